import type { ReactElement } from 'react';
import type { Unpacked } from '../../jose/jws/unpackPayload.ts';
import { plaintextTree } from '../../store/derived/selected.ts';
import { Letter } from '../../ui/Letter.tsx';
import { PART_LOOK } from '../../ui/partLook.ts';
import { HexPreview } from './HexPreview.tsx';
import { TextPart } from './TextPart.tsx';
import { words } from '../../words/remarks.ts';

/** What the compressed payload of a JWS holds, or why it was not decompressed. `layer`: one more than that of the JWS. */
export function UnpackedPayload({ unpacked, layer }: { unpacked: Unpacked; layer: number }): ReactElement {
  const said = words.remarks.unpacked;
  return (
    <>
      {unpacked.ok && <Holds unpacked={unpacked} layer={layer} />}
      <p className={unpacked.ok ? 'soft' : 'note'}>
        {unpacked.ok ? said.says(unpacked.from, unpacked.octets.length) : said.not[unpacked.why](unpacked.limit)}{' '}
        {said.standard}
      </p>
    </>
  );
}

function Holds({
  unpacked: { part, octets },
  layer,
}: {
  unpacked: Extract<Unpacked, { ok: true }>;
  layer: number;
}): ReactElement {
  const said = words.remarks.unpacked;
  if (part && octets.length > 0)
    return (
      <TextPart
        placed={{ part, of: 'jws' }}
        called={said.title}
        root={plaintextTree(part, layer)}
        layer={layer}
        why="compressed"
      />
    );
  return (
    <section className="panel rail-payload" aria-label={said.title}>
      <div className="panel-head">
        <Letter>{PART_LOOK.payload.letter}</Letter>
        <h3>{said.title}</h3>
        <span className="panel-meta">{words.contents.bytes(octets.length)}</span>
      </div>
      {octets.length === 0 ? (
        <p className="code-rail panel-note">{said.empty}</p>
      ) : (
        <HexPreview octets={octets} note={said.binary} />
      )}
    </section>
  );
}
