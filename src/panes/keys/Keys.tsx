import type { DialogName } from '../../store/state/places.ts';
import { openDialog } from '../../store/verbs/dialogs.ts';
import { lazy, type ReactElement, Suspense } from 'react';
import { supplyPayload } from '../../store/verbs/keyring.ts';
import {
  usePeeled,
  useHasKeys,
  useIsRedacted,
  useLayers,
  useLocked,
  useDetachedPayload,
  useTokenReading,
} from '../../store/use/useBench.ts';
import { useHmacAlg, useVerdict, useWantsPayload } from '../../store/use/useKeys.ts';
import { Expectations } from './Expectations.tsx';
import { KeyInput } from './KeyInput.tsx';
import { Sign } from './Sign.tsx';
import { WantedKeys } from './Wanted.tsx';
import { words } from '../../words/keys.ts';

// The ring is filled when keys have been loaded, and not before: its list comes along.
const Ring = lazy(() => import('./Ring.tsx').then((module) => ({ default: module.Ring })));

const Computed = lazy(() => import('./Computed.tsx').then((module) => ({ default: module.Computed })));

const WrapAgain = lazy(() => import('./WrapAgain.tsx').then((module) => ({ default: module.WrapAgain })));

const RedactedKeys = lazy(() => import('./RedactedKeys.tsx').then((module) => ({ default: module.RedactedKeys })));

const Unlock = lazy(() => import('./Unlock.tsx').then((module) => ({ default: module.Unlock })));

/** Only where nothing could be tried is there a key to ask for. */
const UNTRIED = new Set<string>([
  'signature-no-key',
  'signature-none-fits',
  'signature-not-checked',
  'signature-unsecured',
  'signature-absent',
  'signature-undiagnosed',
  'decryption-no-key',
  'decryption-none-fits',
]);

const isUntried = ({ code }: { code: string }): boolean => UNTRIED.has(code);
/** Their hint says which key to give: so does what is shown under the box. */
const WANTING = new Set<string>(['signature-no-key', 'decryption-no-key']);

/** What the verdict says of the keys, then the keys themselves, what is expected, and signing. */
export function Keys(): ReactElement {
  const verdict = useVerdict();
  const isRedacted = useIsRedacted();
  return (
    <>
      <div className="pane-head">
        <h2>{words.keys.heading}</h2>
        <span>{words.keysPane.memory}</span>
      </div>
      {verdict && verdict.cryptography.hint !== '' && !WANTING.has(verdict.cryptography.code) && (
        <p className={`verdict-hint state-${verdict.cryptography.state}`}>{verdict.cryptography.hint}</p>
      )}
      {verdict && verdict.key.code !== 'key-none' && verdict.key.hint !== '' && (
        <p className="soft verdict-hint">{verdict.key.hint}</p>
      )}
      <Diagnosed />
      <Signatures />
      {isRedacted ? (
        <Suspense fallback={null}>
          <RedactedKeys />
        </Suspense>
      ) : (
        <OwnKeys />
      )}
    </>
  );
}

/** What can be given, tried and made here. */
function OwnKeys(): ReactElement {
  const reading = useTokenReading();
  const verdict = useVerdict();
  const hasKeys = useHasKeys();
  const { token } = reading ?? {};
  const isHmac = useHmacAlg() !== null;
  const wantsPayload = useWantsPayload();
  const layers = useLayers();
  const locked = useLocked() !== null;
  // Once a layer has opened, the innermost token is left to be checked.
  const innermost = layers.at(-1)?.reading ?? reading;
  const last = verdict?.layers.at(-1) ?? verdict?.cryptography;
  const settled = last !== undefined && !isUntried(last) && !verdict?.signatures.some(isUntried);
  return (
    <>
      {wantsPayload && <DetachedPayload />}
      <KeyInput />
      {!reading ? (
        <p className="soft empty">{words.keysPane.nothing}</p>
      ) : settled || !innermost ? null : (
        <WantedKeys
          reading={innermost}
          isChecked={(index) => {
            const light = verdict?.signatures[index];
            return light !== undefined && !isUntried(light);
          }}
        />
      )}
      {isHmac && verdict && !verdict.signatures.some(({ state }) => TELLS.has(state)) && (
        <div className="wanted-why">
          <button
            type="button"
            className="link-button"
            aria-haspopup="dialog"
            onClick={() => openDialog('weakSecrets')}
          >
            {words.keysPane.weakSecrets}
          </button>
        </div>
      )}
      {locked && (
        <Suspense fallback={null}>
          <Unlock />
        </Suspense>
      )}
      {hasKeys && (
        <Suspense fallback={null}>
          <Ring />
          <Computed />
        </Suspense>
      )}
      {reading && token?.kind !== 'jwe' && <Sign />}
      {reading && <Encryption />}
      {reading && (token?.kind !== 'jwe' || layers.length > 1 || layers[0]?.answer?.content) && <Expectations />}
      {reading && <TakeOut />}
    </>
  );
}

