import type { WordsQuestion } from '../../jose/jws/words/tryWords.ts';
import { algorithmOf, signingInput } from '../../jose/jws/verify.ts';
import { wordsToTry } from '../../jose/keys/samples.ts';
import { encodeBase64url } from '../../jose/text/base64url.ts';
import { sameOctets } from '../../jose/text/octets.ts';
import { decodeUtf8, encodeUtf8 } from '../../jose/text/utf8.ts';
import { loadGiven } from '../doors/givenDoor.ts';
import { hmacSignature } from '../derived/hmacSignature.ts';
import { pickedCandidate } from '../derived/select.ts';
import { rememberGuessed } from '../state/guessed.ts';
import { get } from '../state/state.ts';
import { commit } from './commit.ts';
import { addKeys } from './joinRing.ts';

/** What a search for the secret of the token on the bench needs; null where no secret signs it. */
export function wordsQuestion(file?: Blob): WordsQuestion | null {
  const state = get();
  const found = hmacSignature(state);
  if (!found) return null;
  const { layer, jws, index, isOuter } = found;
  const named = algorithmOf(jws, index);
  const signature = jws.signatures[index]?.signature?.octets;
  if (!('alg' in named) || !signature) return null;
  const supplied =
    jws.detached && isOuter && state.detachedPayload !== null ? encodeUtf8(state.detachedPayload) : undefined;
  return {
    kind: 'words',
    bits: Number(named.alg.id.slice(2)) as WordsQuestion['bits'],
    input: signingInput(pickedCandidate(layer.reading).text, jws, index, supplied),
    signature,
    list: wordsToTry,
    ...(file ? { file } : {}),
  };
}

/** Puts a secret that was found into the ring, known as guessed: `jose` checks it, and no light calls it verified. */
export async function keepGuessed({ word, secret }: { word: Uint8Array; secret: Uint8Array }): Promise<void> {
  const given = await loadGiven();
  rememberGuessed(secret);
  rememberGuessed(word);
  const { text } = decodeUtf8(word).decoded;
  const provenance = { kind: 'pasted' } as const;
  // Octets that are not text are given as what leaves no doubt (RFC 7518 section 6.4).
  const made = sameOctets(encodeUtf8(text), word)
    ? await given.importKeys(text, { secret: 'always', provenance, wanted: [] })
    : await given.importKeys(JSON.stringify({ kty: 'oct', k: encodeBase64url(word) }), { provenance, wanted: [] });
  const { ring } = get();
  const isIt = (readings: readonly { octets: Uint8Array }[] | undefined): boolean =>
    readings?.some(({ octets }) => sameOctets(octets, secret) || sameOctets(octets, word)) ?? false;
  // One that is there already is judged again: another object, another ring.
  if (ring.some(({ secret: known }) => isIt(known?.readings)))
    commit({ ring: ring.map((key) => (isIt(key.secret?.readings) ? { ...key } : key)) }, { as: 'act' });
  else if (made.ok) addKeys(made.value.keys, 'secretAdded');
}
