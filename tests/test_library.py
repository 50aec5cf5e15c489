"""Articles, posts and pages of help: whole front matter, length, links, plain words, and what the built site makes of them.
No wording is asserted. How easily each page reads is in test_reading.py."""

import json
import re
import subprocess
import sys
from calendar import timegm
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import feedparser
import jsonschema
import pytest
from mkdocs.utils.yaml import yaml_load

from publishing import articles, citations, glossary, pages
from publishing.articles import front_matter
from publishing.feeds import JSON, RSS
from tests.browser import served
from tests.test_reading import prose, sentences

pytestmark = pytest.mark.native

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
GUIDE = sorted(file for file in DOCS.glob("guide/*.md") if file.name != "index.md")
POSTS = sorted(DOCS.glob("blog/posts/*.md"))
PAGES = sorted(file for file in DOCS.rglob("*.md") if "adr" not in file.parts and file.name != "licenses.md")
ARTICLES = [*GUIDE, *POSTS, *sorted(DOCS.glob("help/*.md"))]
NEVER = re.compile(
    r"\b(?:{})\b".format(
        "|".join(
            line for line in (ROOT / "tests" / "never_written.txt").read_text("utf-8").splitlines() if line and line[0] != "#"
        )
    ),
    re.IGNORECASE,
)
MAY_SAY = {("stay-in-touch.md", "pick their brain")}
"""What an article says so that readers leave it out."""
WORDS = (400, 900)
NAMED_ENOUGH = {"advisers", "board", "he", "report", "says", "she", "site"}
"""Words that say, before a weak source, that what stands there is somebody's word."""
ORIGIN = f"http://127.0.0.1{served.SUBPATH}"
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "home_page_url", "feed_url", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string", "minLength": 1},
        "home_page_url": {"type": "string", "pattern": "^https?://"},
        "feed_url": {"type": "string", "pattern": "^https?://"},
        "items": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["id", "url", "title", "date_published", "content_html"],
                "properties": {
                    "id": {"type": "string", "minLength": 1},
                    "url": {"type": "string", "pattern": "^https?://"},
                    "content_html": {"type": "string", "minLength": 1},
                    "tags": {"type": "array", "items": {"type": "string"}},
                },
            },
        },
    },
}


