// What becomes of a list when another file comes.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listBy } from './effects/manyEngine.ts';
import { startBench, until } from './fixtures/startBench.ts';
import { textOf } from './derived/select.ts';
import { manyStore } from './state/many.ts';
import { get } from './state/state.ts';
import { openRow, wipeMany } from './verbs/many.ts';
import { openOne } from './verbs/openFile.ts';

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (sub: string): string => `${encode({ alg: 'HS256' })}.${encode({ sub })}.${'A'.repeat(43)}`;
const file = (name: string, ...lines: string[]): File => new File([lines.join('\n')], name);
const several = file('several.log', token('one'), 'and', token('two'));
/** More than the bench takes unasked, with so many tokens in it. */
const large = (name: string, ...tokens: string[]): File =>
  file(name, ...tokens.flatMap((each) => ['nothing here. '.repeat(8_000), each]));

const listed = () => [manyStore.getState().name, manyStore.getState().rows.length];
const isDone = () => until(() => expect(manyStore.getState().stage).toBe('done'));

describe('a list', () => {
  let stop: () => void = () => undefined;
  beforeEach(async () => {
    stop = await startBench();
    listBy(null);
    await openOne(several);
    await isDone();
  });
  afterEach(() => {
    wipeMany();
    stop();
  });

  it('stays when a large file holds one token: that goes to the bench', async () => {
    expect(listed()).toEqual(['several.log', 2]);
    const one = large('one.log', token('alone'));
    await openOne(one);
    expect(textOf(get())).toContain(token('alone'));
    expect(get().many).toBe(true);
    expect(listed()).toEqual(['several.log', 2]);
    // Its tokens are still there.
    await openRow(1);
    expect(textOf(get())).toBe(token('two'));
  });

  it('makes place for another', async () => {
    await openOne(large('two.log', token('three'), token('four'), token('five')));
    await isDone();
    expect(listed()).toEqual(['two.log', 3]);
    await openRow(0);
    expect(textOf(get())).toBe(token('three'));
  });

  it('does not come back once it was wiped', async () => {
    wipeMany();
    await openOne(large('one.log', token('alone')));
    expect(get().many).toBe(false);
    expect(listed()).toEqual(['', 0]);
  });
});
