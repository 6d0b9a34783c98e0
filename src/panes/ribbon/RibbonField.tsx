import { type ReactElement, useLayoutEffect } from 'react';
import { edgesOf } from '../../jose/edges.ts';
import type { Field } from '../../jose/explain.ts';
import type { TokenReading } from '../../jose/reading.ts';
import { redo, typeText, undo } from '../../store/edit.ts';
import { fieldAtSource, sourceSpans } from '../../store/places.ts';
import { pickedCandidate } from '../../store/select.ts';
import { useAwaited, useHoveredOutside, useNewestText, usePinnedOutside, useShown, useUnfolded } from '../../store/use.ts';
import { caretAt, point } from '../../store/view.ts';
import { TokenField } from '../../ui/code/TokenField.tsx';
import type { Outlined, TapeWords } from '../../ui/code/types.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { usePaper } from '../../ui/usePaper.ts';
import { words } from '../../words/words.ts';
import { EMPTY_TAPE, tapeOf } from './tapeOf.ts';

/** Characters of a part above which its middle is folded. */
const FOLD_AFTER = { phone: 48, desk: 640, paper: 4000 };
/** On paper nothing is folded, but for a token of which that would be dozens of sheets. */
const PRINTED = 20_000;

const TAPE_WORDS: TapeWords = {
  more: words.ribbon.more,
  unfold: words.ribbon.unfold,
  emptyPart: words.ribbon.emptyPart,
  character: words.contents.character,
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

/** The text box Token in the place where the static page has it. `onPaste` may claim a paste for the whole bench. */
export function RibbonField({ host, onPaste }: { host: HTMLElement; onPaste: (text: string) => boolean }): ReactElement {
  const text = useNewestText();
  const { reading, pending } = useShown();
  const pinned = usePinnedOutside();
  const hovered = useHoveredOutside();
  const unfolded = useUnfolded();
  const phone = useMedia('(max-width: 599px)');
  const paper = usePaper();
  const token = reading?.kind === 'token' ? reading : null;
  const awaited = useAwaited();
  // The token of what was changed inside is not there yet: this is the one before.
  useLayoutEffect(() => void host.classList.toggle('is-stale', awaited), [host, awaited]);
  const tape = token ? tapeOf(token) : EMPTY_TAPE;

  return (
    <TokenField
      host={host}
      text={text}
      {...tape}
      selected={pending ? NO_SPANS : spansOf(token, pinned)}
      hovered={pending ? NO_SPANS : spansOf(token, hovered)}
      foldAfter={FOLD_AFTER[paper ? 'paper' : phone ? 'phone' : 'desk']}
      unfolded={paper ? text.length <= PRINTED : unfolded}
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
