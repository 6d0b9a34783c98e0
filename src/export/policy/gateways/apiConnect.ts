import { memberValue, rawText, readJson } from '../../../jose/text/json.ts';
import { hasMember } from '../../code/content.ts';
import type { Gateway, PolicyBench } from '../policy.ts';
import { exactly, yaml } from '../write.ts';

/** IBM's policies take keys from a variable or from an object on the gateway: the text never holds one. */
const KEY = { verify: 'verify.jwk', decrypt: 'decrypt.jwk', sign: 'sign.jwk', encrypt: 'encrypt.jwk' };

/** What the variable must hold, as a comment: a public key is no secret. */
const comment = ({ key: { publicJwk } }: PolicyBench, variable: string): string =>
  publicJwk === undefined ? '' : `# ${variable}: ${publicJwk}\n`;

export const apiConnect: Gateway = {
  id: 'apiConnect',
  syntax: 'yaml',
  file: 'jwt-validate.yaml',
  documentedAt: 'https://www.ibm.com/docs/SSMNED_v10/com.ibm.apic.toolkit.doc/rapim_cli_policies_jwtval.html',
  unchecked: ['subject', 'required', 'type', 'nonce', 'maxAge', 'maxLifetime', 'jkt'],
  write: (bench) => {
    const { demands, alg } = bench;
    const variable = alg.use === 'signature' ? KEY.verify : KEY.decrypt;
    return (
      comment(bench, variable) +
      yaml([
        {
          'jwt-validate': {
            version: '2.0.0',
            title: 'jwt-validate',
            jwt: 'request.headers.authorization',
            'output-claims': 'decoded.claims',
            'iss-claim': demands.issuer.length > 0 ? exactly(demands.issuer) : undefined,
            'aud-claim': demands.audience.length > 0 ? exactly(demands.audience) : undefined,
            ...(alg.use === 'signature' ? { 'jws-jwk': variable } : { 'jwe-jwk': variable }),
          },
        },
      ])
    );
  },
};

const HOUR = 3600;

/** Seconds from iat to exp, where the token says both. */
function lifetime(content: string): number {
  const json = readJson(content);
  const [from = NaN, to = NaN] = ['iat', 'exp'].map((name) => {
    const node = memberValue(json, name);
    return node === undefined ? NaN : Number(rawText(json, node));
  });
  const seconds = Math.round(to - from);
  return Number.isSafeInteger(seconds) && seconds > 0 ? seconds : HOUR;
}

export const apiConnectGenerate: Gateway = {
  id: 'apiConnectGenerate',
  syntax: 'yaml',
  file: 'jwt-generate.yaml',
  documentedAt: 'https://www.ibm.com/docs/en/api-connect/cloud/12.1.1_reserved_instance?topic=execute-jwt-generate',
  unchecked: [],
  write: ({ alg, enc, content = '' }) =>
    yaml([
      {
        'jwt-generate': {
          version: '2.0.0',
          title: 'jwt-generate',
          jwt: 'generated.jwt',
          'jti-claim': hasMember(content, 'jti'),
          'iss-claim': 'iss.claim',
          'sub-claim': hasMember(content, 'sub') ? 'sub.claim' : undefined,
          'aud-claim': hasMember(content, 'aud') ? 'aud.claim' : undefined,
          'exp-claim': lifetime(content),
          ...(alg.use === 'signature'
            ? { 'jws-jwk': KEY.sign, 'jws-alg': alg.id }
            : { 'jwe-enc': enc?.id, 'jwe-jwk': KEY.encrypt, 'jwe-alg': alg.id }),
        },
      },
    ]),
};
