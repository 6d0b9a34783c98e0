import { algorithm, nearMiss, type ContentEncryptionAlgorithm, type KeyManagementAlgorithm } from '../algs.ts';
import { decodeBase64url, encodeBase64url } from '../base64url.ts';
import { removeMember, setMember } from '../editMember.ts';
import { isObject, membersOf, memberValue, readJson, stringMember } from '../json.ts';
import { encryptGcm, wrapAesKw } from '../polyfill/aes.ts';
import { source } from '../polyfill/webCrypto.ts';
import { serialize, type RecipientContents } from '../serialize.ts';
import type { Form, PartName } from '../token.ts';
import { encodeUtf8 } from '../utf8.ts';
import { OpError, translate, type Note } from './faults.ts';
import { agreementKey, jwkOf, rsaKey, secretOf } from './jwe/contentKey.ts';
import { encryptContent } from './jwe/contentEncryption.ts';
import { deflate } from './jwe/inflate.ts';
import { judgeJweKey } from './jwe/jweKey.ts';
import { agreed, ephemeralKey } from './jwe/keyAgreement.ts';
import { ASK_ABOVE, MOST_ITERATIONS, NEW_ITERATIONS, passwordKey, saltValue } from './jwe/passwordKey.ts';
import { randomOctets } from './jwe/random.ts';
import { publicHalf, type Jwk, type KeyMaterial } from './material.ts';

/** Octets and keys that are fresh where they are left out. To be given in tests, and where a token is shown being made. */
export interface Given {
  cek?: Uint8Array;
  iv?: Uint8Array;
  /** For one recipient: the vector of the key wrapping, the salt input, the sender's ephemeral private key. */
  keyIv?: Uint8Array;
  p2s?: Uint8Array;
  ephemeralKey?: Jwk;
}

export interface RecipientWanted {
  key: KeyMaterial;
  /** JSON text of the recipient's own header. Only the JSON serialisations have room for one. */
  unprotectedHeader?: string;
  /** Iterations for PBES2. */
  p2c?: number;
  /** Somebody asked for so many: more than are made without asking. */
  p2cAsked?: boolean;
  given?: Pick<Given, 'keyIv' | 'p2s' | 'ephemeralKey'>;
}

export interface EncryptQuestion {
  /** Names the question; the answer repeats it. */
  id: string;
  form: Form;
  plaintext: Uint8Array;
  /**
   * JSON texts of the headers; `alg` and `enc` must be in one of them, `zip` in the protected one. They go into the token
   * as they are, but for what the algorithm itself puts in (epk, p2s, p2c, iv, tag): of one recipient into the protected
   * header, of several into their own.
   */
  protectedHeader?: string;
  sharedUnprotectedHeader?: string;
  /** JSON serialisations only. */
  additionalData?: Uint8Array;
  recipients: readonly RecipientWanted[];
  given?: Pick<Given, 'cek' | 'iv'>;
}

export type EncryptAnswer =
  | { id: string; ok: true; text: string; protectedHeader?: string; recipientHeaders: (string | undefined)[]; cek: Uint8Array; notes: Note[] }
  | { id: string; ok: false; /** Of the recipient. */ index: number; reason: Note };

interface Wrapped {
  cek: Uint8Array;
  encryptedKey: Uint8Array;
  /** JSON texts of what goes into the header. */
  parameters: Record<string, string>;
}

/** Parameters that the algorithms write; those of an older encryption are of no use. */
const WRITTEN = ['epk', 'p2s', 'p2c', 'iv', 'tag'] as const;
const NOTHING = new Uint8Array();
const quoted = (octets: Uint8Array): string => `"${encodeBase64url(octets)}"`;

