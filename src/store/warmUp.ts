import { DEMO_TOKEN } from '../first/demo/token.ts';
import { read } from '../jose/read.ts';
import { loadCheck } from './checkDoor.ts';
import { checkReading } from './checking.ts';

/** Any text will do; it is not the demo token's secret. */
const SECRET = 'not the secret';

/**
 * Goes once, unseen, the way of a first secret. The engine compiles a function when it is first called: without this
 * that is a good part of the time that somebody waits for their first verdict.
 */
export async function warmUp(): Promise<void> {
  const check = await loadCheck();
  const made = await check.importKeys(SECRET, { secret: 'always', provenance: { kind: 'pasted' } });
  const reading = read(DEMO_TOKEN);
  if (made.ok && reading.kind === 'token') await checkReading(check, reading, made.value.keys, null, true, { limits: {}, wanted: () => true, depth: 0 });
}
