import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isChannelId, newChannelId, readNews, readWish, type StageNews } from './channel.ts';

const NEWS: StageNews = {
  is: 'stage',
  title: 'One bit',
  notes: '',
  at: 1,
  steps: [
    { says: 'A', notes: '' },
    { says: 'B', notes: 'Slowly.' },
  ],
  isGuest: false,
  isBlank: true,
  since: 1_795_160_000_000,
};

describe('the channel of the presenter’s window', () => {
  it('gives on what the stage says, and nothing beside it', () => {
    expect(readNews(NEWS)).toEqual(NEWS);
    expect(readNews({ ...NEWS, token: 'eyJ', steps: NEWS.steps.map((step) => ({ ...step, acts: [] })) })).toEqual(NEWS);
    expect(readNews({ is: 'left', why: 1 })).toEqual({ is: 'left' });
  });

  it.each([
    { at: 2 },
    { at: -1 },
    { at: 0.5 },
    { at: '1' },
    { steps: 'x' },
    { steps: [null] },
    { steps: [{ says: 'A' }] },
    { steps: Array(61).fill({ says: '', notes: '' }) },
    { title: 7 },
    { notes: 'a'.repeat(4001) },
    { since: NaN },
    { is: 'bench' },
  ])('takes no news with %j', (change) => expect(readNews({ ...NEWS, ...change })).toBeNull());

  it('fulfils five wishes and no other', () => {
    for (const wish of [{ do: 'hello' }, { do: 'next' }, { do: 'previous' }, { do: 'blank' }, { do: 'go', at: 3 }])
      expect(readWish({ ...wish, more: 1 })).toEqual(wish);
    for (const wish of [{ do: 'go' }, { do: 'go', at: 60 }, { do: 'go', at: '0' }, { do: 'leave' }, 'next', null])
      expect(readWish(wish)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect([null, 'object']).toContain(readNews(message) === null ? null : 'object');
        readWish(message);
      }),
    );
  });

  it('is named by an id alone', () => {
    expect(isChannelId(newChannelId())).toBe(true);
    for (const id of ['', 'short', 'a b c d e f g h i j', '<script>alert(1)</script>'])
      expect(isChannelId(id)).toBe(false);
  });
});
