import type { ReactElement } from 'react';
import { ALGORITHMS } from '../../jose/algs.ts';
import { headerString } from '../../jose/read/header.ts';
import { editable } from '../../store/editable.ts';
import { setParameter } from '../../store/editing.ts';
import { chooseSigner, setAutoSign, signAndCopy } from '../../store/signing.ts';
import { sayNote } from '../../store/ringOf.ts';
import { useAutoSign, useRing, useSigner, useSigningReason, useTokenReading } from '../../store/use.ts';
import { keysPane as W } from '../../words/keysPane.ts';


const CHOICES = ALGORITHMS.filter((entry) => entry.use === 'signature');

/** Signatures that get a choice of their own. */
const SHOWN = 8;

/** Writes another alg into the header that has it: that makes a draft, which the fitting key of the ring signs. */
function AlgorithmChoices(): ReactElement | null {
  const reading = useTokenReading();
  if (!reading || reading.token.kind === 'jwe' || !editable(reading)) return null;
  const { signatures } = reading.token.kind === 'sdJwt' ? reading.token.jws : reading.token;
  return (
    <>
      {signatures.slice(0, SHOWN).map(({ protectedHeader, unprotectedHeader }, index) => (
        <AlgorithmChoice key={index} label={signatures.length > 1 ? `${W.signature(index)}: ${W.algorithm1}` : W.algorithm1} alg={headerString([protectedHeader, unprotectedHeader], 'alg') ?? ''} index={index} />
      ))}
    </>
  );
}

function AlgorithmChoice({ label, alg, index }: { label: string; alg: string; index: number }): ReactElement {
  const known = CHOICES.some(({ id }) => id === alg);
  return (
    <label className="labelled">
      {label}
      <select className="input" value={known ? alg : ''} onChange={(event) => setParameter('alg', JSON.stringify(event.target.value), index)}>
        {!known && <option value="">{W.chooseAlgorithm}</option>}
        {CHOICES.map((choice) => (
          <option key={choice.id} value={choice.id}>{`${choice.id}: ${choice.label}`}</option>
        ))}
      </select>
    </label>
  );
}

/** Signing what is on the bench: with which key, and whether while typing. */
export function Sign(): ReactElement {
  const signers = useRing().filter(({ canSign }) => canSign);
  const autoSign = useAutoSign();
  const reason = useSigningReason();
  const chosen = useSigner();
  const signer = signers.find(({ key }) => key.id === chosen) ?? signers[0];
  return (
    <section className="card" aria-label={W.signTitle}>
      <h3>{W.signTitle}</h3>
      <AlgorithmChoices />
      {signer ? (
        <>
          {signers.length > 1 && (
            <label className="labelled">
              {W.signWith}
              <select className="input" value={signer.key.id} onChange={(event) => chooseSigner(event.target.value)}>
                {signers.map((entry) => (
                  <option key={entry.key.id} value={entry.key.id}>
                    {entry.name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <div className="key-acts">
            <button type="button" className="button button-strong" onClick={() => void signAndCopy(signer.key.id)}>
              {W.sign}
            </button>
            <label className="check">
              <input type="checkbox" checked={autoSign} onChange={(event) => setAutoSign(event.target.checked)} />
              {W.autoSign}
            </label>
          </div>
          <p className="soft">{W.signHint(signer.name)}</p>
        </>
      ) : (
        <p className="soft">{W.noSigner}</p>
      )}
      {reason && (
        <p className="bad" role="status">
          {W.signFailed}: {sayNote(reason)}
        </p>
      )}
    </section>
  );
}
