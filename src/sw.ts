// The service worker: keeps the build's own files, so that the bench works without a network. Nothing else passes
// through it. It is outside the page's Content Security Policy, so it stays small enough to be read at a glance.
//
// An update never takes the bench away from under a person: there is no skipWaiting, so open tabs keep the worker
// and the files they were loaded with, and the new ones take over when the last of them is closed.

declare const self: ServiceWorkerGlobalScope;
/** URLs relative to the scope; put in by the build. */
declare const __FILES__: string[];
/** A hash of all files. */
declare const __VERSION__: string;

// Several sites may share an origin (as on GitHub Pages): the scope keeps their caches apart.
const scope = new URL(self.registration.scope);
const prefix = `jotlab ${scope.pathname} `;
const cacheName = prefix + __VERSION__;
const files = new Set(__FILES__);

/** The listed file that a request asks for, if it asks for one. */
function fileOf(request: Request): string | undefined {
  if (request.method !== 'GET') return undefined;
  const url = new URL(request.url);
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return undefined;
  const file = url.pathname.slice(scope.pathname.length) || 'index.html';
  return files.has(file) ? file : undefined;
}

async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  // Names in assets/ hold the hash of the content; the others must not come out of an old HTTP cache.
  const request = (file: string): Request =>
    new Request(new URL(file, scope), { cache: file.startsWith('assets/') ? 'default' : 'no-cache' });
  await cache.addAll(__FILES__.map(request));
}

async function dropOld(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== cacheName).map((name) => caches.delete(name)),
  );
  // At the first visit the page came without a worker: its lazy parts shall work offline too.
  await self.clients.claim();
}

async function answer(file: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(new URL(file, scope))) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(dropOld()));
self.addEventListener('fetch', (event) => {
  const file = fileOf(event.request);
  if (file !== undefined) event.respondWith(answer(file, event.request));
});

export {};
