import { useSyncExternalStore } from 'react';

export interface Requests {
  /** Requests that were not for a file of this page's own folder. */
  sent: number;
  /** Files of its own, the page itself included. */
  own: number;
}

let counted: Requests = { sent: 0, own: 1 };
const listeners = new Set<() => void>();
const home = new URL('./', document.baseURI).href;

/** blob: and data: addresses are read from memory. */
const isRequest = (url: string): boolean => /^(?:https?|wss?):/.test(url);

function count(entries: PerformanceEntryList): void {
  let { sent, own } = counted;
  for (const { name } of entries) {
    if (!isRequest(name)) continue;
    if (name.startsWith(home)) own += 1;
    else sent += 1;
  }
  if (sent === counted.sent && own === counted.own) return;
  counted = { sent, own };
  for (const listener of listeners) listener();
}

/** A request that the user asked for. This page cannot see what the frame sends, so the frame's requests are reported here. */
export function countFetch(): void {
  counted = { ...counted, sent: counted.sent + 1 };
  for (const listener of listeners) listener();
}

/** Starts to count what the browser reports as fetched; what the policy blocks is never fetched, nor reported. */
export function countRequests(): void {
  new PerformanceObserver((list) => count(list.getEntries())).observe({ type: 'resource', buffered: true });
}

export const useRequests = (): Requests =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => counted,
  );
