"""Stage: zeros in place of constant data that only functions name which were left out: tables of characters' names, of East
Asian encodings, texts of errors and documentation that no reader meets.

Data begins with constants that never change and name nothing; behind them are structures. Code names places by numbers. These
numbers, and words in structures that are places, cut data into objects. Those are kept that a kept function names, with what
lies close by, since a compiler may fold an index into an address; those that the rest of memory names; and those that kept
structures name. What nothing names, nothing reads. Only constants are cleared.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Set

from runtime import webassembly

BEFORE, BEHIND = 16, 1024
"""Bytes around a place that a function names, within which everything is kept."""
TABLE = 4096
"""A word in memory that is a place within a constant names it, but not if the constant is longer than this: many numbers look
like a place in a long table, and nothing at rest points into the middle of one."""
READ, ADD, WRITE = 0x23, 0x6A, 0x24
BASE_OF_MEMORY = 0
"""The first global that the module is given."""


def without_unreached(memory: bytes, module: bytes, kept: Set[int], base: int) -> bytes:
    """The memory with zeros in those constants of the module which the functions `kept` can't reach; data starts at `base`."""
    content = webassembly.data(module)
    middle, end, words = _end(memory, content, base), base + len(content), array("I", memory[: len(memory) // 4 * 4])
    functions = webassembly.bodies(dict(webassembly.sections(module))[webassembly.CODE])
    first = webassembly.starts_with(module)
    known = dict(_globals(functions[first], base))
    named = {index: set(_places(body, known, base, end)) for index, body in enumerate(functions) if index != first}
    exact = {base, middle}.union(*named.values(), (word for word in words[middle // 4 : end // 4] if base <= word < end))
    starts = [*sorted(exact), end]
    reached = bytearray(len(starts))
    todo: list[int] = []

    def reach(first: int, last: int) -> None:
        for one in range(bisect_right(starts, first) - 1, bisect_right(starts, last)):
            if not reached[one]:
                reached[one] = 1
                todo.append(one)

    def is_within(word: int) -> bool:
        one = bisect_right(starts, word) - 1
        return word >= middle or (word % 4 == 0 and starts[one + 1] - starts[one] < TABLE)

    for place in set().union(*(named.get(index, ()) for index in kept)):
        reach(max(base, place - BEFORE), min(end - 1, place + BEHIND))
    for word in set(words[end // 4 :]):
        if base <= word < end and (word in exact or is_within(word)):
            reach(word, word)
    while todo:
        one = todo.pop()
        for word in words[starts[one] // 4 : -(-starts[one + 1] // 4)] if starts[one] >= middle else ():
            if word in exact:
                reach(word, word)
    cleared = bytearray(memory)
    for start, stop, is_reached in zip(starts, starts[1:], reached, strict=False):
        if not is_reached and stop <= middle:
            cleared[start:stop] = bytes(stop - start)
    return bytes(cleared)


def _end(memory: bytes, content: bytes, base: int) -> int:
    """Where constant data ends: the first word that is not as it was."""
    return next(at for at in range(base, base + len(content), 4) if memory[at : at + 4] != content[at - base : at - base + 4])


def _is_within(word: int, starts: list[int]) -> bool:
    one = bisect_right(starts, word) - 1
    return word % 4 == 0 and starts[one + 1] - starts[one] < TABLE


def _globals(body: bytes, base: int) -> Iterator[tuple[int, int]]:
    """The globals that the module sets to places when it starts, by the function that does it."""
    steps = list(webassembly.instructions(body))
    for (read, what), (put, value), (add, _), (write, name) in zip(steps, steps[1:], steps[2:], steps[3:], strict=False):
        if (read, what, put, add, write) == (READ, [BASE_OF_MEMORY], webassembly.CONSTANT, ADD, WRITE):
            yield name[0], base + value[0]


def _places(body: bytes, known: dict[int, int], base: int, end: int) -> Iterator[int]:
    """The places in data that a function names: by a number to be added to the base, as an offset, or by a global."""
    for code, given in webassembly.instructions(body):
        for number in given:
            place = known.get(number, 0) if code == READ else base + number
            if base <= place < end:
                yield place
