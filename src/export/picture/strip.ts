import type { Field } from '../../jose/explain/explain.ts';
import type { Column } from './figure.ts';

/** Room that a column takes: never less than so many pixels, and of what is left its share. */
export interface Track {
  least: number;
  share: number;
}

/** A part of ten thousand characters beside one of ten: the small one must still be seen, and the large one be larger. */
export const trackOf = ({ placed, span }: Field): Track =>
  placed ? { least: 26, share: Math.max(1, Math.sqrt(span.end - span.start)) } : { least: 10, share: 0 };

/** For a grid of CSS. */
export const gridOf = (tracks: readonly Track[]): string =>
  tracks.map(({ least, share }) => (share > 0 ? `minmax(${least}px, ${share.toFixed(2)}fr)` : `${least}px`)).join(' ');

/** Where the columns come to stand, by the same rule: who would get less than the least gets that, and the others share the rest. */
export function columnsIn(tracks: readonly Track[], width: number): Column[] {
  let fixed = new Set(tracks.filter(({ share }) => share === 0));
  for (;;) {
    const rest = width - [...fixed].reduce((sum, { least }) => sum + least, 0);
    const flexible = tracks.filter((track) => !fixed.has(track));
    const unit = rest / flexible.reduce((sum, { share }) => sum + share, 0);
    const narrow = flexible.filter(({ least, share }) => share * unit < least);
    if (narrow.length > 0) {
      fixed = new Set([...fixed, ...narrow]);
      continue;
    }
    let at = 0;
    return tracks.map((track) => {
      const start = at;
      at += fixed.has(track) ? track.least : track.share * unit;
      return { start, end: at };
    });
  }
}
