import { readJson } from '../../../jose/text/json.ts';
import type { CodeAct, CodeBench } from '../bench.ts';
import { isClaims, isExact, withoutMembers } from '../content.ts';
import { JAVASCRIPT } from '../literals.ts';
import { demandsOf, isSecretKey, type KeySource, lines, oneOrList, type Target } from '../target.ts';

const { text, value } = JAVASCRIPT;

function keyLines({ alg, key: { secretAs } }: CodeBench, { half, variable, given }: KeySource): string {
  if (half === 'secret') {
    const secret = given === undefined ? `process.env.${variable}` : text(given);
    return `const key = ${secretAs === 'text' ? `new TextEncoder().encode(${secret})` : `base64url.decode(${secret})`};`;
  }
  const jwk = given === undefined ? `JSON.parse(process.env.${variable})` : value(readJson(given), 0, '');
  return `const key = await importJWK(${jwk}, ${text(alg.id)});`;
}

const imported = (bench: CodeBench, ...names: string[]): string =>
  `import { ${[
    ...names,
    ...(isSecretKey(bench) ? (bench.key.secretAs === 'base64url' ? ['base64url'] : []) : ['importJWK']),
  ]
    .sort()
    .join(', ')} } from 'jose';`;

function verify(bench: CodeBench, key: KeySource): string {
  const { alg, expects, token } = bench;
  const { issuer, audience, subject, required, type, nonce, leeway } = demandsOf(expects);
  const claims = isClaims(bench.content);
  const act = claims ? 'jwtVerify' : 'compactVerify';
  return lines(
    imported(bench, act),
    '',
    `const token = ${text(token)};`,
    keyLines(bench, key),
    '',
    `const { payload } = await ${act}(token, key, {`,
    `  algorithms: [${text(alg.id)}],`,
    claims && [
      issuer.length > 0 && `  issuer: ${oneOrList(JAVASCRIPT, issuer)},`,
      audience.length > 0 && `  audience: ${oneOrList(JAVASCRIPT, audience)},`,
      subject.length === 1 && `  subject: ${oneOrList(JAVASCRIPT, subject)},`,
      type !== undefined && `  typ: ${text(type)},`,
      required.length > 0 && `  requiredClaims: [${required.map(text).join(', ')}],`,
      expects.maxAge !== undefined && `  maxTokenAge: ${expects.maxAge},`,
      leeway > 0 && `  clockTolerance: ${leeway},`,
    ],
    '});',
    claims && [
      subject.length > 1 && `if (![${subject.map(text).join(', ')}].includes(payload.sub)) throw new Error('sub');`,
      nonce !== undefined && `if (payload.nonce !== ${text(nonce)}) throw new Error('nonce');`,
    ],
    claims ? 'console.log(JSON.stringify(payload));' : 'console.log(new TextDecoder().decode(payload));',
    '',
  );
}

function decrypt(bench: CodeBench, key: KeySource): string {
  return lines(
    imported(bench, 'compactDecrypt'),
    '',
    `const token = ${text(bench.token)};`,
    keyLines(bench, key),
    '',
    'const { plaintext } = await compactDecrypt(token, key, {',
    `  keyManagementAlgorithms: [${text(bench.alg.id)}],`,
    bench.enc && `  contentEncryptionAlgorithms: [${text(bench.enc.id)}],`,
    '});',
    'console.log(new TextDecoder().decode(plaintext));',
    '',
  );
}

function make(bench: CodeBench, key: KeySource): string {
  const content = bench.content ?? '';
  const header = readJson(withoutMembers(bench));
  const encrypts = bench.alg.use === 'keyManagement';
  // Numbers that JavaScript cannot hold go into the token as the text that they are.
  const claims = !encrypts && isClaims(content) && isExact(content, 'double');
  const maker = encrypts ? 'CompactEncrypt' : claims ? 'SignJWT' : 'CompactSign';
  return lines(
    imported(bench, maker),
    '',
    keyLines(bench, key),
    claims
      ? `const claims = ${value(readJson(content), 0, '')};`
      : `const content = new TextEncoder().encode(${text(content)});`,
    '',
    `const token = await new ${maker}(${claims ? 'claims' : 'content'})`,
    `  .setProtectedHeader(${value(header, 0, '  ')})`,
    `  .${encrypts ? 'encrypt' : 'sign'}(key);`,
    'console.log(token);',
    '',
  );
}

export const joseJs: Target = {
  id: 'jose',
  language: JAVASCRIPT,
  syntax: 'javascript',
  name: { language: 'JavaScript', library: 'jose' },
  version: 'jose@6.2.18',
  file: (act) => `${act}.mjs`,
  install: 'npm install jose@6.2.18',
  run: (file) => `node ${file}`,
  testedWith: 'jose 6.2.18',
  keyForm: 'jwk',
  unchecked: ['maxLifetime', 'jkt'],
  write: (bench: CodeBench, act: CodeAct, key: KeySource) => ({ verify, decrypt, make })[act](bench, key),
};
