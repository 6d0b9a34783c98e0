import { selectionFromFragment, tokenFromFragment } from '../first/fragment.ts';
import { holdsToken, openText, pasteText } from '../store/carry.ts';
import { notePaste, redo, undo } from '../store/edit.ts';
import { pinPath } from '../store/link.ts';
import { signAndCopy } from '../store/signing.ts';
import { pin } from '../store/view.ts';
import { openDialog } from './dialogs.ts';

/** Where F6 goes, in order; a region that is not there is passed over. */
const STOPS = ['verdict', 'token-host', 'contents', 'lens', 'keys', 'findings'] as const;

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** A read-only text box takes no paste of its own: there the whole bench takes it. */
const takesText = (target: EventTarget | null): boolean =>
  isField(target) && target instanceof HTMLElement && !target.closest('[aria-readonly="true"]');

/** A whole key pasted into the token field beside a token is meant for the ring; anything else the field inserts at the caret. */
export function claimPaste(text: string): boolean {
  notePaste(text);
  if (!holdsToken() || !/^\s*(?:-----BEGIN|\{[^]*"kty")/.test(text)) return false;
  void pasteText(text);
  return true;
}

function nextPane(step: 1 | -1): void {
  const stops = STOPS.map((id) => document.getElementById(id)).filter((element) => element !== null);
  const at = stops.findIndex((element) => element.contains(document.activeElement));
  const next = stops[(at + step + stops.length) % stops.length];
  if (!next) return;
  const inner = next.id === 'token-host' ? next.querySelector<HTMLElement>('[contenteditable], textarea') : next.querySelector<HTMLElement>('a');
  const target = next.id === 'verdict' || next.id === 'token-host' ? inner : next;
  target?.focus();
  next.scrollIntoView({ block: 'nearest' });
}

const inDialog = (): boolean => document.querySelector('[role="dialog"], dialog[open]') !== null;

function onKeyDown(event: KeyboardEvent): void {
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (event.key === 'F6') {
    event.preventDefault();
    nextPane(event.shiftKey ? -1 : 1);
  } else if (command && event.key === 'Enter' && !inDialog()) {
    event.preventDefault();
    void signAndCopy();
  } else if (command && key === '/') {
    event.preventDefault();
    openDialog('help');
  } else if (command && key === 'k' && !event.altKey && !event.shiftKey) {
    event.preventDefault();
    if (!inDialog()) openDialog('palette');
  } else if (command && !event.altKey && (key === 'z' || key === 'y') && !takesText(event.target)) {
    event.preventDefault();
    if (key === 'y' || event.shiftKey) redo();
    else undo();
  } else if (event.key === 'Escape' && !event.defaultPrevented && !inDialog()) pin(null);
}

function onPaste(event: ClipboardEvent): void {
  // A read-only editor refuses a paste: then it is for the bench.
  if (takesText(event.target) || (event.defaultPrevented && !isField(event.target))) return;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text === '') return;
  event.preventDefault();
  void pasteText(text);
}

/** A link with a token, put into the address of the open page, loads nothing anew: it is taken up like a paste. */
function onAddress(): void {
  const token = tokenFromFragment();
  // Never a key: whoever made the link chose it.
  if (token !== undefined) openText(token);
  const path = selectionFromFragment();
  if (path !== undefined) pinPath(path);
}

/** The bench-wide keys, paste anywhere, and the address. Returns how to stop. */
export function listen(): () => void {
  document.addEventListener('keydown', onKeyDown);
  document.addEventListener('paste', onPaste);
  addEventListener('hashchange', onAddress);
  // The token of the address was taken by the early script; what it wants selected is still there.
  onAddress();
  return () => {
    removeEventListener('hashchange', onAddress);
    document.removeEventListener('keydown', onKeyDown);
    document.removeEventListener('paste', onPaste);
  };
}
