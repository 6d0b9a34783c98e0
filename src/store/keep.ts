import type { Key } from '../jose/keys/key.ts';
import type { KeyFault } from '../jose/keys/keyFault.ts';
import { passphraseOf, WORD_BITS, wordsFor } from '../jose/keys/passphrase.ts';
import { keyWanted } from '../jose/keys/wanted.ts';
import { loadCheck, type CheckModule } from './checkDoor.ts';
import { notice, remember, replaceText } from './edit.ts';
import { addKeys } from './keyring.ts';
import { sayKeyFault } from './ringOf.ts';
import { currentReading } from './select.ts';
import { get, set, type Step } from './state.ts';

// Outside the functions: bundlers then see one place. It brings a JWE library along.
const loadRingFile = (): Promise<typeof import('../jose/keys/ringFile.ts')> => import('../jose/keys/ringFile.ts');

/** The algorithm of the token on the bench, direct encryption by its content encryption. */
export function wantedAlgorithm(): string | undefined {
  const { reading } = currentReading(get());
  const [wanted] = reading?.kind === 'token' ? keyWanted(reading.token) : [];
  return wanted?.algorithm?.family === 'dir' ? wanted.enc : wanted?.alg;
}

/** A secret of chance alone, base64url. */
export const newSecret = (check: CheckModule, bits: number): { text: string; bits: number } => ({ text: check.randomSecret(bits).text, bits });

/** Words to be read aloud, of at least so many bits of chance. */
export function newPassphrase(check: CheckModule, bits: number): { text: string; bits: number } {
  const words = wordsFor(bits);
  return { text: passphraseOf(check.randomSecret(words * WORD_BITS).octets), bits: words * WORD_BITS };
}

/** Keys whose secret half has left for a safe place: by id. */
const saved = new Set<string>();

/** A key that was made here goes into the ring. */
export const keepMade = (key: Key): void => addKeys([key], 'keyMade');

export const markSaved = (ids: readonly string[]): void => ids.forEach((id) => saved.add(id));

/** Whether a key that was made here would be lost with the page. */
export const hasUnsaved = (): boolean => get().ring.some(({ id, kind, provenance }) => provenance.kind === 'generated' && kind !== 'public' && !saved.has(id));

const said = (fault: KeyFault): string => Object.values(sayKeyFault(fault)).join(' ');

/** The whole ring, but for the demo's key, as the text of a file that the passphrase opens. */
export async function ringFile(passphrase: string): Promise<{ ok: true; text: string; ids: string[] } | { ok: false; says: string }> {
  const { sealRing } = await loadRingFile();
  const { ring, held } = get();
  const own = ring.filter(({ provenance }) => provenance.kind !== 'demo');
  // Of a secret the reading that has verified something is the one to keep.
  const pinned = own.map((key) => (key.secret && held[key.id] !== undefined ? { ...key, secret: { ...key.secret, pinned: held[key.id] as number } } : key));
  const made = await sealRing(pinned, passphrase);
  return made.ok ? { ok: true, text: made.value, ids: own.map(({ id }) => id) } : { ok: false, says: said(made.fault) };
}

/** Tries a passphrase on what waits for one. Says what went wrong, in words, or nothing. */
export async function unlock(passphrase: string): Promise<string> {
  const { locked } = get();
  if (!locked) return '';
  const check = await loadCheck();
  const { input, provenance } = locked;
  const opened = locked.what === 'ring' ? await (await loadRingFile()).openRing(String(input), passphrase) : await check.importKeys(input, { provenance, passphrase });
  // Something else has been given meanwhile.
  if (get().locked !== locked) return '';
  const wrong = opened.ok ? opened.value.refused.find(({ code }) => code === 'key-passphrase-wrong') : opened.fault;
  if (wrong) return said(wrong);
  if (!opened.ok) return '';
  set({ locked: null });
  addKeys(opened.value.keys, 'keyAdded');
  set({ refused: opened.value.refused });
  return '';
}

export const leaveLocked = (): void => set({ locked: null });

/** A file of keys is a JWE too, and may be looked at as one. */
export function lockedOnBench(): void {
  const { locked } = get();
  set({ locked: null });
  if (typeof locked?.input === 'string') replaceText(locked.input, notice('opened', {}, true));
}

/** How long a wiped ring can be brought back. */
const WIPE_DELAY = 10_000;

const without = (gone: ReadonlySet<Key>) => (step: Step): Step => (step.ring.some((key) => gone.has(key)) ? { ...step, ring: step.ring.filter((key) => !gone.has(key)) } : step);

/** What was wiped and not brought back is forgotten everywhere, in the steps of undo too. */
function forget(wiped: readonly Key[]): void {
  const state = get();
  const gone = new Set(wiped.filter((key) => !state.ring.includes(key)));
  const { check } = state;
  set({
    ...(state.notice?.code === 'ringWiped' ? { notice: null } : {}),
    past: state.past.map(without(gone)),
    future: state.future.map(without(gone)),
    held: Object.fromEntries(Object.entries(state.held).filter(([id]) => state.ring.some((key) => key.id === id))),
    ...(check && check.ring.some((key) => gone.has(key)) ? { check: null } : {}),
  });
}

/** Takes every key out of the ring. For ten seconds undo brings them back. */
export function wipeRing(): void {
  const state = get();
  set({ ring: [], locked: null, refused: [], signer: null, past: remember(state), future: [], typing: null, notice: notice('ringWiped', {}, true) });
  setTimeout(() => forget(state.ring), WIPE_DELAY);
}
