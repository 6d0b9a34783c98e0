import { type ReactElement, useState } from 'react';
import { bitsOf, spellings, type Sextet } from '../../jose/explain/bits.ts';
import type { Field } from '../../jose/explain/explain.ts';
import type { PlacedPart } from '../../jose/token/parts.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { pickedCandidate } from '../../store/derived/select.ts';
import { flipBit } from '../../store/verbs/tamper.ts';
import { PART_LOOK } from '../../ui/partLook.ts';
import { useRoving } from '../../ui/useRoving.ts';
import { partTitle } from '../../words/partTitle.ts';
import { GuessSwitch } from './Guess.tsx';
import { type Mark, octetsMeant, QuantumFigure, sayMark } from './QuantumFigure.tsx';
import './bitLens.css';
import { words } from '../../words/breakdown.ts';

const FIRST = 4;
const MOST = 32;

/**
 * RFC 4648 drawn: characters, their six bits, the bytes those make, the text of the bytes. One tab stop, arrows inside.
 * `fixed`: what lies inside an encrypted layer; its bits cannot be flipped, for nobody meets it without opening it.
 */
export function BitLens({
  field,
  reading,
  fixed,
}: {
  field: Field;
  reading: TokenReading;
  fixed: boolean;
}): ReactElement | null {
  const [limit, setLimit] = useState(FIRST);
  const [chosen, setChosen] = useState<Mark | null>(null);
  const [pointed, setPointed] = useState<Mark | null>(null);
  const roving = useRoving<HTMLDivElement>();
  if (!field.placed) return null;
  const { part } = field.placed;
  const { text } = pickedCandidate(reading);
  const { quanta, total } = bitsOf(part, text, field.span, limit);
  if (total === 0) return null;
  const sextet = quanta
    .flatMap(({ sextets }) => sextets)
    .find(({ at }) => chosen?.kind === 'character' && at === chosen.at);
  const marked = pointed ?? chosen;
  const last = quanta.at(-1);
  const meant = octetsMeant(field, part);
  return (
    <section className={`bits rail-${PART_LOOK[part.name].kind}`} aria-label={words.breakdown.bits}>
      <h4>{words.breakdown.bits}</h4>
      <p className="soft">{words.breakdown.explain}</p>
      <div className="quanta" {...roving}>
        {quanta.map((quantum, index) => (
          <QuantumFigure
            key={quantum.sextets[0]?.at}
            quantum={quantum}
            part={part}
            meant={meant}
            chosen={chosen}
            marked={marked}
            first={index === 0}
            onChoose={(mark) => setChosen(chosen?.kind === mark.kind && chosen.at === mark.at ? null : mark)}
            onPoint={setPointed}
          />
        ))}
      </div>
      <p className="soft bits-said">{sayMark(marked, quanta) ?? words.breakdown.point}</p>
      {last && quanta.length === total && last.unused > 0 && (
        <p className="soft">
          {last.unused === 6
            ? words.breakdown.leftOver
            : words.breakdown.unused(last.unused, spellings(last).join(', '))}
        </p>
      )}
      {total > quanta.length &&
        (limit < MOST ? (
          <button type="button" className="link-button" onClick={() => setLimit(MOST)}>
            {words.breakdown.more(Math.min(total, MOST) - quanta.length)}
          </button>
        ) : (
          <p className="soft">{words.breakdown.tooMany(total - quanta.length)}</p>
        ))}
      {!fixed && (
        <>
          {sextet?.value === undefined ? (
            <p className="soft">{words.breakdown.choose}</p>
          ) : (
            <Flip sextet={sextet} placed={field.placed} value={sextet.value} />
          )}
          <GuessSwitch />
        </>
      )}
    </section>
  );
}

/** The bits of one character, each a switch. */
function Flip({ sextet, placed, value }: { sextet: Sextet; placed: PlacedPart; value: number }): ReactElement {
  const label = words.breakdown.chosen(partTitle(placed), sextet.at - placed.part.span.start + 1, sextet.character);
  return (
    <div className="flip" role="group" aria-label={label}>
      <span>{label}</span>
      <div className="key-acts">
        {[5, 4, 3, 2, 1, 0].map((bit, index) => {
          const is = (value >> bit) & 1;
          return (
            <button
              key={bit}
              type="button"
              className="button mono"
              aria-label={words.breakdown.flip(index + 1, is)}
              onClick={() => flipBit(sextet.at, bit)}
            >
              {is}
            </button>
          );
        })}
      </div>
    </div>
  );
}
