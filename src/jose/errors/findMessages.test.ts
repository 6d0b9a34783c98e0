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
