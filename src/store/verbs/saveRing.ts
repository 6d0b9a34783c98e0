import type { Key } from '../../jose/keys/key.ts';
import type { KeyFault, KeyOutcome } from '../../jose/keys/keyFault.ts';
import { passphraseOf, WORD_BITS, wordsFor } from '../../jose/keys/given/passphrase.ts';
import { keyWanted } from '../../jose/keys/wanted.ts';
import { loadGiven, type GivenModule } from '../doors/givenDoor.ts';
import { commit, rewriteSteps } from './commit.ts';
import { replaceText } from './edit.ts';
import { addKeys } from './joinRing.ts';
import { fillBox } from './keyring.ts';
import { currentReading } from '../derived/select.ts';
import { asideRing } from '../state/asideState.ts';
import { get, set, type UndoStep } from '../state/state.ts';

// Outside the functions: bundlers then see one place. It brings a JWE library along.
const loadRingFile = (): Promise<typeof import('../../jose/keys/ringFile.ts')> => import('../../jose/keys/ringFile.ts');

/** The algorithm of the token on the bench, direct encryption by its content encryption. */
export function wantedAlgorithm(): string | undefined {
  const { reading } = currentReading(get());
  const [wanted] = reading?.kind === 'token' ? keyWanted(reading.token) : [];
  return wanted?.algorithm?.family === 'dir' ? wanted.enc : wanted?.alg;
}

/** A secret of chance alone, base64url. */
export const newSecret = (given: GivenModule, bits: number): { text: string; bits: number } => ({
  text: given.randomSecret(bits).text,
  bits,
});

/** Words to be read aloud, of at least so many bits of chance. */
export function newPassphrase(given: GivenModule, bits: number): { text: string; bits: number } {
  const words = wordsFor(bits);
  return { text: passphraseOf(given.randomSecret(words * WORD_BITS).octets), bits: words * WORD_BITS };
}

/** Keys whose secret half has left for a safe place: by id. */
const saved = new Set<string>();

/** A key that was made here goes into the ring. */
export const keepMade = (key: Key): void => addKeys([key], 'keyMade');

export const markSaved = (ids: readonly string[]): void => ids.forEach((id) => saved.add(id));

/** Whether a key that was made here would be lost with the page. */
export const hasUnsaved = (): boolean =>
  [...get().ring, ...asideRing()].some(
    ({ id, kind, provenance }) => provenance.kind === 'generated' && kind !== 'public' && !saved.has(id),
  );

/** The whole ring, but for the demo's key, as the text of a file that the passphrase opens. */
export async function ringFile(passphrase: string): Promise<KeyOutcome<{ text: string; ids: string[] }>> {
  const { sealRing } = await loadRingFile();
  const { ring, workingReadings } = get();
  const own = ring.filter(({ provenance }) => provenance.kind !== 'demo');
  // For a secret, keep the reading that has verified something.
  const pinned = own.map((key) =>
    key.secret && workingReadings[key.id] !== undefined
      ? { ...key, secret: { ...key.secret, pinned: workingReadings[key.id] as number } }
      : key,
  );
  const made = await sealRing(pinned, passphrase);
  return made.ok ? { ok: true, value: { text: made.value, ids: own.map(({ id }) => id) } } : made;
}

/** Tries a passphrase on what waits for one. Gives the reason where it does not open it. */
export async function unlock(passphrase: string): Promise<KeyFault | null> {
  const { locked } = get();
  if (!locked) return null;
  const given = await loadGiven();
  const { input, provenance } = locked;
  const opened =
    locked.what === 'ring'
      ? await (await loadRingFile()).openRing(String(input), passphrase)
      : await given.importKeys(input, { provenance, passphrase });
  // Something else has been given meanwhile.
  if (get().locked !== locked) return null;
  const wrong = opened.ok ? opened.value.refused.find(({ code }) => code === 'key-passphrase-wrong') : opened.note;
  if (wrong) return wrong;
  if (!opened.ok) return null;
  set({ locked: null });
  addKeys(opened.value.keys, 'keyAdded');
  set({ refused: opened.value.refused });
  return null;
}

export const leaveLocked = (): void => set({ locked: null });

/** A file of keys is a JWE too, and may be looked at as one. */
export function lockedOnBench(): void {
  const { locked } = get();
  set({ locked: null });
  if (typeof locked?.input === 'string') replaceText(locked.input, 'opened');
}

/** How long a wiped ring can be brought back. */
const WIPE_DELAY = 10_000;

const without =
  (gone: ReadonlySet<Key>) =>
  (step: UndoStep): UndoStep =>
    step.ring.some((key) => gone.has(key)) ? { ...step, ring: step.ring.filter((key) => !gone.has(key)) } : step;

/** Forgets wiped keys everywhere, in the steps of undo too, unless they were brought back. */
function forget(wiped: readonly Key[]): void {
  const state = get();
  const gone = new Set(wiped.filter((key) => !state.ring.includes(key)));
  const { check } = state;
  rewriteSteps(without(gone));
  set({
    ...(state.notice?.code === 'ringWiped' ? { notice: null } : {}),
    workingReadings: Object.fromEntries(
      Object.entries(state.workingReadings).filter(([id]) => state.ring.some((key) => key.id === id)),
    ),
    ...(check && check.ring.some((key) => gone.has(key)) ? { check: null } : {}),
  });
}

/** Takes every key out of the ring. For ten seconds undo brings them back. */
export function wipeRing(): void {
  const { ring } = get();
  fillBox('key', '');
  commit({ ring: [], locked: null, refused: [], signer: null }, { as: 'act', told: 'ringWiped' });
  setTimeout(() => forget(ring), WIPE_DELAY);
}
