import { expect, it } from 'vitest';
import { facadeIn, withoutFacades } from './facades.ts';

it('knows a file that only hands on', () => {
  const names = [
    ['Keys', 'p'],
    ['q', 'q'],
  ];
  expect(facadeIn('export{p as Keys,q}from"./soon-1.js";\n')).toEqual({ chunk: 'soon-1.js', names });
  expect(facadeIn('import{a as b}from"./first.js";export{p as Keys,q}from"./soon-1.js";')?.chunk).toBe('soon-1.js');
  expect(facadeIn('import{e as z}from"./first.js";import{a as b,c}from"./soon-1.js";export{b as X,c as Y};')).toEqual({
    chunk: 'soon-1.js',
    names: [
      ['X', 'a'],
      ['Y', 'c'],
    ],
  });
  for (const code of [
    'let a=1;export{a}',
    'import{a}from"./b.js";a();export{c}from"./d.js";',
    'export*from"./b.js"',
    'import{a}from"./b.js";import{c}from"./d.js";export{a,c}',
  ])
    expect(facadeIn(code), code).toBeNull();
});

it('sends whoever asks for it to the chunk behind it', () => {
  const found = new Map([['Keys-1.js', { chunk: 'soon-1.js', names: [['Keys', 'p']] as [string, string][] }]]);
  expect(
    withoutFacades('N(()=>import(`./Keys-1.js`).then(e=>e.Keys),d([0]));m.f=["./Keys-1.js","./a.css"]', found),
  ).toBe('N(()=>import("./soon-1.js").then(m=>({Keys:m.p})).then(e=>e.Keys),d([0]));m.f=["./soon-1.js","./a.css"]');
  expect(withoutFacades('import(`./Other-1.js`)', found)).toBe('import(`./Other-1.js`)');
});
