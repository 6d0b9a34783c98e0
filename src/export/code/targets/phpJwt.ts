import { readJson } from '../../../jose/text/json.ts';
import { standardAlphabet, withPadding } from '../../../jose/text/base64url.ts';
import type { CodeBench } from '../bench.ts';
import { parsed, withoutMembers } from '../content.ts';
import { PHP } from '../literals.ts';
import { demandsOf, type KeySource, lines, list, type Target } from '../target.ts';

const { text, value } = PHP;

const base64 = (base64url: string): string => withPadding(standardAlphabet(base64url));

/** php-jwt takes Ed25519 keys as libsodium has them, in base64: the private one with the public one behind it. */
function sodiumKey({ key }: CodeBench, half: KeySource['half']): string | undefined {
  const jwk = half === 'public' ? key.publicJwk : key.privateJwk;
  if (jwk === undefined) return undefined;
  const { x = '', d = '' } = JSON.parse(jwk) as { x?: string; d?: string };
  return half === 'public'
    ? text(base64(x))
    : `base64_encode(base64_decode(${text(base64(d))}) . base64_decode(${text(base64(x))}))`;
}

function keySource(bench: CodeBench, { half, variable, given }: KeySource): string {
  const environment = `getenv(${text(variable)})`;
  if (bench.alg.family === 'eddsa') return sodiumKey(bench, half) ?? environment;
  const source = given === undefined ? environment : text(given);
  return half === 'secret' && bench.key.secretAs === 'base64url' ? `JWT::urlsafeB64Decode(${source})` : source;
}

const oneOf = (name: string, values: readonly string[]): string[] =>
  values.length === 0
    ? []
    : [
        `if (!in_array($claims->${name} ?? null, ${list(PHP, values)}, true)) {`,
        `    throw new UnexpectedValueException(${text(name)});`,
        '}',
      ];

const START = ['<?php', "require 'vendor/autoload.php';", ''];

function verify(bench: CodeBench, key: KeySource): string {
  const { issuer, audience, subject, required, type, nonce, leeway } = demandsOf(bench.expects);
  return lines(
    START,
    'use Firebase\\JWT\\JWT;',
    'use Firebase\\JWT\\Key;',
    '',
    `$token = ${text(bench.token)};`,
    `$key = new Key(${keySource(bench, key)}, ${text(bench.alg.id)});`,
    '',
    leeway > 0 && `JWT::$leeway = ${leeway};`,
    type !== undefined && '$header = new stdClass();',
    `$claims = JWT::decode($token, $key${type === undefined ? '' : ', $header'});`,
    oneOf('iss', issuer),
    audience.length > 0 && [
      `if (!array_intersect((array) ($claims->aud ?? []), ${list(PHP, audience)})) {`,
      "    throw new UnexpectedValueException('aud');",
      '}',
    ],
    oneOf('sub', subject),
    oneOf('nonce', nonce === undefined ? [] : [nonce]),
    type !== undefined && [
      `if (($header->typ ?? null) !== ${text(type)}) {`,
      "    throw new UnexpectedValueException('typ');",
      '}',
    ],
    required.length > 0 && [
      `foreach (${list(PHP, required)} as $name) {`,
      '    if (!property_exists($claims, $name)) {',
      '        throw new UnexpectedValueException($name);',
      '    }',
      '}',
    ],
    'echo json_encode($claims), PHP_EOL;',
    '',
  );
}

const make = (bench: CodeBench, key: KeySource): string =>
  lines(
    START,
    'use Firebase\\JWT\\JWT;',
    '',
    `$key = ${keySource(bench, key)};`,
    `$claims = ${value(parsed(bench.content ?? ''), 0, '')};`,
    `$header = ${value(readJson(withoutMembers(bench, ['alg'])), 0, '')};`,
    '',
    `echo JWT::encode($claims, $key, ${text(bench.alg.id)}, null, $header), PHP_EOL;`,
    '',
  );

export const phpJwt: Target = {
  id: 'phpJwt',
  language: PHP,
  syntax: 'php',
  name: { language: 'PHP', library: 'php-jwt' },
  version: 'firebase/php-jwt:6.11.1',
  file: (act) => `${act}.php`,
  install: 'composer require firebase/php-jwt:6.11.1',
  run: (file) => `php ${file}`,
  keyForm: 'pem',
  unchecked: ['maxAge', 'maxLifetime', 'jkt'],
  write: (bench, act, key) => (act === 'make' ? make : verify)(bench, key),
};
