import type { Gateway } from '../policy.ts';
import { yaml } from '../write.ts';

export const apisix: Gateway = {
  id: 'apisix',
  syntax: 'yaml',
  file: 'apisix.yaml',
  documentedAt: 'https://apisix.apache.org/docs/apisix/plugins/jwt-auth/',
  unchecked: ['audience', 'subject', 'required', 'type', 'nonce', 'maxAge', 'maxLifetime', 'jkt'],
  write: ({ alg, key, demands, times }) => {
    const isSecret = alg.keyTypes.includes('oct');
    return yaml({
      consumers: demands.issuer.map((issuer, index) => ({
        username: `issuer_${index + 1}`,
        plugins: {
          'jwt-auth': {
            key: issuer,
            algorithm: alg.id,
            ...(isSecret
              ? { secret: '${JWT_SECRET}', base64_secret: key.secretAs === 'text' ? undefined : true }
              : { public_key: key.publicPem ?? '${JWT_PUBLIC_KEY}' }),
            lifetime_grace_period: demands.leeway > 0 ? demands.leeway : undefined,
          },
        },
      })),
      routes: [
        {
          uri: '/*',
          plugins: {
            'jwt-auth': { key_claim_name: 'iss', claims_to_verify: times.length > 0 ? [...times] : undefined },
          },
        },
      ],
    });
  },
};
