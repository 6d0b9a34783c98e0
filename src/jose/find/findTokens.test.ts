import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CANDIDATE_LIMIT, findTokens } from './findTokens.ts';
import type { Candidate } from '../token/reading.ts';
import { toOuter } from '../text/span.ts';

// RFC 7519 section 3.1, also RFC 7515 appendix A.1.
const JWT =
  'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const [HEADER = '', PAYLOAD = '', SIGNATURE = ''] = JWT.split('.');
// RFC 7515 appendix A.5.
const UNSECURED = `eyJhbGciOiJub25lIn0.${PAYLOAD}.`;
const encoded = (text: string): string => Buffer.from(text).toString('base64url');
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const hex = (text: string): string => Buffer.from(text).toString('hex');
const JWE = `${encoded('{"alg":"RSA-OAEP","enc":"A256GCM"}')}.OKOawDo13gRp2ojaHV7LFpZcgV7T6DVZKTyKOMTYUmKoTCVJRgckCL9k.48V1_ALb6US04U3b.5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TALvtu6UG9oMo4vpzs9tX_EFShS8iB7j6ji.XFBoMYUZodetZdvTiFvSkQ`;
const DIRECT = `${encoded('{"alg":"dir","enc":"A128GCM"}')}..48V1_ALb6US04U3b.5eym8TW_c8SuK0lt.XFBoMYUZodetZdvTiFvSkQ`;
const LONG_ONE = `${encoded('{"alg":"RS256"}')}.${PAYLOAD}.${'Kd7x-Q2'.repeat(49).slice(0, 342)}`;
const OTHER = `${encoded('{"alg":"ES256","kid":"2"}')}.${encoded('{"sub":"someone else"}')}.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q`;
const DISCLOSURES = `~${encoded('["salt","given_name","John"]')}~${encoded('["salt","family_name","Doe"]')}~`;
const FLATTENED = `{"payload":"${PAYLOAD}","protected":"${HEADER}","signature":"${SIGNATURE}"}`;
const GENERAL = `{ "payload": "${PAYLOAD}",\n  "signatures": [ { "protected": "${HEADER}", "header": { "kid": "1" }, "signature": "${SIGNATURE}" } ] }`;
const JWE_JSON = `{"protected":"${encoded('{"enc":"A128GCM"}')}","recipients":[{"header":{"alg":"A128KW"},"encrypted_key":"abc"}],"iv":"48V1_ALb6US04U3b","ciphertext":"5eym8TW","tag":"XFBo"}`;

const wrapAt = (text: string, width: number, end = '\n'): string =>
  text.replace(new RegExp(`(.{${width}})(?!$)`, 'g'), `$1${end}`);
const said = ({ wrappings }: Candidate): string =>
  wrappings.map(({ kind, name, count }) => kind + (name ? `:${name}` : '') + (count ? `#${count}` : '')).join(' ');

/** The characters that `text[index]` came from. */
const outerOf = (source: string, { trace }: Candidate, index: number): string => {
  const { start, end } = toOuter(trace, { start: index, end: index + 1 });
  return source.slice(start, end);
};

it.each(['{"user_id":1,"_fresh":true}', '{}', '[1,2]', '{"_flashes":[{" t":["message","hello"]}]}'])(
  'a session of Flask is not a JWT: %s',
  (data) => {
    const session = `${encoded(data)}.ZkX8Fg.${'q1'.repeat(13)}x`;
    for (const text of [session, ` ${session}\n`, `session=${session}; Path=/`]) expect(findTokens(text)).toEqual([]);
    // A token whose payload and signature have these lengths is one all the same.
    const short = `${HEADER}.ZkX8Fg.${'q1'.repeat(13)}x`;
    expect(findTokens(short)).toMatchObject([{ text: short }]);
  },
);

