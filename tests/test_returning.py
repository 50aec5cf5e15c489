"""What a reader finds who comes back: today, what happened, what changed, and where the plan can be kept."""

from datetime import timedelta
from typing import Any

import pytest

from tests.cases import NOW, case, days, plan, saved
from tests.markup import Element, tree
from tests.page import File, ask, plan_of, tell
from wizard import words
from wizard.changes import changes
from wizard.day_words import spell
from wizard.progress import BY_SOMEBODY
from wizard.render import spoken
from wizard.render.staying import MOST_CHANGES
from wizard.situation import Progress

NOTE = "thank_the_person_you_met"


def shown(file: File, **more: Any) -> Element:
    return tree(ask("result", file, **more)["html"])


def by_id(page: Element, name: str) -> Element:
    (found,) = (one for one in page.every() if name in one.names("id"))
    return found


def doing(page: Element, do: str) -> list[Element]:
    """The buttons that do this."""
    return [one for one in page.every() if one.attributes.get("data-do") == do]


def said(page: Element, *path: str, **values: Any) -> bool:
    """Whether the page says this text by itself in one element."""
    text = words.say("page", *path, **values)
    return any(one.text == text for one in page.every())


# --- today ------------------------------------------------------------------------------------------------------------------


def test_what_is_due_today_is_shown_alone_else_what_comes_next() -> None:
    file = tell(saved(goals=["network"]), what="sent", key="draft_and_sleep_on_it")
    (first, second, *_) = [step for step in plan_of(file).steps if step.due]
    assert first.due == second.due == NOW.date() + timedelta(days=1)
    before = by_id(shown(file), "today")
    assert said(before, "today", "next")
    assert said(before, "today", "nothing")
    assert titles(before) == [first.title]
    on_the_day = by_id(shown(file, now=NOW + timedelta(days=1)), "today")
    assert said(on_the_day, "today", "title")
    assert not said(on_the_day, "today", "nothing")
    assert titles(on_the_day) == [first.title, second.title]


def titles(of: Element) -> list[str]:
    return [one.text for one in of.every() if one.tag == "strong"]


def test_nothing_to_do_today_is_no_news_before_anything_happened() -> None:
    file = saved(told="silence")
    assert all(step.due != NOW.date() for step in plan_of(file).steps)
    assert not said(by_id(shown(file), "today"), "today", "nothing")


def test_the_end_of_the_plan_is_never_what_comes_next() -> None:
    file = saved(goals=["none"], people=[], reopen="")
    for step in [step.key for step in plan_of(file).steps if step.due and step.rule != "close_the_file"]:
        file = tell(file, what="sent", key=step)
    left = [step.rule for step in plan_of(file).steps if step.due]
    assert left == ["close_the_file"]
    assert said(by_id(shown(file), "today"), "plan", "nothing")


def test_a_step_with_a_note_leads_to_it_and_another_does_not() -> None:
    for file in (saved(), tell(saved(), "own-step", fields={"text": "Rest", "due": NOW.date().isoformat()})):
        made = plan_of(file)
        page = shown(file)
        links = [
            one.attributes["href"] or ""
            for one in by_id(page, "today").every()
            if one.tag == "a" and "button" in one.names("class")
        ]
        due = [step for step in made.steps if step.due == NOW.date()] or [step for step in made.steps if step.due][:1]
        assert len(links) == sum(bool(step.note) for step in due)
        assert all(by_id(page, link.removeprefix("#")) for link in links)


# --- telling ----------------------------------------------------------------------------------------------------------------


def test_days_that_are_told_end_today_and_days_to_come_begin_there() -> None:
    page = shown(saved())
    told, own = by_id(page, "tell-on").attributes, by_id(page, "own-due").attributes
    assert (told["value"], told["max"], told.get("min")) == ("2026-11-24", "2026-11-24", None)
    assert (own["value"], own["min"], own.get("max")) == ("", "2026-11-24", None)


def test_a_step_can_be_put_off_from_its_own_day_on() -> None:
    page = shown(saved())
    offered = {}
    for one in doing(page, "put-off"):
        around = next(above for above in one.around() if above.tag == "details")
        (day,) = (below for below in around.every() if below.tag == "input")
        assert day.attributes["value"] == day.attributes["min"]
        offered[one.attributes["data-key"]] = day.attributes["value"]
    kept = {step.key for step in plan_of(saved()).steps if step.deadline or step.rule == "close_the_file"}
    assert offered == {key: day for key, day in days(plan_of(saved())).items() if day and key not in kept}


def test_what_happened_stands_last_first_and_each_can_be_taken_back() -> None:
    file = tell(tell(saved(), what="keep"), what="sent", key=NOTE)
    page = shown(file)
    (listed,) = (one for one in page.every() if "so-far" in one.names("class"))
    entries = case(progress=tuple(Progress(step=s, what=w, on=NOW.date()) for s, w in ((None, "keep"), (NOTE, "sent"))))
    day = spell(NOW.date(), entries)
    lines = [words.say("page", "progress", "entry", day=day, what=spoken(one, entries)) for one in reversed(entries.progress)]
    assert [one.inside[1].text for one in listed.every() if one.tag == "li" and isinstance(one.inside[1], Element)] == lines
    assert [one.attributes["data-number"] for one in doing(page, "take-back")] == ["1", "0"]
    assert not doing(shown(saved()), "take-back")


