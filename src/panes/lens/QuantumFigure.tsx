import type { CSSProperties, ReactElement } from 'react';
import { binary, octetsOfSpan, type Quantum, type Share } from '../../jose/explain/bits.ts';
import type { Field } from '../../jose/explain/explain.ts';
import type { Span } from '../../jose/text/span.ts';
import type { Part } from '../../jose/token/token.ts';
import { octetAt, unitAt } from '../../jose/text/utf8.ts';
import { words } from '../../words/breakdown.ts';

/** A character or a byte that is looked at: its place in the token text, or its index in the part's octets. */
export interface Mark {
  kind: 'character' | 'octet';
  at: number;
}

const hex = (value: number): string => value.toString(16).padStart(2, '0');

/** Whether a run of bits is in the marked piece. */
function isIn(share: Share, { sextets, octets }: Quantum, mark: Mark | null): boolean {
  if (mark === null) return false;
  return (
    mark.at ===
    (mark.kind === 'character'
      ? sextets[share.character]?.at
      : share.octet === undefined
        ? undefined
        : octets[share.octet]?.at)
  );
}

/** Says what bits a character carries, or which characters a byte is made of; undefined where nothing is marked. */
export function sayMark(mark: Mark | null, quanta: readonly Quantum[]): string | undefined {
  for (const quantum of quanta) {
    const shares = quantum.shares.filter((share) => isIn(share, quantum, mark));
    const [first] = shares;
    if (!first) continue;
    const bits = ({ bits: { start, end } }: Share): number => end - start;
    if (mark?.kind === 'character') {
      const own = shares.map((share) => ({
        bits: bits(share),
        octet: share.octet === undefined ? undefined : hex(quantum.octets[share.octet]?.value ?? 0),
      }));
      return words.breakdown.carries(quantum.sextets[first.character]?.character ?? '', own);
    }
    const octet = quantum.octets[first.octet ?? -1];
    return words.breakdown.madeOf(
      hex(octet?.value ?? 0),
      shares.map((share) => ({ bits: bits(share), character: quantum.sextets[share.character]?.character ?? '' })),
    );
  }
  return undefined;
}

/** A byte as a character: printable text as itself, the rest of a longer UTF-8 sequence as a mark, else a dot. */
function glyph(part: Part, octet: number, value: number): string {
  if (!part.decoded) return value > 0x20 && value < 0x7f ? String.fromCharCode(value) : '\u00b7';
  if (value < 0x20) return String.fromCharCode(0x2400 + value);
  if (value === 0x20) return '\u2423';
  if (value >= 0x80 && value < 0xc0) return '\u2026';
  return String.fromCodePoint(part.decoded.text.codePointAt(unitAt(part.decoded, octet)) ?? 0xb7);
}

/** The octets that a field means: of a member those of its own text, though its first character carries others too. */
export function octetsMeant({ text, span }: Field, part: Part): Span {
  return text && part.decoded
    ? { start: octetAt(part.decoded, text.start), end: octetAt(part.decoded, text.end) }
    : octetsOfSpan(part, span);
}

/** Which of a character's bits belong to the octets that are meant: a character of two members is tinted in part. */
function meantOf({ shares, octets }: Quantum, character: number, meant: Span): CSSProperties {
  const own = shares.filter((share) => {
    const at = share.octet === undefined ? undefined : octets[share.octet]?.at;
    return share.character === character && at !== undefined && at >= meant.start && at < meant.end;
  });
  const percent = (bit: number): string => `${((bit - character * 6) / 6) * 100}%`;
  const [first] = own;
  const last = own.at(-1);
  return {
    '--from': first ? percent(first.bits.start) : '0%',
    '--to': last ? percent(last.bits.end) : '0%',
  } as CSSProperties;
}

interface FigureProps {
  quantum: Quantum;
  part: Part;
  meant: Span;
  /** The mark that stays; `marked` is the one under the pointer, or else this one. */
  chosen: Mark | null;
  marked: Mark | null;
  first: boolean;
  onChoose: (mark: Mark) => void;
  onPoint: (mark: Mark | null) => void;
}

