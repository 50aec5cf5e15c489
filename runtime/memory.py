"""Makes a picture of memory small: what no one will read is zero, and zeros are not written down."""

import re
import struct
from collections.abc import Iterator

IN_USE_BEFORE, IN_USE = 1, 2
FLAGS = 7
HEADER = 8
LINKS = 32
"""What the allocator keeps at the start of a free chunk: two sizes, four links and a number."""
SHORTEST_GAP = 48
NOT_ZERO = re.compile(b"[^\\0]")


class Unreadable(ValueError):
    """The allocator's chunks are not where they should be."""


def chunks(memory: bytes | bytearray, start: int) -> Iterator[tuple[int, int, bool]]:
    """Every chunk of dlmalloc's heap from `start` on: place, size, whether it is in use. Raises Unreadable."""
    at, before = start, True
    while at + HEADER <= len(memory):
        (word,) = struct.unpack_from("<I", memory, at + 4)
        size, used = word & ~FLAGS, bool(word & IN_USE)
        if size < 16 or at + size > len(memory) or bool(word & IN_USE_BEFORE) != before:
            raise Unreadable(f"no chunk at {at:#x}")
        yield at, size, used
        if not used and len(memory) - at - size < 128:  # the top, with a few words of the allocator's own behind it
            return
        at, before = at + size, used
    raise Unreadable("the heap has no end")


def without_free(memory: bytes, heap: int, stack: tuple[int, int]) -> bytes:
    """The memory with zeros in every free chunk and in the part of the stack that is not in use."""
    cleared = bytearray(memory)
    cleared[stack[0] : stack[1]] = bytes(stack[1] - stack[0])
    for start in range(heap, heap + 64, 4):
        try:
            free = [(at, size) for at, size, used in chunks(memory, start) if not used]
        except Unreadable:
            continue
        for at, size in free:
            if size > LINKS:
                cleared[at + LINKS : at + size] = bytes(size - LINKS)
        return bytes(cleared)
    raise Unreadable("no heap was found")


def sparse(memory: bytes) -> list[bytes]:
    """The memory as pieces, before each how many zeros to leave out and its own length."""
    out = []
    end = 0
    while (found := NOT_ZERO.search(memory, end)) is not None:
        start = found.start() // 4 * 4
        gap = memory.find(bytes(SHORTEST_GAP), start)
        stop = len(memory) if gap < 0 else gap
        out += [struct.pack("<II", start - end, stop - start), memory[start:stop]]
        end = stop
    return out
