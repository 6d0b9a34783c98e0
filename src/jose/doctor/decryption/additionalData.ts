import { additionalDataOf } from '../../jwe/decrypt.ts';
import { concat } from '../../text/octets.ts';
import { encodeUtf8 } from '../../text/utf8.ts';
import { firstOpening, type DecryptionDiagnosis } from './patient.ts';

const WHAT: Readonly<Record<string, string>> = {
  decoded: 'the header before it was encoded',
  none: 'nothing',
  withoutAad: 'the header without the aad member',
  noDot: 'the header and the aad member without the dot between them',
};

export const additionalData: DecryptionDiagnosis = {
  id: 'additional-data',
  words: {
    says: ({ how }) => `The key is right, but the tag was made over ${WHAT[String(how)] ?? 'something else'}.`,
    hint: () =>
      'The tag covers the encoded protected header, and a dot and the encoded aad where there is one (RFC 7516 §5.1, step 14). Fix the sender.',
  },
  async examine(patient, shape) {
    const { token, text } = patient;
    const decoded = token.protectedHeader?.octets ?? new Uint8Array();
    const variants = [
      {
        how: 'decoded',
        additionalData: token.additionalData ? concat(decoded, encodeUtf8('.'), token.additionalData.octets) : decoded,
      },
      { how: 'none', additionalData: new Uint8Array() },
      ...(token.additionalData
        ? [
            {
              how: 'withoutAad',
              additionalData: additionalDataOf(text, { ...token, additionalData: undefined } as never),
            },
            {
              how: 'noDot',
              additionalData: encodeUtf8(
                [token.protectedHeader, token.additionalData]
                  .map((part) => (part ? text.slice(part.span.start, part.span.end) : ''))
                  .join(''),
              ),
            },
          ]
        : []),
    ];
    const found = await firstOpening(patient, shape, () => variants);
    return found && { verifies: true, key: found.key.id, args: { how: found.variant.how } };
  },
};
