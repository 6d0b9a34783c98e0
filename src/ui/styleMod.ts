// Stands in for CodeMirror's `style-mod` (the build aliases that name to this file). The original writes a style tag
// into the document, which the page's policy blocks; this one adopts a constructed sheet, which no policy restricts.

type Value = string | number | null | undefined | Rules;
interface Rules {
  [property: string]: Value;
}
interface Options {
  /** Rewrites the finished selectors of plain rules. */
  finish?: (selector: string) => string;
}
type Root = Document | ShadowRoot;

/** Splits at commas that are not in brackets or strings. */
function splitSelector(selector: string): string[] {
  if (selector.startsWith('@')) return [selector];
  const pieces: string[] = [];
  let piece = '';
  let depth = 0;
  let quote = '';
  for (let i = 0; i < selector.length; i++) {
    const character = selector.charAt(i);
    if (character === '\\') {
      piece += character + selector.charAt(++i);
      continue;
    }
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '(' || character === '[') depth++;
    else if (character === ')' || character === ']') depth--;
    else if (character === ',' && depth === 0) {
      pieces.push(piece.trim());
      piece = '';
      continue;
    }
    piece += character;
  }
  pieces.push(piece.trim());
  return pieces;
}

/** `paddingLeft` is padding-left; what follows `_` only tells two values of one property apart. */
const cssName = (property: string): string =>
  property.startsWith('--')
    ? property
    : property.replace(/_.*$/s, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function render(selectors: string[], rules: Value, options: Options, out: string[], inKeyframes: boolean): void {
  const at = /^@(\w+)\b/.exec(selectors[0] ?? '');
  if (rules === null || rules === undefined || typeof rules !== 'object') {
    // `@import "..."` and the like have no body.
    if (at) out.push(`${selectors.join(', ')};`);
    return;
  }
  const isKeyframes = at?.[1] === 'keyframes';
  const body: string[] = [];
  for (const [property, value] of Object.entries(rules)) {
    if (property.includes('&')) {
      const nested = splitSelector(property).flatMap((part) =>
        selectors.map((selector) => part.replaceAll('&', selector)),
      );
      render(nested, value, options, out, inKeyframes);
    } else if (value !== null && typeof value === 'object') {
      if (!at) throw new RangeError(`The value of "${property}" must be a string or a number.`);
      render(splitSelector(property), value, options, body, isKeyframes);
    } else if (value !== null && value !== undefined) {
      body.push(`${cssName(property)}: ${value};`);
    }
  }
  if (body.length === 0 && !isKeyframes) return;
  const { finish } = options;
  const finished = finish && !at && !inKeyframes ? selectors.map((selector) => finish(selector)) : selectors;
  out.push(`${finished.join(', ')} {${body.join(' ')}}`);
}

/** The styles mounted in one root: the modules in order, and the sheet made of them. */
interface Mounted {
  sheet: CSSStyleSheet;
  modules: StyleModule[];
}
const mounted = new WeakMap<Root, Mounted>();
let names = 0;

export class StyleModule {
  readonly rules: string[] = [];

  constructor(spec: Rules, options: Options = {}) {
    for (const [selector, rules] of Object.entries(spec)) {
      render(splitSelector(selector), rules, options, this.rules, false);
    }
  }

  getRules(): string {
    return this.rules.join('\n');
  }

  /** A class name that nobody else has. */
  static newName(): string {
    names += 1;
    return `\u037c${names.toString(36)}`;
  }

  /** Makes the rules hold in the root, once. Later modules win over earlier ones; the given order is kept. */
  static mount(root: Root, modules: StyleModule | readonly StyleModule[]): void {
    let there = mounted.get(root);
    if (!there) {
      const { CSSStyleSheet: Sheet } = (root instanceof Document ? root : root.ownerDocument).defaultView ?? window;
      there = { sheet: new Sheet(), modules: [] };
      mounted.set(root, there);
    }
    const given = Array.isArray(modules) ? (modules as readonly StyleModule[]) : [modules as StyleModule];
    const merged = mergeOrder(there.modules, given);
    if (merged.length !== there.modules.length || merged.some((module, i) => module !== there.modules[i])) {
      there.modules = merged;
      there.sheet.replaceSync(merged.map((module) => module.getRules()).join('\n'));
    }
    // Before ours: a rule of the page may override the editor's.
    if (!root.adoptedStyleSheets.includes(there.sheet)) {
      root.adoptedStyleSheets = [there.sheet, ...root.adoptedStyleSheets];
    }
  }
}

/**
 * The given modules in their order, each new one right after its forerunner, the others where they were: several
 * editors of one page mount their own lists, and those lists must not fight.
 */
export function mergeOrder<T>(present: readonly T[], given: readonly T[]): T[] {
  const merged = [...present];
  let place = 0;
  for (const item of given) {
    let index = merged.indexOf(item);
    if (index >= 0 && index < place) {
      merged.splice(index, 1);
      place -= 1;
      index = -1;
    }
    if (index < 0) {
      merged.splice(place, 0, item);
      place += 1;
    } else {
      place = index + 1;
    }
  }
  return merged;
}
