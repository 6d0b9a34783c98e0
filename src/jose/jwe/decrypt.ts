import type { Fault } from '../token/fault.ts';
import { SECRET_LIMIT } from '../keys/secret.ts';
import type { Key } from '../keys/key.ts';
import type { Jwe, Part } from '../token/token.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import type { Computed } from '../token/computed.ts';
import { note, type Note } from '../token/note.ts';
import { translate } from '../token/thrown.ts';
import { beyondJose, joseDecrypt } from './askJose.ts';
import { contentKey } from './contentKey.ts';
import { decryptContent } from './contentEncryption.ts';
import { inflate, INFLATED_OCTETS, wrapperOf } from '../engine/inflate.ts';
import { judgeJweForm, type JweShape, type Misshape } from './jweForm.ts';
import { secretOctetsWanted } from '../keys/judgeKey.ts';
import { judgeOpening, wrongLength } from './jweKey.ts';
import { ASK_ABOVE, SURE_ITERATIONS } from './passwordKey.ts';
import { materialOf } from '../keys/keyMaterial.ts';
import type { KeyMaterial } from '../engine/material.ts';

/** How far to go without asking. */
export interface DecryptLimits {
  /** Iterations of PBES2 (`p2c`). */
  iterations?: number;
  /** Octets that a compressed content may come to. */
  inflated?: number;
}

/** One recipient, one key. `text` is the token's own characters; `token` and `faults` are what was read from them. */
export interface DecryptQuestion {
  /** Names the question; the answer repeats it. */
  id: string;
  text: string;
  token: Jwe;
  faults?: readonly Fault[];
  /** The recipient's position; absent: the first. */
  index?: number;
  key: KeyMaterial;
  limits?: DecryptLimits;
}

/**
 * `malformed`: told by the shape, no key was tried. `notTried`: the key or the browser does not serve. `asks`: wants
 * leave first, `reason` says for what. `failed`: why is not told (RFC 7516 section 11.5).
 */
export type DecryptOutcome = 'opened' | 'failed' | 'malformed' | 'notTried' | 'asks';

/** Plain data; holds nothing of the key but what is wrong with it. */
export interface DecryptAnswer extends Computed {
  id: string;
  index: number;
  outcome: DecryptOutcome;
  reason: Note;
  /** Defects of the shape, each with its part and place. */
  malformed: Misshape[];
  /** It may have opened, and still a reader must refuse it. */
  forbids: Note[];
  /** Worth saying; forbid nothing. */
  notes: Note[];
  alg?: string;
  enc?: string;
  /** The content. Absent if it opened but could not be unpacked: `reason` then says so. */
  plaintext?: Uint8Array;
  /** With `zip`: the encrypted content before it was unpacked. */
  compressed?: Uint8Array;
}

const NOTHING = new Uint8Array();
const characters = (text: string, part: Part | undefined): string =>
  part ? text.slice(part.span.start, part.span.end) : '';

/** RFC 7516 section 5.2 step 15: the characters of the token, never encoded again. */
export const additionalDataOf = (text: string, token: Jwe): Uint8Array => {
  const protectedHeader = characters(text, token.protectedHeader);
  return encodeUtf8(
    token.additionalData ? `${protectedHeader}.${characters(text, token.additionalData)}` : protectedHeader,
  );
};

export const sealedOf = (token: Jwe): { ciphertext: Uint8Array; tag: Uint8Array } => ({
  ciphertext: token.ciphertext?.octets ?? NOTHING,
  tag: token.authenticationTag?.octets ?? NOTHING,
});

/** The answer that needs no key. `shape`: present if a key can be tried. */
export function beforeDecrypting({ id, token, faults = [], index = 0 }: Omit<DecryptQuestion, 'key'>): {
  answer: DecryptAnswer;
  shape?: JweShape;
} {
  const { malformed, unknown, forbids, notes, alg, enc, shape } = judgeJweForm(token, index, faults);
  const first = malformed[0] ?? unknown;
  const answer: DecryptAnswer = {
    id,
    index,
    malformed,
    forbids: [...forbids],
    notes,
    outcome: malformed.length > 0 ? 'malformed' : 'notTried',
    reason: first ? note(first.code, first.args) : note('jwe-failed'),
    ...(alg === undefined ? {} : { alg }),
    ...(enc === undefined ? {} : { enc }),
  };
  return shape ? { answer, shape } : { answer };
}

/**
 * Opens one recipient's part with one key: the form first, then the mathematics, then the compression. Never throws.
 * That it opens says who could read it, never who wrote it.
 */
