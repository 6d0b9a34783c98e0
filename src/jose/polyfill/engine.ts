import { ALGORITHMS, type Algorithm, type Curve, type SignatureAlgorithm } from '../algs.ts';
import { librarySigner } from './library.ts';
import type { Signer } from './signer.ts';
import { engineSigner } from './webCrypto.ts';

/** `engine`: the browser's own cryptography. `library`: ours, for what it lacks. `missing`: neither. */
export type Support = 'engine' | 'library' | 'missing';

export interface AlgorithmSupport {
  id: string;
  support: Support;
  /** Where an algorithm takes several curves: which of them work, by whom. */
  curves?: Partial<Record<Curve, Support>>;
}

export type EngineReport = ReadonlyMap<string, AlgorithmSupport>;

/** A public RSA key that means nothing: engines do not ask whether a modulus is a product of primes. */
const MODULUS = `${'q'.repeat(341)}w`;

/** Trial operations of one engine, each made once. An engine is asked, never told by its name. */
class Trials {
  private readonly subtle: SubtleCrypto;
  private readonly made = new Map<string, Promise<boolean>>();

  constructor(subtle: SubtleCrypto) {
    this.subtle = subtle;
  }

  private once(name: string, attempt: () => Promise<unknown>): Promise<boolean> {
    const known = this.made.get(name);
    if (known) return known;
    // An engine without WebCrypto at all (an insecure context) throws at once; that too is a no.
    const result = (async () => attempt())().then(() => true, () => false);
    this.made.set(name, result);
    return result;
  }

  private generate(algorithm: { name: string } & Record<string, unknown>, usages: KeyUsage[]): Promise<boolean> {
    return this.once(JSON.stringify(algorithm), () => this.subtle.generateKey(algorithm, false, usages));
  }

  private rsa(name: string, hash: string, usage: KeyUsage): Promise<boolean> {
    const jwk = { kty: 'RSA', n: MODULUS, e: 'AQAB' };
    return this.once(`${name} ${hash}`, () => this.subtle.importKey('jwk', jwk, { name, hash }, false, [usage]));
  }

  private aes(name: string, length: number): Promise<boolean> {
    return this.generate({ name, length }, name === 'AES-KW' ? ['wrapKey', 'unwrapKey'] : ['encrypt', 'decrypt']);
  }

  private hmac(hash: string): Promise<boolean> {
    return this.once(`HMAC ${hash}`, () => this.subtle.importKey('raw', new Uint8Array(32), { name: 'HMAC', hash }, false, ['sign']));
  }

  curve(name: Curve): Promise<boolean> {
    // jose imports no key on these, even where an engine (Node) has the curve. And of secp256k1 it matters whose reading
    // of s it is: the library's is the one JOSE means.
    if (name === 'secp256k1' || name === 'Ed448' || name === 'X448') return Promise.resolve(false);
    if (name === 'X25519') return this.generate({ name }, ['deriveBits']);
    if (name === 'Ed25519') return this.generate({ name }, ['sign', 'verify']);
    return this.generate({ name: 'ECDSA', namedCurve: name }, ['sign', 'verify']);
  }

  private async all(...results: Promise<boolean>[]): Promise<boolean> {
    return (await Promise.all(results)).every(Boolean);
  }

  /** Whether there is a WebCrypto at all. */
  hashes(): Promise<boolean> {
    return this.once('SHA-256', () => this.subtle.digest('SHA-256', new Uint8Array(1)));
  }

  /** Everything but the curve. */
  async algorithm(entry: Algorithm): Promise<boolean> {
    const hash = entry.use === 'contentEncryption' ? '' : (entry.hash ?? '');
    switch (entry.family) {
      case 'hmac':
        return this.hmac(hash);
      case 'rsassaPkcs1':
        return this.rsa('RSASSA-PKCS1-v1_5', hash, 'verify');
      case 'rsassaPss':
        return this.rsa('RSA-PSS', hash, 'verify');
      case 'rsaesOaep':
        return this.rsa('RSA-OAEP', hash, 'encrypt');
      case 'rsaesPkcs1':
        return false;
      case 'mlDsa':
        return this.generate({ name: entry.id }, ['sign', 'verify']);
      case 'ecdsa':
      case 'eddsa':
      case 'none':
      case 'dir':
        return true;
      case 'aesKw':
        return this.aes('AES-KW', entry.wrappingKeyBits ?? 0);
      case 'aesGcmKw':
        return this.aes('AES-GCM', entry.wrappingKeyBits ?? 0);
      case 'ecdhEs':
        return entry.wrappingKeyBits === undefined || this.aes('AES-KW', entry.wrappingKeyBits);
      case 'pbes2':
        return this.all(
          this.once('PBKDF2', () => this.subtle.importKey('raw', new Uint8Array(8), 'PBKDF2', false, ['deriveBits'])),
          this.hmac(hash),
          this.aes('AES-KW', entry.wrappingKeyBits ?? 0),
        );
      case 'aesGcm':
        return this.aes('AES-GCM', entry.cekOctets * 8);
      case 'aesCbcHmac':
        return this.all(this.aes('AES-CBC', entry.cekOctets * 4), this.hmac(entry.hash ?? ''));
    }
  }
}

