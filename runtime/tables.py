"""Stage: tables of the module's data that only functions which are left out read are zero in the image.

Some libraries within the module bring large tables: codecs of East Asia in CPython and in the C library, names of Unicode's
characters, modules frozen into the interpreter, checksums. It is not guessed which bytes belong to them: Pyodide reads all of
each table, and every load notes its bytes. What was read then, and neither for readers nor in the exercise, is cleared, unless
a function that is kept names a place in it. What reads the tables is not in the image, so that it stops and the ordinary start
answers.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from operator import itemgetter

from runtime import webassembly

BASE = 1024
"""Where the module's data begin in memory. Its code counts from there."""
SHORTEST = 256
"""Fewer bytes in a row may be a text or a number that others read as well."""
I32_CONST, I32_ADD, GLOBAL_GET, SELECT, LOADS_AND_STORES = 0x41, 0x6A, 0x23, 0x1B, range(0x28, 0x3F)

Range = tuple[int, int]
"""A first byte and the one behind the last."""


def end_of_data(module: bytes) -> int:
    """A place behind all of the module's data."""
    return BASE + len(dict(webassembly.sections(module))[webassembly.DATA])


def unread(
    table: Sequence[int], elsewhere: Iterable[Sequence[int]], module: bytes, kept: Set[int], places: Iterable[int] = ()
) -> list[Range]:
    """What of the tables may be cleared, if functions are kept and places in data are known by name. What was read is given as
    places where reading begins and ends, in turn."""
    only = bytearray(end_of_data(module))
    for start, end in _pairs(table):
        only[start:end] = b"\1" * (end - start)
    for read in elsewhere:
        for start, end in _pairs(read):
            only[start:end] = bytes(end - start)
    found = [one for one in _runs(bytes(only)) if one[1] - one[0] >= SHORTEST]
    named = {_holding(found, place) for place in _named(module, kept).union(places)}
    return [one for one in found if one not in named]


def without(memory: bytes, ranges: Iterable[Range]) -> bytes:
    """The memory with zeros there."""
    cleared = bytearray(memory)
    for start, end in ranges:
        cleared[start:end] = bytes(end - start)
    return bytes(cleared)


def _pairs(read: Sequence[int]) -> Iterator[Range]:
    return zip(read[::2], read[1::2], strict=True)


def _runs(marks: bytes) -> Iterator[Range]:
    end = 0
    while (start := marks.find(1, end)) >= 0:
        end = marks.find(0, start)
        end = len(marks) if end < 0 else end
        yield start, end


def _holding(ranges: Sequence[Range], place: int) -> Range | None:
    before = bisect_right(ranges, place, key=itemgetter(0)) - 1
    return ranges[before] if before >= 0 and place < ranges[before][1] else None


def _named(module: bytes, kept: Set[int]) -> set[int]:
    """The places in data that functions name: a number that is added to where data begin, perhaps after a choice of two, or the
    offset of a load or store. Numbers that are compared or multiplied are no places."""
    found = set()
    functions = webassembly.bodies(dict(webassembly.sections(module))[webassembly.CODE])
    for index in kept:
        last = None
        for code, _, _, value in webassembly.instructions(functions[index]):
            if last is not None and code in (I32_ADD, GLOBAL_GET, SELECT, I32_CONST):
                found.add(BASE + last)
            if code in LOADS_AND_STORES:
                found.add(BASE + value)
            last = value if code == I32_CONST else None
    return found
