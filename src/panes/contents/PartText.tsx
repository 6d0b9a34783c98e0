import { type ReactElement, useCallback } from 'react';
import type { Field } from '../../jose/explain/explain.ts';
import type { PlacedPart } from '../../jose/token/parts.ts';
import { fieldAtText } from '../../store/derived/positions.ts';
import { partKey } from '../../store/state/draft.ts';
import { typed } from '../../store/state/frames.ts';
import { useHovered, usePinned } from '../../store/use/useBench.ts';
import { redo, undo } from '../../store/verbs/commit.ts';
import { typePart } from '../../store/verbs/editing.ts';
import { caretInPart, point, showHeaders } from '../../store/verbs/view.ts';
import { JsonField } from '../../ui/code/JsonField.tsx';
import type { AtOnce } from '../../ui/code/types.ts';
import { PART_LOOK } from '../../ui/partLook.ts';
import { JSON_WORDS } from './jsonWords.ts';
import { colouring, faultsInText, memberPlace, NO_RUNS, NONE, outline, typedText } from './partText.ts';
import { headerOf, useNotes } from './useNotes.ts';
import type { ShownText } from './useShownText.ts';

interface Props {
  placed: PlacedPart;
  title: string;
  root: Field;
  layer: number;
  readOnly: boolean;
  shown: ShownText;
}

/** The text of a part: exactly the JSON, and beside each line what it means. */
export function PartText({ placed, title, root, layer, readOnly, shown }: Props): ReactElement {
  const { view, laidOut, isOther } = shown;
  const notes = useNotes(placed, shown);
  const { part } = placed;
  const pinned = usePinned();
  const hovered = useHovered();
  const key = partKey(placed);
  const isOutermost = layer === 1;
  const watch = useCallback(
    (show: (text: AtOnce) => void) =>
      typed.subscribe((state) => {
        const text = isOutermost ? typedText(state, key, laidOut) : null;
        if (text) show(text);
      }),
    [isOutermost, key, laidOut],
  );
  const at = (position: number): string | null => fieldAtText(root, part, view.toOwn(position))?.id ?? null;
  return (
    <JsonField
      label={title}
      text={view.text}
      runs={isOther ? NO_RUNS : colouring(part, view)}
      faults={isOther ? NONE : faultsInText(part, view)}
      selected={isOther ? NONE : outline(pinned, part, view)}
      hovered={isOther ? NONE : outline(hovered, part, view)}
      notes={notes}
      readOnly={readOnly}
      onChange={(text) => {
        // A header that is being edited stays open, whatever it becomes.
        if (headerOf(placed)) showHeaders(true);
        typePart(placed, text, laidOut, performance.now());
      }}
      onUndo={undo}
      onRedo={redo}
      watch={watch}
      rail={PART_LOOK[part.name].kind === 'payload' ? 'var(--payload)' : 'var(--header)'}
      words={JSON_WORDS}
      onHover={(position) => point(position === null ? null : at(position))}
      onCaret={(from, to) =>
        caretInPart(layer, partKey(placed), !laidOut, from === to ? memberPlace(view.text, from) : from)
      }
    />
  );
}
