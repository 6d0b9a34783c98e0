import { encodeBase64url } from '../../text/base64url.ts';
import type { Part } from '../../token/token.ts';
import { isUsualLength } from '../../jws/usualLength.ts';
import { isDate } from '../jwt.ts';
import { signaturesOf } from '../signatures.ts';
import { type Find, type FixRow, quoted, nameOf, header, claims, dropClaim, last, type Fixes } from './kit.ts';

const tokenOnly: FixRow = { mend: 'Keep only the token', fix: () => ({ kind: 'tokenOnly' }) };

/** The whole part in which the fault is, in the text of the token on the bench. */
const part =
  (change: (written: string, octets: Uint8Array) => string): Find =>
  ({ layer, evidence }) => {
    if (layer.number !== 1 || layer.jws?.form !== 'compact' || evidence?.kind !== 'span') return undefined;
    const { start } = evidence.span;
    const found = layer.parts.find(({ part: { span } }) => span.start <= start && start <= span.end)?.part;
    if (!found) return undefined;
    const written = layer.text.slice(found.span.start, found.span.end);
    return { kind: 'text', span: found.span, text: change(written, found.octets) };
  };

/** Whether the part in which the fault is ends too early: its last character is wrong because others are missing. */
const isCut: (at: Parameters<Find>[0]) => boolean = ({ layer, evidence }) => {
  if (evidence?.kind !== 'span') return false;
  const { start } = evidence.span;
  const isThere = ({ span }: Part): boolean => span.start <= start && start <= span.end;
  for (const { part: signature, algorithm } of signaturesOf(layer))
    if (isThere(signature)) return !isUsualLength(algorithm, signature.octets.length);
  return layer.parts.some(({ part: each }) => isThere(each) && each.faults.some(({ code }) => code === 'json-invalid'));
};

/** The string claim without some of its characters. Only of the outermost object: deeper names are not unique. */
const without = (characters: RegExp): FixRow => ({
  mend: 'Remove them',
  fix: claims((members, at) => {
    const name = nameOf(at);
    const value = members.get(name)?.text;
    const kept = value?.replace(characters, '');
    return kept === undefined || kept === value ? undefined : { [name]: quoted(kept) };
  }),
});

const HIDDEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

const CONTROL = /[\u0000-\u001f\u007f-\u009f]/gu;

export const formFixes = {
  'double-encoding': tokenOnly,
  'token-in-url': tokenOnly,
  'base64-padding': { mend: 'Remove it', fix: part((written) => written.replace(/=+$/, '')) },
  'base64-alphabet': {
    mend: 'Write base64url',
    fix: (at) =>
      at.args['code'] === 'base64-standard'
        ? part((written) => written.replaceAll('+', '-').replaceAll('/', '_'))(at)
        : undefined,
  },
  'base64-noncanonical': {
    mend: 'Correct the last character',
    fix: (at) =>
      at.args['code'] === 'base64-noncanonical' && !isCut(at)
        ? part((_, octets) => encodeBase64url(octets))(at)
        : undefined,
  },
  'duplicate-header': {
    mend: 'Keep the last',
    fix: header((members, at) => last(members, at)),
  },
  'duplicate-claim': { mend: 'Keep the last', fix: claims((members, at) => last(members, at)) },
  'number-precision': {
    mend: 'Write it as a string',
    fix: claims((members, at) => {
      const value = members.get(nameOf(at));
      // A date as a string is none.
      return value?.type === 'number' && !isDate(nameOf(at)) ? { [nameOf(at)]: quoted(value.raw) } : undefined;
    }),
  },
  'proto-member': dropClaim,
  'string-bidi': without(HIDDEN),
  'string-control': without(CONTROL),
} satisfies Fixes;
