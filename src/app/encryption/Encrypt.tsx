import Button from '@mui/material/Button';
import { type ReactElement, use, useState } from 'react';
import type { Key } from '../../jose/keys/key.ts';
import type { Form } from '../../jose/token.ts';
import { encodeUtf8 } from '../../jose/utf8.ts';
import { loadCheck } from '../../store/checkDoor.ts';
import { encryptable, encryptNow, type RecipientChoice, type What } from '../../store/encrypting.ts';
import { loadEncryption, type EncryptionModule } from '../../store/encryptionDoor.ts';
import type { RingEntry } from '../../store/ringOf.ts';
import { useAwaited, useRing, useTokenReading } from '../../store/use.ts';
import { encryptDialog as W } from '../../words/encryption.ts';
import { words } from '../../words/words.ts';
import { Further, NOTHING_FURTHER, type FurtherChoices } from './Further.tsx';

const WHAT: Readonly<Record<What, string>> = { token: W.wholeToken, claims: W.claims, text: W.text };

/** What stands in a choice of recipients; the demo's key is everybody's and nobody's recipient. */
const choiceOf = (value: string, password: string): RecipientChoice =>
  value.startsWith('ring ') ? { kind: 'ring', id: value.slice(5) } : value === 'password' ? { kind: 'password', text: password } : value === 'shared' ? { kind: 'shared' } : { kind: 'pair' };

function proposalsOf({ proposeEncryption }: EncryptionModule, key: Key | undefined, several: boolean) {
  if (!key) return undefined;
  const { algs, encs } = proposeEncryption(key);
  return { algs: several ? algs.filter(({ mode }) => mode !== 'directEncryption' && mode !== 'directKeyAgreement') : algs, encs };
}

