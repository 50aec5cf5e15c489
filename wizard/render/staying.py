"""What a reader comes back to: what to do today, what happened so far, what a change did to the plan, and several plans."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from wizard import words
from wizard.changes import Change, changes
from wizard.day_words import spell, spell_with_distance
from wizard.notes.grammar import listed
from wizard.plan import Plan, Step, make_plan
from wizard.progress import EVENTS, MOST_LETTERS
from wizard.render.html import Html, aside, h, join
from wizard.render.note import anchor, button
from wizard.situation import Progress, Situation

MOST_CHANGES = 6
_ENDS = ("close_the_file",)


@dataclass(frozen=True, kw_only=True)
class Told:
    """A change that the reader just made: the plan before it, and what it was, in words; ``did`` is a step's key, ``answered``
    whether it was an answer, which changes the words of notes too."""

    before: Plan
    what: str = ""
    did: str | None = None
    answered: bool = False


@dataclass(frozen=True, kw_only=True)
class Kept:
    """One of several plans: None where questions are still open."""

    case: Situation | None
    plan: Plan | None
    job: str = ""
    company: str = ""


# --- today ------------------------------------------------------------------------------------------------------------------


def today_box(plan: Plan, case: Situation, *, felt: bool) -> Html:
    """What is due today, else what comes next. ``felt``: whether the reader has said how they feel since they came."""
    dated = [step for step in plan.steps if step.due and step.rule not in _ENDS]
    due = [step for step in dated if step.due == case.today]
    shown = due or dated[:1]
    title = _say("today", "title" if due else "next")
    feeling = None
    if not felt and any(step.note for step in dated):
        link = h("a", {"href": "?step=feeling", "data-do": "go", "data-screen": "feeling"}, _say("today", "say_feeling"))
        feeling = h("p", {"class": "hint"}, _say("today", "feeling"), " ", link)
    if not shown:
        return h("section", {"class": "next", "id": "today"}, h("h2", None, title), h("p", None, _say("plan", "nothing")))
    passed = _passed(plan, case)
    quiet = h("p", None, _say("today", "nothing")) if not due and case.progress else None
    items = [h("li", None, *_today_item(step, case, passed.get(step.key))) for step in shown]
    return h(
        "section", {"class": "next", "id": "today"}, h("h2", None, title), quiet, h("ul", {"class": "today"}, *items), feeling
    )


def _today_item(step: Step, case: Situation, passed: date | None) -> Iterator[Html]:
    day = h("time", {"datetime": str(step.due)}, spell_with_distance(step.due or case.today, case))
    yield h("p", None, day, ": ", h("strong", None, step.title))
    if passed:
        yield h("p", {"class": "hint"}, words.say("page", "today", "passed", day=spell(passed, case)))
    if step.note:
        yield h(
            "p",
            {"class": "actions"},
            h("a", {"href": f"#{anchor(step.note.key)}", "class": "button"}, _say("plan", "to_note"), aside(step.note.name)),
        )


def _passed(plan: Plan, case: Situation) -> dict[str, date]:
    """The days that have passed, of steps that stood on the plan when something last happened."""
    last = max((one.on for one in case.progress), default=case.started_on)
    if last >= case.today:
        return {}
    then = Situation(
        answers=case.answers,
        now=datetime.combine(last, datetime.min.time().replace(hour=9), case.now.tzinfo),
        settings=case.settings,
        progress=case.progress,
    )
    days = {step.key: step.due for step in make_plan(then).steps if step.due and not step.deadline}
    return {step.key: day for step in plan.steps if (day := days.get(step.key)) and day < case.today}


# --- what happened ----------------------------------------------------------------------------------------------------------


def tell(case: Situation) -> Html:
    """Where the reader says what came back, and adds a step of their own."""
    options = [h("option", {"value": name}, _event(name)) for name in EVENTS]
    today = case.today.isoformat()
    what = h("div", {"class": "field"}, _label("tell-what", "what"), h("select", {"id": "tell-what", "name": "what"}, *options))
    who, by = _text("tell-who", "who"), by_whom("tell-by", case)
    on = _day("tell-on", "on", "on", value=today, max=today)
    told = h("p", {"class": "actions"}, button(_say("progress", "add"), "told"))
    own = h(
        "div",
        {"data-fields": True},
        _text("own-text", "own_text"),
        _day("own-due", "own_on", "due", value="", min=today),
        h("p", {"class": "actions"}, button(_say("progress", "own_add"), "own-step")),
    )
    happened = h("div", {"data-fields": True}, what, by, on, who, told)
    return h(
        "section",
        {"class": "not-printed"},
        h("details", None, h("summary", None, _say("progress", "tell")), happened),
        h("details", None, h("summary", None, _say("progress", "own")), own),
    )


def by_whom(identity: str, case: Situation, about: Html | None = None) -> Html | None:
    """Who brought it about, where several people are known."""
    if not case.other_people:
        return None
    known = [(one.id, one.name) for one in case.everybody if one.name]
    options = [h("option", {"value": value}, name) for value, name in [("", _say("progress", "by_nobody")), *known]]
    return h("div", {"class": "field"}, _label(identity, "by", about), h("select", {"id": identity, "name": "who"}, *options))


def later(step: Step, case: Situation) -> Html:
    """A new day for one step."""
    identity = f"later-{anchor(step.key)}"
    about = aside(step.title)
    new = _day(identity, "later_on", "due", about, value=str(step.due), min=str(step.due))
    move = button(_say("progress", "later_move"), "put-off", about=step.title, key=step.key)
    return h(
        "details",
        {"class": "later not-printed"},
        h("summary", None, _say("progress", "later"), about),
        h("div", {"data-fields": True}, new, h("p", {"class": "actions small"}, move)),
    )


def _text(identity: str, label: str) -> Html:
    """One line of the reader's own words."""
    line = {"type": "text", "name": "text", "maxlength": MOST_LETTERS, "dir": "auto"}
    return h("div", {"class": "field"}, _label(identity, label), h("input", {"id": identity, **line}))


