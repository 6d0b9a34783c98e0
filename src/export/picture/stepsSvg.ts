import type { Step, Value } from '../../jose/steps/step.ts';
import { toHex } from '../../jose/text/octets.ts';
import { comparisonSays } from '../../words/comparisonSays.ts';
import { words } from '../../words/steps.ts';
import type { PictureLook } from './pictureLook.ts';
import { boxAt, frameAt, lineOf, textAt, wrapped } from './svgText.ts';

const WIDTH = 960;
const MARGIN = 24;
const LINE = 18;
/** Octets in one line of a value: `hh ` each, in the fixed font of 12. */
const PER_LINE = 40;
/** Lines of a value at most: a megabyte is not for a picture. */
const LINES = 8;
/** Characters in one line of a sentence. */
const SENTENCE = 120;

interface Pen {
  y: number;
  pieces: string[];
}

function hexLines(octets: Uint8Array): string[] {
  const lines: string[] = [];
  for (let at = 0; at < octets.length && lines.length < LINES; at += PER_LINE)
    lines.push(toHex(octets.subarray(at, at + PER_LINE)).replaceAll(/(..)(?=.)/g, '$1 '));
  if (octets.length > PER_LINE * LINES) lines.push('\u2026');
  return lines;
}

function drawValue(pen: Pen, value: Value, way: string, reveals: boolean, look: PictureLook): void {
  const hidden = value.secret === true && !reveals;
  const name =
    value.index === undefined
      ? words.valueNames[value.name]
      : words.steps.round(words.valueNames[value.name], value.index);
  const size = hidden ? words.steps.masked(value.octets.length) : words.steps.bytes(value.octets.length);
  const lines = hidden ? [] : hexLines(value.octets);
  const height = LINE * (lines.length + 1) + 8;
  pen.pieces.push(
    frameAt({ x: MARGIN + 20, y: pen.y, width: WIDTH - 2 * MARGIN - 20, height }, 'none', look.soft),
    textAt(MARGIN + 30, pen.y + 16, `${way}: ${name}, ${size}`, { size: 13, fill: look.ink, bold: true }),
  );
  for (const [index, line] of lines.entries())
    pen.pieces.push(
      textAt(MARGIN + 30, pen.y + 16 + LINE * (index + 1), line, { size: 12, fill: look.ink, mono: true }),
    );
  pen.y += height + 6;
}

/** Draws the comparison and its outcome; values that are drawn already are left out. */
function drawComparison(pen: Pen, { comparison, takes, gives }: Step, reveals: boolean, look: PictureLook): void {
  if (!comparison) return;
  const drawn = new Set([...takes, ...gives].map(({ name }) => name));
  for (const value of [comparison.expected, comparison.computed])
    if (!drawn.has(value.name)) drawValue(pen, value, words.steps.compared, reveals, look);
  const says = comparisonSays(comparison, reveals);
  pen.pieces.push(textAt(MARGIN + 20, pen.y + 14, says, { size: 14, fill: look.ink, bold: true }));
  pen.y += 24;
}

/** The steps one under the other, as a picture for slides and tickets. What is masked on screen is masked here. */
export function stepsSvg(steps: readonly Step[], reveals: boolean, look: PictureLook): string {
  const pen: Pen = { y: MARGIN, pieces: [] };
  for (const [index, step] of steps.entries()) {
    const sentence = words.stepSentences[step.id];
    pen.pieces.push(
      textAt(MARGIN, pen.y + 16, words.steps.stepOf(index + 1, sentence.title(step.args ?? {})), {
        size: 16,
        fill: look.ink,
        bold: true,
      }),
    );
    pen.y += 24;
    for (const line of wrapped(`${sentence.says(step.args ?? {})} ${step.section}`, SENTENCE)) {
      pen.pieces.push(textAt(MARGIN, pen.y + 14, line, { size: 14, fill: look.soft }));
      pen.y += LINE;
    }
    pen.y += 6;
    for (const value of step.takes) drawValue(pen, value, words.steps.takes, reveals, look);
    for (const value of step.gives) drawValue(pen, value, words.steps.gives, reveals, look);
    if (step.comparison) drawComparison(pen, step, reveals, look);
    pen.pieces.push(lineOf(`M${MARGIN} ${pen.y + 4}H${WIDTH - MARGIN}`, look.soft, 0.5));
    pen.y += 16;
  }
  const height = pen.y + MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">${boxAt({ x: 0, y: 0, width: WIDTH, height }, look.paper)}${pen.pieces.join('')}</svg>`;
}
