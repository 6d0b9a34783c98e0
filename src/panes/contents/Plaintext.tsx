import type { ReactElement } from 'react';
import type { Content } from '../../jose/layers.ts';
import { readOnlyInside } from '../../store/editable.ts';
import { plaintextTree } from '../../store/selected.ts';
import { useDraft, useLayers } from '../../store/use.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { inside as W } from '../../words/encryption.ts';
import { Letter } from '../../ui/Letter.tsx';
import { PART_LOOK } from '../../ui/partLook.ts';
import { HexPreview } from './HexPreview.tsx';
import { InnerPart } from './InnerPart.tsx';

/** What was encrypted, where it is no token: claims, other JSON, text, or octets. `layer`: one more than the JWE's. */
export function Plaintext({ content, layer, compressed }: { content: Exclude<Content, { kind: 'token' }>; layer: number; compressed?: number | undefined }): ReactElement {
  const { octets } = content;
  const within = useDraft()?.within;
  const layers = useLayers();
  return (
    <>
      {content.kind === 'octets' || (octets.length === 0 && !within) ? (
        <section className="panel rail-payload" aria-label={W.payload}>
          <div className="panel-head">
            <Letter>{PART_LOOK.payload.letter}</Letter>
            <h3>{W.payload}</h3>
            <span className="panel-meta">{W.bytes(octets.length)}</span>
          </div>
          {octets.length === 0 ? <p className="code-rail panel-note">{W.empty}</p> : <HexPreview octets={octets} note={W.binary} />}
        </section>
      ) : (
        <InnerPart placed={{ part: content.part, of: 'jwe' }} title={W.payload} root={plaintextTree(content.part, layer)} layer={layer} readOnly={!within && readOnlyInside(layers) !== null} />
      )}
      <p className="soft">
        {W.plaintext} {compressed === undefined ? '' : W.unpacked(compressed, octets.length)}
      </p>
      <div className="key-acts">
        <button type="button" className="button" onClick={() => saveFile(new Blob([octets as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' }), content.kind === 'json' ? 'plaintext.json' : content.kind === 'text' ? 'plaintext.txt' : 'plaintext.bin')}>
          {W.download}
        </button>
      </div>
    </>
  );
}
