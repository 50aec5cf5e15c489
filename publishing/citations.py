"""Turns the marks `[@id]` of the articles into links, and the bibliography into the page of sources.

A mark stands right after a claim, `[@hartgerink-2015]` or `[@acas-feedback; @uf-not-hired]`, and names entries of
docs/bibliography.json (CSL-JSON, with what we say about each source under "custom"). Marks inside code are left alone.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, relpath
from typing import Any
from urllib.parse import quote, urlsplit

from publishing.articles import front_matter
from publishing.words import say

BIBLIOGRAPHY = Path(__file__).parent.parent / "docs" / "bibliography.json"
SOURCES = "sources.md"
MARKER = "<!-- sources -->"

CONFIDENCE = ("A", "B", "C")

# A fence opens and closes with the same characters; everything else that is code stands between equal runs of backticks.
CODE_OR_MARK = re.compile(
    r"(?P<code>^ *(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^ *(?P=fence)[`~]* *$|\Z)|(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`))"
    r"|\[@(?P<ids>[^\]]*)\]",
    re.DOTALL | re.MULTILINE,
)
# Python-Markdown and the extensions we use give these a meaning somewhere in a line.
MARKUP = re.compile(r"[\\`*_{}\[\]<>&~^=|:#+]")


class UnknownSource(Exception):
    """A page cites an id that the bibliography does not have."""


@dataclass(frozen=True)
class Source:
    """One entry of the bibliography: where it is, and how far it can be relied on."""

    id: str
    authors: tuple[tuple[str, str], ...]  # family and given name; an institution has no given name
    year: str
    title: str
    container: str
    volume: str
    page: str
    link: str
    kind: str
    limits: str
    confidence: str
    checked: str

    @property
    def label(self) -> str:
        """How a sentence names it: Hartgerink and others, 2015."""
        names = [family for family, _ in self.authors]
        who = " and ".join(names) if len(names) <= 2 else f"{names[0]} and others"
        return f"{who}, {self.year or 'no date'}"


type Bibliography = Mapping[str, Source]
type CitedBy = Mapping[str, Mapping[str, str]]


def load(path: Path = BIBLIOGRAPHY) -> Bibliography:
    """Read the bibliography; every field that readers are shown must be there."""
    sources = [_source(entry) for entry in json.loads(path.read_text("utf-8"))]
    twice = [id_ for id_, count in Counter(source.id for source in sources).items() if count > 1]
    if twice:
        raise ValueError(f"{path.name} has more than one {', '.join(twice)}")
    return {source.id: source for source in sources}


def cite(markdown: str, page: str, bibliography: Bibliography | None = None) -> str:
    """Replace the marks in `markdown` by links that work from `page`, a path inside docs such as `guide/thank-them.md`."""
    known = load() if bibliography is None else bibliography
    to_sources = relpath(SOURCES, dirname(page) or ".")

    def links(ids: list[str]) -> str:
        missing = [id_ for id_ in ids if id_ not in known]
        if missing:
            raise UnknownSource(f"{page} cites {', '.join(missing)}: not in {BIBLIOGRAPHY.name}")
        return "(" + "; ".join(f"[{_plain(known[id_].label)}]({to_sources}#{id_})" for id_ in ids) + ")"

    return _replace_marks(markdown, links)


def cited_ids(markdown: str) -> set[str]:
    """Every id that a page cites, known or not."""
    found: set[str] = set()

    def note(ids: list[str]) -> str:
        found.update(ids)
        return ""

    _replace_marks(markdown, note)
    return found


def cited_by(pages: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """For each id the pages that cite it, `{id: {path: title}}`; `pages` holds each page's whole text by its path."""
    citing: dict[str, dict[str, str]] = {}
    for path, text in sorted(pages.items()):
        for id_ in cited_ids(text):
            citing.setdefault(id_, {})[path] = _title(text) or path
    return citing


def uncited(bibliography: Bibliography, by_pages: Iterable[str], by_rules: AbstractSet[str]) -> list[str]:
    """Ids in the bibliography that neither a page nor a rule of the wizard cites."""
    return sorted(set(bibliography) - set(by_pages) - by_rules)


