/** Where the learner is among the lessons, as the address has it: `#learn`, `#learn=slug`, `#learn=slug/2`. */
export type Place = { slug: string; at: number } | 'index' | null;

/** No slug, and no number of a step, is longer. */
const ADDRESS = /^#learn(?:=([a-z0-9-]{1,60})(?:\/(\d{1,2}))?)?$/;

/** Null where the address is about something else. Steps count from 1 in it. */
export function placeIn(hash: string): Place {
  const [found, slug, step] = ADDRESS.exec(hash) ?? [];
  if (found === undefined) return /^#learn\b/.test(hash) ? 'index' : null;
  return slug === undefined ? 'index' : { slug, at: Math.max(0, Number(step ?? 1) - 1) };
}

export const INDEX = '#learn';
export const addressOf = (slug: string, at = 0): string => `#learn=${slug}${at > 0 ? `/${at + 1}` : ''}`;
