// @ts-check
// Starts Pyodide under Node, lets it load and use the wizard, and writes its memory and what else a start from it needs.
//     node make_image.mjs TASK.json          paths and settings; image.py writes it, and makes the image of what this writes
//     node make_image.mjs TASK.json watch    writes only which of Python's functions readers call
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { start } from "./counting.mjs";
import { caller } from "./image.js";

const GIVEN = ["malloc", "free", "PyUnicode_FromStringAndSize", "PyUnicode_AsUTF8AndSize", "PyObject_CallOneArg", "_Py_DecRef"];

const task = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { pyodide, imports, exports, memory, called, forget, ran, read } = await start(task.pyodide, task.module, task.functions, task.bytes, {
  stdLibURL: task.stdlib,
  lockFileContents: task.lock,
  packageBaseUrl: task.pyodide,
  env: { PYTHONHASHSEED: "0", HOME: "/", TZ: "UTC" },
});
for (const wheel of task.wheels) pyodide.unpackArchive(new Uint8Array(readFileSync(wheel)), "wheel");
pyodide.FS.mkdirTree("/image/runtime");
for (const file of task.scripts) pyodide.FS.writeFile(`/image/runtime/${basename(file)}`, readFileSync(file));
pyodide.runPython("import sys; sys.path.append('/image')");
const requests = ["warm", "drive"].map((name) => JSON.stringify(task[name]));
if (process.argv[3] === "watch") {
  const { called_by_readers } = pyodide.pyimport("runtime.unused");
  writeFileSync(task.called, called_by_readers(...requests, readFileSync(task.exercise, "utf8")));
  process.exit(0);
}
const { become_image } = pyodide.pyimport("runtime.in_image");
const addresses = become_image(requests[0], JSON.stringify(task.needed), existsSync(task.called) ? readFileSync(task.called, "utf8") : "");
const [call, ...types] = addresses.toJs();

// What is in memory now is the image.
writeFileSync(task.memory, new Uint8Array(memory.buffer, 0, exports.sbrk(0) >>> 0));
const stack = imports.env.__stack_pointer.value;

const table = /** @type {WebAssembly.Table} */ (imports.env.__indirect_function_table);
const module = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(task.module)));
const values = (/** @type {string} */ from) =>
  Object.fromEntries(module.filter((one) => one.module === from).map(({ name }) => [name, imports[from][name].value]));
const got = { "GOT.mem": values("GOT.mem"), "GOT.func": values("GOT.func") };
// Of the functions that Pyodide's loader put into the table, only these have an address that the module knows.
const names = new Map(Object.entries(exports).map(([name, value]) => [value, name]));
const slots = [...new Set(Object.values(got["GOT.func"]))];
const exported = slots.map((slot) => [slot, names.get(table.get(slot))]).filter(([slot, name]) => slot >= task.table && name);

// What the types that are alive may do, such as ending one of their objects, is kept even where no profile sees it. In CPython's
// PyTypeObject these words are sizes, flags and counts; behind it, a type made while Python runs has more functions.
const [FLAGS, MADE_LATER, TYPE, HEAP_TYPE, NUMBERS] = [21, 1 << 9, 51, 106, new Set([0, 2, 4, 5, 7, 21, 26, 36, 48])];
const words = (/** @type {number} */ type) => {
  const all = new Uint32Array(memory.buffer, type, HEAP_TYPE);
  return [...all.subarray(0, all[FLAGS] & MADE_LATER ? HEAP_TYPE : TYPE)].filter((_, place) => !NUMBERS.has(place));
};
const slotsOfTypes = [...new Set(types.flatMap(words))].filter((word) => word > 0 && word < task.table);

// Which functions run when the image is used, and what they ask of JavaScript.
forget();
const ask = caller(exports, memory, call);
ask("");
if (ask("{}")[0] !== "!") throw new Error("no error was told");
for (const [number, request] of task.drive.entries()) {
  const reply = ask(request);
  if (reply[0] !== "=") throw new Error(`${reply.slice(1)}\n${request.slice(0, 2000)}`);
  if (number % 50 === 0) exports.PyGC_Collect();
}
writeFileSync(task.out, JSON.stringify({
  stack, call, exported, got, size: table.length, given: GIVEN, types: slotsOfTypes, ran: ran(), read: read(),
  called: [...called].sort(), top: exports.sbrk(0) >>> 0,
  base: { memory: imports.env.__memory_base.value, table: imports.env.__table_base.value },
  counts: { slot: pyodide._module._PyEM_CountArgsPtr, runtime: pyodide._module.__PyRuntime, offset: pyodide._module.__PyEM_EMSCRIPTEN_COUNT_ARGS_OFFSET },
}));
process.exit(0);
