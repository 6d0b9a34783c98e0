import type { Fault } from './fault.ts';
import type { JsonDocument } from '../text/json.ts';
import type { PartName } from '../tables/partName.ts';
import type { Span } from '../text/span.ts';
import type { Decoded } from '../text/utf8.ts';

export type { PartName };

/** One run of a token's text, and what could be read from it. Plain data: it crosses to and from a worker. */
export interface Part {
  name: PartName;
  /** The place of its characters in the token text (without the quotes of a JSON serialization). */
  span: Span;
  /** `base64url`: octets are the decoded characters. `plain`: octets are the characters' own UTF-8. */
  encoding: 'base64url' | 'plain';
  octets: Uint8Array;
  /** Present for headers, payloads and disclosures: the octets as UTF-8, U+FFFD where they are not. */
  decoded?: Decoded;
  /** Present if `decoded` looks like JSON: the members that could be read, and where reading stopped. */
  json?: JsonDocument;
  /** Defects of this part; their spans are in the token text. */
  faults: Fault[];
}

export interface Signature {
  protectedHeader?: Part;
  unprotectedHeader?: Part;
  signature?: Part;
}

export interface Recipient {
  unprotectedHeader?: Part;
  encryptedKey?: Part;
}

export type Form = 'compact' | 'flattened' | 'general';

/** RFC 7515. `b64: false` is RFC 7797. A detached payload is absent or an empty part. */
export interface Jws {
  kind: 'jws';
  form: Form;
  payload?: Part;
  detached: boolean;
  b64: boolean;
  signatures: Signature[];
  /** How many more signatures the text has: they are not taken apart. */
  unread?: number;
  /** The JSON text of a JSON serialisation. */
  frame?: JsonDocument;
  excess?: Part;
}

/** RFC 7516. In the compact form there is one recipient, without a header of its own. */
export interface Jwe {
  kind: 'jwe';
  form: Form;
  protectedHeader?: Part;
  sharedUnprotectedHeader?: Part;
  recipients: Recipient[];
  /** How many more recipients the text has: they are not taken apart. */
  unread?: number;
  additionalData?: Part;
  initializationVector?: Part;
  ciphertext?: Part;
  authenticationTag?: Part;
  /** The JSON text of a JSON serialisation. */
  frame?: JsonDocument;
  excess?: Part;
}

/** RFC 9901: an issuer-signed JWT, its disclosures, and the key binding JWT if there is one. */
export interface SdJwt {
  kind: 'sdJwt';
  jws: Jws;
  disclosures: Part[];
  keyBinding?: Jws;
  excess?: Part;
}

export type Token = Jws | Jwe | SdJwt;
