import type { PlacedPart } from '../../jose/token/parts.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { partTerm } from '../../jose/tables/partTerms.ts';
import { TERMS, formTerm } from '../../jose/tables/terms.ts';
import { formatted, pickedCandidate, placedParts } from '../../store/derived/select.ts';
import { partTitle } from '../../words/partTitle.ts';
import { lanesSvg } from './lanesSvg.ts';
import type { PictureLook } from './pictureLook.ts';
import { boxAt, escapeXml, groupAt, textAt } from './svgText.ts';
import { words } from '../../words/picture.ts';

export interface Picture {
  svg: string;
  width: number;
  height: number;
}

const WIDTH = 1200;
const MARGIN = 40;
/** The tape: characters of 11 pixels in groups of four, eighteen groups a line. */
const CHARACTER = 11;
const GROUP = 4;
const GROUP_WIDTH = CHARACTER * GROUP + 8;
const GROUPS_A_LINE = Math.floor((WIDTH - 2 * MARGIN) / GROUP_WIDTH);
const TAPE_LINE = 34;
/** Characters of a part and lines of its content that are drawn; the rest is counted. */
const CHARACTERS_DRAWN = 560;
const LINES_DRAWN = 48;
const LINE = 21;
const LINE_LENGTH = 108;
const HEX_DRAWN = 32;
/** Characters shown of a masked signature: enough to tell two apart, too few to use. */
const UNMASKED = 8;
const PARTS_DRAWN = 24;

const SECRET = new Set<PlacedPart['part']['name']>(['signature', 'authenticationTag']);

/** Collects lines from the top down. */
class Sheet {
  y = MARGIN;
  readonly pieces: string[] = [];
  private readonly look: PictureLook;

  constructor(look: PictureLook) {
    this.look = look;
  }

  line(
    text: string,
    size: number,
    {
      soft = false,
      bold = false,
      x = MARGIN,
      mono = false,
    }: { soft?: boolean; bold?: boolean; x?: number; mono?: boolean } = {},
  ): void {
    this.y += size * 1.45;
    this.pieces.push(
      textAt(x, Math.round(this.y), text, { size, fill: soft ? this.look.soft : this.look.ink, bold, mono }),
    );
  }

  letter(letter: string, colour: string, x: number): void {
    this.pieces.push(
      boxAt({ x, y: Math.round(this.y) - 16, width: 20, height: 20 }, colour),
      textAt(x + 5, Math.round(this.y) - 1, letter, { size: 14, fill: this.look.paper, bold: true }),
    );
  }
}

/** The characters of a part as drawn: masked and folded, in groups of four. */
function charactersOf({ part }: PlacedPart, text: string, masked: boolean): { drawn: string; left: number } {
  const length = part.span.end - part.span.start;
  const own = text.slice(part.span.start, part.span.start + Math.min(length, CHARACTERS_DRAWN));
  const drawn =
    masked && SECRET.has(part.name)
      ? own.slice(0, UNMASKED) + '\u2022'.repeat(Math.max(0, own.length - UNMASKED))
      : own;
  return { drawn, left: length - own.length };
}

/** The token as a tape: each part a run of groups on its tint, with its letter before it. */
function tape(sheet: Sheet, parts: readonly PlacedPart[], text: string, masked: boolean, look: PictureLook): void {
  for (const placed of parts) {
    const { letter, colour } = look.part(placed.part.name);
    const { drawn, left } = charactersOf(placed, text, masked);
    sheet.y += TAPE_LINE;
    sheet.letter(letter, colour, MARGIN);
    let column = 1;
    const groups = drawn.match(/[^]{1,4}/g) ?? [];
    for (const group of groups) {
      if (column === GROUPS_A_LINE) {
        column = 1;
        sheet.y += TAPE_LINE;
      }
      const x = MARGIN + column * GROUP_WIDTH - 20;
      const width = group.length * CHARACTER;
      sheet.pieces.push(
        boxAt({ x: x - 2, y: sheet.y - 18, width: width + 8, height: 25 }, colour, 0.14),
        boxAt({ x: x - 2, y: sheet.y + 5, width: width + 8, height: 2 }, colour),
        textAt(x + 2, sheet.y, group, { size: 18, fill: look.ink, mono: true, width }),
      );
      column += 1;
    }
    if (drawn === '')
      sheet.pieces.push(textAt(MARGIN + 32, sheet.y, words.picture.empty, { size: 15, fill: look.soft }));
    if (left > 0) {
      sheet.y += TAPE_LINE - 8;
      sheet.pieces.push(
        textAt(MARGIN + 34, sheet.y, words.picture.moreCharacters(left), { size: 14, fill: look.soft }),
      );
    }
  }
}

