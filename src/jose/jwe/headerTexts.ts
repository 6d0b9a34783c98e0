import { algorithm, nearMiss, type ContentEncryptionAlgorithm, type KeyManagementAlgorithm } from '../tables/algs.ts';
import { decodeBase64url } from '../text/base64url.ts';
import { removeMember, setMember } from '../text/editMember.ts';
import { isObject, membersOf, memberValue, readJson, stringMember } from '../text/json.ts';
import { OpError } from '../token/thrown.ts';

/** Parameters that the algorithms write; those of an older encryption are of no use. */
const WRITTEN = ['epk', 'p2s', 'p2c', 'iv', 'tag'] as const;

export interface Headers {
  /** The header texts of one recipient, the protected header first. */
  texts: readonly (string | undefined)[];
}

const stringOf = ({ texts }: Headers, name: string): string | undefined => {
  for (const text of texts) {
    const value = text === undefined ? undefined : stringMember(readJson(text), name);
    if (value !== undefined) return value;
  }
  return undefined;
};

export const isHeader = (text: string | undefined): boolean => {
  if (text === undefined) return true;
  const json = readJson(text);
  return isObject(json) && !json.fault;
};

export function algorithmsOf(headers: Headers): { alg: KeyManagementAlgorithm; enc: ContentEncryptionAlgorithm } {
  const [algName, encName] = [stringOf(headers, 'alg'), stringOf(headers, 'enc')];
  if (algName === undefined) throw new OpError('alg-missing', { of: 'jwe' });
  if (encName === undefined) throw new OpError('jwe-enc-missing');
  const [alg, enc] = [algorithm(algName), algorithm(encName)];
  if (!alg) throw new OpError('alg-unknown', { alg: algName, meant: nearMiss(algName)?.id ?? '' });
  if (alg.use !== 'keyManagement') throw new OpError('jwe-alg-misplaced', { alg: algName });
  if (enc?.use !== 'contentEncryption')
    throw new OpError('jwe-enc-unknown', { enc: encName, meant: nearMiss(encName)?.id ?? '' });
  return { alg, enc };
}

/** RFC 7518 sections 4.6.1.2 and 4.6.1.3: the header values that go into the key derivation. */
export function partiesOf(headers: Headers): { apu?: Uint8Array; apv?: Uint8Array } {
  const parties: { apu?: Uint8Array; apv?: Uint8Array } = {};
  for (const name of ['apu', 'apv'] as const) {
    const text = stringOf(headers, name);
    if (text === undefined) continue;
    const { octets, invalid, leftOver } = decodeBase64url(text);
    if (invalid || leftOver !== undefined)
      throw new OpError('jwe-parameter-encoding', { name, part: 'protectedHeader' });
    parties[name] = octets;
  }
  return parties;
}

export const withoutWritten = (text: string | undefined): string | undefined =>
  WRITTEN.reduce<string | undefined>((left, name) => (left === undefined ? left : removeMember(left, name)), text);
export const withParameters = (text: string | undefined, parameters: Record<string, string>): string | undefined => {
  let result = text;
  for (const [name, value] of Object.entries(parameters)) result = setMember(result ?? '{}', name, value) ?? result;
  return result;
};

export function namesOf(text: string | undefined): string[] {
  if (text === undefined) return [];
  const json = readJson(text);
  return isObject(json) ? [...new Set([...membersOf(json, 0)].map(({ name }) => name))] : [];
}

/** RFC 7516 section 4.1.3. */
export function compression({
  protectedHeader,
  elsewhere,
}: {
  protectedHeader: string | undefined;
  elsewhere: (string | undefined)[];
}): boolean {
  if (elsewhere.some((text) => text !== undefined && memberValue(readJson(text), 'zip') !== undefined))
    throw new OpError('jwe-zip-unprotected');
  const json = readJson(protectedHeader ?? '{}');
  if (memberValue(json, 'zip') === undefined) return false;
  const zip = stringMember(json, 'zip');
  if (zip !== 'DEF') throw new OpError('jwe-zip-unknown', { zip: zip ?? '', part: 'protectedHeader' });
  return true;
}
