import { algorithm } from '../../jose/tables/algs.ts';
import { exportedSecret, exportKey } from '../../jose/keys/exportKey.ts';
import type { ImportedJwk, Key } from '../../jose/keys/key.ts';
import type { Content } from '../../jose/read/layers.ts';
import { encodeBase64url } from '../../jose/text/base64url.ts';
import { decodeUtf8 } from '../../jose/text/utf8.ts';
import type { Part } from '../../jose/token/token.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { contentsOf, serialize, type Obstacle } from '../../jose/token/serialize.ts';
import type { Expectations } from '../../jose/verdict/input.ts';
import type { CodeBench, CodeKey } from './bench.ts';
import { headerText, isClaims } from './content.ts';

/** Why no code can be made for this token, in whatever language. */
export type BenchObstacle =
  | Obstacle
  | 'sdJwt'
  | 'detached'
  | 'unencoded'
  | 'header'
  | 'algorithm'
  | 'notText'
  | 'large';

export type BenchOutcome = { ok: true; value: CodeBench } | { ok: false; obstacle: BenchObstacle };

export interface OnBench {
  reading: TokenReading;
  /** What was inside, where the token is encrypted and has been opened. */
  content: Content | undefined;
  key: Key | undefined;
  expects: Expectations;
  /** Whether secrets and private keys may be written into the code. */
  withSecrets: boolean;
}

/** Code for longer tokens is of no use to anybody. */
const LONGEST = 100_000;

/** Members that make up the mathematics of a key. Labels beside them could forbid what the code is about to do. */
const PUBLIC = ['kty', 'crv', 'x', 'y', 'n', 'e', 'pub'] as const;
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'priv'] as const;

function jwkText(jwk: ImportedJwk, names: readonly (keyof ImportedJwk)[]): string {
  // RFC 9964 section 4: for AKP, alg is the type of the key.
  const all = jwk.kty === 'AKP' ? [...names, 'alg' as const] : names;
  return JSON.stringify(
    Object.fromEntries(all.flatMap((name) => (jwk[name] === undefined ? [] : [[name, jwk[name]]]))),
  );
}

const pem = (key: Key, form: 'spki' | 'pkcs8'): string | undefined => {
  const made = exportKey(key, form);
  return made.ok ? made.value.trim() : undefined;
};

const defined = <T extends object>(from: T): T =>
  Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined)) as T;

/** Whether a secret can be written as text in code: somebody could have typed it. */
const PRINTED = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u;

/** A key as code takes it. Without `withSecrets` nothing secret is in what comes back. */
export function codeKey(key: Key | undefined, withSecrets: boolean, isPassword: boolean): CodeKey {
  if (!key) return { secretAs: isPassword ? 'text' : 'base64url' };
  if (key.kind === 'secret') {
    const octets = exportedSecret(key) ?? new Uint8Array();
    const { decoded, invalid } = decodeUtf8(octets);
    const isText = invalid === undefined && PRINTED.test(decoded.text);
    return {
      secretAs: isText ? 'text' : 'base64url',
      ...(withSecrets ? { secret: isText ? decoded.text : encodeBase64url(octets) } : {}),
    };
  }
  const isWhole = withSecrets && key.kind === 'private';
  return defined({
    secretAs: 'text' as const,
    publicJwk: jwkText(key.jwk, PUBLIC),
    publicPem: pem(key, 'spki'),
    privateJwk: isWhole ? jwkText(key.jwk, [...PUBLIC, ...PRIVATE]) : undefined,
    privatePem: isWhole ? pem(key, 'pkcs8') : undefined,
  }) as CodeKey;
}

const textOf = (part: Part | undefined): string | undefined =>
  part && decodeUtf8(part.octets).invalid === undefined ? part.decoded?.text : undefined;

/** The content as text. Undefined: it is not known. Null: it is no text. */
function contentText({ reading: { token }, content }: OnBench): string | undefined | null {
  if (token.kind === 'jws') return textOf(token.payload) ?? null;
  if (!content) return undefined;
  return content.kind === 'octets' ? null : content.text;
}

function headerOf({ reading: { token } }: OnBench): string | undefined {
  const part =
    token.kind === 'jws'
      ? token.signatures[0]?.protectedHeader
      : token.kind === 'jwe'
        ? token.protectedHeader
        : undefined;
  const text = textOf(part);
  return isClaims(text) ? text : undefined;
}

/** What is on the bench, as far as code needs it. */
export function benchOf(given: OnBench): BenchOutcome {
  const { reading, key, expects, withSecrets } = given;
  const { token } = reading;
  const no = (obstacle: BenchObstacle): BenchOutcome => ({ ok: false, obstacle });
  if (token.kind === 'sdJwt') return no('sdJwt');
  if (token.kind === 'jws' && token.detached) return no('detached');
  if (token.kind === 'jws' && !token.b64) return no('unencoded');
  if (token.unread) return no('unread');
  const compact = serialize(contentsOf(token as never), 'compact');
  if (!compact.ok) return no(compact.obstacle);
  if (compact.text.length > LONGEST) return no('large');
  const header = headerOf(given);
  if (header === undefined) return no('header');
  const content = contentText(given);
  if (content === null) return no('notText');
  const named = { header } as CodeBench;
  const alg = algorithm(headerText(named, 'alg') ?? '');
  const enc = algorithm(headerText(named, 'enc') ?? '');
  const wanted = token.kind === 'jws' ? 'signature' : 'keyManagement';
  if (alg?.use !== wanted || (token.kind === 'jwe' && enc?.use !== 'contentEncryption')) return no('algorithm');
  const curve = key?.curve ?? (alg.curves.length === 1 ? alg.curves[0] : undefined);
  return {
    ok: true,
    value: {
      token: compact.text,
      header,
      alg,
      key: codeKey(key, withSecrets, alg.family === 'hmac' || alg.family === 'pbes2'),
      expects,
      ...(content === undefined ? {} : { content }),
      ...(enc?.use === 'contentEncryption' && token.kind === 'jwe' ? { enc } : {}),
      ...(curve === undefined ? {} : { curve }),
    },
  };
}
