import { encodeBase64url } from '../text/base64url.ts';
import { encodeUtf8 } from '../text/utf8.ts';

/** The place of publication, as the words of a light quote it, and the list of values published there. */
type Published = readonly (readonly [where: string, what: readonly string[]])[];

/** The place of the demo keys: they are published on purpose (scenes/demoKeys.ts). */
export const OURS = 'Jotlab';

/** RFC 7638 thumbprints of keys whose private half is printed for everybody. */
const THUMBPRINTS: Published = [
  [
    'RFC 7515',
    [
      'IsUn6_e04MaShXFIISMp4kG62LWzMIPy_MvSA5pJgX8',
      'oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U',
      'u5YUSjQ2-2chBi51NSk3t3g7IM4o2KYcnPqPtCNGd3U',
    ],
  ],
  ['RFC 7516', ['xtIsOV1FqKH77AI_A3jdTg5QfdabzqI-LNpYTPi0IgI', '_K0fXS8wlsT7Tn3vvZrs9qdKUIqi5AxQ5EVk41xi_BM']],
  [
    'RFC 7517',
    [
      'cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s',
      'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
      'DdsFv-2-wgcPoDcyS6OXOWVh00JdbWkkVXDCYdxJ3uM',
    ],
  ],
  [
    'RFC 7520',
    [
      'dHri3SADZkrush5HU_50AoRhcKFryN-PI6jPBtPL55M',
      '9jg46WB3rR_AHD-EBXdN7cBkH1WOu0tA3M9fm21mqTI',
      'h_jutvC-jg3Nwueq8LmdSybXykVsBwk4_5u5Y9JiS7E',
      'Rt-IyDEhXohvTl_ozKQ9YGflXGuDb3uu3QmqN2LoMwM',
      'YlKlB7M2wnS0cPn_V7OW-FuDLuWdJ9z4OvPHmhGDfeE',
      'HsSFalww3yP-dO-lWGYgFcyV5H22oScIFc4V2Y6GOto',
      '8izOqBCj1XBwWw0-iTcMv27pUKWwFvNmw-kutyfzf-g',
    ],
  ],
  ['RFC 8037', ['kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k', 'giQqigT_IKcuzHl0FVJ3k5ts3_TWNAxvsC08UZsfcM8']],
  [
    'RFC 9964',
    [
      'T4xl70S7MT6Zeq6r9V9fPJGVn76wfnXJ21-gyo0Gu6o',
      'Suiu29qbfuaBaR4Ats-c6XQBePB_OpAxAwcTR_0KXVM',
      'tRn1JNIkgMsABVQBlXeDHxAIcclh-2IX0UdDEzPt5XU',
    ],
  ],
  ['RFC 9901', ['Q5yTSREAbvZL131ynDBhalXJcF9fL0foJlMN8u6ldiY', 'aISfTcr9M_Zd09AXGAAeFxnLbFY6lBa87UN515wm5d4']],
  // The recipient of appendix C.
  ['RFC 7518', ['Vy57XrArUrW0NbpI12tEzDHABxMwrTh6HHXRenSpnCo']],
  [
    OURS,
    [
      'lT95u8k9ctNFUeOoxa-RFMgvNvJ8D8Cfe-Cy6iV-ONk',
      'JS71Ik3J2L2i0T43wQwCcWCEy1kJoQJRzfgJ3S8xk8s',
      'zWvdHGDCxdUksBvdYkNxh6tUiuo1RwPk2zFED49zaZA',
    ],
  ],
  [
    'jwt.io',
    [
      'oGDmHqCJ7yzMkWEkrlZVHkvrHIyQwtlDmeq5ForUHeY',
      '19J8y7Zprt2-QKLjF2I5pVk0OELX6cY2AfaAv1LC_w8',
      'iTqXXI0zbAnJCKDaobfhkM1f-6rMSpTfyZMRp_2tKI8',
      'xZDfZpry4P9vZPZyG2fNBRj-7Lz5omVdm7tHoCgSNfY',
      'zFHVsM9dc4OlHIwvEnVqfKzRj1ujqYGsZnXAcgn_CqI',
      'pdmN_UI10XD6wy44jm-JkHmJOFxevse_2jio8cH1lRw',
    ],
  ],
];

/** Octets of published symmetric keys, base64url. */
const OCTETS: Published = [
  [OURS, ['TwjGld-u6TbhQsLwzoZu-kc_n13uXIYovjFXnnbIhIU', '4Uy58_vSp7N-z-OHhsumUw']],
  ['RFC 7515', ['AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow']],
  ['RFC 7516', ['GawgguFyGrWKav7AX4VKUg']],
  [
    'RFC 7520',
    [
      'hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg',
      'AAPapAv4LbFbiVawEjagUBluYqN5rhna-8nuldDvOx8',
      'XctOhJAkA-pD9Lh7ZgW_2A',
      'qC57l_uxcm7Nm3K-ct4GFjx8tM1U8CZ0NLBvdQstiS8',
      'GZy6sIZ6wl9NJOKB-jnmVQ',
    ],
  ],
];

/** The place of secrets that everybody tries first. */
export const COMMON = 'every list of secrets to try';

