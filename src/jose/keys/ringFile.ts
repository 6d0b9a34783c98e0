import { CompactEncrypt, compactDecrypt } from 'jose';
import { ALGORITHMS } from '../tables/algs.ts';
import { decodeUtf8, encodeUtf8 } from '../text/utf8.ts';
import { exportJwkSet } from './exportKey.ts';
import { importKeys } from './given/import.ts';
import type { Key, Provenance } from './key.ts';
import { keyFault, type KeyFault, type KeyOutcome } from './keyFault.ts';
import { ringHeader } from './ringText.ts';

// A ring file is a JWK Set encrypted with a passphrase, in the manner of RFC 7517 appendix C: any JOSE library opens it.

const longest = (family: 'pbes2' | 'aesGcm'): string =>
  ALGORITHMS.findLast((entry) => entry.family === family)?.id ?? '';
const ALG = longest('pbes2');
const ENC = longest('aesGcm');
const CTY = 'jwk-set+json';
/** OWASP asks for 210,000 rounds of PBKDF2 with SHA-512 or more. */
export const ITERATIONS = 600_000;
/** More than this many rounds would seem to hang; a file that asks for them is refused. */
const OPENING_LIMIT = 5_000_000;

/** Keys as they came: where a key is from decides what it can prove, so a file must not wash that away. */
const withOrigin = (text: string, keys: readonly Key[]): string => {
  const set = JSON.parse(text) as { keys: Record<string, unknown>[] };
  return JSON.stringify({ keys: set.keys.map((jwk, index) => ({ ...jwk, 'jotlab:origin': keys[index]?.provenance })) });
};

/** Writes keys, private halves and all, into a JWE compact serialisation that the passphrase opens. */
export async function sealRing(
  keys: readonly Key[],
  passphrase: string,
  iterations = ITERATIONS,
): Promise<KeyOutcome<string>> {
  const set = exportJwkSet(keys, 'whole');
  if (!set.ok) return set;
  const sealed = await new CompactEncrypt(encodeUtf8(withOrigin(set.value, keys)))
    .setProtectedHeader({ alg: ALG, enc: ENC, cty: CTY })
    .setKeyManagementParameters({ p2c: iterations })
    .encrypt(encodeUtf8(passphrase));
  return { ok: true, value: sealed };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 2048;

/** A provenance as sealRing wrote it. Anything else only means "came in this file". */
function originOf(value: unknown): Provenance | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, url, issuer, parameter, in: place } = value as Record<string, unknown>;
  switch (kind) {
    case 'pasted':
      return isText(url) ? { kind, url } : { kind };
    case 'generated':
    case 'demo':
      return { kind };
    case 'withToken':
      return { kind, in: place === 'link' || place === 'scene' || place === 'har' ? place : 'paste' };
    case 'urlInToken':
      return isText(url) ? { kind, url } : undefined;
    case 'recognisedIssuer':
      return isText(url) && isText(issuer) ? { kind, issuer, url } : undefined;
    case 'embedded':
      return parameter === 'jwk' || parameter === 'x5c' || parameter === 'epk' || parameter === 'cnf'
        ? { kind, parameter }
        : undefined;
    default:
      return undefined;
  }
}

function originsIn(text: string): (Provenance | undefined)[] {
  try {
    const { keys } = JSON.parse(text) as { keys?: unknown };
    return Array.isArray(keys)
      ? keys.map((jwk: unknown) => originOf((jwk as Record<string, unknown> | null)?.['jotlab:origin']))
      : [];
  } catch {
    return [];
  }
}

const refused = (code: KeyFault['code'], args: KeyFault['args'] = {}): { ok: false; note: KeyFault } => ({
  ok: false,
  note: keyFault(code, 'error', args),
});

/** Opens a ring file, ours or another's of that form. A wrong passphrase and a damaged file cannot be told apart. */
export async function openRing(
  text: string,
  passphrase: string,
): Promise<KeyOutcome<{ keys: Key[]; refused: KeyFault[] }>> {
  const header = ringHeader(text);
  if (!header) return refused('ring-form');
  if (!Number.isInteger(header.p2c) || header.p2c < 1 || header.p2c > OPENING_LIMIT)
    return refused('ring-iterations', { iterations: header.p2c, limit: OPENING_LIMIT });
  let plaintext: string;
  try {
    const opened = await compactDecrypt(text.trim(), encodeUtf8(passphrase), {
      keyManagementAlgorithms: [header.alg],
      contentEncryptionAlgorithms: [header.enc],
      maxPBES2Count: OPENING_LIMIT,
    });
    plaintext = decodeUtf8(opened.plaintext).decoded.text;
  } catch {
    return refused('ring-closed');
  }
  const read = await importKeys(plaintext);
  if (!read.ok) return read;
  const origins = originsIn(plaintext);
  // The places of keys and origins agree only if nothing was left out.
  const agree = origins.length === read.value.keys.length;
  const keys = agree
    ? read.value.keys.map((key, index) => ({ ...key, provenance: origins[index] ?? key.provenance }))
    : read.value.keys;
  return { ok: true, value: { keys, refused: read.value.refused } };
}
