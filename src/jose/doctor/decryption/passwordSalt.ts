import { parameter } from '../../token/joseHeader.ts';
import { memberText } from '../../jwe/jweHeader.ts';
import { passwordKey, saltValue, ASK_ABOVE } from '../../jwe/passwordKey.ts';
import { secretOctets } from '../../engine/material.ts';
import { unwrapAesKw } from '../../engine/aes.ts';
import { encodeUtf8 } from '../../text/utf8.ts';
import { firstOpening, type DecryptionDiagnosis, type Variant } from './patient.ts';

const WHAT: Readonly<Record<string, string>> = {
  bare: 'p2s alone as the salt, without the name of the algorithm before it',
  characters: 'the characters of p2s, not the bytes that these encode',
};

export const passwordSalt: DecryptionDiagnosis = {
  id: 'password-salt',
  words: {
    says: ({ how }) => `It opens with another salt: the sender used ${WHAT[String(how)] ?? 'another'}.`,
    hint: () =>
      'The salt is the name of the algorithm, a zero byte, and the bytes of p2s (RFC 7518 §4.8.1.1). Fix the sender.',
  },
  async examine(patient, shape) {
    const {
      alg,
      parameters: { p2s, p2c = 0 },
    } = shape;
    if (alg.family !== 'pbes2' || !p2s || p2c > Math.min(patient.limits?.iterations ?? ASK_ABOVE, ASK_ABOVE))
      return undefined;
    const header = parameter(shape.header, 'p2s');
    const characters = encodeUtf8((header && memberText(header)) ?? '');
    const encryptedKey = patient.token.recipients[patient.index]?.encryptedKey?.octets ?? new Uint8Array();
    const found = await firstOpening(patient, shape, async (key) => {
      const secret = secretOctets(key);
      if (!secret?.length) return [];
      const variants: (Variant & { how: string })[] = [];
      for (const [how, salt] of [
        ['bare', p2s],
        ['characters', saltValue(alg, characters)],
      ] as const) {
        const cek = await unwrapAesKw(await passwordKey(alg, secret, salt, p2c), encryptedKey).catch(() => undefined);
        if (cek) variants.push({ how, cek });
      }
      return variants;
    });
    return found && { verifies: true, key: found.key.id, args: { how: found.variant.how } };
  },
};
