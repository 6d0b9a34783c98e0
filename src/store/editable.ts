import type { PlacedPart } from '../jose/parts.ts';
import type { TokenReading } from '../jose/reading.ts';
import { contentIn, type Layer } from './layers.ts';
import { placedParts } from './select.ts';

/** A larger token is for reading: each key stroke would write all of it anew. */
const EDIT_LIMIT = 100_000;

/** Why header and payload cannot be edited in place. `octets`: they are no text, and something would be lost by it. */
export type ReadOnly = 'encrypted' | 'large' | 'broken' | 'octets' | 'disclosure' | 'keyBinding';

/** Why nothing of a token can be edited; null where header and payload can: those of a JWS, or of an SD-JWT's issuer. */
export function readOnly(reading: TokenReading): ReadOnly | null {
  const { token, source } = reading;
  if (token.kind === 'jwe') return 'encrypted';
  const jws = token.kind === 'sdJwt' ? token.jws : token;
  if (source.length > EDIT_LIMIT) return 'large';
  if (jws.excess || jws.frame?.fault) return 'broken';
  const lost = placedParts(reading).some((placed) => readOnlyPart(placed) === null && placed.part.decoded && placed.part.faults.some(({ code }) => code === 'utf8-invalid'));
  return lost ? 'octets' : null;
}

/** Why one part cannot be edited though its token can. */
export function readOnlyPart({ group }: Pick<PlacedPart, 'group'>): ReadOnly | null {
  // RFC 9901: the issuer signed the digest of a disclosure, and the holder signs a key binding.
  return group?.kind === 'disclosure' || group?.kind === 'keyBinding' ? group.kind : null;
}

export const editable = (reading: TokenReading): boolean => readOnly(reading) === null;

/** Why what lies inside an encrypted token cannot be edited where it stands; null where it can, and the rest be made anew. */
export function readOnlyInside(layers: readonly Layer[]): ReadOnly | null {
  const [outer] = layers;
  const last = layers.at(-1);
  if (outer?.reading.token.kind !== 'jwe' || !last) return 'encrypted';
  if (outer.reading.source.length > EDIT_LIMIT) return 'large';
  if (last.reading.token.kind !== 'jwe') return readOnly(last.reading);
  const content = contentIn(layers);
  return !content ? 'encrypted' : content.kind === 'octets' ? 'octets' : null;
}
