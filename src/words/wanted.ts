/** Which key a token wants. */
export const wanted = {
  check: (key: string) => `To check it: ${key}.`,
  open: (key: string) => `To open it: ${key}.`,
  kid: 'It calls the key',
  kidHint: 'a name chosen by its maker; it proves nothing',
  unsecured: 'No key can check this: nobody signed it.',
  unknownAlg: (alg: string) => `The algorithm \u201c${alg}\u201d is not one that Jotlab knows, so no key can be named.`,
  noAlg: 'It names no algorithm, so no key can be named.',
  nearMiss: (alg: string) => `Names are case-sensitive: perhaps ${alg} is meant.`,
  published: 'Where its issuer usually publishes its keys',
  publishedHint: 'Jotlab fetches nothing by itself. Open it only if you trust the issuer.',
  inside: (name: string) => `It carries a key of its own in \u201c${name}\u201d. That shows what its maker holds, not who its maker is.`,
  link: (name: string) => `It points to keys in \u201c${name}\u201d. Jotlab does not follow it.`,
  thumbprint: (name: string) => `It names its key by a thumbprint in \u201c${name}\u201d.`,
  checking: 'What checking takes',
  opening: 'What opening takes',
  checkingText:
    'Reading needs no key, and nothing on this page has been verified. A signature is checked with the key of whoever issued the token, never with one the token brings along.',
  openingText:
    'Without the key only the header and the sizes can be read. That is the point of encryption: what a signed token shows to everyone stays closed here.',
  content: 'Content encryption',
  tryEmbedded: (name: string) => `Try the key in \u201c${name}\u201d`,
};
