import { headerOf, parameter } from '../token/joseHeader.ts';
import { algorithm, nearMiss, type SignatureAlgorithm } from '../tables/algs.ts';
import { encodeBase64url } from '../text/base64url.ts';
import type { Fault } from '../token/fault.ts';
import { isObject } from '../text/json.ts';
import { computerFor, curveFor, signerFor } from '../engine/engine.ts';
import { payloadOctets } from '../token/serialize.ts';
import type { Jws, Part } from '../token/token.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { joseVerify } from './askJose.ts';
import { fromDer, outOfRange } from './ecdsaSignature.ts';
import type { Computed } from '../token/computed.ts';
import { note, type Note } from '../token/note.ts';
import { translate } from '../token/thrown.ts';
import { judgeKey } from '../keys/judgeKey.ts';
import { hasPrimeModulus } from '../keys/numbers/primeModulus.ts';
import { signatureLengths } from './signatureLengths.ts';
import { judgeForm } from './form.ts';
import { headerString, saysUnencoded } from '../token/header.ts';
import { isPrivate, jwkText, type KeyMaterial } from '../engine/material.ts';

/** One signature, one key. `text` is the token's own characters; `token` and `faults` are what was read from them. */
export interface VerifyQuestion {
  /** Names the question; the answer repeats it. */
  id: string;
  text: string;
  token: Jws;
  faults?: readonly Fault[];
  /** The signature's position; absent: the first. */
  index?: number;
  key: KeyMaterial;
  /** A detached payload, as it was signed. */
  payload?: Uint8Array;
}

/** The parts that the signature covers. Without a protected header, only the payload. */
export type Coverage = 'headerAndPayload' | 'payloadOnly';

/** The origin of the verified payload. `empty`: zero octets, as ACME signs them (RFC 8555 section 6.3). */
export type PayloadFrom = 'token' | 'empty' | 'supplied';

/** Plain data; holds nothing of the key but what is wrong with it. */
export interface VerifyAnswer extends Computed {
  id: string;
  index: number;
  mathematics: 'holds' | 'fails' | 'notTried';
  reason: Note;
  /** Each of them forbids the green light, whatever the mathematics says. */
  form: Note[];
  /** Worth saying; forbid nothing. */
  notes: Note[];
  alg?: string;
  coverage: Coverage;
  payload: PayloadFrom;
}

const characters = (text: string, part: Part | undefined): string =>
  part ? text.slice(part.span.start, part.span.end) : '';

// A signature is tried with many keys and many readings of them, and what was signed may be a megabyte.
const inputs = new WeakMap<Jws, { text: string; index: number; input: Uint8Array }>();

/** RFC 7515 section 5.2 step 8, RFC 7797 section 3: the characters of the token, never encoded again. Do not change this. */
export function signingInput(text: string, token: Jws, index: number, supplied?: Uint8Array): Uint8Array {
  if (supplied) return inputOf(text, token, index, supplied);
  const known = inputs.get(token);
  if (known?.index === index && known.text === text) return known.input;
  const input = inputOf(text, token, index);
  inputs.set(token, { text, index, input });
  return input;
}

function inputOf(text: string, token: Jws, index: number, supplied?: Uint8Array): Uint8Array {
  const protectedHeader = token.signatures[index]?.protectedHeader;
  const start = `${characters(text, protectedHeader)}.`;
  const unencoded = saysUnencoded(protectedHeader);
  if (supplied && !unencoded) return encodeUtf8(start + encodeBase64url(supplied));
  if (!unencoded) return encodeUtf8(start + characters(text, token.payload));
  const head = encodeUtf8(start);
  const payload = supplied ?? payloadOctets(token) ?? new Uint8Array();
  const input = new Uint8Array(head.length + payload.length);
  input.set(head);
  input.set(payload, head.length);
  return input;
}

/** The reason to refuse a signature before the engine sees it, such as its length or that it is all zeros. */
function judgeSignature(alg: SignatureAlgorithm, key: KeyMaterial, signature: Uint8Array): Note | undefined {
  if (signature.length === 0) return note('sig-empty', { alg: alg.id });
  const lengths = signatureLengths(alg, key);
  if (lengths.length > 0 && !lengths.includes(signature.length)) {
    const wants = lengths[0] ?? 0;
    if (alg.family === 'ecdsa' && fromDer(signature, wants)) return note('sig-der', { alg: alg.id, wants });
    return note('sig-length', { alg: alg.id, has: signature.length, wants });
  }
  if (signature.every((octet) => octet === 0)) return note('sig-zero');
  const [curve] = alg.curves;
  return alg.family === 'ecdsa' && curve && outOfRange(signature, curve) ? note('sig-psychic') : undefined;
}

