import { beforeEach, expect, it, vi } from 'vitest';
import { clearBench } from '../fixtures/startBench.ts';
import { get } from '../state/state.ts';
import { forgetSteps, undo } from '../verbs/commit.ts';
import { replaceText, typeText } from '../verbs/edit.ts';
import { earlierOf } from './history.ts';

const token = (sub: string): string =>
  `eyJhbGciOiJub25lIn0.${Buffer.from(JSON.stringify({ sub })).toString('base64url')}.`;

const texts = (): string[] => earlierOf(get()).map(({ text }) => text);

beforeEach(clearBench);

it('lists what was on the bench, the newest first, once each, and not what is there', () => {
  for (const sub of ['a', 'b', 'a', 'c']) replaceText(token(sub), 'pasted');
  expect(texts()).toEqual([token('a'), token('b')]);
  undo();
  expect(texts()).toEqual([token('b'), token('c')]);
});

it('keeps a text as it was left', () => {
  replaceText(token('a'), 'pasted');
  typeText(`${token('a')}x`, token('a').length + 1);
  replaceText(token('b'), 'pasted');
  expect(texts()).toEqual([`${token('a')}x`]);
});

it('forgets all of it, and undo with it', () => {
  for (const sub of ['a', 'b']) replaceText(token(sub), 'pasted');
  forgetSteps();
  expect(texts()).toEqual([]);
  expect(get().past).toEqual([]);
});

it('says when a text was left, and what its light said then', () => {
  vi.useFakeTimers({ now: 1_795_160_000_000, toFake: ['Date'] });
  replaceText(token('a'), 'pasted');
  vi.setSystemTime(1_795_160_060_000);
  replaceText(token('b'), 'pasted');
  expect(earlierOf(get())).toMatchObject([
    {
      text: token('a'),
      left: {
        at: 1_795_160_060,
        lights: expect.arrayContaining([
          expect.objectContaining({ id: 'signature', light: expect.objectContaining({ state: 'bad' }) }),
        ]),
      },
    },
  ]);
  vi.setSystemTime(1_795_160_120_000);
  undo();
  expect(earlierOf(get())).toMatchObject([{ text: token('b'), left: { at: 1_795_160_120 } }]);
  vi.useRealTimers();
});
