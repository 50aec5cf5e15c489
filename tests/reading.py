"""Readers of what leaves the page, which know nothing of how it was written: a calendar's, and two of Markdown."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any
from unicodedata import category

from markdown_it import MarkdownIt
from markdown_it.token import Token

_UNESCAPED = {"n": "\n", "N": "\n"}


def calendar_events(text: str) -> list[dict[str, str]]:
    """The events of a calendar (RFC 5545, 3.1 and 3.3.11): each property with its value, read as text."""
    assert text.endswith("\r\n")
    events: list[dict[str, str]] = []
    for line in text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n"):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events and line not in ("END:VEVENT", "END:VCALENDAR"):
            assert name not in events[-1], line
            events[-1][name.partition(";")[0]] = re.sub(r"\\(.)", lambda sign: _UNESCAPED.get(sign[1], sign[1]), value)
    return events


def _readers() -> Iterator[MarkdownIt]:
    yield MarkdownIt("commonmark")
    github = MarkdownIt("gfm-like")
    assert github.linkify
    # GitHub links what has a scheme or begins with www, and email addresses, which no escape prevents.
    github.linkify.set({"fuzzy_link": False, "fuzzy_email": False})
    for scheme in ("//", "mailto:"):
        github.linkify.add(scheme, None)
    github.linkify.add("www.", {"validate": re.compile(r"[a-z]")})
    yield github


READERS = tuple(_readers())
"""CommonMark, and what GitHub adds to it."""
MARKS = {"heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline"}
MARKS |= {f"{tag}_{end}" for tag in ("bullet_list", "list_item") for end in ("open", "close")}


def markdown_blocks(reader: MarkdownIt, text: str) -> list[tuple[str, list[str]]]:
    """The blocks of a Markdown text, each with its lines as they are shown. Fails on anything but headings, paragraphs, items
    of lists and line breaks."""
    tokens = reader.parse(text)
    assert {one.type for one in tokens} <= MARKS, {one.type for one in tokens} - MARKS
    return [(before.tag, _lines(one)) for before, one in pairwise(tokens) if one.type == "inline"]


def _lines(inline: Token) -> list[str]:
    assert inline.children is not None
    kinds = {one.type for one in inline.children}
    assert kinds <= {"text", "hardbreak"}, (kinds, inline.content)
    lines = "".join("\n" if one.type == "hardbreak" else one.content for one in inline.children).split("\n")
    return [spaced(line) for line in lines]


def as_it_leaves(text: str) -> str:
    """What any export makes of a text: each kind of line break is one, and what no file should hold is replaced."""
    lines = re.sub("[\ud800-\udfff]", "?", text).splitlines()
    return "\n".join("".join(" " if category(char) == "Cc" and char != "\t" else char for char in line) for line in lines)


def check_markdown(text: str, plainly: str, steps: int, headings: int) -> None:
    """Fails unless a Markdown text shows what the plain one holds, line by line, in so many items and headings."""
    said = [line for one in plainly.splitlines() if (line := spaced(one))]
    for reader in READERS:
        blocks = markdown_blocks(reader, text)
        assert sum(one.type == "list_item_open" for one in reader.parse(text)) == steps
        assert [tag for tag, _ in blocks if tag != "p"] == ["h1", *["h2"] * (headings - 1)]
        shown = [line for _, lines in blocks for line in lines if line]
        assert len(shown) == len(said)
        assert all(line in (one, f"- {one}") for one, line in zip(shown, said, strict=True))


def spaced(text: Any) -> str:
    """With one space for several, as HTML shows it."""
    return " ".join(str(text).split())
