import LinearProgress from '@mui/material/LinearProgress';
import { type ReactElement, use, useEffect, useRef, useState } from 'react';
import { decodeBase64url } from '../../jose/text/base64url.ts';
import type { KeyChoices, GenerateOptions } from '../../jose/keys/generate.ts';
import type { Algorithm } from '../../jose/tables/algs.ts';
import type { Curve } from '../../jose/tables/curves.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { loadGiven } from '../../store/doors/givenDoor.ts';
import { keepMade, newPassphrase, newSecret, wantedAlgorithm } from '../../store/verbs/saveRing.ts';
import { DialogForm } from '../DialogForm.tsx';
import { Choice, Line } from '../fields.tsx';
import { kindLabel } from './kindLabel.ts';
import { algorithmsFor, KEY_KINDS, kindFor, leastOctets, startingPoint } from './keyKinds.ts';
import { words } from '../../words/keyDialogs.ts';
import { sayAll } from '../../words/say.ts';

type Naming = 'usual' | 'own' | 'none';
interface Secret {
  text: string;
  how: 'random' | 'passphrase' | 'own';
  /** Bits of randomness in it; null where that is unknown. */
  bits: number | null;
}

const NO_SECRET: Secret = { text: '', how: 'own', bits: null };

/** Makes the key and keeps it; says why where it cannot. `own`: somebody thought of its secret; else chance made it. */
function useMaking(algorithm: string, request: GenerateOptions, own: boolean, onDone: () => void) {
  const given = use(loadGiven());
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ text: string; bad: boolean } | null>(null);
  // An engine cannot be told to stop: a key that comes after a cancel, or after the dialog is gone, is dropped.
  const run = useRef(0);
  useEffect(() => () => void (run.current += 1), []);
  const make = async (): Promise<void> => {
    const mine = (run.current += 1);
    setBusy(true);
    setSaid(null);
    const made = await given.generateKey(algorithm, request);
    if (run.current !== mine) return;
    setBusy(false);
    if (!made.ok) {
      setSaid({ text: sayAll(made.note), bad: true });
      return;
    }
    keepMade(own ? { ...made.value, provenance: { kind: 'pasted' } } : made.value);
    onDone();
  };
  const cancel = (): void => {
    run.current += 1;
    setBusy(false);
    setSaid({ text: words.generate.cancelled, bad: false });
  };
  return { busy, said, make, cancel };
}

