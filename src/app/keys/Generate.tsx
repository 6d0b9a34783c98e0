import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { type ReactElement, use, useEffect, useRef, useState } from 'react';
import { decodeBase64url } from '../../jose/base64url.ts';
import type { KeyChoices } from '../../jose/keys/generate.ts';
import type { Curve } from '../../jose/algs.ts';
import { encodeUtf8 } from '../../jose/utf8.ts';
import { loadCheck } from '../../store/checkDoor.ts';
import { keepMade, newPassphrase, newSecret, wantedAlgorithm } from '../../store/keep.ts';
import { generate as W } from '../../words/keyDialogs.ts';
import { algorithmsFor, KEY_KINDS, kindFor, leastOctets, startingPoint } from './keyKinds.ts';

type Naming = 'usual' | 'own' | 'none';
interface Secret {
  text: string;
  how: 'random' | 'passphrase' | 'own';
  /** Of chance in it, where that is known. */
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
  // An engine cannot be told to stop: what comes after a cancel, or after the dialog is gone, is dropped.
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
      ...(typed && octets.length > 0 ? { secret: { octets, isText: secret.how !== 'random' } } : size === undefined ? {} : { bits: size }),
    });
    if (run.current !== mine) return;
    setBusy(false);
    if (!made.ok) {
      const { says, hint } = check.keyFaultWords[made.fault.code];
      setSaid({ text: `${says(made.fault.args)} ${hint(made.fault.args)}`, bad: true });
      return;
    }
    // A secret that somebody thought of is theirs; chance made the others.
    keepMade(typed && secret.text !== '' && secret.how === 'own' ? { ...made.value, provenance: { kind: 'pasted' } } : made.value);
    onDone();
  };
  const cancel = (): void => {
    run.current += 1;
    setBusy(false);
    setSaid({ text: W.cancelled, bad: false });
  };

  return (
    <form
      className="prose key-make"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <label className="labelled">
        {W.kind}
        <select className="input" value={kind.id} disabled={busy} onChange={(event) => setKindId(event.target.value)}>
          {KEY_KINDS.map(({ id, type, curve }) => (
            <option key={id} value={id}>
              {curve === undefined ? W.kinds[type] : `${W.kinds[type]} ${curve}`}
            </option>
          ))}
        </select>
      </label>
      <label className="labelled">
        {W.algorithm}
        <select className="input" value={entry.id} disabled={busy} onChange={(event) => setAlgorithmId(event.target.value)}>
          {(['signature', 'keyManagement', 'contentEncryption'] as const).map((group) => {
            const members = algorithms.filter((each) => each.use === group);
            return members.length === 0 ? null : (
              <optgroup key={group} label={W.groups[group]}>
                {members.map(({ id, label, status }) => (
                  <option key={id} value={id}>
                    {W.named(id, label)} {W.aging[status] === undefined ? '' : `(${W.aging[status]})`}
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
          {W.bits}
          <select className="input" value={size} disabled={busy} onChange={(event) => setBits(Number(event.target.value))}>
            {choices.bits.map((each) => (
              <option key={each} value={each}>
                {W.bitsOf(each)}
              </option>
            ))}
          </select>
        </label>
      )}
      {typed && (
        <div className="labelled">
          <label className="labelled">
            {W.secret}
            <input
              className="input mono"
              value={secret.text}
              placeholder={W.secretHint}
              spellCheck={false}
              autoComplete="off"
              autoCapitalize="off"
              onChange={(event) => setSecret({ text: event.target.value, how: 'own', bits: null })}
            />
          </label>
          <div className="dialog-acts">
            <button type="button" className="button" onClick={() => setSecret({ ...newSecret(check, size ?? 256), how: 'random' })}>
              {W.random}
            </button>
            <button type="button" className="button" onClick={() => setSecret({ ...newPassphrase(check, Math.min(size ?? 256, 256)), how: 'passphrase' })}>
              {W.passphrase}
            </button>
          </div>
          <p role="status" className={secret.text !== '' && octets.length < asks.octets ? 'warn' : 'soft'}>
            {secret.text !== '' && `${W.strength(octets.length, secret.bits)} `}
            {W.asks(entry.id, asks.octets, asks.section)}
            {secret.text !== '' && octets.length < asks.octets && ` ${W.tooShort}`}
          </p>
        </div>
      )}
      <label className="labelled">
        {W.kid}
        <select className="input" value={naming} disabled={busy} onChange={(event) => setNaming(event.target.value as Naming)}>
          <option value="usual">{isSecret ? W.kidRandom : W.kidThumbprint}</option>
          <option value="own">{W.kidOwn}</option>
          <option value="none">{W.kidNone}</option>
        </select>
      </label>
      {naming === 'own' && (
        <label className="labelled">
          {W.kidOwnField}
          <input className="input mono" value={name} spellCheck={false} autoComplete="off" onChange={(event) => setName(event.target.value)} />
        </label>
      )}
      {isSecret && naming === 'usual' && <p className="soft">{W.kidRandomWhy}</p>}
      <p className="soft">{W.marked(entry.id, entry.use === 'signature' ? 'sig' : 'enc')}</p>
      {busy ? (
        <div className="key-progress">
          <LinearProgress aria-label={W.making} />
          <p role="status">
            {W.making} {kind.type === 'RSA' && <span className="soft">{W.slow}</span>}
          </p>
          <Button variant="outlined" onClick={cancel}>
            {W.cancel}
          </Button>
        </div>
      ) : (
        <Button type="submit" variant="contained" disabled={naming === 'own' && name.trim() === ''}>
          {W.make}
        </Button>
      )}
      {said && (
        <p className={said.bad ? 'bad' : 'soft'} role={said.bad ? 'alert' : 'status'}>
          {said.text}
        </p>
      )}
    </form>
  );
}
