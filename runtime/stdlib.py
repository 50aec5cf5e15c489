"""Stage: the standard library for the image, compiled beforehand.

Pyodide brings it as sources. Compiled here, without docstrings, asserts and columns, it leaves less in memory, and no litter of
a compiler. Only the image is made with it; the ordinary start has Pyodide's own.
"""

from pathlib import Path

from runtime.engine import locate
from runtime.switches import on
from runtime.tools import python

COMPILE = """
import sys, marshal, zipfile, importlib.util
source, target = sys.argv[1:]
with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
    for name in sorted(name for name in old.namelist() if not name.endswith("/")):
        content = old.read(name)
        if name.endswith(".py"):
            place = "/lib/python{}{}.zip/{}".format(*sys.version_info[:2], name)
            code = compile(content, place, "exec", dont_inherit=True, optimize=2)
            head = importlib.util.MAGIC_NUMBER + (1).to_bytes(4, "little") + importlib.util.source_hash(content)
            content, name = head + marshal.dumps(code), name + "c"
        new.writestr(zipfile.ZipInfo(name), content)
"""


def compiled(root: Path, target: Path) -> Path:
    """Write the compiled library to `target`, and give it back; where this is switched off, Pyodide's own."""
    sources = locate(root, "python_stdlib.zip")
    if not on("stdlib"):
        return sources
    python("standard library", "-X", "no_debug_ranges", "-c", COMPILE, sources, target, cwd=root)
    return target
