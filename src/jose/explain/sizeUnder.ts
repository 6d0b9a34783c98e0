import {
  ALGORITHMS,
  encryptedKeyOctets,
  type Algorithm,
  type ContentEncryptionAlgorithm,
  type KeyManagementAlgorithm,
  type SignatureAlgorithm,
} from '../tables/algs.ts';
import { compactJson } from '../text/compactJson.ts';
import { removeMember, setMember } from '../text/editMember.ts';
import { encodeUtf8 } from '../text/utf8.ts';

/** The length of a compact token under one algorithm. `rsaBits`: only if the key's size matters. */
export interface SizeUnder {
  algorithm: SignatureAlgorithm | KeyManagementAlgorithm;
  enc?: ContentEncryptionAlgorithm;
  rsaBits?: number;
  /** Length of the whole token; `content` is the share of the payload or its ciphertext. */
  characters: number;
  content: number;
}

/** Characters of base64url without padding. */
export const encodedLength = (octets: number): number => Math.ceil((octets * 4) / 3);

const RSA_BITS = [2048, 4096] as const;
/** Sample values of the right length: RFC 7518 sections 4.7.1 and 4.8.1, and a P-256 point (section 6.2.1). */
const IV = 'A'.repeat(16);
const TAG = 'A'.repeat(22);
const SALT = 'A'.repeat(22);
const COORDINATE = 'A'.repeat(43);
/** As many as a careful sender takes today; the length is what counts here. */
const ITERATIONS = 310_000;

const headerLength = (text: string): number => encodedLength(encodeUtf8(text).length);

/** Algorithms worth comparing: those that a sender would choose, one name each. */
const chosen = ({ status }: Algorithm): boolean => status !== 'deprecated' && status !== 'legacy';

/** The parameters that an algorithm cannot do without, with values of the right length. */
const NEEDED: Readonly<Record<string, string>> = {
  epk: `{"kty":"EC","crv":"P-256","x":"${COORDINATE}","y":"${COORDINATE}"}`,
  iv: `"${IV}"`,
  tag: `"${TAG}"`,
  p2s: `"${SALT}"`,
  p2c: String(ITERATIONS),
};

function withAlg(header: string, alg: string): string {
  let text = compactJson(header).text;
  // Parameters that only the former algorithm needed are removed.
  for (const name of [...Object.keys(NEEDED), 'enc', 'zip']) text = removeMember(text, name) ?? text;
  return setMember(text, 'alg', JSON.stringify(alg)) ?? `{"alg":${JSON.stringify(alg)}}`;
}

/** Sizes of a signed token: RFC 7515 section 7.1. `payload`: octets before encoding. Sorted by length. */
export function signedSizes(header: string, payload: number): SizeUnder[] {
  return ALGORITHMS.filter((algorithm) => algorithm.use === 'signature')
    .filter((algorithm) => chosen(algorithm))
    .flatMap((algorithm): SizeUnder[] => {
      const content = encodedLength(payload);
      const rest = headerLength(withAlg(header, algorithm.id)) + content + 2;
      const [octets] = algorithm.signatureOctets;
      if (octets !== undefined) return [{ algorithm, characters: rest + encodedLength(octets), content }];
      return RSA_BITS.map((rsaBits) => ({
        algorithm,
        rsaBits,
        characters: rest + encodedLength(rsaBits / 8),
        content,
      }));
    })
    .sort((a, b) => a.characters - b.characters);
}

/** Sizes of the same payload encrypted, not signed: RFC 7516 section 7.1. `enc` is the same for all: only `alg` differs. */
export function encryptedSizes(header: string, payload: number, enc: ContentEncryptionAlgorithm): SizeUnder[] {
  // RFC 7518 section 5.2.2.1: CBC pads to whole blocks, and one more where there is nothing to fill.
  const ciphertext = enc.family === 'aesCbcHmac' ? (Math.floor(payload / 16) + 1) * 16 : payload;
  const content = encodedLength(ciphertext);
  return ALGORITHMS.filter((algorithm) => algorithm.use === 'keyManagement')
    .filter((algorithm) => chosen(algorithm))
    .flatMap((algorithm): SizeUnder[] => {
      let text = setMember(withAlg(header, algorithm.id), 'enc', JSON.stringify(enc.id)) ?? '';
      for (const name of algorithm.parameters.needed) text = setMember(text, name, NEEDED[name] ?? '""') ?? text;
      const rest = headerLength(text) + encodedLength(enc.ivOctets) + content + encodedLength(enc.tagOctets) + 4;
      const octets = encryptedKeyOctets(algorithm, enc.id);
      const sized = (keyOctets: number, more: Pick<SizeUnder, 'rsaBits'> = {}): SizeUnder => ({
        algorithm,
        enc,
        ...more,
        characters: rest + encodedLength(keyOctets),
        content,
      });
      return octets === undefined ? RSA_BITS.map((rsaBits) => sized(rsaBits / 8, { rsaBits })) : [sized(octets)];
    })
    .sort((a, b) => a.characters - b.characters);
}

/** The content encryption that the rows of a comparison share: AES GCM with the longest key. */
export const COMPARED_ENC = ALGORITHMS.filter((algorithm) => algorithm.use === 'contentEncryption')
  .filter(({ family }) => family === 'aesGcm')
  .at(-1) as ContentEncryptionAlgorithm;
