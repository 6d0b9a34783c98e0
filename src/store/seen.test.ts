import { afterEach, describe, expect, it } from 'vitest';
import { DEMO_TOKEN } from '../first/demo/token.ts';
import { begin, replaceText, typeText, undo } from './edit.ts';
import { followBy, leading, lightsFirst, seen, watchBehind } from './seen.ts';
import { currentReading, textOf } from './select.ts';
import { get, set } from './state.ts';
import { caretAt, pin } from './view.ts';

/** A clock of frames that a test moves by hand. */
function frames(): { paint: () => void; stop: () => void } {
  let then: (() => void) | null = null;
  const stop = followBy((call) => (then = call));
  return {
    stop,
    paint: () => {
      const call = then;
      then = null;
      call?.();
    },
  };
}

const textSeen = (): string => textOf(seen.getState());

describe('seen', () => {
  let stop: () => void = () => undefined;
  afterEach(() => stop());

  it('follows at once where nobody lends a clock of frames', () => {
    begin('a');
    typeText('ab', 0);
    expect(textSeen()).toBe('ab');
  });

  it('follows typing after the next frame, with the newest text', () => {
    begin('a');
    const clock = frames();
    ({ stop } = clock);
    typeText('ab', 0);
    typeText('abc', 1);
    expect(textOf(get())).toBe('abc');
    expect(textSeen()).toBe('a');
    clock.paint();
    expect(textSeen()).toBe('abc');
  });

  it('says when it is behind and when it has caught up', () => {
    begin('a');
    const clock = frames();
    ({ stop } = clock);
    const said: boolean[] = [];
    const leave = watchBehind((behind) => said.push(behind));
    typeText('ab', 0);
    typeText('abc', 1);
    clock.paint();
    replaceText('x');
    leave();
    expect(said).toEqual([true, false]);
  });

  it('never shows a text and the reading of another as belonging together', () => {
    begin(DEMO_TOKEN);
    const clock = frames();
    ({ stop } = clock);
    typeText(`${DEMO_TOKEN}A`, 0);
    const { reading, pending } = currentReading(seen.getState());
    expect([reading?.source, pending]).toEqual([textSeen(), false]);
    clock.paint();
    expect(currentReading(seen.getState()).reading?.source).toBe(`${DEMO_TOKEN}A`);
  });

  it('keeps an undo that came before the frame', () => {
    begin('a');
    const clock = frames();
    ({ stop } = clock);
    typeText('ab', 0);
    undo();
    clock.paint();
    expect(textSeen()).toBe('a');
  });

  it('selects what the caret is in by the new reading, not by the old', () => {
    begin(DEMO_TOKEN);
    pin(null);
    const clock = frames();
    ({ stop } = clock);
    typeText(`Bearer ${DEMO_TOKEN}`, 0);
    caretAt(7, 7);
    expect(get().pinned).toBeNull();
    clock.paint();
    // The first character of the header; of the text before, place 7 was further inside of it.
    expect(get().pinned).toBe(seen.getState().pinned);
    const { pinned } = get();
    caretAt(7, 7);
    expect([pinned, typeof pinned]).toEqual([get().pinned, 'string']);
  });

  it('catches up when the clock is taken back', () => {
    begin('a');
    const clock = frames();
    typeText('ab', 0);
    clock.stop();
    expect(textSeen()).toBe('ab');
  });

  it('lets the lights be told one frame before the panes', () => {
    const { paint, stop } = frames();
    begin(DEMO_TOKEN);
    const before = seen.getState();
    lightsFirst(() => set({ supplied: 'a payload' }));
    expect(leading.getState().supplied).toBe('a payload');
    expect(seen.getState()).toBe(before);
    paint();
    expect(seen.getState().supplied).toBe('a payload');
    expect(leading.getState()).toBe(seen.getState());
    // Anything else reaches both at once, a key stroke neither.
    set({ supplied: null });
    expect([leading.getState().supplied, seen.getState().supplied]).toEqual([null, null]);
    typeText(`${DEMO_TOKEN}A`, 1);
    expect(textOf(leading.getState())).toBe(DEMO_TOKEN);
    paint();
    expect(textOf(leading.getState())).toBe(`${DEMO_TOKEN}A`);
    stop();
  });
});
