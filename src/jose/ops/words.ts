import { faultWords, type FaultCode, type FaultWords } from '../faultWords.ts';
import { jweWords } from './jwe/jweWords.ts';

export type WordArgs = Record<string, string | number>;

export interface OpWords {
  /** What is so. */
  says: (args: WordArgs) => string;
  /** What to do, or what follows from it. */
  hint: (args: WordArgs) => string;
}

const octets = (count: string | number | undefined): string => (count === 1 ? '1 byte' : `${count} bytes`);

const KEY_TYPES: Readonly<Record<string, string>> = {
  oct: 'a secret', RSA: 'an RSA key', EC: 'an elliptic-curve key (EC)', OKP: 'an Edwards-curve key (OKP)', AKP: 'an ML-DSA key (AKP)', none: 'no known kind of key',
};
const keyType = (name: string | number | undefined): string =>
  String(name).split(' or ').map((each) => KEY_TYPES[each] ?? `a key of type "${each}"`).join(' or ');

const CRIT: Readonly<Record<string, (name: string | number | undefined) => string>> = {
  type: () => 'it is not an array of strings',
  empty: () => 'it is empty',
  unprotected: () => 'it stands in the unprotected header',
  twice: () => 'it names something twice',
  defined: (name) => `it names "${name}", which the standard itself defines`,
  absent: (name) => `it names "${name}", which the header does not have`,
};

const PARTS: Readonly<Record<string, string>> = {
  protectedHeader: 'Header', unprotectedHeader: 'Unprotected header', payload: 'Payload', signature: 'Signature', serialisation: 'Serialization',
};

/** The reader's own words for a fault that it found. */
function readerSays(args: WordArgs): string {
  const words = faultWords[args['fault'] as FaultCode] as FaultWords | undefined;
  return words?.says({ ...args, part: PARTS[String(args['part'])] ?? 'The token' }) ?? 'The token is not written as the standard wants it.';
}

