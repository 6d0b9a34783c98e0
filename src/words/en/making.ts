// Sentences of the steps that make a token: signing and encrypting. They are part of the table of steps.ts.
import { grouped } from '../../jose/text/grouped.ts';
import { fixed, type StepSentence } from './sentence.ts';

const hashName: StepSentence['does'] = ({ hash = '' }) => String(hash);

/** How random octets are told: those of the token, or new ones. */
const again = (is: unknown, found: string, fresh: string): string => (is ? found : fresh);

export const makingSentences = {
  'rsa-private-operation': {
    title: () => 'Use the private key',
    does: () => 'm^d mod n',
    says: ({ bits }) =>
      `The block, read as a number, is raised to the private exponent modulo the ${bits}-bit modulus. The result is the signature. Only the private key can do this; the public key undoes it.`,
  },
  'pss-salt': {
    title: () => 'Choose a salt',
    does: () => 'random',
    says: ({ size, again: is }) =>
      again(
        is,
        `${size} random bytes. They come from the signature of the token: the public key reveals them.`,
        `${size} random bytes. The signature in the token was not made with this key, so these are new.`,
      ),
  },
  'pss-block': fixed(
    'Build the block',
    'pad',
    'Zeros, then 01, then the salt. Together they fill the space left by the modulus.',
  ),
  'pss-cover': fixed(
    'Mask the block',
    'XOR, then join',
    'The block XOR the mask, then the hash, then the byte BC. The private key is used on this.',
  ),
  'ecdsa-nonce': {
    title: () => 'Choose the number k',
    does: ({ again: is }) => again(is, 'k = (e + r·d) / s', 'random'),
    says: ({ again: is }) =>
      again(
        is,
        'The signer chose k at random and threw it away. With the private key d, k can be computed from the signature. It also works the other way: whoever learns k can compute d. So k must stay secret, and must never be used twice.',
        'A random number below the order of the curve. The signature in the token was not made with this key over this text, so this k is new.',
      ),
  },
  'ecdsa-nonce-point': {
    title: () => 'Compute a point',
    does: () => 'k·G',
    says: ({ curve }) => `k times the base point of ${curve} is a point on the curve. Its x, modulo the order, is r.`,
  },
  'ecdsa-s': fixed('Compute s', '(e + r·d) / k, mod n', 's = (e + r·d) / k, modulo the order n of the curve.'),
  'eddsa-expand': {
    title: () => 'Expand the private key',
    does: hashName,
    says: ({ hash }) =>
      `${hash} of the private key gives two halves. The first, with some bits set and some cleared, is the number a. The second is a prefix.`,
  },
  'eddsa-nonce': {
    title: () => 'Compute the number r',
    does: ({ hash }) => `${hash}, mod order`,
    says: ({ hash }) =>
      `${hash} hashes the prefix and the signing input. Nothing is random here: the same text always gives the same signature.`,
  },
  'eddsa-commit': {
    title: () => 'Compute the point R',
    does: () => 'r·B',
    says: ({ curve }) => `r times the base point of ${curve}.`,
  },
  'eddsa-s': fixed('Compute S', 'r + k·a, mod order', 'S = r + k·a, modulo the order.'),
  'mldsa-make-stop': {
    title: () => 'The rest is not shown',
    does: () => 'not shown',
    says: ({ size }) =>
      `Signing draws random vectors of polynomials until one reveals nothing about the private key. That one is packed into ${grouped(Number(size))} bytes: too much to show here.`,
  },
  'made-signature': fixed(
    'Compare with the token',
    'join',
    'This is the signature. If the one in the token was made with this key over this text, the two are the same, byte for byte.',
  ),

  'cek-made': {
    title: () => 'Choose the content key',
    does: () => 'random',
    says: ({ size }) =>
      `${size} random bytes, new for each token. They come from this token: opening it revealed them.`,
  },
  'aeskw-make-start': {
    title: () => 'Put the integrity value in front',
    does: () => 'join',
    says: ({ blocks }) => `Eight bytes of A6, then the content key in ${blocks} blocks of 8 bytes.`,
  },
  'aeskw-make-round': {
    title: ({ round }) => `Wrap, round ${round} of 6`,
    does: () => 'AES',
    says: ({ blocks }) =>
      `AES encrypts each of the ${blocks} blocks together with the integrity value, first block first.`,
  },
  'gcmkw-seal': fixed(
    'Encrypt the content key',
    'AES-GCM',
    'AES-GCM encrypts the content key with an initialization vector of its own. That vector and the tag go into the header.',
  ),
  'agreement-sender': fixed(
    'The sender makes a one-time key pair',
    'random',
    'Its public half is in the header (epk). Its private half was used once and thrown away; nobody can find it again. The next step uses the other two halves, the recipient\u2019s private key and epk, and gets the same secret.',
  ),
  'oaep-block': {
    title: () => 'Build the block',
    does: () => 'join',
    says: ({ hash }) => `The ${hash} hash of the empty label, zeros, 01 and the content key.`,
  },
  'oaep-cover-block': {
    title: () => 'Mask the block',
    does: ({ hash }) => `MGF1 ${hash}, XOR`,
    says: ({ hash, size }) =>
      `The seed makes a mask (MGF1 with ${hash}): the block XOR that mask. The seed is ${size} random bytes; opening the token revealed them.`,
  },
  'oaep-cover-seed': {
    title: () => 'Mask the seed',
    does: ({ hash }) => `MGF1 ${hash}, XOR`,
    says: ({ hash }) => `The masked block makes a mask in turn (MGF1 with ${hash}): the seed XOR that mask.`,
  },
  'oaep-public-operation': {
    title: () => 'Use the public key',
    does: () => 'm^e mod n',
    says: ({ bits, e }) =>
      `00, the masked seed and the masked block, read as a number, are raised to the power ${e} modulo the ${bits}-bit modulus.`,
  },
  'made-key': fixed(
    'Compare the encrypted key',
    'same?',
    'This is the encrypted key. It must be the one in the token, byte for byte.',
  ),
  deflate: fixed(
    'Compress',
    'deflate',
    'The header says zip: DEF. Programs compress differently, so these bytes come from this token: opening it revealed them.',
  ),
  'gcm-encrypt': fixed(
    'Encrypt',
    'AES counter mode, XOR',
    'AES encrypts the counter blocks after J0, starting with counter 2. XOR with the plaintext gives the ciphertext.',
  ),
  'gcm-make-tag': fixed(
    'Compute the tag',
    'XOR',
    'The hash XOR the encrypted J0 is the tag. It must equal the tag in the token.',
  ),
  'cbc-pad': {
    title: () => 'Pad the plaintext',
    does: () => 'pad',
    says: ({ padding }) =>
      `AES-CBC takes blocks of 16 bytes. ${padding} ${padding === 1 ? 'byte is' : 'bytes are'} added, and each of them holds that number.`,
  },
  'cbc-encrypt': fixed(
    'Encrypt',
    'AES-CBC',
    'AES-CBC encrypts block by block, each combined with the one before; the first with the initialization vector.',
  ),
  'cbc-make-tag': {
    title: () => 'Compute the tag',
    does: ({ hash, size }) => `HMAC ${hash}, first ${size} bytes`,
    says: ({ hash, size }) => `The first ${size} bytes of the HMAC with ${hash}. They must equal the tag in the token.`,
  },
  'made-content': fixed(
    'Compare the ciphertext',
    'same?',
    'This is the ciphertext. It must be the one in the token, byte for byte.',
  ),
} satisfies Readonly<Record<string, StepSentence>>;
