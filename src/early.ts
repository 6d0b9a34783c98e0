// Before React: the theme, the frame guard, and the first decode. Inlined into index.html, so it must stay small; it
// serves the text area of the static page until the app takes over (main.tsx says so with the event `jotlab:app`).
// It decodes what most people paste, a compact token with or without "Bearer"; anything else waits for the app.
import { decodeBase64url } from './jose/base64url.ts';
import { formatJson, hasLineBreaks } from './jose/format.ts';
import { readJson } from './jose/json.ts';
import { decodeUtf8 } from './jose/utf8.ts';
import { DEMO_TOKEN } from './first/demo/token.ts';
import { tokenFromFragment } from './first/fragment.ts';
import { applyPreferences, loadPreferences } from './first/preferences.ts';

/** Longer texts wait for the app, which reads them in a worker. */
const EARLY_LIMIT = 100_000;
const COMPACT = /^\s*(?:bearer\s+)?([\w-]+)\.([\w-]*)\.([\w-]*)(\.[\w-]*\.[\w-]*)?\s*$/i;

const byId = (id: string): HTMLElement | null => document.getElementById(id);

function laidOut(part: string | undefined): string {
  const { text } = decodeUtf8(decodeBase64url(part ?? '').octets).decoded;
  return hasLineBreaks(text.trim()) ? text : formatJson(readJson(text)).text;
}

function decode(text: string): void {
  const header = byId('early-header');
  const payload = byId('early-payload');
  if (!header || !payload || text.length > EARLY_LIMIT) return;
  const parts = COMPACT.exec(text);
  header.textContent = parts ? laidOut(parts[1]) : '';
  // Five parts: what stands second is an encrypted key.
  payload.textContent = parts && !parts[4] ? laidOut(parts[2]) : '';
}

function begin(): void {
  applyPreferences(loadPreferences());
  // frame-ancestors does nothing in a meta policy: a page that frames this one could lay something over it.
  if (window.top !== window.self) {
    byId('framed')?.removeAttribute('hidden');
    byId('page')?.remove();
    return;
  }
  const area = byId('token-text');
  if (!(area instanceof HTMLTextAreaElement)) return;
  if (area.value === '') area.value = tokenFromFragment() ?? DEMO_TOKEN;
  const typed = (): void => decode(area.value);
  const composing = ({ type }: Event): void => {
    area.dataset['composing'] = String(type === 'compositionstart');
  };
  area.addEventListener('input', typed);
  area.addEventListener('compositionstart', composing);
  area.addEventListener('compositionend', composing);
  addEventListener('jotlab:app', () => {
    area.removeEventListener('input', typed);
    area.removeEventListener('compositionstart', composing);
    area.removeEventListener('compositionend', composing);
  }, { once: true });
  typed();
}

begin();
