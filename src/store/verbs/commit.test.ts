import { beforeEach, describe, expect, it } from 'vitest';
import { clearBench } from '../fixtures/startBench.ts';
import { textOf } from '../derived/select.ts';
import { get, set, type Source } from '../state/state.ts';
import { begin, commit, redo, undo } from './commit.ts';

const text = (value: string): { source: Source } => ({ source: { from: 'text', text: value, pick: 0 } });
const typed = (value: string, at: number): void =>
  commit(text(value), { as: 'typing', stroke: { at, box: 'token', from: 0, to: 1 } });

beforeEach(() => {
  clearBench();
  begin('a');
});

describe('commit', () => {
  it('makes an act one step of undo, and typing at one place another', () => {
    commit(text('b'), { as: 'act' });
    typed('c', 0);
    typed('d', 100);
    expect(get().past).toHaveLength(2);
    undo();
    expect(textOf(get())).toBe('b');
    undo();
    expect(textOf(get())).toBe('a');
    redo();
    redo();
    expect(textOf(get())).toBe('d');
  });

  it('ends a burst of typing with an act, and what could be done again with either', () => {
    typed('b', 0);
    commit({ expectations: { leeway: 5 } }, { as: 'act' });
    typed('c', 100);
    expect(get().past).toHaveLength(3);
    undo();
    undo();
    expect(get().expectations).toEqual({});
    commit({ detachedPayload: 'x' }, { as: 'act' });
    expect(get().future).toEqual([]);
  });

  it('forgets what was said of another token, and keeps it where the token is changed in place', () => {
    const said = { pinned: '1', signer: 'key', unfolded: true, asSigned: { payload: true } };
    set(said);
    commit({ detachedPayload: 'x' }, { as: 'act' });
    typed('b', 0);
    commit(text('c'), { as: 'act', inPlace: true });
    expect(get()).toMatchObject({ ...said, detachedPayload: 'x' });
    commit({ ring: [] }, { as: 'act' });
    expect(get()).toMatchObject({ ...said, detachedPayload: 'x' });
    commit(text('d'), { as: 'act' });
    expect(get()).toMatchObject({ pinned: null, signer: null, unfolded: false, asSigned: {}, detachedPayload: null });
  });

  it('takes an older notice away: what it offers to undo is no longer the last step', () => {
    commit(text('b'), { as: 'act', told: 'pasted' });
    expect(get().notice).toMatchObject({ code: 'pasted', undoable: true });
    commit({ ring: [] }, { as: 'act' });
    expect(get().notice).toBeNull();
    begin('');
    commit(text('b'), { as: 'act', told: 'pasted' });
    expect(get().notice).toMatchObject({ code: 'pasted', undoable: false });
  });

  it('is the only way: what is merely set can be none of it', () => {
    // @ts-expect-error The source goes through the gateway.
    const change: Parameters<typeof set>[0] = text('b');
    // @ts-expect-error The ring does.
    const others: Parameters<typeof set>[0] = { ring: [] };
    expect([change, others]).toHaveLength(2);
  });
});
