import type { KeyMaterial } from '../engine/material.ts';
import { serialize, type RecipientContents } from '../token/serialize.ts';
import type { ContentEncryptionAlgorithm, KeyManagementAlgorithm } from '../tables/algs.ts';
import { encodeBase64url } from '../text/base64url.ts';
import type { ComputedBy } from '../token/computed.ts';
import type { Form, PartName } from '../token/token.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import type { Note } from '../token/note.ts';
import { OpError, translate } from '../token/thrown.ts';
import { encryptContent } from './contentEncryption.ts';
import {
  algorithmsOf,
  compression,
  isHeader,
  namesOf,
  partiesOf,
  withoutWritten,
  withParameters,
  type Headers,
} from './headerTexts.ts';
import { deflate } from '../engine/inflate.ts';
import { joseEncrypt } from './joseEncrypt.ts';
import { judgeKey } from '../keys/judgeKey.ts';
import { ASK_ABOVE, MOST_ITERATIONS, NEW_ITERATIONS } from './passwordKey.ts';
import { randomOctets } from './random.ts';
import { wrap } from './wrapKey.ts';

export interface RecipientWanted {
  key: KeyMaterial;
  /** JSON text of the recipient's own header. Only the JSON serialisations have room for one. */
  unprotectedHeader?: string;
  /** Iterations for PBES2. */
  p2c?: number;
  /** Somebody asked for so many: more than are made without asking. */
  p2cAsked?: boolean;
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
}

export type EncryptAnswer =
  | {
      id: string;
      ok: true;
      text: string;
      /** With what the algorithm put into it. */
      protectedHeader?: string;
      computedBy: ComputedBy;
      notes: Note[];
    }
  | { id: string; ok: false; /** The recipient's position. */ index: number; reason: Note };

/** The judged inputs for one recipient's part, before it is made. */
interface Recipient {
  alg: KeyManagementAlgorithm;
  enc: ContentEncryptionAlgorithm;
  key: KeyMaterial;
  p2c: number;
  /** Its own header, without what an algorithm writes. */
  header: string | undefined;
  parties: ReturnType<typeof partiesOf>;
}

/** Everything but the recipients. `protectedHeader`: without what an algorithm writes. */
type Shared = Pick<EncryptQuestion, 'plaintext' | 'sharedUnprotectedHeader' | 'additionalData'> & {
  protectedHeader: string | undefined;
};

/** The finished octets and header texts, before they are written in a serialization. */
interface Sealed {
  protectedHeader: string | undefined;
  recipients: RecipientContents[];
  iv: Uint8Array;
  ciphertext: Uint8Array;
  tag: Uint8Array;
}

/** RFC 7516 section 7.2.1: no name in two of the headers that are joined. */
function refuseOverlap(texts: readonly (string | undefined)[], own: string | undefined): void {
  const seen = new Set<string>();
  for (const text of texts)
    for (const name of namesOf(text)) {
      const other = text === own ? 'unprotectedHeader' : 'sharedUnprotectedHeader';
      if (seen.has(name)) throw new OpError('jwe-not-disjoint', { name, part: 'protectedHeader', other });
      seen.add(name);
    }
}

/** One recipient, judged. Throws if it cannot be one. */
function recipientOf(wanted: RecipientWanted, shared: Shared, count: number, notes: Note[]): Recipient {
  if (!isHeader(wanted.unprotectedHeader)) throw new OpError('jwe-header-text', { part: 'unprotectedHeader' });
  const header = withoutWritten(wanted.unprotectedHeader);
  const joined: Headers = { texts: [shared.protectedHeader, shared.sharedUnprotectedHeader, header] };
  refuseOverlap(joined.texts, header);
  const { alg, enc } = algorithmsOf(joined);
  if (count > 1 && (alg.mode === 'directEncryption' || alg.mode === 'directKeyAgreement'))
    throw new OpError('jwe-recipients-direct', { alg: alg.id, count });
  if (alg.status === 'legacy') throw new OpError('jwe-legacy-refused', { alg: alg.id });
  const { unfit, forbids } = judgeKey({ alg, enc, operation: 'encrypt' }, wanted.key);
  const never = unfit ?? forbids.find(({ code }) => code === 'rsa-key-small' || code === 'rsa-exponent');
  if (never) throw new OpError(never.code, never.args);
  const { p2c = NEW_ITERATIONS } = wanted;
  const most = wanted.p2cAsked ? MOST_ITERATIONS : ASK_ABOVE;
  if (alg.family === 'pbes2' && (!Number.isInteger(p2c) || p2c < 1 || p2c > most))
    throw new OpError('jwe-p2c-asked', { raw: String(p2c) });
  notes.push(...forbids);
  return { alg, enc, key: wanted.key, p2c, header, parties: partiesOf(joined) };
}

