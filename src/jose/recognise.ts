import { findTokens } from './find/findTokens.ts';
import { headOf } from './find/judge.ts';
import { hasKeyMarks, isAddress } from './keyMarks.ts';
import { isOtherToken } from './keys/given/otherToken.ts';
import type { Candidate } from './token/reading.ts';

/** The kind of a pasted text, and the other things it may contain. Judged by form only: nothing is read or tried. */
export interface Recognised {
  /** `error`: it may be an error message, with no token in it; errors/ decides. */
  kind: 'empty' | 'token' | 'ring' | 'keys' | 'address' | 'error' | 'secret' | 'foreign';
  /** The tokens in it. A large text that has no key in it is not searched here: the worker reads it. */
  tokens: readonly Candidate[];
  /** Whether a key was meant: surely, or perhaps, which the reader of keys decides. */
  keys: 'surely' | 'perhaps' | 'no';
  /** Whether it has no token, but the class or the code of an error. */
  isError: boolean;
  /** Whether the maker of a token chose the key in it: it came with a token, or out of a header. */
  withToken: boolean;
  mayBeSecret: boolean;
}

/** A longer text is a file. It is searched only if it may contain keys. */
export const LARGE = 100_000;

/** A longer text with keys in it is searched only if there is a mark of a token; no key is so long, and no set of keys but by intent. */
const HUGE = 1_000_000;
/** The beginning of a header in base64url, or of an encoded one. */
const TOKEN_MARK = /ey[A-DI-L]|ew[0-3k-r]|e30\.|ZXlK|ZXci/;

/** The shortest token has more characters, or dots or braces: most secrets need not be searched. */
const isShort = (text: string): boolean => text.length < 40 && !/[.{]|e[yw]/.test(text);

/** Other forms of keys: dashes lost or changed, base64 of PEM, DER and SSH in digits, documents of services. */
const PERHAPS =
  /\bBEGIN |LS0tLS1CRUdJTi|<RSAKey|^[\s"']*(?:AAAA|M[C-I]|30)[\w+/=:\s"'-]{30,}$|^\s*(?:[\da-fA-F]{2}:){15,63}[\da-fA-F]{2}\s*$|^[\s\ufeff]*[[{]\s*["{]/;

/** Beginnings of words of error messages about tokens. Whether one is there is for errors/ to find. */
const ERROR =
  /err|exc|inv|fail|exp|malf|miss|match|reje|revo|una|uns|wrong|token|jw|proof|claim|header|scope|alg|key |not? |must|requi|signa|leeway/i;
/** The class or the code of an error: `WeakKeyException`, `IDX10223`, `ERR_JWT_EXPIRED`. */
const ERROR_NAME = /[a-z]Error|Exception|[A-Z]{3}\d{3}|[A-Z]_J/;

/** Whether a text may have an error message in it, outside of encoded parts. A large one is a file. */
export function mayBeError(text: string): boolean {
  const plain = text.length > LARGE ? '' : text.replace(/ey[\w-]{20}[\w.-]*/g, '');
  return ERROR.test(plain) || ERROR_NAME.test(plain);
}

/** A longer text that is pasted outside any field is not read as a secret. */
const SECRET_LIMIT = 4096;

/** A text that begins like PEM was meant as a key; PASETO tokens and keys are not JOSE. */
const NO_SECRET = /^(?:[-\u2010-\u2015\u2212]{1,10}\s{0,3}BEGIN\b|[vk][1-4]\.[a-z-]{2,12}\.)/i;

/** One line of a few words at most, and nothing binary: prose is not a secret. */
const mayBeSecret = (text: string): boolean => {
  const line = text.trim();
  return (
    line.length <= SECRET_LIMIT &&
    !/[\r\n\ufffd\u0000-\u0008]/.test(line) &&
    line.split(/\s+/).length <= 6 &&
    !/^[{<]/.test(line) &&
    !NO_SECRET.test(line) &&
    !isOtherToken(line)
  );
};

/** A file of keys as this page writes it: a JWK Set encrypted with a passphrase (RFC 7517 section 7), and nothing around it. A single key (its appendix C) is a token like others. */
const isRing = (text: string, [token]: readonly Candidate[]): boolean =>
  token?.text === text.trim() &&
  /"PBES2-/.test(headOf(token.text)) &&
  /"cty"\s*:\s*"(?:application\\?\/)?jwk-set\+json"/i.test(headOf(token.text));

const kindOf = (text: string, { tokens, keys, mayBeSecret: secret }: Omit<Recognised, 'kind'>): Recognised['kind'] => {
  if (text.trim() === '') return 'empty';
  if (tokens.length > 0) return isRing(text, tokens) ? 'ring' : 'token';
  if (isAddress(text)) return 'address';
  if (keys !== 'surely' && mayBeError(text)) return 'error';
  if (keys !== 'no') return 'keys';
  return secret ? 'secret' : 'foreign';
};

/**
 * Says what a given text is. Paste, drop, open, link, the key box and shortcuts ask only here, and once per text: the
 * `tokens` are handed on to the reading.
 */
export function recognise(text: string): Recognised {
  const isHuge = text.length > HUGE;
  const keys = hasKeyMarks(text) ? 'surely' : !isHuge && PERHAPS.test(text) ? 'perhaps' : 'no';
  const unsearched = isShort(text) || (text.length > LARGE && keys === 'no') || (isHuge && !TOKEN_MARK.test(text));
  const tokens = unsearched ? [] : findTokens(text);
  const facts = {
    tokens,
    keys,
    withToken: tokens.length > 0 || /"(?:jwk|epk|cnf)"\s*:/.test(text),
    isError: tokens.length === 0 && ERROR_NAME.test(text),
    mayBeSecret: mayBeSecret(text),
  } as const;
  return { kind: kindOf(text, facts), ...facts };
}
