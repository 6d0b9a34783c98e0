import { describe, expect, it } from 'vitest';
import { readScene } from '../scenes/readScene.ts';
import { saySceneFault } from './scenes.ts';

const said = (text: string): string => {
  const outcome = readScene(text);
  return outcome.ok ? '' : saySceneFault(outcome.fault);
};

describe('why a scene is refused', () => {
  it.each([
    ['<b>', 'The scene file is not valid JSON: see line 1, column 1.'],
    ['{}', 'This is not a scene file'],
    ['{"jotlab":"scene","version":7}', 'A newer version of Jotlab made this scene file.'],
    ['{"jotlab":"scene","version":1,"<i>":1}', 'The scene has a member \u201c<i>\u201d that scenes do not have.'],
    ['{"jotlab":"scene","version":1}', 'title is missing.'],
  ])('%s', (text, sentence) => {
    expect(said(text)).toContain(sentence);
    expect(said(text)).toMatch(/Nothing was changed\.$/);
  });
});
