"""What the site's pages take from the wizard: the wizard page, the list of rules, and the ready-made notes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from wizard import words
from wizard.answers import Answers
from wizard.cards import help_line
from wizard.conditions import Condition, none_of, term
from wizard.notes import NOTES, Draft, write
from wizard.notes.grammar import day_and_month
from wizard.render.form import form
from wizard.render.html import Html, h, join, linked, script
from wizard.render.note import button
from wizard.rules import RULES, Rule
from wizard.situation import Situation

HELP_REGIONS = {"us": "US", "gb_ie": "GB IE", "elsewhere": ""}
_NO_NOTE = term("applies", "has", "unfair", "stop")
_APOLOGY = term("applies", "has", "regret")
_NEWS = term("told", "in", "silence")
_BETWEEN = ([term("applies", "has", "agency")], [term("stage", "in", "call")])
READY_MADE: dict[str, Condition | None] = {
    "thanks": none_of([_NO_NOTE], [_APOLOGY], [_NEWS], *_BETWEEN),
    "thank_the_recruiter": {**none_of([_NO_NOTE], [_APOLOGY], [_NEWS]), "any": list(_BETWEEN)},
    "ask_for_news": {**none_of([_NO_NOTE], [_APOLOGY]), "any": [[_NEWS]]},
    "apology": {**none_of([_NO_NOTE]), "any": [[_APOLOGY]]},
    "thank_by_card": None,
    "linkedin_invitation": None,
    "ask_for_feedback": None,
    "ask_for_a_short_talk": None,
    "ask_whether_it_reopened": None,
}
"""Ready-made notes, and when each is the one to offer if the note writer does not load; None: only on their own page."""
CARDS_WITHOUT_PYTHON: dict[str, Condition] = {
    "unfair": {"any": [[term("applies", "has", "unfair")]]},
    "low": {"any": [[term("feeling", "in", "low")]]},
}
"""Cards that are shown where no note is written, for want of Python."""


@dataclass(frozen=True, kw_only=True)
class Build:
    """What the page needs to know of the build: ``root`` leads to the site's first page, ``bundle`` to the folder of the
    browser bundle, whose size ``megabytes`` says, and ``worker`` is the hash of what runs there first; ``example`` is a case of
    a saved file; ``day`` is the day of the build; ``id`` differs between two builds whose files have different addresses;
    ``at_once`` is the script that runs before the page is painted; ``offline`` says whether all of it is kept for when there is
    no network."""

    root: str
    bundle: str
    megabytes: float
    example: Mapping[str, Any]
    day: str
    id: str = ""
    worker: str = ""
    at_once: str = ""
    offline: bool = False


def wizard_page(intro: Html | str, build: Build) -> Html:
    """The wizard page: its title and lead, the start, the form, and the places for what comes later."""
    root = build.root
    return h(
        "div",
        {
            "id": "wizard",
            "class": "wizard no-js",
            "data-build": build.id,
            "data-bundle": build.bundle,
            "data-worker": build.worker,
            "data-root": root,
            "data-words": _page_words(),
            "data-example": _example(build.example),
            "data-built": build.day,
            "data-offline": f"{root}sw.js" if build.offline else None,
            "data-megabytes": f"{build.megabytes:.1f}",
        },
        _framed(root),
        script(build.at_once),
        h("p", {"class": "print-only", "id": "printed-from"}),
        h("p", {"class": "failure not-printed", "id": "strange-date", "hidden": True}),
        h(
            "div",
            {"class": "failure not-printed", "id": "newer-tab", "hidden": True},
            h("p", None, _say("status", "newer_tab")),
            h(
                "p",
                {"class": "actions"},
                button(_say("status", "show_newer"), "show-newer"),
                button(_say("status", "keep_this"), "keep-this"),
            ),
        ),
        h(
            "div",
            {"class": "card", "id": "example-banner", "hidden": True},
            h("p", None, _say("example", "lead"), " ", _say("example", "own")),
            h("p", {"class": "actions"}, button(_say("example", "leave"), "leave-example")),
        ),
        h("div", {"class": "only-without-javascript"}, h("p", None, linked(_say("failures", "no_javascript"), root))),
        _updated(),
        _view("start", Html(intro), _start(root, f"{build.megabytes:.0f}", offline=build.offline), hidden=False),
        _low_card(root),
        form(),
        _view("waiting", *_waiting()),
        _view("failed", *_failed(root)),
        _view("result"),
        _view("cases"),
        _view("stop-here", *_stop_here(root)),
        _view("confirm-delete", *_confirm("delete", "delete-now")),
        _view("confirm-open", *_confirm("open_over", "open-now")),
        _view("confirm-change", *_confirm("confirm_change", "change-now", "keep-notes")),
        h("p", {"class": "failure", "id": "not-kept", "hidden": True}),
        h(
            "div",
            {"class": "failure", "id": "broken", "hidden": True},
            h("p", None, _say("failures", "something_else")),
            h("p", {"class": "actions"}, button(_say("footer", "save"), "save"), button(_say("failures", "reload"), "reload")),
        ),
        h("p", {"role": "status", "id": "status", "class": "visually-hidden"}),
        _footer(root),
        h("input", {"type": "file", "id": "open-file", "accept": ".json,application/json", "hidden": True}),
    )


def _example(case: Mapping[str, Any]) -> dict[str, Any]:
    """A case that is labelled an example wherever it is shown; the no came yesterday, whenever it is tried."""
    settings = {**case.get("settings", {}), "example": "yes"}
    return {
        "answers": case.get("answers", {}),
        "settings": settings,
        "unsaved": {"feeling": "ready"},
        "days_ago": {"when_date": 1},
    }


def _say(*path: str) -> str:
    return words.template("page", *path)


def _view(name: str, *children: str | None, hidden: bool = True) -> Html:
    return h("section", {"data-view": name, "hidden": hidden}, *children)


def _page_words() -> dict[str, Any]:
    """The texts that the page's own code shows, by name; all others are in the HTML already."""
    page = words.table("page")
    failures = page["failures"] | page["told_faults"] | {"mail_too_long": page["first_note"]["mail_too_long"]}
    return {name: page[name] for name in ("status", "waiting")} | {
        "failures": failures,
        "progress": page["form"]["progress"],
        "title": page["form"]["title"],
        "error_prefix": page["form"]["error_prefix"],
        "part": page["form"]["part"],
        "no_suggestions": page["suggestions"]["unavailable"],
        "confirm_change": page["confirm_change"]["lead"],
        "cases_removed": page["cases"]["removed"],
        "cases_waiting": page["cases"]["waiting"],
        "carry_on_lead": page["start"]["carry_on_lead"],
    }


