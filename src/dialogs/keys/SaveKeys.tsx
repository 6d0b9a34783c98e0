import Button from '@mui/material/Button';
import { type ReactElement, use, useState } from 'react';
import { exportJwkSet } from '../../jose/keys/exportKey.ts';
import { loadGiven } from '../../store/doors/givenDoor.ts';
import { markSaved, newPassphrase, ringFile, wipeRing } from '../../store/verbs/saveRing.ts';
import type { RingEntry } from '../../store/derived/ringOf.ts';
import { useRing } from '../../store/use/useKeys.ts';
import { closeDialog, openDialog } from '../../store/verbs/dialogs.ts';
import { Copy } from './Copy.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { words } from '../../words/keyDialogs.ts';
import { entryName, entryType } from '../../words/ringEntry.ts';
import { sayAll } from '../../words/say.ts';

/** Taking keys along: as a JWK Set, as a file that a passphrase opens; and getting rid of them. */
export function SaveKeys(): ReactElement {
  const ring = useRing();
  return (
    <div className="prose key-details">
      {ring.length === 0 ? (
        <p>{words.saveRing.empty}</p>
      ) : (
        <>
          <SaveRing ring={ring} />
          <KeySet ring={ring} />
          <Wipe count={ring.length} />
        </>
      )}
      <section aria-label={words.saveRing.convertTitle}>
        <h3>{words.saveRing.convertTitle}</h3>
        <button type="button" className="button" onClick={() => openDialog('convert')}>
          {words.details.sideBySide}
        </button>
      </section>
    </div>
  );
}

/** Bits of randomness in a generated passphrase. */
const PASSPHRASE_BITS = 96;
const SHORTEST = 12;

function SaveRing({ ring }: { ring: RingEntry[] }): ReactElement {
  const given = use(loadGiven());
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
      saveFile(made.value.text, 'jotlab-ring.jwe');
      markSaved(made.value.ids);
    }
    setSaid(made.ok ? { text: words.saveRing.saved, bad: false } : { text: sayAll(made.note), bad: true });
  };
  return (
    <section aria-label={words.saveRing.saveTitle}>
      <h3>{words.saveRing.saveTitle}</h3>
      <p className="soft">{own === 0 ? words.saveRing.onlyDemo : words.saveRing.saveHint(own)}</p>
      {own > 0 && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <label className="labelled">
            {words.saveRing.passphrase}
            <input
              className="input mono"
              type={shown ? 'text' : 'password'}
              value={passphrase}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setPassphrase(event.target.value)}
            />
          </label>
          <div className="dialog-acts key-row">
            <button
              type="button"
              className="button"
              onClick={() => {
                setPassphrase(newPassphrase(given, PASSPHRASE_BITS).text);
                setShown(true);
              }}
            >
              {words.saveRing.makePassphrase}
            </button>
            <label className="check">
              <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
              {words.saveRing.show}
            </label>
          </div>
          {passphrase !== '' && passphrase.length < SHORTEST && (
            <p className="warn">{words.saveRing.short(SHORTEST)}</p>
          )}
          <Button type="submit" variant="contained" disabled={busy || passphrase === ''}>
            {busy ? words.saveRing.saving : words.saveRing.save}
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
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [whole, setWhole] = useState(false);
  const [agreed, setAgreed] = useState(false);
  const chosen = ring.filter(({ key }) => !left.has(key.id));
  const made = exportJwkSet(
    chosen.map(({ key }) => key),
    whole ? 'whole' : 'public',
  );
  const toggle = (id: string): void =>
    setLeft((former) => new Set(former.has(id) ? [...former].filter((each) => each !== id) : [...former, id]));
  return (
    <section aria-label={words.saveRing.setTitle}>
      <h3>{words.saveRing.setTitle}</h3>
      {ring.length <= LISTED ? (
        <fieldset className="key-choice">
          <legend className="soft">{words.saveRing.choose}</legend>
          {ring.map(({ key, place, reading }) => (
            <label key={key.id} className="check">
              <input type="checkbox" checked={!left.has(key.id)} onChange={() => toggle(key.id)} />
              <bdi>{entryName({ key, place })}</bdi> <span className="soft">{entryType({ key, reading })}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <p className="soft">{words.saveRing.all(ring.length)}</p>
      )}
      <label className="check">
        <input type="checkbox" checked={whole} onChange={(event) => setWhole(event.target.checked)} />
        {words.saveRing.whole}
      </label>
      {made.ok ? (
        <>
          {!whole && (
            <textarea
              className="input mono key-text"
              readOnly
              autoComplete="off"
              rows={8}
              aria-label={words.saveRing.setTitle}
              value={made.value.slice(0, SHOWN)}
            />
          )}
          <Copy
            key={String(whole)}
            label={words.saveRing.setTitle}
            text={made.value}
            file="keys.jwks.json"
            {...(whole
              ? {
                  asks: {
                    sentence: words.saveRing.askWhole,
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
        <p className="soft">{sayAll(made.note)}</p>
      )}
    </section>
  );
}

function Wipe({ count }: { count: number }): ReactElement {
  return (
    <section aria-label={words.saveRing.wipeTitle}>
      <h3>{words.saveRing.wipeTitle}</h3>
      <p className="soft">{words.saveRing.wipeHint}</p>
      <Button
        variant="outlined"
        color="error"
        onClick={() => {
          wipeRing();
          closeDialog();
        }}
      >
        {words.saveRing.wipe(count)}
      </Button>
    </section>
  );
}
