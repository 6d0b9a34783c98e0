import type { RepairCode } from '../keyFault.ts';
import { encodeBase64url } from '../../text/base64url.ts';
import { fromHex } from '../../text/octets.ts';

export interface PlainJwk {
  jwk: Record<string, unknown>;
  repairs: RepairCode[];
}

const NUMBERS = ['n', 'd', 'p', 'q', 'dp', 'dq', 'qi', 'x', 'y'];
/** By chance no number in base64url has this many characters that are all hexadecimal digits, and no number in those only decimal ones. */
const HEX = /^(?:0x)?((?:[\da-fA-F]{2}:?){20,4096})$/;

/** Reads members that services and programs write otherwise than RFC 7517 and RFC 7518 say; each repair is reported. */
export function plainJwk(given: Record<string, unknown>): PlainJwk {
  const repairs: RepairCode[] = [];
  // Azure Key Vault writes members that it does not use as null.
  const jwk = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  // As Java, .NET and old services name them.
  if (!('n' in jwk) && 'modulus' in jwk && 'exponent' in jwk) {
    Object.assign(jwk, { kty: 'RSA', n: jwk['modulus'], e: jwk['exponent'] });
    repairs.push('jwk-names');
  }
  const { kty, e } = jwk;
  // Azure Key Vault: a key that lies in hardware.
  if (typeof kty === 'string' && /^(?:RSA|EC|oct)-HSM$/.test(kty)) {
    jwk['kty'] = kty.slice(0, -4);
    repairs.push('kty-hsm');
  }
  let isHex = false;
  for (const name of NUMBERS) {
    const value = jwk[name];
    const digits = typeof value === 'string' ? HEX.exec(value)?.[1]?.replaceAll(':', '') : undefined;
    if (digits === undefined || /^\d+$/.test(String(value))) continue;
    jwk[name] = encodeBase64url(fromHex(digits).subarray(/^00[89a-f]/i.test(digits) ? 1 : 0));
    isHex = true;
  }
  if (isHex) repairs.push('jwk-hex');
  if ((e === 65537 || (typeof e === 'string' && /^(?:65537|(?:0x)?0*10001)$/.test(e))) && 'n' in jwk) {
    jwk['e'] = 'AQAB';
    if (!isHex) repairs.push('jwk-exponent');
  }
  return { jwk, repairs };
}
