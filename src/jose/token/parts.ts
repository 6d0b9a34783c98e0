import type { Jwe, Jws, Part, Token } from './token.ts';

/** The JWS whose signatures can be checked; for an SD-JWT that of the issuer. */
export const jwsOf = (token: Token): Jws | undefined =>
  token.kind === 'sdJwt' ? token.jws : token.kind === 'jws' ? token : undefined;

/** The position of a part among its kind: signature 2 of 3, recipient 1 of 2, disclosure 4; the key binding JWT's parts. */
export interface PlacedPart {
  part: Part;
  /** `jws` also for an SD-JWT's issuer-signed JWT. */
  of: 'jws' | 'jwe';
  group?: { kind: 'signature' | 'recipient' | 'disclosure' | 'keyBinding'; index: number; count: number };
}

function* jwsParts(token: Jws, keyBinding = false): Generator<PlacedPart> {
  const binding = keyBinding ? { group: { kind: 'keyBinding', index: 0, count: 1 } as const } : {};
  if (token.payload) yield { part: token.payload, of: 'jws', ...binding };
  const count = token.signatures.length;
  for (const [index, entry] of token.signatures.entries()) {
    const group = token.form === 'general' ? { group: { kind: 'signature', index, count } as const } : binding;
    for (const part of [entry.protectedHeader, entry.unprotectedHeader, entry.signature])
      if (part) yield { part, of: 'jws', ...group };
  }
  if (token.excess) yield { part: token.excess, of: 'jws' };
}

function* jweParts(token: Jwe): Generator<PlacedPart> {
  const {
    protectedHeader,
    sharedUnprotectedHeader,
    additionalData,
    initializationVector,
    ciphertext,
    authenticationTag,
    excess,
  } = token;
  const count = token.recipients.length;
  for (const [index, entry] of token.recipients.entries()) {
    const group = token.form === 'general' ? { group: { kind: 'recipient', index, count } as const } : {};
    for (const part of [entry.unprotectedHeader, entry.encryptedKey]) if (part) yield { part, of: 'jwe', ...group };
  }
  for (const part of [
    protectedHeader,
    sharedUnprotectedHeader,
    additionalData,
    initializationVector,
    ciphertext,
    authenticationTag,
    excess,
  ]) {
    if (part) yield { part, of: 'jwe' };
  }
}

/** Every part of a token, in the order of the text. */
export function partsOf(token: Token): PlacedPart[] {
  const parts: PlacedPart[] = [];
  if (token.kind === 'jwe') parts.push(...jweParts(token));
  else if (token.kind === 'jws') parts.push(...jwsParts(token));
  else {
    parts.push(...jwsParts(token.jws));
    for (const [index, part] of token.disclosures.entries()) {
      parts.push({ part, of: 'jws', group: { kind: 'disclosure', index, count: token.disclosures.length } });
    }
    if (token.keyBinding) parts.push(...jwsParts(token.keyBinding, true));
    if (token.excess) parts.push({ part: token.excess, of: 'jws' });
  }
  return parts.sort((a, b) => a.part.span.start - b.part.span.start || a.part.span.end - b.part.span.end);
}
