import { Redactor, type Placeholder } from '../../jose/redact/redactJson.ts';
import { CUT, redactToken } from '../../jose/redact/redactToken.ts';
import { scrubber } from '../../jose/redact/scrub.ts';
import type { Key } from '../../jose/keys/key.ts';
import type { Content } from '../../jose/read/layers.ts';
import { readJson } from '../../jose/text/json.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { readPart } from '../../jose/token/readPart.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { words } from '../../words/redact.ts';
import { refusal } from '../../words/refusals.ts';
import { lintedLayers } from '../derived/findings.ts';
import { contentIn, type Layer } from '../derived/layers.ts';
import { currentReading, pickedCandidate } from '../derived/select.ts';
import { loadRead, type ReadModule } from '../doors/readDoor.ts';
import { limitsFor } from '../state/limits.ts';
import { NOTHING_CHECKED } from '../state/nothingChecked.ts';
import type { DialogName } from '../state/places.ts';
import { get, set, START, type CheckAnswer, type State } from '../state/state.ts';
import { bringBack, putAside } from './aside.ts';
import { settled } from './sceneActs.ts';
import { closeSteps } from './steps.ts';
import { tell } from './view.ts';

/** Dialogs that only show and copy: what they have is the redacted token. */
const SHOWING = new Set<DialogName>([
  'palette',
  'help',
  'glossary',
  'about',
  'offline',
  'settings',
  'clock',
  'checks',
  'share',
  'forms',
  'code',
]);

/** Members of a key that are its secret half (RFC 7518 section 6, RFC 8037 section 2). */
const SECRET_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k', 'priv'] as const;

const nameOf = ({ kind, count }: Placeholder): string => words.redact.placeholder(kind, count);

/** What the sentences about the token may have in them beside its own values: secrets, and what somebody expects. */
function takeOthers(redactor: Redactor, { ring, expectations }: State, layers: readonly Layer[]): void {
  const take = (text: string): void => void redactor.replacement(text, 'key', text.length);
  const secrets = ({ jwk, secret }: Key): string[] => [
    ...SECRET_MEMBERS.flatMap((name) => jwk[name] ?? []),
    ...(secret?.readings ?? []).map(({ octets }) => new TextDecoder().decode(octets)),
  ];
  for (const text of ring.flatMap(secrets)) if (text !== '') take(text);
  const { subject, nonce, jkt } = expectations;
  redactor.json(readJson(JSON.stringify({ subject, nonce, jkt })));
  for (const { answer } of layers) {
    const parts = [answer?.claims, answer?.unpacked?.ok ? answer.unpacked.part : undefined];
    for (const part of parts) if (part?.json && !part.json.fault) redactor.json(part.json);
  }
}

/** The content of the innermost layer, where it is no token. What is no JSON is cut. */
function redactedContent(content: Content, redactor: Redactor): Content {
  const json = content.kind === 'json' && !content.part.json?.fault ? content.part.json : undefined;
  const text = json ? redactor.json(json) : CUT;
  const part = readPart(text, 'payload', { start: 0, end: text.length }, 'claims', 'plain');
  return { kind: json ? 'json' : 'text', octets: encodeUtf8(text), text, part };
}

/** One layer of the redacted token. */
interface Copied {
  text: string;
  reading: TokenReading;
}

function copyOf({ reading }: Layer, redactor: Redactor, { read }: ReadModule): Copied | null {
  const { text } = redactToken(pickedCandidate(reading).text, reading.token, redactor);
  const copy = read(text);
  return copy.kind === 'token' && copy.token.kind === reading.token.kind ? { text, reading: copy } : null;
}

/** What was opened, as an answer to the redacted token: nothing was checked for it, and nothing is. */
function openedAs(copies: readonly Copied[], layers: readonly Layer[], redactor: Redactor): CheckAnswer | null {
  let inner: CheckAnswer | undefined;
  for (const [at, { reading }] of [...copies.entries()].reverse()) {
    const next = copies[at + 1];
    const last = next ? undefined : contentIn(layers);
    const content: Content | undefined = next
      ? { kind: 'token', octets: encodeUtf8(next.text), ...next }
      : last && redactedContent(last, redactor);
    inner = {
      reading,
      ring: START.ring,
      payload: null,
      limits: limitsFor(START, reading),
      ...NOTHING_CHECKED,
      ...(content ? { content } : {}),
      ...(inner ? { inner } : {}),
    };
  }
  return inner ?? null;
}

/** How the page shows a token, whichever that is. */
const lookOf = ({ headers, tables, lanes, sizes, unfolded, pane }: State): Partial<State> => ({
  headers,
  tables,
  lanes,
  sizes,
  unfolded,
  pane,
});

/**
 * Shows the redacted token in place of the true one, on a bench of its own: the true one is aside, and comes back as it
 * was. `kept`: paths whose values somebody wants to keep. Says whether it does.
 */
export async function redactScreen(kept: ReadonlySet<string> = new Set()): Promise<boolean> {
  const read = await loadRead();
  // What the keys show is on its way: it would not come any more.
  await settled();
  closeSteps();
  set({ dialog: null });
  const state = get();
  const { reading, pending } = currentReading(state);
  if (state.redacted || state.stage || state.lesson || reading?.kind !== 'token') return false;
  const redactor = new Redactor(nameOf, kept);
  const layers = lintedLayers(state);
  const copies = layers.map((layer) => copyOf(layer, redactor, read));
  const [outer] = copies;
  if (!outer || pending || !copies.every((copy) => copy !== null)) {
    tell('copyFailed', refusal('not-redacted'));
    return false;
  }
  takeOthers(redactor, state, layers);
  const check = openedAs(copies, layers, redactor);
  return putAside(
    {
      ...lookOf(state),
      source: { from: 'text', text: outer.text, pick: 0 },
      pastedText: outer.text,
      held: { reading: outer.reading, pending: false },
      check,
      redacted: {
        bench: { ...state, held: { reading, pending: false } },
        scrub: scrubber(redactor.replaced),
        refuses: (dialog) => {
          const refused = dialog === undefined || !SHOWING.has(dialog);
          if (refused) tell('copyFailed', refusal('while-redacted'));
          return refused;
        },
      },
    },
    { still: false },
  );
}

/** Shows the true token again: the bench is as it was. */
export function showAll(): void {
  if (get().redacted) bringBack();
}
