import { ALGORITHMS } from '../tables/algs.ts';
import type { Expectations } from './input.ts';

/** The demands of a profile on every reader. Issuer, audience, subject and nonce are the reader's own choice. */
export interface Preset {
  id: PresetId;
  source: string;
  expects: Readonly<Expectations>;
}

export type PresetId =
  | 'accessToken'
  | 'idToken'
  | 'logoutToken'
  | 'clientAssertion'
  | 'dpopProof'
  | 'securityEvent'
  | 'jarm'
  | 'requestObject'
  | 'introspection'
  | 'keyBinding'
  | 'sdJwt'
  | 'verifiableCredential'
  | 'kubernetes'
  | 'gitHubApp'
  | 'appleClientSecret';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Signatures that only the holder of a private key can make. */
const asymmetric = ALGORITHMS.flatMap((each) =>
  each.use === 'signature' && each.family !== 'none' && each.family !== 'hmac' && each.status !== 'deprecated'
    ? [each.id]
    : [],
);
const byFamily = (hash: string, family: string): string[] =>
  ALGORITHMS.flatMap((each) =>
    each.use === 'signature' && each.hash === hash && each.family === family ? [each.id] : [],
  );

export const PRESETS: readonly Preset[] = [
  {
    id: 'accessToken',
    source: 'RFC 9068 §4',
    expects: { type: 'at+jwt', required: ['iss', 'exp', 'aud', 'sub', 'client_id', 'iat', 'jti'], maxLifetime: DAY },
  },
  {
    id: 'idToken',
    source: 'OpenID Connect Core §3.1.3.7',
    expects: { required: ['iss', 'sub', 'aud', 'exp', 'iat'], maxLifetime: DAY },
  },
  {
    id: 'logoutToken',
    source: 'OpenID Connect Back-Channel Logout §2.6',
    expects: {
      type: 'logout+jwt',
      required: ['iss', 'aud', 'iat', 'exp', 'jti', 'events'],
      maxLifetime: HOUR,
      maxAge: 2 * MINUTE,
    },
  },
  {
    id: 'clientAssertion',
    source: 'OpenID Connect Core §9, RFC 7523 §3',
    expects: { algorithms: asymmetric, required: ['iss', 'sub', 'aud', 'exp', 'jti'], maxLifetime: HOUR },
  },
  {
    id: 'dpopProof',
    source: 'RFC 9449 §4.3',
    expects: { type: 'dpop+jwt', algorithms: asymmetric, required: ['jti', 'htm', 'htu', 'iat'], maxAge: 5 * MINUTE },
  },
  {
    id: 'securityEvent',
    source: 'RFC 8417 §2.2, §2.3',
    expects: { type: 'secevent+jwt', required: ['iss', 'iat', 'jti', 'events'] },
  },
  { id: 'jarm', source: 'JARM §2.1', expects: { required: ['iss', 'aud', 'exp'] } },
  {
    id: 'requestObject',
    source: 'RFC 9101 §4',
    expects: { type: 'oauth-authz-req+jwt', required: ['iss', 'aud', 'client_id', 'response_type'] },
  },
  {
    id: 'introspection',
    source: 'RFC 9701 §5',
    expects: { type: 'token-introspection+jwt', required: ['iss', 'aud', 'iat', 'token_introspection'] },
  },
  {
    id: 'keyBinding',
    source: 'RFC 9901 §4.3, §7.3',
    expects: {
      type: 'kb+jwt',
      algorithms: asymmetric,
      required: ['iat', 'aud', 'nonce', 'sd_hash'],
      maxAge: 5 * MINUTE,
    },
  },
  { id: 'sdJwt', source: 'RFC 9901 §7.1', expects: { type: 'dc+sd-jwt', algorithms: asymmetric, required: ['vct'] } },
  {
    id: 'verifiableCredential',
    source: 'Securing Verifiable Credentials using JOSE and COSE',
    expects: { type: 'vc+jwt', algorithms: asymmetric, required: ['@context', 'type', 'issuer', 'credentialSubject'] },
  },
  {
    id: 'kubernetes',
    source: 'Kubernetes documentation',
    expects: { algorithms: asymmetric, required: ['iss', 'sub', 'aud', 'exp', 'kubernetes.io'] },
  },
  {
    id: 'gitHubApp',
    source: 'GitHub documentation',
    // Up to ten minutes, and iat a minute in the past.
    expects: {
      algorithms: byFamily('SHA-256', 'rsassaPkcs1'),
      required: ['iss', 'iat', 'exp'],
      maxLifetime: 11 * MINUTE,
    },
  },
  {
    id: 'appleClientSecret',
    source: 'Apple documentation',
    expects: {
      algorithms: byFamily('SHA-256', 'ecdsa'),
      audience: ['https://appleid.apple.com'],
      required: ['iss', 'iat', 'exp', 'aud', 'sub'],
      maxLifetime: 15_777_000,
    },
  },
];

/** The fields that presets set: choosing another preset clears them. */
const NAMES = ['type', 'algorithms', 'required', 'maxLifetime', 'maxAge'] as const;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The preset whose every value is set as it says; undefined if somebody has changed one. */
export const presetOf = (expectations: Expectations): PresetId | undefined =>
  PRESETS.find(
    ({ expects }) =>
      NAMES.every((name) => same(expects[name], expectations[name])) &&
      (expects.audience === undefined || same(expects.audience, expectations.audience)),
  )?.id;

type Change = { [Name in keyof Expectations]?: Expectations[Name] | undefined };

/** The changes for a preset; without one, the changes that undo the previous preset. */
export function expectationsFor(id: PresetId | undefined, former: PresetId | undefined): Change {
  const find = (one: PresetId | undefined) => PRESETS.find((preset) => preset.id === one)?.expects;
  return {
    ...Object.fromEntries([...NAMES, ...Object.keys(find(former) ?? {})].map((name) => [name, undefined])),
    ...find(id),
  };
}
