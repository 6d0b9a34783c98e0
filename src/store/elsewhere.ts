import type { Content } from '../jose/layers.ts';
import type { AnswerTo, Question } from '../jose/question.ts';

/** Reads what is large away from the page's own thread. Without a worker, or when it dies, `here` does it: slow is better than not at all. */
export interface Elsewhere {
  ask: <Q extends Question>(question: Q, here: () => AnswerTo<Q>) => Promise<AnswerTo<Q>>;
  stop: () => void;
}

/** @param startWorker resolves with a started worker that speaks the protocol of worker.ts; asked when it is first wanted */
export function elsewhere(startWorker: () => Promise<Worker>): Elsewhere {
  let worker: Promise<Worker> | null = null;
  let count = 0;
  const waiting = new Map<number, { answered: (value: unknown) => void; lost: () => void }>();

  const start = async (): Promise<Worker> => {
    const started = await startWorker();
    started.addEventListener('message', ({ data }: MessageEvent<{ id: number; value: unknown }>) => {
      waiting.get(data.id)?.answered(data.value);
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
    async ask<Q extends Question>(question: Q, here: () => AnswerTo<Q>): Promise<AnswerTo<Q>> {
      try {
        const started = await (worker ??= start());
        const id = (count += 1);
        return await new Promise<AnswerTo<Q>>((resolve) => {
          waiting.set(id, { answered: (value) => resolve(value as AnswerTo<Q>), lost: () => resolve(here()) });
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

let lent: Elsewhere | null = null;

/** Lends the reader of large contents. Null takes it back. */
export function readLargeBy(reader: Elsewhere | null): void {
  lent = reader;
}

/** Octets that the page reads by itself: more would hold up typing. */
const HERE_UP_TO = 100_000;

/** What a plaintext is: read by the worker where it is large. */
export async function contentElsewhere(octets: Uint8Array, contentOf: (octets: Uint8Array) => Content): Promise<Content> {
  if (!lent || octets.length <= HERE_UP_TO) return contentOf(octets);
  return { ...(await lent.ask({ kind: 'content', octets }, () => contentOf(octets))), octets };
}
