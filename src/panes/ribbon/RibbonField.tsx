import { type ReactElement, useLayoutEffect, useState } from 'react';
import { edgesOf } from '../../jose/explain/edges.ts';
import type { Field } from '../../jose/explain/explain.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { redo, undo } from '../../store/verbs/commit.ts';
import { typeText } from '../../store/verbs/edit.ts';
import { fieldAtSource, sourceSpans } from '../../store/derived/positions.ts';
import { pickedCandidate } from '../../store/derived/select.ts';
import {
  useAwaited,
  useHoveredOutside,
  useIsRedacted,
  useNewestText,
  usePinnedOutside,
  useShown,
  useUnfolded,
} from '../../store/use/useBench.ts';
import { caretAt, point } from '../../store/verbs/view.ts';
import { roomOf } from '../../ui/code/paintTape.ts';
import { TokenField } from '../../ui/code/TokenField.tsx';
import type { Outlined, TapeWords } from '../../ui/code/types.ts';
import { usePaper } from '../../ui/usePaper.ts';
import { EMPTY_TAPE, tapeOf } from './tapeOf.ts';
import { words } from '../../words/words.ts';

/** On paper nothing is folded, but for a token of which that would be dozens of sheets: then so much is left. */
const PRINTED = 20_000;
const ON_PAPER = 12_000;

const TAPE_WORDS: TapeWords = {
  // Read each time: the language may change.
  get placeholder() {
    return words.ribbon.placeholder;
  },
  more: (number) => words.ribbon.more(number),
  unfold: (number, part) => words.ribbon.unfold(number, part),
  emptyPart: (part) => words.ribbon.emptyPart(part),
  character: (codePoint, number) => words.contents.character(codePoint, number),
};

const NO_SPANS: [] = [];

/** The runs of the source text to outline, to the bit. */
function spansOf(reading: TokenReading | null, field: Field | null): readonly Outlined[] {
  if (!reading || !field || field.span.end <= field.span.start) return NO_SPANS;
  const { span, lead, trail } = edgesOf(field);
  const runs: Outlined[] = sourceSpans(pickedCandidate(reading).trace, span);
  const [first] = runs;
  const last = runs.at(-1);
  if (first) first.lead = lead;
  if (last) last.trail = trail;
  return runs;
}

/** How many characters the folded tape has room for, at the width and the type of now. */
function useRoom(host: HTMLElement): number {
  const [room, setRoom] = useState(() => roomOf(host));
  useLayoutEffect(() => {
    const watch = new ResizeObserver(() => setRoom(roomOf(host)));
    watch.observe(host);
    return () => watch.disconnect();
  }, [host]);
  return room;
}

/** The text box Token in the place where the static page has it. `onPaste` may claim a paste for the whole bench. */
export function RibbonField({
  host,
  onPaste,
}: {
  host: HTMLElement;
  onPaste: (text: string) => boolean;
}): ReactElement {
  const text = useNewestText();
  const { reading, pending } = useShown();
  const pinned = usePinnedOutside();
  const hovered = useHoveredOutside();
  const unfolded = useUnfolded();
  const room = useRoom(host);
  const paper = usePaper();
  const token = reading?.kind === 'token' ? reading : null;
  const awaited = useAwaited();
  const isRedacted = useIsRedacted();
  // The token of what was changed inside is not there yet: this is the one before.
  useLayoutEffect(() => void host.classList.toggle('is-stale', awaited), [host, awaited]);
  useLayoutEffect(() => void host.classList.toggle('is-unfolded', unfolded), [host, unfolded]);
  const tape = token ? tapeOf(token) : EMPTY_TAPE;

  return (
    <TokenField
      host={host}
      text={text}
      {...tape}
      selected={pending ? NO_SPANS : spansOf(token, pinned)}
      hovered={pending ? NO_SPANS : spansOf(token, hovered)}
      room={paper ? ON_PAPER : room}
      unfolded={paper ? text.length <= PRINTED : unfolded}
      readOnly={isRedacted}
      words={TAPE_WORDS}
      label={words.ribbon.token}
      describedBy="token-describe"
      onChange={(next, { start, insert }) => typeText(next, performance.now(), { start, end: start + insert.length })}
      onHover={(position) => point(token && position !== null ? (fieldAtSource(token, position)?.id ?? null) : null)}
      onCaret={caretAt}
      onUndo={undo}
      onRedo={redo}
      onPaste={onPaste}
    />
  );
}