/** The algorithm that the header names, or why it cannot be followed. */
export function algorithmOf(token: Jws, index: number): { alg: SignatureAlgorithm } | { refused: Note; name?: string } {
  const header = headerOf(token.signatures[index]);
  const readable = header.some((part) => isObject(part.json));
  if (!readable) return { refused: note('header-unreadable') };
  const name = headerString(header, 'alg');
  // Behind the place where it breaks off there may be one.
  if (name === undefined)
    return { refused: note(header.some(({ json }) => json?.fault) ? 'header-unreadable' : 'alg-missing') };
  const entry = algorithm(name);
  if (!entry) return { refused: note('alg-unknown', { alg: name, meant: nearMiss(name)?.id ?? '' }), name };
  return entry.use === 'signature' ? { alg: entry } : { refused: note('alg-misplaced', { alg: name }), name };
}

/** The payloads to try, in order. RFC 7515 appendix F; zero octets first, because a payload may really be empty. */
function payloads(question: VerifyQuestion): { from: PayloadFrom; supplied?: Uint8Array }[] {
  const { token, payload } = question;
  if (!token.detached) return [{ from: payloadOctets(token)?.length === 0 ? 'empty' : 'token' }];
  const empty = token.payload ? [{ from: 'empty' as const }] : [];
  return payload ? [...empty, { from: 'supplied' as const, supplied: payload }] : empty;
}

/**
 * Judges one signature with one key: form and mathematics apart. Never throws; nothing is repaired on the way, and a
 * signature of the wrong shape is a failure that says so.
 */
export async function verifySignature(question: VerifyQuestion): Promise<VerifyAnswer> {
  const { id, text, token, key, index = 0 } = question;
  const entry = token.signatures[index];
  const header = headerOf(entry);
  const answer: VerifyAnswer = {
    id,
    index,
    mathematics: 'notTried',
    reason: note('signature-absent'),
    form: judgeForm(token, index, question.faults ?? []),
    notes: [],
    coverage: entry?.protectedHeader?.octets.length ? 'headerAndPayload' : 'payloadOnly',
    payload: 'token',
  };
  if (!entry) return answer;
  const found = algorithmOf(token, index);
  if ('refused' in found)
    return { ...answer, reason: found.refused, ...(found.name === undefined ? {} : { alg: found.name }) };
  const { alg } = found;
  answer.alg = alg.id;
  if (parameter(header, 'alg')?.protected === false) answer.notes.push(note('unprotected-alg'));
  const signature = entry.signature?.octets ?? new Uint8Array();
  if (alg.family === 'none') {
    const notes = signature.length > 0 ? [note('unsecured-with-signature')] : [];
    return { ...answer, reason: note('unsecured'), notes: [...answer.notes, ...notes] };
  }
  const { unfit, forbids, notes } = judgeKey({ alg, operation: 'verify' }, key);
  if (unfit) return { ...answer, reason: unfit };
  answer.form.push(...forbids);
  answer.notes.push(...notes);
  if (key.kind === 'jwk' && isPrivate(key.jwk)) answer.notes.push(note('private-key-given'));
  const shape = judgeSignature(alg, key, signature);
  if (shape) return { ...answer, mathematics: 'fails', reason: shape };
  const tries = payloads(question);
  if (tries.length === 0) return { ...answer, reason: note('payload-wanted') };
  try {
    const curve = curveFor(alg, key.kind === 'jwk' ? jwkText(key.jwk, 'crv') : undefined);
    const computer = await computerFor(alg, curve);
    if (computer === undefined) return { ...answer, reason: note('unsupported-here', { alg: alg.id }) };
    if (computer !== 'jose') answer.beyondJose = alg.curves.length > 1 && curve ? curve : alg.id;
    for (const { from, supplied } of tries) {
      answer.payload = from;
      const asked = { text, token, index, alg, curve, key, ...(supplied ? { supplied } : {}) };
      const says = computer === 'jose' ? await joseVerify(asked) : undefined;
      if (says?.code !== undefined) answer.jose = { code: says.code, message: says.message ?? '' };
      // If jose refuses the form, which is judged separately, the engine still does the mathematics.
      const own = says?.holds === undefined;
      if (says?.refuses !== undefined) answer.beyondJose = says.refuses;
      answer.computedBy = own ? 'own' : 'jose';
      const holds = own
        ? await (await signerFor(alg, curve))?.verify(key, signingInput(text, token, index, supplied), signature)
        : says.holds;
      if (!holds) continue;
      // This takes a while, so it is asked only where the answer would be a yes.
      if (key.kind === 'jwk' && alg.keyTypes.includes('RSA') && hasPrimeModulus(key.jwk))
        answer.form.push(note('rsa-factored', { how: 'prime' }));
      return { ...answer, mathematics: 'holds', reason: note('holds', { alg: alg.id }) };
    }
  } catch (error) {
    const { code, args } = translate(error);
    // An engine that refuses such an exponent calls the key broken: it was made so.
    const made = forbids.find((each) => each.code === 'rsa-exponent');
    return { ...answer, reason: made ?? note(code, { alg: alg.id, ...args }) };
  }
  return {
    ...answer,
    mathematics: 'fails',
    reason: answer.payload === 'empty' && token.detached ? note('payload-wanted') : note('mismatch', { alg: alg.id }),
  };
}
