import type { CodeAct, CodeBench } from '../bench.ts';
import { compacted, headerText, isClaims, withoutMembers } from '../content.ts';
import { JAVA } from '../literals.ts';
import { demandsOf, indented, isSecretKey, type KeySource, lines, list, type Target } from '../target.ts';

const { text } = JAVA;

const KEYS: Readonly<Record<string, string>> = { RSA: 'RSA', EC: 'EC' };

/** A key of the kind that the library's own classes take. */
function keyLine(bench: CodeBench, { half, variable, given }: KeySource): string {
  const source = given === undefined ? `System.getenv(${text(variable)})` : text(given);
  if (half !== 'secret') {
    const type = KEYS[bench.alg.keyTypes[0] ?? ''] ?? 'EC';
    return `var key = JWK.parse(${source}).to${type}Key().to${half === 'public' ? 'Public' : 'Private'}Key();`;
  }
  const octets =
    bench.key.secretAs === 'text'
      ? `${source}.getBytes(StandardCharsets.UTF_8)`
      : `Base64.getUrlDecoder().decode(${source})`;
  return bench.alg.family === 'pbes2'
    ? `var password = new String(${octets}, StandardCharsets.UTF_8);`
    : `var key = new SecretKeySpec(${octets}, ${text(bench.alg.use === 'signature' ? 'HMAC' : 'AES')});`;
}

const program = (bench: CodeBench, name: string, body: string): string =>
  lines(
    [
      'com.nimbusds.jose.*',
      'com.nimbusds.jose.crypto.*',
      'com.nimbusds.jose.crypto.factories.*',
      'com.nimbusds.jose.jwk.JWK',
      'com.nimbusds.jose.proc.*',
      'com.nimbusds.jwt.JWTClaimsSet',
      'com.nimbusds.jwt.proc.*',
      'java.nio.charset.StandardCharsets',
      'java.util.*',
    ].map((each) => `import ${each};`),
    isSecretKey(bench) && 'import javax.crypto.spec.SecretKeySpec;',
    '',
    `public class ${name} {`,
    '    public static void main(String[] args) throws Exception {',
    indented('        ', body),
    '    }',
    '}',
    '',
  );

function verifyClaims(bench: CodeBench, key: KeySource): string {
  const { issuer, audience, subject, required, type, nonce, leeway } = demandsOf(bench.expects);
  const exact = [
    issuer.length === 1 && `.issuer(${text(issuer[0] ?? '')})`,
    subject.length === 1 && `.subject(${text(subject[0] ?? '')})`,
    nonce !== undefined && `.claim("nonce", ${text(nonce)})`,
  ].filter((each) => typeof each === 'string');
  // By itself the library takes JWT, or a token without a type.
  const typ = type ?? headerText(bench, 'typ');
  const oneOf = (name: string, getter: string, values: readonly string[]): string[] =>
    values.length < 2
      ? []
      : [
          `if (!List.of(${values.map(text).join(', ')}).contains(String.valueOf(claims.${getter}()))) {`,
          `    throw new BadJWTException(${text(name)});`,
          '}',
        ];
  return lines(
    `var token = ${text(bench.token)};`,
    keyLine(bench, key),
    '',
    'var processor = new DefaultJWTProcessor<SecurityContext>();',
    `processor.setJWSKeySelector(new SingleKeyJWSKeySelector<>(JWSAlgorithm.parse(${text(bench.alg.id)}), key));`,
    typ !== undefined &&
      `processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(${text(typ)})));`,
    'var verifier = new DefaultJWTClaimsVerifier<SecurityContext>(',
    `    ${audience.length > 0 ? list(JAVA, audience, ['Set.of(', ')']) : 'null'},`,
    `    new JWTClaimsSet.Builder()${exact.join('')}.build(),`,
    `    ${list(JAVA, required, ['Set.of(', ')'])},`,
    '    null',
    ');',
    // The library's own default is a minute.
    `verifier.setMaxClockSkew(${leeway});`,
    'processor.setJWTClaimsSetVerifier(verifier);',
    'var claims = processor.process(token, null);',
    oneOf('iss', 'getIssuer', issuer),
    oneOf('sub', 'getSubject', subject),
    'System.out.println(claims);',
  );
}

