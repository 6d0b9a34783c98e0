/** Characters that XML 1.0 (section 2.2) cannot hold, half surrogate pairs and what turns text around: shown as U+FFFD. */
const UNFIT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for use between tags and in attributes: pasted text is never markup. */
export const escapeXml = (text: string): string =>
  text.replaceAll(UNFIT, '\ufffd').replaceAll(/[&<>"']/g, (character) => ENTITIES[character] as string);

export interface TextStyle {
  size: number;
  fill: string;
  mono?: boolean;
  bold?: boolean;
  /** Drawn exactly this wide, whatever the font that the viewer has. */
  width?: number;
  /** `x` is its middle. */
  middle?: boolean;
}

const tenths = (length: number): number => Math.round(length * 10) / 10;

const MONO = "'Atkinson Hyperlegible Mono', ui-monospace, 'DejaVu Sans Mono', monospace";
const SANS = "'Atkinson Hyperlegible Next', system-ui, sans-serif";

/** One line of text; `y` is its base line. */
export function textAt(
  x: number,
  y: number,
  text: string,
  { size, fill, mono = false, bold = false, width, middle = false }: TextStyle,
): string {
  const fixed = width === undefined ? '' : ` textLength="${width}" lengthAdjust="spacingAndGlyphs"`;
  return `<text x="${tenths(x)}" y="${tenths(y)}" font-family="${mono ? MONO : SANS}" font-size="${size}"${bold ? ' font-weight="700"' : ''} fill="${escapeXml(fill)}" xml:space="preserve"${middle ? ' text-anchor="middle"' : ''}${fixed}>${escapeXml(text)}</text>`;
}

export interface SvgBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

const sides = ({ x, y, width, height }: SvgBox): string =>
  `x="${tenths(x)}" y="${tenths(y)}" width="${tenths(width)}" height="${tenths(height)}"`;

export const boxAt = (box: SvgBox, fill: string, opacity = 1): string =>
  `<rect ${sides(box)} fill="${escapeXml(fill)}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''}/>`;

/** A box with a line around it. */
export const frameAt = (box: SvgBox, fill: string, stroke: string, dashed = false): string =>
  `<rect ${sides(box)} fill="${escapeXml(fill)}" stroke="${escapeXml(stroke)}"${dashed ? ' stroke-dasharray="4 3"' : ''}/>`;

/** A line along a path; `dashes` as SVG has them. */
export const lineOf = (path: string, stroke: string, width = 1.25, dashes?: string): string =>
  `<path d="${path}" fill="none" stroke="${escapeXml(stroke)}" stroke-width="${width}"${dashes === undefined ? '' : ` stroke-dasharray="${dashes}"`}/>`;

/** A path, filled. */
export const shapeOf = (path: string, fill: string): string => `<path d="${path}" fill="${escapeXml(fill)}"/>`;

/** Pieces drawn from another corner than the picture's. */
export const groupAt = (x: number, y: number, pieces: string): string =>
  `<g transform="translate(${tenths(x)} ${tenths(y)})">${pieces}</g>`;

/** A sentence in lines of at most so many characters; a longer word has a line of its own. */
export function wrapped(text: string, longest: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > longest) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
