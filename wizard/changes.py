"""What one plan has that another has not: what the reader is told after something changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from wizard.plan import Plan, Step


@dataclass(frozen=True, kw_only=True)
class Change:
    """One step that is new, gone or on another day; ``was`` is its day before, if it had one."""

    kind: Literal["added", "gone", "moved"]
    step: Step
    was: date | None = None


def changes(before: Plan, after: Plan, *, but: str | None = None) -> tuple[Change, ...]:
    """Every change, in the order of the plan, what is gone last; ``but`` is the key of a step that the reader just did."""
    return tuple(one for one in _changes(before, after) if one.step.key != but)


def _changes(before: Plan, after: Plan) -> Iterator[Change]:
    old = {step.key: step for step in before.steps}
    new = {step.key: step for step in after.steps}
    for key, step in new.items():
        if key not in old:
            yield Change(kind="added", step=step)
        elif step.due != old[key].due:
            yield Change(kind="moved", step=step, was=old[key].due)
    for key, step in old.items():
        if key not in new:
            yield Change(kind="gone", step=step, was=step.due)
