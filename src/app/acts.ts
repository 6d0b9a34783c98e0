import { DEMO_TOKEN } from '../first/demo/token.ts';
import { copyToken, openFile, pasteClipboard } from '../store/carry.ts';
import { clearText, keepTokenOnly, redo, replaceText, undo } from '../store/edit.ts';
import { resetDraft } from '../store/editing.ts';
import { fieldTree, pickedCandidate } from '../store/select.ts';
import { signAndCopy } from '../store/signing.ts';
import { useCanRedo, useCanUndo, useClock, useDraft, useEvidence, useLanes, usePinned, usePreferences, useRing, useSizes, useText, useTokenReading, useUnfolded } from '../store/use.ts';
import { freezeClock, pin, prefer, runClock, setUnfolded, showLanes, showSizes } from '../store/view.ts';
import { chooseFile } from '../ui/chooseFile.ts';
import { palette as W } from '../words/dialogs.ts';
import { partTitle } from '../words/partTitle.ts';
import { words } from '../words/words.ts';
import { openDialog } from './dialogs.ts';
import { goTo } from './goTo.ts';

/** Something that can be done on the bench, by its name. */
export interface Act {
  id: string;
  label: string;
  /** Other words that somebody may look for it by. */
  also?: string;
  /** Its keys, where it has any. */
  keys?: string;
  /** Why it cannot be done now; empty if it can. */
  not: string;
  run: () => void;
}

/** Parts offered one by one. */
const PARTS = 8;

function toggleLanes(shown: boolean): void {
  showLanes(!shown);
  if (!shown) goTo('ribbon');
}

/** They stand in the overview of the Lens, which is there while nothing is selected. */
function toggleSizes(shown: boolean): void {
  showSizes(!shown);
  if (shown) return;
  pin(null);
  goTo('lens');
}