def _start(root: str, megabytes: str, *, offline: bool) -> Html:
    texts = [*words.find("page", "start", "lead"), *([_say("start", "offline")] if offline else [])]
    lead = [h("p", None, linked(words.fill(text, megabytes=megabytes), root)) for text in texts]
    carry_on = h(
        "div",
        {"class": "card", "id": "carry-on", "hidden": True},
        h("p", {"data-words": _say("start", "carry_on_lead")}),
        h(
            "p",
            {"class": "actions"},
            button(_say("start", "carry_on"), "start"),
            button(_say("cases", "list"), "cases"),
            button(_say("start", "start_again"), "delete"),
        ),
    )
    ways = [h("li", None, linked(_say("start", name), root)) for name in ("ready_made", "help_lines")]
    example = button(_say("example", "try"), "example")
    opening = h("p", {"class": "actions"}, example, button(_say("start", "open_copy"), "open"))
    hint = h("p", {"class": "hint"}, _say("start", "open_hint"))
    failure = h("p", {"class": "failure", "id": "open-failure", "tabindex": "-1", "hidden": True})
    unsupported = h("p", {"class": "failure", "id": "unsupported", "hidden": True}, _say("failures", "unsupported"))
    return join(
        *lead,
        carry_on,
        h("p", {"class": "failure", "id": "in-app", "hidden": True}, _say("failures", "in_app")),
        unsupported,
        h("p", {"class": "actions"}, button(_say("start", "start_now"), "start", primary=True)),
        h("div", {"class": "other-ways"}, opening, hint, failure, h("ul", None, *ways)),
    )


def _help_lines(root: str) -> list[Html]:
    return [
        h("p", {"data-regions": regions, "hidden": bool(regions)}, linked(words.say("cards", "help_line", name), root))
        for name, regions in HELP_REGIONS.items()
    ]


def _static_card(name: str, condition: Condition, root: str, **more: str) -> Html:
    """A card that needs neither Python nor network."""
    texts: list[Html] = []
    for text in words.find("cards", name, "text"):
        kept = text == "{kept}"
        door = words.say("cards", "where", "anywhere", door=words.find("cards", name, "door") or "")
        said = {"{kept}": words.say("cards", "kept"), "{door}": door}.get(text, text)
        texts += (
            _help_lines(root)
            if text == "{help_line}"
            else [h("p", {"data-if-kept": "tab" if kept else None}, linked(said, root))]
        )
    stop = h("p", {"class": "actions"}, button(_say("cards", "stop_here"), "view", view="stop-here")) if name == "low" else None
    return h("div", {"class": "card", "data-only-if": condition, "hidden": True, **more}, *texts, stop)


def _low_card(root: str) -> Html:
    """Shown at once, before the first field of the details."""
    return _static_card("low", CARDS_WITHOUT_PYTHON["low"], root, id="low-card", **{"data-before-screen": "basics"})


