// The languages of the interface. A language is a folder beside en/ and a line here. English comes with the code; the
// others are laid over its tables, and a sentence that they lack stays English.
import type { Tables } from './tables.ts';

type Wide<T> = T extends (...args: infer A) => infer R
  ? (...args: A) => Wide<R>
  : T extends string
    ? string
    : T extends readonly (infer U)[]
      ? readonly Wide<U>[]
      : T;
type Partly<T> = { [K in keyof T]?: T[K] extends Readonly<Record<string, unknown>> ? Partly<T[K]> : Wide<T[K]> };

/** The sentences of a language, in the order of the English tables. */
export type Overlay = Partly<Tables>;

export interface Language {
  /** As its speakers call it. */
  name: string;
  /** Only if it is written from right to left. Tokens and JSON never are. */
  direction?: 'rtl';
  load?: () => Promise<{ overlay: Overlay }>;
}

export const catalogue: Readonly<Record<string, Language>> = {
  en: { name: 'English' },
  ja: { name: '日本語', load: () => import('./ja/overlay.ts') },
};

interface Branch {
  [key: string]: unknown;
}
const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

let inForce = 'en';
let overlay: unknown;
const inUse: Branch[] = [];
const english = new WeakMap<Branch, Branch>();

function lay(table: Branch, over: unknown): void {
  // A table may be part of another one, and be met again when that is loaded.
  const own = english.get(table) ?? { ...table };
  english.set(table, own);
  for (const [key, value] of Object.entries(own)) {
    const other = isBranch(over) ? over[key] : undefined;
    if (isBranch(value)) lay(value, other);
    else table[key] = other ?? value;
  }
}

/** These English tables, in the chosen language, also when that changes: the same objects, with other sentences. */
export function tables<T extends object>(table: T): T {
  inUse.push(table as Branch);
  if (overlay) lay(table as Branch, overlay);
  return table;
}

/** The words of a code, out of the first of the named tables that has it; a table is here with the code that needs it. */
export const entryOf = (names: readonly string[], code: string): unknown =>
  names
    .flatMap((name) => inUse.map((table) => table[name]))
    .flatMap((table) => (isBranch(table) && Object.hasOwn(table, code) ? [table[code]] : []))[0];

/** The language of the sentences, for Intl. */
export const language = (): string => inForce;

/** The language for a choice: `system` or one that is no longer here goes by what the browser asks for. */
export const languageFor = (choice: string, wanted: readonly string[]): string =>
  [choice, ...wanted.map((locale) => locale.replace(/-.*/, ''))].find((id) => Object.hasOwn(catalogue, id)) ?? 'en';

/** Changes the language. What is on screen has to be drawn again. */
export async function speak(id: string): Promise<void> {
  const load = catalogue[id]?.load;
  const [spoken] = load ? await Promise.all([load(), import('./explained.ts')]) : [];
  overlay = spoken?.overlay;
  inForce = id;
  inUse.forEach((table) => lay(table, overlay));
}

/** Speaks the language of a choice, and returns it. One that could not be loaded changes nothing. */
export async function speakAs(choice: string): Promise<string> {
  const id = languageFor(choice, navigator.languages);
  if (id !== inForce) await speak(id).catch(() => undefined);
  return inForce;
}
