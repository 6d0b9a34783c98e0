// Words of the dialogs Code and Gateway policy: they load with them.
import { count } from './count.ts';

const and = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** Expectations, in a sentence. */
const unchecked = {
  time: 'exp and nbf',
  issuer: 'the issuer',
  audience: 'the audience',
  subject: 'the subject',
  required: 'the required claims',
  type: 'the type (typ)',
  nonce: 'the nonce',
  maxAge: 'the age',
  maxLifetime: 'the lifetime',
  jkt: 'the key that the token is bound to',
} as const;

export const codeDialog = {
  title: 'Code',
  none: 'No token is loaded.',
  awaited: 'The token is being encrypted. Try again in a moment.',
  lead: 'Code for this token and your expectations, in the library of your choice.',
  language: 'Language',
  option: (language: string, library: string) => `${language}: ${library}`,
  act: 'What the code does',
  acts: { verify: 'Verify this token', decrypt: 'Decrypt this token', make: 'Make this token' },
  inner: 'This is the layer inside the encryption.',
  layer: 'Layer',
  layerOf: (number: number, kind: string) => `Layer ${number}: ${kind}`,
  withSecrets: 'Write the secret or the private key into the code',
  withSecretsHint: 'Anyone who sees the code then has the key.',
  code: 'Code',
  copy: 'Copy code',
  save: 'Save as a file',
  file: 'File',
  package: 'Package',
  run: 'Run',
  tests: 'Tests',
  tested: (version: string) => `run by our tests, both ways, with ${version}`,
  untested: 'not run by our tests',
  reads: (variable: string, what: string) => `The code reads ${what} from the environment variable ${variable}.`,
  read: {
    secretText: 'the secret',
    secretEncoded: 'the secret in base64url',
    publicPem: 'the public key in PEM form',
    publicJwk: 'the public key as a JWK',
    privatePem: 'the private key in PEM form',
    privateJwk: 'the private key as a JWK',
    sodium: 'the key as libsodium has it, in base64,',
  },
  unchecked: (names: readonly (keyof typeof unchecked)[]) =>
    `This code does not check ${and(names.map((name) => unchecked[name]))}.`,
  otherAlg: (alg: string) => `Your expectations do not allow ${alg}, the algorithm of this token. The code accepts it.`,
  lacks: (library: string, names: readonly string[]) => `${library} has no ${and(names)}.`,
  lacksEncryption: (library: string) => `${library} does not encrypt or decrypt.`,
  milliseconds:
    'A string without a unit means milliseconds in jsonwebtoken: expiresIn: \u20183600\u2019 is 3.6 seconds. Write the number 3600, or \u20181h\u2019.',
  /** Why a library has no code for this token. */
  obstacles: {
    noJwe: (library: string) => `There is no code for encrypted tokens with ${library}.`,
    zip: (library: string) => `The content is compressed (zip). There is no code for that with ${library}.`,
    notClaims: (library: string) => `The payload is not a JSON object. ${library} takes claims only.`,
    notOpened: () => 'The content is not known yet. Add the key that decrypts the token.',
    duplicateNames: () => 'A name occurs twice in an object. No language can write that as a value.',
    surrogate: () => 'A string has half a surrogate pair, which this language cannot write.',
    unsecured: () => 'Nobody has signed this token (alg is none), so there is nothing to verify.',
    crit: () => 'The token has critical header parameters (crit), which the code would have to know.',
    alg: (library: string, name: string) => `There is no code for ${name} with ${library}.`,
    enc: (library: string, name: string) => `There is no code for ${name} with ${library}.`,
    curve: (library: string, name: string) => `There is no code for keys on ${name} with ${library}.`,
    number: (_: string, name: string) => `The number ${name} would change in this language.`,
  },
  /** Why there is no code for a token at all. */
  whyNot: {
    sdJwt: 'This is an SD-JWT. Libraries for JWT check only what the issuer signed, not the disclosures.',
    detached: 'The payload is not in the token, so the code would lack it.',
    unencoded: 'The payload is not encoded (b64 is false). Most libraries do not read that.',
    header: 'The protected header is not valid JSON.',
    algorithm: 'Jotlab does not know this algorithm.',
    notText: 'The content is not text.',
    large: (most: number) => `The token is longer than ${count(most, 'character', 'characters')}.`,
    other: 'This token cannot be written in the compact form, which the code needs.',
  },
  article: {
    title: 'The sample that calls base64 encryption',
    before: 'Many pages show these lines and say that the last one encrypts the token.',
    makes:
      'It only makes the same token in base64. Anyone can decode it without a key: paste it here to see. The signature still reveals changes, but nothing is secret.',
    after: 'These lines encrypt the token for one recipient. Only the holder of the private key can read it.',
    sample: 'The sample',
    better: 'The lines that encrypt',
  },
};