function verify(bench: CodeBench, key: KeySource): string {
  if (isClaims(bench.content)) return program(bench, 'Verify', verifyClaims(bench, key));
  return program(
    bench,
    'Verify',
    lines(
      `var token = JWSObject.parse(${text(bench.token)});`,
      keyLine(bench, key),
      '',
      `if (!token.getHeader().getAlgorithm().getName().equals(${text(bench.alg.id)})) {`,
      '    throw new JOSEException("alg");',
      '}',
      'var verifier = new DefaultJWSVerifierFactory().createJWSVerifier(token.getHeader(), key);',
      'if (!token.verify(verifier)) {',
      '    throw new JOSEException("signature");',
      '}',
      'System.out.println(token.getPayload());',
    ),
  );
}

function decrypt(bench: CodeBench, key: KeySource): string {
  const decrypter =
    bench.alg.family === 'pbes2'
      ? 'new PasswordBasedDecrypter(password)'
      : 'new DefaultJWEDecrypterFactory().createJWEDecrypter(token.getHeader(), key)';
  return program(
    bench,
    'Decrypt',
    lines(
      `var token = JWEObject.parse(${text(bench.token)});`,
      keyLine(bench, key),
      '',
      `if (!token.getHeader().getAlgorithm().getName().equals(${text(bench.alg.id)})) {`,
      '    throw new JOSEException("alg");',
      '}',
      `token.decrypt(${decrypter});`,
      'System.out.println(token.getPayload());',
    ),
  );
}

const SIGNERS: Readonly<Record<string, string>> = {
  hmac: 'new MACSigner(key)',
  rsassaPkcs1: 'new RSASSASigner(key)',
  rsassaPss: 'new RSASSASigner(key)',
  ecdsa: 'new ECDSASigner(key)',
};
const ENCRYPTERS: Readonly<Record<string, string>> = {
  rsaesOaep: 'new RSAEncrypter(key)',
  aesKw: 'new AESEncrypter(key)',
  aesGcmKw: 'new AESEncrypter(key)',
  dir: 'new DirectEncrypter(key)',
  ecdhEs: 'new ECDHEncrypter(key)',
  // OWASP's number of rounds, and 16 octets of salt.
  pbes2: 'new PasswordBasedEncrypter(password, 16, 310000)',
};

function make(bench: CodeBench, key: KeySource): string {
  const content = bench.content ?? '';
  const signs = bench.alg.use === 'signature';
  const header = signs ? 'JWSHeader' : 'JWEHeader';
  return program(
    bench,
    'Make',
    lines(
      keyLine(bench, key),
      `var header = ${header}.parse(${text(withoutMembers(bench))});`,
      `var payload = new Payload(${text(isClaims(content) ? compacted(content) : content)});`,
      '',
      `var token = new ${signs ? 'JWSObject' : 'JWEObject'}(header, payload);`,
      signs
        ? `token.sign(${SIGNERS[bench.alg.family] ?? ''});`
        : `token.encrypt(${ENCRYPTERS[bench.alg.family] ?? ''});`,
      'System.out.println(token.serialize());',
    ),
  );
}

const FILES: Readonly<Record<CodeAct, string>> = { verify: 'Verify.java', decrypt: 'Decrypt.java', make: 'Make.java' };

export const nimbus: Target = {
  id: 'nimbus',
  language: JAVA,
  syntax: 'java',
  name: { language: 'Java', library: 'nimbus-jose-jwt' },
  version: 'com.nimbusds:nimbus-jose-jwt:10.5',
  file: (act) => FILES[act],
  install: 'mvn dependency:copy -Dartifact=com.nimbusds:nimbus-jose-jwt:10.5 -DoutputDirectory=.',
  run: (file) => `java -cp nimbus-jose-jwt-10.5.jar ${file}`,
  keyForm: 'jwk',
  unchecked: ['maxAge', 'maxLifetime', 'jkt'],
  write: (bench, act, key) => ({ verify, decrypt, make })[act](bench, key),
};
