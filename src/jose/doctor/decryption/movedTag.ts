import { algorithm } from '../../tables/algs.ts';
import { headerString } from '../../token/header.ts';
import type { Part } from '../../token/token.ts';
import type { Diagnosed } from '../examine.ts';
import type { DiagnosisWords } from '../diagnosis.ts';
import { firstOpening, shapeOf, type DecryptionCase } from './patient.ts';
import { jweHeader } from '../../token/joseHeader.ts';

export const MOVED_TAG = 'moved-tag';
export const movedTagWords: DiagnosisWords = {
  says: ({ octets }) =>
    `The key is right, but the authentication tag is at the end of the ciphertext: its last ${octets} bytes. Taken from there, the token opens.`,
  hint: () =>
    'Java and WebCrypto give both in one piece. The sender must put the tag into a part of its own (RFC 7516 §5.1, step 17).',
};

/** The tag was left where most libraries put it. Such a token has no shape that can be tried as it is. */
export async function movedTag(patient: DecryptionCase): Promise<Diagnosed | undefined> {
  const { token } = patient;
  const { ciphertext, authenticationTag } = token;
  const named = headerString(jweHeader(token, 0), 'enc');
  const enc = named === undefined ? undefined : algorithm(named);
  if (enc?.use !== 'contentEncryption' || !ciphertext || (authenticationTag?.octets.length ?? 0) > 0) return undefined;
  const { octets } = ciphertext;
  const end = octets.length - enc.tagOctets;
  if (end < 0) return undefined;
  const cut = (part: Part, from: number, to: number): Part => ({
    ...part,
    octets: octets.subarray(from, to),
    faults: [],
  });
  const moved: DecryptionCase = {
    ...patient,
    token: {
      ...token,
      ciphertext: cut(ciphertext, 0, end),
      authenticationTag: cut(authenticationTag ?? ciphertext, end, octets.length),
    },
  };
  const shape = shapeOf(moved);
  // RSAES-PKCS1-v1_5 is never tried: the result would reveal whether the padding is correct.
  if (shape?.alg.family === 'rsaesPkcs1') return undefined;
  const found = shape && (await firstOpening(moved, shape, () => [{}]));
  return found && { id: MOVED_TAG, verifies: true, key: found.key.id, args: { octets: enc.tagOctets } };
}
