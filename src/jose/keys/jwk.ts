import { ALGORITHMS, type KeyType } from '../tables/algs.ts';
import { curveNamed, CURVES, type Curve } from '../tables/curves.ts';
import { keyFault, KeyProblem, type KeyFault } from './keyFault.ts';
import type { ImportedJwk } from './key.ts';
import { Members, spelled } from './members.ts';
import { bitLength, fromNumber, sameOctets, toNumber } from '../text/octets.ts';
import { isPoint, publicOfSeed, publicPoint } from '../engine/curveLibrary.ts';
import { AKP_ALGORITHMS } from './asn1/oids.ts';
import { isLowOrder } from './numbers/lowOrder.ts';
import { RSA_BITS_LIMIT, rsaPrivate, rsaPublicFaults, type RsaPrivate } from './numbers/rsaChecks.ts';
import { isOnCurve, isPrivateNumber } from './numbers/weierstrass.ts';

/** The material of a key, read and judged: its members in their one right spelling, and what is wrong with it. */
export interface Material {
  jwk: ImportedJwk;
  kind: 'secret' | 'public' | 'private';
  curve?: Curve;
  bits?: number;
  octets?: Uint8Array;
  faults: KeyFault[];
}

const inconsistent = (): KeyFault => keyFault('jwk-inconsistent', 'high');

function rsa(members: Members): Material {
  if (members.has('oth')) throw new KeyProblem('rsa-multi-prime');
  members.needed('n', 'RSA');
  members.needed('e', 'RSA');
  const number = (name: string): bigint | undefined => {
    const octets = members.unsigned(name);
    return octets && toNumber(octets);
  };
  const [n, e] = [number('n') as bigint, number('e') as bigint];
  const bits = bitLength(n);
  if (bits > RSA_BITS_LIMIT) throw new KeyProblem('rsa-key-large', { bits, limit: RSA_BITS_LIMIT });
  const jwk: ImportedJwk = { kty: 'RSA', n: spelled(fromNumber(n)), e: spelled(fromNumber(e)) };
  const faults = rsaPublicFaults(n, e);
  const d = number('d');
  if (d === undefined) {
    if (members.has('p') || members.has('q')) throw new KeyProblem('jwk-member-missing', { name: 'd', kty: 'RSA' });
    return { jwk, kind: 'public', bits, faults };
  }
  const given: Partial<RsaPrivate> & { d: bigint } = { d };
  for (const name of ['p', 'q', 'dp', 'dq', 'qi'] as const) {
    const value = number(name);
    if (value !== undefined) given[name] = value;
  }
  const { members: found, fits, repairs } = rsaPrivate(n, e, given);
  for (const repair of repairs) members.repairs.add(repair);
  if (!fits) faults.push(inconsistent());
  jwk.d = spelled(fromNumber(d));
  if (found) for (const name of ['p', 'q', 'dp', 'dq', 'qi'] as const) jwk[name] = spelled(fromNumber(found[name]));
  return { jwk, kind: 'private', bits, faults };
}

function curveOf(members: Members, kty: 'EC' | 'OKP'): Curve {
  const crv = members.text('crv');
  if (crv === undefined) throw new KeyProblem('jwk-member-missing', { name: 'crv', kty });
  const curve = curveNamed(crv);
  if (!curve) throw new KeyProblem('key-curve-unsupported', { curve: crv.slice(0, 40) });
  if (CURVES[curve].kty !== kty) throw new KeyProblem('jwk-kty-crv', { crv, kty, wanted: CURVES[curve].kty });
  return curve;
}

async function ec(members: Members): Promise<Material> {
  const crv = curveOf(members, 'EC');
  const { octets: size, bits } = CURVES[crv];
  const d = members.coordinate('d', crv, size);
  if (d && !isPrivateNumber(crv, d)) throw new KeyProblem('key-private-range', { curve: crv });
  const derived = d && (await publicPoint(crv, d));
  let x = members.coordinate('x', crv, size);
  let y = members.coordinate('y', crv, size);
  if (!x || !y) {
    if (!d) throw new KeyProblem('jwk-member-missing', { name: x ? 'y' : 'x', kty: 'EC' });
    if (!derived?.y) throw new KeyProblem('key-public-missing', { type: crv });
    members.repairs.add('public-derived');
    [x, y] = [derived.x, derived.y];
  }
  const faults: KeyFault[] = [];
  if (!isOnCurve(crv, x, y)) faults.push(keyFault('ec-off-curve', 'critical', { curve: crv }));
  else if (derived?.y && !(sameOctets(x, derived.x) && sameOctets(y, derived.y))) faults.push(inconsistent());
  const jwk: ImportedJwk = { kty: 'EC', crv, x: spelled(x), y: spelled(y), ...(d ? { d: spelled(d) } : {}) };
  return { jwk, kind: d ? 'private' : 'public', curve: crv, bits, faults };
}

