import { readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { DEMO_TOKEN } from '../../first/demo/token.ts';
import { findTokens } from '../../jose/find/findTokens.ts';
import { recognise } from '../../jose/recognise.ts';
import { currentReading } from '../derived/select.ts';
import { clearBench } from '../fixtures/startBench.ts';
import { get } from '../state/state.ts';
import { begin } from './commit.ts';
import { claimPasted, openFile, openText, pasteText } from './intake.ts';
import { takeInBox } from './takeKeys.ts';

vi.mock('../../jose/recognise.ts', async (load) => {
  const real = await load<typeof import('../../jose/recognise.ts')>();
  return { ...real, recognise: vi.fn<typeof real.recognise>(real.recognise) };
});
vi.mock('../../jose/find/findTokens.ts', async (load) => {
  const real = await load<typeof import('../../jose/find/findTokens.ts')>();
  return { ...real, findTokens: vi.fn<typeof real.findTokens>(real.findTokens) };
});

const PEM = readFileSync(new URL('../../jose/keys/fixtures/p256.spki.pem', import.meta.url), 'utf8');
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
let count = 0;
/** A token that no test has read before. */
const fresh = (): string => `${part({ alg: 'HS256' })}.${part({ sub: `a-${(count += 1)}` })}.${'A'.repeat(43)}`;

beforeEach(() => {
  clearBench();
  begin(DEMO_TOKEN);
  currentReading(get());
  vi.mocked(recognise).mockClear();
  vi.mocked(findTokens).mockClear();
});

const BOTH = (): string => `${fresh()}\n\n${PEM}`;
const file = (text: string): File => new File([text], 'a.txt');

it.each<[string, () => unknown]>([
  ['a token pasted', () => pasteText(fresh())],
  ['a token pasted with its key', () => pasteText(BOTH())],
  ['a key pasted', () => pasteText(PEM)],
  ['a document pasted', () => pasteText('{"a":"a document of some kind"}')],
  ['a sentence pasted', () => pasteText('Nothing of all this is meant for the bench, nor for the ring.')],
  ['a token opened', () => openFile(file(fresh()))],
  ['a key opened', () => openFile(file(PEM))],
  ['a token by a link', () => openText(fresh())],
  ['a key in its box', () => takeInBox(PEM, 'otherwise')],
  ['a key pasted into the token field', () => claimPasted(PEM)],
])('%s: what it is is asked once, and it is searched once', async (_, give) => {
  await give();
  currentReading(get());
  expect([vi.mocked(recognise).mock.calls.length, vi.mocked(findTokens).mock.calls.length]).toEqual([1, 1]);
});
