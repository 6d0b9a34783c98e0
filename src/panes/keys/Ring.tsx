import './ring.css';
import { type ReactElement, useState } from 'react';
import { keyWanted } from '../../jose/keys/wanted.ts';
import { removeKey } from '../../store/verbs/keyring.ts';
import { missingKid, type RingEntry } from '../../store/derived/ringOf.ts';
import { useTokenReading } from '../../store/use/useBench.ts';
import { useRing, useVerdict } from '../../store/use/useKeys.ts';
import { Icon } from '../../ui/Icon.tsx';
import { originOf } from '../../words/origin.ts';
import { isNamedByLength, oneLine } from '../../words/keyName.ts';
import { openDialog } from '../../store/verbs/dialogs.ts';
import { clause } from '../../words/clause.ts';
import { entryName, entryType, readAs, repairsOf } from '../../words/ringEntry.ts';
import { say } from '../../words/say.ts';
import { words } from '../../words/keys.ts';

/** From here on the list scrolls by itself, and only what is seen of it is drawn. */
const LONG = 20;
/** Height of a row of the long list, as ring.css has it, and how many rows are drawn. */
const ROW = 58;
const DRAWN = 24;

/** Between pieces of a line. */
const DOT = ' \u00b7 ';

const ICONS = {
  verifies: 'good',
  opens: 'good',
  mended: 'warn',
  forbidden: 'bad',
  fails: 'bad',
  closed: 'bad',
  unfit: 'neutral',
  untried: 'neutral',
  pending: 'pending',
} as const;

const SERVING = new Set<RingEntry['use']>(['verifies', 'opens', 'mended']);
const serves = ({ use }: RingEntry): boolean => SERVING.has(use);

/** So many keys stay visible although none serves the token: they may all have been meant for it. */
const FEW = 3;

/** Nobody gave the demo's key: where it cannot serve, it is not in the way. */
const isOfDemo = ({ key, use }: RingEntry): boolean => key.provenance.kind === 'demo' && use === 'unfit';

/** Keys that concern the token on the bench, and the others. */
function sorted(entries: RingEntry[]): { shown: RingEntry[]; others: RingEntry[] } {
  const serving = entries.filter(serves);
  // Hundreds can be searched as they are.
  if (serving.length === 0 && entries.length > LONG) return { shown: entries, others: [] };
  const idle = entries.filter((entry) => !serves(entry) && !entry.key.earlier && !isOfDemo(entry));
  // If many keys are idle, show only one that was just made; where no key serves, a few.
  const kept = new Set(
    idle.length <= FEW
      ? idle
      : serving.length > 0
        ? idle.filter((each) => each === entries[0] && each.key.provenance.kind === 'generated')
        : idle.slice(0, FEW),
  );
  const isShown = (entry: RingEntry): boolean => serves(entry) || kept.has(entry);
  return { shown: entries.filter(isShown), others: entries.filter((entry) => !isShown(entry)) };
}

/** Lists every key of this visit with its use for the token on the bench; keys without a use there share one line. */
export function Ring(): ReactElement | null {
  const entries = useRing();
  const reading = useTokenReading();
  const served = entries.some(serves);
  // Where the light says it, it is said.
  const isSaid = useVerdict()?.causes.some(({ id }) => id === 'kid-not-in-set');
  const missing = reading && !served && !isSaid ? missingKid(entries, keyWanted(reading.token)) : undefined;
  if (entries.length === 0) return null;
  const { shown, others } = reading ? sorted(entries) : { shown: entries, others: [] };
  return (
    <>
      {missing !== undefined && <p className="soft ring-missing">{words.ring.missing(oneLine(missing, 60))}</p>}
      {shown.length > 0 && <KeyList entries={shown} />}
      {others.length > 0 && (
        <details className="ring-others">
          <summary>
            {others.every(({ key }) => key.earlier)
              ? words.ring.earlier(others.length)
              : words.ring.others(others.length)}
          </summary>
          <KeyList entries={others} />
        </details>
      )}
    </>
  );
}

function KeyList({ entries }: { entries: RingEntry[] }): ReactElement {
  return entries.length > LONG ? (
    <LongRing entries={entries} />
  ) : (
    <ul className="ring">
      {entries.map((entry) => (
        <RingKey key={entry.key.id} entry={entry} />
      ))}
    </ul>
  );
}

const FIRST: Readonly<Record<RingEntry['use'], number>> = {
  verifies: 0,
  opens: 0,
  mended: 0,
  forbidden: 1,
  fails: 1,
  closed: 1,
  pending: 2,
  untried: 2,
  unfit: 3,
};
const rank = ({ use, canDecrypt, canSign, canEncrypt }: RingEntry): number =>
  FIRST[use] * 2 + Number(!(canDecrypt || canSign || canEncrypt));

