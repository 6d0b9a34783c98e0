import { faultWords, type FaultCode, type FaultWords } from '../../faultWords.ts';

type WordArgs = Record<string, string | number>;

interface Words {
  says: (args: WordArgs) => string;
  hint: (args: WordArgs) => string;
}

const octets = (count: string | number | undefined): string => (count === 1 ? '1 byte' : `${count} bytes`);
const grouped = (count: string | number | undefined): string => Number(count).toLocaleString('en');

const PARTS: Readonly<Record<string, string>> = {
  protectedHeader: 'Protected header', unprotectedHeader: 'Header of the recipient', sharedUnprotectedHeader: 'Shared header', encryptedKey: 'Encrypted key',
  initializationVector: 'Initialization vector', ciphertext: 'Ciphertext', authenticationTag: 'Authentication tag', additionalData: 'aad', serialisation: 'Serialization',
};
const part = (name: string | number | undefined): string => PARTS[String(name)] ?? 'The token';

/** The reader's own words for a fault that it found. */
function readerSays(args: WordArgs): string {
  const words = faultWords[args['fault'] as FaultCode] as FaultWords | undefined;
  return words?.says({ ...args, part: part(args['part']) }) ?? `${part(args['part'])} is not written as the standard wants it.`;
}

const EPK: Readonly<Record<string, (args: WordArgs) => string>> = {
  type: () => 'epk is no key: it must be an object with the members kty, crv, x (and y)',
  curve: ({ has }) => `epk is on the curve "${has}", which is none for key agreement`,
  member: ({ name }) => `epk lacks its member "${name}", or it is not base64url`,
  length: ({ name, has, wants }) => `the member "${name}" of epk has ${octets(has)} instead of ${wants}`,
  point: ({ has }) => `the point of epk is not on the curve ${has}`,
};

const CRIT: Readonly<Record<string, (name: string | number | undefined) => string>> = {
  type: () => 'it is not an array of strings',
  empty: () => 'it is empty',
  unprotected: () => 'it stands in an unprotected header',
  twice: () => 'it names something twice',
  defined: (name) => `it names "${name}", which the standard itself defines`,
  absent: (name) => `it names "${name}", which the header does not have`,
};