/** English, as data: one entry a code. Other languages overlay it by code. */
export const opWords = {
  // The mathematics
  holds: {
    says: ({ alg }) => `The signature matches (${alg}).`,
    hint: () => 'The signed bytes are as the holder of the key signed them.',
  },
  mismatch: {
    says: ({ alg }) => `The signature does not match this key and these bytes (${alg}).`,
    hint: () => 'Most likely this is not the key that it was signed with; or header or payload were changed after signing.',
  },
  unsecured: {
    says: () => 'Unsecured: alg is none, there is no signature to check.',
    hint: () => 'Anyone can write such a token. Nothing in it can be relied on (RFC 8725 §3.2).',
  },
  'unsecured-not-asked': {
    says: () => 'alg none makes a token without a signature, which was not asked for.',
    hint: () => 'Ask for an unsecured token if that is what you want.',
  },
  'payload-wanted': {
    says: () => 'The payload is not in the token: it is detached.',
    hint: () => 'Give the payload as it was signed, byte for byte (RFC 7515 appendix F).',
  },
  'signature-absent': {
    says: () => 'There is no such signature in the token.',
    hint: () => 'The end of the token may be cut off.',
  },
  'sig-empty': {
    says: ({ alg }) => `The signature is empty, but alg is ${alg}.`,
    hint: () => 'Somebody took the signature away, or the end of the token is cut off.',
  },
  'sig-length': {
    says: ({ alg, has, wants }) => `The signature has ${octets(has)}; ${alg} with this key makes ${wants}.`,
    hint: ({ has, wants }) => (Number(has) < Number(wants) ? 'The end may be cut off, or it was made with another kind of key.' : 'Something was added, or it was made with another kind of key.'),
  },
  'sig-der': {
    says: ({ alg, wants }) => `The signature is in DER form; ${alg} wants r and s joined, ${octets(wants)} (RFC 7518 §3.4).`,
    hint: () => 'Most crypto libraries write DER by default: ask for the IEEE P1363 form, or convert it.',
  },
  'sig-zero': {
    says: () => 'The signature is nothing but zeros.',
    hint: () => 'No signer makes that. A careless verifier may accept it.',
  },
  'sig-psychic': {
    says: () => 'A half of the signature (r or s) is zero or too large.',
    hint: () => 'No signer makes that. Some verifiers accepted it for every message (CVE-2022-21449).',
  },
  'header-unreadable': {
    says: () => 'The header cannot be read, so the algorithm is unknown.',
    hint: () => 'Copy the token again, from its first character on.',
  },
  'alg-missing': {
    says: () => 'The header names no algorithm.',
    hint: () => 'Every token must say alg (RFC 7515 §4.1.1).',
  },
  'alg-unknown': {
    says: ({ alg, meant }) => `"${alg}" is no algorithm that this bench knows${meant ? `; it looks like ${meant}` : ''}.`,
    hint: ({ meant }) => (meant ? 'Names are compared letter by letter: a verifier must refuse this one (RFC 7515 §4.1.1).' : 'The token may be fine; it cannot be checked here.'),
  },
  'alg-misplaced': {
    says: ({ alg }) => `"${alg}" is an algorithm for encrypted tokens, not for signatures.`,
    hint: () => 'Header and shape of the token do not fit together.',
  },
  'alg-differs': {
    says: ({ alg, header }) => `The header says "${header}", but ${alg} was used.`,
    hint: () => 'A verifier goes by the header, and will refuse this.',
  },
  'unsupported-here': {
    says: ({ alg }) => `This browser cannot do ${alg ?? 'that'}.`,
    hint: () => 'The token may be fine: it is unchecked, not invalid. Another browser may be able to.',
  },
  'engine-failed': {
    says: () => 'The browser’s cryptography stopped with an error.',
    hint: () => 'Nothing is said about the token by that.',
  },

  // The key does not serve
  'key-family': {
    says: ({ alg, wanted, has }) => `${alg ? `${alg} wants` : 'Wanted:'} ${keyType(wanted)}; this is ${keyType(has)}.`,
    hint: () => 'Take the key that belongs to this algorithm.',
  },
  'key-curve': {
    says: ({ alg, wanted, has }) => `${alg} wants a key on ${wanted}; this one is on ${has}.`,
    hint: () => 'Take the key that belongs to this algorithm.',
  },
  'key-half': {
    says: () => 'This is the public half of a key: it can check signatures, not make them.',
    hint: () => 'Give the private key.',
  },
  'key-invalid': {
    says: () => 'The key itself is broken: its numbers do not make a key.',
    hint: () => 'Copy it again. A character may have been lost.',
  },
  'key-member-missing': {
    says: ({ name }) => `The key lacks its member "${name}".`,
    hint: () => 'Copy it again, to its end.',
  },
  'key-member-length': {
    says: ({ name, has, wants }) => `The member "${name}" of the key has ${octets(has)} instead of ${wants}.`,
    hint: () => 'Copy it again. A character may have been lost.',
  },

  // The mathematics may hold, and still there is no green light
  'form-part': {
    says: readerSays,
    hint: () => 'Some verifiers overlook that, others refuse. This is not a valid JWS (RFC 7515 §5.2).',
  },
  'form-token': {
    says: readerSays,
    hint: () => 'Some verifiers overlook that, others refuse. This is not a valid JWS (RFC 7515 §7).',
  },
  'header-not-disjoint': {
    says: ({ name }) => `"${name}" stands in the protected and in the unprotected header.`,
    hint: () => 'The two must not overlap (RFC 7515 §7.2.1).',
  },
  'crit-malformed': {
    says: ({ why, name }) => `The header parameter crit is malformed: ${CRIT[String(why)]?.(name) ?? why}.`,
    hint: () => 'A verifier must refuse the token (RFC 7515 §4.1.11).',
  },
  'crit-unknown': {
    says: ({ name }) => `The token demands that its reader understands "${name}". This bench does not.`,
    hint: () => 'A verifier that does not must refuse the token (RFC 7515 §4.1.11).',
  },
  'b64-unprotected': {
    says: () => 'b64 stands in the unprotected header.',
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
    says: ({ use }) => `The key says that it is for something else: use is "${use}".`,
    hint: () => 'A key for signatures says "sig" (RFC 7517 §4.2).',
  },
  'key-ops': {
    says: ({ operation, has }) => `The key does not allow this: key_ops lists ${has === '' ? 'nothing' : has}, not ${operation}.`,
    hint: () => 'Take the key that is meant for it (RFC 7517 §4.3).',
  },
  'key-alg': {
    says: ({ alg, has }) => `The key is for "${has}"; the token says ${alg}.`,
    hint: () => 'One key, one algorithm (RFC 8725 §3.1).',
  },
  'rsa-key-small': {
    says: ({ bits }) => `The RSA key has ${bits} bits; 2048 are the least.`,
    hint: () => 'Keys of that size can be broken. Make a new one (RFC 7518 §3.3).',
  },
  'rsa-exponent': {
    says: () => 'The exponent of the RSA key is 1 or even: that is no protection at all.',
    hint: () => 'Anyone can make signatures for such a key.',
  },
  'hmac-key-empty': {
    says: () => 'The secret is empty.',
    hint: () => 'Anyone can make this token: an empty secret is no secret.',
  },
  'alg-confusion-public-key': {
    says: () => 'The secret is a public key.',
    hint: () => 'This is the key confusion attack: anyone who has the public key can make this token (RFC 8725 §2.1).',
  },

  // Key binding
  'cnf-missing': {
    says: () => 'The issuer names no key of the holder (cnf).',
    hint: () => 'A key binding can only be checked with the key that the issuer has signed (RFC 9901 §4.1.2).',
  },
  'cnf-other': {
    says: ({ names }) => `cnf does not hold the key itself, only: ${names}.`,
    hint: () => 'Which key that means only the issuer and its readers know (RFC 7800 §3).',
  },
  'cnf-unusable': {
    says: () => 'The key in cnf cannot be used: it is no public key that Jotlab can read.',
    hint: () => 'See "jwk" in the claim cnf of the payload.',
  },
  'kb-typ': {
    says: ({ has }) => (has === '' ? 'The header of the key binding does not say that it is one (typ).' : `The key binding says that it is of type "${has}".`),
    hint: () => 'It must say "kb+jwt", so that no other token can be passed off as one (RFC 9901 §4.3).',
  },
  'kb-claim': {
    says: ({ name }) => `The key binding must say ${name}, once.`,
    hint: () => 'aud and nonce tie it to one reader and one moment, sd_hash to this token (RFC 9901 §4.3).',
  },
  'kb-sd-hash': {
    says: () => 'sd_hash is not the digest of this token: the key binding was made for another token, or for other disclosures.',
    hint: () => 'A disclosure was added, taken away or moved after the holder signed, or the binding was taken from elsewhere (RFC 9901 §4.3.1).',
  },
  'kb-hash-unknown': {
    says: ({ alg }) => `sd_hash cannot be compared: _sd_alg is ${alg}.`,
    hint: () => 'Known are "sha-256", "sha-384" and "sha-512" (RFC 9901 §4.1.1).',
  },

  // Worth saying
  'hmac-key-short': {
    says: ({ alg, has, wants }) => `The secret has ${octets(has)}; ${alg} wants ${wants} or more (RFC 7518 §3.2).`,
    hint: () => 'A short secret can be found by trying. Use a random one.',
  },
  'private-key-given': {
    says: () => 'This is the private key. Its public half is enough to check.',
    hint: () => 'It stays in this page. Do not give it to those who only check.',
  },
  'unprotected-alg': {
    says: () => 'alg stands in the unprotected header: the signature does not cover it.',
    hint: () => 'Only the payload is signed (RFC 7515 §10.7).',
  },
  'unsecured-with-signature': {
    says: () => 'alg is none, and still there is a signature.',
    hint: () => 'It must be empty (RFC 7518 §3.6).',
  },

  // Signing
  'cannot-serialize': {
    says: ({ obstacle }) => `The token cannot be written in this form (${obstacle}).`,
    hint: () => 'Choose another serialisation.',
  },

  // Encrypted tokens
  ...jweWords,
} satisfies Record<string, OpWords>;

export type OpCode = keyof typeof opWords;
