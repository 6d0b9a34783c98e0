import { isCollisionResistant } from './collisionResistant.ts';

/** The "Usage Location" of the IANA registry: JWS, JWE, or both. */
export type ParameterPlace = 'jws' | 'jwe' | 'both';

export type ParameterValue =
  | 'string'
  | 'uri'
  | 'mediaType'
  | 'jwk'
  | 'certificates'
  | 'base64url'
  | 'strings'
  | 'boolean'
  | 'number'
  | 'stringOrUri'
  | 'audience';

export interface Parameter {
  name: string;
  label: string;
  /** One line for a learner. */
  meaning: string;
  /** A different meaning in a JWE, if any: there the keys are the recipient's (RFC 7516 section 4.1). */
  meaningInJwe?: string;
  /** The section for a JWS; `sectionInJwe` is for a JWE, if it has one of its own. */
  section: string;
  sectionInJwe?: string;
  where: ParameterPlace;
  value: ParameterValue;
  /** Defined by the JWS, JWE or JWA RFC itself: `isCore`. */
  core: boolean;
}

const core = (
  name: string,
  label: string,
  where: ParameterPlace,
  value: ParameterValue,
  section: string,
  meaning: string,
  sectionInJwe?: string,
): Parameter => ({
  name,
  label,
  meaning,
  section,
  where,
  value,
  core: true,
  ...(sectionInJwe === undefined ? {} : { sectionInJwe }),
});

/** The parameters that RFC 7515 defines, and RFC 7516 again for a JWE: the section numbers there differ. */
const shared = (
  name: string,
  label: string,
  value: ParameterValue,
  jws: number,
  jwe: number,
  meaning: string,
  meaningInJwe?: string,
): Parameter => ({
  ...core(name, label, 'both', value, `RFC 7515 §4.1.${jws}`, meaning, `RFC 7516 §4.1.${jwe}`),
  ...(meaningInJwe === undefined ? {} : { meaningInJwe }),
});

const extension = (
  name: string,
  label: string,
  where: ParameterPlace,
  value: ParameterValue,
  section: string,
  meaning: string,
): Parameter => ({
  name,
  label,
  meaning,
  section,
  where,
  value,
  core: false,
});

/** Registered header parameters (IANA, JSON Web Signature and Encryption Header Parameters). */
export const PARAMETERS: readonly Parameter[] = [
  shared('alg', 'Algorithm', 'string', 1, 1, 'How the token is signed, or how its content key is protected.'),
  core('enc', 'Encryption Algorithm', 'jwe', 'string', 'RFC 7516 §4.1.2', 'How the content is encrypted.'),
  core(
    'zip',
    'Compression Algorithm',
    'jwe',
    'string',
    'RFC 7516 §4.1.3',
    'How the content was compressed before encryption.',
  ),
  shared(
    'jku',
    'JWK Set URL',
    'uri',
    2,
    4,
    'Where the sender says its keys can be fetched. Jotlab does not fetch them on its own.',
    'Where the public key that it was encrypted with can be fetched. Jotlab does not fetch it on its own.',
  ),
  shared(
    'jwk',
    'JSON Web Key',
    'jwk',
    3,
    5,
    'A key that the sender put into the token. A match does not show whose key it is.',
    'The public key that it was encrypted with: it helps the recipient to find the private one.',
  ),
  shared(
    'kid',
    'Key ID',
    'string',
    4,
    6,
    'A name for the key, to find the right one among several.',
    'A name for the recipient’s key, to find the right one among several.',
  ),
  shared(
    'x5u',
    'X.509 URL',
    'uri',
    5,
    7,
    'Where the sender says its certificate can be fetched. Jotlab does not fetch it on its own.',
    'Where the certificate of the key that it was encrypted with can be fetched. Jotlab does not fetch it on its own.',
  ),
  shared(
    'x5c',
    'X.509 Certificate Chain',
    'certificates',
    6,
    8,
    'The certificate of the key, and those above it.',
    'The certificate of the key that it was encrypted with, and those above it.',
  ),
  shared(
    'x5t',
    'X.509 Certificate SHA-1 Thumbprint',
    'base64url',
    7,
    9,
    'A fingerprint of the certificate, made with the old SHA-1.',
    'A fingerprint of the certificate of the key that it was encrypted with, made with the old SHA-1.',
  ),
  shared(
    'x5t#S256',
    'X.509 Certificate SHA-256 Thumbprint',
    'base64url',
    8,
    10,
    'A fingerprint of the certificate.',
    'A fingerprint of the certificate of the key that it was encrypted with.',
  ),
  shared('typ', 'Type', 'mediaType', 9, 11, 'What kind of token this is.'),
  shared(
    'cty',
    'Content Type',
    'mediaType',
    10,
    12,
    'What kind of content is inside; "JWT" means that another token is.',
  ),
  shared('crit', 'Critical', 'strings', 11, 13, 'Parameters that a reader must understand, or else reject the token.'),

  core(
    'epk',
    'Ephemeral Public Key',
    'jwe',
    'jwk',
    'RFC 7518 §4.6.1.1',
    'The sender’s one-time public key, from which the recipient computes the shared key.',
  ),
  core(
    'apu',
    'Agreement PartyUInfo',
    'jwe',
    'base64url',
    'RFC 7518 §4.6.1.2',
    'Something about the sender that goes into the shared key.',
  ),
  core(
    'apv',
    'Agreement PartyVInfo',
    'jwe',
    'base64url',
    'RFC 7518 §4.6.1.3',
    'Something about the recipient that goes into the shared key.',
  ),
  core(
    'iv',
    'Initialization Vector',
    'jwe',
    'base64url',
    'RFC 7518 §4.7.1.1',
    'Random start value with which the content key was encrypted.',
  ),
  core(
    'tag',
    'Authentication Tag',
    'jwe',
    'base64url',
    'RFC 7518 §4.7.1.2',
    'Check value of the encrypted content key.',
  ),
  core(
    'p2s',
    'PBES2 Salt Input',
    'jwe',
    'base64url',
    'RFC 7518 §4.8.1.1',
    'Random salt, so that one password never gives the same key twice.',
  ),
  core(
    'p2c',
    'PBES2 Count',
    'jwe',
    'number',
    'RFC 7518 §4.8.1.2',
    'How many times the password was hashed, to make guessing slow.',
  ),

  extension(
    'iss',
    'Issuer',
    'jwe',
    'stringOrUri',
    'RFC 7519 §5.3',
    'Copied from the encrypted claims, so that it can be read without the key.',
  ),
  extension(
    'sub',
    'Subject',
    'jwe',
    'stringOrUri',
    'RFC 7519 §5.3',
    'Copied from the encrypted claims, so that it can be read without the key.',
  ),
  extension(
    'aud',
    'Audience',
    'jwe',
    'audience',
    'RFC 7519 §5.3',
    'Copied from the encrypted claims, so that it can be read without the key.',
  ),
  extension(
    'b64',
    'Base64url-Encode Payload',
    'jws',
    'boolean',
    'RFC 7797 §3',
    'false: the payload is as it is, without base64url.',
  ),
  extension(
    'ppt',
    'PASSporT extension identifier',
    'jws',
    'string',
    'RFC 8225 §8.1',
    'Which kind of caller identification for phone calls this is.',
  ),
  extension('url', 'URL', 'jws', 'uri', 'RFC 8555 §6.4.1', 'The address that the signed request goes to (ACME).'),
  extension(
    'nonce',
    'Nonce',
    'jws',
    'base64url',
    'RFC 8555 §6.5.2',
    'A one-time value, so that the request cannot be sent again (ACME).',
  ),
  extension(
    'svt',
    'Signature Validation Token',
    'jws',
    'strings',
    'RFC 9321 Appendix C.1.1',
    'Tokens in which somebody confirms that a signature was once found valid.',
  ),
  extension(
    'trust_chain',
    'OpenID Federation Trust Chain',
    'jws',
    'strings',
    'OpenID Federation 1.0',
    'Signed statements that lead from the issuer up to somebody the reader trusts.',
  ),
];