def _day(identity: str, label: str, name: str, about: Html | None = None, **more: str) -> Html:
    """One day, in the browser's own field for it."""
    return h(
        "div",
        {"class": "field"},
        _label(identity, label, about),
        h("input", {"id": identity, "type": "date", "name": name, **more}),
    )


def so_far(case: Situation) -> Html | None:
    """Everything that was told, last first, each to be taken back."""
    entries = list(enumerate(case.progress))
    if not entries:
        return None
    rows = []
    for number, one in reversed(entries):
        text = words.say("page", "progress", "entry", day=spell(one.on, case), what=spoken(one, case))
        rows.append(
            h(
                "li",
                None,
                h("span", {"dir": "auto"}, text),
                " ",
                button(_say("progress", "take_back"), "take-back", about=text, number=number),
            )
        )
    return h(
        "section", {"class": "not-printed"}, h("h2", None, _say("progress", "so_far")), h("ul", {"class": "so-far"}, *rows)
    )


def spoken(one: Progress, case: Situation) -> str:
    """One thing that happened, in words."""
    step = _step_name(one.step or "", case)
    match one.what:
        case "sent":
            return words.say("page", "progress", "did", step=step)
        case "left_out":
            return words.say("page", "progress", "left_out", step=step)
        case "put_off":
            return words.say("page", "progress", "put_off", step=step, due=spell(one.due or one.on, case))
        case "own":
            return words.say("page", "progress", "own_entry", name=one.text)
    event = _event(one.what) if one.what == "advised" or one.what in EVENTS else one.what
    if by := next((person.name for person in case.everybody if person.id == one.who), ""):
        event = words.say("page", "progress", "for_person", step=event, name=by)
    return words.say("page", "progress", "named_entry", event=event, name=one.text) if one.text else event


def _step_name(key: str, case: Situation) -> str:
    rule, _, who = key.partition(":")
    if rule == "own":
        return next((one.text for one in case.progress if one.step == key and one.what == "own"), "")
    name = words.find("steps", rule, "name")
    if not isinstance(name, str):
        return rule
    named = next((one.name for one in case.answers.people if one.id == who), "")
    return words.say("page", "progress", "for_person", step=name, name=named) if named else words.fill(name, name=named)


# --- what changed -----------------------------------------------------------------------------------------------------------


