import type { Key } from '../../jose/keys/key.ts';
import { keyWanted } from '../../jose/keys/wanted.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { loadedCheck, type CheckModule } from '../doors/checkDoor.ts';
import { outdated, outerLayers, signedLayer, type Draft } from '../state/draft.ts';
import { outerWay } from '../state/outerLayers.ts';
import type { CheckAnswer, DraftAnswer, State } from '../state/state.ts';
import { isOffered } from './judgedKey.ts';
import { answerFor, benchLayers, peeledOf } from './layers.ts';
import { currentReading, encryptedDraft, pickedCandidate, placedParts } from './select.ts';

/** The keys that verify a token, or verified what a draft was made from, signature by signature. */
export function verifiedBy(state: State, reading: TokenReading): readonly (string | undefined)[] {
  if (state.source.from === 'draft')
    return signedLayer(state.source.draft)?.signatures.map((each) => each.verifiedBy) ?? [];
  return verifiedIn(answerFor(state, reading));
}

/** The same from what the keys showed. */
export function verifiedIn(shown: CheckAnswer | null): readonly (string | undefined)[] {
  const found: (string | undefined)[] = [];
  for (const { key, index, answer } of shown?.checked ?? [])
    if (answer?.mathematics === 'holds') found[index] ??= key.id;
  return found;
}

/** The token that a draft signs: on the bench, or inside its encryption; null where that is not a token. */
export function readingToSign(state: State): TokenReading | null {
  const draft = encryptedDraft(state);
  if (draft) return (signedLayer(draft) && benchLayers(state).at(-1)?.reading) ?? null;
  const { reading } = currentReading(state);
  return reading?.kind === 'token' ? reading : null;
}

/** The keys of the ring that sign, signature by signature; nothing where none can: a chosen key, else the one that verified. */
export function signingKeys(check: CheckModule, reading: TokenReading, state: State): (Key | undefined)[] {
  const verified = verifiedBy(state, reading);
  // A secret that opens a layer around it, or one that was peeled off, could sign by its type; nobody said that it is for that too.
  const draft = encryptedDraft(state);
  const outer = draft ? outerLayers(draft) : peeledOf(state);
  const opens = new Set(outer.flatMap(({ openers }) => openers.flatMap((opener) => opener?.id ?? [])));
  return keyWanted(reading.token)
    .filter(({ of }) => of === 'signature')
    .map((wanted) => {
      const able = check
        .rankKeys(state.ring, wanted, 'sign')
        .filter(({ fit, key }) => fit.fits && isOffered(key, wanted));
      const among = (id: string | null | undefined): Key | undefined => able.find(({ key }) => key.id === id)?.key;
      return among(state.signer) ?? among(verified[wanted.index]) ?? able.find(({ key }) => !opens.has(key.id))?.key;
    });
}

/** Whether the draft inside encryption would be signed, as it is typed or else by a press; a signature that still fits is not made again during typing. */
export function signsToo(state: State): boolean {
  const { autoSign, signer, ring } = state;
  const check = loadedCheck();
  const draft = encryptedDraft(state);
  if (!check || !draft) return false;
  const reading = readingToSign(state);
  if (!reading || reading.token.kind === 'jwe') return false;
  const inputs = [check, reading, draft, autoSign, signer, ring];
  if (signsSlot && inputs.every((input, index) => signsSlot?.inputs[index] === input)) return signsSlot.value;
  const stale = outdated(draft);
  const value = signingKeys(check, reading, state).some(
    (key, index) => key !== undefined && (!autoSign || stale.includes(index)),
  );
  signsSlot = { inputs, value };
  return value;
}

// It is asked at every change, and there may be thousands of keys.
let signsSlot: { inputs: readonly unknown[]; value: boolean } | null = null;

/** How a draft would be signed: by which keys, read how, over which payload. Two that are the same make the same answer do. */
export const wayOf = (
  draft: Draft,
  keys: readonly (Key | undefined)[],
  { workingReadings, detachedPayload, ring }: Pick<State, 'workingReadings' | 'detachedPayload' | 'ring'>,
): Pick<DraftAnswer, 'by' | 'detachedPayload'> => ({
  by: `${keys.map((key) => (key ? `${key.id} ${workingReadings[key.id] ?? ''}` : '')).join(',')} in ${outerWay(outerLayers(draft), ring)}`,
  detachedPayload,
});

/** The signatures of a text, in order; that of a key binding is somebody else's. */
export function signaturesIn(reading: TokenReading): string[] {
  const { text } = pickedCandidate(reading);
  return placedParts(reading)
    .filter(
      ({ part, group }) =>
        (part.name === 'signature' || part.name === 'authenticationTag') &&
        part.span.end > part.span.start &&
        group?.kind !== 'keyBinding',
    )
    .map(({ part }) => text.slice(part.span.start, part.span.end));
}
