import { CRIT, critRefusal, jwsWords, octets, readerSays, type OpWords, type WordArgs } from '../jws/words.ts';
import { grouped } from '../text/grouped.ts';
import type { JweCode } from '../token/opCode.ts';

const PARTS: Readonly<Record<string, string>> = {
  protectedHeader: 'Protected header',
  unprotectedHeader: 'Header of the recipient',
  sharedUnprotectedHeader: 'Shared header',
  encryptedKey: 'Encrypted key',
  initializationVector: 'Initialization vector',
  ciphertext: 'Ciphertext',
  authenticationTag: 'Authentication tag',
  additionalData: 'aad',
  serialisation: 'Serialization',
};
const part = (name: string | number | undefined): string => PARTS[String(name)] ?? 'The token';

const EPK: Readonly<Record<string, (args: WordArgs) => string>> = {
  type: () => 'epk is not a key: it must be an object with the members kty, crv, x (and y)',
  curve: ({ has }) => `epk is on the curve "${has}", which is not a curve for key agreement`,
  member: ({ name }) => `epk has no member "${name}", or it is not base64url`,
  length: ({ name, has, wants }) => `the member "${name}" of epk has ${octets(has)} instead of ${wants}`,
  point: ({ has }) => `the point of epk is not on the curve ${has}`,
  low: ({ has }) => `epk is a point of low order on ${has}`,
};