async function okp(members: Members): Promise<Material> {
  const crv = curveOf(members, 'OKP');
  const size = CURVES[crv].octets;
  const sized = (name: string): Uint8Array | undefined => {
    const octets = members.octets(name);
    if (octets && octets.length !== size)
      throw new KeyProblem('jwk-member-size', { name, curve: crv, wanted: size, has: octets.length });
    return octets;
  };
  const d = sized('d');
  const derived = d && (await publicPoint(crv, d))?.x;
  let x = sized('x');
  if (!x) {
    if (d && !derived) throw new KeyProblem('key-public-missing', { type: crv });
    if (!derived) throw new KeyProblem('jwk-member-missing', { name: 'x', kty: 'OKP' });
    members.repairs.add('public-derived');
    x = derived;
  }
  const faults: KeyFault[] = [];
  if (!(await isPoint(crv, x))) faults.push(keyFault('ec-off-curve', 'critical', { curve: crv }));
  else if (derived && !sameOctets(x, derived)) faults.push(inconsistent());
  if (isLowOrder(crv, x)) faults.push(keyFault('key-low-order', 'critical'));
  const jwk: ImportedJwk = { kty: 'OKP', crv, x: spelled(x), ...(d ? { d: spelled(d) } : {}) };
  return { jwk, kind: d ? 'private' : 'public', curve: crv, faults };
}

/** RFC 9964: `alg` says the parameter set and must be there; `priv` is the seed. */
async function akp(members: Members): Promise<Material> {
  const alg = members.text('alg');
  let pub = members.octets('pub');
  const named = AKP_ALGORITHMS.find((each) => each.id === alg);
  const ofLength = (): typeof named =>
    AKP_ALGORITHMS.find(({ parameterSet }) => parameterSet.pubOctets === pub?.length);
  const kind = named ?? (alg === undefined ? ofLength() : undefined);
  if (!kind)
    throw alg === undefined
      ? new KeyProblem('jwk-member-missing', { name: 'alg', kty: 'AKP' })
      : new KeyProblem('key-type-unsupported', { type: alg.slice(0, 40) });
  if (!named) members.repairs.add('akp-alg-from-length');
  const { id, parameterSet } = kind;
  const priv = members.octets('priv');
  for (const [name, octets, wanted] of [
    ['pub', pub, parameterSet.pubOctets],
    ['priv', priv, parameterSet.privOctets],
  ] as const) {
    if (octets && octets.length !== wanted)
      throw new KeyProblem('jwk-member-size', { name, curve: id, wanted, has: octets.length });
  }
  const derived = priv && (await publicOfSeed(kind, priv));
  if (!pub) {
    if (!derived)
      throw priv
        ? new KeyProblem('key-public-missing', { type: id })
        : new KeyProblem('jwk-member-missing', { name: 'pub', kty: 'AKP' });
    members.repairs.add('public-derived');
    pub = derived;
  }
  const faults = derived && !sameOctets(pub, derived) ? [inconsistent()] : [];
  const jwk: ImportedJwk = { kty: 'AKP', alg: id, pub: spelled(pub), ...(priv ? { priv: spelled(priv) } : {}) };
  return { jwk, kind: priv ? 'private' : 'public', faults };
}

function oct(members: Members): Material {
  const k = members.octets('k');
  if (!k) throw new KeyProblem('jwk-member-missing', { name: 'k', kty: 'oct' });
  // A key of zero octets is not a secret. A person can still type an empty one, to see what it is worth.
  if (k.length === 0) throw new KeyProblem('hmac-key-empty');
  return { jwk: { kty: 'oct', k: spelled(k) }, kind: 'secret', bits: k.length * 8, octets: k, faults: [] };
}

const KEY_TYPES: readonly KeyType[] = [
  ...new Set(ALGORITHMS.flatMap((entry) => (entry.use === 'contentEncryption' ? [] : entry.keyTypes))),
];

/** Members that only keys of one type have, to say what a key with the wrong `kty` seems to be. */
const TELLING: readonly (readonly [name: string, kty: KeyType])[] = [
  ['n', 'RSA'],
  ['y', 'EC'],
  ['pub', 'AKP'],
  ['k', 'oct'],
  ['x', 'OKP'],
];
const NEEDED: Record<KeyType, string> = { RSA: 'n', EC: 'x', OKP: 'x', AKP: 'pub', oct: 'k' };

function keyTypeOf(members: Members): KeyType {
  const kty = members.text('kty');
  if (kty === undefined) throw new KeyProblem('jwk-member-missing', { name: 'kty', kty: 'JWK' });
  const exact = KEY_TYPES.find((known) => known === kty);
  const loose = exact ?? KEY_TYPES.find((known) => known.toLowerCase() === kty.slice(0, 8).trim().toLowerCase());
  if (!loose) throw new KeyProblem('key-type-unsupported', { type: kty.slice(0, 40) });
  if (!exact) members.repairs.add('kty-case');
  const [name, seems] = TELLING.find(([telling]) => members.has(telling)) ?? [];
  const private_ = members.has('d') || members.has('priv');
  if (!members.has(NEEDED[loose]) && !private_ && name && seems && seems !== loose) {
    throw new KeyProblem('jwk-kty-members', { kty: loose, missing: NEEDED[loose], name, seems });
  }
  return loose;
}

/** Reads the members of one JWK that make the key. Throws KeyProblem if they make none. */
export async function readMaterial(members: Members): Promise<Material> {
  switch (keyTypeOf(members)) {
    case 'RSA':
      return rsa(members);
    case 'EC':
      return ec(members);
    case 'OKP':
      return okp(members);
    case 'AKP':
      return akp(members);
    case 'oct':
      return oct(members);
  }
}