def sources_page(bibliography: Bibliography, cited_by: CitedBy, by_rules: AbstractSet[str] = frozenset()) -> str:
    """Markdown with one entry for each source, under the anchor that the links of `cite` lead to: those we rely on most first,
    and a list of these groups before them."""
    entries = sorted(bibliography.values(), key=lambda source: (source.label.casefold(), source.id))
    groups = {mark: [source for source in entries if source.confidence == mark] for mark in CONFIDENCE}
    lines, parts = [], []
    for mark, group in groups.items():
        if group:
            title, meaning, anchor = (
                say("sources", "group", mark),
                say("sources", "confidence", mark),
                f"confidence-{mark.lower()}",
            )
            lines.append("- " + say("sources", "count", group=title, anchor=anchor, n=len(group)))
            parts += [f"## {title} {{ #{anchor} }}\n\n{meaning}\n"]
            parts += [_entry(source, cited_by.get(source.id, {}), in_rules=source.id in by_rules) for source in group]
    return "\n".join([*lines, "", *parts])


def _replace_marks(markdown: str, replacement: Callable[[list[str]], str]) -> str:
    def one(match: re.Match[str]) -> str:
        if match["ids"] is None:
            return match[0]
        return replacement([part.strip().removeprefix("@") for part in match["ids"].split(";")])

    return CODE_OR_MARK.sub(one, markdown)


def _title(text: str) -> str:
    heading = re.search(r"^# +(.+)$", text, re.MULTILINE)
    return str(front_matter(text).get("title") or (heading[1].strip() if heading else ""))


def _source(entry: Mapping[str, Any]) -> Source:
    ours = entry["custom"]
    link = f"https://doi.org/{quote(entry['DOI'])}" if "DOI" in entry else entry["URL"]
    if urlsplit(link).scheme not in {"http", "https"}:
        raise ValueError(f"{entry['id']}: {link} is not a web address")
    if ours["confidence"] not in CONFIDENCE:
        raise ValueError(f"{entry['id']}: confidence is one of {', '.join(CONFIDENCE)}")
    authors = tuple((name.get("literal") or name["family"], name.get("given", "")) for name in entry["author"])
    parts = entry.get("issued", {}).get("date-parts", [[""]])
    return Source(
        id=entry["id"],
        authors=authors,
        year=str(parts[0][0]),
        title=entry["title"],
        container=entry["container-title"],
        volume=entry.get("volume", ""),
        page=entry.get("page", ""),
        link=quote(link, safe=":/?#[]@!$&'()*+,;=%"),
        kind=ours["kind"],
        limits=ours["limits"],
        confidence=ours["confidence"],
        checked=ours["checked"],
    )


def _entry(source: Source, pages: Mapping[str, str], *, in_rules: bool) -> str:
    authors = "; ".join(", ".join(filter(None, name)) for name in source.authors)
    where = [f"*{_plain(source.container)}*", _plain(source.volume), _plain(source.page)]
    stop = "" if source.title.endswith("?") else "."
    citing = [f"[{_plain(title)}]({path})" for path, title in sorted(pages.items())]
    if in_rules:
        citing.append(say("sources", "rules"))
    facts = (
        say("sources", "kind", what=_plain(source.kind)),
        say("sources", "limits", what=_plain(source.limits)),
        say("sources", "rely", what=say("sources", "confidence", source.confidence)),
        say("sources", "checked", day=source.checked),
        say("sources", "cited", pages=", ".join(citing) or say("sources", "nobody")),
    )
    return "\n".join(
        [
            f"### {_plain(source.label)} {{ #{source.id} }}",
            "",
            f"{_plain(authors)} ({source.year or 'no date'}). [{_plain(source.title)}](<{source.link}>){stop}",
            f"{', '.join(filter(None, where))}.",
            "",
            *(f"- {fact}" for fact in facts),
            "",
        ]
    )


def _plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return MARKUP.sub(lambda match: f"&#{ord(match[0])};", text)