def _waiting() -> list[Html]:
    bar = h("progress", {"aria-label": _say("waiting", "label"), "max": 1, "value": 0})
    ready_made = button(_say("waiting", "ready_made"), "ready-made")
    carry_on = button(_say("waiting", "carry_on"), "carry-on-meanwhile", name="extent", value="full")
    return [
        h("h1", {"tabindex": "-1"}, _say("first_note", "title")),
        h("p", {"data-part": "lead"}, _say("waiting", "lead")),
        bar,
        h("p", {"data-part": "progress", "hidden": True}),
        h(
            "div",
            {"data-part": "slow", "hidden": True},
            h("p", None, _say("waiting", "slow")),
            h("p", {"class": "actions"}, carry_on, ready_made),
        ),
    ]


def _failed(root: str) -> list[Html]:
    notes = [
        h(
            "div",
            {
                "class": "note",
                "data-ready-made": draft.key,
                "data-only-if": condition,
                "data-gaps": _gaps(),
                "hidden": True,
            },
            h("label", {"for": f"ready-{draft.key}"}, draft.name),
            h("textarea", {"id": f"ready-{draft.key}", "rows": 14, "dir": "auto"}, draft.body),
            h("p", {"class": "actions"}, button(_say("first_note", "copy"), "copy")),
        )
        for draft, condition in ready_made_notes()
        if condition
    ]
    return [
        h("h1", {"tabindex": "-1"}, _say("first_note", "title")),
        h("p", {"class": "failure", "role": "alert", "data-part": "message"}),
        h(
            "p",
            {"class": "actions"},
            button(_say("failures", "try_again"), "try-again", primary=True),
            button(_say("failures", "reload"), "reload", primary=True),
            button(_say("failures", "ready_made"), "ready-made"),
            button(_say("failures", "save"), "save"),
        ),
        *[_static_card(name, condition, root) for name, condition in CARDS_WITHOUT_PYTHON.items()],
        h("div", {"data-part": "ready-made", "hidden": True}, *notes, h("p", None, linked(_say("start", "ready_made"), root))),
    ]


def _framed(root: str) -> Html:
    """All that another page gets to show of this one. It stands before the script that looks for such a page."""
    way_out = h("a", {"href": f"{root}wizard/", "target": "_top"}, _say("failures", "framed_open"))
    return h("div", {"id": "framed", "class": "wizard", "hidden": True}, h("p", None, _say("failures", "framed"), " ", way_out))


def _updated() -> Html:
    """All that is left of a page whose own code is gone from the site. Its button works without that code."""
    return h(
        "div",
        {"id": "updated", "class": "failure", "role": "alert", "hidden": True},
        h("p", None, _say("failures", "updated")),
        h("p", {"class": "actions"}, button(_say("failures", "reload"), "reload")),
    )


def _stop_here(root: str) -> list[Html]:
    return [
        h("h1", {"tabindex": "-1"}, _say("stop_here", "title")),
        h("p", {"class": "last-day", "data-part": "last-day", "hidden": True}),
        h("p", None, _say("stop_here", "lead")),
        *_help_lines(root),
        h("p", {"class": "actions"}, button(_say("stop_here", "back"), "back-to-answers")),
    ]


def _confirm(what: str, do: str, undo: str = "back-to-answers") -> list[Html]:
    buttons = [button(_say(what, "yes"), do), button(_say(what, "no"), undo, primary=True)]
    lead = h("p", {"data-part": "lead"}, _say(what, "lead"))
    return [h("h1", {"tabindex": "-1"}, _say(what, "title")), lead, h("p", {"class": "actions"}, *buttons)]


def _footer(root: str) -> Html:
    return h(
        "p",
        {"class": "footer-line", "id": "footer-line", "hidden": True},
        button(_say("cases", "list"), "cases"),
        button(_say("footer", "save"), "save"),
        linked(_say("footer", "help"), root),
        button(_say("footer", "delete"), "delete"),
    )


# --- ready-made notes -------------------------------------------------------------------------------------------------------


def ready_made_notes() -> list[tuple[Draft, Condition | None]]:
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
        draft = write(NOTES[name], case, case.first_person, key=name)
        body = draft.body.replace(day_and_month(case.told_on, american=case.american), _say("ready_made", "gap_day"))
        body = body.replace(_month(now), _say("ready_made", "gap_month"))
        drafts.append((replace(draft, name=_say("ready_made", "title", name), body=body), condition))
    return drafts


def _month(now: datetime) -> str:
    name: str = words.find("page", "form", "months")[now.month - 1]
    return name


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
                h("p", None, _say("ready_made", "when", draft.key)),
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


__all__ = ["Build", "cited_by_rules", "help_line", "ready_made_page", "rules_page", "wizard_page"]
