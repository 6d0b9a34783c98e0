import { DEMO_KEY } from '../first/demo/key.ts';
import { ALGORITHMS } from '../jose/algs.ts';
import type { Key } from '../jose/keys/key.ts';
import { encodeUtf8 } from '../jose/utf8.ts';
import { loadCheck } from './checkDoor.ts';
import { claimsText } from './encrypting.ts';
import { loadEncryption } from './encryptionDoor.ts';
import { currentReading, pickedCandidate } from './select.ts';
import { addKeys } from './keyring.ts';
import { get } from './state.ts';

/** The same claims three times, and the key that opens the third. */
export interface SideBySideTokens {
  claims: string;
  signed: string;
  encoded: string;
  encrypted: string;
  /** What the header of the encrypted one says to everybody. */
  header: string;
  octets: number;
  key: Key;
}

const CLAIMS = '{"sub":"johndoe","email":"john.doe@example.com","roles":["admin"]}';

/** Standard base64 of a text, as people write who call it encryption. */
const base64 = (text: string): string => btoa(String.fromCharCode(...encodeUtf8(text)));

/**
 * Makes them of the token on the bench, or of an example. The signed one is the token itself, or one signed with the
 * demo's key; nothing is put on the bench by it.
 */
export async function makeSideBySide(): Promise<SideBySideTokens | null> {
  const [check, encryption] = await Promise.all([loadCheck(), loadEncryption()]);
  const { reading } = currentReading(get());
  const own = reading?.kind === 'token' && reading.token.kind === 'jws' && pickedCandidate(reading).text.length < 4000 ? reading : null;
  const claims = (own && claimsText(own)) ?? CLAIMS;
  let signed = own && claimsText(own) !== undefined ? pickedCandidate(own).text : null;
  if (signed === null) {
    const made = await check.importKeys(JSON.stringify(DEMO_KEY), { provenance: { kind: 'demo' } });
    const [key] = made.ok ? made.value.keys : [];
    const alg = ALGORITHMS.find((each) => each.use === 'signature' && each.curves.includes(key?.curve ?? 'P-256'))?.id ?? '';
    const answer = key ? await check.sign({ id: 'side', form: 'compact', payload: encodeUtf8(claims), signatures: [{ protectedHeader: JSON.stringify({ alg, kid: key.kid }), key: check.materialOf(key) }] }) : null;
    if (!answer?.ok) return null;
    signed = answer.text;
  }
  const alg = ALGORITHMS.find((each) => each.use === 'keyManagement' && each.family === 'ecdhEs' && each.wrappingKeyBits === 256);
  const made = await check.generateKey(alg?.id ?? '', { id: `made-${crypto.randomUUID()}` });
  if (!made.ok) return null;
  const key = made.value;
  const enc = ALGORITHMS.find((each) => each.use === 'contentEncryption' && each.family === 'aesGcm' && each.cekOctets === 32)?.id ?? '';
  const header = encryption.headerText({ alg: alg?.id ?? '', enc, cty: 'JWT' });
  const answer = await encryption.encrypt({ id: 'side', form: 'compact', plaintext: encodeUtf8(signed), protectedHeader: header, recipients: [{ key: check.materialOf(key) }] });
  if (!answer.ok) return null;
  return { claims, signed, encoded: base64(claims), encrypted: answer.text, header: answer.protectedHeader ?? header, octets: encodeUtf8(signed).length, key };
}

/** The key of the third goes into the ring, so that it opens on the bench. */
export const keepSideBySideKey = (key: Key): void => addKeys([key], 'keyMade');