describe('one token, pasted in many ways', () => {
  const cases: [name: string, source: string, wrappings: string, token?: string][] = [
    ['alone', JWT, ''],
    ['encrypted', JWE, '', JWE],
    ['encrypted with an empty key', DIRECT, '', DIRECT],
    ['unsecured', UNSECURED, '', UNSECURED],
    ['detached', `${HEADER}..${SIGNATURE}`, '', `${HEADER}..${SIGNATURE}`],
    ['SD-JWT', JWT + DISCLOSURES, '', JWT + DISCLOSURES],
    ['SD-JWT with key binding', JWT + DISCLOSURES + OTHER, '', JWT + DISCLOSURES + OTHER],
    ['smallest of all', 'e30.e30.', '', 'e30.e30.'],
    ['line end behind', `${JWT}\r\n`, 'whiteSpace#2'],
    ['blanks around', `  ${JWT}\n`, 'whiteSpace#3'],
    ['no-break space around', `\u00a0${JWT}\u00a0`, 'whiteSpace#2'],
    ['byte order mark', `\ufeff${JWT}`, 'invisible#1'],
    ['scheme', `Bearer ${JWT}`, 'authScheme:Bearer'],
    ['scheme in small letters', `bearer   ${JWT}\n`, 'whiteSpace#1 authScheme:bearer'],
    ['DPoP scheme', `DPoP ${JWT}`, 'authScheme:DPoP'],
    ['JWT scheme', `JWT ${JWT}`, 'authScheme:JWT'],
    ['Token scheme', `Token ${JWT}`, 'authScheme:Token'],
    ['Authorization', `Authorization: Bearer ${JWT}`, 'headerLine:Authorization authScheme:Bearer'],
    ['Authorization without a scheme', `authorization: ${JWT}`, 'headerLine:authorization'],
    ['Proxy-Authorization', `Proxy-Authorization: Bearer ${JWT}`, 'headerLine:Proxy-Authorization authScheme:Bearer'],
    ['load balancer header', `X-Amzn-Oidc-Data: ${JWT}`, 'headerLine:X-Amzn-Oidc-Data'],
    ['DPoP proof', `DPoP: ${JWT}`, 'headerLine:DPoP'],
    [
      'request',
      `GET /me HTTP/1.1\r\nHost: a.example\r\nAuthorization: Bearer ${JWT}\r\nAccept: */*\r\n\r\n`,
      'whiteSpace#4 headerLine:Authorization authScheme:Bearer',
    ],
    ['Cookie', `Cookie: theme=dark; session=${JWT}; lang=en`, 'headerLine:Cookie cookie:session'],
    ['Set-Cookie', `Set-Cookie: __Host-id=${JWT}; Path=/; HttpOnly; Secure`, 'headerLine:Set-Cookie cookie:__Host-id'],
    ['cookies without their header', `theme=dark; session=${JWT}`, 'cookie:session'],
    ['query', `https://a.example/cb?code=1&access_token=${JWT}&state=2`, 'urlQuery:access_token'],
    ['first in the query', `https://a.example/?jwt=${JWT}`, 'urlQuery:jwt'],
    ['fragment', `https://a.example/cb#id_token=${JWT}&state=2`, 'urlFragment:id_token'],
    [
      'escaped URL',
      encodeURIComponent(`https://a.example/?token=${JWT}`).replaceAll('.', '%2E'),
      'urlQuery:token percentEscapes#2',
    ],
    ['twice escaped', `next=${encodeURIComponent(encodeURIComponent(`/a?token=${JWT}&b=1`))}`, 'urlQuery:token'],
    ['form', `grant_type=urn%3Aietf%3Aparams&assertion=${JWT}`, 'formBody:assertion'],
    ['path', `https://a.example/verify/${JWT}/now`, 'surroundingText'],
    [
      'redirect header',
      `Location: https://a.example/cb#access_token=${JWT}`,
      'headerLine:Location urlFragment:access_token',
    ],
    ['double quotes', `"${JWT}"`, 'quotes'],
    ['single quotes and a comma', `'${JWT}',`, 'quotes'],
    ['backticks', `\`${JWT}\``, 'quotes'],
    ['typographic quotes', `\u201c${JWT}\u201d`, 'quotes'],
    ['guillemets', `\u00ab ${JWT} \u00bb`, 'quotes'],
    ['semicolon', `${JWT};`, 'surroundingText'],
    ['scheme in quotes', `"Bearer ${JWT}"`, 'quotes authScheme:Bearer'],
    ['JSON string with escapes', `"${JWT.replaceAll('.', '\\u002e')}"`, 'jsonString#2'],
    ['JSON string with a line end', `"${JWT}\\n"`, 'quotes'],
    ['JSON', `{"access_token":"${JWT}","token_type":"Bearer"}`, 'json:access_token'],
    ['deep JSON', `{"data": {"tokens": ["${JWT}"]}}`, 'json:tokens'],
    ['array', `["${JWT}"]`, 'json'],
    ['header in JSON', `{"headers":{"authorization":"Bearer ${JWT}"}}`, 'json:authorization authScheme:Bearer'],
    ['URL in JSON', `{"url":"https://a.example/?t=${JWT}"}`, 'json:url urlQuery:t'],
    ['JSON in JSON', JSON.stringify({ body: JSON.stringify({ access_token: JWT }) }), 'jsonString json:access_token'],
    ['prose in JSON', `{"message":"token ${JWT} refused"}`, 'json surroundingText'],
    [
      'HAR',
      `{"log":{"entries":[{"request":{"headers":[{"name":"Authorization","value":"Bearer ${JWT}"}]}}]}}`,
      'json:value headerLine:Authorization authScheme:Bearer',
    ],
    ['HAR cookies', `{"cookies":[{"name":"sid","value":"${JWT}"}]}`, 'json:value cookie:sid'],
    ['log line', `2026-01-01T00:00:00Z INFO auth token=${JWT} user=5`, 'surroundingText:token'],
    ['log line with JSON', `12:00 INFO {"token":"${JWT}","n":1}`, 'surroundingText json:token'],
    ['prose', `Our token is ${JWT}. It fails.`, 'surroundingText'],
    ['prose without a full stop', `See ${JWT} for more`, 'surroundingText'],
    ['markdown fence', `\`\`\`\n${JWT}\n\`\`\``, 'quotes'],
    ['named markdown fence', `\`\`\`jwt\n${JWT}\n\`\`\`\n`, 'whiteSpace#1 quotes'],
    [
      'curl',
      `curl -H 'Authorization: Bearer ${JWT}' https://a.example`,
      'curl headerLine:Authorization authScheme:Bearer',
    ],
    [
      'curl over lines',
      `$ curl https://a.example \\\n  -H "Authorization: Bearer ${JWT}" \\\n  -d a=1`,
      'curl headerLine:Authorization authScheme:Bearer',
    ],
    ['curl URL', `curl "https://a.example/?token=${JWT}"`, 'curl urlQuery:token'],
    ['curl cookie', `curl -b 'session=${JWT}' https://a.example`, 'curl cookie:session'],
    ['curl form', `curl -d 'assertion=${JWT}&a=1' https://a.example`, 'curl formBody:assertion'],
    ['export', `export TOKEN=${JWT}`, 'surroundingText:TOKEN'],
    ['quoted export', `export TOKEN="${JWT}"`, 'surroundingText:TOKEN quotes'],
    ['JavaScript', `const token = "${JWT}";`, 'surroundingText:token quotes'],
    ['YAML', `token: "${JWT}"`, 'surroundingText:token quotes'],
    ['attribute', `<input name="t" value="${JWT}"/>`, 'surroundingText:value quotes'],
    ['element', `<token>${JWT}</token>`, 'surroundingText'],
    ['percent escapes', JWT.replaceAll('.', '%2E').replaceAll('-', '%2d'), 'percentEscapes#3'],
    ['named HTML escapes', JWT.replaceAll('.', '&period;'), 'htmlEscapes#2'],
    ['decimal HTML escapes', JWT.replaceAll('.', '&#46;'), 'htmlEscapes#2'],
    ['hexadecimal HTML escapes', JWT.replaceAll('.', '&#x2E;'), 'htmlEscapes#2'],
    ['escaped HTML escapes', JWT.replaceAll('.', '&amp;#46;'), 'htmlEscapes#2'],
    ['query in HTML', `<a href="/a?b=1&amp;token=${JWT}&amp;c=2">`, 'surroundingText:href quotes urlQuery:token'],
    ['wrapped at 64', wrapAt(JWT, 64), 'whiteSpace#2'],
    ['wrapped at 20, CRLF', wrapAt(JWT, 20, '\r\n'), 'whiteSpace#16'],
    ['wrapped and indented', wrapAt(JWT, 60, '\n    '), 'whiteSpace#10'],
    [
      'wrapped header line',
      `Authorization: Bearer ${wrapAt(JWT, 60, '\n ')}`,
      'headerLine:Authorization authScheme:Bearer whiteSpace#4',
    ],
    [
      'a first line that is not indented',
      wrapAt(`Bearer ${LONG_ONE}`, 72, '\n  '),
      'authScheme:Bearer whiteSpace#18',
      LONG_ONE,
    ],
    [
      'the same beside a prompt',
      `$ pbpaste\n${wrapAt(`TOKEN=${LONG_ONE}`, 60, '\n    ')}\n$ `,
      'surroundingText:TOKEN whiteSpace#35',
      LONG_ONE,
    ],
    ['a last line after two', wrapAt(`Bearer ${LONG_ONE}`, 210, '\n  '), 'authScheme:Bearer whiteSpace#6', LONG_ONE],
    ['quoted mail', `> ${wrapAt(JWT, 64, '\n> ')}`, 'whiteSpace#8'],
    ['quoted-printable', wrapAt(JWT, 75, '=\r\n'), 'whiteSpace#6'],
    ['shell continuation', wrapAt(JWT, 50, '\\\n'), 'whiteSpace#6'],
    ['wrapped inside a mail', `Hello,\n\n${wrapAt(JWT, 72)}\n\nThanks\nAnn`, 'surroundingText whiteSpace#2'],
    ['a line for each part', JWT.replaceAll('.', '.\n'), 'whiteSpace#2'],
    ['dots on the next line', JWT.replaceAll('.', '\n.'), 'whiteSpace#2'],
    ['blanks around the dots', JWT.replaceAll('.', ' . '), 'whiteSpace#4'],
    ['set in fours', wrapAt(JWT, 4, ' '), 'whiteSpace#44'],
    ['zero-width spaces', wrapAt(JWT, 40, '\u200b'), 'invisible#4'],
    ['soft hyphens and bidi controls', `\u202a${wrapAt(JWT, 90, '\u00ad')}\u202c`, 'invisible#3'],
    ['no-break spaces inside', wrapAt(JWT, 50, '\u00a0'), 'whiteSpace#3'],
    ['secret on the next line', `${JWT}\nyour-256-bit-secret`, 'surroundingText'],
    ['base64', base64(JWT), 'base64'],
    ['base64url', encoded(JWT), 'base64'],
    ['base64 in lines', wrapAt(base64(JWT), 76, '\r\n'), 'whiteSpace#6 base64'],
    ['base64 of a header value', base64(`Bearer ${JWT}`), 'base64 authScheme:Bearer'],
    ['base64 twice', base64(base64(JWT)), 'base64 base64'],
    ['base64 of JSON', base64(`{"access_token":"${JWT}","name":"Zo\u00eb"}`), 'base64 json:access_token'],
    [
      'cookie that starts with base64-',
      `sb-auth=base64-${encoded(`{"access_token":"${JWT}"}`)}`,
      'surroundingText base64 json:access_token',
    ],
    ['base64 in a JSON string', `{"encrypted":"${base64(JWT)}"}`, 'json:encrypted base64'],
    [
      'Basic credentials',
      `Authorization: Basic ${base64(`user:${JWT}`)}`,
      'headerLine:Authorization authScheme:Basic base64 surroundingText',
    ],
    ['hex', hex(JWT), 'hex'],
    ['hex in capitals', hex(JWT).toUpperCase(), 'hex'],
    ['hex of base64', hex(base64(JWT)), 'hex base64'],
  ];
  it.each(cases)('%s', (_, source, wrappings, token = JWT) => {
    const found = findTokens(source);
    expect(found.map(({ text }) => text)).toEqual([token]);
    expect(said(found[0]!)).toBe(wrappings);
    if (wrappings === '') expect(found[0]!.trace).toEqual({ kind: 'shift', by: 0, length: token.length });
    checkTrace(source, found[0]!);
  });
});

