/** Every policy is parsed, and its members are compared with those that the vendor documents. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import type { CodeBench } from '../code/bench.ts';
import { encryptedCase, signedCase } from '../code/fixtures/cases.ts';
import { words } from '../../words/export.ts';
import { GATEWAYS } from './gateways.ts';
import { policy, type Gateway, type GatewayId } from './policy.ts';
import { exactly, xmlText, yaml, type Value } from './write.ts';

const gateway = (id: GatewayId): Gateway => GATEWAYS.find((each) => each.id === id) as Gateway;
const EXPECTS = {
  issuer: ['https://auth.acme.example/"\n: #', 'b'],
  audience: ['orders|api', "it's"],
  subject: ['joe'],
  required: ['exp', 'jti'],
  leeway: 7,
};

let rsa: CodeBench;
let hmac: CodeBench;
let jwe: CodeBench;
beforeAll(async () => {
  rsa = (
    await signedCase('RS256', { iss: 'b', aud: ["it's"], sub: 'joe', exp: 2_000_003_600, iat: 2_000_000_000 }, EXPECTS)
  ).bench;
  hmac = (await signedCase('HS256', { iss: 'b', exp: 2_000_000_000 }, EXPECTS)).bench;
  jwe = (await encryptedCase('RSA-OAEP-256', 'A128CBC-HS256')).bench;
});

function made(bench: CodeBench, id: GatewayId): string {
  const answer = policy(bench, gateway(id));
  if (!answer.ok) throw new Error(answer.obstacle);
  return answer.text;
}

/** The names of the members of every object in it, at any depth. */
const names = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(names)
    : value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([name, of]) => [name, ...names(of)])
      : [];

/** What the documentation of each product lists. */
const MEMBERS: Partial<Record<GatewayId, readonly string[]>> = {
  apiConnect: [
    'jwt-validate',
    'version',
    'title',
    'description',
    'jwt',
    'output-claims',
    'iss-claim',
    'aud-claim',
    'jwe-crypto',
    'jwe-jwk',
    'jws-crypto',
    'jws-jwk',
  ],
  apiConnectGenerate: [
    'jwt-generate',
    'version',
    'title',
    'description',
    'jwt',
    'jti-claim',
    'iss-claim',
    'sub-claim',
    'aud-claim',
    'exp-claim',
    'private-claims',
    'jws-jwk',
    'jws-alg',
    'jws-crypto',
    'jwe-enc',
    'jwe-jwk',
    'jwe-alg',
    'jwe-crypto',
  ],
  apiPark: [
    'iss',
    'algorithm',
    'secret',
    'public_key',
    'user',
    'user_path',
    'claims_to_verify',
    'label',
    'signature_is_base64',
  ],
  kong: [
    '_format_version',
    'plugins',
    'name',
    'config',
    'key_claim_name',
    'claims_to_verify',
    'secret_is_base64',
    'consumers',
    'username',
    'jwt_secrets',
    'key',
    'algorithm',
    'rsa_public_key',
    'secret',
  ],
  apisix: [
    'consumers',
    'username',
    'plugins',
    'jwt-auth',
    'key',
    'algorithm',
    'public_key',
    'secret',
    'base64_secret',
    'lifetime_grace_period',
    'routes',
    'uri',
    'key_claim_name',
    'claims_to_verify',
  ],
  envoy: [
    'require_expiration',
    'name',
    'typed_config',
    '@type',
    'providers',
    'issuer_1',
    'issuer_2',
    'issuer',
    'audiences',
    'local_jwks',
    'inline_string',
    'clock_skew_seconds',
    'rules',
    'match',
    'prefix',
    'requires',
    'requires_any',
    'requirements',
    'provider_name',
  ],
  istio: [
    'apiVersion',
    'kind',
    'metadata',
    'name',
    'namespace',
    'spec',
    'jwtRules',
    'issuer',
    'audiences',
    'jwks',
    'action',
    'rules',
    'from',
    'source',
    'requestPrincipals',
  ],
  traefik: [
    'apiVersion',
    'kind',
    'metadata',
    'name',
    'spec',
    'plugin',
    'jwt',
    'signingSecret',
    'signingSecretBase64Encoded',
    'publicKey',
    'jwksFile',
    'jwksUrl',
    'claims',
  ],
  aws: [
    'Resources',
    'JwtAuthorizer',
    'JwtAuthorizer2',
    'Type',
    'Properties',
    'ApiId',
    'Ref',
    'AuthorizerType',
    'Name',
    'IdentitySource',
    'JwtConfiguration',
    'Issuer',
    'Audience',
  ],
  spring: [
    'spring',
    'security',
    'oauth2',
    'resourceserver',
    'jwt',
    'issuer-uri',
    'jwk-set-uri',
    'audiences',
    'jws-algorithms',
    'public-key-location',
  ],
};