/** Secrets as text. A secret that is read in another way than as UTF-8 is found by its given text. */
const SECRETS: Published = [
  [
    'jwt.io',
    [
      'your-256-bit-secret',
      'your-384-bit-secret',
      'your-512-bit-secret',
      'a-string-secret-at-least-256-bits-long',
      'a-valid-string-secret-that-is-at-least-384-bits-long',
      'a-valid-string-secret-that-is-at-least-512-bits-long-which-is-very-long',
    ],
  ],
  [
    'documentation and tutorials',
    [
      // jsonwebtoken, express-session, express-jwt
      'shhhhh',
      'shhhhhhared-secret',
      'keyboard cat',
      // firebase/php-jwt, gin-jwt, Flask-JWT-Extended, FastAPI
      'example_key',
      'secret key',
      'super-secret',
      '09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7',
      // NestJS, PostgREST, Supabase
      'DO NOT USE THIS VALUE. INSTEAD, CREATE A COMPLEX SECRET AND KEEP IT SAFE OUTSIDE OF THE SOURCE CODE.',
      'reallyreallyreallyreallyverysafe',
      'super-secret-jwt-token-with-at-least-32-characters-long',
      'your-super-secret-jwt-token-with-at-least-32-characters-long',
      // Spring tutorials, Nacos
      '404E635266556A586E3272357538782F413F4428472B4B6250645367566B5970',
      'bezkoder-secret-key',
      'bezKoderSecretKey',
      'javainuse',
      'SecretKey012345678901234567890123456789012345678901234567890123456789',
      // what is meant to be replaced, and is not
      'your-secret-key',
      'your_secret_key',
      'your-secret',
      'your_secret',
      'yoursecret',
      'yourSecretKey',
      'your-jwt-secret',
      'your_jwt_secret',
      'your_jwt_secret_key',
      'your-super-secret-key',
      'your-secret-key-here',
      'your_secret_key_here',
      'your-secret-here',
      'YOUR_SECRET',
      'YOUR_SECRET_KEY',
      'YOUR_JWT_SECRET',
      'replace_me',
      'replace-me',
    ],
  ],
  [
    COMMON,
    [
      'secret',
      'Secret',
      'SECRET',
      'secret1',
      'secret123',
      'secretkey',
      'secret-key',
      'secret_key',
      'secretKey',
      'SecretKey',
      'SECRET_KEY',
      'mysecret',
      'my-secret',
      'my_secret',
      'mySecret',
      'mysecretkey',
      'my-secret-key',
      'my_secret_key',
      'mySecretKey',
      'my secret key',
      'my-256-bit-secret',
      'supersecret',
      'super_secret',
      'superSecret',
      'supersecretkey',
      'super-secret-key',
      'super_secret_key',
      'topsecret',
      'top-secret',
      'thisisasecret',
      'this-is-a-secret',
      'thisismysecret',
      'thisisthesecretkey',
      'verysecret',
      's3cr3t',
      'S3cr3t',
      'sh',
      'shh',
      'shhh',
      'somesecret',
      'some-secret',
      'jwt',
      'jwtsecret',
      'jwt-secret',
      'jwt_secret',
      'jwtSecret',
      'jwt-secret-key',
      'jwt_secret_key',
      'JWT_SECRET',
      'JWT_SECRET_KEY',
      'jwtkey',
      'jwt_key',
      'myjwtsecret',
      'myJwtSecret',
      'my-jwt-secret',
      'password',
      'Password',
      'passw0rd',
      'password1',
      'password123',
      'changeme',
      'changeit',
      'change-me',
      'change_me',
      'ChangeMe',
      'CHANGE_ME',
      'CHANGEME',
      'changethis',
      'default',
      'key',
      'private',
      'privatekey',
      'private_key',
      'token',
      'test',
      'testing',
      'test123',
      'testsecret',
      'test-secret',
      'test_secret',
      'dev',
      'development',
      'demo',
      'example',
      'sample',
      'admin',
      'root',
      'hello',
      'helloworld',
      'foo',
      'bar',
      'foobar',
      'abc',
      'abc123',
      '123',
      '1234',
      '12345',
      '123456',
      '1234567',
      '12345678',
      '123456789',
      '1234567890',
      '12345678901234567890123456789012',
      'qwerty',
      'qwerty123',
      'letmein',
      'undefined',
      'null',
      'none',
      'true',
      'false',
      '0',
      '1',
    ],
  ],
];

const tableOf = (published: Published, spell: (what: string) => string): [string, string][] =>
  published.flatMap(([where, list]) => list.map((what): [string, string] => [spell(what), where]));

const same = (text: string): string => text;
const encoded = (text: string): string => encodeBase64url(encodeUtf8(text));

/** All of them, to be tried on a token. */
export const publishedSecrets: readonly string[] = SECRETS.flatMap(([, list]) => list);

/** The same and published octets, as base64url: what a search for weak secrets begins with. */
export const wordsToTry: readonly string[] = [...publishedSecrets, ...OCTETS.flatMap(([, list]) => list)];

/** Secrets that are nobody’s sample, but weak. */
export const commonSecrets: ReadonlySet<string> = new Set(
  SECRETS.flatMap(([where, list]) => (where === COMMON ? list : [])),
);

const thumbprints = new Map(tableOf(THUMBPRINTS, same));
const secrets = new Map([...tableOf(SECRETS, encoded), ...tableOf(OCTETS, same)]);

/** No published secret is longer. */
const LONGEST = 200;

/**
 * The place where a key is published with its private half, or a secret itself: then anybody can make the tokens that
 * it verifies. `octets`: for a secret, those that were used and those of its given text.
 */
export function publishedIn({
  thumbprint,
  octets = [],
}: {
  thumbprint?: string | undefined;
  octets?: readonly Uint8Array[];
}): string | undefined {
  for (const each of octets) {
    const where = each.length <= LONGEST ? secrets.get(encodeBase64url(each)) : undefined;
    if (where !== undefined) return where;
  }
  return thumbprint === undefined ? undefined : thumbprints.get(thumbprint);
}
