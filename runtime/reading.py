"""Rewrites WebAssembly so that it notes what it reads: each load leaves a mark for every byte that it takes.

What `memory.copy` takes is not noted.
"""

from runtime import webassembly
from runtime.webassembly import CODE, number, written

TYPES, FUNCTIONS = 1, 3
SIZES = {
    **dict.fromkeys((0x2C, 0x2D, 0x30, 0x31), 1),
    **dict.fromkeys((0x2E, 0x2F, 0x32, 0x33), 2),
    **dict.fromkeys((0x28, 0x2A, 0x34, 0x35), 4),
    **dict.fromkeys((0x29, 0x2B), 8),
}
"""How many bytes each kind of load takes."""
STORES = {1: 0x3A, 2: 0x3B, 4: 0x36, 8: 0x37}
SIGNED = 63
I32_CONST, I64_CONST, CALL = b"\x41", b"\x42", b"\x10"
TAKES_TWO_NUMBERS = b"\x60\x02\x7f\x7f\x01\x7f"
"""A type: two i32 in, one out."""


def noting(module: bytes, base: int, size: int) -> bytes:
    """The module that writes 1 to the byte at `base` + n when it loads the byte at n, for every n below `size`."""
    sections = dict(webassembly.sections(module))
    types, functions = number(sections[TYPES], 0)[0], number(sections[FUNCTIONS], 0)[0]
    first = len(webassembly.imported_functions(module)) + functions
    helper = {size: CALL + written(first + place) for place, size in enumerate(STORES)}

    def note(content: bytes) -> bytes:
        found = [_noted(body, helper) for body in webassembly.bodies(content)]
        return webassembly.with_bodies(found + [_marks(length, base, size) for length in STORES])

    return webassembly.rebuilt(
        module,
        {
            TYPES: lambda content: _longer(content, TAKES_TWO_NUMBERS),
            FUNCTIONS: lambda content: _longer(content, *[written(types)] * len(STORES)),
            CODE: note,
        },
    )


def _longer(content: bytes, *more: bytes) -> bytes:
    count, at = number(content, 0)
    return written(count + len(more)) + content[at:] + b"".join(more)


def _noted(body: bytes, helper: dict[int, bytes]) -> bytes:
    """A function that gives each place to a helper before it loads from there."""
    out, last = bytearray(), 0
    for code, start, _, offset in webassembly.instructions(body):
        if code in SIZES:
            out += body[last:start] + I32_CONST + written(offset, SIGNED) + helper[SIZES[code]]
            last = start
    return bytes(out + body[last:])


def _marks(length: int, base: int, size: int) -> bytes:
    """The body of a helper: a place and an offset in, the place out. It marks `length` bytes if they are below `size`."""
    ones = int.from_bytes(b"\1" * length, "little")
    place = b"\x20\x00\x20\x01\x6a\x22\x01"  # local 1 is their sum
    below = I32_CONST + written(size - length, SIGNED) + b"\x4d\x04\x40"  # if it is not more
    mark = (
        b"\x20\x01"
        + (I64_CONST if length == 8 else I32_CONST)
        + written(ones, SIGNED)
        + bytes([STORES[length], 0])
        + written(base)
    )
    return b"\x00" + place + below + mark + b"\x0b\x20\x00\x0b"
