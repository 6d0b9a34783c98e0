export type ForeignArgs = Record<string, string | number>;

export interface ForeignWords {
  label: string;
  /** What it is. */
  says: (args: ForeignArgs) => string;
  /** What to do, or why it cannot be opened here. */
  hint: (args: ForeignArgs) => string;
}

const entry = (label: string, says: ForeignWords['says'] | string, hint: ForeignWords['hint'] | string): ForeignWords => ({
  label,
  says: typeof says === 'string' ? () => says : says,
  hint: typeof hint === 'string' ? () => hint : hint,
});

/** Seconds since 1970 as a plain date, or nothing where no calendar reaches. */
const moment = (seconds: string | number | undefined): string => {
  const date = new Date(Number(seconds) * 1000);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 16).replace('T', ' ') + ' UTC';
};
const number = (value: string | number | undefined): string => Number(value).toLocaleString('en');
const inBase64 = ({ written }: ForeignArgs): string => (written === undefined ? '' : written === 'hex' ? ', written in hex' : `, written in ${written}`);
const kindOf = (algorithm: string | number | undefined): string => (algorithm === undefined || algorithm === '' ? '' : `${algorithm} `);
const article = (word: string): string => (/^(?:[AEIO]|RSA|MD5|X\d)/.test(word) ? 'an' : 'a');

const READS = 'Jotlab reads JSON tokens: JWT, JWS, JWE and SD-JWT.';
const SECRET = 'Whoever has it can use it: if it was shown where it should not be, replace it.';
const OWN_KEY = 'Only the service that made it has the key to it, so it cannot be opened here.';
const WHOLE = 'Paste the whole token: the parts with the dots between them.';

