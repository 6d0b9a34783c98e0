import { compactJson } from '../jose/compactJson.ts';
import { isObject, readJson } from '../jose/json.ts';
import type { PlacedPart } from '../jose/parts.ts';
import { contentsOf, serialize, type JwsContents } from '../jose/serialize.ts';
import type { DecryptLimits } from '../jose/ops/decrypt.ts';
import type { TokenReading } from '../jose/reading.ts';
import type { Form, PartName, SdJwt, Jws } from '../jose/token.ts';
import { decodeUtf8, encodeUtf8 } from '../jose/utf8.ts';
import type { Around, Lost } from './around.ts';

/** Where a draft lies inside encryption: what is to be made again around it. */
export interface Within {
  /** From the outside in. */
  around: readonly Around[];
  /** The token that is on the bench until there is one of this draft. */
  stands: string;
  /** The recipients that somebody agreed to leave out while their keys are not here. Whoever is lost later is asked about anew. */
  dropping: readonly Lost[];
  /** The token that was inside; null where that was claims or a text, which are contents without signatures. */
  base: TokenReading | null;
  /** How far to go when it is opened again: what was allowed for the token that it is a draft of. */
  limits: DecryptLimits;
}

/**
 * A token under construction: what it holds, and how the edited parts are shown. `origin`: the text it was made from,
 * which reset goes back to; none where it was built from nothing. Never changed, only replaced.
 */
export interface Draft {
  contents: JwsContents;
  form: Form;
  detached: boolean;
  /** The text in the editor of a part that is shown laid out, by `partKey`. The token holds it without the added white space. */
  shown: Readonly<Record<string, string>>;
  origin: string | null;
  /** What it was made from: the old signatures were made over that. */
  original: JwsContents | null;
  /** What stands behind the JWS of the issuer in an SD-JWT, character by character: `~`, disclosures, key binding. */
  tail: string;
  /** Inside encryption: what a part was when it last was JSON, by `partKey`. It is shown beside a text that breaks off. */
  former: Readonly<Record<string, string>>;
  /** The key that verified what it was made from, signature by signature: the one to sign with, where it can. */
  verifiedBy: readonly (string | undefined)[];
  /** Absent where it is the whole token. */
  within?: Within;
}

/** Which part of a token is meant. */
type Placed = Pick<PlacedPart, 'group'> & { part: Pick<PlacedPart['part'], 'name'> };

/** Names a part within its token, also across edits. */
export const partKey = ({ part, group }: Placed): string => `${group?.kind === 'keyBinding' ? 'keyBinding ' : ''}${part.name} ${group?.index ?? 0}`;

/** A JWS, or that of an SD-JWT's issuer, that is to be changed. The signatures are kept: they will fail, and that is what they are for. */
export function draftOf(token: Jws | SdJwt, origin: string, verifiedBy: Draft['verifiedBy'] = []): Draft {
  const jws = token.kind === 'sdJwt' ? token.jws : token;
  const contents = contentsOf(jws);
  // RFC 9901 section 4: the first tilde ends the issuer's JWS.
  const tail = token.kind === 'sdJwt' ? origin.slice(origin.indexOf('~')) : '';
  return { contents, form: jws.form, detached: jws.detached, shown: {}, former: {}, origin, original: contents, tail, verifiedBy };
}

const sameOctets = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.length === b.length && a.every((octet, index) => octet === b[index]));

/** Whether what a signature of the draft was made over is still what it was. */
export function isUnchanged({ contents, original }: Draft, index: number): boolean {
  const [now, before] = [contents.signatures[index], original?.signatures[index]];
  return (
    now !== undefined && before !== undefined && original !== null && sameOctets(contents.payload, original.payload) &&
    sameOctets(now.protectedHeader, before.protectedHeader) && now.unprotectedHeader === before.unprotectedHeader
  );
}

/** The signatures that were made over something else. Of a token built here there are none. */
export const outdated = (draft: Draft): number[] =>
  draft.original ? draft.contents.signatures.flatMap((_, index) => (isUnchanged(draft, index) ? [] : [index])) : [];

