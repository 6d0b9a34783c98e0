import type { Gateway } from '../policy.ts';

/** The names of the dashboard's fields. The core of the gateway calls three of them otherwise: the words say which. */
export const apiPark: Gateway = {
  id: 'apiPark',
  syntax: 'json',
  file: 'apipark-jwt.json',
  documentedAt:
    'https://github.com/APIParkLab/APIPark/blob/main/module/application-authorization/auth-driver/jwt/jwt.go',
  unchecked: ['issuer', 'audience', 'subject', 'required', 'type', 'nonce', 'maxAge', 'maxLifetime', 'jkt'],
  write: ({ alg, key, demands, times }) => {
    const isSecret = alg.keyTypes.includes('oct');
    return `${JSON.stringify(
      {
        iss: demands.issuer[0] ?? 'issuer',
        algorithm: alg.id,
        ...(isSecret ? { secret: '${JWT_SECRET}' } : { public_key: key.publicPem ?? '${JWT_PUBLIC_KEY}' }),
        user_path: '$.sub',
        claims_to_verify: times,
        ...(isSecret ? { signature_is_base64: key.secretAs !== 'text' } : {}),
      },
      null,
      2,
    )}\n`;
  },
};
