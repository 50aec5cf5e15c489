"""Where a plan can be kept: each way says what it holds before it is taken."""

from wizard import words
from wizard.plan import Plan
from wizard.render.html import Html, h
from wizard.render.note import button


def keeping(plan: Plan, *, kept: bool, cases: int, example: bool = False) -> Html:
    """Every way to keep the plan. ``kept``: this device keeps the answers already; ``cases``: how many plans there are. An
    ``example`` is never kept on the device."""
    dates = sum(1 for step in plan.steps if step.due)
    calendar = h(
        "div",
        {"class": "way", "data-fields": True},
        button(_say("calendar"), "calendar"),
        h("p", {"class": "hint"}, words.say("page", "keep", "calendar_hint", n=dates)),
        _tick("calendar-names", "calendar_names", name="names"),
        _tick("calendar-notes", "calendar_notes", name="notes"),
        h("p", {"class": "hint"}, _say("calendar_again")),
    )
    device = h(
        "div",
        {"class": "way"},
        _tick("keep-on-device", "device", do="device", checked=kept),
        h("p", {"class": "hint", "id": "keep-on-device-hint"}, _say("device_hint")),
    )
    ways = [
        h("div", {"class": "way", "data-needs": "share", "hidden": True}, button(_say("share"), "share"), _hint("share_hint")),
        calendar,
        h("div", {"class": "way"}, button(_say("print"), "print"), _hint("print_hint")),
        h("div", {"class": "way"}, button(_say("text"), "text"), button(_say("text_file"), "text-file"), _hint("text_hint")),
        h("div", {"class": "way"}, button(_say("markdown"), "markdown"), _hint("markdown_hint")),
        h("div", {"class": "way"}, button(_say("file"), "save"), _hint("file_hint")),
        *([] if example else [device]),
    ]
    leads = [h("p", {"data-if-kept": "here"}, _say("lead_kept")), h("p", {"data-if-kept": "tab nowhere"}, _say("lead"))]
    trouble = h("p", {"class": "hint"}, _say("nothing_happened"))
    heading = h("h2", {"id": "keep"}, words.say("page", "plan", "keep"))
    return h("section", {"class": "not-printed"}, heading, *leads, *ways, trouble, *_more_plans(cases))


def _more_plans(cases: int) -> tuple[Html, ...]:
    add = button(words.say("page", "cases", "add"), "add-case")
    if cases > 1:
        return (h("p", {"class": "actions"}, button(words.say("page", "cases", "all", n=cases), "cases"), add),)
    only_here = h("p", {"class": "hint", "data-if-kept": "tab"}, words.say("page", "cases", "only_here"))
    return (h("p", {"class": "actions", "data-if-kept": "here"}, add), only_here)


def _tick(identity: str, text: str, *, name: str | None = None, do: str | None = None, checked: bool = False) -> Html:
    box = {"type": "checkbox", "id": identity, "name": name, "data-do": do, "checked": checked}
    return h("div", {"class": "row"}, h("input", box), h("label", {"for": identity}, _say(text)))


def _hint(name: str) -> Html:
    return h("p", {"class": "hint"}, _say(name))


def _say(name: str) -> str:
    return words.template("page", "keep", name)