/** Ways from here to an encrypted token, and to other forms of this one. */
function Encryption(): ReactElement {
  const peeled = usePeeled().length > 0;
  const open = (name: DialogName) => () => openDialog(name);
  return (
    <section className="card" aria-label={words.keysPane.encryptTitle}>
      <h3>{words.keysPane.encryptTitle}</h3>
      <div className="key-acts">
        <button type="button" className="button" onClick={open('encrypt')}>
          {words.keysPane.encrypt}
        </button>
        <button type="button" className="button" onClick={open('sideBySide')}>
          {words.keysPane.sideBySide}
        </button>
        <button type="button" className="button" onClick={open('forms')}>
          {words.keysPane.forms}
        </button>
      </div>
      {peeled && (
        <Suspense fallback={null}>
          <WrapAgain />
        </Suspense>
      )}
      <p className="soft hint">{words.keysPane.encryptHint}</p>
    </section>
  );
}

/** Lines of signatures drawn: those with a say, then the rest in their order. */
const SHOWN = 100;
const TELLS = new Set<string>(['good', 'made', 'warn']);

/** Ways to use the token, or what is expected of it, elsewhere. */
function TakeOut(): ReactElement {
  return (
    <section className="card" aria-label={words.keysPane.takeOut}>
      <h3>{words.keysPane.takeOut}</h3>
      <div className="key-acts">
        <button type="button" className="button" onClick={() => openDialog('code')}>
          {words.keysPane.code}
        </button>
        <button type="button" className="button" onClick={() => openDialog('policy')}>
          {words.keysPane.policy}
        </button>
      </div>
    </section>
  );
}

/** With several signatures each has its own light: there is no overall tick. */
function Signatures(): ReactElement | null {
  const verdict = useVerdict();
  if (!verdict || (verdict.signatures.length < 2 && !verdict.keyBinding)) return null;
  const all = verdict.signatures.map((light, index) => ({ light, index }));
  const drawn =
    all.length > SHOWN
      ? all.toSorted((a, b) => Number(TELLS.has(b.light.state)) - Number(TELLS.has(a.light.state))).slice(0, SHOWN)
      : all;
  return (
    <ol className="lines">
      {drawn.map(({ light, index }) => (
        <li key={index} className={`state-${light.state}`}>
          {words.keysPane.signature(index)}: {light.says}
        </li>
      ))}
      {all.length > drawn.length && <li>{words.keysPane.moreSignatures(all.length - drawn.length)}</li>}
      {verdict.keyBinding && <li className={`state-${verdict.keyBinding.state}`}>{verdict.keyBinding.says}</li>}
    </ol>
  );
}

function Diagnosed(): ReactElement | null {
  const verdict = useVerdict();
  if (!verdict || verdict.diagnosed.length === 0) return null;
  return (
    <section className="note note-bad" aria-label={words.keysPane.diagnosed}>
      <h3>{words.keysPane.diagnosed}</h3>
      {verdict.diagnosed.map(({ id, says, hint }) => (
        <p key={id}>
          {says} <span className="soft">{hint}</span>
        </p>
      ))}
    </section>
  );
}

function DetachedPayload(): ReactElement {
  const supplied = useDetachedPayload();
  return (
    <label className="labelled card">
      {words.keysPane.payload}
      <span className="soft">{words.keysPane.payloadHint}</span>
      <textarea
        className="input mono"
        autoComplete="off"
        rows={3}
        value={supplied ?? ''}
        spellCheck={false}
        onChange={(event) => supplyPayload(event.target.value)}
        onPaste={(event) => {
          // A text area has line feeds only: text pasted as a whole keeps the line breaks that were signed.
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
