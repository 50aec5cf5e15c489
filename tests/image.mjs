// @ts-check
// Starts Python from a bundle's memory image and asks it what stands on standard input, a list of requests:
//     node tests/image.mjs BUNDLE [old]     "old": as in a browser that cannot tell how many arguments a function takes
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "../runtime/image.js";

const [bundle, old] = process.argv.slice(2);
if (old) {
  const { Module } = WebAssembly;
  WebAssembly.Module = /** @type {any} */ (function refuse(/** @type {any} */ bytes) {
    throw new WebAssembly.CompileError(`no such type in ${bytes.length} bytes`);
  });
  WebAssembly.Module.imports = Module.imports;
}
const packed = readFileSync(join(bundle, "image.bin"));
const ask = await (await read(new Blob([packed]).stream()))();
const begun = ask("");
const requests = JSON.parse(readFileSync(0, "utf8"));
const replies = requests.map((/** @type {string} */ request) => ask(request));
process.stdout.write(JSON.stringify({ begun, replies }));
