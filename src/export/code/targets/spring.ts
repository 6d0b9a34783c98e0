import type { CodeBench } from '../bench.ts';
import { compacted, headerText, withoutMembers } from '../content.ts';
import { KOTLIN } from '../literals.ts';
import { demandsOf, type KeySource, lines, list, type Target } from '../target.ts';

const { text } = KOTLIN;

const PACKAGE = 'org.springframework.boot:spring-boot-starter-oauth2-resource-server:3.5.7';

function keyLine({ alg, key: { secretAs } }: CodeBench, { half, variable, given }: KeySource): string {
  const source = given === undefined ? `System.getenv(${text(variable)})` : text(given);
  if (half !== 'secret')
    return `val key = JWK.parse(${source}).to${alg.keyTypes[0] === 'RSA' ? 'RSA' : 'EC'}Key().to${half === 'public' ? 'Public' : 'Private'}Key()`;
  return `val key = SecretKeySpec(${secretAs === 'text' ? `${source}.toByteArray()` : `Base64.getUrlDecoder().decode(${source})`}, "HMAC")`;
}

const imports = (body: string): string[] =>
  [
    ['com.nimbusds.jose.JOSEObjectType', 'JOSEObjectType'],
    ['com.nimbusds.jose.JWSAlgorithm', 'JWSAlgorithm'],
    ['com.nimbusds.jose.JWSHeader', 'JWSHeader'],
    ['com.nimbusds.jose.JWSObject', 'JWSObject'],
    ['com.nimbusds.jose.Payload', 'Payload('],
    ['com.nimbusds.jose.crypto.ECDSASigner', 'ECDSASigner'],
    ['com.nimbusds.jose.crypto.MACSigner', 'MACSigner'],
    ['com.nimbusds.jose.crypto.RSASSASigner', 'RSASSASigner'],
    ['com.nimbusds.jose.jwk.JWK', 'JWK.'],
    ['com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier', 'DefaultJOSEObjectTypeVerifier'],
    ['com.nimbusds.jose.proc.SecurityContext', 'SecurityContext'],
    ['com.nimbusds.jose.proc.SingleKeyJWSKeySelector', 'SingleKeyJWSKeySelector'],
    ['com.nimbusds.jwt.proc.DefaultJWTProcessor', 'DefaultJWTProcessor'],
    ['java.time.Duration', 'Duration'],
    ['java.util.Base64', 'Base64'],
    ['javax.crypto.spec.SecretKeySpec', 'SecretKeySpec'],
    ['org.springframework.context.annotation.Bean', '@Bean'],
    ['org.springframework.context.annotation.Configuration', '@Configuration'],
    ['org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator', 'DelegatingOAuth2TokenValidator'],
    ['org.springframework.security.oauth2.jwt.Jwt', 'Jwt>'],
    ['org.springframework.security.oauth2.jwt.JwtClaimValidator', 'JwtClaimValidator'],
    ['org.springframework.security.oauth2.jwt.JwtDecoder', ': JwtDecoder'],
    ['org.springframework.security.oauth2.jwt.JwtTimestampValidator', 'JwtTimestampValidator'],
    ['org.springframework.security.oauth2.jwt.NimbusJwtDecoder', 'NimbusJwtDecoder'],
  ].flatMap(([path, mark]) => (body.includes(mark ?? '') ? [`import ${path}`] : []));

function verify(bench: CodeBench, key: KeySource): string {
  const { issuer, audience, subject, required, type, nonce, leeway } = demandsOf(bench.expects);
  const typ = type ?? headerText(bench, 'typ');
  const oneOf = (name: string, values: readonly string[]): string | false =>
    values.length > 0 &&
    `JwtClaimValidator<Any?>(${text(name)}) { it?.toString() in ${list(KOTLIN, values, ['listOf(', ')'])} },`;
  const body = lines(
    '@Configuration',
    'class JwtConfiguration {',
    '    @Bean',
    '    fun jwtDecoder(): JwtDecoder {',
    `        ${keyLine(bench, key)}`,
    '        val processor = DefaultJWTProcessor<SecurityContext>()',
    `        processor.jwsKeySelector = SingleKeyJWSKeySelector(JWSAlgorithm.parse(${text(bench.alg.id)}), key)`,
    typ !== undefined &&
      `        processor.jwsTypeVerifier = DefaultJOSEObjectTypeVerifier(JOSEObjectType(${text(typ)}))`,
    // The validators below do that.
    '        processor.setJWTClaimsSetVerifier { _, _ -> }',
    '        val decoder = NimbusJwtDecoder(processor)',
    '        decoder.setJwtValidator(',
    '            DelegatingOAuth2TokenValidator<Jwt>(',
    [
      `JwtTimestampValidator(Duration.ofSeconds(${leeway})),`,
      oneOf('iss', issuer),
      audience.length > 0 &&
        `JwtClaimValidator<Collection<String>?>("aud") { aud -> aud != null && aud.any { it in ${list(KOTLIN, audience, ['listOf(', ')'])} } },`,
      oneOf('sub', subject),
      oneOf('nonce', nonce === undefined ? [] : [nonce]),
      ...required.map((name) => `JwtClaimValidator<Any?>(${text(name)}) { it != null },`),
    ]
      .filter((line) => typeof line === 'string')
      .map((line) => `                ${line}`),
    '            ),',
    '        )',
    '        return decoder',
    '    }',
    '}',
    '',
  );
  return lines(imports(body), '', body);
}

const SIGNERS: Readonly<Record<string, string>> = {
  hmac: 'MACSigner(key)',
  rsassaPkcs1: 'RSASSASigner(key)',
  rsassaPss: 'RSASSASigner(key)',
  ecdsa: 'ECDSASigner(key)',
};

/** Spring Security signs with the same library; asked directly it leaves header and claims as they are. */
function make(bench: CodeBench, key: KeySource): string {
  const body = lines(
    'fun main() {',
    `    ${keyLine(bench, key)}`,
    `    val header = JWSHeader.parse(${text(withoutMembers(bench))})`,
    `    val token = JWSObject(header, Payload(${text(compacted(bench.content ?? ''))}))`,
    `    token.sign(${SIGNERS[bench.alg.family] ?? ''})`,
    '    println(token.serialize())',
    '}',
    '',
  );
  return lines(imports(body), '', body);
}

export const spring: Target = {
  id: 'spring',
  language: KOTLIN,
  syntax: 'kotlin',
  name: { language: 'Kotlin', library: 'Spring Security' },
  version: PACKAGE,
  file: (act) => (act === 'make' ? 'Make.kt' : 'JwtConfiguration.kt'),
  install: `implementation("${PACKAGE}")`,
  run: () => './gradlew bootRun',
  keyForm: 'jwk',
  unchecked: ['maxAge', 'maxLifetime', 'jkt'],
  write: (bench, act, key) => (act === 'make' ? make : verify)(bench, key),
};
