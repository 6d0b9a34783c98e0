import { disclosureWords, type DisclosureCode, type DisclosureWords } from '../sdJwt/words.ts';
import { grouped } from '../text/grouped.ts';
import { opWords } from '../jwe/words.ts';
import { plainness } from '../keys/weakKeyWords.ts';
import type { OpCode } from '../token/opCode.ts';
import type { Sentence } from '../token/note.ts';
import { nearlyWords } from './nearlyWords.ts';
import { firstWords, formWords, many, TWICE, type VerdictWords, type VerdictArgs } from './firstWords.ts';

export type { TimeWords, VerdictWords, VerdictArgs } from './firstWords.ts';

const none = (): string => '';
/** The beginning of a thumbprint: enough to compare by eye. */
const print = (thumbprint: string | number | undefined): string => `${String(thumbprint ?? '').slice(0, 8)}…`;

/** A light is one line where it can be: the ring shows the key with its whole name. */
const short = (kid: string): string => (kid.length > 24 ? `${kid.slice(0, 23)}…` : kid);

/** The sender chose the name of the key, so it is quoted; the thumbprint, which nobody can choose, stands beside it in the ring. */
const keyName = ({ kid, thumbprint, kind }: VerdictArgs): string => {
  const what = kind === 'secret' ? 'secret' : 'key';
  if (kid !== undefined) return `${what} \u201c${short(String(kid))}\u201d`;
  return thumbprint === undefined ? what : `${what} ${print(thumbprint)}`;
};

/** "your key", "the key ... of its issuer", "the key". */
const whoseName = (args: VerdictArgs): string => {
  if (args['whose'] === 'key-of-issuer') return `the ${keyName(args)} of ${args['issuer']}`;
  if (args['whose'] !== undefined && args['whose'] !== 'key-yours' && args['whose'] !== 'key-your-secret')
    return `the ${keyName(args)}`;
  return `your ${args['new'] ? 'new ' : ''}${keyName(args)}`;
};

/** Behind a colon a sentence goes on in small letters; names like HS256 stay as they are. */
const after = (sentence: string): string =>
  sentence.replace(/^(?:The|This|It|A|An|There|Only|Somebody|Nothing|Needed|Which|With)\b/, (word) =>
    word.toLowerCase(),
  );

const noteWords = (args: VerdictArgs): { says: string; hint: string } => {
  const words = opWords[args['note'] as OpCode] as
    | { says: (a: VerdictArgs) => string; hint: (a: VerdictArgs) => string }
    | undefined;
  return words ? { says: words.says(args), hint: words.hint(args) } : { says: '', hint: '' };
};

const ENCODINGS: Readonly<Record<string, string>> = {
  utf8: 'plain text',
  base64: 'base64',
  base64url: 'base64url',
  hex: 'hexadecimal',
  octets: 'bytes',
};
const CHANGES: Readonly<Record<string, string>> = {
  newlineRemoved: 'without the line break at its end',
  newlineAdded: 'with a line break at its end',
  crLfAdded: 'with a carriage return and a line break at its end',
  blanksRemoved: 'without the spaces around it',
  quotesRemoved: 'without the quotes around it',
};

/** Says how the secret was read, if not as the given text; the sentence follows others. */
const readHow = ({ encoding, change }: VerdictArgs): string => {
  if (change)
    return ` The secret was used ${CHANGES[String(change)] ?? 'with a change'}${encoding === 'utf8' ? '' : `, as ${ENCODINGS[String(encoding)] ?? encoding}`}.`;
  return encoding === undefined || encoding === 'utf8'
    ? ''
    : ` The secret was decoded from ${ENCODINGS[String(encoding)] ?? encoding}. A program that uses the text as it is will fail.`;
};

/** Why others have the key too. `where`: the place where a sample is published. */
const others = ({ why, where, kind }: VerdictArgs): string => {
  if (why === 'demo') return 'it is the demo key';
  if (why === 'cracked') return 'it was guessed';
  if (why === 'link') return `the link held the ${kind === 'secret' ? 'secret' : 'private key'}`;
  return `the ${kind === 'secret' ? 'secret' : 'key'} is published${where ? ` (${where})` : ''}`;
};
/** Why the disclosures do not fit, in the words of their own table. */
const disclosed = (args: VerdictArgs): { says: string; hint: string } => {
  const words = disclosureWords[args['fault'] as DisclosureCode] as DisclosureWords | undefined;
  return words ? { says: words.says(args), hint: words.hint(args) } : { says: '', hint: '' };
};

