"""The pictures of articles: held to the rules and to the sources they show, whole without sight, nothing from elsewhere."""

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from publishing import citations, figures
from publishing.figures import drawing, ninety_days, should_i_write, situations, surveys, who_stands_between
from tests.test_reading import GRADE_OF_A_PAGE, grade
from wizard.plan import make_plan
from wizard.situation import FIRST_CONTACTS

pytestmark = pytest.mark.native

DOCS = Path(__file__).parent.parent / "docs"
PAGES = {file: file.read_text("utf-8") for file in DOCS.rglob("*.md")}
SVG = "{http://www.w3.org/2000/svg}"


def drawn(name: str) -> ET.Element:
    html = figures.place(f"<p>Before</p><!-- figure: {name} --><p>After</p>", "../")
    return ET.fromstring(f"<div>{html}</div>")


@pytest.mark.parametrize("name", figures.FIGURES)
def test_some_article_shows_every_figure(name: str) -> None:
    assert any(name in figures.names(text) for text in PAGES.values())


def test_a_figure_that_is_not_there_stops_the_build() -> None:
    with pytest.raises(figures.UnknownFigure):
        figures.place("<!-- figure: a-made-up-one -->", "")


@pytest.mark.parametrize("name", figures.FIGURES)
def test_who_does_not_see_a_figure_hears_what_it_is_and_reads_all_of_it(name: str) -> None:
    picture = drawn(name)
    svg = picture.find(".//svg")
    assert svg is not None
    known = {one.get("id"): (one.text or "").strip() for one in svg if one.tag in ("title", "desc")}
    assert svg.get("role") == "img"
    assert known[svg.get("aria-labelledby")]
    assert known[svg.get("aria-describedby")]
    twin = " ".join("".join(one.itertext()) for one in picture.iterfind(".//figcaption//li"))
    for text in svg.iterfind(".//text"):
        for word in re.findall(r"\w+%?", " ".join(text.itertext())):
            assert word.casefold() in twin.casefold(), word


@pytest.mark.parametrize("name", figures.FIGURES)
def test_what_stands_below_a_figure_reads_easily(name: str) -> None:
    said = [str(drawing.find(name, part)) for part in ("shows", "caption")]
    assert grade(said) <= GRADE_OF_A_PAGE


@pytest.mark.parametrize("name", figures.FIGURES)
def test_a_figure_loads_nothing_and_has_no_colors_of_its_own(name: str) -> None:
    svg = drawn(name).find(".//svg")
    assert svg is not None
    for one in svg.iter():
        assert one.tag in {"svg", "title", "desc", "g", "rect", "circle", "path", "text", "tspan"}
        assert not {"style", "fill", "stroke", "href"} & set(one.attrib)


# --- held to the rules ------------------------------------------------------------------------------------------------------


def test_should_i_write_asks_what_the_rules_ask_in_their_order_with_advice_before_any_note() -> None:
    rows = [row.name for row in should_i_write.rows()]
    assert [name for name in rows if name != should_i_write.ADVICE] == [name for name, _ in FIRST_CONTACTS]
    assert rows.index("nobody_to_write_to") < rows.index(should_i_write.ADVICE) < rows.index("apology")


def test_should_i_write_follows_the_rules_when_they_change(monkeypatch: pytest.MonkeyPatch) -> None:
    swapped = (FIRST_CONTACTS[1], FIRST_CONTACTS[0], *FIRST_CONTACTS[2:])
    monkeypatch.setattr(should_i_write, "FIRST_CONTACTS", swapped)
    assert [row.name for row in should_i_write.rows()][:2] == ["nobody_to_write_to", "told_to_stop"]


@pytest.mark.parametrize("module", [should_i_write, who_stands_between])
def test_a_picture_that_says_what_the_rules_no_longer_say_stops_the_build(module: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        module, "outcome", lambda case: "thanks" if case.get("applies") == ["agency"] else situations.outcome(case)
    )
    with pytest.raises(situations.OutOfDate):
        module.draw()


def test_the_ninety_days_are_those_of_the_plan() -> None:
    made, told = ninety_days.plan()
    assert made == make_plan(situations.situation(drawing.find(ninety_days.NAME, "answers"), told))
    shown = {"".join(text.itertext()) for text in drawn(ninety_days.NAME).iterfind(".//svg/text")}
    within = [step for step in made.steps if step.due and (step.due - told.date()).days <= ninety_days.DAYS]
    assert len(within) >= 5
    for step in within:
        assert step.due
        assert step.name in shown
        assert drawing.say(ninety_days.NAME, "day", day=(step.due - told.date()).days) in shown


# --- held to the sources ----------------------------------------------------------------------------------------------------

BARS = [bar for group in drawing.find(surveys.NAME, "groups") for bar in group["bars"]]


def paragraphs_that_cite(id_: str) -> list[str]:
    pages = [text for text in PAGES.values() if surveys.NAME in figures.names(text)]
    return [part for text in pages for part in re.split(r"\n\s*\n|\n- ", text) if id_ in citations.cited_ids(part)]


@pytest.mark.parametrize("bar", BARS, ids=lambda bar: f"{bar['source']} {bar['percent']}")
def test_every_share_and_every_sample_is_what_its_source_says(bar: dict[str, Any]) -> None:
    source = citations.load()[bar["source"]]
    article = re.sub(r"[^\d%]+", " ", " ".join(paragraphs_that_cite(source.id)))
    assert f" {bar['percent']}%" in article
    assert bar.get("n", "") in source.kind
    assert bool(re.search(r"\d", source.kind)) == ("n" in bar)


def test_a_bar_is_as_long_as_its_share() -> None:
    rects = list(drawn(surveys.NAME).iterfind(".//svg/rect"))
    wholes, shares = ([float(one.get("width", 0)) for one in rects if one.get("class") == look] for look in ("all", "share"))
    assert [round(100 * share / whole) for share, whole in zip(shares, wholes, strict=True)] == [bar["percent"] for bar in BARS]
