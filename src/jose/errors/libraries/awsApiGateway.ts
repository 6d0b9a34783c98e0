import type { Library } from '../library.ts';

export const awsApiGateway: Library = {
  id: 'aws-api-gateway',
  name: 'Amazon API Gateway (JWT authorizer)',
  versions: 'service',
  source: 'docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-jwt.html',
  marks: ['apigw-requestid', 'execute-api'],
  rows: [
    {
      says: 'the token does not have a valid audience',
      in: 'error_description',
      check: 'claimValue',
      claim: 'aud',
      note: 'Where the token has no aud, it looks at client_id instead.',
    },
  ],
};
