import { unwrapContentKey } from '../../jwe/contentKey.ts';
import { secretReadings } from '../../keys/secret.ts';
import { decodeUtf8 } from '../../text/utf8.ts';
import { firstOpening, type DecryptionDiagnosis } from './patient.ts';

/** The sender encrypted the text of the content key in place of its bytes. */
export const contentKeyText: DecryptionDiagnosis = {
  id: 'content-key-text',
  words: {
    says: ({ has, wants, encoding }) =>
      `The key is right, but what it opens is not the content key: it is ${has} bytes of ${encoding === 'hex' ? 'hexadecimal' : 'base64'} text. Decoded to ${wants} bytes it opens the content.`,
    hint: () => 'The sender must encrypt the bytes of the content key, not their text (RFC 7516 §5.1, step 5).',
  },
  async examine(patient, shape) {
    const { alg, enc, parameters } = shape;
    const encryptedKey = patient.token.recipients[patient.index]?.encryptedKey?.octets ?? new Uint8Array();
    if (encryptedKey.length === 0) return undefined;
    let has = 0;
    const found = await firstOpening(patient, shape, async (key) => {
      const octets = await unwrapContentKey({ alg, enc, key, parameters, encryptedKey }).catch(() => undefined);
      if (!octets || octets.length === enc.cekOctets || octets.length > 1000) return [];
      has = octets.length;
      const { decoded, invalid } = decodeUtf8(octets);
      return invalid === undefined
        ? secretReadings(decoded.text)
            .filter((reading) => reading.octets.length === enc.cekOctets && reading.encoding !== 'utf8')
            .map(({ encoding, octets: cek }) => ({ encoding, cek }))
        : [];
    });
    return (
      found && {
        verifies: true,
        key: found.key.id,
        args: { has, wants: enc.cekOctets, encoding: found.variant.encoding },
      }
    );
  },
};
