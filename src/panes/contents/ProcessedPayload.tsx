import { type ReactElement, useMemo, useState } from 'react';
import type { FoundDisclosure } from '../../jose/sdJwt/assemble.ts';
import type { PlacedPart } from '../../jose/token/parts.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import type { Part } from '../../jose/token/token.ts';
import { layerTree } from '../../store/derived/selected.ts';
import type { CheckAnswer } from '../../store/state/state.ts';
import { useDraft, useHovered, useIsRedacted, usePinned } from '../../store/use/useBench.ts';
import { pin, point, showAsSigned } from '../../store/verbs/view.ts';
import { JsonField } from '../../ui/code/JsonField.tsx';
import type { JsonView, LineNote } from '../../ui/code/types.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { colouring, NONE } from './partText.ts';
import { PartHead } from './PartHead.tsx';
import { fieldBehind, pathOf, runOf } from './processed.ts';
import { useNotes } from './useNotes.ts';
import { useShownText, type ShownText } from './useShownText.ts';
import { JSON_WORDS } from './jsonWords.ts';
import { words } from '../../words/remarks.ts';

/** Disclosed claims that are named; each is marked beside its line. */
const NAMED = 8;

/**
 * The claims of an SD-JWT as its verifier gets them (RFC 9901 section 7.1), before the parts that they are made from.
 * Until a draft has been checked again, the last ones stay, so that nothing jumps under the caret.
 */
export function ProcessedPayload({
  reading,
  number,
  answer,
}: {
  reading: TokenReading;
  number: number;
  answer: CheckAnswer | null;
}): ReactElement | null {
  const isDraft = useDraft() !== null;
  const isRedacted = useIsRedacted();
  const [last, setLast] = useState(answer);
  const next = answer ?? (isDraft ? last : null);
  if (next !== last) setLast(next);
  // The digests of a redacted copy are those of the token that it was made from.
  const { claims, placed: { found, undisclosed } = { found: [], undisclosed: 0 } } = next ?? {};
  if (isRedacted || !next || !claims || (found.length === 0 && undisclosed === 0)) return null;
  return (
    <div className={answer ? undefined : 'is-stale'}>
      <Processed reading={reading} number={number} answer={next} claims={claims} found={found} />
    </div>
  );
}

function Processed({
  reading,
  number,
  answer,
  claims,
  found,
}: {
  reading: TokenReading;
  number: number;
  answer: CheckAnswer;
  claims: Part;
  found: readonly FoundDisclosure[];
}): ReactElement {
  const said = words.remarks.processed;
  const placed: PlacedPart = useMemo(() => ({ part: claims, of: 'jws' }), [claims]);
  const name = `${number} ${said.title}`;
  const shown = useShownText(placed, name, true);
  const notes = useMarks(placed, shown, found);
  const pinned = usePinned();
  const hovered = useHovered();
  const { view } = shown;
  const isRefused = answer.disclosures === 'mismatch';
  const root = layerTree(reading, number);
  const at = (position: number): string | null => fieldBehind(root, claims, found, view.toOwn(position))?.id ?? null;
  return (
    <section className="panel rail-payload" aria-label={said.title}>
      <PartHead
        placed={placed}
        title={said.title}
        shown={shown}
        line={null}
        canTable={false}
        onRaw={() => showAsSigned(name, !shown.asSigned)}
      />
      <p className="code-rail panel-note soft">
        <Summary answer={answer} found={found} />
      </p>
      <JsonField
        label={said.title}
        text={view.text}
        runs={colouring(claims, view)}
        faults={NONE}
        selected={runOf(pinned, claims, found).map(view.toShown)}
        hovered={runOf(hovered, claims, found).map(view.toShown)}
        notes={notes}
        readOnly
        rail="var(--payload)"
        words={JSON_WORDS}
        onHover={(position) => point(position === null ? null : at(position))}
        onCaret={(from) => pin(at(from))}
      />
      {!isRefused && <p className="panel-note part-note soft">{said.says}</p>}
    </section>
  );
}

/** How much is disclosed, and how much is not: a verifier cannot tell decoys from claims that stay hidden. */
function Summary({ answer, found }: { answer: CheckAnswer; found: readonly FoundDisclosure[] }): ReactElement {
  const said = words.remarks.processed;
  const named = found.slice(0, NAMED).map(({ where }) => pathOf(where));
  return (
    <>
      {answer.disclosures === 'mismatch' && <span className="bad">{said.refused} </span>}
      {said.disclosed(found.length)}
      {named.map((path, index) => (
        <span key={index}>
          {index === 0 ? ': ' : ', '}
          <VisibleText text={path} limit={60} breaks name={words.contents.character} />
        </span>
      ))}
      {said.more(found.length - named.length)} {said.undisclosed(Number(answer.placed?.undisclosed))}
    </>
  );
}

/** The notes of the claims, with the disclosure that each claim or element came from. */
function useMarks(placed: PlacedPart, shown: ShownText, found: readonly FoundDisclosure[]): JsonView['notes'] {
  const notes = useNotes(placed, shown);
  const { view } = shown;
  const marks = useMemo(
    () =>
      found
        .map(({ at, index }) => ({ at: view.toShown({ start: at, end: at + 1 }).start, index }))
        .map((mark) => ({ ...mark, at: lineStart(view.text, mark.at) })),
    [found, view],
  );
  return useMemo(
    () => (from, to) => {
      // A short list is one line: its note tells of each of its elements.
      const beside = new Map(notes(from, to).map((note): [number, LineNote] => [lineStart(view.text, note.at), note]));
      for (const { at, index } of marks) {
        if (at < from || at > to) continue;
        const { text, ...known }: LineNote = beside.get(at) ?? { at: firstOf(view.text, at), text: '' };
        // Where there is little room, only what is strong stays.
        const strong = [known.strong, words.remarks.processed.from(index + 1)].filter(Boolean).join(', ');
        beside.set(at, { ...known, strong, text });
      }
      return [...beside.values()].sort((a, b) => a.at - b.at);
    },
    [notes, marks, view],
  );
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** The first character of a line that is no blank. */
function firstOf(text: string, line: number): number {
  let at = line;
  while (text.charAt(at) === ' ') at += 1;
  return at;
}
