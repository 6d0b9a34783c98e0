import { DEMO_KEY } from '../../first/demo/key.ts';
import { keyWanted } from '../../jose/keys/wanted.ts';
import type { Key, Provenance } from '../../jose/keys/key.ts';
import type { Expectations } from '../../jose/verdict/input.ts';
import { loadKeyQuestions } from '../effects/loadKeyQuestions.ts';
import { loadCheck, type CheckModule } from '../doors/checkDoor.ts';
import { loadRead } from '../doors/readDoor.ts';
import { beginRing, commit, notice, rewriteSteps } from './commit.ts';
import type { Typing } from '../state/typing.ts';
import { loadVerdict } from '../derived/lights.ts';
import { currentReading } from '../derived/select.ts';
import { lightsFirst } from '../state/frames.ts';
import { keepDemoKey, ringBeside } from '../state/demo.ts';
import { get, set, type State, type UndoStep } from '../state/state.ts';
import { type Notice } from '../state/notice.ts';

/** Keys put into the ring so far in this visit: their ids are counted on. */
let count = 0;
const withId = (key: Key): Key => ({ ...key, id: `key-${(count += 1)}` });

/** The same key is one key: by its thumbprint, a secret by its characters. Under two names it is kept under both. */
const identity = ({ kind, thumbprint, jwk }: Key): string => `${kind} ${thumbprint ?? jwk.k ?? ''}`;

/** Chosen by whoever made the token, and chosen by the reader. */
const THEIRS = new Set<Provenance['kind']>(['withToken', 'urlInToken', 'embedded']);
const YOURS = new Set<Provenance['kind']>(['pasted', 'recognisedIssuer']);

/** Keys that the ring has not, or has only from the token's side or for an earlier token: given by the reader they are worth more. */
function unknown(keys: readonly Key[], ring: readonly Key[]): Key[] {
  // What comes with a token never takes the place of the same key that is here otherwise, whatever its name.
  const held = new Set(ring.filter(({ provenance }) => !THEIRS.has(provenance.kind)).map(identity));
  const yours = new Set(keys.filter(({ provenance }) => YOURS.has(provenance.kind)).map(identity));
  const known = new Map<string, Set<string | undefined>>();
  const isNew = (key: Key): boolean => {
    const names = known.get(identity(key)) ?? new Set();
    known.set(identity(key), names);
    // Without a name it is any of them; under another name it is told apart.
    const there = names.size > 0 && (key.kid === undefined || names.has(key.kid));
    names.add(key.kid);
    return !there;
  };
  for (const key of ring)
    if (!(THEIRS.has(key.provenance.kind) || key.earlier) || !yours.has(identity(key))) isNew(key);
  return keys.filter((key) => !(THEIRS.has(key.provenance.kind) && held.has(identity(key))) && isNew(key)).map(withId);
}

/** New keys in front of a ring, each in the place of the same key that came otherwise. */
function joined(fresh: readonly Key[], ring: readonly Key[]): readonly Key[] {
  const named = (key: Key): string => `${identity(key)} ${key.kid ?? ''}`;
  const names = new Set(fresh.map(named));
  const ids = new Set(fresh.map(identity));
  const isReplaced = (key: Key): boolean =>
    names.has(named(key)) || (ids.has(identity(key)) && (key.kid === undefined || names.has(`${identity(key)} `)));
  return [...fresh, ...ring.filter((key) => !isReplaced(key))];
}

/** Puts keys into the ring that are not there yet: one step of undo. */
export function addKeys(keys: readonly Key[], told: Notice['code']): void {
  const { ring } = get();
  const fresh = unknown(keys, ring);
  putKeys(fresh, joined(fresh, ring), told);
}

/** A ring with those of some keys that it has not, and how many these are. */
export function withKeys(keys: readonly Key[], ring: readonly Key[]): { ring: readonly Key[]; count: number } {
  const fresh = unknown(keys, ring);
  return { ring: joined(fresh, ring), count: fresh.length };
}

function putKeys(
  fresh: readonly Key[],
  ring: readonly Key[],
  told: Notice['code'],
  early: Partial<State> | null = null,
): void {
  if (fresh.length === 0) set({ notice: notice('keyKnown'), refused: [] });
  else {
    if (early) lightsFirst();
    commit({ ...early, ring, refused: [] }, { as: 'act', told: { code: told, args: { count: fresh.length } } });
  }
}

/** The same, together with what the new keys show of the token on the bench, if that is known soon. */
async function addKeysChecked(check: CheckModule, keys: readonly Key[], told: Notice['code']): Promise<void> {
  const before = get().ring;
  const fresh = unknown(keys, before);
  const ring = joined(fresh, before);
  const early = fresh.length > 0 ? await (await loadKeyQuestions()).tryKeysEarly(check, ring) : null;
  // Another key may have come meanwhile.
  if (get().ring === before) putKeys(fresh, ring, told, early);
  else putKeys(fresh, joined(fresh, get().ring), told);
}

