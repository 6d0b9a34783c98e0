// Tokens of a given size, always the same. The signature is not a real one: nothing here is verified.

/** @param {unknown} value */
const encode = (value) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

const HEADER = encode({ alg: 'HS256', typ: 'JWT', kid: 'bench-2026' });
/** 32 octets, as HS256 makes: one more character is one octet too many. */
const SIGNATURE = encode('0123456789abcdefghijklmnopqrstuv');

/** Words and numbers as an access token carries them, without chance. @param {number} index */
const entry = (index) => ({
  id: 1_000_000 + index * 7919,
  group: `/department-${index % 97}/team-${(index * 31) % 1009}`,
  roles: ['reader', index % 3 ? 'editor' : 'owner'],
});

/** Every payload ends with these members, so that a page can be asked whether it shows the end. @param {number}
 * length */
const about = (length) => ({
  iss: 'https://login.example/tenant-7',
  sub: 'b1946ac9-2492-4d23-bf0a-3c5a4d1c0e55',
  aud: ['https://api.example', 'https://files.example'],
  iat: 1_790_000_000,
  exp: 1_990_000_000,
  scope: 'openid profile email offline_access',
  name: 'Ada Example',
  email: 'ada@example.com',
  email_verified: true,
  tenant: `size-${length}`,
});

/** A compact JWS of about `length` characters. @param {number} length */
export function tokenOf(length) {
  const around = HEADER.length + SIGNATURE.length + 2;
  const octets = Math.floor(((length - around) * 3) / 4);
  const groups = [];
  const base = JSON.stringify({ ...about(length), groups: [], filler: '' }).length;
  let size = base;
  for (let index = 0; ; index += 1) {
    const next = entry(index);
    const more = JSON.stringify(next).length + 1;
    if (size + more > octets) break;
    groups.push(next);
    size += more;
  }
  const filler = 'x'.repeat(Math.max(0, octets - size));
  return `${HEADER}.${encode({ ...about(length), groups, filler })}.${SIGNATURE}`;
}

/** Where the payload's middle is, at a border of groups of four characters. @param {string} token */
export function middleOf(token) {
  const first = token.indexOf('.') + 1;
  const length = token.lastIndexOf('.') - first;
  return first + Math.floor(length / 8) * 4;
}
