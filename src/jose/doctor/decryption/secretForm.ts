import { secretReadings } from '../../keys/secret.ts';
import { secretOctetsWanted } from '../../keys/judgeKey.ts';
import { materialOf } from '../../keys/keyMaterial.ts';
import { secretKey, secretOctets } from '../../engine/material.ts';
import { decodeUtf8 } from '../../text/utf8.ts';
import { opens, type DecryptionDiagnosis } from './patient.ts';

const NAMES: Readonly<Record<string, string>> = {
  utf8: 'plain text',
  base64: 'base64',
  base64url: 'base64url',
  hex: 'hexadecimal',
  octets: 'bytes',
};

/** The octets of a secret are themselves the text of one: `k` of a JWK was encoded twice, or a reading was pinned. */
export const secretForm: DecryptionDiagnosis = {
  id: 'secret-form',
  words: {
    says: ({ encoding }) =>
      `It opens when the secret is read as ${NAMES[String(encoding)] ?? encoding}${encoding === 'utf8' ? '' : ' again'}.`,
    hint: () =>
      'Somebody encoded the key one time too many, or decoded it one time too few. Give its bytes as they are, or as base64url in the member k of a JWK.',
  },
  async examine(patient, shape) {
    if (!shape.alg.keyTypes.includes('oct')) return undefined;
    const wants = secretOctetsWanted(shape.alg, shape.enc);
    for (const key of patient.keys) {
      const octets = secretOctets(materialOf(key));
      const text = octets && octets.length <= 4096 ? decodeUtf8(octets) : undefined;
      if (!text || text.invalid !== undefined) continue;
      const others = [
        ...(key.secret?.pinned === undefined ? [] : key.secret.readings),
        ...secretReadings(text.decoded.text).slice(1),
      ];
      for (const reading of others
        .filter(({ octets: each }) => wants === undefined || each.length === wants)
        .slice(0, 6)) {
        if (await opens(patient, shape, secretKey(reading.octets), {}))
          return { verifies: true, key: key.id, args: { encoding: reading.encoding } };
      }
    }
    return undefined;
  },
};

/** Not proved: it shows only that the sizes do not fit. */
export const secretSize: DecryptionDiagnosis = {
  id: 'secret-size',
  words: {
    says: ({ has, wants, alg }) => `The secret has ${has} bytes; ${alg} needs exactly ${wants}.`,
    hint: ({ wants }) =>
      `A key of ${wants} bytes has ${Number(wants) * 2} hexadecimal digits, or ${Math.ceil((Number(wants) * 4) / 3)} characters of base64url. Is it whole, and for this token?`,
  },
  async examine(patient, shape) {
    const wants = secretOctetsWanted(shape.alg, shape.enc);
    if (wants === undefined) return undefined;
    const secrets = patient.keys.filter(({ keyType }) => keyType === 'oct');
    const [first] = secrets;
    const sizes = secrets.flatMap((key) => key.secret?.readings.map(({ octets }) => octets.length) ?? []);
    const has = first && secretOctets(materialOf(first))?.length;
    if (!first || has === undefined || sizes.includes(wants)) return undefined;
    return {
      verifies: false,
      key: first.id,
      args: { has, wants, alg: shape.alg.family === 'dir' ? shape.enc.id : shape.alg.id },
    };
  },
};
