import { type ReactElement, useState } from 'react';
import { breakdownSvg, type Picture } from '../../export/breakdownSvg.ts';
import type { PictureLook } from '../../export/pictureLook.ts';
import type { TokenReading } from '../../jose/reading.ts';
import { PART_LOOK } from '../../ui/partLook.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { svgToPng } from '../../ui/svgToPng.ts';
import { picture as W } from '../../words/picture.ts';
import './later.css';

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

function lookNow(): PictureLook {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  return {
    paper: colour('--paper'),
    ink: colour('--ink'),
    soft: colour('--ink-soft'),
    part: (name) => ({ letter: PART_LOOK[name].letter, colour: colour(RAIL[PART_LOOK[name].kind]) }),
  };
}

/** The breakdown as a picture, to be put into slides, tickets and papers. */
export function TakeAlong({ reading }: { reading: TokenReading }): ReactElement {
  const [masked, setMasked] = useState(true);
  const [failed, setFailed] = useState(false);
  const draw = (): Picture => breakdownSvg(reading, lookNow(), masked);
  const savePng = async (): Promise<void> => {
    try {
      saveFile(await svgToPng(draw()), 'token.png');
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="later-body">
      <label className="check">
        <input type="checkbox" checked={masked} onChange={(event) => setMasked(event.target.checked)} />
        {W.mask}
      </label>
      <div className="key-acts">
        <button type="button" className="button" onClick={() => saveFile(draw().svg, 'token.svg')}>
          {W.svg}
        </button>
        <button type="button" className="button" onClick={() => void savePng()}>
          {W.png}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {W.print}
        </button>
      </div>
      {failed && <p role="alert">{W.failed}</p>}
    </div>
  );
}
