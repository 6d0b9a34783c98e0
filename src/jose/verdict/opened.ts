import type { Key } from '../keys/key.ts';
import type { Opening } from '../ops/openJwe.ts';
import type { JudgedKey, LayerInput, Opened } from './input.ts';

/** What became of the recipients, as the verdict wants to know it. */
export function openedOf({ recipients }: Opening, judged: (key: Key, reading?: number) => JudgedKey): Required<Pick<LayerInput, 'opened' | 'malformed'>> {
  const opened = recipients.flatMap(({ index, attempts }) =>
    attempts.map(({ key, answer, reading }): Opened => {
      const { outcome, reason, forbids, notes, plaintext } = answer;
      const about = { key: judged(key, reading), index, forbids, notes, ...(outcome === 'opened' && !plaintext ? { packed: reason } : {}) };
      return { ...about, outcome: outcome === 'asks' ? 'notTried' : outcome, ...(outcome === 'failed' || outcome === 'opened' ? {} : { reason }) };
    }),
  );
  // One recipient that can be opened is enough: what is wrong with another's part is told in its place.
  const malformed = recipients.every(({ before }) => before.outcome === 'malformed') ? recipients.flatMap(({ before }) => before.malformed) : [];
  return { opened, malformed };
}
