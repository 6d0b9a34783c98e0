import { afterEach, describe, expect, it } from 'vitest';
import { DEMO_TOKEN } from '../../first/demo/token.ts';
import { begin, undo } from '../verbs/commit.ts';
import { replaceText, typeText } from '../verbs/edit.ts';
import { ahead, followBy, frames, lightsFirst, typed, watchBehind } from './frames.ts';
import { currentReading, textOf } from '../derived/select.ts';
import { loadRead } from '../doors/readDoor.ts';
import { get } from './state.ts';
import { caretAt, pin } from '../verbs/view.ts';

/** A clock of frames that a test moves by hand. */
function fakeFrames(): { paint: () => void; stop: () => void } {
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

const textSeen = (): string => textOf(frames.getState());

await loadRead();

describe('seen', () => {
  let stop: () => void = () => undefined;
  afterEach(() => stop());

  it('follows at once where nobody lends a clock of frames', () => {
    begin('a');
    typeText('ab', 0);
    expect(textSeen()).toBe('ab');
  });

  it('tells of what was typed before the panes follow', () => {
    begin('a');
    const clock = fakeFrames();
    const told: string[] = [];
    const leave = typed.subscribe((state) => told.push(textOf(state)));
    stop = () => {
      leave();
      clock.stop();
    };
    typeText('ab', 0);
    expect([told, textSeen()]).toEqual([['ab'], 'a']);
    clock.paint();
    expect([told, textSeen()]).toEqual([['ab'], 'ab']);
  });

  it('follows typing after the next frame, with the newest text', () => {
    begin('a');
    const clock = fakeFrames();
    ({ stop } = clock);
    typeText('ab', 0);
    typeText('abc', 1);
    expect(textOf(get())).toBe('abc');
    expect(textSeen()).toBe('a');
    clock.paint();
    expect(textSeen()).toBe('abc');
  });

  it('of a new key the lights come first, and the panes with the next frame', () => {
    begin('a');
    const clock = fakeFrames();
    ({ stop } = clock);
    lightsFirst();
    begin('ab');
    expect(textOf(ahead.getState())).toBe('ab');
    expect(textSeen()).toBe('a');
    clock.paint();
    expect(textSeen()).toBe('ab');
    // Behind a key stroke neither is ahead of the text field.
    typeText('abc', 0);
    expect(textOf(ahead.getState())).toBe('ab');
    clock.paint();
    expect(textOf(ahead.getState())).toBe('abc');
  });

  it('says when it is behind and when it has caught up', () => {
    begin('a');
    const clock = fakeFrames();
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
    const clock = fakeFrames();
    ({ stop } = clock);
    typeText(`${DEMO_TOKEN}A`, 0);
    const { reading, pending } = currentReading(frames.getState());
    expect([reading?.source, pending]).toEqual([textSeen(), false]);
    clock.paint();
    expect(currentReading(frames.getState()).reading?.source).toBe(`${DEMO_TOKEN}A`);
  });

  it('keeps an undo that came before the frame', () => {
    begin('a');
    const clock = fakeFrames();
    ({ stop } = clock);
    typeText('ab', 0);
    undo();
    clock.paint();
    expect(textSeen()).toBe('a');
  });

  it('selects what the caret is in by the new reading, not by the old', () => {
    begin(DEMO_TOKEN);
    pin(null);
    const clock = fakeFrames();
    ({ stop } = clock);
    typeText(`Bearer ${DEMO_TOKEN}`, 0);
    caretAt(7, 7);
    expect(get().pinned).toBeNull();
    clock.paint();
    // The first character of the header; of the text before, place 7 was further inside of it.
    expect(get().pinned).toBe(frames.getState().pinned);
    const { pinned } = get();
    caretAt(7, 7);
    expect([pinned, typeof pinned]).toEqual([get().pinned, 'string']);
  });

  it('catches up when the clock is taken back', () => {
    begin('a');
    const clock = fakeFrames();
    typeText('ab', 0);
    clock.stop();
    expect(textSeen()).toBe('ab');
  });
});
