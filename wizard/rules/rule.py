"""What a rule is: one named function that may put a step on the plan, with its basis, its source and the day it was checked."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from wizard.answers import Person
from wizard.situation import Situation

Basis = Literal["evidence", "custom", "judgement"]


@dataclass(frozen=True, kw_only=True)
class Due:
    """A step that a rule wants: on a day, or (``on`` is None) waiting for what ``only_if`` in its words says.

    ``note`` names the note that hangs on it. ``deadline`` is a last day of the reader's own, never moved. ``words`` chooses
    between wordings of the step in steps.toml, ``condition`` adds an "Only if" from there.
    """

    on: date | None = None
    note: str | None = None
    to: Person | None = None
    deadline: date | None = None
    words: str = "usual"
    condition: str | None = None


EVENTS = {
    "advised": "advised",
    "they_say_no": "no",
    "feedback_comes": "feedback",
    "they_agree_to_talk": "talk_agreed",
    "the_talk_was_held": "talk_held",
    "they_answer_warmly": "warm",
    "they_name_somebody": "named",
    "they_say_keep_in_touch": "keep",
    "they_ask_you_to_stop": "stop",
    "they_accept_the_invitation": "accepted",
    "the_job_is_posted_again": "reposted",
    "they_call": "called",
    "they_move": "moved",
    "you_find_a_job": "hired",
}
"""What the reader's progress calls it when a condition comes true."""

Decision = Callable[[Situation], Due | None]
DecisionPerPerson = Callable[[Situation, Person], Due | None]


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A rule with its grounds. ``article`` is the page and heading under docs/ that explain it; ``asks`` counts as an ask;
    ``to_somebody_else`` marks what is sent once for a case, and not to whom the first note goes."""

    decide: Decision | None = None
    decide_per_person: DecisionPerPerson | None = None
    basis: Basis
    source: str | None
    article: str
    checked: date
    asks: bool
    sends: bool
    to_somebody_else: bool = False

    @property
    def function(self) -> Callable[..., Due | None]:
        """The function that decides."""
        found = self.decide or self.decide_per_person
        if found is None:
            raise TypeError("a rule needs a function")
        return found

    @property
    def name(self) -> str:
        """Its name, and that of its words in steps.toml."""
        return self.function.__name__

    @property
    def chapter(self) -> str:
        """The file it stands in."""
        return self.function.__module__.rpartition(".")[2]

    @property
    def meaning(self) -> str:
        """What it does, for the page that lists the rules; empty where docstrings were stripped."""
        return inspect.getdoc(self.function) or ""


def rule(
    *,
    basis: Basis,
    article: str,
    checked: str,
    source: str | None = None,
    asks: bool = False,
    sends: bool = False,
    to_somebody_else: bool = False,
) -> Callable[[Decision], Rule]:
    """Makes a rule of a function that looks at the case. ``sends``: something reaches somebody on its day."""

    def made(decide: Decision) -> Rule:
        day = date.fromisoformat(checked)
        return Rule(
            decide=decide,
            basis=basis,
            source=source,
            article=article,
            checked=day,
            asks=asks,
            sends=sends,
            to_somebody_else=to_somebody_else,
        )

    return made


def rule_per_person(
    *, basis: Basis, article: str, checked: str, source: str | None = None, asks: bool = False, sends: bool = False
) -> Callable[[DecisionPerPerson], Rule]:
    """Makes a rule of a function that looks at the case and at one person they met; it may give a step for each."""

    def made(decide: DecisionPerPerson) -> Rule:
        day = date.fromisoformat(checked)
        return Rule(decide_per_person=decide, basis=basis, source=source, article=article, checked=day, asks=asks, sends=sends)

    return made
