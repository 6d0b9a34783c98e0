// Somebody comes with an error message out of a log: alone, around the token, or as a stack trace. It is explained, and
// its causes are tried on the token on the bench.
import { type Bench, expect, test } from './bench.ts';
import { TOKEN, signed } from './tokens.ts';

const PAST = 1_700_000_000;

/** Expired, of another audience, with a slash behind the issuer, a number as sub, and a signature that nobody made. */
const BAD = signed(
  { iss: 'https://issuer.example/', sub: 42, aud: 'shop', iat: PAST, nbf: PAST, exp: PAST + 3600 },
  { alg: 'HS256', typ: 'JWT', kid: 'key-7' },
);

const message = (bench: Bench, library: string | RegExp) =>
  bench.page.getByRole('region', {
    name: new RegExp(`^Error message: .*${typeof library === 'string' ? library : library.source}`),
  });

const causes = (bench: Bench, library: string) =>
  message(bench, library).getByRole('list', { name: 'On your token' }).getByRole('listitem');

const SO = 'Here: yes';
const NOT = 'Here: no';
const UNKNOWN = 'Unknown';

/** Who says it, what is pasted, and what is so of the token above. */
const MESSAGES: readonly [library: string, text: string, outcome: string, says: RegExp][] = [
  ['jsonwebtoken \\(Node', 'TokenExpiredError: jwt expired', SO, /exp was .* ago/],
  [
    'jsonwebtoken \\(Node',
    'JsonWebTokenError: jwt audience invalid. expected: orders-api',
    SO,
    /aud is “shop”.*orders-api/,
  ],
  ['jsonwebtoken \\(Node', 'JsonWebTokenError: jwt malformed', NOT, /Signed token, 3 parts/],
  ['jose', 'JWTClaimValidationFailed: unexpected "iss" claim value', UNKNOWN, /iss is .*Compare it/],
  ['jose', '{"code":"ERR_JWKS_NO_MATCHING_KEY"}', UNKNOWN, /kid “key-7”/],
  ['PyJWT', 'jwt.exceptions.InvalidSubjectError: Subject must be a string', SO, /sub is not a string: 42/],
  ['PyJWT', 'jwt.exceptions.MissingRequiredClaimError: Token is missing the "jti" claim', SO, /no jti/],
  ['python-jose', 'jose.exceptions.ExpiredSignatureError: Signature has expired.', SO, /exp was/],
  [
    'ruby-jwt',
    'JWT::InvalidIssuerError (Invalid issuer. Expected https://issuer.example, received https://issuer.example/)',
    SO,
    /slash/,
  ],
  ['golang-jwt', 'token has invalid claims: token is expired', SO, /exp was/],
  ['golang-jwt', 'token is not valid yet', NOT, /nbf was/],
  ['go-jose', 'go-jose/go-jose: unsupported crit header', NOT, /no crit/],
  ['go-oidc', 'oidc: expected audience "orders" got ["shop"]', SO, /aud is “shop”/],
  ['Nimbus', 'com.nimbusds.jwt.proc.BadJWTException: Expired JWT', SO, /exp was/],
  [
    'JJWT',
    "io.jsonwebtoken.UnsupportedJwtException: Unsecured JWSs (those with an 'alg' (Algorithm) header value of 'none') are disallowed by default",
    NOT,
    /alg is not none/,
  ],
  ['java-jwt', "The Claim 'aud' value doesn't contain the required audience.", UNKNOWN, /aud is “shop”/],
  ['Spring Security', 'error="invalid_token", error_description="Jwt expired at 2023-11-14T23:13:20Z"', SO, /exp was/],
  [
    'IdentityModel',
    "IDX10205: Issuer validation failed. Issuer: 'https://issuer.example/'. Did not match: validationParameters.ValidIssuer: 'https://issuer.example'",
    SO,
    /slash/,
  ],
  [
    'IdentityModel',
    "IDX10501: Signature validation failed. Unable to match key: \nkid: 'other'.\n",
    UNKNOWN,
    /about another token/,
  ],
  ['Entra', 'AADSTS500133: Assertion is not within its valid time range.', SO, /exp was/],
  ['firebase', 'Firebase\\JWT\\ExpiredException: Expired token', SO, /exp was/],
  ['jsonwebtoken \\(Rust', 'Error(ExpiredSignature) at jsonwebtoken::decode', SO, /exp was/],
  ['Envoy', 'Jwt payload [sub] field is not a string', SO, /42/],
  ['Kong', '{"exp":"token expired"}', SO, /exp was/],
  ['Keycloak', 'org.keycloak.exceptions.TokenNotActiveException: Token is not active', SO, /exp was/],
  ['Auth0', "InvalidTokenError: Unexpected 'alg' value", UNKNOWN, /alg is “HS256”/],
];