describe('defective tokens are found as they stand', () => {
  const cases: [name: string, source: string, token?: string][] = [
    ['header only', HEADER],
    ['header and a dot', `${HEADER}.`],
    ['two parts', `${HEADER}.${PAYLOAD}`],
    ['four parts', `${JWT}.abc`],
    ['a dot too many', `${JWT}.`],
    ['six parts', `${JWE}.abc`],
    ['many dots', `${JWT}${'.'.repeat(1000)}`],
    ['padding', `${HEADER}=.${PAYLOAD}==.${SIGNATURE}=`],
    ['standard alphabet', `${HEADER}.${PAYLOAD}.ab+/cd+/${SIGNATURE}==`],
    ['stray character in the header', `${JWT.slice(0, 20)}@${JWT.slice(20)}`],
    ['stray character in the payload', `${JWT.slice(0, 60)}!${JWT.slice(60)}`],
    ['stray letter in the signature', `${JWT.slice(0, -9)}\u00e9${JWT.slice(-9)}`],
    ['stray quote', `${JWT.slice(0, 60)}"${JWT.slice(60)}`],
    ['cut off with dots', `${JWT.slice(0, 30)}...`],
    ['cut off with an ellipsis', `${JWT.slice(0, 30)}\u2026`],
    ['shortened in the middle', `${JWT.slice(0, 60)}\u2026${JWT.slice(-8)}`],
    ['shortened in the middle with dots', `${JWT.slice(0, 60)}...${JWT.slice(-8)}`],
    ['first characters gone', JWT.slice(3)],
    ['most of the header gone', JWT.slice(HEADER.length - 4)],
    ['header gone', `.${PAYLOAD}.${SIGNATURE}`],
    ['header and its dot gone', `${PAYLOAD}.${SIGNATURE}`],
    ['first characters of a JWE gone', JWE.slice(2)],
    ['header that is no JSON', `${encoded('alg=HS256 and not JSON at all')}.${PAYLOAD}.${SIGNATURE}`],
    ['header with single quotes', `${encoded("{'alg':'HS256'}")}.${PAYLOAD}.${SIGNATURE}`],
    ['header after a byte order mark', `${encoded('\ufeff{"alg":"HS256"}')}.${PAYLOAD}.${SIGNATURE}`],
    ['header after line ends', `${encoded('\n\t{\n"alg":"HS256"}')}.${PAYLOAD}.${SIGNATURE}`],
    [
      'unencoded payload (RFC 7797)',
      `${encoded('{"alg":"HS256","b64":false,"crit":["b64"]}')}.$ 0"2, yes!\n.${SIGNATURE}`,
    ],
    ['signature starred out', `${HEADER}.${PAYLOAD}.***`],
    ['signature in brackets', `${HEADER}.${PAYLOAD}.[REDACTED]`],
    ['signature said to be left out', `${HEADER}.${PAYLOAD}.<signature removed>`],
    ['signature masked in a log', `Bearer ${HEADER}.${PAYLOAD}.[FILTERED] 200 OK`, `${HEADER}.${PAYLOAD}.[FILTERED]`],
    ['signature starred out in JSON', `{"t":"${HEADER}.${PAYLOAD}.***"}`, `${HEADER}.${PAYLOAD}.***`],
    ['cut off in prose', `see ${JWT.slice(0, 50)}... in the log`, `${JWT.slice(0, 50)}...`],
    ['broken header in JSON', `{"token":"${JWT.slice(2)}"}`, JWT.slice(2)],
  ];
  it.each(cases)('%s', (_, source, token = source) => {
    const found = findTokens(source);
    expect(found.map(({ text }) => text)).toEqual([token]);
    checkTrace(source, found[0]!);
  });

  it('keeps the alphabet and the padding of wrapped tokens', () => {
    const token = `${HEADER}.${PAYLOAD}.ab+/cd+/${SIGNATURE}==`;
    expect(findTokens(`{"a":"Bearer ${token}"}`).map(({ text }) => text)).toEqual([token]);
  });
});

