import { headerString } from '../token/header.ts';
import {
  algorithm,
  encryptedKeyOctets,
  nearMiss,
  type ContentEncryptionAlgorithm,
  type KeyManagementAlgorithm,
} from '../tables/algs.ts';
import { isCore } from '../tables/params.ts';
import type { Fault } from '../token/fault.ts';
import { isObject } from '../text/json.ts';
import type { Jwe, Part } from '../token/token.ts';
import { note, type Note, type NoteArgs } from '../token/note.ts';
import type { OpCode } from '../token/opCode.ts';
import { parameter, jweHeader, listOf, namesOf, type JoseHeader } from '../token/joseHeader.ts';
import { placeOf, memberText, type Place } from './jweHeader.ts';
import { judgeParameters, type Parameters } from './jweParameters.ts';

/** A fault of the shape, and its place in the text of the token. */
export type Misshape = Note & Partial<Place>;

/** The parameters of a JWE, once nothing prevents reading it. */
export interface JweShape {
  alg: KeyManagementAlgorithm;
  enc: ContentEncryptionAlgorithm;
  header: JoseHeader;
  parameters: Parameters;
  zip: boolean;
}

export interface JweForm {
  /** Each of them forbids to try: there is nothing to be had. */
  malformed: Misshape[];
  /** A name that Jotlab does not know: nothing is wrong with the token, but it cannot be opened here. */
  unknown?: Misshape;
  /** It may open, and still a reader must refuse it. */
  forbids: Note[];
  /** Worth saying. */
  notes: Note[];
  alg?: string;
  enc?: string;
  /** Present if nothing is malformed or unknown. */
  shape?: JweShape;
}

const misshape = (code: OpCode, args: NoteArgs, place: Partial<Place> = {}): Misshape => ({
  ...note(code, { ...(place.part === undefined ? {} : { part: place.part }), ...args }),
  ...place,
});

/** Faults of the token as a whole that leave nothing to decrypt. */
const OF_THE_WHOLE = new Set<string>([
  'segment-count',
  'truncated',
  'json-serialization-mixed',
  'serialisation-invalid',
  'polyglot',
  'member-not-array',
  'entry-not-object',
  'entries-empty',
  'header-absent',
]);
/** Members of a serialization that are not strings: their part is then missing. */
const OF_THE_PART = new Set<string>(['member-not-string', 'header-not-object']);

/** Names in one complaint at most: a header may list any number. */
const NAMED = 20;

/** RFC 7516 section 4.1.13. Nothing that a token may demand beyond the RFCs is understood here. */
function critical(header: JoseHeader): Note[] {
  const found = parameter(header, 'crit');
  if (!found) return [];
  const malformed = (why: string, name = ''): Note => note('jwe-crit-malformed', { why, name });
  const names = listOf(found);
  if (names === null) return [malformed('type')];
  if (names.length === 0) return [malformed('empty')];
  const notes = found.protected ? [] : [malformed('unprotected')];
  if (new Set(names).size !== names.length) notes.push(malformed('twice'));
  const present = new Set(header.flatMap(namesOf));
  for (const name of [...new Set(names)].slice(0, NAMED)) {
    if (isCore(name, 'jwe')) notes.push(malformed('defined', name));
    else if (!present.has(name)) notes.push(malformed('absent', name));
    else notes.push(note('jwe-crit-unknown', { name }));
  }
  return notes;
}

/** RFC 7516 section 7.2.1: no name in two of the headers that are joined. */
function overlaps(header: JoseHeader): Misshape[] {
  const seen = new Map<string, Part>();
  const found: Misshape[] = [];
  for (const part of header) {
    for (const name of namesOf(part)) {
      const first = seen.get(name);
      if (!first) seen.set(name, part);
      else if (found.length < NAMED) {
        const place = parameter([part], name);
        found.push(misshape('jwe-not-disjoint', { name, part: first.name, other: part.name }, place && placeOf(place)));
      }
    }
  }
  return found;
}

/** Splits the reader's faults: an error makes the JWE malformed, any other fault only forbids to accept it. */
function partFaults(part: Part | undefined): { malformed: Misshape[]; forbids: Note[] } {
  const malformed: Misshape[] = [];
  const forbids: Note[] = [];
  for (const fault of part?.faults ?? []) {
    const args = { ...fault.args, fault: fault.code, part: fault.part ?? part?.name ?? 'token' };
    const place = fault.part && fault.span ? { part: fault.part, span: fault.span } : {};
    if (fault.severity === 'error') malformed.push(misshape('jwe-shape', args, place));
    // RFC 7516 section 4: the names of the header itself are to be unique.
    else if (fault.code === 'duplicate-nested') continue;
    else forbids.push(note('jwe-lax', args));
  }
  return { malformed, forbids };
}

