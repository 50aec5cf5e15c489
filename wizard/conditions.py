"""Conditions on answers, as data: this file and docs/assets/wizard/conditions.js give one verdict.

A condition is ``{"any": [group, …], "not": {"any": [group, …]}}``, either key left out if empty. A group is a list of terms
``[name, "in" | "has" | "lacks", [option, …]]`` and holds when all of its terms do. ``any`` holds when one group holds; ``not``
when none does; both together: both. An absent answer is in nothing and has nothing. ``people.reach`` is the set of that
answer over all people.
"""

from collections.abc import Mapping, Sequence
from typing import Any, TypedDict

Term = tuple[str, str, Sequence[str]]
Group = Sequence[Term]


class NoneOf(TypedDict):
    """The part of a condition that must not hold."""

    any: Sequence[Group]


Condition = TypedDict("Condition", {"any": Sequence[Group], "not": NoneOf}, total=False)


def term(name: str, how: str, *options: str) -> Term:
    """One term; ``how`` is ``in`` (a single answer), ``has`` or ``lacks`` (a list)."""
    return (name, how, options)


def one_of(*groups: Group) -> Condition:
    """Holds when all terms of one group hold."""
    return {"any": groups}


def none_of(*groups: Group) -> Condition:
    """Holds unless all terms of one group hold."""
    return {"not": {"any": groups}}


def values(name: str, answers: Mapping[str, Any]) -> set[str]:
    """The answers given under a name, as a set; empty when there is none."""
    group, _, field = name.partition(".")
    given = answers.get(group)
    if field:
        given = [item.get(field) for item in given or ()]
    if isinstance(given, str):
        given = [given]
    return {item for item in given or () if item}


def holds(condition: Condition | None, answers: Mapping[str, Any]) -> bool:
    """Whether a condition holds for these answers; no condition always holds."""
    if condition is None:
        return True

    def one(groups: Sequence[Group]) -> bool:
        return any(all(_term(one_term, answers) for one_term in group) for group in groups)

    return ("any" not in condition or one(condition["any"])) and not ("not" in condition and one(condition["not"]["any"]))


def _term(one_term: Term, answers: Mapping[str, Any]) -> bool:
    name, how, options = one_term
    met = bool(values(name, answers) & set(options))
    return met != (how == "lacks")
