import type { ReactElement } from 'react';
import { describeClaim } from '../../jose/claims.ts';
import { describeParameter } from '../../jose/params.ts';
import { useRareClaims } from '../../store/use.ts';
import { words } from '../../words/words.ts';

const W = words.table;

interface Props {
  name: string;
  /** Of which kind of token a header parameter is one; absent for a claim. */
  headerOf?: 'jws' | 'jwe' | undefined;
  /** Of a member inside a value, whose name means nothing by itself: what kind of value it has. */
  inside?: string | undefined;
  twice?: boolean;
}

/** What a member is called, and whether it is registered. */
export function MemberMeaning({ name, headerOf, inside, twice = false }: Props): ReactElement {
  const rare = useRareClaims();
  const { label, kind } = headerOf ? describeParameter(name, headerOf) : describeClaim(name, rare);
  return (
    <td className="member-meaning">
      {/* An unknown member has only its name for a label: not twice, and never without its invisible characters. */}
      {inside ?? (label === name ? null : label)}
      {inside === undefined && kind !== 'registered' && <span className="tag">{W[kind]}</span>}
      {twice && <span className="tag tag-bad">{W.twice}</span>}
    </td>
  );
}
