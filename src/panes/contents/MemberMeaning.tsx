import type { ReactElement } from 'react';
import { describeClaim } from '../../jose/tables/claims.ts';
import { describeParameter } from '../../jose/tables/params.ts';
import { useRareClaims } from '../../store/use/useBench.ts';
import { words } from '../../words/words.ts';

interface Props {
  name: string;
  /** The kind of token that the header parameter belongs to; absent for a claim. */
  headerOf?: 'jws' | 'jwe' | undefined;
  /** The kind of value around a nested member, whose name means nothing by itself. */
  inside?: string | undefined;
  twice?: boolean;
}

/** Shows a member's name in full, and whether it is registered. */
export function MemberMeaning({ name, headerOf, inside, twice = false }: Props): ReactElement {
  const rare = useRareClaims();
  const { label, kind } = headerOf ? describeParameter(name, headerOf) : describeClaim(name, rare);
  return (
    <td className="member-meaning">
      {/* An unknown member has only its name for a label: not twice, and never without its invisible characters. */}
      {inside ?? (label === name ? null : label)}
      {inside === undefined && kind !== 'registered' && label !== name && ' '}
      {inside === undefined && kind !== 'registered' && (
        <span className="tag" title={kind === 'private' ? words.table.privateHint : undefined}>
          {words.table[kind]}
        </span>
      )}
      {twice && <span className="tag tag-bad">{words.table.twice}</span>}
    </td>
  );
}
