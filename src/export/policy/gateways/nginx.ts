import type { Gateway } from '../policy.ts';

/** A quoted word of nginx: it reads a backslash before these, and before the letters of white space. */
const word = (text: string): string =>
  `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}"`;

const escaped = (text: string): string => text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');

/**
 * Of a list (`aud`) nginx makes a text with commas, but says so only of variables that auth_jwt_claim_set fills.
 * Expressions do without `default`, `include` and the other words that a map
 * reads itself.
 */
function map(claim: string, values: readonly string[], listed: boolean): string[] {
  if (values.length === 0) return [];
  const [before, after] = listed ? ['(?:^|,)', '(?:,|$)'] : ['^', '$'];
  return [
    ...(listed ? [`auth_jwt_claim_set $jwt_${claim} ${claim};`] : []),
    `map ${listed ? `$jwt_${claim}` : `$jwt_claim_${claim}`} $jwt_${claim}_expected {`,
    '    default 0;',
    ...values.map((value) => `    ${word(`~${before}${escaped(value)}${after}`)} 1;`),
    '}',
  ];
}

export const nginx: Gateway = {
  id: 'nginx',
  syntax: 'nginx',
  file: 'jwt.conf',
  documentedAt: 'https://nginx.org/en/docs/http/ngx_http_auth_jwt_module.html',
  unchecked: ['type', 'maxAge', 'maxLifetime', 'jkt'],
  write: ({ demands, alg }) => {
    const { issuer, audience, subject, nonce, required, leeway } = demands;
    const named = [
      ...(issuer.length > 0 ? ['$jwt_iss_expected'] : []),
      ...(audience.length > 0 ? ['$jwt_aud_expected'] : []),
      ...(subject.length > 0 ? ['$jwt_sub_expected'] : []),
      ...(nonce === undefined ? [] : ['$jwt_nonce_expected']),
      // The value itself must be there, and not 0.
      ...required.filter((name) => /^[a-z_]\w*$/i.test(name)).map((name) => `$jwt_claim_${name}`),
    ];
    return [
      ...map('iss', issuer, false),
      ...map('aud', audience, true),
      ...map('sub', subject, false),
      ...map('nonce', nonce === undefined ? [] : [nonce], false),
      'server {',
      '    location / {',
      '        auth_jwt "api";',
      `        auth_jwt_type ${alg.use === 'signature' ? 'signed' : 'encrypted'};`,
      '        auth_jwt_key_file conf/keys.json;',
      ...(leeway > 0 ? [`        auth_jwt_leeway ${leeway}s;`] : []),
      ...(named.length > 0 ? [`        auth_jwt_require ${named.join(' ')};`] : []),
      '    }',
      '}',
      '',
    ].join('\n');
  },
};
