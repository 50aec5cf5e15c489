"""Stage: the worker itself, one file with what it imports, in the bundle's folder so that a page never mixes two builds."""

import json
import re
from pathlib import Path

from runtime import image
from runtime.engine import locate
from runtime.tools import StepError, sha256

NAME = "worker.js"
IMPORT = 'import { joined, read } from "./image.js";\n'
LIBRARY = 'import { ZSTDDecoder } from "zstddec";\n'
WITHIN = """\
function ZSTDDecoder() {
const fetch = undefined; // the page's policy refuses data: addresses, by which it would load itself
const Buffer = { from: (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0)) };
%s
return new ZSTDDecoder();
}
"""
"""Around a library that is written for pages and for Node, so that it is let go after use."""
NO_IMAGE = "/** @type {Part | null} */ (null)"


def write(root: Path, folder: Path) -> None:
    """Put the worker into the bundle. It names the image, if there is one, so that it need not ask for a list first."""
    code, starts = ((root / "runtime" / name).read_text("utf-8") for name in (NAME, "image.js"))
    library = locate(root, "dist/zstddec.mjs", of="zstddec").read_text("utf-8")
    if code.count(IMPORT) != 1 or code.count(NO_IMAGE) != 1 or starts.count(LIBRARY) != 1:
        raise StepError("worker", f"{NAME} imports something else, or has no place for the image's name.")
    starts = starts.replace(LIBRARY, WITHIN % re.sub(r"^export \{.*\};$", "", library, flags=re.MULTILINE))
    starts = re.sub(r"^export ", "", starts.removeprefix("// @ts-check\n"), flags=re.MULTILINE)
    made = folder / image.NAME
    if made.exists():
        known = {"name": made.name, "bytes": made.stat().st_size, "sha256": sha256(made)}
        code = code.replace(NO_IMAGE, json.dumps(known))
    (folder / NAME).write_text(code.replace(IMPORT, "") + "\n" + starts, "utf-8")
