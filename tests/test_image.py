"""Python that starts from an image of its memory says what Python says; what the image lacks stops it instead."""

import json
import os
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

import runtime
from runtime import driving, memory, reading, switches, tables, webassembly
from runtime.tools import node
from tests.devices import IOS, NAVIGATORS
from tests.image import answered, assert_same, of_every_story, of_some_stories, of_stories, said_by
from tests.test_bundle import copied
from wizard import browser

pytestmark = pytest.mark.native

ROOT = Path(__file__).parent.parent
TRUST = bool(os.environ.get("TRUST"))
READERS = {7: 4} if not TRUST else dict.fromkeys(range(100, 110), 100)
"""How many readers of each seed; the image was made with others. In `make trust`, a thousand."""
REQUEST = {"file": {"version": 1, "cases": []}, "case": 0, "unsaved": {}, "root": "../", "now": "2026-11-24T10:00+00:00"}


@pytest.fixture(scope="module")
def bundle() -> Path:
    return runtime.bundle()


def test_it_says_the_same_of_every_story_and_of_some_seeded_readers(bundle: Path) -> None:
    assert_same(bundle, of_every_story())
    for seed, readers in READERS.items():
        assert_same(bundle, driving.driven(seed, readers))


def test_so_it_does_in_a_browser_without_typed_function_references(bundle: Path) -> None:
    requests = list(of_stories())[:20]
    assert said_by(bundle, requests, "old")["replies"] == ["=" + browser.answer(request) for request in requests]


@pytest.mark.parametrize("device", NAVIGATORS)
def test_the_call_helper_is_compiled_except_on_iphones_and_ipads(bundle: Path, device: str) -> None:
    asked = list(of_every_story() if TRUST and device in IOS else of_some_stories())
    said = said_by(bundle, [request for request, _ in asked], json.dumps(NAVIGATORS[device]))
    assert said["helpers"] == (0 if device in IOS else 1)
    assert said["replies"] == ["=" + answer for _, answer in asked]


def test_letters_of_every_kind_pass_as_they_were_typed(bundle: Path) -> None:
    letters = [letter for letter in map(chr, range(0x20, 0x32000, 23 if not TRUST else 1)) if letter.isprintable()]
    story = json.loads(next(of_stories()))
    answers = story["file"]["cases"][0]["answers"]
    requests = []
    for start in range(0, len(letters), 90):
        answers["your_name"] = "".join(letters[start : start + 90])
        answers["moment"] = answers["your_name"][::-1]
        requests.append(json.dumps(story))
    assert_same(bundle, answered(requests))


def test_so_it_does_where_the_image_was_compressed_by_gzip(bundle: Path) -> None:
    requests = list(of_stories())[:20]
    assert said_by(bundle, requests, "gzip")["replies"] == ["=" + browser.answer(request) for request in requests]


def test_chance_starts_anew_from_the_system_s_own(bundle: Path) -> None:
    """In Python, ``random`` is seeded with as many bytes as its state has; nothing that the wizard answers shows any of it."""
    said = said_by(bundle, [])
    assert said["begun"] == "="
    assert said["chance"] >= len(random.getstate()[1][:-1]) * 4


def test_an_error_has_its_traceback_with_functions_and_lines(bundle: Path) -> None:
    (reply,) = said_by(bundle, [json.dumps({**REQUEST, "do": "result"})])["replies"]
    assert reply.startswith("!Traceback")
    lines = re.findall(r'File "wizard/(\w+)\.py", line (\d+), in (\w+)', reply)
    assert ("browser", "_result") in {(file, function) for file, _, function in lines}
    assert all(int(line) > 1 for _, line, _ in lines)


def test_a_switch_that_does_not_exist_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WITHOUT", "images")
    with pytest.raises(ValueError, match="images"):
        switches.off()


def test_memory_is_written_as_pieces_that_give_it_back() -> None:
    before = b"\0" * 100 + b"abc" + b"\0" * 47 + b"d" + b"\0" * 48 + b"e" + b"\0" * 3 + b"f" * 9 + b"\0" * 500
    after = bytearray(len(before))
    place = 0
    pieces = memory.sparse(before)
    for head, piece in zip(pieces[::2], pieces[1::2], strict=True):
        gap, size = (int.from_bytes(head[at : at + 4], "little") for at in (0, 4))
        assert size == len(piece)
        place += gap
        after[place : place + size] = piece
        place += size
    assert after == before
    assert sum(map(len, pieces)) < len(before) / 3


