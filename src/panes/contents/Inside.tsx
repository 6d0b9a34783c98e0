import type { ReactElement } from 'react';
import { headerString } from '../../jose/read/header.ts';
import type { Token } from '../../jose/token.ts';
import { readOnlyInside } from '../../store/editable.ts';
import { contentIn, type Layer } from '../../store/layers.ts';
import { disallow } from '../../store/opening.ts';
import { useAllowed, useDraft, useLayers } from '../../store/use.ts';
import { inside as W } from '../../words/encryption.ts';
import { EncryptedAgain } from './DraftLayer.tsx';
import { KINDS } from './kinds.ts';
import { InnerLayer } from './InnerLayer.tsx';
import { OpeningNotes } from './OpeningNotes.tsx';
import { Plaintext } from './Plaintext.tsx';

function algOf(token: Token): string {
  if (token.kind === 'jwe') return headerString([token.protectedHeader, token.sharedUnprotectedHeader, token.recipients[0]?.unprotectedHeader], 'alg') ?? '';
  const [first] = (token.kind === 'sdJwt' ? token.jws : token).signatures;
  return headerString([first?.protectedHeader, first?.unprotectedHeader], 'alg') ?? '';
}

/** `JWE RSA-OAEP-256 > JWS ES256 > claims` */
function pathOf(layers: readonly Layer[]): string[] {
  const path = layers.map(({ reading: { token } }) => `${KINDS[token.kind]} ${algOf(token)}`.trim());
  const content = contentIn(layers);
  const last = layers.at(-1)?.reading.token;
  if (content) path.push(content.kind === 'json' ? W.claims : content.kind === 'text' ? W.text : W.octets);
  else if (last && last.kind !== 'jwe') path.push((last.kind === 'sdJwt' ? last.jws : last).payload?.json ? W.claims : W.octets);
  return path;
}

/** What became of an encrypted token: its recipients, and what was inside, layer in layer. */
export function Inside(): ReactElement | null {
  const layers = useLayers();
  const allowed = useAllowed();
  const [outer] = layers;
  const within = useDraft()?.within;
  if (!within && outer && !outer.answer && allowed?.reading === outer.reading) return <Busy iterations={allowed.limits.iterations ?? 0} />;
  const opening = outer?.answer?.opening;
  if (!outer || (!within && !opening)) return null;
  const why = readOnlyInside(layers);
  return (
    <>
      {within ? <EncryptedAgain at={0} /> : opening && <OpeningNotes opening={opening} reading={outer.reading} />}
      {outer.content && (
        <>
          <p className="layer-path mono">
            <span className="visually-hidden">{W.path}</span>
            {pathOf(layers).map((step, index) => (
              <span key={index}>
                {index > 0 && <span className="soft">{' \u203a '}</span>}
                {step}
              </span>
            ))}
          </p>
          <p className="soft">{W.readable}</p>
          <Below layers={layers} at={0} />
          {!within && <p className="soft">{why === null ? W.editable : W.notEditable[why] ?? ''}</p>}
        </>
      )}
    </>
  );
}

/** A password is being stretched, which may take long: whoever does not want to wait says so. */
function Busy({ iterations }: { iterations: number }): ReactElement {
  return (
    <div className="note" role="status">
      <p>{W.stretching(iterations)}</p>
      <button type="button" className="button" onClick={disallow}>
        {W.cancel}
      </button>
    </div>
  );
}

/** What lies inside layer `at`: a further layer in a frame of its own, or the content. */
export function Below({ layers, at }: { layers: readonly Layer[]; at: number }): ReactElement | null {
  const content = layers[at]?.content;
  if (!content) return null;
  if (content.kind !== 'token') return <Plaintext content={content} layer={at + 2} compressed={layers[at]?.answer?.opening?.opened?.answer.compressed?.length} />;
  const next = layers[at + 1];
  if (!next) return <p className="note">{W.deeper}</p>;
  return (
    <InnerLayer layer={next} number={at + 2} text={content.text}>
      <Below layers={layers} at={at + 1} />
    </InnerLayer>
  );
}
