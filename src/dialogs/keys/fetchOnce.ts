import type { FetchAnswer } from '../../fetcher.ts';
import { countFetch } from '../requests.ts';

/** The frame has its own patience; this one is for a frame that never comes. */
const PATIENCE = 15_000;

/** Asks one address, once, in a frame of its own that is thrown away after. Only ever after a press of Fetch. */
export async function fetchOnce(address: string): Promise<FetchAnswer> {
  const frame = document.createElement('iframe');
  // Before its address: without an origin it can reach nothing of this page.
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.hidden = true;
  frame.title = 'fetcher';
  frame.src = new URL('fetcher.html', document.baseURI).href;
  const { port1, port2 } = new MessageChannel();
  try {
    return await new Promise<FetchAnswer>((resolve) => {
      port1.addEventListener('message', (event: MessageEvent<FetchAnswer>) => resolve(event.data));
      port1.start();
      setTimeout(() => resolve({ ok: false, why: 'late' }), PATIENCE);
      // Its origin is opaque, so no other target can be named. The message holds only the address.
      frame.addEventListener('load', () => frame.contentWindow?.postMessage(address, '*', [port2]), { once: true });
      document.body.append(frame);
      countFetch();
    });
  } finally {
    port1.close();
    frame.remove();
  }
}
