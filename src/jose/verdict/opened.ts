import type { Key } from '../keys/key.ts';
import type { DecryptAnswer } from '../jwe/decrypt.ts';
import type { Opening } from '../jwe/openJwe.ts';
import type { JudgedKey, LayerInput, Opened } from './input.ts';
import { isUnknown } from './decryption.ts';

/** Turns the recipients' results into the verdict's input. */
export function openedOf(
  { recipients }: Opening,
  judged: (key: Key, reading?: number) => JudgedKey,
  isDisputed: (answer: DecryptAnswer) => boolean = () => false,
): Required<Pick<LayerInput, 'opened' | 'malformed' | 'untried'>> {
  const opened = recipients.flatMap(({ index, attempts }) =>
    attempts.map(({ key, answer, reading }): Opened => {
      const { outcome, reason, forbids, notes, plaintext } = answer;
      const about = {
        key: judged(key, reading),
        index,
        forbids,
        notes,
        ...(isDisputed(answer) ? { disputed: true } : {}),
        ...(outcome === 'opened' && !plaintext ? { packed: reason } : {}),
      };
      return {
        ...about,
        outcome: outcome === 'asks' ? 'notTried' : outcome,
        ...(outcome === 'failed' || outcome === 'opened' ? {} : { reason }),
      };
    }),
  );
  // One recipient that opens is enough: faults in another's part are reported at their place.
  const closed = recipients.map(({ before }) => (isUnknown(before.reason) ? [before.reason] : before.malformed));
  const malformed = closed.every(({ length }) => length > 0) ? closed.flat() : [];
  const untried = Object.fromEntries(
    recipients.filter((each) => each.untried > 0).map((each) => [each.index, each.untried]),
  );
  return { opened, malformed, untried };
}