describe('JSON serialisations', () => {
  const cases: [name: string, source: string, wrappings: string, token: string][] = [
    ['flattened', FLATTENED, '', FLATTENED],
    ['general', GENERAL, '', GENERAL],
    ['encrypted', JWE_JSON, '', JWE_JSON],
    ['blanks around', `\n${FLATTENED}\n`, 'whiteSpace#2', FLATTENED],
    ['detached', FLATTENED.replace(/"payload":"[^"]*",/, ''), '', FLATTENED.replace(/"payload":"[^"]*",/, '')],
    ['in a document', `{"data":{"jws":${GENERAL}}}`, 'json:jws', GENERAL],
    ['in a list', `[${FLATTENED}]`, 'json', FLATTENED],
    ['as a JSON string', JSON.stringify({ body: GENERAL }), 'json:body jsonString', GENERAL],
    ['as a JSON string alone', JSON.stringify(GENERAL), 'jsonString', GENERAL],
    [
      'as a JSON string in a JSON string',
      JSON.stringify(JSON.stringify({ body: GENERAL })),
      'json:body jsonString jsonString',
      GENERAL,
    ],
    ['in a log line', `INFO sent ${JWE_JSON} to a`, 'surroundingText', JWE_JSON],
    ['in base64', base64(FLATTENED), 'base64', FLATTENED],
    ['escaped for a form', `jws=${encodeURIComponent(FLATTENED)}`, 'surroundingText:jws percentEscapes', FLATTENED],
    ['escaped for HTML', FLATTENED.replaceAll('"', '&quot;'), 'htmlEscapes', FLATTENED],
    ['cut off', GENERAL.slice(0, -4), '', GENERAL.slice(0, -4)],
    ['with a comma too many', FLATTENED.replace('}', ',}'), '', FLATTENED.replace('}', ',}')],
  ];
  it.each(cases)('%s', (_, source, wrappings, token) => {
    const found = findTokens(source);
    expect(found.map(({ text }) => text)).toEqual([token]);
    expect(said(found[0]!)).toBe(wrappings);
    checkTrace(source, found[0]!);
  });

  it('finds compact tokens beside one', () => {
    expect(findTokens(`{"a":"${JWT}","b":${GENERAL},"c":"${OTHER}"}`).map(({ text }) => text)).toEqual([
      JWT,
      GENERAL,
      OTHER,
    ]);
  });
});

