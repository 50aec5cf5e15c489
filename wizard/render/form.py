"""The form as static HTML: every screen, with conditions, checks and wordings as data for the page's JavaScript."""

from typing import Any

from wizard import words
from wizard.answers import NAMED_CONDITIONS, SCREENS, Screen
from wizard.conditions import Condition
from wizard.questions import DIGIT_ZEROS, Question, choose, on_screen
from wizard.render.html import Html, h, join


def form() -> Html:
    """The whole form, all screens hidden but the first."""
    return h(
        "form",
        {
            "novalidate": True,
            "autocomplete": "off",
            "id": "questions",
            "hidden": True,
            "data-named": NAMED_CONDITIONS,
            "data-zeros": DIGIT_ZEROS,
        },
        h("a", {"class": "skip", "href": "#main-question"}, _ui("skip_link")),
        h("p", {"class": "back"}, h("a", {"href": "?", "data-do": "back"}, _ui("back"))),
        h(
            "div",
            {"class": "error-summary", "tabindex": "-1", "hidden": True},
            h("h2", None, _ui("error_summary")),
            h("ul"),
        ),
        h("div", {"id": "main-question", "tabindex": "-1"}, *[_screen(screen) for screen in SCREENS]),
        h("p", {"class": "actions"}, h("button", {"type": "submit", "class": "primary"}, _ui("continue"))),
    )


def _ui(*path: str) -> str:
    return words.template("page", "form", *path)


def _data(condition: Condition | None) -> Any:
    return condition or None


def _wording(*path: str) -> tuple[str, dict[str, Any]]:
    """The usual text, and the attribute that lets the page choose another."""
    text = words.find("questions", *path)
    return choose(text, {}), {"data-words": text if isinstance(text, dict) or "{" in text else None}


def _screen(screen: Screen) -> Html:
    heading, attributes = _wording("screens", screen.name, "heading")
    questions = on_screen(screen)
    why = h("p", {"class": "why", "id": f"{screen.name}-why"}, words.say("questions", "screens", screen.name, "why"))
    caption = h("span", {"class": "caption", "data-caption": True})
    title = h("h1", {"tabindex": "-1", "id": f"{screen.name}-heading", **attributes}, heading)
    single = len(questions) == 1 or not words.find("questions", "fields", questions[0].name, "label")
    body: Html
    if screen.repeats > 1:
        body = join(caption, title, why, _people(screen, questions))
    elif single:
        first, *more = questions
        body = join(_choices(first, join(caption, title), why), *[_field(question) for question in more])
    else:
        body = join(caption, title, why, *[_field(question) for question in questions])
    return h(
        "section",
        {
            "class": "screen",
            "data-screen": screen.name,
            "data-part": screen.part,
            "data-only-if": _data(screen.only_if),
            "data-title": words.table("questions")["screens"][screen.name].get("title"),
            "hidden": True,
        },
        body,
    )


def _people(screen: Screen, questions: list[Question]) -> Html:
    person = h(
        "fieldset",
        {"class": "person", "data-group": 0},
        h("legend", {"tabindex": "-1", "data-words": _ui("person")}, words.fill(_ui("person"), n=1)),
        *[_field(question, number=0) for question in questions],
        h(
            "button",
            {"type": "button", "data-do": "remove-group", "data-words": _ui("remove_person")},
            words.fill(_ui("remove_person"), n=1),
        ),
    )
    add = h("button", {"type": "button", "data-do": "add-group"}, _ui("add_person"))
    return h("div", {"data-groups": screen.name, "data-most": screen.repeats}, person, h("p", None, add))


def _field(question: Question, number: int | None = None) -> Html:
    if question.ask.kind in ("radios", "checkboxes"):
        label, attributes = _wording(*question.path, "label")
        return _choices(question, h("span", attributes, label, _optional(question)), None)
    identity = _identity(question, number)
    label, attributes = _wording(*question.path, "label")
    hint = words.find("questions", *question.path, "hint")
    described = " ".join([*([f"{identity}-hint"] if hint else []), f"{identity}-error"])
    hint_line = h("p", {"class": "hint", "id": f"{identity}-hint"}, hint) if hint else None
    if question.ask.kind in ("date", "month"):
        inside = join(
            h("legend", None, h("span", attributes, label), _optional(question)),
            hint_line,
            _error(identity),
            _day_parts(identity, question),
        )
        return h("fieldset", {**_about(question, identity), "aria-describedby": described}, inside)
    control = _select(question, identity, described) if question.options else _text(question, identity, described)
    head = h("label", {"for": identity}, h("span", attributes, label), _whose(number), _optional(question))
    return h("div", _about(question, identity), head, hint_line, _error(identity), control)


def _identity(question: Question, number: int | None) -> str:
    return question.name if number is None else f"people-{number}-{question.name.removeprefix('people.')}"


