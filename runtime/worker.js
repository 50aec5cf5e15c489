// @ts-check
// Runs Python, in a worker of its own. Text comes in, text goes out; nothing of Python's crosses to the page.
// From the page: {bundle, query, ordinary, touchPoints} once, then {id, text} for each request. To the page: {got, of} while bytes arrive,
// {ready}, then {id, answer} or {id, error} for each request; {failed} when this worker is of no more use.
import { joined, read } from "./image.js";

/** @typedef {{name: string, bytes: number, sha256: string}} Part */
/** @typedef {Map<string, Promise<any>>} Arriving a script's exports or a Response, by the address that Pyodide uses */

/** The image, where the build made one: worker.py writes it here. */
const IMAGE = /** @type {Part | null} */ (null);
/** @type {(text: string) => string} */
let answer;
const network = globalThis.fetch;
const fail = (/** @type {any} */ error) => postMessage({ failed: String(error?.message ?? error) });
addEventListener("error", (event) => fail(event.error ?? event.message));
addEventListener("unhandledrejection", (event) => fail(event.reason));

addEventListener("message", async ({ data }) => {
  try {
    if ("bundle" in data) {
      // Workers don't have this property, so neither onIOS nor Pyodide could recognize an iPad that claims to be a Mac.
      Object.defineProperty(navigator, "maxTouchPoints", { value: data.touchPoints });
      answer = await (IMAGE && !data.ordinary ? startImage(data.bundle, data.query, IMAGE) : start(data.bundle, data.query));
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

// Counts the bytes that arrive, and tells the page now and then.
/** @param {number} of how many there are */
function counter(of) {
  let [got, told] = [0, 0];
  return (/** @type {number} */ bytes) => {
    got += bytes;
    if (got < of && performance.now() - told < 100) return;
    told = performance.now();
    postMessage({ got, of });
  };
}

// The start from the image, which is unpacked and hashed at the same time. Whatever goes wrong once it is here ends this
// worker, and the page starts another in the ordinary way.
/** @type {(bundle: string, query: string, image: Part) => Promise<typeof answer>} */
async function startImage(bundle, query, image) {
  const wake = await twice(query, async (query) =>
    read(await taken(bundle + image.name + query, image, counter(image.bytes)), (all) => verify(all, image)));
  const ask = await wake();
  const sure = (/** @type {string} */ text) => {
    const reply = ask(text);
    if (!reply.startsWith("=")) throw new Error(reply);
    return reply.slice(1);
  };
  sure(""); // chance starts anew
  return sure;
}

// Fetches every part, checks it and hands it to Pyodide, which would itself wait for ever for a broken one.
/** @type {(bundle: string, query: string) => Promise<typeof answer>} */
async function start(bundle, query) {
  const listed = /** @type {Part[]} */ ((await twice(query, async (query) => (await network(`${bundle}parts.json${query}`)).json())).parts);
  const parts = listed.filter(({ name }) => name !== IMAGE?.name);
  const count = counter(parts.reduce((sum, part) => sum + part.bytes, 0));
  /** @type {Arriving} */
  const arriving = new Map(parts.map((part) => [bundle + part.name, twice(query, (query) => takeFile(bundle + part.name + query, part, count))]));
  globalThis.fetch = (input, init) => arriving.get(String(input)) ?? network(input, init);
  const [found] = await Promise.all([startStock(bundle, arriving), webAssemblyStarted(), ...arriving.values()]);
  globalThis.fetch = network;
  return found;
}

// What was broken is fetched once more. A query after its address gets past a cache that holds it so.
/** @template T @param {string} query @param {(query: string) => Promise<T>} take @returns {Promise<T>} */
const twice = (query, take) => take(query).catch(() => take(`?v=${Date.now()}`));

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

// A part once all of it is here and its hash is right: what a script exports, else a response.
/** @type {(url: string, part: Part, count: (bytes: number) => void) => Promise<any>} */
async function takeFile(url, part, count) {
  let got = 0;
  try {
    const content = await whole(await taken(url, part, (bytes) => { got += bytes; count(bytes); }));
    await verify(content, part);
    if (/\.m?js$/.test(part.name)) return await import(url); // from the cache it is in now
    return new Response(content, part.name.endsWith(".wasm") ? { headers: { "content-type": "application/wasm" } } : {});
  } catch (error) {
    count(-got);
    throw error;
  }
}

const check = (/** @type {boolean} */ good, /** @type {Part} */ part, /** @type {string} */ what) => {
  if (!good) throw new Error(`${part.name}: ${what}`);
};

// What comes from an address, of the part's length.
/** @type {(url: string, part: Part, count: (bytes: number) => void) => Promise<ReadableStream>} */
async function taken(url, part, count) {
  let size = 0;
  const checked = new TransformStream({
    transform(/** @type {Uint8Array<ArrayBuffer>} */ chunk, out) {
      size += chunk.length;
      check(size <= part.bytes, part, "too long");
      out.enqueue(chunk);
      count(chunk.length);
    },
    flush: () => check(size === part.bytes, part, "too short"),
  }, undefined, new ByteLengthQueuingStrategy({ highWaterMark: part.bytes })); // room for all: it comes before it is read
  const response = await network(url);
  check(response.ok, part, `status ${response.status}`);
  return /** @type {ReadableStream} */ (response.body).pipeThrough(checked);
}

// All of a stream. A Response of it would not say what was wrong.
/** @type {(stream: ReadableStream) => Promise<Uint8Array<ArrayBuffer>>} */
async function whole(stream) {
  const [reader, chunks] = [stream.getReader(), /** @type {Uint8Array[]} */ ([])];
  for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value);
  return joined(chunks);
}

/** @type {(content: Uint8Array<ArrayBuffer>, part: Part) => Promise<void>} */
async function verify(content, part) {
  if (!crypto.subtle) return; // absent where the page came neither over https nor from the reader's own machine
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  check(Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("") === part.sha256, part, "altered");
}
