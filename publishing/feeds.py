"""The blog as an RSS feed and as a JSON feed. Dates are those of the posts, so that a build says the same on every day."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

from publishing.articles import POSTS, Site, front_matter
from publishing.words import say

RSS, JSON = "feed.xml", "feed.json"
ATOM, CONTENT = "http://www.w3.org/2005/Atom", "http://purl.org/rss/1.0/modules/content/"

_NOT_IN_FEED = re.compile(r"<h1.*?</h1>\s*|<!--.*?-->\s*|<svg.*?</svg>", re.DOTALL)  # a picture is nothing without our styles
_LINK = re.compile(r'(?P<attribute>\b(?:href|src))="(?P<link>[^"]*)"')


class BuiltFile(Protocol):
    """What is needed of a file of MkDocs whose page is rendered."""

    src_uri: str
    page: Any

    @property
    def content_string(self) -> str:
        """Its Markdown."""
        ...


@dataclass(frozen=True, kw_only=True)
class Post:
    """One post, with its full address and its HTML."""

    title: str
    description: str
    day: datetime
    categories: tuple[str, ...]
    url: str
    html: str


def posts(files: Iterable[BuiltFile]) -> Sequence[Post]:
    """The posts among the files of the site, newest first; links in their HTML are full addresses."""
    found = [_post(file) for file in files if file.src_uri.startswith(POSTS)]
    return sorted(found, key=lambda post: (post.day, post.url), reverse=True)


def write(folder: Path, found: Sequence[Post], site: Site, description: str) -> None:
    """Put both feeds into the built site."""
    (folder / RSS).write_text(rss(found, site, description), "utf-8")
    (folder / JSON).write_text(json_feed(found, site, description), "utf-8")


def rss(found: Sequence[Post], site: Site, description: str) -> str:
    """RSS 2.0 with the whole text of each post."""
    ET.register_namespace("atom", ATOM)
    ET.register_namespace("content", CONTENT)
    root = ET.Element("rss", version="2.0")
    channel = ET.SubElement(root, "channel")
    _texts(channel, title=say("feed", "title", site=site.name), link=f"{site.url}blog/", description=description)
    _texts(channel, language="en-us", lastBuildDate=format_datetime(max(post.day for post in found)))
    ET.SubElement(channel, f"{{{ATOM}}}link", href=site.url + RSS, rel="self", type="application/rss+xml")
    for post in found:
        item = ET.SubElement(channel, "item")
        _texts(item, title=post.title, link=post.url, guid=post.url, pubDate=format_datetime(post.day))
        for category in post.categories:
            _texts(item, category=category)
        _texts(item, description=post.description)
        ET.SubElement(item, f"{{{CONTENT}}}encoded").text = post.html
    ET.indent(root)
    text: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def json_feed(found: Sequence[Post], site: Site, description: str) -> str:
    """JSON Feed 1.1 with the whole text of each post."""
    items = [
        {
            "id": post.url,
            "url": post.url,
            "title": post.title,
            "summary": post.description,
            "date_published": post.day.isoformat(),
            "tags": post.categories,
            "content_html": post.html,
        }
        for post in found
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": say("feed", "title", site=site.name),
        "home_page_url": f"{site.url}blog/",
        "feed_url": site.url + JSON,
        "description": description,
        "language": "en-US",
        "items": items,
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _post(file: BuiltFile) -> Post:
    fields = front_matter(file.content_string)
    url = str(file.page.canonical_url)
    html = _NOT_IN_FEED.sub("", str(file.page.content))
    return Post(
        title=fields["title"],
        description=fields["description"],
        day=datetime.combine(fields["date"], datetime.min.time(), UTC),
        categories=tuple(fields["categories"]),
        url=url,
        html=_LINK.sub(lambda found: f'{found["attribute"]}="{urljoin(url, found["link"])}"', html),
    )


def _texts(parent: ET.Element, **texts: str) -> None:
    for name, text in texts.items():
        ET.SubElement(parent, name).text = text
