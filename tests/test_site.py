"""The built site, read from its files: form and bundle are there, links hold, nothing that loads names a foreign host."""

import gzip
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.browser import served
from tests.browser.served import SUBPATH
from wizard import words
from wizard.answers import SCREENS
from wizard.questions import QUESTIONS
from wizard.rules import RULES

pytestmark = pytest.mark.native

ORIGIN = "http://127.0.0.1"
SCRIPTS = Path(__file__).parent.parent / "docs" / "assets" / "wizard"
MOST_BYTES = 36_000
LOADS = {("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("object", "data"), ("form", "action")}
STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"' r"|'((?:[^'\\\n]|\\.)*)'")


class Page(HTMLParser):
    """What a page links to, loads, and holds."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.ids: set[str] = set()
        self.styles: list[str] = []
        self.first: list[str] = []
        self.inline = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.first.append("policy" if found.get("http-equiv") == "Content-Security-Policy" else tag)
        self.ids |= {found[name] for name in ("id", "name") if found.get(name)}
        if "style" in found or tag == "style":
            self.styles.append(f"{tag} {found.get('style', '')}")
        if tag == "script" and "src" not in found and "json" not in found.get("type", ""):
            self.inline += 1
        for name, value in found.items():
            if (tag, name) in LOADS or (
                tag == "link" and name == "href" and found.get("rel") not in ("canonical", "alternate")
            ):
                self.loads.append(value)
            elif tag == "a" and name == "href":
                self.links.append(value)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built below a path."""
    base = tmp_path_factory.getbasetemp()
    return served.build((base.parent if base.name.startswith("popen") else base) / "built-site")


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, Page]:
    """Every page by its address below the site's first page."""
    return {str(path.relative_to(site)): Page(path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))}


def address(page: str) -> str:
    return f"{ORIGIN}{SUBPATH}{page.removesuffix('index.html')}"


def targets(page: str, links: list[str]) -> Iterator[tuple[str, str]]:
    """The files and headings of this site that links lead to."""
    for link in links:
        parts = urlsplit(urljoin(address(page), link))
        if f"{parts.scheme}://{parts.netloc}" == ORIGIN:
            path = unquote(parts.path)
            assert path.startswith(SUBPATH), f"{page} leads out of the site: {link}"
            yield path.removeprefix(SUBPATH), unquote(parts.fragment)


def test_every_link_and_every_part_of_a_page_is_there(site: Path, pages: dict[str, Page]) -> None:
    lost = []
    for name, page in pages.items():
        for path, heading in targets(name, page.links + page.loads):
            file = f"{path}index.html" if path in ("",) or path.endswith("/") else path
            if not (site / file).is_file():
                lost.append(f"{name}: {path}")
            elif heading and heading not in pages[file].ids and not heading.startswith("__"):
                lost.append(f"{name}: {path}#{heading}")
    assert lost == []


