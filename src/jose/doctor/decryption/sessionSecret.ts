import { secretKey, secretOctets } from '../../engine/material.ts';
import { secretOctetsWanted } from '../../keys/judgeKey.ts';
import { materialOf } from '../../keys/keyMaterial.ts';
import { decodeUtf8, encodeUtf8 } from '../../text/utf8.ts';
import { settingsIn } from '../settingsIn.ts';
import { hkdf } from './otherDerivation.ts';
import { opens, type DecryptionDiagnosis } from './patient.ts';

/** The salts and names of Auth.js: version 4 has none, version 5 the name of its cookie. */
const COOKIES = ['authjs.session-token', '__Secure-authjs.session-token', 'next-auth.session-token'];
const DERIVED = [
  { salt: '', info: 'NextAuth.js Generated Encryption Key' },
  ...COOKIES.map((name) => ({ salt: name, info: `Auth.js Generated Encryption Key (${name})` })),
];

/** Auth.js derives the key of its session cookies from the secret of its settings. */
export const sessionSecret: DecryptionDiagnosis = {
  id: 'session-secret',
  words: {
    says: () => 'It opens with the key that Auth.js (NextAuth) derives from this secret with HKDF.',
    hint: () =>
      'It is a session cookie of Auth.js. Other programs must derive the key in the same way: getToken() of next-auth/jwt does.',
  },
  async examine(patient, shape) {
    const wants = secretOctetsWanted(shape.alg, shape.enc);
    if (shape.alg.family !== 'dir' || wants === undefined) return undefined;
    for (const key of patient.keys) {
      const secret = secretOctets(materialOf(key));
      if (!secret || secret.length === 0 || secret.length > 4096) continue;
      for (const { salt, info } of DERIVED) {
        const octets = await hkdf(secret, encodeUtf8(salt), encodeUtf8(info), wants);
        if (await opens(patient, shape, secretKey(octets), {})) return { verifies: true, key: key.id, args: {} };
      }
    }
    return undefined;
  },
};

/** Settings that may hold the secret: each is tried, and a password is stretched for each. */
const SETTINGS_LIMIT = 12;

/** A line of settings was given in place of the secret in it. */
export const secretSetting: DecryptionDiagnosis = {
  id: 'secret-setting',
  words: {
    says: ({ name }) => `You copied \u201c${name}\u201d along: the value after it opens the token.`,
    hint: () => 'Give the value alone, without its name and quotes.',
  },
  async examine(patient, shape) {
    if (!shape.alg.keyTypes.includes('oct')) return undefined;
    const wants = secretOctetsWanted(shape.alg, shape.enc);
    for (const key of patient.keys) {
      const octets = key.secret?.readings[0]?.octets;
      const text = octets && octets.length <= 20_000 ? decodeUtf8(octets) : undefined;
      if (!text || text.invalid !== undefined) continue;
      const values = [...settingsIn(text.decoded.text)].filter(
        (setting) => wants === undefined || setting.octets.length === wants,
      );
      for (const { name, octets: value } of values.slice(0, SETTINGS_LIMIT))
        if (await opens(patient, shape, secretKey(value), {})) return { verifies: true, key: key.id, args: { name } };
    }
    return undefined;
  },
};
