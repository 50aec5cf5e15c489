"""Stage: an image of Python's memory, with the wizard loaded and used once, so that no reader's browser has to do that.

Under Node, Pyodide starts as usual, imports the wizard and answers some requests. Then everything that the wizard does not need
is let go, and what is in memory is written down, with the part of Pyodide's WebAssembly that ran. A browser goes on from there:
no standard library, no wheels, no loader. What is not in the image raises an error or stops it, and then the page starts Python
in the ordinary way. Switched off, the ordinary way is the only one.
"""

import hashlib
import json
import struct
import sysconfig
import tempfile
from pathlib import Path
from typing import Any

from runtime import memory, reading, stdlib, tables, webassembly, zstd
from runtime.engine import locate
from runtime.switches import on
from runtime.tools import node, python

NAME = "image.bin"
"""Not .gz or .zst: some servers would announce its compression, and the browser would take it off before it is checked."""
WARM, PROFILE = ("1", "12"), ("2", "60")
"""A seed and a number of readers: whose requests are answered before the image is taken, and whose show what runs."""
READ, MARKED = 480 << 20, 511 << 20
"""Where counting.mjs looks for the marks of bytes that were read, and of functions that ran."""
PAGE = 65_536
ROOM = 32 * PAGE
"""Free memory to begin with, so that the first plans need not ask for more."""
HERE = Path(__file__).parent
EXERCISE, TABLES, COUNTING = HERE / "exercise.py", HERE / "reads_tables.py", HERE / "counting.mjs"
LOADS = """
import json, sys
sys.path[:0] = json.loads(sys.argv[1])
from wizard import browser
for request in json.load(open(sys.argv[2]))["warm"]:
    browser.answer(request)
import random, traceback, warnings
print(json.dumps(sorted(sys.modules)))
"""


def make(root: Path, folder: Path) -> None:
    """Add the image of the wheels in `folder`."""
    if not on("image"):
        return
    module = locate(root, "pyodide.asm.wasm").read_bytes()
    with tempfile.TemporaryDirectory(dir=root / "build") as work:
        functions = len(webassembly.bodies(dict(webassembly.sections(module))[webassembly.CODE]))
        taken, raw = _taken(root, folder, Path(work), module, functions)
        exercised = _exercised(root, Path(work), module, functions)
        in_table = webassembly.table_functions(module)
        keep = {*taken["ran"], *exercised["ran"], *(in_table[slot] for slot in taken["types"] if slot in in_table)}
    kept = webassembly.reach(module, keep) if on("functions") else set(range(functions))
    if on("tables") and on("functions"):
        elsewhere, named = [exercised["read"], taken["read"]], taken["got"]["GOT.mem"].values()
        raw = tables.without(raw, tables.unread(exercised["tables"], elsewhere, module, kept, named))
    first, rest = (zstd.compressed(root, part) for part in _parts(taken, raw, module, kept))
    (folder / NAME).write_bytes(struct.pack("<I", len(first)) + first + rest)


def _pyodide(root: Path) -> str:
    """The folder of Pyodide's files, as its loader wants it."""
    return f"{locate(root, 'pyodide.mjs').parent.resolve()}/"


def _taken(root: Path, folder: Path, work: Path, module: bytes, functions: int) -> tuple[dict[str, Any], bytes]:
    requests = work / "requests.json"
    requests.write_text(python("requests", "-m", "runtime.driving", *WARM, *PROFILE, cwd=root), "utf-8")
    data = tables.end_of_data(module)
    (work / "counting.wasm").write_bytes(reading.noting(webassembly.counting(module, MARKED), READ, data))
    places = json.dumps([str(root), sysconfig.get_path("purelib")])
    task = {
        **json.loads(requests.read_text("utf-8")),
        "needed": json.loads(python("modules", "-I", "-S", "-c", LOADS, places, requests, cwd=root)),
        "pyodide": _pyodide(root),
        "stdlib": str(stdlib.compiled(root, work / "python_stdlib.zip")),
        "lock": json.dumps({**json.loads((folder / "pyodide-lock.json").read_text("utf-8")), "packages": {}}),
        "wheels": sorted(map(str, folder.glob("*.whl"))),
        "scripts": [str(HERE / name) for name in ("in_image.py", "unused.py")],
        "exercise": str(EXERCISE),
        "called": str(work / "called.json"),
        "module": str(work / "counting.wasm"),
        "functions": functions,
        "bytes": data,
        "table": webassembly.table_size(module),
        "memory": str(work / "memory"),
        "out": str(work / "taken.json"),
    }
    (work / "task.json").write_text(json.dumps(task), "utf-8")
    if on("unused"):
        node("called functions", HERE / "make_image.mjs", work / "task.json", "watch", cwd=root)
    node("memory image", HERE / "make_image.mjs", work / "task.json", cwd=root)
    return json.loads((work / "taken.json").read_text("utf-8")), (work / "memory").read_bytes()


def _exercised(root: Path, work: Path, module: bytes, functions: int) -> dict[str, list[int]]:
    """The functions that run and the bytes that are read while everything is used that common values can do, and the bytes of
    tables that are not needed; known until Pyodide or a script changes."""
    scripts = b"".join(file.read_bytes() for file in (EXERCISE, TABLES, COUNTING))
    key = hashlib.sha256(module + scripts).hexdigest()[:12]
    known = root / "build" / "cache" / f"exercised-{key}.json"
    if not known.exists():
        given = (_pyodide(root), work / "counting.wasm", str(functions), str(tables.end_of_data(module)), EXERCISE, TABLES)
        said = node("exercise", COUNTING, *given, cwd=root)
        known.parent.mkdir(parents=True, exist_ok=True)
        known.write_text(said.splitlines()[-1], "utf-8")
    return dict(json.loads(known.read_text("utf-8")))


def _parts(taken: dict[str, Any], raw: bytes, module: bytes, kept: set[int]) -> tuple[bytes, bytes]:
    """The head with the module, which is compiled while the rest comes; and the memory."""
    names = {*taken["given"], *(name for _, name in taken["exported"])}
    small = webassembly.without_functions(webassembly.with_exports(webassembly.without_data(module), names), kept)
    places = taken["got"]["GOT.mem"]
    if on("free"):
        raw = memory.without_free(raw, places["__heap_base"], (places["__stack_low"], taken["stack"]))
    pieces = memory.sparse(raw)
    counts = taken["counts"]
    (offset,) = struct.unpack_from("<I", raw, counts["offset"])
    head = {name: taken[name] for name in ("stack", "call", "size", "exported", "base", "got")} | {
        "pages": -(-(len(raw) + ROOM) // PAGE),
        "counts": {"slot": counts["slot"], "word": counts["runtime"] + offset},
    }
    written = json.dumps(head, sort_keys=True, separators=(",", ":")).encode()
    return struct.pack("<I", len(written)) + written + small, b"".join(pieces)
