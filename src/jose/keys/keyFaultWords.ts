import { openModulus } from './weakKeyWords.ts';
import { grouped } from '../text/grouped.ts';
import type { NoteArgs as Args, SentenceWords as Words } from '../token/note.ts';

/** `key`: its number among several, counted from 1; absent if it was alone. */
const which = (sentence: string, { key }: Args): string =>
  key === undefined ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : `Key ${key}: ${sentence}`;
const named = (tag: string | number | undefined, name: string | number | undefined): string =>
  name ? `${name} (${tag})` : `tag ${tag}`;

const CUT_OFF = 'It looks cut off, or damaged. Copy it again, from its first to its last character.';
const CONVERT = 'openssl pkey -in key.pem -out plain.pem';

/** English, as data: one entry a code. Other languages overlay it by code. Where findings know a code, it is theirs. */
export const keyFaultWords = {
  // The input as a whole
  'input-empty': {
    says: () => 'There is nothing to read.',
    hint: () => 'Paste a key: a JWK, a JWK Set, PEM, or a secret.',
  },
  'input-large': {
    says: ({ limit }) => `This has more than ${grouped(limit)} bytes: too many for a key.`,
    hint: () => 'Give only the key itself.',
  },
  'key-none': {
    says: () => 'Jotlab does not recognise a key in this.',
    hint: () =>
      'A key is a JWK, a JWK Set, PEM text, a DER file, or a certificate. If this is a shared secret, add it as one.',
  },
  'key-is-token': { says: () => 'This is a token, not a key.', hint: () => 'Paste it into the token field.' },
  'key-is-address': {
    says: () => 'This is an address, not a key.',
    hint: () => 'Press Fetch keys to get the keys from it. Jotlab fetches nothing on its own.',
  },
  'key-is-signature': {
    says: () => 'This is an ECDSA signature in DER, not a key.',
    hint: () => 'Give the key that made it, or its public half.',
  },
  'key-json-invalid': {
    says: ({ line, column }) => `Line ${line}, column ${column}: not JSON, so no JWK can be read.`,
    hint: () => CUT_OFF,
  },
  'key-json-none': {
    says: () => 'This JSON holds no key: no object in it has the member "kty".',
    hint: () =>
      'A JWK has "kty"; a JWK Set has "keys", an array of JWKs. If the secret is one of its values, give only that value.',
  },
  'keys-empty': { says: () => 'This JWK Set is empty.', hint: () => 'Its member "keys" is an array without entries.' },
  'keys-limit': {
    says: ({ limit, count }) => `Only ${grouped(limit)} of ${grouped(count)} keys are read.`,
    hint: () => 'They include the key that the token names, if the set has it. Add others separately.',
  },
  'discovery-document': {
    says: () => 'This is an OpenID or OAuth metadata document. It says where the keys are, but contains none.',
    hint: ({ jwksUri }) => (jwksUri ? `The keys are at ${jwksUri}` : 'It names no jwks_uri.'),
  },

  // PEM
  'pem-base64': {
    says: ({ label, line, column }) =>
      `Line ${line}, column ${column}: a character inside ${label} that is not base64.`,
    hint: () => CUT_OFF,
  },
  'pem-base64-length': {
    says: ({ label, characters }) => `${label}: ${grouped(characters)} base64 characters do not make whole bytes.`,
    hint: () => 'A character was lost or added. Copy it again.',
  },
  'pem-incomplete': {
    says: () => 'This begins like a key in PEM, but most of it is missing.',
    hint: () => CUT_OFF,
  },
  'pem-encrypted-old': {
    says: () => 'This private key is encrypted in the old OpenSSL format (Proc-Type: 4,ENCRYPTED).',
    hint: () => `Decrypt it in a terminal: ${CONVERT}`,
  },

  // DER
  'der-tag': {
    says: ({ at, expected, expectedTag, found, foundTag }) =>
      `Byte ${at}: ${named(expectedTag, expected)} expected, ${named(foundTag, found)} found.`,
    hint: () => 'The text decodes, but to another structure than this key should have.',
  },
  'der-end': {
    says: ({ at, expected, expectedTag }) =>
      `Byte ${at}: ${expectedTag ? `${named(expectedTag, expected)} expected, but` : 'more expected, but'} the structure ends there.`,
    hint: () => CUT_OFF,
  },
  'der-truncated': {
    says: ({ at, wanted, has }) =>
      `Byte ${at}: an element of ${grouped(wanted)} bytes begins, but only ${grouped(has)} are left.`,
    hint: () => CUT_OFF,
  },
  'der-length': {
    says: ({ at }) => `Byte ${at}: not a valid DER length.`,
    hint: () => 'This is not DER, or it is damaged.',
  },
  'der-negative': {
    says: ({ at }) => `Byte ${at}: a negative number where a key has none.`,
    hint: () => 'The program that wrote it left out a leading zero byte.',
  },
  'der-number': {
    says: ({ at }) => `Byte ${at}: a number far too large.`,
    hint: () => 'This is not a key, or it is damaged.',
  },
  'der-bits': {
    says: ({ at }) => `Byte ${at}: a bit string that does not make whole bytes.`,
    hint: () => 'This is not a key, or it is damaged.',
  },
  'der-depth': {
    says: ({ at, limit }) => `Byte ${at}: nested more than ${limit} levels deep. Reading stopped there.`,
    hint: () => 'No key needs such nesting.',
  },
  'der-no-key': {
    says: () => 'This is DER (ASN.1), but not a key or a certificate that Jotlab knows.',
    hint: () => 'Known are SPKI, PKCS#8, PKCS#1, SEC1 and X.509 certificates.',
  },
  'certificate-time': {
    says: ({ at }) => `Byte ${at}: not a valid certificate time.`,
    hint: () => 'The certificate is damaged, or was made by a faulty program.',
  },

  // Keys that Jotlab does not read
  'key-passphrase-needed': {
    says: () => 'This private key is encrypted. It needs its passphrase.',
    hint: () => 'The passphrase stays on this page.',
  },
  'key-passphrase-wrong': {
    says: () => 'The passphrase does not open this key.',
    hint: () => 'Check upper and lower case, and spaces at the ends.',
  },
  'key-cipher-unsupported': {
    says: ({ cipher }) => `This private key is encrypted with ${cipher}, which Jotlab does not support.`,
    hint: () => `Decrypt it in a terminal: ${CONVERT}`,
  },
  'key-cipher-engine': {
    says: ({ cipher }) => `The private key is encrypted with ${cipher}, which this browser cannot do.`,
    hint: () => `Use another browser, or decrypt it in a terminal: ${CONVERT}`,
  },
  'key-encryption-parameters': {
    says: ({ iterations, limit }) =>
      `The encryption of this private key asks for ${grouped(iterations)} rounds (Jotlab does up to ${grouped(limit)}) or has a wrong initialization vector.`,
    hint: () => `Decrypt it in a terminal: ${CONVERT}`,
  },
  'key-type-unsupported': {
    says: ({ type }) => `A key of type ${type}: tokens do not use it, or Jotlab does not support it.`,
    hint: () => 'Known types are RSA, EC, OKP, AKP and oct.',
  },
  'key-curve-unsupported': {
    says: ({ curve }) => `A key on the curve ${curve}: tokens do not use it, or Jotlab does not support it.`,
    hint: () => 'Known curves are P-256, P-384, P-521, secp256k1, Ed25519, Ed448, X25519 and X448.',
  },
  'key-certificate-request': {
    says: () => 'This is a certificate request, not a certificate.',
    hint: () => 'Give the certificate, or the public key: openssl req -in request.pem -pubkey -noout',
  },
  'key-pkcs12': {
    says: () => 'This is a PKCS#12 file (.p12, .pfx), which Jotlab does not support.',
    hint: () => 'Take the key out of it: openssl pkcs12 -in file.p12 -nodes',
  },
  'key-jks': {
    says: () => 'This is a Java key store (.jks), which Jotlab does not support.',
    hint: () => 'Take the certificate out of it: keytool -exportcert -rfc -keystore file.jks -alias name',
  },
  'key-fingerprint': {
    says: () => 'This is the fingerprint of a key or a certificate, not the key.',
    hint: () => 'It names a key and cannot check anything. Give the key itself: PEM, a JWK or the certificate.',
  },
  'key-modulus': {
    says: () => 'This is the modulus of an RSA key alone (openssl -modulus): its exponent is missing.',
    hint: () => 'Give the PEM: openssl pkey -in key.pem -pubout',
  },
  'key-listing': {
    says: () => 'This is a listing of a key (openssl -text), and a part of it is missing.',
    hint: () => 'Give the PEM: openssl pkey -in key.pem -pubout',
  },
  'key-pkcs7': {
    says: () => 'This is a PKCS#7 file, which Jotlab does not support.',
    hint: () => 'Take the certificates out of it: openssl pkcs7 -in file.p7b -print_certs',
  },
  'key-openssh': {
    says: () => 'This is a private key in OpenSSH’s own format.',
    hint: () => 'Convert a copy of it: ssh-keygen -p -m PKCS8 -f copy',
  },
  'key-putty': {
    says: () => 'This is a private key in PuTTY’s own format.',
    hint: () => 'Export it from PuTTYgen as an OpenSSH key, then: ssh-keygen -p -m PKCS8 -f copy',
  },
  'key-pgp': { says: () => 'This is a PGP key. Tokens do not use such keys.', hint: () => 'Give a JWK or PEM key.' },
  'key-xml': {
    says: () => 'This is an RSA key in XML, as .NET writes it.',
    hint: () => 'Export it as PEM: ExportSubjectPublicKeyInfoPem() or ExportPkcs8PrivateKeyPem()',
  },
  'key-revocation-list': {
    says: () => 'This is a certificate revocation list. It contains no key.',
    hint: () => 'Give a certificate or a key.',
  },
  'ssh-truncated': { says: ({ at }) => `Byte ${at}: the SSH key ends too early.`, hint: () => CUT_OFF },
  'ec-parameters-only': {
    says: () => 'These are only the parameters of a curve, not a key.',
    hint: () => 'The key is the block that follows them.',
  },
  'ec-explicit-curve': {
    says: ({ at }) => `Byte ${at}: the curve is spelled out instead of named.`,
    hint: () => 'Such keys are refused (RFC 5480 §2.1.1). Convert it: openssl ec -in key.pem -param_enc named_curve',
  },
  'ec-curve-missing': {
    says: () => 'The private key does not say on which curve it is.',
    hint: () => 'Give it together with its EC PARAMETERS, or as PKCS#8.',
  },
  'ec-point-form': {
    says: ({ at, curve, wanted, has }) =>
      `Byte ${at}: a point on ${curve} has ${wanted} bytes and begins with 04; this one has ${has}.`,
    hint: () => CUT_OFF,
  },
  'akp-seed-missing': {
    says: () => 'This ML-DSA private key has only the expanded key, without its seed.',
    hint: () => 'A JWK of it needs the seed (RFC 9964).',
  },

  // JWK members
  'jwk-member-missing': {
    says: (args) => which(`the member "${args['name']}" is missing.`, args),
    hint: ({ kty }) => (kty === 'JWK' ? 'Every JWK says its type (RFC 7517 §4.1).' : `A key of type ${kty} needs it.`),
  },
  'jwk-member-type': {
    says: (args) => which(`the member "${args['name']}" is of type ${args['type']}, not a string.`, args),
    hint: () => 'In a JWK, numbers and bytes are base64url strings.',
  },
  'jwk-member-empty': { says: (args) => which(`the member "${args['name']}" is empty.`, args), hint: () => CUT_OFF },
  'jwk-member-long': {
    says: (args) => which(`the member "${args['name']}" has more than ${grouped(args['limit'])} characters.`, args),
    hint: () => 'No key is that large.',
  },
  'jwk-base64': {
    says: (args) => which(`the member "${args['name']}", character ${args['at']}: not base64url.`, args),
    hint: () => CUT_OFF,
  },
  'jwk-base64-length': {
    says: (args) =>
      which(`the member "${args['name']}" has ${args['characters']} characters, which do not make whole bytes.`, args),
    hint: () => 'A character was lost or added. Copy it again.',
  },
  'jwk-decimal': {
    says: (args) => which(`the member "${args['name']}" is written in decimal digits.`, args),
    hint: () => 'A JWK needs the bytes of the number as base64url (RFC 7518 §2).',
  },
  'jwk-member-size': {
    says: (args) =>
      which(`the member "${args['name']}" has ${args['has']} bytes; ${args['curve']} needs ${args['wanted']}.`, args),
    hint: () => 'It is cut off, or belongs to another curve than the key says.',
  },
  'jwk-kty-members': {
    says: (args) =>
      which(
        `it says "kty": "${args['kty']}" but has no "${args['missing']}"; its member "${args['name']}" belongs to a key of type ${args['seems']}.`,
        args,
      ),
    hint: () => 'Correct "kty", or copy the right members.',
  },
  'jwk-kty-crv': {
    says: (args) => which(`"crv": "${args['crv']}" does not go with "kty": "${args['kty']}".`, args),
    hint: ({ wanted }) => `Keys on that curve are of type ${wanted}.`,
  },
  'rsa-multi-prime': {
    says: () => 'An RSA key with more than two primes.',
    hint: () => 'Browsers do not accept such keys (RFC 7518 §6.3.2.7).',
  },
  'rsa-key-large': {
    says: ({ bits, limit }) => `An RSA key of ${grouped(bits)} bits: Jotlab reads up to ${grouped(limit)}.`,
    hint: () => 'No browser accepts such a key.',
  },
  'key-private-range': {
    says: ({ curve }) => `The private number is outside the range of ${curve}.`,
    hint: () => 'The key is damaged, or was made by a faulty program.',
  },
  'key-public-missing': {
    says: ({ type }) => `This ${type} private key has no public half, and Jotlab cannot compute it.`,
    hint: () => 'Give the key as a JWK, which has both.',
  },

  // Warnings about keys that could be read
  'rsa-key-small': {
    says: ({ bits }) => `An RSA key of ${grouped(bits)} bits: tokens need at least 2,048.`,
    hint: () => 'Such keys can be broken, and libraries refuse them (RFC 7518 §3.3, §4.2).',
  },
  'rsa-exponent': {
    says: ({ exponent }) =>
      exponent === 3 ? 'The RSA exponent is 3.' : `The RSA exponent is ${exponent}: such a key protects nothing.`,
    hint: ({ exponent }) =>
      exponent === 3
        ? 'It works, but faulty programs have made it unsafe; 65537 is usual.'
        : 'A good exponent is odd and larger than 1; 65537 is usual.',
  },
  'rsa-modulus-even': {
    says: () => 'The RSA modulus is an even number: one of its primes is 2.',
    hint: () => 'Anyone can compute the private key. The key is damaged or made up.',
  },
  'rsa-roca': {
    says: () => 'The modulus has the mark of a faulty chip library (ROCA, CVE-2017-15361).',
    hint: () => 'Its private key can be computed from it, with some effort. Replace the key.',
  },
  'rsa-factored': {
    says: (args) => `${openModulus(args)}.`,
    hint: () => 'Anyone can compute the private key. The key is damaged or made up.',
  },
  'key-low-order': {
    says: () => 'The key is a point of low order: it protects nothing.',
    hint: () =>
      'Anyone can make signatures that fit it, or knows what is agreed with it (RFC 7748 §6, RFC 8725 §3.4). Nobody makes such a key by accident.',
  },
  'ec-off-curve': {
    says: ({ curve }) => `The point of this key is not on the curve ${curve}.`,
    hint: () =>
      'The key was copied wrongly, or somebody is trying to learn your private key with it (RFC 8725 §3.4). Jotlab does not use it.',
  },
  'jwk-inconsistent': {
    says: () => 'The private part does not belong to the public part.',
    hint: () => 'Two keys were mixed: what one signs, the other does not verify.',
  },
  'hmac-key-empty': { says: () => 'The secret is empty.', hint: () => 'Anyone can sign with it (CVE-2019-20933).' },
  'alg-key-mismatch': {
    says: ({ alg, type }) => `The key says "alg": "${alg}", which cannot work with a key of type ${type}.`,
    hint: () => 'One key, one algorithm (RFC 8725 §3.1). One of the two was copied wrongly.',
  },
  'jwk-alg-unknown': {
    says: ({ alg }) => `The key says "alg": "${alg}", which is not a known algorithm.`,
    hint: () => 'Names are case-sensitive.',
  },
  'jwk-use-conflict': {
    says: ({ one, other }) => `The key contradicts itself: ${one}, but ${other}.`,
    hint: () => 'use, key_ops and alg must agree (RFC 7517 §4.2 to §4.4).',
  },
  'jwk-key-ops-public': {
    says: ({ operation }) => `The key allows "${operation}", which a public key cannot do.`,
    hint: () => 'Is this the wrong half of the key?',
  },
  'jwk-key-ops-twice': {
    says: () => 'An operation appears twice in key_ops.',
    hint: () => 'Each may appear only once (RFC 7517 §4.3).',
  },
  'jwk-label-type': {
    says: ({ name }) => `The member "${name}" has the wrong type and is ignored.`,
    hint: ({ name }) => (name === 'key_ops' ? 'It is an array of strings.' : 'It is a string.'),
  },
  'jwk-duplicate-member': {
    says: ({ name }) => `The member "${name}" appears twice in the key.`,
    hint: () =>
      'A reader may refuse the key or take the last (RFC 7517 §4); some take the first. Jotlab takes the last.',
  },
  'jwk-x5c-mismatch': {
    says: () => 'The first certificate in x5c is for another key than this one.',
    hint: () => 'It must be the same key (RFC 7517 §4.7).',
  },
  'jwk-x5c-unreadable': {
    says: () => 'The first certificate in x5c cannot be read.',
    hint: () => 'x5c is an array of certificates, each in DER and base64 (RFC 7517 §4.7).',
  },
  'jwk-x5t-mismatch': {
    says: ({ name }) => `${name} is not the thumbprint of the certificate in x5c.`,
    hint: () => 'One of the two was copied wrongly (RFC 7517 §4.8, §4.9).',
  },
  'x5c-encoding': {
    says: () => 'The certificate in x5c is base64url.',
    hint: () => 'x5c is the one member that must be standard base64 (RFC 7517 §4.7).',
  },
  'jwks-duplicate-kid': {
    says: ({ kid }) => `Another key of the set has the same kid, "${kid}".`,
    hint: () => 'A verifier may pick the wrong one (RFC 7517 §4.5).',
  },
  'jwks-private-in-set': {
    says: () => 'A private or secret key is in a set with public ones.',
    hint: () => 'If this set is published, replace the key at once.',
  },
  'alg-confusion-public-key': {
    says: () => 'This secret is the text of a public key or a certificate.',
    hint: () => 'Everybody who has the public key can sign with it (RFC 8725 §2.1).',
  },

  // Making keys
  'generate-unknown': {
    says: ({ alg }) => `Jotlab cannot make a key for "${alg}".`,
    hint: () => 'Jotlab does not know this algorithm, or it uses no key.',
  },
  'generate-enc': {
    says: ({ alg }) => `"${alg}" uses the shared secret on the content itself.`,
    hint: () => 'Choose the content encryption (enc) first: it decides how long the secret is.',
  },
  'generate-curve': {
    says: ({ alg, curve }) => `${alg} does not work with a key on ${curve}.`,
    hint: ({ wanted }) => `Choose ${wanted}.`,
  },
  'generate-bits': {
    says: ({ alg, bits }) => `${alg} does not work with a key of ${grouped(bits)} bits.`,
    hint: ({ wanted }) => `Choose ${wanted} bits.`,
  },
  'generate-unsupported': {
    says: ({ type }) => `This browser cannot make a key of type ${type}.`,
    hint: () => 'Make it elsewhere and paste it, or open this page over https in a current browser.',
  },

  // Metadata of an issuer, when its keys are looked for
  'metadata-other-issuer': {
    says: ({ wanted, has }) => `The metadata there belongs to "${has}", not to "${wanted}".`,
    hint: () => 'It must not be used (RFC 8414 §3.3).',
  },
  'metadata-address': {
    says: ({ url }) => `The metadata says that the keys are at "${url}", which is not an https address.`,
    hint: () => 'Without https, somebody on the way can replace the keys.',
  },

  // Files of keys, encrypted with a passphrase
  'ring-form': {
    says: () => 'This is not a key file encrypted with a passphrase.',
    hint: () => 'Such a file is a JWE with "cty": "jwk-set+json" (RFC 7517 appendix C).',
  },
  'ring-iterations': {
    says: ({ iterations, limit }) =>
      `The file asks for ${grouped(iterations)} rounds of password hashing; Jotlab does up to ${grouped(limit)}.`,
    hint: () => 'Such a number only keeps a computer busy.',
  },
  'ring-closed': {
    says: () => 'It did not open: wrong passphrase, or the file is damaged.',
    hint: () => 'The two cannot be told apart. Check upper and lower case, and spaces at the ends.',
  },

  // Writing keys in other forms
  'export-private-due': {
    says: () => 'You have only the public half of this key.',
    hint: () => 'Give the private key, or choose a form for public keys.',
  },
  'export-secret-whole': {
    says: () => 'A shared secret has no public half.',
    hint: () => 'Choose a form that shows the secret itself.',
  },
  'export-other-type': {
    says: ({ form, type }) => `A key of type ${type} cannot be written as ${form}.`,
    hint: ({ wanted }) => `That form is for keys of type ${wanted}.`,
  },
  'export-primes-missing': {
    says: () => 'The primes of this RSA key are not known, and PEM needs them.',
    hint: () => 'Write it as a JWK, or give the whole key.',
  },
  'export-not-text': {
    says: () => 'These bytes are not text.',
    hint: () => 'Write the secret as base64url, base64 or hexadecimal.',
  },
  'export-none': {
    says: () => 'There is no key to write.',
    hint: () => 'Choose keys with a public half, or export secrets and private keys too.',
  },
} satisfies Record<string, Words>;

