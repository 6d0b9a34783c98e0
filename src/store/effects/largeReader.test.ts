import { afterEach, describe, expect, it } from 'vitest';
import { contentOf } from '../../jose/read/layers.ts';
import { answer } from '../../jose/read/answer.ts';
import type { WorkerQuestion } from '../../jose/read/question.ts';
import { read } from '../../jose/read/read.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { contentElsewhere, largeReader, readLargeBy } from './largeReader.ts';

interface Asked {
  id: number;
  question: WorkerQuestion;
}

/** A worker that answers when it is told to. */
class Quiet extends EventTarget {
  readonly asked: Asked[] = [];
  terminated = false;
  postMessage(message: Asked): void {
    this.asked.push(structuredClone(message));
  }
  terminate(): void {
    this.terminated = true;
  }
  answer({ id, question }: Asked): void {
    const { value, strings, transfer } = answer(question);
    const packed = structuredClone({ value, strings }, { transfer });
    this.dispatchEvent(new MessageEvent('message', { data: { id, packed } }));
  }
}
const made = (): { quiet: Quiet; reader: ReturnType<typeof largeReader> } => {
  const quiet = new Quiet();
  return { quiet, reader: largeReader(() => Promise.resolve(quiet as unknown as Worker)) };
};
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const never = (): never => {
  throw new Error('read here');
};
const LARGE = encodeUtf8(JSON.stringify({ sub: 'x'.repeat(200_000) }));

afterEach(() => readLargeBy(null));

describe('largeReader', () => {
  it('gives each question its own answer, in whatever order they come', async () => {
    const { quiet, reader } = made();
    const first = reader.ask({ kind: 'read', text: 'one', pick: 0 }, never);
    const second = reader.ask({ kind: 'content', octets: encodeUtf8('{"a":1}') }, never);
    await later();
    for (const asked of quiet.asked.toReversed()) quiet.answer(asked);
    expect(await first).toEqual(read('one'));
    expect((await second).kind).toBe('json');
  });

  it('reads here what a worker that died was asked, and what it cannot be asked', async () => {
    const { quiet, reader } = made();
    const asked = reader.ask({ kind: 'read', text: 'one', pick: 0 }, () => read('one'));
    await later();
    quiet.dispatchEvent(new Event('error'));
    expect(await asked).toEqual(read('one'));
    expect(quiet.terminated).toBe(true);
    const none = largeReader(() => Promise.reject(new Error('none here')));
    expect(await none.ask({ kind: 'read', text: 'two', pick: 0 }, () => read('two'))).toEqual(read('two'));
  });
});

describe('contentElsewhere', () => {
  it('sends what is large away, and has the octets themselves in the answer', async () => {
    const { quiet, reader } = made();
    readLargeBy(reader);
    const asked = contentElsewhere(LARGE, never);
    await later();
    quiet.answer(quiet.asked[0] as Asked);
    const content = await asked;
    const known = contentOf(LARGE);
    expect([content.kind, content.kind === 'json' && content.part.json?.count]).toEqual([
      'json',
      known.kind === 'json' && known.part.json?.count,
    ]);
    expect(content.octets).toBe(LARGE);
  });

  it('keeps what is small', async () => {
    const { quiet, reader } = made();
    readLargeBy(reader);
    expect((await contentElsewhere(encodeUtf8('{}'), contentOf)).kind).toBe('json');
    expect(quiet.asked).toEqual([]);
  });
});
