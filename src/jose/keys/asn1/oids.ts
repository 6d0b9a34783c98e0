import { ALGORITHMS, type ParameterSet, type SignatureAlgorithm } from '../../tables/algs.ts';
import { CURVE_NAMES, CURVES, type Curve } from '../../tables/curves.ts';

/** RFC 8017 appendix A.1 and A.2.3: any RSA key, and one that is to be used with PSS only. */
export const RSA_OIDS: readonly string[] = ['1.2.840.113549.1.1.1', '1.2.840.113549.1.1.10'];

/** RFC 5480 section 2.1.1; the curve is the parameter. */
export const EC_OID = '1.2.840.10045.2.1';

/** The curve of an EC key by the parameter, or of an OKP key by the algorithm. */
export const curveByOid = (kty: 'EC' | 'OKP', oid: string): Curve | undefined =>
  CURVE_NAMES.find((curve) => CURVES[curve].kty === kty && CURVES[curve].oid === oid);

/** An algorithm with its own kind of key (RFC 9964). */
export type AkpAlgorithm = SignatureAlgorithm & { parameterSet: ParameterSet };
export const AKP_ALGORITHMS: readonly AkpAlgorithm[] = ALGORITHMS.filter(
  (entry): entry is AkpAlgorithm => entry.use === 'signature' && entry.parameterSet !== undefined,
);

/** Keys that JOSE cannot use, by name, so that the refusal can name them. */
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
