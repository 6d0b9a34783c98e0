/** Characters that XML 1.0 (section 2.2) cannot hold, half surrogate pairs and what turns text around: shown as U+FFFD. */
// eslint-disable-next-line no-control-regex
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand between tags and in attributes: pasted text is never markup. */
export const escapeXml = (text: string): string => text.replaceAll(UNFIT, '\ufffd').replaceAll(/[&<>"']/g, (character) => ENTITIES[character] as string);

export interface TextStyle {
  size: number;
  fill: string;
  mono?: boolean;
  bold?: boolean;
  /** Drawn exactly this wide, whatever the font that the viewer has. */
  width?: number;
}

const MONO = "'Atkinson Hyperlegible Mono', ui-monospace, 'DejaVu Sans Mono', monospace";
const SANS = "'Atkinson Hyperlegible Next', system-ui, sans-serif";

/** One line of text; `y` is its base line. */
export function textAt(x: number, y: number, text: string, { size, fill, mono = false, bold = false, width }: TextStyle): string {
  const fixed = width === undefined ? '' : ` textLength="${width}" lengthAdjust="spacingAndGlyphs"`;
  return `<text x="${x}" y="${y}" font-family="${mono ? MONO : SANS}" font-size="${size}"${bold ? ' font-weight="700"' : ''} fill="${escapeXml(fill)}" xml:space="preserve"${fixed}>${escapeXml(text)}</text>`;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const boxAt = ({ x, y, width, height }: Box, fill: string, opacity = 1): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${escapeXml(fill)}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''}/>`;