describe('several tokens', () => {
  it.each([
    ['lines', `${JWT}\n${OTHER}\n${JWE}`],
    ['blanks', `${JWT} ${OTHER} ${JWE}`],
    ['commas', `${JWT},${OTHER},${JWE}`],
    ['headers', `Authorization: DPoP ${JWT}\nDPoP: ${OTHER}\nX-More: ${JWE}`],
    ['fragment', `https://a.example/#id_token=${JWT}&access_token=${OTHER}&x=${JWE}`],
    ['JSON', JSON.stringify({ a: JWT, b: [OTHER, { c: JWE }], again: JWT })],
    ['base64 between', `${JWT}\n\n${base64(OTHER)}\n\n${JWE}`],
    ['wrapped', `${wrapAt(JWT, 50)}\n\n${wrapAt(OTHER, 50)}\n\n${wrapAt(JWE, 50)}`],
  ])('%s', (_, source) => {
    const found = findTokens(source);
    expect(found.map(({ text }) => text)).toEqual([JWT, OTHER, JWE]);
    for (const candidate of found) checkTrace(source, candidate);
  });

  it('stops at the limit', () => {
    const many = Array.from(
      { length: CANDIDATE_LIMIT + 9 },
      (_, index) => `${HEADER}.${PAYLOAD}.${encoded(String(index))}`,
    );
    expect(findTokens(many.join('\n'))).toHaveLength(CANDIDATE_LIMIT);
  });

  it('names each', () => {
    expect(findTokens(`a=1; id=${JWT}; at=${OTHER}`).map(said)).toEqual(['cookie:id', 'cookie:at']);
  });
});

