import { mediaType } from '../token/mediaType.ts';
import type { Members, Value } from './members.ts';
import type { Subject } from './subject.ts';
import type { TokenLayer } from './tokenLayer.ts';

/** RFC 7519 section 4.1. */
const REGISTERED = ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti'];

/** Signed or encrypted claims, rather than some JSON that was signed: by its type, its kind, or a registered claim. */
export function isJwt(layer: TokenLayer): boolean {
  const { claims, header } = layer;
  if (!claims) return false;
  const typ = mediaType(header?.members.text('typ') ?? '');
  return (
    typ === 'jwt' || typ.endsWith('+jwt') || layer.kind !== 'unknown' || REGISTERED.some((name) => claims.has(name))
  );
}

/** Of an SD-JWT: digests that may be those of claims (RFC 9901 section 9.7). Its issuer's part alone has them all. */
const isHiding = ({ claims, input }: TokenLayer): boolean => Boolean(input.undisclosed) || claims?.has('_sd') === true;

/** The claims of a JWT that could be read to their end, with none that is hidden: otherwise nobody knows which are missing. */
export const wholeClaims = (layer: TokenLayer): Members | undefined =>
  isJwt(layer) && !layer.claimsPlace?.part.json?.fault && !isHiding(layer) ? layer.claims : undefined;

/** Anybody who has the token can read its claims: nothing is encrypted around them. */
export const isReadable = (layer: TokenLayer): boolean => layer.number === 1 && layer.token.kind !== 'jwe';

/** NumericDates (RFC 7519 section 2) among the claims. */
export const DATES = ['exp', 'nbf', 'iat', 'auth_time'] as const;
export const isDate = (name: unknown): boolean => (DATES as readonly unknown[]).includes(name);

export interface DateValue {
  name: string;
  value: Value;
  seconds: number | undefined;
}

export const datesOf = (claims: Members | undefined): DateValue[] =>
  DATES.flatMap((name) => {
    const value = claims?.get(name);
    return value ? [{ name, value, seconds: value.number }] : [];
  });

/** Leeway where nobody has set one: clocks differ by so many seconds. */
const SKEW = 60;
/** Seconds. A time that means now is within thirty years of it. */
const NEAR = 30 * 31_557_600;
const UNITS = [
  ['milliseconds', 1e3],
  ['microseconds', 1e6],
  ['nanoseconds', 1e9],
] as const;

/** The unit of a time that is far too large, and the seconds that its writer meant. */
export function asSeconds(written: number | undefined, now: number): { unit: string; seconds: number } | undefined {
  if (written === undefined || written <= 1e11) return undefined;
  const [unit, size] = UNITS.find((each) => Math.abs(written / each[1] - now) < NEAR) ?? [];
  return unit === undefined || size === undefined ? undefined : { unit, seconds: Math.floor(written / size) };
}

/** Seconds by which a time is in the future, if more than clocks differ. A time in another unit is not judged. */
export function ahead(seconds: number | undefined, { now, expectations }: Subject): number | undefined {
  if (seconds === undefined || seconds > 1e11) return undefined;
  const by = seconds - now;
  return by > (expectations.leeway ?? SKEW) ? by : undefined;
}
