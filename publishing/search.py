"""What the site's own search finds beside what a page says: the words under ``keywords`` in its front matter, which readers
may type and no article uses. Lists of posts and decision records are left out."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol

from publishing.articles import front_matter

INDEX = Path("search", "search_index.json")
NOT_SEARCHED = ("adr/", "blog/archive/", "blog/category/")


class IndexedFile(Protocol):
    """What is needed of a file of MkDocs."""

    url: str

    @property
    def content_string(self) -> str:
        """Its Markdown."""
        ...


def keywords(files: Iterable[IndexedFile]) -> Mapping[str, str]:
    """The keywords of every page that has some, by its address below the site's first page."""
    found = {file.url.removeprefix("./"): front_matter(file.content_string).get("keywords") for file in files}
    return {url: str(words) for url, words in found.items() if words}


def write(site: Path, known: Mapping[str, str]) -> None:
    """Put the keywords into the built site's search index, where the field of that name in mkdocs.yml weighs them."""
    index = json.loads((site / INDEX).read_text("utf-8"))
    index["docs"] = [_entry(entry, known) for entry in index["docs"] if not entry["location"].startswith(NOT_SEARCHED)]
    (site / INDEX).write_text(json.dumps(index, separators=(",", ":")), "utf-8")


def _entry(entry: Mapping[str, Any], known: Mapping[str, str]) -> Mapping[str, Any]:
    found = {
        name: value for name, value in entry.items() if name != "tags"
    }  # Material would put a topic before what a page says
    words = known.get(entry["location"])
    return {**found, "keywords": words} if words else found
