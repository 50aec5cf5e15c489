// @ts-check
// Starts Python from a bundle's memory image and asks it what stands on standard input, a list of requests:
//     node tests/image.mjs BUNDLE           as it is
//     node tests/image.mjs BUNDLE old       as in a browser that cannot tell how many arguments a function takes
//     node tests/image.mjs BUNDLE gzip      as one that was built without Zstandard
//     node tests/image.mjs BUNDLE NAVIGATOR as in a browser with this navigator, in JSON
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ZSTDDecoder } from "zstddec";
import { read } from "../runtime/image.js";

const [bundle, how] = process.argv.slice(2);
let helpers = 0; // modules compiled to help Python call functions
WebAssembly.Module = class extends WebAssembly.Module {
  constructor(/** @type {any} */ bytes) {
    helpers += 1;
    if (how === "old") throw new WebAssembly.CompileError(`no such type in ${bytes.length} bytes`);
    super(bytes);
  }
};
let most = 0; // bytes that Python may use
WebAssembly.Memory = class extends WebAssembly.Memory {
  constructor(/** @type {WebAssembly.MemoryDescriptor} */ given) {
    super(given);
    most = (given.maximum ?? 65536) * 65536;
  }
};
if (how?.startsWith("{")) Object.defineProperty(globalThis, "navigator", { value: JSON.parse(how) });
let packed = readFileSync(join(bundle, "image.bin"));
if (how === "gzip") {
  const end = 4 + packed.readUInt32LE(0);
  const zstd = new ZSTDDecoder();
  await zstd.init();
  const [first, rest] = [packed.subarray(4, end), packed.subarray(end)].map((part) => gzipSync(zstd.decode(part)));
  packed = Buffer.concat([new Uint8Array(Uint32Array.of(first.length).buffer), first, rest]);
}
let drawn = 0;
const draw = crypto.getRandomValues.bind(crypto);
crypto.getRandomValues = (bytes) => ((drawn += /** @type {any} */ (bytes).byteLength), draw(bytes));
const ask = await (await read(new Blob([packed]).stream(), async () => {}))();
const begun = ask("");
const chance = drawn;
const requests = JSON.parse(readFileSync(0, "utf8"));
const replies = requests.map((/** @type {string} */ request) => ask(request));
process.stdout.write(JSON.stringify({ begun, chance, helpers, most, replies }));
