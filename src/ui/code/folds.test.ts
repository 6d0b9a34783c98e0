import { describe, expect, it } from 'vitest';
import { cutFolds, foldAt, mergeSpans, restingFolds, shares, windowsFor } from './folds.ts';
import type { TapePart } from './tape.ts';

const part = (...spans: [number, number][]): TapePart => ({
  letter: 'P',
  kind: 'payload',
  label: 'Payload',
  spans: spans.map(([start, end]) => ({ start, end })),
});
/** Room for so many characters of one part: its letter and the words of its fold need some too. */
const folded = (parts: TapePart[], shown: number) => restingFolds({ parts, peeled: [] }, shown && shown + 15);

describe('shares', () => {
  const jws = [part([0, 60]), part([61, 2061]), { ...part([2062, 2404]), kind: 'signature' as const }];

  it('folds nothing where there is room for all', () => {
    expect(shares(jws, 2500)).toEqual([60, 2000, 342]);
  });

  it('shows a dozen characters of a signature, a short part whole, and gives the rest to the long one', () => {
    // 300 less three letters (15), and of the signature and the payload the words in place of the hidden text (20).
    expect(shares(jws, 300)).toEqual([60, 300 - 15 - 60 - 12 - 20, 12]);
  });

  it('shares alike where there is little room', () => {
    const [header, payload, signature] = shares(jws, 90);
    expect([header, payload, signature]).toEqual([16, 17, 12]);
  });

  it('shows the ends of each, however little room there is', () => {
    expect(shares(jws, 1)).toEqual([12, 12, 12]);
  });
});

describe('restingFolds', () => {
  it('hides the middle of a long part, from group to group', () => {
    const [fold] = folded([part([10, 1010])], 120);
    expect(fold).toEqual({ start: 98, end: 978, part: 0 });
    expect([98 - 10, 978 - 10].map((count) => count % 4)).toEqual([0, 0]);
  });

  it('leaves a part alone that would hardly get shorter', () => {
    expect(folded([part([0, 120])], 120)).toEqual([]);
    expect(folded([part([0, 130])], 120)).toEqual([]);
    expect(folded([part([0, 5000])], 0)).toEqual([]);
  });

  it('counts a part over line breaks as one', () => {
    const lines = Array.from({ length: 100 }, (_, line): [number, number] => [line * 65, line * 65 + 64]);
    const [fold] = folded([part(...lines)], 120);
    // 88 characters and one line break come first.
    expect(fold?.start).toBe(89);
  });

  it('shows of a long text around the token what touches it, and leaves room for the token', () => {
    const around = {
      parts: [part([2000, 2300])],
      peeled: [
        { start: 0, end: 2000 },
        { start: 2300, end: 2310 },
      ],
    };
    expect(restingFolds({ ...around, peeled: [...around.peeled, { start: 2320, end: 4000 }] }, 240)).toEqual([
      { start: 0, end: 1988, part: -1 },
      expect.objectContaining({ part: 0 }),
      { start: 2332, end: 4000, part: -1 },
    ]);
    const between = { parts: [part([0, 50]), part([900, 950])], peeled: [{ start: 50, end: 900 }] };
    expect(restingFolds(between, 240)).toEqual([{ start: 62, end: 888, part: -1 }]);
  });

  it('folds what was peeled off as well', () => {
    expect(restingFolds({ parts: [], peeled: [{ start: 0, end: 9000 }] }, 120)).toMatchObject([{ part: -1 }]);
  });
});

describe('cutFolds', () => {
  const fold = { start: 100, end: 1100, part: 0 };

  it('opens a window at groups', () => {
    expect(cutFolds([fold], [{ start: 501, end: 510 }])).toEqual([
      { start: 100, end: 500, part: 0 },
      { start: 512, end: 1100, part: 0 },
    ]);
  });

  it('shows a rest that is too short to hide', () => {
    expect(cutFolds([fold], [{ start: 110, end: 1090 }])).toEqual([]);
    expect(cutFolds([fold], [{ start: 110, end: 600 }])).toEqual([{ start: 600, end: 1100, part: 0 }]);
  });

  it('leaves alone what no window touches', () => {
    expect(
      cutFolds(
        [fold],
        [
          { start: 0, end: 100 },
          { start: 1100, end: 1200 },
        ],
      ),
    ).toEqual([fold]);
  });

  it('lets the selection of a whole part unfold only its ends, which are shown anyway', () => {
    expect(cutFolds([fold], windowsFor({ start: 10, end: 1150 }))).toEqual([fold]);
    expect(cutFolds([fold], windowsFor({ start: 500, end: 520 }))).toHaveLength(2);
  });
});

describe('foldAt', () => {
  it('takes the borders of a fold for outside', () => {
    const folds = [{ start: 10, end: 50, part: 0 }];
    expect([10, 11, 49, 50].map((position) => foldAt(folds, position) !== undefined)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('mergeSpans', () => {
  it('joins what overlaps or touches', () => {
    expect(
      mergeSpans([
        { start: 8, end: 9 },
        { start: 0, end: 4 },
        { start: 4, end: 6 },
      ]),
    ).toEqual([
      { start: 0, end: 6 },
      { start: 8, end: 9 },
    ]);
  });
});
