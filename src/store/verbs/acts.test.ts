import { beforeEach, describe, expect, it, vi } from 'vitest';
import { words } from '../../words/dialogs.ts';
import { clearBench } from '../fixtures/startBench.ts';
import { DIALOGS } from '../state/places.ts';
import { get } from '../state/state.ts';
import { actsOf, type Act, type Page } from './acts.ts';
import { begin } from './commit.ts';
import { replaceText } from './edit.ts';
import { giveKey } from './giveKey.ts';
import { KEYED_ACTS } from './keyedActs.ts';

const PAGE = {
  chooseFile: vi.fn<Page['chooseFile']>(),
  print: vi.fn<Page['print']>(),
  redactScreen: vi.fn<Page['redactScreen']>(),
};
const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.e30.aaaa';

const act = (name: Act['name']): Act => {
  const found = actsOf(get()).find((each) => each.name === name);
  if (!found) throw new Error(`no act ${name}`);
  return found;
};
const run = (name: Act['name']): void => act(name).run(PAGE);

beforeEach(() => {
  clearBench();
  begin('');
});

describe('the acts', () => {
  it('say why they cannot be done, and can be done when that is over', () => {
    expect(act('undo').not).toBe('noUndo');
    expect(act('copy').not).toBe('nothing');
    expect(act('unfold').not).toBe('noToken');
    replaceText(TOKEN);
    expect([act('undo').not, act('copy').not, act('unfold').not]).toEqual([null, null, null]);
    run('unfold');
    expect(get().unfolded).toBe(true);
    run('fold');
    run('undo');
    expect(act('redo').not).toBeNull();
  });

  it('open dialogs, show places and ask the page for what only it can do', () => {
    run('encrypt');
    expect(get().dialog).toEqual({ name: 'encrypt', about: '' });
    // Over another dialog the palette does not open.
    KEYED_ACTS.palette.run();
    expect(get().dialog?.name).toBe('encrypt');
    replaceText(TOKEN);
    run('lanes');
    expect(get()).toMatchObject({ lanes: true, place: { name: 'ribbon' } });
    run('sizes');
    expect(get()).toMatchObject({ sizes: true, place: { name: 'lens' }, pane: 'lens' });
    run('print');
    expect(PAGE.print).toHaveBeenCalledOnce();
  });

  it('open every dialog that there is', async () => {
    vi.stubGlobal('location', { hash: '' });
    const opened = new Set<string>();
    // What is inside another: which form a token has is asked of one that is there.
    const prepare = async (): Promise<Act[]> => {
      clearBench();
      begin('');
      replaceText(TOKEN);
      await giveKey('a secret of this story', 'always');
      return actsOf(get());
    };
    for (let index = 0; index < (await prepare()).length; index += 1) {
      const each = (await prepare())[index] as Act;
      each.run(PAGE);
      opened.add(get().dialog?.name ?? '');
    }
    KEYED_ACTS.palette.run();
    opened.add('palette').delete('');
    expect([...opened].toSorted()).toEqual([...DIALOGS].toSorted());
    // Some acts load their code, and nothing may load once the file is done.
    await vi.dynamicImportSettled();
  });

  it('have names, reasons and keys that are told apart', () => {
    replaceText(TOKEN);
    const acts = actsOf(get());
    const { names } = words.palette;
    for (const { name, not } of acts) {
      expect(names, name).toHaveProperty(name);
      if (not) expect(words.palette, not).toHaveProperty(not);
    }
    expect(acts.filter(({ name }) => name === 'select').length).toBeGreaterThan(2);
    const keys = Object.values(KEYED_ACTS).flatMap((each) => each.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
