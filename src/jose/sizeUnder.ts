import { ALGORITHMS, encryptedKeyOctets, type Algorithm, type ContentEncryptionAlgorithm, type KeyManagementAlgorithm, type SignatureAlgorithm } from './algs.ts';
import { compactJson } from './compactJson.ts';
import { removeMember, setMember } from './editMember.ts';
import { encodeUtf8 } from './utf8.ts';

/** How long a compact token becomes under one algorithm. `rsaBits`: where the key's size decides. */
export interface SizeUnder {
  algorithm: SignatureAlgorithm | KeyManagementAlgorithm;
  enc?: ContentEncryptionAlgorithm;
  rsaBits?: number;
  /** Of the whole token, and how many of them the payload or its ciphertext takes. */
  characters: number;
  content: number;
}

/** Characters of base64url without padding. */
export const encodedLength = (octets: number): number => Math.ceil((octets * 4) / 3);

const RSA_BITS = [2048, 4096] as const;
/** Of the made up values: RFC 7518 sections 4.7.1 and 4.8.1, and a P-256 point (section 6.2.1). */
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
  // What another algorithm needed goes with it.
  for (const name of [...Object.keys(NEEDED), 'enc', 'zip']) text = removeMember(text, name) ?? text;
  return setMember(text, 'alg', JSON.stringify(alg)) ?? `{"alg":${JSON.stringify(alg)}}`;
}

/** Of a signed token: RFC 7515 section 7.1. `payload`: octets before encoding. Sorted by length. */
export function signedSizes(header: string, payload: number): SizeUnder[] {
  return ALGORITHMS.filter((algorithm) => algorithm.use === 'signature')
    .filter((algorithm) => chosen(algorithm))
    .flatMap((algorithm): SizeUnder[] => {
      const content = encodedLength(payload);
      const rest = headerLength(withAlg(header, algorithm.id)) + content + 2;
      const [octets] = algorithm.signatureOctets;
      if (octets !== undefined) return [{ algorithm, characters: rest + encodedLength(octets), content }];
      return RSA_BITS.map((rsaBits) => ({ algorithm, rsaBits, characters: rest + encodedLength(rsaBits / 8), content }));
    })
    .sort((a, b) => a.characters - b.characters);
}

/** Of the same payload encrypted, not signed: RFC 7516 section 7.1. With `enc` everywhere, so that only `alg` differs. */
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
      const sized = (keyOctets: number, more: Pick<SizeUnder, 'rsaBits'> = {}): SizeUnder => ({ algorithm, enc, ...more, characters: rest + encodedLength(keyOctets), content });
      return octets === undefined ? RSA_BITS.map((rsaBits) => sized(rsaBits / 8, { rsaBits })) : [sized(octets)];
    })
    .sort((a, b) => a.characters - b.characters);
}

/** The content encryption that the rows of a comparison share: AES GCM with the longest key. */
export const COMPARED_ENC = ALGORITHMS.filter((algorithm) => algorithm.use === 'contentEncryption')
  .filter(({ family }) => family === 'aesGcm')
  .at(-1) as ContentEncryptionAlgorithm;
