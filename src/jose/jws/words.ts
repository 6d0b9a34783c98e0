import { faultWords, type FaultCode, type FaultWords } from '../token/faultWords.ts';
import { openModulus, plainness } from '../keys/weakKeyWords.ts';
import { obstacleWords } from '../token/obstacleWords.ts';
import type { Obstacle } from '../token/serialize.ts';
import type { JwsCode } from '../token/opCode.ts';
import type { NoteArgs, SentenceWords } from '../token/note.ts';

export type WordArgs = NoteArgs;

export type OpWords = SentenceWords<WordArgs>;

export const octets = (count: string | number | undefined): string => (count === 1 ? '1 byte' : `${count} bytes`);

const KEY_TYPES: Readonly<Record<string, string>> = {
  oct: 'a secret',
  RSA: 'an RSA key',
  EC: 'an elliptic-curve key (EC)',
  OKP: 'an Edwards-curve key (OKP)',
  AKP: 'an ML-DSA key (AKP)',
  none: 'an unknown kind of key',
};
const keyType = (name: string | number | undefined): string =>
  String(name)
    .split(' or ')
    .map((each) => KEY_TYPES[each] ?? `a key of type "${each}"`)
    .join(' or ');

/** A name that somebody else wrote, for a line. */
const short = (name: string | number | undefined): string =>
  String(name)
    .replace(/^([^]{40})[^]+$/u, '$1\u2026')
    .replace(/\p{C}/gu, '\ufffd');

/** RFC 7515 section 4.1.11: a reader may refuse what its writer must not do; it must refuse what it cannot read. */
export const critRefusal = (why: string | number | undefined, isUnderstood = false): 'must' | 'may' =>
  why === 'type' || (why === 'absent' && !isUnderstood) ? 'must' : 'may';

/** The faults of `crit`. */
export const CRIT: Readonly<Record<string, (name: string | number | undefined) => string>> = {
  type: () => 'it is not an array of strings',
  empty: () => 'it is empty',
  unprotected: () => 'it is in an unprotected header',
  twice: () => 'it names something twice',
  defined: (name) => `it names "${name}", which the standard itself defines`,
  absent: (name) => `it names "${name}", which is not in the header`,
};

const PARTS: Readonly<Record<string, string>> = {
  protectedHeader: 'Header',
  unprotectedHeader: 'Unprotected header',
  payload: 'Payload',
  signature: 'Signature',
  serialisation: 'Serialization',
};

/** The reader's own words for a fault that it found. */
export function readerSays(args: WordArgs, part = PARTS[String(args['part'])] ?? 'The token'): string {
  const words = faultWords[args['fault'] as FaultCode] as FaultWords | undefined;
  return words?.says({ ...args, part }) ?? `${part} does not follow the standard.`;
}

