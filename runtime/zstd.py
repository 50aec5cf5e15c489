"""Stage: the image is compressed by Zstandard, a fifth smaller than by gzip, because it looks back over the whole of memory.

Not every browser unpacks it by itself yet, so the worker brings its decoder along, 30 kB. Switched off, gzip is used.
"""

import gzip
import tempfile
from pathlib import Path

from runtime.switches import on
from runtime.tools import node

SCRIPT = Path(__file__).with_suffix(".mjs")


def compressed(root: Path, content: bytes) -> bytes:
    """The content as one frame of Zstandard, or of gzip."""
    if not on("zstd"):
        return gzip.compress(content, 9, mtime=0)
    with tempfile.TemporaryDirectory(dir=root / "build") as work:
        before, after = Path(work) / "before", Path(work) / "after"
        before.write_bytes(content)
        node("Zstandard", SCRIPT, before, after, cwd=root)
        return after.read_bytes()