def chunk(size: int, flags: int, content: bytes) -> bytes:
    return bytes(4) + (size | flags).to_bytes(4, "little") + content.ljust(size - 8, content[-1:])


def test_only_free_memory_is_cleared() -> None:
    used, free = memory.IN_USE, memory.IN_USE_BEFORE
    heap = (
        chunk(64, used | free, b"used")
        + chunk(64, free, b"free")
        + chunk(48, used, b"kept")
        + chunk(96, free, b"top")
        + bytes(40)
    )
    start = 16
    found = memory.without_free(b"s" * start + heap, start, (4, 8))
    assert found[:start] == b"ssss\0\0\0\0ssssssss"
    assert found[start : start + 64] == heap[:64]
    assert found[start + 64 + memory.LINKS : start + 128] == bytes(64 - memory.LINKS)
    assert found[start + 128 : start + 176] == heap[128:176]
    with pytest.raises(memory.Unreadable):
        memory.without_free(b"s" * 400, start, (4, 8))


def test_functions_that_are_left_out_stop_and_the_others_are_as_they_were() -> None:
    module = (ROOT / "node_modules" / "pyodide" / "pyodide.asm.wasm").read_bytes()
    before = webassembly.bodies(dict(webassembly.sections(module))[webassembly.CODE])
    keep = set(range(0, len(before), 7))
    cut = webassembly.without_functions(module, keep)
    after = webassembly.bodies(dict(webassembly.sections(cut))[webassembly.CODE])
    assert len(after) == len(before)
    for index, (one, other) in enumerate(zip(before, after, strict=True)):
        kept = index in keep or index == webassembly.starts_with(module)
        assert other == (one if kept else webassembly.STOPS), index
    reached = webassembly.reach(module, {100})
    assert {100} < reached < set(range(len(before)))


def section(kind: int, content: bytes) -> bytes:
    return bytes([kind]) + webassembly.written(len(content)) + content


def adds(place: int, then: int) -> bytes:
    """A function that does something to a number: no locals, two constants, the instruction, drop, end."""
    number = b"\x41" + webassembly.written(place - tables.BASE)
    return b"\0\x23\0" + number + bytes([then]) + b"\x1a\x0b"


@pytest.mark.parametrize(
    ("then", "kept", "named"),
    [(0x6A, set(), 0), (0x6A, {0}, 1), (0x6C, {0}, 0), (0x6A, {1}, 0)],
    ids=["not kept", "adds it", "multiplies it", "another is kept"],
)
def test_a_table_is_cleared_unless_a_kept_function_names_a_place_in_it(then: int, kept: set[int], named: int) -> None:
    place = tables.BASE + (1 << 14) + 100  # a number whose last seven bits have no sign
    code = webassembly.with_bodies([adds(place, then), webassembly.STOPS])
    module = b"\0asm\1\0\0\0" + section(webassembly.CODE, code) + section(webassembly.DATA, bytes(1 << 15))
    ranges = [(place - 50, place + 400), (place + 500, place + 900)]
    found = tables.unread([place for one in ranges for place in one], [], module, kept)
    assert found == ranges[named:]


def test_what_is_read_elsewhere_or_has_a_name_stays_and_so_does_what_is_short() -> None:
    module = b"\0asm\1\0\0\0" + section(webassembly.CODE, webassembly.with_bodies([])) + section(webassembly.DATA, bytes(9000))
    least = tables.SHORTEST
    table, elsewhere = [2000, 5000, 6000, 6000 + least, 7000, 6999 + least, 8000, 8900], [[10, 20, 2600, 2601], [4990, 6000]]
    found = tables.unread(table, elsewhere, module, set(), places=[8899])
    assert found == [(2000, 2600), (2601, 4990), (6000, 6000 + least)]
    memory_ = b"x" * 9000
    cleared = tables.without(memory_, found)
    assert all(byte == (0 if any(start <= at < end for start, end in found) else ord("x")) for at, byte in enumerate(cleared))


