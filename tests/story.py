"""The stories: whole journeys as data, read by tests and by the site, which shows some of them as examples."""

import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.cases import FIRST_NOTE, FULL, case
from wizard.situation import Progress, Situation

FOLDER = Path(__file__).parent / "stories"
PARTS = {
    "story",
    "row",
    "now",
    "region",
    "start_from",
    "answers",
    "progress",
    "outcome",
    "cards",
    "must",
    "must_not",
    "says",
    "silent",
    "by",
    "only_if",
    "example",
}


def stories() -> dict[str, dict[str, Any]]:
    """Every story by the name of its file."""
    return {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))}


def form(story: dict[str, Any]) -> dict[str, Any]:
    """The answers of a story: those it starts from ("first note", unless it says "full plan") with those that differ."""
    return {**(FULL if story.get("start_from") == "full plan" else FIRST_NOTE), **story.get("answers", {})}


def situation(story: dict[str, Any]) -> Situation:
    """The case of a story at its moment."""
    happened = story.get("progress", ())
    progress = tuple(
        Progress(step=one.get("step"), what=one["what"], on=one["on"], text=one.get("text", "")) for one in happened
    )
    settings = {"region": story["region"]} if "region" in story else {}
    now = datetime.fromisoformat(story.get("now", "2026-11-24T10:00+00:00"))
    return case(form(story), now=now, settings=settings, progress=progress)
