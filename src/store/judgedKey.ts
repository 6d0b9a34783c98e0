import { DEMO_THUMBPRINT } from '../first/demo/key.ts';
import type { Key } from '../jose/keys/key.ts';
import type { JudgedKey } from '../jose/verdict/input.ts';
import type { CheckModule } from './checkDoor.ts';

/**
 * The demo's key is everybody's, however it got here: also its public half, pasted on its own. So are keys that are
 * published as samples. `reading`: of a secret the one that was used.
 */
export function judged({ publishedIn }: Pick<CheckModule, 'publishedIn'>, key: Key, reading = 0): JudgedKey {
  if (key.thumbprint === DEMO_THUMBPRINT) return { ...key, othersHave: 'demo' };
  const readings = key.secret?.readings ?? [];
  const where = publishedIn({ thumbprint: key.thumbprint, octets: [readings[reading], readings[0]].flatMap((each) => (each ? [each.octets] : [])) });
  return where === undefined ? key : { ...key, othersHave: 'sample', publishedIn: where };
}
