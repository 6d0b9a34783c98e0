import { algorithm } from '../tables/algs.ts';
import { decodeBase64url } from '../text/base64url.ts';
import { note, type Note } from '../token/note.ts';
import { materialOf } from './keyMaterial.ts';
import { isPrivateAct, judgeKey, type KeyPurpose, type Operation } from './judgeKey.ts';
import type { Key } from './key.ts';
import { toHex } from '../text/octets.ts';

/** The header parameters that say which key is needed. A WantedKey has them. */
export interface FitHeader {
  alg?: string;
  enc?: string;
  kid?: string;
  epkCurve?: string;
  /** Certificate thumbprints, base64url. */
  x5t?: string;
  x5tS256?: string;
}

export type Fit =
  | {
      fits: true;
      /** Whether the header names this key, another, or none; a key without a name could be the one. */
      named: 'this' | 'other' | 'unsaid';
      notes: Note[];
      /** For secrets: which readings can work, the pinned one first. */
      readings?: number[];
    }
  /** `mayTry`: the key must not be used, but it may verify, and then the broken rule is what to report. */
  | { fits: false; why: Note; mayTry: boolean };

const misfit = (why: Note, mayTry = false): Fit => ({ fits: false, why, mayTry });

/** Whether a key can be tried, even if only to say that it must not be used. */
export const mayTry = (judged: Fit): boolean => judged.fits || judged.mayTry;

/** The purpose of the key according to the header, or the reason why no key can serve. */
function purposeOf({ alg: name, enc, epkCurve }: FitHeader, operation: Operation): KeyPurpose | Note {
  const signs = operation === 'sign' || operation === 'verify';
  if (name === undefined) return note('alg-missing', signs ? {} : { of: 'jwe' });
  const alg = algorithm(name);
  if (!alg) return note('alg-unknown', { alg: name.slice(0, 40), meant: '' });
  if (alg.use === 'contentEncryption' || (alg.use === 'signature') !== signs)
    return note(signs ? 'alg-misplaced' : 'jwe-alg-misplaced', { alg: alg.id });
  if (alg.keyTypes.length === 0) return note('unsecured');
  const content = enc === undefined ? undefined : algorithm(enc);
  return { alg, operation, epkCurve, enc: content?.use === 'contentEncryption' ? content : undefined };
}

/** The numbers do not form a key: importing it has found that out. */
const isBroken = ({ faults }: Key, operation: Operation): boolean =>
  faults.some(
    ({ code }) =>
      code === 'ec-off-curve' ||
      code === 'rsa-modulus-even' ||
      (code === 'jwk-inconsistent' && isPrivateAct(operation)),
  );

const sameThumbprint = (said: string | undefined, hex: string | undefined): boolean =>
  said !== undefined && hex !== undefined && said.length < 100 && toHex(decodeBase64url(said).octets) === hex;

function nameOf(key: Key, header: FitHeader): 'this' | 'other' | 'unsaid' {
  const leaf = key.certificates?.[0];
  if (header.kid !== undefined && (header.kid === key.kid || header.kid === key.thumbprint)) return 'this';
  if (sameThumbprint(header.x5tS256, leaf?.sha256) || sameThumbprint(header.x5t, leaf?.sha1)) return 'this';
  return header.kid !== undefined && key.kid !== undefined ? 'other' : 'unsaid';
}

/** The readings of a secret, the pinned one first; a key that is none has one. */
function readingsOf({ secret }: Key): number[] {
  const order = (secret?.readings ?? [undefined]).map((_, index) => index);
  const pinned = secret?.pinned;
  return pinned === undefined ? order : order.sort((a, b) => Number(b === pinned) - Number(a === pinned) || a - b);
}

/**
 * Whether one of your keys can serve an operation on a token with this header, and why not. `judgeKey` decides; here are
 * the ring's own facts: the readings of a secret, what importing found, and names. A kid that differs is noted, not
 * refused: it is only a hint (RFC 7515 section 4.1.4).
 */
export function fit(key: Key, header: FitHeader, operation: Operation): Fit {
  const purpose = purposeOf(header, operation);
  if ('code' in purpose) return misfit(purpose);
  const judged = readingsOf(key).map((reading) => ({
    reading,
    ...judgeKey(purpose, materialOf(key, reading)),
  }));
  const able = judged.filter(({ unfit }) => unfit === undefined);
  const usable = able.filter(({ forbids }) => !forbids.some(({ code }) => code === 'hmac-key-empty'));
  const best = usable[0] ?? able[0];
  if (!best) return misfit(judged[0]?.unfit ?? note('key-invalid'));
  // A public key used as a secret is the attack itself, which the light can show.
  const against = best.forbids.find(({ code }) => code !== 'alg-confusion-public-key');
  if (against) return misfit(against, true);
  if (isBroken(key, operation)) return misfit(note('key-invalid'), true);

  const notes: Note[] = [];
  const named = nameOf(key, header);
  if (named === 'other')
    notes.push(note('kid-differs', { has: (key.kid ?? '').slice(0, 200), wants: (header.kid ?? '').slice(0, 200) }));
  // Nobody mistakes a key that was made here, or the demo's, for a public one.
  const given = key.provenance.kind !== 'generated' && key.provenance.kind !== 'demo';
  if (key.kind === 'private' && given && !isPrivateAct(operation)) notes.push(note('private-key-given'));
  if (key.kind !== 'secret') return { fits: true, named, notes };
  return { fits: true, named, notes: [...notes, ...best.notes], readings: usable.map(({ reading }) => reading) };
}

export interface Ranked {
  key: Key;
  fit: Fit;
}

const RANKS = { this: 0, unsaid: 1, other: 2 } as const;
const rank = ({ fit: judged }: Ranked): number => (judged.fits ? RANKS[judged.named] : 3);

/** Keys in the order to try them: those that the header names, those without a name, the others; unsuitable ones last. */
export const rankKeys = (keys: readonly Key[], header: FitHeader, operation: Operation): Ranked[] =>
  keys.map((key) => ({ key, fit: fit(key, header, operation) })).sort((a, b) => rank(a) - rank(b));
