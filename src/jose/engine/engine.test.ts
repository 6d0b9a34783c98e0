import { afterEach, describe, expect, it } from 'vitest';
import { errors, generateKeyPair, generateSecret } from 'jose';
import { algorithm, ALGORITHMS, type SignatureAlgorithm } from '../tables/algs.ts';
import { CURVE_NAMES, CURVES, curvesOf, type Curve } from '../tables/curves.ts';
import { equationOf } from '../tables/equations.ts';
import { keysFor, SIGNING } from '../jws/fixtures/keys.ts';
import { LIBRARIES, parameterSet } from './curveLibrary.ts';
import { signerFor } from './engine.ts';
import { pretendEngine } from './engineHas.ts';

afterEach(() => pretendEngine(undefined));

const named = (id: string): SignatureAlgorithm => {
  const found = algorithm(id);
  if (found?.use !== 'signature') throw new Error(`no signature algorithm ${id}`);
  return found;
};

/** Whether the package has a name, and keys for it. */
async function joseKnows(id: string, crv?: string): Promise<boolean> {
  const make = () => generateKeyPair(id, crv === undefined ? {} : { crv });
  try {
    await make().catch((error) => (error instanceof errors.JOSENotSupported ? generateSecret(id) : undefined));
    return true;
  } catch {
    return false;
  }
}

describe('who computes', () => {
  it.each(ALGORITHMS.filter(({ computedBy }) => computedBy.length > 0).map((each) => [each.id, each] as const))(
    '%s: the package where the table says so, and only there',
    async (id, { computedBy, family }) => {
      // For a password or a content key there is nothing to make.
      if (family !== 'pbes2' && family !== 'dir') expect(await joseKnows(id)).toBe(computedBy.includes('jose'));
    },
  );

  it('is somebody for every signature algorithm and curve, and nobody for none', async () => {
    for (const each of SIGNING)
      for (const curve of each.curves.length > 0 ? each.curves : [undefined])
        expect(await signerFor(each, curve), `${each.id} ${curve}`).toBeDefined();
    expect(await signerFor(named('none'), undefined)).toBeUndefined();
  });

  it('is the library where the engine refuses, with the same result', async () => {
    const data = new TextEncoder().encode('data');
    for (const id of ['Ed25519', 'EdDSA']) {
      const { sign, verify } = keysFor(named(id), 'Ed25519');
      const byEngine = await (await signerFor(named(id), 'Ed25519'))?.sign(sign, data);
      pretendEngine(() => false);
      const library = await signerFor(named(id), 'Ed25519');
      expect(await library?.sign(sign, data)).toEqual(byEngine);
      expect(await library?.verify(verify, data, byEngine as Uint8Array)).toBe(true);
      pretendEngine(undefined);
    }
  });
});

describe('a new algorithm of a known family and curve', () => {
  // RFC 9864 gives them to COSE alone: JOSE's own names say the curve already.
  it.each(['ES256', 'ES384', 'ES512'])('is one row: %s by another name that the package does not know', async (id) => {
    const row: SignatureAlgorithm = { ...named(id), id: id.replace('S', 'SP'), computedBy: ['engine'] };
    const { sign, verify, wrong } = keysFor(row);
    const data = new TextEncoder().encode('data');
    const signature = (await (await signerFor(row, row.curves[0]))?.sign(sign, data)) as Uint8Array;
    expect(signature.length).toBe(row.signatureOctets[0]);
    expect(await (await signerFor(row, row.curves[0]))?.verify(verify, data, signature)).toBe(true);
    expect(await (await signerFor(named(id), row.curves[0]))?.verify(verify, data, signature)).toBe(true);
    expect(await (await signerFor(row, row.curves[0]))?.verify(wrong as typeof verify, data, signature)).toBe(false);
  });
});

describe('the table of curves', () => {
  it('has the numbers that the library has', async () => {
    for (const curve of curvesOf('weierstrass')) {
      const { p, a, b, n } = (await LIBRARIES[curve]()).Point.CURVE();
      expect(equationOf(curve), curve).toEqual({ p, a, b, n });
    }
    expect(equationOf('Ed25519')).toBeUndefined();
  });

  it.each(CURVE_NAMES)('%s: lengths and WebCrypto’s name are so', async (curve: Curve) => {
    const { octets, signatureOctets, shape, webCrypto, computedBy } = CURVES[curve];
    const library = await LIBRARIES[curve]();
    expect(library.lengths.secretKey).toBe(octets);
    expect('signature' in library.lengths ? library.lengths.signature : 0).toBe(signatureOctets);
    if (!computedBy.includes('jose')) return;
    const pair = (await crypto.subtle.generateKey(
      webCrypto,
      true,
      shape === 'montgomery' ? ['deriveBits'] : ['sign', 'verify'],
    )) as CryptoKeyPair;
    expect(await crypto.subtle.exportKey('jwk', pair.publicKey)).toMatchObject({ kty: CURVES[curve].kty, crv: curve });
  });

  it('has the lengths of the parameter sets', async () => {
    const sets = SIGNING.filter(({ parameterSet: set }) => set);
    expect(sets.length).toBe(3);
    for (const each of sets)
      expect((await parameterSet(each))?.lengths, each.id).toMatchObject({
        publicKey: each.parameterSet?.pubOctets,
        seed: each.parameterSet?.privOctets,
        signature: each.signatureOctets[0],
      });
  });
});
