// Words about error messages of other libraries: they load with the first of them, not with the first view.
import { nearlyWords } from '../../jose/verdict/nearlyWords.ts';
import { fromNow } from '../time.ts';

type Args = Readonly<Record<string, string | number>>;

const from = (args: Args): string => fromNow(Number(args['from']));
const bits = (number: string | number | undefined): string => `${number} bits`;

const nearly = ({ nearly: how }: Args): string => {
  const words = nearlyWords[how as keyof typeof nearlyWords] as string | undefined;
  return words === undefined ? '' : ` They differ ${words}.`;
};

export const errors = {
  title: (libraries: string) => `Error message: ${libraries}`,
  unknownTitle: 'Error message: not known',
  unknown:
    'This looks like an error message, but Jotlab does not know it. Paste its token: the verdict says what is wrong with it.',
  dismiss: 'Dismiss the error message',
  or: (one: string, other: string) => `${one} or ${other}`,
  /** `when` is a sentence of `checks` below. */
  saysWhen: (libraries: string, several: boolean, when: string) =>
    `${libraries} ${several ? 'say' : 'says'} this when ${when}.`,
  here: 'On your token',
  noToken: 'Paste the token as well: Jotlab then tries the causes on it.',
  demo: 'This is the demo token. Paste your own: Jotlab then tries the causes on it.',
  elsewhere: 'The token alone cannot show this.',
  nothing: 'None of the usual causes applies to this token, with these keys and this clock.',
  source: (source: string, versions: string) => `From ${source}. Versions: ${versions}.`,
  outcomes: { so: 'Here: yes', not: 'Here: no', unknown: 'Unknown' },

  /** The same where the claim is known. */
  ofClaim: {
    claimValue: (claim: string) => `${claim} is not what it expects`,
    claimMissing: (claim: string) => `the token has no ${claim}, and it needs one`,
    claimType: (claim: string) => `${claim} has the wrong JSON type`,
  },

  /** The conditions that make a library say it; each continues "says this when". */
  checks: {
    exp: 'exp is in the past by its own clock: the token has expired',
    nbf: 'nbf is still in the future by its own clock',
    iat: 'iat is in the future by its own clock',
    active: 'the token has expired (exp), or is not valid yet (nbf)',
    age: 'the time between iat, or exp, and now is longer than its settings allow',
    claimValue: 'a claim is not what it expects',
    claimMissing: 'the token lacks a claim that it needs',
    claimType: 'a claim has the wrong JSON type',
    typ: 'typ in the header is not the type that it expects',
    signature: 'the signature does not verify with the key that it uses',
    signatureMissing: 'the token has no signature',
    signatureForm: 'the signature has the wrong form for its algorithm',
    keyNotFound: 'none of its keys fits the kid and the alg in the header',
    severalKeys: 'more than one of its keys fits, and it does not choose',
    kidMissing: 'the header has no kid, so it cannot tell which key to use',
    keyMissing: 'it was given no key',
    keyType: 'its key is the wrong type for the algorithm',
    keyShort: 'its key is shorter than it allows',
    keyInvalid: 'it cannot read its key',
    privateKey: 'it was given the private key where it needs the public one',
    algNotAllowed: 'alg in the header is not one of the algorithms that it accepts',
    algUnknown: 'it does not know the algorithm in the header',
    algMissing: 'the header has no alg',
    none: 'alg is none: nobody signed the token',
    parts: 'the token has the wrong number of parts',
    malformed: 'it cannot read the token',
    header: 'it cannot read the header as a JSON object',
    payload: 'it cannot read the payload as a JSON object',
    base64: 'a part of the token is not valid base64url',
    crit: 'crit in the header names an extension that it does not know',
    decryption: 'it cannot decrypt the token with its key',
    anything: 'it refuses the token without saying why',
    noToken: 'it found no token where it looks for one',
    scheme: 'the Authorization header is not of the form \u201cBearer token\u201d',
    keySet: 'it could not get the key set, or the set has no key that it can use',
    settings: 'it is not set up for this token',
    revoked: 'somebody has revoked the token',
    permission: 'the token is valid, but does not allow this',
    binding: 'the token is bound to a key, and the proof that came with it does not match',
  },

  /** The outcome of trying a cause. */
  tried: {
    light: ({ says }: Args) => `${says}.`,
    past: (args: Args) => `${args['claim']} was ${from(args)}.`,
    future: (args: Args) => `${args['claim']} is ${from(args)}.`,
    noClaim: ({ claim }: Args) => `The token has no ${claim}.`,
    hasClaim: ({ claim }: Args) => `The token has ${claim}.`,
    notNumber: ({ claim, raw }: Args) => `${claim} is not a number: ${raw}`,
    notString: ({ claim, raw }: Args) => `${claim} is not a string: ${raw}`,
    rightType: ({ claim, raw }: Args) => `${claim} has the right type: ${raw}`,
    age: (args: Args) => `iat was ${from(args)}. The program’s settings say how old a token may be.`,
    differs: (args: Args) =>
      `${args['claim']} is ${args['has']}, and \u201c${args['expected']}\u201d is expected.${nearly(args)}`,
    same: (args: Args) => `${args['claim']} is ${args['has']}, as expected.`,
    otherToken: (args: Args) =>
      `The message is about another token: ${args['claim']} there is \u201c${args['said']}\u201d, here ${args['has']}.`,
    compare: (args: Args) => `${args['claim']} is ${args['has']}. Compare it with what the program expects.`,
    unnamed: () => 'The message does not name the claim.',
    noClaims: () => 'The claims cannot be read without a key.',
    keyWanted: () => 'The signature is not checked yet. Add the key or secret that the program uses.',
    unsecured: () => 'alg is none.',
    secured: () => 'alg is not none.',
    noSignature: () => 'There is no signature.',
    hasSignature: ({ octets }: Args) => `There is a signature of ${octets} bytes.`,
    noKid: () => 'The header has no kid.',
    hasKid: ({ kid }: Args) => `The header has the kid \u201c${kid}\u201d.`,
    kidNotGiven: ({ kid }: Args) => `The header has the kid \u201c${kid}\u201d, and none of your keys has it.`,
    kidGiven: ({ kid }: Args) => `One of your keys has the kid \u201c${kid}\u201d.`,
    noKeys: ({ kid }: Args) =>
      kid ? `The header has the kid \u201c${kid}\u201d. You have given no key yet.` : 'You have given no key yet.',
    keysFit: () => 'Your keys are of the right kind.',
    keyShort: ({ bits: has, wants }: Args) => `Your key has ${bits(has)}; the algorithm needs ${bits(wants)}.`,
    keyLong: ({ bits: has, wants }: Args) => `Your key has ${bits(has)}; the algorithm needs ${bits(wants)}.`,
    crit: ({ names }: Args) => `crit names ${names}.`,
    noCrit: () => 'The header has no crit.',
    notEncrypted: () => 'The token is not encrypted.',
  },
};