export async function decrypt(question: DecryptQuestion): Promise<DecryptAnswer> {
  const { text, token, key, index = 0, limits = {} } = question;
  const { answer, shape } = beforeDecrypting(question);
  if (!shape) return answer;
  const { alg, enc, parameters } = shape;
  const encryptedKey = token.recipients[index]?.encryptedKey?.octets ?? NOTHING;
  const { unfit, forbids } = judgeOpening(shape, key);
  const never = unfit ?? wrongLength(shape, key, encryptedKey);
  if (never) return { ...answer, reason: never };
  answer.forbids.push(...forbids);
  const { iterations = ASK_ABOVE, inflated = INFLATED_OCTETS } = limits;
  if ((parameters.p2c ?? 0) > iterations)
    return { ...answer, outcome: 'asks', reason: note('jwe-p2c-asks', { count: parameters.p2c ?? 0 }) };
  // A page that came over plain http from another machine has no WebCrypto.
  if (!(globalThis.crypto as Crypto | undefined)?.subtle)
    return { ...answer, reason: note('unsupported-here', { alg: alg.id }) };
  try {
    const asked = { text, token, index, shape, key, iterations, inflated };
    // jose takes a refusal of the engine for a wrong password: where there may be one, it is not asked.
    const isSure = (parameters.p2c ?? 0) <= SURE_ITERATIONS;
    const beyond = isSure ? await beyondJose(shape, key) : 'p2c';
    if (beyond !== undefined) answer.beyondJose = beyond;
    const says = beyond === undefined ? await joseDecrypt(asked) : undefined;
    if (says && says.outcome !== 'opened') {
      if (says.code !== undefined) answer.jose = { code: says.code, message: says.message ?? '' };
      else answer.beyondJose = 'key';
    }
    const opened: DecryptAnswer = {
      ...answer,
      outcome: 'opened',
      reason: note('jwe-opened', { alg: alg.id, enc: enc.id }),
      computedBy: says?.outcome === 'opened' ? 'jose' : 'own',
    };
    const failed: DecryptAnswer = { ...answer, outcome: 'failed', reason: note('jwe-failed') };
    if (says?.outcome === 'failed') return { ...failed, computedBy: 'jose' };
    // With zip, the compressed content is needed too, and jose does not give it.
    if (says?.outcome === 'opened' && !shape.zip) return { ...opened, plaintext: says.plaintext };
    const cek = await contentKey({ alg, enc, key, parameters, encryptedKey });
    const iv = token.initializationVector?.octets ?? NOTHING;
    const content = await decryptContent(enc, cek, iv, sealedOf(token), additionalDataOf(text, token));
    if (!content) return { ...failed, computedBy: 'own' };
    if (!shape.zip) return { ...opened, plaintext: content };
    const unpacked = await inflate(content, inflated);
    const said = says?.outcome === 'opened' ? says.plaintext : undefined;
    if (unpacked.ok) return { ...opened, plaintext: said ?? unpacked.octets, compressed: content };
    return {
      ...opened,
      compressed: content,
      reason:
        unpacked.why === 'limit'
          ? note('jwe-inflate-limit', { limit: unpacked.limit })
          : note('jwe-inflate-broken', { form: (await wrapperOf(content, inflated)) ?? '' }),
    };
  } catch (error) {
    const { code, args } = translate(error);
    return { ...answer, reason: note(code, { alg: alg.id, ...args }) };
  }
}

type RingKey = Pick<Key, 'jwk' | 'secret'>;

export interface KeyDecryptAnswer {
  answer: DecryptAnswer;
  /** Which reading of a secret was used: the one that opens, if any does. */
  reading?: number;
}

/** Readings of a password tried at most: each costs all the iterations. */
const PASSWORDS = 8;

/** The readings of a secret that could be the key, the likeliest first. */
function readingsFor(key: RingKey, shape: JweShape): number[] {
  const readings = key.secret?.readings ?? [];
  if (key.secret?.pinned !== undefined) return [key.secret.pinned];
  const wants = secretOctetsWanted(shape.alg, shape.enc);
  const usable = readings.flatMap(({ octets }, reading) =>
    octets.length > 0 && octets.length <= SECRET_LIMIT && (wants === undefined || octets.length === wants)
      ? [reading]
      : [],
  );
  return wants === undefined ? usable.slice(0, PASSWORDS) : usable;
}

/** Opens with one of your keys. A secret is read as pinned, or else in every way that its text allows, until one opens. */
export async function decryptWithKey(question: Omit<DecryptQuestion, 'key'>, key: RingKey): Promise<KeyDecryptAnswer> {
  const { shape } = beforeDecrypting(question);
  if (!shape || !key.secret) return { answer: await decrypt({ ...question, key: materialOf(key) }) };
  const readings = readingsFor(key, shape);
  let last: KeyDecryptAnswer | undefined;
  for (const reading of readings) {
    const tried = { answer: await decrypt({ ...question, key: materialOf(key, reading) }), reading };
    if (tried.answer.outcome === 'opened') return tried;
    last ??= tried;
    // Only a failed decryption is worth another reading: a person is asked once, and the browser's limits stay.
    if (tried.answer.outcome !== 'failed') break;
  }
  return last ?? { answer: await decrypt({ ...question, key: materialOf(key) }), reading: key.secret.pinned ?? 0 };
}
