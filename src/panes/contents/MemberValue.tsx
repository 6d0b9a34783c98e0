import type { ReactElement } from 'react';
import { claim } from '../../jose/tables/claims.ts';
import { childNodes, isCutNumber, JsonKind, rawText, scalarValue, type JsonDocument } from '../../jose/text/json.ts';
import { DATE_LIMIT } from '../../jose/explain/validate.ts';
import { useClock, useRareClaims } from '../../store/use/useBench.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { fromNow, local } from '../../words/time.ts';
import { words } from '../../words/words.ts';

/** Enough to judge a value by; the JSON beside the table has all of it. */
const TEXT_LIMIT = 160;

interface Props {
  json: JsonDocument;
  /** -1 where the text ends before the value. */
  node: number;
  name: string;
  isHeader: boolean;
}

/** A member's value in words: a date with how long ago, a list or an object by its size, else as it is written. */
export function MemberValue({ json, node, name, isHeader }: Props): ReactElement | null {
  const rare = useRareClaims();
  if (node < 0) return null;
  const kind = json.kinds[node];
  if (!isHeader && claim(name, rare)?.value === 'numericDate' && !isCutNumber(json, node))
    return <DateValue raw={rawText(json, node)} isNumber={kind === JsonKind.number} />;
  if (kind === JsonKind.object)
    return <span className="soft">{words.table.object([...childNodes(json, node)].length / 2)}</span>;
  if (kind === JsonKind.array) return <ListValue json={json} node={node} />;
  const text = kind === JsonKind.string ? String(scalarValue(json, node)) : rawText(json, node);
  if (text === '') return <span className="soft">{words.table.emptyString}</span>;
  return (
    <span className="mono">
      <VisibleText text={text} limit={TEXT_LIMIT} name={words.contents.character} />
    </span>
  );
}

/** A list of a few strings is shown; a longer or deeper one is counted. */
function ListValue({ json, node }: { json: JsonDocument; node: number }): ReactElement {
  const items = [...childNodes(json, node)];
  const plain = items.length > 0 && items.length <= 8 && items.every((item) => json.kinds[item] === JsonKind.string);
  if (!plain) return <span className="soft">{words.table.array(items.length)}</span>;
  return (
    <span className="mono">
      <VisibleText
        text={items.map((item) => String(scalarValue(json, item))).join(', ')}
        limit={TEXT_LIMIT}
        name={words.contents.character}
      />
    </span>
  );
}

/** Larger numbers are milliseconds by mistake: as seconds they are after the year 5138. */
const MILLISECONDS_FROM = 1e11;

function DateValue({ raw, isNumber }: { raw: string; isNumber: boolean }): ReactElement {
  const { now } = useClock();
  const seconds = Number(raw);
  if (!isNumber || !(Math.abs(seconds) <= DATE_LIMIT)) {
    return (
      <span className="bad">
        <VisibleText text={raw} limit={TEXT_LIMIT} name={words.contents.character} /> {words.table.notADate}
      </span>
    );
  }
  return (
    <>
      {local(seconds)}, <strong>{fromNow(seconds - now)}</strong>
      {Math.abs(seconds) > MILLISECONDS_FROM && (
        <span className="bad"> {words.table.milliseconds(local(seconds / 1000))}</span>
      )}
    </>
  );
}
