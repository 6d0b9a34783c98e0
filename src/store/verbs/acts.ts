import { isDemoToken } from '../../first/demo/fresh.ts';
import type { Key } from '../../jose/keys/key.ts';
import type { PlacedPart } from '../../jose/token/parts.ts';
import { ringOf } from '../derived/ringOf.ts';
import { currentReading, encryptedDraft, fieldTree, pickedCandidate, textOf } from '../derived/select.ts';
import { earlierOf } from '../derived/history.ts';
import { hmacSignature } from '../derived/hmacSignature.ts';
import { pastedBefore } from '../derived/changed.ts';
import type { State } from '../state/state.ts';
import type { DialogName, PlaceName } from '../state/places.ts';
import { CHOICES, type Choice } from './choices.ts';
import { openDialog, showPlace } from './dialogs.ts';
import { clearText, keepTokenOnly, openDemo } from './edit.ts';
import { resetToPasted } from './editing.ts';
import { copyToken } from './copying.ts';
import { openFile, pasteClipboard } from './intake.ts';
import { KEYED_ACTS } from './keyedActs.ts';
import { SHOWING_ACTS } from './showingActs.ts';
import { setAutoSign } from './signing.ts';
import { setGuessFirst } from './tamper.ts';
import {
  freezeClock,
  openSteps,
  pin,
  prefer,
  runClock,
  setUnfolded,
  showHeaders,
  showLanes,
  showSizes,
  showTables,
} from './view.ts';

/** The acts that need the page. */
export interface Page {
  chooseFile: (take: (file: File) => void) => void;
  print: () => void;
  /** Shows a redacted copy in place of the token, or the token again. */
  redactScreen: (on: boolean) => void;
}

/** Why an act cannot be done now. */
export type ActObstacle =
  | 'nothing'
  | 'noToken'
  | 'noSigner'
  | 'noKeys'
  | 'noUndo'
  | 'noRedo'
  | 'asPasted'
  | 'nothingAround'
  | 'noSizes'
  | 'isDemo'
  | 'notHmac'
  | 'noSelection'
  | 'isFrozen'
  | 'isLive'
  | 'isSo'
  | 'isRedacted'
  | 'notOwn'
  | 'noList'
  | 'noEarlier';

type PlainName =
  | Exclude<keyof typeof KEYED_ACTS, 'palette'>
  | Extract<
      DialogName,
      | 'build'
      | 'checks'
      | 'glossary'
      | 'offline'
      | 'about'
      | 'convert'
      | 'generate'
      | 'fetch'
      | 'saveRing'
      | 'weakSecrets'
      | 'encrypt'
      | 'sideBySide'
      | 'scene'
      | 'forms'
      | 'compare'
      | 'share'
      | 'redact'
      | 'code'
      | 'policy'
      | 'clock'
      | 'settings'
      | 'proof'
    >
  | 'paste'
  | 'open'
  | 'listFile'
  | Extract<PlaceName, 'tokens' | 'history'>
  | 'copy'
  | 'reset'
  | 'tokenOnly'
  | 'steps'
  | 'fold'
  | 'unfold'
  | 'lanes'
  | 'hideLanes'
  | 'sizes'
  | 'hideSizes'
  | 'tables'
  | 'hideTables'
  | 'headers'
  | 'hideHeaders'
  | 'autoSign'
  | 'manualSign'
  | 'guessFirst'
  | 'guessLater'
  | 'clear'
  | 'demo'
  | 'freeze'
  | 'live'
  | 'learn'
  | 'print'
  | 'redactScreen'
  | 'showAll';

/** Something that can be done on the bench, by its name. Lists of acts have the words. */
export type Act = {
  keys?: string;
  not: ActObstacle | null;
  run: (page: Page) => void;
} & (
  | { name: PlainName }
  | { name: 'select'; part: PlacedPart }
  | { name: 'key'; key: Key }
  | { name: 'go'; place: Pane }
  | { name: 'choose'; choice: Choice }
);

/** The regions of the page, which F6 goes through. */
type Pane = Exclude<PlaceName, 'key-field' | 'expectations' | 'error-message' | 'tokens' | 'history'>;

/** Parts and keys offered one by one. */
const PARTS = 8;

const PLACES: readonly Pane[] = ['verdict', 'ribbon', 'contents', 'lens', 'keys', 'findings'];

const dialog = (name: Extract<PlainName, DialogName>, not: ActObstacle | null = null): Act => ({
  name,
  not,
  run: () => openDialog(name),
});

const keyed = (name: Extract<PlainName, keyof typeof KEYED_ACTS>, not: ActObstacle | null = null): Act => ({
  name,
  keys: KEYED_ACTS[name].keys[0],
  not,
  run: KEYED_ACTS[name].run,
});

// Outside the functions: the compiler and the bundler then see one place.
const loadMany = (): Promise<typeof import('./many.ts')> => import('./many.ts');

/** A list of what is in a file, be it one token only. */
const listFile = async (file: File): Promise<void> => void (await loadMany()).listTokens(file, file.name);

/** Asks the state once for all acts. */
function facts(state: State) {
  const { reading } = currentReading(state);
  const token = reading?.kind === 'token' ? reading : null;
  const text = textOf(state);
  return {
    token,
    text,
    noToken: token ? null : ('noToken' as const),
    hasEarlier: earlierOf(state).length > 0,
    nothing: text === '' ? ('nothing' as const) : null,
    canSign: encryptedDraft(state) !== null || ringOf(state).some((entry) => entry.canSign),
  };
}

type Facts = ReturnType<typeof facts>;

