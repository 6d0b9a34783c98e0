import { compactJson } from '../../jose/text/compactJson.ts';
import { isObject, readJson } from '../../jose/text/json.ts';
import { decodeUtf8, encodeUtf8 } from '../../jose/text/utf8.ts';
import type { DecryptLimits } from '../../jose/jwe/decrypt.ts';
import type { PlacedPart } from '../../jose/token/parts.ts';
import { contentsOf, serialize, type JwsContents } from '../../jose/token/serialize.ts';
import type { Form, Jws, PartName, SdJwt } from '../../jose/token/token.ts';
import type { OuterLayer } from './outerLayers.ts';

/** One signature, with the text of its headers as it is. */
export interface SignatureDraft {
  protectedHeader?: string;
  unprotectedHeader?: string;
  /** The old signature. It fails where header or payload have changed, as it should. */
  signature?: Uint8Array;
  /** The key that verified it: the one to sign with, where it can. */
  verifiedBy?: string;
}

/** A JWS, or that of an SD-JWT's issuer. */
export interface SignedLayer {
  kind: 'signed';
  form: Form;
  detached: boolean;
  /** RFC 7797: false where the payload is written as it is. */
  b64: boolean;
  signatures: readonly SignatureDraft[];
  /** The text after the issuer's JWS in an SD-JWT, exactly: `~`, disclosures, key binding. */
  tail: string;
}

export type LayerDraft = SignedLayer | OuterLayer;

/** A content and the layers around it, innermost first. Only the innermost layer can be a signed one. */
export interface Chain {
  /** Absent where the payload is not in the token (RFC 7515 appendix F). */
  content: Uint8Array | undefined;
  layers: readonly LayerDraft[];
}

/** A token under construction: a chain of layers, and how its edited parts are shown. Never changed, only replaced. */
export interface Draft extends Chain {
  /** The token on the bench until there is one of this draft. */
  text: string;
  /** The token that the draft was made from; null where it was built from nothing. */
  before: Chain | null;
  /** The pasted text that the draft came from: reset goes back to it. */
  origin: string | null;
  /** The text in the editor of a part that is shown laid out, by `partKey`. The token holds it without the added white space. */
  shown: Readonly<Record<string, string>>;
  /** Inside encryption: the last valid JSON of a part, by `partKey`. Shown beside a broken text. */
  former: Readonly<Record<string, string>>;
  /** Limits for opening it again: those raised for the token that it is a draft of. */
  limits?: DecryptLimits;
}

/** Which part of a token is meant. */
type Placed = Pick<PlacedPart, 'group'> & { part: Pick<PlacedPart['part'], 'name'> };

/** Names a part within its token, also across edits. */
export const partKey = ({ part, group }: Placed): string =>
  `${group?.kind === 'keyBinding' ? 'keyBinding ' : ''}${part.name} ${group?.index ?? 0}`;

/** The layer that signs the content, if there is one. */
export const signedLayer = ({ layers: [first] }: Chain): SignedLayer | undefined =>
  first?.kind === 'signed' ? first : undefined;

/** The layers of encryption, innermost first. */
export const outerLayers = ({ layers }: Chain): OuterLayer[] =>
  layers.flatMap((layer) => (layer.kind === 'encrypted' ? [layer] : []));

/** Whether the draft is inside encryption: there is no token of it until it has been encrypted again. */
export const isEncrypted = (chain: Chain): boolean => chain.layers.at(-1)?.kind === 'encrypted';

/** Layer `number` as the panes count them: 1 is the outermost. */
export const layerOf = ({ layers }: Chain, number: number): LayerDraft | undefined => layers[layers.length - number];

const textOfOctets = (octets: Uint8Array | undefined): string => decodeUtf8(octets ?? new Uint8Array()).decoded.text;

/** The chain of a JWS, or of that of an SD-JWT's issuer. `verifiedBy`: by which keys, signature by signature. */
export function chainOf(token: Jws | SdJwt, text: string, verifiedBy: readonly (string | undefined)[] = []): Chain {
  const jws = token.kind === 'sdJwt' ? token.jws : token;
  const { payload, b64, signatures } = contentsOf(jws);
  const layer: SignedLayer = {
    kind: 'signed',
    form: jws.form,
    detached: jws.detached,
    b64,
    signatures: signatures.map(({ protectedHeader, unprotectedHeader, signature }, index) => ({
      ...(protectedHeader ? { protectedHeader: textOfOctets(protectedHeader) } : {}),
      ...(unprotectedHeader === undefined ? {} : { unprotectedHeader }),
      ...(signature ? { signature } : {}),
      ...(verifiedBy[index] === undefined ? {} : { verifiedBy: verifiedBy[index] }),
    })),
    // RFC 9901 section 4: the first tilde ends the issuer's JWS.
    tail: token.kind === 'sdJwt' ? text.slice(text.indexOf('~')) : '',
  };
  return { content: payload, layers: [layer] };
}

/** A draft of a chain that is on the bench as `text`. */
export const draftOf = (chain: Chain, text: string): Draft => ({
  ...chain,
  text,
  before: chain,
  origin: text,
  shown: {},
  former: {},
});

const sameOctets = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a === b ||
  (a !== undefined && b !== undefined && a.length === b.length && a.every((octet, index) => octet === b[index]));