test('messages of libraries and gateways are explained by what is so on the token', async ({ bench, axe }) => {
  await bench.open();
  await bench.pasteAnywhere(BAD);
  await expect(bench.light('Time')).toHaveAccessibleName(/Expired/);
  for (const [library, text, outcome, says] of MESSAGES) {
    await bench.pasteAnywhere(text);
    const first = causes(bench, library).first();
    await expect(first, text).toContainText(outcome);
    await expect(first, text).toContainText(says);
    // The token is where it was.
    await expect(bench.light('Time')).toHaveAccessibleName(/Expired/);
  }
  await axe(bench.page);
});

test('what a log writes behind a message is not part of what it expects', async ({ bench }) => {
  const token = signed({ aud: 'https://api.acme.example/', exp: PAST }, { alg: 'HS256' });
  await bench.open();
  await bench.pasteAnywhere(
    `2026-12-01T02:11:09Z ERROR JsonWebTokenError: jwt audience invalid. expected: https://api.acme.example token=${token} ip=10.0.0.3`,
  );
  const cause = causes(bench, 'jsonwebtoken');
  await expect(cause).toContainText(/slash/);
  await expect(cause).toContainText('\u201chttps://api.acme.example\u201d is expected');
  await expect(message(bench, 'jsonwebtoken')).not.toContainText('token=');
});

test('the signature is said to be the cause only after a key was tried', async ({ bench }) => {
  await bench.open();
  await bench.pasteAnywhere(TOKEN);
  await bench.pasteAnywhere('Signature verification failed');
  const error = message(bench, 'PyJWT');
  await expect(error).toHaveAccessibleName(/firebase.* or PyJWT.* or ruby-jwt/);
  await expect(error.getByRole('listitem')).toContainText(UNKNOWN);
  await bench.pasteAnywhere('a-secret-that-does-not-fit');
  await expect(error.getByRole('listitem')).toContainText(SO);
});

test('a message around a token, a stack trace, undo, and away with it', async ({ bench }) => {
  await bench.open();
  await bench.pasteAnywhere(`2026-11-29 ERROR GET /orders
Authorization: Bearer ${BAD}
JsonWebTokenError: jwt issuer invalid. expected: https://issuer.example
    at /srv/node_modules/jsonwebtoken/verify.js:215:19`);
  await expect(causes(bench, 'jsonwebtoken')).toContainText(/slash/);
  await expect(bench.light('Time')).toHaveAccessibleName(/Expired/);
  await bench.pasteAnywhere('Jwt is expired');
  await expect(message(bench, 'Envoy')).toBeVisible();
  await bench.page.keyboard.press('Control+z');
  await expect(message(bench, 'jsonwebtoken')).toBeVisible();
  await message(bench, 'jsonwebtoken').getByRole('button', { name: 'Dismiss the error message' }).click();
  await expect(message(bench, '')).toHaveCount(0);
  await bench.page.keyboard.press('Control+z');
  await expect(message(bench, 'jsonwebtoken')).toBeVisible();
  // Another token is another matter.
  await bench.pasteAnywhere(TOKEN);
  await expect(message(bench, '')).toHaveCount(0);
});

test('the message first and the token after it; nothing is said of the demo; what is not known is said not to be', async ({
  bench,
  axe,
}) => {
  await bench.open();
  await bench.pasteAnywhere('io.acme.FrobnicationException: the bolt is loose\n    at io.acme.Main.run(Main.java:7)');
  const unknown = bench.page.getByRole('region', { name: 'Error message: not known' });
  await expect(unknown).toContainText('does not know it');
  await axe(bench.page);
  await bench.pasteAnywhere('jwt.exceptions.ExpiredSignatureError: Signature has expired');
  await expect(message(bench, 'PyJWT')).toContainText('This is the demo token');
  await expect(causes(bench, 'PyJWT')).toHaveCount(0);
  await bench.pasteAnywhere(BAD);
  await expect(causes(bench, 'PyJWT')).toContainText(/exp was/);
});

test('the palette says how', async ({ bench }) => {
  await bench.open();
  await bench.page.keyboard.press('Control+k');
  await bench.page.getByRole('dialog').getByRole('combobox').fill('error message');
  await expect(bench.page.getByRole('option', { name: /^Explain an error message/ })).toBeVisible();
});

test('a finding that libraries treat differently says who refuses it', async ({ bench }) => {
  await bench.open();
  await bench.pasteAnywhere(BAD);
  const finding = bench.region('Findings').locator('[data-rule="sub-type"]');
  await finding.getByRole('button', { name: /^Why/ }).click();
  await expect(finding).toContainText(/Refused by .*PyJWT since 2\.10.*Accepted by .*jsonwebtoken 9/);
});
