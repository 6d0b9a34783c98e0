/** Hostile and defective inputs, for tests only. Made by small functions, so that this file stays readable. */

export interface Hostile {
  id: string;
  /** The pasted text. */
  text: string;
  /** The attack that it shows. */
  says: string;
}

const utf8 = new TextEncoder();

/** Base64url of octets, or of a text as UTF-8. */
export function encode(content: string | Iterable<number>): string {
  const octets = typeof content === 'string' ? utf8.encode(content) : Uint8Array.from(content);
  let binary = '';
  // In runs, for a call takes only so many arguments.
  for (let at = 0; at < octets.length; at += 8192) binary += String.fromCharCode(...octets.subarray(at, at + 8192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const header = '{"alg":"HS256"}';
const signature = encode(new Uint8Array(32).fill(7));

/** A JWS with this payload and header; nobody has signed it. */
const jws = (payload: string | Iterable<number>, protectedText = header): string =>
  `${encode(protectedText)}.${encode(payload)}.${signature}`;

const withHeader = (protectedText: string): string => jws('{"sub":"a"}', protectedText);

/** A JWE with this header; nobody has encrypted it. */
const jwe = (protectedText: string, parts = ['AAAA', 'AAAAAAAAAAAAAAAA', 'AAAA', 'AAAAAAAAAAAAAAAAAAAAAA']): string =>
  [encode(protectedText), ...parts].join('.');

/** `{"sub":"` these octets `"}`. */
const claimOf = (...inside: number[]): string => jws([...utf8.encode('{"sub":"'), ...inside, ...utf8.encode('"}')]);

const times = (count: number, make: (index: number) => string, between = ','): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(between);

const repeatedly = (count: number, change: (text: string) => string, text: string): string => {
  let result = text;
  for (let round = 0; round < count; round += 1) result = change(result);
  return result;
};

type Row = readonly [id: string, text: string, says: string];

const plain = jws('{"sub":"a"}');
const [plainHeader = '', plainPayload = ''] = plain.split('.');
const json = (value: unknown): string => JSON.stringify(value);

const size: Row[] = [
  ['million-dots', '.'.repeat(1_000_000), 'a million empty parts'],
  ['megabyte-token', jws(`{"x":"${'a'.repeat(750_000)}"}`), 'a sound token of one megabyte'],
  ['megabyte-header', withHeader(`{"alg":"HS256","kid":"${'k'.repeat(750_000)}"}`), 'a header of a megabyte'],
  ['megabyte-blank', ' '.repeat(1_000_000), 'nothing but white space'],
  ['megabyte-letters', 'a'.repeat(1_000_000), 'one run of base64url characters, no dot'],
  ['megabyte-backslashes', `"${'\\'.repeat(1_000_000)}`, 'a JSON string that never ends, all of it escapes'],
  ['megabyte-percent', '%'.repeat(1_000_000), 'percent signs that escape nothing'],
  ['deep-arrays', jws('['.repeat(100_000) + ']'.repeat(100_000)), 'a payload 100,000 arrays deep'],
  ['deep-objects', jws('{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)), 'a payload 100,000 objects deep'],
  ['deep-open', jws('['.repeat(100_000)), 'the same, and never closed'],
  ['deep-pasted', '{"payload":'.repeat(100_000), 'JSON that is not in a token, 100,000 deep and never closed'],
  [
    'deep-header',
    withHeader(`{"alg":"HS256","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
    'a header 100,000 deep',
  ],
  ['many-members', jws(`{${times(50_000, (index) => `"m${index}":${index}`)}}`), '50,000 members'],
  ['many-duplicates', jws(`{${times(50_000, () => '"a":1')}}`), 'one name 50,000 times'],
  ['many-tokens', times(5_000, () => plain, ' '), '5,000 tokens in one text'],
  ['many-starts', 'eyJ'.repeat(300_000), 'looks like the start of a token at every third character'],
  [
    'many-signatures',
    `{"payload":"e30","signatures":[${times(20_000, () => '{"protected":"e30","signature":""}')}]}`,
    '20,000 signatures',
  ],
  ['many-disclosures', plain + '~'.repeat(100_000), '100,000 empty disclosures'],
  ['long-number', jws(`{"exp":${'9'.repeat(100_000)}}`), 'a number of 100,000 digits'],
  ['nested-percent', `%${'25'.repeat(100_000)}2E`, 'percent escapes of percent escapes, 100,000 deep'],
  ['nested-base64', repeatedly(20, encode, plain), 'a token in twenty layers of base64url'],
  ['nested-quotes', repeatedly(12, json, plain), 'a token in twelve layers of JSON strings'],
];

const characters: Row[] = [
  ['utf8-overlong-2', claimOf(0xc0, 0xaf), 'a slash in two octets: overlong'],
  ['utf8-overlong-3', claimOf(0xe0, 0x80, 0xaf), 'a slash in three octets: overlong'],
  ['utf8-overlong-4', claimOf(0xf0, 0x80, 0x80, 0xaf), 'a slash in four octets: overlong'],
  ['utf8-overlong-nul', claimOf(0xc0, 0x80), 'NUL in two octets'],
  ['utf8-truncated', claimOf(0xe2, 0x82), 'a sequence of three octets without its third'],
  ['utf8-truncated-end', jws([...utf8.encode('{"sub":"'), 0xf0, 0x9f, 0x98]), 'the payload ends inside a sequence'],
  ['utf8-lone-continuation', claimOf(0x80), 'a continuation octet that continues nothing'],
  ['utf8-surrogate-high', claimOf(0xed, 0xa0, 0x80), 'the first half of a surrogate pair, encoded'],
  ['utf8-surrogate-low', claimOf(0xed, 0xb0, 0x80), 'the second half of a surrogate pair, encoded'],
  ['utf8-surrogate-pair', claimOf(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80), 'both halves, each encoded: CESU-8'],
  ['utf8-beyond', claimOf(0xf4, 0x90, 0x80, 0x80), 'beyond U+10FFFF'],
  ['utf8-never', claimOf(0xfe, 0xff), 'octets that UTF-8 never uses'],
  [
    'utf8-header',
    `${encode([0x7b, 0x22, 0xff, 0x22, 0x7d])}.${plainPayload}.${signature}`,
    'a header that is not UTF-8',
  ],
  ['utf16-payload', jws([...'{"sub":"a"}'].flatMap((letter) => [letter.charCodeAt(0), 0])), 'a payload in UTF-16'],
  [
    'bom-payload',
    jws([0xef, 0xbb, 0xbf, ...utf8.encode('{"sub":"a"}')]),
    'a byte order mark before the JSON of the payload',
  ],
  [
    'bom-header',
    `${encode([0xef, 0xbb, 0xbf, ...utf8.encode(header)])}.${plainPayload}.${signature}`,
    'a byte order mark before the JSON of the header',
  ],
  ['bom-pasted', `\uFEFF${plain}`, 'a byte order mark before the token'],
  [
    'surrogate-pasted',
    `${plainHeader}.\uD800${plainPayload}.${signature}`,
    'half a surrogate pair in the token itself',
  ],
  ['surrogate-escape-high', jws('{"sub":"\\ud800"}'), 'a JSON escape of half a surrogate pair'],
  ['surrogate-escape-low', jws('{"sub":"\\udc00x"}'), 'a JSON escape of the other half'],
  ['surrogate-escape-swapped', jws('{"sub":"\\ude00\\ud83d"}'), 'both halves in the wrong order'],
  ['surrogate-escape-name', jws('{"\\ud800":1,"\\ud800":2}'), 'half a surrogate pair as a member name, twice'],
  ['nul-raw', jws('{"sub":"a\u0000b"}'), 'a NUL octet in a JSON string, where JSON forbids it'],
  ['nul-escape', jws('{"sub":"admin\\u0000.example"}'), 'an escaped NUL, which JSON allows'],
  ['control-raw', jws('{"sub":"a\u001b[31mb\u0007"}'), 'raw control characters: a terminal escape and a bell'],
  ['control-escape', jws('{"sub":"\\u001b[2J\\u0007\\u0085\\u009b"}'), 'the same, escaped, with two C1 controls'],
  ['line-separators', jws('{"sub":"a\u2028b\u2029c"}'), 'line and paragraph separators'],
  ['bidi-override', jws('{"sub":"user\u202Enimda\u202C"}'), 'a right-to-left override: reads as another name'],
  [
    'bidi-isolate',
    jws('{"sub":"\u2067abc","role":"\u2066x"}'),
    'isolates that are never closed and could leak into the page',
  ],
  ['bidi-pasted', `\u202E${plain}\u202C`, 'the whole token in a right-to-left override'],
  ['zero-width', jws('{"s\u200Bub":"a","sub":"b"}'), 'two names that look the same: one has a zero-width space'],
  ['zero-width-pasted', `${plainHeader}.\u200B${plainPayload}.${signature}`, 'a zero-width space in the token'],
  ['homoglyph-alg', withHeader('{"alg":"\u041DS256"}'), 'alg with a Cyrillic letter that looks like H'],
  [
    'fullwidth',
    `${plainHeader}.\uFF45\uFF19${plainPayload.slice(2)}.${signature}`,
    'full-width letters among the base64url characters',
  ],
  ['combining', jws(`{"sub":"a${'\u0301'.repeat(2_000)}"}`), 'one letter with 2,000 accents'],
];

const members: Row[] = [
  ['proto', jws('{"__proto__":{"admin":true},"sub":"a"}'), 'a member __proto__'],
  ['proto-escape', jws('{"\\u005f_proto__":{"admin":true}}'), 'the same name, written with an escape'],
  ['proto-header', withHeader('{"alg":"HS256","__proto__":{"kid":"x"}}'), '__proto__ in the header'],
  ['proto-kid', withHeader('{"alg":"HS256","kid":"__proto__"}'), 'a kid that is the name of a hidden property'],
  ['proto-alg', withHeader('{"alg":"constructor"}'), 'an alg that is the name of an inherited property'],
  [
    'proto-pasted',
    '{"__proto__":{"payload":"e30","signature":"AA"}}',
    'a JSON serialisation whose members are all in __proto__',
  ],
  ['constructor', jws('{"constructor":{"prototype":{"admin":true}}}'), 'the other way to a prototype'],
  [
    'inherited',
    jws('{"toString":1,"hasOwnProperty":2,"valueOf":3,"then":4,"toJSON":5}'),
    'names that objects inherit, or that code calls',
  ],
  ['duplicate', jws('{"sub":"a","sub":"b"}'), 'a member twice'],
  ['duplicate-escape', jws('{"sub":"a","s\\u0075b":"b"}'), 'a member twice, once written with an escape'],
  ['duplicate-header', withHeader('{"alg":"none","alg":"HS256"}'), 'alg twice'],
  ['duplicate-deep', jws('{"act":{"sub":"a","sub":"b"}}'), 'a member twice, one level down'],
  [
    'duplicate-pasted',
    `{"payload":"e30","payload":"${plainPayload}","protected":"${plainHeader}","signature":"${signature}"}`,
    'a JSON serialisation with two payloads',
  ],
  ['number-big', jws('{"sub":100002348117421473}'), 'an integer that a double cannot hold'],
  ['number-point-zero', jws('{"exp":3.0}'), '3.0: equal to 3, written otherwise'],
  ['number-overflow', jws('{"exp":1e400}'), 'a number greater than any double'],
  ['number-underflow', jws('{"exp":1e-400}'), 'a number that a double makes 0'],
  ['number-minus-zero', jws('{"exp":-0}'), 'minus zero'],
  ['number-exponent', jws('{"exp":0.1e1}'), 'one, as 0.1e1'],
  ['number-leading-zero', jws('{"exp":01}'), 'a leading zero: not JSON'],
  ['number-plus', jws('{"exp":+1}'), 'a plus sign: not JSON'],
  ['number-nan', jws('{"exp":NaN,"nbf":Infinity}'), 'NaN and Infinity: not JSON'],
  ['number-string', jws('{"exp":"1300819380"}'), 'a NumericDate as a string'],
  ['number-milliseconds', jws('{"exp":1300819380000}'), 'milliseconds where seconds belong'],
  ['json-comma', jws('{"sub":"a",}'), 'a comma too many'],
  ['json-comment', jws('{"sub":"a"/* b */}'), 'a comment'],
  ['json-quotes', jws("{'sub':'a'}"), 'single quotes'],
  ['json-trailing', jws('{"sub":"a"}{"sub":"b"}'), 'two JSON texts, one after the other'],
  ['json-open', jws('{"sub":"a'), 'a string that never ends'],
  ['json-escape', jws('{"sub":"\\x41\\u00g0"}'), 'escapes that JSON does not have'],
  ['json-tab', jws('{"sub":"a\tb"}'), 'a raw tab in a string'],
  ['json-nbsp', jws('{\u00A0"sub":"a"}'), 'a no-break space between the tokens of JSON'],
];

const claims: Row[] = [
  ['markup-claim', jws('{"name":"<img src=x onerror=alert(1)>"}'), 'markup in a claim'],
  ['markup-name', jws('{"<svg onload=alert(1)>":true}'), 'markup as the name of a claim'],
  ['markup-script', jws('{"name":"</script><script>alert(1)</script>"}'), 'the end of a script element'],
  ['markup-kid', withHeader('{"alg":"HS256","kid":"\\"><script>alert(1)</script>"}'), 'markup in kid'],
  ['markup-pasted', '<script>alert(1)</script>', 'markup instead of a token'],
  [
    'javascript-claim',
    jws('{"iss":"javascript:alert(1)","picture":"data:text/html,<script>alert(1)</script>"}'),
    'URLs that run, in claims',
  ],
  ['javascript-kid', withHeader('{"alg":"HS256","kid":"javascript:alert(1)"}'), 'a URL that runs, in kid'],
  [
    'javascript-jku',
    withHeader('{"alg":"RS256","jku":"javascript:alert(1)","x5u":"file:///etc/passwd"}'),
    'URLs that must not be followed',
  ],
  ['path-kid', withHeader('{"alg":"HS256","kid":"../../../../dev/null"}'), 'a path in kid'],
  ['query-kid', withHeader(`{"alg":"HS256","kid":"x' UNION SELECT 'k'--"}`), 'a database query in kid'],
  ['template', jws('{"name":"${alert(1)}{{7*7}}%s%n"}'), 'template and format markers'],
  ['formula', jws('{"name":"=HYPERLINK(\\"https://example.com\\")"}'), 'a spreadsheet formula'],
  ['jwt-in-claim', jws(`{"sub":"a","assertion":"${plain}"}`), 'a token inside a claim'],
  ['jwt-in-header', withHeader(`{"alg":"HS256","kid":"${plain}"}`), 'a token inside the header'],
  ['jwt-in-itself', repeatedly(8, jws, plain), 'a token whose payload is a token, eight deep, without cty'],
];

const encoding: Row[] = [
  ['padding', `${plainHeader}.${plainPayload}=.${signature}=`, 'padding, which base64url in JOSE does not have'],
  ['padding-inside', `${plainHeader}.e3=0.${signature}`, 'padding in the middle'],
  ['padding-only', '=.=.=', 'nothing but padding'],
  ['alphabet', `${plainHeader}.eyJzdWIiOiI/Pz8+Pn4ifQ.${signature}`, 'the alphabet of base64, with + and /'],
  ['alphabet-mixed', `${plainHeader}.eyJzdWIiOiI_Pz8+Pn4ifQ.${signature}`, 'both alphabets in one part'],
  [
    'tail-bits',
    `${plainHeader}.${plainPayload}.${signature.slice(0, -1)}d`,
    'unused bits at the end that are not zero: another spelling of the same octets',
  ],
  ['tail-bits-header', `e31.${plainPayload}.${signature}`, 'the same in the header: e31 decodes as e30 does'],
  [
    'length-one',
    `${plainHeader}.${plainPayload}AA.${signature.slice(0, 1)}`,
    'lengths of 1 more than a multiple of 4: no octets encode so',
  ],
  ['line-wraps', plain.replaceAll(/.{20}/g, '$&\r\n  '), 'wrapped and indented, as in a mail'],
  ['escaped-dots', plain.replaceAll('.', '%2E'), 'dots as percent escapes'],
  [
    'odd-character',
    `${plainHeader}.${plainPayload.slice(0, 4)}!${plainPayload.slice(4)}.${signature}`,
    'a character of no alphabet',
  ],
];

const shape: Row[] = [
  ['empty', '', 'nothing'],
  ['header-empty-part', `.${plainPayload}.${signature}`, 'no protected header: allowed in JSON only'],
  ['header-empty-object', withHeader('{}'), 'a header without alg'],
  ['header-array', withHeader('["HS256"]'), 'a header that is an array'],
  ['header-string', withHeader('"HS256"'), 'a header that is a string'],
  ['header-null', withHeader('null'), 'a header that is null'],
  ['header-number', withHeader('1'), 'a header that is a number'],
  ['header-text', withHeader('alg=HS256'), 'a header that is not JSON'],
  ['alg-null', withHeader('{"alg":null}'), 'alg null'],
  ['alg-array', withHeader('{"alg":["none","HS256"]}'), 'alg as an array'],
  ['alg-object', withHeader('{"alg":{"toString":"HS256"}}'), 'alg as an object'],
  ['alg-case', withHeader('{"alg":"nOnE"}'), 'none in other letters: names are case-sensitive'],
  ['alg-blank', withHeader('{"alg":"none "}'), 'none with a blank'],
  ['alg-none-signed', withHeader('{"alg":"none"}'), 'alg none and a signature all the same'],
  ['crit-empty', withHeader('{"alg":"HS256","crit":[]}'), 'crit without names, which is forbidden'],
  ['crit-string', withHeader('{"alg":"HS256","crit":"exp"}'), 'crit that is no array'],
  ['crit-absent', withHeader('{"alg":"HS256","crit":["exp"]}'), 'crit names what the header does not have'],
  [
    'crit-registered',
    withHeader('{"alg":"HS256","crit":["alg","alg"]}'),
    'crit names a parameter of the RFC itself, twice',
  ],
  [
    'jwk-private',
    withHeader('{"alg":"ES256","jwk":{"kty":"EC","crv":"P-256","x":"AA","y":"AA","d":"AA"}}'),
    'a private key in the header',
  ],
  ['x5c-string', withHeader('{"alg":"RS256","x5c":"MIIB"}'), 'x5c that is no array'],
  ['parts-1', plainHeader, 'one part'],
  ['parts-2', `${plainHeader}.${plainPayload}`, 'two parts'],
  ['parts-2-dot', `${plainHeader}.${plainPayload}.`, 'three parts, the last of them empty, and alg is not none'],
  ['parts-4', `${plain}.${plainPayload}`, 'four parts'],
  ['parts-6', `${jwe('{"alg":"dir","enc":"A128GCM"}')}.AAAA`, 'six parts'],
  ['dots-only', '..', 'three empty parts'],
  ['truncated-ellipsis', `${plain.slice(0, 30)}\u2026`, 'cut off, with an ellipsis'],
  ['truncated-dots', `${plain.slice(0, 30)}...`, 'cut off, with three full stops'],
  ['truncated-middle', `${plain.slice(0, 12)}...${plain.slice(-6)}`, 'shortened in the middle'],
  ['redacted', `${plainHeader}.${plainPayload}.***`, 'the signature starred out'],
  ['detached', `${plainHeader}..${signature}`, 'a detached payload'],
  [
    'b64-false',
    `${encode('{"alg":"HS256","b64":false,"crit":["b64"]}')}.$5 {"a":1}.${signature}`,
    'an unencoded payload',
  ],
  [
    'b64-false-dots',
    `${encode('{"alg":"HS256","b64":false,"crit":["b64"]}')}.$.02.${signature}`,
    'an unencoded payload with a full stop: cannot be told apart',
  ],
  [
    'b64-uncritical',
    `${encode('{"alg":"HS256","b64":false}')}.${plainPayload}.${signature}`,
    'b64 false that crit does not name',
  ],
  [
    'b64-text',
    `${encode('{"alg":"HS256","b64":"false","crit":["b64"]}')}.${plainPayload}.${signature}`,
    'b64 as a string',
  ],
  ['jwe-empty-parts', '....', 'five empty parts'],
  ['jwe-without-enc', jwe('{"alg":"dir"}'), 'a JWE header without enc'],
  ['jwe-dir-key', jwe('{"alg":"dir","enc":"A128GCM"}'), 'alg dir and an encrypted key all the same'],
  [
    'jwe-short-tag',
    jwe('{"alg":"dir","enc":"A128GCM"}', ['', 'AAAAAAAAAAAAAAAA', 'AAAA', 'AA']),
    'an authentication tag of one octet',
  ],
  ['jwe-epk-string', jwe('{"alg":"ECDH-ES","enc":"A128GCM","epk":"AA"}'), 'epk that is no key'],
  [
    'jwe-p2c-huge',
    jwe('{"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2s":"AAAAAAAAAAA","p2c":4294967295}'),
    'four thousand million iterations: must not be run',
  ],
  ['jwe-p2c-negative', jwe('{"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2s":"","p2c":-1}'), 'minus one iteration'],
  [
    'jws-header-of-jwe',
    `${encode('{"alg":"RSA-OAEP","enc":"A256GCM"}')}.${plainPayload}.${signature}`,
    'three parts under the header of a JWE',
  ],
  ['jwe-header-of-jws', jwe(header), 'five parts under the header of a JWS'],
];

const one = { protected: plainHeader, signature };
const sealed = { iv: 'AAAAAAAAAAAAAAAA', ciphertext: 'AAAA', tag: 'AAAAAAAAAAAAAAAAAAAAAA' };
const sealedHeader = encode('{"enc":"A128GCM"}');

const forms: Row[] = [
  ['jws-mixed', json({ payload: plainPayload, ...one, signatures: [one] }), 'flattened and general at once'],
  [
    'jwe-mixed',
    json({ ...sealed, protected: sealedHeader, encrypted_key: '', recipients: [{}] }),
    'a JWE, flattened and general at once',
  ],
  ['jws-and-jwe', json({ payload: plainPayload, ...one, ...sealed }), 'members of a JWS and of a JWE'],
  [
    'jws-not-disjoint',
    json({ payload: plainPayload, ...one, header: { alg: 'none' } }),
    'alg in both headers: names must not meet',
  ],
  [
    'jwe-not-disjoint',
    json({
      ...sealed,
      protected: sealedHeader,
      unprotected: { alg: 'dir' },
      header: { alg: 'A128KW', enc: 'A256GCM' },
    }),
    'names in two and three headers',
  ],
  [
    'crit-unprotected',
    json({ payload: plainPayload, ...one, header: { crit: ['x'], x: 1 } }),
    'crit outside the protected header',
  ],
  [
    'b64-differs',
    json({
      payload: 'e30',
      signatures: [one, { protected: encode('{"alg":"HS256","b64":false,"crit":["b64"]}'), signature }],
    }),
    'signatures that do not agree on b64',
  ],
  ['signatures-none', json({ payload: plainPayload, signatures: [] }), 'no signatures'],
  ['signatures-object', json({ payload: plainPayload, signatures: { length: 2 } }), 'signatures that are no array'],
  [
    'signatures-odd',
    json({ payload: plainPayload, signatures: [null, 1, 'x', [], {}] }),
    'signatures that are no objects, and an empty one',
  ],
  ['payload-object', json({ payload: { sub: 'a' }, ...one }), 'a payload that is no string'],
  [
    'protected-object',
    json({ payload: plainPayload, protected: { alg: 'HS256' }, signature }),
    'a protected header that is not encoded',
  ],
  ['recipients-none', json({ ...sealed, protected: sealedHeader, recipients: [] }), 'no recipients'],
  [
    'recipients-odd',
    json({ ...sealed, protected: sealedHeader, recipients: [null, [], { header: 'x' }] }),
    'recipients that are no objects',
  ],
  [
    'aad-not-encoded',
    json({ ...sealed, protected: sealedHeader, aad: 'not encoded!' }),
    'additional data that is not base64url',
  ],
  ['json-in-array', json([{ payload: plainPayload, ...one }, plain]), 'tokens in an array'],
  [
    'sd-jwt-without-tilde',
    `${jws('{"_sd":[]}')}~${encode('["s","name","value"]')}`,
    'an SD-JWT that does not end in ~: its last part is read as a key binding JWT',
  ],
  [
    'sd-jwt-odd-disclosures',
    `${jws('{"_sd":[]}')}~${encode('{}')}~${encode('["s"]')}~!~~`,
    'disclosures that are no disclosures',
  ],
  [
    'sd-jwt-reserved',
    `${jws('{"_sd":[]}')}~${encode('["s","_sd","x"]')}~${encode('["s","...","x"]')}~`,
    'disclosures with names that are reserved',
  ],
  [
    'sd-jwt-proto',
    `${jws('{"_sd":[]}')}~${encode('["s","__proto__",{"admin":true}]')}~`,
    'a disclosure named __proto__',
  ],
];

export const hostile: readonly Hostile[] = [size, characters, members, claims, encoding, shape, forms]
  .flat()
  .map(([id, text, says]) => ({ id, text, says }));

/** One of them by its id. Throws if there is none: a test names what exists. */
export function hostileText(id: string): string {
  const found = hostile.find((each) => each.id === id);
  if (!found) throw new Error(`no hostile input ${id}`);
  return found.text;
}
