// @ts-check
// Runs Python, in a worker of its own. Text comes in, text goes out; nothing of Python's crosses to the page.
// From the page: {bundle, query} once, then {id, text} for each request. To the page: {got, of} while bytes arrive,
// {ready}, then {id, answer} or {id, error} for each request; {failed} when this worker is of no more use.

/** @typedef {{name: string, bytes: number, sha256: string}} Part */
/** @typedef {Map<string, Promise<any>>} Arriving a script's exports or a Response, by the address that Pyodide uses */

/** @type {(text: string) => string} */
let answer;
const network = globalThis.fetch;
const fail = (/** @type {any} */ error) => postMessage({ failed: String(error?.message ?? error) });
addEventListener("error", (event) => fail(event.error ?? event.message));
addEventListener("unhandledrejection", (event) => fail(event.reason));

addEventListener("message", async ({ data }) => {
  try {
    if ("bundle" in data) {
      answer = await start(data.bundle, data.query);
      postMessage({ ready: true });
    } else {
      postMessage({ id: data.id, answer: answer(data.text) });
    }
  } catch (/** @type {any} */ error) {
    // What Python raised concerns this one request; anything else has broken Python.
    if ("id" in data && error?.name === "PythonError") postMessage({ id: data.id, error: error.message });
    else fail(error);
  }
});

// Fetches every part once, checks it and hands it to Pyodide, which would itself wait for ever for a broken one.
// `query` is added to every address, to get past a cache that holds a broken file.
/** @type {(bundle: string, query: string) => Promise<typeof answer>} */
async function start(bundle, query) {
  const parts = /** @type {Part[]} */ ((await (await network(`${bundle}parts.json${query}`)).json()).parts);
  const of = parts.reduce((sum, part) => sum + part.bytes, 0);
  let [got, told] = [0, 0];
  const count = (/** @type {number} */ bytes) => {
    got += bytes;
    if (got < of && performance.now() - told < 100) return;
    told = performance.now();
    postMessage({ got, of });
  };
  /** @type {Arriving} */
  const arriving = new Map();
  for (const part of parts) {
    const url = bundle + part.name;
    const taken = takeFile(url + query, part, count);
    arriving.set(url, /\.m?js$/.test(url) ? taken.then(() => import(url + query)) : taken); // from the cache it is in now
  }
  globalThis.fetch = (input, init) => arriving.get(String(input)) ?? network(input, init);
  const [found] = await Promise.all([startStock(bundle, arriving), webAssemblyStarted(), ...arriving.values()]);
  globalThis.fetch = network;
  return found;
}

// The ordinary start: from the standard library and the wheels that the lock file names.
/** @type {(bundle: string, arriving: Arriving) => Promise<typeof answer>} */
async function startStock(bundle, arriving) {
  await arriving.get(`${bundle}pyodide.asm.js`); // first, or Pyodide tries importScripts
  const { loadPyodide } = await arriving.get(`${bundle}pyodide.mjs`);
  const lock = await (await arriving.get(`${bundle}pyodide-lock.json`)).text();
  const pyodide = await loadPyodide({ indexURL: bundle, lockFileContents: lock, packageBaseUrl: bundle });
  const names = Object.keys(JSON.parse(lock).packages);
  await pyodide.loadPackage(names, { messageCallback() {} });
  const missing = names.filter((name) => !(name in pyodide.loadedPackages)); // it resolves although one failed
  if (missing.length) throw new Error(`not loaded: ${missing}`);
  return pyodide.pyimport("wizard.browser").answer;
}

// Rejects when WebAssembly cannot start: Pyodide only warns then, and waits for ever.
const webAssemblyStarted = () => new Promise((resolve, reject) => {
  const instantiate = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = (...given) => {
    const started = instantiate(...given);
    started.then(resolve, reject);
    return started;
  };
});

// A response with the part's content. WebAssembly flows through, compiled as it arrives, and ends only if its hash is right.
/** @type {(url: string, part: Part, count: (bytes: number) => void) => Promise<Response>} */
async function takeFile(url, { name, bytes, sha256 }, count) {
  const check = (/** @type {boolean} */ good, /** @type {string} */ what) => {
    if (good) return;
    fail(`${name}: ${what}`); // since who reads the stream is told less
    throw new Error(what);
  };
  const wasm = name.endsWith(".wasm");
  let size = 0;
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const seen = [];
  const checked = new TransformStream({
    transform(/** @type {Uint8Array<ArrayBuffer>} */ chunk, out) {
      if (wasm && !size) check("\0asm".startsWith(String.fromCharCode(...chunk.subarray(0, 4))), "not WebAssembly");
      size += chunk.length;
      check(size <= bytes, "too long");
      seen.push(chunk);
      out.enqueue(chunk);
      count(chunk.length);
    },
    async flush() {
      check(size === bytes, "too short");
      if (!crypto.subtle) return; // absent where the page came neither over https nor from the reader's own machine
      const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await new Blob(seen.splice(0)).arrayBuffer()));
      check(Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("") === sha256, "altered");
    },
  }, undefined, new ByteLengthQueuingStrategy({ highWaterMark: bytes })); // room for all: it comes before it is read
  const response = await network(url);
  check(response.ok, `status ${response.status}`);
  const body = /** @type {ReadableStream} */ (response.body).pipeThrough(checked);
  if (wasm) return new Response(body, { headers: { "content-type": "application/wasm" } });
  return new Response(await new Response(body).arrayBuffer());
}
