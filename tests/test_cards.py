"""The card of each page, which is shown where its address is shared."""

import re
from html import unescape
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from publishing import cards, offline
from tests.browser import served

pytestmark = pytest.mark.native

ORIGIN = f"http://127.0.0.1{served.SUBPATH}"
MOST_BYTES = 60_000


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.getbasetemp()
    return served.build((base.parent if base.name.startswith("popen") else base) / "built-site")


def said(html: str, name: str) -> str:
    found = re.search(rf'<meta property="{name}" content="([^"]*)"', html)
    assert found, name
    return unescape(found[1])


def test_every_page_has_a_card_with_its_own_title(site: Path) -> None:
    titles: dict[str, set[bytes]] = {}
    for file in sorted(site.rglob("*.html")):
        html = file.read_text("utf-8")
        address = said(html, "og:image")
        assert address.startswith(ORIGIN), file
        card = (site / address.removeprefix(ORIGIN)).read_bytes()
        assert len(card) < MOST_BYTES, file
        with Image.open(BytesIO(card)) as image:
            assert image.format == "PNG"
            assert image.size == tuple(int(said(html, f"og:image:{side}")) for side in ("width", "height")), file
        if file.name != "404.html":  # which borrows that of the first page
            assert said(html, "og:image:alt") == said(html, "og:title")
            titles.setdefault(said(html, "og:title"), set()).add(card)
    assert {title for title, found in titles.items() if len(found) > 1} == set()
    assert len(set().union(*titles.values())) == len(titles)


def test_no_card_is_kept_for_when_there_is_no_network(site: Path) -> None:
    assert [address for address in offline.kept(site) if address.startswith(cards.FOLDER)] == []


def test_a_card_is_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cards, "KEPT", tmp_path / "kept")
    cards.write(tmp_path / "first", {"guide/a/": "A title"}, "A site")
    monkeypatch.setattr(cards, "draw", lambda *_: pytest.fail("drawn again"))
    cards.write(tmp_path / "again", {"guide/b/": "A title"}, "A site")
    first, again = (tmp_path / build / cards.address(url) for build, url in (("first", "guide/a/"), ("again", "guide/b/")))
    assert first.read_bytes() == again.read_bytes()


def test_a_title_that_does_not_fit_stops_the_build() -> None:
    cards.draw("A title of a length that articles have, and some more", "A site")
    with pytest.raises(cards.TooLong):
        cards.draw("A title without an end " * 12, "A site")
