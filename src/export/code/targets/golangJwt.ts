import { isObject, type JsonDocument } from '../../../jose/text/json.ts';
import type { CodeBench } from '../bench.ts';
import { parsed } from '../content.ts';
import { GO } from '../literals.ts';
import { demandsOf, indented, type KeySource, lines, type Target } from '../target.ts';

const { text, value } = GO;

const block = (pem: string): string => (/^[\w\s+/=-]+$/.test(pem) ? `\`${pem}\`` : text(pem));

const FAIL = ['if err != nil {', '\tlog.Fatal(err)', '}'];

/** The functions that read a PEM text, by the type of the key. */
const READERS: Readonly<Record<string, string>> = { RSA: 'RSA', EC: 'EC', OKP: 'Ed' };

function keyLines({ alg, key: { secretAs } }: CodeBench, { half, variable, given }: KeySource): string[] {
  const source = given === undefined ? `os.Getenv(${text(variable)})` : half === 'secret' ? text(given) : 'keyText';
  if (half === 'secret')
    return secretAs === 'text'
      ? [`key := []byte(${source})`]
      : [`key, err := base64.RawURLEncoding.DecodeString(${source})`, ...FAIL];
  const reader = `Parse${READERS[alg.keyTypes[0] ?? '']}${half === 'public' ? 'Public' : 'Private'}KeyFromPEM`;
  return [`key, err := jwt.${reader}([]byte(${source}))`, ...FAIL];
}

/** The imports that the body needs. */
function imports(body: string): string[] {
  const code = body.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, '');
  const used = [
    ['encoding/base64', 'base64.'],
    ['encoding/json', 'json.'],
    ['fmt', 'fmt.'],
    ['log', 'log.'],
    ['os', 'os.'],
    ['time', 'time.'],
  ].flatMap(([path, mark]) =>
    new RegExp(`(?<![\\w.])${mark?.replace('.', '\\.')}`).test(code) ? [`import ${text(path ?? '')}`] : [],
  );
  // Line by line: a bundle must not hold what looks like an import of its own.
  return [...used, '', `import ${text('github.com/golang-jwt/jwt/v5')}`];
}

const program = (before: readonly string[], body: string): string =>
  lines('package main', '', imports(body), '', before, 'func main() {', indented('\t', body), '}', '');

/** A PEM text is outside the function: its lines must not be indented. */
const keyText = ({ half, given }: KeySource): string[] =>
  given === undefined || half === 'secret' ? [] : [`const keyText = ${block(given)}`, ''];

/** A claim that must be one of these texts. */
const oneOf = (claim: string, values: readonly string[]): string[] =>
  values.length === 0
    ? []
    : [
        `switch ${claim} {`,
        `case ${values.map(text).join(', ')}:`,
        'default:',
        `\tlog.Fatal("unexpected ", ${claim})`,
        '}',
      ];

const CONTAINS = [
  'func contains(claim any, wanted ...any) bool {',
  '\tlist, ok := claim.([]any)',
  '\tif !ok {',
  '\t\tlist = []any{claim}',
  '\t}',
  '\tfor _, each := range list {',
  '\t\tfor _, other := range wanted {',
  '\t\t\tif each == other {',
  '\t\t\t\treturn true',
  '\t\t\t}',
  '\t\t}',
  '\t}',
  '\treturn false',
  '}',
  '',
];

function verify(bench: CodeBench, key: KeySource): string {
  const { issuer, audience, subject, required, type, nonce, leeway } = demandsOf(bench.expects);
  const read = keyLines(bench, key);
  const body = lines(
    read,
    'claims := jwt.MapClaims{}',
    'parser := jwt.NewParser(',
    `\tjwt.WithValidMethods([]string{${text(bench.alg.id)}}),`,
    leeway > 0 && `\tjwt.WithLeeway(${leeway}*time.Second),`,
    ')',
    `${type === undefined ? '_' : 'parsed'}, err ${type === undefined && read.length > 1 ? '=' : ':='} parser.ParseWithClaims(token, claims, func(*jwt.Token) (any, error) {`,
    '\treturn key, nil',
    '})',
    FAIL,
    oneOf('claims["iss"]', issuer),
    audience.length > 0 && [
      `if !contains(claims["aud"], ${audience.map(text).join(', ')}) {`,
      '\tlog.Fatal("unexpected aud")',
      '}',
    ],
    oneOf('claims["sub"]', subject),
    oneOf('claims["nonce"]', nonce === undefined ? [] : [nonce]),
    type !== undefined && oneOf('parsed.Header["typ"]', [type]),
    required.length > 0 && [
      `for _, name := range []string{${required.map(text).join(', ')}} {`,
      '\tif _, ok := claims[name]; !ok {',
      '\t\tlog.Fatal(name)',
      '\t}',
      '}',
    ],
    'out, err := json.Marshal(claims)',
    FAIL,
    'fmt.Println(string(out))',
  );
  return program(
    [`const token = ${text(bench.token)}`, '', ...keyText(key), ...(audience.length > 0 ? CONTAINS : [])],
    body,
  );
}

const map = (json: JsonDocument): string => (isObject(json) ? value(json, 0, '') : 'map[string]any{}');

function make(bench: CodeBench, key: KeySource): string {
  const read = keyLines(bench, key);
  const body = lines(
    read,
    `claims := jwt.MapClaims(${map(parsed(bench.content ?? ''))})`,
    `token := jwt.NewWithClaims(jwt.GetSigningMethod(${text(bench.alg.id)}), claims)`,
    `token.Header = ${map(parsed(bench.header))}`,
    `signed, err := token.SignedString(key)`,
    FAIL,
    'fmt.Println(signed)',
  );
  return program(keyText(key), body);
}

export const golangJwt: Target = {
  id: 'golangJwt',
  language: GO,
  syntax: 'go',
  name: { language: 'Go', library: 'golang-jwt' },
  version: 'github.com/golang-jwt/jwt/v5@v5.3.0',
  file: (act) => `${act}.go`,
  install: 'go get github.com/golang-jwt/jwt/v5@v5.3.0',
  run: (file) => `go run ${file}`,
  testedWith: 'golang-jwt 4.4.3',
  keyForm: 'pem',
  unchecked: ['maxAge', 'maxLifetime', 'jkt'],
  write: (bench, act, key) => (act === 'make' ? make : verify)(bench, key),
};
