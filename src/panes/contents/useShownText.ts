import { childNodes, isObject } from '../../jose/text/json.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import type { PlacedPart } from '../../jose/token/parts.ts';
import type { Part } from '../../jose/token/token.ts';
import { draftView, textView, type TextView } from '../../store/derived/positions.ts';
import { isLaidOut } from '../../store/derived/select.ts';
import { ownText, partKey } from '../../store/state/draft.ts';
import { useAsSigned, useDraft } from '../../store/use/useBench.ts';
import { words } from '../../words/words.ts';

/** How many members it has, where that is known. */
function countWords(part: Part): string {
  if (!isObject(part.json)) return '';
  const members = Math.ceil([...childNodes(part.json, 0)].length / 2);
  return part.name.endsWith('Header') ? words.contents.parameters(members) : words.contents.claims(members);
}

/** The text in the box of a part, and whether it differs from the text that was read. */
export interface ShownText {
  view: TextView;
  /** White space was put in for reading: the token has the text without it. */
  laidOut: boolean;
  asSigned: boolean;
  /** The draft is not a token any more, so the last one is drawn; the typed text still stays in its box. */
  isOther: boolean;
  count: string;
  size: string;
}

export function useShownText(placed: PlacedPart, name: string, readOnly: boolean): ShownText {
  const { part } = placed;
  const draft = useDraft();
  const edited = readOnly ? null : draft;
  const shown = edited?.shown[partKey(placed)];
  const own = edited ? ownText(edited, placed) : undefined;
  const isOther = own !== undefined && own !== (part.decoded?.text ?? '');
  const asSigned = useAsSigned(name) ?? (shown === undefined && (part.json ? isLaidOut(part.json).value : true));
  const typed = shown !== undefined && !asSigned ? shown : isOther ? own : undefined;
  return {
    view: typed === undefined ? textView(part, asSigned) : draftView(part, typed),
    laidOut: !asSigned && (part.json !== undefined || shown !== undefined),
    asSigned,
    isOther,
    count: isOther || part.json?.fault ? '' : countWords(part),
    size: words.contents.bytes(isOther ? encodeUtf8(own).length : part.octets.length),
  };
}
