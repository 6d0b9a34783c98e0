import type { Effect, Gain } from '../jose/tamper.ts';
import { count } from './en.ts';

const effects: Readonly<Record<Effect, string>> = {
  signature: 'The signature was made over this part as it stood, encoded. Whoever checks it now sees that it does not fit.',
  signatureItself: 'This is the signature itself: it is another number now, and fits neither this token nor any other.',
  sameOctets: 'It still decodes to the same bytes: only bits that belong to no byte are different. A strict reader refuses such a spelling, a lenient one does not notice.',
  digest: 'The signed claims hold the digest of each disclosure. This one has another digest now, so it discloses nothing.',
  additionalData: 'The header is additional data of the encryption: with it changed, the authentication tag does not fit and nothing is opened.',
  tag: 'The authentication tag was made over this part: it does not fit any more, so nothing is opened.',
  tagItself: 'This is the authentication tag itself: it does not fit any more, so nothing is opened.',
  wrappedKey: 'The content encryption key is wrapped in here. Now unwrapping fails, or gives another key that opens nothing.',
  nothing: 'Nothing protects this part: nobody can tell that it was changed. That is why no reader may trust it.',
};

const gains: Readonly<Record<Gain, string | undefined>> = {
  time: 'A reader that does not check the signature would accept the token at another time, for instance longer.',
  identity: 'A reader that does not check would take its bearer for somebody else.',
  rights: 'A reader that does not check would grant other rights.',
  audience: 'A reader that does not check would accept it at another service.',
  issuer: 'A reader that does not check would believe that another issuer made it.',
  algorithm: 'A reader that takes the algorithm from the token, and not from its own list, could be led to check it the wrong way.',
  unsecured: 'A reader that obeys \u201cnone\u201d checks no signature at all: the oldest attack there is (RFC 8725 section 2.1).',
  key: 'A reader that takes its key from the token would check it with the key of whoever changed it.',
  other: undefined,
};

/** The sentences of bits, lanes and tampering: they come with those pieces, not with the first paint. */
export const breakdown = {
  bits: 'Bits',
  explain: 'Four characters of 6 bits carry three bytes of 8 bits (RFC 4648 section 4).',
  quantum: (characters: string, octets: string) => `${characters} carries ${octets === '' ? 'no byte' : `the bytes ${octets}`}`,
  character: (at: number, character: string, bits: string | undefined) => `Character ${at.toLocaleString('en')}, ${character}${bits === undefined ? ', not in the alphabet' : `, bits ${bits}`}`,
  octet: (at: number, value: string) => `Byte ${at.toLocaleString('en')}, ${value}`,
  point: 'Point at a character or a byte, or press it: see which bits they share.',
  carries: (character: string, parts: readonly { bits: number; octet: string | undefined }[]) =>
    `\u201c${character}\u201d carries ${parts.map(({ bits, octet }) => `${bits} bits of ${octet === undefined ? 'no byte' : `byte ${octet}`}`).join(' and ')}.`,
  madeOf: (octet: string, parts: readonly { bits: number; character: string }[]) =>
    `Byte ${octet} is made of ${parts.map(({ bits, character }) => `${bits} bits of \u201c${character}\u201d`).join(' and ')}.`,
  notInAlphabet: 'none',
  more: (number: number) => `Show ${count(number, 'more group', 'more groups')}`,
  tooMany: (number: number) => `and ${count(number, 'more group', 'more groups')} of four characters`,
  unused: (bits: number, spellings: string) =>
    `The last ${bits} bits belong to no byte. ${spellings} would decode to the same bytes here; strict readers accept only zero bits (RFC 4648 section 3.5).`,
  leftOver: 'One character alone carries no byte: something is missing.',
  chosen: (part: string, at: number, character: string) => `${part}, character ${at.toLocaleString('en')}, \u201c${character}\u201d: flip a bit`,
  choose: 'Choose a character to flip one of its bits: see which check fails.',
  flip: (index: number, value: number) => `Bit ${index} is ${value}: flip it`,
  asText: 'text',

  changed: 'Changed since it was pasted',
  changedMade: 'Changed since it was made here',
  run: (part: string, at: number, before: string, after: string) => {
    const where = `${part}, character ${at.toLocaleString('en')}`;
    if (before === '') return `${where}: \u201c${after}\u201d was put in.`;
    if (after === '') return `${where}: \u201c${before}\u201d was taken out.`;
    return `${where}: \u201c${before}\u201d is now \u201c${after}\u201d.`;
  },
  member: (name: string, before: string | undefined, after: string | undefined) => {
    if (before === undefined) return `${name} is new: ${after}`;
    return after === undefined ? `${name} is gone; it was ${before}` : `${name} was ${before}, is ${after}`;
  },
  effect: (effect: Effect): string => effects[effect],
  gain: (gain: Gain): string | undefined => gains[gain],
  otherParts: 'It has other parts than what was pasted, so they cannot be held against each other one by one.',
  reset: 'Reset to pasted',
  resetMade: 'Back to what was made',
  guessFirst: 'Let me guess first which light fails',
  guessQuestion: 'What does this change do? Which light will not be good any more?',
  guessNone: 'None of them',
  guessRight: (light: string) => `You said ${light}: so it is.`,
  guessWrong: (light: string, actual: string) => `You said ${light}. It is ${actual}.`,
  guessWaiting: (light: string) => `You said ${light}. It is being checked \u2026`,
  noLight: 'none of them',

  linkWithout: 'The link holds no token: it selects this on whatever token is on the bench.',
  linkNotInside: 'No link leads into an encrypted layer: whoever follows it would need the key first. Peel the layer, then link.',
  linkWithToken: 'The token stands in the address, behind the #. No server gets to see it, but histories and chats keep it: only for tokens that are no secret.',
  linkTick: 'Put the token into the link',
  linkCopy: 'Copy link',
  linkCopied: 'Copied.',
  linkFailed: 'The browser did not let us copy.',
  linkTooLong: (limit: number) => `With the token it is longer than ${limit.toLocaleString('en')} characters: some programs would cut it off.`,

  sizesHint: (octets: number) => `${count(octets, 'byte', 'bytes')} of payload (the coloured run) and this header, as a compact token, in characters.`,
  sizesSdJwt: 'The issuer-signed part alone, without its disclosures, in characters.',
  sizesSigned: 'Signed',
  sizesEncrypted: (enc: string) => `Encrypted instead, the content with ${enc}`,
  sizesRsa: (bits: number) => `RSA ${bits}`,
  sizesRuler: (cookie: number, header: number) =>
    `The lines stand at ${cookie.toLocaleString('en')}, what a cookie holds, and ${header.toLocaleString('en')}, what common servers take as header.`,
};
