import type { CodeBench } from '../bench.ts';
import { compacted, hasMember, withoutMembers } from '../content.ts';
import { RUST } from '../literals.ts';
import { demandsOf, type KeySource, lines, list, type Target } from '../target.ts';

const { text } = RUST;

/** A PEM text in a raw string: it has no quote. */
const block = (pem: string): string => (/^[\w\s+/=-]+$/.test(pem) ? `r"${pem}"` : text(pem));

const READERS: Readonly<Record<string, string>> = { RSA: 'rsa', EC: 'ec', OKP: 'ed' };

function keyLines({ alg, key: { secretAs } }: CodeBench, { half, variable, given }: KeySource, type: string): string[] {
  const source =
    given === undefined ? `std::env::var(${text(variable)})?` : half === 'secret' ? text(given) : block(given);
  const octets = `${source}.as_bytes()`;
  if (half !== 'secret') return [`let key = ${type}::from_${READERS[alg.keyTypes[0] ?? '']}_pem(${octets})?;`];
  if (secretAs === 'text') return [`let key = ${type}::from_secret(${octets});`];
  // The crate reads base64 of the other alphabet, with its padding.
  return [
    `let secret = ${given === undefined ? source : `String::from(${source})`};`,
    'let secret = secret.replace(\'-\', "+").replace(\'_\', "/");',
    'let secret = format!("{}{}", secret, "=".repeat((4 - secret.len() % 4) % 4));',
    `let key = ${type}::from_base64_secret(&secret)?;`,
  ];
}

/** Those that the crate itself can require. */
const SPECIAL = new Set(['exp', 'nbf', 'aud', 'iss', 'sub']);

const program = (imports: string, body: readonly (string | false)[]): string =>
  lines(
    imports,
    'use serde_json::Value;',
    '',
    'fn main() -> Result<(), Box<dyn std::error::Error>> {',
    body.filter((line) => typeof line === 'string').map((line) => (line === '' ? '' : `    ${line}`)),
    '    Ok(())',
    '}',
    '',
  );

function verify(bench: CodeBench, key: KeySource): string {
  const { issuer, audience, subject, required, type, nonce, leeway } = demandsOf(bench.expects);
  const native = required.filter((name) => SPECIAL.has(name));
  const others = required.filter((name) => !SPECIAL.has(name));
  const oneOf = (name: string, values: readonly string[]): string[] =>
    values.length === 0
      ? []
      : [
          `if !matches!(data.claims[${text(name)}].as_str(), ${values.map((each) => `Some(${text(each)})`).join(' | ')}) {`,
          `    return Err(${text(name)}.into());`,
          '}',
        ];
  return program('use jsonwebtoken::{decode, Algorithm, DecodingKey, Validation};', [
    `let token = ${text(bench.token)};`,
    ...keyLines(bench, key, 'DecodingKey'),
    '',
    `let mut validation = Validation::new(Algorithm::${bench.alg.id});`,
    // The crate's own default is a minute.
    `validation.leeway = ${leeway};`,
    'validation.validate_nbf = true;',
    native.length > 0
      ? `validation.set_required_spec_claims(&${list(RUST, native)});`
      : 'validation.required_spec_claims.clear();',
    issuer.length > 0 && `validation.set_issuer(&${list(RUST, issuer)});`,
    audience.length > 0
      ? `validation.set_audience(&${list(RUST, audience)});`
      : hasMember(bench.content ?? '', 'aud') && 'validation.validate_aud = false;',
    'let data = decode::<Value>(token, &key, &validation)?;',
    // Those that are named here are only compared where they are in the token.
    ...(issuer.length > 0 ? oneOf('iss', issuer) : []),
    ...(audience.length > 0 && !native.includes('aud')
      ? ['if data.claims["aud"].is_null() {', '    return Err("aud".into());', '}']
      : []),
    ...oneOf('sub', subject),
    ...oneOf('nonce', nonce === undefined ? [] : [nonce]),
    ...(type === undefined
      ? []
      : [`if data.header.typ.as_deref() != Some(${text(type)}) {`, '    return Err("typ".into());', '}']),
    ...others.flatMap((name) => [
      `if data.claims.get(${text(name)}).is_none() {`,
      `    return Err(${text(name)}.into());`,
      '}',
    ]),
    'println!("{}", data.claims);',
  ]);
}

const make = (bench: CodeBench, key: KeySource): string =>
  program('use jsonwebtoken::{encode, EncodingKey, Header};', [
    ...keyLines(bench, key, 'EncodingKey'),
    `let header: Header = serde_json::from_str(${text(withoutMembers(bench))})?;`,
    `let claims: Value = serde_json::from_str(${text(compacted(bench.content ?? ''))})?;`,
    '',
    'println!("{}", encode(&header, &claims, &key)?);',
  ]);

export const rustJwt: Target = {
  id: 'rustJwt',
  language: RUST,
  syntax: 'rust',
  name: { language: 'Rust', library: 'jsonwebtoken' },
  version: 'jsonwebtoken = "9.3.1", serde_json = "1"',
  file: () => 'main.rs',
  install: 'cargo add jsonwebtoken@9.3.1 serde_json@1',
  run: () => 'cargo run',
  testedWith: 'jsonwebtoken 8.2.0',
  keyForm: 'pem',
  unchecked: ['maxAge', 'maxLifetime', 'jkt'],
  write: (bench, act, key) => (act === 'make' ? make : verify)(bench, key),
};