type Pointing = (mark: Mark) => {
  onPointerEnter: (event: { pointerType: string }) => void;
  onPointerLeave: () => void;
  onFocus: () => void;
  onBlur: () => void;
};

/** The bits between characters and bytes. The characters do the same by keyboard. */
function BitRuns({
  quantum: { sextets, shares },
  touched,
  pointing,
  onChoose,
}: {
  quantum: Quantum;
  touched: (share: Share) => boolean;
  pointing: Pointing;
  onChoose: (mark: Mark) => void;
}): ReactElement {
  const bits = sextets.map(({ value }) => binary(value ?? 0, 6)).join('');
  return (
    <>
      {shares.map((share) => {
        const { bits: run, octet, character } = share;
        const at = sextets[character]?.at;
        const mark: Mark | undefined = at === undefined ? undefined : { kind: 'character', at };
        return (
          <span
            key={run.start}
            aria-hidden="true"
            className={`bit-run mono${octet === undefined ? ' is-unused' : octet % 2 === 1 ? ' is-odd' : ''}${touched(share) ? ' is-marked' : ''}`}
            style={{ gridColumn: `${run.start + 1} / ${run.end + 1}` }}
            {...(mark && { ...pointing(mark), onClick: () => onChoose(mark) })}
          >
            {bits.slice(run.start, run.end)}
          </span>
        );
      })}
    </>
  );
}

/** Four characters, their bits, three bytes. Pointing, the focus and a tap mark what a piece has in common with the others. */
export function QuantumFigure({
  quantum,
  part,
  meant,
  chosen,
  marked,
  first,
  onChoose,
  onPoint,
}: FigureProps): ReactElement {
  const { sextets, octets, shares, unused } = quantum;
  const isAt = (is: Mark | null, kind: Mark['kind'], at: number): boolean => is?.kind === kind && is.at === at;
  // A finger does not point: its tap chooses.
  const pointing: Pointing = (mark) => ({
    onPointerEnter: ({ pointerType }) => pointerType !== 'touch' && onPoint(mark),
    onPointerLeave: () => onPoint(null),
    onFocus: () => onPoint(mark),
    onBlur: () => onPoint(null),
  });
  const touched = (share: Share): boolean => isIn(share, quantum, marked);
  return (
    <div
      className="quantum"
      role="group"
      aria-label={words.breakdown.quantum(
        sextets.map(({ character }) => character).join(''),
        octets.map(({ value }) => hex(value)).join(' '),
      )}
    >
      {sextets.map(({ at, character, value }, index) => (
        <button
          key={at}
          type="button"
          className={`sextet${shares.some((share) => share.character === index && touched(share)) ? ' is-marked' : ''}`}
          style={meantOf(quantum, index, meant)}
          data-roving
          tabIndex={first && index === 0 ? 0 : -1}
          aria-pressed={isAt(chosen, 'character', at)}
          {...pointing({ kind: 'character', at })}
          aria-label={words.breakdown.character(
            at - part.span.start + 1,
            character,
            value === undefined ? undefined : binary(value, 6),
          )}
          onClick={() => onChoose({ kind: 'character', at })}
        >
          <span className="mono">{character}</span> <small>{value ?? words.breakdown.notInAlphabet}</small>
        </button>
      ))}
      <BitRuns quantum={quantum} touched={touched} pointing={pointing} onChoose={onChoose} />
      {octets.map(({ at, value }, index) => (
        <button
          key={at}
          type="button"
          className={`octet mono${index % 2 === 1 ? ' is-odd' : ''}${shares.some((share) => share.octet === index && touched(share)) ? ' is-marked' : ''}`}
          data-roving
          tabIndex={-1}
          aria-pressed={isAt(chosen, 'octet', at)}
          aria-label={words.breakdown.octet(at + 1, hex(value))}
          {...pointing({ kind: 'octet', at })}
          onClick={() => onChoose({ kind: 'octet', at })}
        >
          {hex(value)} <small>{glyph(part, at, value)}</small>
        </button>
      ))}
      {unused > 0 && octets.length > 0 && <span aria-hidden="true" className="octet is-unused" />}
    </div>
  );
}
