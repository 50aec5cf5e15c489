"""Words and code fit together: nothing missing, nothing left over, no place that nothing fills. No wording is asserted."""

import string
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from wizard import words
from wizard.answers import NAMED_CONDITIONS, SCREENS
from wizard.notes import NOTES
from wizard.notes.note import TONES, Sentence, where, wordings
from wizard.questions import QUESTIONS
from wizard.rules import RULES

PLACES = {
    "name",
    "job",
    "the_job",
    "team",
    "moment",
    "your_name",
    "referrer",
    "feedback_month",
    "signature",
    "names",
    "told_on",
    "something_new",
    "promised",
    "month",
    "named_month",
}


def sentences() -> Iterator[tuple[str, Sentence]]:
    for note in NOTES.values():
        for paragraphs in (note.paragraphs, *note.shorter):
            for paragraph in paragraphs:
                for sentence in paragraph:
                    yield note.name, sentence


def test_every_question_has_its_words_and_no_words_are_left_over() -> None:
    known: set[tuple[str, ...]] = {("screens", screen.name, part) for screen in SCREENS for part in ("heading", "why")}
    for question in QUESTIONS:
        known |= {(*question.path, "options", option) for option in question.options}
        known |= {(*question.path, "errors", check.error) for check in question.checks}
    for path in known:
        assert words.find("questions", *path) is not None, path
    for question in QUESTIONS:
        known |= {(*question.path, "option_hints", option) for option in question.options}
        known |= {(*question.path, extra) for extra in ("label", "hint", "blank")}
    tables = {path[:-1] for path, _ in words.texts("questions") if path[-1] == "usual"}
    written = {path[:-1] if path[:-1] in tables else path for path, _ in words.texts("questions")}
    known |= {("screens", screen.name, "title") for screen in SCREENS}  # in a browser's history, in place of the heading
    assert written - known == set()


def test_a_text_with_two_wordings_names_conditions_that_exist() -> None:
    tables = {path[:-1] for path, _ in words.texts("questions") if path[-1] == "usual"}
    named = {name for path in tables for name in words.find("questions", *path)}
    assert named - {"usual"} == set(NAMED_CONDITIONS)


def test_every_rule_has_its_words_and_no_words_are_left_over() -> None:
    names = {rule.name for rule in RULES}
    for name in names:
        for part in ("name", "title", "why"):
            assert words.find("steps", name, part), f"{name}.{part}"
    assert set(words.table("steps")) - names == {"values", "stop", "warnings", "conditions", "others", "own"}


def test_every_sentence_has_each_of_its_wordings_in_every_voice() -> None:
    for note, sentence in sentences():
        for name in wordings(sentence):
            text = words.find("notes", *where(note, sentence), name)
            assert text is not None, (note, sentence.__name__, name)
            if isinstance(text, dict):
                assert set(text) == set(TONES), (note, sentence.__name__, name)


def test_no_wording_of_a_note_is_left_over() -> None:
    used = {(*where(note, sentence), name) for note, sentence in sentences() for name in wordings(sentence)}
    used |= {(note, part) for note in NOTES for part in ("name", "subject")}
    for path, _ in words.texts("notes"):
        if path[0] not in ("american", "values"):
            assert path[:3] in used or path[:2] in used, path


def test_every_place_in_a_note_is_one_that_is_filled() -> None:
    for path, text in words.texts("notes"):
        if path[0] != "values":
            assert {field for _, field, _, _ in string.Formatter().parse(text) if field} <= PLACES, path


def test_the_phrasings_of_one_sentence_differ() -> None:
    lists = [path[:-1] for path, _ in words.texts("notes") if path[-1].isdigit()]
    for path in lists:
        phrasings = words.find("notes", *path)
        assert len(set(phrasings)) == len(phrasings), path


@pytest.mark.parametrize("file", words.FILES)
def test_the_words_are_plain(file: str) -> None:
    for path, text in words.texts(file):
        assert "!" not in text, path
        assert "  " not in text, path
        assert text == text.strip(), path
        assert "just checking in" not in text.casefold(), path


def test_the_words_files_are_the_ones_that_are_read() -> None:
    folder = Path(words.__file__).parent / "wording"
    assert {file.stem for file in folder.glob("*.toml")} == set(words.FILES)
    for file in folder.glob("*.toml"):
        tomllib.loads(file.read_text("utf-8"))


def test_a_missing_text_or_value_raises() -> None:
    with pytest.raises(words.MissingWords):
        words.say("page", "no", "such", "text")
    with pytest.raises(words.MissingWords):
        words.fill("{nobody}")


def test_what_is_put_into_a_text_is_never_read_as_a_text() -> None:
    assert words.fill("{x}", x="{y} {{z}}") == "{y} {{z}}"


def test_what_is_no_text_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "table", lambda _file: {"a": "b", "list": ["c", {"d": "e"}], "number": 7})
    assert dict(words.texts("any")) == {("a",): "b", ("list", "0"): "c", ("list", "1", "d"): "e"}
