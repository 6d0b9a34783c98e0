import type { ReactElement } from 'react';
import type { JsonDocument } from '../../jose/text/json.ts';
import { MemberMeaning } from './MemberMeaning.tsx';
import { DeepLevel, kindOf, MemberName, treePosition } from './MemberRow.tsx';
import { MemberValue } from './MemberValue.tsx';
import { paperRows } from './paperRows.ts';
import { words } from '../../words/paper.ts';

/** The table of members on paper: the tree unfolded, as far as there is room, and nothing to press. */
export function PaperTable({
  json,
  headerOf,
}: {
  json: JsonDocument;
  headerOf: 'jws' | 'jwe' | undefined;
}): ReactElement {
  const { rows, left, leftOf } = paperRows(json);
  return (
    <>
      <table className="members paper-only">
        <tbody>
          {rows.map((row) => {
            const { kind, node, valueNode, level, twice } = row;
            const { style } = treePosition(row);
            if (kind === 'more') {
              return (
                <tr key={`more ${node}`} style={style}>
                  <td colSpan={3} className="member-more soft">
                    {words.paper.left(leftOf(row))}
                  </td>
                </tr>
              );
            }
            const name = String(row.name);
            return (
              <tr key={node} style={style} className={level === 1 ? undefined : 'is-inside'}>
                <th scope="row" className="mono">
                  <DeepLevel level={level} />
                  <span className="member-name">
                    <MemberName name={row.name} />
                  </span>
                </th>
                <MemberMeaning
                  name={name}
                  headerOf={headerOf}
                  inside={level === 1 ? undefined : kindOf(json, valueNode)}
                  twice={twice}
                />
                <td className="member-value">
                  <MemberValue
                    json={json}
                    node={valueNode}
                    name={name}
                    isHeader={headerOf !== undefined || level > 1}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {left > 0 && <p className="panel-note paper-only">{words.paper.members(left)}</p>}
    </>
  );
}