def changes_box(told: Told, plan: Plan, case: Situation) -> Html:
    """What a change did to the plan, and why."""
    lines = [_change(one, case) for one in changes(told.before, plan, but=told.did)]
    if told.answered and (names := _rewritten(told.before, plan)):
        lines.insert(0, words.say("page", "changes", "notes", names=listed(names)))
    nothing = _say("changes", "same" if told.answered else "none")
    more = len(lines) - MOST_CHANGES
    shown = [h("li", None, line) for line in lines[:MOST_CHANGES]]
    shown += [h("li", None, words.say("page", "changes", "and_more", n=more))] if more > 0 else []
    because = h("p", {"dir": "auto"}, words.say("page", "changes", "because", what=told.what)) if told.what else None
    return h(
        "section",
        {"class": "card not-printed", "id": "changes", "tabindex": "-1"},
        h("h2", None, _say("changes", "title")),
        because,
        h("ul", None, *shown) if shown else h("p", None, nothing),
    )


def _rewritten(before: Plan, after: Plan) -> list[str]:
    """The names of the notes in both plans whose words are not the same."""
    old = {note.key: (note.subject, note.body) for note in before.notes}
    return [note.name for note in after.notes if old.get(note.key, (note.subject, note.body)) != (note.subject, note.body)]


def _change(one: Change, case: Situation) -> str:
    step = one.step
    if one.kind == "gone":
        return words.say("page", "changes", "gone", title=step.title)
    if step.due is None:
        kind = "added_waiting" if one.kind == "added" else "moved_waiting"
        return words.say("page", "changes", kind, condition=step.only_if or "", title=step.title)
    return words.say("page", "changes", one.kind, day=spell(step.due, case), title=step.title, why=step.why)


# --- several plans ----------------------------------------------------------------------------------------------------------


def case_list(kept: Sequence[Kept]) -> Html:
    """Every plan with its next step, and the days on which steps of several fall."""
    busy: defaultdict[date, list[str]] = defaultdict(list)
    rows = []
    for number, one in enumerate(kept):
        rows.append(h("li", {"class": "card"}, *_kept(one, number)))
        for day in {step.due for step in one.plan.steps if step.due and step.rule not in _ENDS} if one.plan else ():
            busy[day].append(_name_of(one))
    together: defaultdict[str, list[date]] = defaultdict(list)
    for day, names in sorted(busy.items()):
        if len(names) > 1:
            together["; ".join(names)].append(day)
    case = next((one.case for one in kept if one.case), None)
    notes = [
        h(
            "p",
            {"class": "hint"},
            words.say("page", "cases", "same_day", names=names, days=listed([spell(day, case) for day in days])),
        )
        for names, days in together.items()
        if case
    ]
    every = h("p", {"class": "actions"}, button(_say("cases", "calendar"), "calendar", all="yes")) if len(kept) > 1 else None
    return join(
        h("h1", {"tabindex": "-1"}, _say("cases", "title")),
        h("p", None, _say("cases", "lead")),
        h("ul", {"class": "cases"}, *rows),
        *notes,
        h("p", {"class": "actions"}, button(_say("cases", "add"), "add-case")),
        every,
    )


def _name_of(one: Kept) -> str:
    given = ", ".join(part for part in (one.job, one.company) if part)
    return given or _say("cases", "no_name")


def _kept(one: Kept, number: int) -> Iterator[Html]:
    name = _name_of(one)
    yield h("h2", {"dir": "auto"}, name)
    if one.plan is None or one.case is None:
        yield h("p", None, _say("cases", "unfinished"))
    elif step := next((step for step in one.plan.steps if step.due), None):
        day = h("time", {"datetime": str(step.due)}, spell_with_distance(step.due or one.case.today, one.case))
        before, _, after = _say("cases", "next").partition("{day}")
        yield h("p", None, before, day, words.fill(after, title=step.title))
    else:
        yield h("p", None, _say("cases", "nothing"))
    yield h(
        "p",
        {"class": "actions"},
        button(_say("cases", "open"), "open-case", about=name, number=number),
        button(_say("cases", "remove"), "remove-case", about=name, number=number),
    )


def _event(name: str) -> str:
    return _say("progress", "event", name)


def _label(identity: str, name: str, about: Html | None = None) -> Html:
    return h("label", {"for": identity}, _say("progress", name), about)


def _say(*path: str) -> str:
    return words.template("page", *path)


__all__ = ["Kept", "Told", "case_list", "changes_box", "later", "so_far", "spoken", "tell", "today_box"]
