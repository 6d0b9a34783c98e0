import type { NoteArgs, SentenceWords } from '../token/note.ts';

export type DisclosureArgs = NoteArgs;

/** `disclosure` counts from 1. */
export type DisclosureWords = SentenceWords<DisclosureArgs>;

const REFUSE = 'The whole token must be refused (RFC 9901 §7.1).';
const quoted = (text: string | number | undefined): string => `"${String(text ?? '').slice(0, 80)}"`;
/** "Disclosure 2", or the other words if it concerns none. */
const which = ({ disclosure }: DisclosureArgs, otherwise: string): string =>
  disclosure === undefined ? otherwise : `Disclosure ${disclosure}`;

/** English, as data: one entry a code. Other languages overlay it by code. */
export const disclosureWords = {
  'sd-jwt-payload': {
    says: () => 'The payload is not a JSON object: there are no digests to compare with.',
    hint: () => 'Until it can be read, the disclosed claims prove nothing.',
  },
  'sd-jwt-hash': {
    says: ({ alg }) => `_sd_alg is ${String(alg)}, a digest that Jotlab cannot compute.`,
    hint: () =>
      'Known are "sha-256", "sha-384" and "sha-512", in small letters. A verifier refuses what it does not know (RFC 9901 §4.1.1).',
  },
  'sd-jwt-hash-failed': {
    says: () => 'This browser did not compute the digests.',
    hint: () => 'It does so only on pages loaded over https or from this computer.',
  },
  'sd-jwt-incomplete': {
    says: ({ count }) => `Only the first ${count} disclosures were read.`,
    hint: () => 'Until the rest is compared, nothing can be said about the whole token.',
  },
  'sd-jwt-header': {
    says: ({ name }) =>
      name === 'kb_jwt'
        ? 'kb_jwt in the unprotected header is not a string.'
        : 'disclosures in the unprotected header is not an array of strings.',
    hint: () => 'Jotlab compares nothing then (RFC 9901 §8.1).',
  },
  'sd-jwt-later-header': {
    says: () => 'A later signature has disclosures or kb_jwt in its header.',
    hint: () => 'They must be in the first unprotected header alone (RFC 9901 §8.3).',
  },
  'sd-jwt-depth': {
    says: ({ limit }) => `Put together, the claims are nested more than ${limit} levels deep.`,
    hint: () => 'No token needs such nesting: it is a way to exhaust a parser.',
  },
  'sd-jwt-unreferenced': {
    says: (args) => `${which(args, 'A disclosure')} is not among the digests.`,
    hint: () => `Somebody changed it, or added it to this token. ${REFUSE}`,
  },
  'sd-jwt-unreached': {
    says: ({ disclosure, holder }) =>
      `The digest of disclosure ${disclosure} is in disclosure ${holder}, which itself does not belong to the payload.`,
    hint: () => `A disclosure must lead to the signed payload, directly or through others (RFC 9901 §4.2.6). ${REFUSE}`,
  },
  'sd-jwt-repeated': {
    says: ({ disclosure, first }) => `Disclosure ${disclosure} is the same as disclosure ${first}.`,
    hint: () => 'Each may be sent once (RFC 9901 §4).',
  },
  'sd-jwt-doubled': {
    says: ({ digest }) => `The digest ${quoted(digest)} appears more than once.`,
    hint: () => `One disclosure would fill several places. ${REFUSE}`,
  },
  'sd-jwt-clash': {
    says: (args) =>
      `${which(args, 'The payload')} adds the name ${quoted(args['name'])}, which that object already has.`,
    hint: () => `It would hide the claim that is there. ${REFUSE}`,
  },
  'sd-jwt-reserved': {
    says: (args) => `${which(args, 'The payload')} uses ${quoted(args['name'])} as the name of a claim.`,
    hint: ({ name }) =>
      name === '_sd_alg'
        ? 'It may appear only at the top of the payload (RFC 9901 §4.1.1).'
        : `That name is reserved for digests. ${REFUSE}`,
  },
  'sd-jwt-list': {
    says: (args) =>
      `_sd is not an array of strings${args['disclosure'] === undefined ? '' : ` in disclosure ${args['disclosure']}`}.`,
    hint: () => 'Jotlab reads no digest from it (RFC 9901 §4.2.4.1).',
  },
  'sd-jwt-items': {
    says: ({ disclosure, wanted }) =>
      wanted === 3
        ? `Disclosure ${disclosure} is for a claim, but is not an array of salt, name and value.`
        : `Disclosure ${disclosure} is for an array element, but is not an array of salt and value.`,
    hint: () => `It cannot be put in its place. ${REFUSE}`,
  },
} satisfies Record<string, DisclosureWords>;

export type DisclosureCode = keyof typeof disclosureWords;
