import { recognise } from '../../jose/recognise.ts';
import { disputesIn } from '../derived/disputes.ts';
import { layerInput } from '../derived/layerInput.ts';
import { sayShown } from '../derived/sayLight.ts';
import { loadCheck } from '../doors/checkDoor.ts';
import { loadDoctor } from '../doors/doctorDoor.ts';
import { loadGiven } from '../doors/givenDoor.ts';
import { loadRead, readNow } from '../doors/readDoor.ts';
import { withKeys } from '../derived/joined.ts';
import { checkReading } from './checking.ts';

/** Without blanks, and as long as one that is searched for tokens. */
export const SECRET = 'notTheSecret-andAsLongAsOneThatIsSearchedForTokens';
/** Signed with it (HS256). Nobody ever sees this token. */
export const TOKEN =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJ3YXJtIiwiZXhwIjoxfQ.2gvHLoqnpoXBN5motrB4m9mmrpDugUmjisqPXF7a84E';

/** The engine compiles a function when it is first called, and again, better, when it is often called. */
const TIMES = 30;

/**
 * Goes some times, unseen, the way of a first secret until its light, right and wrong in turn. Without this, compiling
 * is a good part of the time that somebody waits for their first verdict. `pause`: resolves when nobody waits.
 */
export async function warmUp(pause: () => Promise<void>): Promise<void> {
  const [check, { importKeys, hasSecretSetting }] = await Promise.all([
    loadCheck(),
    loadGiven(),
    loadDoctor(),
    loadRead(),
  ]);
  for (let time = 0; time < TIMES; time += 1) {
    await pause();
    const reading = readNow(TOKEN);
    const secret = time % 2 === 0 ? SECRET : `${SECRET}${time}`;
    recognise(secret);
    hasSecretSetting(secret);
    const made = await importKeys(secret, { secret: 'always', provenance: { kind: 'pasted' } });
    if (!made.ok || reading?.kind !== 'token') return;
    const { ring } = withKeys(made.value.keys, []);
    const asked = { reading, ring, detachedPayload: null, limits: {}, isDraft: false };
    const answer = await checkReading(check, asked, () => true);
    const { lights } = check.judge({
      layers: [layerInput(check, { reading, answer }, ring, disputesIn(new Map()))],
      expectations: {},
      clock: { now: 0, state: 'live' },
      making: undefined,
    });
    for (const light of lights) sayShown(check, light);
  }
}
