import { readJson } from '../../../jose/text/json.ts';
import type { CodeBench } from '../bench.ts';
import { parsed, withoutMembers } from '../content.ts';
import { RUBY } from '../literals.ts';
import { demandsOf, type KeySource, lines, list, type Target } from '../target.ts';

const { text, value } = RUBY;

function keyLine({ key: { secretAs } }: CodeBench, { half, variable, given }: KeySource): string {
  const source = given === undefined ? `ENV.fetch(${text(variable)})` : text(given);
  if (half !== 'secret') return `key = OpenSSL::PKey.read(${source})`;
  return `key = ${secretAs === 'text' ? source : `Base64.urlsafe_decode64(${source})`}`;
}

const imports = ({ key: { secretAs } }: CodeBench, { half }: KeySource): string[] => [
  ...(half === 'secret' && secretAs === 'base64url' ? ["require 'base64'"] : []),
  "require 'json'",
  "require 'jwt'",
];

function verify(bench: CodeBench, key: KeySource): string {
  const { issuer, audience, subject, required, type, nonce, leeway } = demandsOf(bench.expects);
  return lines(
    imports(bench, key),
    '',
    `token = ${text(bench.token)}`,
    keyLine(bench, key),
    '',
    'claims, header = JWT.decode(',
    '  token,',
    '  key,',
    '  true,',
    `  algorithms: [${text(bench.alg.id)}],`,
    issuer.length > 0 && `  iss: ${list(RUBY, issuer)}, verify_iss: true,`,
    audience.length > 0 && `  aud: ${list(RUBY, audience)}, verify_aud: true,`,
    required.length > 0 && `  required_claims: ${list(RUBY, required)},`,
    `  leeway: ${leeway}`,
    ')',
    subject.length > 0 && `raise JWT::InvalidSubError, "sub" unless ${list(RUBY, subject)}.include?(claims["sub"])`,
    nonce !== undefined && `raise JWT::DecodeError, "nonce" unless claims["nonce"] == ${text(nonce)}`,
    type !== undefined && `raise JWT::DecodeError, "typ" unless header["typ"] == ${text(type)}`,
    'puts JSON.generate(claims)',
    '',
  );
}

const make = (bench: CodeBench, key: KeySource): string =>
  lines(
    imports(bench, key).filter((line) => !line.includes('json')),
    '',
    keyLine(bench, key),
    `claims = ${value(parsed(bench.content ?? ''), 0, '')}`,
    `header = ${value(readJson(withoutMembers(bench, ['alg'])), 0, '')}`,
    '',
    `puts JWT.encode(claims, key, ${text(bench.alg.id)}, header)`,
    '',
  );

export const rubyJwt: Target = {
  id: 'rubyJwt',
  language: RUBY,
  syntax: 'ruby',
  name: { language: 'Ruby', library: 'ruby-jwt' },
  version: 'jwt 2.10.2',
  file: (act) => `${act}.rb`,
  install: 'gem install jwt -v 2.10.2',
  run: (file) => `ruby ${file}`,
  testedWith: 'jwt 2.5.0',
  keyForm: 'pem',
  unchecked: ['maxAge', 'maxLifetime', 'jkt'],
  write: (bench, act, key) => (act === 'make' ? make : verify)(bench, key),
};
