"""What the reader gets: the first result, and the plan, as HTML with ``data-do`` attributes for the page's buttons."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wizard import words
from wizard.answers import SCREENS
from wizard.cards import Card
from wizard.day_words import made_on, spell, spell_with_distance
from wizard.plan import Plan, Step
from wizard.progress import BY_SOMEBODY
from wizard.questions import PEOPLE, asked, choose, day_parts, iso_day, on_screen
from wizard.render.html import Html, address, aside, h, join, linked
from wizard.render.keeping import keeping
from wizard.render.note import Desk, anchor, button
from wizard.render.settings import settings
from wizard.render.staying import Told, by_whom, changes_box, later, so_far, tell, today_box
from wizard.render.timeline import timeline
from wizard.situation import Situation

MOST_OPEN_CARDS = 2
FOLDED_AFTER = ("low", "offer")
UNPRINTED = ("feeling", "applies", "reason")


@dataclass(frozen=True, kw_only=True)
class Page:
    """The whole result: ``form`` is what was answered, ``told`` what the reader just changed, ``kept`` whether this device
    keeps the answers, ``cases`` how many plans there are."""

    desk: Desk
    form: Mapping[str, Any]
    told: Told | None = None
    kept: bool = False
    cases: int = 1


def first_result(desk: Desk) -> Html:
    """Cards, the first note or why there is none, and what to do next."""
    plan, case, root = desk.plan, desk.case, desk.root
    step = plan.first_note
    if plan.outcome in ("nobody_to_write_to", "told_to_stop"):
        return join(_nothing_to_send(plan, root), _last_day(case), *_cards(plan, root), _keep_short())
    title = _title(_say("first_note", "title"))
    if step is None or plan.outcome == "ask_for_news_again":
        title = _title(_say("outcome", "already_title"))
        body = join(h("p", None, _already(plan, step, case)), _note_of(step, desk))
    elif step.note is None:
        body = h("p", None, _say("outcome", "wait_for_advice"))
    else:
        spoken = step.note.channel == "talk"
        when = words.say("page", "first_note", "talk_when" if spoken else "when", day=_when(step, case))
        note = desk.note(step.note, first=True, angry=case.answers.feeling == "angry")
        folded = next((card.name for card in plan.cards if card.name in FOLDED_AFTER), None)
        if folded:
            summary = _say("first_note", "write_one" if folded == "low" else "show_note")
            note = h("details", None, h("summary", None, summary), note)
        title = _title(_say("first_note", "talk_title" if spoken else "title"))
        holidays = None if spoken else h("p", {"class": "hint"}, _say("plan", "holidays"))
        heading = h("h2", None, step.note.name)
        body = join(heading, h("p", {"class": "when"}, when), holidays, _name_of_whom(case), note)
    return join(title, _last_day(case), *_cards(plan, root), body, _what_next(case))


def full_result(page: Page) -> Html:
    """The whole result: what changed, read this first, do this today, plan, notes, what was done, keeping, answers."""
    desk = page.desk
    plan, case, root = desk.plan, desk.case, desk.root
    about = ", ".join(part for part in (case.answers.job_title, case.answers.company) if part)
    nothing = None if case.may_be_thanked_back else h("p", None, linked(_say("outcome", plan.outcome), root))
    return join(
        _title(_say("plan", "title")),
        h("p", {"class": "about"}, made_on(case, "plan", "about", what=about)) if about else None,
        changes_box(page.told, plan, case) if page.told else None,
        _warnings(plan),
        _last_day(case),
        *_cards(plan, root),
        nothing or today_box(plan, case, felt="feeling" in page.form),
        tell(case),
        *(() if nothing else (timeline(plan, case), _steps(plan, case, root))),
        _by_chance(plan),
        _notes(desk),
        so_far(case),
        _more_than_one_note(case),
        keeping(plan, kept=page.kept, cases=page.cases, example="example" in case.settings),
        _answers(page.form, case),
    )


def _say(*path: str) -> str:
    return words.say("page", *path)


def _title(text: str) -> Html:
    return h("h1", {"tabindex": "-1"}, text)


def _warnings(plan: Plan) -> Html | None:
    return join(*[h("p", {"class": "warning"}, text) for text in plan.warnings]) if plan.warnings else None


def _last_day(case: Situation) -> Html | None:
    day = case.answers.last_day
    if day is None or day < case.today:
        return None
    return h("p", {"class": "last-day"}, words.say("cards", "last_day", "text", day=spell_with_distance(day, case)))


# --- cards ------------------------------------------------------------------------------------------------------------------


def _cards(plan: Plan, root: str) -> Iterator[Html]:
    shown, more = plan.cards[:MOST_OPEN_CARDS], plan.cards[MOST_OPEN_CARDS:]
    if not shown:
        return
    yield h("h2", {"class": "not-printed"}, _say("cards", "heading"))
    for card in shown:
        yield _card(card, root)
    for card in more:
        yield h("details", {"class": "not-printed"}, h("summary", None, _say("cards", "more")), _card(card, root))


def _card(card: Card, root: str) -> Html:
    buttons = [_card_button(name) for name in card.buttons]
    kept = words.say("cards", "kept")
    texts = [h("p", {"data-if-kept": "tab" if text == kept else None}, linked(text, root)) for text in card.paragraphs]
    return h(
        "div",
        {"class": "card not-printed", "data-card": card.name},
        *texts,
        h("p", {"class": "actions"}, *buttons) if buttons else None,
    )


def _card_button(name: str) -> Html:
    label = _say("cards", name)
    match name:
        case "stop_here":
            return button(label, "view", view="stop-here")
        case "advised":
            return button(label, "told", what="advised")
        case _:
            return button(label, "unfold")


# --- the first result -------------------------------------------------------------------------------------------------------


def _nothing_to_send(plan: Plan, root: str) -> Html:
    text = h("p", None, linked(_say("outcome", plan.outcome), root))
    spoke = button(_say("outcome", "spoke_to_someone"), "go", screen="stage") if plan.outcome == "nobody_to_write_to" else None
    return join(_title(_say("outcome", "none_title")), text, h("p", {"class": "actions"}, spoke) if spoke else None)


def _already(plan: Plan, step: Step | None, case: Situation) -> str:
    if plan.outcome == "ask_for_news_again" and step and step.due:
        return words.say("page", "outcome", "ask_for_news_again", day=spell(step.due, case))
    return _say("outcome", "already_replied")


def _note_of(step: Step | None, desk: Desk) -> Html | None:
    return desk.note(step.note, first=True) if step and step.note else None


def _when(step: Step, case: Situation) -> str:
    return spell_with_distance(step.due or case.today, case)


def _name_of_whom(case: Situation) -> Html | None:
    name = case.first_person.name
    if name and " " not in name:
        return None
    lead, label = ("whole_name", "other_name") if name else ("no_name", "add_name")
    change = h("a", {"href": "?step=basics", "data-do": "go", "data-screen": "basics"}, _say("first_note", label))
    return h("p", {"class": "hint"} if name else None, _say("first_note", lead), " ", change)


def _what_next(case: Situation) -> Html:
    full = _the_whole_plan() if _may_have_a_plan(case) else None
    finish = button(_say("first_note", "finish"), "set", name="extent", value="first_note")
    return h("section", None, h("h2", None, _say("first_note", "next")), full, h("p", {"class": "actions"}, finish))


def _more_than_one_note(case: Situation) -> Html | None:
    """The way on for who wanted only the first note, and comes to want more."""
    return _the_whole_plan() if case.answers.extent == "first_note" and _may_have_a_plan(case) else None


def _the_whole_plan() -> Html:
    more = button(_say("first_note", "full"), "set", name="extent", value="full")
    return h("p", {"class": "actions"}, more, " ", h("span", {"class": "hint"}, _say("first_note", "full_hint")))


def _may_have_a_plan(case: Situation) -> bool:
    return case.may_be_thanked_back and not case.applies("regret")


def _keep_short() -> Html:
    return h("p", {"class": "actions"}, button(_say("keep", "print"), "print"))


# --- the plan ---------------------------------------------------------------------------------------------------------------


def _item(step: Step, case: Situation) -> Html:
    if step.due is None:
        return join(
            h("span", {"class": "when"}, words.say("page", "plan", "if", condition=step.only_if or "")), " ", step.title
        )
    box = h("span", {"class": "print-only"}, "☐ ")
    day = h("time", {"datetime": step.due.isoformat()}, spell_with_distance(step.due, case))
    return join(box, h("span", {"class": "when"}, day, ":"), " ", step.title)


def _steps(plan: Plan, case: Situation, root: str) -> Html:
    dated = [h("li", {"data-step": step.key}, *_step(step, case, root)) for step in plan.steps if step.due]
    waiting = [h("li", {"data-step": step.key}, *_step(step, case, root)) for step in plan.steps if not step.due]
    later: tuple[Html, ...] = (
        (h("details", None, h("summary", None, _waiting_title(len(waiting))), h("ul", {"class": "waiting"}, *waiting)),)
        if waiting
        else ()
    )
    return h(
        "section",
        None,
        h("h2", None, _say("plan", "steps")),
        h("p", {"class": "hint"}, _say("plan", "basis", "judgement"), " ", _say("plan", "holidays")),
        h("ol", {"class": "steps"}, *dated) if dated else h("p", None, _say("plan", "nothing")),
        *(h("p", {"class": "others"}, line) for line in plan.others),
        h("p", None, plan.stop),
        *later,
    )


def _waiting_title(count: int) -> Html:
    return h("h2", None, words.say("page", "plan", "waiting_n", title=_say("plan", "waiting_title"), n=count))


def _step(step: Step, case: Situation, root: str) -> Iterator[Html]:
    yield h("h3", None, _item(step, case))
    if step.only_if and step.due:
        yield h("p", None, words.say("page", "plan", "only_if", condition=step.only_if))
    ours = step.source is None
    basis = (
        None
        if ours
        else linked(words.say("page", "plan", "basis", step.basis, source=step.source or ""), root, aside(step.title))
    )
    more = h("a", {"href": address(step.article, root)}, _say("plan", "more"), aside(step.title)) if step.article else None
    yield h(
        "p",
        {"class": "why"},
        words.say("page", "plan", "why", why=step.why),
        " ",
        basis,
        " ",
        more,
    )
    if step.note:
        to_note = h("a", {"href": f"#{anchor(step.note.key)}"}, _say("plan", "to_note"), aside(step.note.name))
        yield h("p", {"class": "not-printed"}, to_note)
    if buttons := list(_happened(step)):
        by = by_whom(f"by-{anchor(step.key)}", case, aside(step.title)) if step.event in BY_SOMEBODY else None
        yield h("div", {"class": "not-printed", "data-fields": True}, by, h("p", {"class": "actions small"}, *buttons))
    if step.due and not step.deadline and step.rule != "close_the_file":
        yield later(step, case)


def _happened(step: Step) -> Iterator[Html]:
    """What the reader can tell of a step: that it was done or left out, or that what it waits for has come."""
    if step.event:
        yield h(
            "button",
            {"type": "button", "data-do": "told", "data-what": step.event},
            _say("plan", "it_happened"),
            aside(step.title),
        )
    elif step.due and not step.deadline and step.rule != "close_the_file":
        done = {"type": "button", "data-do": "told", "data-key": step.key}
        yield h("button", {**done, "data-what": "sent"}, _say("plan", "done"), aside(step.title))
        yield h("button", {**done, "data-what": "left_out"}, _say("plan", "leave_out"), aside(step.title))


def _by_chance(plan: Plan) -> Html | None:
    return (
        h("div", {"class": "card", "data-card": "by_chance"}, *[h("p", None, line) for line in plan.by_chance])
        if plan.by_chance
        else None
    )


def _notes(desk: Desk) -> Html | None:
    """Each note under its heading, folded but for the first; print shows them all."""
    notes = desk.plan.notes
    if not notes:
        return None
    heading = h("h2", {"id": "notes"}, words.say("page", "plan", "notes", n=len(notes)))
    every = h("p", {"class": "actions not-printed"}, button(_say("plan", "all_notes"), "all-notes")) if len(notes) > 1 else None
    folded = (
        h(
            "details",
            {"open": note is notes[0]},
            h("summary", None, h("h3", None, note.name)),
            desk.note(note, first=note is notes[0]),
        )
        for note in notes
    )
    return h("section", None, heading, every, *folded)


def _answers(form: Mapping[str, Any], case: Situation) -> Html:
    known = asked(form)
    rows = []
    for screen in SCREENS:
        questions = on_screen(screen)
        given = [text for question in questions if (text := _spoken(question, known, case))]
        if screen is PEOPLE:
            given = [one["name"] for one in known.get("people", ()) if one.get("name")]
        if not given and screen.name not in known and not any(question.name in known for question in questions):
            continue
        heading = choose(words.find("questions", "screens", screen.name, "heading"), known)
        change = h(
            "a",
            {"href": f"?step={screen.name}", "data-do": "go", "data-screen": screen.name},
            _say("plan", "change"),
            aside(heading),
        )
        value = "; ".join(given) or _say("plan", "not_given")
        hidden = {"class": "not-printed"} if screen.name in UNPRINTED else None
        rows.append(h("div", hidden, h("dt", None, heading), h("dd", None, h("span", {"dir": "auto"}, value), " ", change)))
    heading = h("h2", {"id": "answers"}, _say("plan", "answers"))
    return h("section", None, heading, h("dl", {"class": "answers"}, *rows), settings(case))


def _spoken(question: Any, known: Mapping[str, Any], case: Situation) -> str:
    value = known.get(question.name)
    if not value:
        return ""
    if question.ask.kind == "date":
        iso = iso_day(day_parts(value, question.ask))
        return spell(case.today.fromisoformat(iso), case) if iso else ""
    if question.ask.kind == "month":
        year, month = day_parts(value, question.ask)
        return f"{words.find('page', 'form', 'months')[int(month) - 1]} {year}"
    chosen = value if isinstance(value, list) else [value]
    if not question.options:
        return str(value)
    if question.ask.days_ago and value in dict(question.ask.days_ago):
        return ""
    return ", ".join(choose(words.find("questions", *question.path, "options", option), known) for option in chosen)
