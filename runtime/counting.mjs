// @ts-check
// Starts Pyodide under Node from a module that notes which of its functions run and, of its data, which bytes it reads.
//     node counting.mjs PYODIDE MODULE FUNCTIONS BYTES EXERCISE TABLES      prints what runs and what is read by one script, and
//                                                                           what is read by the other and by the C library's iconv
import builtin from "node:crypto";
import { readFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const READ = 480 << 20; // where byte n leaves its mark when it is read, far above all that Python uses; image.py says so
const MARKED = 511 << 20; // and function n when it runs
const ROOM = 512 << 20;

// Two builds are the same: the clock, chance and the program's name are. None is secret; chance starts anew with each reader.
process.env.TZ = "UTC";
let [now, next] = [0, 1];
Date.now = () => Date.UTC(2026, 0, 1) + (now += 1);
performance.now = () => (now += 1);
Math.random = () => (next = (next * 48271) % 2147483647) / 2147483647;
Object.defineProperty(crypto, "getRandomValues", { value: (/** @type {Uint8Array} */ bytes) => bytes.fill(4) });
builtin.randomFillSync = /** @type {any} */ ((/** @type {Uint8Array} */ bytes) => bytes.fill(4));
syncBuiltinESMExports();

process.on("uncaughtException", (error) => {
  console.error(error.message); // Node would print Pyodide's whole source before it
  process.exit(1);
});

/** @param {string} folder of Pyodide @param {string} counted the module @param {number} functions how many @param {number} bytes of data
 * @param {object} options */
export async function start(folder, counted, functions, bytes, options = {}) {
  process.argv[1] = "/image"; // Python knows it
  /** @type {Record<string, any>} */
  let imports = {};
  /** @type {any} */
  let exports = {};
  /** @type {Set<string>} */
  const called = new Set();
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = /** @type {any} */ (async (/** @type {any} */ bytes, /** @type {any} */ given) => {
    if (!given?.env?.memory) return instantiate(bytes, given);
    imports = given;
    const watched = Object.fromEntries(["env", "wasi_snapshot_preview1", "sentinel"].map((from) => [from, { ...given[from] }]));
    for (const part of Object.values(watched))
      for (const [name, value] of Object.entries(part))
        if (typeof value === "function") part[name] = (/** @type {any[]} */ ...all) => (called.add(name), value(...all));
    const made = /** @type {any} */ (await instantiate(readFileSync(counted), { ...given, ...watched }));
    exports = made.instance.exports;
    return made;
  });
  await import(pathToFileURL(join(folder, "pyodide.asm.js")).href);
  const here = /** @type {any} */ (globalThis);
  const create = here._createPyodideModule;
  here._createPyodideModule = (/** @type {any} */ settings) => create(Object.assign(settings, { INITIAL_MEMORY: ROOM }));
  const { loadPyodide } = await import(pathToFileURL(join(folder, "pyodide.mjs")).href);
  const pyodide = await loadPyodide({ indexURL: folder, ...options });
  const memory = /** @type {WebAssembly.Memory} */ (imports.env.memory);
  const marks = () => new Uint8Array(memory.buffer, MARKED, functions);
  const marksOfReading = () => new Uint8Array(memory.buffer, READ, bytes);
  const forget = () => (marks().fill(0), marksOfReading().fill(0), called.clear());
  const ran = () => [...marks().entries()].filter(([, ran]) => ran).map(([index]) => index);
  const read = () => { // where it begins and ends, again and again
    const all = [0, ...marksOfReading(), 0]; // a run may go on to the end
    return [...all.keys()].filter((place) => place && all[place] !== all[place - 1]).map((place) => place - 1);
  };
  return { pyodide, imports, exports, memory, called, forget, ran, read };
}

/** Lets iconv turn every pair of bytes into UTF-8. @type {(exports: any, memory: WebAssembly.Memory) => void} */
function convert(exports, memory) {
  const [ROOM_FOR_NAME, PLACES, INTO] = [64, 16, 1024];
  const text = (/** @type {string} */ name) => {
    const place = exports.malloc(ROOM_FOR_NAME) >>> 0;
    new TextEncoder().encodeInto(`${name}\0`, new Uint8Array(memory.buffer, place, ROOM_FOR_NAME));
    return place;
  };
  const [pair, into, places] = [4, INTO, PLACES].map((size) => exports.malloc(size) >>> 0);
  const to = text("utf-8");
  for (const from of ["gb18030", "big5", "euc-jp", "shift_jis", "euc-kr"].map(text)) {
    for (let both = 0; both < 1 << 16; both += 1) {
      new DataView(memory.buffer).setUint16(pair, both);
      new Uint32Array(memory.buffer, places, 4).set([pair, 2, into, INTO]);
      const descriptor = exports.iconv_open(to, from);
      if (descriptor === -1) throw new Error("iconv knows less");
      exports.iconv(descriptor, places, places + 4, places + 8, places + 12);
    }
  }
}

if (process.argv[1] === import.meta.filename) {
  const [folder, counted, functions, bytes, exercise, tables] = process.argv.slice(2);
  const { pyodide, exports, memory, forget, ran, read } = await start(folder, counted, Number(functions), Number(bytes));
  const run = (/** @type {string} */ script) => pyodide.runPython(readFileSync(script, "utf8"), { filename: script });
  forget();
  run(exercise);
  const found = { ran: ran(), read: read() };
  forget();
  run(tables);
  convert(exports, memory);
  console.log(JSON.stringify({ ...found, tables: read() }));
}
