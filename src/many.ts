// Entry of the blob worker that holds a list of many tokens: ManyQuestion in, ManyReply out. A second one of them may help
// the first. It imports from jose/ only.
import { ManyEngine } from './jose/many/engine.ts';
import { help, type Line } from './jose/many/helper.ts';
import type { Outside } from './jose/many/portion.ts';
import type { HelpMessage, ManyQuestion } from './jose/many/protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

// A timer waits four milliseconds; a message comes as soon as the others are through.
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.addEventListener('message', () => waiting.shift()?.());
port1.start();

const outside: Outside = {
  tell: (reply) => self.postMessage(reply),
  turn: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    }),
  now: () => performance.now(),
};

const lineOf = <Out, In>(port: MessagePort): Line<Out, In> => ({
  send: (message) => port.postMessage(message),
  hear: (heard) => {
    port.addEventListener('message', ({ data }: MessageEvent<In>) => heard(data));
    port.start();
  },
});

const engine = new ManyEngine(outside);

self.addEventListener('message', ({ data }: MessageEvent<ManyQuestion | HelpMessage>) => {
  if (data.ask === 'help') help(lineOf(data.port), outside);
  else if (data.ask === 'helped') engine.helpBy(lineOf(data.port));
  else void engine.take(data);
});