def test_nothing_that_loads_names_another_host(pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        for link in page.loads:
            assert urljoin(address(name), link).startswith(f"{ORIGIN}{SUBPATH}"), (name, link)


def test_style_sheets_load_nothing_from_elsewhere(site: Path) -> None:
    for sheet in site.rglob("*.css"):
        for url in re.findall(r"url\(([^)]+)\)", sheet.read_text("utf-8")):
            assert not re.match(r"""["']?(https?:)?//""", url), (sheet.name, url)


def test_every_page_has_its_policy_before_any_script(site: Path, pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        assert page.first.count("policy") == 1, name
        assert "script" not in page.first[: page.first.index("policy")], name
        text = (site / name).read_text("utf-8")
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', text)
        assert policy
        assert not re.search(r"unsafe-inline|'unsafe-eval'|https?:|\*", policy[1]), name
        assert ("wasm-unsafe-eval" in policy[1]) == (name == "wizard/index.html"), name
        assert policy[1].count("'sha256-") <= page.inline
        assert {"default-src 'none'", "require-trusted-types-for 'script'", "form-action 'none'", "base-uri 'none'"} <= set(
            policy[1].split("; ")
        ), name
        assert '<meta name="referrer" content="no-referrer">' in text, name


def test_no_page_has_styles_of_its_own(pages: dict[str, Page]) -> None:
    assert [(name, page.styles) for name, page in pages.items() if page.styles] == []


def test_every_column_of_a_table_has_a_heading(site: Path, pages: dict[str, Page]) -> None:
    empty = re.compile(r"<th[^>]*>\s*</th>")
    assert [name for name in pages if empty.search((site / name).read_text("utf-8"))] == []


def test_the_form_is_there_before_any_script_runs(site: Path) -> None:
    text = (site / "wizard" / "index.html").read_text("utf-8")
    for screen in SCREENS:
        assert text.count(f'data-screen="{screen.name}"') >= 1
    for question in QUESTIONS:
        assert text.count(f'data-field="{question.name}"') == 1
    text = re.sub(r"<script[^>]*>.*?</script>", "", text, flags=re.DOTALL)
    assert not re.search(r">[^<]*\{(?!n\b|day\b|most\b|heading\b)\w+\}[^<]*<", text)


def test_the_bundle_is_there_whole(site: Path) -> None:
    (folder,) = (site / "assets" / "bundle").iterdir()
    listed = json.loads((folder / "parts.json").read_text("utf-8"))
    assert listed["id"] == folder.name
    assert {part["name"] for part in listed["parts"]} | {"parts.json", "worker.js"} == {path.name for path in folder.iterdir()}
    assert f"assets/bundle/{folder.name}/" in (site / "wizard" / "index.html").read_text("utf-8")


def test_the_licenses_of_everything_in_the_bundle_are_named(site: Path) -> None:
    (folder,) = (site / "assets" / "bundle").iterdir()
    text = (site / "licenses" / "index.html").read_text("utf-8").casefold()
    for wheel in folder.glob("*.whl"):
        package = wheel.name.partition("-")[0].replace("_", "-")
        assert package == "turn-it-around-wizard" or package in text, package
    for name in ("pyodide", "cpython", "mkdocs", "material"):
        assert name in text


def test_every_step_and_every_card_leads_to_a_heading_that_explains_it(pages: dict[str, Page]) -> None:
    linked = [link for file in ("cards", "page") for _, text in words.texts(file) for _, link in words.LINK.findall(text)]
    doors = [
        f"where-to-get-advice.md#{door}"
        for card in ("unfair", "offer", "public")
        for door in [words.say("cards", card, "door"), *words.find("cards", card, "doors").values()]
    ]
    for where in [rule.article for rule in RULES] + [link for link in linked if "{" not in link] + doors:
        page, _, heading = where.partition("#")
        found = pages[f"{page.removesuffix('.md')}/index.html"]
        assert not heading or heading in found.ids, where


def test_the_sitemap_lists_every_page_once(site: Path, pages: dict[str, Page]) -> None:
    listed = re.findall(r"<loc>([^<]*)</loc>", (site / "sitemap.xml").read_text("utf-8"))
    assert sorted(listed) == sorted(address(name) for name in pages if name != "404.html")


def test_the_page_for_a_wrong_address_holds_below_a_path(pages: dict[str, Page]) -> None:
    assert all(link.startswith((SUBPATH, f"{ORIGIN}{SUBPATH}")) for link in pages["404.html"].loads)


def test_no_example_is_shown_without_saying_that_it_is_one(site: Path, pages: dict[str, Page]) -> None:
    shown = [name for name in pages if name.startswith("examples/") and name != "examples/index.html"]
    assert len(shown) >= 12
    for name in shown:
        assert words.say("page", "examples", "label") in (site / name).read_text("utf-8")


# --- the page's own JavaScript ----------------------------------------------------------------------------------------------


def test_the_javascript_costs_few_bytes() -> None:
    """What the wizard page loads of our own scripts, each compressed as a host sends it."""
    loaded = [*SCRIPTS.glob("*.js"), *(SCRIPTS.parent / "inline").glob("*.js")]
    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in loaded) <= MOST_BYTES


def code(file: Path) -> str:
    return re.sub(r"^\s*//.*$|/\*.*?\*/", "", file.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("file", sorted(SCRIPTS.glob("*.js")), ids=lambda file: file.name)
def test_the_javascript_names_no_question_and_no_option(file: Path) -> None:
    names = {question.name for question in QUESTIONS} | {option for question in QUESTIONS for option in question.options}
    generic = {"phone", "email", "post", "none", "other", "call", "plan", "when", "stop", "first", "one", "full", "text"}
    said = {first or second for first, second in STRING.findall(code(file))}
    assert said & (names - generic) == set()


@pytest.mark.parametrize("file", sorted(SCRIPTS.glob("*.js")), ids=lambda file: file.name)
def test_the_javascript_holds_no_sentence(file: Path) -> None:
    texts = [first or second for first, second in STRING.findall(code(file))]
    assert [text for text in texts if re.fullmatch(r"[A-Z][a-z]+(?: [a-z’']+){2,}[.?]?", text)] == []
