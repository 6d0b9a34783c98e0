import { disclosureWords, type DisclosureCode, type DisclosureWords } from '../disclosures/words.ts';
import { opWords, type OpCode } from '../ops/words.ts';

export type WordArgs = Record<string, string | number>;

/** How moments (seconds since 1970) and spans of time (seconds) are written; the interface knows zone and language. */
export interface TimeWords {
  moment: (seconds: number) => string;
  duration: (seconds: number) => string;
}

export interface VerdictWords {
  /** What is known, in a sentence. */
  says: (args: WordArgs, time: TimeWords) => string;
  /** What it means or what to do; empty where nothing is to be added. */
  hint: (args: WordArgs, time: TimeWords) => string;
}

const none = (): string => '';
const octetsOf = (text: string | number | undefined): string => String(text ?? '');

/** The sender's own name for a key is quoted, beside what cannot be chosen. */
const keyName = ({ kid, thumbprint, kind }: WordArgs): string => {
  const print = thumbprint === undefined ? '' : `thumbprint ${octetsOf(thumbprint).slice(0, 11)}…`;
  const label = kid === undefined ? '' : `\u201c${kid}\u201d`;
  const what = kind === 'secret' ? 'secret' : 'key';
  return [what, label, print && (label ? `(${print})` : print)].filter(Boolean).join(' ');
};

const noteWords = (args: WordArgs): { says: string; hint: string } => {
  const words = opWords[args['note'] as OpCode] as { says: (a: WordArgs) => string; hint: (a: WordArgs) => string } | undefined;
  return words ? { says: words.says(args), hint: words.hint(args) } : { says: '', hint: '' };
};

const ENCODINGS: Readonly<Record<string, string>> = { utf8: 'plain text', base64: 'base64', base64url: 'base64url', hex: 'hexadecimal', octets: 'bytes' };
const CHANGES: Readonly<Record<string, string>> = {
  newlineRemoved: 'without the line end behind it', newlineAdded: 'with a line end behind it', crLfAdded: 'with a carriage return and a line end behind it',
  blanksRemoved: 'without the blanks around it', quotesRemoved: 'without the quotes around it',
};

/** How a secret had to be taken, where that is not the text as it was given; a sentence to go behind others. */
const readHow = ({ encoding, change }: WordArgs): string => {
  if (change) return ` The secret was taken ${CHANGES[String(change)] ?? 'with a change'}${encoding === 'utf8' ? '' : `, as ${ENCODINGS[String(encoding)] ?? encoding}`}.`;
  return encoding === undefined || encoding === 'utf8' ? '' : ` The secret was ${ENCODINGS[String(encoding)] ?? encoding}: a program that takes its characters as they stand will not agree.`;
};