NOTED = """
const { readFileSync } = require("node:fs");
const memory = new WebAssembly.Memory({ initial: 1 });
new Uint8Array(memory.buffer).set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 100);
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(process.argv[1])), { e: { m: memory } });
const found = {};
for (const [name, call] of Object.entries(exports)) {
  new Uint8Array(memory.buffer, 1000).fill(0);
  const value = String(call(90));
  found[name] = [value, [...new Uint8Array(memory.buffer, 1000, 900).entries()].filter(([, mark]) => mark).map(([at]) => at)];
}
console.log(JSON.stringify(found));
"""


def test_a_load_notes_the_bytes_that_it_takes_and_gives_what_it_gave(tmp_path: Path) -> None:
    loads = {"byte": (0x2D, 0x7F), "two": (0x2F, 0x7F), "four": (0x28, 0x7F), "eight": (0x29, 0x7E), "signed": (0x2C, 0x7F)}
    results = sorted({result for _, result in loads.values()})
    types = b"\2" + b"".join(b"\x60\1\x7f\1" + bytes([result]) for result in results)
    kinds = [results.index(result) for _, result in loads.values()]
    bodies = [bytes([0, 0x20, 0, load, 0, 10, 0x0B]) for load, _ in loads.values()]  # local 0, a load with offset 10
    names = b"".join(bytes([len(name)]) + name.encode() + bytes([0, at]) for at, name in enumerate(loads))
    module = b"\0asm\1\0\0\0" + b"".join(
        [
            section(1, types),
            section(webassembly.IMPORT, b"\1\1e\1m\2\0\1"),
            section(3, bytes([len(kinds), *kinds])),
            section(webassembly.EXPORT, bytes([len(loads)]) + names),
            section(webassembly.CODE, webassembly.with_bodies(bodies)),
        ]
    )
    (tmp_path / "noting.wasm").write_bytes(reading.noting(module, 1000, 500))
    said = json.loads(node("noting", "-e", NOTED, tmp_path / "noting.wasm", cwd=ROOT))
    sizes = {"byte": 1, "two": 2, "four": 4, "eight": 8, "signed": 1}
    for name, size in sizes.items():
        assert said[name] == [str(int.from_bytes(range(1, size + 1), "little")), [*range(100, 100 + size)]]


if TRUST:

    @pytest.mark.parametrize("stage", switches.STAGES)
    def test_it_says_the_same_where_a_stage_is_switched_off(
        monkeypatch: pytest.MonkeyPatch, tmp_path: Path, stage: str
    ) -> None:
        monkeypatch.setenv("WITHOUT", stage)
        made = runtime.make(copied(tmp_path / "one")).path
        if stage == "image":
            assert not (made / "image.bin").exists()
        else:
            assert_same(made, of_every_story())


LIBRARY = """
class Kind:
    def used(self): return self.size
    def unused(self): return 1
    @property
    def size(self): return 2
    @property
    def weight(self): return 3
    @staticmethod
    def made(): return Kind()

def used(a=4): return a
def unused(a=5): return a
def around(n):
    def inner(): return n
    return inner
held = [around(6)]
"""
EMPTIED = """
import os, sys
from types import ModuleType
from runtime import unused

library = sys.modules["library"] = ModuleType("library")
exec(sys.argv[1], vars(library))
write, leave = os.write, os._exit

class Gone(BaseException):
    pass

def gone(what):
    try:
        what()
    except Gone:
        return 1
    return 0

sys.modules["__main__"].__name__ = __name__ = "wizard"
unused.empty({("library", name) for name in ("used", "Kind.used", "Kind.size")}, Gone)
kind = object.__new__(library.Kind)
works = [library.used(), kind.used(), kind.size]
stops = [gone(library.unused), gone(kind.unused), gone(lambda: kind.weight), gone(library.Kind.made), gone(library.held[0])]
write(1, repr((works, stops)).encode())
leave(0)
"""


def test_functions_that_were_not_called_raise_and_the_others_are_as_they_were() -> None:
    done = subprocess.run([sys.executable, "-c", EMPTIED, LIBRARY], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout == "([4, 2, 2], [1, 1, 1, 1, 1])", done
