import type { PlacedPart } from '../../jose/token/parts.ts';

/** Colours as the page has them, so that the picture follows its theme. */
export interface PictureLook {
  paper: string;
  ink: string;
  soft: string;
  part: (name: PlacedPart['part']['name']) => { letter: string; colour: string };
}