/** In, out, keys, undo, and what opens a dialog about the token. */
const tokenActs = (state: State, { token, noToken, nothing, canSign }: Facts): Act[] => [
  { name: 'paste', keys: 'Ctrl V', not: null, run: () => void pasteClipboard() },
  { name: 'open', not: null, run: ({ chooseFile }) => chooseFile((file) => void openFile(file)) },
  { name: 'listFile', not: null, run: ({ chooseFile }) => chooseFile((file) => void listFile(file)) },
  { name: 'copy', not: nothing, run: () => void copyToken() },
  keyed('sign', noToken ?? (canSign ? null : 'noSigner')),
  {
    name: state.autoSign ? 'manualSign' : 'autoSign',
    not: null,
    run: () => setAutoSign(!state.autoSign),
  },
  dialog('build'),
  dialog('generate'),
  dialog('fetch'),
  dialog('saveRing', state.ring.length > 0 ? null : 'noKeys'),
  dialog('convert'),
  dialog('weakSecrets', hmacSignature(state) ? null : 'notHmac'),
  keyed('undo', state.past.length > 0 ? null : 'noUndo'),
  keyed('redo', state.future.length > 0 ? null : 'noRedo'),
  dialog('encrypt', nothing),
  { name: 'steps', not: noToken, run: () => openSteps() },
  dialog('sideBySide'),
  dialog('forms', noToken),
  { ...dialog('compare', noToken), keys: 'Ctrl Shift V' },
  dialog('share', noToken),
  dialog('redact', noToken),
  state.redacted
    ? { name: 'showAll', not: null, run: ({ redactScreen }) => redactScreen(false) }
    : {
        name: 'redactScreen',
        not: noToken ?? (state.lesson ? 'notOwn' : null),
        run: ({ redactScreen }) => redactScreen(true),
      },
  dialog('code', noToken),
  dialog('policy', noToken),
  { name: 'reset', not: pastedBefore(state) === null ? 'asPasted' : null, run: resetToPasted },
  {
    name: 'tokenOnly',
    not: noToken ?? (token && pickedCandidate(token).wrappings.length > 0 ? null : 'nothingAround'),
    run: keepTokenOnly,
  },
];

function toggleLanes(shown: boolean): void {
  showLanes(!shown);
  if (!shown) showPlace('ribbon');
}

/** They are in the overview of the Lens, which is shown while nothing is selected. */
function toggleSizes(shown: boolean): void {
  showSizes(!shown);
  if (shown) return;
  pin(null);
  showPlace('lens');
}

/** Acts that change how the page shows the token, and that take it elsewhere. */
const viewActs = (
  { unfolded, lanes, sizes, pinned, tables, headers, guessFirst, ring, many }: State,
  { token, text, noToken, nothing, hasEarlier }: Facts,
): Act[] => [
  { name: unfolded ? 'fold' : 'unfold', not: noToken, run: () => setUnfolded(!unfolded) },
  { name: lanes ? 'hideLanes' : 'lanes', not: noToken, run: () => toggleLanes(lanes) },
  {
    name: sizes ? 'hideSizes' : 'sizes',
    not: noToken ?? (token?.token.kind === 'jwe' ? 'noSizes' : null),
    run: () => toggleSizes(sizes),
  },
  { name: tables ? 'hideTables' : 'tables', not: noToken, run: () => showTables(!tables) },
  { name: headers ? 'hideHeaders' : 'headers', not: noToken, run: () => showHeaders(!headers) },
  { name: guessFirst ? 'guessLater' : 'guessFirst', not: null, run: () => setGuessFirst(!guessFirst) },
  { name: 'clear', not: nothing, run: clearText },
  { name: 'demo', not: isDemoToken(text) ? 'isDemo' : null, run: () => void openDemo() },
  ...(token ? fieldTree(token).children : [])
    .flatMap(({ placed, id }): Act[] =>
      placed ? [{ name: 'select', part: placed, not: null, run: () => pin(id) }] : [],
    )
    .slice(0, PARTS),
  ...ring.slice(0, PARTS).map((key): Act => ({ name: 'key', key, not: null, run: () => openDialog('key', key.id) })),
  keyed('release', pinned === null ? 'noSelection' : null),
  ...PLACES.map((place): Act => ({
    name: 'go',
    place,
    not: place === 'findings' ? noToken : null,
    run: () => showPlace(place),
  })),
  { name: 'tokens', not: many ? null : 'noList', run: () => showPlace('tokens') },
  { name: 'history', not: hasEarlier ? null : 'noEarlier', run: () => showPlace('history') },
];

/** The clock, how the page looks, and what is about Jotlab itself. */
const pageActs = ({ clock: { kind, now }, preferences }: State): Act[] => [
  { name: 'freeze', not: kind === 'frozen' ? 'isFrozen' : null, run: () => freezeClock(now) },
  { name: 'live', not: kind === 'live' ? 'isLive' : null, run: () => runClock(Math.floor(Date.now() / 1000)) },
  dialog('clock'),
  ...CHOICES.map((choice): Act => ({
    name: 'choose',
    choice,
    not: preferences[choice.what] === choice.choice ? 'isSo' : null,
    run: () => prefer({ [choice.what]: choice.choice }),
  })),
  dialog('checks'),
  dialog('glossary'),
  dialog('settings'),
  dialog('proof'),
  dialog('offline'),
  { name: 'learn', not: null, run: () => (location.hash = 'learn') },
  keyed('talk'),
  dialog('scene'),
  { name: 'print', not: null, run: ({ print }) => print() },
  dialog('about'),
  keyed('help'),
];

/** Every act that exists now, in the order shown. The one table of them. */
export function actsOf(state: State): Act[] {
  const known = facts(state);
  const acts = [...tokenActs(state, known), ...viewActs(state, known), ...pageActs(state)];
  if (!state.redacted) return acts;
  return acts.map((act): Act => (SHOWING_ACTS.has(act.name) ? act : { ...act, not: 'isRedacted' }));
}
