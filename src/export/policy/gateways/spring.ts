import { algorithmsFor, type Gateway } from '../policy.ts';
import { yaml } from '../write.ts';

/** The properties of Spring Boot. They know one issuer. */
export const springBoot: Gateway = {
  id: 'spring',
  syntax: 'yaml',
  file: 'application.yaml',
  documentedAt: 'https://docs.spring.io/spring-security/reference/servlet/oauth2/resource-server/jwt.html',
  unchecked: ['subject', 'required', 'type', 'nonce', 'maxAge', 'maxLifetime', 'jkt'],
  write: (bench) =>
    yaml({
      spring: {
        security: {
          oauth2: {
            resourceserver: {
              jwt: {
                'issuer-uri': bench.demands.issuer[0] ?? '',
                audiences: bench.demands.audience.length > 0 ? [...bench.demands.audience] : undefined,
                'jws-algorithms': algorithmsFor(bench, 'spring'),
              },
            },
          },
        },
      },
    }),
};
