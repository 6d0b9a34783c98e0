import { grouped } from '../../jose/text/grouped.ts';
import { type Fold, restingFolds } from './folds.ts';
import { type TapePiece, piecesOf, type Tape } from './tape.ts';

/** Rows of the folded tape. */
const ROWS = 3;
/** Width of a character, as a fraction of the type size. */
const ADVANCE = 0.65;

/** How many characters the folded tape has room for. `host` has the type of the tape. */
export function roomOf(host: HTMLElement): number {
  const size = Number.parseFloat(getComputedStyle(host).fontSize) || 16;
  return Math.max(16, Math.floor((host.clientWidth - 28) / (size * ADVANCE))) * ROWS;
}

const span = (name: string, text: string): HTMLElement => {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
};

/** The tape as plain elements, until the editor is there: it is what the page shows first. */
export function paintTape(place: HTMLElement, text: string, tape: Tape, room: number): void {
  const folds = restingFolds(tape, room);
  const more = place.dataset['more'] ?? '';
  const nodes: (Node | string)[] = [];
  let done = 0;
  for (const piece of piecesOf(tape)) {
    if (piece.end > text.length) break;
    nodes.push(text.slice(done, piece.start));
    nodes.push(...pieceNodes(piece, tape, text, folds, more));
    done = piece.end;
  }
  nodes.push(text.slice(done));
  place.replaceChildren(...nodes);
}

function pieceNodes(piece: TapePiece, tape: Tape, text: string, folds: readonly Fold[], more: string): Node[] {
  const part = tape.parts[piece.part];
  const name = part ? `tape-part tape-${part.kind}` : `tape-${piece.role}`;
  const nodes: Node[] = part && piece.offset === 0 ? [span(`tape-tag tape-${part.kind}`, part.letter)] : [];
  let at = piece.start;
  for (const { start, end } of folds) {
    if (end <= at || start >= piece.end) continue;
    nodes.push(span(name, text.slice(at, start)));
    nodes.push(span(`tape-more tape-${part?.kind ?? 'peeled'}`, `${grouped(end - start)} ${more}`));
    at = end;
  }
  if (at < piece.end) nodes.push(span(name, text.slice(at, piece.end)));
  return nodes;
}
