// @ts-check
// Starts Pyodide under Node from a module that counts which of its functions run.
//     node counting.mjs PYODIDE MODULE FUNCTIONS SCRIPT      prints which run while a script runs
import builtin from "node:crypto";
import { readFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const MARKED = 511 << 20; // where function n leaves its mark, far above all that Python uses; webassembly.py writes there
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

/** @param {string} folder of Pyodide @param {string} counted the module @param {number} functions how many @param {object} options */
export async function start(folder, counted, functions, options = {}) {
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
  const forget = () => (marks().fill(0), called.clear());
  const ran = () => [...marks().entries()].filter(([, ran]) => ran).map(([index]) => index);
  return { pyodide, imports, exports, memory, called, forget, ran };
}

if (process.argv[1] === import.meta.filename) {
  const [folder, counted, functions, script] = process.argv.slice(2);
  const { pyodide, forget, ran } = await start(folder, counted, Number(functions));
  forget();
  pyodide.runPython(readFileSync(script, "utf8"), { filename: script });
  console.log(JSON.stringify(ran()));
}
