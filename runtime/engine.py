"""Stage 4: Pyodide's own files, as the npm package has them."""

import shutil
from pathlib import Path

from runtime.tools import StepError

FILES = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip")


def locate(root: Path, name: str, of: str = "pyodide") -> Path:
    """Where an npm package keeps one of its files."""
    file = root / "node_modules" / of / name
    if not file.is_file():
        raise StepError(f"files of {of}", f"{file} is missing: install the npm packages (npm ci).")
    return file


def copy(root: Path, folder: Path) -> None:
    """Put Pyodide into `folder`."""
    for name in FILES:
        shutil.copyfile(locate(root, name), folder / name)
