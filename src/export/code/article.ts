import { ALGORITHMS } from '../../jose/tables/algs.ts';

const id = (family: string, fits: (entry: (typeof ALGORITHMS)[number]) => boolean): string =>
  ALGORITHMS.find((each) => each.family === family && fits(each))?.id ?? '';
const HMAC = id('hmac', ({ status }) => status === 'recommended');
const OAEP = id('rsaesOaep', (each) => 'hash' in each && each.hash === 'SHA-256');
const GCM = id('aesGcm', (each) => each.use === 'contentEncryption' && each.cekOctets === 32);

/** The lines that an article on token encryption gives its readers. They sign, and then only encode. */
export const ARTICLE = `import jwt from 'jsonwebtoken';

const userData = { id: 123, username: 'johndoe', roles: ['admin'] };
const token = jwt.sign(userData, 'your-secret-key', { algorithm: '${HMAC}', expiresIn: '1h' });
const encrypted = Buffer.from(token).toString('base64');
console.log(encrypted);
`;

/** The lines that would encrypt: a nested token (RFC 7519 section 5.2 for cty). */
export const BETTER = `import { CompactEncrypt, importJWK } from 'jose';

const recipient = await importJWK(JSON.parse(process.env.JWT_PUBLIC_KEY), '${OAEP}');
const encrypted = await new CompactEncrypt(new TextEncoder().encode(token))
  .setProtectedHeader({ alg: '${OAEP}', enc: '${GCM}', cty: 'JWT' })
  .encrypt(recipient);
console.log(encrypted);
`;