/** The algorithms that the header names, or why they cannot be followed. */
function algorithms(
  token: Jwe,
  header: JoseHeader,
): { alg?: KeyManagementAlgorithm; enc?: ContentEncryptionAlgorithm; malformed: Misshape[]; unknown?: Misshape } {
  if (!header.some((part) => isObject(part.json)))
    return {
      malformed: [misshape('header-unreadable', {}, header[0] ? { part: header[0].name, span: header[0].span } : {})],
    };
  const malformed: Misshape[] = [];
  const unknown: Misshape[] = [];
  const named = (name: 'alg' | 'enc'): { id: string; place: Place } | undefined => {
    const found = parameter(header, name);
    const id = found && memberText(found);
    if (!found)
      malformed.push(
        misshape(
          name === 'alg' ? 'alg-missing' : 'jwe-enc-missing',
          name === 'alg' ? { of: 'jwe' } : {},
          header[0] ? { part: header[0].name, span: header[0].span } : {},
        ),
      );
    else if (id === undefined)
      malformed.push(misshape('jwe-member-type', { name, wanted: 'a string' }, placeOf(found)));
    return found && id !== undefined ? { id, place: placeOf(found) } : undefined;
  };
  const alg = named('alg');
  const algEntry = alg && algorithm(alg.id);
  if (alg && !algEntry)
    unknown.push(misshape('alg-unknown', { alg: alg.id, meant: nearMiss(alg.id)?.id ?? '' }, alg.place));
  else if (alg && algEntry?.use !== 'keyManagement')
    malformed.push(misshape('jwe-alg-misplaced', { alg: alg.id }, alg.place));
  const enc = named('enc');
  const encEntry = enc && algorithm(enc.id);
  if (enc && encEntry?.use !== 'contentEncryption') {
    const note = misshape('jwe-enc-unknown', { enc: enc.id, meant: nearMiss(enc.id)?.id ?? '' }, enc.place);
    // An algorithm of another kind in enc is wrong for every reader.
    (encEntry ? malformed : unknown).push(note);
  }
  for (let index = 0; enc && index < token.recipients.length; index += 1) {
    const other = headerString(jweHeader(token, index), 'enc');
    if (other === undefined || other === enc.id) continue;
    malformed.push(misshape('jwe-enc-differs', { has: enc.id, other }, enc.place));
    break;
  }
  return {
    ...(algEntry?.use === 'keyManagement' ? { alg: algEntry } : {}),
    ...(encEntry?.use === 'contentEncryption' ? { enc: encEntry } : {}),
    malformed,
    ...(unknown[0] ? { unknown: unknown[0] } : {}),
  };
}

const isDirect = ({ mode }: KeyManagementAlgorithm): boolean =>
  mode === 'directEncryption' || mode === 'directKeyAgreement';

/** RFC 7516 section 5.2, steps 6 and 10; RFC 7518 sections 4 and 5: which part has how many octets. */
function lengths(
  token: Jwe,
  index: number,
  alg: KeyManagementAlgorithm | undefined,
  enc: ContentEncryptionAlgorithm | undefined,
): Misshape[] {
  const found: Misshape[] = [];
  const { encryptedKey } = token.recipients[index] ?? {};
  const at = (part: Part | undefined): Partial<Place> => (part ? { part: part.name, span: part.span } : {});
  const count = (part: Part | undefined): number => part?.octets.length ?? 0;
  if (alg) {
    const has = count(encryptedKey);
    const wants = encryptedKeyOctets(alg, enc?.id);
    if (isDirect(alg)) {
      if (has > 0) found.push(misshape('jwe-key-unexpected', { alg: alg.id, has }, at(encryptedKey)));
      if (token.recipients.length > 1)
        found.push(misshape('jwe-recipients-direct', { alg: alg.id, count: token.recipients.length }));
    } else if (has === 0) found.push(misshape('jwe-key-missing', { alg: alg.id }, at(encryptedKey)));
    else if (wants !== undefined && has !== wants)
      found.push(misshape('jwe-key-length', { alg: alg.id, has, wants }, at(encryptedKey)));
  }
  if (enc) {
    const sized = (part: Part | undefined, wants: number, missing: OpCode, wrong: OpCode): void => {
      const has = count(part);
      if (has !== wants) found.push(misshape(has === 0 ? missing : wrong, { enc: enc.id, has, wants }, at(part)));
    };
    sized(token.initializationVector, enc.ivOctets, 'jwe-iv-missing', 'jwe-iv-length');
    if (enc.family === 'aesCbcHmac') {
      // PKCS #7 padding adds 1 to 16 octets: even an empty content has a block.
      const has = count(token.ciphertext);
      if (has === 0) found.push(misshape('jwe-ciphertext-missing', { enc: enc.id }, at(token.ciphertext)));
      else if (has % 16 !== 0)
        found.push(misshape('jwe-ciphertext-blocks', { enc: enc.id, has }, at(token.ciphertext)));
    }
    sized(token.authenticationTag, enc.tagOctets, 'jwe-tag-missing', 'jwe-tag-length');
  }
  return found;
}