/** Whether the data that a signature of the draft covers are unchanged. */
export function isUnchanged(draft: Draft, index: number): boolean {
  const now = signedLayer(draft)?.signatures[index];
  const before = draft.before && signedLayer(draft.before)?.signatures[index];
  if (!now || !before || !sameOctets(draft.content, draft.before?.content)) return false;
  return now.protectedHeader === before.protectedHeader && now.unprotectedHeader === before.unprotectedHeader;
}

/** The signatures whose data have changed since. A token built here has none. */
export const outdated = (draft: Draft): number[] =>
  draft.before
    ? (signedLayer(draft)?.signatures ?? []).flatMap((_, index) => (isUnchanged(draft, index) ? [] : [index]))
    : [];

/** The token's own text of a part, without white space that is only for reading. */
export function ownText(chain: Chain, { part, group }: Placed): string {
  if (part.name === 'payload') return textOfOctets(chain.content);
  const signature = signedLayer(chain)?.signatures[group?.index ?? 0];
  return (part.name === 'unprotectedHeader' ? signature?.unprotectedHeader : signature?.protectedHeader) ?? '';
}

const isWhole = (text: string): boolean => /^\s*[[{]/.test(text) && !readJson(text).fault;

/** Gives a part as it was before an edit broke it; null where it is JSON, or never was. */
export function formerText(draft: Draft, placed: Placed): string | null {
  const text = draft.former[partKey(placed)];
  return text === undefined || isWhole(ownText(draft, placed)) ? null : text;
}

/** The chain with something else in one of its signatures. */
function withSignature({ content, layers }: Chain, index: number, change: Partial<SignatureDraft>): Chain {
  const changed = layers.map((layer): LayerDraft => {
    if (layer.kind !== 'signed') return layer;
    return { ...layer, signatures: layer.signatures.map((each, at) => (at === index ? { ...each, ...change } : each)) };
  });
  return { content, layers: changed };
}

/** The chain with the text of one part replaced. */
function replaced(chain: Chain, { part, group }: Placed, text: string): Chain {
  if (part.name === 'payload') return { content: encodeUtf8(text), layers: chain.layers };
  const name = part.name === 'unprotectedHeader' ? 'unprotectedHeader' : 'protectedHeader';
  return withSignature(chain, group?.index ?? 0, { [name]: text });
}

const withChain = (draft: Draft, chain: Chain): Draft => ({
  ...draft,
  ...chain,
  text: isEncrypted(chain) ? draft.text : innermostText(chain),
});

/** The draft without one of its signatures, as alg none wants it (RFC 7518 section 3.6). */
export const withoutSignature = (draft: Draft, index: number): Draft =>
  withChain(draft, withSignature(draft, index, { signature: new Uint8Array() }));

/** The draft with one part's text replaced. `laidOut`: white space between its JSON tokens is only for reading. */
export function withPart(
  draft: Draft,
  placed: Pick<PlacedPart, 'part' | 'group'>,
  text: string,
  laidOut: boolean,
): Draft {
  // An empty part is not in the token: its editor would go while somebody types there. A space keeps it. Inside
  // encryption the draft keeps its boxes itself.
  const emptied = isEncrypted(draft) || placed.part.name === 'unprotectedHeader' ? '' : ' ';
  const own = laidOut ? compactJson(text).text || emptied : text;
  const key = partKey(placed);
  const { [key]: _former, ...others } = draft.shown;
  // The bench keeps its last good reading. An inner layer has none that survives a key stroke.
  const before = isEncrypted(draft) ? ownText(draft, placed) : '';
  return {
    ...withChain(draft, replaced(draft, placed, own)),
    shown: laidOut ? { ...others, [key]: text } : others,
    former: isWhole(before) ? { ...draft.former, [key]: before } : draft.former,
  };
}

const isJson = (text: string | undefined): boolean => {
  const json = text === undefined ? undefined : readJson(text);
  return isObject(json) && !json.fault;
};

/** The first part that was JSON and no longer is: somebody is probably still typing. */
export function brokenPart({ before, ...now }: Draft): PartName | null {
  if (!before) return null;
  if (isJson(textOfOctets(before.content)) && !isJson(textOfOctets(now.content))) return 'payload';
  const former = signedLayer(before)?.signatures;
  for (const [index, signature] of (signedLayer(now)?.signatures ?? []).entries())
    for (const name of ['protectedHeader', 'unprotectedHeader'] as const)
      if (isJson(former?.[index]?.[name]) && !isJson(signature[name])) return name;
  return null;
}

/** Gives the contents of a signed layer as they are written. */
const contentsOfLayer = ({ content, b64, signatures }: SignedLayer & Pick<Chain, 'content'>): JwsContents => ({
  kind: 'jws',
  b64,
  ...(content ? { payload: content } : {}),
  signatures: signatures.map(({ protectedHeader, unprotectedHeader, signature }) => ({
    ...(protectedHeader === undefined ? {} : { protectedHeader: encodeUtf8(protectedHeader) }),
    ...(unprotectedHeader === undefined ? {} : { unprotectedHeader }),
    ...(signature ? { signature } : {}),
  })),
});

/**
 * The innermost token of a chain with the signatures it has, or its content where nobody signs. A form that cannot hold
 * it gives way to one that can.
 */
export function innermostText(chain: Chain): string {
  const layer = signedLayer(chain);
  if (!layer) return textOfOctets(chain.content);
  for (const form of [layer.form, 'flattened', 'general'] as const) {
    const written = serialize(contentsOfLayer({ ...layer, content: chain.content }), form);
    if (written.ok) return written.text + layer.tail;
  }
  return '';
}
