import { algorithm } from '../tables/algs.ts';
import { encodeBase64url } from '../text/base64url.ts';
import { isObject, memberValue, rawText, readJson, stringMember } from '../text/json.ts';
import { computerFor, curveFor, signerFor } from '../engine/engine.ts';
import { serialize, type JwsContents, type SignatureContents } from '../token/serialize.ts';
import type { Form } from '../token/token.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import type { ComputedBy } from '../token/computed.ts';
import { note, type Note } from '../token/note.ts';
import { translate } from '../token/thrown.ts';
import { joseSign } from './askJose.ts';
import { judgeKey } from '../keys/judgeKey.ts';
import { jwkText, type KeyMaterial } from '../engine/material.ts';

/** One signature to make, or one to keep as it is. Header texts go into the token byte for byte. */
export interface SignatureWanted {
  protectedHeader?: string;
  unprotectedHeader?: string;
  /** The octets of a signature that is kept. */
  kept?: Uint8Array;
  key?: KeyMaterial;
  /** Absent: the algorithm of the header. */
  algorithm?: string;
}

export interface SignQuestion {
  /** Names the question; the answer repeats it. */
  id: string;
  form: Form;
  payload: Uint8Array;
  /** Leave the payload out of the token (RFC 7515 appendix F). */
  detached?: boolean;
  signatures: readonly SignatureWanted[];
  /** Without this, `alg: none` is refused. */
  unsecured?: boolean;
}

export type SignAnswer =
  | {
      id: string;
      ok: true;
      text: string;
      signatures: Uint8Array[];
      /** Who made them; 'own' where any was not made by `jose`. Absent if none was made. */
      computedBy?: ComputedBy;
      notes: Note[];
    }
  | { id: string; ok: false; index: number; reason: Note };

const headerJson = (wanted: SignatureWanted) => readJson(wanted.protectedHeader ?? '{}');

const isUnencoded = (wanted: SignatureWanted): boolean => {
  const json = headerJson(wanted);
  const node = memberValue(json, 'b64');
  return node !== undefined && rawText(json, node) === 'false';
};

/** RFC 7515 section 5.1 step 5, RFC 7797 section 3. */
function inputFor(wanted: SignatureWanted, payload: Uint8Array): Uint8Array {
  const header = wanted.protectedHeader ? encodeBase64url(encodeUtf8(wanted.protectedHeader)) : '';
  if (!isUnencoded(wanted)) return encodeUtf8(`${header}.${encodeBase64url(payload)}`);
  const head = encodeUtf8(`${header}.`);
  const input = new Uint8Array(head.length + payload.length);
  input.set(head);
  input.set(payload, head.length);
  return input;
}

type Made = { signature: Uint8Array; computedBy?: ComputedBy; notes: Note[] } | Note;

async function signatureFor(wanted: SignatureWanted, payload: Uint8Array, unsecured: boolean): Promise<Made> {
  if (wanted.kept) return { signature: wanted.kept, notes: [] };
  const json = headerJson(wanted);
  // With an algorithm given, any header text can be signed: a broken one is a lesson too.
  if (wanted.algorithm === undefined && (!isObject(json) || json.fault)) return note('header-unreadable');
  const said = stringMember(json, 'alg') ?? stringMember(readJson(wanted.unprotectedHeader ?? '{}'), 'alg');
  const name = wanted.algorithm ?? said;
  if (name === undefined) return note('alg-missing');
  const entry = algorithm(name);
  if (!entry) return note('alg-unknown', { alg: name, meant: '' });
  if (entry.use !== 'signature') return note('alg-misplaced', { alg: name });
  if (entry.family === 'none')
    return unsecured ? { signature: new Uint8Array(), notes: [] } : note('unsecured-not-asked');
  if (!wanted.key) return note('key-family', { alg: name, wanted: entry.keyTypes.join(' or '), has: 'none' });
  const { unfit, forbids, notes } = judgeKey({ alg: entry, operation: 'sign' }, wanted.key);
  if (unfit) return unfit;
  const never = forbids.find(
    ({ code }) => code === 'hmac-key-empty' || code === 'rsa-key-small' || code === 'rsa-exponent',
  );
  if (never) return never;
  const curve = curveFor(entry, wanted.key.kind === 'jwk' ? jwkText(wanted.key.jwk, 'crv') : undefined);
  const computer = await computerFor(entry, curve);
  if (computer === undefined) return note('unsupported-here', { alg: name });
  const asked = { ...wanted, alg: entry, curve, key: wanted.key, payload };
  // If jose would write the header differently, the signature is made over this text unchanged.
  const byJose = computer === 'jose' ? await joseSign(asked) : undefined;
  const signature = byJose ?? (await (await signerFor(entry, curve))?.sign(wanted.key, inputFor(wanted, payload)));
  if (!signature) return note('unsupported-here', { alg: name });
  const differs = said !== undefined && said !== name ? [note('alg-differs', { alg: name, header: said })] : [];
  return {
    signature,
    computedBy: byJose ? 'jose' : 'own',
    notes: [...differs, ...forbids, ...notes],
  };
}

/** Makes the signatures and writes the token. The header's text is kept, not parsed and rewritten. Never throws. */
export async function sign(question: SignQuestion): Promise<SignAnswer> {
  const { id, payload } = question;
  const signatures: SignatureContents[] = [];
  const notes: Note[] = [];
  const computers = new Set<ComputedBy>();
  for (const [index, wanted] of question.signatures.entries()) {
    let made: Made;
    try {
      made = await signatureFor(wanted, payload, question.unsecured === true);
    } catch (error) {
      made = translate(error);
    }
    if ('code' in made) return { id, ok: false, index, reason: made };
    notes.push(...made.notes);
    if (made.computedBy) computers.add(made.computedBy);
    signatures.push({
      ...(wanted.protectedHeader === undefined ? {} : { protectedHeader: encodeUtf8(wanted.protectedHeader) }),
      ...(wanted.unprotectedHeader === undefined ? {} : { unprotectedHeader: wanted.unprotectedHeader }),
      signature: made.signature,
    });
  }
  const b64 = !question.signatures.some(isUnencoded);
  const contents: JwsContents = { kind: 'jws', b64, signatures, ...(question.detached ? {} : { payload }) };
  const written = serialize(contents, question.form);
  if (!written.ok) return { id, ok: false, index: 0, reason: note('cannot-serialize', { obstacle: written.obstacle }) };
  return {
    id,
    ok: true,
    text: written.text,
    signatures: signatures.map((each) => each.signature ?? new Uint8Array()),
    ...(computers.size > 0 ? { computedBy: computers.has('own') ? 'own' : 'jose' } : {}),
    notes,
  };
}
