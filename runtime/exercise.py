"""Runs inside Pyodide: uses everything that values of the common kinds can do, so that all of it is among what is kept.

What readers type may lead to a method that no profile happened to see; that must not stop Python.
"""

# mypy: ignore-errors

import collections
import datetime
import itertools
import json
import operator
import re
import traceback
import unicodedata

TEXTS = (
    "",
    "a",
    "Dear Sam,\n\tthank you  1.5 ",
    "Zoë ½ ﬀ e\u0301",
    "李小龍",
    "🙂 x",
    "x" * 300,
    "\ud800",
    "12",
    "{a} {0!r:>9} %s",
    "%d%5.1f",
)
NUMBERS = (0, 1, -1, 7, 255, 2**20, -(2**70), 10**30, 0.5, -2.25, 1e300, float("inf"), float("nan"), True, 1 + 2j)
VALUES = (
    *TEXTS,
    *NUMBERS,
    None,
    b"",
    b"bytes \xc3\xab",
    bytearray(b"abc"),
    [],
    [3, 1, 2],
    ["b", "a", "ë"],
    (),
    (1, "a"),
    {},
    {"a": 1, "b": [2]},
    {1: "x"},
    set(),
    {1, 2, "c"},
    frozenset("ab"),
    range(5),
    slice(1, 3),
    memoryview(b"abc"),
    datetime.date(2026, 2, 28),
    datetime.datetime(2026, 11, 24, 10, 0, tzinfo=datetime.UTC),
    datetime.datetime(2027, 3, 1, 9, 30),
    datetime.time(9, 30),
    datetime.timedelta(days=-3, seconds=61.5),
    datetime.timezone(datetime.timedelta(hours=5, minutes=30)),
    re.compile(r"(?i)(?P<w>\w+)\s*(?<!x)[^a-c]?", re.MULTILINE),
    re.compile(r"(a+|b)*?(?=c)\b|(?P<n>\d{2,4})(?(n)z|y)"),
    collections.OrderedDict(a=1),
    collections.Counter("aab"),
    collections.defaultdict(list, a=[1]),
    collections.deque([1, 2], 3),
    int,
    str,
    len,
    Exception("x"),
    KeyError("k"),
    UnicodeDecodeError("utf-8", b"\xff", 0, 1, "no"),
)
LEFT_OUT = {
    "__class__",
    "__init_subclass__",
    "__subclasshook__",
    "__del__",
    "mro",
    "__subclasses__",
    "__reduce__",
    "__reduce_ex__",
}
AS_GIVEN = [
    (),
    ("a",),
    (1,),
    (",", 1),
    ("a", "b"),
    ([1, "a"],),
    ({"a": 1},),
    (2, 3),
    ("utf-8", "replace"),
    (TEXTS[2],),
    (None,),
]
SPECIFICATIONS = ("", ">9", "^12", "05d", ",", ".2f", "e", "g", "x", "#b", "%", "s", "%Y-%m-%d %H:%M", "%A %d %B %j %U")
FORMS = ("NFC", "NFD", "NFKC", "NFKD")
CODECS = (
    "utf-8",
    "utf-16",
    "utf-16-le",
    "utf-32",
    "ascii",
    "latin-1",
    "unicode_escape",
    "raw_unicode_escape",
    "cp1252",
    "idna",
    "punycode",
)
HOW = ("strict", "replace", "ignore", "surrogatepass", "xmlcharrefreplace", "backslashreplace", "surrogateescape")
TWO = [getattr(operator, name) for name in dir(operator) if not name.startswith("_")]


def attempt(what, *given):
    """Do it; what comes of it does not matter."""
    try:
        found = what(*given)
        if hasattr(found, "__next__"):
            found = list(itertools.islice(found, 5))
        repr(found)
    except Exception:
        pass


def copy_of(value):
    return value.copy() if isinstance(value, list | dict | set | bytearray | collections.deque) else value


