import { agreed, concatKdf, otherInfo } from '../../jwe/keyAgreement.ts';
import { parameter, type JoseHeader } from '../../token/joseHeader.ts';
import { memberText } from '../../jwe/jweHeader.ts';
import { unwrapAesKw } from '../../engine/aes.ts';
import { encodeUtf8 } from '../../text/utf8.ts';
import { firstOpening, type DecryptionDiagnosis, type Variant } from './patient.ts';

const WHAT: Readonly<Record<string, string>> = {
  characters: 'their characters in the header, not the bytes that these encode',
  ignored: 'neither of them',
  swapped: 'each in place of the other',
};

const charactersOf = (header: JoseHeader, name: string): Uint8Array => {
  const found = parameter(header, name);
  return encodeUtf8((found && memberText(found)) ?? '');
};

export const partyInfo: DecryptionDiagnosis = {
  id: 'party-info',
  words: {
    says: ({ how }) =>
      how === 'apu' || how === 'apv'
        ? `It opens when only ${how} is read differently: the sender used its characters in the header, not the bytes that these encode.`
        : `It opens when apu and apv are read differently: the sender used ${WHAT[String(how)] ?? 'something else'}.`,
    hint: () =>
      'apu and apv go into the key as the bytes that their base64url encodes (RFC 7518 §4.6.2). Fix the sender.',
  },
  async examine(patient, shape) {
    const { apu, apv } = shape.parameters;
    if (shape.alg.family !== 'ecdhEs' || (!apu?.length && !apv?.length)) return undefined;
    const { apu: _, apv: __, ...rest } = shape.parameters;
    const [apuText, apvText] = [charactersOf(shape.header, 'apu'), charactersOf(shape.header, 'apv')];
    const swapped = { ...rest, ...(apv ? { apu: apv } : {}), ...(apu ? { apv: apu } : {}) };
    const variants: (Variant & { how: string })[] = [
      {
        how: 'characters',
        parameters: { ...rest, apu: apuText, apv: apvText },
      },
      ...(apu && apv
        ? [
            { how: 'apu', parameters: { ...shape.parameters, apu: apuText } },
            { how: 'apv', parameters: { ...shape.parameters, apv: apvText } },
          ]
        : []),
      { how: 'ignored', parameters: rest },
      { how: 'swapped', parameters: swapped },
    ];
    const found = await firstOpening(patient, shape, () => variants);
    return found && { verifies: true, key: found.key.id, args: { how: found.variant.how } };
  },
};

/** Names and lengths that a mistaken sender may have put into the key derivation. */
export const agreementName: DecryptionDiagnosis = {
  id: 'agreement-name',
  words: {
    says: ({ used, wanted }) => `It opens when the key is derived for "${used}"; the standard says "${wanted}".`,
    hint: () =>
      'The key derivation uses enc with direct agreement, and alg where a key is wrapped (RFC 7518 §4.6.2, AlgorithmID). Fix the sender.',
  },
  async examine(patient, shape) {
    const { alg, enc, parameters } = shape;
    if (alg.family !== 'ecdhEs' || !parameters.epk) return undefined;
    const { epk, apu = new Uint8Array(), apv = new Uint8Array() } = parameters;
    const bits = alg.wrappingKeyBits ?? enc.cekOctets * 8;
    const wanted = alg.wrappingKeyBits === undefined ? enc.id : alg.id;
    const encryptedKey = patient.token.recipients[patient.index]?.encryptedKey?.octets ?? new Uint8Array();
    const found = await firstOpening(patient, shape, async (key) => {
      if (key.kind !== 'jwk' || key.jwk['crv'] !== epk['crv'] || typeof key.jwk['d'] !== 'string') return [];
      const z = await agreed(key.jwk, epk);
      const variants: (Variant & { used: string })[] = [];
      for (const used of [alg.id, enc.id, alg.id.split('+')[1] ?? ''].filter(
        (name) => name !== wanted && name !== '',
      )) {
        const derived = await concatKdf(z, bits, otherInfo(used, apu, apv, bits));
        const cek =
          alg.wrappingKeyBits === undefined ? derived : await unwrapAesKw(derived, encryptedKey).catch(() => undefined);
        if (cek) variants.push({ used, cek });
      }
      return variants;
    });
    return found && { verifies: true, key: found.key.id, args: { used: found.variant.used, wanted } };
  },
};
