// The sentences of the steps pane. It is loaded when somebody opens it.
import type { FieldName, StepId, ValueName } from '../../jose/steps/step.ts';
import { grouped } from '../../jose/text/grouped.ts';
import { count as counted } from './count.ts';
import { makingSentences } from './making.ts';
import { fixed, type StepSentence } from './sentence.ts';

const hashName = ({ hash = '' }: Readonly<Record<string, string | number>>): string => String(hash);

/** A signature of a length that the algorithm never makes. */
const otherLength = (has?: string | number, wants?: string | number): string | undefined =>
  has === undefined
    ? undefined
    : `The signature has ${has} bytes, not ${wants}: it is refused before anything is computed.`;

export const stepSentences: Readonly<Record<StepId, StepSentence>> = {
  ...makingSentences,
  'signing-input': fixed(
    'Take the signing input',
    'join with a dot',
    'The header and the payload, as they are in the token, joined by a dot. A signature covers these characters, not the JSON in them.',
  ),

  'hmac-key-block': {
    title: () => 'Make the key block',
    does: ({ hashed, hash }) => (hashed ? `${hash}, then zeros` : 'fill up with zeros'),
    says: ({ block, hash, hashed }) =>
      hashed
        ? `The secret is longer than ${block} bytes, so its ${hash} hash is used, filled up with zeros to ${block} bytes.`
        : `The secret is filled up with zeros to ${block} bytes, the block size of ${hash}.`,
  },
  'hmac-inner': {
    title: () => 'Hash the first time',
    does: hashName,
    says: ({ hash }) =>
      `Every byte of the key block is combined with 0x36 (XOR). ${hash} then hashes the result with the signing input behind it.`,
  },
  'hmac-outer': {
    title: () => 'Hash the second time',
    does: hashName,
    says: ({ hash }) =>
      `Every byte of the key block is combined with 0x5C (XOR). ${hash} hashes the result with the first hash behind it. This is the MAC.`,
  },
  'hmac-compare': fixed('Compare', 'same?', 'The MAC computed here must be the signature in the token, byte for byte.'),

  'rsa-hash': {
    title: () => 'Hash the signing input',
    does: hashName,
    says: ({ hash }) =>
      `${hash} turns the signing input into a short value. Any change to the input gives another value.`,
  },
  'rsa-public-operation': {
    title: () => 'Open the signature with the public key',
    does: () => 's^e mod n',
    says: ({ bits, e, outOfRange, has, wants }) =>
      otherLength(has, wants) ??
      (outOfRange
        ? 'The signature, read as a number, is larger than the modulus. No signer can have made it.'
        : `The signature, read as a number, is raised to the power ${e} modulo the ${bits}-bit modulus. This undoes what the private key did.`),
  },
  'pkcs1-expected': {
    title: () => 'Build the expected block',
    does: () => 'pad',
    says: ({ hash, padding }) =>
      `00 01, then ${padding} bytes FF, 00, the name of ${hash} in DER, and the hash. The signer built the same block.`,
  },
  'pkcs1-compare': fixed(
    'Compare',
    'same?',
    'The block from the signature must equal the expected block, byte for byte.',
  ),

  'pss-split': {
    title: () => 'Split the block',
    does: () => 'split',
    says: ({ size, trailer }) =>
      `The last byte is ${trailer} (BC is required), the ${size} bytes before it are a hash, the rest is masked.`,
  },
  'pss-mask': {
    title: () => 'Make the mask',
    does: ({ hash }) => `MGF1, ${hash}`,
    says: ({ hash }) =>
      `${hash} is applied to the hash and a counter, again and again, until the mask is long enough (MGF1).`,
  },
  'pss-unmask': {
    title: () => 'Take the mask off',
    does: () => 'XOR',
    says: ({ salt, size, found }) =>
      found
        ? `Masked block XOR mask gives zeros, 01 and the salt. The salt has ${salt} bytes; RFC 7518 requires ${size}.`
        : 'Masked block XOR mask should give zeros, 01 and a salt. It does not.',
  },
  'pss-message': {
    title: () => 'Hash again, with the salt',
    does: hashName,
    says: ({ hash }) => `Eight zero bytes, the hash of the signing input and the salt are hashed with ${hash}.`,
  },
  'pss-compare': fixed('Compare', 'same?', 'The hash computed here must be the hash from the signature.'),

  'ecdsa-hash': {
    title: () => 'Hash the signing input',
    does: hashName,
    says: ({ hash }) => `${hash} turns the signing input into a number, e.`,
  },
  'ecdsa-split': {
    title: () => 'Split the signature',
    does: () => 'split',
    says: ({ size, inRange, has, wants }) =>
      otherLength(has, wants) ??
      (inRange
        ? `The first ${size} bytes are the number r, the last ${size} the number s.`
        : `The two halves are r and s. Both must be at least 1 and below the order of the curve; these are not.`),
  },
  'ecdsa-scalars': fixed(
    'Compute two factors',
    'divide by s, mod n',
    'u1 = e / s and u2 = r / s, both modulo the order n of the curve.',
  ),
  'ecdsa-point': {
    title: () => 'Compute a point',
    does: () => 'u1·G + u2·Q',
    says: ({ curve }) =>
      `u1 times the base point of ${curve}, plus u2 times the public key, is a point of the curve. Only its x is used.`,
  },
  'ecdsa-compare': fixed('Compare', 'same?', 'The x of that point, modulo n, must be r.'),

  'eddsa-split': {
    title: () => 'Split the signature',
    does: () => 'split',
    says: ({ size, inRange, has, wants }) =>
      otherLength(has, wants) ??
      (inRange
        ? `The first ${size} bytes are a point R, the last ${size} a number S, least significant byte first.`
        : 'The second half is the number S. It must be below the order of the curve; it is not.'),
  },
  'eddsa-challenge': {
    title: () => 'Compute the challenge',
    does: ({ hash }) => `${hash}, mod order`,
    says: ({ hash }) => `${hash} hashes R, the public key and the signing input. The result, modulo the order, is k.`,
  },
  'eddsa-left': fixed('Compute the left side', 'S·B', 'S times the base point of the curve.'),
  'eddsa-right': fixed('Compute the right side', 'R + k·A', 'R plus k times the public key.'),
  'eddsa-compare': fixed('Compare', 'same?', 'Both sides must be the same point.'),

  'mldsa-key-hash': fixed(
    'Hash the public key',
    'SHAKE256',
    'SHAKE256 makes 64 bytes of the public key, so that the signature is tied to it.',
  ),
  'mldsa-message': fixed(
    'Put two bytes in front of the signing input',
    '00 00 in front',
    'The first says that the message is not hashed first, the second that the context is empty.',
  ),
  'mldsa-representative': fixed(
    'Make the message representative',
    'SHAKE256',
    'SHAKE256 hashes both together to 64 bytes. These are what is signed.',
  ),
  'mldsa-stop': {
    title: () => 'The rest is not shown',
    does: () => 'not shown',
    says: ({ size, key }) =>
      `The check multiplies matrices of polynomials, each of 256 numbers, from the ${grouped(Number(key))}-byte key and the ${grouped(Number(size))}-byte signature. No screen can show that; the verdict says how it ended.`,
  },

  'direct-key': fixed(
    'Take the shared key',
    'as it is',
    'With dir the shared secret is the content key. No key is in the token.',
  ),
  'aeskw-start': {
    title: () => 'Split the encrypted key',
    does: () => 'split',
    says: ({ blocks }) =>
      `The first 8 bytes carry the integrity value, the rest is the key in ${blocks} blocks of 8 bytes.`,
  },
  'aeskw-round': {
    title: ({ round }) => `Unwrap, round ${round} of 6`,
    does: () => 'AES, backwards',
    says: ({ blocks }) =>
      `AES decrypts each of the ${blocks} blocks together with the integrity value, last block first.`,
  },
  'aeskw-compare': fixed(
    'Compare the integrity value',
    'same?',
    'After six rounds the first 8 bytes must all be A6. If so, the rest is the content key.',
  ),
  'gcmkw-open': fixed(
    'Decrypt the content key',
    'AES-GCM',
    'AES-GCM decrypts the encrypted key. Its own iv and tag are in the header; the tag must match.',
  ),
  'agreement-secret': {
    title: () => 'Agree on a secret',
    does: ({ curve }) => `d · epk on ${curve}`,
    says: ({ curve }) =>
      `The private key and the sender’s one-time public key (epk) give a point on ${curve}. Its x is the shared secret Z. The sender came to the same value with the other two halves.`,
  },
  'agreement-info': {
    title: () => 'Write down what the key is for',
    does: () => 'join with lengths',
    says: ({ algorithm, bits, apu, apv }) =>
      `OtherInfo names the algorithm (${algorithm}), PartyUInfo (${apu} bytes), PartyVInfo (${apv} bytes) and the key length (${bits} bits), each with its length before it.`,
  },
  'agreement-hash': {
    title: ({ round, rounds }) =>
      rounds === 1 ? 'Derive the key: hash' : `Derive the key: hash ${round} of ${rounds}`,
    does: () => 'SHA-256',
    says: () => 'Concat KDF: SHA-256 hashes the round number, Z and OtherInfo.',
  },
  'agreement-key': {
    title: () => 'Derive the key: cut',
    does: () => 'join and cut',
    says: ({ bits }) => `The first ${bits} bits of the hashes are the key.`,
  },
  'pbes2-salt': {
    title: () => 'Make the salt',
    does: () => 'join',
    says: ({ alg }) => `The name ${alg}, a zero byte, and p2s from the header.`,
  },
  'pbes2-derive': {
    title: () => 'Derive a key from the password',
    does: ({ count }) => `PBKDF2, ${grouped(Number(count))} times`,
    says: ({ hash, count }) =>
      `PBKDF2 applies HMAC with ${hash} ${grouped(Number(count))} times (p2c). That makes every guess of an attacker slow.`,
  },
  'oaep-private-operation': {
    title: () => 'Use the private key',
    does: () => 'c^d mod n',
    says: ({ bits }) =>
      `The encrypted key, read as a number, is raised to the private exponent modulo the ${bits}-bit modulus.`,
  },
  'oaep-seed': {
    title: () => 'Recover the seed',
    does: ({ hash }) => `MGF1 ${hash}, XOR`,
    says: ({ hash }) => `A mask made of the masked block (MGF1 with ${hash}), XOR the masked seed, gives the seed.`,
  },
  'oaep-unmask': {
    title: () => 'Take the mask off the block',
    does: ({ hash }) => `MGF1 ${hash}, XOR`,
    says: ({ hash, formed }) =>
      `A mask made of the seed (MGF1 with ${hash}), XOR the masked block, gives the hash of the label, zeros, 01 and the content key.${formed ? '' : ' Here it does not have that form.'}`,
  },
  'oaep-compare': {
    title: () => 'Compare the label hash',
    does: () => 'same?',
    says: ({ hash }) => `JOSE uses an empty label. Its ${hash} hash must be in front of the block.`,
  },
  'rsa15-key': fixed(
    'Decrypt the content key',
    'hidden',
    'This algorithm hides why it fails: a wrong padding gives a random key, so that nobody can learn from the answer. The padding is not shown here either.',
  ),

  'content-additional-data': {
    title: () => 'Take the additional data',
    does: () => 'ASCII',
    says: ({ aad }) =>
      aad
        ? 'The encoded protected header, a dot, and the encoded aad member. They stay readable, but the tag covers them.'
        : 'The encoded protected header. It stays readable, but the tag covers it: a change to it makes decryption fail.',
  },
  'gcm-start': fixed(
    'Prepare AES-GCM',
    'AES',
    'AES encrypts a block of zeros: the hash key. The initialization vector with a counter of 1 is the block J0, which is for the tag. The counter blocks of the data begin with 2.',
  ),
  'gcm-hash': fixed(
    'Hash what the tag covers',
    'GHASH',
    'GHASH runs over the additional data, the ciphertext and their lengths.',
  ),
  'gcm-tag': fixed(
    'Compare the tag',
    'XOR, same?',
    'The hash XOR the encrypted J0 is the tag. It must be the tag in the token; only then is the content decrypted.',
  ),
  'gcm-decrypt': fixed(
    'Decrypt',
    'AES counter mode, XOR',
    'AES encrypts the counter blocks after J0, from counter 2 on; their XOR with the ciphertext is the plaintext.',
  ),
  'cbc-split': {
    title: () => 'Split the content key',
    does: () => 'split',
    says: ({ half }) => `The first ${half} bytes make the tag, the last ${half} decrypt.`,
  },
  'cbc-mac-input': {
    title: () => 'Put together what the tag covers',
    does: () => 'join',
    says: ({ bits }) =>
      `Additional data, initialization vector, ciphertext, and the length of the additional data in bits (${bits}) as 8 bytes.`,
  },
  'cbc-tag': {
    title: () => 'Compare the tag',
    does: ({ hash, size }) => `HMAC ${hash}, first ${size} bytes`,
    says: ({ hash, size }) =>
      `The first ${size} bytes of the HMAC with ${hash} are the tag. It must be the tag in the token; only then is the content decrypted.`,
  },
  'cbc-decrypt': {
    title: () => 'Decrypt',
    does: () => 'AES-CBC, backwards',
    says: ({ padding }) =>
      padding
        ? `AES-CBC decrypts. The last ${padding} ${padding === 1 ? 'byte is' : 'bytes are'} padding: each says how many there are.`
        : 'AES-CBC decrypts. The padding at the end is broken.',
  },
  inflate: fixed(
    'Inflate',
    'inflate',
    'The header says zip: DEF, so the plaintext was compressed before it was encrypted.',
  ),
};