def by_path(files: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("file", files, ids=lambda file: file.relative_to(DOCS).as_posix())


def text(file: Path) -> str:
    return file.read_text("utf-8")


def fields(file: Path) -> Mapping[str, Any]:
    return front_matter(text(file))


def paragraphs(markdown: str) -> Iterator[str]:
    """The paragraphs, list items and rows of a page, each on one line."""
    for block in re.split(r"\n\s*\n|\n(?=\s*[-*|] )|\n(?=\d+\. )", re.sub(r"\A---.*?^---", "", markdown, flags=re.S | re.M)):
        yield " ".join(block.split())


def words_in(said: str) -> set[str]:
    return set(re.findall(r"\w+", said.casefold()))


# --- front matter -----------------------------------------------------------------------------------------------------------


@by_path(PAGES)
def test_every_page_has_a_title_and_a_description_that_fits_a_list_of_results(file: Path) -> None:
    assert fields(file)["title"]
    assert 20 <= len(fields(file)["description"]) <= 155


def test_no_two_pages_share_a_title_or_a_description() -> None:
    for field in ("title", "description"):
        said = [fields(file)[field] for file in PAGES]
        assert len(set(said)) == len(said), field


@by_path([file for file in ARTICLES if file not in POSTS])
def test_every_article_says_when_it_was_reviewed_and_what_it_rests_on(file: Path) -> None:
    assert type(fields(file)["reviewed"]) is date
    assert fields(file)["basis"] in {"evidence", "custom", "judgement"}
    assert articles.foot(fields(file))


def test_every_article_of_the_guide_is_in_the_navigation_under_its_part() -> None:
    nav = yaml_load(text(ROOT / "mkdocs.yml"))["nav"]
    listed = [(DOCS / page, part) for part, shown in articles.parts(nav).items() for page in shown]
    assert sorted(listed) == sorted((file, fields(file)["part"]) for file in GUIDE)


def test_every_post_has_its_day_its_categories_and_an_address_of_its_own() -> None:
    assert len({fields(file)["date"] for file in POSTS}) == len(POSTS)
    for file in POSTS:
        assert type(fields(file)["date"]) is date
        assert fields(file)["categories"]
        assert fields(file)["slug"] == file.stem


def test_every_article_stands_under_one_topic_or_two_and_no_topic_holds_one_article_alone(site: Path) -> None:
    under = {file: fields(file)["tags"] for file in GUIDE}
    assert {len(topics) for topics in under.values()} <= {1, 2}
    assert min(Counter(topic for topics in under.values() for topic in topics).values()) > 1
    listed = (site / "help" / "topics" / "index.html").read_text("utf-8")
    for file, topics in under.items():
        assert listed.count(f'href="../../guide/{file.stem}/"') >= len(topics), file


# --- length, links, words ---------------------------------------------------------------------------------------------------


@by_path([*GUIDE, *POSTS])
def test_an_article_is_neither_short_nor_long_or_says_why(file: Path) -> None:
    count = sum(len(block.split()) for block in prose(text(file)))
    assert WORDS[0] <= count <= WORDS[1] or fields(file).get("length_reason"), count


@by_path([*GUIDE, *POSTS])
def test_every_article_leads_into_the_wizard_and_to_related_pages(file: Path) -> None:
    body, _, related = text(file).partition("\n## Related\n")
    assert re.search(r"\]\((?:\.\./)+wizard\.md\)", body)
    assert len(set(re.findall(r"^- \[[^\]]+\]\(([^)]+\.md)\)$", related, re.M))) >= 3


def test_no_sentence_stands_in_two_articles() -> None:
    standing = defaultdict(set)
    for file in ARTICLES:
        for block in prose(re.sub(r"^- \[[^\]]+\]\([^)]+\)$", "", text(file), flags=re.M)):
            for sentence in sentences(block):
                key = " ".join(re.findall(r"\w+", sentence.casefold()))
                if len(key.split()) > 6:
                    standing[key].add(file.name)
    assert {sentence: files for sentence, files in standing.items() if len(files) > 1} == {}


@by_path(PAGES)
def test_no_page_holds_a_stock_phrase_or_an_exclamation_mark(file: Path) -> None:
    said = "\n".join(prose(re.sub(r"^ *!!!", "", text(file), flags=re.M)))
    assert {found[0].casefold() for found in NEVER.finditer(said)} - {
        phrase for name, phrase in MAY_SAY if name == file.name
    } == set()
    assert "!" not in said


def test_every_word_is_spelled_right_and_in_american_english() -> None:
    command = [str(Path(sys.prefix, "bin", "codespell")), "--builtin", "clear,rare,en-GB_to_en-US", *map(str, PAGES)]
    done = subprocess.run(
        [*command, "publishing/wording.toml", "publishing/figures/words.toml"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@by_path(PAGES)
def test_a_claim_on_a_weak_source_says_whose_word_it_is(file: Path) -> None:
    known = citations.load()
    silent = []
    for paragraph in paragraphs(text(file)):
        for found in re.finditer(r"\[@([^\]]*)\]", paragraph):
            before = words_in(paragraph[: found.start()])
            for id_ in (part.strip().removeprefix("@") for part in found[1].split(";")):
                source = known[id_]
                names = words_in(" ".join([*(part for name in source.authors for part in name), source.container]))
                if source.confidence == "C" and not before & ({name for name in names if len(name) > 3} | NAMED_ENOUGH):
                    silent.append((id_, paragraph[: found.end()]))
    assert silent == []


@by_path(PAGES)
def test_no_example_of_a_note_asks_more_than_one_question(file: Path) -> None:
    examples = re.findall(r'^!!! example "[^"]*"\n\n((?: {4}.*\n|\n)+)', text(file), re.M)
    assert [note for note in examples if note.count("?") > 1] == []


# --- words explained --------------------------------------------------------------------------------------------------------


def test_every_word_that_is_explained_has_its_entry_in_the_glossary() -> None:
    found = glossary.meanings(text(glossary.PAGE))
    assert found
    for meaning in found.values():
        assert not re.search(r"[\[\]*<>]", meaning), meaning
    with pytest.raises(glossary.UnknownWord):
        glossary.meanings("---\nexplained: [panel]\n---\n\n**Agency**\n:   A firm.\n")


@pytest.mark.parametrize(
    ("html", "explained"),
    [
        ("<p>A panel. A panel.</p>", '<p>A <abbr title="&quot;Several&quot;">panel</abbr>. A panel.</p>'),
        ("<h2>Panels</h2><p>Panels</p>", '<h2>Panels</h2><p><abbr title="&quot;Several&quot;">Panels</abbr></p>'),
        ('<p><a href="panel">a <em>panel</em></a></p>', None),
        ("<p><code>panel</code><br>empanel</p>", None),
        ('<div class="admonition example"><p>Dear panel</p></div>', None),
    ],
)
def test_a_word_is_explained_once_and_only_in_running_text(html: str, explained: str | None) -> None:
    assert glossary.explain(html, "guide/a.md", {"panel": '"Several"'}) == (explained or html)
    assert glossary.explain(html, "wizard.md", {"panel": '"Several"'}) == html


# --- an address for messages ------------------------------------------------------------------------------------------------

REPORT = "<!-- contact -->Write to **{{ contact }}**.<!-- end --><!-- no contact -->There is none.<!-- end -->"


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        ("", "<p>There is none.</p>"),
        ("a_b@example.org", '<p>Write to <strong><a href="mailto:a_b@example.org">a_b@example.org</a></strong>.</p>'),
        (
            "https://example.org/x",
            '<p>Write to <strong><a href="https://example.org/x">https://example.org/x</a></strong>.</p>',
        ),
    ],
)
def test_the_page_for_reports_names_the_address_or_says_that_there_is_none(contact: str, shown: str) -> None:
    library = pages.Library(bibliography={}, cited_by={}, guide="")
    markdown = pages.fill(REPORT, "help/report-a-mistake.md", library, offline=True, contact=contact)
    assert import_module("markdown").markdown(markdown) == shown


@pytest.mark.parametrize(
    ("site", "forms"),
    [
        ("https://somebody.github.io/a-copy/", "https://github.com/somebody/a-copy/issues/new/choose"),
        ("https://somebody.github.io/", "https://github.com/somebody/somebody.github.io/issues/new/choose"),
        ("https://help.example.org/a-copy/", ""),
        ("http://127.0.0.1:8000/", ""),
    ],
)
def test_a_copy_on_github_pages_leads_to_its_own_forms_and_others_name_none(site: str, forms: str) -> None:
    library = pages.Library(bibliography={}, cited_by={}, guide="")
    page = "help/report-a-mistake.md"
    markdown = pages.fill(text(DOCS / page), page, library, offline=True, contact="", site=site)
    assert re.findall(r"\((https://github[^)]*)\)", markdown) == ([forms] if forms else [])
    assert not re.search(r"\{\{|<!--", markdown)


def test_the_page_for_reports_uses_the_address() -> None:
    assert pages.CONTACT in text(DOCS / "help" / "report-a-mistake.md")


# --- the built site ---------------------------------------------------------------------------------------------------------


class Head(HTMLParser):
    """The links of a page's head, and its data for search engines."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.alternates: dict[str, str] = {}
        self.canonical = ""
        self.data: list[dict[str, Any]] = []
        self._in_data = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self._in_data = found.get("type") == "application/ld+json"
        if tag == "link" and found.get("rel") == "alternate":
            self.alternates[found["type"]] = found["href"]
        if tag == "link" and found.get("rel") == "canonical":
            self.canonical = found["href"]

    def handle_data(self, data: str) -> None:
        if self._in_data:
            self.data.append(json.loads(data))
            self._in_data = False


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.getbasetemp()
    return served.build((base.parent if base.name.startswith("popen") else base) / "built-site")


def built(site: Path, address: str) -> Path:
    assert address.startswith(ORIGIN), address
    return site / urlsplit(address).path.removeprefix(served.SUBPATH) / "index.html"


def days_of_posts() -> dict[str, datetime]:
    return {f"{ORIGIN}blog/{file.stem}/": datetime.combine(fields(file)["date"], datetime.min.time(), UTC) for file in POSTS}


def test_the_guides_own_page_leads_to_every_article_with_its_description(site: Path) -> None:
    page = (site / "guide" / "index.html").read_text("utf-8")
    for file in GUIDE:
        assert fields(file)["description"] in page
        assert f'href="{file.stem}/"' in page


def test_the_rss_feed_has_every_post_on_its_day(site: Path) -> None:
    feed = feedparser.parse((site / RSS).read_bytes())
    assert not feed.bozo
    assert feed.version == "rss20"
    assert {post.link: datetime.fromtimestamp(timegm(post.published_parsed), UTC) for post in feed.entries} == days_of_posts()
    assert [post.published_parsed for post in feed.entries] == sorted(
        (post.published_parsed for post in feed.entries), reverse=True
    )
    assert all(post.title and post.summary and post.content and post.tags for post in feed.entries)


def test_the_json_feed_has_every_post_on_its_day(site: Path) -> None:
    feed = json.loads((site / JSON).read_text("utf-8"))
    jsonschema.validate(feed, JSON_FEED)
    assert feed["feed_url"] == ORIGIN + JSON
    assert {post["url"]: datetime.fromisoformat(post["date_published"]) for post in feed["items"]} == days_of_posts()


def test_every_address_in_a_feed_is_a_full_one(site: Path) -> None:
    for post in json.loads((site / JSON).read_text("utf-8"))["items"]:
        links = re.findall(r'(?:href|src)="([^"]*)"', post["content_html"])
        assert all(urlsplit(link).scheme in {"http", "https", "mailto", "tel"} for link in links)
        assert built(site, post["url"]).is_file()


def test_every_page_says_where_the_feeds_are(site: Path) -> None:
    for file in site.rglob("*/index.html"):
        alternates = Head(file.read_text("utf-8")).alternates
        found = {kind: (file.parent / link).resolve() for kind, link in alternates.items()}
        assert found == {"application/rss+xml": site.resolve() / RSS, "application/feed+json": site.resolve() / JSON}, file


@by_path(ARTICLES)
def test_every_article_has_data_for_search_engines(site: Path, file: Path) -> None:
    page = f"{file.relative_to(DOCS).with_suffix('').as_posix().replace('blog/posts', 'blog')}/index.html"
    head = Head((site / page).read_text("utf-8"))
    data = {one["@type"]: one for one in head.data}
    article = data["BlogPosting" if file in POSTS else "Article"]
    day = fields(file).get("date", fields(file).get("reviewed"))
    assert article["headline"] == fields(file)["title"]
    assert article["datePublished" if file in POSTS else "dateModified"] == day.isoformat()
    trail = [step["item"] for step in data["BreadcrumbList"]["itemListElement"]]
    assert trail[0] == ORIGIN
    assert trail[-1] == head.canonical == article["mainEntityOfPage"]
    assert all(built(site, address).is_file() for address in trail)


@by_path([file for file in ARTICLES if file not in POSTS])
def test_every_article_shows_when_it_was_reviewed(site: Path, file: Path) -> None:
    page = (site / file.relative_to(DOCS).with_suffix("") / "index.html").read_text("utf-8")
    shown = articles.foot(fields(file))
    assert shown
    assert shown.reviewed in page
    assert shown.basis in page