/** Every act that exists now, in the order shown. The one table of them. */
export function useActs(): Act[] {
  const text = useText();
  const reading = useTokenReading();
  const draft = useDraft();
  const evidence = useEvidence();
  const canUndo = useCanUndo();
  const canRedo = useCanRedo();
  const ring = useRing();
  const canSign = ring.some((entry) => entry.canSign);
  const pinned = usePinned();
  const unfolded = useUnfolded();
  const lanes = useLanes();
  const sizes = useSizes();
  const { kind, now } = useClock();
  const { theme, textSize, density } = usePreferences();

  const noToken = reading ? '' : W.noToken;
  const nothing = text === '' ? W.nothing : '';
  const parts = reading ? fieldTree(reading).children.filter((field) => field.placed).slice(0, PARTS) : [];
  const { names } = W;
  return [
    { id: 'paste', label: names.paste, keys: 'Ctrl V', not: '', run: () => void pasteClipboard() },
    { id: 'open', label: names.open, also: W.also.open, not: '', run: () => chooseFile((file) => void openFile(file)) },
    { id: 'copy', label: names.copy, not: nothing, run: () => void copyToken() },
    { id: 'sign', label: names.sign, keys: 'Ctrl Enter', not: noToken || (canSign || draft?.within ? '' : W.noSigner), run: () => void signAndCopy() },
    { id: 'build', label: names.build, also: W.also.build, not: '', run: () => openDialog('build') },
    { id: 'generate', label: names.generate, also: W.also.generate, not: '', run: () => openDialog('generate') },
    { id: 'fetch', label: names.fetch, also: W.also.fetch, not: '', run: () => openDialog('fetch') },
    { id: 'keep', label: names.keep, also: W.also.keep, not: ring.length > 0 ? '' : W.noKeys, run: () => openDialog('keep') },
    { id: 'undo', label: names.undo, keys: 'Ctrl Z', not: canUndo ? '' : W.noUndo, run: undo },
    { id: 'redo', label: names.redo, keys: 'Ctrl Shift Z', not: canRedo ? '' : W.noRedo, run: redo },
    { id: 'encrypt', label: names.encrypt, also: W.also.encrypt, not: nothing, run: () => openDialog('encrypt') },
    { id: 'sideBySide', label: names.sideBySide, also: W.also.sideBySide, not: '', run: () => openDialog('sideBySide') },
    { id: 'forms', label: names.forms, also: W.also.forms, not: noToken, run: () => openDialog('forms') },
    { id: 'compare', label: names.compare, also: W.also.compare, not: noToken || (draft || text !== evidence ? '' : W.asPasted), run: () => openDialog('compare') },
    { id: 'reset', label: names.reset, not: draft ? '' : W.noDraft, run: resetDraft },
    { id: 'tokenOnly', label: names.tokenOnly, not: noToken || (reading && pickedCandidate(reading).wrappings.length > 0 ? '' : W.nothingAround), run: keepTokenOnly },
    { id: 'unfold', label: unfolded ? names.fold : names.unfold, not: noToken, run: () => setUnfolded(!unfolded) },
    { id: 'lanes', label: lanes ? names.hideLanes : names.lanes, also: W.also.lanes, not: noToken, run: () => toggleLanes(lanes) },
    { id: 'sizes', label: sizes ? names.hideSizes : names.sizes, also: W.also.sizes, not: noToken || (reading?.token.kind === 'jwe' ? W.noSizes : ''), run: () => toggleSizes(sizes) },
    { id: 'clear', label: names.clear, not: nothing, run: clearText },
    { id: 'demo', label: names.demo, not: text === DEMO_TOKEN ? W.isDemo : '', run: () => replaceText(DEMO_TOKEN) },
    ...parts.map((field) => ({ id: `part ${field.id}`, label: names.select(field.placed ? partTitle(field.placed) : ''), not: '', run: () => pin(field.id) })),
    { id: 'release', label: names.release, keys: 'Esc', not: pinned ? '' : W.noSelection, run: () => pin(null) },
    ...(['verdict', 'ribbon', 'contents', 'lens', 'keys', 'findings'] as const).map((pane) => ({
      id: `go ${pane}`,
      label: names.go(words[pane].region),
      also: pane === 'keys' ? W.also.keys : '',
      keys: 'F6',
      not: pane === 'findings' ? noToken : '',
      run: () => goTo(pane),
    })),
    { id: 'freeze', label: names.freeze, also: W.also.clock, not: kind === 'frozen' ? W.isFrozen : '', run: () => freezeClock(now) },
    { id: 'live', label: names.live, also: W.also.clock, not: kind === 'live' ? W.isLive : '', run: () => runClock(Math.floor(Date.now() / 1000)) },
    { id: 'clock', label: names.clock, also: W.also.clock, not: '', run: () => openDialog('clock') },
    ...(['system', 'light', 'dark'] as const).map((choice) => ({
      id: `theme ${choice}`,
      label: names.choose(words.bar.theme, words.bar.themes[choice]),
      not: theme === choice ? W.isSo : '',
      run: () => prefer({ theme: choice }),
    })),
    ...(['normal', 'large'] as const).map((choice) => ({
      id: `size ${choice}`,
      label: names.choose(words.bar.textSize, words.bar.textSizes[choice]),
      not: textSize === choice ? W.isSo : '',
      run: () => prefer({ textSize: choice }),
    })),
    ...(['comfortable', 'compact'] as const).map((choice) => ({
      id: `density ${choice}`,
      label: names.choose(words.bar.density, words.bar.densities[choice]),
      not: density === choice ? W.isSo : '',
      run: () => prefer({ density: choice }),
    })),
    { id: 'settings', label: names.settings, not: '', run: () => openDialog('settings') },
    { id: 'proof', label: names.proof, also: W.also.proof, not: '', run: () => openDialog('proof') },
    { id: 'print', label: names.print, not: '', run: () => print() },
    { id: 'help', label: names.help, also: W.also.help, keys: 'Ctrl /', not: '', run: () => openDialog('help') },
  ];
}

/** The acts that a search means, those whose name begins with it first. */
export function actsFor(acts: readonly Act[], search: string): Act[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [...acts];
  const found = acts.filter(({ label, also = '' }) => {
    const said = `${label} ${also}`.toLowerCase();
    return wanted.every((word) => said.includes(word));
  });
  const begins = ({ label }: Act): number => (label.toLowerCase().startsWith(wanted[0] ?? '') ? 0 : 1);
  return found.map((act, index) => ({ act, index })).sort((a, b) => begins(a.act) - begins(b.act) || a.index - b.index).map(({ act }) => act);
}