/** RFC 7516 section 4.1.3. */
function compression(header: JoseHeader): { zip: boolean; malformed: Misshape[] } {
  const found = parameter(header, 'zip');
  if (!found) return { zip: false, malformed: [] };
  const zip = memberText(found);
  if (zip !== 'DEF')
    return {
      zip: false,
      malformed: [misshape('jwe-zip-unknown', { zip: (zip ?? found.raw).slice(0, 40) }, placeOf(found))],
    };
  return { zip: true, malformed: found.protected ? [] : [misshape('jwe-zip-unprotected', {}, placeOf(found))] };
}

/** Asked again for every key: remembered, since a token may have many recipients with large headers. */
const judged = new WeakMap<Jwe, { faults: readonly Fault[]; forms: JweForm[] }>();

/**
 * RFC 7516 section 5.2, steps 1 to 10, for one recipient: everything that can be said without a key, each with its
 * part and place. `faults` are those of the whole token, as read.
 */
export function judgeJweForm(token: Jwe, index: number, faults: readonly Fault[]): JweForm {
  let known = judged.get(token);
  if (known?.faults !== faults) judged.set(token, (known = { faults, forms: [] }));
  return (known.forms[index] ??= judge(token, index, faults));
}

function judge(token: Jwe, index: number, faults: readonly Fault[]): JweForm {
  const header = jweHeader(token, index);
  const malformed: Misshape[] = [];
  const forbids: Note[] = [];
  const notes: Note[] = [];
  for (const fault of faults) {
    const doubled = fault.code === 'duplicate-header' && fault.args['part'] === 'serialisation';
    const place = fault.span && fault.part ? { part: fault.part, span: fault.span } : {};
    if (OF_THE_WHOLE.has(fault.code) || (OF_THE_PART.has(fault.code) && fault.args['part'] === 'serialisation'))
      malformed.push(misshape('jwe-shape', { ...fault.args, fault: fault.code }, place));
    else if (doubled) forbids.push(note('jwe-lax', { ...fault.args, fault: fault.code }));
    else if (fault.code === 'member-ignored') notes.push(note('jwe-lax', { ...fault.args, fault: fault.code }));
  }
  if (!token.recipients[index] && malformed.length === 0) malformed.push(misshape('jwe-recipient-absent', {}));
  const { encryptedKey } = token.recipients[index] ?? {};
  for (const part of [
    ...header,
    encryptedKey,
    token.additionalData,
    token.initializationVector,
    token.ciphertext,
    token.authenticationTag,
  ]) {
    const judged = partFaults(part);
    malformed.push(...judged.malformed);
    forbids.push(...judged.forbids);
  }
  const named = algorithms(token, header);
  const { alg, enc } = named;
  const zipped = compression(header);
  const parameters = alg ? judgeParameters(alg, header) : undefined;
  malformed.push(
    ...overlaps(header),
    ...named.malformed,
    ...lengths(token, index, alg, enc),
    ...(parameters?.malformed ?? []),
    ...zipped.malformed,
  );
  forbids.push(...critical(header), ...(parameters?.forbids ?? []));
  notes.push(...(parameters?.notes ?? []));
  if (alg?.status === 'legacy') notes.push(note('jwe-legacy', { alg: alg.id }));
  for (const name of ['alg', 'enc'])
    if (parameter(header, name)?.protected === false) notes.push(note('jwe-unprotected-alg', { name }));
  const [algName, encName] = [headerString(header, 'alg'), headerString(header, 'enc')];
  return {
    malformed,
    ...(named.unknown ? { unknown: named.unknown } : {}),
    forbids,
    notes,
    ...(algName === undefined ? {} : { alg: algName }),
    ...(encName === undefined ? {} : { enc: encName }),
    ...(malformed.length === 0 && alg && enc && parameters
      ? { shape: { alg, enc, header, parameters: parameters.parameters, zip: zipped.zip } }
      : {}),
  };
}
