import { keyWanted } from '../../jose/keys/wanted.ts';
import type { Key, Provenance } from '../../jose/keys/key.ts';
import { currentReading } from '../derived/select.ts';
import { loadCheck, type CheckModule } from '../doors/checkDoor.ts';
import { loadGiven } from '../doors/givenDoor.ts';
import { loadKeyQuestions } from '../effects/loadKeyQuestions.ts';
import type { Notice } from '../state/notice.ts';
import { get, set } from '../state/state.ts';
import { notice } from './commit.ts';
import { joined, unknown } from '../derived/joined.ts';
import { putKeys } from './joinRing.ts';

/** Puts keys into the ring together with what the new keys show of the token on the bench, if that is known soon. */
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
  const [check, { importKeys }] = await Promise.all([loadCheck(), loadGiven()]);
  const outcome = await importKeys(input, { secret: how, provenance, wanted: namesWanted() });
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