export const valueNames: Readonly<Record<ValueName, string>> = {
  additionalData: 'Additional data (AAD)',
  agreedSecret: 'Shared secret Z',
  authenticationTag: 'Tag in the token',
  blockKey: 'Key block',
  challenge: 'k',
  ciphertext: 'Ciphertext',
  computedHash: 'Computed hash',
  computedMac: 'Computed MAC',
  computedTag: 'Computed tag',
  contentKey: 'Content key (CEK)',
  counterBlock: 'Counter block J0',
  encodedMessage: 'Block from the signature',
  encryptedKey: 'Encrypted key',
  encryptionKey: 'Encryption key',
  ephemeralKey: 'One-time public key (epk)',
  expectedMessage: 'Expected block',
  ghash: 'GHASH',
  hash: 'Hash',
  hashKey: 'Hash key H',
  headerText: 'Protected header, encoded',
  inflated: 'Inflated text',
  initializationVector: 'Initialization vector',
  innerHash: 'First hash',
  innerKey: 'Key block XOR 36',
  integrityValue: 'Integrity value',
  keyHash: 'Hash of the public key',
  labelHash: 'Hash of the empty label',
  receivedLabelHash: 'Label hash in the block',
  leftPoint: 'S · B',
  lengths: 'Lengths in bits',
  macInput: 'Input of the HMAC',
  macKey: 'MAC key',
  mask: 'Mask',
  maskedBlock: 'Masked block',
  maskedSeed: 'Masked seed',
  message: 'Input of the hash',
  messageDigest: 'Hash of the signing input',
  madeCiphertext: 'Computed ciphertext',
  madeKey: 'Computed encrypted key',
  madeSignature: 'Computed signature',
  modulus: 'Modulus n',
  nonce: 'One-time number',
  otherInfo: 'OtherInfo',
  outerKey: 'Key block XOR 5C',
  paddedText: 'Padded plaintext',
  password: 'Password',
  payloadText: 'Payload, as it is signed',
  plaintext: 'Plaintext',
  pointX: 'x of the point',
  prefix: 'Prefix',
  privateKey: 'Private key',
  publicExponent: 'Public exponent e',
  publicKey: 'Public key',
  r: 'r',
  rPoint: 'R',
  recipientKey: 'Private key',
  representative: 'Message representative',
  rightPoint: 'R + k · A',
  roundHash: 'Hash of the round',
  s: 's',
  salt: 'Salt',
  saltInput: 'p2s',
  scalar: 'a',
  secret: 'Secret',
  seed: 'Seed',
  sharedKey: 'Shared secret',
  signature: 'Signature in the token',
  signingInput: 'Signing input',
  u1: 'u1',
  u2: 'u2',
  unmaskedBlock: 'Unmasked block',
  wrapState: 'State',
  wrappingKey: 'Wrapping key',
};

