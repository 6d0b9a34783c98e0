import { mediaType } from '../token/mediaType.ts';
import { decodeBase64url } from '../text/base64url.ts';
import { decodeUtf8 } from '../text/utf8.ts';

const TEXT_LIMIT = 20_000_000;

interface RingHeader {
  alg: string;
  enc: string;
  p2c: number;
}

/** The header of a text that is a JWK or JWK Set encrypted with a passphrase; undefined for any other text. */
export function ringHeader(text: string): RingHeader | undefined {
  const compact = text.trim();
  if (compact.length > TEXT_LIMIT || !/^eyJ[\w-]{20,2000}(?:\.[\w-]*){4}$/.test(compact)) return undefined;
  try {
    const header = JSON.parse(
      decodeUtf8(decodeBase64url(compact.slice(0, compact.indexOf('.'))).octets).decoded.text,
    ) as Record<string, unknown>;
    const { alg, enc, cty, p2c } = header;
    const type = typeof cty === 'string' ? mediaType(cty) : '';
    if (typeof alg !== 'string' || !alg.startsWith('PBES2-') || typeof enc !== 'string' || typeof p2c !== 'number')
      return undefined;
    return type === 'jwk-set+json' || type === 'jwk+json' ? { alg, enc, p2c } : undefined;
  } catch {
    return undefined;
  }
}