export const policyDialog = {
  title: 'Gateway policy',
  lead: 'Your expectations and the key, as the configuration of a gateway.',
  noExpectations: 'You have set no expectations yet, so the policy asks for little. Set them under Keys and checks.',
  gateway: 'Gateway',
  policy: 'Policy',
  copy: 'Copy policy',
  save: 'Save as a file',
  file: 'File',
  documented: 'Described at',
  names: {
    apiConnect: 'IBM API Connect: jwt-validate',
    apiConnectGenerate: 'IBM API Connect: jwt-generate',
    apiPark: 'APIPark',
    kong: 'Kong',
    apisix: 'Apache APISIX',
    envoy: 'Envoy',
    istio: 'Istio',
    nginx: 'nginx (NGINX Plus)',
    traefik: 'Traefik Hub',
    aws: 'AWS HTTP API',
    azure: 'Azure API Management',
    spring: 'Spring Security (Spring Boot)',
  },
  unchecked: 'What it does not check',
  notChecked: (names: readonly (keyof typeof unchecked)[]) =>
    `You expect it, but this policy does not check ${and(names.map((name) => unchecked[name]))}.`,
  allChecked: 'It checks everything you expect.',
  known: 'Good to know',
  placeholders: 'The policy holds no secret: put it where the placeholder is, or where the gateway keeps secrets.',
  noKey: 'You have no public key for this token, so there is a placeholder for it.',
  obstacles: {
    noJwe: () => 'There is no policy for encrypted tokens with this gateway.',
    alg: (name: string) => `There is no policy for ${name} with this gateway.`,
    enc: (name: string) => `There is no policy for ${name} with this gateway.`,
    unsecured: () => 'Nobody has signed this token (alg is none). A gateway must refuse it.',
    noIssuer: () => 'This gateway needs an issuer. Set it under Keys and checks, Expectations.',
    noAudience: () => 'This gateway needs an audience. Set it under Keys and checks, Expectations.',
  },
  /** What its maker's documentation or source says, gateway by gateway. */
  facts: {
    apiConnect: [
      'iss-claim and aud-claim are regular expressions (PCRE). They are anchored and escaped here, so that they fit the whole value.',
      'jws-jwk and jwe-jwk name a runtime variable that holds the JWK. jws-crypto and jwe-crypto name a cryptographic object instead, and win if both are there.',
      'If the header of a token has a jwk, it must be the key that the policy names.',
      'The policy has no property for the allowed algorithms.',
    ],
    apiConnectGenerate: [
      'iss-claim, sub-claim and aud-claim name the variables that hold the values. They are not the values.',
      'exp-claim is the lifetime in seconds.',
      'With key material for both signing and encryption, the policy makes a nested token.',
    ],
    apiPark: [
      'iss is required, but it is not compared with the token.',
      'The token itself must have an iss, and typ must be JWT.',
      'claims_to_verify takes exp and nbf only. If it is empty, no expiry is checked.',
      'signature_is_base64 is about the secret: it says that the secret is written in base64.',
      'user_path is the JSON path to the user in the claims. It must lead to a string.',
      'The configuration of the gateway core calls public_key rsa_public_key, signature_is_base64 signature_is_base_64, and user_path path.',
    ],
    kong: [
      'iss is looked up to find the credential, so an unknown issuer is refused.',
      'claims_to_verify takes exp and nbf only. If it is empty, no expiry is checked.',
      'rsa_public_key takes the public key of every asymmetric algorithm.',
      'Older versions know fewer algorithms: see the page for yours.',
    ],
    apisix: [
      'key_claim_name names the claim that finds the consumer, here iss.',
      'claims_to_verify takes exp and nbf only. By default it has both.',
      'Older versions know fewer algorithms: see the page for yours.',
    ],
    envoy: [
      'Without audiences, aud is not checked.',
      'exp and nbf are checked where the token has them. Only exp can be required (require_expiration).',
      'clock_skew_seconds is 60 by default; 0 also means 60.',
      'There is no list of algorithms: alg in the JWK decides.',
    ],
    istio: [
      'RequestAuthentication refuses an invalid token, but lets a request without one pass. The AuthorizationPolicy beside it requires a token.',
      'Both apply to their namespace. Add a selector to narrow them.',
    ],
    nginx: [
      'The module is part of the commercial subscription.',
      'conf/keys.json must hold the keys as a JWK Set.',
      'The directives alone check neither issuer nor audience. Here the maps and auth_jwt_require do.',
    ],
    traefik: [
      'The middleware is part of Traefik Hub.',
      'nbf, exp and iat are checked where the token has them.',
      'Contains is for an aud that is a list, Equals for a string. The policy follows this token.',
    ],
    aws: [
      'API Gateway fetches the keys from the issuer\u2019s metadata, so the policy names no key.',
      'An authorizer has one issuer. Use one authorizer per issuer.',
      'API Gateway cannot tell an access token from an ID token. Require scopes on the routes.',
    ],
    azure: [
      'A symmetric key is written in base64. Keep it in a named value.',
      'Elements must be in this order.',
      'A required claim without a value only has to be there.',
    ],
    spring: [
      'Spring Boot fetches the keys from the issuer\u2019s metadata when it starts, so the policy names no key.',
      'Without audiences, aud is not checked.',
      'The properties take one issuer only.',
    ],
  },
};

export const carriedForms = {
  title: 'Copy as',
  names: {
    header: 'Authorization header',
    curl: 'curl',
    httpie: 'HTTPie',
    http: '.http file',
    cookie: 'Cookie',
    markdown: 'Claims as a table (Markdown)',
    csv: 'Claims as CSV',
  },
  copyLabel: (name: string) => `Copy: ${name}`,
  large: 'A browser may drop a cookie of more than 4096 bytes.',
};
