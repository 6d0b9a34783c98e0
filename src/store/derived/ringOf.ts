import { forbidsKey } from '../../jose/verdict/keyForbids.ts';
import { remembered } from './remembered.ts';
import type { Key } from '../../jose/keys/key.ts';
import type { OthersHave } from '../../jose/verdict/input.ts';
import { keyWanted, type WantedKey } from '../../jose/keys/wanted.ts';
import type { Note } from '../../jose/token/note.ts';
import { loadedCheck, type CheckModule } from '../doors/checkDoor.ts';
import { disputesIn, type Disputes } from './disputes.ts';
import { isOffered, withPublication } from './judgedKey.ts';
import { withReading } from './withReading.ts';
import { placesAlike } from './placesAlike.ts';
import { answerFor, benchLayers, layersOf, type Layer } from './layers.ts';
import { currentReading, encryptedDraft, isStuck } from './select.ts';
import type { RedactedScreen } from '../state/redactedScreen.ts';
import type { State } from '../state/state.ts';

/** A key of the ring beside what it does for the token on the bench. */
export interface RingEntry {
  key: Key;
  /** Which of the secrets whose names look alike it is, from 1. */
  place: number;
  /** The result of trying the key, or why it was not tried. */
  use: 'verifies' | 'mended' | 'forbidden' | 'opens' | 'fails' | 'closed' | 'unfit' | 'untried' | 'pending';
  /** Why it does not fit. */
  why: Note | null;
  /** For a secret: which of its readings is in use, where that is known. */
  reading: number | undefined;
  canSign: boolean;
  /** Indexes of the signatures that the key could make, from 0; null where there is only one. */
  makes: readonly number[] | null;
  canDecrypt: boolean;
  canEncrypt: boolean;
  /** Worth knowing although it fits. */
  notes: readonly Note[];
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
  /** For keys that were tried on a signature: whether the mathematics held, and whether the key may be used. */
  checked: ReadonlyMap<string, 'verifies' | 'forbidden' | 'fails'>;
  /** Keys with which a mended token verifies. */
  mended: ReadonlySet<string>;
  /** Whether it opened, and how a secret was read, for keys that were tried on a recipient. */
  opened: ReadonlyMap<string, { opened: boolean; reading?: number }>;
  readings: Readonly<Record<string, number>>;
}

/** Of one key tried on several signatures, the first of these counts. */
const RESULTS = ['verifies', 'forbidden', 'fails'] as const;

/** Reasons that are told of a signature before the key matters. */
const UNTRIED = new Set(['payload-wanted', 'sig-empty']);

function trialsOf({ reading, answer }: Layer, disputes: Disputes): Trials {
  const checked = new Map<string, (typeof RESULTS)[number]>();
  for (const { key, answer: outcome } of answer?.checked ?? []) {
    // Without a payload, say, or a signature, nothing has been tried.
    if (outcome && !disputes.has(outcome) && outcome.mathematics !== 'notTried' && !UNTRIED.has(outcome.reason.code)) {
      const result =
        outcome.mathematics !== 'holds' ? 'fails' : forbidsKey(outcome.form, key.faults) ? 'forbidden' : 'verifies';
      const before = checked.get(key.id);
      checked.set(key.id, RESULTS.find((each) => each === result || each === before) ?? result);
    }
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
    mended: new Set(answer?.diagnosed?.flatMap(({ verifies, key }) => (verifies && key !== undefined ? [key] : []))),
    opened,
    readings: answer?.readings ?? {},
  };
}

