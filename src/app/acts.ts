import type { Act, Page } from '../store/verbs/acts.ts';
import type { Choice } from '../store/verbs/choices.ts';
import { useActs } from '../store/use/useActs.ts';
import { openDialog, showPlace } from '../store/verbs/dialogs.ts';
import { pasteClipboard } from '../store/verbs/intake.ts';
import { tamper } from '../store/verbs/tamper.ts';
import { catalogue } from '../words/catalogue.ts';
import { words } from '../words/dialogs.ts';
import { keyName } from '../words/keyName.ts';
import { partTitle } from '../words/partTitle.ts';

type Group = keyof typeof words.palette.groups;

/** An act in words. */
export interface SaidAct {
  label: string;
  group: Group;
  /** Other words that somebody may look for it by. */
  also: string;
  /** A question's answer, in one sentence. */
  answer?: string;
  keys?: string;
  /** Why it cannot be done now; empty if it can. */
  not: string;
  run: (page: Page) => void;
}

function choiceLabel({ what, choice }: Choice): string {
  const { choices, palette } = words;
  if (what === 'theme') return palette.names.choose(choices.theme, choices.themes[choice]);
  if (what === 'language')
    return palette.names.choose(choices.language, catalogue[choice]?.name ?? choices.languages.system);
  return what === 'textSize'
    ? palette.names.choose(choices.textSize, choices.textSizes[choice])
    : palette.names.choose(choices.density, choices.densities[choice]);
}

function labelOf(act: Act): string {
  const { names } = words.palette;
  if (act.name === 'key') return names.key(keyName(act.key));
  if (act.name === 'select') return names.select(partTitle(act.part));
  // The Ribbon is the text box that everyone calls the token.
  if (act.name === 'go') return names.go(act.place === 'ribbon' ? words.ribbon.token : words[act.place].region);
  return act.name === 'choose' ? choiceLabel(act.choice) : names[act.name];
}

/** Acts that are looked for by the words of another. */
const ALIKE: Partial<Record<Act['name'], keyof typeof words.palette.also>> = {
  freeze: 'clock',
  live: 'clock',
  hideLanes: 'lanes',
  hideSizes: 'sizes',
  hideTables: 'tables',
  hideHeaders: 'headers',
  manualSign: 'autoSign',
  guessLater: 'guessFirst',
  showAll: 'redactScreen',
};

function alsoOf(act: Act): string {
  const also: Partial<Record<string, string>> = words.palette.also;
  return also[act.name === 'go' ? act.place : (ALIKE[act.name] ?? act.name)] ?? '';
}

const GROUPS: Readonly<Record<Act['name'], Group>> = {
  paste: 'token',
  open: 'token',
  listFile: 'token',
  copy: 'token',
  build: 'token',
  demo: 'token',
  undo: 'token',
  redo: 'token',
  compare: 'token',
  share: 'token',
  redact: 'token',
  redactScreen: 'token',
  showAll: 'token',
  code: 'token',
  policy: 'token',
  reset: 'token',
  tokenOnly: 'token',
  clear: 'token',
  generate: 'keys',
  fetch: 'keys',
  saveRing: 'keys',
  convert: 'keys',
  weakSecrets: 'keys',
  sign: 'make',
  encrypt: 'make',
  autoSign: 'make',
  manualSign: 'make',
  forms: 'make',
  sideBySide: 'make',
  steps: 'look',
  lanes: 'look',
  hideLanes: 'look',
  sizes: 'look',
  hideSizes: 'look',
  tables: 'look',
  hideTables: 'look',
  headers: 'look',
  hideHeaders: 'look',
  guessFirst: 'look',
  guessLater: 'look',
  unfold: 'look',
  fold: 'look',
  release: 'look',
  learn: 'look',
  talk: 'look',
  scene: 'look',
  print: 'look',
  select: 'select',
  key: 'select',
  go: 'go',
  tokens: 'go',
  history: 'go',
  clock: 'clock',
  freeze: 'clock',
  live: 'clock',
  checks: 'page',
  glossary: 'page',
  offline: 'page',
  about: 'page',
  settings: 'page',
  proof: 'page',
  help: 'page',
  choose: 'choose',
};

/** In this order. */
const ORDER: readonly Group[] = ['token', 'keys', 'make', 'howTo', 'look', 'clock', 'go', 'page', 'select', 'choose'];

/** Only for those who look for them: there are many of them, and other ways to each. */
const QUIET = new Set<Group>(['select', 'choose']);

const HOW_TO: Readonly<Record<keyof typeof words.palette.howTo, () => void>> = {
  verify: () => showPlace('key-field'),
  decrypt: () => showPlace('key-field'),
  decode: () => void pasteClipboard(),
  explain: () => void pasteClipboard(),
  tamper,
  expire: () => openDialog('clock'),
};

const howTos = (): SaidAct[] =>
  (Object.keys(HOW_TO) as (keyof typeof HOW_TO)[]).map((name) => {
    const [label = '', answer = ''] = words.palette.howTo[name];
    return { label, answer, group: 'howTo', also: words.palette.also[name], not: '', run: HOW_TO[name] };
  });

/** These acts in words, and the questions, group by group. */
export function sayActs(all: readonly Act[]): SaidAct[] {
  const acts = all.map((act): SaidAct => ({
    label: labelOf(act),
    group: GROUPS[act.name],
    also: alsoOf(act),
    not: act.not === null ? '' : words.palette[act.not],
    run: act.run,
    ...(act.keys === undefined ? {} : { keys: act.keys }),
  }));
  return [...howTos(), ...acts].sort((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group));
}

/** Every act that exists now. */
export const useSaidActs = (): SaidAct[] => sayActs(useActs());

const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s:,.()]+/)
    .filter(Boolean);

/** Smaller is the better match. */
function rank({ label, also, not }: SaidAct, wanted: readonly string[]): number {
  const inName = wordsIn(label);
  // Its whole name means one act, also where others begin like it.
  if (inName.join(' ') === wanted.join(' ')) return -1;
  const first = wanted[0] ?? '';
  if (label.toLowerCase().startsWith(first)) return not === '' ? 0 : 1;
  if (inName.includes(first)) return 2;
  // The beginning of a word adds nothing where the whole word is there too.
  return inName.some((word) => word.startsWith(first)) || wordsIn(also).includes(first) ? 3 : 4;
}

/** The acts that a search means, the best first; without one, those that can be done now. */
export function actsFor(acts: readonly SaidAct[], search: string): SaidAct[] {
  const wanted = wordsIn(search);
  if (wanted.length === 0) return acts.filter(({ not, group }) => not === '' && !QUIET.has(group));
  return acts
    .filter(({ label, also, answer = '' }) => {
      const said = wordsIn(`${label} ${also} ${answer}`);
      return wanted.every((word) => said.some((each) => each.startsWith(word)));
    })
    .map((said, index) => ({ said, index, rank: rank(said, wanted) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ said }) => said);
}
