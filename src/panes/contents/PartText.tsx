import { type ReactElement, useCallback, useMemo } from 'react';
import type { Field } from '../../jose/explain/explain.ts';
import { isObject, membersOf } from '../../jose/text/json.ts';
import type { PlacedPart } from '../../jose/token/parts.ts';
import { fieldAtText } from '../../store/derived/positions.ts';
import { partKey } from '../../store/state/draft.ts';
import { typed } from '../../store/state/frames.ts';
import { useHovered, useNowSaid, usePinned, useRareClaims } from '../../store/use/useBench.ts';
import { redo, undo } from '../../store/verbs/commit.ts';
import { typePart } from '../../store/verbs/editing.ts';
import { caretInPart, point, showHeaders } from '../../store/verbs/view.ts';
import { JsonField } from '../../ui/code/JsonField.tsx';
import type { AtOnce, JsonView } from '../../ui/code/types.ts';
import { PART_LOOK } from '../../ui/partLook.ts';
import { words } from '../../words/words.ts';
import { momentOf, notesIn } from './lineNotes.ts';
import { colouring, faultsInText, memberPlace, NO_RUNS, NONE, outline, typedText } from './partText.ts';
import type { ShownText } from './useShownText.ts';

const JSON_WORDS = {
  character: (codePoint: number, number: number) => words.contents.character(codePoint, number),
  more: (number: number) => words.ribbon.more(number),
};
const NO_NOTES = (): readonly [] => NONE;

/** The kind of token that a header belongs to; undefined for other parts. */
const headerOf = ({ part, of }: PlacedPart): PlacedPart['of'] | undefined =>
  part.name.endsWith('Header') ? of : undefined;

/** Makes the notes beside the lines. The function stays the same while the notes do. */
function useNotes(placed: PlacedPart, { view, isOther }: ShownText): JsonView['notes'] {
  const rare = useRareClaims();
  const { json, name } = placed.part;
  const explained = !isOther && name !== 'disclosure' && isObject(json) ? json : undefined;
  const header = headerOf(placed);
  const moments = useMemo(
    () =>
      explained && !header
        ? [...membersOf(explained, 0)].slice(0, 200).flatMap((member) => momentOf(explained, member, rare) ?? [])
        : NONE,
    [explained, header, rare],
  );
  const now = useNowSaid(moments);
  return useMemo(
    () => (explained ? notesIn(explained, view, header, rare, now) : NO_NOTES),
    [explained, view, header, rare, now],
  );
}

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
