import type { Gateway, PolicyBench } from '../policy.ts';
import { yaml } from '../write.ts';

/** A JWK Set with the public key. Of a secret, and of a key that is not on the bench, only the place is written. */
export function jwksOf({ key: { publicJwk }, alg }: PolicyBench): string {
  const key = alg.keyTypes.includes('oct')
    ? { kty: 'oct', k: '${JWT_SECRET_BASE64URL}' }
    : publicJwk === undefined
      ? undefined
      : (JSON.parse(publicJwk) as object);
  return key === undefined ? '${JWKS}' : JSON.stringify({ keys: [{ ...key, alg: alg.id }] });
}

export const envoy: Gateway = {
  id: 'envoy',
  syntax: 'yaml',
  file: 'jwt_authn.yaml',
  documentedAt: 'https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/jwt_authn_filter',
  unchecked: ['subject', 'required', 'type', 'nonce', 'maxAge', 'maxLifetime', 'jkt'],
  write: (bench) => {
    const { demands } = bench;
    const issuers = demands.issuer.length > 0 ? demands.issuer : [undefined];
    const names = issuers.map((_, index) => `issuer_${index + 1}`);
    return yaml({
      name: 'envoy.filters.http.jwt_authn',
      typed_config: {
        '@type': 'type.googleapis.com/envoy.extensions.filters.http.jwt_authn.v3.JwtAuthentication',
        providers: Object.fromEntries(
          issuers.map((issuer, index) => [
            names[index] ?? '',
            {
              issuer,
              audiences: demands.audience.length > 0 ? [...demands.audience] : undefined,
              local_jwks: { inline_string: jwksOf(bench) },
              require_expiration: demands.required.includes('exp') ? true : undefined,
              clock_skew_seconds: demands.leeway > 0 ? demands.leeway : undefined,
            },
          ]),
        ),
        rules: [
          {
            match: { prefix: '/' },
            requires:
              names.length === 1
                ? { provider_name: names[0] ?? '' }
                : { requires_any: { requirements: names.map((name) => ({ provider_name: name })) } },
          },
        ],
      },
    });
  },
};