const best = (all: readonly Support[]): Support =>
  all.includes('engine') ? 'engine' : all.includes('library') ? 'library' : 'missing';

/** Bits of the AES key that an algorithm of encryption uses, if it uses one. */
const aesBits = (entry: Algorithm): number | undefined =>
  entry.use === 'contentEncryption' ? (entry.family === 'aesGcm' ? entry.cekOctets * 8 : entry.cekOctets * 4) : entry.use === 'keyManagement' ? entry.wrappingKeyBits : undefined;

/** What aes.ts, rsa15.ts and keyAgreement.ts compute in place of an engine. The hashes they need every engine has. */
const replaced = (entry: Algorithm, curve?: Curve): boolean =>
  entry.family === 'rsaesPkcs1' || (entry.family === 'ecdhEs' && (curve === 'X25519' || curve === 'X448')) || (aesBits(entry) === 192 && (curve === undefined || !curve.startsWith('X')));

async function supportOf(trials: Trials, entry: Algorithm): Promise<AlgorithmSupport> {
  const engine = await trials.algorithm(entry);
  const any = await trials.hashes();
  const library = (curve?: Curve): Support =>
    (entry.use === 'signature' ? librarySigner(entry, curve) !== undefined : any && replaced(entry, curve)) ? 'library' : 'missing';
  const named = entry.use === 'contentEncryption' ? [] : entry.curves;
  if (named.length === 0) return { id: entry.id, support: engine ? 'engine' : library() };
  const each = await Promise.all(
    named.map(async (curve) => [curve, engine && (await trials.curve(curve)) ? 'engine' : library(curve)] as const),
  );
  const support = best(each.map(([, state]) => state));
  return { id: entry.id, support, ...(named.length > 1 ? { curves: Object.fromEntries(each) } : {}) };
}

/** Tries every algorithm of the table on an engine: a few milliseconds, and nothing is assumed from its name. */
export async function probeEngine(subtle: SubtleCrypto): Promise<EngineReport> {
  const trials = new Trials(subtle);
  const all = await Promise.all(ALGORITHMS.map((entry) => supportOf(trials, entry)));
  return new Map(all.map((entry) => [entry.id, entry]));
}

let report: Promise<EngineReport> | undefined;

/** What this engine can do, tried once. */
export function engineReport(): Promise<EngineReport> {
  report ??= probeEngine(globalThis.crypto?.subtle);
  return report;
}

/** Who does an algorithm here, on a curve where it leaves that open. */
export function supportFor(engine: EngineReport, id: string, curve?: string): Support {
  const entry = engine.get(id);
  if (!entry) return 'missing';
  if (!entry.curves || curve === undefined) return entry.support;
  return (entry.curves as Record<string, Support>)[curve] ?? 'missing';
}

let own: Trials | undefined;

const hasWebCrypto = (): boolean => (globalThis.crypto as Crypto | undefined)?.subtle !== undefined;

/** Whoever can do this signature algorithm here, tried for this one alone; undefined where nobody can. */
export async function signerFor(algorithm: SignatureAlgorithm, curve: string | undefined): Promise<Signer | undefined> {
  const library = librarySigner(algorithm, curve);
  // A page that came over plain http from another machine has no WebCrypto.
  if (!hasWebCrypto()) return library;
  // Every engine has HMAC, RSA and the curves of NIST; one that has not says so when asked to use them.
  if (!library) return algorithm.family === 'none' ? undefined : engineSigner(algorithm, curve);
  own ??= new Trials(crypto.subtle);
  const named = algorithm.curves.find((each) => each === curve);
  const engine = (await own.algorithm(algorithm)) && (named === undefined || (await own.curve(named)));
  return engine ? engineSigner(algorithm, curve) : library;
}
