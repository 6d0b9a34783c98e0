import { KEYED_ACTS, type KeyedAct } from '../store/verbs/keyedActs.ts';
import { fieldFromFragment } from '../first/fragment.ts';
import { openAddress } from '../store/verbs/address.ts';
import { claimPasted, claimSecond, pasteText } from '../store/verbs/intake.ts';
import { notePaste } from '../store/verbs/edit.ts';
import { openDialog } from '../store/verbs/dialogs.ts';
import { pinPath } from '../store/verbs/link.ts';

const ACTS: readonly KeyedAct[] = Object.values(KEYED_ACTS);

/** Where F6 goes, in order; a region that is not there is passed over. */
const STOPS = ['learn', 'verdict', 'token-host', 'tokens', 'contents', 'lens', 'keys', 'findings', 'history'] as const;

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** A read-only text box takes no paste of its own: there the whole bench takes it. */
const takesText = (target: EventTarget | null): boolean =>
  isField(target) && target instanceof HTMLElement && !target.closest('[aria-readonly="true"]');

/** A whole key pasted into the token field beside a token is meant for the ring; anything else the field inserts at the caret. */
export function claimPaste(text: string): boolean {
  notePaste(text);
  return claimPasted(text);
}

/** Says whether there was one. Behind the last pane, and before the first, the key is the browser's: it leads to its own bars. */
function nextPane(step: 1 | -1): boolean {
  const stops = STOPS.map((id) => document.getElementById(id)).filter((element) => element !== null);
  const at = stops.findIndex((element) => element.contains(document.activeElement));
  const next = at < 0 && step < 0 ? stops.at(-1) : stops[at + step];
  if (!next) return false;
  const inner =
    next.id === 'token-host'
      ? next.querySelector<HTMLElement>('[contenteditable], textarea')
      : next.querySelector<HTMLElement>('a');
  const target = next.id === 'verdict' || next.id === 'token-host' ? inner : next;
  target?.focus();
  next.scrollIntoView({ block: 'nearest' });
  return true;
}

const inDialog = (): boolean => document.querySelector('[role="dialog"], dialog[open]') !== null;

/** The keys of an event, as the acts name theirs: `Ctrl Shift Z`. */
function keysOf({ ctrlKey, metaKey, altKey, shiftKey, key, code }: KeyboardEvent): string {
  // With Alt many a keyboard writes another sign: there the place of the key counts.
  const letter = altKey ? /^Key([A-Z])$/.exec(code)?.[1] : undefined;
  const name = letter ?? (key === 'Escape' ? 'Esc' : key.length === 1 ? key.toUpperCase() : key);
  // With Shift a sign is another one already: on many keyboards the slash is Shift and 7.
  const shift = shiftKey && /^[A-Z]$/.test(name);
  return [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', shift ? 'Shift' : '', name].filter(Boolean).join(' ');
}

function onKeyDown(event: KeyboardEvent): void {
  // The stage has keys of its own.
  if (document.getElementById('page')?.inert) return;
  if (event.key === 'F6') {
    if (nextPane(event.shiftKey ? -1 : 1)) event.preventDefault();
    return;
  }
  const keys = keysOf(event);
  const act = ACTS.find((each) => each.keys.includes(keys));
  if (!act || (!act.inText && takesText(event.target)) || (!act.inDialog && inDialog())) return;
  // Escape may have closed something already, Ctrl Enter given a key; what Escape does beside is left to the browser.
  if ((event.key === 'Escape' || event.key === 'Enter') && event.defaultPrevented) return;
  if (event.key !== 'Escape') event.preventDefault();
  act.run();
}

/** Whether the paste that comes next was asked for with Shift: it is a second token then. */
let secondNext = false;

function onKeyOfPaste(event: KeyboardEvent): void {
  secondNext = event.key.toUpperCase() === 'V' && event.shiftKey && (event.ctrlKey || event.metaKey);
}

/** Before the editor sees it. In a dialog, and where it is no token, it is a paste like any other. */
function onSecondPaste(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!secondNext || inDialog() || !claimSecond(text)) return;
  secondNext = false;
  event.preventDefault();
  event.stopPropagation();
}

function onPaste(event: ClipboardEvent): void {
  // A read-only editor refuses a paste: then it is for the bench.
  if (takesText(event.target) || (event.defaultPrevented && !isField(event.target))) return;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text === '') return;
  event.preventDefault();
  void pasteText(text);
}

/** No check has a longer name. */
const FINDING_LIMIT = 60;

// Outside the function: the bundler then sees one place.
const loadLearning = (): Promise<unknown> => import('./learn/learning.tsx');

/** A link with a token, put into the address of the open page, does not reload it: it is treated like a paste. */
function onAddress(): void {
  // A lesson ends before something else comes: that is for one's own bench (learn/learning.tsx).
  dispatchEvent(new Event('jotlab:address'));
  const address = globalThis.jotlabTakeAddress();
  if (address) openAddress(address);
  if (location.hash.startsWith('#learn')) void loadLearning();
  const path = fieldFromFragment('select');
  if (path !== undefined) pinPath(path);
  const finding = fieldFromFragment('finding');
  if (finding !== undefined) openDialog('checks', finding.slice(0, FINDING_LIMIT));
}

/** The bench-wide keys, paste anywhere, and the address. Returns how to stop. */
export function listen(): () => void {
  document.addEventListener('keydown', onKeyDown);
  document.addEventListener('keydown', onKeyOfPaste, true);
  document.addEventListener('paste', onSecondPaste, true);
  document.addEventListener('paste', onPaste);
  addEventListener('hashchange', onAddress);
  // The token of the address was taken by the early script; what it wants selected is still there.
  onAddress();
  return () => {
    removeEventListener('hashchange', onAddress);
    document.removeEventListener('keydown', onKeyDown);
    document.removeEventListener('keydown', onKeyOfPaste, true);
    document.removeEventListener('paste', onSecondPaste, true);
    document.removeEventListener('paste', onPaste);
  };
}
