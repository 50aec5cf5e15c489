"""Python that starts from an image of its memory says what Python says; what the image lacks stops it instead."""

import json
import re
from pathlib import Path

import pytest

import runtime
from runtime import driving, memory, switches, webassembly
from tests.image import assert_same, of_stories, said_by
from wizard import browser

pytestmark = pytest.mark.native

READERS = 4
REQUEST = {"file": {"version": 1, "cases": []}, "case": 0, "unsaved": {}, "root": "../", "now": "2026-11-24T10:00+00:00"}


@pytest.fixture(scope="module")
def bundle() -> Path:
    return runtime.bundle()


def test_it_says_the_same_of_every_story_and_of_some_seeded_readers(bundle: Path) -> None:
    some = [request for request, _ in driving.driven(7, READERS)]
    assert_same(bundle, [*of_stories(), *some])


def test_so_it_does_in_a_browser_without_typed_function_references(bundle: Path) -> None:
    requests = list(of_stories())[:20]
    assert said_by(bundle, requests, "old")["replies"] == ["=" + browser.answer(request) for request in requests]


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
    module = (Path(__file__).parent.parent / "node_modules" / "pyodide" / "pyodide.asm.wasm").read_bytes()
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
