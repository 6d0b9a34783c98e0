import { fromEncoded } from './encoded.ts';
import { fromJson } from './fromJson.ts';
import { fromPattern, isHash } from './patterns.ts';
import { named, type Named } from './named.ts';

/** Nobody needs more to tell what a text is. */
const WINDOW = 65_536;

const PEM_LABEL = /-----BEGIN ([A-Z0-9 ]{1,40})-----/;
const PEM_KINDS: readonly (readonly [RegExp, Named['code']])[] = [
  [/CERTIFICATE$/, 'certificate'],
  [/PRIVATE KEY$/, 'privateKey'],
  [/PUBLIC KEY$/, 'publicKey'],
];

/** What a label says of the key, by its first word. */
const PEM_ALGORITHMS: Readonly<Record<string, string>> = {
  RSA: 'RSA',
  EC: 'EC',
  DSA: 'DSA',
  OPENSSH: 'OpenSSH',
  ENCRYPTED: 'encrypted',
};

function fromPem(text: string): Named | null {
  const label = PEM_LABEL.exec(text)?.[1];
  if (label === undefined) return null;
  const kind = PEM_KINDS.find(([pattern]) => pattern.test(label));
  const algorithm = PEM_ALGORITHMS[label.split(' ')[0] ?? ''] ?? '';
  return named(kind?.[1] ?? 'pem', { written: 'PEM', algorithm, label });
}

function fromMarkup(text: string): Named | null {
  if (!/^<[!?A-Za-z]/.test(text)) return null;
  if (/urn:oasis:names:tc:SAML|<saml2?p?:/.test(text)) return named('saml', { written: 'XML' });
  return named(/^<!doctype html|<html[\s>]/i.test(text) ? 'html' : 'xml');
}

// Control characters, the replacement character and lone surrogates do not occur in what people mean to paste.
const ODD =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function fromBinary(text: string): Named | null {
  const odd = text.match(ODD)?.length ?? 0;
  return odd > 0 && odd * 20 >= text.length ? named('binary') : null;
}

/** `Authorization: Basic ...`, `Negotiate ...`: the scheme, and the text after it. */
function fromScheme(text: string): Named | string {
  const match =
    /^(?:(?:proxy-)?authorization\s{0,8}:\s{0,8})?(basic|digest|negotiate|ntlm|bearer|token|apikey|dpop|aws4-hmac-sha256)\s+/i.exec(
      text,
    );
  const scheme = match?.[1]?.toLowerCase();
  if (!match || scheme === undefined) return text;
  const rest = text.slice(match[0].length);
  if (scheme === 'basic' && /^[A-Za-z0-9+/_-]{2,}={0,2}$/.test(rest)) return named('httpBasic');
  return /\s/.test(rest) ? text : rest;
}

function fromNumber(text: string): Named | null {
  if (!/^[+-]?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,4})?$/.test(text) || isHash(text)) return null;
  // Ten digits from 2001 to 2065: may be a moment.
  return /^[12]\d{9}$/.test(text) ? named('numericDate', { seconds: Number(text) }) : named('text');
}

/** Base64 and hex are often wrapped into lines of one length. */
function unwrap(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split(/\r?\n/);
  const first = lines[0]?.length ?? 0;
  const even =
    first >= 32 &&
    lines.every(
      (line, at) => !/\s/.test(line) && (at === lines.length - 1 ? line.length <= first : line.length === first),
    );
  return even ? lines.join('') : text;
}

function fromWords(text: string): Named {
  if (/\s/.test(text)) return named('text');
  // A run without spaces, too long and mixed to be a word, is a secret of some kind.
  if (
    text.length >= 16 &&
    /^[\x21-\x7e]+$/.test(text) &&
    (/\d/.test(text) || (/[a-z]/.test(text) && /[A-Z]/.test(text)))
  ) {
    return named('opaque', { length: text.length });
  }
  return named(text.length > 40 ? 'unknown' : 'text');
}

/**
 * Says what a text is that holds no JSON token: a format, and arguments for its words in foreignWords.ts. Arguments
 * are kinds, lengths and labels, never the text itself, because it may be a secret. Total and linear; looks at the
 * first 64 Ki characters.
 */
export function recogniseForeign(source: string): Named {
  const cut = source.length > WINDOW;
  const text = source.slice(0, WINDOW).trim();
  if (text === '') return named('unknown');

  // Amazon EKS: also in what its command prints, which is JSON.
  if (/(?<![\w-])k8s-aws-v1\.[\w-]{20,}/.test(text)) return named('eksToken');
  const whole = fromBinary(text) ?? fromPem(text) ?? fromMarkup(text) ?? fromJson(text, cut);
  if (whole) return whole;
  const behind = fromScheme(text);
  if (typeof behind !== 'string') return behind;
  const word = unwrap(behind.replace(/^["'`]|["'`,;]$/g, ''));
  return fromNumber(word) ?? fromPattern(word) ?? fromEncoded(word, cut) ?? fromWords(word);
}
