// The palette reaches everything: each act has a name of its own that finds it first.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBench } from '../store/fixtures/startBench.ts';
import { get } from '../store/state/state.ts';
import { actsOf } from '../store/verbs/acts.ts';
import { words } from '../words/dialogs.ts';
import { actsFor, sayActs } from './acts.ts';

let stop: () => void = () => undefined;
beforeEach(async () => {
  stop = await startBench();
});
afterEach(() => stop());

describe('the palette', () => {
  it('has a name for every act, told apart from all others, and finds it by that', () => {
    const said = sayActs(actsOf(get()));
    const labels = said.map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(60);
    expect(new Set(labels).size, labels.join('\n')).toBe(labels.length);
    for (const { label } of said) expect(actsFor(said, label)[0]?.label, label).toBe(label);
  });

  it('goes to the token, which is in the pane that is called Ribbon', () => {
    const said = sayActs(actsOf(get())).map(({ label }) => label);
    expect(said).toContain('Go to Token');
    expect(said).not.toContain('Go to Ribbon');
  });

  it('finds the help by the words that people use for it', () => {
    const said = sayActs(actsOf(get()));
    for (const [search, label] of [
      ['shortcuts', words.palette.names.help],
      ['glossary', words.palette.names.glossary],
      ['usb', words.palette.names.offline],
      ['install', words.palette.names.offline],
      ['version', words.palette.names.about],
      ['privacy', words.palette.names.proof],
    ] as const)
      expect(actsFor(said, search)[0]?.label, search).toBe(label);
  });
});
