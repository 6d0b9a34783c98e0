import { encodeBase64url } from '../text/base64url.ts';
import { memberValue, scalarValue, type JsonDocument } from '../text/json.ts';
import type { Form, Jwe, Jws, Part, SdJwt, Token } from './token.ts';
import { decodeUtf8, encodeUtf8 } from '../text/utf8.ts';

/** One signature of a JWS. A protected header is octets, an unprotected one its unchanged JSON text. */
export interface SignatureContents {
  protectedHeader?: Uint8Array;
  unprotectedHeader?: string;
  signature?: Uint8Array;
}

/** A JWS without its serialization. No payload: it is detached (RFC 7515 appendix F). */
export interface JwsContents {
  kind: 'jws';
  payload?: Uint8Array;
  /** RFC 7797: false if the payload is written as it is. */
  b64: boolean;
  signatures: SignatureContents[];
}

export interface RecipientContents {
  unprotectedHeader?: string;
  encryptedKey?: Uint8Array;
}

/** A JWE without its serialization. An empty part counts as absent (RFC 7516 section 7.2.1). */
export interface JweContents {
  kind: 'jwe';
  protectedHeader?: Uint8Array;
  sharedUnprotectedHeader?: string;
  recipients: RecipientContents[];
  additionalData?: Uint8Array;
  initializationVector?: Uint8Array;
  ciphertext?: Uint8Array;
  authenticationTag?: Uint8Array;
}

/** RFC 9901 section 4, in its own serialisation, which is the only one written here. */
export interface SdJwtContents {
  kind: 'sdJwt';
  jws: JwsContents;
  disclosures: Uint8Array[];
  keyBinding?: JwsContents;
}

export type Contents = JwsContents | JweContents | SdJwtContents;

/** Why some contents cannot be written in a form. Words for them are the interface's. */
export type Obstacle =
  | 'unread' // it has more entries than were taken apart
  | 'severalSignatures' // compact and flattened have room for one
  | 'severalRecipients'
  | 'unprotectedHeader' // compact has no room for one
  | 'noProtectedHeader' // compact cannot do without
  | 'additionalData' // compact has no room for it
  | 'payloadCharacters' // RFC 7797 section 5.2: printable ASCII without a period
  | 'payloadNotText' // RFC 7797 section 5.3: octets that are not UTF-8 cannot be a JSON string
  | 'compactOnly'; // an SD-JWT

export type Serialized = { ok: true; text: string } | { ok: false; obstacle: Obstacle };

const written = (text: string): Serialized => ({ ok: true, text });
const prevented = (obstacle: Obstacle): Serialized => ({ ok: false, obstacle });

/** Members are raw JSON texts; those that are undefined are left out. */
const object = (members: readonly (readonly [name: string, raw: string | undefined])[]): string =>
  `{${members.flatMap(([name, raw]) => (raw === undefined ? [] : [`"${name}":${raw}`])).join(',')}}`;

const encoded = (octets: Uint8Array | undefined): string | undefined =>
  octets ? `"${encodeBase64url(octets)}"` : undefined;
/** RFC 7516 section 7.2.1: an empty value must be absent. */
const encodedUnlessEmpty = (octets: Uint8Array | undefined): string | undefined =>
  octets?.length ? encoded(octets) : undefined;

/** The characters of the payload in the JWS Signing Input and in the compact form, or null if there are none. */
function unencoded(payload: Uint8Array): string | null {
  const { decoded, invalid } = decodeUtf8(payload);
  return invalid === undefined ? decoded.text : null;
}

function compactJws(contents: JwsContents): Serialized {
  const [entry, ...more] = contents.signatures;
  if (more.length > 0) return prevented('severalSignatures');
  if (entry?.unprotectedHeader !== undefined) return prevented('unprotectedHeader');
  if (!entry?.protectedHeader?.length) return prevented('noProtectedHeader');
  let payload = contents.payload && contents.b64 ? encodeBase64url(contents.payload) : '';
  if (contents.payload && !contents.b64) {
    const text = unencoded(contents.payload);
    if (text === null || !/^[ -\-/-~]*$/.test(text)) return prevented('payloadCharacters');
    payload = text;
  }
  return written(
    `${encodeBase64url(entry.protectedHeader)}.${payload}.${encodeBase64url(entry.signature ?? new Uint8Array())}`,
  );
}

function jsonJws(contents: JwsContents, form: 'flattened' | 'general'): Serialized {
  const entries = contents.signatures.map(
    ({ protectedHeader, unprotectedHeader, signature }) =>
      [
        ['protected', encodedUnlessEmpty(protectedHeader)],
        ['header', unprotectedHeader],
        ['signature', encoded(signature)],
      ] as const,
  );
  let payload = encoded(contents.payload);
  if (contents.payload && !contents.b64) {
    const text = unencoded(contents.payload);
    if (text === null) return prevented('payloadNotText');
    payload = JSON.stringify(text);
  }
  if (form === 'general')
    return written(
      object([
        ['payload', payload],
        ['signatures', `[${entries.map(object).join(',')}]`],
      ]),
    );
  if (entries.length > 1) return prevented('severalSignatures');
  return written(object([['payload', payload], ...(entries[0] ?? [])]));
}