const documents = (text: string, syntax: Gateway['syntax']): unknown[] => {
  if (syntax === 'json') return [JSON.parse(text)];
  return parseAllDocuments(text).map((each) => {
    expect(each.errors).toEqual([]);
    return each.toJS() as unknown;
  });
};

describe('every gateway', () => {
  it('is read back, has documented members only, and every one has words', () => {
    let read = 0;
    for (const each of GATEWAYS) {
      expect(words.policyDialog.names[each.id]).toBeTruthy();
      expect(words.policyDialog.facts[each.id].length).toBeGreaterThan(0);
      const known = MEMBERS[each.id];
      if (!known) continue;
      for (const bench of [rsa, hmac, jwe]) {
        const answer = policy(bench, each);
        if (!answer.ok) continue;
        read += 1;
        for (const name of names(documents(answer.text, each.syntax)))
          expect(known, `${each.id}: ${name}`).toContain(name);
      }
    }
    expect(read).toBeGreaterThan(14);
  });

  it('never holds a secret or a private key', () => {
    for (const each of GATEWAYS) {
      for (const bench of [hmac, rsa, jwe]) {
        const answer = policy(bench, each);
        if (!answer.ok) continue;
        expect(answer.text).not.toContain(bench.key.secret ?? 'PRIVATE KEY');
        expect(answer.text).not.toMatch(/"d"|PRIVATE KEY/);
      }
    }
  });
});

