"""Rewrites WebAssembly: counts which functions run, and leaves out what does not.

Indices never change, so that every address in a memory image stays right. A function that is left out stops Python at once (a
trap, which no code inside can catch); nothing that is left out can give another result.
"""

from collections.abc import Callable, Iterator, Mapping, Set

IMPORT, EXPORT, START, ELEMENTS, CODE, DATA, DATA_COUNT, CUSTOM = 2, 7, 8, 9, 10, 11, 12, 0
FUNCTION = 0
STOPS = bytes([0, 0x00, 0x0B])
"""A body: no locals, `unreachable`, end."""
FILLS = b"\xfc\x0b\x00"
"""`memory.fill`."""


class Unreadable(ValueError):
    """The module is not built as expected."""


def number(data: bytes, at: int) -> tuple[int, int]:
    """The unsigned LEB128 number at a place, and where it ends."""
    found = shift = 0
    while True:
        byte = data[at]
        found |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if byte < 128:
            return found, at


def written(value: int, most: int = 127) -> bytes:
    """A number that is not negative as LEB128. Where signed ones stand, the last byte has room for a sign: it is 63 at most."""
    out = bytearray()
    while value > most:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes([*out, value])


def sections(module: bytes) -> Iterator[tuple[int, bytes]]:
    """Every section: its id and its content."""
    if module[:8] != b"\0asm\1\0\0\0":
        raise Unreadable("no WebAssembly")
    at = 8
    while at < len(module):
        size, start = number(module, at + 1)
        yield module[at], module[start : start + size]
        at = start + size


def rebuilt(module: bytes, changed: Mapping[int, Callable[[bytes], bytes | None]]) -> bytes:
    """The module with some sections changed, or left out where None comes back."""
    out = bytearray(module[:8])
    for kind, content in sections(module):
        new = changed[kind](content) if kind in changed else content
        if new is not None:
            out += bytes([kind]) + written(len(new)) + new
    return bytes(out)


def imported_functions(module: bytes) -> list[str]:
    """The names of the functions that the module is given; they have the first indices."""
    return _imports(module)[0]


def table_size(module: bytes) -> int:
    """How many functions of its own the module puts into the table that it is given."""
    return _imports(module)[1]


def _imports(module: bytes) -> tuple[list[str], int]:
    content = dict(sections(module))[IMPORT]
    count, at = number(content, 0)
    names = []
    table = 0
    for _ in range(count):
        for _part in range(2):
            length, at = number(content, at)
            name, at = content[at : at + length], at + length
        kind, at = content[at], at + 1
        if kind == FUNCTION:
            names.append(name.decode())
            _, at = number(content, at)
        elif kind in (1, 2):  # a table has its type first; both have a least size and perhaps a largest
            at += kind == 1
            bounded = content[at]
            least, at = number(content, at + 1)
            if bounded & 1:
                _, at = number(content, at)
            table = least if kind == 1 else table
        elif kind == 3:
            at += 2
        elif kind == 4:
            _, at = number(content, at + 1)
        else:
            raise Unreadable(f"an import of kind {kind}")
    return names, table


def starts_with(module: bytes) -> int:
    """Which function runs when the module is made, counted without those it is given."""
    return number(dict(sections(module))[START], 0)[0] - len(imported_functions(module))


def table_functions(module: bytes) -> dict[int, int]:
    """Which of its own functions the module puts into the table, by their place behind the table's base of 1. Raises
    Unreadable."""
    content, given = dict(sections(module))[ELEMENTS], len(imported_functions(module))
    if content[:3] != b"\x01\x00\x23" or content[4] != 0x0B:  # one list, which starts at a global
        raise Unreadable("functions of the table are listed otherwise")
    count, at = number(content, 5)
    found = {}
    for slot in range(1, count + 1):
        index, at = number(content, at)
        if index >= given:
            found[slot] = index - given
    return found


def bodies(content: bytes) -> list[bytes]:
    """The functions of a code section."""
    count, at = number(content, 0)
    found = []
    for _ in range(count):
        size, at = number(content, at)
        found.append(content[at : at + size])
        at += size
    return found


def with_bodies(functions: list[bytes]) -> bytes:
    """The code section of these functions."""
    return written(len(functions)) + b"".join(written(len(one)) + one for one in functions)


def _after_locals(body: bytes) -> int:
    groups, at = number(body, 0)
    for _ in range(groups):
        _, at = number(body, at)
        at += 1
    return at


