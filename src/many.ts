// Entry of the blob worker that holds a list of many tokens: ManyQuestion in, ManyReply out. It imports from jose/ only.
import { ManyEngine } from './jose/many/engine.ts';
import type { ManyQuestion } from './jose/many/protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

// A timer waits four milliseconds; a message comes as soon as the others are through.
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.addEventListener('message', () => waiting.shift()?.());
port1.start();

const engine = new ManyEngine({
  tell: (reply) => self.postMessage(reply),
  turn: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    }),
  now: () => performance.now(),
});

self.addEventListener('message', (event: MessageEvent<ManyQuestion>) => void engine.take(event.data));
