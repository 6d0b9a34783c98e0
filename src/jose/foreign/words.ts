import { grouped } from '../text/grouped.ts';
import { sentence, type Note, type NoteArgs, type Sentence, type SentenceWords } from '../token/note.ts';

/** Says which format the text is, and how to continue, or why it cannot be opened here. */
export interface ForeignWords extends SentenceWords {
  label: string;
}

const entry = (
  label: string,
  says: ForeignWords['says'] | string,
  hint: ForeignWords['hint'] | string,
): ForeignWords => ({
  label,
  says: typeof says === 'string' ? () => says : says,
  hint: typeof hint === 'string' ? () => hint : hint,
});

/** Seconds since 1970 as a plain date, or nothing if it is beyond every calendar. */
const moment = (seconds: string | number | undefined): string => {
  const date = new Date(Number(seconds) * 1000);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 16).replace('T', ' ') + ' UTC';
};
const inBase64 = ({ written }: NoteArgs): string =>
  written === undefined ? '' : written === 'hex' ? ', written in hex' : `, written in ${written}`;
const kindOf = (algorithm: string | number | undefined): string =>
  algorithm === undefined || algorithm === '' ? '' : `${algorithm} `;
const article = (word: string): string => (/^(?:[aeio]|RSA|MD5|SSH|X\d)/i.test(word) ? 'an' : 'a');

const READS = 'Jotlab reads JSON tokens: JWT, JWS, JWE and SD-JWT.';
const SECRET = 'Anyone who has it can use it: if others have seen it, replace it.';
const WHOLE = 'Paste the whole token: the parts with the dots between them.';

