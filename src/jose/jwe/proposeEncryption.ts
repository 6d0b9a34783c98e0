import { algorithm, ALGORITHMS, type ContentEncryptionAlgorithm, type KeyManagementAlgorithm } from '../tables/algs.ts';
import { encodeBase64url } from '../text/base64url.ts';
import { isObject, membersOf, rawText, type JsonDocument } from '../text/json.ts';
import { fit } from '../keys/fit.ts';
import type { Key } from '../keys/key.ts';

const MANAGING = ALGORITHMS.filter(
  (each): each is KeyManagementAlgorithm => each.use === 'keyManagement' && each.status !== 'legacy',
);

/** The algorithms that a key can encrypt with. The first of each is the proposal. */
export interface Proposal {
  algs: readonly KeyManagementAlgorithm[];
  /** For an algorithm of `algs`. */
  encs: (alg: KeyManagementAlgorithm) => readonly ContentEncryptionAlgorithm[];
}

/** AES-256 with GCM before everything else: fast, and every library of today has it. */
const best = (a: ContentEncryptionAlgorithm, b: ContentEncryptionAlgorithm): number =>
  Number(b.family === 'aesGcm') - Number(a.family === 'aesGcm') || b.cekOctets - a.cekOctets;

/** Every content encryption, the best first. */
export const ENCRYPTING = ALGORITHMS.filter(
  (each): each is ContentEncryptionAlgorithm => each.use === 'contentEncryption',
).sort(best);

/**
 * Which reading of a secret an algorithm takes: the pinned or the likeliest one of the right length, but none that
 * undoes a slip of copying: what is encrypted with it is to be opened by others. 0 for keys that are no secrets;
 * undefined if the key does not fit.
 */
export function encryptionReading(
  key: Key,
  alg: KeyManagementAlgorithm,
  enc: ContentEncryptionAlgorithm,
): number | undefined {
  const judged = fit(key, { alg: alg.id, enc: enc.id }, 'encrypt');
  if (!judged.fits) return undefined;
  if (!judged.readings) return 0;
  return judged.readings.find(
    (reading) => reading === key.secret?.pinned || key.secret?.readings[reading]?.change === undefined,
  );
}

const fitting = (key: Key, alg: KeyManagementAlgorithm): ContentEncryptionAlgorithm[] =>
  ENCRYPTING.filter((enc) => encryptionReading(key, alg, enc) !== undefined).sort(best);

/** Whether a person typed it: then it is a password, not a key. */
const isTyped = (key: Key): boolean => key.keyType === 'oct' && (key.secret?.readings.length ?? 0) > 1;

/** Smaller comes first. */
function rank(key: Key, alg: KeyManagementAlgorithm): number {
  if (key.alg === alg.id) return -1;
  if (key.keyType === 'RSA') return alg.hash === 'SHA-256' ? 0 : 1;
  // Wrapping works for several recipients too; with AES, the longest key.
  if (alg.family === 'ecdhEs') return 256 - (alg.wrappingKeyBits ?? -1);
  const passwordFirst = isTyped(key);
  if (alg.family === 'pbes2') return (passwordFirst ? 0 : 4000) + 512 - (alg.wrappingKeyBits ?? 0);
  return { aesKw: 1000, aesGcmKw: 2000, dir: 3000 }[alg.family as string] ?? 5000;
}

/** The algorithms that a key can encrypt with, the best first; none: it can encrypt nothing (a key for signatures). */
export function proposeEncryption(key: Key): Proposal {
  const algs = MANAGING.filter((alg) => fitting(key, alg).length > 0).sort((a, b) => rank(key, a) - rank(key, b));
  const own = key.alg === undefined ? undefined : algorithm(key.alg);
  return {
    algs,
    encs: (alg) => fitting(key, alg).sort((a, b) => Number(b === own) - Number(a === own) || best(a, b)),
  };
}

/** The header parameters that a person chooses for a new JWE. */
export interface HeaderChoices {
  alg?: string;
  enc?: string;
  kid?: string | undefined;
  typ?: string | undefined;
  /** "JWT" if a token is inside (RFC 7519 section 5.2). */
  cty?: string | undefined;
  zip?: boolean;
  /** Octets: the header has their base64url (RFC 7518 section 4.6.1). */
  apu?: Uint8Array | undefined;
  apv?: Uint8Array | undefined;
  /** Names that a reader must understand. */
  crit?: readonly string[];
  /** Claims that are to be seen without a key (RFC 7519 section 5.3): names out of this JSON object. */
  replicated?: { claims: JsonDocument; names: readonly string[] };
}

/** The JSON text of a header, member by member; claims as their own JSON has them. */
export function headerText(choices: HeaderChoices): string {
  const { crit = [], replicated } = choices;
  const members: [string, string][] = [];
  const text = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') members.push([name, JSON.stringify(value)]);
  };
  for (const name of ['alg', 'enc', 'kid', 'typ', 'cty'] as const) text(name, choices[name]);
  if (choices.zip) text('zip', 'DEF');
  for (const name of ['apu', 'apv'] as const) if (choices[name]?.length) text(name, encodeBase64url(choices[name]));
  if (crit.length > 0) members.push(['crit', JSON.stringify(crit)]);
  if (replicated && isObject(replicated.claims)) {
    for (const { name, valueNode } of membersOf(replicated.claims, 0)) {
      const taken = members.some(([known]) => known === name);
      if (valueNode >= 0 && replicated.names.includes(name) && !taken)
        members.push([name, rawText(replicated.claims, valueNode)]);
    }
  }
  return `{${members.map(([name, raw]) => `${JSON.stringify(name)}:${raw}`).join(',')}}`;
}

/** The claims that RFC 7519 section 5.3 is about: they say who should read the token, without opening it. */
export const REPLICABLE: readonly string[] = ['iss', 'sub', 'aud'];
