import type { Gateway } from '../policy.ts';
import { yaml } from '../write.ts';
import { jwksOf } from './envoy.ts';

const metadata = { name: 'jwt', namespace: 'default' };
const API = 'security.istio.io/v1';

export const istio: Gateway = {
  id: 'istio',
  syntax: 'yaml',
  file: 'istio-jwt.yaml',
  documentedAt: 'https://istio.io/latest/docs/reference/config/security/request_authentication/',
  unchecked: ['required', 'type', 'nonce', 'maxAge', 'maxLifetime', 'jkt'],
  write: (bench) => {
    const { demands } = bench;
    const rules = demands.issuer.map((issuer) => ({
      issuer,
      audiences: demands.audience.length > 0 ? [...demands.audience] : undefined,
      jwks: jwksOf(bench),
    }));
    // Without this rule a request without a token passes.
    const subjects = demands.subject.length > 0 ? demands.subject : ['*'];
    const principals = demands.issuer.flatMap((issuer) => subjects.map((subject) => `${issuer}/${subject}`));
    return `${yaml({ apiVersion: API, kind: 'RequestAuthentication', metadata, spec: { jwtRules: rules } })}---\n${yaml(
      {
        apiVersion: API,
        kind: 'AuthorizationPolicy',
        metadata,
        spec: { action: 'ALLOW', rules: [{ from: [{ source: { requestPrincipals: principals } }] }] },
      },
    )}`;
  },
};
