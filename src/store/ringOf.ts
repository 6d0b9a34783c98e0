import type { Key } from '../jose/keys/key.ts';
import type { KeyFault } from '../jose/keys/keyFault.ts';
import type { Note } from '../jose/ops/faults.ts';
import { keyWanted, type WantedKey } from '../jose/keys/wanted.ts';
import { keyName, keyType } from '../words/keyName.ts';
import { words } from '../words/words.ts';
import { loadedCheck, type CheckModule } from './checkDoor.ts';
import { isOffered } from './checking.ts';
import { judged } from './judgedKey.ts';
import { answerFor, benchLayers, layersOf, type Layer } from './layers.ts';
import { currentReading } from './select.ts';
import { signedOf } from './signatures.ts';
import type { State } from './state.ts';

/** A key of the ring beside what it does for the token on the bench. */
export interface RingEntry {
  key: Key;
  /** What it is called, in one line that can be shown. */
  name: string;
  /** Type, size and half. */
  type: string;
  /** What trying it showed, or why it was not tried. */
  use: 'verifies' | 'opens' | 'fails' | 'closed' | 'unfit' | 'untried' | 'pending';
  /** Why it does not fit, in words. */
  why: string;
  /** For a secret: how it was read. */
  readAs: string;
  canSign: boolean;
  /** Of several signatures those that it could make, from 0; null where there is but one. */
  makes: readonly number[] | null;
  canDecrypt: boolean;
  canEncrypt: boolean;
  /** Worth knowing although it fits. */
  notes: string[];
  faults: string[];
  repairs: string[];
  /** Others have its secret half too: the demo's key, or one that is published, and where. */
  shared: { by: 'demo' | 'sample'; where: string } | null;
}

/** What a key is apart from any token: said once. */
type Standing = Pick<RingEntry, 'name' | 'faults' | 'repairs' | 'shared'>;
const standings = new WeakMap<Key, { check: CheckModule | null; value: Standing }>();

function standing(key: Key, check: CheckModule | null): Standing {
  const known = standings.get(key);
  if (known?.check === check) return known.value;
  const { othersHave, publishedIn } = check ? judged(check, key, key.secret?.pinned) : { othersHave: undefined, publishedIn: '' };
  const by = key.provenance.kind === 'demo' ? 'demo' : othersHave;
  const value: Standing = {
    name: keyName(key),
    shared: by === 'demo' || by === 'sample' ? { by, where: publishedIn ?? '' } : null,
    faults: check ? key.faults.map(({ code, args }) => check.keyFaultWords[code].says(args)) : [],
    repairs: check ? key.repairs.map((code) => check.repairWords[code]) : [],
  };
  standings.set(key, { check, value });
  return value;
}

/** One layer of the token: what it asks for, and what became of each key that was tried on it. */
interface Trials {
  /** Of each signature or recipient. A key binding is its holder's: no key of the ring is tried on it, or makes it. */
  all: readonly WantedKey[];
  /** Whether the mathematics held, for keys that were tried on a signature. */
  checked: ReadonlyMap<string, boolean>;
  /** Whether it opened, and how a secret was read, for keys that were tried on a recipient. */
  opened: ReadonlyMap<string, { opened: boolean; reading?: number }>;
  readings: Readonly<Record<string, number>>;
}

function trialsOf({ reading, answer }: Layer): Trials {
  const checked = new Map<string, boolean>();
  for (const { key, answer: outcome } of answer?.checked ?? []) {
    // Without the payload, say, nothing has been tried.
    if (outcome && outcome.mathematics !== 'notTried' && outcome.reason.code !== 'payload-wanted') checked.set(key.id, (checked.get(key.id) ?? false) || outcome.mathematics === 'holds');
  }
  const opened = new Map<string, { opened: boolean; reading?: number }>();
  for (const { attempts } of answer?.opening?.recipients ?? []) {
    for (const { key, answer: outcome, reading: how } of attempts) {
      // What asks first, or does not serve, has not been tried.
      const tried = outcome.outcome === 'opened' || outcome.outcome === 'failed';
      if (tried && !opened.get(key.id)?.opened) opened.set(key.id, { opened: outcome.outcome === 'opened', ...(how === undefined ? {} : { reading: how }) });
    }
  }
  return { all: keyWanted(reading.token).filter(({ of }) => of !== 'keyBinding'), checked, opened, readings: answer?.readings ?? {} };
}

