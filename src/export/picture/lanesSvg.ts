import { type Lane, lanesOf } from '../../jose/explain/lanes.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { fieldTree } from '../../store/derived/select.ts';
import { laneSentence } from '../../words/laneSentence.ts';
import { type Arrow, type Column, figureOf, OVER_BAR, overBar } from './figure.ts';
import type { PictureLook } from './pictureLook.ts';
import { columnsIn, trackOf } from './strip.ts';
import { boxAt, frameAt, groupAt, lineOf, shapeOf, textAt, wrapped } from './svgText.ts';
import { words } from '../../words/lens.ts';

const STRIP = 30;
const BAR = 8;
const SIZE = 15;
const LINE = 21;
/** Characters of a sentence that fit in a line. */
const LINE_LENGTH = 140;
/** Bars that are not a plain line, as on the page: hatched where secret, dashed where only a digest covers it. */
const DASHES: Readonly<Partial<Record<Lane['id'], string>>> = { secret: '3 3', digested: '6 4', bound: '6 4' };

/** Draws what is signed, authenticated and secret, with its arrows: `width` pixels wide, from the top left corner. */
export function lanesSvg(
  reading: TokenReading,
  look: PictureLook,
  width: number,
): { pieces: string[]; height: number } {
  const model = lanesOf(reading.token, fieldTree(reading));
  const columns = columnsIn(model.columns.map(trackOf), width);
  const pieces: string[] = [];
  let y = 0;
  const arrows = (drawn: readonly Arrow[]): void =>
    void pieces.push(
      groupAt(0, y, drawn.map(({ line, head }) => lineOf(line, look.soft) + shapeOf(head, look.soft)).join('')),
    );

  model.columns.forEach(({ placed, term }, at) => {
    const { start, end } = columns[at] as Column;
    const own = placed && look.part(placed.part.name);
    if (own)
      pieces.push(
        boxAt({ x: start, y: 0, width: end - start, height: STRIP - 4 }, own.colour, 0.14),
        boxAt({ x: start, y: STRIP - 4, width: end - start, height: 3 }, own.colour),
      );
    pieces.push(
      textAt((start + end) / 2, 18, own ? own.letter : words.lanes.separator(term === 'separatorTilde'), {
        size: SIZE,
        fill: look.ink,
        bold: true,
        middle: true,
      }),
    );
  });
  y += STRIP;

  const figure = model.joins && figureOf(model.joins, columns, width, SIZE, words.lanes.figure);
  if (figure) {
    arrows(figure.arrows);
    for (const { x, y: top, width: own, height, text, look: kind } of figure.labels) {
      const box = { x, y: y + top, width: own, height };
      pieces.push(kind === 'note' ? boxAt(box, look.paper) : frameAt(box, look.paper, look.soft, kind === 'outside'));
      pieces.push(
        textAt(x + own / 2, y + top + height / 2 + SIZE / 3, text, {
          size: SIZE,
          fill: kind === 'note' ? look.soft : look.ink,
          middle: true,
        }),
      );
    }
    y += figure.height;
  }

  for (const lane of model.lanes) {
    y += 12;
    const over = overBar(lane.cells, columns);
    if (over.length > 0) {
      arrows(over);
      y += OVER_BAR + 2;
    }
    lane.cells.forEach((cell, at) => {
      const { start, end } = columns[at] as Column;
      const dashes = DASHES[lane.id];
      if (cell === 'check')
        pieces.push(frameAt({ x: start + 1, y: y + 1, width: end - start - 2, height: BAR - 2 }, look.paper, look.ink));
      else if (cell === 'out') pieces.push(lineOf(`M${start} ${y + BAR - 1}H${end}`, look.soft, 1, '1 3'));
      else pieces.push(lineOf(`M${start} ${y + BAR / 2}H${end}`, look.ink, BAR, dashes));
    });
    y += BAR;
    const of = lane.group ? `${words.lanes.ofSignature(lane.group.index)} ` : '';
    for (const line of wrapped(of + laneSentence(model, lane, reading.token), LINE_LENGTH)) {
      y += LINE;
      pieces.push(textAt(0, y, line, { size: SIZE, fill: look.ink }));
    }
    y += 6;
  }
  if (model.more > 0) {
    y += LINE;
    pieces.push(textAt(0, y, words.lanes.more(model.more), { size: SIZE, fill: look.soft }));
  }
  return { pieces, height: y };
}
