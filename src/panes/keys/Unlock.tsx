import { type ReactElement, useEffect, useRef, useState } from 'react';
import { leaveLocked, lockedOnBench, unlock } from '../../store/verbs/saveRing.ts';
import { useLocked } from '../../store/use/useBench.ts';
import { words } from '../../words/keys.ts';
import { sayAll, type Reason } from '../../words/say.ts';

/** Asks for the passphrase of an encrypted key or of a file of keys. */
export function Unlock(): ReactElement | null {
  const locked = useLocked();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Reason | null>(null);
  const field = useRef<HTMLInputElement>(null);
  // Somebody has just given what it asks about.
  useEffect(() => field.current?.focus(), [locked]);
  if (!locked) return null;
  const open = async (): Promise<void> => {
    setBusy(true);
    const reason = await unlock(text);
    setBusy(false);
    setWrong(reason);
    if (!reason) setText('');
  };
  return (
    <form
      className="note ring-locked"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <p>{locked.what === 'ring' ? words.ring.lockedRing : words.ring.lockedKey}</p>
      <label className="labelled">
        {words.ring.passphrase}
        {/* No password manager should offer to keep it: it is for this file, not for this site. */}
        <input
          className="input"
          type="password"
          value={text}
          autoComplete="off"
          ref={field}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <div className="key-acts">
        <button type="submit" className="button button-strong" disabled={busy || text === ''}>
          {busy ? words.ring.opening : words.ring.open}
        </button>
        {locked.what === 'ring' && (
          <button type="button" className="button" onClick={lockedOnBench}>
            {words.ring.onBench}
          </button>
        )}
        <button type="button" className="button" onClick={leaveLocked}>
          {words.ring.notNow}
        </button>
      </div>
      <p role="status" className="bad">
        {sayAll(wrong)}
      </p>
    </form>
  );
}
