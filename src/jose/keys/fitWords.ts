type Args = Record<string, string | number>;

/** Key types as people call them; several are listed with "or". */
const CALLED: Readonly<Record<string, string>> = { oct: 'a shared secret', RSA: 'an RSA key', EC: 'an elliptic curve key (EC)', OKP: 'a key on Ed25519, X25519 or their like (OKP)', AKP: 'an ML-DSA key (AKP)' };
const called = (types: string | number | undefined): string => String(types).split(/(, | or )/).map((each) => CALLED[each] ?? each).join('');
const short = (name: string | number | undefined): string => String(name).replace(/^([^]{40})[^]+$/u, '$1\u2026').replace(/\p{C}/gu, '\ufffd');
const capital = (text: string): string => text.replace(/^an? /, '').replace(/^./, (first) => first.toUpperCase());

/** Why a key does not serve a token. English, as data: one entry a code. */
export const misfitWords = {
  'alg-missing': () => 'The token names no algorithm.',
  'alg-unknown': ({ alg }: Args) => `The token says ${alg}, which is not a known algorithm.`,
  'alg-misplaced': ({ alg }: Args) => `The token says ${alg}, which is not an algorithm for this.`,
  'no-key-due': ({ alg }: Args) => `The token says ${alg}: no key is due.`,
  'other-type': ({ has, wants, alg }: Args) => `${capital(called(has))}; the token says ${alg}, which wants ${called(wants)}.`,
  'other-curve': ({ has, wants, alg }: Args) => `Key on ${has}; the token says ${alg}, which wants ${wants}.`,
  'other-parameters': ({ has, alg }: Args) => `Key for ${has}; the token says ${alg}.`,
  'other-epk-curve': ({ has, wants }: Args) => `Key on ${has}; the sender’s ephemeral key is on ${wants}.`,
  'key-alg': ({ has, alg }: Args) => `The key is for ${has} only ("alg"); the token says ${alg}.`,
  'key-use': ({ has, wants }: Args) => `The key says "use": "${has}"; this wants "${wants}".`,
  'key-ops': ({ has, wants }: Args) => `The key allows ${has} ("key_ops"); this wants ${wants}.`,
  'private-due': ({ operation }: Args) => `Public key; to ${operation} takes the private one.`,
  'rsa-small': ({ has, wants }: Args) => `RSA key of ${has} bits; ${wants} is the least.`,
  'secret-length': ({ has, wants, alg }: Args) => `Secret of ${has} bytes; ${alg} wants exactly ${wants}.`,
  'secret-empty': () => 'The secret is empty.',
  'key-broken': () => 'The key itself is not sound; see what is said of it.',
} satisfies Record<string, (args: Args) => string>;

export type MisfitCode = keyof typeof misfitWords;

/** What is worth knowing of a key that does serve. */
export const fitNoteWords = {
  'kid-differs': ({ has, wants }: Args) => `kid differs: the key is "${short(has)}", the token asks for "${short(wants)}".`,
  'secret-short': ({ has, wants, alg }: Args) => `Secret of ${has} bytes; ${alg} should have ${wants} or more (RFC 7518 §3.2).`,
  'private-given': () => 'Private key; its public half would do.',
} satisfies Record<string, (args: Args) => string>;

export type FitNoteCode = keyof typeof fitNoteWords;
