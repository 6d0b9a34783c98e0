import type { Key } from '../jose/keys/key.ts';
import type { DecryptLimits } from '../jose/ops/decrypt.ts';
import type { TokenReading } from '../jose/reading.ts';
import { fieldsAt } from '../jose/explain.ts';
import type { Span } from '../jose/span.ts';
import { contentElsewhere } from './elsewhere.ts';
import { loadEncryption } from './encryptionDoor.ts';
import { limitsFor } from './limits.ts';
import { currentReading, fieldTree, pickedCandidate } from './select.ts';
import { get, set, type CheckAnswer } from './state.ts';

/** Lets more iterations, or a larger content, pass for the token on the bench; for the next one all is as before. */
export function allow(limits: DecryptLimits): void {
  const state = get();
  const { reading } = currentReading(state);
  if (reading?.kind === 'token') set({ allowed: { reading, limits: { ...limitsFor(state, reading), ...limits } } });
}

/** Takes that back; what is under way is dropped. */
export const disallow = (): void => set({ allowed: null });

/** Selects what stands at a place of the token on the bench. */
export function pinPlace(span: Span | undefined): void {
  const { reading } = currentReading(get());
  if (reading?.kind !== 'token' || !span) return;
  const path = fieldsAt(fieldTree(reading), Math.min(span.start, Math.max(0, span.end - 1)));
  set({ pinned: path.at(-1)?.id ?? null, hovered: null });
}

interface Asked {
  ring: readonly Key[];
  limits: DecryptLimits;
  /** False where the answer is no longer wanted. */
  wanted: () => boolean;
  /** Layers above this one. */
  depth: number;
}

/**
 * Tries the ring on a JWE; what opens is read, and checked in its turn by `next`. The answer is filed with the reading of
 * the outermost layer, so that no layer outlives the text it came from.
 */
export async function openReading(reading: TokenReading, { ring, limits, wanted, depth }: Asked, next: (inner: TokenReading, depth: number) => Promise<CheckAnswer>): Promise<Pick<CheckAnswer, 'opening' | 'content' | 'inner' | 'decryptionDiagnosed'>> {
  const { token, faults } = reading;
  if (token.kind !== 'jwe') return {};
  const encryption = await loadEncryption();
  const { text } = pickedCandidate(reading);
  const opening = await encryption.openJwe({ text, token, faults, ring, limits, wanted });
  const plaintext = opening.opened?.answer.plaintext;
  if (!plaintext) {
    const yours = ring.filter(({ provenance }) => provenance.kind !== 'demo');
    const tried = opening.recipients.some(({ before }) => before.outcome !== 'malformed');
    const asks = opening.recipients.some(({ attempts }) => attempts.some(({ answer }) => answer.outcome === 'asks'));
    const index = Math.max(0, opening.recipients.findIndex(({ before }) => before.outcome !== 'malformed'));
    const diagnosed = !opening.opened && tried && !asks && yours.length > 0 && wanted() ? await encryption.examineDecryption({ text, token, faults, index, keys: yours, limits }) : [];
    return { opening, decryptionDiagnosed: diagnosed };
  }
  const content = await contentElsewhere(plaintext, encryption.contentOf);
  if (content.kind !== 'token' || depth + 1 >= encryption.LAYER_LIMIT || !wanted()) return { opening, content };
  return { opening, content, inner: await next(content.reading, depth + 1) };
}