const byClock = ({ clock }: WordArgs, sentence: string): string =>
  clock === 'live' ? sentence : `By the ${clock === 'linked' ? 'clock that came with the link' : 'frozen clock'}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;

/** Why others have the key too. `where`: of a sample, where it is published. */
const others = ({ why, where, kind }: WordArgs): string => {
  if (why === 'demo') return 'it is the key of the demo';
  if (why === 'cracked') return 'it was found by trying';
  return `the ${kind === 'secret' ? 'secret' : 'key'} is published${where ? ` (${where})` : ''}`;
};
/** Why the disclosures do not fit, in the words of their own table. */
const disclosed = (args: WordArgs): { says: string; hint: string } => {
  const words = disclosureWords[args['fault'] as DisclosureCode] as DisclosureWords | undefined;
  return words ? { says: words.says(args), hint: words.hint(args) } : { says: '', hint: '' };
};

/** The beginning of a thumbprint: enough to compare by eye. */
const print = (thumbprint: string | number | undefined): string => `${octetsOf(thumbprint).slice(0, 11)}…`;

const many = (count: string | number | undefined, one: string, more: string): string => (Number(count) === 1 ? `1 ${one}` : `${count} ${more}`);

/** English, as data: one entry a code. Other languages overlay it by code. */
export const verdictWords = {
  nothing: { says: () => 'There is no token.', hint: none },

  // Structure
  'structure-sound': { says: () => 'Well formed.', hint: () => 'It can be read as the standard has it. That says nothing about who made it.' },
  'structure-lax': { says: ({ count }) => `${many(count, 'thing is', 'things are')} not as the standard wants.`, hint: () => 'Some readers accept that, others refuse.' },
  'structure-broken': { says: ({ count }) => `Broken: ${many(count, 'defect', 'defects')}.`, hint: () => 'A strict reader refuses it.' },
  'structure-refused': { says: (args) => noteWords(args).says || 'The header makes a demand that must be refused.', hint: (args) => noteWords(args).hint },

  // Signature
  'signature-verified': { says: (args) => `Verified with your ${keyName(args)}, ${args['alg']}.`, hint: (args) => (args['kind'] === 'secret' ? `Header and payload are as somebody signed them who has the secret: you can check, and could also have made it.${readHow(args)}` : 'Header and payload are as the holder of the private key signed them.') },
  'signature-other-secret': {
    says: (args) => `The secret matches only ${CHANGES[String(args['change'])] ?? 'when it is changed'}.`,
    hint: () => 'The signer read its secret from a file and took the line end for a part of it. Whoever checks with the secret as you gave it will fail. Write such a file with printf, or trim it.',
  },
  'signature-verified-empty': { says: (args) => `Verified with your ${keyName(args)}: the payload is empty.`, hint: (args) => `What was signed is a payload of no bytes at all.${readHow(args)}` },
  'signature-verified-supplied': { says: (args) => `Verified with your ${keyName(args)} against the payload that you supplied.`, hint: (args) => `The token itself does not carry its payload.${readHow(args)}` },
  'signature-holds': { says: (args) => `The signature matches the ${keyName(args)}.`, hint: (args) => `Whose key that is decides what it is worth: see the key.${readHow(args)}` },
  'signature-bytes-only': { says: () => 'The bytes match, but this is not a valid JWS.', hint: (args) => noteWords(args).says },
  'signature-key-forbids': { says: (args) => `Not verified: ${noteWords(args).says}`, hint: () => 'The numbers agree, but this key must not be used for it.' },
  'signature-forgeable': { says: (args) => `Anyone can make this. ${noteWords(args).says}`, hint: (args) => noteWords(args).hint },
  'signature-cleaned-only': { says: () => 'Only the cleaned text verifies.', hint: () => 'There are blanks or invisible characters inside the token. As it was pasted a strict reader refuses it.' },
  'signature-anyone': {
    says: (args) => `Anyone can make this: ${args['why'] === 'sample' ? others(args) : `others have the key too (${others(args)})`}.`,
    hint: ({ why }) => (why === 'sample' ? 'The signature matches, and proves nothing: whoever looks there can sign like this. A service that uses this key needs another one.' : 'The signature matches, and proves nothing.'),
  },
  'signature-made-here': { says: () => 'Signed here by you.', hint: () => 'This is your own draft. That it fits its key is no news.' },
  'signature-of-draft': { says: () => 'A draft: its signature still fits.', hint: () => 'What you changed is not covered by the signature.' },
  'signature-outdated': { says: () => 'A draft: the old signature no longer fits.', hint: ({ wanted }) => `Header or payload were changed after signing. That is what a signature is there to show. Sign again, or reset.${wanted === undefined ? '' : ` To sign it: ${wanted}.`}` },
  'signature-not-made': { says: () => 'A draft: not signed yet.', hint: ({ wanted }) => `To sign it: ${wanted}.` },
  'signature-payload-only': { says: (args) => `Only the payload is signed (${keyName(args)}).`, hint: () => 'There is no protected header: anyone can change the header.' },
  'signature-unsecured': { says: () => 'Unsecured: nobody signed this.', hint: () => 'alg is none. Anyone can write such a token, whatever else looks right.' },
  'signature-fails': { says: (args) => `Not verified: ${noteWords(args).says || 'the signature does not match.'}`, hint: (args) => noteWords(args).hint },
  'signature-payload-wanted': { says: () => 'Not checked: the payload is not in the token.', hint: () => 'Give the payload as it was signed, byte for byte.' },
  'signature-not-checked': { says: (args) => `Not checked: ${noteWords(args).says}`, hint: (args) => noteWords(args).hint },
  'signature-no-key': { says: ({ given }) => (Number(given ?? 0) > 0 ? 'Not checked: no key here fits.' : 'Not checked: no key.'), hint: ({ wanted }) => (wanted === undefined ? '' : `To check it: ${wanted}.`) },
  'signature-pending': { says: () => 'Checking \u2026', hint: none },
  'signatures-none': { says: () => 'There is no signature.', hint: () => 'The token may be cut off.' },
  'signatures-counted': {
    says: ({ count, verified, failed, anyone, rest }) => `${verified} of ${count} signatures ${Number(verified) === 1 ? 'verifies' : 'verify'}, ${failed} failed${Number(anyone) > 0 ? `, ${anyone} that anyone can make` : ''}, ${rest} without a verdict.`,
    hint: () => 'Which of them must verify is for you to say.',
  },
  'disclosures-unchecked': { says: ({ count }) => `The issuer’s signature matches; ${many(count, 'disclosure', 'disclosures')} not compared yet.`, hint: () => 'Disclosed claims count only when their digests stand in the signed part.' },
  'disclosures-not-compared': {
    says: ({ count }) => `The issuer’s signature matches; ${many(count, 'disclosure was', 'disclosures were')} not compared.`,
    hint: (args) => `${disclosed(args).says} ${disclosed(args).hint}`,
  },
  'disclosures-mismatch': { says: (args) => disclosed(args).says || 'A disclosure is not among the signed digests.', hint: (args) => disclosed(args).hint || 'It was changed or added: the whole token must be refused (RFC 9901 §7.1).' },
  'key-binding-unchecked': { says: (args) => `The issuer’s signature matches your ${keyName(args)}; the key binding is not checked.`, hint: (args) => `Whether the one who shows it holds its key is another question. ${noteWords(args).says}`.trim() },
  'key-binding-fails': { says: (args) => `The key binding does not verify: ${noteWords(args).says || 'whoever shows the token did not prove to hold its key.'}`, hint: (args) => noteWords(args).hint || 'Whoever shows the token did not prove to hold its key.' },
  'key-binding-not-checked': { says: (args) => `Key binding not checked: ${noteWords(args).says}`, hint: (args) => noteWords(args).hint },
  'key-binding-before-issuer': { says: () => 'Key binding: waits for the issuer’s signature.', hint: () => 'Which key counts is said by the issuer (cnf).' },
  'key-binding-without-issuer': { says: () => 'Key binding without a valid issuer’s signature.', hint: () => 'It binds nothing: anyone can write a cnf claim.' },
  'key-binding-of-issuer': { says: ({ thumbprint }) => `Key binding: possession of key ${print(thumbprint)}, as the token says.`, hint: () => 'That key is worth what the issuer’s signature is worth: see there.' },
  'key-binding-anyone': { says: (args) => `Key binding: proves nothing, ${others(args)}.`, hint: () => 'Anyone can show this token as its holder.' },
  'key-binding-holds': {
    says: ({ thumbprint }) => `Key binding: possession of key ${print(thumbprint)}.`,
    hint: ({ aud, nonce, iat }, time) => `Whoever showed the token holds the key that its issuer named. Made for “${aud}”, nonce “${nonce}”${iat === undefined ? '' : `, ${time.moment(Number(iat))}`}: whether those are yours is for you to say.`,
  },

  // Decryption
  'decrypted-sender-unknown': { says: () => 'Decrypted. The sender is unknown.', hint: () => 'Anyone who has the public key can have made it.' },
  'decrypted-shared-key': { says: () => 'Decrypted: made by someone who has the key.', hint: () => 'All who share the key can write such tokens.' },
  'decrypted-anyone': { says: (args) => `Decrypted, but others have the key too (${others(args)}).`, hint: () => 'Anyone can read this.' },
  'decrypted-cleaned-only': { says: () => 'Only the cleaned text decrypts.', hint: () => 'There are blanks or invisible characters inside the token.' },
  'decrypted-no-token': { says: () => 'Decrypted, but no token is inside.', hint: () => 'Its header (cty) says that there is one. Nobody vouches for what is inside.' },
  'encrypted-here': { says: () => 'Encrypted here by you.', hint: none },
  'inner-signature-unread': { says: () => 'Decrypted; the token inside is not checked yet.', hint: none },
  'decrypted-refused': { says: (args) => `Decrypted, but it must be refused: ${noteWords(args).says}`, hint: (args) => noteWords(args).hint },
  'decrypted-packed': { says: (args) => noteWords(args).says, hint: (args) => noteWords(args).hint },
  'decryption-malformed': { says: (args) => `Cannot be decrypted. ${noteWords(args).says || 'It is malformed.'}`, hint: (args) => noteWords(args).hint },
  'decryption-pending': { says: () => 'Decrypting \u2026', hint: none },
  'decryption-fails': { says: () => 'Not decrypted: wrong key, or changed on the way.', hint: () => 'Which of the two is not told, on purpose (RFC 7516 §11.5).' },
  'decryption-not-tried': { says: (args) => `Not decrypted: ${noteWords(args).says}`, hint: (args) => noteWords(args).hint },
  'decryption-no-key': { says: () => 'Encrypted: no key to open it.', hint: ({ inner }) => (inner === 'token' ? 'Its header says that there is a token inside; whether that is signed shows when it is open.' : '') },

  // Time
  'time-within': { says: (args, time) => byClock(args, `exp is in ${time.duration(Number(args['until']))}.`), hint: (args, time) => time.moment(Number(args['exp'])) },
  'time-expired': { says: (args, time) => byClock(args, `Expired ${time.duration(Number(args['since']))} ago.`), hint: (args, time) => time.moment(Number(args['exp'])) },
  'time-not-yet': { says: (args, time) => byClock(args, `Not valid yet: nbf is in ${time.duration(Number(args['until']))}.`), hint: (args, time) => time.moment(Number(args['nbf'])) },
  'time-leeway': { says: (args, time) => byClock(args, `Expired ${time.duration(Number(args['since']))} ago, within your leeway.`), hint: (args, time) => time.moment(Number(args['exp'])) },
  'time-leeway-before': { says: (args, time) => byClock(args, `nbf is in ${time.duration(Number(args['until']))}, within your leeway.`), hint: (args, time) => time.moment(Number(args['nbf'])) },
  'time-no-expiry': { says: () => 'No exp: it names no end.', hint: none },
  'time-not-a-date': { says: ({ name, raw }) => `${name} is not a date: ${raw}`, hint: () => 'It must be a number of seconds since 1970 (RFC 7519 §2).' },
  'time-ambiguous': { says: ({ name }) => `${name} stands twice.`, hint: () => 'Readers may take the first or the last.' },
  'time-no-claims': { says: ({ reason }) => (reason === 'encrypted' ? 'No time to read: encrypted.' : 'No claims with a time.'), hint: none },
  'time-unprocessed': { says: () => 'The times are read when the disclosures are compared.', hint: none },
  'time-not-processed': { says: () => 'No time can be read: the disclosures were not compared.', hint: none },

  // Expectations
  'expectations-not-set': { says: () => 'No expectations set.', hint: () => 'Say which issuer and audience you would accept.' },
  'expectations-met': { says: ({ count }) => (Number(count) === 1 ? 'Your expectation is met.' : `All ${count} of your expectations are met.`), hint: none },
  'expectations-encrypted': { says: () => 'Your expectations wait: the claims are encrypted.', hint: none },
  'expectations-unprocessed': { says: () => 'Your expectations wait for the disclosures to be compared.', hint: none },
  'expectations-not-processed': { says: () => 'Your expectations cannot be held against it: the disclosures were not compared.', hint: none },
  'expectation-met': { says: ({ name }) => `${name} is as expected.`, hint: none },
  'expectation-absent': { says: ({ name }) => `${name} is missing.`, hint: ({ wanted }) => (wanted ? `Expected: ${wanted}.` : '') },
  'expectation-differs': { says: ({ name, has }) => `${name} is ${has === '' ? 'not text' : `\u201c${has}\u201d`}.`, hint: ({ wanted }) => `Expected: ${wanted}.` },
  'expectation-ambiguous': { says: ({ name }) => `${name} stands twice.`, hint: () => 'Readers may take the first or the last.' },
  'expectation-unprotected': { says: ({ name }) => `${name} stands in the unprotected header and does not count.`, hint: () => 'Anyone can change what is unprotected.' },

  // Whose key
  'key-none': { says: () => 'No key has matched.', hint: none },
  'key-yours': { says: (args) => `Your ${keyName(args)}.`, hint: () => 'You gave it; you know whose it is.' },
  'key-your-secret': { says: (args) => `Your ${keyName(args)}.`, hint: () => 'All who have the secret can make such tokens.' },
  'key-of-issuer': { says: (args) => `${keyName(args)} from the key set of ${args['issuer']}.`, hint: () => 'The token says that it comes from there.' },
  'key-of-other-issuer': { says: ({ issuer, claimed }) => `A key of ${issuer}, but the token claims to be from ${claimed === '' ? 'nobody' : `\u201c${claimed}\u201d`}.`, hint: () => 'A key speaks for its own issuer only (RFC 8725 §3.8).' },
  'key-came-with-token': { says: (args) => `${keyName(args)} came with the token.`, hint: () => 'Whoever sent the token chose the key too: that proves nothing about who they are.' },
  'key-from-url-in-token': { says: ({ url }) => `The token itself said where to fetch its key: ${url}`, hint: () => 'Whoever made the token chose that address.' },
  'key-embedded': { says: ({ parameter }) => `The key stands in the token itself (${parameter}).`, hint: () => 'It proves possession of this key, not who holds it.' },
  'key-of-leaf': { says: () => 'The leaf key matches; the chain is not validated.', hint: () => 'Who issued the certificate, and whether it still holds, was not checked.' },
  'key-possession': { says: ({ thumbprint }) => `Possession of key ${octetsOf(thumbprint)}.`, hint: () => 'Whoever made this holds that key. Who that is, is not said.' },
  'key-generated': { says: () => 'A key made here.', hint: none },
  'key-others-have': { says: (args) => `Others have this key: ${others(args)}.`, hint: () => 'Anyone can sign with it.' },
} satisfies Record<string, VerdictWords>;

export type VerdictCode = keyof typeof verdictWords;
