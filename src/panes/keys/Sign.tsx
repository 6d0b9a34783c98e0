import { type ReactElement, useId, useState } from 'react';
import { isUnsecured } from '../../jose/explain/signatureFamily.ts';
import { ALGORITHMS } from '../../jose/tables/algs.ts';
import { headerString } from '../../jose/token/header.ts';
import { editable } from '../../store/derived/editable.ts';
import { removeSignature, setParameter } from '../../store/verbs/editing.ts';
import { chooseSigner, setAutoSign, signAndCopy } from '../../store/verbs/signing.ts';
import { entryName } from '../../words/ringEntry.ts';
import { say } from '../../words/say.ts';
import { useAutoSign, useChanged, useSigningReason, useTokenReading } from '../../store/use/useBench.ts';
import { useRing, useSigner } from '../../store/use/useKeys.ts';
import { words } from '../../words/keys.ts';
import { headerOf } from '../../jose/token/joseHeader.ts';

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
      {signatures.slice(0, SHOWN).map((entry, index) => (
        <AlgorithmChoice
          key={index}
          label={
            signatures.length > 1
              ? `${words.keysPane.signature(index)}: ${words.keysPane.algorithm1}`
              : words.keysPane.algorithm1
          }
          alg={headerString(headerOf(entry), 'alg') ?? ''}
          index={index}
          isSigned={(entry.signature?.octets.length ?? 0) > 0}
        />
      ))}
    </>
  );
}

function AlgorithmChoice({
  label,
  alg,
  index,
  isSigned,
}: {
  label: string;
  alg: string;
  index: number;
  isSigned: boolean;
}): ReactElement {
  const known = CHOICES.find(({ id }) => id === alg);
  const hint = useId();
  return (
    <>
      <label className="labelled">
        {label}
        <select
          className="input"
          value={known ? alg : ''}
          aria-describedby={hint}
          onChange={(event) => setParameter('alg', JSON.stringify(event.target.value), index)}
        >
          {!known && <option value="">{words.keysPane.chooseAlgorithm}</option>}
          {CHOICES.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.id}
            </option>
          ))}
        </select>
      </label>
      {known && known.label !== known.id && (
        <p className="soft hint" id={hint}>
          {known.label}
        </p>
      )}
      {known?.family === 'none' && isSigned && (
        <div className="key-acts">
          <button type="button" className="button" onClick={() => removeSignature(index)}>
            {words.keysPane.removeSignature}
          </button>
        </div>
      )}
    </>
  );
}

/** Until something can be signed, or was edited, it is one line; then it opens by itself, once. */
function useOpening(isDue: boolean): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(isDue);
  const [formerly, setFormerly] = useState(isDue);
  if (formerly !== isDue) {
    setFormerly(isDue);
    setOpen(isDue);
  }
  return [open, setOpen];
}

/** Signing what is on the bench: with which key, and whether while typing. */
export function Sign(): ReactElement {
  const signers = useRing().filter(({ canSign }) => canSign);
  const autoSign = useAutoSign();
  const reason = useSigningReason();
  const chosen = useSigner();
  const signer = signers.find(({ key }) => key.id === chosen) ?? signers[0];
  const reading = useTokenReading();
  const isEdited = useChanged() !== null;
  const unsecured = reading !== null && isUnsecured(reading.token);
  const [open, setOpen] = useOpening(signer !== undefined || isEdited);
  return (
    <section className="card" aria-label={words.keysPane.signTitle}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.keysPane.signTitle}</summary>
        <div className="card-body">
          <AlgorithmChoices />
          {signer ? (
            <>
              {signers.length > 1 && (
                <label className="labelled">
                  {words.keysPane.signWith}
                  <select
                    className="input"
                    value={signer.key.id}
                    onChange={(event) => chooseSigner(event.target.value)}
                  >
                    {signers.map((entry) => (
                      <option key={entry.key.id} value={entry.key.id}>
                        {entryName(entry)}
                      </option>
                    ))}
                  </select>
                </label>
              )}
              <div className="key-acts">
                <button type="button" className="button button-strong" onClick={() => void signAndCopy(signer.key.id)}>
                  {words.keysPane.sign}
                </button>
                <label className="check">
                  <input type="checkbox" checked={autoSign} onChange={(event) => setAutoSign(event.target.checked)} />
                  {words.keysPane.autoSign}
                </label>
              </div>
              <p className="soft">
                {words.keysPane.signHint(entryName(signer))}{' '}
                <span className="by-keyboard">{words.keysPane.signKeys()}</span>
              </p>
            </>
          ) : (
            <p className="soft">{unsecured ? words.keysPane.unsecured : words.keysPane.noSigner}</p>
          )}
          {reason && (
            <p className="bad" role="status">
              {words.keysPane.signFailed}: {say(reason).says}
            </p>
          )}
        </div>
      </details>
    </section>
  );
}
