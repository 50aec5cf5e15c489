// The page's side of Python: starts the worker, watches the clock; if it breaks, starts it once more in the ordinary way.
import { TIMES } from "./times.js";

/** Whether this browser has what Python needs: WebAssembly with exceptions, and workers that are modules. */
export function supported() {
  let modules = false;
  try { // a browser that asks for the type knows modules; thrown from there, no worker starts
    new Worker("data:,", /** @type {any} */ ({ get type() { modules = true; throw new Error(); } })).terminate();
  } catch { /* as wanted, or it has no workers */ }
  return modules && typeof WebAssembly === "object" && "Exception" in WebAssembly;
}

// `start` starts Python unless it runs, and afresh after a failure. `ask` asks as soon as Python is ready, starting it
// if need be; it rejects when Python raises an error, is given up or stopped. `stop` gives Python's memory back.
/** @type {(bundleUrl: string, integrity: string, on?: (state: PythonState) => void) =>
 *   {start: () => void, ask: (text: string) => Promise<string>, stop: () => void, ready: () => boolean, idle: () => boolean}} */
export function python(bundleUrl, integrity, on = () => {}) {
  const bundle = new URL(bundleUrl.replace(/\/*$/, "/"), document.baseURI).href;
  /** @type {Map<number, {text: string, resolve: (answer: string) => void, reject: (error: Error) => void}>} */
  const asked = new Map();
  /** @type {"idle" | "loading" | "ready" | "failed"} */
  let state = "idle";
  /** @type {Worker | undefined} */
  let worker;
  let attempt = /** @type {object | undefined} */ (undefined); // whose worker is heard
  let [blob, timer, last] = ["", 0, 0]; // the worker's address, the deadline, the last question's number
  let starts = 0; // since the last answer

  const wait = (/** @type {"silent" | "ready" | "answer" | ""} */ deadline) => {
    clearTimeout(timer);
    if (deadline) timer = window.setTimeout(broken, TIMES[deadline], `deadline: ${deadline}`);
  };

  const checked = async (/** @type {string} */ query) => (await fetch(`${bundle}worker.js${query}`, { integrity })).text();

  function launch() {
    state = "loading";
    starts += 1;
    const [query, mine] = [starts > 1 ? `?v=${Date.now()}` : "", attempt = {}];
    wait("silent");
    // From a blob, of what was checked: a worker that starts from a file would not be bound by the page's Content-Security-Policy.
    checked(query).catch(() => checked(`?v=${Date.now()}`)).then((code) => {
      if (mine !== attempt) return;
      blob = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
      worker = new Worker(blob, { type: "module" });
      worker.onerror = (event) => mine === attempt && broken(event.message ?? "no worker");
      worker.onmessage = ({ data }) => mine === attempt && heard(data);
      worker.postMessage({ bundle, query, ordinary: starts > 1, touchPoints: navigator.maxTouchPoints });
    }).catch((error) => mine === attempt && broken(String(error)));
  }

  const heard = (/** @type {any} */ data) => {
    if ("failed" in data) return broken(data.failed);
    if ("got" in data) {
      wait(data.got < data.of ? "silent" : "ready");
      on({ name: "loading", ...data });
    } else if ("ready" in data) {
      state = "ready";
      for (const [id, { text }] of asked) worker?.postMessage({ id, text });
      wait(asked.size ? "answer" : "");
      on({ name: "ready" });
    } else {
      if ("error" in data) asked.get(data.id)?.reject(new Error(data.error));
      else asked.get(data.id)?.resolve(data.answer);
      asked.delete(data.id);
      starts = 0;
      wait(asked.size ? "answer" : "");
    }
  };

  const broken = (/** @type {string} */ why) => {
    end();
    if (starts < 2) {
      on({ name: "restarting", why });
      if (state !== "idle") launch(); // the page may have stopped it
    } else {
      stop("failed", why);
      on({ name: "failed", why });
    }
  };

  function end() {
    wait("");
    URL.revokeObjectURL(blob);
    worker?.terminate();
    worker = attempt = undefined;
  }

  const stop = (/** @type {"idle" | "failed"} */ becomes, /** @type {string} */ why) => {
    end();
    state = becomes;
    for (const { reject } of asked.values()) reject(new Error(why));
    asked.clear();
  };

  function start() {
    if (state === "loading" || state === "ready") return;
    starts = 0;
    launch();
  }

  const ask = (/** @type {string} */ text) => new Promise((resolve, reject) => {
    if (state === "failed") throw new Error("failed");
    asked.set((last += 1), { text, resolve, reject });
    if (state !== "ready") return start();
    worker?.postMessage({ id: last, text });
    if (asked.size === 1) wait("answer");
  });

  return { start, ask, stop: () => stop("idle", "stopped"), ready: () => state === "ready", idle: () => state === "ready" && !asked.size };
}