/** Lists hundreds of keys: those that serve the token first, the others found by name. */
function LongRing({ entries }: { entries: RingEntry[] }): ReactElement {
  const [find, setFind] = useState('');
  const [top, setTop] = useState(0);
  const wanted = find.trim().toLowerCase();
  const found = entries
    .filter(
      ({ key, reading }) =>
        wanted === '' ||
        [key.kid, key.thumbprint, key.alg, entryType({ key, reading })].some((text) =>
          text?.toLowerCase().includes(wanted),
        ),
    )
    .toSorted((a, b) => rank(a) - rank(b));
  const from = Math.max(0, Math.min(Math.floor(top / ROW) - 6, found.length - DRAWN));
  const drawn = found.slice(from, from + DRAWN);
  return (
    <>
      <label className="labelled">
        {words.ring.find(found.length, entries.length)}
        <input
          className="input"
          type="search"
          value={find}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setFind(event.target.value)}
        />
      </label>
      <div
        className="ring-box"
        role="group"
        aria-label={words.ring.box}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        <ul
          className="ring"
          style={{ paddingTop: from * ROW, paddingBottom: (found.length - from - drawn.length) * ROW }}
        >
          {drawn.map((entry, index) => (
            <RingKey key={entry.key.id} entry={entry} place={{ at: from + index + 1, of: found.length }} />
          ))}
        </ul>
      </div>
    </>
  );
}

/** Says in one line what the key can do for the token. */
function says(entry: RingEntry): string {
  const { use, why, canSign, canDecrypt, canEncrypt, makes } = entry;
  const acts = [
    canDecrypt && use !== 'opens' && use !== 'closed' && words.keysPane.canDecrypt,
    canEncrypt && words.keysPane.canEncrypt,
    canSign && (makes ? words.ring.makes(makes) : words.keysPane.canSign),
  ].filter((each) => typeof each === 'string');
  const quiet = use === 'untried' && acts.length > 0;
  const first = quiet
    ? []
    : [
        `${words.keysPane.uses[use]}${(use === 'unfit' || use === 'forbidden') && why ? `: ${clause(say(why).says)}` : ''}`,
      ];
  const read = serves(entry) ? readAs(entry) : '';
  const how = read ? [words.keysPane.readAs(read)] : [];
  return [...first, ...acts, ...how].join(', ');
}

/** One key. In a long list it has a fixed place and size. */
function RingKey({ entry, place }: { entry: RingEntry; place?: { at: number; of: number } }): ReactElement {
  const { key, use, notes, shared } = entry;
  const name = entryName(entry);
  // The line of the demo's key says this already.
  const known = shared && key.provenance.kind !== 'demo' ? [words.ring.shared[shared.by](shared.where)] : [];
  const faults = [...known, ...key.faults.map((each) => say(each).says)];
  // The tick is the verdict's alone: a key that fits is marked as equal, and praised only with it.
  const praised = useVerdict()?.cryptography.state === 'good';
  const icon = serves(entry) && !praised ? 'equal' : ICONS[use];
  const demo = key.provenance.kind === 'demo';
  const [fault] = faults;
  return (
    <li
      className={`ring-key ${serves(entry) ? 'ring-serves' : ''}`}
      {...(place ? { 'aria-posinset': place.at, 'aria-setsize': place.of } : {})}
    >
      <div className="ring-head">
        <Icon name={icon} />
        <button
          type="button"
          className="ring-name"
          onClick={() => openDialog('key', key.id)}
          title={words.ring.details}
        >
          <bdi translate="no">{name}</bdi>
        </button>
        {!isNamedByLength(key, entry.reading) && <span className="soft">{entryType(entry)}</span>}
        {/* Beside the name of a key that serves, which somebody chose, stands what nobody can choose. */}
        {(key.kid === undefined || serves(entry)) && key.thumbprint !== undefined && (
          <span className="mono soft ring-print">{oneLine(key.thumbprint, 6)}</span>
        )}
        <button
          type="button"
          className="button-icon"
          aria-label={words.keysPane.removeLabel(name)}
          title={words.keysPane.remove}
          onClick={() => removeKey(key.id)}
        >
          <Icon name="close" size={14} />
        </button>
      </div>
      <p className="ring-says">
        <span className={use === 'forbidden' || use === 'fails' || use === 'closed' ? 'bad' : undefined}>
          {says(entry)}
        </span>
        {DOT}
        <span className={demo ? 'warn' : 'soft'}>{originOf(key.provenance)}</span>
        {!demo && shared?.by === 'demo' && (
          <>
            {DOT}
            <span className="warn">{words.ring.demoMark}</span>
          </>
        )}
        {place && faults.length > 0 && (
          <>
            {DOT}
            <span className="warn">{words.ring.warnings(faults.length)}</span>
          </>
        )}
      </p>
      {!place && (
        <>
          {serves(entry) &&
            notes.map((note) => (
              <p key={note.code} className="soft">
                {say(note).says}
              </p>
            ))}
          {key.repairs.length > 0 && <p className="soft">{words.keysPane.repaired(repairsOf(key))}</p>}
          {fault !== undefined && (
            <p className="warn">
              {fault} {faults.length > 1 && <span className="soft">{words.ring.more(faults.length - 1)}</span>}
            </p>
          )}
        </>
      )}
    </li>
  );
}
