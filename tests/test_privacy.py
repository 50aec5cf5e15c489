"""Each sentence of the privacy page is held by a test, or says why it is not."""

import re
import tomllib
from pathlib import Path

import pytest

pytestmark = pytest.mark.native

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "how-your-answers-are-kept.md"
SENTENCES = tomllib.loads((ROOT / "tests" / "privacy.toml").read_text("utf-8"))["sentence"]


def sentences() -> list[str]:
    """What the page says: each sentence of its text, and each row of its table."""
    text = re.sub(r"<!--.*?-->", "", PAGE.read_text("utf-8").split("---", 2)[2])
    found: list[str] = []
    for line in map(str.strip, text.splitlines()):
        if line.startswith("|"):
            found += [line] if set(line) - set("|- ") else []
        elif line and not line.startswith("#"):
            plain = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", re.sub(r"^(- |\d+\. )", "", line)).replace("**", "")
            found += [one for one in re.split(r"(?<=[.?!])\s+", plain) if one]
    return found


def test_every_sentence_of_the_page_is_listed_and_no_other() -> None:
    assert [one["says"] for one in SENTENCES] == sentences(), (
        "make tests/privacy.toml say what the page says, with a test for it"
    )


def test_every_sentence_has_a_test_that_is_there_or_a_reason() -> None:
    there = {
        f"{file.stem}::{name}"
        for file in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", file.read_text("utf-8"), re.MULTILINE)
    }
    assert [one["says"] for one in SENTENCES if one.get("test") not in there and not one.get("why")] == []
    assert len([one for one in SENTENCES if "test" in one]) > len(SENTENCES) / 3