describe('what each says', () => {
  it('IBM API Connect: whole values as regular expressions', () => {
    const [entry] = parse(made(rsa, 'apiConnect')) as [{ 'jwt-validate': Record<string, string> }];
    const { 'iss-claim': issuer = '', 'aud-claim': audience = '', 'jws-jwk': key } = entry['jwt-validate'];
    for (const value of EXPECTS.issuer) expect(value).toMatch(new RegExp(issuer));
    expect('xb').not.toMatch(new RegExp(issuer));
    expect('orders').not.toMatch(new RegExp(audience));
    expect(key).toBe('verify.jwk');
    expect(parse(made(jwe, 'apiConnect'))).toMatchObject([{ 'jwt-validate': { 'jwe-jwk': 'decrypt.jwk' } }]);
    expect(parse(made(rsa, 'apiConnectGenerate'))).toMatchObject([
      { 'jwt-generate': { 'exp-claim': 3600, 'iss-claim': 'iss.claim', 'jws-alg': 'RS256', 'jti-claim': false } },
    ]);
    expect(parse(made(jwe, 'apiConnectGenerate'))).toMatchObject([
      { 'jwt-generate': { 'jwe-alg': 'RSA-OAEP-256', 'jwe-enc': 'A128CBC-HS256' } },
    ]);
  });

  it('APIPark: the fields of its dashboard; no encryption', () => {
    expect(JSON.parse(made(rsa, 'apiPark'))).toMatchObject({
      algorithm: 'RS256',
      claims_to_verify: ['exp'],
      user_path: '$.sub',
    });
    expect(JSON.parse(made(hmac, 'apiPark'))).toMatchObject({ secret: '${JWT_SECRET}', signature_is_base64: false });
    expect(policy(jwe, gateway('apiPark'))).toMatchObject({ ok: false, obstacle: 'noJwe' });
    expect(policy(rsa, gateway('apiPark'))).toMatchObject({ unchecked: ['issuer', 'audience', 'subject', 'required'] });
  });

  it('Kong and APISIX: the issuer finds the key', () => {
    expect(parse(made(rsa, 'kong'))).toMatchObject({
      plugins: [{ name: 'jwt', config: { claims_to_verify: ['exp'] } }],
      consumers: EXPECTS.issuer.map((key) => ({ jwt_secrets: [{ key, rsa_public_key: `${rsa.key.publicPem}\n` }] })),
    });
    expect(parse(made(rsa, 'apisix'))).toMatchObject({
      consumers: EXPECTS.issuer.map((key) => ({ plugins: { 'jwt-auth': { key, lifetime_grace_period: 7 } } })),
    });
    expect(policy({ ...rsa, expects: {} }, gateway('kong'))).toMatchObject({ ok: false, obstacle: 'noIssuer' });
  });

  it('Envoy and Istio: a provider for each issuer, the key as a JWK Set', () => {
    const { typed_config: config } = parse(made(rsa, 'envoy')) as {
      typed_config: { providers: Record<string, { local_jwks: { inline_string: string } }> };
    };
    expect(config.providers).toMatchObject({
      issuer_1: {
        issuer: EXPECTS.issuer[0],
        audiences: EXPECTS.audience,
        clock_skew_seconds: 7,
        require_expiration: true,
      },
      issuer_2: { issuer: 'b' },
    });
    expect(JSON.parse(config.providers['issuer_1']?.local_jwks.inline_string ?? '')).toMatchObject({
      keys: [{ kty: 'RSA', alg: 'RS256' }],
    });
    const [authentication, authorization] = documents(made(rsa, 'istio'), 'yaml');
    expect(authentication).toMatchObject({ kind: 'RequestAuthentication', spec: { jwtRules: [{}, { issuer: 'b' }] } });
    expect(authorization).toMatchObject({
      kind: 'AuthorizationPolicy',
      spec: { rules: [{ from: [{ source: { requestPrincipals: [`${EXPECTS.issuer[0]}/joe`, 'b/joe'] } }] }] },
    });
  });

  it('nginx: the maps fit the values and nothing beside them', () => {
    const text = made({ ...rsa, expects: { ...EXPECTS, issuer: ['https://a.example'] } }, 'nginx');
    const expressions = [...text.matchAll(/"~((?:[^"\\]|\\.)*)" 1;/g)].map(
      ([, inside = '']) => new RegExp(inside.replace(/\\(["\\])/g, '$1')),
    );
    const [issuer, first, second] = expressions as [RegExp, RegExp, RegExp];
    expect('https://a.example').toMatch(issuer);
    expect('https://axexample').not.toMatch(issuer);
    expect('x,orders|api').toMatch(first);
    expect('orders').not.toMatch(first);
    expect("it's,x").toMatch(second);
    expect(text).toContain(
      'auth_jwt_require $jwt_iss_expected $jwt_aud_expected $jwt_sub_expected $jwt_claim_exp $jwt_claim_jti;',
    );
    expect(text).toContain('auth_jwt_leeway 7s;');
    expect(made(jwe, 'nginx')).toContain('auth_jwt_type encrypted;');
    // nginx documents the commas of a list for these variables only.
    expect(text).toMatch(/auth_jwt_claim_set \$jwt_aud aud;\nmap \$jwt_aud \$jwt_aud_expected/);
  });

  it('Traefik, AWS, Azure and Spring: what they can be told', () => {
    const { spec } = parse(made(rsa, 'traefik')) as { spec: { plugin: { jwt: { claims: string } } } };
    expect(spec.plugin.jwt.claims).toContain(
      "(Contains(`aud`, `orders|api`) || Contains(`aud`, `it's`)) && Equals(`sub`, `joe`)",
    );
    expect(parse(made(rsa, 'aws'))).toMatchObject({
      Resources: { JwtAuthorizer2: { Properties: { JwtConfiguration: { Issuer: 'b', Audience: EXPECTS.audience } } } },
    });
    expect(policy(hmac, gateway('aws'))).toMatchObject({ ok: false, obstacle: 'alg', name: 'HS256' });
    expect(parse(made(rsa, 'spring'))).toMatchObject({
      spring: { security: { oauth2: { resourceserver: { jwt: { 'jws-algorithms': ['RS256'] } } } } },
    });
    const xml = made(rsa, 'azure');
    const order = [...xml.matchAll(/^ {2}<([\w-]+)/gm)].map(([, name]) => name);
    expect(order).toEqual(['issuer-signing-keys', 'audiences', 'issuers', 'required-claims']);
    expect(xml).toContain('<claim name="jti" />');
    expect(xml).toContain('clock-skew="7"');
    expect(xml).toContain('&quot;&#10;: #</issuer>');
    expect(made(hmac, 'azure')).toContain('<key>{{jwt-secret-base64}}</key>');
  });
});

describe('the writers', () => {
  const hostile = fc.string({ unit: 'grapheme', maxLength: 30 });

  it('write YAML that is read back, whatever the texts are', () => {
    const value = fc.letrec<{ value: Value }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        hostile,
        fc.integer(),
        fc.boolean(),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.oneof(hostile, fc.constantFrom('a', 'true', '1', 'x-y')), tie('value'), {
          maxKeys: 3,
          noNullPrototype: true,
        }),
      ),
    }));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b'), value.value, { minKeys: 1, noNullPrototype: true }),
        (each) => {
          expect(parse(yaml(each))).toEqual(each);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('write XML without markup, and expressions that fit one text', () => {
    fc.assert(
      fc.property(hostile, fc.string({ maxLength: 5 }), (value, other) => {
        expect(xmlText(value)).not.toMatch(/[<>"'\n]|&(?!amp;|lt;|gt;|quot;|apos;|#\d+;)/);
        expect(value).toMatch(new RegExp(exactly([value])));
        if (other !== '') expect(value + other).not.toMatch(new RegExp(exactly([value])));
      }),
    );
  });
});
