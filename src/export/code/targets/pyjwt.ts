import { readJson } from '../../../jose/text/json.ts';
import type { CodeBench } from '../bench.ts';
import { hasMember, withoutMembers } from '../content.ts';
import { PYTHON } from '../literals.ts';
import { demandsOf, type KeySource, lines, list, type Target } from '../target.ts';

const { text, value } = PYTHON;

/** A PEM text on lines of its own: it has no quote and no backslash. */
const pythonBlock = (pem: string): string => (/^[\w\s+/=-]+$/.test(pem) ? `"""${pem}"""` : text(pem));

function keyLine({ key: { secretAs } }: CodeBench, { half, variable, given }: KeySource): string {
  const source =
    given === undefined ? `os.environ[${text(variable)}]` : half === 'secret' ? text(given) : pythonBlock(given);
  return `key = ${half === 'secret' && secretAs === 'base64url' ? `base64.urlsafe_b64decode(${source} + '==')` : source}`;
}

const imports = ({ key: { secretAs } }: CodeBench, { half, given }: KeySource): string[] => [
  ...(half === 'secret' && secretAs === 'base64url' ? ['import base64'] : []),
  'import json',
  ...(given === undefined ? ['import os'] : []),
  '',
  'import jwt',
];

function verify(bench: CodeBench, key: KeySource): string {
  const { issuer, audience, subject, required, type, nonce, leeway } = demandsOf(bench.expects);
  // Without it PyJWT refuses a token that has an audience when none is expected.
  const free = audience.length === 0 && hasMember(bench.content ?? '', 'aud');
  const options = [
    ...(required.length > 0 ? [`'require': ${list(PYTHON, required)}`] : []),
    ...(free ? ["'verify_aud': False"] : []),
  ];
  return lines(
    imports(bench, key),
    '',
    `token = ${text(bench.token)}`,
    keyLine(bench, key),
    '',
    'claims = jwt.decode(',
    '    token,',
    '    key,',
    `    algorithms=[${text(bench.alg.id)}],`,
    issuer.length === 1 && `    issuer=${text(issuer[0] ?? '')},`,
    audience.length > 0 && `    audience=${list(PYTHON, audience)},`,
    leeway > 0 && `    leeway=${leeway},`,
    options.length > 0 && `    options={${options.join(', ')}},`,
    ')',
    issuer.length > 1 && [
      `if claims.get('iss') not in ${list(PYTHON, issuer)}:`,
      "    raise jwt.InvalidIssuerError('iss')",
    ],
    subject.length > 0 && [
      `if claims.get('sub') not in ${list(PYTHON, subject)}:`,
      "    raise jwt.InvalidTokenError('sub')",
    ],
    nonce !== undefined && [`if claims.get('nonce') != ${text(nonce)}:`, "    raise jwt.InvalidTokenError('nonce')"],
    type !== undefined && [
      `if jwt.get_unverified_header(token).get('typ') != ${text(type)}:`,
      "    raise jwt.InvalidTokenError('typ')",
    ],
    'print(json.dumps(claims))',
    '',
  );
}

function make(bench: CodeBench, key: KeySource): string {
  return lines(
    imports(bench, key).filter((line) => line !== 'import json'),
    '',
    keyLine(bench, key),
    `claims = ${value(readJson(bench.content ?? ''), 0, '')}`,
    '',
    'token = jwt.encode(',
    '    claims,',
    '    key,',
    `    algorithm=${text(bench.alg.id)},`,
    // PyJWT adds typ by itself; None takes it out.
    `    headers=${headers(bench)},`,
    ')',
    'print(token)',
    '',
  );
}

function headers(bench: CodeBench): string {
  const rest = withoutMembers(bench, ['alg']);
  const written = value(readJson(rest), 0, '    ');
  if (hasMember(rest, 'typ')) return written;
  return rest === '{}'
    ? "{'typ': None}"
    : written.replace(/^\{\s?/, (open) => `${open}${open.endsWith('\n') ? '        ' : ''}'typ': None, `);
}

export const pyjwt: Target = {
  id: 'pyjwt',
  language: PYTHON,
  syntax: 'python',
  name: { language: 'Python', library: 'PyJWT' },
  version: 'pyjwt[crypto]==2.10.1',
  file: (act) => `${act}.py`,
  install: "pip install 'pyjwt[crypto]==2.10.1'",
  run: (file) => `python3 ${file}`,
  testedWith: 'PyJWT 2.6.0',
  keyForm: 'pem',
  unchecked: ['maxAge', 'maxLifetime', 'jkt'],
  write: (bench, act, key) => (act === 'make' ? make : verify)(bench, key),
};
