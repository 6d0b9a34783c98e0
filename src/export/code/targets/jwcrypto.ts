import { readJson } from '../../../jose/text/json.ts';
import type { CodeBench } from '../bench.ts';
import { isClaims, parsed, withoutMembers } from '../content.ts';
import { PYTHON } from '../literals.ts';
import { demandsOf, type KeySource, lines, list, type Target } from '../target.ts';

const { text, value } = PYTHON;

function keyLines({ key: { secretAs } }: CodeBench, { half, variable, given }: KeySource): string {
  if (half !== 'secret')
    return `key = jwk.JWK.from_json(${given === undefined ? `os.environ[${text(variable)}]` : text(given)})`;
  const secret = given === undefined ? `os.environ[${text(variable)}]` : text(given);
  return secretAs === 'text' ? `key = jwk.JWK.from_password(${secret})` : `key = jwk.JWK(kty='oct', k=${secret})`;
}

const imports = (names: string, { given }: KeySource, json: boolean): string[] => [
  ...(json ? ['import json'] : []),
  ...(given === undefined ? ['import os'] : []),
  ...(json || given === undefined ? [''] : []),
  `from jwcrypto import ${names}`,
];

function verify(bench: CodeBench, key: KeySource): string {
  if (!isClaims(bench.content))
    return lines(
      imports('jwk, jws', key, false),
      '',
      `token = ${text(bench.token)}`,
      keyLines(bench, key),
      '',
      'verified = jws.JWS()',
      `verified.allowed_algs = [${text(bench.alg.id)}]`,
      'verified.deserialize(token, key)',
      'print(verified.payload.decode())',
      '',
    );
  const { issuer, audience, subject, required, type, nonce, leeway } = demandsOf(bench.expects);
  const single = (name: string, values: readonly string[]): [string, string][] =>
    values.length === 1 ? [[name, text(values[0] ?? '')]] : [];
  // None: the claim must be there, whatever it says.
  const checked = new Map<string, string>([
    ...required.map((name): [string, string] => [name, 'None']),
    ...single('iss', issuer),
    ...single('aud', audience),
    ...single('sub', subject),
    ...single('nonce', nonce === undefined ? [] : [nonce]),
  ]);
  const oneOf = (name: string, values: readonly string[]): string[] =>
    values.length > 1
      ? [`if claims.get(${text(name)}) not in ${list(PYTHON, values)}:`, `    raise ValueError(${text(name)})`]
      : [];
  return lines(
    imports('jwk, jwt', key, true),
    '',
    `token = ${text(bench.token)}`,
    keyLines(bench, key),
    '',
    'verified = jwt.JWT(',
    `    algs=[${text(bench.alg.id)}],`,
    checked.size > 0 &&
      `    check_claims={${[...checked].map(([name, wanted]) => `${text(name)}: ${wanted}`).join(', ')}},`,
    ')',
    // Its own default is a minute.
    `verified.leeway = ${leeway}`,
    'verified.deserialize(token, key)',
    'claims = json.loads(verified.claims)',
    oneOf('iss', issuer),
    audience.length > 1 && [
      "audience = claims.get('aud')",
      `if not set(audience if isinstance(audience, list) else [audience]) & {${audience.map(text).join(', ')}}:`,
      "    raise ValueError('aud')",
    ],
    oneOf('sub', subject),
    type !== undefined && [
      `if json.loads(verified.header).get('typ') != ${text(type)}:`,
      "    raise ValueError('typ')",
    ],
    'print(json.dumps(claims))',
    '',
  );
}

const decrypt = (bench: CodeBench, key: KeySource): string =>
  lines(
    imports('jwe, jwk', key, false),
    '',
    `token = ${text(bench.token)}`,
    keyLines(bench, key),
    '',
    'decrypted = jwe.JWE()',
    `decrypted.allowed_algs = [${text(bench.alg.id)}, ${text(bench.enc?.id ?? '')}]`,
    'decrypted.deserialize(token, key)',
    'print(decrypted.payload.decode())',
    '',
  );

function make(bench: CodeBench, key: KeySource): string {
  const content = bench.content ?? '';
  const encrypts = bench.alg.use === 'keyManagement';
  const header = `header = ${value(readJson(withoutMembers(bench)), 0, '')}`;
  const body = isClaims(content)
    ? [`claims = ${value(parsed(content), 0, '')}`, 'content = json.dumps(claims)']
    : [`content = ${text(content)}`];
  return lines(
    imports(encrypts ? 'jwe, jwk' : 'jwk, jws', key, true),
    '',
    keyLines(bench, key),
    header,
    body,
    '',
    encrypts
      ? [
          'token = jwe.JWE(',
          '    content.encode(),',
          '    protected=json.dumps(header),',
          `    algs=[${text(bench.alg.id)}, ${text(bench.enc?.id ?? '')}],`,
          ')',
          'token.add_recipient(key)',
        ]
      : [
          'token = jws.JWS(content.encode())',
          `token.allowed_algs = [${text(bench.alg.id)}]`,
          'token.add_signature(key, protected=json.dumps(header))',
        ],
    'print(token.serialize(compact=True))',
    '',
  );
}

export const jwcrypto: Target = {
  id: 'jwcrypto',
  language: PYTHON,
  syntax: 'python',
  name: { language: 'Python', library: 'jwcrypto' },
  version: 'jwcrypto==1.5.6',
  file: (act) => `${act}.py`,
  install: 'pip install jwcrypto==1.5.6',
  run: (file) => `python3 ${file}`,
  testedWith: 'jwcrypto 1.1.0',
  keyForm: 'jwk',
  unchecked: ['maxAge', 'maxLifetime', 'jkt'],
  write: (bench, act, key) => ({ verify, decrypt, make })[act](bench, key),
};
