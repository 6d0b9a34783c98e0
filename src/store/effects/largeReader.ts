import type { Content } from '../../jose/read/layers.ts';
import { unpack, type Packed } from '../../jose/read/packed.ts';
import { stringsOf, type AnswerTo, type WorkerQuestion } from '../../jose/read/question.ts';

/** Reads what is large away from the page's own thread. Without a worker, or when it dies, `here` does it: slow is better than not at all. */
export interface LargeReader {
  ask: <Q extends WorkerQuestion>(question: Q, here: () => AnswerTo<Q> | Promise<AnswerTo<Q>>) => Promise<AnswerTo<Q>>;
  stop: () => void;
}

/** @param startWorker resolves with a started worker that speaks the protocol of worker.ts; asked when it is first wanted */
export function largeReader(startWorker: () => Promise<Worker>): LargeReader {
  let worker: Promise<Worker> | null = null;
  let count = 0;
  const waiting = new Map<number, { answered: (packed: Packed) => void; lost: () => void }>();

  const start = async (): Promise<Worker> => {
    const started = await startWorker();
    started.addEventListener('message', ({ data }: MessageEvent<{ id: number; packed: Packed }>) => {
      waiting.get(data.id)?.answered(data.packed);
      waiting.delete(data.id);
    });
    started.addEventListener('error', () => {
      started.terminate();
      worker = null;
      const left = [...waiting.values()];
      waiting.clear();
      for (const { lost } of left) lost();
    });
    return started;
  };

  return {
    async ask<Q extends WorkerQuestion>(
      question: Q,
      here: () => AnswerTo<Q> | Promise<AnswerTo<Q>>,
    ): Promise<AnswerTo<Q>> {
      try {
        const started = await (worker ??= start());
        const id = (count += 1);
        return await new Promise<AnswerTo<Q>>((resolve) => {
          waiting.set(id, {
            answered: (packed) => resolve(unpack(packed, stringsOf(question)) as AnswerTo<Q>),
            lost: () => resolve(here()),
          });
          started.postMessage({ id, question });
        });
      } catch {
        worker = null;
        return here();
      }
    },
    stop: () => void worker?.then((started) => started.terminate()).catch(() => undefined),
  };
}

let lent: LargeReader | null = null;

/** Lends the reader of large contents. Null takes it back. */
export function readLargeBy(reader: LargeReader | null): void {
  lent = reader;
}

/** Octets that the page reads by itself: more would hold up typing. */
const HERE_UP_TO = 100_000;

/** Reads a plaintext; in the worker where it is large. */
export async function contentElsewhere(
  octets: Uint8Array,
  contentOf: (octets: Uint8Array) => Content,
): Promise<Content> {
  if (!lent || octets.length <= HERE_UP_TO) return contentOf(octets);
  return { ...(await lent.ask({ kind: 'content', octets }, () => contentOf(octets))), octets };
}
