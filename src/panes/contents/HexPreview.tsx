import type { ReactElement } from 'react';
import { words } from '../../words/words.ts';

const FIRST = 256;

/** The first octets of something that is not text, in hexadecimal. */
export function HexPreview({ octets, note }: { octets: Uint8Array; note?: string }): ReactElement {
  const shown = [...octets.subarray(0, FIRST)].map((octet) => octet.toString(16).padStart(2, '0')).join(' ');
  return (
    <div className="code-rail panel-note">
      {note && <p className="soft">{note}</p>}
      <p className="mono hex">{shown}</p>
      {octets.length > FIRST && <p className="soft">{words.contents.moreBytes(octets.length - FIRST)}</p>}
    </div>
  );
}
