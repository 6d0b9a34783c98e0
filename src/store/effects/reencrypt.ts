import type { DecryptLimits } from '../../jose/jwe/decrypt.ts';
import type { RecipientWanted } from '../../jose/jwe/encrypt.ts';
import type { Key } from '../../jose/keys/key.ts';
import type { CheckModule } from '../doors/checkDoor.ts';
import { loadEncryption } from '../doors/encryptionDoor.ts';
import {
  iterationsFor,
  openingKey,
  later,
  lostIn,
  openersIn,
  outerLayerOf,
  jweTag,
  tokenOf,
  type OuterLayer,
} from '../state/outerLayers.ts';
import type { LayerMade } from '../state/state.ts';

/**
 * Tries a ring on the layers that it lacks a key for: whoever takes a key out and gives it again, or gives the missing
 * one, goes on. Says whether it found any. Each ring is tried once.
 */
export async function findOpeners(
  layers: readonly OuterLayer[],
  ring: readonly Key[],
  limits: DecryptLimits | undefined,
  wanted: () => boolean,
): Promise<boolean> {
  let found = false;
  for (const each of layers) {
    const { reading } = each;
    const before = lostIn(each, ring).length;
    if (before === 0 || later.get(reading)?.ring === ring) continue;
    const opening = await (
      await loadEncryption()
    ).openJwe({
      text: reading.candidates[reading.picked]?.text ?? '',
      token: tokenOf(each),
      faults: reading.faults,
      ring,
      limits: limits ?? {},
      wanted,
    });
    if (!wanted()) return found;
    later.set(reading, { ring, openers: outerLayerOf({ reading, answer: { opening } }).openers });
    found ||= lostIn(each, ring).length < before;
  }
  return found;
}

/**
 * Encrypts a plaintext as a layer was encrypted: with its own header texts, a new content key and initialization vector.
 * Nobody is left out but those whom somebody agreed to leave out, where their keys are not here.
 */
export async function reencrypt(
  check: CheckModule,
  layer: OuterLayer,
  plaintext: Uint8Array,
  ring: readonly Key[],
): Promise<LayerMade> {
  const token = tokenOf(layer);
  const lost = lostIn(layer, ring);
  const all = lost.length === layer.openers.length;
  const asked = all ? lost : lost.filter((index) => !layer.dropping.includes(index));
  if (asked.length > 0) return { kind: 'lost', recipients: asked, all };
  const by: string[] = [];
  const recipients = openersIn(layer, ring).flatMap((opener, index): RecipientWanted[] => {
    const key = openingKey(ring, opener);
    if (!key) return [];
    by.push(key.id);
    const own = token.recipients[index]?.unprotectedHeader?.decoded?.text;
    const p2c = iterationsFor(token, index);
    return [
      {
        key: check.materialOf(key, opener?.reading),
        ...(own === undefined ? {} : { unprotectedHeader: own }),
        // It was opened with as many, which somebody allowed.
        ...(p2c === undefined ? {} : { p2c, p2cAsked: true }),
      },
    ];
  });
  const { protectedHeader, sharedUnprotectedHeader, additionalData } = token;
  const answer = await (
    await loadEncryption()
  ).encrypt({
    id: 'again',
    form: token.form,
    plaintext,
    recipients,
    ...(protectedHeader?.decoded ? { protectedHeader: protectedHeader.decoded.text } : {}),
    ...(sharedUnprotectedHeader?.decoded ? { sharedUnprotectedHeader: sharedUnprotectedHeader.decoded.text } : {}),
    ...(additionalData?.octets.length ? { additionalData: additionalData.octets } : {}),
  });
  return answer.ok
    ? {
        kind: 'encrypted',
        text: answer.text,
        tag: jweTag(answer.text),
        by,
        computedBy: answer.computedBy,
        dropped: lost,
      }
    : { kind: 'failed', reason: answer.reason };
}
