"""The parts of pages that are generated: the list of the guide, sources, rules, the form, the ready-made notes."""

import gzip
import json
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

import runtime
from publishing import articles, citations, figures, glossary, modules
from publishing.policy import integrity
from runtime.worker import NAME as WORKER
from wizard import render

RULES, RULES_MARKER = "how-the-plan-is-decided.md", "<!-- rules -->"
READY_MADE, READY_MADE_MARKER = "ready-made-notes.md", "<!-- ready-made notes -->"
WIZARD = "wizard.md"
CONTACT, FORMS = "{{ contact }}", "{{ forms }}"
DOCS = Path(__file__).parent.parent / "docs"
EXAMPLE = DOCS / "examples" / "two-interviews.json"
AT_ONCE = DOCS / "assets" / "inline" / "early.js"

_ONLY = re.compile(r"<!-- (?P<when>offline|online|contact|no contact|forms) -->(?P<text>.*?)<!-- end -->", re.DOTALL)


class SourceFile(Protocol):
    """What is needed of a file of MkDocs."""

    src_uri: str

    @property
    def content_string(self) -> str:
        """Its Markdown."""
        ...


class UncitedSource(Exception):
    """The bibliography holds an entry that no page and no rule cites."""


@dataclass(frozen=True, kw_only=True)
class Library:
    """What the pages hold between them: the bibliography, which pages cite what, and the list of the guide."""

    bibliography: Mapping[str, citations.Source]
    cited_by: Mapping[str, Mapping[str, str]]
    guide: str


def library(pages: Iterable[SourceFile], nav: Sequence[Any]) -> Library:
    """What the site's pages hold between them. Raises UncitedSource; an unknown id raises where its page is filled."""
    bibliography = citations.load()
    texts = {page.src_uri: page.content_string for page in pages}
    cited_by = citations.cited_by(texts)
    if left := citations.uncited(bibliography, cited_by, set(render.cited_by_rules())):
        raise UncitedSource(f"docs/bibliography.json: nobody cites {', '.join(left)}")
    return Library(bibliography=bibliography, cited_by=cited_by, guide=articles.guide_index(nav, texts))


def fill(markdown: str, page: str, library: Library, *, offline: bool, contact: str, site: str = "") -> str:
    """The Markdown of a page with its generated part and its citations as links. What stands between ``<!-- offline -->`` or
    ``<!-- online -->`` and ``<!-- end -->`` is left in where the wizard works without a network, or where it does not;
    ``<!-- contact -->`` and ``<!-- no contact -->`` where an address for messages is given, or none; ``<!-- forms -->`` where
    the ``site``, by its address, is on GitHub Pages, so that its code and the forms for issues have an address too."""
    forms = _forms(site)
    holds = {"offline" if offline else "online", "contact" if contact else "no contact", *(["forms"] if forms else [])}
    markdown = _ONLY.sub(lambda found: found["text"] if found["when"] in holds else "", markdown)
    markdown = markdown.replace(CONTACT, _link(contact)).replace(FORMS, forms)
    if page == citations.SOURCES:
        listed = citations.sources_page(library.bibliography, library.cited_by, set(render.cited_by_rules()))
        markdown = markdown.replace(citations.MARKER, listed)
    if page == articles.GUIDE:
        markdown = markdown.replace(articles.GUIDE_MARKER, library.guide)
    if page == RULES:
        markdown = markdown.replace(RULES_MARKER, render.rules_page())
    return citations.cite(markdown, page, library.bibliography)


def fill_html(html: str, page: str, url: str, bundle: Path, *, offline: bool) -> str:
    """The HTML of a page with what the wizard renders for it, and its pictures; ``url`` is the page's own, below the site's
    first page."""
    if page == READY_MADE:
        return html.replace(READY_MADE_MARKER, render.ready_made_page())
    if page == WIZARD:
        root = "../" * url.count("/")
        build = render.Build(
            id=f"{bundle.name}-{modules.build_id()}",
            root=root,
            bundle=f"{root}assets/bundle/{bundle.name}/",
            worker=integrity((bundle / WORKER).read_bytes()),
            megabytes=_megabytes(bundle),
            example=json.loads(EXAMPLE.read_text("utf-8"))["cases"][0],
            day=_day_of_build(),
            at_once=AT_ONCE.read_text("utf-8"),
            offline=offline,
        )
        return _code(root) + render.wizard_page(html, build)
    return figures.place(glossary.explain(html, page), "../" * url.count("/"))


def _code(root: str) -> str:
    """The wizard's scripts, which early.js takes out of here once something is painted: until then, they would share the line
    with what that needs. All are named, or a browser would learn of most only from others."""
    folder = root + modules.address()
    scripts = [name for name in modules.files() if name.endswith(".js")]
    named = "".join(f'<link rel="modulepreload" href="{folder}{name}">' for name in scripts)
    return f'<template id="code">{named}<script type="module" src="{folder}wizard.js"></script></template>'


def _link(contact: str) -> str:
    target = f"mailto:{contact}" if "@" in contact and ":" not in contact else contact
    return f"[{contact}](<{target}>)"


def _forms(site: str) -> str:
    parts = urlsplit(site)
    owner, _, host = (parts.hostname or "").partition(".")
    name = parts.path.strip("/") or f"{owner}.{host}"
    return f"https://github.com/{owner}/{name}/issues/new/choose" if host == "github.io" else ""


def _day_of_build() -> str:
    """A clock that is set before this day is wrong. SOURCE_DATE_EPOCH makes a build repeatable."""
    moment = os.environ.get("SOURCE_DATE_EPOCH")
    return (datetime.fromtimestamp(int(moment), UTC) if moment else datetime.now(UTC)).date().isoformat()


def _megabytes(bundle: Path) -> float:
    compressed = sum(len(gzip.compress(part.read_bytes(), 6)) for part in runtime.fetched_first(bundle))
    return compressed / 1e6
