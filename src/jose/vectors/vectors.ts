/** Published examples, for tests only: app code never imports this file. README.md explains the members. */
import cookbook from './cookbook.json' with { type: 'json' };
import rfc7515 from './rfc7515.json' with { type: 'json' };
import rfc7516 from './rfc7516.json' with { type: 'json' };
import rfc7517 from './rfc7517.json' with { type: 'json' };
import rfc7518 from './rfc7518.json' with { type: 'json' };
import rfc7519 from './rfc7519.json' with { type: 'json' };
import rfc7520 from './rfc7520.json' with { type: 'json' };
import rfc7638 from './rfc7638.json' with { type: 'json' };
import rfc7797 from './rfc7797.json' with { type: 'json' };
import rfc8037 from './rfc8037.json' with { type: 'json' };
import rfc9964 from './rfc9964.json' with { type: 'json' };
import type { Form } from '../token/token.ts';

export type JsonObject = { readonly [name: string]: unknown };
export type Jwk = JsonObject & { readonly kty: string };

/** `refused`: must not be accepted. `unsecured`: alg is none, so it can be read and never verified. */
export type ExpectedVerdict = 'valid' | 'refused' | 'unsecured';

interface Base {
  id: string;
  source: string;
  section: string;
}

/** A JWS or JWE. Members named in base64url hold octets; those that end in Text hold characters. */
interface TokenFacts extends Base {
  kind: 'jws' | 'jwe';
  verdict: ExpectedVerdict;
  note?: string;
  /** One per signature of a JWS, one for a JWE; empty if there is no protected header. */
  protectedHeaderTexts: string[];
  /** One per signature or recipient: the union of its headers. */
  joseHeaders: JsonObject[];
  /** Base64url of the JWS Payload, or of the plaintext of a JWE. */
  payload?: string;
  payloadText?: string;
  /** In the order of the signatures or recipients. */
  keys: Jwk[];
  /** The keys of the JWS inside a Nested JWT. */
  innerKeys: Jwk[];
  detached?: true;
  b64?: false;
  password?: string;
  salt?: string;
  derivedKey?: string;
  cek?: string;
  ephemeralKey?: Jwk;
  additionalData?: string;
  compressedPlaintext?: string;
}

export interface TokenVector extends TokenFacts {
  form: Form;
  token: string | JsonObject;
  /** The text that a person would paste: the compact token, or the JSON without white space. */
  text: string;
}

export interface JwkVector extends Base {
  kind: 'jwk';
  private: boolean;
  jwk: Jwk;
  thumbprintInputText?: string;
  /** SHA-256, RFC 7638. */
  thumbprint?: string;
}

export interface JwkSetVector extends Base {
  kind: 'jwkSet';
  private: boolean;
  jwkSet: { keys: Jwk[] };
}

export interface CertificateChainVector extends Base {
  kind: 'certificateChain';
  /** Base64 (not base64url) DER, as in the x5c Header Parameter. */
  x5c: string[];
}

/** RFC 7518 section 5.2.2, with its intermediate values. All octets are base64url. */
export interface ContentEncryptionVector extends Base {
  kind: 'contentEncryption';
  enc: string;
  cek: string;
  macKey: string;
  encKey: string;
  plaintext: string;
  iv: string;
  additionalData: string;
  /** AL: its length in bits, as eight octets. */
  additionalDataLength: string;
  ciphertext: string;
  macInput?: string;
  mac: string;
  tag: string;
}

/** RFC 7518 section 4.6: Z, and in one example everything up to the derived key. All octets are base64url. */
export interface KeyAgreementVector extends Base {
  kind: 'keyAgreement';
  header: JsonObject;
  ephemeralKey: Jwk;
  recipientKey: Jwk;
  z: string;
  partyUInfoText?: string;
  partyVInfoText?: string;
  keyDataLength?: number;
  otherInfo?: string;
  hashInput?: string;
  derivedKey?: string;
}

type OtherVector = JwkVector | JwkSetVector | CertificateChainVector | ContentEncryptionVector | KeyAgreementVector;
export type Vector = TokenVector | OtherVector;

/** Format of the files: keys have names, and the forms of one token are next to each other. */
type Written = { id: string; section: string; kind: Vector['kind']; [name: string]: unknown };
interface VectorFile {
  source: string;
  origin?: string;
  keys?: Record<string, Jwk>;
  examples: Written[];
}

const files = [
  rfc7515,
  rfc7516,
  rfc7517,
  rfc7518,
  rfc7519,
  rfc7520,
  rfc7638,
  rfc7797,
  rfc8037,
  rfc9964,
  cookbook,
] as unknown as VectorFile[];

function read(file: VectorFile, written: Written): Vector[] {
  const key = (name: string): Jwk => {
    const found = file.keys?.[name];
    if (!found) throw new Error(`${file.source}, ${written.id}: no key ${name}`);
    return found;
  };
  const named = (names: unknown): Jwk[] => ((names ?? []) as string[]).map(key);
  if (written.kind === 'jwk') {
    const { key: name, ...rest } = written;
    return [{ ...rest, source: file.source, jwk: key(name as string) } as unknown as JwkVector];
  }
  if (written.kind !== 'jws' && written.kind !== 'jwe') {
    return [{ ...written, source: file.source } as unknown as OtherVector];
  }
  const { tokens, ...rest } = written;
  return Object.entries(tokens as Record<Form, string | JsonObject>).map(
    ([form, token]) =>
      ({
        ...rest,
        id: `${written.id}-${form}`,
        source: file.source,
        keys: named(written['keys']),
        innerKeys: named(written['innerKeys']),
        form,
        token,
        text: typeof token === 'string' ? token : JSON.stringify(token),
      }) as unknown as TokenVector,
  );
}

/** Every published example, one entry for each form of each token. */
export const vectors: readonly Vector[] = files.flatMap((file) =>
  file.examples.flatMap((written) => read(file, written)),
);

export const isToken = (vector: Vector): vector is TokenVector => vector.kind === 'jws' || vector.kind === 'jwe';

export const tokenVectors: readonly TokenVector[] = vectors.filter(isToken);

export const ofKind = <Kind extends Vector['kind']>(kind: Kind): Extract<Vector, { kind: Kind }>[] =>
  vectors.filter((vector): vector is Extract<Vector, { kind: Kind }> => vector.kind === kind);

/** One example by its id (`rfc7515-a1-compact`, `rfc7638-3.1`). Throws if there is none: a test names what exists. */
export function vector(id: string): Vector {
  const found = vectors.find((each) => each.id === id);
  if (!found) throw new Error(`no vector ${id}`);
  return found;
}

export function tokenVector(id: string): TokenVector {
  const found = vector(id);
  if (!isToken(found)) throw new Error(`${id} is no token`);
  return found;
}