function entryOf(
  key: Key,
  place: number,
  check: CheckModule | null,
  layers: readonly Trials[],
  settled: boolean,
): RingEntry {
  // With several signatures or recipients, the key may be for any of them.
  const opened = layers.flatMap((layer) => layer.opened.get(key.id) ?? []);
  const opening = opened.find((each) => each.opened);
  const chosen =
    layers.map(({ readings }) => readings[key.id]).find((each) => each !== undefined) ??
    opening?.reading ??
    key.secret?.pinned;
  // What is said of a secret is said of the bytes in use.
  const used = withReading(key, chosen);
  const fits = check ? layers.flatMap(({ all }) => all.map((each) => check.fit(used, each, each.operation))) : [];
  const [outer] = layers;
  const wanted = outer?.all[0];
  const serves = (operation: 'sign' | 'encrypt'): WantedKey[] =>
    (outer?.all ?? []).filter((each) => check !== null && isOffered(key, each) && check.fit(key, each, operation).fits);
  const makes = wanted?.operation === 'verify' ? serves('sign').map(({ index }) => index) : [];
  const canEncrypt = wanted?.operation === 'decrypt' && serves('encrypt').length > 0;
  const checked = layers.flatMap((layer) => layer.checked.get(key.id) ?? []);
  const fit = fits.find((each) => each.fits) ?? fits[0];
  const use = checked.includes('verifies')
    ? 'verifies'
    : opening
      ? 'opens'
      : checked.length > 0
        ? checked.includes('forbidden')
          ? 'forbidden'
          : layers.some(({ mended }) => mended.has(key.id))
            ? 'mended'
            : 'fails'
        : opened.length > 0
          ? 'closed'
          : fit && !fit.fits && !canEncrypt
            ? 'unfit'
            : settled || !check || !wanted
              ? 'untried'
              : 'pending';
  return {
    key,
    place,
    shared: sharedBy(key, check),
    use,
    why: fit && !fit.fits ? fit.why : null,
    reading: chosen,
    canSign: makes.length > 0,
    makes: wanted?.of === 'signature' && wanted.count > 1 ? makes : null,
    canDecrypt: wanted?.operation === 'decrypt' && fits.slice(0, outer?.all.length).some((each) => each.fits),
    canEncrypt,
    notes: fit?.fits ? fit.notes : [],
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
    const places = placesAlike(ring);
    return ring.map((key) => entryOf(key, places.get(key.id) ?? 1, check, layers, answer !== null || stuck));
  });
}

/** A key without its numbers: its kind, its type, and where it came from. */
function bare(key: Key, scrub: RedactedScreen['scrub']): Key {
  const { id, kind, keyType, curve, alg, bits, jwk, kid, format, wrapping, provenance } = key;
  return {
    id,
    kind,
    keyType,
    jwk: { kty: jwk.kty },
    ...(curve === undefined ? {} : { curve }),
    ...(keyType === 'AKP' && alg !== undefined ? { alg } : {}),
    // Of a secret it says how long that is.
    ...(kind === 'secret' || bits === undefined ? {} : { bits }),
    // Without one the thumbprint would be shown, which a token may have in it.
    ...(kid === undefined ? {} : { kid: scrub(kid) }),
    format,
    wrapping,
    provenance: 'url' in provenance && provenance.url ? { ...provenance, url: scrub(provenance.url) } : provenance,
    repairs: [],
    faults: [],
  };
}

/** A note without what is somebody's. A short value is known by its quotes. */
function scrubbed({ code, args }: Note, scrub: RedactedScreen['scrub']): Note {
  const clean = (text: string): string => scrub(`"${text}"`).replace(/^"(.*)"$/s, '$1');
  return {
    code,
    args: Object.fromEntries(
      Object.entries(args).map(([name, arg]) => [
        name,
        typeof arg === 'string' && name !== 'operation' ? clean(arg) : arg,
      ]),
    ),
  };
}

const told = new WeakMap<RingEntry[], RingEntry[]>();

/** What the keys did, for a redacted screen: of a key only its name, its type and where it came from. */
function ringForOthers({ scrub }: RedactedScreen, ring: RingEntry[]): RingEntry[] {
  const known =
    told.get(ring) ??
    ring.map((entry): RingEntry => ({
      ...entry,
      key: bare(entry.key, scrub),
      place: 1,
      why: entry.why && scrubbed(entry.why, scrub),
      reading: undefined,
      canSign: false,
      makes: null,
      canDecrypt: false,
      canEncrypt: false,
      notes: entry.notes.map((each) => scrubbed(each, scrub)),
    }));
  told.set(ring, known);
  return known;
}

/** The kid that the token asks for, where no key in the ring has it. Undefined if a set was too large to be read whole. */
export function missingKid(entries: readonly RingEntry[], wanted: readonly WantedKey[]): string | undefined {
  if (entries.some(({ key }) => key.ofCutSet)) return undefined;
  return wanted.find(
    ({ kid }) => kid !== undefined && !entries.some(({ key }) => key.kid === kid || key.thumbprint === kid),
  )?.kid;
}