/** RFC 7516 section 5.1, steps 2 to 8, for one recipient. `cek` is the one that all share, where it is not agreed upon. */
async function wrap(alg: KeyManagementAlgorithm, enc: ContentEncryptionAlgorithm, wanted: RecipientWanted, parties: { apu?: Uint8Array; apv?: Uint8Array }, cek: Uint8Array): Promise<Wrapped> {
  const { key, p2c = NEW_ITERATIONS, given = {} } = wanted;
  switch (alg.family) {
    case 'dir':
      return { cek: secretOf(key), encryptedKey: NOTHING, parameters: {} };
    case 'aesKw':
      return { cek, encryptedKey: await wrapAesKw(secretOf(key), cek), parameters: {} };
    case 'aesGcmKw': {
      const iv = given.keyIv ?? randomOctets(12);
      const sealed = await encryptGcm(secretOf(key), iv, cek, NOTHING);
      return { cek, encryptedKey: sealed.subarray(0, cek.length), parameters: { iv: quoted(iv), tag: quoted(sealed.subarray(cek.length)) } };
    }
    case 'pbes2': {
      if (!Number.isInteger(p2c) || p2c < 1 || p2c > (wanted.p2cAsked ? MOST_ITERATIONS : ASK_ABOVE)) throw new OpError('jwe-p2c-asked', { raw: String(p2c) });
      const p2s = given.p2s ?? randomOctets(16);
      const wrapping = await passwordKey(alg, secretOf(key), saltValue(alg, p2s), p2c);
      return { cek, encryptedKey: await wrapAesKw(wrapping, cek), parameters: { p2s: quoted(p2s), p2c: String(p2c) } };
    }
    case 'rsaesOaep': {
      const encrypted = await crypto.subtle.encrypt('RSA-OAEP', await rsaKey(alg, key, publicHalf(jwkOf(key))), source(cek));
      return { cek, encryptedKey: new Uint8Array(encrypted), parameters: {} };
    }
    case 'rsaesPkcs1':
      throw new OpError('jwe-legacy-refused', { alg: alg.id });
    case 'ecdhEs': {
      const fresh = given.ephemeralKey ? { own: given.ephemeralKey, epk: publicHalf(given.ephemeralKey) } : await ephemeralKey(jwkOf(key));
      const derived = await agreementKey(alg, enc, await agreed(fresh.own, publicHalf(jwkOf(key))), parties);
      const parameters = { epk: JSON.stringify(fresh.epk) };
      if (alg.wrappingKeyBits === undefined) return { cek: derived, encryptedKey: NOTHING, parameters };
      return { cek, encryptedKey: await wrapAesKw(derived, cek), parameters };
    }
  }
}

interface Headers {
  /** Of one recipient, the protected header first. */
  texts: readonly (string | undefined)[];
}

const stringOf = ({ texts }: Headers, name: string): string | undefined => {
  for (const text of texts) {
    const value = text === undefined ? undefined : stringMember(readJson(text), name);
    if (value !== undefined) return value;
  }
  return undefined;
};

const isHeader = (text: string | undefined): boolean => {
  if (text === undefined) return true;
  const json = readJson(text);
  return isObject(json) && !json.fault;
};

function algorithmsOf(headers: Headers): { alg: KeyManagementAlgorithm; enc: ContentEncryptionAlgorithm } {
  const [algName, encName] = [stringOf(headers, 'alg'), stringOf(headers, 'enc')];
  if (algName === undefined) throw new OpError('alg-missing');
  if (encName === undefined) throw new OpError('jwe-enc-missing');
  const [alg, enc] = [algorithm(algName), algorithm(encName)];
  if (!alg) throw new OpError('alg-unknown', { alg: algName, meant: nearMiss(algName)?.id ?? '' });
  if (alg.use !== 'keyManagement') throw new OpError('jwe-alg-misplaced', { alg: algName });
  if (enc?.use !== 'contentEncryption') throw new OpError('jwe-enc-unknown', { enc: encName, meant: nearMiss(encName)?.id ?? '' });
  return { alg, enc };
}

/** RFC 7518 sections 4.6.1.2 and 4.6.1.3: what the header says goes into the key. */
function partiesOf(headers: Headers): { apu?: Uint8Array; apv?: Uint8Array } {
  const parties: { apu?: Uint8Array; apv?: Uint8Array } = {};
  for (const name of ['apu', 'apv'] as const) {
    const text = stringOf(headers, name);
    if (text === undefined) continue;
    const { octets, invalid, leftOver } = decodeBase64url(text);
    if (invalid || leftOver !== undefined) throw new OpError('jwe-parameter-encoding', { name, part: 'protectedHeader' });
    parties[name] = octets;
  }
  return parties;
}

const without = (text: string | undefined): string | undefined => WRITTEN.reduce<string | undefined>((left, name) => (left === undefined ? left : removeMember(left, name)), text);
const withParameters = (text: string | undefined, parameters: Record<string, string>): string | undefined => {
  let result = text;
  for (const [name, value] of Object.entries(parameters)) result = setMember(result ?? '{}', name, value) ?? result;
  return result;
};

