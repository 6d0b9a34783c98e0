import { ALGORITHMS, algorithm, type SignatureAlgorithm } from '../../jose/tables/algs.ts';
import { encodeBase64url } from '../../jose/text/base64url.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';

/** Bytes of a cookie that a browser should keep at least (RFC 6265 section 6.1). */
export const COOKIE_LIMIT = 4096;
export const COOKIE_NAME = '__Host-session';

/** Of an RSA key of 2048 bits, the least that is allowed (RFC 7518 section 3.3). */
const RSA_OCTETS = 256;

const octetsOf = ({ signatureOctets }: SignatureAlgorithm): number => signatureOctets[0] ?? RSA_OCTETS;

/** From the smallest signature to the largest. */
export const SIZED: readonly SignatureAlgorithm[] = ALGORITHMS.filter((each) => each.use === 'signature')
  .filter(({ status }) => status !== 'deprecated' && status !== 'forbidden')
  .toSorted((a, b) => octetsOf(a) - octetsOf(b));

type Claims = Readonly<Record<string, unknown>>;

/** Characters that base64url takes for so many octets (RFC 4648 section 5, without padding). */
export const encodedLength = (octets: number): number => Math.ceil((octets * 4) / 3);

export interface TokenSize {
  /** Characters, without the dots. */
  header: number;
  payload: number;
  signature: number;
  /** Of the token, dots and all. */
  token: number;
  /** Name and value. */
  cookie: number;
  fits: boolean;
}

export const cookieBytes = (token: number): number => COOKIE_NAME.length + token;

/** How long the token is that has these claims and is signed with this algorithm: nothing needs to be signed for that. */
export function sizeOf(id: string, claims: Claims): TokenSize {
  const alg = algorithm(id);
  const json = (value: unknown): number => encodeBase64url(encodeUtf8(JSON.stringify(value))).length;
  const header = json({ alg: id, typ: 'JWT' });
  const payload = json(claims);
  const signature = alg?.use === 'signature' ? encodedLength(octetsOf(alg)) : 0;
  const token = header + payload + signature + 2;
  const cookie = cookieBytes(token);
  return { header, payload, signature, token, cookie, fits: cookie <= COOKIE_LIMIT };
}

/** The first algorithm whose token does not fit into the cookie. */
export const firstTooLarge = (claims: Claims): string => SIZED.find(({ id }) => !sizeOf(id, claims).fits)?.id ?? '';

export const MOST_GROUPS = 60;
/** The same claims with somebody's groups. */
export const withGroups = (claims: Claims, count: number): Claims => ({
  ...claims,
  groups: Array.from({ length: count }, (_, at) => `team-${String(at + 1).padStart(4, '0')}`),
});

/** With how many groups the token still fits. */
export function roomFor(id: string, claims: Claims): number {
  let count = 0;
  while (count < 1000 && sizeOf(id, withGroups(claims, count + 1)).fits) count += 1;
  return count;
}

export const words = {
  algorithm: 'Algorithm',
  chosen: (id: string, at: number, of: number) => `${id}, ${at} of ${of}`,
  groups: 'Groups in the token',
  count: (count: number) => `${count} ${count === 1 ? 'group' : 'groups'}`,
  parts: { header: 'Header', payload: 'Payload', signature: 'Signature', name: 'Cookie name' },
  sum: 'Cookie: name and value',
  bytes: (count: number) => `${count.toLocaleString('en')} bytes`,
  limit: `${COOKIE_LIMIT.toLocaleString('en')} bytes`,
  fits: (left: number) => `Fits: ${left.toLocaleString('en')} bytes are left.`,
  over: (by: number) => `Does not fit: ${by.toLocaleString('en')} bytes too many.`,
  sign: (id: string) => `Sign with ${id}`,
  signed: (length: number) => `The token has ${length.toLocaleString('en')} characters.`,
  rule: 'Rule: name and value count together. Base64url writes 3 bytes as 4 characters.',
};
