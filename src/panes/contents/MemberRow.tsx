import type { CSSProperties, ReactElement } from 'react';
import type { CoveredBy } from '../../jose/explain/explain.ts';
import { JsonKind, type JsonDocument } from '../../jose/text/json.ts';
import type { Part } from '../../jose/token/token.ts';
import { octetAt } from '../../jose/text/utf8.ts';
import { hover, leave, pinOrRelease } from '../../store/verbs/view.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { MemberMeaning } from './MemberMeaning.tsx';
import type { Row } from './memberRows.ts';
import { MemberValue } from './MemberValue.tsx';
import { words } from '../../words/words.ts';

/** Deeper rows are not indented further: there would be no room for them. */
const INDENTED = 8;

/** Characters of a name that stay in one line. */
const UNBROKEN = 19;

/** Shows the level of a row too deep to indent. Assistive technology has the level of every row. */
export function DeepLevel({ level }: { level: number }): ReactElement | null {
  if (level - 1 <= INDENTED) return null;
  return (
    <span className="member-level" aria-hidden="true" title={words.table.level(level)}>
      {level}
    </span>
  );
}

/** The place of a row in the tree, for assistive technology and on screen. */
export const treePosition = ({ level, position, size }: Row) => ({
  'aria-level': level,
  'aria-posinset': position,
  'aria-setsize': size,
  style: { '--level': Math.min(level - 1, INDENTED) } as CSSProperties,
});

/** The name of a member, or the place of an item. */
export function MemberName({ name }: { name: string | number }): ReactElement {
  if (name === '') return <span className="soft">{words.table.emptyString}</span>;
  return (
    <VisibleText
      text={typeof name === 'number' ? `[${name}]` : name}
      limit={60}
      breaks
      name={words.contents.character}
    />
  );
}

export function MoreRow({ row, number, onMore }: { row: Row; number: number; onMore: () => void }): ReactElement {
  return (
    <tr {...treePosition(row)}>
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
  /** The kind of token whose header parameters these are; absent for claims. */
  headerOf: 'jws' | 'jwe' | undefined;
  first: boolean;
  chosen: boolean;
  hovered: boolean;
  /** Asked when it is wanted: a megabyte has a hundred thousand Fields. */
  idOf: () => string | null;
  onToggle: () => void;
}

/** A member or an item: pointing and the focus preview it, a press pins it, what is inside opens beside its value. */
export function EntryRow({
  row,
  part,
  json,
  cover,
  headerOf,
  first,
  chosen,
  hovered,
  idOf,
  onToggle,
}: Props): ReactElement {
  const { valueNode, level, state, twice } = row;
  const name = typeof row.name === 'number' ? `[${row.name}]` : row.name;
  const press = (): void => pinOrRelease(idOf());
  const top = level === 1;
  return (
    <tr
      {...treePosition(row)}
      {...(state !== 'leaf' && { 'aria-expanded': state === 'open' })}
      className={`row${chosen ? ' is-chosen' : ''}${hovered ? ' is-hovered' : ''}${top ? '' : ' is-inside'}`}
      onMouseMove={() => hover(idOf())}
      onMouseLeave={leave}
      onClick={press}
    >
      <th scope="row">
        <DeepLevel level={level} />
        <button
          type="button"
          className="member-name mono"
          style={{ '--name': Math.min(name.length, UNBROKEN) } as CSSProperties}
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
            aria-label={words.table.inside(name.slice(0, 60))}
            onClick={(event) => {
              event.stopPropagation();
              onToggle();
              // The focus may be on an element that closes. Move it to the row, so that the arrows go on from there.
              event.currentTarget.closest('tr')?.querySelector<HTMLElement>('[data-roving]')?.focus();
            }}
          />
        )}
        <MemberValue json={json} node={valueNode} name={name} isHeader={headerOf !== undefined || !top} />
      </td>
    </tr>
  );
}

const KINDS: Readonly<Record<number, keyof typeof words.table.kinds>> = {
  [JsonKind.object]: 'object',
  [JsonKind.array]: 'array',
  [JsonKind.string]: 'string',
  [JsonKind.number]: 'number',
};

/** Names the type of a value in one word. */
export const kindOf = (json: JsonDocument, node: number): string =>
  node < 0 ? '' : words.table.kinds[KINDS[json.kinds[node] as number] ?? 'literal'];

/** "string, 12 bytes, covered by the signature": what an eye sees at a glance. */
function describe(json: JsonDocument, { decoded }: Part, { node, valueNode }: Row, cover: CoveredBy): string {
  const [start, end] = [json.starts[node] as number, json.ends[valueNode < 0 ? node : valueNode] as number];
  const octets = decoded ? octetAt(decoded, end) - octetAt(decoded, start) : end - start;
  return [kindOf(json, valueNode), words.contents.bytes(octets), words.table.covered[cover]].filter(Boolean).join(', ');
}