/** English, as data: one entry a format. Other languages overlay it by format. */
export const foreignWords = {
  // Other kinds of token
  paseto: entry('PASETO', ({ version, purpose }) => `A PASETO, version ${version}, ${purpose === 'local' ? 'encrypted' : 'signed'}: another kind of token, made as an alternative to JWT.`, ({ purpose }) => (purpose === 'local' ? 'Its content is encrypted with a key of its maker. It needs a PASETO library.' : 'Its content is readable, but with a PASETO library: it is not made as a JWT is.')),
  paserk: entry('PASERK', 'A key, or a key’s name, for PASETO tokens.', 'It needs a PASETO library. Some of these are secret keys: share it with care.'),
  fernet: entry('Fernet token', ({ seconds }) => `A Fernet token: encrypted content with a time stamp${moment(seconds) === '' ? '' : `, which reads ${moment(seconds)}`}.`, 'It opens with its secret key and a Fernet library. Only the time stamp can be read without.'),
  branca: entry('Branca token', ({ seconds }) => `This seems to be a Branca token: encrypted content with a time stamp, which would read ${moment(seconds)}.`, 'It opens with its secret key and a Branca library.'),
  macaroon: entry('Macaroon', ({ version }) => `A macaroon (version ${version}): a token whose holder can add restrictions to it.`, 'It needs a macaroon library. Whoever has it can use it: share it with care.'),
  biscuit: entry('Biscuit', 'A Biscuit: a signed token whose holder can add restrictions to it.', 'It needs a Biscuit library. Whoever has it can use it: share it with care.'),
  cwt: entry('COSE message', 'A COSE message, perhaps a CBOR Web Token (CWT): the cousin of the JWT in binary form.', 'It is made of CBOR, not of JSON, and needs a COSE library.'),
  smartHealthCard: entry('SMART Health Card', 'A SMART Health Card: a signed JSON token, but written as digits for a QR code.', 'Turn the digits back into the token first: each pair of digits plus 45 is one character.'),
  healthCertificate: entry('Digital health certificate', 'An EU digital COVID certificate as a QR code holds it: a COSE message, packed in base45.', 'It is made of CBOR, not of JSON, and needs a reader of its own.'),
  saml: entry('SAML', ({ written }) => `A SAML message, made of XML${written === 'XML' ? '' : written === 'deflated' ? ', packed into an address' : written === 'form' ? ', in a form field' : ' and written in base64'}.`, 'SAML signs XML, not JSON; it needs a SAML tool.'),
  kerberos: entry('Kerberos ticket', 'A Kerberos message, as a browser sends it after the word Negotiate.', 'Its content is encrypted between the servers and cannot be opened here.'),
  spnego: entry('SPNEGO token', 'A SPNEGO message (Kerberos or NTLM), as a browser sends it after the word Negotiate.', 'It belongs to the login inside a company’s network and cannot be opened here.'),
  ntlm: entry('NTLM message', 'A message of the NTLM login, as a browser sends it.', 'It is no token with claims. It can carry a user’s name and be used to guess the password: share it with care.'),

  // Sessions
  flaskSession: entry('Flask session', 'A session cookie of Flask: packed data, a time stamp and a signature.', 'It looks like a JWT, but is not one: its first part is compressed data, not a header.'),
  aspNetProtected: entry('ASP.NET protected data', 'Data that ASP.NET Core has encrypted for itself.', OWN_KEY),
  signedCookie: entry('Signed cookie', ({ framework }) => `A cookie with a signature, as ${framework} makes it.`, 'Its value stands before the signature. Only its server can check it.'),
  laravelCookie: entry('Laravel encrypted cookie', 'A cookie that Laravel has encrypted for itself.', OWN_KEY),
  issuedToken: entry('Opaque token', ({ maker, what }) => `By its first characters this is ${what} of ${maker}.`, ({ maker, visibility }) => (visibility === 'open' ? `It holds nothing to read; only ${maker} knows what it stands for.` : `It holds nothing to read; only ${maker} knows what it stands for. ${SECRET}`)),
  opaque: entry('Opaque token', ({ length }) => `${number(length)} characters without a form that tells what they are: an opaque token, a key or a password.`, `There is nothing in it to read: only who gave it out knows what it stands for. ${SECRET}`),
  shortened: entry('Shortened token', 'This looks like a JSON token, but part of it was cut out or covered.', 'Copy it again in full: what is missing cannot be made up.'),

  // Keys and certificates
  jwk: entry('JSON Web Key (JWK)', ({ kty, kind }) => (kind === 'secret' ? 'A JSON Web Key with a shared secret.' : `A JSON Web Key: ${article(String(kty))} ${kty === 'unknown' ? `${kind}` : `${kty} ${kind}`} key.`), ({ kind }) => (kind === 'public' ? 'It is a key, not a token: it can check a signature or encrypt. Paste the token it belongs to.' : 'It is a key, not a token. Whoever has it can act as its owner: share it with nobody who should not have it.')),
  jwkSet: entry('JWK Set', ({ count }) => (count === 1 ? 'A JWK Set with 1 key.' : `A JWK Set with ${number(count)} keys.`), ({ hidden }) => (hidden === 0 ? 'These are keys, as an issuer publishes them to check its tokens. Paste the token they belong to.' : `${hidden === 1 ? 'One of them is' : `${number(hidden)} of them are`} private or secret: this set is not for publishing.`)),
  certificate: entry('Certificate', (args) => `An X.509 certificate${inBase64(args)}: a public key with its owner’s name, signed by an authority.`, 'It is no token. The public key in it can check signatures of its owner.'),
  certificateRequest: entry('Certificate request', (args) => `A request for a certificate${inBase64(args)}.`, `It is no token. ${READS}`),
  publicKey: entry('Public key', (args) => `${article(kindOf(args.algorithm)) === 'an' ? 'An' : 'A'} ${kindOf(args.algorithm)}public key${inBase64(args)}.`, 'It is a key, not a token: it can check a signature or encrypt. Paste the token it belongs to.'),
  privateKey: entry('Private key', (args) => `${article(kindOf(args.algorithm)) === 'an' ? 'An' : 'A'} ${kindOf(args.algorithm)}private key${inBase64(args)}.`, 'It is a key, not a token. Whoever has it can sign as its owner: share it with nobody.'),
  encryptedPrivateKey: entry('Encrypted private key', (args) => `A private key under a password${inBase64(args)}.`, 'It is a key, not a token, and of use only with its password.'),
  opensshPrivateKey: entry('OpenSSH private key', 'A private key in the form of OpenSSH.', 'It opens servers, not tokens. Whoever has it can log in as its owner: share it with nobody.'),
  sshPublicKey: entry('SSH public key', ({ algorithm }) => `A public key for SSH (${algorithm}).`, 'It is there to log in to servers; it is no token.'),
  pgp: entry('PGP', 'A PGP key or message.', 'It needs a PGP tool, such as GnuPG.'),
  pem: entry('PEM', ({ label }) => `A PEM block with the label ${label}.`, READS),
  pkcs12: entry('PKCS #12', 'A PKCS #12 file: keys and certificates under a password.', 'It needs its password and a tool such as OpenSSL.'),
  pkcs7: entry('PKCS #7', 'A PKCS #7 or CMS message: signed or encrypted data, or certificates.', 'It needs a tool such as OpenSSL.'),
  der: entry('DER', (args) => `Data in ASN.1 DER${inBase64(args)}: of the family of keys and certificates.`, READS),
  derSignature: entry('DER signature', (args) => `A signature as most crypto libraries write it (two numbers in DER)${inBase64(args)}.`, 'It is only a signature, without what it signs. In a JWS the two numbers stand bare, one after the other.'),
  serviceAccount: entry('Service account key', 'A service account file of Google, with a private key inside.', 'Whoever has it can act as that account: share it with nobody. It is used to make tokens; it is none itself.'),
  otpauth: entry('One-time password setup', 'The setup of an authenticator app, with its secret.', 'Whoever has it can make the login codes: share it with nobody.'),
  connectionString: entry('Connection string', 'The address of a database or a queue, perhaps with its password.', 'It is no token. Share it with care.'),

  // Digests and names
  digest: entry('Digest', ({ name, certain }) => (certain === 'yes' ? `A ${name} digest.` : `Hex digits, as many as ${article(String(name))} ${name} digest has.`), 'A digest is a fingerprint of something else: it cannot be turned back.'),
  fingerprint: entry('Fingerprint', ({ octets }) => `A fingerprint of ${octets} bytes, as of a certificate or a key.`, 'It names something, but does not contain it.'),
  passwordHash: entry('Password hash', ({ name }) => `A stored password, hashed with ${name}.`, 'It cannot be turned back, but weak passwords can be guessed from it: share it with care.'),
  uuid: entry('UUID', ({ version }) => `A UUID, version ${version}: a unique name.`, 'There is nothing in it to read. Some services use one as an opaque token.'),
  did: entry('DID', 'A decentralised identifier: the name of somebody or something.', 'It leads to a document with keys; it is no token.'),

  // JSON
  claimsSet: entry('Claims without a token', (args) => `A claims set${args.written === undefined ? '' : ` in ${args.written}`}, without header and signature.`, 'Nothing here says who made it, so it proves nothing. In a JWT these claims are the payload.'),
  joseHeader: entry('Header without a token', (args) => `The header of a JSON token${args.written === undefined ? '' : ` in ${args.written}`}, without the rest.`, WHOLE),
  discovery: entry('Discovery document', 'What an issuer publishes about itself: its addresses, and the algorithms it uses.', 'It is no token. Its keys are at the address called jwks_uri; Jotlab does not fetch it.'),
  introspection: entry('Introspection response', 'A server’s answer on whether a token is good, without the token.', 'It says what the server thinks of a token; there is nothing in it to check.'),
  tokenResponse: entry('Token response', 'A server’s answer with tokens, but none of them is a JSON token.', `They are opaque: only the server knows what they stand for. ${SECRET}`),
  jsonLd: entry('JSON-LD', 'A JSON-LD document, perhaps a credential with its proof inside.', `It is not signed as a JSON token is. ${READS}`),
  json: entry('JSON', ({ shape }) => (shape === 'array' ? 'A JSON array without a token in it.' : shape === 'string' ? 'A JSON string without a token in it.' : 'A JSON object without a token in it.'), READS),
  brokenJson: entry('Broken JSON', ({ character }) => `JSON with a mistake: it cannot be read beyond character ${number(character)}.`, `No token was found in it. ${READS}`),

  // Encodings
  encodedJson: entry('Encoded JSON', ({ written, octets }) => `${number(octets)} bytes of JSON in ${written}, but no token.`, 'This is encoding, not encryption: anyone can turn it back.'),
  encodedText: entry('Encoded text', ({ written, octets }) => `${number(octets)} bytes of text in ${written}, but no token.`, 'This is encoding, not encryption: anyone can turn it back.'),
  encodedFile: entry('Encoded file', ({ written, file }) => `In ${written}: ${file}.`, READS),
  hex: entry('Hex', ({ octets }) => `${number(octets)} bytes in hex, without a form that tells what they are.`, READS),
  dataUrl: entry('Data URL', 'A data URL: a file written into an address.', READS),

  // Requests and addresses
  httpBasic: entry('Basic credentials', 'The credentials of HTTP Basic: a user’s name and password, only encoded. Jotlab does not decode them here.', 'Anyone can turn them back: if this was seen by others, change the password.'),
  httpDigest: entry('Digest credentials', 'The credentials of HTTP Digest: a proof that the sender knows a password.', `It is no token. ${READS}`),
  awsSignature: entry('AWS request signature', 'The signature of one request to AWS.', 'It belongs to that request and is of no use apart from it.'),
  url: entry('Address', 'An address without a token in it.', 'Jotlab opens no addresses. Paste what stands there.'),
  curl: entry('curl command', 'A curl command without a token in it.', READS),
  httpMessage: entry('HTTP message', 'Part of an HTTP message, without a JSON token in it.', READS),

  // The rest
  html: entry('HTML', 'A web page, or part of one, without a token in it.', 'A server may have sent an error page instead of a token: read what it says.'),
  xml: entry('XML', 'XML without a token in it.', READS),
  numericDate: entry('Number', ({ seconds }) => `A number. As a NumericDate it means ${moment(seconds)}.`, READS),
  number: entry('Number', 'A number.', READS),
  word: entry('Text', 'Text without a token in it.', `${READS} Such a token mostly begins with eyJ.`),
  prose: entry('Text', 'Text without a token in it.', `${READS} Such a token mostly begins with eyJ.`),
  binary: entry('Binary data', 'Binary data, or text in another encoding, read as text.', `${READS} They are plain text.`),
  unknown: entry('Unknown', 'Jotlab does not know what this is.', `${READS} Such a token mostly begins with eyJ.`),
} satisfies Record<string, ForeignWords>;

export type ForeignFormat = keyof typeof foreignWords;

/** Label and sentences for what `recogniseForeign` found. */
export function describeForeign(foreign: { format: string; args: ForeignArgs }): { label: string; says: string; hint: string } {
  const known = Object.hasOwn(foreignWords, foreign.format) ? foreign.format : 'unknown';
  const words: ForeignWords = foreignWords[known as ForeignFormat];
  return { label: words.label, says: words.says(foreign.args), hint: words.hint(foreign.args) };
}
