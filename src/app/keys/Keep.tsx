import Button from '@mui/material/Button';
import { type ReactElement, use, useState } from 'react';
import { exportJwkSet } from '../../jose/keys/exportKey.ts';
import { loadCheck } from '../../store/checkDoor.ts';
import { markSaved, newPassphrase, ringFile, wipeRing } from '../../store/keep.ts';
import type { RingEntry } from '../../store/ringOf.ts';
import { useRing } from '../../store/use.ts';
import { details as D, keep as W } from '../../words/keyDialogs.ts';
import { closeDialog, openDialog } from '../dialogs.ts';
import { Copy } from './Copy.tsx';
import { saveFile } from '../../ui/saveFile.ts';

/** Taking keys along: as a JWK Set, as a file that a passphrase opens; and getting rid of them. */
export function Keep(): ReactElement {
  const ring = useRing();
  return (
    <div className="prose key-details">
      {ring.length === 0 ? (
        <p>{W.empty}</p>
      ) : (
        <>
          <SaveRing ring={ring} />
          <KeySet ring={ring} />
          <Wipe count={ring.length} />
        </>
      )}
      <section aria-label={W.convertTitle}>
        <h3>{W.convertTitle}</h3>
        <button type="button" className="button" onClick={() => openDialog('convert')}>
          {D.sideBySide}
        </button>
      </section>
    </div>
  );
}

/** Of chance in a passphrase that is made here. */
const PASSPHRASE_BITS = 96;
const SHORTEST = 12;

function SaveRing({ ring }: { ring: RingEntry[] }): ReactElement {
  const check = use(loadCheck());
  const [passphrase, setPassphrase] = useState('');
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ text: string; bad: boolean } | null>(null);
  const own = ring.filter(({ key }) => key.provenance.kind !== 'demo').length;
  const save = async (): Promise<void> => {
    setBusy(true);
    const made = await ringFile(passphrase);
    setBusy(false);
    if (made.ok) {
      saveFile(made.text, 'jotlab-ring.jwe');
      markSaved(made.ids);
    }
    setSaid(made.ok ? { text: W.saved, bad: false } : { text: made.says, bad: true });
  };
  return (
    <section aria-label={W.saveTitle}>
      <h3>{W.saveTitle}</h3>
      <p className="soft">{own === 0 ? W.onlyDemo : W.saveHint(own)}</p>
      {own > 0 && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <label className="labelled">
            {W.passphrase}
            <input className="input mono" type={shown ? 'text' : 'password'} value={passphrase} autoComplete="off" spellCheck={false} onChange={(event) => setPassphrase(event.target.value)} />
          </label>
          <div className="dialog-acts key-row">
            <button
              type="button"
              className="button"
              onClick={() => {
                setPassphrase(newPassphrase(check, PASSPHRASE_BITS).text);
                setShown(true);
              }}
            >
              {W.makePassphrase}
            </button>
            <label className="check">
              <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
              {W.show}
            </label>
          </div>
          {passphrase !== '' && passphrase.length < SHORTEST && <p className="warn">{W.short(SHORTEST)}</p>}
          <Button type="submit" variant="contained" disabled={busy || passphrase === ''}>
            {busy ? W.saving : W.save}
          </Button>
        </form>
      )}
      {said && (
        <p role={said.bad ? 'alert' : 'status'} className={said.bad ? 'bad' : 'soft'}>
          {said.text}
        </p>
      )}
    </section>
  );
}

/** Keys that are listed to be chosen from; of more than this all are taken. */
const LISTED = 200;
/** Characters of a set that are shown; copied it is whole. */
const SHOWN = 20_000;
function KeySet({ ring }: { ring: RingEntry[] }): ReactElement {
  const check = use(loadCheck());
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [whole, setWhole] = useState(false);
  const [agreed, setAgreed] = useState(false);
  const chosen = ring.filter(({ key }) => !left.has(key.id));
  const made = exportJwkSet(
    chosen.map(({ key }) => key),
    whole ? 'whole' : 'public',
  );
  const toggle = (id: string): void => setLeft((former) => new Set(former.has(id) ? [...former].filter((each) => each !== id) : [...former, id]));
  return (
    <section aria-label={W.setTitle}>
      <h3>{W.setTitle}</h3>
      {ring.length <= LISTED ? (
        <fieldset className="key-choice">
          <legend className="soft">{W.choose}</legend>
          {ring.map(({ key, name, type }) => (
            <label key={key.id} className="check">
              <input type="checkbox" checked={!left.has(key.id)} onChange={() => toggle(key.id)} />
              <bdi>{name}</bdi> <span className="soft">{type}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <p className="soft">{W.all(ring.length)}</p>
      )}
      <label className="check">
        <input type="checkbox" checked={whole} onChange={(event) => setWhole(event.target.checked)} />
        {W.whole}
      </label>
      {made.ok ? (
        <>
          {!whole && (
            <textarea className="input mono key-text" readOnly rows={8} aria-label={W.setTitle} value={made.value.slice(0, SHOWN)} />
          )}
          <Copy
            key={String(whole)}
            label={W.setTitle}
            text={made.value}
            file="keys.jwks.json"
            {...(whole
              ? {
                  asks: {
                    sentence: W.askWhole,
                    needed: !agreed,
                    onAgreed: () => {
                      setAgreed(true);
                      markSaved(chosen.map(({ key }) => key.id));
                    },
                  },
                }
              : {})}
          />
        </>
      ) : (
        <p className="soft">{`${check.keyFaultWords[made.fault.code].says(made.fault.args)} ${check.keyFaultWords[made.fault.code].hint(made.fault.args)}`}</p>
      )}
    </section>
  );
}

function Wipe({ count }: { count: number }): ReactElement {
  return (
    <section aria-label={W.wipeTitle}>
      <h3>{W.wipeTitle}</h3>
      <p className="soft">{W.wipeHint}</p>
      <Button
        variant="outlined"
        color="error"
        onClick={() => {
          wipeRing();
          closeDialog();
        }}
      >
        {W.wipe(count)}
      </Button>
    </section>
  );
}
