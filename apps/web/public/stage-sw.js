/*
 * Lets the big screen be opened again without a network. The page itself puts what it needs into the cache once it
 * has loaded; this only answers from there. Pages outside /stage/ are none of its business.
 */
const CACHE = 'stage';
const SHELL = '/stage/shell';
const PATIENCE_MS = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (/^\/(assets\/|icon\.svg)/.test(url.pathname)) event.respondWith(file(request));
});

async function page(request) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    return await fetch(request, { signal: patience.signal });
  } catch {
    return (await (await caches.open(CACHE)).match(SHELL)) ?? Response.error();
  } finally {
    clearTimeout(timer);
  }
}

async function file(request) {
  const kept = await (await caches.open(CACHE)).match(request, { ignoreVary: true });
  return kept ?? fetch(request);
}
