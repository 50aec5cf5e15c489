"""Answers to start from, and the case or plan that they make. Nobody here is a real person."""

import sys
from datetime import datetime
from typing import Any

from wizard import questions
from wizard.plan import Plan, make_plan
from wizard.situation import Progress, Situation

NOW = datetime.fromisoformat("2026-11-24T10:00+00:00")
"""A Tuesday morning."""

IN_PYODIDE = sys.platform == "emscripten"
"""Where each plan takes many times as long, so that what tries very many tries fewer."""

FIRST_NOTE: dict[str, Any] = {
    "stage": "one",
    "told": "person",
    "reason": "unsaid",
    "when": "yesterday",
    "when_date": "2026-11-23",
    "applies": ["none"],
    "feeling": "ready",
    "to_name": "Sam Ode",
    "job_title": "Data analyst",
    "moment": "your new clinic",
    "your_name": "Alex Kim",
}

FULL: dict[str, Any] = {
    **FIRST_NOTE,
    "extent": "full",
    "people": [
        {"id": "p1", "name": "Sam Ode", "part": "decides", "reach": "email", "moment": "your new clinic"},
        {"id": "p2", "name": "Priya Nair", "part": "met", "reach": "", "moment": "the triage tool"},
        {"id": "p3", "name": "Tom Berg", "part": "met", "reach": "", "moment": ""},
    ],
    "goals": ["door", "network"],
    "reopen": "yes",
    "company": "Northside Clinic",
    "country": "",
    "said": [],
    "tone": "plain",
    "linkedin": "free",
    "signature": "",
}


def case(
    base: dict[str, Any] = FIRST_NOTE,
    *,
    now: datetime = NOW,
    settings: dict[str, str] | None = None,
    progress: tuple[Progress, ...] = (),
    **changes: Any,
) -> Situation:
    """A case with some answers changed."""
    answers = questions.read({**base, **changes})
    return Situation(answers=answers, now=now, settings=settings or {}, progress=progress)


def plan(base: dict[str, Any] = FIRST_NOTE, **changes: Any) -> Plan:
    """Its plan."""
    return make_plan(case(base, **changes))


def days(of: Plan) -> dict[str, str | None]:
    """The day of each step, by its key."""
    return {step.key: step.due.isoformat() if step.due else None for step in of.steps}


def saved(base: dict[str, Any] = FULL, **changes: Any) -> dict[str, Any]:
    """A saved file with one case; how the reader feels is in no file."""
    answers = {name: value for name, value in {**base, **changes}.items() if name != "feeling"}
    return {"version": 1, "cases": [{"id": "k7q2", "answers": answers, "progress": [], "edited": {}, "settings": {}}]}