const byName = new Map(PARAMETERS.map((parameter) => [parameter.name, parameter]));

/** A registered parameter by its exact name; undefined for public and private ones. */
export const parameter = (name: string): Parameter | undefined => byName.get(name);

/** The section that defines the parameter for that kind of token. */
export const parameterSection = (entry: Parameter, kind: 'jws' | 'jwe'): string =>
  kind === 'jwe' ? (entry.sectionInJwe ?? entry.section) : entry.section;

/** Whether a token of that kind has any use for the parameter. */
export const belongsIn = (entry: Parameter, kind: 'jws' | 'jwe'): boolean =>
  entry.where === 'both' || entry.where === kind;

/** RFC 7515 sections 4.1 to 4.3. */
export type ParameterKind = 'registered' | 'public' | 'private';

/** What is known of others. */
export const unknownParameters = {
  public: 'A parameter whose maker chose a unique name; they know what it means.',
  private: 'A parameter that only its maker and its readers understand.',
};

/** The description of any header parameter. `known` is false if only its kind can be told. */
export function describeParameter(
  name: string,
  kind: 'jws' | 'jwe',
): { name: string; label: string; meaning: string; kind: ParameterKind; section: string; known: boolean } {
  const found = byName.get(name);
  if (found)
    return {
      name,
      label: found.label,
      meaning: kind === 'jwe' ? (found.meaningInJwe ?? found.meaning) : found.meaning,
      kind: 'registered',
      section: parameterSection(found, kind),
      known: true,
    };
  const of = isCollisionResistant(name) ? 'public' : 'private';
  const section = `${kind === 'jws' ? 'RFC 7515' : 'RFC 7516'} ${of === 'public' ? '§4.2' : '§4.3'}`;
  return { name, label: name, meaning: unknownParameters[of], kind: of, section, known: false };
}

/**
 * Whether RFC 7515, 7516 or 7518 defines the header parameter for a token of that kind: its crit must not name it
 * (RFC 7515 section 4.1.11 says "for use with JWS", so `enc` or `zip` there is a name like any other).
 */
export const isCore = (name: string, kind: 'jws' | 'jwe'): boolean => {
  const entry = parameter(name);
  return entry !== undefined && entry.core && belongsIn(entry, kind);
};
