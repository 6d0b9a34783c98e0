import { afterEach, describe, expect, it } from 'vitest';
import { note } from '../jose/token/note.ts';
import { readScene } from '../scenes/readScene.ts';
import { sentences as given } from '../jose/doors/given.ts';
import { sentences } from '../jose/doors/sentences.ts';
import { speak, tables } from './catalogue.ts';
import { refusal } from './refusals.ts';
import { say, sayAll } from './say.ts';

const refused = (text: string) => {
  const outcome = readScene(text);
  return outcome.ok ? null : refusal('unchanged', outcome.note);
};

describe('why a scene is refused', () => {
  it.each([
    ['<b>', 'The scene file is not valid JSON: see line 1, column 1.'],
    ['{}', 'This is not a scene file'],
    ['{"jotlab":"scene","version":7}', 'A newer version of Jotlab made this scene file.'],
    ['{"jotlab":"scene","version":1,"<i>":1}', 'The scene has a member \u201c<i>\u201d that scenes do not have.'],
    ['{"jotlab":"scene","version":1}', 'title is missing.'],
  ])('%s', (text, sentence) => {
    expect(sayAll(refused(text))).toContain(sentence);
    expect(sayAll(refused(text))).toMatch(/Nothing was changed\.$/);
  });
});

describe('a reason', () => {
  afterEach(() => speak('en'));

  it('is said in the language of now, and with it the reason behind it', async () => {
    const reason = refused('{}');
    await speak('ja');
    expect(sayAll(reason)).toBe('シーンファイルではありません: "jotlab": "scene" がありません。何も変わっていません。');
  });

  it('is worded for a key or for a token where both know the code', () => {
    tables(sentences);
    tables(given);
    const ofKey = say({ ...note('hmac-key-empty'), severity: 'error' });
    const ofToken = say(note('hmac-key-empty'));
    for (const { says, hint } of [ofKey, ofToken]) expect([says, hint]).toEqual([expect.stringMatching(/\.$/), hint]);
    expect(ofKey).not.toEqual(ofToken);
    expect(sayAll(note('cannot-serialize', { obstacle: 'compactOnly' }))).toBe(
      'Here an SD-JWT has only its own compact form. Choose another serialization.',
    );
    expect(sayAll(null)).toBe('');
  });
});