/** The corrections that were needed to read a key. Each fills "To read it, ...". */
export const repairWords = {
  'kty-hsm': 'kty with -HSM, as Azure Key Vault writes it, was read without that',
  'jwk-hex': 'numbers in hexadecimal were read as such: a JWK has them in base64url',
  'jwk-exponent': 'e was read as a number: a JWK has it in base64url',
  'x5c-key': 'the key was taken out of the certificate in x5c: its own numbers are missing',
  listing: 'the public key was put together from a listing (openssl -text)',
  'pem-escapes': 'line breaks written as \\n were turned into real ones',
  'pem-line-ends': 'missing line breaks were put back',
  'pem-boundary': 'a damaged BEGIN or END line was corrected',
  'pem-begin-missing': 'the BEGIN line, which is missing, was put back',
  'pem-end-missing': 'the END line, which is missing, was put back',
  'pem-blanks': 'spaces and empty lines were removed',
  'pem-invisible': 'invisible characters were removed',
  'pem-quotes': 'quotes around the lines were removed',
  'pem-base64url': 'base64url characters were read as base64',
  'pem-padding': 'missing padding (=) was put back',
  'pem-label': 'the name in the BEGIN line was ignored: the key has another form',
  'percent-escapes': 'percent escapes were decoded',
  'mail-marks': 'the marks of a quoted mail (>) were removed',
  'html-around': 'HTML around it was removed',
  'text-around': 'it was taken out of a larger text',
  'base64-text': 'it was decoded from base64',
  'json-string': 'it was taken out of a JSON string',
  'jwk-names': 'the members modulus and exponent were read as n and e',
  'json-loose': 'missing quotes were put around names',
  'json-quotes': 'single quotes were replaced by double ones',
  'json-comma': 'a comma before a closing bracket was removed',
  'json-statement': 'what belongs to a program around it was removed',
  'json-nested': 'it was taken out of a larger JSON text',
  'der-trailing': 'what followed the key was removed',
  'ec-point-compressed': 'the compressed point was written out',
  'ec-coordinate-length': 'zero bytes at the start of a coordinate were put back or removed',
  'jwk-encoding': 'a member in another encoding was rewritten as base64url',
  'jwk-zeros': 'zero bytes at the start of a number, which do not belong there, were removed',
  'kty-case': 'upper and lower case of kty were corrected',
  'akp-alg-from-length': 'the missing alg was derived from the length of the key',
  'public-derived': 'the missing public half was computed from the private one',
  'rsa-primes-recovered': 'the missing primes were computed',
  'rsa-crt-derived': 'missing private members were computed',
} satisfies Record<string, string>;
