import { isCore } from '../tables/params.ts';
import type { Fault } from '../token/fault.ts';
import type { Jws, Part } from '../token/token.ts';
import { note, type Note } from '../token/note.ts';
import { saysUnencoded } from '../token/header.ts';
import { headerOf, namesOf, parameter, stringsIn, type JoseHeader } from '../token/joseHeader.ts';

/** Extensions that this bench understands and applies (RFC 7515 section 4.1.11). */
const UNDERSTOOD = new Set(['b64']);

/** Names in one complaint at most: a header may list any number. */
const NAMED = 20;

/** Faults of the token as a whole that make it no JWS, whichever signature is looked at. */
const OF_THE_WHOLE = new Set<string>([
  'segment-count',
  'truncated',
  'json-serialization-mixed',
  'serialisation-invalid',
  'polyglot',
  'member-not-array',
  'entry-not-object',
]);

const ofPart = (part: Part | undefined, matters: (fault: Fault) => boolean): Note[] =>
  (part?.faults ?? [])
    .filter(matters)
    .map((fault) => note('form-part', { ...fault.args, fault: fault.code, part: fault.part ?? 'token' }));

/** RFC 7515 section 4: the names of the header itself are to be unique. */
const ofHeader = (fault: Fault): boolean => fault.code !== 'duplicate-nested';
const encoding = (fault: Fault): boolean => fault.code.startsWith('base64-');

/** RFC 7515 section 4.1.11. */
function critical(header: JoseHeader): Note[] {
  const names = stringsIn(header, 'crit');
  if (names === undefined) return [];
  const malformed = (why: string, name = ''): Note => note('crit-malformed', { why, name });
  if (names === null) return [malformed('type')];
  if (names.length === 0) return [malformed('empty')];
  const notes: Note[] = [];
  if (!parameter(header, 'crit')?.protected) notes.push(malformed('unprotected'));
  if (new Set(names).size !== names.length) notes.push(malformed('twice'));
  const present = new Set(header.flatMap(namesOf));
  for (const name of [...new Set(names)].slice(0, NAMED)) {
    if (isCore(name, 'jws')) notes.push(malformed('defined', name));
    else if (!present.has(name)) notes.push(malformed('absent', name));
    else if (!UNDERSTOOD.has(name)) notes.push(note('crit-unknown', { name }));
  }
  return notes;
}

/** Asked of every signature: counted once, since a token may have many with large headers. */
const unencodedCounts = new WeakMap<Jws, number>();

function unencodedCount(token: Jws): number {
  const known = unencodedCounts.get(token);
  if (known !== undefined) return known;
  const count = token.signatures.filter(({ protectedHeader }) => saysUnencoded(protectedHeader)).length;
  unencodedCounts.set(token, count);
  return count;
}

/** RFC 7797 sections 3 and 6. */
function unencodedPayload(token: Jws, header: JoseHeader, protectedHeader: Part | undefined): Note[] {
  const found = parameter(header, 'b64');
  const notes: Note[] = [];
  if (found) {
    if (!found.protected) notes.push(note('b64-unprotected'));
    if (found.raw !== 'true' && found.raw !== 'false') notes.push(note('b64-type'));
    else if (!(stringsIn(header, 'crit') ?? []).includes('b64')) notes.push(note('b64-without-crit'));
  }
  const alike = saysUnencoded(protectedHeader) ? token.signatures.length : 0;
  if (unencodedCount(token) !== alike) notes.push(note('b64-mixed'));
  return notes;
}

/**
 * RFC 7515 section 5.2, steps 1 to 7, for one signature: the faults that make the token an invalid JWS, whatever the
 * mathematics says. `faults` are those of the whole token, as read.
 */
export function judgeForm(token: Jws, index: number, faults: readonly Fault[]): Note[] {
  const entry = token.signatures[index];
  const header = headerOf(entry);
  const notes: Note[] = [];
  for (const fault of faults) {
    const doubled = fault.code === 'duplicate-header' && fault.args['part'] === 'serialisation';
    if (doubled || OF_THE_WHOLE.has(fault.code)) notes.push(note('form-token', { ...fault.args, fault: fault.code }));
  }
  if (token.excess && !notes.some(({ args }) => args['fault'] === 'segment-count'))
    notes.push(note('form-token', { fault: 'segment-count', parts: 4, wanted: 3 }));
  // Section 4: names in a header must be unique; section 5.2 step 2 to 4: UTF-8, JSON, an object.
  notes.push(...ofPart(entry?.protectedHeader, ofHeader), ...ofPart(entry?.unprotectedHeader, ofHeader));
  notes.push(...ofPart(token.payload, encoding), ...ofPart(entry?.signature, encoding));
  const unprotected = new Set(namesOf(entry?.unprotectedHeader));
  const overlap = namesOf(entry?.protectedHeader).filter((name) => unprotected.has(name));
  for (const name of overlap.slice(0, NAMED)) notes.push(note('header-not-disjoint', { name }));
  notes.push(...critical(header), ...unencodedPayload(token, header, entry?.protectedHeader));
  return notes;
}
