"""The list of hostile strings, and the places where a reader, or a file they open, can put one."""

import json
from pathlib import Path
from typing import Any

from tests.cases import FULL, saved

LIST = Path(__file__).parent / "hostile.txt"
ELSEWHERE = "hostile.example"
"""The host that the strings would have asked or written to."""
NOTES = ("thank_the_person_you_met", "thank_each_person:p2", "invite_on_linkedin:p1", "ask_whether_it_reopened")
"""Notes of that plan, by key."""


def strings() -> list[str]:
    """Every hostile string."""
    lines = [json.loads(line) for line in LIST.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [one if isinstance(one, str) else one[0] * one[1] for one in lines]


def answers(text: str) -> dict[str, Any]:
    """Answers with this text wherever a reader types one."""
    people = [{**one, "name": text, "moment": text} for one in FULL["people"]]
    typed = dict.fromkeys(("to_name", "job_title", "moment", "your_name", "company", "signature"), text)
    return {**FULL, **typed, "people": people}


def file_with(text: str, note: str) -> dict[str, Any]:
    """A saved file with this text in the answers and as the name of a step of one's own, and ``note`` as an edited note."""
    file = saved(answers(text))
    case = file["cases"][0]
    case["edited"] = {key: {"subject": note, "text": note, "from": note, "ignored": [note]} for key in NOTES}
    case["progress"] = [{"step": "own:1", "what": "own", "on": "2026-11-24", "text": text, "due": "2026-11-30"}]
    return file