/** The algorithms that a kind of key can serve, by what they do. */
function AlgorithmChoice({
  algorithms,
  chosen,
  disabled,
  onChoose,
}: {
  algorithms: readonly Algorithm[];
  chosen: string;
  disabled: boolean;
  onChoose: (id: string) => void;
}): ReactElement {
  const nameOf = ({ id, label, status }: Algorithm): string => {
    const age = words.generate.aging[status];
    return `${words.generate.named(id, label)}${age === undefined ? '' : ` (${age})`}`;
  };
  return (
    <label className="labelled">
      {words.generate.algorithm}
      <select className="input" value={chosen} disabled={disabled} onChange={(event) => onChoose(event.target.value)}>
        {(['signature', 'keyManagement', 'contentEncryption'] as const).map((group) => {
          const members = algorithms.filter((each) => each.use === group);
          return members.length === 0 ? null : (
            <optgroup key={group} label={words.generate.groups[group]}>
              {members.map((each) => (
                <option key={each.id} value={each.id}>
                  {nameOf(each)}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
    </label>
  );
}

/** A secret: typed, by chance, or words by chance; and whether it is long enough for the algorithm. */
function SecretField({
  entry,
  bits,
  secret,
  octets,
  onChange,
}: {
  entry: Algorithm;
  bits: number;
  secret: Secret;
  /** Its length. */
  octets: number;
  onChange: (secret: Secret) => void;
}): ReactElement {
  const given = use(loadGiven());
  const asks = leastOctets(entry);
  const short = secret.text !== '' && octets < asks.octets;
  return (
    <div className="labelled">
      <Line
        label={words.generate.secret}
        value={secret.text}
        placeholder={words.generate.secretHint}
        onChange={(text) => onChange({ text, how: 'own', bits: null })}
      />
      <div className="dialog-acts">
        <button type="button" className="button" onClick={() => onChange({ ...newSecret(given, bits), how: 'random' })}>
          {words.generate.random}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => onChange({ ...newPassphrase(given, Math.min(bits, 256)), how: 'passphrase' })}
        >
          {words.generate.passphrase}
        </button>
      </div>
      <p role="status" className={short ? 'warn' : 'soft'}>
        {secret.text !== '' && `${words.generate.strength(octets, secret.bits)} `}
        {words.generate.asks(entry.id, asks.octets, asks.section, asks.required)}
        {short && ` ${words.generate.tooShort}`}
      </p>
    </div>
  );
}

function Progress({ slow }: { slow: boolean }): ReactElement {
  return (
    <div className="key-progress">
      <LinearProgress aria-label={words.generate.making} />
      <p role="status">
        {words.generate.making} {slow && <span className="soft">{words.generate.slow}</span>}
      </p>
    </div>
  );
}

/** Makes a key of any type that the table of algorithms knows. */
export function Generate({ onDone }: { onDone: () => void }): ReactElement {
  const given = use(loadGiven());
  const [start] = useState(() => startingPoint(wantedAlgorithm()));
  const [kindId, setKindId] = useState(start.kind);
  const [algorithmId, setAlgorithmId] = useState(start.algorithm);
  const [bits, setBits] = useState<number | null>(null);
  const [secret, setSecret] = useState<Secret>(NO_SECRET);
  const [naming, setNaming] = useState<Naming>('usual');
  const [name, setName] = useState('');

  const kind = kindFor(kindId);
  const algorithms = algorithmsFor(kind);
  const entry = algorithms.find(({ id }) => id === algorithmId) ?? (algorithms[0] as Algorithm);
  const choices: KeyChoices = given.keyChoices(entry.id) ?? { bits: [], curves: [], needsEnc: false };
  const isSecret = kind.type === 'oct';
  const typed = isSecret && (entry.family === 'hmac' || entry.family === 'pbes2');
  const octets = secret.how === 'random' ? decodeBase64url(secret.text).octets : encodeUtf8(secret.text);
  const size = bits !== null && choices.bits.includes(bits) ? bits : choices.bits[0];

  const namings: [Naming, string][] = [
    ['usual', isSecret ? words.generate.kidRandom : words.generate.kidThumbprint],
    ['own', words.generate.kidOwn],
    ['none', words.generate.kidNone],
  ];
  const kid = naming === 'own' ? name : naming === 'none' ? '' : undefined;
  const isTyped = typed && octets.length > 0;
  const { busy, said, make, cancel } = useMaking(
    entry.id,
    {
      id: 'made',
      ...(kid === undefined ? {} : { kid }),
      ...(kind.curve === undefined ? {} : { curve: kind.curve as Curve }),
      ...(isTyped ? { secret: { octets, isText: secret.how !== 'random' } } : size === undefined ? {} : { bits: size }),
    },
    isTyped && secret.how === 'own',
    onDone,
  );

  return (
    <DialogForm
      className="key-make"
      submit={words.generate.make}
      disabled={busy || (naming === 'own' && name.trim() === '')}
      onSubmit={make}
      onCancel={busy ? cancel : undefined}
    >
      <Choice
        label={words.generate.kind}
        value={kind.id}
        disabled={busy}
        options={KEY_KINDS.map((each) => [each.id, kindLabel(each)])}
        onChoose={setKindId}
      />
      <AlgorithmChoice algorithms={algorithms} chosen={entry.id} disabled={busy} onChoose={setAlgorithmId} />
      <p className="soft">{entry.meaning}</p>
      {choices.bits.length > 1 && !(typed && secret.text !== '') && (
        <Choice
          label={words.generate.bits}
          value={size}
          disabled={busy}
          options={choices.bits.map((each) => [each, words.generate.bitsOf(each)])}
          onChoose={setBits}
        />
      )}
      {typed && (
        <SecretField entry={entry} bits={size ?? 256} secret={secret} octets={octets.length} onChange={setSecret} />
      )}
      <Choice label={words.generate.kid} value={naming} disabled={busy} options={namings} onChoose={setNaming} />
      {naming === 'own' && <Line label={words.generate.kidOwnField} value={name} onChange={setName} />}
      {isSecret && naming === 'usual' && <p className="soft">{words.generate.kidRandomWhy}</p>}
      <p className="soft">{words.generate.marked(entry.id, entry.use === 'signature' ? 'sig' : 'enc')}</p>
      {busy && <Progress slow={kind.type === 'RSA'} />}
      {said && (
        <p className={said.bad ? 'bad' : 'soft'} role={said.bad ? 'alert' : 'status'}>
          {said.text}
        </p>
      )}
    </DialogForm>
  );
}
