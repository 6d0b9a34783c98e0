import { useMemo } from 'react';
import { isObject, membersOf } from '../../jose/text/json.ts';
import type { PlacedPart } from '../../jose/token/parts.ts';
import { useNowSaid, useRareClaims } from '../../store/use/useBench.ts';
import type { JsonView } from '../../ui/code/types.ts';
import { momentOf, notesIn } from './lineNotes.ts';
import { NONE } from './partText.ts';
import type { ShownText } from './useShownText.ts';

const NO_NOTES = (): readonly [] => NONE;

/** The kind of token that a header belongs to; undefined for other parts. */
export const headerOf = ({ part, of }: PlacedPart): PlacedPart['of'] | undefined =>
  part.name.endsWith('Header') ? of : undefined;

/** Makes the notes beside the lines. The function stays the same while the notes do. */
export function useNotes(placed: PlacedPart, { view, isOther }: ShownText): JsonView['notes'] {
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
