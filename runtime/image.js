// @ts-check
// Starts Python from an image of its memory: nothing is loaded, nothing is set up, it goes on where it was.
import { ZSTDDecoder } from "zstddec";

/** What stands before the module and the memory in an image.
 * @typedef {{pages: number, stack: number, call: number, size: number, exported: [number, string][],
 *   base: {memory: number, table: number}, got: Record<string, Record<string, number>>, counts: {slot: number, word: number}}} Head */

/** Whether this is an iPhone or iPad, including an iPad that claims to be a Mac. Same test as Pyodide's, for the same reason: on iOS 18.3.1
 * and later `COUNTS` breaks Python's calls and crashes the tab. @param {{userAgent: string, platform: string, maxTouchPoints?: number}} navigator */
export const onIOS = ({ userAgent, platform, maxTouchPoints = 0 }) =>
  /iPad|iPhone|iPod/.test(userAgent) || (platform === "MacIntel" && maxTouchPoints > 1);

// Tells how many arguments a function of the table takes, where the browser can; else Python asks JavaScript to call it.
const COUNTS = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 27, 5, 96, 0, 1, 127, 96, 1, 127, 1, 127, 96, 2, 127, 127, 1, 127, 96, 3, 127, 127, 127, 1, 127, 96, 1, 127, 0, 2, 9,
  1, 1, 101, 1, 116, 1, 112, 0, 0, 3, 2, 1, 1, 7, 5, 1, 1, 102, 0, 0, 10, 68, 1, 66, 1, 1, 112, 32, 0, 37, 0, 34, 1, 251, 20, 3, 2, 4, 69, 13, 0, 65,
  3, 15, 11, 32, 1, 251, 20, 2, 2, 4, 69, 13, 0, 65, 2, 15, 11, 32, 1, 251, 20, 1, 2, 4, 69, 13, 0, 65, 1, 15, 11, 32, 1, 251, 20, 0, 2, 4, 69, 13, 0,
  65, 0, 15, 11, 65, 127, 11,
]);

// Calls the one function that the image holds, by CPython's own interface: text in, text out.
/** @param {any} exports @param {WebAssembly.Memory} memory @param {number} call @returns {(text: string) => string} */
export function caller(exports, memory, call) {
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
  return (text) => {
    const bytes = encoder.encode(text);
    const place = exports.malloc(bytes.length + 4) >>> 0;
    if (!place) throw new Error("no memory");
    new Uint8Array(memory.buffer, place + 4, bytes.length).set(bytes);
    const given = exports.PyUnicode_FromStringAndSize(place + 4, bytes.length);
    const found = given && exports.PyObject_CallOneArg(call, given);
    const start = found && exports.PyUnicode_AsUTF8AndSize(found, place) >>> 0;
    if (!start) throw new Error("Python gave nothing");
    const reply = decoder.decode(new Uint8Array(memory.buffer, start, new DataView(memory.buffer).getUint32(place, true)));
    exports.free(place);
    exports._Py_DecRef(given);
    exports._Py_DecRef(found);
    return reply;
  };
}

/** @param {Head} head @param {WebAssembly.Module} module @param {WebAssembly.Memory} memory holding what the image holds */
async function wake(head, module, memory) {
  const table = new WebAssembly.Table({ element: "anyfunc", initial: head.size });
  const int = (/** @type {number} */ value, mutable = false) => new WebAssembly.Global({ value: "i32", mutable }, value);
  /** @type {Record<string, any>} */
  const ours = {
    memory,
    __indirect_function_table: table,
    __memory_base: int(head.base.memory),
    __table_base: int(head.base.table),
    __stack_pointer: int(head.stack, true),
    random_get(/** @type {number} */ start, /** @type {number} */ length) {
      for (let at = 0; at < length; at += 65536) // no more at once
        crypto.getRandomValues(new Uint8Array(memory.buffer, (start >>> 0) + at, Math.min(65536, length - at)));
      return 0;
    },
    emscripten_resize_heap(/** @type {number} */ bytes) {
      try {
        memory.grow(Math.ceil(((bytes >>> 0) - memory.buffer.byteLength) / 65536));
        return 1;
      } catch {
        return 0; // Python raises MemoryError
      }
    },
    _PyEM_TrampolineCall_JS: (/** @type {number} */ slot, /** @type {number[]} */ ...given) => table.get(slot)(...given),
  };
  // Whatever else the image may ask for is not there. It never gets another answer: it stops.
  /** @type {Record<string, Record<string, any>>} */
  const imports = {};
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    const missing = () => { throw new Error(`not in the image: ${name}`); };
    const given = from.startsWith("GOT") ? int(head.got[from][name], true)
      : /** @type {string} */ (kind) === "tag" ? new /** @type {any} */ (WebAssembly).Tag({ parameters: ["i32"] })
        : ours[name] ?? missing;
    (imports[from] ??= {})[name] = given;
  }
  const { exports } = /** @type {any} */ (await WebAssembly.instantiate(module, imports));
  for (const [slot, name] of head.exported) table.set(slot, exports[name]);
  let counts = 0;
  if (!onIOS(navigator)) try {
    const { f } = new WebAssembly.Instance(new WebAssembly.Module(COUNTS), { e: { t: table } }).exports;
    table.set(head.counts.slot, f);
    counts = head.counts.slot;
  } catch { /* then Python asks JavaScript to call */ }
  new DataView(memory.buffer).setInt32(head.counts.word, counts, true);
  return caller(exports, memory, head.call);
}

