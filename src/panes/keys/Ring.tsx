import './ring.css';
import { type ReactElement, useState } from 'react';
import { keyWanted } from '../../jose/keys/wanted.ts';
import { removeKey } from '../../store/keyring.ts';
import { missingKid, type RingEntry } from '../../store/ringOf.ts';
import { useRing, useTokenReading, useVerdict } from '../../store/use.ts';
import { Icon } from '../../ui/Icon.tsx';
import { keysPane } from '../../words/keysPane.ts';
import { ring as W, originOf } from '../../words/ring.ts';
import { oneLine } from '../../words/keyName.ts';
import { showDialog } from './showDialog.ts';

/** From here on the list scrolls by itself, and only what is seen of it is drawn. */
const LONG = 20;
/** Height of a row of the long list, as ring.css has it, and how many rows are drawn. */
const ROW = 58;
const DRAWN = 24;

/** Between pieces of a line. */
const DOT = ' \u00b7 ';

const ICONS = { verifies: 'good', opens: 'good', fails: 'bad', closed: 'bad', unfit: 'neutral', untried: 'neutral', pending: 'pending' } as const;

/** Every key of this visit, and what it is to the token on the bench. */
export function Ring(): ReactElement | null {
  const entries = useRing();
  const reading = useTokenReading();
  const served = entries.some(({ use }) => use === 'verifies' || use === 'opens');
  const missing = reading && !served ? missingKid(entries, keyWanted(reading.token)) : undefined;
  if (entries.length === 0) return null;
  return (
    <>
      {missing !== undefined && <p className="soft ring-missing">{W.missing(oneLine(missing, 60))}</p>}
      {entries.length > LONG ? (
        <LongRing entries={entries} />
      ) : (
        <ul className="ring">
          {entries.map((entry) => (
            <RingKey key={entry.key.id} entry={entry} />
          ))}
        </ul>
      )}
    </>
  );
}

const FIRST: Readonly<Record<RingEntry['use'], number>> = { verifies: 0, opens: 0, fails: 1, closed: 1, pending: 2, untried: 2, unfit: 3 };
const rank = ({ use, canDecrypt, canSign, canEncrypt }: RingEntry): number => FIRST[use] * 2 + Number(!(canDecrypt || canSign || canEncrypt));

/** Hundreds of keys: what serves the token first, the others to be found by name. */
function LongRing({ entries }: { entries: RingEntry[] }): ReactElement {
  const [find, setFind] = useState('');
  const [top, setTop] = useState(0);
  const wanted = find.trim().toLowerCase();
  const found = entries
    .filter(({ key, type }) => wanted === '' || [key.kid, key.thumbprint, key.alg, type].some((text) => text?.toLowerCase().includes(wanted)))
    .toSorted((a, b) => rank(a) - rank(b));
  const from = Math.max(0, Math.min(Math.floor(top / ROW) - 6, found.length - DRAWN));
  const drawn = found.slice(from, from + DRAWN);
  return (
    <>
      <label className="labelled">
        {W.find(found.length, entries.length)}
        <input className="input" type="search" value={find} spellCheck={false} autoComplete="off" onChange={(event) => setFind(event.target.value)} />
      </label>
      <div className="ring-box" role="group" aria-label={W.box} onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
        <ul className="ring" style={{ paddingTop: from * ROW, paddingBottom: (found.length - from - drawn.length) * ROW }}>
          {drawn.map((entry, index) => (
            <RingKey key={entry.key.id} entry={entry} place={{ at: from + index + 1, of: found.length }} />
          ))}
        </ul>
      </div>
    </>
  );
}

/** What a key is to the token, in one line. */
function says({ use, why, readAs, canSign, canDecrypt, canEncrypt, makes }: RingEntry): string {
  const K = keysPane;
  const acts = [canDecrypt && use !== 'opens' && use !== 'closed' && K.canDecrypt, canEncrypt && K.canEncrypt, canSign && (makes ? W.makes(makes) : K.canSign)].filter((each) => typeof each === 'string');
  const quiet = use === 'untried' && acts.length > 0;
  const first = quiet ? [] : [`${K.uses[use]}${use === 'unfit' && why ? `: ${why.replace(/\.$/, '')}` : ''}`];
  const how = readAs && (use === 'verifies' || use === 'opens') ? [K.readAs(readAs)] : [];
  return [...first, ...acts, ...how].join(', ');
}

/** One key. In a long list it stands at its place, in one size. */
function RingKey({ entry, place }: { entry: RingEntry; place?: { at: number; of: number } }): ReactElement {
  const { key, name, type, use, notes, repairs, shared } = entry;
  // That of the demo's key is said in its line already.
  const known = shared && key.provenance.kind !== 'demo' ? [W.shared[shared.by](shared.where)] : [];
  const faults = [...known, ...entry.faults];
  // The tick is the verdict's alone: a key that fits is marked, and praised only with it.
  const praised = useVerdict()?.cryptography.state === 'good';
  const serves = use === 'verifies' || use === 'opens';
  const icon = serves && !praised ? 'neutral' : ICONS[use];
  const demo = key.provenance.kind === 'demo';
  const [fault] = faults;
  return (
    <li className={`ring-key ${serves ? 'ring-serves' : ''}`} {...(place ? { 'aria-posinset': place.at, 'aria-setsize': place.of } : {})}>
      <div className="ring-head">
        <Icon name={icon} />
        <button type="button" className="ring-name" onClick={() => showDialog('key', key.id)} title={W.details}>
          <bdi translate="no">{name}</bdi>
        </button>
        <span className="soft">{type}</span>
        {key.kid === undefined && key.thumbprint !== undefined && <span className="mono soft ring-print">{oneLine(key.thumbprint, 6)}</span>}
        <button type="button" className="button-icon" aria-label={keysPane.removeLabel(name)} title={keysPane.remove} onClick={() => removeKey(key.id)}>
          <Icon name="close" size={14} />
        </button>
      </div>
      <p className="ring-says">
        <span className={use === 'fails' || use === 'closed' ? 'bad' : undefined}>{says(entry)}</span>
        {DOT}
        <span className={demo ? 'warn' : 'soft'}>{originOf(key.provenance)}</span>
        {place && faults.length > 0 && (
          <>
            {DOT}
            <span className="warn">{W.warnings(faults.length)}</span>
          </>
        )}
      </p>
      {!place && (
        <>
          {serves &&
            notes.map((note) => (
              <p key={note} className="soft">
                {note}
              </p>
            ))}
          {repairs.length > 0 && <p className="soft">{keysPane.repaired(repairs.join('; '))}</p>}
          {fault !== undefined && (
            <p className="warn">
              {fault} {faults.length > 1 && <span className="soft">{W.more(faults.length - 1)}</span>}
            </p>
          )}
        </>
      )}
    </li>
  );
}
