import { decodeBase64url } from '../text/base64url.ts';
import { named, type Named } from './named.ts';

type Entry = readonly [pattern: RegExp, make: (match: RegExpExecArray) => Named];

const issued =
  (maker: string, what: string, visibility: 'secret' | 'open' = 'secret') =>
  (): Named =>
    named('issuedToken', { maker, what, visibility });

/** Hex digests by their length. The name is a guess: other functions have the same length. */
const HEX_DIGESTS: Readonly<Record<number, string>> = {
  32: 'MD5',
  40: 'SHA-1',
  56: 'SHA-224',
  64: 'SHA-256',
  96: 'SHA-384',
  128: 'SHA-512',
};

export const isHash = (text: string): boolean => HEX_DIGESTS[text.length] !== undefined && /^[0-9a-fA-F]+$/.test(text);

function fernet(text: string): Named | null {
  // Version 0x80, eight octets of time (the first three are zero until long after us), IV, blocks of 16, HMAC.
  if (!/^gAAAA[A-Za-z0-9_-]{93,}={0,2}$/.test(text)) return null;
  const { octets } = decodeBase64url(text);
  if ((octets.length - 57) % 16 !== 0) return null;
  return named('fernet', { seconds: octets.subarray(1, 9).reduce((sum, octet) => sum * 256 + octet, 0) });
}

