import type { CSSProperties, ReactElement } from 'react';
import type { CoveredBy } from '../../jose/explain.ts';
import { JsonKind, type JsonDocument } from '../../jose/json.ts';
import type { Part } from '../../jose/token.ts';
import { octetAt } from '../../jose/utf8.ts';
import { hover, leave, pin } from '../../store/view.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { words } from '../../words/words.ts';
import { MemberMeaning } from './MemberMeaning.tsx';
import type { Row } from './memberRows.ts';
import { MemberValue } from './MemberValue.tsx';

const W = words.table;
/** Deeper rows stand under each other: there would be no room for them. */
const INDENTED = 8;

/** Of a row too deep to be indented: its level. Assistive technology has it of every row. */
export function DeepLevel({ level }: { level: number }): ReactElement | null {
  if (level - 1 <= INDENTED) return null;
  return (
    <span className="member-level" aria-hidden="true" title={W.level(level)}>
      {level}
    </span>
  );
}

/** Where a row stands in the tree, for the ear and for the eye. */
export const placeOf = ({ level, position, size }: Row) => ({
  'aria-level': level,
  'aria-posinset': position,
  'aria-setsize': size,
  style: { '--level': Math.min(level - 1, INDENTED) } as CSSProperties,
});

/** The name of a member, or the place of an item. */
export function MemberName({ name }: { name: string | number }): ReactElement {
  if (name === '') return <span className="soft">{W.emptyString}</span>;
  return <VisibleText text={typeof name === 'number' ? `[${name}]` : name} limit={60} breaks name={words.contents.character} />;
}

export function MoreRow({ row, number, onMore }: { row: Row; number: number; onMore: () => void }): ReactElement {
  return (
    <tr {...placeOf(row)}>
      <td colSpan={3} className="member-more">
        <button type="button" className="button" data-roving tabIndex={-1} onClick={onMore}>
          {words.contents.more(number)}
        </button>
      </td>
    </tr>
  );
}

interface Props {
  row: Row;
  part: Part;
  json: JsonDocument;
  cover: CoveredBy;
  /** Of which kind of token its outermost members are header parameters; absent for claims. */
  headerOf: 'jws' | 'jwe' | undefined;
  first: boolean;
  chosen: boolean;
  hovered: boolean;
  /** Asked when it is wanted: a megabyte has a hundred thousand Fields. */
  idOf: () => string | null;
  onToggle: () => void;
}

/** A member or an item: pointing and the focus preview it, a press pins it, what is inside opens beside its value. */
export function EntryRow({ row, part, json, cover, headerOf, first, chosen, hovered, idOf, onToggle }: Props): ReactElement {
  const { valueNode, level, state, twice } = row;
  const name = typeof row.name === 'number' ? `[${row.name}]` : row.name;
  const press = (): void => pin(chosen ? null : idOf());
  const top = level === 1;
  return (
    <tr
      {...placeOf(row)}
      {...(state !== 'leaf' && { 'aria-expanded': state === 'open' })}
      className={`row${chosen ? ' is-chosen' : ''}${hovered ? ' is-hovered' : ''}${top ? '' : ' is-inside'}`}
      onMouseEnter={() => hover(idOf())}
      onMouseLeave={leave}
      onClick={press}
    >
      <th scope="row">
        <DeepLevel level={level} />
        <button
          type="button"
          className="member-name mono"
          data-roving
          tabIndex={first ? 0 : -1}
          aria-pressed={chosen}
          // Allowed on every role (ARIA 1.3).
          // oxlint-disable-next-line jsx-a11y/role-supports-aria-props
          aria-description={describe(json, part, row, cover)}
          onFocus={() => hover(idOf())}
          onBlur={() => hover(null)}
          onClick={(event) => {
            event.stopPropagation();
            press();
          }}
        >
          <MemberName name={row.name} />
        </button>
      </th>
      <MemberMeaning name={name} headerOf={headerOf} inside={top ? undefined : kindOf(json, valueNode)} twice={twice} />
      <td className="member-value">
        {state !== 'leaf' && (
          <button
            type="button"
            className="member-open"
            tabIndex={-1}
            aria-expanded={state === 'open'}
            aria-label={W.inside(name.slice(0, 60))}
            onClick={(event) => {
              event.stopPropagation();
              onToggle();
              // What had the focus may go with what is inside; and the arrows go on from here.
              event.currentTarget.closest('tr')?.querySelector<HTMLElement>('[data-roving]')?.focus();
            }}
          />
        )}
        <MemberValue json={json} node={valueNode} name={name} isHeader={headerOf !== undefined || !top} />
      </td>
    </tr>
  );
}

const KINDS: Readonly<Record<number, keyof typeof W.kinds>> = { [JsonKind.object]: 'object', [JsonKind.array]: 'array', [JsonKind.string]: 'string', [JsonKind.number]: 'number' };

/** What a value is, in a word. */
export const kindOf = (json: JsonDocument, node: number): string => (node < 0 ? '' : W.kinds[KINDS[json.kinds[node] as number] ?? 'literal']);

/** "string, 12 bytes, covered by the signature": what an eye sees at a glance. */
function describe(json: JsonDocument, { decoded }: Part, { node, valueNode }: Row, cover: CoveredBy): string {
  const [start, end] = [json.starts[node] as number, json.ends[valueNode < 0 ? node : valueNode] as number];
  const octets = decoded ? octetAt(decoded, end) - octetAt(decoded, start) : end - start;
  return [kindOf(json, valueNode), words.contents.bytes(octets), W.covered[cover]].filter(Boolean).join(', ');
}
