// Keeps one fixed set of files for when there is no network, the same for everybody, so that it shows nothing of what was read.
// Before this code stand BUILD, the build's id, and FILES, [address below this file, its hash, whether it never changes].
/** @type {any} the worker's own scope, which the page's types do not know */
const here = self;
/** @type {{BUILD: string, FILES: [string, string, boolean][]}} */
const { BUILD: build, FILES: files } = here;
const PREFIX = `follow-up:${new URL(here.registration.scope).pathname}:`;
const NAME = PREFIX + build;
const KEPT = new Set(files.map(([path]) => new URL(path, here.registration.scope).pathname));

// All or nothing: a version that lacks a file is not installed. It waits until no page of the one before is open.
here.addEventListener("install", (/** @type {any} */ event) => event.waitUntil((async () => {
  const cache = await caches.open(NAME);
  await Promise.all(files.map(async ([path, hash, fixed]) => {
    const url = new URL(path, here.registration.scope).href;
    const response = await fetch(url, { cache: fixed ? "default" : "reload", integrity: hash });
    if (!response.ok) throw new Error(`${response.status} ${path}`);
    await cache.put(url, response);
  }));
})()));

here.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== NAME) await caches.delete(name);
  await here.clients.claim();
})()));

here.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || !KEPT.has(url.pathname) || request.headers.has("range")) return;
  const found = caches.open(NAME).then((cache) => cache.match(request.url, { ignoreSearch: true }));
  event.respondWith(found.then((response) => response ?? fetch(request)));
});
