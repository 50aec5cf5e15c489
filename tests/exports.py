"""Everything that can leave the page or the command line, asked for as both are asked. Each way is found in their code."""

import contextlib
import io
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.cases import NOW
from tests.page import File, ask, plan_of
from wizard import browser
from wizard.__main__ import KINDS, main

TICKED = {"names": True, "notes": True}
OF_A_NOTE = ("mail", "eml")
"""What only a note can be given as."""


def from_the_page(file: File) -> Iterator[tuple[str, str]]:
    """What the page gives away, with every box ticked: the plan, all plans, and each note that the reader edited."""
    for do in browser.EXPORTS:
        if do not in OF_A_NOTE:
            yield do, _given(do, file)
            yield f"{do}, all plans", _given(do, file, all="yes")
        for key, edit in file["cases"][0]["edited"].items():
            yield f"{do}, {key}", _given(do, file, key=key, subject=edit["subject"], text=edit["text"])


def _given(do: str, file: File, **more: Any) -> str:
    reply = ask(do, file, fields=TICKED, **more)
    return str(reply["give"]["text"]) if "give" in reply else str(reply["fault"])


def from_the_command_line(file: File) -> Iterator[tuple[str, str]]:
    """What the command line prints of the first case, in every format."""
    case = ["--case", file["cases"][0]["id"]]
    ways = {f"--as {kind}": ["--as", kind, *case] for kind in KINDS} | {"--today-list": ["--today-list", *case]}
    ways |= {f"--as eml, {note.key}": ["--as", "eml", "--note", note.key, *case] for note in plan_of(file).notes}
    with tempfile.TemporaryDirectory() as folder:
        saved, out = Path(folder, "saved.json"), Path(folder, "out")
        saved.write_text(json.dumps(file), "utf-8")
        for name, way in ways.items():
            with contextlib.redirect_stdout(io.StringIO()):
                code = main([str(saved), "--now", NOW.isoformat(), *way, "-o", str(out)])
            yield name, out.read_bytes().decode("utf-8") if code == 0 else f"exit code {code}"


def every_export(file: File) -> dict[str, str]:
    """All of them by name."""
    return dict((*from_the_page(file), *from_the_command_line(file)))


if __name__ == "__main__":
    json.dump(every_export(json.load(sys.stdin)), sys.stdout)
