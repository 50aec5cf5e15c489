"""The marks of the articles become links; the page of sources says what each source is worth."""

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from publishing import citations
from publishing.citations import Bibliography, UnknownSource, cite, cited_by, cited_ids, load, sources_page, uncited

pytestmark = pytest.mark.native
to_html = import_module("markdown").markdown  # without types of its own
DOCS = Path(citations.__file__).parent.parent / "docs"


def entry(id_: str, **changed: Any) -> dict[str, Any]:
    return {
        "id": id_,
        "type": "article-journal",
        "title": "A study",
        "author": [{"family": "Ames", "given": "A."}, {"family": "Boyd", "given": "B."}],
        "issued": {"date-parts": [[2015]]},
        "container-title": "A Journal",
        "volume": "10(5)",
        "page": "1–9",
        "DOI": "10.1000/182",
        "URL": "https://doi.org/10.1000/182",
        "custom": {"kind": "One study.", "limits": "Students only.", "confidence": "B", "checked": "2026-11-23"},
    } | changed


def bibliography(path: Path, *entries: dict[str, Any]) -> Bibliography:
    file = path / "bibliography.json"
    file.write_text(json.dumps(entries), "utf-8")
    return load(file)


@pytest.fixture
def two(tmp_path: Path) -> Bibliography:
    three_authors = [{"family": name, "given": "X."} for name in ("Cole", "Dunn", "Eyre")]
    office = {"author": [{"literal": "Labor Office"}], "issued": {}}
    return bibliography(tmp_path, entry("ames-2015"), entry("cole-2015", author=three_authors), entry("office", **office))


@pytest.mark.parametrize(
    ("page", "to_sources"),
    [("index.md", "sources.md"), ("guide/a.md", "../sources.md"), ("a/b/c.md", "../../sources.md")],
)
def test_links_work_from_the_page_that_cites(two: Bibliography, page: str, to_sources: str) -> None:
    assert cite("It helps [@ames-2015].", page, two) == f"It helps ([Ames and Boyd, 2015]({to_sources}#ames-2015))."


def test_several_sources_share_one_pair_of_brackets(two: Bibliography) -> None:
    cited = cite("So it is [@cole-2015;@office].", "index.md", two)
    assert cited == "So it is ([Cole and others, 2015](sources.md#cole-2015); [Labor Office, no date](sources.md#office))."


@pytest.mark.parametrize("mark", ["[@nobody-1999]", "[@ames-2015; @nobody-1999]", "[@ames-2015, @cole-2015]", "[@]"])
def test_an_unknown_source_stops_the_build_and_names_the_page(two: Bibliography, mark: str) -> None:
    with pytest.raises(UnknownSource, match=r"guide/a\.md"):
        cite(f"Said {mark}.", "guide/a.md", two)


@pytest.mark.parametrize("code", ["`[@x]`", "``a ` [@x]``", "```\n[@x]\n```", "~~~ text\n[@x]\n~~~~", "  ```\n[@x]\n"])
def test_marks_inside_code_are_left_alone(two: Bibliography, code: str) -> None:
    assert cite(code, "index.md", two) == code
    assert cited_ids(f"{code}\n\nand [@ames-2015]" if not code.endswith("\n") else code) <= {"ames-2015"}


def test_words_after_a_stray_backtick_are_still_cited(two: Bibliography) -> None:
    assert "sources.md#office" in cite("A ` alone [@office].", "index.md", two)


def test_every_page_that_cites_is_known_by_its_title() -> None:
    pages = {
        "guide/b.md": '---\ntitle: "Before"\n---\nOne [@x], two [@y; @x].',
        "a.md": "# Headed\n[@y]",
        "c.md": "[@z]",
    }
    assert cited_by(pages) == {
        "x": {"guide/b.md": "Before"},
        "y": {"a.md": "Headed", "guide/b.md": "Before"},
        "z": {"c.md": "c.md"},
    }


def test_a_source_nobody_cites_is_found_and_a_rule_counts_as_citing(two: Bibliography) -> None:
    assert uncited(two, {"ames-2015"}, {"office"}) == ["cole-2015"]
    assert uncited(two, cited_by({"a.md": "[@ames-2015; @cole-2015]"}), {"office"}) == []


def test_an_entry_says_what_the_source_is_and_who_cites_it(two: Bibliography) -> None:
    page = sources_page(two, {"ames-2015": {"guide/b.md": "Before"}}, {"ames-2015"})
    _, first, *others = page.split("\n### ")
    assert first.startswith("Ames and Boyd, 2015 { #ames-2015 }")
    assert "Ames, A.; Boyd, B. (2015). [A study](<https://doi.org/10.1000/182>).\n*A Journal*, 10(5), 1–9." in first
    for words in ("One study.", "Students only.", "Medium.", "2026-11-23", "[Before](guide/b.md), the rules of the plan"):
        assert words in first
    assert [other.partition(",")[0] for other in others] == ["Cole and others", "Labor Office"]


def test_markup_in_a_title_is_shown_and_not_obeyed(tmp_path: Path) -> None:
    title = "<script>*a* [b](http://c) `d` & :smile: {e} #"
    strange = bibliography(tmp_path, entry("x", title=title, author=[{"literal": "<b>[A](x)</b>_"}], DOI="10.1000/a(b)<c>"))
    html = to_html(sources_page(strange, {}), extensions=["attr_list"])
    assert html.count("<a ") == 2  # the source, and its group
    assert '<a href="https://doi.org/10.1000/a%28b%29%3Cc%3E">' in html
    assert '<h3 id="x">' in html
    assert not any(tag in html for tag in ("<script", "<b>", "<code>", "<em>a"))
    link = to_html(cite("Said [@x].", "index.md", strange))
    assert link.count("<a ") == 1
    assert 'href="sources.md#x"' in link


@pytest.mark.parametrize(
    "wrong",
    [
        [entry("x"), entry("x")],
        [entry("x", custom=entry("x")["custom"] | {"confidence": "D"})],
        [{key: value for key, value in entry("x").items() if key != "DOI"} | {"URL": "javascript:alert(1)"}],
    ],
    ids=["twice", "confidence", "address"],
)
def test_a_wrong_entry_is_refused(tmp_path: Path, wrong: list[dict[str, Any]]) -> None:
    with pytest.raises(ValueError, match="x"):
        bibliography(tmp_path, *wrong)


def test_every_mark_in_our_pages_has_its_source() -> None:
    known = load()
    for file in sorted(DOCS.rglob("*.md")):
        cite(file.read_text("utf-8"), file.relative_to(DOCS).as_posix(), known)