/** Encrypts what is on the bench: for whom, and done. */
export function Encrypt({ onDone }: { onDone: () => void }): ReactElement {
  use(loadCheck());
  const module = use(loadEncryption());
  const ring = useRing();
  const able = ring.filter(({ key }) => key.provenance.kind !== 'demo' && module.proposeEncryption(key).algs.length > 0);
  // Secrets have no names of their own.
  const nameOf = ({ name, type }: RingEntry): string => (able.filter((other) => other.name === name).length > 1 ? `${name} (${type})` : name);
  const awaited = useAwaited();
  const isEncrypted = useTokenReading()?.token.kind === 'jwe';
  const offered = encryptable();
  const [what, setWhat] = useState<What>(offered[0]?.what ?? 'text');
  const [recipient, setRecipient] = useState(able[0] ? `ring ${able[0].key.id}` : 'pair');
  const [password, setPassword] = useState('');
  const [others, setOthers] = useState<readonly string[]>([]);
  const [alg, setAlg] = useState('');
  const [enc, setEnc] = useState('');
  const [form, setForm] = useState<Form>('compact');
  const [further, setFurther] = useState<FurtherChoices>(NOTHING_FURTHER);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  if (offered.length === 0) return <p>{awaited ? words.notice.notEncrypted : W.nothing}</p>;

  const several = others.length > 0;
  const key = able.find((entry) => `ring ${entry.key.id}` === recipient)?.key;
  const proposed = proposalsOf(module, key, several);
  const chosenAlg = proposed?.algs.find(({ id }) => id === alg) ?? proposed?.algs[0];
  const encs = chosenAlg && proposed ? proposed.encs(chosenAlg) : [];
  const chosenEnc = encs.find(({ id }) => id === enc) ?? encs[0];
  const used = offered.some((each) => each.what === what) ? what : (offered[0]?.what ?? 'text');

  const encrypt = async (): Promise<void> => {
    setBusy(true);
    setFailed('');
    const problem = await encryptNow({
      what: used,
      recipients: [choiceOf(recipient, password), ...others.map((id): RecipientChoice => ({ kind: 'ring', id }))],
      ...(chosenAlg ? { alg: chosenAlg.id } : {}),
      ...(chosenEnc ? { enc: chosenEnc.id } : {}),
      form,
      header: {
        ...(further.kid === '' ? {} : { kid: further.kid }),
        ...(further.typ === '' ? {} : { typ: further.typ }),
        ...(further.cty === '' ? {} : { cty: further.cty }),
        zip: further.zip,
        ...(further.apu === '' ? {} : { apu: encodeUtf8(further.apu) }),
        ...(further.apv === '' ? {} : { apv: encodeUtf8(further.apv) }),
        crit: further.crit.split(/\s+/).filter(Boolean),
      },
      replicate: further.replicate,
      ...(further.p2c === '' ? {} : { p2c: Number(further.p2c) }),
      additionalData: further.aad,
      sharedUnprotectedHeader: further.unprotected,
    });
    setBusy(false);
    setFailed(problem);
    if (problem === '') onDone();
  };

  return (
    <form
      className="prose"
      onSubmit={(event) => {
        event.preventDefault();
        void encrypt();
      }}
    >
      {offered.length > 1 && (
        <label className="labelled">
          {W.what}
          <select className="input" value={used} onChange={(event) => setWhat(event.target.value as What)}>
            {offered.map((each) => (
              <option key={each.what} value={each.what}>
                {WHAT[each.what]}
              </option>
            ))}
          </select>
        </label>
      )}
      <p className="soft">{used !== 'token' ? W.claimsHint : isEncrypted ? W.againHint : W.nestedHint}</p>
      <label className="labelled">
        {W.recipient}
        <select className="input" value={recipient} onChange={(event) => setRecipient(event.target.value)}>
          {able.map((entry) => (
            <option key={entry.key.id} value={`ring ${entry.key.id}`}>
              {W.ringKey(nameOf(entry))}
            </option>
          ))}
          <option value="pair">{W.fresh}</option>
          <option value="shared">{W.shared}</option>
          <option value="password">{W.password}</option>
        </select>
      </label>
      {recipient === 'password' && (
        <label className="labelled">
          {W.passwordField}
          <input className="input mono" value={password} spellCheck={false} autoComplete="off" onChange={(event) => setPassword(event.target.value)} />
          <span className="soft">{W.passwordHint}</span>
        </label>
      )}
      {proposed && chosenAlg && (
        <>
          <label className="labelled">
            {W.alg}
            <select className="input" value={chosenAlg.id} onChange={(event) => setAlg(event.target.value)}>
              {proposed.algs.map((entry, index) => (
                <option key={entry.id} value={entry.id}>
                  {`${entry.id}${index === 0 ? `, ${W.proposed}` : ''}`}
                </option>
              ))}
            </select>
          </label>
          <p className="soft">{chosenAlg.meaning}</p>
          <label className="labelled">
            {W.enc}
            <select className="input" value={chosenEnc?.id ?? ''} onChange={(event) => setEnc(event.target.value)}>
              {encs.map((entry, index) => (
                <option key={entry.id} value={entry.id}>
                  {`${entry.id}${index === 0 ? `, ${W.proposed}` : ''}`}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      {able.filter((entry) => `ring ${entry.key.id}` !== recipient).length > 0 && (
        <fieldset>
          <legend>{W.several}</legend>
          <p className="soft">{W.severalHint}</p>
          {able
            .filter((entry) => `ring ${entry.key.id}` !== recipient)
            .map((entry) => ({ id: entry.key.id, name: nameOf(entry) }))
            .map(({ id, name }) => (
              <label key={id} className="check">
                <input type="checkbox" checked={others.includes(id)} onChange={(event) => setOthers(event.target.checked ? [...others, id] : others.filter((other) => other !== id))} />
                {name}
              </label>
            ))}
        </fieldset>
      )}
      <Further choices={further} onChange={setFurther} claims={offered.find((each) => each.what === 'claims')?.text} alg={chosenAlg} replicable={module.REPLICABLE} password={recipient === 'password'} form={several ? 'general' : form} onForm={setForm} fixedForm={several} />
      {failed && (
        <p className="bad" role="alert">
          {`${W.cannot}: ${failed}`}
        </p>
      )}
      <Button type="submit" variant="contained" disabled={busy || (recipient === 'password' && password === '')}>
        {busy ? W.encrypting : W.encrypt}
      </Button>
    </form>
  );
}
