import type { ReactElement } from 'react';
import type { Content } from '../../jose/read/layers.ts';
import { readOnlyIn } from '../../store/derived/editable.ts';
import { plaintextTree } from '../../store/derived/selected.ts';
import { useDraft, useLayers } from '../../store/use/useBench.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { Letter } from '../../ui/Letter.tsx';
import { PART_LOOK } from '../../ui/partLook.ts';
import { HexPreview } from './HexPreview.tsx';
import { TextPart } from './TextPart.tsx';
import { words } from '../../words/encryption.ts';

/** Shows a decrypted plaintext that is not a token: claims, other JSON, text, or bytes. `layer`: one more than the
 * JWE's. */
export function Plaintext({
  content,
  layer,
  compressed,
}: {
  content: Exclude<Content, { kind: 'token' }>;
  layer: number;
  compressed?: number | undefined;
}): ReactElement {
  const { octets } = content;
  const isDraft = useDraft() !== null;
  const layers = useLayers();
  return (
    <>
      {content.kind === 'octets' || (octets.length === 0 && !isDraft) ? (
        <section className="panel rail-payload" aria-label={words.inside.payload}>
          <div className="panel-head">
            <Letter>{PART_LOOK.payload.letter}</Letter>
            <h3>{words.inside.payload}</h3>
            <span className="panel-meta">{words.inside.bytes(octets.length)}</span>
          </div>
          {octets.length === 0 ? (
            <p className="code-rail panel-note">{words.inside.empty}</p>
          ) : (
            <HexPreview octets={octets} note={words.inside.binary} />
          )}
        </section>
      ) : (
        <TextPart
          placed={{ part: content.part, of: 'jwe' }}
          root={plaintextTree(content.part, layer)}
          layer={layer}
          why={readOnlyIn(layers, layer, isDraft)}
        />
      )}
      <p className="soft">
        {words.inside.plaintext} {compressed === undefined ? '' : words.inside.unpacked(compressed, octets.length)}
      </p>
      <div className="key-acts">
        <button
          type="button"
          className="button"
          onClick={() =>
            saveFile(
              new Blob([octets as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' }),
              content.kind === 'json' ? 'plaintext.json' : content.kind === 'text' ? 'plaintext.txt' : 'plaintext.bin',
            )
          }
        >
          {words.inside.download}
        </button>
      </div>
    </>
  );
}
