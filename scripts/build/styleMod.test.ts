// Our stand-in must make of CodeMirror's rules what the original makes of them.
import { describe, expect, it } from 'vitest';
import { StyleModule as Typed } from '../../node_modules/style-mod/src/style-mod.js';
import { StyleModule, mergeOrder } from '../../src/ui/styleMod.ts';

const Original = Typed as unknown as typeof StyleModule;

const specs: [string, ConstructorParameters<typeof StyleModule>[0]][] = [
  ['plain', { '.a': { color: 'red', paddingLeft: '2px', '--Own_name': 1, display: null } }],
  ['doubled property', { '.a': { display: '-webkit-box', display_2: 'flex' } }],
  ['nesting', { '.a, .b': { '&:hover, &.on': { color: 'blue' }, color: 'red' } }],
  ['commas in brackets and strings', { '.a:is(.b, .c), [title="x, y"], .d\\,e': { color: 'red' } }],
  ['media', { '@media (min-width: 9px)': { '.a, .b': { color: 'red', '&:focus': { top: 0 } } } }],
  ['keyframes', { '@keyframes blink': { '0%': {}, '50%, 60%': { opacity: 0 }, '100%': {} } }],
  ['import', { '@import "x"': null }],
  ['nothing', { '.a': {} }],
];

describe('StyleModule', () => {
  const finish = (selector: string): string => `.scope ${selector}`;

  it.each(specs)('writes %s like the original', (_name, spec) => {
    expect(new StyleModule(spec).getRules()).toBe(new Original(spec).getRules());
    expect(new StyleModule(spec, { finish }).getRules()).toBe(new Original(spec, { finish }).getRules());
  });
  it('refuses an object as value', () => {
    expect(() => new StyleModule({ '.a': { color: {} } })).toThrow(RangeError);
  });
  it('never gives a name twice', () => {
    expect(StyleModule.newName()).not.toBe(StyleModule.newName());
  });
});

describe('mergeOrder', () => {
  it('keeps the order given, and the others in place', () => {
    expect(mergeOrder([], ['a', 'b'])).toEqual(['a', 'b']);
    expect(mergeOrder(['a', 'b'], ['a', 'b'])).toEqual(['a', 'b']);
    expect(mergeOrder(['a', 'c'], ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
    expect(mergeOrder(['a', 'b'], ['b', 'a'])).toEqual(['b', 'a']);
    expect(mergeOrder(['x', 'a'], ['a'])).toEqual(['x', 'a']);
  });
});
