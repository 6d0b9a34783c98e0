import { decodeBase64url, encodeBase64url } from '../text/base64url.ts';
import { KeyProblem, type RepairCode } from './keyFault.ts';

/** No member of a key is longer: an RSA modulus of 16,384 bits has 2,731 characters, an ML-DSA-87 key 3,456. */
export const MEMBER_LIMIT = 1_000_000;

/** The members of a JWK as octets, with what was lenient about reading them. Throws KeyProblem. */
export class Members {
  readonly repairs = new Set<RepairCode>();
  private readonly jwk: Record<string, unknown>;

  constructor(jwk: Record<string, unknown>) {
    this.jwk = jwk;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.jwk, name) && this.jwk[name] !== undefined && this.jwk[name] !== null;
  }

  text(name: string): string | undefined {
    if (!this.has(name)) return undefined;
    const value = this.jwk[name];
    if (typeof value !== 'string')
      throw new KeyProblem('jwk-member-type', { name, type: Array.isArray(value) ? 'array' : typeof value });
    return value;
  }

  /** RFC 7518 section 2: base64url, here also with padding, in the other alphabet, and with spaces. */
  octets(name: string): Uint8Array | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (value.length > MEMBER_LIMIT) throw new KeyProblem('jwk-member-long', { name, limit: MEMBER_LIMIT });
    const bare = value.replace(/\s+/g, '');
    // By chance no number in base64url is all digits.
    if (name !== 'k' && /^\d{20,}$/.test(bare)) throw new KeyProblem('jwk-decimal', { name });
    const { octets, invalid, standard, padding, leftOver, spareBits } = decodeBase64url(bare);
    if (invalid) throw new KeyProblem('jwk-base64', { name, at: invalid.at + 1 });
    if (leftOver !== undefined) throw new KeyProblem('jwk-base64-length', { name, characters: bare.length });
    if (octets.length === 0 && name !== 'k') throw new KeyProblem('jwk-member-empty', { name });
    if (standard || padding !== undefined || spareBits !== undefined || bare !== value)
      this.repairs.add('jwk-encoding');
    return octets;
  }

  needed(name: string, kty: string): Uint8Array {
    const octets = this.octets(name);
    if (!octets) throw new KeyProblem('jwk-member-missing', { name, kty });
    return octets;
  }

  /** RFC 7518 section 2, Base64urlUInt: as few octets as it takes. */
  unsigned(name: string): Uint8Array | undefined {
    const octets = this.octets(name);
    if (!octets) return undefined;
    let zeros = 0;
    while (zeros < octets.length - 1 && octets[zeros] === 0) zeros += 1;
    if (zeros > 0) this.repairs.add('jwk-zeros');
    return octets.subarray(zeros);
  }

  /** RFC 7518 section 6.2.1.2: a coordinate has all its octets, zeros in front included. */
  coordinate(name: string, curve: string, wanted: number): Uint8Array | undefined {
    const octets = this.octets(name);
    if (!octets || octets.length === wanted) return octets;
    this.repairs.add('ec-coordinate-length');
    if (octets.length < wanted && octets.length >= wanted - 8) {
      const padded = new Uint8Array(wanted);
      padded.set(octets, wanted - octets.length);
      return padded;
    }
    const extra = octets.length - wanted;
    if (extra > 0 && extra <= 8 && octets.subarray(0, extra).every((octet) => octet === 0))
      return octets.subarray(extra);
    throw new KeyProblem('jwk-member-size', { name, curve, wanted, has: octets.length });
  }
}

export const spelled = (octets: Uint8Array): string => encodeBase64url(octets);