function entryOf(key: Key, check: CheckModule | null, layers: readonly Trials[], settled: boolean): RingEntry {
  // Of several signatures or recipients any may be meant.
  const fits = check ? layers.flatMap(({ all }) => all.map((each) => check.fit(key, each, each.operation))) : [];
  const [outer] = layers;
  const wanted = outer?.all[0];
  const serves = (operation: 'sign' | 'encrypt'): WantedKey[] => (outer?.all ?? []).filter((each) => check !== null && isOffered(key, each) && check.fit(key, each, operation).fits);
  const makes = wanted?.operation === 'verify' ? serves('sign').map(({ index }) => index) : [];
  const canEncrypt = wanted?.operation === 'decrypt' && serves('encrypt').length > 0;
  const checked = layers.flatMap((layer) => layer.checked.get(key.id) ?? []);
  const opened = layers.flatMap((layer) => layer.opened.get(key.id) ?? []);
  const opening = opened.find((each) => each.opened);
  const fit = fits.find((each) => each.fits) ?? fits[0];
  const use =
    checked.includes(true) ? 'verifies'
    : opening ? 'opens'
    : checked.length > 0 ? 'fails'
    : opened.length > 0 ? 'closed'
    : fit && !fit.fits && !canEncrypt ? 'unfit'
    : settled || !check || !wanted ? 'untried'
    : 'pending';
  const chosen = layers.map(({ readings }) => readings[key.id]).find((each) => each !== undefined) ?? opening?.reading ?? key.secret?.pinned;
  const { encoding, change } = key.secret?.readings[chosen ?? 0] ?? { encoding: undefined, change: undefined };
  return {
    key,
    ...standing(key, check),
    type: keyType(key, chosen),
    use,
    why: check && fit && !fit.fits ? check.misfitWords[fit.code](fit.args) : '',
    readAs: encoding === undefined ? '' : [words.keys.encodings[encoding], change && words.keys.changes[change]].filter(Boolean).join(', '),
    canSign: makes.length > 0,
    makes: wanted?.of === 'signature' && wanted.count > 1 ? makes : null,
    canDecrypt: wanted?.operation === 'decrypt' && fits.slice(0, outer?.all.length).some((each) => each.fits),
    canEncrypt,
    notes: check && fit?.fits ? fit.notes.map(({ code, args }) => check.fitNoteWords[code](args)) : [],
  };
}

let slot: { inputs: readonly unknown[]; value: RingEntry[] } | null = null;

/** The ring as the Keys pane lists it; the same object for the same state of affairs. */
export function ringOf(state: State): RingEntry[] {
  const check = loadedCheck();
  const { reading, pending } = currentReading(state);
  const { ring } = state;
  const answer = !pending && reading?.kind === 'token' ? answerFor(state, reading) : null;
  const stuck = pending && signedOf(state)?.enclosed !== undefined;
  const inputs = [check, reading, ring, answer, stuck];
  if (slot && inputs.every((input, index) => slot?.inputs[index] === input)) return slot.value;
  const within = state.source.from === 'draft' && state.source.draft.within !== undefined;
  const layers = reading?.kind === 'token' ? (within ? benchLayers(state) : layersOf(reading, answer)).map(trialsOf) : [];
  // What could not be encrypted again is not going to be tried.
  const value = ring.map((key) => entryOf(key, check, layers, answer !== null || stuck));
  slot = { inputs, value };
  return value;
}

/** Names that the token asks for and no key of the ring goes by. */
export function missingKid(entries: readonly RingEntry[], wanted: readonly WantedKey[]): string | undefined {
  return wanted.find(({ kid }) => kid !== undefined && !entries.some(({ key }) => key.kid === kid || key.thumbprint === kid))?.kid;
}

/** Words that arrive with check.ts; a fault can only be there when it has. */
export function sayKeyFault({ code, args }: KeyFault): { says: string; hint: string } {
  const words = loadedCheck()?.keyFaultWords[code];
  return words ? { says: words.says(args), hint: words.hint(args) } : { says: '', hint: '' };
}

export const sayNote = ({ code, args }: Note): string => loadedCheck()?.opWords[code].says(args) ?? '';
