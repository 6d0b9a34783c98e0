import { ALGORITHMS, type Curve, type SignatureAlgorithm } from '../algs.ts';

/** RFC 8017 appendix A.1 and A.2.3: any RSA key, and one that is to be used with PSS only. */
export const RSA_OIDS: readonly string[] = ['1.2.840.113549.1.1.1', '1.2.840.113549.1.1.10'];
export const RSA_PSS_OID = '1.2.840.113549.1.1.10';
/** RFC 5480 section 2.1.1; the curve is the parameter. */
export const EC_OID = '1.2.840.10045.2.1';

export const EC_CURVE_OIDS: Readonly<Record<string, Curve>> = {
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
  '1.3.132.0.10': 'secp256k1',
};

/** RFC 8410 section 3. */
export const OKP_OIDS: Readonly<Record<string, Curve>> = {
  '1.3.101.110': 'X25519',
  '1.3.101.111': 'X448',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
};

/** Octets of the keys of RFC 8032 section 5 and RFC 7748 section 5, both halves alike. */
export const OKP_OCTETS: Partial<Record<Curve, number>> = { Ed25519: 32, X25519: 32, Ed448: 57, X448: 56 };

export interface AkpKind {
  algorithm: SignatureAlgorithm;
  oid: string;
  /** FIPS 204 table 2; `priv` is the seed (RFC 9964). */
  pubOctets: number;
  privOctets: number;
}

const ML_DSA = ALGORITHMS.filter((entry): entry is SignatureAlgorithm => entry.use === 'signature' && entry.family === 'mlDsa');
const ML_DSA_PUB_OCTETS = [1312, 1952, 2592];

/** RFC 9881 section 2 numbers them in the order of their strength, which is that of the table. */
export const AKP_KINDS: readonly AkpKind[] = ML_DSA.map((entry, index) => ({
  algorithm: entry,
  oid: `2.16.840.1.101.3.4.3.${17 + index}`,
  pubOctets: ML_DSA_PUB_OCTETS[index] ?? 0,
  privOctets: 32,
}));

/** What JOSE has no use for, by name, so that the refusal can say it. */
export const OTHER_KEY_OIDS: Readonly<Record<string, string>> = {
  '1.2.840.10040.4.1': 'DSA',
  '1.2.840.113549.1.3.1': 'Diffie-Hellman',
  '1.2.840.10046.2.1': 'Diffie-Hellman',
  '1.2.840.113549.1.1.7': 'RSA-OAEP',
  '1.3.36.3.3.2.8.1.1.7': 'brainpoolP256r1',
  '1.3.36.3.3.2.8.1.1.11': 'brainpoolP384r1',
  '1.3.36.3.3.2.8.1.1.13': 'brainpoolP512r1',
  '1.2.840.10045.3.1.1': 'P-192',
  '1.3.132.0.33': 'P-224',
  '1.2.156.10197.1.301': 'SM2',
};

/** RFC 4519 and others: the attribute types of names, as RFC 4514 writes them. */
export const NAME_OIDS: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'title',
  '2.5.4.15': 'businessCategory',
  '2.5.4.17': 'postalCode',
  '2.5.4.42': 'GN',
  '2.5.4.97': 'organizationIdentifier',
  '1.2.840.113549.1.9.1': 'emailAddress',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
};

export const SUBJECT_ALT_NAME_OID = '2.5.29.17';