/** English, as data: one entry a format. Other languages overlay it by format. */
export const foreignWords = {
  // Other kinds of token
  paseto: entry(
    'PASETO',
    ({ version, purpose }) =>
      `A PASETO, version ${version}, ${purpose === 'local' ? 'encrypted' : 'signed'}: another kind of token, made as an alternative to JWT.`,
    ({ purpose }) =>
      purpose === 'local'
        ? 'Its content is encrypted. Reading it needs the key and a PASETO library.'
        : 'Anyone can read its content, but only with a PASETO library: it is not built like a JWT.',
  ),
  fernet: entry(
    'Fernet token',
    ({ seconds }) =>
      `A Fernet token: encrypted content with a time stamp${moment(seconds) === '' ? '' : `, which reads ${moment(seconds)}`}.`,
    'To open it you need its secret key and a Fernet library. Without the key, only the time stamp can be read.',
  ),
  smartHealthCard: entry(
    'SMART Health Card',
    'A SMART Health Card: a signed JSON token, but written as digits for a QR code.',
    'Turn the digits back into the token first: each pair of digits, plus 45, is the code of one character.',
  ),
  saml: entry(
    'SAML',
    ({ written }) =>
      `A SAML message, which is XML${written === 'XML' ? '' : written === 'deflated' ? ', packed into an address' : written === 'form' ? ', in a form field' : ' and written in base64'}.`,
    'SAML signs XML, not JSON; it needs a SAML tool.',
  ),

  // Sessions
  flaskSession: entry(
    'Flask session',
    'By its shape a session cookie of Flask: data, a time stamp and a signature. It is not a JWT.',
    'Its first part is the data, not a header. Anyone can read it; if a dot comes first, it has to be decompressed. Only its server can check it.',
  ),
  caseLost: entry(
    'Token in one case',
    ({ letters }) =>
      `A JSON token, but all its letters are ${letters === 'upper' ? 'upper' : 'lower'} case: something changed them.`,
    'In base64url a and A differ, and the case is lost: copy the token again from its source.',
  ),
  dotsLost: entry(
    'Token without its dots',
    'A JSON token whose dots are lost: header and payload follow each other without one.',
    'Two dots separate header, payload and signature. Copy the token again from its source, with its dots.',
  ),
  eksToken: entry(
    'EKS token',
    'A token for Kubernetes on AWS (EKS): a presigned address in base64url, not a JSON token.',
    `AWS checks it by calling that address. It is valid for about 15 minutes. ${SECRET}`,
  ),
  issuedToken: entry(
    'Opaque token',
    ({ maker, what }) => `By its first characters, this is ${what} from ${maker}.`,
    ({ maker, visibility }) =>
      visibility === 'open'
        ? `There is nothing in it to read; only ${maker} knows what it means.`
        : `There is nothing in it to read; only ${maker} knows what it means. ${SECRET}`,
  ),
  opaque: entry(
    'Opaque token',
    ({ length }) => `${grouped(length)} characters in no known format: perhaps an opaque token, a key or a password.`,
    `There is nothing in it to read: only its issuer knows what it means. ${SECRET}`,
  ),
  shortened: entry(
    'Shortened token',
    'This looks like a JSON token, but part of it was cut out or covered.',
    'Copy it again in full: the missing part cannot be restored.',
  ),

  // Keys and certificates
  jwk: entry(
    'JSON Web Key (JWK)',
    ({ kty, kind }) =>
      kind === 'secret'
        ? 'A JSON Web Key with a shared secret.'
        : `A JSON Web Key: ${article(String(kty))} ${kty === 'unknown' ? `${kind}` : `${kty} ${kind}`} key.`,
    ({ kind }) =>
      kind === 'public'
        ? 'It is a key, not a token: it can check a signature or encrypt. Paste the token it belongs to.'
        : 'It is a key, not a token. Anyone who has it can act as its owner: keep it secret.',
  ),
  jwkSet: entry(
    'JWK Set',
    ({ count }) => (count === 1 ? 'A JWK Set with 1 key.' : `A JWK Set with ${grouped(count)} keys.`),
    ({ hidden }) =>
      hidden === 0
        ? 'Issuers publish such keys so that others can check their tokens. Paste the token they belong to.'
        : `${hidden === 1 ? 'One of them is' : `${grouped(hidden)} of them are`} private or secret: do not publish this set.`,
  ),
  certificate: entry(
    'Certificate',
    (args) =>
      `An X.509 certificate${inBase64(args)}: a public key with its owner’s name, signed by the issuer of the certificate.`,
    'It is not a token. The public key in it can check its owner’s signatures.',
  ),
  publicKey: entry(
    'Public key',
    (args) =>
      `${article(kindOf(args.algorithm)) === 'an' ? 'An' : 'A'} ${kindOf(args.algorithm)}public key${inBase64(args)}.`,
    'It is a key, not a token: it can check a signature or encrypt. Paste the token it belongs to.',
  ),
  privateKey: entry(
    'Private key',
    (args) =>
      `${article(kindOf(args.algorithm)) === 'an' ? 'An' : 'A'} ${kindOf(args.algorithm)}private key${inBase64(args)}.`,
    ({ algorithm }) =>
      algorithm === 'encrypted'
        ? 'It is a key, not a token. To use it you need its password.'
        : 'It is a key, not a token. Anyone who has it can sign as its owner: share it with nobody.',
  ),
  pem: entry('PEM', ({ label }) => `A PEM block with the label ${label}.`, READS),
  der: entry('DER', (args) => `Data in ASN.1 DER${inBase64(args)}: the format of keys and certificates.`, READS),

  // Digests and names
  digest: entry(
    'Digest',
    ({ name, certain }) =>
      certain === 'yes' ? `A ${name} digest.` : `Hex digits, as many as ${article(String(name))} ${name} digest has.`,
    'A digest is a fingerprint of something else: it cannot be reversed.',
  ),
  passwordHash: entry(
    'Password hash',
    ({ name }) => `A stored password, hashed with ${name}.`,
    'It cannot be reversed, but weak passwords can be guessed from it: share it with care.',
  ),
  uuid: entry(
    'UUID',
    ({ version }) => `A UUID${version === '' ? '' : `, version ${version}`}: a unique name.`,
    'There is nothing in it to read. Some services use one as an opaque token.',
  ),

  // JSON
  claimsSet: entry(
    'Claims without a token',
    (args) => `A claims set${args.written === undefined ? '' : ` in ${args.written}`}, without header and signature.`,
    'Nothing here says who made it, so it proves nothing. In a JWT these claims are the payload.',
  ),
  joseHeader: entry(
    'Header without a token',
    (args) => `The header of a JSON token${args.written === undefined ? '' : ` in ${args.written}`}, without the rest.`,
    WHOLE,
  ),
  discovery: entry(
    'Discovery document',
    'What an issuer publishes about itself: its addresses, and the algorithms it uses.',
    'It is not a token. Its keys are at the address called jwks_uri: press Fetch keys to get them.',
  ),
  tokenResponse: entry(
    'Token response',
    'A server’s answer with tokens, but none of them is a JSON token.',
    `They are opaque: only the server knows what they mean. ${SECRET}`,
  ),
  json: entry(
    'JSON',
    ({ shape }) =>
      shape === 'array'
        ? 'A JSON array without a token in it.'
        : shape === 'string'
          ? 'A JSON string without a token in it.'
          : 'A JSON object without a token in it.',
    READS,
  ),
  brokenJson: entry(
    'Broken JSON',
    ({ character }) => `JSON with a mistake: it cannot be read beyond character ${grouped(character)}.`,
    `No token was found in it. ${READS}`,
  ),

  // Encodings
  encoded: entry(
    'Encoded data',
    ({ written, octets, of }) => `${grouped(octets)} bytes${of === '' ? '' : ` of ${of}`} in ${written}, but no token.`,
    'This is encoding, not encryption: anyone can decode it.',
  ),

  // Requests and addresses
  httpBasic: entry(
    'Basic credentials',
    'The credentials of HTTP Basic: a user’s name and password, only encoded. Jotlab does not decode them here.',
    'Anyone can decode them: if others have seen them, change the password.',
  ),
  url: entry(
    'Address',
    'An address without a token in it.',
    'Jotlab fetches nothing on its own. If keys are published there, press Fetch keys and give this address.',
  ),

  // The rest
  html: entry(
    'HTML',
    'A web page, or part of one, without a token in it.',
    'A server may have sent an error page instead of a token: read what it says.',
  ),
  xml: entry('XML', 'XML without a token in it.', READS),
  numericDate: entry('Number', ({ seconds }) => `A number. As a NumericDate it means ${moment(seconds)}.`, READS),
  text: entry('Text', 'Text without a token in it.', `${READS} Tokens usually start with eyJ.`),
  binary: entry(
    'Binary data',
    'Binary data, or text in another encoding, read as text.',
    `${READS} Tokens are plain text.`,
  ),
  unknown: entry('Unknown', 'Jotlab does not know what this is.', `${READS} Tokens usually start with eyJ.`),
} satisfies Record<string, ForeignWords>;

export type ForeignFormat = keyof typeof foreignWords;

/** Label and sentences for what `recogniseForeign` found. */
export function describeForeign({ code, args }: Note<ForeignFormat>): Sentence & { label: string } {
  const words: ForeignWords = foreignWords[Object.hasOwn(foreignWords, code) ? code : 'unknown'];
  return { label: words.label, ...sentence(words, args) };
}
