"""What a page says of itself in its front matter, and what is made of it: the list of the guide, the foot of an article, and
data for search engines."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from posixpath import dirname, relpath
from typing import Any

from publishing import cards
from publishing.words import long_date, say

GUIDE, GUIDE_MARKER = "guide/index.md", "<!-- guide -->"
POSTS = "blog/posts/"
INDEXED = ("guide", "blog")
WORDS_LICENSE = "https://creativecommons.org/licenses/by/4.0/"

_FRONT_MATTER = re.compile(r"\A---\n(?P<fields>.*?)^---$", re.DOTALL | re.MULTILINE)


class NotInNavigation(Exception):
    """The navigation has no list with the guide's own page in it."""


@dataclass(frozen=True, kw_only=True)
class Site:
    """The site as a whole: its name, and its address with a slash at the end."""

    name: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Foot:
    """What stands below an article: when it was last reviewed, as a date and in words, and what it rests on."""

    reviewed: str
    basis: str


def front_matter(text: str) -> Mapping[str, Any]:
    """The fields before a page's text; none where it has no front matter."""
    found = _FRONT_MATTER.match(text)
    fields = import_module("yaml").safe_load(found["fields"]) if found else {}
    return fields if isinstance(fields, Mapping) else {}


def parts(nav: Sequence[Any]) -> Mapping[str, Sequence[str]]:
    """The parts of the guide and the pages of each, as the navigation of mkdocs.yml has them. Raises NotInNavigation."""
    for _, pages in _sections(nav):
        if GUIDE in pages:
            return dict(_sections(pages))
    raise NotInNavigation(f"mkdocs.yml: no list in nav has {GUIDE}")


def guide_index(nav: Sequence[Any], texts: Mapping[str, str]) -> str:
    """Markdown with each article's title and description, part by part; ``texts`` holds each page's whole text by its path."""
    lines: list[str] = []
    for part, pages in parts(nav).items():
        lines += [f"## {part}", ""]
        for page in pages:
            fields = front_matter(texts[page])
            link = relpath(page, dirname(GUIDE))
            lines.append("- " + say("guide", "line", title=fields["title"], link=link, description=fields["description"]))
        lines.append("")
    return "\n".join(lines)


def foot(fields: Mapping[str, Any]) -> Foot | None:
    """What stands below a page with these fields, or None where nobody noted a review."""
    if not isinstance(fields.get("reviewed"), date):
        return None
    basis = say("foot", "basis", fields["basis"]) if "basis" in fields else ""
    return Foot(reviewed=say("foot", "reviewed", day=long_date(fields["reviewed"])), basis=basis)


def structured_data(page: str, address: str, title: str, fields: Mapping[str, Any], site: Site) -> list[dict[str, Any]]:
    """Data for search engines on a page (its path inside docs) at a full address: what kind of text it is, and its place."""
    trail = [(site.name, site.url)]
    folder = page.partition("/")[0]
    if folder in INDEXED and page != f"{folder}/index.md":
        trail.append((say("data", folder), f"{site.url}{folder}/"))
    if address != site.url:
        trail.append((title, address))
    items = [
        {"@type": "ListItem", "position": at, "name": name, "item": link} for at, (name, link) in enumerate(trail, start=1)
    ]
    found: list[dict[str, Any]] = []
    day = fields.get("date", fields.get("reviewed"))
    if isinstance(day, date):
        publisher = {"@type": "Organization", "name": say("data", "authors", site=site.name), "url": site.url}
        found.append(
            {
                "@context": "https://schema.org",
                "@type": "BlogPosting" if page.startswith(POSTS) else "Article",
                "headline": title,
                "description": fields["description"],
                "datePublished" if page.startswith(POSTS) else "dateModified": day.isoformat(),
                "inLanguage": "en-US",
                "mainEntityOfPage": address,
                "image": site.url + cards.address(address.removeprefix(site.url)),
                "author": publisher,
                "license": WORDS_LICENSE,
            }
        )
    if len(items) > 1:
        found.append({"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items})
    return found


def _sections(nav: Sequence[Any]) -> Iterator[tuple[str, Sequence[Any]]]:
    for entry in nav:
        if isinstance(entry, Mapping):
            yield from ((name, pages) for name, pages in entry.items() if isinstance(pages, list))