/** @type {(bytes: Uint8Array, zstd: ZSTDDecoder) => Promise<Uint8Array>} */
async function unpacked(bytes, zstd) {
  if (bytes[0] !== 0x1f) return zstd.decode(bytes);
  const plain = new Blob([/** @type {BlobPart} */ (bytes)]).stream().pipeThrough(new DecompressionStream("gzip")); // made without Zstandard
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

/** What is awaited later: if it fails before, that is not yet unhandled. @template T @param {Promise<T>} promise */
const later = (promise) => (promise.catch(() => {}), promise);

const numbers = (/** @type {Uint8Array} */ bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

/** @param {Uint8Array[]} chunks @returns {Uint8Array<ArrayBuffer>} one after another; a Blob of them would go to another process and back */
export function joined(chunks) {
  const all = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

// Reads an image as it comes: the head and the WebAssembly module, which is compiled meanwhile, then the memory, which is unpacked
// while all of it is checked. Nothing of it runs until what is given back is called: that starts Python, and gives its one function.
/** @param {ReadableStream<Uint8Array>} stream of the image @param {(all: Uint8Array<ArrayBuffer>) => Promise<void>} check rejects what is
 * not the image @returns {Promise<() => ReturnType<typeof wake>>} */
export async function read(stream, check) {
  const reader = stream.getReader();
  const zstd = new ZSTDDecoder(); // not kept: what it unpacks with goes with it
  const ready = zstd.init();
  const came = /** @type {Uint8Array[]} */ ([]);
  let left = new Uint8Array();
  /** The next bytes, or all that come. @param {number} length */
  const next = async (length) => {
    const chunks = [/** @type {Uint8Array} */ (left)];
    for (let size = left.length; size < length; size += chunks[chunks.length - 1].length) {
      const { value, done } = await reader.read();
      if (done && length < Infinity) throw new Error("the image is too short");
      if (done) break;
      chunks.push(value);
      came.push(value);
    }
    const all = joined(chunks);
    left = all.subarray(length);
    return all.subarray(0, length);
  };
  const packed = await next(numbers(await next(4)).getUint32(0, true));
  await ready;
  const first = await unpacked(packed, zstd);
  const end = 4 + numbers(first).getUint32(0, true);
  /** @type {Head} */
  const head = JSON.parse(new TextDecoder().decode(first.subarray(4, end)));
  const module = later(WebAssembly.compile(/** @type {BufferSource} */ (first.subarray(end))));
  const rest = await next(Infinity);
  const checked = later(check(joined(came)));
  const pieces = await unpacked(rest, zstd);
  const memory = new WebAssembly.Memory({ initial: head.pages, maximum: 65535 }); // one page less than 4 GB: its size still fits into 32 bits
  const [filled, lengths] = [new Uint8Array(memory.buffer), numbers(pieces)];
  for (let at = 0, place = 0; at < pieces.length;) {
    const [gap, size] = [lengths.getUint32(at, true), lengths.getUint32(at + 4, true)];
    filled.set(pieces.subarray(at + 8, at + 8 + size), place + gap);
    at += 8 + size;
    place += gap + size;
  }
  const [compiled] = await Promise.all([module, checked]);
  return () => wake(head, compiled, memory);
}
