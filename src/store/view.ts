import type { Preferences } from '../first/preferences.ts';
import { ownText } from './draft.ts';
import { notice } from './edit.ts';
import { membersOf } from '../jose/json.ts';
import { draftView, fieldAtRange, fieldAtText, textView } from './places.ts';
import { whenFollowed } from './seen.ts';
import { currentReading } from './select.ts';
import { innermostClaims, partIn } from './selected.ts';
import { get, set, type Notice, type PaneName } from './state.ts';

/** Between two neighbours, or two lines, the pointer crosses a gap: what was marked stays that long, in milliseconds. */
const LEAVE_DELAY = 120;
let leaving: ReturnType<typeof setTimeout> | undefined;

/** Previews a Field while the pointer or the focus is on it; null ends that at once. */
export function hover(id: string | null): void {
  clearTimeout(leaving);
  if (get().hovered !== id) set({ hovered: id });
}

/** The pointer has left. Not for the focus: what it goes to next must not be taken away behind it. */
export function leave(): void {
  clearTimeout(leaving);
  leaving = setTimeout(() => hover(null), LEAVE_DELAY);
}

/** What the pointer is on in a text; null where that is nothing, or it has left. */
export const point = (id: string | null): void => (id === null ? leave() : hover(id));

/** Selects a claim by its name, where the token has it, or what opened inside it. */
export function pinClaim(name: string): void {
  const claims = innermostClaims(get());
  if (!claims?.part.json) return;
  const { root, part, part: { json } } = claims;
  for (const member of membersOf(json, 0)) {
    if (member.name === name) pin(fieldAtText(root, part, json.starts[member.nameNode] as number)?.id ?? null);
  }
}

export function pin(id: string | null): void {
  if (get().pinned !== id) set({ pinned: id, hovered: null });
}

/** The caret or a selection in the source text: what it stands in is selected, once that text has been read. */
export function caretAt(from: number, to: number): void {
  whenFollowed(() => {
    const { reading, pending } = currentReading(get());
    if (reading?.kind === 'token' && !pending) pin(fieldAtRange(reading, from, to)?.id ?? null);
  });
}

/**
 * The caret in the text box of a part: what it stands in is selected, once what was typed has been read. `key`: of the
 * part (draft.ts), in layer `layer`. `asSigned`: the box shows its own text, where it is not being edited.
 */
export function caretInPart(layer: number, key: string, asSigned: boolean, position: number): void {
  whenFollowed(() => {
    const state = get();
    const { source } = state;
    const found = partIn(state, layer, key);
    if (!found) return;
    const { root, placed, placed: { part } } = found;
    const draft = source.from === 'draft' && layer === (source.draft.within?.around.length ?? 0) + 1 ? source.draft : null;
    const shown = draft?.shown[key];
    // What was typed is in no token any more: nothing of the one that is drawn instead is meant.
    if (draft?.within && ownText(draft, placed) !== (part.decoded?.text ?? '')) {
      pin(null);
      return;
    }
    const view = shown === undefined || asSigned ? textView(part, asSigned) : draftView(part, shown);
    pin(fieldAtText(root, part, view.toOwn(position))?.id ?? null);
  });
}

export const showPane = (pane: PaneName): void => set({ pane });

export const setUnfolded = (unfolded: boolean): void => set({ unfolded });
export const showLanes = (lanes: boolean): void => set({ lanes });
export const showSizes = (sizes: boolean): void => set({ sizes });

export function showAsSigned(part: string, asSigned: boolean): void {
  set({ asSigned: { ...get().asSigned, [part]: asSigned } });
}

export function prefer(change: Partial<Preferences>): void {
  set({ preferences: { ...get().preferences, ...change } });
}

export const freezeClock = (now: number): void => set({ clock: { kind: 'frozen', now } });

/** `now`: seconds since 1970; a frozen clock does not listen. */
export function tick(now: number): void {
  const { clock } = get();
  if (clock.kind === 'live' && clock.now !== now) set({ clock: { kind: 'live', now } });
}

export const runClock = (now: number): void => set({ clock: { kind: 'live', now } });

export function tell(code: Notice['code'], args: Notice['args'] = {}): void {
  set({ notice: notice(code, args) });
}

export const dismissNotice = (): void => set({ notice: null });