/** The sentences about signatures and their keys, by code. English, as data. */
export const jwsWords = {
  // The mathematics
  holds: {
    says: ({ alg }) => `The signature matches (${alg}).`,
    hint: () => 'The signed bytes are unchanged since they were signed with this key.',
  },
  mismatch: {
    says: ({ alg }) => `The signature does not match (${alg}).`,
    hint: () => 'Wrong key, or the token was changed after signing.',
  },
  unsecured: {
    says: () => 'Unsecured: alg is none, so there is no signature to check.',
    hint: () => 'Anyone can write such a token. Do not rely on anything in it (RFC 8725 §3.2).',
  },
  'unsecured-not-asked': {
    says: () => 'With alg none the token gets no signature, and you did not ask for that.',
    hint: () => 'Choose an unsecured token if that is what you want.',
  },
  'payload-wanted': {
    says: () => 'The payload is not in the token: it is detached.',
    hint: () => 'Give the payload as it was signed, byte for byte (RFC 7515 appendix F).',
  },
  'signature-absent': {
    says: () => 'The token has no such signature.',
    hint: () => 'The end of the token may be cut off.',
  },
  'sig-empty': {
    says: ({ alg }) => `The signature is empty, but alg is ${alg}.`,
    hint: () => 'It was removed, cut off or never made.',
  },
  'sig-length': {
    says: ({ alg, has, wants }) => `The signature has ${octets(has)}; ${alg} with this key makes ${wants}.`,
    hint: ({ has, wants }) =>
      Number(has) < Number(wants)
        ? 'The end may be cut off, or it was made with another kind of key.'
        : 'Something was added, or it was made with another kind of key.',
  },
  'sig-der': {
    says: ({ alg, wants }) =>
      `The signature is in DER form; ${alg} needs r and s joined, ${octets(wants)} (RFC 7518 §3.4).`,
    hint: () => 'Most crypto libraries write DER by default: choose the IEEE P1363 form, or convert it.',
  },
  'sig-zero': {
    says: () => 'The signature is all zeros.',
    hint: () => 'No signer makes that. A careless verifier may accept it.',
  },
  'sig-psychic': {
    says: () => 'A half of the signature (r or s) is zero or too large.',
    hint: () => 'No signer makes that. Some verifiers accepted it for every message (CVE-2022-21449).',
  },
  'header-unreadable': {
    says: () => 'The header cannot be read, so the algorithm is unknown.',
    hint: () => 'Copy the token again, from its first character.',
  },
  'alg-missing': {
    says: () => 'The header names no algorithm.',
    hint: ({ of }) => `Every token must say alg (${of === 'jwe' ? 'RFC 7516' : 'RFC 7515'} §4.1.1).`,
  },
  'alg-unknown': {
    says: ({ alg, meant }) =>
      `"${alg}" is not an algorithm that Jotlab knows${meant ? `; it looks like ${meant}` : ''}.`,
    hint: ({ meant }) =>
      meant
        ? 'Names are compared letter by letter: a verifier must refuse this one (RFC 7515 §4.1.1).'
        : 'The token may be fine; it cannot be checked here.',
  },
  'alg-misplaced': {
    says: ({ alg }) => `"${alg}" is an algorithm for encrypted tokens, not for signatures.`,
    hint: () => 'The header does not match the form of the token.',
  },
  'alg-differs': {
    says: ({ alg, header }) => `The header says "${header}", but ${alg} was used.`,
    hint: () => 'A verifier follows the header and will refuse this.',
  },
  'unsupported-here': {
    says: ({ alg }) => `This browser does not support ${alg ?? 'that'}.`,
    hint: () => 'The token may be fine: it is unchecked, not invalid. Another browser may be able to.',
  },
  'engine-failed': {
    says: () => 'The browser’s cryptography stopped with an error.',
    hint: () => 'This says nothing about the token.',
  },

  // The key does not fit
  'key-family': {
    says: ({ alg, wanted, has }) => `${alg ? `${alg} needs` : 'Needed:'} ${keyType(wanted)}; this is ${keyType(has)}.`,
    hint: () => 'Use a key for this algorithm.',
  },
  'key-curve': {
    says: ({ alg, wanted, has }) => `${alg} needs a key on ${wanted}; this one is on ${has}.`,
    hint: () => 'Use a key for this algorithm.',
  },
  'key-parameters': {
    says: ({ alg, has }) => `${alg} needs a key for ${alg}; this one is for ${has}.`,
    hint: () => 'Use a key for this algorithm.',
  },
  'key-half': {
    says: ({ operation }) =>
      operation === 'decrypt'
        ? 'This is the public half of a key: it can encrypt, not decrypt.'
        : 'This is the public half of a key: it can check signatures, not make them.',
    hint: () => 'Give the private key.',
  },
  'key-invalid': {
    says: () => 'The key is broken: its numbers do not form a key.',
    hint: () => 'Copy it again. A character may have been lost.',
  },
  'key-member-missing': {
    says: ({ name }) => `The key has no member "${name}".`,
    hint: () => 'Copy it again, to its end.',
  },
  'key-member-length': {
    says: ({ name, has, wants }) => `The member "${name}" of the key has ${octets(has)} instead of ${wants}.`,
    hint: () => 'Copy it again. A character may have been lost.',
  },

  // The mathematics may hold, and still there is no green light
  'form-part': {
    says: (args) => readerSays(args),
    hint: () => 'Some verifiers accept this, others refuse it. It is not a valid JWS (RFC 7515 §5.2).',
  },
  'form-token': {
    says: (args) => readerSays(args),
    hint: () => 'Some verifiers accept this, others refuse it. It is not a valid JWS (RFC 7515 §7).',
  },
  'header-not-disjoint': {
    says: ({ name }) => `"${name}" is in both the protected and the unprotected header.`,
    hint: () => 'The two must not share a name (RFC 7515 §7.2.1).',
  },
  'crit-malformed': {
    says: ({ why, name }) => `The header parameter crit is malformed: ${CRIT[String(why)]?.(name) ?? why}.`,
    hint: ({ why, name }) => `A verifier ${critRefusal(why, name === 'b64')} refuse the token (RFC 7515 §4.1.11).`,
  },
  'crit-unknown': {
    says: ({ name }) => `The token requires its reader to understand "${name}" (crit). Jotlab does not.`,
    hint: () => 'A verifier that does not understand it must refuse the token (RFC 7515 §4.1.11).',
  },
  'b64-unprotected': {
    says: () => 'b64 is in the unprotected header.',
    hint: () => 'It must be protected (RFC 7797 §3).',
  },
  'b64-type': {
    says: () => 'b64 is neither true nor false.',
    hint: () => 'Readers may disagree on what the payload is (RFC 7797 §3).',
  },
  'b64-without-crit': {
    says: () => 'b64 is used, but crit does not name it.',
    hint: () => 'A reader that does not know b64 sees another payload (RFC 7797 §6).',
  },
  'b64-mixed': {
    says: () => 'b64 differs between the signatures.',
    hint: () => 'All signatures of a token must agree on it (RFC 7797 §3).',
  },
  'key-use': {
    says: ({ use }) => `The key is for something else: its use is "${use}".`,
    hint: ({ wants }) => `A key for ${wants === 'enc' ? 'encryption' : 'signatures'} has "${wants}" (RFC 7517 §4.2).`,
  },
  'key-ops': {
    says: ({ operation, has }) =>
      `The key does not allow ${operation}: key_ops lists ${has === '' ? 'nothing' : `only ${has}`}.`,
    hint: () => 'Use the key that is meant for it (RFC 7517 §4.3).',
  },
  'key-alg': {
    says: ({ alg, has }) => `The key is for "${has}"; the token says ${alg}.`,
    hint: () => 'One key, one algorithm (RFC 8725 §3.1).',
  },
  'rsa-key-small': {
    says: ({ bits }) => `The RSA key has ${bits} bits; it needs at least 2048.`,
    hint: () => 'Keys of that size can be broken. Make a new one (RFC 7518 §3.3).',
  },
  'rsa-roca': {
    says: () => 'The RSA key has the ROCA weakness: its private half can be computed from it.',
    hint: () => 'A faulty smart card library made it (CVE-2017-15361). Make a new key elsewhere.',
  },
  'rsa-factored': {
    says: (args) => `${openModulus(args)}: anyone can compute the private half of the key.`,
    hint: () => 'The key is damaged, or somebody made it to forge tokens. Make a new one.',
  },
  'key-low-order': {
    says: () => 'The key is a point of low order: anyone can make signatures that fit it.',
    hint: () => 'Nobody makes such a key by accident: somebody made it to forge tokens.',
  },
  'rsa-exponent': {
    says: () => 'The exponent of the RSA key is 1 or even: such a key protects nothing.',
    hint: () => 'Nobody makes such a key by accident: somebody made it to forge tokens.',
  },
  'hmac-key-empty': {
    says: () => 'The secret is empty.',
    hint: () => 'A secret needs as many random bytes as the hash has (RFC 7518 §3.2).',
  },
  'alg-confusion-public-key': {
    says: () => 'The secret is a public key.',
    hint: () => 'This is how the key confusion attack looks: everyone has the public key (RFC 8725 §2.1).',
  },

  // Key binding
  'cnf-missing': {
    says: () => 'The issuer did not name a key of the holder (cnf).',
    hint: () => 'A key binding can only be checked with the key that the issuer has signed (RFC 9901 §4.1.2).',
  },
  'cnf-other': {
    says: ({ names }) => `cnf does not hold the key itself, only: ${names}.`,
    hint: () => 'Only the issuer and its readers know which key that is (RFC 7800 §3).',
  },
  'cnf-unusable': {
    says: () => 'The key in cnf cannot be used: it is not a public key that Jotlab can read.',
    hint: () => 'See "jwk" in the claim cnf of the payload.',
  },
  'kb-typ': {
    says: ({ has }) =>
      has === ''
        ? 'The header of the key binding does not say that it is one (typ).'
        : `The key binding says that it is of type "${has}".`,
    hint: () => 'It must be "kb+jwt", so that no other token can pass for one (RFC 9901 §4.3).',
  },
  'kb-alg': {
    says: ({ alg }) => `${alg} is not a digital signature, and a key binding must have one.`,
    hint: () => 'With a MAC, everyone who can check it can make it too. A reader must refuse it (RFC 9901 §4.3).',
  },
  'kb-claim': {
    says: ({ name }) => `The key binding must have ${name}, exactly once.`,
    hint: () => 'aud and nonce tie it to one reader and one moment, sd_hash to this token (RFC 9901 §4.3).',
  },
  'kb-sd-hash': {
    says: () =>
      'sd_hash is not the digest of this token: the key binding was made for another token, or for other disclosures.',
    hint: () =>
      'Somebody added, removed or moved a disclosure after the holder signed, or took the binding from another token (RFC 9901 §4.3.1).',
  },
  'kb-hash-unknown': {
    says: ({ alg }) => `sd_hash cannot be compared: _sd_alg is ${alg}.`,
    hint: () => 'Known are "sha-256", "sha-384" and "sha-512" (RFC 9901 §4.1.1).',
  },

  // Worth saying
  'hmac-key-short': {
    says: ({ alg, has, wants }) => `The secret has ${octets(has)}; ${alg} needs ${wants} or more (RFC 7518 §3.2).`,
    hint: () => 'A short secret can be found by trying. Use a random one.',
  },
  'private-key-given': {
    says: () => 'This is the private key. Its public half is enough to check.',
    hint: () => 'It stays on this page. Do not give it to anyone who only needs to check.',
  },
  'kid-differs': {
    says: ({ has, wants }) => `kid differs: the key is "${short(has)}", the token asks for "${short(wants)}".`,
    hint: () => 'A kid is a hint. The key is tried all the same (RFC 7515 §4.1.4).',
  },
  'unprotected-alg': {
    says: () => 'alg is in the unprotected header: the signature does not cover it.',
    hint: () => 'Anyone who forwards the token can change which algorithm is used (RFC 7515 §10.7).',
  },
  'hmac-key-plain': {
    says: (args) => `The secret ${plainness(args)}.`,
    hint: () => 'It has far fewer possibilities than its length suggests. Use a random one (RFC 8725 §3.5).',
  },
  'sd-jwt-unsecured': {
    says: () => 'alg is none, which an SD-JWT must not use.',
    hint: () => 'Nobody signed the digests, so the disclosures prove nothing (RFC 9901 §4.1).',
  },
  'unsecured-with-signature': {
    says: () => 'alg is none, but there is a signature.',
    hint: () => 'It must be empty (RFC 7518 §3.6).',
  },

  // Signing
  'cannot-serialize': {
    says: ({ obstacle }) => obstacleWords[obstacle as Obstacle],
    hint: () => 'Choose another serialization.',
  },
} satisfies Readonly<Record<JwsCode, OpWords>>;
