import { algorithm, type Algorithm, type KeyManagementAlgorithm, type SignatureAlgorithm } from '../algs.ts';
import { decodeBase64url } from '../base64url.ts';
import type { FaultArgs } from '../fault.ts';
import type { FitNoteCode, MisfitCode } from './fitWords.ts';
import type { Key } from './key.ts';
import { keyOpsFor } from './keyOps.ts';
import { suits } from './labels.ts';
import { toHex } from './octets.ts';

export type Operation = 'verify' | 'sign' | 'decrypt' | 'encrypt';

/** What of a token's header says which key is due. A WantedKey is one. */
export interface FitHeader {
  alg?: string;
  enc?: string;
  kid?: string;
  epkCurve?: string;
  /** Certificate thumbprints, base64url. */
  x5t?: string;
  x5tS256?: string;
}

export interface Note {
  code: FitNoteCode;
  args: FaultArgs;
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
  | { fits: false; code: MisfitCode; args: FaultArgs };

type Keyed = SignatureAlgorithm | KeyManagementAlgorithm;

const misfit = (code: MisfitCode, args: FaultArgs = {}): Fit => ({ fits: false, code, args });

const signs = (operation: Operation): boolean => operation === 'sign' || operation === 'verify';
const isPrivateAct = (operation: Operation): boolean => operation === 'sign' || operation === 'decrypt';

/** What the public half of a private key may do follows from what the private half may. */
const PUBLIC_HALF: Readonly<Record<string, string>> = { sign: 'verify', decrypt: 'encrypt', unwrapKey: 'wrapKey' };

function allows(key: Key, alg: Keyed, operation: Operation): boolean {
  const { keyOps: allowed } = key;
  if (!allowed) return true;
  // WebCrypto writes public keys for key agreement without any operation.
  if (alg.family === 'ecdhEs' && key.kind === 'public' && allowed.length === 0) return true;
  const wanted = keyOpsFor(alg, operation);
  const halves = key.kind === 'private' && !isPrivateAct(operation) ? allowed.map((each) => PUBLIC_HALF[each] ?? each) : [];
  return wanted.some((each) => allowed.includes(each) || halves.includes(each));
}

/** The key's own `alg`: the same, or a name for the same thing (RFC 9864: EdDSA and its curves; `enc` for direct use). */
function sameAlg(key: Key, alg: Keyed, enc: string | undefined): boolean {
  if (key.alg === undefined || key.alg === alg.id) return true;
  const own = algorithm(key.alg);
  if (!own) return true; // a name that nobody knows forbids nothing; the key has a fault for it
  if (alg.family === 'dir' && key.alg === enc) return true;
  return alg.family === 'eddsa' && own.family === 'eddsa' && suits(own, key);
}

const listed = (names: readonly string[]): string => names.join(', ').replace(/, ([^,]*)$/, ' or $1');

function keyMisfit(key: Key, alg: Keyed, operation: Operation, header: FitHeader): Fit | undefined {
  const shown = alg.id;
  if (!alg.keyTypes.includes(key.keyType)) return misfit('other-type', { has: key.keyType, wants: listed(alg.keyTypes), alg: shown });
  if (key.curve !== undefined && !alg.curves.includes(key.curve)) return misfit('other-curve', { has: key.curve, wants: listed(alg.curves), alg: shown });
  if (!suits(alg, key)) return misfit('other-parameters', { has: key.alg ?? '', alg: shown });
  if (operation === 'decrypt' && header.epkCurve !== undefined && key.curve !== undefined && alg.family === 'ecdhEs' && header.epkCurve !== key.curve) {
    return misfit('other-epk-curve', { has: key.curve, wants: header.epkCurve });
  }
  if (isPrivateAct(operation) && key.kind === 'public') return misfit('private-due', { operation });
  if (!sameAlg(key, alg, header.enc)) return misfit('key-alg', { has: key.alg ?? '', alg: shown });
  const wants = signs(operation) ? 'sig' : 'enc';
  if ((key.use === 'sig' || key.use === 'enc') && key.use !== wants) return misfit('key-use', { has: key.use, wants });
  if (!allows(key, alg, operation)) return misfit('key-ops', { has: listed(key.keyOps ?? []) || 'nothing', wants: listed(keyOpsFor(alg, operation)) });
  if (key.keyType === 'RSA' && alg.keyBits && 'min' in alg.keyBits && (key.bits ?? 0) < alg.keyBits.min) {
    return misfit('rsa-small', { has: key.bits ?? 0, wants: alg.keyBits.min });
  }
  const broken = key.faults.some(({ code, severity }) => code === 'ec-off-curve' || (code === 'rsa-exponent' && severity === 'critical') || code === 'rsa-modulus-even' || (code === 'jwk-inconsistent' && isPrivateAct(operation)));
  return broken ? misfit('key-broken') : undefined;
}

/** Which readings of a secret have a length that the algorithm can use. */
function readingsFor(key: Key, alg: Keyed, enc: string | undefined): { usable: number[]; misfit?: Fit; notes: Note[] } {
  const all = key.secret?.readings ?? [];
  const order = all.map((_, index) => index);
  const pinned = key.secret?.pinned;
  if (pinned !== undefined) order.sort((a, b) => Number(b === pinned) - Number(a === pinned) || a - b);
  const lengthOf = (index: number): number => all[index]?.octets.length ?? 0;
  const first = lengthOf(order[0] ?? 0);

  const content = enc === undefined ? undefined : algorithm(enc);
  const exact = alg.family === 'dir' ? (content?.use === 'contentEncryption' ? content.cekOctets : undefined)
    : alg.keyBits && 'exact' in alg.keyBits ? alg.keyBits.exact / 8
    : undefined;
  const usable = order.filter((index) => (exact === undefined ? lengthOf(index) > 0 : lengthOf(index) === exact));
  if (usable.length === 0) {
    const shown = alg.family === 'dir' ? (enc ?? alg.id) : alg.id;
    return { usable, notes: [], misfit: exact === undefined || first === 0 ? misfit('secret-empty') : misfit('secret-length', { has: first, wants: exact, alg: shown }) };
  }
  const min = alg.keyBits && 'min' in alg.keyBits ? alg.keyBits.min / 8 : 0;
  const best = lengthOf(usable[0] as number);
  return { usable, notes: best < min ? [{ code: 'secret-short', args: { has: best, wants: min, alg: alg.id } }] : [] };
}

const sameThumbprint = (said: string | undefined, hex: string | undefined): boolean =>
  said !== undefined && hex !== undefined && said.length < 100 && toHex(decodeBase64url(said).octets) === hex;

function nameOf(key: Key, header: FitHeader): 'this' | 'other' | 'unsaid' {
  const leaf = key.certificates?.[0];
  if (header.kid !== undefined && (header.kid === key.kid || header.kid === key.thumbprint)) return 'this';
  if (sameThumbprint(header.x5tS256, leaf?.sha256) || sameThumbprint(header.x5t, leaf?.sha1)) return 'this';
  return header.kid !== undefined && key.kid !== undefined ? 'other' : 'unsaid';
}

/**
 * Whether a key can serve an operation on a token with this header, and why not. Judges by what key and header say
 * (RFC 7517 sections 4.2 to 4.4; RFC 8725 section 3.1), without any cryptography. A kid that differs is noted, not
 * refused: it is only a hint (RFC 7515 section 4.1.4).
 */
export function fit(key: Key, header: FitHeader, operation: Operation): Fit {
  if (header.alg === undefined) return misfit('alg-missing');
  const alg: Algorithm | undefined = algorithm(header.alg);
  if (!alg) return misfit('alg-unknown', { alg: header.alg.slice(0, 40) });
  if (alg.use === 'contentEncryption' || (alg.use === 'signature') !== signs(operation)) return misfit('alg-misplaced', { alg: alg.id });
  if (alg.keyTypes.length === 0) return misfit('no-key-due', { alg: alg.id });
  const wrong = keyMisfit(key, alg, operation, header);
  if (wrong) return wrong;

  const notes: Note[] = [];
  const named = nameOf(key, header);
  if (named === 'other') notes.push({ code: 'kid-differs', args: { has: (key.kid ?? '').slice(0, 200), wants: (header.kid ?? '').slice(0, 200) } });
  // Of a key that was made here, and of the demo's, nobody thought that it was public.
  const given = key.provenance.kind !== 'generated' && key.provenance.kind !== 'demo';
  if (key.kind === 'private' && given && !isPrivateAct(operation)) notes.push({ code: 'private-given', args: {} });
  if (key.kind !== 'secret') return { fits: true, named, notes };
  const { usable, misfit: unusable, notes: more } = readingsFor(key, alg, header.enc);
  return unusable ?? { fits: true, named, notes: [...notes, ...more], readings: usable };
}

/** Reasons that forbid a key without making it useless: the numbers may agree, and then the rule is the news. */
const FORBIDDING: ReadonlySet<MisfitCode> = new Set(['key-alg', 'key-use', 'key-ops', 'rsa-small', 'key-broken', 'secret-empty']);

/** Whether a key can be tried, be it only to say that it must not be used. `judgeKey` of ops/ draws the same line. */
export const mayTry = (judged: Fit): boolean => judged.fits || FORBIDDING.has(judged.code);

export interface Ranked {
  key: Key;
  fit: Fit;
}

const RANKS = { this: 0, unsaid: 1, other: 2 } as const;
const rank = ({ fit: judged }: Ranked): number => (judged.fits ? RANKS[judged.named] : 3);

/** Keys in the order to try them: those that the header names, those without a name, the others; what does not fit last. */
export const rankKeys = (keys: readonly Key[], header: FitHeader, operation: Operation): Ranked[] =>
  keys.map((key) => ({ key, fit: fit(key, header, operation) })).sort((a, b) => rank(a) - rank(b));