describe('a rest that looks like a word', () => {
  const short = `${encoded('{"alg":"HS256"}')}.e30.`;
  const signature = `${'Ab1-'.repeat(8)}THANKSALICE`;
  it('belongs to the signature where just that is missing', () => {
    expect(findTokens(`${short}${signature.slice(0, 32)}\n${signature.slice(32)}`).map(({ text }) => text)).toEqual([
      short + signature,
    ]);
  });
  it.each([
    ['less is missing', `${signature.slice(0, 36)}`],
    ['nothing is missing', signature],
    [
      'the header names an algorithm with longer signatures',
      signature.slice(0, 32),
      `${encoded('{"alg":"ES256"}')}.e30.`,
    ],
  ])('is a word where %s', (_, part, head = short) => {
    expect(findTokens(`${head}${part}\n${signature.slice(32)}`).map(({ text }) => text)).toEqual([head + part]);
  });
});

describe('what is no token', () => {
  it.each([
    '',
    ' \n\t\u200b',
    'hello world',
    'eyes, exact, example.com, eyJ',
    'my-very-long-bucket-name.s3-eu-west-1.amazonaws.com',
    '1234567890-abc123def456ghi789.apps.googleusercontent.com',
    'org.springframework.boot.autoconfigure.security.oauth2',
    'PaymentServiceImpl2.processTransactionNow.validateEverything3',
    'ApplicationConfiguration.Development.Settings2026.json',
    '10.20.30.40:8080',
    'v4.public.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIn1TaWduYXR1cmU',
    'v2.local.97TTOvgwIxNGvV80XKiGZg_kD3tsXM_-qB4dZGHOeN1cTkgQ4PnW8888l802W8d9AvEGnoNBY3BnqHORy8a5cC8aKpbA0En8XELw2yDk2f1sVODyfnDbi6rEGMY3pSfCbLWMM2oHJxvlEl2XbQ',
    'pk.eyJ1IjoidXNlciIsImEiOiJjazEyMzQ1Njc4OTAifQ.abcdefghijklmnopqrstuv',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW',
    `{"kty":"oct","alg":"HS256","k":"${encoded('a secret of sufficient length, made of words')}"}`,
    `{"keys":[{"kty":"RSA","alg":"RS256","n":"${'A1b2C3d4'.repeat(40)}","e":"AQAB"}]}`,
    `-----BEGIN PUBLIC KEY-----\n${wrapAt(Buffer.alloc(90, 0x9f).toString('base64'), 64)}\n-----END PUBLIC KEY-----`,
    encoded('{"kty":"RSA","alg":"RS256","n":"AQAB"}'),
    base64('{"page":2,"cursor":"abcdefghijklmnopqrstuvwxyz"}'),
    base64('just a long line of text that somebody encoded for no reason'),
    '{"payload":{"a":1},"event":"push"}',
    '.'.repeat(5000),
    'eyJ'.repeat(5000),
  ])('%s', (source) => {
    expect(findTokens(source)).toEqual([]);
  });
});

