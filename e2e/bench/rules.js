// Measures the checks of the findings: all cheap rules on a token, compared with the time to read it.
import { createServer } from 'vite';
import { root } from '../../scripts/paths.js';
import { median, plain } from './table.js';
import { tokenOf } from './tokens.js';

/** Milliseconds for all cheap rules on a token of 1 KB. */
const TARGET = 2;
const RUNS = 200;
/** Milliseconds for the slowest rule on a token of 1 MB. The page rests between two rules there, so no key waits longer. */
const TARGET_LARGE = 50;
const RUNS_LARGE = 5;

/** @param {object} claims */
const tokenWith = (claims) =>
  [{ alg: 'HS256', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .concat('A'.repeat(43))
    .join('.');
const members = () => Object.fromEntries(Array.from({ length: 30_000 }, (_, at) => [`name${at}`, `value ${at}`]));

const LARGE = {
  '1 MB in one claim': () => tokenWith({ sub: 'x'.repeat(750_000) }),
  '1 MB in 30,000 claims': () => tokenWith(members()),
};

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
    const small = plain(`${RULES.length} rules on 1 KB`, median(times.slice(RUNS / 4)), 'ms', TARGET);
    const large = [];
    for (const [name, token] of Object.entries(LARGE)) {
      let slowest = { id: '', time: 0 };
      const subject = await subjectFor({ text: token() });
      for (const rule of RULES) {
        /** @type {number[]} */
        const runs = [];
        for (let run = 0; run < RUNS_LARGE; run += 1) {
          const before = performance.now();
          runRules(subject, [rule]);
          runs.push(performance.now() - before);
        }
        const time = median(runs);
        if (time > slowest.time) slowest = { id: rule.id, time };
      }
      large.push(plain(`The slowest rule on ${name} (${slowest.id})`, slowest.time, 'ms', TARGET_LARGE));
    }
    return [small, ...large];
  } finally {
    await server.close();
  }
}
