import type { Preferences } from '../../first/preferences.ts';
import { isEncrypted, outerLayers, ownText } from '../state/draft.ts';
import { notice } from './commit.ts';
import type { Field } from '../../jose/explain/explain.ts';
import { membersOf } from '../../jose/text/json.ts';
import { draftView, fieldAtRange, fieldAtText, textView } from '../derived/positions.ts';
import { whenFollowed } from '../state/frames.ts';
import { benchLayers } from '../derived/layers.ts';
import { currentReading } from '../derived/select.ts';
import { innermostClaims, partIn } from '../derived/selected.ts';
import { get, set } from '../state/state.ts';
import type { PaneName } from '../state/places.ts';
import { type Notice } from '../state/notice.ts';

/** Between two neighbours, or two lines, the pointer crosses a gap: the mark stays for so many milliseconds. */
const LEAVE_DELAY = 120;

let leaving: ReturnType<typeof setTimeout> | undefined;

/**
 * Previews a Field while the pointer or the focus is on it; null ends that at once. Asked when the pointer moves: an
 * element that comes under one that rests, after a dialog or a paste, is entered too, and nobody points at it.
 */
export function hover(id: string | null, isPreview = false): void {
  clearTimeout(leaving);
  if (get().hovered !== id) set({ hovered: id, isPreview });
}

/** Outlines a Field and leaves the Lens as it is: for what points from there. */
export const outline = (id: string): void => hover(id, true);

/** The pointer has left. Not for the focus: the element that it goes to next must not disappear. */
export function leave(): void {
  clearTimeout(leaving);
  leaving = setTimeout(() => hover(null), LEAVE_DELAY);
}

/** Hovers the Field under the pointer; null where there is none, or the pointer has left. */
export const point = (id: string | null): void => (id === null ? leave() : hover(id));

/** Selects a claim by its name, where the token has it, or what opened inside it. */
export function pinClaim(name: string): void {
  const claims = innermostClaims(get());
  if (!claims?.part.json) return;
  const {
    root,
    part,
    part: { json },
  } = claims;
  let own: Field | null | undefined;
  for (const member of membersOf(json, 0))
    if (member.name === name) own = fieldAtText(root, part, json.starts[member.nameNode] as number);
  // Or it came with a disclosure.
  const found = benchLayers(get())
    .at(-1)
    ?.answer?.placed?.found.find(({ where }) => where.join('\n') === name);
  own ??= root.children.filter(({ placed }) => placed?.group?.kind === 'disclosure')[found?.index ?? -1];
  if (own) pin(own.id);
}

export function pin(id: string | null): void {
  const { pinned, unasked } = get();
  if (pinned !== id || unasked !== null) set({ pinned: id, hovered: null, unasked: null });
}

/** A press selects, and the next one releases. */
export function pinOrRelease(id: string | null): void {
  const { pinned, unasked } = get();
  pin(pinned === id && unasked === null ? null : id);
}

/** What is selected now came with something else: nobody has asked to see it closer. */
export const selectQuietly = (): void => set({ unasked: get().pinned });

/** Where all of it is in sight anyway there is nothing to ask for. */
export function selectAloud(): void {
  if (get().unasked !== null) set({ unasked: null });
}

/** The caret or a selection in the source text selects the Field around it, once that text has been read. */
export function caretAt(from: number, to: number): void {
  whenFollowed(() => {
    const { reading, pending } = currentReading(get());
    if (reading?.kind === 'token' && !pending) pin(fieldAtRange(reading, from, to)?.id ?? null);
  });
}

/**
 * The caret in the text box of a part: what it is in is selected, once what was typed has been read. `key`: of the
 * part (draft.ts), in layer `layer`. `asSigned`: the box shows its own text, where it is not being edited.
 */
export function caretInPart(layer: number, key: string, asSigned: boolean, position: number): void {
  whenFollowed(() => {
    const state = get();
    const { source } = state;
    const found = partIn(state, layer, key);
    if (!found) return;
    const {
      root,
      placed,
      placed: { part },
    } = found;
    const draft = source.from === 'draft' && layer === outerLayers(source.draft).length + 1 ? source.draft : null;
    const shown = draft?.shown[key];
    // The typed text is not in any token: a selection in the token drawn instead would mislead.
    if (draft && isEncrypted(draft) && ownText(draft, placed) !== (part.decoded?.text ?? '')) {
      pin(null);
      return;
    }
    const view = shown === undefined || asSigned ? textView(part, asSigned) : draftView(part, shown);
    pin(fieldAtText(root, part, view.toOwn(position))?.id ?? null);
  });
}

export const showPane = (pane: PaneName): void => set({ pane });

export const setUnfolded = (unfolded: boolean): void => set({ unfolded });

export const showHeaders = (headers: boolean): void => set({ headers });

export const showTables = (tables: boolean): void => set({ tables });

export const showLanes = (lanes: boolean): void => set({ lanes });

export const showSizes = (sizes: boolean): void => set({ sizes });

export function showAsSigned(part: string, asSigned: boolean): void {
  set({ asSigned: { ...get().asSigned, [part]: asSigned } });
}

export function prefer(change: Partial<Preferences>): void {
  set({ preferences: { ...get().preferences, ...change } });
}

export const freezeClock = (now: number): void => set({ clock: { kind: 'frozen', now } });

export const runClock = (now: number): void => set({ clock: { kind: 'live', now } });

export function tell(code: Notice['code'], because?: Notice['because']): void {
  set({ notice: notice(code, {}, false, because) });
}

export const dismissNotice = (): void => set({ notice: null });

/** Opens the steps of a computation, or of the first that can be watched; the pane, when it is there, asks for them. */
export const openSteps = (wanted = ''): void =>
  set({ steps: { watched: null, way: 'check', wanted, steps: [], at: 0, ended: null, busy: true } });