/** Two computations of one check that do not agree. Neither is believed. */
const disputed = (said: string): string =>
  `The check says that ${said}; Jotlab\u2019s own code says otherwise. This is a bug in Jotlab: trust neither, and please report it.`;

/** Who signed what, as far as a signature shows it. */
function signedBy(args: VerdictArgs): string {
  const { kind, sdJwt, unprotected } = args;
  const parts = unprotected
    ? 'The protected header and the payload are unchanged since'
    : 'Header and payload are unchanged since';
  const what =
    kind === 'secret'
      ? `${parts} someone with this secret signed them. You have it too, so you could have made it.`
      : sdJwt
        ? `${parts} the issuer\u2019s key signed them${Number(args['disclosures']) > 0 ? '; the disclosures match their digests' : ''}.`
        : `${parts} the holder of the private key signed them.`;
  return `${what}${besides(args)}`;
}

/** What is to be known beside a signature that matches. */
const besides = ({ unprotected, otherKid }: VerdictArgs): string =>
  [
    unprotected ? ' Anyone can change the unprotected header.' : '',
    otherKid === undefined ? '' : ` The token names another key ID: \u201c${otherKid}\u201d.`,
  ].join('');

/** RFC 9901 section 7.3: a token that names its holder's key, shown without a proof that its holder shows it. */
function unbound({ unbound: is }: VerdictArgs): string {
  return is
    ? 'It names its holder\u2019s key (cnf) but has no key binding: it is not proved that its holder presents it'
    : '';
}

/** Names the key that is missing for signing; if none is missing, `ready`. */
const toSign = (wanted: string | number | undefined, ready: string): string =>
  wanted === undefined ? ready : ` To sign it you need ${wanted}.`;

/** Why a secret is weak. */
const weakness = (args: VerdictArgs): string =>
  args['note'] === 'hmac-key-plain'
    ? `it ${plainness(args)}`
    : `${many(args['has'], 'byte is', 'bytes are')} too few: ${args['alg']} needs ${args['wants']} (RFC 7518 §3.2)`;

const PIECES: Readonly<Record<string, string>> = {
  chunks: 'The token was in several cookies: Jotlab joined the pieces.',
  quotedPrintable: 'The token was in the quoted-printable encoding of mail: Jotlab joined its lines.',
  digits: 'The token was in several codes: Jotlab joined them.',
};
const isJoined = (how: string | number | undefined): boolean => PIECES[String(how)] !== undefined;

/** What was between the characters of the token. */
const takenOut = (how: string | number | undefined): string =>
  PIECES[String(how)] ?? 'There are spaces or invisible characters inside the token.';

/** Before the reason that was found by trying. */
export const becausePrefixes = {
  'signature-diagnosed': 'Not verified',
  'signature-undiagnosed': 'Not checked',
  'decryption-diagnosed': 'Not decrypted',
  'decryption-undiagnosed': 'Not decrypted',
  'disclosures-mismatch': 'Not verified',
};

/** The words of a light whose reason was found by trying, or that sums up others. */
export function becauseWords(code: string, { says, hint }: Sentence): Sentence {
  const prefix = (becausePrefixes as Readonly<Record<string, string>>)[code];
  return { says: prefix === undefined ? says : `${prefix}: ${after(says)}`, hint };
}