/** What is said of encrypted tokens, by code. English, as data; part of the table in ../words.ts. */
export const jweWords = {
  // Told by the shape, before any key is tried
  'jwe-shape': { says: readerSays, hint: () => 'As it stands it cannot be decrypted (RFC 7516 §5.2).' },
  'jwe-lax': { says: readerSays, hint: () => 'Some readers overlook that, others refuse (RFC 7516 §5.2).' },
  'jwe-recipient-absent': { says: () => 'There is no such recipient in the token.', hint: () => 'The end of the token may be cut off.' },
  'jwe-alg-misplaced': { says: ({ alg }) => `"${alg}" is an algorithm for signatures: it cannot protect a content key.`, hint: () => 'Header and shape of the token do not fit together.' },
  'jwe-enc-missing': { says: () => 'The header names no content encryption: enc is missing.', hint: () => 'Every encrypted token must say enc (RFC 7516 §4.1.2).' },
  'jwe-enc-unknown': {
    says: ({ enc, meant }) => `"${enc}" is no content encryption${meant ? `; it looks like ${meant}` : ' that Jotlab knows'}.`,
    hint: ({ meant }) => (meant ? 'Names are compared letter by letter (RFC 7516 §4.1.2).' : 'enc must name one of the algorithms of RFC 7518 §5.1.'),
  },
  'jwe-enc-differs': { says: ({ has, other }) => `The recipients do not agree on enc: "${has}" and "${other}".`, hint: () => 'There is one content, encrypted once: enc must be the same for all (RFC 7516 §7.2.1).' },
  'jwe-member-type': { says: ({ name, wanted, part: where }) => `${part(where)}: "${name}" is not ${wanted}.`, hint: () => 'Without it the content key cannot be had.' },
  'jwe-not-disjoint': { says: ({ name, part: where, other }) => `"${name}" stands twice: ${part(where)} and ${part(other).toLowerCase()}.`, hint: () => 'Each name may stand in one of the headers only (RFC 7516 §7.2.1). Which of them counts cannot be said.' },
  'jwe-recipients-direct': { says: ({ alg, count }) => `${alg} with ${count} recipients: it can have one only.`, hint: () => 'With it the key itself, or what both sides compute, is the content key: nobody else can have the same (RFC 7518 §4.5, §4.6).' },
  'jwe-key-unexpected': { says: ({ alg, has }) => `Encrypted key: ${octets(has)}, but with ${alg} none is sent: it must be empty.`, hint: () => 'A reader must refuse such a token (RFC 7516 §5.2, step 10).' },
  'jwe-key-missing': { says: ({ alg }) => `Encrypted key: empty, but ${alg} sends one.`, hint: () => 'Without it nobody can have the content key. Was it lost in copying?' },
  'jwe-key-length': { says: ({ alg, has, wants }) => `Encrypted key: ${octets(has)}; with ${alg} there are ${wants}.`, hint: ({ has, wants }) => (Number(has) < Number(wants) ? 'Some of it was lost, or it is for another key.' : 'Something was added, or it is for another key.') },
  'jwe-iv-missing': { says: ({ enc, wants }) => `Initialization vector: empty; ${enc} wants ${octets(wants)}.`, hint: () => 'Was it lost in copying?' },
  'jwe-iv-length': { says: ({ enc, has, wants }) => `Initialization vector: ${octets(has)}; ${enc} wants ${wants}.`, hint: () => 'It was cut, or made for another enc (RFC 7518 §5.2.3, §5.3).' },
  'jwe-tag-missing': { says: ({ enc, wants }) => `Authentication tag: empty; ${enc} makes one of ${octets(wants)}.`, hint: () => 'The end of the token may be cut off. Without the tag nothing shows a change.' },
  'jwe-tag-length': { says: ({ enc, has, wants }) => `Authentication tag: ${octets(has)}; ${enc} makes one of ${wants}.`, hint: () => 'A shortened tag is easier to forge: readers must refuse it (RFC 7518 §5.3).' },
  'jwe-ciphertext-missing': { says: ({ enc }) => `Ciphertext: empty; ${enc} makes at least 16 bytes.`, hint: () => 'Was it lost in copying?' },
  'jwe-ciphertext-blocks': { says: ({ enc, has }) => `Ciphertext: ${octets(has)}; ${enc} makes whole blocks of 16.`, hint: () => 'Some of it was lost or added.' },
  'jwe-parameter-missing': { says: ({ name, alg }) => `The header lacks "${name}", which ${alg} cannot do without.`, hint: () => 'Without it the key that protects the content key cannot be computed.' },
  'jwe-parameter-encoding': { says: ({ name, part: where }) => `${part(where)}: "${name}" is not base64url.`, hint: () => 'Without it the content key cannot be had.' },
  'jwe-parameter-length': { says: ({ name, part: where, has, wants }) => `${part(where)}: "${name}" has ${octets(has)} instead of ${wants}.`, hint: () => 'It was cut, or made for another algorithm (RFC 7518 §4.7.1).' },
  'jwe-epk': { says: (args) => `${part(args['part'])}: ${EPK[String(args['why'])]?.(args) ?? 'epk is no key'}.`, hint: ({ why }) => (why === 'point' ? 'To compute with such a point can give the private key away: it must be refused (RFC 8725 §2.5).' : 'The sender’s ephemeral key is needed to compute the shared secret (RFC 7518 §4.6.1.1).') },
  'jwe-p2c': { says: ({ part: where, raw }) => `${part(where)}: p2c is ${raw}, which is no count of iterations.`, hint: () => 'It must be a whole number from 1 to 4,294,967,295 (RFC 7518 §4.8.1.2).' },
  'jwe-p2s-short': { says: ({ part: where, has }) => `${part(where)}: p2s has ${octets(has)}; 8 are the least.`, hint: () => 'A short salt lets one table of guesses serve for many tokens (RFC 7518 §4.8.1.1).' },
  'jwe-zip-unknown': { says: ({ part: where, zip }) => `${part(where)}: "zip" is "${zip}"; the only compression there is is DEF.`, hint: () => 'The content could be decrypted, but not unpacked (RFC 7516 §4.1.3).' },
  'jwe-zip-unprotected': { says: () => '"zip" stands outside the protected header.', hint: () => 'It must be protected (RFC 7516 §4.1.3).' },

  // It may open, and still a reader must refuse it
  'jwe-crit-malformed': { says: ({ why, name }) => `The header parameter crit is malformed: ${CRIT[String(why)]?.(name) ?? why}.`, hint: () => 'A reader must refuse the token (RFC 7516 §4.1.13).' },
  'jwe-crit-unknown': { says: ({ name }) => `The token demands that its reader understands "${name}". Jotlab does not.`, hint: () => 'A reader that does not must refuse the token (RFC 7516 §4.1.13).' },
  'jwe-epk-private': { says: () => 'epk carries its private number.', hint: () => 'Anyone who has the token can compute the content key (RFC 7518 §4.6.1.1).' },
  'jwe-party-same': { says: () => 'apu and apv are the same.', hint: () => 'They must differ (RFC 7518 §4.6.2); some readers refuse it.' },
  'jwe-p2c-low': { says: ({ count }) => `p2c is ${grouped(count)}: passwords are quick to try.`, hint: () => '1,000 is the least that the standard recommends; today it is some 600,000 (RFC 7518 §4.8.1.2).' },
  'jwe-legacy': { says: ({ alg }) => `${alg} is legacy: its padding has been broken again and again.`, hint: () => 'Jotlab opens such tokens, but makes none. JavaScript cannot promise to take the same time for all keys, so do not let strangers send you such tokens (RFC 8725 §3.2).' },
  'jwe-unprotected-alg': { says: ({ name }) => `"${name}" stands in an unprotected header: the tag does not cover it.`, hint: () => 'Whoever forwards the token can change it; mostly it then no longer opens.' },

  // What came of trying
  'jwe-opened': { says: ({ alg, enc }) => `Opened (${alg}, ${enc}).`, hint: () => 'The tag fits: what is inside is what the holder of the content key encrypted.' },
  'jwe-failed': { says: () => 'It could not be opened: wrong key, or changed on the way.', hint: () => 'Which of the two is not told, on purpose (RFC 7516 §11.5).' },
  'jwe-p2c-asks': { says: ({ count }) => `The password is to be stretched ${grouped(count)} times, which may take long.`, hint: () => 'A sender can ask for any number, to keep readers busy. Go on only if you want that.' },
  'jwe-inflate-limit': { says: ({ limit }) => `Opened, but the content unpacks to more than ${grouped(limit)} bytes.`, hint: () => 'A small token can unpack to gigabytes. Raise the limit if you expect so much.' },
  'jwe-inflate-broken': { says: () => 'Opened, but the content cannot be unpacked: it is no DEFLATE data.', hint: () => 'The sender said zip, but did not compress, or in another format (zlib or gzip instead of raw DEFLATE, RFC 1951).' },
  'jwe-key-half': { says: () => 'This is the public half of a key: it can encrypt, not decrypt.', hint: () => 'Give the private key of the recipient.' },
  'jwe-key-curve': { says: ({ wanted, has }) => `The key is on ${has}; the sender’s ephemeral key is on ${wanted}.`, hint: () => 'The token is for another key.' },
  'jwe-secret-length': { says: ({ alg, has, wants }) => `The secret has ${octets(has)}; ${alg} wants exactly ${wants}.`, hint: () => 'Is it written in hexadecimal or base64, and to be decoded first?' },
  'jwe-secret-empty': { says: () => 'The secret is empty.', hint: () => 'Give the password or the key.' },
  'jwe-key-use': { says: ({ use }) => `The key says that it is for something else: use is "${use}".`, hint: () => 'A key for encryption says "enc" (RFC 7517 §4.2).' },

  // Making one
  'jwe-key-cannot': { says: () => 'This key cannot encrypt that: it is for something else, or has no fitting length.', hint: () => 'Choose another recipient, or let a key be made here.' },
  'jwe-legacy-refused': { says: ({ alg }) => `Jotlab makes no tokens with ${alg}: it is only for opening old ones.`, hint: () => 'Take one with OAEP instead: the same key will do.' },
  'jwe-header-text': { says: ({ part: where }) => `${part(where)} is not a JSON object.`, hint: () => 'A header is an object in braces, with alg and enc.' },
  'jwe-no-recipient': { says: () => 'There is nobody to encrypt it for.', hint: () => 'Choose a key, a shared secret or a password.' },
  'jwe-p2c-asked': { says: ({ raw }) => `${raw} is no count of iterations.`, hint: () => 'Take a whole number from 1,000 to 1,200,000.' },
} satisfies Record<string, Words>;