def counting(module: bytes, base: int) -> bytes:
    """The module in which function n (without those it is given) writes 1 to the byte at `base` + n when it runs."""

    def mark(content: bytes) -> bytes:
        functions = bodies(content)
        for index, body in enumerate(functions):
            at = _after_locals(body)
            store = b"\x41\x00\x41\x01\x3a\x00" + written(base + index)  # i32.const 0, i32.const 1, i32.store8
            functions[index] = body[:at] + store + body[at:]
        return with_bodies(functions)

    return rebuilt(module, {CODE: mark})


def without_functions(module: bytes, keep: Set[int]) -> bytes:
    """The module in which every other function stops it, but the one that it starts with."""
    starts = starts_with(module)

    def cut(content: bytes) -> bytes:
        return with_bodies([body if index in keep or index == starts else STOPS for index, body in enumerate(bodies(content))])

    return rebuilt(module, {CODE: cut})


def without_data(module: bytes) -> bytes:
    """The module without its data, which is in the image, and without notes to a loader. Nor does it start with zeros where
    the image has written something by then. Raises Unreadable."""
    starts = starts_with(module)

    def no_zeros(content: bytes) -> bytes:
        functions = bodies(content)
        if not functions[starts].endswith(FILLS + b"\x0b"):
            raise Unreadable("the function it starts with is another")
        functions[starts] = functions[starts][: -len(FILLS) - 1] + b"\x1a\x1a\x1a\x0b"  # drop, three times
        return with_bodies(functions)

    nothing = {DATA: lambda _: written(0), DATA_COUNT: lambda _: written(0), CUSTOM: lambda _: None}
    return rebuilt(module, {CODE: no_zeros, **nothing})


def with_exports(module: bytes, wanted: Set[str]) -> bytes:
    """The module that gives away these names only."""

    def choose(content: bytes) -> bytes:
        count, at = number(content, 0)
        kept = []
        for _ in range(count):
            start = at
            length, at = number(content, at)
            name = content[at : at + length].decode()
            _, at = number(content, at + length + 1)
            if name in wanted:
                kept.append(content[start:at])
        if len(kept) != len(wanted):
            raise Unreadable(f"of {len(wanted)} exports there are {len(kept)}")
        return written(len(kept)) + b"".join(kept)

    return rebuilt(module, {EXPORT: choose})


_ONE = {
    *range(0x02, 0x05),
    *range(0x06, 0x0A),
    0x0C,
    0x0D,
    0x10,
    0x12,
    0x18,
    *range(0x20, 0x27),
    0x3F,
    0x40,
    0x41,
    0x42,
    0xD0,
    0xD2,
}
"""Instructions with one number behind them, signed or not."""
_TWO = {0x11, 0x13, *range(0x28, 0x3F)}
_BYTES = {0x43: 4, 0x44: 8}
_LONG = {8: 2, 9: 1, 10: 2, 11: 1, 12: 2, 13: 1, 14: 2, 15: 1, 16: 1, 17: 1}
"""After 0xFC: how many numbers stand behind the second one."""


def instructions(body: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Every instruction of a function: its code, where it stands and ends, and the last number behind it. Raises Unreadable."""
    at = _after_locals(body)
    while at < len(body):
        start, code, at = at, body[at], at + 1
        value = numbers = 0
        if code in _ONE:
            numbers = 1
        elif code in _TWO:
            numbers = 2
        elif code in _BYTES:
            at += _BYTES[code]
        elif code in (0x0E, 0x1C):  # a list: of labels and one more, of types
            count, at = number(body, at)
            numbers = count + (code == 0x0E)
        elif code == 0xFC:
            value, at = number(body, at)
            numbers = _LONG.get(value, 0)
        elif code in (0xFB, 0xFD, 0xFE) or code >= 0xD3:
            raise Unreadable(f"instruction {code:#x}")
        for _ in range(numbers):
            value, at = number(body, at)
        yield code, start, at, value


def calls(body: bytes) -> set[int]:
    """The functions that a function names, counted with those the module is given. Raises Unreadable."""
    return {value for code, _, _, value in instructions(body) if code in (0x10, 0x12, 0xD2)}


def reach(module: bytes, ran: Set[int]) -> set[int]:
    """The functions that ran, those that these name, those that those name, and so on."""
    functions, given = bodies(dict(sections(module))[CODE]), len(imported_functions(module))
    kept, last = set(ran), set(ran)
    while last:
        last = {one - given for index in last for one in calls(functions[index]) if one >= given} - kept
        kept |= last
    return kept