describe('places', () => {
  it('gives each inner character of base64 the characters whose first bit is its own', () => {
    const source = `x ${base64(JWT)}`;
    const [candidate] = findTokens(source);
    const at = (index: number) => toOuter(candidate!.trace, { start: index, end: index + 1 });
    expect([at(0), at(1), at(2), at(3)]).toEqual([
      { start: 2, end: 4 },
      { start: 4, end: 5 },
      { start: 5, end: 6 },
      { start: 6, end: 8 },
    ]);
  });

  it('follows base64 of a token wrapped in lines', () => {
    const source = wrapAt(base64(wrapAt(JWT, 64)), 76);
    const [candidate] = findTokens(source);
    expect(candidate?.text).toBe(JWT);
    checkTrace(source, candidate!);
  });

  it('gives each character of hex two', () => {
    const source = hex(JWT);
    const [candidate] = findTokens(source);
    for (const index of [0, 5, JWT.length - 1])
      expect(Buffer.from(outerOf(source, candidate!, index), 'hex').toString()).toBe(JWT[index]);
  });
});

/** Undoes escapes until nothing changes. */
function undone(text: string): string {
  const next = text
    .replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/&period;/gi, '.')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\+u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\+([bfnrt])/g, (_, letter: string) => JSON.parse(`"\\${letter}"`) as string)
    // Before any other character a backslash only means that character.
    .replace(/\\+([^\\bfnrtu])/g, '$1');
  return next === text ? text : undone(next);
}

function checkTrace(source: string, candidate: Candidate): void {
  const { text, trace, wrappings } = candidate;
  const coded = wrappings.some(({ kind }) => kind === 'base64' || kind === 'hex');
  let done = 0;
  for (let index = 0; index < text.length; index += 1) {
    const { start, end } = toOuter(trace, { start: index, end: index + 1 });
    const ordered = start >= done && end > start && end <= source.length;
    if (!ordered) expect({ index, start, end, done }).toBe('ordered and disjoint');
    done = end;
    const own = source.slice(start, end);
    if (!coded && own !== text[index] && undone(own) !== text[index])
      expect({ index, own }).toEqual({ index, own: text[index] });
  }
}

