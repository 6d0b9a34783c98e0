import type { Content } from '../../jose/read/layers.ts';
import { isObject } from '../../jose/text/json.ts';
import { readPart } from '../../jose/token/readPart.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { readNow } from '../doors/readDoor.ts';
import { innermostText, outerLayers, partKey, signedLayer, type Chain, type Draft } from '../state/draft.ts';
import type { OuterLayer } from '../state/outerLayers.ts';
import { limitsFor } from '../state/limits.ts';
import { currentReading, encryptedDraft, keepReading, pickedCandidate, placedParts } from './select.ts';
import { signedLayerMade, draftAnswerOf } from '../state/draftAnswers.ts';
import type { CheckAnswer, State } from '../state/state.ts';

/** One token of a chain: the one on the bench, or one that opened inside it. `answer` is null until its keys are tried. */
export interface Layer {
  reading: TokenReading;
  answer: CheckAnswer | null;
  /** The decrypted content, where it is known. */
  content?: Content | undefined;
}

/** Gives the answer about exactly the token on screen with exactly these keys: an older one is never shown. */
export function answerFor(state: State, reading: TokenReading): CheckAnswer | null {
  const { check, ring, detachedPayload } = state;
  const answer = check?.reading === reading ? check : kept.get(reading);
  return answer?.ring === ring && answer.payload === detachedPayload && answer.limits === limitsFor(state, reading)
    ? answer
    : null;
}

const kept = new WeakMap<TokenReading, CheckAnswer>();

/** Keeps the results of the keys for what is on the bench, so that undo shows its content again at once. */
export function keepAnswer(state: State): void {
  const { reading } = currentReading(state);
  const answer = reading?.kind === 'token' ? answerFor(state, reading) : null;
  if (!answer) return;
  kept.set(answer.reading, answer);
  keepReading(state);
}

const chains = new WeakMap<CheckAnswer | TokenReading, readonly Layer[]>();

/** From the outside in. The same array for the same answer, or for the same reading while there is none. */
export function layersOf(reading: TokenReading, answer: CheckAnswer | null): readonly Layer[] {
  const known = chains.get(answer ?? reading);
  if (known) return known;
  const layers: Layer[] = answer ? [] : [{ reading, answer }];
  for (let at = answer ?? undefined; at; at = at.inner)
    layers.push({ reading: at.reading, answer: at, content: at.content });
  chains.set(answer ?? reading, layers);
  return layers;
}

/** Gives the content of the innermost opened layer, where it is not a token. */
export const contentIn = (layers: readonly Layer[]): Content | undefined => {
  const content = layers.at(-1)?.content;
  return content?.kind === 'token' ? undefined : content;
};

/** The chain on the bench; empty where there is no token. */
export function benchLayers(state: State): readonly Layer[] {
  const { reading, pending } = currentReading(state);
  const draft = encryptedDraft(state);
  if (draft) return draftLayers(state, draft);
  return reading?.kind === 'token' && !pending ? layersOf(reading, answerFor(state, reading)) : NONE;
}
const NONE: readonly Layer[] = [];
const NONE_PEELED: readonly OuterLayer[] = [];

/** The layers that were peeled off the token on the bench, or off the one it was made from, innermost first. */
export const peeledOf = ({ peeled, pastedText }: Pick<State, 'peeled' | 'pastedText'>): readonly OuterLayer[] =>
  peeled?.pastedText === pastedText ? peeled.layers : NONE_PEELED;

/** Gives the plaintext for the encryption around a draft: the signed token where there is one. */
export const innerText = (state: Pick<State, 'source' | 'draftAnswer'>, draft: Draft): string =>
  signedLayerMade(draftAnswerOf(state))?.text ?? innermostText(draft);

const NO_OCTETS = new Uint8Array();
const tokenIn = (reading: TokenReading, text: string): Content => ({ kind: 'token', octets: NO_OCTETS, text, reading });

/** An emptied header is not part of the token: its box would be gone, with the caret in it. */
function hasBoxesOf(base: TokenReading, reading: TokenReading): boolean {
  const boxes = new Set(placedParts(reading).map(partKey));
  return placedParts(base).every((placed) => !placed.part.decoded || boxes.has(partKey(placed)));
}

const innermostReadings = new WeakMap<Chain, TokenReading | null>();

/** The innermost token of a chain, read; null where the content is not a token. */
function innermostReading(chain: Chain): TokenReading | null {
  let reading = innermostReadings.get(chain);
  if (reading === undefined) {
    const known = signedLayer(chain) ? readNow(innermostText(chain)) : null;
    innermostReadings.set(chain, (reading = known?.kind === 'token' ? known : null));
  }
  return reading;
}

/** Reads a draft's own text as the kind of token that it was when it was opened, whatever it looks like now. */
function contentOfDraft(text: string, { before }: Draft): Content {
  const former = before && innermostReading(before);
  if (former) {
    const reading = readNow(text);
    const isLike = reading?.kind === 'token' && reading.token.kind === former.token.kind && hasBoxesOf(former, reading);
    return tokenIn(isLike ? reading : former, text);
  }
  const part = readPart(text, 'payload', { start: 0, end: text.length }, 'claims', 'plain');
  return { kind: isObject(part.json) && !part.json.fault ? 'json' : 'text', octets: encodeUtf8(text), text, part };
}

let slot: { inputs: readonly unknown[]; text: string; content: Content; layers: readonly Layer[] } | null = null;

/**
 * The layers of a draft that is inside encryption. The content is the draft itself, and is always known; the results of
 * the keys come from really opening the token made from it.
 */
function draftLayers(state: State, draft: Draft): readonly Layer[] {
  const { reading, pending } = currentReading(state);
  const answer = reading?.kind === 'token' && !pending ? answerFor(state, reading) : null;
  const text = innerText(state, draft);
  const inputs = [draft.before, reading, pending, answer];
  if (slot?.text === text && inputs.every((input, index) => slot?.inputs[index] === input)) return slot.layers;
  const content = slot?.text === text && slot.inputs[0] === draft.before ? slot.content : contentOfDraft(text, draft);
  const opened = answer ? layersOf(answer.reading, answer) : [];
  const outer = outerLayers(draft).toReversed();
  const readings = outer.map((layer, at) =>
    at === 0 && reading?.kind === 'token' ? reading : (opened[at]?.reading ?? layer.reading),
  );
  const layers: Layer[] = readings.map((each, at) => {
    const next = readings[at + 1];
    return {
      reading: each,
      answer: opened[at]?.answer ?? null,
      content: next ? tokenIn(next, pickedCandidate(next).text) : content,
    };
  });
  if (content.kind === 'token')
    layers.push({ reading: content.reading, answer: opened[readings.length]?.answer ?? null });
  slot = { inputs, text, content, layers };
  return layers;
}