const ENTRIES: readonly Entry[] = [
  // Other tokens
  [/^v([1-4])\.(local|public)\.[\w-]+/, ([, version = '', purpose = '']) => named('paseto', { version, purpose })],
  [/^shc:\//i, () => named('smartHealthCard')],
  // Alone, or with the name of its cookie. Flask writes an object or a list, in base64url e or W and then one of these; behind
  // a dot it is compressed.
  [
    /(?:^|[=\s"])(?:\.eJ[\w-]+\.[\w-]+\.[\w-]+|[eW][w-z\d_-][\w-]+\.[\w-]{6}\.[\w-]{27})(?:$|[;\s"])/,
    () => named('flaskSession'),
  ],
  [/^eyj[a-z0-9_-]{8,}\.eyj[a-z0-9_-]{4,}/, () => named('caseLost', { letters: 'lower' })],
  [/^EYJ[A-Z0-9_-]{8,}\.EYJ[A-Z0-9_-]{4,}/, () => named('caseLost', { letters: 'upper' })],
  [/^eyJ[\w-]{10,}ey[JI][\w-]{10,}$/, () => named('dotsLost')],
  [/^ey[A-Za-z0-9_-]*(?:\.{2,}|…|\*{2,}|\[)/, () => named('shortened')],

  // Addresses and requests
  [/^https?:\/\/\S*[?&](SAMLRequest|SAMLResponse)=/i, () => named('saml', { written: 'deflated' })],
  [/^(?:SAMLRequest|SAMLResponse)=/i, () => named('saml', { written: 'form' })],
  [/^(?:https?|wss?|ftp):\/\/\S+$/i, () => named('url')],

  // Passwords, hashed, and digests
  [/^\$2[abxy]?\$\d\d\$[./A-Za-z0-9]{53}$/, () => named('passwordHash', { name: 'bcrypt' })],
  [/^\$argon2(?:id|i|d)\$/, () => named('passwordHash', { name: 'Argon2' })],
  [/^\$(?:scrypt|s0|7)\$/, () => named('passwordHash', { name: 'scrypt' })],
  [/^\$y\$/, () => named('passwordHash', { name: 'yescrypt' })],
  [/^\$(?:1|apr1)\$/, () => named('passwordHash', { name: 'MD5 crypt' })],
  [/^\$5\$/, () => named('passwordHash', { name: 'SHA-256 crypt' })],
  [/^\$6\$/, () => named('passwordHash', { name: 'SHA-512 crypt' })],
  [/^(?:\$pbkdf2|pbkdf2_sha\d+\$)/, () => named('passwordHash', { name: 'PBKDF2' })],
  [/^\{S?SHA(?:256|512)?\}/, () => named('passwordHash', { name: 'LDAP SHA' })],
  [/^sha(256|384|512)[-:][\w+/=-]{43,}$/, ([, bits = '']) => named('digest', { name: `SHA-${bits}`, certain: 'yes' })],
  [
    // RFC 9562 section 4: only of its own variant does the digit say a version, from 1 to 8.
    /^[{(]?[0-9a-f]{8}-[0-9a-f]{4}-(?:([1-8])[0-9a-f]{3}-[89ab]|[0-9a-f]{4}-[0-9a-f])[0-9a-f]{3}-[0-9a-f]{12}[})]?$/i,
    ([, version = '']) => named('uuid', { version }),
  ],

  // Keys in one line
  [
    /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-nistp\d{1,4}|sk-[\w-]{1,40}@openssh\.com) AAAA/,
    () => named('publicKey', { algorithm: 'SSH' }),
  ],

  // Keys and access tokens that services issue
  [/^AKIA[A-Z0-9]{16}$/, issued('AWS', 'an access key id', 'open')],
  [/^ASIA[A-Z0-9]{16}$/, issued('AWS', 'a temporary access key id', 'open')],
  [/^(?:ghp|github_pat)_\w{16,}$/, issued('GitHub', 'a personal access token')],
  [/^gho_\w{16,}$/, issued('GitHub', 'an OAuth access token')],
  [/^ghu_\w{16,}$/, issued('GitHub', 'a user access token')],
  [/^ghs_\w{16,}/, issued('GitHub', 'an installation access token')],
  [/^ghr_\w{16,}$/, issued('GitHub', 'a refresh token')],
  [/^gl(?:pat|rt|dt|oas)-[\w.-]{16,}$/, issued('GitLab', 'an access token')],
  [/^xox[a-z][.-][\w.%-]+$/, issued('Slack', 'an access token')],
  [/^xapp-[\w-]+$/, issued('Slack', 'an app token')],
  [/^sk_(?:live|test)_\w{8,}$/, issued('Stripe', 'a secret key')],
  [/^rk_(?:live|test)_\w{8,}$/, issued('Stripe', 'a restricted key')],
  [/^pk_(?:live|test)_\w{8,}$/, issued('Stripe', 'a publishable key', 'open')],
  [/^whsec_[\w+/=-]{16,}$/, issued('Stripe or a similar service', 'a webhook signing secret')],
  [/^AIza[\w-]{35}$/, issued('Google', 'an API key')],
  [/^ya29\.[\w-]+/, issued('Google', 'an OAuth access token')],
  [/^1\/\/0[\w-]{20,}$/, issued('Google', 'a refresh token')],
  [/^GOCSPX-[\w-]{16,}$/, issued('Google', 'a client secret')],
  [/^npm_\w{20,}$/, issued('npm', 'an access token')],
  [/^pypi-AgE[\w-]+$/, issued('PyPI', 'an API token (a macaroon)')],
  [/^dckr_pat_[\w-]+$/, issued('Docker', 'a personal access token')],
  [/^hf_\w{20,}$/, issued('Hugging Face', 'an access token')],
  [/^sk-ant-[\w-]{16,}$/, issued('Anthropic', 'an API key')],
  [/^sk-(?:proj|svcacct)-[\w-]{16,}$/, issued('OpenAI', 'an API key')],
  [/^SG\.[\w-]{16,}\.[\w-]{16,}$/, issued('SendGrid', 'an API key')],
  [/^shp(?:at|ca|pa|ss)_[0-9a-f]{16,}$/, issued('Shopify', 'an access token')],
  [/^hv[sbr]\.[\w-]{16,}$/, issued('HashiCorp Vault', 'a token')],
  [/^glsa_\w{16,}$/, issued('Grafana', 'a service account token')],
  [/^dop_v1_[0-9a-f]{16,}$/, issued('DigitalOcean', 'a personal access token')],
  [/^AT(?:ATT|CTT)3[\w=-]{16,}$/, issued('Atlassian', 'an API token')],
  [/^tskey-[\w-]{16,}$/, issued('Tailscale', 'an auth key')],
  [/^SK[0-9a-f]{32}$/, issued('Twilio', 'an API key id', 'open')],
];

/** The format by its first characters or its shape. */
export function fromPattern(text: string): Named | null {
  for (const [pattern, make] of ENTRIES) {
    const match = pattern.exec(text);
    if (match) return make(match);
  }
  if (isHash(text)) return named('digest', { name: HEX_DIGESTS[text.length] ?? '', certain: 'no' });
  return fernet(text);
}
