/** Which key a token wants. */
export const wanted = {
  check: (key: string) => `To check it you need ${key}.`,
  open: (key: string) => `To open it you need ${key}.`,
  kid: 'Key ID (kid)',
  kidHint: 'a name that the maker chose; it proves nothing',
  unsecured: 'No key can check this: nobody signed it.',
  unknownAlg: (alg: string) =>
    `Jotlab does not know the algorithm \u201c${alg}\u201d, so it cannot say which key you need.`,
  noAlg: 'The token names no algorithm, so Jotlab cannot say which key you need.',
  nearMiss: (alg: string) => `Names are case-sensitive: perhaps ${alg} is meant.`,
  published: 'Where this issuer usually publishes its keys',
  publishedHint: 'Jotlab fetches nothing on its own. Fetch from there only if you trust the issuer.',
  inside: (name: string) =>
    `The token brings its own key (${name}). A match proves only that its maker has that key, not who they are.`,
  link: (name: string) => `The token points to keys (${name}). Jotlab does not follow that link.`,
  thumbprint: (name: string) => `The token names its key by a thumbprint (${name}).`,
  checkingText:
    'Reading needs no key, and checks nothing. Check a signature with the issuer\u2019s key, never with a key from the token.',
  checkingOwnText:
    'Reading needs no key, and checks nothing. This token is checked with the key in its own header (jwk): that shows that its maker has the key, not who they are.',
  openingText:
    'Without the key, only the header and the sizes can be read. That is what encryption adds: everyone can read a signed token, but not this one.',
  encryptedTo: (name: string) =>
    `The header says for which public key the token was encrypted (${name}). It helps the recipient to find the private key.`,
  content: 'Content encryption',
  tryEmbedded: (name: string) => `Try the key in \u201c${name}\u201d`,
};
