import type { Curve } from '../algs.ts';
import { encodeBase64url } from '../base64url.ts';
import { ecPoint } from './asn1Key.ts';
import { KeyProblem } from './keyFault.ts';
import type { RawKey } from './rawKey.ts';

/** RFC 5656 section 10.1. */
const CURVES: Readonly<Record<string, Curve>> = { nistp256: 'P-256', nistp384: 'P-384', nistp521: 'P-521' };

/** RFC 4251 section 5: a length of four octets, then that many. */
class SshReader {
  private at = 0;
  private readonly octets: Uint8Array;

  constructor(octets: Uint8Array) {
    this.octets = octets;
  }

  next(): Uint8Array {
    const { at, octets } = this;
    const length = octets.length < at + 4 ? Infinity : new DataView(octets.buffer, octets.byteOffset, octets.length).getUint32(at);
    const end = at + 4 + length;
    if (end > octets.length) throw new KeyProblem('ssh-truncated', { at, has: octets.length });
    this.at = end;
    return octets.subarray(at + 4, end);
  }

  text(): string {
    return new TextDecoder().decode(this.next().subarray(0, 64));
  }

  /** An mpint: big-endian, with a zero octet where the first bit is set. */
  unsigned(): string {
    const octets = this.next();
    return encodeBase64url(octets[0] === 0 ? octets.subarray(1) : octets);
  }
}

/** The octets that stand in base64 on a line of an OpenSSH public key: RFC 4253 section 6.6, RFC 5656, RFC 8709. */
export function sshKey(octets: Uint8Array): RawKey {
  const reader = new SshReader(octets);
  const type = reader.text();
  const made = (jwk: Record<string, unknown>): RawKey => ({ jwk, format: 'ssh', repairs: [] });
  if (type === 'ssh-rsa') {
    const e = reader.unsigned();
    return made({ kty: 'RSA', n: reader.unsigned(), e });
  }
  if (type === 'ssh-ed25519') return made({ kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(reader.next()) });
  if (type === 'ssh-ed448') return made({ kty: 'OKP', crv: 'Ed448', x: encodeBase64url(reader.next()) });
  const curve = CURVES[type.replace(/^ecdsa-sha2-/, '')];
  if (!type.startsWith('ecdsa-sha2-') || !curve) throw new KeyProblem('key-type-unsupported', { type: /^[\w@.-]{1,64}$/.test(type) ? type : 'ssh' });
  reader.next(); // the curve's name again
  return made({ kty: 'EC', crv: curve, ...ecPoint(reader.next(), curve, 0).members });
}