/** The token's own text of a part, without white space that is only for reading. */
export function ownText({ contents }: Draft, { part, group }: Placed): string {
  if (part.name === 'payload') return decodeUtf8(contents.payload ?? new Uint8Array()).decoded.text;
  const signature = contents.signatures[group?.index ?? 0];
  return part.name === 'unprotectedHeader' ? (signature?.unprotectedHeader ?? '') : decodeUtf8(signature?.protectedHeader ?? new Uint8Array()).decoded.text;
}

const isWhole = (text: string): boolean => /^\s*[[{]/.test(text) && !readJson(text).fault;

/** What a part was before somebody's edit broke it; null where it is JSON, or never was. */
export function formerText(draft: Draft, placed: Placed): string | null {
  const text = draft.former[partKey(placed)];
  return text === undefined || isWhole(ownText(draft, placed)) ? null : text;
}

/** The draft with one part's text replaced. `laidOut`: white space between its JSON tokens is only for reading. */
export function withPart(draft: Draft, placed: Pick<PlacedPart, 'part' | 'group'>, text: string, laidOut: boolean): Draft {
  // Of a part that is empty nothing stands in the token: its box would go, with the caret in it. A blank is as little
  // JSON. Inside encryption the draft keeps its boxes itself.
  const emptied = draft.within || placed.part.name === 'unprotectedHeader' ? '' : ' ';
  const own = laidOut ? compactJson(text).text || emptied : text;
  const key = partKey(placed);
  const { [key]: _former, ...others } = draft.shown;
  const shown = laidOut ? { ...others, [key]: text } : others;
  const { contents } = draft;
  // Of the token on the bench its last good reading is kept; inside there is none that outlives a key stroke.
  const before = draft.within ? ownText(draft, placed) : '';
  const former = isWhole(before) ? { ...draft.former, [key]: before } : draft.former;
  if (placed.part.name === 'payload') return { ...draft, shown, former, contents: { ...contents, payload: encodeUtf8(own) } };
  const index = placed.group?.index ?? 0;
  const signatures = contents.signatures.map((entry, at) => {
    if (at !== index) return entry;
    return placed.part.name === 'unprotectedHeader' ? { ...entry, unprotectedHeader: own } : { ...entry, protectedHeader: encodeUtf8(own) };
  });
  return { ...draft, shown, former, contents: { ...contents, signatures } };
}

/** A text that lay inside encryption and is no token, to be changed. */
export function plainDraft(octets: Uint8Array, origin: string): Draft {
  const contents: JwsContents = { kind: 'jws', b64: true, payload: octets, signatures: [] };
  return { contents, form: 'compact', detached: false, shown: {}, former: {}, origin, original: contents, tail: '', verifiedBy: [] };
}

const isJson = (octets: Uint8Array | undefined): boolean => {
  const json = octets && readJson(decodeUtf8(octets).decoded.text);
  return isObject(json) && !json.fault;
};

/** The first part that was JSON and is no longer: half a key stroke's way from one good token to the next. */
export function brokenPart({ contents, original }: Draft): PartName | null {
  if (isJson(original?.payload) && !isJson(contents.payload)) return 'payload';
  for (const [index, now] of contents.signatures.entries()) {
    const before = original?.signatures[index];
    if (isJson(before?.protectedHeader) && !isJson(now.protectedHeader)) return 'protectedHeader';
    if (before?.unprotectedHeader !== undefined && now.unprotectedHeader !== before.unprotectedHeader && !isJson(encodeUtf8(now.unprotectedHeader ?? ''))) return 'unprotectedHeader';
  }
  return null;
}

/** The draft's own token, without what is around it, with the signatures it has. A form that cannot hold it gives way to one that can. */
export function draftText(draft: Draft): string {
  const { contents, form, tail, within } = draft;
  if (within && !within.base) return decodeUtf8(contents.payload ?? new Uint8Array()).decoded.text;
  for (const tried of [form, 'flattened', 'general'] as const) {
    const written = serialize(contents, tried);
    if (written.ok) return written.text + tail;
  }
  return '';
}
