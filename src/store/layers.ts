import type { Content } from '../jose/layers.ts';
import { isObject } from '../jose/json.ts';
import { read } from '../jose/read.ts';
import { readPart } from '../jose/read/part.ts';
import type { TokenReading } from '../jose/reading.ts';
import { withClaims } from '../jose/verdict/claims.ts';
import type { Part, Token } from '../jose/token.ts';
import { encodeUtf8 } from '../jose/utf8.ts';
import type { Around } from './around.ts';
import { draftText, partKey, type Draft, type Within } from './draft.ts';
import { limitsFor } from './limits.ts';
import { currentReading, keepReading, pickedCandidate, placedParts } from './select.ts';
import { signedOf } from './signatures.ts';
import type { CheckAnswer, State } from './state.ts';

/** One token of a chain: the one on the bench, or one that opened inside it. `answer` is null until its keys are tried. */
export interface Layer {
  reading: TokenReading;
  answer: CheckAnswer | null;
  /** What is inside, where that is known. */
  content?: Content | undefined;
}

/** What the keys showed of exactly what is on screen, with exactly these keys: nothing older is ever shown. */
export function answerFor(state: State, reading: TokenReading): CheckAnswer | null {
  const { check, ring, supplied } = state;
  const answer = check?.reading === reading ? check : kept.get(reading);
  return answer?.ring === ring && answer.payload === supplied && answer.limits === limitsFor(state, reading) ? answer : null;
}

const kept = new WeakMap<TokenReading, CheckAnswer>();

/** Keeps what the keys showed of what is on the bench: undo, coming back to it, then shows at once what was inside. */
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
  for (let at = answer ?? undefined; at; at = at.inner) layers.push({ reading: at.reading, answer: at, content: at.content });
  chains.set(answer ?? reading, layers);
  return layers;
}

/** What was inside the innermost layer that opened, where that is no further token. */
export const contentIn = (layers: readonly Layer[]): Content | undefined => {
  const content = layers.at(-1)?.content;
  return content?.kind === 'token' ? undefined : content;
};

const octetsPart = (octets: Uint8Array): Part => ({ name: 'payload', span: { start: 0, end: 0 }, encoding: 'plain', octets, faults: [] });

const inClaims = new WeakMap<Content, Token>();

/** The token whose claims are the ones that count: the innermost, or what a JWE holds without another token around it. */
export function innermostToken(reading: TokenReading, layers: readonly Layer[]): Token {
  const content = contentIn(layers);
  if (!content || content.kind === 'token') return layers.at(-1)?.reading.token ?? reading.token;
  const known = inClaims.get(content) ?? withClaims(content.kind === 'octets' ? octetsPart(content.octets) : content.part);
  inClaims.set(content, known);
  return known;
}

/** The chain on the bench; empty where there is no token. */
export function benchLayers(state: State): readonly Layer[] {
  const { reading, pending } = currentReading(state);
  const { source } = state;
  if (source.from === 'draft' && source.draft.within) return draftLayers(state, source.draft, source.draft.within);
  return reading?.kind === 'token' && !pending ? layersOf(reading, answerFor(state, reading)) : NONE;
}
const NONE: readonly Layer[] = [];
const NOTHING_AROUND: readonly Around[] = [];

/** The layers that were peeled off what is on the bench, or off what that was made from. */
export const aroundOf = ({ around, evidence }: Pick<State, 'around' | 'evidence'>): readonly Around[] => (around?.evidence === evidence ? around.layers : NOTHING_AROUND);

/** What goes into the encryption around a draft: signed where that has been done. */
export const innerText = (state: Pick<State, 'source' | 'signed'>, draft: Draft): string => signedOf(state)?.enclosed?.text ?? draftText(draft);

const NO_OCTETS = new Uint8Array();
const tokenIn = (reading: TokenReading, text: string): Content => ({ kind: 'token', octets: NO_OCTETS, text, reading });

/** Of a header that was emptied nothing stands in the token: its box would be gone, with the caret in it. */
function hasBoxesOf(base: TokenReading, reading: TokenReading): boolean {
  const boxes = new Set(placedParts(reading).map(partKey));
  return placedParts(base).every((placed) => !placed.part.decoded || boxes.has(partKey(placed)));
}

/** A draft's own text, read: as what it was when it was opened, whatever it may be taken for now. */
function contentOfDraft(text: string, { base }: Within): Content {
  if (base) {
    const reading = read(text);
    return tokenIn(reading.kind === 'token' && reading.token.kind === base.token.kind && hasBoxesOf(base, reading) ? reading : base, text);
  }
  const part = readPart(text, 'payload', { start: 0, end: text.length }, 'claims', 'plain');
  return { kind: isObject(part.json) && !part.json.fault ? 'json' : 'text', octets: encodeUtf8(text), text, part };
}

let slot: { inputs: readonly unknown[]; text: string; content: Content; layers: readonly Layer[] } | null = null;

/**
 * The layers of a draft that lies inside encryption. What is inside is the draft itself, and is there at every moment;
 * what the keys showed comes from really opening the token that was made of it.
 */
function draftLayers(state: State, draft: Draft, within: Within): readonly Layer[] {
  const { reading, pending } = currentReading(state);
  const answer = reading?.kind === 'token' && !pending ? answerFor(state, reading) : null;
  const text = innerText(state, draft);
  const inputs = [within.around, within.base, reading, pending, answer];
  if (slot?.text === text && inputs.every((input, index) => slot?.inputs[index] === input)) return slot.layers;
  const content = slot?.text === text && slot.inputs[0] === within.around ? slot.content : contentOfDraft(text, within);
  const opened = answer ? layersOf(answer.reading, answer) : [];
  const readings = within.around.map((around, at) => (at === 0 && reading?.kind === 'token' ? reading : (opened[at]?.reading ?? around.reading)));
  const layers: Layer[] = readings.map((each, at) => {
    const next = readings[at + 1];
    return { reading: each, answer: opened[at]?.answer ?? null, content: next ? tokenIn(next, pickedCandidate(next).text) : content };
  });
  if (content.kind === 'token') layers.push({ reading: content.reading, answer: opened[readings.length]?.answer ?? null });
  slot = { inputs, text, content, layers };
  return layers;
}
