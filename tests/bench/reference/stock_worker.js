// Python as Pyodide's documentation starts it in a worker: loadPyodide(), then the wheels of the lock file.
import { loadPyodide } from "./python/pyodide.mjs";

const pyodide = await loadPyodide({ indexURL: new URL("python/", import.meta.url).href });
await pyodide.loadPackage(Object.keys(pyodide.lockfile.packages), { messageCallback() {} });
pyodide.pyimport("wizard.browser");
postMessage({ ready: true });
