import type { Key } from '../jose/keys/key.ts';
import { keyWanted } from '../jose/keys/wanted.ts';
import type { SignatureWanted } from '../jose/ops/sign.ts';
import type { TokenReading } from '../jose/reading.ts';
import { encodeBase64url } from '../jose/base64url.ts';
import type { Note } from '../jose/ops/faults.ts';
import { decodeUtf8, encodeUtf8 } from '../jose/utf8.ts';
import { loadCheck, loadedCheck, type CheckModule } from './checkDoor.ts';
import { isOffered } from './checking.ts';
import { enclose, findOpeners, tagsOf, wayAround, type LayerMade } from './around.ts';
import { brokenPart, draftOf, draftText, isUnchanged, outdated, type Draft, type Within } from './draft.ts';
import { loadEncryption } from './encryptionDoor.ts';
import { notice, remember } from './edit.ts';
import { answerFor, aroundOf, benchLayers } from './layers.ts';
import { currentReading, pickedCandidate, placedParts } from './select.ts';
import { rememberSigned, signedOf } from './signatures.ts';
import { get, set, type CheckAnswer, type SignedAnswer, type State } from './state.ts';

/** Signatures remembered as made here. */
const REMEMBERED = 20_000;

/** The keys that verify a token, or verified what a draft was made from, signature by signature. */
export function verifiedBy(state: State, reading: TokenReading): Draft['verifiedBy'] {
  if (state.source.from === 'draft') return state.source.draft.verifiedBy;
  return verifiedIn(answerFor(state, reading));
}

/** The same from what the keys showed. */
export function verifiedIn(shown: CheckAnswer | null): Draft['verifiedBy'] {
  const found: (string | undefined)[] = [];
  for (const { key, index, answer } of shown?.checked ?? []) if (answer?.mathematics === 'holds') found[index] ??= key.id;
  return found;
}

/** The token that a draft signs: on the bench, or inside its encryption; null where that is no token. */
export function readingToSign(state: State): TokenReading | null {
  const { source } = state;
  const { reading } = currentReading(state);
  if (source.from !== 'draft' || !source.draft.within) return reading?.kind === 'token' ? reading : null;
  const inner = benchLayers(state).at(-1)?.reading;
  return source.draft.within.base && inner ? inner : null;
}

/** The keys of the ring that sign, signature by signature; nothing where none can: a chosen key, else the one that verified. */
export function signingKeys(check: CheckModule, reading: TokenReading, state: State): (Key | undefined)[] {
  const verified = verifiedBy(state, reading);
  // A secret that opens a layer around it, or one that was peeled off, could sign by its type; nobody said that it is for that too.
  const around = (state.source.from === 'draft' && state.source.draft.within?.around) || aroundOf(state);
  const opens = new Set(around.flatMap(({ openers }) => openers.flatMap((opener) => opener?.id ?? [])));
  return keyWanted(reading.token)
    .filter(({ of }) => of === 'signature')
    .map((wanted) => {
      const able = check.rankKeys(state.ring, wanted, 'sign').filter(({ fit, key }) => fit.fits && isOffered(key, wanted));
      const among = (id: string | null | undefined): Key | undefined => able.find(({ key }) => key.id === id)?.key;
      return among(state.signer) ?? among(verified[wanted.index]) ?? able.find(({ key }) => !opens.has(key.id))?.key;
    });
}

/** Whether the draft inside encryption would be signed, as it is typed or else by a press; no signature that still fits is made anew as it is typed. */
export function signsToo(state: State): boolean {
  const { source, autoSign, signer, ring } = state;
  const check = loadedCheck();
  if (!check || source.from !== 'draft' || !source.draft.within) return false;
  const reading = readingToSign(state);
  if (!reading || reading.token.kind === 'jwe') return false;
  const inputs = [check, reading, source, autoSign, signer, ring];
  if (signsSlot && inputs.every((input, index) => signsSlot?.inputs[index] === input)) return signsSlot.value;
  const stale = outdated(source.draft);
  const value = signingKeys(check, reading, state).some((key, index) => key !== undefined && (!autoSign || stale.includes(index)));
  signsSlot = { inputs, value };
  return value;
}

