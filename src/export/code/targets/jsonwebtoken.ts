import { readJson } from '../../../jose/text/json.ts';
import type { CodeBench } from '../bench.ts';
import { hasMember, isExact, parsed } from '../content.ts';
import { JAVASCRIPT } from '../literals.ts';
import { demandsOf, type KeySource, lines, oneOrList, type Target } from '../target.ts';

const { text, value } = JAVASCRIPT;

/** A PEM text on lines of its own: it has no character that ends a template or begins an expression. */
const block = (pem: string): string => (/^[\w\s+/=-]+$/.test(pem) ? `\`${pem}\`` : text(pem));

function keyLine({ key: { secretAs } }: CodeBench, { half, variable, given }: KeySource): string {
  if (half !== 'secret') return `const key = ${given === undefined ? `process.env.${variable}` : block(given)};`;
  const secret = given === undefined ? `process.env.${variable}` : text(given);
  return `const key = ${secretAs === 'text' ? secret : `Buffer.from(${secret}, 'base64url')`};`;
}

function verify(bench: CodeBench, key: KeySource): string {
  const { issuer, audience, subject, required, type, nonce, leeway } = demandsOf(bench.expects);
  return lines(
    "import jwt from 'jsonwebtoken';",
    '',
    `const token = ${text(bench.token)};`,
    keyLine(bench, key),
    '',
    `const { ${type === undefined ? '' : 'header, '}payload } = jwt.verify(token, key, {`,
    `  algorithms: [${text(bench.alg.id)}],`,
    issuer.length > 0 && `  issuer: ${oneOrList(JAVASCRIPT, issuer)},`,
    audience.length > 0 && `  audience: ${oneOrList(JAVASCRIPT, audience)},`,
    subject.length === 1 && `  subject: ${oneOrList(JAVASCRIPT, subject)},`,
    nonce !== undefined && `  nonce: ${text(nonce)},`,
    bench.expects.maxAge !== undefined && `  maxAge: ${bench.expects.maxAge},`,
    leeway > 0 && `  clockTolerance: ${leeway},`,
    '  complete: true,',
    '});',
    subject.length > 1 && `if (![${subject.map(text).join(', ')}].includes(payload.sub)) throw new Error('sub');`,
    type !== undefined && `if (header.typ !== ${text(type)}) throw new Error('typ');`,
    required.length > 0 && [
      `for (const name of [${required.map(text).join(', ')}]) {`,
      '  if (!Object.hasOwn(payload, name)) throw new Error(name);',
      '}',
    ],
    'console.log(JSON.stringify(payload));',
    '',
  );
}

function make(bench: CodeBench, key: KeySource): string {
  const content = bench.content ?? '';
  // A payload that is a text is signed as it is: that keeps numbers that JavaScript cannot hold.
  const exact = isExact(content, 'double');
  return lines(
    "import jwt from 'jsonwebtoken';",
    '',
    keyLine(bench, key),
    `const claims = ${exact ? value(readJson(content), 0, '') : text(content)};`,
    '',
    'const token = jwt.sign(claims, key, {',
    `  algorithm: ${text(bench.alg.id)},`,
    `  header: ${value(parsed(bench.header), 0, '  ')},`,
    // It would take an iat out, and put one in where there is none.
    exact && !hasMember(content, 'iat') && '  noTimestamp: true,',
    '});',
    'console.log(token);',
    '',
  );
}

export const jsonwebtoken: Target = {
  id: 'jsonwebtoken',
  language: JAVASCRIPT,
  syntax: 'javascript',
  name: { language: 'JavaScript', library: 'jsonwebtoken' },
  version: 'jsonwebtoken@9.0.3',
  file: (act) => `${act}.mjs`,
  install: 'npm install jsonwebtoken@9.0.3',
  run: (file) => `node ${file}`,
  testedWith: 'jsonwebtoken 9.0.3',
  keyForm: 'pem',
  unchecked: ['maxLifetime', 'jkt'],
  write: (bench, act, key) => (act === 'make' ? make : verify)(bench, key),
};
