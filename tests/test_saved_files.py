"""A copy that was saved with any version opens for ever, and what this version does not know in it is kept."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.test_render import ask
from wizard.exports import saved
from wizard.plan import make_plan

FOLDER = Path(__file__).parent / "saved"
FILES = {path.stem: path for path in sorted(FOLDER.glob("v*.json"))}
NOW = datetime.fromisoformat("2026-11-26T09:00+00:00")
LATER = {"later": {"a": [1, None, "é"]}}
"""What a newer version might add."""


def data(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(FILES[name].read_text("utf-8"))
    return read


def test_there_is_one_of_each_version() -> None:
    assert list(FILES) == [f"v{number}" for number in range(1, saved.VERSION + 1)]
    assert [data(name)["version"] for name in FILES] == list(range(1, saved.VERSION + 1))


@pytest.mark.parametrize("name", FILES)
def test_it_opens_as_it_is_and_every_whole_case_in_it_is_planned(name: str) -> None:
    opened = ask("open", text=FILES[name].read_text("utf-8"))
    assert opened == {"file": data(name)}
    cases = saved.cases(opened["file"])
    assert [bool(make_plan(case.at(NOW)).steps) for case in cases[:2]] == [True, True]
    assert len(cases) == 3, "the third is filled in halfway"


def test_the_first_version_still_means_what_it_meant() -> None:
    """Ticks, other days, own steps and edits are found again, by what they were called then."""
    reply = ask("result", data("v1"))
    steps = {step["key"]: step for step in reply["plan"]["steps"]}
    assert steps["own:1"]["due"] == "2026-12-03"
    assert steps["thank_each_person:p2"]["due"] == "2026-12-01"
    assert "talk_to_your_representative" not in steps
    assert "invite_on_linkedin:p1" not in steps
    assert steps["last_day_to_appeal"]["deadline"] == "2026-12-18"
    assert "Thank you – really." in reply["html"]
    noted = {step["note"]["key"] for step in steps.values() if step["note"]}
    assert {key for key, edit in data("v1")["cases"][0]["edited"].items() if "text" in edit} <= noted


def widened() -> dict[str, Any]:
    """A file with something unknown at every level."""
    file = data("v1")
    for case in file["cases"]:
        case |= LATER
        case["answers"] |= LATER
        case["settings"] |= {"later": "x"}
        case["edited"] = {key: edit | LATER for key, edit in case["edited"].items()}
        case["progress"] = [entry | LATER for entry in case["progress"]]
        for person in case["answers"].get("people", []):
            person |= LATER
    return file | LATER


CHANGES: dict[str, dict[str, Any]] = {
    "told": {"fields": {"what": "warm", "on": "2026-11-24", "text": ""}},
    "put-off": {"key": "ask_whether_it_reopened", "fields": {"due": "2027-01-20"}},
    "own-step": {"fields": {"text": "Rest", "due": "2026-12-01"}},
    "take-back": {"number": 0},
    "settings": {"fields": {"country": "gb", "tone": "plain", "work_week": "any", "date_style": "dmy"}},
    "suggestions": {"value": "on", "key": "thank_the_person_you_met"},
    "ignore": {"what": "blame: x", "key": "thank_the_person_you_met"},
    "keep-mine": {"key": "thank_the_person_you_met"},
}


def unknown(value: Any, path: str = "") -> Iterator[str]:
    """Where something of a newer version stands."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from [f"{path}/{key}"] if key == "later" else unknown(inner, f"{path}/{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from unknown(inner, f"{path}/{number}")


@pytest.mark.parametrize("do", CHANGES)
def test_a_change_keeps_what_this_version_does_not_know(do: str) -> None:
    before = widened()
    reply = ask(do, before, **CHANGES[do])
    assert "file" in reply, reply
    gone = set(unknown(before)) - set(unknown(reply["file"]))
    shorter = len(before["cases"][0]["progress"]) - len(reply["file"]["cases"][0]["progress"])
    assert gone == ({"/cases/0/progress/5/later"} if shorter == 1 else set())
    assert reply["file"]["cases"][1:] == before["cases"][1:]


def test_opening_keeps_what_this_version_does_not_know() -> None:
    assert ask("open", text=json.dumps(widened())) == {"file": widened()}
