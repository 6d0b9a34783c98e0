import { decodeBase64url } from '../../text/base64url.ts';
import { certificate, type Certificate } from '../asn1/certificate.ts';
import { DerReader } from '../../text/der.ts';
import { readMaterial } from '../jwk.ts';
import type { ImportedJwk, Key, Provenance } from '../key.ts';
import { attemptAsync, keyFault, type KeyFault, type KeyOutcome, type RepairCode } from '../keyFault.ts';
import { plainJwk } from './plainJwk.ts';
import { readLabels } from '../labels.ts';
import { Members } from '../members.ts';
import { fromHex, sameOctets } from '../../text/octets.ts';
import type { KeyFormat, KeyWrapping } from './rawKey.ts';
import { thumbprint } from '../thumbprint.ts';

export interface JwkContext {
  id: string;
  provenance: Provenance;
  format?: KeyFormat;
  wrapping?: KeyWrapping;
  repairs?: readonly RepairCode[];
  certificates?: Certificate[];
}

/** Certificates of one `x5c` that are read; chains have three or four. */
const CHAIN_LIMIT = 10;

async function chainOf(
  x5c: unknown,
  faults: KeyFault[],
): Promise<{ certificates: Certificate[]; leaf?: Record<string, unknown> }> {
  const certificates: Certificate[] = [];
  let leaf: Record<string, unknown> | undefined;
  // RFC 7517 section 4.7: an array, of one certificate at least.
  if (x5c !== undefined && !(Array.isArray(x5c) && x5c.length > 0))
    faults.push(keyFault('jwk-x5c-unreadable', 'medium'));
  if (!Array.isArray(x5c)) return { certificates };
  for (const [index, entry] of x5c.slice(0, CHAIN_LIMIT).entries()) {
    const text = typeof entry === 'string' ? entry.replace(/\s+/g, '') : '';
    const { octets } = decodeBase64url(text);
    const read = await attemptAsync(() => certificate(new DerReader(octets)));
    if (!read.ok) {
      if (index === 0) faults.push(keyFault('jwk-x5c-unreadable', 'medium'));
      break;
    }
    if (/[-_]/.test(text)) faults.push(keyFault('x5c-encoding', 'medium'));
    if (index === 0) leaf = read.value.raw.jwk;
    certificates.push(read.value.certificate);
  }
  return leaf ? { certificates, leaf } : { certificates };
}

function thumbprintFaults(jwk: Record<string, unknown>, leaf: Certificate): KeyFault[] {
  const faults: KeyFault[] = [];
  for (const [name, hex] of [
    ['x5t', leaf.sha1],
    ['x5t#S256', leaf.sha256],
  ] as const) {
    const said = jwk[name];
    if (typeof said === 'string' && !sameOctets(decodeBase64url(said).octets, fromHex(hex)))
      faults.push(keyFault('jwk-x5t-mismatch', 'high', { name }));
  }
  return faults;
}

/**
 * Reads one JWK as a key, and judges it. Members beyond those of RFC 7517 and RFC 7518 are dropped, but for what the
 * certificates in `x5c` say.
 */
export function importJwk(given: Record<string, unknown>, context: JwkContext): Promise<KeyOutcome<Key>> {
  return attemptAsync(async () => {
    const { jwk: plain, repairs } = plainJwk(given);
    const chainFaults: KeyFault[] = [];
    const chain = await chainOf(Object.hasOwn(plain, 'x5c') ? plain['x5c'] : undefined, chainFaults);
    // RFC 7517 section 4.7: the numbers must be there too. Some key sets have the certificate alone.
    const bare = chain.leaf !== undefined && ['n', 'x', 'pub', 'k'].every((name) => !Object.hasOwn(plain, name));
    const jwk = bare ? { ...plain, ...chain.leaf } : plain;
    if (bare) repairs.push('x5c-key');
    const members = new Members(jwk);
    const material = await readMaterial(members);
    const labels = readLabels(jwk, material);
    const faults = [...material.faults, ...labels.faults];
    const own: ImportedJwk = { ...material.jwk };
    if (labels.kid !== undefined) own.kid = labels.kid;
    if (labels.alg !== undefined) own.alg = labels.alg;
    if (labels.use !== undefined) own.use = labels.use;
    if (labels.keyOps) own.key_ops = labels.keyOps;

    faults.push(...chainFaults);
    const print = material.kind === 'secret' ? undefined : await thumbprint(material.jwk);
    if (chain.leaf && chain.certificates[0]) {
      const held = new Members(chain.leaf);
      const leaf = await attemptAsync(async () => thumbprint((await readMaterial(held)).jwk));
      if (!leaf.ok || print !== leaf.value) faults.push(keyFault('jwk-x5c-mismatch', 'high'));
      faults.push(...thumbprintFaults(jwk, chain.certificates[0]));
    }
    const certificates = context.certificates ?? chain.certificates;
    // RFC 8410 section 7, RFC 9881 section 6: such a private key comes without its public half. That is not a fault.
    if (
      (material.jwk.kty === 'OKP' || material.jwk.kty === 'AKP') &&
      context.format !== undefined &&
      context.format !== 'jwk' &&
      context.format !== 'jwkSet'
    )
      members.repairs.delete('public-derived');
    return {
      id: context.id,
      kind: material.kind,
      keyType: material.jwk.kty,
      ...(material.curve === undefined ? {} : { curve: material.curve }),
      ...(material.bits === undefined ? {} : { bits: material.bits }),
      jwk: own,
      ...(material.octets ? { secret: { readings: [{ encoding: 'base64url', octets: material.octets }] } } : {}),
      ...(labels.kid === undefined ? {} : { kid: labels.kid }),
      ...(own.alg === undefined ? {} : { alg: own.alg }),
      ...(labels.use === undefined ? {} : { use: labels.use }),
      ...(labels.keyOps ? { keyOps: labels.keyOps } : {}),
      ...(print === undefined ? {} : { thumbprint: print }),
      ...(certificates.length > 0 ? { certificates } : {}),
      format: context.format ?? 'jwk',
      wrapping: context.wrapping ?? 'json',
      provenance: context.provenance,
      repairs: [...new Set([...(context.repairs ?? []), ...repairs, ...members.repairs])],
      faults,
    } satisfies Key;
  });
}
