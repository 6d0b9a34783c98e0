import { CURVE_NAMES, CURVES } from '../../tables/curves.ts';
import { encodeBase64url } from '../../text/base64url.ts';
import { ecPoint } from '../asn1/asn1Key.ts';
import { KeyProblem } from '../keyFault.ts';
import type { RawKey } from './rawKey.ts';

/** RFC 4251 section 5: a length of four octets, then that many. */
class SshReader {
  private at = 0;
  private readonly octets: Uint8Array;

  constructor(octets: Uint8Array) {
    this.octets = octets;
  }

  next(): Uint8Array {
    const { at, octets } = this;
    const length =
      octets.length < at + 4 ? Infinity : new DataView(octets.buffer, octets.byteOffset, octets.length).getUint32(at);
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

/** The octets of the base64 on a line of an OpenSSH public key: RFC 4253 section 6.6, RFC 5656, RFC 8709. */
export function sshKey(octets: Uint8Array): RawKey {
  const reader = new SshReader(octets);
  const type = reader.text();
  const made = (jwk: Record<string, unknown>): RawKey => ({ jwk, format: 'ssh', repairs: [] });
  if (type === 'ssh-rsa') {
    const e = reader.unsigned();
    return made({ kty: 'RSA', n: reader.unsigned(), e });
  }
  const curve = type === '' ? undefined : CURVE_NAMES.find((each) => CURVES[each].ssh === type);
  if (!curve) throw new KeyProblem('key-type-unsupported', { type: /^[\w@.-]{1,64}$/.test(type) ? type : 'ssh' });
  if (CURVES[curve].kty === 'OKP') return made({ kty: 'OKP', crv: curve, x: encodeBase64url(reader.next()) });
  reader.next(); // the curve's name again
  return made({ kty: 'EC', crv: curve, ...ecPoint(reader.next(), curve, 0).members });
}