def _whose(number: int | None) -> Html | None:
    """Whose field it is, for those who hear its name alone; on screen the group's title says it."""
    if number is None:
        return None
    return h("span", {"class": "visually-hidden", "data-words": _ui("of_person")}, words.fill(_ui("of_person"), n=number + 1))


def _optional(question: Question) -> Html | None:
    return join(" ", h("span", {"class": "optional"}, _ui("optional"))) if question.ask.optional else None


def _error(identity: str) -> Html:
    return h("p", {"class": "error", "id": f"{identity}-error", "hidden": True})


def _about(question: Question, identity: str) -> dict[str, Any]:
    """What the page needs to know of a field."""
    how = question.ask
    checks = [
        {"kind": c.kind, "bound": c.bound, "error": c.error, "text": words.find("questions", *question.path, "errors", c.error)}
        for c in question.checks
    ]
    return {
        "class": "field",
        "id": f"{identity}-field",
        "data-field": question.name,
        "data-kind": how.kind,
        "data-only-if": _data(how.only_if),
        "data-checks": checks,
        "data-this-year": how.this_year,
        "data-dates-from": how.dates_from,
        "data-never-saved": how.never_saved,
        "data-with-siblings": how.needed_with_siblings,
        "data-prefill": how.prefilled_from,
        "data-guesses": dict(how.guesses) or None,
    }


def _choices(question: Question, head: Html, why: Html | None) -> Html:
    identity = question.name
    hint = words.find("questions", *question.path, "hint")
    described = [f"{question.screen}-why"] if why is not None else []
    described += [f"{identity}-hint"] if hint else []
    return h(
        "fieldset",
        {**_about(question, identity), "aria-describedby": " ".join([*described, f"{identity}-error"])},
        h("legend", None, head),
        why,
        h("p", {"class": "hint", "id": f"{identity}-hint"}, hint) if hint else None,
        _error(identity),
        *[_option(question, option) for option in question.options],
    )


def _option(question: Question, option: str) -> Html:
    how = question.ask
    identity = f"{question.name}-{option}"
    label, attributes = _wording(*question.path, "options", option)
    hint = words.find("questions", *question.path, "option_hints", option)
    reveals = how.reveals if how.reveals and how.reveals[0] == option else None
    unless = dict(how.option_unless).get(option)
    described = [f"{identity}-hint"] if hint else []
    described += [f"{identity}-reveals"] if reveals else []
    box = h(
        "input",
        {
            "type": "radio" if how.kind == "radios" else "checkbox",
            "name": question.name,
            "id": identity,
            "value": option,
            "data-exclusive": how.exclusive == option,
            "data-days-ago": dict(how.days_ago).get(option),
            "aria-describedby": " ".join(described) or None,
        },
    )
    text = h("label", {"for": identity}, h("span", attributes, label))
    row = h(
        "div",
        {"class": "row", "data-only-if": {"not": unless} if unless else None},
        box,
        text,
        h("span", {"class": "hint", "id": f"{identity}-hint"}, hint) if hint else None,
        h("span", {"class": "visually-hidden", "id": f"{identity}-reveals"}, _ui("shows_date")) if reveals else None,
    )
    apart = option in (how.exclusive, how.divider)
    return join(h("p", {"class": "or"}, _ui("or")), row) if apart else row


def _select(question: Question, identity: str, described: str) -> Html:
    options = [
        h("option", {"value": option}, words.say("questions", *question.path, "options", option)) for option in question.options
    ]
    blank = h("option", {"value": ""}, _ui("choose"))
    return h("select", {"id": identity, "name": identity, "aria-describedby": described}, blank, *options)


def _text(question: Question, identity: str, described: str) -> Html:
    attributes = {"type": "text", "id": identity, "name": identity, "dir": "auto", "aria-describedby": described}
    return h("input", {**attributes, **dict(question.ask.html)})


def _day_parts(identity: str, question: Question) -> Html:
    def part(name: str, control: Html) -> Html:
        return h("div", {"data-part-of-day": name}, h("label", {"for": f"{identity}-{name}"}, _ui(name)), control)

    def digits(name: str) -> Html:
        attributes = {"type": "text", "inputmode": "numeric", "class": name}
        return h("input", {**attributes, "id": f"{identity}-{name}", "name": f"{identity}-{name}"})

    names = words.find("page", "form", "months")
    months = [h("option", {"value": f"{number:02}"}, name) for number, name in enumerate(names, 1)]
    select = h(
        "select", {"id": f"{identity}-month", "name": f"{identity}-month"}, h("option", {"value": ""}, _ui("choose")), *months
    )
    shown = [part("day", digits("day"))] if question.ask.kind == "date" else []
    return h("div", {"class": "day-parts"}, *shown, part("month", select), part("year", digits("year")))
