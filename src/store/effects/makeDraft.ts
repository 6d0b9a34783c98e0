import { encodeBase64url } from '../../jose/text/base64url.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import type { Note } from '../../jose/token/note.ts';
import type { Key } from '../../jose/keys/key.ts';
import { wayOf } from '../derived/signers.ts';
import type { CheckModule } from '../doors/checkDoor.ts';
import { brokenPart, innermostText, isEncrypted, isUnchanged, type Draft, type SignedLayer } from '../state/draft.ts';
import type { DraftAnswer, LayerMade, State } from '../state/state.ts';
import { reencrypt } from './reencrypt.ts';

/** Signatures remembered as made here. */
const REMEMBERED = 20_000;

/** What a draft is made with: the keys that sign, signature by signature, and other facts of the bench. */
export interface With {
  keys: readonly (Key | undefined)[];
  state: Pick<State, 'workingReadings' | 'detachedPayload' | 'ring'>;
  /** Whether signatures that still fit are made again too. */
  all?: boolean;
}

/** Makes a draft into a token, layer by layer from the inside out, and gives the outcome of each. */
export async function makeDraft(check: CheckModule, draft: Draft, how: With): Promise<DraftAnswer> {
  const { keys, state } = how;
  // JSON that breaks off can be signed, so that one sees what it does; it is not encrypted.
  const broken = isEncrypted(draft) ? brokenPart(draft) : null;
  const layers = draft.layers.map((): LayerMade => ({ kind: 'waits' }));
  let plaintext: Uint8Array | undefined = draft.content ?? new Uint8Array();
  for (const [at, layer] of draft.layers.entries()) {
    if (!plaintext || (layer.kind === 'encrypted' && broken)) break;
    const made: LayerMade =
      layer.kind === 'signed'
        ? await signLayer(check, draft, layer, how)
        : await reencrypt(check, layer, plaintext, state.ring);
    layers[at] = made;
    // A layer that could not be signed keeps the old signature, which then fails.
    plaintext = 'text' in made ? encodeUtf8(made.text) : undefined;
  }
  const last = layers.at(-1);
  const text = last && 'text' in last && !('reason' in last && last.reason) ? last.text : null;
  return { draft, ...wayOf(draft, keys, state), text, layers, broken };
}

/**
 * Signs the content of a draft, each signature for which there is a key. One whose header and payload are what they were
 * is kept, unless `all` are wanted.
 */
async function signLayer(
  check: CheckModule,
  draft: Draft,
  layer: SignedLayer,
  { keys, state: { workingReadings, detachedPayload }, all = false }: With,
): Promise<LayerMade> {
  const keep = (reason: Note | null): LayerMade => ({
    kind: 'signed',
    text: innermostText(draft),
    made: [],
    by: [],
    reason,
  });
  const by = layer.signatures.map((_, index) => (all || !isUnchanged(draft, index) ? keys[index] : undefined));
  if (keys.every((key) => key === undefined)) return keep(null);
  // Without the payload there is nothing to sign (RFC 7515 appendix F).
  const payload = draft.content ?? (detachedPayload === null ? undefined : encodeUtf8(detachedPayload));
  if (!payload) return keep({ code: 'payload-wanted', args: {} });
  const { form, detached, tail } = layer;
  const signatures = layer.signatures.map(({ protectedHeader, unprotectedHeader, signature }, index) => {
    const key = by[index];
    return {
      ...(protectedHeader === undefined ? {} : { protectedHeader }),
      ...(unprotectedHeader === undefined ? {} : { unprotectedHeader }),
      ...(key ? { key: check.materialOf(key, workingReadings[key.id]) } : { kept: signature ?? new Uint8Array() }),
    };
  });
  const answer = await check.sign({ id: 'draft', form, payload, detached, signatures });
  if (!answer.ok) return keep(answer.reason);
  return {
    kind: 'signed',
    text: answer.text + tail,
    made: answer.signatures.filter((_, index) => by[index]).map(encodeBase64url),
    by: by.map((key) => key?.id),
    ...(answer.computedBy ? { computedBy: answer.computedBy } : {}),
    reason: null,
  };
}

export const withMadeHere = ({ madeHere }: State, made: readonly string[]): readonly string[] =>
  made.length === 0 ? madeHere : [...madeHere, ...made].slice(-REMEMBERED);

/** Every signature and tag that was made, so that a token pasted again is known as made here. */
export const madeBy = ({ layers }: DraftAnswer): readonly string[] =>
  layers.flatMap((layer) => (layer.kind === 'signed' ? layer.made : layer.kind === 'encrypted' ? [layer.tag] : []));
