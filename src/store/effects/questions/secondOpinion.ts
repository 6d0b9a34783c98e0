import type { SecondOpinion } from '../../../jose/token/computed.ts';
import { sameOctets } from '../../../jose/text/octets.ts';
import { watchables } from '../../derived/watchable.ts';
import type { Opinions } from '../../state/state.ts';
import type { Watchable } from '../../state/watching.ts';
import { type Computation, computationOf, type Ended, tooLong } from '../computation.ts';
import type { Question } from '../runner.ts';

/** Milliseconds of rest before the steps are run, longer than a pause in typing: the first of a kind takes some frames. */
const REST = 700;

/** Checks of one token whose steps are run; for further signatures and recipients the page says that they were not. */
const MOST = 24;

const turn = (milliseconds = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How the steps end, compared with what the check said. */
export function heldAgainst(watched: Watchable, ended: Ended): SecondOpinion {
  if (ended.holds === undefined) return { says: 'open' };
  if (ended.holds !== watched.holds) return { says: 'differs', holds: ended.holds };
  const { plaintext } = watched;
  const isOther = plaintext !== undefined && !sameOctets(plaintext, ended.plaintext ?? new Uint8Array());
  return isOther ? { says: 'differs', holds: ended.holds } : { says: 'agrees' };
}

/** Runs the steps to their end. Null where nobody wants to know any more. Throws where they cannot be loaded. */
async function opinionOf(watched: Watchable, wanted: () => boolean): Promise<SecondOpinion | null> {
  const why = tooLong(watched);
  if (why) return { says: 'notRun', why };
  const made: Computation | undefined = await computationOf(watched);
  if (!made) return { says: 'open' };
  try {
    for (;;) {
      // A step may be some milliseconds of big numbers: between two the page gets a turn.
      await turn();
      if (!wanted()) return null;
      const next = await made.next();
      if (next.done) return heldAgainst(watched, next.value);
    }
  } catch {
    // Steps that fail where the check accepted differ from it; where it refused, that proves nothing.
    return watched.holds ? { says: 'differs', holds: false } : { says: 'open' };
  }
}

interface Asked {
  watched: readonly Watchable[];
}

/**
 * Do our own steps come to the same result? Asked when the lights have been painted and the page is idle. Until it is
 * answered, the lights say what the check said.
 */
export const secondOpinion = (whenIdle: (then: () => void) => void): Question<Asked, Opinions> => ({
  asks: (state) => {
    const watched = watchables(state);
    return watched.some(({ computed }) => !state.opinions.has(computed)) ? { watched } : null;
  },
  answer: async ({ watched }, wanted) => {
    await turn(REST);
    await new Promise<void>(whenIdle);
    const found: [Watchable['computed'], SecondOpinion][] = [];
    for (const [at, each] of watched.entries()) {
      const opinion: SecondOpinion | null = at < MOST ? await opinionOf(each, wanted) : { says: 'notRun', why: 'many' };
      if (!opinion || !wanted()) return null;
      found.push([each.computed, opinion]);
    }
    return new Map(found);
  },
  file: (opinions) => ({ opinions }),
});
