import type { KeyType } from '../tables/algs.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { encodeBase64, encodeBase64url } from '../text/base64url.ts';
import type { ImportedJwk, Key } from './key.ts';
import { attempt, keyFault, KeyProblem, type KeyOutcome } from './keyFault.ts';
import * as der from './asn1/keyToDer.ts';
import { toHex } from '../text/octets.ts';

export type DerForm = 'spki' | 'pkcs8' | 'pkcs1Public' | 'pkcs1' | 'sec1';
export type SecretForm = 'text' | 'base64' | 'base64url' | 'hex';
/** `jwk` is the whole key as it is in the ring: private or secret members included. */
export type ExportForm = 'jwkPublic' | 'jwk' | DerForm | SecretForm;

interface DerRow {
  half: 'public' | 'private';
  keyTypes: readonly KeyType[];
  /** RFC 7468, RFC 5915 and what OpenSSL writes for PKCS#1. */
  label: string;
  write: (jwk: ImportedJwk) => Uint8Array;
}

/** The fields of a key from which its other forms are made. */
type Exportable = Pick<Key, 'kind' | 'keyType' | 'curve' | 'jwk' | 'secret'>;

const ASYMMETRIC: readonly KeyType[] = ['RSA', 'EC', 'OKP', 'AKP'];

const DER_FORMS: Readonly<Record<DerForm, DerRow>> = {
  spki: { half: 'public', keyTypes: ASYMMETRIC, label: 'PUBLIC KEY', write: der.spki },
  pkcs8: { half: 'private', keyTypes: ASYMMETRIC, label: 'PRIVATE KEY', write: der.pkcs8 },
  pkcs1Public: { half: 'public', keyTypes: ['RSA'], label: 'RSA PUBLIC KEY', write: der.pkcs1Public },
  pkcs1: { half: 'private', keyTypes: ['RSA'], label: 'RSA PRIVATE KEY', write: der.pkcs1Private },
  sec1: { half: 'private', keyTypes: ['EC'], label: 'EC PRIVATE KEY', write: (jwk) => der.sec1(jwk) },
};
const SECRET_FORMS: readonly SecretForm[] = ['text', 'base64', 'base64url', 'hex'];

const isDerForm = (form: ExportForm): form is DerForm => Object.hasOwn(DER_FORMS, form);

/** The octets of a secret by the reading that is pinned, else by the likeliest. */
export const exportedSecret = (key: Exportable): Uint8Array | undefined =>
  key.secret?.readings[key.secret.pinned ?? 0]?.octets;

/** RFC 7517 section 4.3: the operations of the other half of a key. A public key for key agreement needs none. */
const PUBLIC_OPERATIONS: Readonly<Record<string, string | null>> = {
  sign: 'verify',
  decrypt: 'encrypt',
  unwrapKey: 'wrapKey',
  deriveKey: null,
  deriveBits: null,
};

function publicJwk(key: Exportable): ImportedJwk {
  if (key.kind === 'secret') throw new KeyProblem('export-secret-whole');
  if (key.kind === 'public') return key.jwk;
  const { d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, priv: _priv, k: _k, key_ops: operations, ...left } = key.jwk;
  const other = operations
    ?.map((each) => (each in PUBLIC_OPERATIONS ? PUBLIC_OPERATIONS[each] : each))
    .filter((each) => typeof each === 'string');
  return other?.length ? { ...left, key_ops: [...new Set(other)] } : left;
}

function wholeJwk(key: Exportable): ImportedJwk {
  const octets = exportedSecret(key);
  return octets ? { ...key.jwk, k: encodeBase64url(octets) } : key.jwk;
}

/** RFC 7468 section 2: lines of 64 characters. */
const pem = (label: string, octets: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${(encodeBase64(octets).match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`;

const laidOut = (value: unknown): string => JSON.stringify(value, null, 2);

function derOf(key: Exportable, form: DerForm): Uint8Array {
  const { half, keyTypes, label, write } = DER_FORMS[form];
  if (!keyTypes.includes(key.keyType))
    throw new KeyProblem('export-other-type', {
      form: label,
      type: key.curve ?? key.keyType,
      wanted: keyTypes.join(', '),
    });
  if (half === 'private' && key.kind !== 'private') throw new KeyProblem('export-private-due');
  return write(key.jwk);
}

function secretText(key: Exportable, form: SecretForm): string {
  const octets = exportedSecret(key);
  if (!octets) throw new KeyProblem('export-other-type', { form, type: key.curve ?? key.keyType, wanted: 'oct' });
  if (form === 'base64') return encodeBase64(octets);
  if (form === 'base64url') return encodeBase64url(octets);
  if (form === 'hex') return toHex(octets);
  const { decoded, invalid } = decodeUtf8(octets);
  if (invalid !== undefined) throw new KeyProblem('export-not-text');
  return decoded.text;
}

/** The forms that this key can be written in. */
export function exportForms(key: Exportable): ExportForm[] {
  if (key.kind === 'secret') {
    const octets = exportedSecret(key);
    const isText = octets !== undefined && octets.length > 0 && decodeUtf8(octets).invalid === undefined;
    return ['jwk', ...SECRET_FORMS.filter((form) => form !== 'text' || isText)];
  }
  const forms = (Object.keys(DER_FORMS) as DerForm[]).filter((form) => attempt(() => derOf(key, form)).ok);
  return ['jwkPublic', ...(key.kind === 'private' ? ['jwk' as const] : []), ...forms];
}

/** A key in another form: JSON laid out, PEM, or a secret as text. */
export function exportKey(key: Exportable, form: ExportForm): KeyOutcome<string> {
  return attempt(() => {
    if (isDerForm(form)) return pem(DER_FORMS[form].label, derOf(key, form));
    if (form === 'jwkPublic') return laidOut(publicJwk(key));
    return form === 'jwk' ? laidOut(wholeJwk(key)) : secretText(key, form);
  });
}

/** The same without the armour, for a file. */
export const exportDer = (key: Exportable, form: DerForm): KeyOutcome<Uint8Array> => attempt(() => derOf(key, form));

/**
 * A JWK Set (RFC 7517 section 5) of several keys. Public: the public halves, and secrets left out, which have none.
 * Whole: everything, to be kept as a secret.
 */
export function exportJwkSet(keys: readonly Key[], half: 'public' | 'whole' = 'public'): KeyOutcome<string> {
  const chosen = half === 'whole' ? keys.map(wholeJwk) : keys.filter(({ kind }) => kind !== 'secret').map(publicJwk);
  if (chosen.length === 0) return { ok: false, note: keyFault('export-none', 'error') };
  return { ok: true, value: laidOut({ keys: chosen }) };
}
