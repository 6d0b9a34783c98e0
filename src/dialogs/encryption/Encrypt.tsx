import { type ReactElement, use, useState } from 'react';
import type { Key } from '../../jose/keys/key.ts';
import type { Form } from '../../jose/token/token.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { loadCheck } from '../../store/doors/checkDoor.ts';
import {
  type Choices,
  encryptable,
  encryptNow,
  type RecipientChoice,
  type What,
} from '../../store/verbs/encrypting.ts';
import { loadEncryption } from '../../store/doors/encryptionDoor.ts';
import { useAwaited, useTokenReading } from '../../store/use/useBench.ts';
import { useRing } from '../../store/use/useKeys.ts';
import { DialogForm } from '../DialogForm.tsx';
import { Further, NOTHING_FURTHER, type FurtherChoices } from './Further.tsx';
import type { KeyManagementAlgorithm } from '../../jose/tables/algs.ts';
import type { Curve } from '../../jose/tables/curves.ts';
import type { KeyKind } from '../keys/keyKinds.ts';
import { Algorithms } from './Algorithms.tsx';
import { offerFor, PAIR_KINDS } from './newKeys.ts';
import { MoreRecipients, Recipient, type RecipientState } from './Recipient.tsx';
import { words } from '../../words/encryption.ts';

/** Turns the field's value into a recipient. The demo's key is public, so it is never a recipient. */
const choiceOf = ({ recipient, password }: RecipientState, kind: KeyKind): RecipientChoice =>
  recipient.startsWith('ring ')
    ? { kind: 'ring', id: recipient.slice(5) }
    : recipient === 'password'
      ? { kind: 'password', text: password }
      : recipient === 'shared'
        ? { kind: 'shared' }
        : { kind: 'pair', ...(kind.curve === undefined ? {} : { curve: kind.curve as Curve }) };

const isDirect = ({ mode }: KeyManagementAlgorithm): boolean =>
  mode === 'directEncryption' || mode === 'directKeyAgreement';

/** The reader's keys that can encrypt, with names that tell them apart. */
function useAble(proposes: (key: Key) => boolean): { key: Key; id: string; name: string }[] {
  const able = useRing().filter(({ key }) => key.provenance.kind !== 'demo' && proposes(key));
  return able.map(({ key, name, type }) => ({
    key,
    id: key.id,
    // Secrets have no names of their own.
    name: able.filter((other) => other.name === name).length > 1 ? `${name} (${type})` : name,
  }));
}

const headerOf = (further: FurtherChoices): Choices['header'] => ({
  ...(further.kid === undefined ? {} : { kid: further.kid }),
  ...(further.typ === undefined ? {} : { typ: further.typ }),
  ...(further.cty === undefined ? {} : { cty: further.cty }),
  zip: further.zip,
  ...(further.apu === '' ? {} : { apu: encodeUtf8(further.apu) }),
  ...(further.apv === '' ? {} : { apv: encodeUtf8(further.apv) }),
  crit: further.crit.split(/\s+/).filter(Boolean),
});

/** Encrypts what is on the bench: for whom, and done. */
export function Encrypt({ onDone }: { onDone: () => void }): ReactElement {
  use(loadCheck());
  const module = use(loadEncryption());
  const able = useAble((key) => module.proposeEncryption(key).algs.length > 0);
  const awaited = useAwaited();
  const isEncrypted = useTokenReading()?.token.kind === 'jwe';
  const offered = encryptable();
  const [what, setWhat] = useState<What>(offered[0]?.what ?? 'text');
  const [to, setTo] = useState<RecipientState>({ recipient: able[0] ? `ring ${able[0].id}` : 'pair', password: '' });
  const [others, setOthers] = useState<readonly string[]>([]);
  const [kindId, setKindId] = useState('');
  const [alg, setAlg] = useState('');
  const [enc, setEnc] = useState('');
  const [form, setForm] = useState<Form>('compact');
  const [further, setFurther] = useState<FurtherChoices>(NOTHING_FURTHER);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  if (offered.length === 0) return <p>{awaited ? words.notice.notEncrypted : words.encryptDialog.nothing}</p>;

  const several = others.length > 0;
  const key = able.find(({ id }) => `ring ${id}` === to.recipient)?.key;
  const kind = PAIR_KINDS.find(({ id }) => id === kindId) ?? (PAIR_KINDS[0] as KeyKind);
  const offer = offerFor(to.recipient, kind, key, module);
  const algs = several ? offer.algs.filter((each) => !isDirect(each)) : offer.algs;
  const chosenAlg = algs.find(({ id }) => id === alg) ?? algs[0];
  const encs = chosenAlg ? offer.encs(chosenAlg) : [];
  const chosenEnc = encs.find(({ id }) => id === enc) ?? encs[0];
  const used = offered.some((each) => each.what === what) ? what : (offered[0]?.what ?? 'text');

  const encrypt = async (): Promise<void> => {
    setBusy(true);
    setFailed('');
    const problem = await encryptNow({
      what: used,
      recipients: [choiceOf(to, kind), ...others.map((id): RecipientChoice => ({ kind: 'ring', id }))],
      ...(chosenAlg ? { alg: chosenAlg.id } : {}),
      ...(chosenEnc ? { enc: chosenEnc.id } : {}),
      form,
      header: headerOf(further),
      replicate: further.replicate,
      ...(further.p2c === '' ? {} : { p2c: further.p2c.trim() }),
      additionalData: further.aad,
      sharedUnprotectedHeader: further.unprotected,
    });
    setBusy(false);
    setFailed(problem);
    if (problem === '') onDone();
  };

  return (
    <DialogForm
      submit={busy ? words.encryptDialog.encrypting : words.encryptDialog.encrypt}
      disabled={busy || (to.recipient === 'password' && to.password === '')}
      onSubmit={encrypt}
    >
      {offered.length > 1 && (
        <label className="labelled">
          {words.encryptDialog.what}
          <select className="input" value={used} onChange={(event) => setWhat(event.target.value as What)}>
            {offered.map((each) => (
              <option key={each.what} value={each.what}>
                {words.encryptDialog.whats[each.what]}
              </option>
            ))}
          </select>
        </label>
      )}
      <p className="soft">
        {used !== 'token'
          ? words.encryptDialog.claimsHint
          : isEncrypted
            ? words.encryptDialog.againHint
            : words.encryptDialog.nestedHint}
      </p>
      <Recipient names={able} state={to} onChange={setTo} />
      {chosenAlg && (
        <Algorithms
          kind={to.recipient === 'pair' ? kind : undefined}
          onKind={setKindId}
          algs={algs}
          alg={chosenAlg}
          onAlg={setAlg}
          encs={encs}
          enc={chosenEnc}
          onEnc={setEnc}
        />
      )}
      <MoreRecipients
        names={able.filter(({ id }) => `ring ${id}` !== to.recipient)}
        chosen={others}
        onChange={setOthers}
      />
      <Further
        choices={further}
        onChange={setFurther}
        claims={offered.find((each) => each.what === 'claims')?.text}
        filled={{ kid: key?.kid, cty: used === 'token' ? 'JWT' : '' }}
        kidHint={
          to.recipient === 'pair'
            ? words.encryptDialog.newKid
            : to.recipient === 'shared'
              ? words.encryptDialog.newSecretKid
              : ''
        }
        alg={chosenAlg}
        replicable={module.REPLICABLE}
        form={several ? 'general' : form}
        onForm={setForm}
        fixedForm={several}
      />
      {failed && (
        <p className="bad" role="alert">
          {`${words.encryptDialog.cannot}: ${failed}`}
        </p>
      )}
    </DialogForm>
  );
}
