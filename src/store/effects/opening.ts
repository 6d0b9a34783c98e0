import { hasOwn } from '../derived/judgedKey.ts';
import type { Key } from '../../jose/keys/key.ts';
import type { DecryptLimits } from '../../jose/jwe/decrypt.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { contentElsewhere } from './largeReader.ts';
import { loadEncryption } from '../doors/encryptionDoor.ts';
import { pickedCandidate } from '../derived/select.ts';
import type { CheckAnswer } from '../state/state.ts';

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
export async function openReading(
  reading: TokenReading,
  { ring, limits, wanted, depth }: Asked,
  next: (inner: TokenReading, depth: number) => Promise<CheckAnswer>,
): Promise<Pick<CheckAnswer, 'opening' | 'content' | 'inner'> & Partial<Pick<CheckAnswer, 'diagnosed'>>> {
  const { token, faults } = reading;
  if (token.kind !== 'jwe') return {};
  const encryption = await loadEncryption();
  const { text } = pickedCandidate(reading);
  const opening = await encryption.openJwe({ text, token, faults, ring, limits, wanted });
  const plaintext = opening.opened?.answer.plaintext;
  if (!plaintext) {
    const isComplete = !token.unread && opening.recipients.every(({ untried }) => untried === 0);
    const asks = opening.recipients.some(({ attempts }) => attempts.some(({ answer }) => answer.outcome === 'asks'));
    const isOpen = !opening.opened && isComplete && !asks && hasOwn(ring);
    return { opening, diagnosed: isOpen ? null : [] };
  }
  const content = await contentElsewhere(plaintext, encryption.contentOf);
  if (content.kind !== 'token' || depth + 1 >= encryption.LAYER_LIMIT || !wanted()) return { opening, content };
  return { opening, content, inner: await next(content.reading, depth + 1) };
}
