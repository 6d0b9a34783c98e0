// The only place where a string becomes a script address. The policy of the page (`trusted-types app-url`) lets no
// other policy be made, so whatever else tries is stopped by the browser.
import { isSingleFile } from './singleFile.ts';

const own = new Set<string>();
const serviceWorkerUrl = (): string => new URL('sw.js', document.baseURI).href;

/** The address if it is one of ours, else an exception. */
function ours(url: string): string {
  if (own.has(url) || url === serviceWorkerUrl()) return url;
  throw new TypeError(`not a script of this page: ${url}`);
}

// Browsers without Trusted Types take the string, checked just the same.
const policy: { createScriptURL(url: string): string } =
  typeof window !== 'undefined' && window.trustedTypes
    ? (window.trustedTypes.createPolicy('app-url', { createScriptURL: ours }) as unknown as {
        createScriptURL(url: string): string;
      })
    : { createScriptURL: ours };

/**
 * Starts a worker from its source text (`virtual:worker`). From a Blob, because such a worker is bound by the page's
 * policy (no request at all), and one loaded from an address is not.
 */
export function startWorker(source: string): Worker {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  own.add(url);
  try {
    return new Worker(policy.createScriptURL(url), { name: 'jotlab' });
  } finally {
    own.delete(url);
    // The worker has not read it yet: engines differ in when the address may go.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
}

/** Once the page has loaded, so that it takes nothing from the first paint. Without one (file:, old browser): undefined. */
export async function registerServiceWorker(): Promise<ServiceWorkerRegistration | undefined> {
  if (
    !('serviceWorker' in navigator) ||
    !window.isSecureContext ||
    !/^https?:$/.test(location.protocol) ||
    isSingleFile()
  )
    return undefined;
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
  }
  try {
    return await navigator.serviceWorker.register(policy.createScriptURL(serviceWorkerUrl()));
  } catch {
    // Storage may be off or full. The bench works without: only not offline.
    return undefined;
  }
}
