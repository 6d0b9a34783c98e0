import type { CodeBench } from '../bench.ts';
import { compacted, hasMember, withoutMembers } from '../content.ts';
import { readJson, membersOf, rawText } from '../../../jose/text/json.ts';
import { CSHARP } from '../literals.ts';
import { demandsOf, type KeySource, lines, list, type Target } from '../target.ts';

const { text } = CSHARP;

const PACKAGE = 'Microsoft.IdentityModel.JsonWebTokens@8.14.0';

function keyLine({ key: { secretAs } }: CodeBench, { half, variable, given }: KeySource): string {
  const source = given === undefined ? `Environment.GetEnvironmentVariable(${text(variable)})!` : text(given);
  if (half !== 'secret') return `var key = new JsonWebKey(${source});`;
  return secretAs === 'text'
    ? `var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(${source}));`
    : `var key = new SymmetricSecurityKey(Base64UrlEncoder.DecodeBytes(${source}));`;
}

const start = ({ key: { secretAs } }: CodeBench, { half }: KeySource): string[] => [
  ...(half === 'secret' && secretAs === 'text' ? ['using System.Text;'] : []),
  'using System.Text.Json;',
  'using Microsoft.IdentityModel.JsonWebTokens;',
  'using Microsoft.IdentityModel.Tokens;',
  '',
];

function verify(bench: CodeBench, key: KeySource): string {
  const { issuer, audience, subject, required, type, nonce, leeway } = demandsOf(bench.expects);
  const oneOf = (name: string, values: readonly string[]): string[] =>
    values.length === 0
      ? []
      : [
          `if (!${list(CSHARP, values, ['new[] { ', ' }'])}.Contains(result.Claims.GetValueOrDefault(${text(name)}) as string))`,
          `    throw new SecurityTokenValidationException(${text(name)});`,
        ];
  return lines(
    start(bench, key),
    `var token = ${text(bench.token)};`,
    keyLine(bench, key),
    '',
    'var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters',
    '{',
    '    IssuerSigningKey = key,',
    `    ValidAlgorithms = new[] { ${text(bench.alg.id)} },`,
    issuer.length > 0
      ? `    ValidIssuers = ${list(CSHARP, issuer, ['new[] { ', ' }'])},`
      : '    ValidateIssuer = false,',
    audience.length > 0
      ? `    ValidAudiences = ${list(CSHARP, audience, ['new[] { ', ' }'])},`
      : '    ValidateAudience = false,',
    type !== undefined && `    ValidTypes = new[] { ${text(type)} },`,
    `    RequireExpirationTime = ${String(required.includes('exp') || hasMember(bench.content ?? '', 'exp'))},`,
    // The library's own default is five minutes.
    `    ClockSkew = TimeSpan.FromSeconds(${leeway}),`,
    '});',
    'if (!result.IsValid) throw result.Exception;',
    oneOf('sub', subject),
    oneOf('nonce', nonce === undefined ? [] : [nonce]),
    required.length > 0 && [
      `foreach (var name in ${list(CSHARP, required, ['new[] { ', ' }'])})`,
      '    if (!result.Claims.ContainsKey(name)) throw new SecurityTokenValidationException(name);',
    ],
    'Console.WriteLine(JsonSerializer.Serialize(result.Claims));',
    '',
  );
}

/** Members of the header beside those that the library writes itself. */
function furtherHeader(bench: CodeBench): string[] {
  const json = readJson(withoutMembers(bench, ['alg', 'kid']));
  return [...membersOf(json, 0)].map(
    ({ name, valueNode }) =>
      `    [${text(name)}] = JsonSerializer.Deserialize<JsonElement>(${text(rawText(json, valueNode))}),`,
  );
}

function make(bench: CodeBench, key: KeySource): string {
  const header = furtherHeader(bench);
  return lines(
    start(bench, key),
    keyLine(bench, key),
    `var claims = ${text(compacted(bench.content ?? ''))};`,
    header.length > 0 && ['var header = new Dictionary<string, object>', '{', ...header, '};'],
    '',
    'var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };',
    `Console.WriteLine(handler.CreateToken(claims, new SigningCredentials(key, ${text(bench.alg.id)})${header.length > 0 ? ', header' : ''}));`,
    '',
  );
}

export const identityModel: Target = {
  id: 'identityModel',
  language: CSHARP,
  syntax: 'csharp',
  name: { language: 'C#', library: 'Microsoft.IdentityModel.JsonWebTokens' },
  version: PACKAGE,
  file: (act) => (act === 'make' ? 'Make.cs' : 'Verify.cs'),
  install: `dotnet package add ${PACKAGE}`,
  run: () => 'dotnet run',
  keyForm: 'jwk',
  unchecked: ['maxAge', 'maxLifetime', 'jkt'],
  write: (bench, act, key) => (act === 'make' ? make : verify)(bench, key),
};
