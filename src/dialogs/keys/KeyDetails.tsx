import { type ReactElement, use, useState } from 'react';
import { thumbprint, thumbprintUri } from '../../jose/keys/thumbprint.ts';
import { useTokenReading } from '../../store/use/useBench.ts';
import { useRing } from '../../store/use/useKeys.ts';
import type { RingEntry } from '../../store/derived/ringOf.ts';
import { originOf } from '../../words/origin.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { openDialog } from '../../store/verbs/dialogs.ts';
import { CertificateFacts } from './CertificateFacts.tsx';
import { Exports } from './Exports.tsx';
import { Fact } from './Fact.tsx';
import { Held } from './Held.tsx';
import { warningsOf } from './warnings.ts';
import { words } from '../../words/keyDialogs.ts';
import { entryType, readAs, repairsOf } from '../../words/ringEntry.ts';
import { say } from '../../words/say.ts';

/** Everything there is to know of one key of the ring. */
export function KeyDetails({ id }: { id: string }): ReactElement {
  const entry = useRing().find(({ key }) => key.id === id);
  if (!entry) return <p>{words.details.gone}</p>;
  return (
    <div className="prose key-details">
      <OnThisToken entry={entry} />
      <Warnings entry={entry} />
      <Facts entry={entry} />
      {entry.key.certificates?.map((certificate, index) => (
        <CertificateFacts
          key={certificate.sha256}
          certificate={certificate}
          place={index}
          of={entry.key.certificates?.length ?? 1}
          mismatch={entry.key.faults.some(({ code }) => code === 'jwk-x5c-mismatch')}
        />
      ))}
      <PrivateParts entry={entry} />
      <Exports key={id} entry={entry} />
      {entry.key.kind !== 'secret' && (
        <button type="button" className="button" onClick={() => openDialog('convert', id)}>
          {words.details.sideBySide}
        </button>
      )}
    </div>
  );
}

const unseen = (codePoint: number, number: number): string => words.contents.character(codePoint, number);

function OnThisToken({ entry }: { entry: RingEntry }): ReactElement | null {
  const reading = useTokenReading();
  const { use: outcome, why, canSign, canDecrypt, canEncrypt, notes } = entry;
  const how = readAs(entry);
  if (!reading) return null;
  const encrypted = reading.token.kind === 'jwe';
  const acts = encrypted
    ? [
        outcome === 'opens' ? words.details.opens : canDecrypt && outcome !== 'closed' && words.details.couldDecrypt,
        outcome === 'verifies' && words.details.verifies,
        canEncrypt && words.details.couldEncrypt,
      ]
    : [outcome === 'verifies' && words.details.verifies, canSign && words.details.couldSign];
  const able = acts.filter((each) => typeof each === 'string');
  return (
    <section aria-label={words.details.onToken}>
      <h3>{words.details.onToken}</h3>
      {able.map((act) => (
        <p key={act}>{act}</p>
      ))}
      {(outcome === 'fails' || outcome === 'closed') && (
        <p className="bad">{outcome === 'fails' ? words.details.fails : words.details.closed}</p>
      )}
      {why && <p className="soft">{say(why).says}</p>}
      {able.length === 0 && !why && outcome !== 'fails' && outcome !== 'closed' && (
        <p className="soft">{words.keysPane.uses[outcome]}</p>
      )}
      {(outcome === 'verifies' || outcome === 'opens') && how !== '' && (
        <p className="soft">{words.details.readAs(how)}</p>
      )}
      {notes.map((note) => (
        <p key={note.code} className="soft">
          {say(note).says}
        </p>
      ))}
    </section>
  );
}

function Warnings({ entry }: { entry: RingEntry }): ReactElement | null {
  const { key } = entry;
  const found = [
    ...warningsOf(entry).map(({ code, args }) => words.details.warnings[code](args)),
    ...key.faults.map(say),
  ];
  if (found.length === 0 && key.repairs.length === 0) return null;
  return (
    <section aria-label={words.details.noteworthy}>
      <h3>{words.details.noteworthy}</h3>
      {found.map(({ says, hint }) => (
        <p key={says} className="warn">
          {says} <span className="soft">{hint}</span>
        </p>
      ))}
      {key.repairs.length > 0 && <p className="soft">{words.keysPane.repaired(repairsOf(key))}</p>}
    </section>
  );
}

function Facts({ entry }: { entry: RingEntry }): ReactElement {
  const { key } = entry;
  const text = (value: string): ReactElement => (
    <span className="mono">
      <VisibleText text={value} limit={200} name={unseen} />
    </span>
  );
  return (
    <dl className="facts">
      <Fact name={words.details.type}>
        {entryType(entry)} <span className="soft">{words.details.typeOf(key.keyType)}</span>
      </Fact>
      <Fact name={words.details.kid}>
        {key.kid === undefined ? <span className="soft">{words.details.none}</span> : text(key.kid)}
      </Fact>
      {key.alg !== undefined && <Fact name={words.details.alg}>{text(key.alg)}</Fact>}
      {key.use !== undefined && (
        <Fact name={words.details.use}>
          {text(key.use)} <span className="soft">{words.details.uses[key.use]}</span>
        </Fact>
      )}
      {key.keyOps && <Fact name={words.details.keyOps}>{text(key.keyOps.join(', '))}</Fact>}
      {key.thumbprint === undefined ? (
        <SecretThumbprint jwk={key.jwk} />
      ) : (
        <>
          <Fact name={words.details.thumbprint}>{text(key.thumbprint)}</Fact>
          <Fact name={words.details.thumbprintUri}>{text(thumbprintUri(key.thumbprint))}</Fact>
        </>
      )}
      <Fact name={words.details.origin}>
        <span className={key.provenance.kind === 'demo' ? 'warn' : undefined}>{originOf(key.provenance)}</span>
        {key.provenance.kind !== 'demo' && entry.shared?.by === 'demo' && (
          <>
            {' '}
            <span className="warn">{words.ring.demoMark}</span>
          </>
        )}
      </Fact>
      <Fact name={words.details.form}>{words.details.forms[key.format]}</Fact>
    </dl>
  );
}

const prints = new WeakMap<object, Promise<string>>();

/** The thumbprint of a secret is a hash of it, so it is masked like the secret. */
function SecretThumbprint({ jwk }: { jwk: RingEntry['key']['jwk'] }): ReactElement {
  let print = prints.get(jwk);
  if (!print) prints.set(jwk, (print = thumbprint(jwk)));
  const value = use(print);
  return (
    <Fact name={words.details.thumbprint}>
      <Held label={words.details.thumbprint} value={value} />
      <span className="soft">{words.details.thumbprintMasked}</span>
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
      <summary>{key.kind === 'secret' ? words.details.secretPart : words.details.privateParts}</summary>
      <p className="soft">{words.details.privateHint}</p>
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