/** RFC 7516 section 5.1, from the content key to the tag, by ourselves. `at`: tells which recipient it is about. */
async function compose(
  shared: Shared,
  recipients: readonly [Recipient, ...Recipient[]],
  at: (index: number) => void,
): Promise<Sealed> {
  const { enc } = recipients[0];
  let { protectedHeader } = shared;
  const written: RecipientContents[] = [];
  const headers: (string | undefined)[] = [];
  let cek = randomOctets(enc.cekOctets);
  for (const [index, recipient] of recipients.entries()) {
    at(index);
    const made = await wrap(recipient.alg, enc, recipient, recipient.parties, cek);
    cek = made.cek;
    let { header } = recipient;
    if (recipients.length === 1) protectedHeader = withParameters(protectedHeader, made.parameters);
    else header = withParameters(header, made.parameters);
    headers.push(header);
    written.push({
      ...(header === undefined ? {} : { unprotectedHeader: header }),
      encryptedKey: made.encryptedKey,
    });
  }
  at(0);
  const zip = compression({ protectedHeader, elsewhere: [shared.sharedUnprotectedHeader, ...headers] });
  const plaintext = zip ? await deflate(shared.plaintext) : shared.plaintext;
  const iv = randomOctets(enc.ivOctets);
  const encoded = protectedHeader === undefined ? '' : encodeBase64url(encodeUtf8(protectedHeader));
  const { additionalData } = shared;
  const authenticated = additionalData?.length ? `${encoded}.${encodeBase64url(additionalData)}` : encoded;
  const sealed = await encryptContent(enc, cek, iv, plaintext, encodeUtf8(authenticated));
  return { protectedHeader, recipients: written, iv, ...sealed };
}

async function encrypted(question: EncryptQuestion, at: (index: number) => void): Promise<EncryptAnswer> {
  const { id, form, plaintext, additionalData, sharedUnprotectedHeader } = question;
  if (!(globalThis.crypto as Crypto | undefined)?.subtle) throw new OpError('unsupported-here');
  const texts: [PartName, string | undefined][] = [
    ['protectedHeader', question.protectedHeader],
    ['sharedUnprotectedHeader', sharedUnprotectedHeader],
  ];
  for (const [part, text] of texts) if (!isHeader(text)) throw new OpError('jwe-header-text', { part });
  const shared: Shared = {
    plaintext,
    protectedHeader: withoutWritten(question.protectedHeader),
    ...(sharedUnprotectedHeader === undefined ? {} : { sharedUnprotectedHeader }),
    ...(additionalData?.length ? { additionalData } : {}),
  };
  const notes: Note[] = [];
  const recipients = question.recipients.map((wanted, index) => {
    at(index);
    return recipientOf(wanted, shared, question.recipients.length, notes);
  });
  const [first, ...more] = recipients;
  if (!first) throw new OpError('jwe-no-recipient');
  const other = more.findIndex(({ enc }) => enc !== first.enc);
  at(other + 1);
  if (other >= 0) throw new OpError('jwe-enc-differs', { has: first.enc.id, other: more[other]?.enc.id ?? '' });
  // With several recipients, jose would put each one's parameters elsewhere than in the token that is encrypted again.
  const byJose = more.length === 0 ? await joseEncrypt({ ...shared, ...first }) : undefined;
  const sealed: Sealed = byJose ?? (await compose(shared, [first, ...more], at));
  const written = serialize(
    {
      kind: 'jwe',
      recipients: sealed.recipients,
      initializationVector: sealed.iv,
      ciphertext: sealed.ciphertext,
      authenticationTag: sealed.tag,
      ...(sealed.protectedHeader === undefined ? {} : { protectedHeader: encodeUtf8(sealed.protectedHeader) }),
      ...(sharedUnprotectedHeader === undefined ? {} : { sharedUnprotectedHeader }),
      ...(additionalData?.length ? { additionalData } : {}),
    },
    form,
  );
  if (!written.ok) throw new OpError('cannot-serialize', { obstacle: written.obstacle });
  return {
    id,
    ok: true,
    text: written.text,
    ...(sealed.protectedHeader === undefined ? {} : { protectedHeader: sealed.protectedHeader }),
    computedBy: byJose ? 'jose' : 'own',
    notes,
  };
}

/**
 * Encrypts for one recipient or several and writes the token: through `jose` where it can make this very one. Header texts
 * are not parsed and written again. Never throws.
 */
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
