import type { Key } from '../../jose/keys/key.ts';
import type { WantedKey } from '../../jose/keys/wanted.ts';
import type { JudgedKey } from '../../jose/verdict/input.ts';
import { isGuessed } from '../state/guessed.ts';
import type { CheckModule } from '../doors/checkDoor.ts';

const isOfLink = ({ provenance }: Key): boolean => provenance.kind === 'withToken' && provenance.in === 'link';

/** As samples.ts calls the place of the demo keys; that table comes later than this. */
const OURS = 'Jotlab';

/**
 * The demo keys are everybody's, however they got here: also a public half, pasted on its own. So are keys that are
 * published as samples, secrets that were found by trying words, and what a link brought along: everyone who has the link
 * has it. `reading`: of a secret the one that was used.
 */
export function withPublication({ publishedIn }: Pick<CheckModule, 'publishedIn'>, key: Key, reading = 0): JudgedKey {
  if (key.provenance.kind === 'demo') return { ...key, othersHave: 'demo' };
  const readings = key.secret?.readings ?? [];
  const where = publishedIn({
    thumbprint: key.thumbprint,
    octets: [readings[reading], readings[0]].flatMap((each) => (each ? [each.octets] : [])),
  });
  if (where === undefined && [readings[reading], readings[0]].some((each) => each && isGuessed(each.octets)))
    return { ...key, othersHave: 'cracked' };
  if (where === OURS) return { ...key, othersHave: 'demo' };
  if (where !== undefined) return { ...key, othersHave: 'sample', publishedIn: where };
  return key.kind !== 'public' && isOfLink(key) ? { ...key, othersHave: 'link' } : key;
}

/** The demo's key is in every ring: it is tried only on tokens that name it, and is never shown as the user's own. */
export const isOffered = ({ provenance, kid }: Key, wanted: Pick<WantedKey, 'kid'>): boolean =>
  provenance.kind !== 'demo' || kid === wanted.kid;

/** Whether anybody has given a key: the demo's is everybody's. */
export const hasOwn = (ring: readonly Key[]): boolean => ring.some(({ provenance }) => provenance.kind !== 'demo');