const cut = (line: string): string => (line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH - 1)}\u2026` : line);

/** Lines of a part's content: formatted JSON, text, or its first bytes. */
function contentOf({ part }: PlacedPart, masked: boolean): string[] {
  if (part.octets.length === 0) return [words.picture.empty];
  const text = part.json ? formatted(part.json).text : part.decoded?.text;
  if (text !== undefined) {
    const lines = text.split('\n');
    return lines.length > LINES_DRAWN
      ? [...lines.slice(0, LINES_DRAWN), words.picture.moreLines(lines.length - LINES_DRAWN)]
      : lines;
  }
  const shown = masked && SECRET.has(part.name) ? UNMASKED / 2 : HEX_DRAWN;
  const hex = [...part.octets.subarray(0, shown)].map((octet) => octet.toString(16).padStart(2, '0')).join(' ');
  return [part.octets.length > shown ? `${hex} \u2026` : hex];
}

/**
 * The breakdown as an SVG document: the tape, under it what is signed and what is secret, then each part with what is in it. `masked`: signature and tag are
 * covered but for their first characters, so that the picture is no token to use. Bounded, whatever the token's length.
 */
export function breakdownSvg(reading: TokenReading, look: PictureLook, masked: boolean): Picture {
  const { token } = reading;
  const { text } = pickedCandidate(reading);
  const all = placedParts(reading);
  const parts = all.slice(0, PARTS_DRAWN);
  const sheet = new Sheet(look);
  sheet.line(token.kind === 'sdJwt' ? TERMS.sdJwt.label : TERMS[formTerm(token.kind, token.form)].label, 24, {
    bold: true,
  });
  sheet.line(`${words.picture.characters(text.length)}${masked ? `. ${words.picture.masked}` : ''}`, 15, {
    soft: true,
  });
  sheet.y += 6;
  tape(sheet, parts, text, masked, look);
  if (all.length > parts.length) sheet.line(words.picture.moreParts(all.length - parts.length), 14, { soft: true });
  const lanes = lanesSvg(reading, look, WIDTH - 2 * MARGIN);
  sheet.y += 26;
  sheet.pieces.push(groupAt(MARGIN, sheet.y, lanes.pieces.join('')));
  sheet.y += lanes.height + 20;
  for (const placed of parts) {
    const { letter, colour } = look.part(placed.part.name);
    const term = TERMS[partTerm(placed.of, placed.part.name)];
    sheet.y += 14;
    const top = sheet.y;
    sheet.line(partTitle(placed), 18, { bold: true, x: MARGIN + 46 });
    sheet.letter(letter, colour, MARGIN + 16);
    sheet.line(`${term.label}, ${term.section}. ${words.picture.bytes(placed.part.octets.length)}`, 14, {
      soft: true,
      x: MARGIN + 46,
    });
    sheet.y += 6;
    for (const line of contentOf(placed, masked)) {
      sheet.y += LINE;
      sheet.pieces.push(textAt(MARGIN + 46, sheet.y, cut(line), { size: 15, fill: look.ink, mono: true }));
    }
    sheet.y += 12;
    sheet.pieces.push(boxAt({ x: MARGIN, y: Math.round(top), width: 3, height: Math.round(sheet.y - top) }, colour));
  }
  sheet.line(words.picture.madeWith, 13, { soft: true });
  const height = Math.ceil(sheet.y + MARGIN);
  const title = `<title>${escapeXml(words.picture.title)}</title>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">${title}${boxAt({ x: 0, y: 0, width: WIDTH, height }, look.paper)}${sheet.pieces.join('')}</svg>\n`;
  return { svg, width: WIDTH, height };
}
