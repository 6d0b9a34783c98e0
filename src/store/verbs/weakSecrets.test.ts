import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tryWords } from '../../jose/jws/words/tryWords.ts';
import { startBench, until } from '../fixtures/startBench.ts';
import { verdictOf } from '../derived/verdictOf.ts';
import { get } from '../state/state.ts';
import { replaceText } from './edit.ts';
import { giveKey } from './giveKey.ts';
import { removeKey } from './keyring.ts';
import { keepGuessed, wordsQuestion } from './weakSecrets.ts';

const token = (secret: string | Buffer, claims = '{"sub":"johndoe"}'): string => {
  const input = [`{"alg":"HS256"}`, claims].map((part) => Buffer.from(part).toString('base64url')).join('.');
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
};
const LONG = 'correct-horse-battery-staple-correct-horse';
const says = (): string | undefined => verdictOf(get())?.cryptography.says;
const crack = async (words: string | Buffer<ArrayBuffer>): Promise<void> => {
  const question = wordsQuestion(new Blob([words]));
  if (!question) throw new Error('nothing to try');
  const { found } = await tryWords(question, () => undefined);
  if (!found) throw new Error('not found');
  await keepGuessed(found);
};

describe('a secret that was found by trying words', () => {
  let stop: () => void;
  beforeAll(async () => {
    stop = await startBench();
  });
  afterAll(() => stop());

  it('says that anyone can make the token, also where the secret was given before, or is given again', async () => {
    replaceText(token(LONG), 'opened');
    await giveKey(LONG, 'always');
    await until(() => expect(says()).toMatch(/^Verified with your secret/));
    await crack(`battery\n${LONG}\n`);
    await until(() => expect(says()).toBe('Anyone can make this: it was guessed'));
    for (const { id } of get().ring) removeKey(id);
    await giveKey(LONG, 'always');
    await until(() => expect(says()).toBe('Anyone can make this: it was guessed'));
  });

  it('is in the ring afterwards, as the octets that it is', async () => {
    const octets = Buffer.from([0xe9, 0x74, 0xe9, 0xff]);
    replaceText(token(octets), 'opened');
    await crack(octets);
    await until(() => expect(says()).toBe('Anyone can make this: it was guessed'));
  });

  it('asks nothing of a token that no secret signs', () => {
    replaceText('eyJhbGciOiJFUzI1NiJ9.e30.AAAA', 'opened');
    expect(wordsQuestion()).toBeNull();
  });
});
