import { expect, test } from 'vitest';
import { findMessages } from './findMessages.ts';
import { exampleOf } from './fixtures/example.ts';
import { LIBRARIES } from './libraries.ts';

const rows = LIBRARIES.flatMap((library) => library.rows.map((row) => ({ library, row, text: exampleOf(row) })));

test('150 messages of 25 libraries at least, each with its source', () => {
  expect(LIBRARIES.length).toBeGreaterThanOrEqual(25);
  expect(rows.length).toBeGreaterThanOrEqual(150);
  for (const { library, row } of rows) expect(row.source ?? library.source, row.says).not.toBe('');
});

test.each(rows)('$library.id: $text', ({ library, row, text }) => {
  const found = findMessages(text).flatMap(({ by }) => by.map((each) => `${each.library.id}: ${each.row.says}`));
  expect(found).toEqual([`${library.id}: ${row.says}`]);
});

const sayers = (text: string): string[][] =>
  findMessages(text).map(({ by }) => by.map(({ library, row }) => `${library.id}: ${row.says}`));

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

test('in a stack trace, around a token', () => {
  expect(
    sayers(`GET /orders 401 Authorization: Bearer ${TOKEN}
JsonWebTokenError: invalid signature
    at /srv/node_modules/jsonwebtoken/verify.js:171:19
    at getSecret (/srv/node_modules/jsonwebtoken/verify.js:97:14)`),
  ).toEqual([['jsonwebtoken: invalid signature']]);
  expect(
    sayers(`Traceback (most recent call last):
  File "/app/.venv/lib/python3.12/site-packages/jwt/api_jwt.py", line 222, in decode
    decoded = self.decode_complete(
jwt.exceptions.InvalidAudienceError: Invalid audience`),
  ).toEqual([['pyjwt: Invalid audience']]);
});

test('as a reply in JSON, with and without escapes', () => {
  expect(sayers('{"message":"Invalid signature"}')).toEqual([['kong: Invalid signature']]);
  expect(sayers('{"level":"error","err":"unexpected \\"aud\\" claim value"}')).toEqual([
    ['jose: unexpected "{claim}" claim value'],
  ]);
  expect(
    sayers('www-authenticate: Bearer error="invalid_token", error_description="Jwt expired at 2026-11-29T01:45:00Z"'),
  ).toEqual([['spring-security: Jwt expired at {time}']]);
});

test('words that several libraries use name all of them, unless something tells them apart', () => {
  expect(sayers('Signature verification failed')).toEqual([
    [
      'firebase-php-jwt: Signature verification failed',
      'pyjwt: Signature verification failed',
      'ruby-jwt: Signature verification failed',
    ],
  ]);
  expect(sayers('JWT::VerificationError (Signature verification failed)')).toEqual([
    ['ruby-jwt: Signature verification failed'],
  ]);
});

test('what a message says of the token is read from it', () => {
  const [message] = findMessages(
    "Microsoft.IdentityModel.Tokens.SecurityTokenInvalidAudienceException: IDX10214: Audience validation failed. Audiences: 'api://a'. Did not match: validationParameters.ValidAudience: 'api://b' or validationParameters.ValidAudiences: 'null'.",
  );
  expect(message?.by[0]?.values).toEqual({ actual: 'api://a', expected: 'api://b' });
  const [kid] = findMessages(
    "IDX10501: Signature validation failed. Unable to match key: \nkid: 'abc'.\nExceptions caught:\n ''.",
  );
  expect(kid?.by[0]?.values).toEqual({ kid: 'abc' });
  const [aud] = findMessages(
    'JsonWebTokenError: jwt audience invalid. expected: orders-api or https://b.example\n    at x',
  );
  expect(aud?.by[0]?.values).toEqual({ expected: 'orders-api or https://b.example' });
});

test('what is said in passing is not a message', () => {
  for (const text of [
    'the jwt expired yesterday',
    'My token expired again, what now?',
    'InvalidToken or something',
    TOKEN,
  ])
    expect(sayers(text), text).toEqual([]);
});

test('a short form in the words of a longer one, and the reason at the end of a chain', () => {
  expect(sayers('token has invalid claims: token is expired')).toEqual([['golang-jwt: token is expired']]);
  expect(sayers('oidc: malformed jwt: go-jose/go-jose: compact JWS format must have three parts')).toEqual([
    ['go-jose: go-jose: compact JWS format must have three parts'],
  ]);
  expect(sayers("Authentication failed: IDX10503: Signature validation failed. Keys tried: '[PII is hidden]'")).toEqual(
    [['identity-model: IDX10503']],
  );
});

const valuesIn = (text: string) => findMessages(text)[0]?.by[0]?.values;

test.each([
  ['JsonWebTokenError: jwt audience invalid. expected: ', { expected: 'https://api.acme.example' }],
  ['JsonWebTokenError: jwt issuer invalid. expected: ', { expected: 'https://api.acme.example' }],
  [
    'JWT::InvalidIssuerError (Invalid issuer. Expected orders-api, received ',
    { expected: 'orders-api', actual: 'https://api.acme.example' },
  ],
  ['ParameterValidationError: issuer not configured: ', { actual: 'https://api.acme.example' }],
  ['oidc: expected audience "orders-api" got ', { expected: 'orders-api', actual: 'https://api.acme.example' }],
  ['whitelist unsupported alg: ', { alg: 'https://api.acme.example' }],
  ['jwt.go: Missing required claim: ', { claim: 'https://api.acme.example' }],
])('%s: the value ends where it ends, whatever the log writes after it', (before, values) => {
  for (const after of [
    '',
    '.',
    ` token=${TOKEN} ip=10.0.0.3`,
    `, token=${TOKEN}`,
    ` ${TOKEN}`,
    ' "GET /orders" 401',
    ' (req 7)',
    ' for user 42',
    ', path: /orders',
    '; at verify.js:171',
    '\n    at x',
  ])
    expect(valuesIn(`${before}https://api.acme.example${after}`), after).toEqual(values);
});

test('several values, quoted ones, and a full stop within a value', () => {
  const start = 'JsonWebTokenError: jwt audience invalid. expected: ';
  expect(valuesIn(`${start}a or https://b.example ip=1`)).toEqual({ expected: 'a or https://b.example' });
  expect(valuesIn(`${start}"two words" ip=1`)).toEqual({ expected: 'two words' });
  expect(
    valuesIn(
      'io.jsonwebtoken.IncorrectClaimException: Expected iss claim to be: https://a.example, but was: https://b.example/. ip=1',
    ),
  ).toEqual({ claim: 'iss', expected: 'https://a.example', actual: 'https://b.example/' });
  expect(valuesIn(`JWT missing required claims: [aud, sub] token=${TOKEN}`)).toEqual({ claim: '[aud, sub]' });
});

test('a short message is one of its own before the next member of a log line', () => {
  for (const after of [' ip=10.0.0.3', ` token=${TOKEN}`, ` ${TOKEN}`, ' [req 7]', ' path: /orders'])
    expect(sayers(`ERROR TokenExpiredError: jwt expired${after}`), after).toEqual([['jsonwebtoken: jwt expired']]);
});

test('the text of a message ends before the token behind it', () => {
  const [message] = findMessages(`jwt.exceptions.DecodeError: Invalid header string: Expecting value token=${TOKEN}`);
  expect(message?.text).toBe('Invalid header string: Expecting value');
});
