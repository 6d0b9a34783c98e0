import { DEMO_KEY } from '../../first/demo/key.ts';
import { ALGORITHMS } from '../../jose/tables/algs.ts';
import { readJson } from '../../jose/text/json.ts';
import type { Key } from '../../jose/keys/key.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { loadCheck } from '../doors/checkDoor.ts';
import { brokenPart, formerText, outdated, ownText, signedLayer, type Draft } from '../state/draft.ts';
import { claimsText } from './encrypting.ts';
import { loadGiven } from '../doors/givenDoor.ts';
import { loadEncryption } from '../doors/encryptionDoor.ts';
import { addKeys } from './joinRing.ts';
import { benchLayers, contentIn, innerText } from '../derived/layers.ts';
import { currentReading, encryptedDraft, isGood, pickedCandidate } from '../derived/select.ts';
import { signedLayerMade, draftAnswerOf } from '../state/draftAnswers.ts';
import { get, type State } from '../state/state.ts';

/** Whose claims they are: of the token on the bench, of what opened inside it, what they were before an edit broke them; else why they are an example. */
export type ClaimsOf = 'bench' | 'inside' | 'former' | 'none' | 'closed' | 'noClaims' | 'large';

/** The same claims three times, and the key that opens the third. */
export interface SideBySideTokens {
  of: ClaimsOf;
  claims: string;
  /** The signed one was made for this, with the demo's key. */
  signedHere: boolean;
  signed: string;
  encoded: string;
  encrypted: string;
  /** The protected header of the encrypted token, which everybody can read. */
  header: string;
  octets: number;
  key: Key;
}

const CLAIMS = '{"sub":"johndoe","email":"john.doe@example.com","roles":["admin"]}';

/** Standard base64 of a text, as people write who call it encryption. */
const base64 = (text: string): string => btoa(String.fromCharCode(...encodeUtf8(text)));

/** Longer tokens cannot be compared by eye. */
const LIMIT = 4000;

interface Found {
  of: ClaimsOf;
  claims: string | undefined;
  /** The token that holds them, where it is whole. */
  signed: string | null;
}

const wholeText = (reading: TokenReading): string | null =>
  reading.token.kind === 'jws' && isGood(reading) ? pickedCandidate(reading).text : null;

/** Gives the contents of a draft inside encryption, even while there is no token of it. */
function ofDraft(state: State, draft: Draft): Found {
  const payload = { part: { name: 'payload' } } as const;
  const former = formerText(draft, payload);
  const text = ownText(draft, payload);
  if (former !== null) return { of: 'former', claims: former, signed: null };
  return {
    of: 'inside',
    claims: readJson(text).fault ? undefined : text,
    signed: signedLayer(draft)?.tail === '' && brokenPart(draft) === null ? innerText(state, draft) : null,
  };
}

/** The claims on the bench; of a text that somebody's edit broke, those that it had. */
function claimsOnBench(state: State): Found {
  const { lastGood } = state;
  const draft = encryptedDraft(state);
  if (draft) return ofDraft(state, draft);
  const { reading } = currentReading(state);
  const former = lastGood && claimsText(lastGood);
  const broken = (of: ClaimsOf): Found =>
    lastGood && former !== undefined && former !== null
      ? { of: 'former', claims: former, signed: wholeText(lastGood) }
      : { of, claims: undefined, signed: null };
  if (reading?.kind !== 'token') return broken('none');
  const layers = benchLayers(state);
  const content = contentIn(layers);
  if (content) return { of: 'inside', claims: content.kind === 'json' ? content.text : undefined, signed: null };
  const last = layers.at(-1)?.reading ?? reading;
  if (last.token.kind === 'jwe') return { of: 'closed', claims: undefined, signed: null };
  const claims = claimsText(last);
  return claims === undefined
    ? broken('noClaims')
    : { of: layers.length > 1 ? 'inside' : 'bench', claims, signed: wholeText(last) };
}

/** Whether the signed text was changed but a signature was not made again: that is not an example of a signed token. */
function isOutdated(state: State): boolean {
  const { source } = state;
  return (
    source.from === 'draft' &&
    outdated(source.draft).some((index) => signedLayerMade(draftAnswerOf(state))?.by[index] === undefined)
  );
}

/** The same, or why not. */
function found(state: State): Found {
  const { of, claims, signed: whole } = claimsOnBench(state);
  const signed = of !== 'former' && isOutdated(state) ? null : whole;
  if (claims === undefined) return { of: of === 'inside' ? 'noClaims' : of, claims, signed: null };
  return Math.max(claims.length, signed?.length ?? 0) < LIMIT
    ? { of, claims, signed }
    : { of: 'large', claims: undefined, signed: null };
}

/**
 * Makes them of the token on the bench, or of an example. The signed one is the token itself, or one signed with the
 * demo's key; nothing is put on the bench by it.
 */
export async function makeSideBySide(): Promise<SideBySideTokens | null> {
  const [check, given, encryption] = await Promise.all([loadCheck(), loadGiven(), loadEncryption()]);
  const { of, claims = CLAIMS, signed: own } = found(get());
  let signed = own;
  if (signed === null) {
    const made = await given.importKeys(JSON.stringify(DEMO_KEY), { provenance: { kind: 'demo' } });
    const [key] = made.ok ? made.value.keys : [];
    const alg =
      ALGORITHMS.find((each) => each.use === 'signature' && each.curves.includes(key?.curve ?? 'P-256'))?.id ?? '';
    const answer = key
      ? await check.sign({
          id: 'side',
          form: 'compact',
          payload: encodeUtf8(claims),
          signatures: [{ protectedHeader: JSON.stringify({ alg, kid: key.kid }), key: check.materialOf(key) }],
        })
      : null;
    if (!answer?.ok) return null;
    signed = answer.text;
  }
  const alg = ALGORITHMS.find(
    (each) => each.use === 'keyManagement' && each.family === 'ecdhEs' && each.wrappingKeyBits === 256,
  );
  const made = await given.generateKey(alg?.id ?? '', { id: `made-${crypto.randomUUID()}` });
  if (!made.ok) return null;
  const key = made.value;
  const enc =
    ALGORITHMS.find((each) => each.use === 'contentEncryption' && each.family === 'aesGcm' && each.cekOctets === 32)
      ?.id ?? '';
  const header = encryption.headerText({ alg: alg?.id ?? '', enc, cty: 'JWT' });
  const answer = await encryption.encrypt({
    id: 'side',
    form: 'compact',
    plaintext: encodeUtf8(signed),
    protectedHeader: header,
    recipients: [{ key: check.materialOf(key) }],
  });
  if (!answer.ok) return null;
  return {
    of,
    claims,
    signedHere: own === null,
    signed,
    encoded: base64(claims),
    encrypted: answer.text,
    header: answer.protectedHeader ?? header,
    octets: encodeUtf8(signed).length,
    key,
  };
}

/** The key of the third goes into the ring, so that it opens on the bench. */
export const keepSideBySideKey = (key: Key): void => addKeys([key], 'keyMade');
