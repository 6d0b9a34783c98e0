import { DEMO_KEY } from '../first/demo/key.ts';
import { findTokens } from '../jose/peel.ts';
import { wantsSecret } from '../jose/signatureFamily.ts';
import type { Key, Provenance } from '../jose/keys/key.ts';
import type { KeyFault } from '../jose/keys/keyFault.ts';
import type { Expectations } from '../jose/verdict/input.ts';
import { checkAhead } from './ahead.ts';
import { loadCheck, type CheckModule } from './checkDoor.ts';
import { notice, remember, typed } from './edit.ts';
import { lightsFirst } from './seen.ts';
import { currentReading } from './select.ts';
import { get, set, type Notice, type State } from './state.ts';

/** Keys put into the ring so far in this visit: their ids are counted on. */
let count = 0;
const withId = (key: Key): Key => ({ ...key, id: `key-${(count += 1)}` });

/** The same key is one key: by its thumbprint, a secret by its characters. */
const identity = ({ kind, thumbprint, jwk }: Key): string => `${kind} ${thumbprint ?? jwk.k ?? ''}`;

/** Chosen by whoever made the token, and chosen by the reader. */
const THEIRS = new Set<Provenance['kind']>(['withToken', 'urlInToken', 'embedded']);
const YOURS = new Set<Provenance['kind']>(['pasted', 'recognisedIssuer']);

/** Keys that the ring has not, or has only from the token's side: given by the reader they are worth more. */
function unknown(keys: readonly Key[]): Key[] {
  const yours = new Set(keys.filter(({ provenance }) => YOURS.has(provenance.kind)).map(identity));
  const known = new Set(get().ring.filter((key) => !THEIRS.has(key.provenance.kind) || !yours.has(identity(key))).map(identity));
  return keys.filter((key) => known.size < known.add(identity(key)).size).map(withId);
}

/** New keys in front of a ring, each in the place of the same key that came otherwise. */
function joined(fresh: readonly Key[], ring: readonly Key[]): readonly Key[] {
  const ids = new Set(fresh.map(identity));
  return [...fresh, ...ring.filter((key) => !ids.has(identity(key)))];
}

/** Puts keys into the ring that are not there yet: one step of undo. */
export function addKeys(keys: readonly Key[], told: Notice['code']): void {
  const fresh = unknown(keys);
  putKeys(fresh, joined(fresh, get().ring), told);
}

function putKeys(fresh: readonly Key[], ring: readonly Key[], told: Notice['code'], ahead: Partial<State> | null = null): void {
  const state = get();
  if (fresh.length === 0) set({ notice: notice('keyKnown'), refused: [] });
  else {
    const change = (): void => set({ ...ahead, ring, past: remember(state), future: [], typing: null, refused: [], notice: notice(told, { count: fresh.length }, true) });
    if (ahead) lightsFirst(change);
    else change();
  }
}

/** The same, together with what the new keys show of the token on the bench, if that is known soon. */
async function addKeysChecked(check: CheckModule, keys: readonly Key[], told: Notice['code']): Promise<void> {
  const before = get().ring;
  const fresh = unknown(keys);
  const ring = joined(fresh, before);
  const ahead = fresh.length > 0 ? await checkAhead(check, ring) : null;
  // Another key may have come meanwhile.
  if (get().ring === before) putKeys(fresh, ring, told, ahead);
  else putKeys(fresh, joined(fresh, get().ring), told);
}