function compactJwe(contents: JweContents): Serialized {
  const [recipient, ...more] = contents.recipients;
  if (more.length > 0) return prevented('severalRecipients');
  if (recipient?.unprotectedHeader !== undefined || contents.sharedUnprotectedHeader !== undefined)
    return prevented('unprotectedHeader');
  if (contents.additionalData?.length) return prevented('additionalData');
  if (!contents.protectedHeader?.length) return prevented('noProtectedHeader');
  const { protectedHeader, initializationVector, ciphertext, authenticationTag } = contents;
  const parts = [protectedHeader, recipient?.encryptedKey, initializationVector, ciphertext, authenticationTag];
  return written(parts.map((part) => encodeBase64url(part ?? new Uint8Array())).join('.'));
}

function jsonJwe(contents: JweContents, form: 'flattened' | 'general'): Serialized {
  const entries = contents.recipients.map(
    ({ unprotectedHeader, encryptedKey }) =>
      [
        ['header', unprotectedHeader],
        ['encrypted_key', encodedUnlessEmpty(encryptedKey)],
      ] as const,
  );
  if (form === 'flattened' && entries.length > 1) return prevented('severalRecipients');
  return written(
    object([
      ['protected', encodedUnlessEmpty(contents.protectedHeader)],
      ['unprotected', contents.sharedUnprotectedHeader],
      ...(form === 'general' ? [['recipients', `[${entries.map(object).join(',')}]`] as const] : (entries[0] ?? [])),
      ['aad', encodedUnlessEmpty(contents.additionalData)],
      ['iv', encodedUnlessEmpty(contents.initializationVector)],
      ['ciphertext', encoded(contents.ciphertext)],
      ['tag', encodedUnlessEmpty(contents.authenticationTag)],
    ]),
  );
}

function sdJwt(contents: SdJwtContents): Serialized {
  const issued = compactJws(contents.jws);
  if (!issued.ok) return issued;
  const binding = contents.keyBinding ? compactJws(contents.keyBinding) : written('');
  if (!binding.ok) return binding;
  return written([issued.text, ...contents.disclosures.map(encodeBase64url), binding.text].join('~'));
}

/**
 * Writes contents as RFC 7515 section 7 or RFC 7516 section 7 have it, octet for octet: header texts are not parsed
 * and written again. Members that the RFCs do not define have no place in the contents.
 */
export function serialize(contents: Contents, form: Form): Serialized {
  if (contents.kind === 'sdJwt') return form === 'compact' ? sdJwt(contents) : prevented('compactOnly');
  if (contents.kind === 'jws') return form === 'compact' ? compactJws(contents) : jsonJws(contents, form);
  return form === 'compact' ? compactJwe(contents) : jsonJwe(contents, form);
}

/**
 * The octets of the JWS Payload as a signer had them. In a JSON serialisation with `b64: false` the characters of the
 * token are those of a JSON string, escapes and all, and the payload is what the string says.
 */
export function payloadOctets(token: Jws): Uint8Array | undefined {
  const { frame, payload } = token;
  if (!payload || payload.encoding === 'base64url' || !frame) return payload?.octets;
  const node = memberValue(frame, 'payload');
  return node === undefined ? payload.octets : encodeUtf8(String(scalarValue(frame, node)));
}

/** The unchanged JSON text of an unprotected header in the frame. */
const textOf = (frame: JsonDocument | undefined, part: Part | undefined): string | undefined =>
  part && frame ? frame.text.slice(part.span.start, part.span.end) : part?.decoded?.text;

const given = <K extends string, V>(name: K, value: V | undefined): { [P in K]?: V } =>
  value === undefined ? {} : ({ [name]: value } as { [P in K]?: V });

const some = (part: Part | undefined): Uint8Array | undefined => (part?.octets.length ? part.octets : undefined);

function contentsOfJws(token: Jws): JwsContents {
  return {
    kind: 'jws',
    b64: token.b64,
    ...given('payload', token.detached ? undefined : payloadOctets(token)),
    signatures: token.signatures.map(({ protectedHeader, unprotectedHeader, signature }) => ({
      ...given('protectedHeader', some(protectedHeader)),
      ...given('unprotectedHeader', textOf(token.frame, unprotectedHeader)),
      ...given('signature', signature?.octets),
    })),
  };
}

function contentsOfJwe(token: Jwe): JweContents {
  return {
    kind: 'jwe',
    ...given('protectedHeader', some(token.protectedHeader)),
    ...given('sharedUnprotectedHeader', textOf(token.frame, token.sharedUnprotectedHeader)),
    recipients: token.recipients.map(({ unprotectedHeader, encryptedKey }) => ({
      ...given('unprotectedHeader', textOf(token.frame, unprotectedHeader)),
      ...given('encryptedKey', some(encryptedKey)),
    })),
    ...given('additionalData', some(token.additionalData)),
    ...given('initializationVector', some(token.initializationVector)),
    ...given('ciphertext', token.ciphertext?.octets),
    ...given('authenticationTag', some(token.authenticationTag)),
  };
}

function contentsOfSdJwt(token: SdJwt): SdJwtContents {
  return {
    kind: 'sdJwt',
    jws: contentsOfJws(token.jws),
    disclosures: token.disclosures.map((part) => part.octets),
    ...given('keyBinding', token.keyBinding && contentsOfJws(token.keyBinding)),
  };
}

export function contentsOf(token: Jws): JwsContents;
export function contentsOf(token: Jwe): JweContents;
export function contentsOf(token: SdJwt): SdJwtContents;
export function contentsOf(token: Token): Contents;
/** Takes a token apart: `serialize` writes the result again, in this form or another. */
export function contentsOf(token: Token): Contents {
  if (token.kind === 'jws') return contentsOfJws(token);
  return token.kind === 'jwe' ? contentsOfJwe(token) : contentsOfSdJwt(token);
}
