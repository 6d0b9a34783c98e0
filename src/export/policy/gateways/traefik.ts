import { JsonKind, memberValue } from '../../../jose/text/json.ts';
import { parsed } from '../../code/content.ts';
import { GO } from '../../code/literals.ts';
import type { Gateway, PolicyBench } from '../policy.ts';
import { yaml } from '../write.ts';

/** A text of its expressions: as in Go, in back quotes where it has none. */
const word = (text: string): string => (/[`\n\r]/.test(text) || /\p{C}/u.test(text) ? GO.text(text) : `\`${text}\``);

const anyOf = (how: 'Equals' | 'Contains', claim: string, values: readonly string[]): string[] => {
  const each = values.map((value) => `${how}(${word(claim)}, ${word(value)})`);
  return each.length === 0 ? [] : [each.length === 1 ? (each[0] ?? '') : `(${each.join(' || ')})`];
};

/** Equals is for texts, Contains for lists: the token says which it has. */
function audienceHow({ content = '' }: PolicyBench): 'Equals' | 'Contains' {
  const json = parsed(content);
  const node = memberValue(json, 'aud');
  return node !== undefined && json.kinds[node] === JsonKind.array ? 'Contains' : 'Equals';
}

export const traefik: Gateway = {
  id: 'traefik',
  syntax: 'yaml',
  file: 'traefik-jwt.yaml',
  documentedAt: 'https://doc.traefik.io/traefik-hub/api-gateway/reference/routing/http/middlewares/ref-jwt',
  unchecked: ['required', 'type', 'maxAge', 'maxLifetime', 'jkt'],
  write: (bench) => {
    const { demands, alg, key } = bench;
    const isSecret = alg.keyTypes.includes('oct');
    const claims = [
      ...anyOf('Equals', 'iss', demands.issuer),
      ...anyOf(audienceHow(bench), 'aud', demands.audience),
      ...anyOf('Equals', 'sub', demands.subject),
      ...anyOf('Equals', 'nonce', demands.nonce === undefined ? [] : [demands.nonce]),
    ].join(' && ');
    return yaml({
      apiVersion: 'traefik.io/v1alpha1',
      kind: 'Middleware',
      metadata: { name: 'jwt' },
      spec: {
        plugin: {
          jwt: {
            ...(isSecret
              ? {
                  signingSecret: 'urn:k8s:secret:jwt:signingSecret',
                  signingSecretBase64Encoded: key.secretAs === 'text' ? undefined : true,
                }
              : { publicKey: key.publicPem ?? 'urn:k8s:secret:jwt:publicKey' }),
            claims: claims === '' ? undefined : claims,
          },
        },
      },
    });
  },
};