// It is asked at every change, and there may be thousands of keys.
let signsSlot: { inputs: readonly unknown[]; value: boolean } | null = null;

/** How a draft would be signed: by which keys, read how, over which payload. Two that are the same make the same answer do. */
export const wayOf = (keys: readonly (Key | undefined)[], { held, supplied, ring }: Pick<State, 'held' | 'supplied' | 'ring'>, within?: Within): Pick<SignedAnswer, 'by' | 'supplied'> => ({
  by: `${keys.map((key) => (key ? `${key.id} ${held[key.id] ?? ''}` : '')).join(',')}${within ? ` in ${wayAround(within.around, ring)}` : ''}`,
  supplied,
});

/** Signs a draft, and makes anew what is around it where it lies inside encryption. */
export async function makeDraft(check: CheckModule, draft: Draft, keys: readonly (Key | undefined)[], state: Pick<State, 'held' | 'supplied' | 'ring'>, all = false): Promise<SignedAnswer> {
  const { within } = draft;
  if (!within) return signDraft(check, draft, keys, state, all);
  const unsigned: SignedAnswer = { draft, ...wayOf(keys, state), text: draftText(draft), made: [], anew: [], reason: null, notes: [] };
  const signed = keys.some((key) => key !== undefined) ? await signDraft(check, draft, keys, state, all) : unsigned;
  // What could not be signed keeps the old signature, which then fails.
  const inner = signed.text ?? draftText(draft);
  const broken = brokenPart(draft);
  const { text, layers } = broken
    ? { text: null, layers: within.around.map((): LayerMade => ({ kind: 'waits' })) }
    : await enclose(check, await loadEncryption(), within.around, inner, { ring: state.ring, dropping: within.dropping });
  return { ...signed, ...wayOf(keys, state, within), text, enclosed: { text: inner, layers, broken } };
}

/**
 * Signs a draft anew, each signature for which there is a key. One whose header and payload are what they were is
 * kept, unless `all` are wanted.
 */
export async function signDraft(check: CheckModule, draft: Draft, keys: readonly (Key | undefined)[], state: Pick<State, 'held' | 'supplied' | 'ring'>, all = false): Promise<SignedAnswer> {
  const { contents } = draft;
  const { held, supplied } = state;
  const anew = contents.signatures.map((_, index) => keys[index] !== undefined && (all || !isUnchanged(draft, index)));
  const signatures = contents.signatures.map((entry, index): SignatureWanted => ({
    ...(entry.protectedHeader ? { protectedHeader: decodeUtf8(entry.protectedHeader).decoded.text } : {}),
    ...(entry.unprotectedHeader === undefined ? {} : { unprotectedHeader: entry.unprotectedHeader }),
    ...(anew[index] ? { key: check.materialOf(keys[index] as Key, held[keys[index]?.id ?? '']) } : { kept: entry.signature ?? new Uint8Array() }),
  }));
  const about = { draft, ...wayOf(keys, state) };
  const failed = (reason: Note): SignedAnswer => ({ ...about, text: null, made: [], anew: [], reason, notes: [] });
  // Without the payload there is nothing to sign (RFC 7515 appendix F).
  const payload = contents.payload ?? (supplied === null ? undefined : encodeUtf8(supplied));
  if (!payload) return failed({ code: 'payload-wanted', args: {} });
  const answer = await check.sign({ id: 'draft', form: draft.form, payload, detached: draft.detached, signatures });
  if (!answer.ok) return failed(answer.reason);
  const made = answer.signatures.filter((_, index) => anew[index]).map(encodeBase64url);
  return { ...about, text: answer.text + draft.tail, made, anew: anew.map((is, index) => (is ? keys[index]?.id : undefined)), reason: null, notes: answer.notes };
}

