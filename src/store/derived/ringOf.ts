import { remembered } from './remembered.ts';
import type { Key } from '../../jose/keys/key.ts';
import type { OthersHave } from '../../jose/verdict/input.ts';
import { keyWanted, type WantedKey } from '../../jose/keys/wanted.ts';
import { keyName, keyType } from '../../words/keyName.ts';
import { loadedCheck, type CheckModule } from '../doors/checkDoor.ts';
import { disputesIn, type Disputes } from './disputes.ts';
import { isOffered, withPublication } from './judgedKey.ts';
import { keyNames } from './keyNames.ts';
import { answerFor, benchLayers, layersOf, type Layer } from './layers.ts';
import { currentReading, encryptedDraft, isStuck } from './select.ts';
import type { RedactedScreen } from '../state/redactedScreen.ts';
import type { State } from '../state/state.ts';
import { words } from '../../words/words.ts';
import { say } from '../../words/say.ts';

/** A key of the ring beside what it does for the token on the bench. */
export interface RingEntry {
  key: Key;
  /** The name, in one line that can be shown. */
  name: string;
  /** Type, size and half. */
  type: string;
  /** The result of trying the key, or why it was not tried. */
  use: 'verifies' | 'opens' | 'fails' | 'closed' | 'unfit' | 'untried' | 'pending';
  /** Why it does not fit, in words. */
  why: string;
  /** For a secret: how it was read. */
  readAs: string;
  canSign: boolean;
  /** Indexes of the signatures that the key could make, from 0; null where there is only one. */
  makes: readonly number[] | null;
  canDecrypt: boolean;
  canEncrypt: boolean;
  /** Worth knowing although it fits. */
  notes: string[];
  faults: string[];
  repairs: string[];
  /** Others have its secret half too: why, and where it is published if that is why. */
  shared: { by: OthersHave; where: string } | null;
}

/** Who else has a key does not depend on a token, and is worked out once. */
const known = new WeakMap<Key, { check: CheckModule | null; shared: RingEntry['shared'] }>();

function sharedBy(key: Key, check: CheckModule | null): RingEntry['shared'] {
  const former = known.get(key);
  if (former?.check === check) return former.shared;
  const { othersHave, publishedIn } = check
    ? withPublication(check, key, key.secret?.pinned)
    : { othersHave: undefined, publishedIn: '' };
  const by = key.provenance.kind === 'demo' ? 'demo' : othersHave;
  const shared = by ? { by, where: publishedIn ?? '' } : null;
  known.set(key, { check, shared });
  return shared;
}

/** One layer of the token: the keys it asks for, and the outcome of each key that was tried on it. */
interface Trials {
  /** One for each signature or recipient, without key bindings: only the holder's key makes and verifies those. */
  all: readonly WantedKey[];
  /** Whether the mathematics held, for keys that were tried on a signature. */
  checked: ReadonlyMap<string, boolean>;
  /** Whether it opened, and how a secret was read, for keys that were tried on a recipient. */
  opened: ReadonlyMap<string, { opened: boolean; reading?: number }>;
  readings: Readonly<Record<string, number>>;
}

function trialsOf({ reading, answer }: Layer, disputes: Disputes): Trials {
  const checked = new Map<string, boolean>();
  for (const { key, answer: outcome } of answer?.checked ?? []) {
    // Without the payload, say, nothing has been tried.
    if (
      outcome &&
      !disputes.has(outcome) &&
      outcome.mathematics !== 'notTried' &&
      outcome.reason.code !== 'payload-wanted'
    )
      checked.set(key.id, (checked.get(key.id) ?? false) || outcome.mathematics === 'holds');
  }
  const opened = new Map<string, { opened: boolean; reading?: number }>();
  for (const { attempts } of answer?.opening?.recipients ?? []) {
    for (const { key, answer: outcome, reading: how } of attempts) {
      // A key that asks first, or does not serve, has not been tried.
      const tried = outcome.outcome === 'opened' || outcome.outcome === 'failed';
      if (tried && !disputes.has(outcome) && !opened.get(key.id)?.opened)
        opened.set(key.id, { opened: outcome.outcome === 'opened', ...(how === undefined ? {} : { reading: how }) });
    }
  }
  return {
    all: keyWanted(reading.token).filter(({ of }) => of !== 'keyBinding'),
    checked,
    opened,
    readings: answer?.readings ?? {},
  };
}

