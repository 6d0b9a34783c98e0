import { headerOf, parameter } from '../token/joseHeader.ts';
import { headerString } from '../token/header.ts';
import { mediaType } from '../token/mediaType.ts';
import type { Fault } from '../token/fault.ts';
import { isObject, JsonKind, memberValue, membersOf, rawText, type JsonDocument } from '../text/json.ts';
import { importKeys } from '../keys/given/import.ts';
import type { Key } from '../keys/key.ts';
import { note, type Note } from '../token/note.ts';
import { materialOf } from '../keys/keyMaterial.ts';
import { algorithmOf, verifySignature, type VerifyAnswer } from '../jws/verify.ts';
import type { Jws, SdJwt } from '../token/token.ts';
import { claimText, claimValues } from '../token/claims.ts';
import { digestsOf, disclosureHash } from './hash.ts';
import { boundText } from './inHeader.ts';

/** The result for a key binding JWT. Even if it holds, it proves nothing until the issuer's signature verifies. */
export interface KeyBindingAnswer {
  /** The key that the issuer named, and what trying it showed; none if the issuer named none that can be used. */
  key?: Key;
  answer?: VerifyAnswer;
  /** Each of them refuses the binding, whatever the mathematics says. */
  faults: Note[];
}

/** RFC 9901 section 4.3: the claims that every key binding JWT must have. */
const REQUIRED = ['iat', 'aud', 'nonce', 'sd_hash'] as const;

/** The members of `cnf` (RFC 7800 section 3), by name; the node of `jwk` if it is an object. */
function confirmation(payload: JsonDocument): { names: string[]; jwk?: number } | undefined {
  const node = memberValue(payload, 'cnf');
  if (node === undefined || payload.kinds[node] !== JsonKind.object) return undefined;
  const members = [...membersOf(payload, node)];
  const jwk = members.filter(({ name, valueNode }) => name === 'jwk' && payload.kinds[valueNode] === JsonKind.object);
  return { names: members.map(({ name }) => name), ...(jwk.length === 1 && jwk[0] ? { jwk: jwk[0].valueNode } : {}) };
}

/** RFC 7800: the key that the issuer says the holder has. Only the signed payload itself counts. */
async function holderKey(payload: JsonDocument | undefined): Promise<Key | Note> {
  const cnf = isObject(payload) && !payload.fault ? confirmation(payload) : undefined;
  if (!cnf || !payload || cnf.names.length === 0) return note('cnf-missing');
  if (cnf.jwk === undefined) return note('cnf-other', { names: cnf.names.slice(0, 3).join(', ') });
  const outcome = await importKeys(rawText(payload, cnf.jwk), { provenance: { kind: 'embedded', parameter: 'cnf' } });
  const [key, more] = outcome.ok ? outcome.value.keys : [];
  return key && !more && key.kind !== 'secret' ? { ...key, id: 'cnf' } : note('cnf-unusable');
}

/** RFC 9901 section 4.3: a digital signature, so neither a MAC nor nothing. Whether `none` is refused is told already. */
function algFault(jws: Jws): Note | undefined {
  const found = algorithmOf(jws, 0);
  return 'alg' in found && found.alg.family === 'hmac' ? note('kb-alg', { alg: found.alg.id }) : undefined;
}

/** RFC 9901 section 4.3: the type, and the claims that tie it to one presentation. */
function shapeFaults(jws: Jws): Note[] {
  const header = headerOf(jws.signatures[0]);
  const typ = headerString(header, 'typ');
  const type = mediaType(typ ?? '');
  const faults: Note[] = [];
  if (type !== 'kb+jwt' || !parameter(header, 'typ')?.protected)
    faults.push(note('kb-typ', { has: (typ ?? '').slice(0, 60) }));
  for (const name of REQUIRED)
    if (claimValues(jws.payload, name).nodes.length !== 1) faults.push(note('kb-claim', { name }));
  return faults;
}

/** Section 4.3.1: the digest of all characters before the key binding JWT, with the hash of the disclosures. */
async function hashFault(token: SdJwt, jws: Jws, text: string): Promise<Note | undefined> {
  const { payload } = token.jws;
  if (claimValues(jws.payload, 'sd_hash').nodes.length !== 1 || !isObject(payload?.json)) return undefined; // told by what is missing
  const hash = disclosureHash(payload.json);
  if ('unknown' in hash) return note('kb-hash-unknown', { alg: hash.unknown });
  const [digest] = (await digestsOf(hash.hash, [boundText(token, text)])) ?? [];
  return digest !== undefined && digest === claimText(jws.payload, 'sd_hash') ? undefined : note('kb-sd-hash');
}

/**
 * RFC 9901 section 7.3, step 5: the key binding JWT of an SD-JWT, judged with the key that `cnf` of the issuer-signed
 * payload names. Nothing if there is none. What `aud`, `nonce` and `iat` should be only the verifier knows.
 * `text` is the text of the token. Never throws.
 */
export async function checkKeyBinding(
  token: SdJwt,
  text: string,
  faults: readonly Fault[],
): Promise<KeyBindingAnswer | undefined> {
  const { keyBinding: jws } = token;
  if (!jws) return undefined;
  const mac = algFault(jws);
  // No key of cnf could check it, and no other may.
  if (mac) return { faults: [mac, ...shapeFaults(jws)] };
  const key = await holderKey(token.jws.payload?.json);
  if ('code' in key) return { faults: [key] };
  const answer = await verifySignature({ id: 'keyBinding', text, token: jws, faults, key: materialOf(key) });
  const hash = await hashFault(token, jws, text);
  return { key, answer, faults: [...shapeFaults(jws), ...(hash ? [hash] : [])] };
}
