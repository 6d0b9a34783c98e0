import { DEMO_TOKEN } from '../../first/demo/token.ts';
import { recognise } from '../../jose/recognise.ts';
import { loadCheck } from '../doors/checkDoor.ts';
import { readNow } from '../doors/readDoor.ts';
import { checkReading } from './checking.ts';

/** Any text will do; it is not the demo token's secret. */
const SECRET = 'not the secret, and as long as one that is searched for tokens';

/**
 * Goes once, unseen, the way of a first secret. The engine compiles a function when it is first called: without this
 * that is a good part of the time that somebody waits for their first verdict.
 */
export async function warmUp(): Promise<void> {
  const check = await loadCheck();
  recognise(SECRET);
  const made = await check.importKeys(SECRET, { secret: 'always', provenance: { kind: 'pasted' } });
  const reading = readNow(DEMO_TOKEN);
  if (made.ok && reading?.kind === 'token')
    await checkReading(
      check,
      { reading, ring: made.value.keys, detachedPayload: null, limits: {}, isDraft: true },
      () => true,
    );
}
