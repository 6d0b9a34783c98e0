import type { ReactElement } from 'react';
import type { PlacedPart } from '../../jose/token/parts.ts';
import { formatted } from '../../store/derived/select.ts';
import { useHeaders, usePinned, useTables } from '../../store/use/useBench.ts';
import { valueText } from '../../store/derived/valueNode.ts';
import { copyText } from '../../store/verbs/copying.ts';
import { showHeaders, showTables } from '../../store/verbs/view.ts';
import { Letter } from '../../ui/Letter.tsx';
import { PART_LOOK } from '../../ui/partLook.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { words } from '../../words/words.ts';
import type { ShownText } from './useShownText.ts';

interface Props {
  placed: PlacedPart;
  title: string;
  shown: ShownText;
  /** All of a header in one line; null where it cannot be closed. */
  line: string | null;
  /** Its members can be shown as a table. */
  canTable: boolean;
  onRaw: () => void;
}

/** The value that is selected in this part, by itself. On a phone the Lens covers the text and shows it. */
function CopySelected({ part }: { part: PlacedPart['part'] }): ReactElement | null {
  const pinned = usePinned();
  if (pinned?.placed?.part !== part || !pinned.text || pinned.name === undefined) return null;
  const value = valueText(pinned);
  const name = typeof pinned.name === 'number' ? `[${pinned.name}]` : pinned.name.slice(0, 24);
  if (value === null) return null;
  return (
    <button
      type="button"
      className="link-button wide-only"
      aria-label={words.contents.copyValueOf(name)}
      onClick={() => void copyText(value)}
    >
      <VisibleText text={words.contents.copyValue(name)} limit={32} name={words.contents.character} />
    </button>
  );
}

/** The line over a part: its name, and the switch for its view. */
export function PartHead({ placed, title, shown, line, canTable, onRaw }: Props): ReactElement {
  const { part } = placed;
  const headers = useHeaders();
  const tables = useTables();
  const isOpen = line === null || headers;
  const isTable = canTable && tables;
  const hasRaw = isOpen && !isTable && part.json !== undefined && formatted(part.json).text !== part.json.text;
  return (
    <div className="panel-head">
      <Letter>{PART_LOOK[part.name].letter}</Letter>
      <h3>{title}</h3>
      {isOpen ? (
        <span className="panel-meta">
          {shown.count || shown.size}
          {shown.count && <span className="wide-only">, {shown.size}</span>}
        </span>
      ) : (
        <span className="panel-line mono">
          <VisibleText text={line ?? ''} limit={200} name={words.contents.character} />
        </span>
      )}
      <span className="panel-acts">
        <CopySelected part={part} />
        {isOpen && canTable && (
          <button
            type="button"
            className="link-button"
            aria-pressed={tables}
            title={words.contents.tableHint}
            onClick={() => showTables(!tables)}
          >
            {words.contents.table}
          </button>
        )}
        {hasRaw && (
          <button type="button" className="link-button" title={words.contents.asHint} onClick={onRaw}>
            {shown.asSigned ? words.contents.formatted : words.contents.raw}
          </button>
        )}
        {part.octets.length > 0 && (
          <button
            type="button"
            className="link-button"
            aria-label={words.contents.copyPart(title)}
            onClick={() => void copyText(shown.view.text)}
          >
            {words.ribbon.copyShort}
          </button>
        )}
        {line !== null && (
          <button
            type="button"
            className="link-button"
            aria-expanded={headers}
            aria-label={words.contents.openPart(title, headers)}
            onClick={() => showHeaders(!headers)}
          >
            {headers ? words.contents.close : words.contents.open}
          </button>
        )}
      </span>
    </div>
  );
}
