import type { Jws, Part } from '../token/token.ts';
import { claimsPart } from '../explain/validate.ts';
import type { LayerInput } from './input.ts';

/** The claims to judge: for an SD-JWT the processed ones (RFC 9901 section 7.1), for a JWE its plaintext. */
export const claimsOf = (layer: LayerInput): Part | undefined => layer.claims ?? claimsPart(layer.token);

/** A token whose payload is these claims, for what asks for a token. */
export const withClaims = (claims: Part): Jws => ({
  kind: 'jws',
  form: 'compact',
  payload: claims,
  detached: false,
  b64: true,
  signatures: [],
});
