#!/bin/sh
# Pyodide's guard for iPads is never true in a worker.
#
# One would guess: Pyodide leaves two WebAssembly helpers out on iPhones and iPads, where from iOS 18.3.1 on they crash the tab
# (pyodide/pyodide issues 5428 and 5670, pull requests 5445 and 5695). So it leaves them out in a worker too, which is where
# Pyodide's documentation advises to run it.
#
# What happens: an iPad says it is a Mac unless its user changes a setting. Pyodide then recognizes it by navigator.maxTouchPoints,
# which exists in pages and not in workers. With the same device, the page compiles no helper, and the worker compiles both.
#
# What helps: send navigator.maxTouchPoints to the worker, and define it there before pyodide.mjs is evaluated.
#
# Shown in Chromium, which is told to say what an iPad says; nothing crashes there. Not tried on an iPad.
# Versions: pyodide 0.29.5, playwright-core 1.65.1 (npm), Node 20 or later, Chromium 156. 2026-11-30.
# Needs node, npm and a Chromium (CHROMIUM=/path/to/it if it is not found). Exit code 1 if the behavior has changed.
set -eu
CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v google-chrome || command -v chromium-browser)}
export CHROMIUM PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund pyodide@0.29.5 playwright-core@1.65.1
cat > count.js << 'JS'
// Counts modules that use garbage-collected types: short ones with the byte 0xFB.
globalThis.helpers = 0;
const { Module, compile } = WebAssembly;
const count = (bytes) => { helpers += bytes.length < 500 && bytes.includes(0xFB); };
WebAssembly.Module = new Proxy(Module, { construct: (made, [bytes]) => { count(bytes); return new made(bytes); } });
WebAssembly.compile = (bytes) => { count(bytes); return compile(bytes); };
export async function run() {
  const { loadPyodide, version } = await import("/pyodide/pyodide.mjs");
  const pyodide = await loadPyodide({ indexURL: "/pyodide/" });
  const { platform, maxTouchPoints } = navigator;
  return { version, sum: pyodide.runPython("1 + 1"), platform, maxTouchPoints: String(maxTouchPoints), helpers };
}
JS
cat > worker.js << 'JS'
import { run } from "./count.js";
Object.defineProperty(navigator, "platform", { value: "MacIntel" }); // Chromium's emulation reaches the page's only
addEventListener("message", async ({ data }) => {
  if (data !== null) Object.defineProperty(navigator, "maxTouchPoints", { value: data });
  postMessage(await run());
});
JS
cat > main.mjs << 'JS'
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { chromium } from "playwright-core";

const TYPES = { ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json" };
const server = createServer(({ url }, response) => {
  const path = url === "/" ? "" : url.replace(/^\/pyodide\//, "/node_modules/pyodide/");
  try {
    const body = path ? readFileSync(`.${path}`) : "<!doctype html><title>Pyodide</title>";
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? (path ? "application/octet-stream" : "text/html") }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
const page = await browser.newPage();
const devtools = await page.context().newCDPSession(page);
await devtools.send("Emulation.setUserAgentOverride", {
  userAgent: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3.1 Safari/605.1.15",
  platform: "MacIntel",
});
await devtools.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 5 });
await page.goto(`http://127.0.0.1:${server.address().port}/`);
const inWorker = (points) => page.evaluate((points) => new Promise((resolve, reject) => {
  const worker = new Worker("/worker.js", { type: "module" });
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
  worker.postMessage(points);
}), points);
const seen = {
  "page": await page.evaluate(async () => (await import("/count.js")).run()),
  "worker": await inWorker(null),
  "worker that is told": await inWorker(5),
};
console.log(`Chromium ${browser.version()}, Pyodide ${seen.page.version}, as an iPad that says it is a Mac`);
for (const [where, { sum, platform, maxTouchPoints, helpers }] of Object.entries(seen))
  console.log(`${where}: 1 + 1 = ${sum}, platform ${platform}, maxTouchPoints ${maxTouchPoints}, helpers compiled ${helpers}`);
await browser.close();
server.close();
const found = Object.values(seen).map(({ helpers }) => helpers).join();
if (found !== "0,2,0") {
  console.log(`changed: helpers compiled ${found}, expected 0,2,0`);
  process.exit(1);
}
JS
node main.mjs