/** The sentences about encrypted tokens, by code. English, as data. */
const jweWords = {
  // Seen from the shape, before any key is tried
  'jwe-shape': {
    says: (args) => readerSays(args, part(args['part'])),
    hint: () => 'It cannot be decrypted like this (RFC 7516 §5.2).',
  },
  'jwe-lax': {
    says: (args) => readerSays(args, part(args['part'])),
    hint: () => 'Some readers accept this, others refuse it (RFC 7516 §5.2).',
  },
  'jwe-recipient-absent': {
    says: () => 'The token has no such recipient.',
    hint: () => 'The end of the token may be cut off.',
  },
  'jwe-alg-misplaced': {
    says: ({ alg }) => `"${alg}" is an algorithm for signatures: it cannot protect a content key.`,
    hint: () => 'The header does not match the form of the token.',
  },
  'jwe-enc-missing': {
    says: () => 'The header names no content encryption: enc is missing.',
    hint: () => 'Every encrypted token must say enc (RFC 7516 §4.1.2).',
  },
  'jwe-enc-unknown': {
    says: ({ enc, meant }) =>
      `"${enc}" is not a content encryption${meant ? `; it looks like ${meant}` : ' that Jotlab knows'}.`,
    hint: ({ meant }) =>
      meant
        ? 'Names are compared letter by letter (RFC 7516 §4.1.2).'
        : 'Another reader may know it: enc should be a registered name, or one that is collision-resistant (RFC 7516 §4.1.2).',
  },
  'jwe-enc-differs': {
    says: ({ has, other }) => `The recipients do not agree on enc: "${has}" and "${other}".`,
    hint: () => 'There is one content, encrypted once: enc must be the same for all (RFC 7516 §7.2.1).',
  },
  'jwe-member-type': {
    says: ({ name, wanted, part: where }) => `${part(where)}: "${name}" is not ${wanted}.`,
    hint: () => 'Without it nobody can get the content key.',
  },
  'jwe-not-disjoint': {
    says: ({ name, part: where, other }) =>
      `"${name}" appears twice: in the ${part(where).toLowerCase()} and in the ${part(other).toLowerCase()}.`,
    hint: () => 'Each name may be in one header only (RFC 7516 §7.2.1). Readers may differ on which one counts.',
  },
  'jwe-recipients-direct': {
    says: ({ alg, count }) => `${alg} works for one recipient only; this token has ${count}.`,
    hint: () =>
      'The shared key, or the key that both sides compute, is the content key: every recipient would need that very key (RFC 7518 §4.5, §4.6).',
  },
  'jwe-key-unexpected': {
    says: ({ alg, has }) => `The encrypted key has ${octets(has)}, but with ${alg} it must be empty.`,
    hint: () => 'A reader must refuse such a token (RFC 7516 §5.2, step 10).',
  },
  'jwe-key-missing': {
    says: ({ alg }) => `The encrypted key is empty, but ${alg} needs one.`,
    hint: () => 'Without it nobody can get the content key. Was it lost in copying?',
  },
  'jwe-key-length': {
    says: ({ alg, has, wants }) => `The encrypted key has ${octets(has)}; with ${alg} it has ${wants}.`,
    hint: ({ has, wants }) =>
      Number(has) < Number(wants)
        ? 'Part of it was lost, or it is for another key.'
        : 'Something was added, or it is for another key.',
  },
  'jwe-iv-missing': {
    says: ({ enc, wants }) => `The initialization vector is empty; ${enc} needs ${octets(wants)}.`,
    hint: () => 'Was it lost in copying?',
  },
  'jwe-iv-length': {
    says: ({ enc, has, wants }) => `The initialization vector has ${octets(has)}; ${enc} needs ${wants}.`,
    hint: () => 'It was cut, or made for another enc (RFC 7518 §5.2.3, §5.3).',
  },
  'jwe-tag-missing': {
    says: ({ enc, wants }) => `The authentication tag is empty; ${enc} makes ${octets(wants)}.`,
    hint: () => 'The end of the token may be cut off. Without the tag, a change cannot be noticed.',
  },
  'jwe-tag-length': {
    says: ({ enc, has, wants }) => `The authentication tag has ${octets(has)}; ${enc} makes ${wants}.`,
    hint: () => 'A shortened tag is easier to forge: readers must refuse it (RFC 7518 §5.3).',
  },
  'jwe-ciphertext-missing': {
    says: ({ enc }) => `The ciphertext is empty; ${enc} makes at least 16 bytes.`,
    hint: () => 'Was it lost in copying?',
  },
  'jwe-ciphertext-blocks': {
    says: ({ enc, has }) => `The ciphertext has ${octets(has)}; ${enc} makes whole blocks of 16.`,
    hint: () => 'Bytes were lost or added.',
  },
  'jwe-parameter-missing': {
    says: ({ name, alg }) => `The header has no "${name}", which ${alg} needs.`,
    hint: () => 'Without it the key that protects the content key cannot be computed.',
  },
  'jwe-parameter-encoding': {
    says: ({ name, part: where }) => `${part(where)}: "${name}" is not base64url.`,
    hint: () => 'Without it nobody can get the content key.',
  },
  'jwe-parameter-length': {
    says: ({ name, part: where, has, wants }) => `${part(where)}: "${name}" has ${octets(has)} instead of ${wants}.`,
    hint: () => 'It was cut, or made for another algorithm (RFC 7518 §4.7.1).',
  },
  'jwe-epk': {
    says: (args) => `${part(args['part'])}: ${EPK[String(args['why'])]?.(args) ?? 'epk is not a key'}.`,
    hint: ({ why }) =>
      why === 'low'
        ? 'With it every key gives the shared secret zero, which anyone knows: it must be refused (RFC 7748 §6).'
        : why === 'point'
          ? 'Using such a point can reveal the private key: it must be refused (RFC 8725 §2.5).'
          : 'The sender’s ephemeral key is needed to compute the shared secret (RFC 7518 §4.6.1.1).',
  },
  'jwe-p2c': {
    says: ({ part: where, raw }) => `${part(where)}: p2c is ${raw}, which is not a number of iterations.`,
    hint: () => 'It must be a positive whole number (RFC 7518 §4.8.1.2); the browser takes up to 4,294,967,295.',
  },
  'jwe-p2s-short': {
    says: ({ part: where, has }) => `${part(where)}: p2s has ${octets(has)}; it needs at least 8.`,
    hint: () => 'With a short salt, one table of guesses works for many tokens (RFC 7518 §4.8.1.1).',
  },
  'jwe-zip-unknown': {
    says: ({ part: where, zip }) =>
      `${part(where)}: "zip" is "${zip}"; the only compression that the standard defines is "DEF".`,
    hint: () => 'The content could be decrypted, but not decompressed (RFC 7516 §4.1.3).',
  },
  'jwe-zip-unprotected': {
    says: () => '"zip" is outside the protected header.',
    hint: () => 'It must be protected (RFC 7516 §4.1.3).',
  },

  // It may open, and still a reader must refuse it
  'jwe-crit-malformed': {
    says: ({ why, name }) => `The header parameter crit is malformed: ${CRIT[String(why)]?.(name) ?? why}.`,
    hint: ({ why }) => `A reader ${critRefusal(why)} refuse the token (RFC 7516 §4.1.13).`,
  },
  'jwe-crit-unknown': {
    says: ({ name }) => `The token requires its reader to understand "${name}" (crit). Jotlab does not.`,
    hint: () => 'A reader that does not understand it must refuse the token (RFC 7516 §4.1.13).',
  },
  'jwe-epk-private': {
    says: () => 'epk contains its private number.',
    hint: () => 'Anyone who has the token can compute the content key (RFC 7518 §4.6.1.1).',
  },
  'jwe-party-same': {
    says: () => 'apu and apv are the same.',
    hint: () => 'They must differ (RFC 7518 §4.6.2); some readers refuse it.',
  },
  'jwe-p2c-low': {
    says: ({ count }) => `p2c is ${grouped(count)}: a password is quick to guess.`,
    hint: () =>
      'The standard recommends at least 1,000 (RFC 7518 §4.8.1.2); OWASP asks for 600,000 with SHA-256 today.',
  },
  'jwe-legacy': {
    says: ({ alg }) => `${alg} is legacy: its padding has been broken repeatedly.`,
    hint: () =>
      'Jotlab opens such tokens, but does not make them. JavaScript cannot hide how long decryption takes, so do not let strangers send you such tokens (RFC 8725 §3.2).',
  },
  'jwe-unprotected-alg': {
    says: ({ name }) => `"${name}" is in an unprotected header: the tag does not cover it.`,
    hint: () => 'Anyone who forwards the token can change it; usually the token then no longer opens.',
  },

  // After trying
  'jwe-opened': {
    says: ({ alg, enc }) => `Opened (${alg}, ${enc}).`,
    hint: () => 'The tag matches: the content is unchanged since it was encrypted with this content key.',
  },
  'jwe-failed': {
    says: () => 'It could not be opened: wrong key, or the token was changed.',
    hint: () => 'The two cannot be told apart, on purpose (RFC 7516 §11.5).',
  },
  'jwe-p2c-engine': {
    says: ({ count }) => `This browser cannot hash a password ${grouped(count)} times.`,
    hint: () => 'The password was not tried. Firefox allows up to 2,147,483,647; another browser may allow more.',
  },
  'jwe-p2c-asks': {
    says: ({ count }) => `The token asks to hash the password ${grouped(count)} times, which may take long.`,
    hint: () => 'A sender can ask for any number, to keep readers busy. Go on only if you want that.',
  },
  'jwe-inflate-limit': {
    says: ({ limit }) => `Opened, but the content decompresses to more than ${grouped(limit)} bytes.`,
    hint: () => 'A small token can decompress to gigabytes. Raise the limit if you expect that much.',
  },
  'jwe-inflate-broken': {
    says: ({ form }) =>
      form
        ? `Opened, but the content is ${form} data; zip DEF means raw DEFLATE.`
        : 'Opened, but the content cannot be decompressed: it is not DEFLATE data.',
    hint: ({ form }) =>
      form
        ? `The sender must leave out the ${form} wrapper (RFC 7516 §4.1.3, RFC 1951).`
        : 'The sender wrote zip but did not compress, or used another format.',
  },
  'jwe-key-curve': {
    says: ({ wanted, has }) => `The key is on ${has}; the sender’s ephemeral key is on ${wanted}.`,
    hint: () => 'The token is for another key.',
  },
  'jwe-secret-length': {
    says: ({ alg, has, wants }) => `The secret has ${octets(has)}; ${alg} needs exactly ${wants}.`,
    hint: () => 'Perhaps it is written in hexadecimal or base64 and must be decoded first.',
  },
  'jwe-secret-empty': { says: () => 'The secret is empty.', hint: () => 'Give the password or the key.' },

  // Making one
  'jwe-key-cannot': {
    says: () => 'This key cannot encrypt it: it is for something else, or has the wrong length.',
    hint: () => 'Choose another recipient, or make a new key.',
  },
  'jwe-legacy-refused': {
    says: ({ alg }) => `Jotlab does not make tokens with ${alg}; it only opens them.`,
    hint: () => 'Use RSA-OAEP instead: the same key works.',
  },
  'jwe-header-text': {
    says: ({ part: where }) => `${part(where)} is not a JSON object.`,
    hint: () => 'A header is an object in braces, with alg and enc.',
  },
  'jwe-no-recipient': {
    says: () => 'There is no recipient to encrypt it for.',
    hint: () => 'Choose a key, a shared secret or a password.',
  },
  'jwe-p2c-asked': {
    says: ({ raw }) => `${raw} is not a number of iterations.`,
    hint: () => 'Enter a whole number from 1,000 to 1,200,000.',
  },
} satisfies Readonly<Record<JweCode, OpWords>>;

/** English, as data: one entry a code. Other languages overlay it by code. */
export const opWords = { ...jwsWords, ...jweWords };
