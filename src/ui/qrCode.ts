import { encodeQR } from 'qr';

/** A QR code as one path of an SVG: a unit is a module. */
export interface QrCode {
  /** Modules of a side, without the margin: the more, the nearer a camera has to be. */
  modules: number;
  /** Side of the picture. */
  size: number;
  path: string;
}

/** ISO/IEC 18004: four modules of nothing around it. */
const MARGIN = 4;
/** Octets in the largest code, with the least correction. */
export const QR_LIMIT = 2953;

/** Each run of black modules of a row is one rectangle. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  let path = '';
  for (const [y, row] of rows.entries())
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x]) x += 1;
      path += `M${from} ${y}h${x - from}v1h${from - x}z`;
    }
  return path;
}

/** The code of a text; null where no code can hold it. More correction where the text is short enough for it. */
export function qrCode(text: string): QrCode | null {
  if (new TextEncoder().encode(text).length > QR_LIMIT) return null;
  for (const ecc of ['medium', 'low'] as const)
    try {
      const rows = encodeQR(text, 'raw', { ecc, border: MARGIN });
      return { modules: rows.length - 2 * MARGIN, size: rows.length, path: pathOf(rows) };
    } catch {
      // Too long for this level.
    }
  return null;
}