export const fieldNames: Readonly<Record<FieldName, string>> = {
  additionalData: 'additional data',
  additionalDataLength: 'length of the additional data',
  algorithmId: 'AlgorithmID',
  ciphertext: 'ciphertext',
  ciphertextLength: 'length of the ciphertext',
  contentKey: 'content key',
  context: 'length of the context',
  counter: 'counter',
  digestInfo: 'name of the hash, in DER',
  dot: 'dot',
  encryptionKey: 'encryption key',
  hash: 'hash',
  header: 'header',
  initializationVector: 'initialization vector',
  integrity: 'integrity value',
  key: 'key',
  keyLength: 'key length',
  labelHash: 'hash of the label',
  leadingZero: 'zero',
  macKey: 'MAC key',
  maskedBlock: 'masked block',
  maskedSeed: 'masked seed',
  message: 'message',
  name: 'algorithm name',
  padding: 'padding',
  partyU: 'PartyUInfo',
  partyV: 'PartyVInfo',
  payload: 'payload',
  plaintext: 'plaintext',
  point: 'R',
  r: 'r',
  rest: 'rest',
  s: 's',
  salt: 'salt',
  saltInput: 'p2s',
  separator: 'separator',
  tag: 'tag',
  trailer: 'trailer',
  type: 'block type',
  zeros: 'zeros',
};

