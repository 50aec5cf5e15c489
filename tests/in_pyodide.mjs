// @ts-check
// Runs the tests inside Pyodide, against the wheels that ship:
//     node tests/in_pyodide.mjs BUNDLE SITE_PACKAGES [pytest's arguments]
// pytest comes from SITE_PACKAGES, a module at a time, so that nothing else there can be imported. Left out are tests
// marked `native` and whole files that are: a file with a line `pytestmark = pytest.mark.native` is not even imported.

import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadPyodide } from "pyodide";

const PYTEST = /^(_pytest|pytest|pluggy|iniconfig|packaging|pygments|pluggy-.*\.dist-info)$/;
const MOUNTED = ["tests", "docs"]; // what tests may read; not wizard/, which comes from its wheel

const RUNNER = `
import os, re, sys
sys.path.append("/pytest")
os.chdir("/repo")
import pytest, wizard

assert wizard.__file__.endswith("/site-packages/wizard/__init__.pyc"), wizard.__file__

class NativeFiles:
    def pytest_ignore_collect(self, collection_path):
        if collection_path.is_dir():
            return collection_path.name in {"browser", "faults"} or None
        text = collection_path.read_text("utf-8") if collection_path.suffix == ".py" else ""
        return bool(re.search(r"^pytestmark = .*\\bmark\\.native\\b", text, re.M)) or None

lambda *given: int(pytest.main(["-m", "not native", "-p", "no:faulthandler", *given], plugins=[NativeFiles()]))
`;

/** @type {(bundle: string, sitePackages: string, ...given: string[]) => Promise<number>} */
async function main(bundle, sitePackages, ...given) {
  const root = resolve(import.meta.dirname, "..");
  const packageBaseUrl = `${resolve(bundle)}/`;
  const lockFileContents = readFileSync(join(bundle, "pyodide-lock.json"), "utf8");
  const env = { PYTHONDONTWRITEBYTECODE: "1", PYTEST_DISABLE_PLUGIN_AUTOLOAD: "1", HOME: "/repo" };
  const pyodide = await loadPyodide({ lockFileContents, packageBaseUrl, env });
  await pyodide.loadPackage(Object.keys(JSON.parse(lockFileContents).packages), { messageCallback() {} });
  pyodide.FS.writeFile("/repo/pyproject.toml", readFileSync(join(root, "pyproject.toml")));
  for (const name of MOUNTED) pyodide.mountNodeFS(`/repo/${name}`, join(root, name));
  for (const name of readdirSync(sitePackages).filter((name) => PYTEST.test(name))) {
    pyodide.mountNodeFS(`/pytest/${name}`, join(sitePackages, name));
  }
  pyodide.FS.writeFile("/pytest/py.py", readFileSync(join(sitePackages, "py.py")));
  return pyodide.runPython(RUNNER)(...given);
}

const [bundle, sitePackages, ...given] = process.argv.slice(2);
process.exitCode = await main(bundle, sitePackages, ...given).catch((error) => {
  console.error(error.message); // Node would print Pyodide's whole source before it
  return 1;
});
