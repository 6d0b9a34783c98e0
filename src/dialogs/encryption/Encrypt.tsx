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
import { Choice, Failed } from '../fields.tsx';
import { useSubmit } from '../useSubmit.ts';
import { Further, NOTHING_FURTHER, type FurtherChoices } from './Further.tsx';
import type { KeyManagementAlgorithm } from '../../jose/tables/algs.ts';
import type { Curve } from '../../jose/tables/curves.ts';
import type { KeyKind } from '../keys/keyKinds.ts';
import { Algorithms } from './Algorithms.tsx';
import { offerFor, PAIR_KINDS } from './newKeys.ts';
import { MoreRecipients, Recipient, type RecipientState } from './Recipient.tsx';
import { words } from '../../words/encryption.ts';
import { entryName, entryType } from '../../words/ringEntry.ts';
import type { Reason } from '../../words/say.ts';

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
  const names = able.map(entryName);
  return able.map((entry, index) => ({
    key: entry.key,
    id: entry.key.id,
    // Secrets have no names of their own.
    name:
      names.filter((name) => name === names[index]).length > 1
        ? `${names[index]} (${entryType(entry)})`
        : (names[index] ?? ''),
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

/** What was typed under *Further*, as it goes into the token. */
const furtherOf = (
  further: FurtherChoices,
): Pick<Choices, 'header' | 'replicate' | 'p2c' | 'additionalData' | 'sharedUnprotectedHeader'> => ({
  header: headerOf(further),
  replicate: further.replicate,
  ...(further.p2c === '' ? {} : { p2c: further.p2c.trim() }),
  additionalData: further.aad,
  sharedUnprotectedHeader: further.unprotected,
});

/** What the state of the form comes to: where a choice does not fit the recipient, the first that does. */
function useChoices(
  to: RecipientState,
  able: ReturnType<typeof useAble>,
  kindId: string,
  wanted: { alg: string; enc: string; several: boolean },
) {
  const module = use(loadEncryption());
  const key = able.find(({ id }) => `ring ${id}` === to.recipient)?.key;
  const kind = PAIR_KINDS.find(({ id }) => id === kindId) ?? (PAIR_KINDS[0] as KeyKind);
  const offer = offerFor(to.recipient, kind, key, module);
  const algs = wanted.several ? offer.algs.filter((each) => !isDirect(each)) : offer.algs;
  const alg = algs.find(({ id }) => id === wanted.alg) ?? algs[0];
  const encs = alg ? offer.encs(alg) : [];
  return { key, kind, algs, alg, encs, enc: encs.find(({ id }) => id === wanted.enc) ?? encs[0] };
}

const hintFor = (what: What, isEncrypted: boolean): string =>
  words.encryptDialog[what !== 'token' ? 'claimsHint' : isEncrypted ? 'againHint' : 'nestedHint'];

/** Kids of keys that are made by encrypting. */
const kidHintFor = (recipient: string): string =>
  recipient === 'pair' ? words.encryptDialog.newKid : recipient === 'shared' ? words.encryptDialog.newSecretKid : '';

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
  const several = others.length > 0;
  const { key, kind, algs, alg: chosenAlg, encs, enc: chosenEnc } = useChoices(to, able, kindId, { alg, enc, several });
  const used = offered.some((each) => each.what === what) ? what : (offered[0]?.what ?? 'text');
  const encrypt = (): Promise<Reason | null> =>
    encryptNow({
      what: used,
      recipients: [choiceOf(to, kind), ...others.map((id): RecipientChoice => ({ kind: 'ring', id }))],
      ...(chosenAlg ? { alg: chosenAlg.id } : {}),
      ...(chosenEnc ? { enc: chosenEnc.id } : {}),
      form,
      ...furtherOf(further),
    });
  const { busy, failed, submit } = useSubmit(encrypt, onDone);
  if (offered.length === 0) return <p>{awaited ? words.notice.notEncrypted : words.encryptDialog.nothing}</p>;

  return (
    <DialogForm
      submit={busy ? words.encryptDialog.encrypting : words.encryptDialog.encrypt}
      disabled={busy || (to.recipient === 'password' && to.password === '')}
      onSubmit={submit}
    >
      {offered.length > 1 && (
        <Choice
          label={words.encryptDialog.what}
          value={used}
          options={offered.map((each) => [each.what, words.encryptDialog.whats[each.what]])}
          onChoose={setWhat}
        />
      )}
      <p className="soft">{hintFor(used, isEncrypted)}</p>
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
        kidHint={kidHintFor(to.recipient)}
        alg={chosenAlg}
        replicable={module.REPLICABLE}
        form={several ? 'general' : form}
        onForm={setForm}
        fixedForm={several}
      />
      <Failed says={failed && `${words.encryptDialog.cannot}: ${failed}`} />
    </DialogForm>
  );
}