/** The signatures of a text, in order; that of a key binding is somebody else's. */
export function signaturesIn(reading: TokenReading): string[] {
  const { text } = pickedCandidate(reading);
  return placedParts(reading)
    .filter(({ part, group }) => (part.name === 'signature' || part.name === 'authenticationTag') && part.span.end > part.span.start && group?.kind !== 'keyBinding')
    .map(({ part }) => text.slice(part.span.start, part.span.end));
}

export const withMadeHere = ({ madeHere }: State, made: readonly string[]): readonly string[] => (made.length === 0 ? madeHere : [...madeHere, ...made].slice(-REMEMBERED));

/** Everything that a draft's answer was made with: what is pasted again is known as made here. */
export const madeBy = ({ made, enclosed }: SignedAnswer): readonly string[] => [...made, ...tagsOf(enclosed?.layers ?? [])];

/** Signs what is on the bench with keys of the ring, and encrypts it again where it is a draft inside encryption; the text becomes the source. Says whether it did. */
export async function signNow(keyId?: string): Promise<boolean> {
  const check = await loadCheck();
  const state = get();
  const own = state.source.from === 'draft' ? state.source.draft : null;
  const within = own?.within;
  if (within) await findOpeners(within.around, state.ring, within.limits, () => get().ring === state.ring);
  const reading = readingToSign(state);
  if (!within && (currentReading(state).pending || !reading || reading.token.kind === 'jwe')) return false;
  const keys = reading ? signingKeys(check, reading, keyId === undefined ? state : { ...state, signer: keyId }) : [];
  if (!within && keys.every((key) => key === undefined)) {
    set({ notice: notice('cannotSign') });
    return false;
  }
  const draft = own ?? (reading && reading.token.kind !== 'jwe' ? draftOf(reading.token, pickedCandidate(reading).text, verifiedBy(state, reading)) : null);
  if (!draft) return false;
  const shown = signedOf(state);
  const isShown = shown !== null && shown.text !== null && shown.by === wayOf(keys, state, within).by && (within !== undefined || shown.made.length > 0);
  const answer = isShown ? shown : await makeDraft(check, draft, keys, state, true);
  if (get().source !== state.source) return false;
  if (answer.text === null && within) {
    rememberSigned(answer);
    set({ signed: answer, notice: notice('notEncrypted') });
    return false;
  }
  if (answer.text === null) {
    set({ unsigned: answer.reason ? { source: state.source, reason: answer.reason } : null, notice: notice('cannotSign', { reason: answer.reason ? check.opWords[answer.reason.code].says(answer.reason.args) : '' }) });
    return false;
  }
  const source = { from: 'text', text: answer.text, pick: 0 } as const;
  const signedReading = currentReading({ ...state, source }).reading;
  // What was allowed for the draft goes on being allowed for its token.
  const allowed = within && signedReading?.kind === 'token' ? { allowed: { reading: signedReading, limits: within.limits } } : {};
  set({ source, ...allowed, signed: null, unsigned: null, past: remember(state), future: [], typing: null, notice: notice(within && answer.made.length === 0 ? 'encrypted' : 'signed', {}, true), made: answer.text, madeHere: withMadeHere(state, madeBy(answer)) });
  return true;
}

/** Signs and copies exactly the text that then stands on the bench. */
export async function signAndCopy(keyId?: string): Promise<void> {
  if (!(await signNow(keyId))) return;
  const { source } = get();
  if (source.from !== 'text') return;
  try {
    await navigator.clipboard.writeText(source.text);
    set({ notice: notice(get().notice?.code === 'encrypted' ? 'encryptedCopied' : 'signedCopied', {}, true) });
  } catch {
    set({ notice: notice('copyFailed') });
  }
}

export const chooseSigner = (signer: string): void => set({ signer });
export const setAutoSign = (autoSign: boolean): void => set({ autoSign });
