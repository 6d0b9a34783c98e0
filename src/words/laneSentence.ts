import type { Cell, Lane, Lanes } from '../jose/lanes.ts';
import { isUnsecured } from '../jose/signatureFamily.ts';
import type { Token } from '../jose/token.ts';
import { lanes as W } from './lens.ts';
import { partTitle } from './partTitle.ts';

/** The names of the parts marked so, as the sentence needs them. */
function named({ columns }: Lanes, { cells }: Lane, mark: Cell): string[] {
  return columns.flatMap(({ placed, term }, at) => (cells[at] !== mark ? [] : placed ? [partTitle(placed)] : term === 'separatorDot' ? [W.dot] : []));
}

/** What a lane shows, said: which parts are in it, and what checks them. */
export function laneSentence(model: Lanes, lane: Lane, token: Token): string {
  const inside = named(model, lane, 'in');
  const check = named(model, lane, 'check').join(', ');
  if (lane.id === 'secret') return inside.length === 0 ? W.nothingSecret : W.secret(W.list(inside));
  if (lane.id === 'signed') {
    if (isUnsecured(token)) return W.unsigned;
    const detached = (token.kind === 'jws' && token.detached) || !inside.some((_, at) => at > 0);
    return W.signed(W.list(detached ? [...inside, W.detached] : inside), check === '' ? W.noCheck : check);
  }
  return W[lane.id](W.list(inside), check);
}
