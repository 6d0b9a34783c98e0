import { type ReactElement, use, useState } from 'react';
import { thumbprint, thumbprintUri } from '../../jose/keys/thumbprint.ts';
import { loadCheck } from '../../store/checkDoor.ts';
import { useRing, useTokenReading } from '../../store/use.ts';
import type { RingEntry } from '../../store/ringOf.ts';
import { keysPane } from '../../words/keysPane.ts';
import { details as W } from '../../words/keyDialogs.ts';
import { originOf } from '../../words/ring.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { words } from '../../words/words.ts';
import { openDialog } from '../dialogs.ts';
import { CertificateFacts } from './CertificateFacts.tsx';
import { Exports } from './Exports.tsx';
import { Fact } from './Fact.tsx';
import { Held } from './Held.tsx';
import { warningsOf } from './warnings.ts';

/** Everything there is to know of one key of the ring. */
export function KeyDetails({ id }: { id: string }): ReactElement {
  const entry = useRing().find(({ key }) => key.id === id);
  if (!entry) return <p>{W.gone}</p>;
  return (
    <div className="prose key-details">
      <OnThisToken entry={entry} />
      <Warnings entry={entry} />
      <Facts entry={entry} />
      {entry.key.certificates?.map((certificate, index) => (
        <CertificateFacts key={certificate.sha256} certificate={certificate} place={index} of={entry.key.certificates?.length ?? 1} mismatch={entry.key.faults.some(({ code }) => code === 'jwk-x5c-mismatch')} />
      ))}
      <PrivateParts entry={entry} />
      <Exports key={id} entry={entry} />
      {entry.key.kind !== 'secret' && (
        <button type="button" className="button" onClick={() => openDialog({ name: 'convert', about: id })}>
          {W.sideBySide}
        </button>
      )}
    </div>
  );
}

const unseen = words.contents.character;

function OnThisToken({ entry }: { entry: RingEntry }): ReactElement | null {
  const reading = useTokenReading();
  const { use: outcome, why, canSign, canDecrypt, canEncrypt, readAs, notes } = entry;
  if (!reading) return null;
  const encrypted = reading.token.kind === 'jwe';
  const acts = encrypted ? [outcome === 'opens' ? W.opens : canDecrypt && outcome !== 'closed' && W.couldDecrypt, outcome === 'verifies' && W.verifies, canEncrypt && W.couldEncrypt] : [outcome === 'verifies' && W.verifies, canSign && W.couldSign];
  const able = acts.filter((each) => typeof each === 'string');
  return (
    <section aria-label={W.onToken}>
      <h3>{W.onToken}</h3>
      {able.map((act) => (
        <p key={act}>{act}</p>
      ))}
      {(outcome === 'fails' || outcome === 'closed') && <p className="bad">{outcome === 'fails' ? W.fails : W.closed}</p>}
      {why !== '' && <p className="soft">{why}</p>}
      {able.length === 0 && why === '' && outcome !== 'fails' && outcome !== 'closed' && <p className="soft">{keysPane.uses[outcome]}</p>}
      {(outcome === 'verifies' || outcome === 'opens') && readAs !== '' && <p className="soft">{W.readAs(readAs)}</p>}
      {notes.map((note) => (
        <p key={note} className="soft">
          {note}
        </p>
      ))}
    </section>
  );
}

function Warnings({ entry }: { entry: RingEntry }): ReactElement | null {
  const check = use(loadCheck());
  const { key, repairs } = entry;
  const faults = key.faults.map(({ code, args }) => ({ says: check.keyFaultWords[code].says(args), hint: check.keyFaultWords[code].hint(args) }));
  const found = [...warningsOf(entry).map(({ code, args }) => W.warnings[code](args)), ...faults];
  if (found.length === 0 && repairs.length === 0) return null;
  return (
    <section aria-label={W.noteworthy}>
      <h3>{W.noteworthy}</h3>
      {found.map(({ says, hint }) => (
        <p key={says} className="warn">
          {says} <span className="soft">{hint}</span>
        </p>
      ))}
      {repairs.length > 0 && <p className="soft">{keysPane.repaired(repairs.join('; '))}</p>}
    </section>
  );
}

function Facts({ entry }: { entry: RingEntry }): ReactElement {
  const { key, type } = entry;
  const text = (value: string): ReactElement => (
    <span className="mono">
      <VisibleText text={value} limit={200} name={unseen} />
    </span>
  );
  return (
    <dl className="facts">
      <Fact name={W.type}>
        {type} <span className="soft">{W.typeOf(key.keyType)}</span>
      </Fact>
      <Fact name={W.kid}>{key.kid === undefined ? <span className="soft">{W.none}</span> : text(key.kid)}</Fact>
      {key.alg !== undefined && <Fact name={W.alg}>{text(key.alg)}</Fact>}
      {key.use !== undefined && (
        <Fact name={W.use}>
          {text(key.use)} <span className="soft">{W.uses[key.use]}</span>
        </Fact>
      )}
      {key.keyOps && <Fact name={W.keyOps}>{text(key.keyOps.join(', '))}</Fact>}
      {key.thumbprint === undefined ? (
        <SecretThumbprint jwk={key.jwk} />
      ) : (
        <>
          <Fact name={W.thumbprint}>{text(key.thumbprint)}</Fact>
          <Fact name={W.thumbprintUri}>{text(thumbprintUri(key.thumbprint))}</Fact>
        </>
      )}
      <Fact name={W.origin}>
        <span className={key.provenance.kind === 'demo' ? 'warn' : undefined}>{originOf(key.provenance)}</span>
      </Fact>
      <Fact name={W.form}>{W.forms[key.format]}</Fact>
    </dl>
  );
}

const prints = new WeakMap<object, Promise<string>>();

/** Of a secret the thumbprint is a hash of the secret: masked as the secret itself. */
function SecretThumbprint({ jwk }: { jwk: RingEntry['key']['jwk'] }): ReactElement {
  let print = prints.get(jwk);
  if (!print) prints.set(jwk, (print = thumbprint(jwk)));
  const value = use(print);
  return (
    <Fact name={W.thumbprint}>
      <Held label={W.thumbprint} value={value} />
      <span className="soft">{W.thumbprintMasked}</span>
    </Fact>
  );
}

const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'priv', 'k'] as const;

function PrivateParts({ entry: { key } }: { entry: RingEntry }): ReactElement | null {
  const [open, setOpen] = useState(false);
  const parts = PRIVATE.flatMap((name) => (key.jwk[name] === undefined ? [] : [[name, key.jwk[name]] as const]));
  if (parts.length === 0) return null;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{key.kind === 'secret' ? W.secretPart : W.privateParts}</summary>
      <p className="soft">{W.privateHint}</p>
      <dl className="facts">
        {parts.map(([name, value]) => (
          <Fact key={name} name={name} mono>
            <Held label={name} value={value} />
          </Fact>
        ))}
      </dl>
    </details>
  );
}
