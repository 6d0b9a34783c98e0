import { type ReactElement, useState } from 'react';
import { breakdownSvg, type Picture } from '../../export/picture/breakdownSvg.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { lookNow } from '../../ui/lookNow.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { svgToPng } from '../../ui/svgToPng.ts';
import './later.css';
import { words } from '../../words/picture.ts';

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
        {words.picture.mask}
      </label>
      <div className="key-acts">
        <button type="button" className="button" onClick={() => saveFile(draw().svg, 'token.svg')}>
          {words.picture.svg}
        </button>
        <button type="button" className="button" onClick={() => void savePng()}>
          {words.picture.png}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {words.picture.print}
        </button>
      </div>
      {failed && <p role="alert">{words.picture.failed}</p>}
    </div>
  );
}
