"""Explains words of hiring where an article first uses them. Their one home is the glossary page: its front matter lists under
``explained`` which of its words deserve a mark in the text, for everyday words such as notice or fit do not."""

import re
from collections.abc import Mapping
from html import escape, unescape
from pathlib import Path

from publishing.articles import front_matter
from wizard import words

PAGE = Path(__file__).parent.parent / "docs" / "help" / "glossary.md"
FOLDERS = ("guide/", "blog/posts/", "help/")

_ENTRY = re.compile(r"^\*\*(?P<word>[^*]+)\*\*\n: +(?P<meaning>.+)$", re.MULTILINE)
_CITATION = re.compile(r" *\[@[^\]]*\]")
_TAG = re.compile(r"(<[^>]+>)")
_NAME = re.compile(r"</?(?P<name>\w+)")
_VOID = {"br", "hr", "img", "input", "link", "meta", "wbr", "source"}
_LEFT_ALONE = {"a", "abbr", "button", "code", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "label", "pre", "script", "style"}


class UnknownWord(Exception):
    """The glossary's front matter lists a word that the glossary does not have."""


def meanings(text: str) -> Mapping[str, str]:
    """Each listed word in small letters with its meaning as plain text, from the glossary page's whole text."""
    known = {entry["word"].casefold(): _plain(entry["meaning"]) for entry in _ENTRY.finditer(text)}
    listed = [word.casefold() for word in front_matter(text)["explained"]]
    if lost := [word for word in listed if word not in known]:
        raise UnknownWord(f"{PAGE.name}: no entry for {', '.join(lost)}")
    return {word: known[word] for word in listed}


def explain(html: str, page: str, known: Mapping[str, str] | None = None) -> str:
    """The HTML of a page with a mark on the first use of each known word; headings, links, code and sample notes stay as they
    are. ``page`` is its path inside docs: only articles, posts and help pages are changed."""
    if not page.startswith(FOLDERS) or page.endswith("/index.md"):
        return html
    left = dict(meanings(PAGE.read_text("utf-8")) if known is None else known)
    pattern = re.compile(rf"\b(?P<word>{'|'.join(sorted(map(re.escape, left), key=len, reverse=True))})s?\b", re.IGNORECASE)

    def mark(found: re.Match[str]) -> str:
        meaning = left.pop(found["word"].casefold(), None)
        return found[0] if meaning is None else f'<abbr title="{escape(meaning)}">{found[0]}</abbr>'

    out, alone = [], [False]
    for piece in _TAG.split(html):
        name = _NAME.match(piece)
        if name and piece.startswith("</"):
            alone.pop()
        elif name and name["name"] not in _VOID and not piece.endswith("/>"):
            alone.append(alone[-1] or name["name"] in _LEFT_ALONE or 'class="admonition' in piece)
        out.append(piece if name or alone[-1] or piece.startswith("<") else pattern.sub(mark, piece))
    return "".join(out)


def _plain(markdown: str) -> str:
    return unescape(words.plain(_CITATION.sub("", markdown)).replace("*", ""))
