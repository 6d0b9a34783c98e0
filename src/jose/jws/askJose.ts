import { headerOf, parameter, stringsIn } from '../token/joseHeader.ts';
import { errors, flattenedVerify, FlattenedSign, type FlattenedJWSInput, type JWSHeaderParameters } from 'jose';
import type { KeyMaterial } from '../engine/material.ts';
import { engineKey } from '../engine/webCrypto.ts';
import type { SignatureAlgorithm } from '../tables/algs.ts';
import type { Curve } from '../tables/curves.ts';
import { decodeBase64url, encodeBase64url } from '../text/base64url.ts';
import { asJoseWrites } from '../token/asJoseWrites.ts';
import { saysUnencoded } from '../token/header.ts';
import { payloadOctets } from '../token/serialize.ts';
import type { Jws, Part } from '../token/token.ts';

/** The answer of `jose`, in its own words if it refuses: its users find them in a log. */
export interface JoseSays {
  /** Undefined: it refused before it computed anything. */
  holds: boolean | undefined;
  /** Why, where it gave no code: `b64` without `crit`, about which it was not asked, or the key. */
  refuses?: 'b64' | 'key';
  code?: string;
  message?: string;
}

export interface JoseQuestion {
  text: string;
  token: Jws;
  index: number;
  alg: SignatureAlgorithm;
  curve: Curve | undefined;
  key: KeyMaterial;
  /** A detached payload, as it was signed. */
  supplied?: Uint8Array;
}

const characters = (text: string, part: Part): string => text.slice(part.span.start, part.span.end);

/** `jose` obeys b64 only where crit names it (RFC 7797 section 6). Without that it would check another input. */
const overlooksB64 = (b64: unknown, crit: unknown): boolean =>
  b64 !== undefined && !(Array.isArray(crit) && crit.includes('b64'));

/**
 * The octets as they were read: faults of their spelling are faults of form, which is judged separately. Where there are
 * none, the characters are what encoding would give again.
 */
const spelled = (text: string, { form }: Jws, signature: Part | undefined): string =>
  form === 'compact' && signature?.faults.length === 0
    ? characters(text, signature)
    : encodeBase64url(signature?.octets ?? new Uint8Array());

/** One signature in the flattened form, with the characters of the token: `jose` stops at the first of several that fits. */
function flattened({ text, token, index, supplied }: JoseQuestion): FlattenedJWSInput {
  const entry = token.signatures[index];
  const { protectedHeader, unprotectedHeader } = entry ?? {};
  const unencoded = saysUnencoded(protectedHeader);
  const octets = supplied ?? (unencoded ? payloadOctets(token) : undefined);
  const payload = token.payload ? characters(text, token.payload) : '';
  return {
    ...(protectedHeader ? { protected: characters(text, protectedHeader) } : {}),
    ...(unprotectedHeader?.decoded
      ? { header: JSON.parse(unprotectedHeader.decoded.text) as JWSHeaderParameters }
      : {}),
    payload: unencoded ? (octets ?? new Uint8Array()) : octets ? encodeBase64url(octets) : payload,
    signature: spelled(text, token, entry?.signature),
  };
}

/** The answer for an error of `jose`. Its messages name members and algorithms, never a key's octets. */
function joseRefusal(error: unknown): JoseSays {
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return { holds: false, code: error.code, message: error.message };
  if (error instanceof errors.JOSEError) return { holds: undefined, code: error.code, message: error.message };
  // It says of a key that it cannot take, such as a small RSA key: TypeError.
  return { holds: undefined, refuses: 'key' };
}

/** Asks `jose` about one signature. Never throws. */
export async function joseVerify(question: JoseQuestion): Promise<JoseSays> {
  const header = headerOf(question.token.signatures[question.index]);
  if (overlooksB64(parameter(header, 'b64'), stringsIn(header, 'crit'))) return { holds: undefined, refuses: 'b64' };
  try {
    const key = await engineKey(question.alg, question.curve, question.key, 'verify');
    await flattenedVerify(flattened(question), key, { algorithms: [question.alg.id] });
    return { holds: true };
  } catch (error) {
    return joseRefusal(error);
  }
}

export interface JoseSignQuestion {
  alg: SignatureAlgorithm;
  curve: Curve | undefined;
  key: KeyMaterial;
  payload: Uint8Array;
  protectedHeader?: string;
  unprotectedHeader?: string;
}

/**
 * A signature made by `jose`; undefined if it cannot make this very one: a header whose text it would write otherwise,
 * one that it refuses. Throws what the key or the engine throws.
 */
export async function joseSign(question: JoseSignQuestion): Promise<Uint8Array | undefined> {
  const { alg, key, payload, protectedHeader, unprotectedHeader } = question;
  try {
    const header = protectedHeader === undefined ? undefined : asJoseWrites(protectedHeader);
    if (!header || header['alg'] !== alg.id || overlooksB64(header['b64'], header['crit'])) return undefined;
    const signer = new FlattenedSign(payload).setProtectedHeader(header);
    const other = unprotectedHeader === undefined ? undefined : asJoseWrites(unprotectedHeader);
    if (unprotectedHeader !== undefined && !other) return undefined;
    if (other) signer.setUnprotectedHeader(other);
    const { signature } = await signer.sign(await engineKey(alg, question.curve, key, 'sign'));
    return decodeBase64url(signature).octets;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
