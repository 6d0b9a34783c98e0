// Before React: the theme, the frame guard, and the first decode. Inlined into index.html, so it must stay small; it
// serves the text area of the static page until the app takes over (main.tsx says so with the event `jotlab:app`).
// It decodes what most people paste, a compact token with or without "Bearer"; anything else waits for the app.
import { decodeBase64url } from './jose/text/base64url.ts';
import { formatJson, hasLineBreaks } from './jose/text/format.ts';
import { readJson } from './jose/text/json.ts';
import { decodeUtf8 } from './jose/text/utf8.ts';
import { freshDemo } from './first/demo/fresh.ts';
import { paintTape, roomOf } from './ui/code/paintTape.ts';
import type { Tape, TapeKind } from './ui/code/tape.ts';
import { takeAddress } from './first/fragment.ts';
import { applyPreferences, loadPreferences } from './first/preferences.ts';

/** Longer texts wait for the app, which reads them in a worker. */
const EARLY_LIMIT = 100_000;
const COMPACT = /^\s*(?:bearer\s+)?([\w-]+)\.([\w-]*)\.([\w-]*)(\.[\w-]*\.[\w-]*)?\s*$/i;

const byId = (id: string): HTMLElement | null => document.getElementById(id);

function laidOut(part: string | undefined): string {
  const { text } = decodeUtf8(decodeBase64url(part ?? '').octets).decoded;
  return hasLineBreaks(text.trim()) ? text : formatJson(readJson(text)).text;
}

const LETTERS = 'HPS HKICT'.split(' ');
const KINDS: readonly TapeKind[][] = [
  ['header', 'payload', 'signature'],
  ['header', 'encryptedKey', 'iv', 'unreadable', 'signature'],
];

/** The tape of a compact token; of any other text there is none yet. */
function tapeIn(text: string): Tape {
  const tape: Required<Tape> = { parts: [], dots: [], peeled: [], faults: [] };
  const found = COMPACT.exec(text);
  const token = found ? text.slice(text.indexOf(found[1] ?? '')).trimEnd() : '';
  const first = text.indexOf(token);
  const texts = token.split('.');
  const five = texts.length > 3 ? 1 : 0;
  const dots = [];
  const parts = [];
  let at = first;
  for (const [index, part] of found ? texts.entries() : []) {
    const kind = KINDS[five]?.[index] ?? 'other';
    parts.push({
      letter: LETTERS[five]?.[index] ?? '',
      kind,
      label: '',
      spans: [{ start: at, end: at + part.length }],
    });
    at += part.length + 1;
    if (index < texts.length - 1) dots.push({ start: at - 1, end: at });
  }
  return { ...tape, parts, dots, peeled: found && first > 0 ? [{ start: 0, end: first }] : [] };
}

function draw(area: HTMLTextAreaElement): void {
  const place = byId('early-tape');
  if (!place) return;
  const tape = tapeIn(area.value);
  // A text that is not a compact token yet stays in the text area.
  if (tape.parts.length === 0) place.replaceChildren();
  else paintTape(place, area.value, tape, roomOf(area.parentElement ?? area));
}

function decode(text: string): void {
  const header = byId('early-header');
  const payload = byId('early-payload');
  if (!header || !payload || text.length > EARLY_LIMIT) return;
  const parts = COMPACT.exec(text);
  header.textContent = parts ? decodeUtf8(decodeBase64url(parts[1] ?? '').octets).decoded.text : '';
  // With five parts, the second is an encrypted key.
  payload.textContent = parts && !parts[4] ? laidOut(parts[2]) : '';
}

function begin(): void {
  globalThis.jotlabTakeAddress = takeAddress;
  applyPreferences(loadPreferences());
  // frame-ancestors does nothing in a meta policy: a page that frames this one could lay something over it.
  if (window.top !== window.self) {
    byId('framed')?.removeAttribute('hidden');
    byId('page')?.remove();
    return;
  }
  const area = byId('token-text');
  if (!(area instanceof HTMLTextAreaElement)) return;
  const address = area.value === '' ? takeAddress() : undefined;
  if (address) {
    area.value = address.text;
    // For the app, which takes the rest and says so.
    globalThis.jotlabAddress = address;
  }
  const typed = (): void => {
    decode(area.value);
    draw(area);
  };
  const composing = ({ type }: Event): void => {
    area.dataset['composing'] = String(type === 'compositionstart');
  };
  area.addEventListener('input', typed);
  area.addEventListener('compositionstart', composing);
  area.addEventListener('compositionend', composing);
  addEventListener(
    'jotlab:app',
    () => {
      area.removeEventListener('input', typed);
      area.removeEventListener('compositionstart', composing);
      area.removeEventListener('compositionend', composing);
    },
    { once: true },
  );
  typed();
  if (area.value !== '' || address) return;
  globalThis.jotlabDemo = freshDemo(Date.now() / 1000).then((token) => {
    // Somebody may have been quicker.
    if (area.isConnected && area.value === '') {
      area.value = token;
      typed();
    }
    return token;
  });
}

begin();