export const steps = {
  region: 'Steps',
  intro: {
    check: 'What the check computes, step by step, with every value. Jotlab computes it a second time here.',
    make: 'How this token is made, step by step, with every value. Random values are recovered where possible.',
  },
  way: 'Show how it is',
  check: 'Checked',
  make: 'Made',
  cannotMake: {
    signature: 'To show how it is made, add the private key.',
    decryption: 'The token must be decrypted first, and its algorithm must not be a legacy one.',
  },
  what: 'What to show',
  signature: (alg: string, key: string, number: number, count: number) =>
    `${count > 1 ? `Signature ${number}` : 'Signature'}, ${alg}, key ${key}`,
  decryption: (alg: string, key: string, number: number, count: number) =>
    `${count > 1 ? `Decryption for recipient ${number}` : 'Decryption'}, ${alg}, key ${key}`,
  layer: (says: string, layer: number) => `Layer ${layer}: ${says}`,
  nothing: 'Add the key or the secret of this token to see its check step by step.',
  stale: 'The token or your keys have changed. These steps are out of date.',
  again: 'Show the current steps',
  next: 'Next step',
  previous: 'Previous step',
  toEnd: 'To the end',
  play: 'Play',
  pause: 'Pause',
  close: 'Close steps',
  copy: 'Copy all as text',
  copyStep: 'Copy this step as text',
  print: 'Print',
  svg: 'Save as SVG',
  as: 'Show bytes as',
  hex: 'Hex',
  base64url: 'Base64url',
  reveal: 'Show secret values',
  busy: 'Computing ...',
  progress: 'Progress, estimated',
  stop: 'Stop',
  stopped: 'Stopped.',
  restart: 'Start again',
  takes: 'In',
  compared: 'Compared',
  gives: 'Out',
  masked: (octets: number) => `${counted(octets, 'byte', 'bytes')}, secret`,
  empty: 'empty',
  bytes: (octets: number) => counted(octets, 'byte', 'bytes'),
  round: (name: string, index: number) => `${name} ${index}`,
  more: (octets: number) => `Show all ${grouped(octets)} bytes`,
  less: 'Show fewer',
  inToken: 'Show it in the token',
  field: (name: string, octets: number) => `${name}, ${counted(octets, 'byte', 'bytes')}`,
  same: (octets: number) => `All ${octets} bytes are the same.`,
  lengths: (expected: number, computed: number) => `One value has ${expected} bytes, the other ${computed}.`,
  differs: (at: number, total: number) => `The first difference is at byte ${at} of ${total}.`,
  differsHidden: 'They are not the same. Show secret values to see which bytes differ.',
  stepOf: (at: number, title: string) => `${at}. ${title}`,
  holds: {
    signature: 'The signature matches. The check came to the same result.',
    decryption: 'It decrypts. The check came to the same result.',
  },
  fails: {
    signature: 'The signature does not match. The check came to the same result.',
    decryption: 'It does not decrypt. The check came to the same result.',
  },
  made: {
    signature: 'The signature made here is the one in the token. The check came to the same result.',
    decryption: 'The token made here is the same, byte for byte.',
  },
  notMade: {
    signature: 'The signature in the token is different: it does not match. The check came to the same result.',
    decryption: 'The token made here is different.',
  },
  open: 'The steps end here. The verdict above has the result of the check.',
  disagree: 'These steps and the check disagree. This is a bug in Jotlab: trust neither, and please report it.',
  copied: 'Copied',
  notCopied: 'The browser did not allow copying.',
};
