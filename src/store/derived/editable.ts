import type { PlacedPart } from '../../jose/token/parts.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { contentIn, type Layer } from './layers.ts';
import { placedParts } from './select.ts';

/** A larger token is for reading: each key stroke would write all of it again. */
const EDIT_LIMIT = 100_000;

/** Why header and payload cannot be edited in place. `octets`: they are no text, and something would be lost by it. */
export type ReadOnly =
  | 'redacted'
  | 'encrypted'
  | 'compressed'
  | 'large'
  | 'broken'
  | 'octets'
  | 'disclosure'
  | 'keyBinding';

/** Why nothing of a token can be edited; null where header and payload can: those of a JWS, or of an SD-JWT's issuer. */
export function readOnly(reading: TokenReading): ReadOnly | null {
  const { token, source } = reading;
  if (token.kind === 'jwe') return 'encrypted';
  const jws = token.kind === 'sdJwt' ? token.jws : token;
  // An edit would lose the part that was not read.
  if (source.length > EDIT_LIMIT || jws.unread) return 'large';
  if (jws.excess || jws.frame?.fault) return 'broken';
  const lost = placedParts(reading).some(
    (placed) =>
      readOnlyPart(placed) === null &&
      placed.part.decoded &&
      placed.part.faults.some(({ code }) => code === 'utf8-invalid'),
  );
  return lost ? 'octets' : null;
}

/** Why one part cannot be edited though its token can. */
export function readOnlyPart({ group }: Pick<PlacedPart, 'group'>): ReadOnly | null {
  // RFC 9901: the issuer signed the digest of a disclosure, and the holder signs a key binding.
  return group?.kind === 'disclosure' || group?.kind === 'keyBinding' ? group.kind : null;
}

export const editable = (reading: TokenReading): boolean => readOnly(reading) === null;

/** Why what is innermost cannot be edited where it is; null where it can, and the layers around it be made again. */
export function readOnlyInnermost(layers: readonly Layer[]): ReadOnly | null {
  const [outer] = layers;
  const last = layers.at(-1);
  if (!outer || !last) return 'encrypted';
  // Recipients that were not read would be lost.
  const isUnread = layers.some(({ reading: { token } }) => token.kind === 'jwe' && token.unread);
  if (outer.reading.source.length > EDIT_LIMIT || isUnread) return 'large';
  if (last.reading.token.kind !== 'jwe') return readOnly(last.reading);
  const content = contentIn(layers);
  return !content ? 'encrypted' : content.kind === 'octets' ? 'octets' : null;
}

/**
 * Why nothing in layer `number` (1 is the token on the bench, one more than the last a plaintext) can be edited where it
 * is; null where its header and payload can. What is a draft already can be edited on.
 */
export function readOnlyIn(layers: readonly Layer[], number: number, isDraft: boolean): ReadOnly | null {
  const layer = layers[number - 1];
  if (layer?.reading.token.kind === 'jwe') return 'encrypted';
  if (layer && number === 1) return readOnly(layer.reading);
  return isDraft ? null : readOnlyInnermost(layers);
}
