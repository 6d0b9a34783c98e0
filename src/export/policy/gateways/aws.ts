import type { Gateway } from '../policy.ts';
import { yaml } from '../write.ts';

/** An authorizer has one issuer. */
export const aws: Gateway = {
  id: 'aws',
  syntax: 'yaml',
  file: 'authorizer.yaml',
  documentedAt: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html',
  unchecked: ['subject', 'required', 'type', 'nonce', 'maxAge', 'maxLifetime', 'jkt'],
  write: ({ demands }) =>
    yaml({
      Resources: Object.fromEntries(
        demands.issuer.map((issuer, index) => [
          `JwtAuthorizer${index === 0 ? '' : index + 1}`,
          {
            Type: 'AWS::ApiGatewayV2::Authorizer',
            Properties: {
              ApiId: { Ref: 'HttpApi' },
              AuthorizerType: 'JWT',
              Name: `jwt-${index + 1}`,
              IdentitySource: ['$request.header.Authorization'],
              JwtConfiguration: { Issuer: issuer, Audience: [...demands.audience] },
            },
          },
        ]),
      ),
    }),
};
