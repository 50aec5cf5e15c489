"""How the words read to somebody who is upset: short sentences, common words, nothing that presses. No wording is asserted."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import textstat

from wizard import words
from wizard.answers import SCREENS
from wizard.questions import on_screen

pytestmark = pytest.mark.native

DOCS = Path(__file__).parent.parent / "docs"
PAGES = sorted(file for file in DOCS.rglob("*.md") if "adr" not in file.parts and file.name != "licenses.md")
ON_SCREEN = ("page", "cards", "questions")
GRADE_OF_A_SCREEN, GRADE_OF_A_PAGE, MOST_WORDS = 6, 8, 20
NEVER = re.compile(
    r"\b(?:please|sorry|valid|invalid|required|forgot|oops|should|hurry|last chance|only today|limited time|great opportunity"
    r"|everything happens|technical difficult)",
    re.IGNORECASE,
)
MAY_SAY = {("screens", "style", "heading"), ("fields", "tone", "label"), ("fields", "tone", "errors", "missing")}
"""The question about how notes should sound."""


def sentences(text: str) -> Iterator[str]:
    yield from (part for part in re.split(r"(?<=[.?:])\s+", words.plain(text)) if part.strip())


def grade(texts: list[str]) -> float:
    said = ". ".join(part.rstrip(".:? ") for text in texts for part in sentences(text))
    return float(textstat.flesch_kincaid_grade(f"{said}."))


def screen_texts(name: str) -> list[str]:
    (screen,) = (one for one in SCREENS if one.name == name)
    paths = [("screens", name), *(question.path for question in on_screen(screen))]
    return [text for path, text in words.texts("questions") if any(path[: len(start)] == start for start in paths)]


@pytest.mark.parametrize("name", [screen.name for screen in SCREENS])
def test_every_question_reads_easily(name: str) -> None:
    assert grade(screen_texts(name)) <= GRADE_OF_A_SCREEN


@pytest.mark.parametrize(
    "part", ["start", "cards", "outcome", "first_note", "suggestions", "plan", "keep", "failures", "example"]
)
def test_every_part_of_the_result_reads_easily(part: str) -> None:
    texts = [text for path, text in words.texts("page") if path[0] == part]
    assert grade(texts) <= GRADE_OF_A_SCREEN


def test_the_cards_read_easily() -> None:
    assert grade([text for path, text in words.texts("cards") if "{" not in text]) <= GRADE_OF_A_SCREEN


@pytest.mark.parametrize("file", ON_SCREEN)
def test_no_sentence_on_screen_is_long_and_none_presses_blames_or_apologizes(file: str) -> None:
    for path, text in words.texts(file):
        assert path in MAY_SAY or not NEVER.search(text), path
        for sentence in sentences(text):
            assert len(sentence.split()) <= MOST_WORDS, (path, sentence)


def prose(markdown: str) -> list[str]:
    """The sentences of a page: no front matter, code, table, link target or citation."""
    text = re.sub(r"\A---.*?^---", "", markdown, flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"^\s*(?:#.*|\|.*|<!--.*|\{.*|```.*)$", "", text, flags=re.MULTILINE)
    text = re.sub(r"\[@[^\]]*\]|\{[^}]*\}|[*_`>]|<[^>]*>", "", words.plain(text))
    blocks = re.split(r"\n\s*(?:\n|[-*] |\d+\. )", text)
    return [" ".join(block.split()) for block in blocks if len(block.split()) > 3]


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.relative_to(DOCS).as_posix())
def test_every_page_reads_easily(file: Path) -> None:
    assert grade(prose(file.read_text("utf-8"))) <= GRADE_OF_A_PAGE
