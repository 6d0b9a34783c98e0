import type { NoteArgs } from '../token/note.ts';

export type VerdictArgs = NoteArgs;

/** How moments (seconds since 1970) and spans of time (seconds) are written; the interface knows zone and language. */
export interface TimeWords {
  moment: (seconds: number) => string;
  duration: (seconds: number) => string;
  /** From now: "in 3 hours", "3 hours ago". */
  from: (seconds: number) => string;
}

export interface VerdictWords {
  /** States the fact. */
  says: (args: VerdictArgs, time: TimeWords) => string;
  /** Explains it or says how to continue; empty if nothing needs to be added. */
  hint: (args: VerdictArgs, time: TimeWords) => string;
  /** A second line under the first. */
  more?: (args: VerdictArgs, time: TimeWords) => string;
  /** The text that a screen reader announces on a change, if `says` counts seconds. */
  aloud?: (args: VerdictArgs, time: TimeWords) => string;
}

const none = (): string => '';

export const many = (count: string | number | undefined, one: string, more: string): string =>
  Number(count) === 1 ? `1 ${one}` : `${count} ${more}`;

const FORMS: Readonly<Record<string, (parts: string | number | undefined) => string>> = {
  jws: (parts) => `Signed token, ${many(parts, 'part', 'parts')}`,
  jwsJson: (parts) => `Signed object, ${many(parts, 'signature', 'signatures')}`,
  unsecured: (parts) => `Unsecured token, ${many(parts, 'part', 'parts')}`,
  stripped: () => 'Token without its signature',
  jwe: (parts) => `Encrypted token, ${many(parts, 'part', 'parts')}`,
  jweJson: (parts) => `Encrypted object, ${many(parts, 'recipient', 'recipients')}`,
  sdJwt: (parts) => `SD-JWT, ${many(parts, 'disclosure', 'disclosures')}`,
};
/** The name of the token's form, or the number of an inner layer. */
export const formWords = ({ what, parts, layer }: VerdictArgs): string =>
  Number(layer) > 1 ? `Layer ${layer}` : (FORMS[String(what)]?.(parts) ?? '');

const byClock = ({ clock }: VerdictArgs, sentence: string): string =>
  clock === 'live'
    ? sentence
    : `${sentence}, by the ${clock === 'linked' ? 'clock that came with the link' : 'frozen clock'}`;

/** RFC 7515 section 4, RFC 7519 section 4. */
export const TWICE = 'A reader may refuse it or take the last; some take the first (RFC 7519 §4).';

const NO_CLAIMS: Readonly<Record<string, string>> = {
  encrypted: 'Not readable without the key.',
  detached: 'The payload is detached (not in the token).',
  supplied: 'Times of a supplied payload are not read here.',
  empty: 'The payload is empty.',
  broken: 'Not checked: the payload is broken.',
};

/** English, as data: one entry a code. These are the lights that come with the first paint. */
export const firstWords = {
  // Format
  'format-sound': {
    says: formWords,
    hint: () => 'It follows the standard. That says nothing about who made it.',
  },
  'format-lax': {
    says: (args) => `${formWords({ ...args, layer: 1 })}: ${many(args['count'], 'defect', 'defects')}.`,
    hint: () => 'Some readers accept this, others refuse it.',
  },
  'format-broken': {
    says: (args) => `${formWords(args)}: malformed, ${many(args['count'], 'defect', 'defects')}.`,
    hint: () => 'A strict reader refuses it.',
  },

  // Before any key is tried
  'signature-not-yet': { says: () => 'Not checked.', hint: none },
  'decryption-not-yet': { says: () => 'Not opened.', hint: none },
  'signature-unsecured': {
    says: () => 'Unsecured: nobody signed this.',
    hint: () => 'alg is none. Anyone can write such a token, whatever else looks right.',
  },
  'expectations-not-set': {
    says: () => 'None set.',
    hint: () => 'Set the issuer and audience you accept.',
  },

  // Time
  'time-within': {
    says: (args, time) => byClock(args, `Expires ${time.from(Number(args['until']))}`),
    hint: (args, time) => `exp: ${time.moment(Number(args['exp']))}`,
    aloud: (args) => byClock(args, 'Not expired'),
  },
  'time-expired': {
    says: (args, time) => byClock(args, `Expired ${time.from(-Number(args['since']))}`),
    hint: (args, time) => `exp: ${time.moment(Number(args['exp']))}`,
    aloud: (args) => byClock(args, 'Expired'),
  },
  'time-not-yet': {
    says: (args, time) => byClock(args, `Not valid yet: nbf is ${time.from(Number(args['until']))}`),
    hint: (args, time) => `nbf: ${time.moment(Number(args['nbf']))}`,
    aloud: (args) => byClock(args, 'Not valid yet'),
  },
  'time-leeway': {
    says: (args, time) => byClock(args, `Expired ${time.from(-Number(args['since']))}, within the leeway`),
    hint: (args, time) => `exp: ${time.moment(Number(args['exp']))}`,
    aloud: (args) => byClock(args, 'Expired, within the leeway'),
  },
  'time-leeway-before': {
    says: (args, time) => byClock(args, `nbf is ${time.from(Number(args['until']))}, within the leeway`),
    hint: (args, time) => `nbf: ${time.moment(Number(args['nbf']))}`,
    aloud: (args) => byClock(args, 'Not valid yet, within the leeway'),
  },
  'time-milliseconds': {
    says: ({ name, from }, time) => `${name} looks like milliseconds: that would be ${time.from(Number(from))}.`,
    hint: ({ seconds }, time) =>
      `It must be in seconds (RFC 7519 §2). In seconds it is ${time.moment(Number(seconds))}`,
    aloud: ({ name }) => `${name} looks like milliseconds`,
  },
  'time-no-expiry': {
    says: () => 'No exp: it has no expiry time.',
    hint: () => 'exp is optional (RFC 7519 §4.1.4). Other rules may end the token: its age, a session, revocation.',
  },
  'time-not-a-date': {
    says: ({ name, raw }) => `${name} is not a date: ${raw}`,
    hint: ({ tooLarge }) =>
      tooLarge
        ? 'The number is too large for any calendar.'
        : 'It must be a number of seconds since 1970 (RFC 7519 §2).',
  },
  'time-ambiguous': { says: ({ name }) => `${name} appears twice.`, hint: () => TWICE },
  'time-no-claims': {
    says: ({ reason }) => NO_CLAIMS[String(reason)] ?? 'The payload has no claims.',
    hint: none,
  },
  'time-unprocessed': { says: () => 'The times are not read yet.', hint: none },
} satisfies Record<string, VerdictWords>;
