import type { Effect, Gain } from '../../jose/explain/tamper.ts';
import { grouped } from '../../jose/text/grouped.ts';
import { count } from './count.ts';

const effects: Readonly<Record<Effect, string>> = {
  signature: 'The signature was made for the old text of this part. It no longer matches, so a check fails.',
  signatureItself: 'This is the signature itself, and it is different now. The verdict says whether it matches.',
  sameOctets:
    'It still decodes to the same bytes, but it is written differently. A strict reader refuses that. A lenient one does not notice.',
  digest:
    'The signed claims hold the digest of each disclosure. The digest of this one is different now, so it discloses nothing.',
  additionalData: 'The authentication tag protects the header too. It no longer matches, so nothing can be decrypted.',
  tag: 'The authentication tag was made for the old text of this part. It no longer matches, so nothing can be decrypted.',
  tagItself: 'This is the authentication tag itself. It no longer matches, so nothing can be decrypted.',
  wrappedKey:
    'This part holds the content encryption key, wrapped. Unwrapping now fails, or gives a different key that decrypts nothing.',
  nothing: 'Nothing protects this part, so nobody can tell that it was changed. That is why no reader may trust it.',
};

const gains: Readonly<Record<Gain, string | undefined>> = {
  time: 'A reader that does not check the signature would accept the token at another time, for example for longer.',
  identity: 'A reader that does not check would treat the holder as someone else.',
  rights: 'A reader that does not check would grant different rights.',
  audience: 'A reader that does not check would accept it at a different service.',
  issuer: 'A reader that does not check would believe that a different issuer made it.',
  algorithm:
    'A reader that takes the algorithm from the token, not from its own list, could check it in the wrong way.',
  unsecured:
    'A reader that accepts \u201cnone\u201d checks no signature at all: a well-known attack (RFC 8725 section 2.1).',
  key: 'A reader that takes its key from the token would check it with the attacker\u2019s own key.',
  other: undefined,
};

/** The sentences of bits, lanes and tampering: they come with those pieces, not with the first paint. */
export const breakdown = {
  bits: 'Bits',
  explain: 'Four characters of 6 bits carry three bytes of 8 bits (RFC 4648 section 4).',
  quantum: (characters: string, octets: string) =>
    `${characters} carries ${octets === '' ? 'no byte' : `the bytes ${octets}`}`,
  character: (at: number, character: string, bits: string | undefined) =>
    `Character ${grouped(at)}, ${character}${bits === undefined ? ', not in the alphabet' : `, bits ${bits}`}`,
  octet: (at: number, value: string) => `Byte ${grouped(at)}, ${value}`,
  point: 'Hover or click a character or a byte to see which bits they share.',
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
  chosen: (part: string, at: number, character: string) =>
    `${part}, character ${grouped(at)}, \u201c${character}\u201d: flip a bit`,
  choose: 'Choose a character to flip one of its bits, and see which check fails.',
  flip: (index: number, value: number) => `Bit ${index} is ${value}: flip it`,

  changed: 'Changed from the original',
  changedMade: 'Changed since it was made here',
  run: (part: string, at: number, before: string, after: string) => {
    const where = `${part}, character ${grouped(at)}`;
    if (before === '') return `${where}: \u201c${after}\u201d was added.`;
    if (after === '') return `${where}: \u201c${before}\u201d was removed.`;
    return `${where}: \u201c${before}\u201d is now \u201c${after}\u201d.`;
  },
  member: (name: string, before: string | undefined, after: string | undefined) => {
    if (before === undefined) return `${name} is new: ${after}`;
    return after === undefined ? `${name} was removed (it was ${before})` : `${name} was ${before}, is ${after}`;
  },
  effect: (effect: Effect): string => effects[effect],
  gain: (gain: Gain): string | undefined => gains[gain],
  otherParts: 'It has different parts now, so the two cannot be compared.',
  reset: 'Reset to original',
  resetMade: 'Reset all changes',
  guessFirst: 'Let me guess first which check fails',
  guessQuestion: 'What does this change do? Which check will fail?',
  guessNone: 'None of them',
  guessRight: (light: string) => `Correct: ${light}.`,
  guessWrong: (light: string, actual: string) => `You said ${light}. It is ${actual}.`,
  guessWaiting: (light: string) => `You said ${light}. It is being checked \u2026`,
  noLight: 'none of them',

  linkWithout: 'The link holds no token. It selects this in whatever token is loaded.',
  linkNotInside:
    'No link can lead into an encrypted layer, because the reader would need the key first. Open the layer alone, then make the link.',
  linkHere: 'This copy of Jotlab is a file on your computer. The link opens it there, and nowhere else.',
  linkCopy: 'Copy link',
  linkShare: 'Share it with the token',
  linkCopied: 'Copied.',
  linkFailed: 'The browser did not allow copying.',

  sizesHint: (octets: number) =>
    `${count(octets, 'byte', 'bytes')} of payload (the coloured run) and this header, as a compact token, in characters.`,
  sizesSdJwt: 'The issuer-signed part alone, without its disclosures, in characters.',
  sizesUnsecured: 'Unsecured',
  sizesSigned: 'Signed',
  sizesEncrypted: (enc: string) => `Encrypted instead, the content with ${enc}`,
  sizesRsa: (bits: number) => `RSA ${bits}`,
  sizesRuler: (cookie: number, header: number) =>
    `The lines mark ${grouped(cookie)}, the limit for a cookie with its name and attributes, and ${grouped(header)}, a common server limit for headers.`,
};
