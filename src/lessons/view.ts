import type { LightId, LightState } from '../jose/verdict/light.ts';
import type { Expectations } from '../jose/verdict/input.ts';
import type { DisclosureState } from '../jose/sdJwt/process.ts';
import type { TokenReading } from '../jose/token/reading.ts';
import type { PartName, Token } from '../jose/token/token.ts';
import { encodeBase64url } from '../jose/text/base64url.ts';
import { decodeUtf8 } from '../jose/text/utf8.ts';
import { benchLayers, contentIn, type Layer } from '../store/derived/layers.ts';
import { lightsOf } from '../store/derived/lights.ts';
import { currentReading, pickedCandidate, placedParts, textOf } from '../store/derived/select.ts';
import { selectedBy } from '../store/derived/selected.ts';
import type { State } from '../store/state/state.ts';
import type { StepsRun } from '../store/state/watching.ts';
import { pathText } from '../store/verbs/link.ts';
import { isSettled } from '../store/verbs/sceneActs.ts';

type Members = Readonly<Record<string, unknown>>;

export interface PartView {
  /** Its characters in the token. */
  raw: string;
  bytes: number;
  /** Its octets as text. */
  text: string;
}

/** One token of the chain on the bench. */
export interface LayerView {
  kind: Token['kind'];
  /** Whether it is whole and has the form that its kind has. */
  sound: boolean;
  parts: Readonly<Partial<Record<PartName, PartView>>>;
  header: Members;
  /** The claims, where it is a signed token with a JSON payload. */
  claims: Members;
  /** What checking showed: by the mathematics alone. `open`: no key fits, or none is here. */
  signature: 'holds' | 'fails' | 'open';
  /** A key has opened it. */
  opened: boolean;
  /** Of an SD-JWT: whether each disclosure has its digest, and the claims with those that are disclosed. */
  disclosed: { state: DisclosureState; claims: Members } | null;
}

/** What a lesson may know of the bench: little, and nothing that can be changed. */
export interface LessonView {
  /** The text in the field Token. */
  text: string;
  /** The token that was read in it; empty where there is none. */
  token: string;
  /** From the outside in. */
  layers: readonly LayerView[];
  /** The innermost token; where there is none, one without any part. */
  inner: LayerView;
  outer: LayerView;
  /** The plaintext of an opened token that is no token itself. */
  content: Members | null;
  lights: Readonly<Partial<Record<LightId, { state: LightState; code: string; says: string }>>>;
  /** The names and kinds of the keys in the ring. */
  keys: readonly { name: string; kind: string }[];
  expectations: Expectations;
  /** Seconds since 1970. */
  now: number;
  /** What is selected, as a path: `signature`, `payload/exp`, `2/payload`. */
  selected: string;
  /** The computation that is watched: its steps so far, whether it came to its end, and the key that two agreed on. */
  watched: { steps: readonly string[]; ended: boolean; agreed: string } | null;
  answers: Readonly<Record<string, string>>;
}

const NONE: LayerView = {
  kind: 'jws',
  sound: false,
  parts: {},
  header: {},
  claims: {},
  signature: 'open',
  opened: false,
  disclosed: null,
};

function members(text: string | undefined): Members {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};
  } catch {
    return {};
  }
}

interface Read {
  parts: LayerView['parts'];
  header: Members;
  claims: Members;
}
const known = new WeakMap<TokenReading, Read>();

/** The parts of a reading, looked at once. */
function readOf(reading: TokenReading): Read {
  const before = known.get(reading);
  if (before) return before;
  const { text } = pickedCandidate(reading);
  const parts: Partial<Record<PartName, PartView>> = {};
  for (const { part } of placedParts(reading))
    parts[part.name] ??= {
      raw: text.slice(part.span.start, part.span.end),
      bytes: part.octets.length,
      text: part.decoded?.text ?? decodeUtf8(part.octets).decoded.text,
    };
  const read = { parts, header: members(parts.protectedHeader?.text), claims: members(parts.payload?.text) };
  known.set(reading, read);
  return read;
}

function layerView({ reading, answer }: Layer): LayerView {
  const outcomes = (answer?.checked ?? []).flatMap((each) => (each.answer ? [each.answer.mathematics] : []));
  return {
    kind: reading.token.kind,
    sound: reading.faults.every(({ severity }) => severity !== 'error'),
    ...readOf(reading),
    signature: outcomes.includes('holds') ? 'holds' : outcomes.includes('fails') ? 'fails' : 'open',
    opened: answer?.opening?.opened !== undefined,
    disclosed:
      reading.token.kind === 'sdJwt' && answer
        ? { state: answer.disclosures, claims: members(answer.claims?.decoded?.text) }
        : null,
  };
}

function selectedPath(state: State): string {
  const selected = selectedBy(state, state.pinned);
  const path = selected && pathText(selected.field);
  return path ? (selected.layer > 1 ? `${selected.layer}/${path}` : path) : '';
}

/** The first 128 bits that a key agreement gave, in base64url; empty where it has not come so far. */
function agreedIn({ steps }: StepsRun): string {
  const step = steps.find(({ id }) => id === 'agreement-key' || id === 'agreement-hash');
  const octets = step?.gives.at(-1)?.octets;
  return octets ? encodeBase64url(octets.subarray(0, 16)) : '';
}

/** The bench as lessons see it. */
export function viewOf(state: State): LessonView {
  const { reading } = currentReading(state);
  const layers = benchLayers(state);
  const views = layers.map(layerView);
  const content = contentIn(layers);
  const { steps } = state;
  return {
    text: textOf(state),
    token: reading?.kind === 'token' ? pickedCandidate(reading).text : '',
    layers: views,
    inner: views.at(-1) ?? NONE,
    outer: views[0] ?? NONE,
    content: content && 'text' in content ? members(content.text) : null,
    lights: Object.fromEntries(
      (lightsOf(state) ?? []).map(({ id, state: colour, code, says }) => [id, { state: colour, code, says }]),
    ),
    keys: state.ring.map(({ kid, kind }) => ({ name: kid ?? '', kind })),
    expectations: state.expectations,
    now: state.clock.now,
    selected: selectedPath(state),
    watched: steps && { steps: steps.steps.map(({ id }) => id), ended: steps.ended !== null, agreed: agreedIn(steps) },
    answers: state.lesson?.answers ?? {},
  };
}

/** Whether what is on the bench has been read and checked, so that what is said of it is so. */
export const isKnown = isSettled;

/** A member that is a text or a number, as text; else empty. */
export function said(members: Members, name: string): string {
  const value = members[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