/** English, as data: one entry a code. Other languages overlay it by code. */
export const verdictWords = {
  ...firstWords,
  'time-no-expiry-disclosed': {
    says: () => 'No exp in the disclosed claims.',
    hint: () => 'Claims that were not disclosed may hold one (RFC 9901 §9.7).',
  },
  'time-not-processed': { says: () => 'No time can be read: the disclosures were not compared.', hint: none },
  nothing: { says: () => 'There is no token.', hint: none },

  // Format
  'format-refused': {
    says: (args) => `${formWords({ ...args, layer: 1 })}: ${after(noteWords(args).says)}`,
    hint: (args) => noteWords(args).hint,
  },

  // Signature
  'signature-verified': {
    says: (args) => `Verified with ${whoseName(args)}, ${args['alg']}.`,
    hint: (args) => `${signedBy(args)}${readHow(args)}`,
    more: unbound,
  },
  'signature-verified-empty': {
    says: (args) => `Verified with ${whoseName(args)}: the payload is empty.`,
    hint: (args) => `The signature covers a payload of zero bytes.${besides(args)}${readHow(args)}`,
  },
  'signature-verified-supplied': {
    says: (args) => `Verified with ${whoseName(args)} against the payload that you supplied.`,
    hint: (args) => `The token does not contain its payload.${besides(args)}${readHow(args)}`,
  },
  'signature-made-here': {
    says: (args) => `Matches ${whoseName(args)}.`,
    hint: () => 'Anyone with the key can verify it.',
    more: () => 'Signed here by you',
  },
  'signature-made-anyone': {
    says: (args) =>
      args['why'] === 'demo'
        ? 'Signed here by you with the demo key (public): anyone can make this.'
        : `Signed here by you, but anyone can make this: ${others(args)}.`,
    hint: () => 'Add your own key to sign for real.',
  },
  'signature-guessable': {
    says: (args) => `Matches your secret, but ${weakness(args)}.`,
    hint: (args) => `${noteWords(args).hint} Anyone who finds the secret can make such tokens.`,
    more: ({ made }) => (made ? 'Signed here by you' : ''),
  },
  'signature-other-secret': {
    says: (args) => `The secret matches only ${CHANGES[String(args['change'])] ?? 'when it is changed'}.`,
    hint: () =>
      'The signer probably read the secret from a file, with the line break. A program that checks with the secret as you gave it will fail. Write the file with printf, or trim it.',
  },
  'signature-holds': {
    says: (args) => `Matches the ${keyName(args)}.`,
    hint: (args) => `What this proves depends on whose key it is.${readHow(args)}`,
    more: unbound,
  },
  'signature-alg-unprotected': {
    says: (args) => `Matches ${whoseName(args)}, but alg is not protected.`,
    hint: () => 'Anyone who forwards the token can change which algorithm is used (RFC 7515 §10.7).',
  },
  'signature-payload-only': {
    says: (args) => `Only the payload is signed (${keyName(args)}).`,
    hint: () => 'There is no protected header: anyone can change the header.',
  },
  'signature-bytes-only': {
    says: () => 'The bytes match, but this is not a valid JWS.',
    hint: (args) => noteWords(args).says,
  },
  'signature-key-forbids': {
    says: (args) => `Not verified: ${after(noteWords(args).says)}`,
    hint: () => 'The numbers match, but this key must not be used for this.',
  },
  'signature-forgeable': {
    says: (args) => `Anyone can make this: ${after(noteWords(args).says)}`,
    hint: (args) => noteWords(args).hint,
  },
  'signature-attack': { says: () => 'Anyone can make this.', hint: none },
  'signature-cleaned-only': {
    says: ({ how }) => `Only the ${isJoined(how) ? 'joined' : 'cleaned'} text verifies.`,
    hint: ({ how }) => `${takenOut(how)} A strict reader refuses it as pasted.`,
  },
  'signature-anyone': {
    says: (args) =>
      args['why'] === 'demo'
        ? 'Matches the demo key (public): anyone can make this.'
        : `Anyone can make this: ${others(args)}.`,
    hint: ({ why }) =>
      why === 'demo'
        ? 'The match does not show who made the token.'
        : 'The signature matches, but proves nothing. A service that uses this key must replace it.',
  },
  'signature-of-draft': {
    says: () => 'Draft: its signature still matches.',
    hint: () => 'What you changed is not covered by the signature.',
  },
  'signature-outdated': {
    says: () => 'Not verified: changed after it was signed.',
    hint: ({ wanted }) => `A signature is there to reveal changes. Sign again, or reset.${toSign(wanted, '')}`,
  },
  'signature-changed-here': {
    says: ({ since, untried }) =>
      `${untried ? 'Not checked' : 'Not verified'}: changed here${since === 'made' ? ' after it was signed' : ''}.`,
    hint: ({ since, untried, wanted }) =>
      untried
        ? `A signature reveals every change to anyone who checks it. For that you need ${wanted}.`
        : `A signature reveals every change. Reset brings back ${since === 'made' ? 'what was signed' : 'the original'}.`,
  },
  'signature-disputed': {
    says: () => 'Not checked: two computations disagree.',
    hint: ({ holds }) => disputed(holds ? 'the signature matches' : 'the signature does not match'),
  },
  'decryption-disputed': {
    says: () => 'Not known: two computations disagree.',
    hint: ({ holds }) => disputed(holds ? 'it decrypts' : 'it does not decrypt'),
  },
  'signature-not-made': {
    says: () => 'Not signed yet.',
    hint: ({ wanted }) => toSign(wanted, 'You have a key that can sign it.').trim(),
  },
  'signature-fails': {
    says: (args) =>
      args['note'] === 'mismatch'
        ? args['demo'] !== undefined
          ? `Not verified: the signature does not match the demo key (${args['alg']}).`
          : Number(args['tried']) > 1
            ? `Not verified: none of your ${grouped(Number(args['tried']))} ${args['kind'] === 'secret' ? 'secrets' : 'keys'} matches (${args['alg']}).`
            : `Not verified: the signature does not match your ${keyName(args)} (${args['alg']}).`
        : `Not verified: ${after(noteWords(args).says)}`,
    hint: (args) => noteWords(args).hint,
  },
  'signature-cut': {
    says: ({ count, tried }) =>
      `Not fully checked: ${tried} of ${count} keys tried, and ${tried === 1 ? 'it does not match' : 'none matches'}.`,
    hint: () => 'There are too many to try them all. Jotlab first tries a key with the kid of the header.',
  },
  'signature-diagnosed': { says: () => 'Not verified', hint: none },
  'signature-undiagnosed': { says: () => 'Not checked', hint: none },
  'signature-payload-wanted': {
    says: () => 'Not checked: the payload is not in the token.',
    hint: () => 'Give the payload as it was signed, byte for byte.',
  },
  'signature-not-checked': {
    says: (args) => `Not checked: ${after(noteWords(args).says)}`,
    hint: (args) => noteWords(args).hint,
  },
  'signature-no-key': {
    says: ({ given }) =>
      Number(given ?? 0) < 0
        ? 'Not checked: no key of the signer.'
        : Number(given ?? 0) > 0
          ? 'Not checked: no key here fits.'
          : 'Not checked: no key.',
    hint: ({ wanted, given }) =>
      `${Number(given ?? 0) < 0 ? 'Your keys are for decryption: they cannot check a signature. ' : ''}${wanted === undefined ? '' : `To check it you need ${wanted}.`}`.trim(),
  },
  'signature-none-fits': {
    says: ({ tried, secrets }) => {
      const [one, more] = Number(secrets) > 0 ? ['secret', 'secrets'] : ['key', 'keys'];
      return Number(tried) === 1
        ? `Not checked: your ${one} does not fit.`
        : `Not checked: none of your ${grouped(Number(tried))} ${more} fits.`;
    },
    hint: ({ tried }) => `${Number(tried) === 1 ? 'It was' : 'They were'} given for another token.`,
  },
  'signature-pending': { says: () => 'Checking \u2026', hint: none },
  'signatures-none': { says: () => 'There is no signature.', hint: () => 'The token may be cut off.' },
  'signatures-counted': {
    says: (args) => {
      const counted = (name: string, words: string): string =>
        Number(args[name]) > 0 ? `, ${args[name]} ${words}` : '';
      return [
        `${args['verified']} of ${args['count']} signatures ${Number(args['verified']) === 1 ? 'verifies' : 'verify'}`,
        counted('made', 'signed here by you'),
        counted('failed', 'failed'),
        counted('unsecured', `${Number(args['unsecured']) === 1 ? 'is' : 'are'} none (unsecured)`),
        counted('anyone', 'that anyone can make'),
        counted('unchecked', 'not checked'),
        counted('rest', 'in doubt'),
        '.',
      ].join('');
    },
    hint: ({ unprotected }) =>
      `You decide which of them must verify.${unprotected ? ' Anyone can change the unprotected headers.' : ''}`,
  },
  'disclosures-unchecked': {
    says: ({ count }) =>
      `The issuer’s signature matches; ${many(count, 'disclosure', 'disclosures')} not compared yet.`,
    hint: () => 'Disclosed claims count only when their digests are in the signed part.',
  },
  'disclosures-not-compared': {
    says: ({ count }) =>
      `The issuer’s signature matches; ${count === 0 ? 'the digests cannot be read' : `${count === undefined ? 'the disclosures were' : many(count, 'disclosure was', 'disclosures were')} not compared`}.`,
    hint: (args) => `${disclosed(args).says} ${disclosed(args).hint}`,
  },
  'disclosures-mismatch': {
    says: (args) => disclosed(args).says || 'A disclosure is not among the signed digests.',
    hint: (args) => disclosed(args).hint || 'It was changed or added: the whole token must be refused (RFC 9901 §7.1).',
  },
  'key-binding-unchecked': {
    says: (args) => `The issuer’s signature matches your ${keyName(args)}; the key binding is not checked.`,
    hint: (args) =>
      `It is not known whether the sender has the key that the token names. ${noteWords(args).says}`.trim(),
  },
  'key-binding-fails': {
    says: (args) =>
      `The key binding does not verify: ${after(noteWords(args).says) || 'the sender did not prove that they have its key.'}`,
    hint: (args) => noteWords(args).hint || 'The sender did not prove that they have its key.',
  },
  'key-binding-not-checked': {
    says: (args) => `Key binding not checked: ${after(noteWords(args).says)}`,
    hint: (args) => noteWords(args).hint,
  },
  'key-binding-before-issuer': {
    says: () => 'Key binding: waiting for the issuer’s signature.',
    hint: () => 'The issuer says which key counts (cnf).',
  },
  'key-binding-without-issuer': {
    says: () => 'Key binding without a valid signature of the issuer.',
    hint: () => 'It proves nothing: anyone can write a cnf claim.',
  },
  'key-binding-of-issuer': {
    says: ({ thumbprint }) => `Key binding: possession of key ${print(thumbprint)}, as the token says.`,
    hint: () => 'It proves no more than the issuer’s signature.',
  },
  'key-binding-anyone': {
    says: (args) => `Key binding: it proves nothing, because ${others(args)}.`,
    hint: () => 'Anyone can show this token as its holder.',
  },
  'key-binding-holds': {
    says: ({ thumbprint }) => `Key binding: possession of key ${print(thumbprint)}.`,
    hint: ({ aud, nonce, iat }, time) =>
      `The maker of the key binding has the key that the issuer named. It is for “${aud}”, nonce “${nonce}”${iat === undefined ? '' : `, ${time.moment(Number(iat))}`}: check that these are yours.`,
  },

  // Decryption
  'decrypted-sender-unknown': {
    says: () => 'Decrypted. The sender is unknown.',
    hint: () => 'Anyone with the public key could have made it.',
  },
  'decrypted-shared-key': {
    says: ({ password }) => `Decrypted: made by someone who has the ${password ? 'password' : 'key'}.`,
    hint: ({ password }) => `Everyone who has the ${password ? 'password' : 'key'} can make such tokens.`,
  },
  'decrypted-anyone': {
    says: (args) => `Decrypted, but ${others(args)}.`,
    hint: ({ why }) => (why === 'link' ? 'Everyone who has the link can read this.' : 'Anyone can read this.'),
  },
  'decrypted-cleaned-only': {
    says: ({ how }) => `Only the ${isJoined(how) ? 'joined' : 'cleaned'} text decrypts.`,
    hint: ({ how }) => takenOut(how),
  },
  'decrypted-no-token': {
    says: () => 'Decrypted, but no token is inside.',
    hint: () => 'Its header (cty) says that there is one. What is inside is not signed.',
  },
  'encrypted-here': { says: () => 'Encrypted here by you.', hint: none },
  'encryption-coming': { says: () => 'Draft: encrypting again \u2026', hint: none },
  'encryption-failed': { says: () => 'Not encrypted again.', hint: none },
  'draft-coming': { says: () => 'Draft: checking \u2026', hint: none },
  'draft-no-token': { says: () => 'Not checked: there is no token with this change yet.', hint: none },
  'decryption-diagnosed': { says: () => 'Not decrypted', hint: none },
  'decryption-undiagnosed': { says: () => 'Not decrypted', hint: none },
  'inner-signature-unread': { says: () => 'Decrypted; the token inside is not checked yet.', hint: none },
  'decrypted-refused': {
    says: (args) =>
      `Decrypted, but ${args['may'] ? 'a reader may refuse it' : 'it must be refused'}: ${after(noteWords(args).says)}`,
    hint: (args) => noteWords(args).hint,
  },
  'decrypted-packed': { says: (args) => noteWords(args).says, hint: (args) => noteWords(args).hint },
  'decryption-malformed': {
    says: (args) => `Cannot be decrypted. ${noteWords(args).says || 'It is malformed.'}`,
    hint: (args) => noteWords(args).hint,
  },
  'decryption-pending': { says: () => 'Decrypting \u2026', hint: none },
  'decryption-fails': {
    says: () => 'Not decrypted: wrong key, or the token was changed.',
    hint: () => 'The two cannot be told apart, on purpose (RFC 7516 §11.5).',
  },
  'decryption-changed-here': {
    says: ({ since }) => `Not decrypted: changed here${since === 'made' ? ' after it was encrypted' : ''}.`,
    hint: ({ since }) =>
      `Encryption with a tag reveals every change. Reset brings back ${since === 'made' ? 'what was encrypted' : 'the original'}.`,
  },
  'decryption-none-fits': {
    says: ({ tried }) =>
      Number(tried) === 1
        ? 'Encrypted: your key does not open it.'
        : `Encrypted: none of your ${grouped(Number(tried))} keys opens it.`,
    hint: ({ tried }) => `${Number(tried) === 1 ? 'It was' : 'They were'} given for another token.`,
  },
  'decryption-cut': {
    says: ({ of, count, tried }) =>
      of === 'keys'
        ? `Not decrypted: ${tried} of ${count} keys tried, and none opens it.`
        : `Not decrypted: ${tried} of ${count} recipients tried, and your key opens none of them.`,
    hint: () => 'There are too many to try them all. Jotlab first tries keys and recipients with the same kid.',
  },
  'decryption-not-tried': {
    says: (args) => `Not decrypted: ${after(noteWords(args).says)}`,
    hint: (args) => noteWords(args).hint,
  },
  'decryption-no-key': {
    says: () => 'Encrypted: no key to open it.',
    hint: ({ inner }) =>
      inner === 'token'
        ? 'The header says that a token is inside. Decrypt it to see whether that token is signed.'
        : '',
  },

  // Expectations
  'expectations-met': {
    says: ({ count }) =>
      Number(count) === 1 ? 'Your expectation is met.' : `All ${count} of your expectations are met.`,
    hint: none,
  },
  'expectations-met-link': {
    says: ({ count }) => `${Number(count) === 1 ? 'Met' : `All ${count} met`}, but the link chose what to expect.`,
    hint: () => 'Say what you expect yourself, or keep these as yours under Keys.',
  },
  'expectations-encrypted': { says: () => 'Your expectations are not checked: the claims are encrypted.', hint: none },
  'expectations-unprocessed': {
    says: () => 'Your expectations are checked when the disclosures are compared.',
    hint: none,
  },
  'expectations-not-processed': {
    says: () => 'Your expectations cannot be checked: the disclosures were not compared.',
    hint: none,
  },
  'expectations-met-unverified': {
    says: ({ count }) => `${Number(count) === 1 ? 'Met' : `All ${count} met`}, according to the token.`,
    hint: () => 'No verified signature backs the claims: anyone could have written them.',
  },
  'expectations-fail': {
    says: ({ names }) => `Not as expected: ${names}.`,
    hint: none,
  },
  'expectation-nearly': {
    says: ({ name, nearly }) => `${name} differs ${nearlyWords[nearly as keyof typeof nearlyWords] ?? 'in part'}.`,
    hint: none,
  },
  'expectation-met': {
    says: ({ name, count, wanted }) =>
      wanted === '' ? `${name} ${Number(count ?? 1) === 1 ? 'is' : 'are'} there.` : `${name} is as expected.`,
    hint: none,
  },
  'expectation-absent': {
    says: ({ name, count }) => `${name} ${Number(count ?? 1) === 1 ? 'is' : 'are'} missing.`,
    hint: none,
    more: ({ wanted }) => (wanted ? `Expected: ${wanted}` : ''),
  },
  'expectation-broken': {
    says: ({ name, of }) => `The ${of === 'header' ? 'header' : 'payload'} is broken: ${name} is not checked.`,
    hint: none,
  },
  'expectation-differs': {
    says: ({ name, has }) => `${name} is ${has === '' ? 'not text' : has}.`,
    hint: none,
    more: ({ wanted, nearly }) =>
      wanted === ''
        ? ''
        : `Expected: ${wanted}${nearly ? `; they differ ${nearlyWords[nearly as keyof typeof nearlyWords]}` : ''}`,
  },
  'expectation-no-time': {
    says: ({ name }) => `${name} is not a time.`,
    hint: () => 'A time is a number of seconds (RFC 7519 §2).',
  },
  'expectation-lifetime': { says: ({ has, wanted }) => `The lifetime is ${has}, longer than ${wanted}.`, hint: none },
  'expectation-lifetime-met': { says: ({ has }) => `The lifetime is ${has}.`, hint: none },
  'expectation-age': { says: ({ has, wanted }) => `The token is ${has} old, more than ${wanted}.`, hint: none },
  'expectation-age-met': { says: ({ has }) => `The token is ${has} old.`, hint: none },
  'expectation-ambiguous': { says: ({ name }) => `${name} appears twice.`, hint: () => TWICE },
  'expectation-unprotected': {
    says: ({ name }) => `${name} is in the unprotected header and does not count.`,
    hint: () => 'Anyone can change what is unprotected.',
  },

  // Whose key
  'key-none': { says: () => 'No key has matched.', hint: none },
  'key-yours': { says: (args) => `Your ${keyName(args)}.`, hint: none },
  'key-opens': {
    says: (args) => `Opened with your ${keyName(args)}.`,
    // With a secret the light itself says who can have written.
    hint: ({ kind }) => (kind === 'secret' ? '' : 'It shows that you can read the token, not who wrote it.'),
  },
  'key-your-secret': {
    says: (args) => `Your ${keyName(args)}.`,
    // The light explains the meaning for the token.
    hint: none,
  },
  'key-of-issuer': {
    says: (args) => `The ${keyName(args)}, from the key set of ${args['issuer']}.`,
    hint: () => 'The token claims to be from that issuer.',
  },
  'key-of-other-issuer': {
    says: ({ issuer, claimed }) =>
      `A key of ${issuer}, but the token claims to be from ${claimed === '' ? 'nobody' : `\u201c${claimed}\u201d`}.`,
    hint: () => 'A key speaks for its own issuer only (RFC 8725 §3.8).',
  },
  'key-came-with-token': {
    says: (args) => `The ${keyName(args)} came with the ${args['in'] === 'link' ? 'link' : 'token'}.`,
    hint: (args) =>
      args['in'] === 'link'
        ? 'The person who made the link chose the key, so it does not prove who made the token.'
        : 'The sender of the token chose the key too: it does not prove who they are.',
  },
  'key-from-url-in-token': {
    says: ({ url }) => `The token itself said where to fetch its key: ${url}`,
    hint: () => 'The maker of the token chose that address.',
  },
  'key-embedded': {
    says: ({ parameter }) => `The key is in the token itself (${parameter}).`,
    hint: () => 'Its maker had this key. It does not show who that is, or whether the sender has the key.',
  },
  'key-of-leaf': {
    says: () => 'The leaf key matches; the chain is not validated.',
    hint: () => 'Jotlab did not check who issued the certificate, or whether it is still valid.',
  },
  'key-possession': {
    says: ({ thumbprint }) => `Possession of key ${print(thumbprint)}.`,
    hint: () => 'Its maker has that key. It does not show who they are.',
  },
  'key-generated': { says: () => 'A key that you made here.', hint: none },
  'key-others-have': {
    says: (args) => `Others have this key: ${others(args)}.`,
    hint: none,
  },
} satisfies Record<string, VerdictWords>;

export type VerdictCode = keyof typeof verdictWords;
