"""The cards above a note and a plan: what to read first. Their words stand in cards.toml under the same names."""

from collections.abc import Callable
from dataclasses import dataclass

from wizard import words
from wizard.situation import Situation


@dataclass(frozen=True, kw_only=True)
class Card:
    """One card. Paragraphs may hold links as ``[label](page.md#heading)``; ``buttons`` are names of actions."""

    name: str
    paragraphs: tuple[str, ...]
    buttons: tuple[str, ...] = ()


_APPLIES: tuple[tuple[str, Callable[[Situation], bool]], ...] = (
    ("low", lambda case: case.answers.feeling == "low" and not case.told_to_stop),
    ("unfair", lambda case: case.must_wait_for_advice),
    ("offer", lambda case: case.answers.stage == "offer"),
    ("public", lambda case: case.applies("public")),
    ("regret", lambda case: case.applies("regret")),
    ("agency", lambda case: case.through_agency and not case.applies("regret")),
    ("internal", lambda case: case.works_there and not case.applies("regret")),
    ("waiting", lambda case: case.still_waiting and bool(set(case.answers.goals) - {"none"})),
    ("angry", lambda case: case.answers.feeling == "angry"),
    ("hurt", lambda case: case.answers.feeling in ("hurt", "skip") and _has_a_note_to_send(case)),
)
"""In the order in which they are shown. Where nobody may be written to, only gates are left."""


def _has_a_note_to_send(case: Situation) -> bool:
    return case.first_contact != "already_replied" and not case.works_there and not case.must_wait_for_advice


def cards(case: Situation) -> tuple[Card, ...]:
    """The cards that apply, most urgent first."""
    if case.no_human_contact:
        return ()
    gates = ("unfair", "offer", "public")
    return tuple(_card(name, case) for name, applies in _APPLIES if applies(case) and (not case.told_to_stop or name in gates))


def by_chance(case: Situation) -> tuple[str, ...]:
    """What to say if they meet: two lines; one with an unfair no or a regretted reply; none where there is nobody to meet."""
    if not case.may_be_thanked_back:
        return ()
    if case.applies("unfair", "regret"):
        return (words.say("cards", "by_chance", "short"),)
    hello, wish = ("hello_again", "still_waiting") if case.still_waiting else ("hello", "wish")
    wish = "wish_alone" if wish == "wish" and case.through_agency else wish
    return tuple(words.say("cards", "by_chance", one) for one in ("lead", hello, wish))


def _card(name: str, case: Situation) -> Card:
    texts = []
    for text in words.find("cards", name, "text"):
        if text == "{help_line}":
            texts.append(help_line(case))
        elif text == "{door}":
            texts.append(_official_door(name, case))
        elif text == "{kept}":
            texts.append(words.say("cards", "kept"))
        elif text == "{if_you_gave_notice}":
            texts += [] if case.long_ago or case.works_there else [words.say("cards", "offer", "if_you_gave_notice")]
        elif text == "{ask_for_the_day}":
            texts += [] if case.answers.last_day else [words.say("cards", "public", "ask_for_the_day")]
        else:
            texts.append(text)
    return Card(name=name, paragraphs=tuple(texts), buttons=tuple(words.find("cards", name, "buttons") or ()))


def _official_door(name: str, case: Situation) -> str:
    """Where to get advice in the country of the employer, if the page has something for it; else the whole page."""
    door = words.find("cards", name, "doors").get(case.country)
    return words.say("cards", "where", case.country if door else "anywhere", door=door or words.say("cards", name, "door"))


def help_line(case: Situation) -> str:
    """The help line itself where the region is known; else a link to the list."""
    region = case.region or case.country.upper()
    return words.say("cards", "help_line", {"US": "us", "GB": "gb_ie", "IE": "gb_ie"}.get(region, "elsewhere"))