/** Lists the key names in the token on the bench: a large set is searched for them. */
export function namesWanted(): string[] {
  const { reading } = currentReading(get());
  const wanted = reading?.kind === 'token' ? keyWanted(reading.token) : [];
  return wanted.flatMap(({ kid, x5t, x5tS256 }) => [kid, x5t, x5tS256].filter((name) => name !== undefined));
}

/** Makes keys of a pasted or dropped text. Says whether any were found; what was wrong is in `refused`. */
export async function giveKey(
  input: string | Uint8Array,
  how: 'never' | 'otherwise' | 'always',
  provenance: Provenance = { kind: 'pasted' },
): Promise<boolean> {
  const check = await loadCheck();
  const outcome = await check.importKeys(input, { secret: how, provenance, wanted: namesWanted() });
  const { keys, refused } = outcome.ok ? outcome.value : { keys: [], refused: [outcome.note] };
  if (keys.length > 0)
    await addKeysChecked(check, keys, keys.every(({ kind }) => kind === 'secret') ? 'secretAdded' : 'keyAdded');
  const others = refused.filter(({ code }) => code !== 'key-passphrase-needed');
  const locked = others.length < refused.length;
  set({
    refused: others,
    ...(locked ? { locked: { what: 'key', input, provenance }, notice: notice('keyLocked') } : {}),
  });
  return keys.length > 0 || locked;
}

/** A file of keys that a passphrase opens waits for it. */
export function offerRing(text: string): void {
  set({ locked: { what: 'ring', input: text, provenance: { kind: 'pasted' } }, notice: notice('keyLocked') });
}

/** Tries the key that the token brings along: that shows who made it, not who that is. */
export async function tryEmbedded(parameter: 'jwk' | 'x5c', value: string): Promise<void> {
  await giveKey(value, 'never', { kind: 'embedded', parameter });
}

export function removeKey(id: string): void {
  const state = get();
  commit({ ring: state.ring.filter((key) => key.id !== id) }, { as: 'act' });
}

/** Fills one of the boxes that are no part of the bench: no step of undo. */
export const fillBox = (box: keyof State['boxes'], text: string): void =>
  set({ boxes: { ...get().boxes, [box]: text } });

export const forgetRefused = (): void => set({ refused: [] });

/** The demo's key comes with the demo token, and with any that names it: no step of undo. */
export async function addDemoKey(): Promise<void> {
  // With the key its verdict can be said; the text may need to be read first, to say whether it names the key.
  const [check] = await Promise.all([loadCheck(), loadRead(), loadVerdict()]);
  // That its halves belong together is known; to find out takes a library of curves.
  const { d, ...half } = DEMO_KEY;
  const made = await check.importKeys(JSON.stringify(half), { provenance: { kind: 'demo' } });
  const [key] = made.ok ? made.value.keys : [];
  // Somebody who went on the stage early has fetched it already.
  if (get().ready) return;
  if (key) keepDemoKey(withId({ ...key, kind: 'private', jwk: { ...key.jwk, d } }));
  const beside = <At extends UndoStep>(at: At): At['ring'] => {
    const { reading, pending } = currentReading({ ...at, answer: get().answer, draftAnswer: get().draftAnswer });
    return ringBeside(pending ? null : reading, at.ring);
  };
  // Whoever pasted before the key was here gets it with the demo token by undo.
  rewriteSteps((step) => ({ ...step, ring: beside(step) }));
  beginRing(beside(get()));
}

/** A keystroke in a box of a form: where in it does not matter. */
const strokeIn = (box: string): Typing => ({ at: performance.now(), box, from: 0, to: 0 });

/** Sets expectations; undefined or an empty list takes one back. */
export function expect(change: { [Name in keyof Expectations]?: Expectations[Name] | undefined }): void {
  const state = get();
  const expectations: Record<string, unknown> = { ...state.expectations, ...change };
  for (const [name, value] of Object.entries(expectations))
    if (value === undefined || (Array.isArray(value) && value.length === 0)) delete expectations[name];
  // Whose the others are is no expectation.
  if (Object.keys(expectations).join() === 'ofLink') delete expectations['ofLink'];
  const box = `expect ${Object.keys(change).join(' ')}`;
  commit({ expectations: expectations as Expectations }, { as: 'typing', stroke: strokeIn(box) });
}

/** A detached payload as somebody gave it: keystrokes are undone as those of other boxes are. */
export function supplyPayload(text: string): void {
  commit({ detachedPayload: text === '' ? null : text }, { as: 'typing', stroke: strokeIn('detachedPayload') });
}