@pytest.mark.parametrize(
    ("what", "step", "text", "path", "values"),
    [
        ("sent", NOTE, "", "did", {"step": words.say("steps", NOTE, "name")}),
        ("left_out", "find_a_name", "", "left_out", {"step": words.say("steps", "find_a_name", "name")}),
        ("own", "own:1", "Rest", "own_entry", {"name": "Rest"}),
        ("sent", "own:9", "", "did", {"step": ""}),
        ("sent", "of_a_newer_version", "", "did", {"step": "of_a_newer_version"}),
        ("named", None, "Kim", "named_entry", {"event": words.say("page", "progress", "event", "named"), "name": "Kim"}),
    ],
)
def test_each_thing_that_happened_is_said_with_what_it_was(
    what: str, step: str | None, text: str, path: str, values: dict[str, str]
) -> None:
    one = Progress(step=step, what=what, on=NOW.date(), text=text)
    assert spoken(one, case(progress=(one,))) == words.say("page", "progress", path, **values)


def test_an_event_is_said_by_its_name_and_one_of_a_newer_version_by_its_own() -> None:
    for what in ("warm", "advised"):
        assert spoken(Progress(step=None, what=what, on=NOW.date()), case()) == words.say("page", "progress", "event", what)
    assert spoken(Progress(step=None, what="later", on=NOW.date()), case()) == "later"


def test_an_event_that_somebody_brought_about_is_said_with_their_name() -> None:
    subject = case(saved()["cases"][0]["answers"])
    event = words.say("page", "progress", "event", "warm")
    by_priya = words.say("page", "progress", "for_person", step=event, name="Priya Nair")
    for who, expected in (("p2", by_priya), ("p9", event), ("", event)):
        assert spoken(Progress(step=None, what="warm", on=NOW.date(), who=who), subject) == expected


def test_who_it_was_is_asked_where_several_are_known_and_one_person_brings_it_about() -> None:
    page = shown(saved(goals=["door", "network", "talk"]))
    asking = [one for one in page.every() if one.attributes.get("name") == "who"]
    for one in asking:
        assert [option.attributes["value"] for option in one.every() if option.tag == "option"] == ["", "p1", "p2", "p3"]
    told = [one.attributes["data-what"] for one in doing(page, "told") if "data-what" in one.attributes]
    assert len(asking) == 1 + sum(what in BY_SOMEBODY for what in told) > 2
    alone = shown(saved(people=[]))
    assert not [one for one in alone.every() if one.attributes.get("name") == "who"]


def test_a_step_about_somebody_is_said_with_their_name() -> None:
    subject = case(saved()["cases"][0]["answers"])
    one = Progress(step="thank_each_person:p2", what="sent", on=NOW.date())
    name = words.say("steps", "thank_each_person", "name", name="Priya Nair")
    assert "Priya Nair" in spoken(one, subject)
    assert name.partition("Priya")[0] in spoken(one, subject)


# --- what changed -----------------------------------------------------------------------------------------------------------


def test_few_changes_are_all_told_and_of_many_the_first_and_how_many_more() -> None:
    wishes = ["door", "network", "talk", "referral"]
    few = tree(ask("put-off", saved(), key="invite_on_linkedin:p1", fields={"due": "2026-12-10"})["html"])
    many = tree(ask("told", saved(goals=wishes), what="stop")["html"])
    told = {name: listed(by_id(page, "changes")) for name, page in (("few", few), ("many", many))}
    assert 0 < len(told["few"]) < MOST_CHANGES
    before, after = saved(goals=wishes), tell(saved(goals=wishes), what="stop")
    more = len(changes(plan_of(before), plan_of(after))) - MOST_CHANGES
    assert more > 1
    assert len(told["many"]) == MOST_CHANGES + 1
    assert told["many"][-1].text == words.say("page", "changes", "and_more", n=more)


def listed(of: Element) -> list[Element]:
    return [one for one in of.every() if one.tag == "li"]


def test_a_change_names_what_it_came_from() -> None:
    page = tree(ask("told", saved(), what="warm")["html"])
    assert said(by_id(page, "changes"), "changes", "because", what=words.say("page", "progress", "event", "warm"))
    back = tree(ask("take-back", tell(saved(), what="warm"), number="0")["html"])
    assert [one.tag for one in by_id(back, "changes").inside if isinstance(one, Element)] == ["h2", "ul"]


# --- keeping ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kept", [True, False])
def test_the_box_for_this_device_is_ticked_where_it_keeps_the_answers(*, kept: bool) -> None:
    page = shown(saved(), kept=kept)
    assert ("checked" in by_id(page, "keep-on-device").attributes) == kept
    when = {one.attributes.get("data-if-kept") for one in page.every() if one.text == words.say("page", "keep", "lead_kept")}
    assert when == {"here"}


@pytest.mark.parametrize(("cases", "actions"), [(1, ["add-case"]), (2, ["cases", "add-case"])])
def test_another_plan_can_be_added_where_it_will_be_found_again(*, cases: int, actions: list[str]) -> None:
    file = saved()
    file["cases"] += [{**file["cases"][0], "id": f"c{number}"} for number in range(1, cases)]
    page = shown(file)
    found = [one for one in page.every() if one.attributes.get("data-do") in ("cases", "add-case")]
    assert [one.attributes["data-do"] for one in found] == actions
    only_here = {name for one in found for above in one.around() for name in [above.attributes.get("data-if-kept")] if name}
    assert only_here == ({"here"} if cases == 1 else set())
    assert said(page, "cases", "only_here") == (cases == 1)
    assert any(one.text == words.say("page", "cases", "all", n=cases) for one in doing(page, "cases")) == (cases > 1)


def test_what_a_calendar_would_hold_is_said_before_it_is_taken() -> None:
    dates = sum(1 for step in plan(saved()["cases"][0]["answers"]).steps if step.due)
    assert said(shown(saved()), "keep", "calendar_hint", n=dates)
    boxes = [by_id(shown(saved()), name).attributes for name in ("calendar-names", "calendar-notes")]
    assert [box["name"] for box in boxes] == ["names", "notes"]
    assert not any("checked" in box for box in boxes)