function entryOf(
  key: Key,
  name: string,
  check: CheckModule | null,
  layers: readonly Trials[],
  settled: boolean,
): RingEntry {
  // With several signatures or recipients, the key may be for any of them.
  const fits = check ? layers.flatMap(({ all }) => all.map((each) => check.fit(key, each, each.operation))) : [];
  const [outer] = layers;
  const wanted = outer?.all[0];
  const serves = (operation: 'sign' | 'encrypt'): WantedKey[] =>
    (outer?.all ?? []).filter((each) => check !== null && isOffered(key, each) && check.fit(key, each, operation).fits);
  const makes = wanted?.operation === 'verify' ? serves('sign').map(({ index }) => index) : [];
  const canEncrypt = wanted?.operation === 'decrypt' && serves('encrypt').length > 0;
  const checked = layers.flatMap((layer) => layer.checked.get(key.id) ?? []);
  const opened = layers.flatMap((layer) => layer.opened.get(key.id) ?? []);
  const opening = opened.find((each) => each.opened);
  const fit = fits.find((each) => each.fits) ?? fits[0];
  const use = checked.includes(true)
    ? 'verifies'
    : opening
      ? 'opens'
      : checked.length > 0
        ? 'fails'
        : opened.length > 0
          ? 'closed'
          : fit && !fit.fits && !canEncrypt
            ? 'unfit'
            : settled || !check || !wanted
              ? 'untried'
              : 'pending';
  const chosen =
    layers.map(({ readings }) => readings[key.id]).find((each) => each !== undefined) ??
    opening?.reading ??
    key.secret?.pinned;
  const { encoding, change } = key.secret?.readings[chosen ?? 0] ?? { encoding: undefined, change: undefined };
  return {
    key,
    name,
    faults: key.faults.map((fault) => say(fault).says),
    repairs: check ? key.repairs.map((code) => check.repairWords[code]) : [],
    shared: sharedBy(key, check),
    type: keyType(key, chosen),
    use,
    why: fit && !fit.fits ? say(fit.why).says : '',
    readAs:
      encoding === undefined
        ? ''
        : [words.keys.encodings[encoding], change && words.keys.changes[change]].filter(Boolean).join(', '),
    canSign: makes.length > 0,
    makes: wanted?.of === 'signature' && wanted.count > 1 ? makes : null,
    canDecrypt: wanted?.operation === 'decrypt' && fits.slice(0, outer?.all.length).some((each) => each.fits),
    canEncrypt,
    notes: fit?.fits ? fit.notes.map((each) => say(each).says) : [],
  };
}

const kept = remembered<RingEntry[]>();

/** The ring as the Keys pane lists it; the same object for the same state of affairs. */
export function ringOf(state: State): RingEntry[] {
  if (state.redacted) return ringForOthers(state.redacted, ringOf(state.redacted.bench));
  const check = loadedCheck();
  const { reading, pending } = currentReading(state);
  const { ring } = state;
  const answer = !pending && reading?.kind === 'token' ? answerFor(state, reading) : null;
  const stuck = isStuck(state);
  const disputes = disputesIn(state.opinions);
  return kept([check, reading, ring, answer, stuck, disputes], () => {
    const layers =
      reading?.kind === 'token'
        ? (encryptedDraft(state) ? benchLayers(state) : layersOf(reading, answer)).map((layer) =>
            trialsOf(layer, disputes),
          )
        : [];
    // A draft that could not be encrypted again will not be tried.
    const names = keyNames(ring);
    return ring.map((key) => entryOf(key, names.get(key.id) ?? '', check, layers, answer !== null || stuck));
  });
}

/** A key without its numbers: its kind, its type, and where it came from. */
function bare({ id, kind, keyType, jwk, kid, format, wrapping, provenance }: Key, scrub: RedactedScreen['scrub']): Key {
  return {
    id,
    kind,
    keyType,
    jwk: { kty: jwk.kty },
    // Without one the thumbprint would be shown, which a token may have in it.
    ...(kid === undefined ? {} : { kid: scrub(kid) }),
    format,
    wrapping,
    provenance: 'url' in provenance && provenance.url ? { ...provenance, url: scrub(provenance.url) } : provenance,
    repairs: [],
    faults: [],
  };
}

const told = new WeakMap<RingEntry[], RingEntry[]>();

/** What the keys did, for a redacted screen: of a key only its name, its type and where it came from. */
function ringForOthers({ scrub }: RedactedScreen, ring: RingEntry[]): RingEntry[] {
  const known =
    told.get(ring) ??
    ring.map((entry): RingEntry => {
      const key = bare(entry.key, scrub);
      return {
        ...entry,
        key,
        name: keyName(key),
        // Of a secret it says how long that is.
        type: key.kind === 'secret' ? '' : entry.type,
        why: scrub(entry.why),
        readAs: '',
        canSign: false,
        makes: null,
        canDecrypt: false,
        canEncrypt: false,
        notes: entry.notes.map(scrub),
        faults: [],
        repairs: [],
      };
    });
  told.set(ring, known);
  return known;
}

/** A name that the token asks for and no key of the ring goes by; undefined too where a set was too large to know. */
export function missingKid(entries: readonly RingEntry[], wanted: readonly WantedKey[]): string | undefined {
  if (entries.some(({ key }) => key.ofCutSet)) return undefined;
  return wanted.find(
    ({ kid }) => kid !== undefined && !entries.some(({ key }) => key.kid === kid || key.thumbprint === kid),
  )?.kid;
}
