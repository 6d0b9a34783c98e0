import { beforeEach, expect, it } from 'vitest';
import { clearBench } from '../fixtures/startBench.ts';
import { get } from '../state/state.ts';
import { forgetSteps, undo } from '../verbs/commit.ts';
import { replaceText, typeText } from '../verbs/edit.ts';
import { earlierOf } from './history.ts';

const token = (sub: string): string =>
  `eyJhbGciOiJub25lIn0.${Buffer.from(JSON.stringify({ sub })).toString('base64url')}.`;

beforeEach(clearBench);

it('lists what was on the bench, the newest first, once each, and not what is there', () => {
  for (const sub of ['a', 'b', 'a', 'c']) replaceText(token(sub), 'pasted');
  expect(earlierOf(get())).toEqual([token('a'), token('b')]);
  undo();
  expect(earlierOf(get())).toEqual([token('b'), token('c')]);
});

it('keeps a text as it was left', () => {
  replaceText(token('a'), 'pasted');
  typeText(`${token('a')}x`, token('a').length + 1);
  replaceText(token('b'), 'pasted');
  expect(earlierOf(get())).toEqual([`${token('a')}x`]);
});

it('forgets all of it, and undo with it', () => {
  for (const sub of ['a', 'b']) replaceText(token(sub), 'pasted');
  forgetSteps();
  expect(earlierOf(get())).toEqual([]);
  expect(get().past).toEqual([]);
});
