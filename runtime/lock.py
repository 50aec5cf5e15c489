"""Stages 2 and 3: the lock file that tells Pyodide which wheels there are, and their bytecode.

In this order: `pyodide lockfile add-wheels` refuses the wheels that `pyodide py-compile` makes.
"""

import json
import sys
from pathlib import Path

from runtime.archive import rewrite
from runtime.engine import locate
from runtime.tools import StepError, run, sha256

NAME = "pyodide-lock.json"

# -OO: no docstrings, no asserts; a traceback keeps function and line, but no column. A fixed date makes py-compile mark
# bytecode by its source's hash instead of the date of a temporary file; the fixed seed keeps the order of constant sets.
COMPILE = {"PYTHONOPTIMIZE": "2", "PYTHONNODEBUGRANGES": "1", "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": "315532800"}


def write(root: Path, folder: Path) -> None:
    """Write a lock file that names the wheels in `folder` and nothing else."""
    info = json.loads(locate(root, NAME).read_text("utf-8"))["info"]
    if not info["python"].startswith("{}.{}.".format(*sys.version_info)):
        raise StepError("lock file", f"Pyodide is Python {info['python']}, this is {sys.version}: no bytecode for it.")
    empty = folder / "empty.json"
    empty.write_text(json.dumps({"info": info, "packages": {}}), "utf-8")
    add = ("pyodide_cli", "lockfile", "add-wheels", "--base-path", folder, "--input", empty, "--output", folder / NAME)
    run("lock file", *add, *sorted(folder.glob("*.whl")), cwd=folder)
    empty.unlink()


def compile_wheels(_root: Path, folder: Path) -> None:
    """Replace the wheels' sources by bytecode, and let the lock file name the files that this leaves."""
    run("bytecode", "pyodide_cli", "py-compile", "--silent", folder, cwd=folder, env=COMPILE)
    lock = json.loads((folder / NAME).read_text("utf-8"))
    for package in lock["packages"].values():
        rewrite(folder / package["file_name"])
        package["sha256"] = sha256(folder / package["file_name"])
    (folder / NAME).write_text(json.dumps(lock, sort_keys=True, separators=(",", ":")) + "\n", "utf-8")
