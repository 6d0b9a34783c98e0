import { standardAlphabet, withPadding } from '../../../jose/text/base64url.ts';
import type { Gateway, PolicyBench } from '../policy.ts';
import { xmlText } from '../write.ts';

function keyLine({ alg, key }: PolicyBench): string {
  if (alg.keyTypes.includes('oct')) return '<key>{{jwt-secret-base64}}</key>';
  if (key.publicJwk === undefined) return '<key certificate-id="my-certificate" />';
  const { n = '', e = '' } = JSON.parse(key.publicJwk) as { n?: string; e?: string };
  const base64 = (text: string): string => withPadding(standardAlphabet(text));
  return `<key n="${xmlText(base64(n))}" e="${xmlText(base64(e))}" />`;
}

const group = (name: string, item: string, values: readonly string[]): string[] =>
  values.length === 0
    ? []
    : [`  <${name}>`, ...values.map((value) => `    <${item}>${xmlText(value)}</${item}>`), `  </${name}>`];

const claim = (name: string, values: readonly string[]): string[] =>
  values.length === 0
    ? []
    : [
        `    <claim name="${xmlText(name)}" match="any">`,
        ...values.map((value) => `      <value>${xmlText(value)}</value>`),
        '    </claim>',
      ];

/** The policy requires its elements in this order. */
export const azure: Gateway = {
  id: 'azure',
  syntax: 'xml',
  file: 'validate-jwt.xml',
  documentedAt: 'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
  unchecked: ['type', 'maxAge', 'maxLifetime', 'jkt'],
  write: (bench) => {
    const { demands } = bench;
    const claims = [
      ...claim('sub', demands.subject),
      ...claim('nonce', demands.nonce === undefined ? [] : [demands.nonce]),
      ...demands.required
        .filter((name) => !['iss', 'aud', 'exp', 'sub', 'nonce'].includes(name))
        .map((name) => `    <claim name="${xmlText(name)}" />`),
    ];
    return [
      `<validate-jwt header-name="Authorization" require-scheme="Bearer" require-expiration-time="${String(demands.required.includes('exp') || bench.times.includes('exp'))}" require-signed-tokens="true" clock-skew="${demands.leeway}">`,
      '  <issuer-signing-keys>',
      `    ${keyLine(bench)}`,
      '  </issuer-signing-keys>',
      ...group('audiences', 'audience', demands.audience),
      ...group('issuers', 'issuer', demands.issuer),
      ...(claims.length > 0 ? ['  <required-claims>', ...claims, '  </required-claims>'] : []),
      '</validate-jwt>',
      '',
    ].join('\n');
  },
};
