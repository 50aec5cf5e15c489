"""What we ask. One field is one question; a person you met is a group that repeats.

The words of every question stand under the same name in ``wording/questions.toml``. A field's default is the safe one: it
plans fewer asks, never more. ``SCREENS`` says in which order the questions come and when a screen is left out.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from wizard.conditions import Condition, Group, none_of, one_of, term

Stage = Literal["applied", "test", "call", "one", "several", "final", "offer"]
Told = Literal["person", "hr", "auto", "call", "face", "letter", "silence", "other"]
Reason = Literal["unsaid", "better", "inside", "cancelled", "over", "pay", "visa", "skill", "place", "mistake", "fit", "other"]
When = Literal["today", "yesterday", "other"]
Applies = Literal["replied", "regret", "agency", "internal", "unfair", "public", "stop", "none"]
Feeling = Literal["ready", "hurt", "angry", "low", "skip"]
Part = Literal["decides", "met", "recruiter", "agency", "referrer", "helper"]
Reach = Literal["email", "linkedin", "phone", "post", "unknown"]
Goal = Literal["door", "feedback", "network", "talk", "referral", "none"]
Reopen = Literal["yes", "maybe", "no", "taken"]
Country = Literal["au", "ca", "gb", "ie", "nz", "ni", "us", "eu", "other"]
Said = Literal["keep", "dated", "feedback", "asked"]
Tone = Literal["plain", "warm", "formal"]
LinkedIn = Literal["free", "premium", "none", "unsure"]
Extent = Literal["first_note", "full"]

NO_HUMAN_CONTACT: Group = [term("stage", "in", "applied", "test"), term("told", "in", "auto", "silence", "other")]
SILENCE: Group = [term("told", "in", "silence")]
STOP: Group = [term("applies", "has", "stop")]
STOP_OR_REGRET: Group = [term("applies", "has", "stop", "regret")]
INTERNAL: Group = [term("applies", "has", "internal")]
SPOKE_TO_NO_ONE: Group = [term("stage", "in", "applied", "test")]
FIRST_NOTE_ONLY: Group = [term("extent", "lacks", "full")]

NAMED_CONDITIONS: dict[str, Condition] = {
    "silence": one_of(SILENCE),
    "agency": one_of([term("applies", "has", "agency"), term("applies", "lacks", "regret")]),
}
"""Conditions that choose between two wordings of one text: the TOML keys beside ``usual``."""


EU_REGIONS = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IT LT LU LV MT NL PL PT RO SE SI SK"
COUNTRY_OF_REGION: dict[str, Country] = {
    **dict.fromkeys(EU_REGIONS.split(), "eu"),
    "AU": "au",
    "CA": "ca",
    "GB": "gb",
    "IE": "ie",
    "NZ": "nz",
    "US": "us",
}
"""The option that a browser's region (ISO 3166) stands for; others none."""


@dataclass(frozen=True, kw_only=True)
class Screen:
    """One page of the form. ``part`` 1 ends with the first note, part 2 with the plan; ``repeats`` is the most groups."""

    name: str
    part: Literal[1, 2]
    only_if: Condition | None = None
    repeats: int = 1


def _full_path(*also_not: Group, **more: Any) -> Condition:
    return {**none_of(FIRST_NOTE_ONLY, NO_HUMAN_CONTACT, STOP_OR_REGRET, *also_not), **more}  # type: ignore[typeddict-item]


SCREENS: tuple[Screen, ...] = (
    Screen(name="stage", part=1),
    Screen(name="told", part=1),
    Screen(name="reason", part=1, only_if=none_of(NO_HUMAN_CONTACT, SILENCE)),
    Screen(name="when", part=1, only_if=none_of(NO_HUMAN_CONTACT)),
    Screen(name="applies", part=1, only_if=none_of(NO_HUMAN_CONTACT)),
    Screen(name="feeling", part=1, only_if=none_of(NO_HUMAN_CONTACT, STOP)),
    Screen(name="basics", part=1, only_if=none_of(NO_HUMAN_CONTACT, STOP)),
    Screen(name="people", part=2, only_if=_full_path(SPOKE_TO_NO_ONE), repeats=6),
    Screen(name="goals", part=2, only_if=_full_path()),
    Screen(
        name="reopen",
        part=2,
        only_if=_full_path(
            INTERNAL,
            any=[
                [term("goals", "has", "door")],
                [term("stage", "in", "final", "offer"), term("goals", "lacks", "none")],
            ],
        ),
    ),
    Screen(name="employer", part=2, only_if=_full_path()),
    Screen(name="style", part=2, only_if=_full_path()),
)


