import LinearProgress from '@mui/material/LinearProgress';
import { type ReactElement, use, useEffect, useRef, useState } from 'react';
import { decodeBase64url } from '../../jose/text/base64url.ts';
import type { KeyChoices } from '../../jose/keys/generate.ts';
import type { Curve } from '../../jose/tables/curves.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { loadCheck } from '../../store/doors/checkDoor.ts';
import { keepMade, newPassphrase, newSecret, wantedAlgorithm } from '../../store/verbs/saveRing.ts';
import { DialogForm } from '../DialogForm.tsx';
import { kindLabel } from './kindLabel.ts';
import { algorithmsFor, KEY_KINDS, kindFor, leastOctets, startingPoint } from './keyKinds.ts';
import { words } from '../../words/keyDialogs.ts';

type Naming = 'usual' | 'own' | 'none';
interface Secret {
  text: string;
  how: 'random' | 'passphrase' | 'own';
  /** Bits of randomness in it; null where that is unknown. */
  bits: number | null;
}

const NO_SECRET: Secret = { text: '', how: 'own', bits: null };

/** Makes a key of any type that the table of algorithms knows. */
export function Generate({ onDone }: { onDone: () => void }): ReactElement {
  const check = use(loadCheck());
  const [start] = useState(() => startingPoint(wantedAlgorithm()));
  const [kindId, setKindId] = useState(start.kind);
  const [algorithmId, setAlgorithmId] = useState(start.algorithm);
  const [bits, setBits] = useState<number | null>(null);
  const [secret, setSecret] = useState<Secret>(NO_SECRET);
  const [naming, setNaming] = useState<Naming>('usual');
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ text: string; bad: boolean } | null>(null);
  // An engine cannot be told to stop: a key that comes after a cancel, or after the dialog is gone, is dropped.
  const run = useRef(0);
  useEffect(() => () => void (run.current += 1), []);

  const kind = kindFor(kindId);
  const algorithms = algorithmsFor(kind);
  const entry = algorithms.find(({ id }) => id === algorithmId) ?? algorithms[0];
  if (!entry) return <p />;
  const choices: KeyChoices = check.keyChoices(entry.id) ?? { bits: [], curves: [], needsEnc: false };
  const isSecret = kind.type === 'oct';
  const typed = isSecret && (entry.family === 'hmac' || entry.family === 'pbes2');
  const asks = leastOctets(entry);
  const octets = secret.how === 'random' ? decodeBase64url(secret.text).octets : encodeUtf8(secret.text);
  const size = bits !== null && choices.bits.includes(bits) ? bits : choices.bits[0];

  const make = async (): Promise<void> => {
    const mine = (run.current += 1);
    setBusy(true);
    setSaid(null);
    const kid = naming === 'own' ? name : naming === 'none' ? '' : undefined;
    const made = await check.generateKey(entry.id, {
      id: 'made',
      ...(kid === undefined ? {} : { kid }),
      ...(kind.curve === undefined ? {} : { curve: kind.curve as Curve }),
      ...(typed && octets.length > 0
        ? { secret: { octets, isText: secret.how !== 'random' } }
        : size === undefined
          ? {}
          : { bits: size }),
    });
    if (run.current !== mine) return;
    setBusy(false);
    if (!made.ok) {
      const { says, hint } = check.keyFaultWords[made.note.code];
      setSaid({ text: `${says(made.note.args)} ${hint(made.note.args)}`, bad: true });
      return;
    }
    // A secret that somebody thought of is theirs; chance made the others.
    keepMade(
      typed && secret.text !== '' && secret.how === 'own'
        ? { ...made.value, provenance: { kind: 'pasted' } }
        : made.value,
    );
    onDone();
  };
  const cancel = (): void => {
    run.current += 1;
    setBusy(false);
    setSaid({ text: words.generate.cancelled, bad: false });
  };

  return (
    <DialogForm
      className="key-make"
      submit={words.generate.make}
      disabled={busy || (naming === 'own' && name.trim() === '')}
      onSubmit={make}
      onCancel={busy ? cancel : undefined}
    >
      <label className="labelled">
        {words.generate.kind}
        <select className="input" value={kind.id} disabled={busy} onChange={(event) => setKindId(event.target.value)}>
          {KEY_KINDS.map((each) => (
            <option key={each.id} value={each.id}>
              {kindLabel(each)}
            </option>
          ))}
        </select>
      </label>
      <label className="labelled">
        {words.generate.algorithm}
        <select
          className="input"
          value={entry.id}
          disabled={busy}
          onChange={(event) => setAlgorithmId(event.target.value)}
        >
          {(['signature', 'keyManagement', 'contentEncryption'] as const).map((group) => {
            const members = algorithms.filter((each) => each.use === group);
            return members.length === 0 ? null : (
              <optgroup key={group} label={words.generate.groups[group]}>
                {members.map(({ id, label, status }) => (
                  <option key={id} value={id}>
                    {words.generate.named(id, label)}{' '}
                    {words.generate.aging[status] === undefined ? '' : `(${words.generate.aging[status]})`}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </select>
      </label>
      <p className="soft">{entry.meaning}</p>
      {choices.bits.length > 1 && !(typed && secret.text !== '') && (
        <label className="labelled">
          {words.generate.bits}
          <select
            className="input"
            value={size}
            disabled={busy}
            onChange={(event) => setBits(Number(event.target.value))}
          >
            {choices.bits.map((each) => (
              <option key={each} value={each}>
                {words.generate.bitsOf(each)}
              </option>
            ))}
          </select>
        </label>
      )}
      {typed && (
        <div className="labelled">
          <label className="labelled">
            {words.generate.secret}
            <input
              className="input mono"
              value={secret.text}
              placeholder={words.generate.secretHint}
              spellCheck={false}
              autoComplete="off"
              autoCapitalize="off"
              onChange={(event) => setSecret({ text: event.target.value, how: 'own', bits: null })}
            />
          </label>
          <div className="dialog-acts">
            <button
              type="button"
              className="button"
              onClick={() => setSecret({ ...newSecret(check, size ?? 256), how: 'random' })}
            >
              {words.generate.random}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => setSecret({ ...newPassphrase(check, Math.min(size ?? 256, 256)), how: 'passphrase' })}
            >
              {words.generate.passphrase}
            </button>
          </div>
          <p role="status" className={secret.text !== '' && octets.length < asks.octets ? 'warn' : 'soft'}>
            {secret.text !== '' && `${words.generate.strength(octets.length, secret.bits)} `}
            {words.generate.asks(entry.id, asks.octets, asks.section, asks.required)}
            {secret.text !== '' && octets.length < asks.octets && ` ${words.generate.tooShort}`}
          </p>
        </div>
      )}
      <label className="labelled">
        {words.generate.kid}
        <select
          className="input"
          value={naming}
          disabled={busy}
          onChange={(event) => setNaming(event.target.value as Naming)}
        >
          <option value="usual">{isSecret ? words.generate.kidRandom : words.generate.kidThumbprint}</option>
          <option value="own">{words.generate.kidOwn}</option>
          <option value="none">{words.generate.kidNone}</option>
        </select>
      </label>
      {naming === 'own' && (
        <label className="labelled">
          {words.generate.kidOwnField}
          <input
            className="input mono"
            value={name}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        </label>
      )}
      {isSecret && naming === 'usual' && <p className="soft">{words.generate.kidRandomWhy}</p>}
      <p className="soft">{words.generate.marked(entry.id, entry.use === 'signature' ? 'sig' : 'enc')}</p>
      {busy && (
        <div className="key-progress">
          <LinearProgress aria-label={words.generate.making} />
          <p role="status">
            {words.generate.making} {kind.type === 'RSA' && <span className="soft">{words.generate.slow}</span>}
          </p>
        </div>
      )}
      {said && (
        <p className={said.bad ? 'bad' : 'soft'} role={said.bad ? 'alert' : 'status'}>
          {said.text}
        </p>
      )}
    </DialogForm>
  );
}
