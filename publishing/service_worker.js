// Keeps one fixed set of files for when there is no network, the same for everybody, so that it shows nothing of what was read.
// Sites under the same host name can change what is kept, so a file is hashed each time before it is given to a page.
// Before this code stand BUILD, the build's id, and FILES, the list of what is kept.
/** @type {any} the worker's own scope, which the page's types do not know */
const here = self;
/** `path` is below this file; `fixed`: it never changes; `checked`: by who asks for it, so it may come as a stream.
 * @typedef {[path: string, hash: string, type: string, fixed: boolean, checked: boolean]} Entry */
/** @type {{BUILD: string, FILES: Entry[]}} */
const { BUILD: build, FILES: files } = here;
const PREFIX = `follow-up:${new URL(here.registration.scope).pathname}:`;
const NAME = PREFIX + build;
const address = (/** @type {string} */ path) => new URL(path, here.registration.scope).href;
const KEPT = new Map(files.map((entry) => [new URL(address(entry[0])).pathname, entry]));

/** From the network into the cache; rejects where it is not the file of this build.
 * @param {Cache} cache @param {Entry} entry @param {RequestCache} mode */
async function renew(cache, [path, hash], mode) {
  const response = await fetch(address(path), { cache: mode, integrity: hash });
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  await cache.put(address(path), response.clone());
  return response;
}

/** What the cache holds, if it is the file of this build. @param {Cache} cache @param {Entry} entry */
async function whole(cache, [path, hash, type]) {
  const found = await cache.match(address(path));
  if (!found) return null;
  const content = await found.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return hash === `sha256-${btoa(String.fromCharCode(...digest))}` ? new Response(content, { headers: { "Content-Type": type } }) : null;
}

/** @param {Request} request @param {Entry} entry @param {boolean} again a worker asks again since what it got was broken */
async function answer(request, entry, again) {
  const cache = await caches.open(NAME);
  const [path, , , fixed, checked] = entry;
  const renewed = () => renew(cache, entry, "reload");
  if (checked && again) return renewed().catch(async () => (await whole(cache, entry)) ?? Response.error());
  const found = checked ? await cache.match(address(path)) : await whole(cache, entry);
  // A page that has changed on the site since then names files of its own build, so it may come as it is.
  return found ?? renewed().catch(() => (fixed ? Response.error() : fetch(request)));
}

// All or nothing: a version that lacks a file is not installed. It waits until no page of the one before is open.
here.addEventListener("install", (/** @type {any} */ event) => event.waitUntil((async () => {
  const cache = await caches.open(NAME);
  await Promise.all(files.map((entry) => renew(cache, entry, entry[3] ? "default" : "reload")));
})()));

here.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== NAME) await caches.delete(name);
  await here.clients.claim();
})()));

// A page that asks past every cache looks whether the site has been updated.
here.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  const url = new URL(request.url);
  const entry = url.origin === location.origin && KEPT.get(url.pathname);
  if (request.method !== "GET" || !entry || request.headers.has("range") || request.cache === "no-store") return;
  event.respondWith(answer(request, entry, url.search !== ""));
});