for value in VALUES:
    for name in dir(value):
        if name in LEFT_OUT:
            continue
        for given in AS_GIVEN:
            attempt(lambda: getattr(copy_of(value), name)(*given))
    for what in (
        repr,
        str,
        hash,
        len,
        iter,
        list,
        tuple,
        set,
        sorted,
        sum,
        min,
        max,
        any,
        all,
        bool,
        int,
        float,
        complex,
        abs,
        round,
        bytes,
        dict,
        enumerate,
        reversed,
        ascii,
        json.dumps,
        type,
        callable,
        dir,
        format,
    ):
        attempt(what, copy_of(value))
    for specification in SPECIFICATIONS:
        attempt(format, value, specification)
        attempt(lambda: f"{value!r:{specification}}")
    for other in VALUES:
        for what in TWO:
            if what not in (
                operator.pow,
                operator.ipow,
                operator.lshift,
                operator.ilshift,
                operator.mul,
                operator.imul,
                operator.matmul,
            ):
                attempt(what, copy_of(value), other)
    for other in (0, 1, 3, -2, 0.5):
        for what in (operator.mul, operator.pow, pow, divmod, round, operator.lshift):
            attempt(what, value, other)
for text in TEXTS:
    for form in FORMS:
        attempt(unicodedata.normalize, form, text)
        attempt(unicodedata.is_normalized, form, text)
    for codec, how in itertools.product(CODECS, HOW):
        attempt(text.encode, codec, how)
        attempt(lambda: text.encode(codec, "replace").decode(codec, how))
    attempt(b"\xff\xc3\xab\xed\xa0\x80".decode, "utf-8", text)
    for one in (json.dumps, ascii, repr, list, set, str.split):
        attempt(one, text)
    attempt(lambda: json.loads(json.dumps({text: [text, 1.5, None, True, -7, 10**20]}, ensure_ascii=False, indent=1)))
    for bad in ("", "{", "[1,", '{"a" 1}', '"\\ud83d\\ude42 \\n"', "nul", "1e999", "[" * 2000):
        attempt(json.loads, bad + text)
for char in map(chr, (*range(0, 0x3000, 7), 0x1F642, 0xAC00, 0x10FFFF)):
    for name in (
        "isalpha",
        "isalnum",
        "isspace",
        "isprintable",
        "isdigit",
        "isnumeric",
        "isdecimal",
        "isupper",
        "lower",
        "upper",
        "title",
        "casefold",
        "isidentifier",
        "swapcase",
    ):
        attempt(getattr(char, name))
    attempt(unicodedata.category, char)
    attempt(unicodedata.combining, char)


def deep(left):
    return deep(left - 1) if left else 1 / 0


async def later():
    return [one async for one in aiter(())]


def several():
    given = yield 1
    yield from (given, *(n for n in range(3)))
    try:
        yield
    finally:
        del given


for start in (deep, lambda _: deep(10**6)):
    try:
        start(20)
    except (ArithmeticError, RecursionError):
        attempt(traceback.format_exc)
made = several()
attempt(next, made)
attempt(made.send, "a")
attempt(made.throw, KeyError("k"))
attempt(made.close)
attempt(sorted, ["ë", "a", "🙂", "z"] * 90)
attempt(sorted, [(n * 7919 % 101, str(n)) for n in range(500)])
attempt(sorted, [n / 7 for n in range(300, 0, -1)])
attempt("".join, [chr(n) for n in range(0x20, 0x500)])
attempt(lambda: {n: str(n) for n in range(5000)})
attempt(lambda: {str(n) for n in range(5000)} & {str(n) for n in range(0, 9000, 2)})
attempt(lambda: re.sub(r"(\w)(\W+)", lambda found: found[2] + found[1], TEXTS[2] * 50))
attempt(re.compile, r"(?:[\w'-]{1,14} )?(?<=a)b{2,}?[^\d\s]|\Z|^$", re.IGNORECASE | re.VERBOSE)
