import type { Gateway } from '../policy.ts';
import { yaml } from '../write.ts';

export const kong: Gateway = {
  id: 'kong',
  syntax: 'yaml',
  file: 'kong.yaml',
  documentedAt: 'https://developer.konghq.com/plugins/jwt/',
  unchecked: ['audience', 'subject', 'required', 'type', 'nonce', 'maxAge', 'maxLifetime', 'jkt'],
  write: ({ alg, key, demands, times }) => {
    const isSecret = alg.keyTypes.includes('oct');
    return yaml({
      _format_version: '3.0',
      plugins: [
        {
          name: 'jwt',
          config: {
            key_claim_name: 'iss',
            claims_to_verify: [...times],
            secret_is_base64: isSecret && key.secretAs !== 'text' ? true : undefined,
          },
        },
      ],
      consumers: demands.issuer.map((issuer, index) => ({
        username: `issuer-${index + 1}`,
        jwt_secrets: [
          {
            key: issuer,
            algorithm: alg.id,
            ...(isSecret ? { secret: '${JWT_SECRET}' } : { rsa_public_key: key.publicPem ?? '${JWT_PUBLIC_KEY}' }),
          },
        ],
      })),
    });
  },
};
