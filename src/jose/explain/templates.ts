import { ALGORITHMS, type SignatureAlgorithm } from '../tables/algs.ts';
import type { Hash } from '../tables/curves.ts';
import { formatJson } from '../text/format.ts';
import { readJson } from '../text/json.ts';
import { templateWords } from './templateWords.ts';

/** A new token to begin with. Texts as they go into the editor: the payload laid out, the header as it is signed. */
export interface Template {
  /** Stable: links and saved choices may name it. */
  id: string;
  label: string;
  /** One plain sentence. */
  meaning: string;
  /** An id from the table of algorithms. */
  algorithm: string;
  /** False for an unsecured token. */
  needsKey: boolean;
  /** JSON text of the protected header. */
  header: string;
  /** JSON text of the JWT Claims Set. `now`: NumericDate. `unique`: a fresh random value, for `jti` or `nonce`. */
  payload: (now: number, unique: string) => string;
}

const HOUR = 3600;
const SIGNATURES = ALGORITHMS.filter((entry): entry is SignatureAlgorithm => entry.use === 'signature');

const named = (family: SignatureAlgorithm['family'], hash: Hash): string =>
  SIGNATURES.find((entry) => entry.family === family && entry.hash === hash)?.id ?? '';

type Claims = (now: number, unique: string) => Record<string, unknown>;

/** A NumericDate need not be whole (RFC 7519 section 2), but everybody's is. */
const laidOut =
  (claims: Claims) =>
  (now: number, unique: string): string =>
    formatJson(readJson(JSON.stringify(claims(Math.floor(now), unique)))).text;

/** `words` is asked each time: the language may have changed. */
const template = (
  id: string,
  words: () => Pick<Template, 'label' | 'meaning'>,
  alg: string,
  typ: string,
  claims: Claims,
): Template => ({
  id,
  get label() {
    return words().label;
  },
  get meaning() {
    return words().meaning;
  },
  algorithm: alg,
  needsKey: SIGNATURES.some((entry) => entry.id === alg && entry.keyTypes.length > 0),
  header: JSON.stringify({ alg, typ }),
  payload: laidOut(claims),
});

const ISSUER = 'https://login.example.com';
const API = 'https://api.example.com';

const example = (entry: SignatureAlgorithm): Template =>
  template(
    `example-${entry.id}`,
    () => ({
      label: templateWords[entry.family === 'none' ? 'unsecured' : 'example'](entry.id),
      meaning: entry.meaning,
    }),
    entry.id,
    'JWT',
    (now) => ({ iss: ISSUER, sub: 'johndoe', aud: API, iat: now, exp: now + HOUR }),
  );

/** To build from nothing: kinds of token that people have, then one for each signature algorithm, the unsecured one last. */
export const TEMPLATES: readonly Template[] = [
  // Member for member what the package `jsonwebtoken` signs: alg before typ, the given claims, iat, exp.
  template(
    'signed-claims',
    () => templateWords.signedClaims,
    named('hmac', 'SHA-256'),
    'JWT',
    (now) => ({ id: 123, username: 'johndoe', roles: ['admin'], iat: now, exp: now + HOUR }),
  ),
  // RFC 9068 sections 2.1 and 2.2; every server of it knows this algorithm.
  template(
    'access-token',
    () => templateWords.accessToken,
    named('rsassaPkcs1', 'SHA-256'),
    'at+jwt',
    (now, unique) => ({
      iss: ISSUER,
      sub: 'johndoe',
      aud: API,
      client_id: 'example-app',
      iat: now,
      exp: now + HOUR,
      jti: unique,
      scope: 'profile orders:read',
    }),
  ),
  // OpenID Connect Core 1.0 section 2; section 3.1.3.7 names this algorithm as the default.
  template(
    'id-token',
    () => templateWords.idToken,
    named('rsassaPkcs1', 'SHA-256'),
    'JWT',
    (now, unique) => ({
      iss: ISSUER,
      sub: 'johndoe',
      aud: 'example-app',
      iat: now,
      exp: now + HOUR,
      auth_time: now,
      nonce: unique,
      name: 'John Doe',
      email: 'john.doe@example.com',
    }),
  ),
  ...SIGNATURES.filter(({ family }) => family !== 'none').map(example),
  ...SIGNATURES.filter(({ family }) => family === 'none').map(example),
];