describe('properties', () => {
  const fragments = fc.constantFrom(
    'eyJ',
    'eyJhbGciOiJIUzI1NiJ9',
    'e30',
    '.',
    '..',
    '~',
    '=',
    '==',
    '+',
    '/',
    '-',
    '%2E',
    '%252e',
    '%3D',
    '%',
    '&#46;',
    '&amp;',
    '&quot;',
    '&',
    ';',
    '\\u002e',
    '\\/',
    '\\n',
    '\\',
    '"',
    "'",
    '`',
    '```',
    '\n',
    '\r\n',
    ' ',
    '\t',
    '> ',
    '\u200b',
    '\ufeff',
    '\u00a0',
    '\u2026',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"signature":',
    '"payload":',
    '\\"signatures\\":',
    '%22ciphertext%22:',
    '&quot;signature&quot;:',
    '"ciphertext":"',
    'Bearer ',
    'Cookie: ',
    'curl ',
    'a=',
    '?',
    '#',
    'ZXlK',
    '\ud800',
    '\u{1f600}',
    '\0',
    JWT,
    PAYLOAD,
    base64(JWT),
    hex(JWT),
    FLATTENED,
    JSON.stringify(FLATTENED),
    encodeURIComponent(FLATTENED),
    'e2FsZzonSFMy',
  );
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(fragments, { maxLength: 24 }).map((parts) => parts.join('')),
    fc.array(fc.oneof(fragments, fc.string({ maxLength: 6 })), { maxLength: 24 }).map((parts) => parts.join('')),
  );

  it('never throws, and says truly where each character stood', () => {
    fc.assert(
      fc.property(anything, (source) => {
        const found = findTokens(source);
        expect(found.length).toBeLessThanOrEqual(CANDIDATE_LIMIT);
        expect(new Set(found.map(({ text }) => text)).size).toBe(found.length);
        for (const candidate of found) checkTrace(source, candidate);
      }),
      { numRuns: 1500 },
    );
  });

  const segment = (min: number, max: number) =>
    fc.uint8Array({ minLength: min, maxLength: max }).map((octets) => Buffer.from(octets).toString('base64url'));
  const claims = fc.dictionary(
    fc.string({ minLength: 1, maxLength: 8 }),
    fc.oneof(fc.string({ maxLength: 30 }), fc.integer(), fc.boolean()),
    { maxKeys: 6 },
  );
  // As long as HS256 makes them: a rest in the next line is told from a word by what is missing.
  const jws = fc
    .tuple(claims, claims, segment(32, 32))
    .map(
      ([header, payload, signature]) =>
        `${encoded(JSON.stringify({ alg: 'HS256', ...header, b64: true, enc: undefined }))}.${encoded(JSON.stringify(payload))}.${signature}`,
    );
  const jwe = fc
    .tuple(segment(0, 40), segment(12, 12), segment(1, 200), segment(16, 16))
    .map((parts) => `${encoded('{"alg":"dir","enc":"A128GCM"}')}.${parts.join('.')}`);
  const wrappers: Record<string, (token: string) => string> = {
    alone: (token) => token,
    blanks: (token) => `\n  ${token} \n`,
    bearer: (token) => `Authorization: Bearer ${token}`,
    cookie: (token) => `Cookie: a=b; c=${token}; d=e`,
    query: (token) => `https://a.example/?token=${token}&state=x`,
    escaped: (token) => encodeURIComponent(`https://a.example/#token=${token}&state=x`),
    json: (token) => JSON.stringify({ a: 1, token, b: { c: 'd' } }),
    'json in json': (token) => JSON.stringify({ body: JSON.stringify({ token }) }),
    slashes: (token) => `"${token.replaceAll('.', '\\u002E')}"`,
    html: (token) => `<a title="${token.replaceAll('.', '&period;')}">x</a>`,
    prose: (token) => `The token is ${token}, which fails.`,
    curl: (token) => `curl -X POST -H "Authorization: Bearer ${token}" https://a.example/`,
    fence: (token) => `Look:\n\`\`\`\n${token}\n\`\`\`\nIs it good?`,
    wrapped: (token) => wrapAt(token, 64),
    mail: (token) => `> ${wrapAt(token, 70, '\r\n> ')}`,
    'zero width': (token) => wrapAt(token, 33, '\u200b'),
    base64,
    'base64 twice': (token) => base64(base64(token)),
    'base64 in lines': (token) => wrapAt(base64(token), 76),
    hex,
  };
  it.each(Object.entries(wrappers))('finds exactly the token in: %s', (_, wrapper) => {
    fc.assert(
      fc.property(fc.oneof(jws, jwe), (token) => {
        const source = wrapper(token);
        const found = findTokens(source);
        expect(found.map(({ text }) => text)).toEqual([token]);
        checkTrace(source, found[0]!);
      }),
      { numRuns: 60 },
    );
  });
});

describe('time', () => {
  const size = 300_000;
  const fill = (text: string): string => text.repeat(Math.ceil(size / text.length)).slice(0, size);
  // Each grows linearly; a search that started over at every character would take longer than any test may.
  it.each([
    ['dots', fill('.')],
    ['dots behind a token', JWT + fill('.')],
    ['eyJ', fill('eyJ')],
    ['eyJ in lines', fill('eyJ\n')],
    ['prose', fill('The quick brown fox; "jumps" over: the lazy dog. ')],
    ['short escapes', fill('eyJ%2E')],
    ['backslashes', fill('\\')],
    ['quotes', fill('{"signature":')],
    ['blanks between', JWT + fill(' ') + OTHER],
    ['base64 that is none', fill('ZXlKhbGciOiJIUzI1NiIs/')],
    ['dotted names', fill('aaaaaaaaaaaaaaaa.b\n')],
    ['wrapped', wrapAt(`${HEADER}.${fill('eyJz').slice(0, -1)}.${SIGNATURE}`, 64)],
    [
      'JSON',
      JSON.stringify(
        Array.from({ length: 1200 }, (_, id) => ({ id, token: `${HEADER}.${PAYLOAD}.${id}`, note: 'a "word"' })),
      ),
    ],
  ])('300 KB of %s', (_, source) => {
    expect(Array.isArray(findTokens(source))).toBe(true);
  });
});

// A pattern that may go back puts each character on its stack, which is full at ten million.
it.each([
  ['letters', 'x'.repeat(12_000_000)],
  ['letters in JSON', `{"a":"${'x'.repeat(12_000_000)}"}`],
  ['letters behind a word', `see ${'x'.repeat(12_000_000)}`],
])('12 MB of %s: no token, and no error', (_, source) => {
  expect(findTokens(source)).toEqual([]);
});

it('finds a token whose header is broken by its dots', () => {
  for (const first of ['broken_header', 'bad.ey'])
    expect(findTokens(`see ${first}.${PAYLOAD}.${SIGNATURE}`)).toHaveLength(1);
});
