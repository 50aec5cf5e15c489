"""One case played from the no to a call ninety days later, as data: read by tests, and shown by the site stage by stage."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from tests import cases
from wizard import progress
from wizard.exports import saved
from wizard.plan import Plan, make_plan
from wizard.situation import Situation

PLAYED: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
ANSWERS: dict[str, Any] = cases.FULL | PLAYED["answers"]


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A day of it: what is told then, and the saved file, case and plan once it was told. ``next`` is the first step of
    the plan, ``must`` and ``must_not`` are steps that are in it or not."""

    title: str
    now: datetime
    tell: tuple[dict[str, str], ...]
    next: str | None
    must: tuple[str, ...]
    must_not: tuple[str, ...]
    file: dict[str, Any]
    case: Situation
    plan: Plan


def stages() -> Iterator[Stage]:
    """Every stage, in order."""
    file = cases.saved(ANSWERS)
    for one in PLAYED["stage"]:
        now = datetime.fromisoformat(one["now"])
        tell = tuple(one.get("tell", ()))
        kept = file["cases"][0]
        for told in tell:
            kept = progress.told(
                kept, what=told["what"], on=now.date(), today=now.date(), step=told.get("step"), text=told.get("text", "")
            )
        file = {**file, "cases": [kept]}
        case = saved.cases(file)[0].at(now)
        yield Stage(
            title=one["title"],
            now=now,
            tell=tell,
            next=one.get("next"),
            must=tuple(one.get("must", ())),
            must_not=tuple(one.get("must_not", ())),
            file=file,
            case=case,
            plan=make_plan(case),
        )
