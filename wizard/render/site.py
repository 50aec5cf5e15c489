"""What the site's pages take from the wizard: the wizard page, the list of rules, and the ready-made notes."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from wizard import words
from wizard.answers import Answers
from wizard.cards import help_line
from wizard.conditions import Condition, none_of, one_of, term
from wizard.notes import NOTES, Draft, write
from wizard.render.form import form
from wizard.render.html import Html, h, join, linked
from wizard.rules import RULES, Rule
from wizard.situation import Situation

HELP_REGIONS = {"us": "US", "gb_ie": "GB IE", "elsewhere": ""}
_NEVER: Condition = none_of([term("applies", "has", "unfair", "stop")])
READY_MADE: dict[str, Condition] = {
    "apology": {**_NEVER, "any": [[term("applies", "has", "regret")]]},
    "ask_for_news": {
        **none_of([term("applies", "has", "unfair", "stop", "regret")]),
        "any": [[term("told", "in", "silence")]],
    },
    "thanks": none_of([term("applies", "has", "unfair", "stop", "regret")], [term("told", "in", "silence")]),
}
"""Ready-made notes, and when each is the one to offer if the note writer does not load; no note where there may be none."""


def wizard_page(intro: Html | str, *, root: str, bundle: str, megabytes: str) -> Html:
    """The wizard page: its title and lead, the start, the form, and the places for what comes later.

    ``root`` leads to the site's first page; ``bundle`` to the folder of the browser bundle, whose size ``megabytes`` says.
    """
    return h(
        "div",
        {"id": "wizard", "class": "wizard no-js", "data-bundle": bundle, "data-root": root, "data-words": _page_words()},
        h("div", {"class": "only-without-javascript"}, h("p", None, linked(_say("failures", "no_javascript"), root))),
        _view("start", Html(intro), _start(root, megabytes), hidden=False),
        _low_card(root),
        form(),
        _view("waiting", *_waiting()),
        _view("failed", *_failed(root)),
        _view("result"),
        _view("stop-here", *_stop_here(root)),
        _view("confirm-delete", *_confirm("delete", "delete-now", title=True)),
        _view("confirm-open", *_confirm("open_over", "open-now")),
        h("p", {"class": "failure", "id": "not-kept", "hidden": True}),
        h("p", {"role": "status", "id": "status"}),
        _footer(root),
        h("input", {"type": "file", "id": "open-file", "accept": ".json,application/json", "hidden": True}),
    )


def _say(*path: str) -> str:
    return words.template("page", *path)


def _view(name: str, *children: str | None, hidden: bool = True) -> Html:
    return h("section", {"data-view": name, "hidden": hidden}, *children)


def _button(label: str, do: str, *, primary: bool = False, **data: str) -> Html:
    attributes = {f"data-{name}": value for name, value in data.items()}
    return h("button", {"type": "button", "class": "primary" if primary else None, "data-do": do, **attributes}, label)


def _page_words() -> dict[str, Any]:
    """The texts that the page's own code shows, by name; all others are in the HTML already."""
    page = words.table("page")
    return {name: page[name] for name in ("status", "failures", "waiting")} | {
        "progress": page["form"]["progress"],
        "title": page["form"]["title"],
        "error_prefix": page["form"]["error_prefix"],
        "part": page["form"]["part"],
        "mail_too_long": page["first_note"]["mail_too_long"],
        "carry_on_lead": page["start"]["carry_on_lead"],
    }


def _start(root: str, megabytes: str) -> Html:
    lead = [h("p", None, linked(words.fill(text, megabytes=megabytes), root)) for text in words.find("page", "start", "lead")]
    carry_on = h(
        "div",
        {"class": "card", "id": "carry-on", "hidden": True},
        h("p", {"data-words": _say("start", "carry_on_lead")}),
        h(
            "p",
            {"class": "actions"},
            _button(_say("start", "carry_on"), "carry-on"),
            _button(_say("start", "start_again"), "delete"),
        ),
    )
    ways = [h("li", None, linked(_say("start", name), root)) for name in ("ready_made", "help_lines")]
    opening = join(_button(_say("start", "open_copy"), "open"), h("p", {"class": "hint"}, _say("start", "open_hint")))
    failure = h("p", {"class": "failure", "id": "open-failure", "tabindex": "-1", "hidden": True})
    unsupported = h("p", {"class": "failure", "id": "unsupported", "hidden": True}, _say("failures", "unsupported"))
    return join(
        *lead,
        carry_on,
        unsupported,
        h("p", {"class": "actions"}, _button(_say("start", "start_now"), "start", primary=True)),
        h("div", {"class": "other-ways"}, opening, failure, h("ul", None, *ways)),
    )


def _help_lines(root: str) -> list[Html]:
    return [
        h("p", {"data-regions": regions, "hidden": bool(regions)}, linked(words.say("cards", "help_line", name), root))
        for name, regions in HELP_REGIONS.items()
    ]


def _low_card(root: str) -> Html:
    """Shown at once, before the first field of the details; it needs neither Python nor network."""
    texts: list[Html] = []
    for text in words.find("cards", "low", "text"):
        kept = text == "{kept}"
        said = words.say("cards", "kept") if kept else text
        texts += _help_lines(root) if text == "{help_line}" else [h("p", {"data-if-kept": kept}, said)]
    return h(
        "div",
        {
            "class": "card",
            "id": "low-card",
            "data-before-screen": "basics",
            "data-only-if": one_of([term("feeling", "in", "low")]),
            "hidden": True,
        },
        *texts,
        h("p", {"class": "actions"}, _button(_say("cards", "stop_here"), "view", view="stop-here")),
    )