@dataclass(frozen=True, kw_only=True)
class Ask:
    """How one question is asked; what it asks is in the wording. Dates are bounded in whole years around today."""

    screen: str | None = None
    kind: Literal["radios", "checkboxes", "select", "text", "date", "month"] = "radios"
    optional: bool = False
    only_if: Condition | None = None
    limit: int | None = None
    exclusive: str | None = None
    reveals: tuple[str, str] | None = None
    not_before: int | None = None
    not_after: int | None = None
    this_year: bool = False
    option_unless: tuple[tuple[str, Condition], ...] = ()
    days_ago: tuple[tuple[str, int], ...] = ()
    dates_from: str | None = None
    divider: str | None = None
    never_saved: bool = False
    needed_with_siblings: bool = False
    html: tuple[tuple[str, str], ...] = ()
    guesses: tuple[tuple[str, str], ...] = ()
    prefilled_from: str | None = None


def ask(default: Any, **how: Any) -> Any:
    """A field of ``Answers`` or ``Person``: its safe default, and how it is asked (see ``Ask``)."""
    return field(default=default, metadata={"ask": Ask(**how)})


_NAME = (("spellcheck", "false"), ("autocapitalize", "words"))
_MOMENT = (("enterkeyhint", "next"),)


CASE_NAMED_BY = ("job_title", "company")
"""The answers that a case is called by in a list, those that were given."""


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody the reader met. ``id`` is random, made once, and survives a changed answer."""

    id: str = ""
    name: str = ask("", kind="text", limit=100, optional=True, needed_with_siblings=True, html=_NAME, prefilled_from="to_name")
    part: Part | Literal[""] = ask("", kind="select", optional=True)
    reach: Reach | Literal[""] = ask("", kind="select", optional=True)
    moment: str = ask("", kind="text", limit=140, optional=True, html=_MOMENT, prefilled_from="moment")


@dataclass(frozen=True, kw_only=True)
class Answers:
    """One case, as the reader told it. Lists keep the order of the options; dates are plain days of the reader's."""

    stage: Stage = ask("applied")
    told: Told = ask("auto")
    reason: Reason = ask("unsaid")
    when: When = ask("other", reveals=("other", "when_date"), days_ago=(("today", 0), ("yesterday", 1)))
    when_date: date | None = ask(
        None,
        screen="when",
        kind="date",
        only_if=one_of([term("when", "in", "other")]),
        not_before=-2,
        not_after=0,
        this_year=True,
        dates_from="when",
    )
    promised: date | None = ask(
        None, screen="when", kind="date", optional=True, only_if=one_of(SILENCE), not_before=-2, not_after=1
    )
    applies: tuple[Applies, ...] = ask((), kind="checkboxes", exclusive="none", reveals=("public", "last_day"))
    last_day: date | None = ask(
        None,
        screen="applies",
        kind="date",
        optional=True,
        only_if=one_of([term("applies", "has", "public")]),
        not_before=0,
        not_after=2,
    )
    feeling: Feeling = ask("skip", divider="skip", never_saved=True)
    to_name: str = ask("", screen="basics", kind="text", optional=True, limit=100, html=_NAME)
    job_title: str = ask("", screen="basics", kind="text", limit=100, html=(("autocapitalize", "sentences"),))
    moment: str = ask(
        "",
        screen="basics",
        kind="text",
        optional=True,
        limit=140,
        only_if=none_of(SPOKE_TO_NO_ONE, [term("applies", "has", "regret")]),
        html=_MOMENT,
    )
    your_name: str = ask(
        "",
        screen="basics",
        kind="text",
        limit=100,
        html=(("autocomplete", "name"), ("spellcheck", "false"), ("autocapitalize", "words")),
    )
    extent: Extent | Literal[""] = ""
    people: tuple[Person, ...] = ()
    goals: tuple[Goal, ...] = ask(
        (),
        kind="checkboxes",
        exclusive="none",
        option_unless=(("network", one_of(INTERNAL)), ("talk", one_of(INTERNAL)), ("referral", one_of(INTERNAL))),
    )
    reopen: Reopen | Literal[""] = ask("")
    company: str = ask("", screen="employer", kind="text", optional=True, limit=100)
    country: Country | Literal[""] = ask(
        "", screen="employer", kind="select", optional=True, guesses=tuple(COUNTRY_OF_REGION.items())
    )
    said: tuple[Said, ...] = ask((), screen="employer", kind="checkboxes", optional=True, reveals=("dated", "said_month"))
    said_month: str = ask(
        "",
        screen="employer",
        kind="month",
        only_if=one_of([term("said", "has", "dated")]),
        not_before=0,
        not_after=2,
        this_year=True,
    )
    tone: Tone = ask("plain", screen="style")
    linkedin: LinkedIn = ask(
        "unsure",
        screen="style",
        only_if=one_of([term("goals", "has", "network")], [term("people.reach", "has", "linkedin")]),
    )
    signature: str = ask("", screen="style", kind="text", optional=True, limit=200)
