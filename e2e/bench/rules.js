// Measures the checks of the findings: all cheap rules on a token, compared with the time to read it.
import { createServer } from 'vite';
import { root } from '../../scripts/paths.js';
import { median, plain } from './table.js';
import { tokenOf } from './tokens.js';

/** Milliseconds for all cheap rules on a token of 1 KB. */
const TARGET = 2;
const RUNS = 200;

export async function measureRules() {
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { RULES } = await server.ssrLoadModule('/src/jose/lints/rules.ts');
    const { runRules } = await server.ssrLoadModule('/src/jose/lints/run.ts');
    const { subjectFor } = await server.ssrLoadModule('/src/jose/lints/fixtures/subject.ts');
    const text = tokenOf(1_000);
    /** @type {number[]} */
    const times = [];
    for (let run = 0; run < RUNS; run += 1) {
      const subject = await subjectFor({ text });
      const before = performance.now();
      runRules(subject, RULES);
      times.push(performance.now() - before);
    }
    // The first runs are those of a cold engine.
    return [plain(`${RULES.length} rules on 1 KB`, median(times.slice(RUNS / 4)), 'ms', TARGET)];
  } finally {
    await server.close();
  }
}