def _waiting() -> list[Html]:
    bar = h("progress", {"aria-label": _say("waiting", "label"), "max": 1, "value": 0})
    ready_made = _button(_say("waiting", "ready_made"), "ready-made")
    return [
        h("h1", {"tabindex": "-1"}, _say("first_note", "title")),
        h("p", {"data-part": "lead"}, _say("waiting", "lead")),
        bar,
        h("p", {"data-part": "progress", "hidden": True}),
        h(
            "div",
            {"data-part": "slow", "hidden": True},
            h("p", None, _say("waiting", "slow")),
            h("p", {"class": "actions"}, ready_made),
        ),
    ]


def _failed(root: str) -> list[Html]:
    notes = [
        h(
            "div",
            {
                "class": "note",
                "data-ready-made": draft.key,
                "data-only-if": condition or None,
                "data-gaps": _gaps(),
                "hidden": True,
            },
            h("label", {"for": f"ready-{draft.key}"}, _say("first_note", "label_no_name")),
            h("textarea", {"id": f"ready-{draft.key}", "rows": 14, "dir": "auto"}, draft.body),
            h("p", {"class": "actions"}, _button(_say("first_note", "copy"), "copy")),
        )
        for draft, condition in ready_made_notes()
    ]
    return [
        h("h1", {"tabindex": "-1"}, _say("first_note", "title")),
        h("p", {"class": "failure", "role": "alert", "data-part": "message"}),
        h(
            "p",
            {"class": "actions"},
            _button(_say("failures", "try_again"), "try-again", primary=True),
            _button(_say("failures", "ready_made"), "ready-made"),
            _button(_say("failures", "save"), "save"),
        ),
        h("div", {"data-part": "ready-made", "hidden": True}, *notes, h("p", None, linked(_say("start", "ready_made"), root))),
    ]


def _stop_here(root: str) -> list[Html]:
    return [
        h("h1", {"tabindex": "-1"}, _say("stop_here", "title")),
        h("p", {"class": "last-day", "data-part": "last-day", "hidden": True}),
        h("p", None, _say("stop_here", "lead")),
        *_help_lines(root),
        h("p", {"class": "actions"}, _button(_say("stop_here", "back"), "back-to-answers")),
    ]


def _confirm(what: str, do: str, *, title: bool = False) -> list[Html]:
    heading = _say("delete", "title") if title else _say("start", "open_copy")
    buttons = [_button(_say(what, "yes"), do), _button(_say(what, "no"), "back-to-answers", primary=True)]
    return [h("h1", {"tabindex": "-1"}, heading), h("p", None, _say(what, "lead")), h("p", {"class": "actions"}, *buttons)]


def _footer(root: str) -> Html:
    return h(
        "p",
        {"class": "footer-line", "id": "footer-line", "hidden": True},
        _button(_say("footer", "save"), "save"),
        linked(_say("footer", "help"), root),
        _button(_say("footer", "delete"), "delete"),
    )


# --- ready-made notes -------------------------------------------------------------------------------------------------------


def ready_made_notes() -> list[tuple[Draft, Condition]]:
    """Every ready-made note, written with gaps by the rules' own notes, and when it is the one to offer."""
    gap = {name: _say("ready_made", f"gap_{name}") for name in ("name", "job", "moment", "your_name")}
    answers = Answers(
        stage="one",
        told="other",
        to_name=gap["name"],
        job_title=gap["job"],
        moment=gap["moment"],
        your_name=gap["your_name"],
    )
    now = datetime(2026, 1, 5, 9, tzinfo=UTC)
    drafts = []
    for name, condition in READY_MADE.items():
        case = Situation(answers=replace(answers, told="silence" if name == "ask_for_news" else "person"), now=now)
        drafts.append((write(NOTES[name], case, case.first_person, key=name), condition))
    return drafts


def _gaps() -> dict[str, str]:
    names = {"name": "to_name", "job": "job_title", "moment": "moment", "your_name": "your_name"}
    return {_say("ready_made", f"gap_{gap}"): answer for gap, answer in names.items()}


def ready_made_page() -> Html:
    """The ready-made notes as plain HTML, for readers without JavaScript too."""
    return join(
        *[
            h(
                "section",
                {"id": draft.key},
                h("h2", {"id": f"note-{draft.key}"}, draft.name),
                h("pre", {"class": "ready-made"}, draft.body),
            )
            for draft, _ in ready_made_notes()
        ]
    )


# --- how the plan is decided ------------------------------------------------------------------------------------------------


def rules_page() -> str:
    """Every rule with what it does, its basis, its source and the day it was checked, as Markdown under ``##`` headings."""
    lines: list[str] = []
    for chapter in dict.fromkeys(rule.chapter for rule in RULES):
        lines += [f"## {_say('rules', 'chapters', chapter)}", ""]
        for rule in RULES:
            if rule.chapter == chapter:
                lines += _rule(rule)
    return "\n".join(lines)


def _rule(rule: Rule) -> list[str]:
    basis = _say("rules", "basis", rule.basis)
    source = f" [@{rule.source}]" if rule.source else ""
    checked = words.say("page", "rules", "checked", day=rule.checked.isoformat())
    more = f"[{_say('plan', 'more')}]({rule.article})"
    name = words.say("steps", rule.name, "name")
    return [f"### {name}", "", rule.meaning, "", f"{basis}{source}. {checked}. {more}.", ""]


def cited_by_rules() -> frozenset[str]:
    """The ids of the sources that rules rest on."""
    return frozenset(rule.source for rule in RULES if rule.source)


__all__ = ["cited_by_rules", "help_line", "ready_made_page", "rules_page", "wizard_page"]
