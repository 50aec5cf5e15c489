// @ts-check
// Runs Python, in a worker of its own. Text comes in, text goes out; nothing of Python's crosses to the page.
// From the page: {bundle, query, ordinary} once, then {id, text} for each request. To the page: {got, of} while bytes arrive,
// {ready}, then {id, answer} or {id, error} for each request; {failed} when this worker is of no more use.
import { read } from "./image.js";

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
      answer = IMAGE && !data.ordinary ? await startImage(data.bundle + IMAGE.name + data.query, IMAGE) : await start(data.bundle, data.query);
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

// The start from the image, which is unpacked as it comes and hashed beside. Whatever goes wrong in it, now or at a later
// request, ends this worker, and the page starts another in the ordinary way.
/** @type {(url: string, image: Part) => Promise<typeof answer>} */
async function startImage(url, image) {
  const [packed, copy] = (await taken(url, image, counter(image.bytes))).tee();
  const [wake] = await Promise.all([read(packed), new Response(copy).arrayBuffer().then((content) => verify(content, image))]);
  const ask = await wake();
  const sure = (/** @type {string} */ text) => {
    const reply = ask(text);
    if (!reply.startsWith("=")) throw new Error(reply);
    return reply.slice(1);
  };
  sure(""); // chance starts anew
  return sure;
}

// Fetches every part once, checks it and hands it to Pyodide, which would itself wait for ever for a broken one.
// `query` is added to every address, to get past a cache that holds a broken file.
/** @type {(bundle: string, query: string) => Promise<typeof answer>} */
async function start(bundle, query) {
  const listed = /** @type {Part[]} */ ((await (await network(`${bundle}parts.json${query}`)).json()).parts);
  const parts = listed.filter(({ name }) => name !== IMAGE?.name);
  const count = counter(parts.reduce((sum, part) => sum + part.bytes, 0));
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
async function takeFile(url, part, count) {
  const body = await taken(url, part, count);
  if (part.name.endsWith(".wasm")) return new Response(body, { headers: { "content-type": "application/wasm" } });
  const content = await new Response(body).arrayBuffer();
  await verify(content, part);
  return new Response(content);
}

const check = (/** @type {boolean} */ good, /** @type {Part} */ part, /** @type {string} */ what) => {
  if (good) return;
  fail(`${part.name}: ${what}`); // since who reads the stream is told less
  throw new Error(what);
};

// What comes from an address, of the part's length.
/** @type {(url: string, part: Part, count: (bytes: number) => void) => Promise<ReadableStream>} */
async function taken(url, part, count) {
  const wasm = part.name.endsWith(".wasm");
  let size = 0;
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const seen = [];
  const checked = new TransformStream({
    transform(/** @type {Uint8Array<ArrayBuffer>} */ chunk, out) {
      if (wasm && !size) check("\0asm".startsWith(String.fromCharCode(...chunk.subarray(0, 4))), part, "not WebAssembly");
      size += chunk.length;
      check(size <= part.bytes, part, "too long");
      if (wasm) seen.push(chunk);
      out.enqueue(chunk);
      count(chunk.length);
    },
    async flush() {
      check(size === part.bytes, part, "too short");
      if (wasm) await verify(await new Blob(seen.splice(0)).arrayBuffer(), part);
    },
  }, undefined, new ByteLengthQueuingStrategy({ highWaterMark: part.bytes })); // room for all: it comes before it is read
  const response = await network(url);
  check(response.ok, part, `status ${response.status}`);
  return /** @type {ReadableStream} */ (response.body).pipeThrough(checked);
}

/** @type {(content: ArrayBuffer, part: Part) => Promise<void>} */
async function verify(content, part) {
  if (!crypto.subtle) return; // absent where the page came neither over https nor from the reader's own machine
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  check(Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("") === part.sha256, part, "altered");
}