/** RFC 7516 section 5.1, from the first recipient to the tag. */
async function encrypted(question: EncryptQuestion, at: (index: number) => void): Promise<EncryptAnswer> {
  const { id, form, recipients, additionalData, given = {} } = question;
  const sharedHeader = question.sharedUnprotectedHeader;
  const [first, ...more] = recipients;
  if (!first) throw new OpError('jwe-no-recipient');
  if (!(globalThis.crypto as Crypto | undefined)?.subtle) throw new OpError('unsupported-here');
  const texts: [PartName, string | undefined][] = [['protectedHeader', question.protectedHeader], ['sharedUnprotectedHeader', sharedHeader]];
  for (const [part, text] of texts) if (!isHeader(text)) throw new OpError('jwe-header-text', { part });

  let protectedHeader = without(question.protectedHeader);
  const notes: Note[] = [];
  const written: RecipientContents[] = [];
  const headers: (string | undefined)[] = [];
  let cek: Uint8Array | undefined;
  let content: ContentEncryptionAlgorithm | undefined;
  for (const [index, wanted] of recipients.entries()) {
    at(index);
    if (!isHeader(wanted.unprotectedHeader)) throw new OpError('jwe-header-text', { part: 'unprotectedHeader' });
    const own = without(wanted.unprotectedHeader);
    const joined: Headers = { texts: [protectedHeader, sharedHeader, own] };
    const seen = new Set<string>();
    for (const text of joined.texts) for (const name of namesOf(text)) {
      if (seen.has(name)) throw new OpError('jwe-not-disjoint', { name, part: 'protectedHeader', other: text === own ? 'unprotectedHeader' : 'sharedUnprotectedHeader' });
      seen.add(name);
    }
    const { alg, enc } = algorithmsOf(joined);
    if (more.length > 0 && (alg.mode === 'directEncryption' || alg.mode === 'directKeyAgreement')) throw new OpError('jwe-recipients-direct', { alg: alg.id, count: recipients.length });
    if (content && content !== enc) throw new OpError('jwe-enc-differs', { has: content.id, other: enc.id });
    if (alg.status === 'legacy') throw new OpError('jwe-legacy-refused', { alg: alg.id });
    const { unfit, forbids } = judgeJweKey({ alg, enc }, wanted.key, 'encrypt');
    const small = forbids.find(({ code }) => code === 'rsa-key-small');
    if (unfit ?? small) throw new OpError((unfit ?? small as Note).code, (unfit ?? small as Note).args);
    notes.push(...forbids);
    const made = await wrap(alg, enc, wanted, partiesOf(joined), cek ?? given.cek ?? randomOctets(enc.cekOctets));
    content = enc;
    cek = made.cek;
    let recipientHeader = own;
    if (more.length === 0) protectedHeader = withParameters(protectedHeader, made.parameters);
    else recipientHeader = withParameters(own, made.parameters);
    headers.push(recipientHeader);
    written.push({ ...(recipientHeader === undefined ? {} : { unprotectedHeader: recipientHeader }), encryptedKey: made.encryptedKey });
  }
  at(0);
  if (!content || !cek) throw new OpError('jwe-no-recipient');

  const zip = compression({ protectedHeader, elsewhere: [sharedHeader, ...headers] });
  const plaintext = zip ? await deflate(question.plaintext) : question.plaintext;
  const initializationVector = given.iv ?? randomOctets(content.ivOctets);
  const encodedHeader = protectedHeader === undefined ? '' : encodeBase64url(encodeUtf8(protectedHeader));
  const authenticated = encodeUtf8(additionalData?.length ? `${encodedHeader}.${encodeBase64url(additionalData)}` : encodedHeader);
  const { ciphertext, tag } = await encryptContent(content, cek, initializationVector, plaintext, authenticated);
  const serialized = serialize(
    {
      kind: 'jwe', recipients: written, initializationVector, ciphertext, authenticationTag: tag,
      ...(protectedHeader === undefined ? {} : { protectedHeader: encodeUtf8(protectedHeader) }),
      ...(sharedHeader === undefined ? {} : { sharedUnprotectedHeader: sharedHeader }),
      ...(additionalData?.length ? { additionalData } : {}),
    },
    form,
  );
  if (!serialized.ok) throw new OpError('cannot-serialize', { obstacle: serialized.obstacle });
  return { id, ok: true, text: serialized.text, ...(protectedHeader === undefined ? {} : { protectedHeader }), recipientHeaders: headers, cek, notes };
}

function namesOf(text: string | undefined): string[] {
  if (text === undefined) return [];
  const json = readJson(text);
  return isObject(json) ? [...new Set([...membersOf(json, 0)].map(({ name }) => name))] : [];
}

/** RFC 7516 section 4.1.3. */
function compression({ protectedHeader, elsewhere }: { protectedHeader: string | undefined; elsewhere: (string | undefined)[] }): boolean {
  if (elsewhere.some((text) => text !== undefined && memberValue(readJson(text), 'zip') !== undefined)) throw new OpError('jwe-zip-unprotected');
  const json = readJson(protectedHeader ?? '{}');
  if (memberValue(json, 'zip') === undefined) return false;
  const zip = stringMember(json, 'zip');
  if (zip !== 'DEF') throw new OpError('jwe-zip-unknown', { zip: zip ?? '', part: 'protectedHeader' });
  return true;
}

/** Encrypts for one recipient or several and writes the token. Header texts are not parsed and written anew. Never throws. */
export async function encrypt(question: EncryptQuestion): Promise<EncryptAnswer> {
  let index = 0;
  try {
    return await encrypted(question, (at) => {
      index = at;
    });
  } catch (error) {
    return { id: question.id, ok: false, index, reason: translate(error) };
  }
}
