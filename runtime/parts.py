"""Stage 6: the list of parts, by which the worker checks what it fetched, and the build's id."""

import hashlib
import json
from pathlib import Path

from runtime import image, worker
from runtime.tools import sha256

NAME = "parts.json"


def write(_root: Path, folder: Path) -> None:
    """List every file in `folder` but the worker, which reads the list; the id is a hash over all of them."""
    files = sorted(file for file in folder.iterdir() if file.name != NAME)
    listed = [{"name": file.name, "bytes": file.stat().st_size, "sha256": sha256(file)} for file in files]
    parts = [part for part in listed if part["name"] != worker.NAME]
    made = {"id": hashlib.sha256(json.dumps(listed).encode()).hexdigest()[:12], "parts": parts}
    (folder / NAME).write_text(json.dumps(made, separators=(",", ":")) + "\n", "utf-8")


def read_id(folder: Path) -> str:
    """The id of the bundle in `folder`."""
    return str(json.loads((folder / NAME).read_text("utf-8"))["id"])


def complete(folder: Path) -> bool:
    """Whether `folder` holds every part of its list, at its length."""
    try:
        listed = json.loads((folder / NAME).read_text("utf-8"))["parts"]
        return all((folder / part["name"]).stat().st_size == part["bytes"] for part in listed)
    except OSError:
        return False


def fetched_first(folder: Path) -> list[Path]:
    """What a reader's browser fetches: the worker and the image, or everything where there is no image. The rest is for a
    browser in which the image fails."""
    made = folder / image.NAME
    return [made, folder / worker.NAME] if made.exists() else sorted(folder.iterdir())
