import { peeledRuns } from '../../jose/text/span.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { sayFault } from '../../store/doors/readDoor.ts';
import { sourceSpans } from '../../store/derived/positions.ts';
import { allFaults, fieldTree, pickedCandidate, placedParts } from '../../store/derived/select.ts';
import type { Tape } from '../../ui/code/tape.ts';
import { PART_LOOK } from '../../ui/partLook.ts';
import { partTitle } from '../../words/partTitle.ts';

export const EMPTY_TAPE: Tape = { parts: [], dots: [], peeled: [], faults: [] };

const MESSAGE_LIMIT = 50;
const tapes = new WeakMap<TokenReading, Tape>();

/** The token as the tape draws it: places in the source text. The same object for the same reading. */
export function tapeOf(reading: TokenReading): Tape {
  const known = tapes.get(reading);
  if (known) return known;
  const { trace } = pickedCandidate(reading);
  const tape: Tape = {
    parts: placedParts(reading).map((placed) => ({
      ...PART_LOOK[placed.part.name],
      label: partTitle(placed),
      spans: sourceSpans(trace, placed.part.span),
    })),
    dots: fieldTree(reading)
      .children.filter((field) => field.term === 'separatorDot' || field.term === 'separatorTilde')
      .flatMap((field) => sourceSpans(trace, field.span)),
    peeled: peeledRuns(trace, reading.source.length),
    faults: allFaults(reading)
      .slice(0, MESSAGE_LIMIT)
      .flatMap((fault) =>
        fault.span ? sourceSpans(trace, fault.span).map((span) => ({ span, message: sayFault(fault).message })) : [],
      ),
  };
  tapes.set(reading, tape);
  return tape;
}
