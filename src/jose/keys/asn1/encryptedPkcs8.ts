import { encodeUtf8 } from '../../text/utf8.ts';
import { DerReader, TAG } from '../../text/der.ts';
import { KeyProblem } from '../keyFault.ts';
import { plain } from '../../text/octets.ts';

const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const PRFS: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'SHA-1',
  '1.2.840.113549.2.9': 'SHA-256',
  '1.2.840.113549.2.10': 'SHA-384',
  '1.2.840.113549.2.11': 'SHA-512',
};
const AES_CBC: Readonly<Record<string, number>> = {
  '2.16.840.1.101.3.4.1.2': 128,
  '2.16.840.1.101.3.4.1.22': 192,
  '2.16.840.1.101.3.4.1.42': 256,
};
const OTHERS: Readonly<Record<string, string>> = {
  '1.2.840.113549.3.7': 'Triple DES',
  '1.3.14.3.2.7': 'DES',
  '1.2.840.113549.3.2': 'RC2',
  '1.3.6.1.4.1.11591.4.11': 'scrypt',
  '1.2.840.113549.1.5.3': 'MD5 and DES',
  '1.2.840.113549.1.5.10': 'SHA-1 and DES',
  '1.2.840.113549.1.12.1.3': 'SHA-1 and Triple DES',
  '1.2.840.113549.1.12.1.6': 'SHA-1 and RC2',
};

/** Beyond this many rounds the page would seem to hang. OpenSSL writes 2,048; careful people some 600,000. */
const ITERATIONS_LIMIT = 10_000_000;

const unsupported = (oid: string): KeyProblem =>
  new KeyProblem('key-cipher-unsupported', { cipher: OTHERS[oid] ?? oid });

interface Pbes2 {
  salt: Uint8Array;
  iterations: number;
  hash: string;
  bits: number;
  iv: Uint8Array;
  ciphertext: Uint8Array;
}

/** RFC 5958 section 3 and RFC 8018 appendix A. */
function readPbes2(reader: DerReader): Pbes2 {
  const outer = reader.sequence();
  const algorithm = outer.sequence();
  const scheme = algorithm.oid();
  if (scheme !== PBES2) throw unsupported(scheme);
  const parameters = algorithm.sequence();
  const derivation = parameters.sequence();
  const kdf = derivation.oid();
  if (kdf !== PBKDF2) throw unsupported(kdf);
  const inside = derivation.sequence();
  const salt = inside.octetString();
  const iterations = inside.small();
  inside.optional(TAG.integer); // the key's length, which the cipher tells as well
  const prf = inside.done ? undefined : inside.sequence().oid();
  const hash = prf === undefined ? 'SHA-1' : PRFS[prf];
  if (!hash) throw unsupported(prf as string);
  const encryption = parameters.sequence();
  const cipher = encryption.oid();
  const bits = AES_CBC[cipher];
  if (!bits) throw unsupported(cipher);
  const iv = encryption.octetString();
  if (iterations < 1 || iterations > ITERATIONS_LIMIT || iv.length !== 16)
    throw new KeyProblem('key-encryption-parameters', { iterations, limit: ITERATIONS_LIMIT });
  return { salt, iterations, hash, bits, iv, ciphertext: outer.octetString() };
}

/** Opens an EncryptedPrivateKeyInfo. Throws KeyProblem, also if the passphrase is missing or wrong. */
export async function decryptPkcs8(reader: DerReader, passphrase?: string): Promise<Uint8Array> {
  const { salt, iterations, hash, bits, iv, ciphertext } = readPbes2(reader);
  if (passphrase === undefined) throw new KeyProblem('key-passphrase-needed', { iterations });
  const { subtle } = globalThis.crypto;
  let key: CryptoKey;
  try {
    const base = await subtle.importKey('raw', plain(encodeUtf8(passphrase)), 'PBKDF2', false, ['deriveKey']);
    key = await subtle.deriveKey(
      { name: 'PBKDF2', salt: plain(salt), iterations, hash },
      base,
      { name: 'AES-CBC', length: bits },
      false,
      ['decrypt'],
    );
  } catch {
    // Chromium has no AES with 192 bits.
    throw new KeyProblem('key-cipher-engine', { cipher: `AES-${bits}-CBC` });
  }
  let opened: Uint8Array;
  try {
    opened = new Uint8Array(await subtle.decrypt({ name: 'AES-CBC', iv: plain(iv) }, key, plain(ciphertext)));
  } catch {
    throw new KeyProblem('key-passphrase-wrong');
  }
  // One in 256 wrong keys leaves a padding that looks right.
  if (opened[0] !== TAG.sequence) throw new KeyProblem('key-passphrase-wrong');
  return opened;
}
