import { lazy, type ReactElement, Suspense } from 'react';
import { supplyPayload } from '../../store/keyring.ts';
import { useAroundLayers, useHasKeys, useLayers, useLocked, useSupplied, useTokenReading, useVerdict } from '../../store/use.ts';
import { keysPane as W } from '../../words/keysPane.ts';
import { words } from '../../words/words.ts';
import { Expectations } from './Expectations.tsx';
import { KeyInput } from './KeyInput.tsx';
import { Sign } from './Sign.tsx';
import { WantedKeys } from './Wanted.tsx';


// The ring is filled when keys have been loaded, and not before: its list comes along.
const Ring = lazy(() => import('./Ring.tsx').then((module) => ({ default: module.Ring })));

const WrapAgain = lazy(() => import('./WrapAgain.tsx').then((module) => ({ default: module.WrapAgain })));

const Unlock = lazy(() => import('./Unlock.tsx').then((module) => ({ default: module.Unlock })));

/** Only where nothing could be tried is there a key to ask for. */
const UNTRIED = new Set<string>(['signature-no-key', 'signature-not-checked', 'signature-unsecured', 'signature-absent', 'decryption-no-key', 'signatures-counted']);

/** The ring, what is expected, and signing. */
export function Keys(): ReactElement {
  const reading = useTokenReading();
  const verdict = useVerdict();
  const hasKeys = useHasKeys();
  const layers = useLayers();
  const locked = useLocked() !== null;
  const { token } = reading ?? {};
  const settled = verdict !== null && !UNTRIED.has(verdict.cryptography.code);
  return (
    <>
      <div className="pane-head">
        <h2>{words.keys.heading}</h2>
        <span>{W.memory}</span>
      </div>
      {verdict && verdict.cryptography.hint !== '' && <p className={`verdict-hint state-${verdict.cryptography.state}`}>{verdict.cryptography.hint}</p>}
      {verdict && verdict.key.code !== 'key-none' && verdict.key.hint !== '' && <p className="soft verdict-hint">{verdict.key.hint}</p>}
      <Diagnosed />
      <Signatures />
      {token?.kind === 'jws' && token.detached && <DetachedPayload />}
      <KeyInput />
      {locked && (
        <Suspense fallback={null}>
          <Unlock />
        </Suspense>
      )}
      {hasKeys && (
        <Suspense fallback={null}>
          <Ring />
        </Suspense>
      )}
      {reading && token?.kind !== 'jwe' && <Sign />}
      {reading && <Encryption />}
      {reading && (token?.kind !== 'jwe' || layers.length > 1 || layers[0]?.answer?.content) && <Expectations />}
      {!reading ? <p className="soft empty">{W.nothing}</p> : settled ? null : <WantedKeys reading={reading} />}
    </>
  );
}

/** Ways from here to an encrypted token, and to other forms of this one. */
function Encryption(): ReactElement {
  const peeled = useAroundLayers().length > 0;
  const open = (name: string) => () => document.dispatchEvent(new CustomEvent('jotlab:dialog', { detail: name }));
  return (
    <section className="card" aria-label={W.encryptTitle}>
      <h3>{W.encryptTitle}</h3>
      <div className="key-acts">
        <button type="button" className="button" onClick={open('encrypt')}>
          {W.encrypt}
        </button>
        <button type="button" className="button" onClick={open('sideBySide')}>
          {W.sideBySide}
        </button>
        <button type="button" className="button" onClick={open('forms')}>
          {W.forms}
        </button>
      </div>
      {peeled && (
        <Suspense fallback={null}>
          <WrapAgain />
        </Suspense>
      )}
      <p className="soft">{W.encryptHint}</p>
    </section>
  );
}

/** Of several signatures each has its own light: there is no overall tick. */
function Signatures(): ReactElement | null {
  const verdict = useVerdict();
  if (!verdict || (verdict.signatures.length < 2 && !verdict.keyBinding)) return null;
  return (
    <ol className="lines">
      {verdict.signatures.map((light, index) => (
        <li key={index} className={`state-${light.state}`}>
          {W.signature(index)}: {light.says}
        </li>
      ))}
      {verdict.keyBinding && <li className={`state-${verdict.keyBinding.state}`}>{verdict.keyBinding.says}</li>}
    </ol>
  );
}

function Diagnosed(): ReactElement | null {
  const verdict = useVerdict();
  if (!verdict || verdict.diagnosed.length === 0) return null;
  return (
    <section className="note note-bad" aria-label={W.diagnosed}>
      <h3>{W.diagnosed}</h3>
      {verdict.diagnosed.map(({ id, says, hint }) => (
        <p key={id}>
          {says} <span className="soft">{hint}</span>
        </p>
      ))}
    </section>
  );
}

function DetachedPayload(): ReactElement {
  const supplied = useSupplied();
  return (
    <label className="labelled card">
      {W.payload}
      <span className="soft">{W.payloadHint}</span>
      <textarea
        className="input mono"
        rows={3}
        value={supplied ?? ''}
        spellCheck={false}
        onChange={(event) => supplyPayload(event.target.value)}
        onPaste={(event) => {
          // A text area has line feeds only: what is pasted as a whole is kept with the line ends that were signed.
          const pasted = event.clipboardData.getData('text/plain');
          const { selectionStart, selectionEnd, textLength } = event.currentTarget;
          if (!pasted.includes('\r') || selectionEnd - selectionStart < textLength) return;
          event.preventDefault();
          supplyPayload(pasted);
        }}
      />
    </label>
  );
}
