import { isCutNumber, isObject, JsonKind, memberValue, rawText } from '../text/json.ts';
import type { Part, Token } from '../token/token.ts';

/** Beyond this JavaScript has no date (ECMA-262, section 21.4.1.1), in seconds. */
export const DATE_LIMIT = 8.64e12;

/** A date claim as it was written, and the moment it names, in seconds since 1970, if it names one. */
export interface DateClaim {
  raw: string;
  seconds?: number;
  /** It is a number, and no calendar reaches that far. */
  tooLarge?: true;
}

/** NumericDate: a JSON number (RFC 7519 section 2). Any other value has only its text; a cut-off number has nothing. */
export function dateClaim(part: Part | undefined, name: string): DateClaim | undefined {
  const json = part?.json;
  const node = memberValue(json, name);
  if (!json || node === undefined || isCutNumber(json, node)) return undefined;
  const raw = rawText(json, node);
  if (json.kinds[node] !== JsonKind.number) return { raw };
  const seconds = Number(raw);
  return Math.abs(seconds) <= DATE_LIMIT ? { raw, seconds } : { raw, tooLarge: true };
}

/** A claims set judged by the clock. `at` and `exp`: seconds since 1970. */
export type TimeLine =
  | { code: 'expired'; exp: number; since: number }
  | { code: 'notYet'; nbf: number; until: number }
  | { code: 'within'; exp: number; until: number }
  | { code: 'noExpiry' }
  | { code: 'notADate'; name: 'exp' | 'nbf'; raw: string; tooLarge?: true }
  | { code: 'noClaims'; reason: 'encrypted' | 'detached' | 'notJson' | 'broken' };

/** The part that holds the claims of a token, if they can be read without a key. */
export function claimsPart(token: Token): Part | undefined {
  const payload = token.kind === 'jwe' ? undefined : token.kind === 'sdJwt' ? token.jws.payload : token.payload;
  return isObject(payload?.json) ? payload : undefined;
}

/**
 * RFC 7519 sections 4.1.4 and 4.1.5, without leeway: expired at `exp` itself, not yet valid before `nbf`.
 * `now` in seconds; nothing here reads a clock.
 */
export function validateTime(token: Token, now: number): TimeLine {
  const claims = claimsPart(token);
  if (!claims) {
    const detached = token.kind === 'jws' && token.detached;
    const broken =
      token.kind !== 'jwe' && (token.kind === 'sdJwt' ? token.jws : token).payload?.json?.fault !== undefined;
    return {
      code: 'noClaims',
      reason: token.kind === 'jwe' ? 'encrypted' : detached ? 'detached' : broken ? 'broken' : 'notJson',
    };
  }
  const exp = dateClaim(claims, 'exp');
  const nbf = dateClaim(claims, 'nbf');
  // If reading stopped early, a missing claim may be in the rest.
  if (!exp && claims.json?.fault) return { code: 'noClaims', reason: 'broken' };
  for (const [name, claim] of [
    ['exp', exp],
    ['nbf', nbf],
  ] as const) {
    if (claim && claim.seconds === undefined)
      return { code: 'notADate', name, raw: claim.raw.slice(0, 40), ...(claim.tooLarge ? { tooLarge: true } : {}) };
  }
  if (exp?.seconds !== undefined && now >= exp.seconds)
    return { code: 'expired', exp: exp.seconds, since: now - exp.seconds };
  if (nbf?.seconds !== undefined && now < nbf.seconds)
    return { code: 'notYet', nbf: nbf.seconds, until: nbf.seconds - now };
  if (exp?.seconds !== undefined) return { code: 'within', exp: exp.seconds, until: exp.seconds - now };
  return { code: 'noExpiry' };
}
