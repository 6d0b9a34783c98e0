import type { Cell, Lane, Lanes } from '../jose/explain/lanes.ts';
import { coverageOf } from '../jose/explain/coverage.ts';
import type { Token } from '../jose/token/token.ts';
import { partTitle } from './partTitle.ts';
import { words } from './lens.ts';

/** The names of the parts marked so, as the sentence needs them. */
function named({ columns }: Lanes, { cells }: Lane, mark: Cell): string[] {
  return columns.flatMap(({ placed, term }, at) =>
    cells[at] !== mark ? [] : placed ? [partTitle(placed)] : term === 'separatorDot' ? [words.lanes.dot] : [],
  );
}

/** Describes a lane in words: the parts in it, and what checks them. */
export function laneSentence(model: Lanes, lane: Lane, token: Token): string {
  const inside = named(model, lane, 'in');
  const check = named(model, lane, 'check').join(', ');
  if (lane.id === 'secret')
    return inside.length === 0 ? words.lanes.nothingSecret : words.lanes.secret(words.lanes.list(inside));
  if (lane.id === 'signed') {
    const covers = coverageOf(token, lane.group?.index);
    if (covers?.nothing) return words.lanes.unsigned(covers.nothing);
    // In a token of its own the payload is always there, if not always among the parts that are drawn.
    const detached = token.kind === 'jws' && token.detached;
    return words.lanes.signed(
      words.lanes.list(detached ? [...inside, words.lanes.detached] : inside),
      check === '' ? words.lanes.noCheck : check,
      covers?.encoded !== false,
    );
  }
  if (lane.id === 'digested')
    return words.lanes.digested(words.lanes.list(inside), check, coverageOf(token)?.nothing === undefined);
  return words.lanes[lane.id](words.lanes.list(inside), check);
}
