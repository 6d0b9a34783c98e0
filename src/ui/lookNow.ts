import { PART_LOOK } from './partLook.ts';

/** The custom properties of the rails, as the sheet names them. */
const RAIL: Readonly<Record<(typeof PART_LOOK)['payload']['kind'], string>> = {
  header: '--header',
  payload: '--payload',
  unreadable: '--payload',
  signature: '--signature',
  encryptedKey: '--encrypted-key',
  iv: '--iv',
  other: '--edge',
};

/** The colours of the page as they are now, for a picture that is taken along. */
export function lookNow() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  return {
    paper: colour('--paper'),
    ink: colour('--ink'),
    soft: colour('--ink-soft'),
    part: (name: keyof typeof PART_LOOK) => ({
      letter: PART_LOOK[name].letter,
      colour: colour(RAIL[PART_LOOK[name].kind]),
    }),
  };
}
