const CACHE = 'stage';
const SHELL = '/stage/shell';

/**
 * Keeps this page and its files on the machine, so that it opens again without a network. Works where browsers allow
 * it (HTTPS, or the machine itself); elsewhere the open page goes on, only a reload needs the network.
 */
export async function keepForOffline(): Promise<boolean> {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return false;
  try {
    await navigator.serviceWorker.register('/stage-sw.js', { scope: '/stage/' });
    await navigator.serviceWorker.ready;
    const cache = await caches.open(CACHE);
    const shell = await fetch('/', { cache: 'no-cache' });
    if (!shell.ok) return true;
    await cache.put(SHELL, shell);
    const files = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && /^\/(assets\/|icon\.svg)/.test(pathname))
      .map(({ pathname }) => pathname);
    const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
    await Promise.all([...new Set(files)].filter((path) => !kept.has(path)).map((path) => cache.add(path)));
    // Files of an earlier version would pile up over the years.
    await Promise.all([...kept].filter((path) => path !== SHELL && !files.includes(path)).map((path) => cache.delete(path)));
    return true;
  } catch {
    return false;
  }
}