/** The shortest token has more characters, or dots or braces: what most secrets look like need not be searched. */
const isShort = (text: string): boolean => text.length < 40 && !/[.{]/.test(text);

/** A key out of a text that holds a token, or a header with a key in it, was chosen by whoever made that. */
const cameAlong = (input: string | Uint8Array): boolean => typeof input === 'string' && !isShort(input) && (/"(?:jwk|epk|cnf)"\s*:/.test(input) || findTokens(input).length > 0);

/** Makes keys of a pasted or dropped text. Says whether any were found; what was wrong is in `refused`. */
export async function giveKey(input: string | Uint8Array, how: 'never' | 'otherwise' | 'always', provenance: Provenance = { kind: 'pasted' }): Promise<boolean> {
  const check = await loadCheck();
  const from: Provenance = cameAlong(input) ? { kind: 'withToken', in: 'paste' } : provenance;
  const outcome = await check.importKeys(input, { secret: how, provenance: from });
  const { keys, refused } = outcome.ok ? outcome.value : { keys: [], refused: [outcome.fault] };
  if (keys.length > 0) await addKeysChecked(check, keys, keys.every(({ kind }) => kind === 'secret') ? 'secretAdded' : 'keyAdded');
  const others = refused.filter(({ code }) => code !== 'key-passphrase-needed');
  const locked = others.length < refused.length;
  set({ refused: others, ...(locked ? { locked: { what: 'key', input, provenance: from }, notice: notice('keyLocked') } : {}) });
  return keys.length > 0 || locked;
}

/** A file of keys that a passphrase opens waits for it. Says whether it is one. */
export async function offerRing(text: string): Promise<boolean> {
  // Five parts, or what reads it need not come.
  if (text.split('.', 6).length !== 5 || !(await loadCheck()).ringHeader(text)) return false;
  set({ locked: { what: 'ring', input: text, provenance: { kind: 'pasted' } }, notice: notice('keyLocked') });
  return true;
}

/** Tries the key that the token brings along: that shows who made it, not who that is. */
export async function tryEmbedded(parameter: 'jwk' | 'x5c', value: string): Promise<void> {
  await giveKey(value, 'never', { kind: 'embedded', parameter });
}

export function removeKey(id: string): void {
  const state = get();
  set({ ring: state.ring.filter((key) => key.id !== id), past: remember(state), future: [], typing: null });
}

export const forgetRefused = (): void => set({ refused: [] });

/** The demo's key lies in the ring from the beginning: no step of undo. */
export async function addDemoKey(): Promise<void> {
  const check = await loadCheck();
  const made = await check.importKeys(JSON.stringify(DEMO_KEY), { provenance: { kind: 'demo' } });
  const keys = made.ok ? unknown(made.value.keys) : [];
  set({ ring: [...get().ring, ...keys], ready: true });
}

/** Sets expectations; undefined or an empty list takes one back. */
export function expect(change: { [Name in keyof Expectations]?: Expectations[Name] | undefined }): void {
  const state = get();
  const expectations: Record<string, unknown> = { ...state.expectations, ...change };
  for (const [name, value] of Object.entries(expectations)) if (value === undefined || (Array.isArray(value) && value.length === 0)) delete expectations[name];
  const box = `expect ${Object.keys(change).join(' ')}`;
  set({ expectations: expectations as Expectations, ...typed(state, { at: performance.now(), box, from: 0, to: 0 }) });
}

/** A detached payload as somebody gave it: keystrokes are undone as those of other boxes are. */
export function supplyPayload(text: string): void {
  const state = get();
  set({ supplied: text === '' ? null : text, ...typed(state, { at: performance.now(), box: 'supplied', from: 0, to: 0 }) });
}

/** A longer text pasted outside of any field is not taken for a secret. */
const SECRET_LIMIT = 4096;

export const looksLikeKey = (text: string): boolean => /-----BEGIN|"kty"|"keys"|^\s*(?:ssh-|ecdsa-)/.test(text);

/** Other forms that keys have, for which a token on the bench is not to go: dashes lost or changed, base64 of PEM, DER and SSH in digits. */
const MAYBE_KEY = /\bBEGIN |LS0tLS1CRUdJTi|PuTTY-User|<RSAKey|^[\s"']*(?:AAAA|M[C-I]|30)[\w+/=:\s"'-]{30,}$/;

/** One line of a few words at most, and nothing binary: prose is no secret. */
const looksLikeSecret = (text: string): boolean => {
  const line = text.trim();
  // eslint-disable-next-line no-control-regex
  return line.length <= SECRET_LIMIT && !/[\r\n\ufffd\u0000-\u0008]/.test(line) && line.split(/\s+/).length <= 6 && !/^[{<]/.test(line);
};

/** A key that cannot be used was still meant as one: the token stays, and it is said why. */
async function tellRefused(of: (code: KeyFault['code'], check: CheckModule) => boolean): Promise<boolean> {
  const check = await loadCheck();
  const fault = get().refused.find(({ code }) => of(code, check));
  if (fault) set({ notice: notice('keyRefused', { why: check.keyFaultWords[fault.code].says(fault.args) }) });
  return fault !== undefined;
}

/** Whether a text pasted outside of any field is to go to the ring: a key, or a secret while a token with a MAC is here. */
export async function pasteAsKey(text: string): Promise<boolean> {
  if (findTokens(text).length > 0) return false;
  const key = looksLikeKey(text);
  const maybe = !key && currentReading(get()).reading?.kind === 'token' && MAYBE_KEY.test(text);
  if ((key || maybe) && (await giveKey(text, 'never'))) return true;
  const { reading } = currentReading(get());
  if (reading?.kind !== 'token') return false;
  // Cut off, or of a kind that cannot be used.
  if (key && /-----BEGIN/.test(text)) return tellRefused(() => true);
  if (maybe && (await tellRefused((code, { isNamedFormat }) => isNamedFormat(code)))) return true;
  if (maybe) forgetRefused();
  return wantsSecret(reading.token) && !key && looksLikeSecret(text) ? giveKey(text, 'always') : false;
}

/** The same of a file that is no text. */
export async function openAsKey(octets: Uint8Array): Promise<boolean> {
  if (await giveKey(octets, 'never')) return true;
  const { reading } = currentReading(get());
  if (reading?.kind !== 'token') return false;
  // DER was meant as a key, whatever is wrong with it.
  if (await tellRefused((code) => code !== 'key-none')) return true;
  forgetRefused();
  return wantsSecret(reading.token) && (await loadCheck()).mayBeSecret(octets) ? giveKey(octets, 'always') : false;
}
