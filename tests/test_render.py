"""What Python gives the page: escaped by construction, and answered through one function."""

import json
import re
from datetime import date, timedelta
from functools import cache
from html.parser import HTMLParser
from typing import Any

import pytest

from tests.cases import FIRST_NOTE, FULL, NOW, case, plan, saved
from tests.markup import Element, tree
from wizard import browser, render, words
from wizard.answers import SCREENS, Screen
from wizard.day_words import date_style, spell, spell_with_distance
from wizard.exports.calendar import calendar
from wizard.exports.text import markdown, plain
from wizard.questions import QUESTIONS, Question, choose
from wizard.render.html import Html, address, h, join, linked, script

MARKUP = '<img src=x onerror="alert(1)">&amp;"\'{x}</textarea><script>'


class Outline(HTMLParser):
    """Counts elements, and gathers ids and text areas."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.actions: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append(tag)
        self.ids += [found["id"] or ""] if "id" in found else []
        self.actions += [found["data-do"] or ""] if "data-do" in found else []


def with_settings(file: dict[str, Any], settings: dict[str, str]) -> dict[str, Any]:
    file["cases"][0]["settings"] = settings
    return file


def ask(do: str, file: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    request = {"do": do, "file": file or saved(), "unsaved": {}, "now": NOW.isoformat(), "root": "../", **more}
    reply: dict[str, Any] = json.loads(browser.answer(json.dumps(request)))
    return reply


def test_text_is_escaped_and_only_html_is_markup() -> None:
    assert h("p", {"title": '"<', "hidden": True, "id": None, "n": 3, "data-x": ["a"]}, "<b>", h("br")) == (
        '<p title="&quot;&lt;" hidden n="3" data-x="[&quot;a&quot;]">&lt;b&gt;<br></p>'
    )
    assert join("<", None, Html("<i>")) == "&lt;<i>"


def test_a_script_of_ours_cannot_end_itself() -> None:
    assert script("a < b") == "<script>a < b</script>"
    with pytest.raises(ValueError, match="closing tag"):
        script("'</script>'")


def test_a_link_in_a_text_becomes_one_and_nothing_else_does() -> None:
    assert linked("a [b <c>](d.md#e) <f>", "../") == 'a <a href="../d/#e">b &lt;c&gt;</a> &lt;f&gt;'


@pytest.mark.parametrize(
    ("page", "where"),
    [
        ("index.md", "../"),
        ("guide/thank-them.md#when", "../guide/thank-them/#when"),
        ("guide/index.md", "../guide/"),
        ("a.md", "../a/"),
    ],
)
def test_a_page_is_found_below_the_root(page: str, where: str) -> None:
    assert address(page, "../") == where


def test_the_form_has_every_screen_and_every_field_with_ids_of_their_own() -> None:
    build = render.Build(root="../", bundle="b/", megabytes=6.1, example={}, day="2026-11-24")
    page = render.wizard_page("<h1>Title</h1>", build)
    outline = Outline(page)
    assert len(set(outline.ids)) == len(outline.ids)
    for screen in SCREENS:
        assert f'data-screen="{screen.name}"' in page
    for question in QUESTIONS:
        assert page.count(f'data-field="{question.name}"') == 1
    assert not re.search(r" (required|checked)[ >=]", page)


# --- the form ---------------------------------------------------------------------------------------------------------------


@cache
def the_form() -> Element:
    build = render.Build(root="../", bundle="b/", megabytes=6.1, example={}, day="2026-11-24")
    return tree(render.wizard_page("<h1>Title</h1>", build))


def only(within: Element, **attributes: str) -> Element:
    """The one element with these attributes; a name's underscores are hyphens."""
    wanted = {name.strip("_").replace("_", "-"): value for name, value in attributes.items()}
    (found,) = (one for one in within.every() if wanted.items() <= one.attributes.items())
    return found


def usual(*path: str) -> str:
    return str(choose(words.find("questions", *path), {}))


def assert_worded(element: Element, *path: str) -> None:
    """It has the usual wording, and all others where the page chooses by the answers."""
    text = words.find("questions", *path)
    assert element.text == usual(*path)
    others = json.dumps(text, ensure_ascii=False) if isinstance(text, dict) or "{" in text else None
    assert element.attributes.get("data-words") in ((others, text) if others else (None,))


def test_the_browser_leaves_what_is_wrong_to_the_page_and_one_question_is_shown_at_a_time() -> None:
    whole = only(the_form(), id="questions")
    assert {"novalidate", "hidden"} <= whole.attributes.keys()
    assert only(whole, class_="skip").attributes["href"] == f"#{only(whole, id='main-question').attributes['id']}"
    for screen in SCREENS:
        assert "hidden" in only(whole, data_screen=screen.name).attributes
    for place in (only(whole, class_="error-summary"), only(whole, id="main-question")):
        assert place.attributes["tabindex"] == "-1"


@pytest.mark.parametrize("screen", SCREENS, ids=lambda one: one.name)
def test_a_screen_has_its_part_its_condition_its_title_and_why(screen: Screen) -> None:
    section = only(the_form(), data_screen=screen.name)
    assert section.attributes["data-part"] == str(screen.part)
    condition = section.attributes.get("data-only-if")
    assert (json.loads(condition) if condition else None) == (json.loads(json.dumps(screen.only_if)) or None)
    title = only(section, id=f"{screen.name}-heading")
    assert (title.tag, title.attributes["tabindex"]) == ("h1", "-1")
    assert_worded(title, "screens", screen.name, "heading")
    assert only(section, id=f"{screen.name}-why").text == words.say("questions", "screens", screen.name, "why")
    above = [one for one in section.every() if "data-caption" in one.attributes or one is title]
    assert [one.tag for one in above] == ["span", "h1"]
    if screen.repeats > 1:
        group = only(section, data_group="0")
        assert only(group, data_do="remove-group").text == words.say("page", "form", "remove_person", n=1)
        (legend,) = (one for one in group.every() if one.tag == "legend")
        assert (legend.text, legend.attributes["tabindex"]) == (words.say("page", "form", "person", n=1), "-1")
        assert only(section, data_groups=screen.name).attributes["data-most"] == str(screen.repeats)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: one.name)
def test_a_field_has_its_label_its_hint_and_its_place_for_an_error(question: Question) -> None:
    box = only(the_form(), data_field=question.name)
    identity = question.name if not question.name.startswith("people.") else f"people-0-{question.name.removeprefix('people.')}"
    assert box.attributes["id"] == f"{identity}-field"
    assert box.attributes["data-kind"] == question.ask.kind
    assert "hidden" in only(box, id=f"{identity}-error").attributes
    hint = words.find("questions", *question.path, "hint")
    described = [f"{identity}-hint", f"{identity}-error"] if hint else [f"{identity}-error"]
    if hint:
        assert only(box, id=f"{identity}-hint").text == hint
    alone = question.ask.kind in ("radios", "checkboxes") and not words.find("questions", *question.path, "label")
    assert any(one.attributes.get("class") == "optional" for one in box.every()) == (question.ask.optional and not alone)
    if question.ask.kind in ("text", "select"):
        control = only(box, id=identity)
        assert (control.tag, control.attributes["name"]) == ("select" if question.options else "input", identity)
        assert control.names("aria-describedby") == described
        head = only(box, for_=identity)
        assert_worded(next(one for one in head.every() if one.tag == "span"), *question.path, "label")
        values = [one.attributes["value"] for one in control.every() if one.tag == "option"]
        assert values == (["", *question.options] if question.options else [])
    elif question.ask.kind in ("date", "month"):
        assert box.names("aria-describedby") == described
        parts = [one.attributes["data-part-of-day"] for one in box.every() if "data-part-of-day" in one.attributes]
        assert parts == [*(["day"] if question.ask.kind == "date" else []), "month", "year"]
        for part in parts:
            assert only(box, for_=f"{identity}-{part}").text == words.say("page", "form", str(part))
            assert only(box, id=f"{identity}-{part}").attributes["name"] == f"{identity}-{part}"
        months = [one.attributes["value"] for one in only(box, id=f"{identity}-month").every()]
        assert months == ["", *(f"{number:02}" for number in range(1, 13))]
    else:
        assert box.names("aria-describedby")[-len(described) :] == described


@pytest.mark.parametrize(
    "question", [one for one in QUESTIONS if one.ask.kind in ("radios", "checkboxes")], ids=lambda one: one.name
)
def test_an_option_has_its_label_its_hint_and_what_it_does(question: Question) -> None:
    box = only(the_form(), data_field=question.name)
    how = question.ask
    inputs = [one for one in box.every() if one.tag == "input"]
    assert [one.attributes["value"] for one in inputs] == list(question.options)
    for option, one in zip(question.options, inputs, strict=True):
        identity = f"{question.name}-{option}"
        kind = "radio" if how.kind == "radios" else "checkbox"
        assert (one.attributes["id"], one.attributes["name"], one.attributes["type"]) == (identity, question.name, kind)
        assert ("data-exclusive" in one.attributes) == (how.exclusive == option)
        days = dict(how.days_ago).get(option)
        assert one.attributes.get("data-days-ago") == (None if days is None else str(days))
        assert_worded(next(at for at in only(box, for_=identity).every()), *question.path, "options", option)
        hint = words.find("questions", *question.path, "option_hints", option)
        reveals = how.reveals is not None and how.reveals[0] == option
        assert one.names("aria-describedby") == [f"{identity}-hint"] * bool(hint) + [f"{identity}-reveals"] * reveals
        if hint:
            assert only(box, id=f"{identity}-hint").text == hint
        if reveals:
            assert only(box, id=f"{identity}-reveals").text == words.say("page", "form", "shows_date")
        row = next(at for at in one.around() if at.attributes.get("class") == "row")
        unless = dict(how.option_unless).get(option)
        assert ("data-only-if" in row.attributes) == (unless is not None)
    apart = sum(one.attributes.get("class") == "or" for one in box.every())
    assert apart == sum(option in (how.exclusive, how.divider) for option in question.options)


# --- ready-made notes, and results -------------------------------------------------------------------------------------------


def test_the_ready_made_notes_have_gaps_and_no_other_brackets() -> None:
    notes = [draft.body for draft, _ in render.site.ready_made_notes()]
    assert len(notes) == 9
    for body in notes:
        assert len(re.findall(r"\[[^]]+\]", body)) == body.count("[") > 1


def test_the_ready_made_notes_are_a_page_of_their_own_each_under_its_name() -> None:
    page = render.ready_made_page()
    notes = [draft for draft, _ in render.site.ready_made_notes()]
    assert Outline(page).tags.count("h2") == Outline(page).tags.count("pre") == len(notes)
    for draft in notes:
        assert h("h2", {"id": f"note-{draft.key}"}, draft.name) in page
        assert h("pre", {"class": "ready-made"}, draft.body) in page


@pytest.mark.parametrize("base", [FIRST_NOTE, FULL])
def test_markup_that_was_typed_makes_no_element(base: dict[str, Any]) -> None:
    quiet = {"suggestions": "off"}
    plain = Outline(ask("result", with_settings(saved(base), quiet))["html"])
    fields: dict[str, Any] = dict.fromkeys(("to_name", "job_title", "moment", "your_name"), MARKUP)
    if base is FULL:
        people = [{**one, "name": one["name"] + MARKUP, "moment": one["moment"] and MARKUP} for one in FULL["people"]]
        fields |= {"company": MARKUP, "signature": MARKUP, "people": [{**people[0], "name": MARKUP}, *people[1:]]}
    typed = Outline(ask("result", with_settings(saved(base, **fields), quiet))["html"])
    assert typed.tags == plain.tags
    assert typed.actions == plain.actions


def test_the_first_result_comes_first_and_the_plan_once_it_was_asked_for() -> None:
    assert 'data-value="full"' in ask("result", saved(FIRST_NOTE))["html"]
    assert 'class="steps"' in ask("result", saved(FULL))["html"]
    assert 'class="steps"' in ask("result", saved({**FIRST_NOTE, "extent": "first_note"}))["html"]


@pytest.mark.parametrize("applies", [["stop"], ["replied"], ["unfair"], ["regret"], ["internal"]])
@pytest.mark.parametrize("stage", ["applied", "one", "offer"])
def test_every_first_result_has_one_heading_and_a_way_on(stage: str, applies: list[str]) -> None:
    outline = Outline(ask("result", saved(FIRST_NOTE, stage=stage, applies=applies))["html"])
    assert outline.tags.count("h1") == 1
    assert outline.actions


def test_where_there_may_be_no_note_there_is_no_box() -> None:
    for changes in (
        {"applies": ["stop"]},
        {"applies": ["unfair"]},
        {"applies": ["replied"]},
        {"stage": "applied", "told": "auto"},
    ):
        assert "textarea" not in Outline(ask("result", saved(FIRST_NOTE, **changes))["html"]).tags


def test_advice_had_brings_the_note() -> None:
    file = saved(FIRST_NOTE, applies=["unfair"])
    assert "advised" in ask("result", file)["html"]
    file["cases"][0]["progress"] = [{"step": None, "what": "advised", "on": "2026-11-24"}]
    assert "textarea" in Outline(ask("result", file)["html"]).tags


def test_an_edited_note_is_shown_as_the_reader_left_it() -> None:
    file = saved(FIRST_NOTE)
    file["cases"][0]["edited"] = {"thank_the_person_you_met": {"subject": "s", "text": "My own words.", "from": "x"}}
    assert "My own words." in ask("result", file)["html"]


def test_angry_readers_are_first_offered_a_reminder() -> None:
    def first(feeling: str) -> str:
        return next(
            do
            for do in Outline(ask("result", saved(FIRST_NOTE), unsaved={"feeling": feeling})["html"]).actions
            if do in ("copy", "reminder")
        )

    assert first("angry") == "reminder"
    assert first("ready") == "copy"


def test_at_most_two_cards_stand_open() -> None:
    html = ask("result", saved(FIRST_NOTE, stage="offer", applies=["public", "agency", "unfair"]), unsaved={"feeling": "low"})[
        "html"
    ]
    before_folded = html.partition("<details")[0]
    assert before_folded.count("data-card=") == 2
    assert html.count("data-card=") == 5


@pytest.mark.parametrize(("region", "number"), [("US", "988"), ("GB", "116 123"), ("IE", "116 123"), ("FR", None), ("", None)])
def test_the_help_line_is_the_region_s_own_where_it_is_known(region: str, number: str | None) -> None:
    file = saved(FIRST_NOTE)
    file["cases"][0]["settings"] = {"region": region}
    html = ask("result", file, unsaved={"feeling": "low"})["html"]
    assert number is None or number in html
    assert ("988" in html) == (number == "988")
    assert ("116 123" in html) == (number == "116 123")
    assert "help-lines/" in html


def look(text: str, key: str = "thank_the_person_you_met", file: dict[str, Any] | None = None) -> dict[str, Any]:
    return ask("look", file, key=key, text=text)


def test_a_note_is_looked_at_as_it_is_typed() -> None:
    assert "2" in look("one two")["count"]
    assert ask("mail", subject="s", text="one two")["give"]["text"].startswith("mailto:")
    assert ask("mail", subject="s", text="x" * 2000) == {"fault": "mail_too_long"}
    for letters, left in ((201, "units_over"), (199, "units_left")):
        said = words.say("page", "first_note", left, n=1, limit=200)
        assert look("x" * letters, "invite_on_linkedin:p1")["count"] == said


def test_what_is_found_in_a_note_can_be_shown_used_and_ignored() -> None:
    text = "🙂 Dear Sam, call me if he quits. Thank you for your new clinic."
    found = look(text)
    assert found["found"] == 1
    at = len("🙂 Dear Sam, call me ".encode("utf-16-le")) // 2
    assert f'data-start="{at}"' in found["suggestions"], "places are counted as the page counts them"
    assert Outline(found["suggestions"]).actions == ["show-words", "use-words", "ignore", "suggestions"]
    what = re.search(r'data-what="([^"]*)"', found["suggestions"])
    assert what
    ignored = saved()
    ignored["cases"][0]["edited"] = {"thank_the_person_you_met": {"ignored": [what[1]]}}
    assert look(text, file=ignored)["found"] == 0
    assert look(text + " Or if she leaves.", file=ignored)["found"] == 1


def test_suggestions_stay_off_once_they_are_turned_off() -> None:
    off = saved()
    off["cases"][0]["settings"] = {"suggestions": "off"}
    found = look("Please think again.", file=off)
    assert found["found"] == 0
    assert Outline(found["suggestions"]).actions == ["suggestions"]


def test_at_most_four_suggestions_stand_open() -> None:
    found = look(
        "Please think again. I am just checking in about [job]. I was the best candidate. It was unfair. You will hear from"
        " my lawyer."
    )
    assert found["found"] == 6
    shown, _, more = found["suggestions"].partition("<details>")
    assert (shown.count("data-kind"), more.count("data-kind")) == (4, 2)


def test_a_changed_note_is_never_overwritten_and_the_newer_one_is_offered() -> None:
    file = saved()
    mine = {"subject": "s", "text": "My own words.", "from": "of another day", "ignored": []}
    file["cases"][0]["edited"] = {"thank_the_person_you_met": mine}
    html = ask("result", file)["html"]
    assert ">My own words.</textarea>" in html
    assert "keep-mine" in Outline(html).actions
    (body,) = (
        step["note"]["body"] for step in ask("result", file)["plan"]["steps"] if step["key"] == "thank_the_person_you_met"
    )
    mine["from"] = render.text_hash(body)
    assert "keep-mine" not in Outline(ask("result", file)["html"]).actions


def test_notes_that_a_change_would_remove_are_counted() -> None:
    file = saved(goals=["feedback"])
    file["cases"][0]["edited"] = {
        "thank_the_person_you_met": {"text": "a", "from": "b"},
        "ask_for_feedback": {"text": "a", "from": "b"},
        "of another day": {"text": "a", "from": "b"},
        "thank_each_person:p9": {"ignored": ["x"]},
    }
    without = {**file, "cases": [{**file["cases"][0], "answers": saved(goals=["none"])["cases"][0]["answers"]}]}
    assert ask("result", without, before={"file": file, "unsaved": {}})["lost"] == 1
    assert ask("result", file, before={"file": without, "unsaved": {}})["lost"] == 0
    assert ask("result", without)["lost"] == 0


def plan_of(file: dict[str, Any]) -> list[dict[str, Any]]:
    """The steps with a note."""
    return [step for step in ask("result", file)["plan"]["steps"] if step["note"]]


def changed_by(before: dict[str, Any], after: dict[str, Any]) -> str:
    """What is told of a change of answers."""
    html: str = ask("result", after, before={"file": before, "unsaved": {}})["html"]
    return html.partition('id="changes"')[2].partition("</section>")[0]


def test_a_changed_answer_says_what_it_did_to_days_steps_and_words() -> None:
    assert words.say("page", "changes", "same") in changed_by(saved(), saved())
    without_asking = changed_by(saved(goals=["feedback"]), saved(goals=["none"]))
    assert words.say("page", "changes", "same") not in without_asking
    assert without_asking.count("<li>") >= 1
    (line,) = changed_by(saved(), saved(your_name="Kim Berg")).split("<li>")[1:]
    named = {step["note"]["name"]: "Kim Berg" in step["note"]["body"] for step in plan_of(saved(your_name="Kim Berg"))}
    assert any(named.values())
    assert {name for name in named if name in line} == {name for name, signed in named.items() if signed}


def test_a_change_from_something_halfway_says_nothing_of_before() -> None:
    halfway = saved()
    halfway["cases"][0]["answers"] = {"stage": "one"}
    reply = ask("result", saved(), before={"file": halfway, "unsaved": {}})
    assert 'id="changes"' not in reply["html"]
    assert reply["lost"] == 0


def test_the_picture_of_the_plan_shows_every_date_and_says_the_same_in_words() -> None:
    html = ask("result", saved(FULL, applies=["public"], last_day="2026-12-01"))["html"]
    picture = html[html.index("<svg") : html.index("</svg>")]
    steps = [
        step for step in ask("result", saved(FULL, applies=["public"], last_day="2026-12-01"))["plan"]["steps"] if step["due"]
    ]
    marks = re.findall(r'class="(note-to-send|for-you|deadline)"', picture)
    assert len(marks) == len(steps)
    assert marks.count("note-to-send") == sum(bool(step["note"]) for step in steps)
    assert marks.count("deadline") == 1
    caption = html[html.index("<figcaption") : html.index("</figcaption>")]
    assert sum(int(n) for n in re.findall(r": (\d+)\.", caption)) == len(steps)


def test_settings_change_dates_country_days_and_voice_and_a_wrong_one_changes_nothing() -> None:
    def html(**settings: str) -> str:
        file = saved()
        file["cases"][0]["settings"] = settings
        return str(ask("result", file)["html"])

    assert html(date_style="ymd") != html() == html(date_style="?", work_week="?", country="?", tone="?")
    for name, value in (("work_week", "any"), ("country", "us"), ("tone", "formal")):
        assert f'value="{value}" selected' in html(**{name: value})


def test_an_example_says_so_in_every_export() -> None:
    file = saved()
    unlabelled = given("text", file), given("calendar", file)
    file["cases"][0]["settings"] = {"example": "yes"}
    assert words.say("page", "example", "lead") in given("text", file)
    assert words.say("page", "calendar", "example") in given("calendar", file)
    assert words.say("page", "example", "lead") not in unlabelled[0]
    assert words.say("page", "calendar", "example") not in unlabelled[1]


@pytest.mark.parametrize("applies", ["public", "stop", "regret", "unfair"])
@pytest.mark.parametrize("feeling", ["ready", "angry", "low"])
@pytest.mark.parametrize("base", [FIRST_NOTE, FULL], ids=["first note", "plan"])
def test_a_last_day_is_shown_on_its_own_day_whatever_they_feel_and_whatever_applies(
    base: dict[str, Any], feeling: str, applies: str
) -> None:
    """December 20, 2026 is a Sunday: nothing is sent on it, and it is not moved."""
    last = date(2026, 12, 20)
    file = saved(base, applies=sorted({"public", applies}), last_day=last.isoformat())
    unsaved = {"feeling": feeling}
    reply = ask("result", file, unsaved=unsaved)
    day = spell_with_distance(last, case(base))
    assert words.say("cards", "last_day", "text", day=day) in reply["html"]
    assert [step["due"] for step in reply["plan"]["steps"] if step["deadline"]] == [last.isoformat()]
    assert spell(last, case(base)) in given("text", file, unsaved=unsaved)
    assert f"DTSTART;VALUE=DATE:{last:%Y%m%d}" in given("calendar", file, unsaved=unsaved)


def test_the_exports_are_the_command_line_s() -> None:
    made = plan(FULL, feeling="skip")
    assert given("calendar") == calendar([("k7q2", made)])
    assert given("reminder").count("BEGIN:VEVENT") == 1
    assert given("text") == given("text-file") == given("share") == plain(made, case(FULL, feeling="skip"))
    assert given("markdown") == markdown(made, case(FULL, feeling="skip"))


def given(do: str, file: dict[str, Any] | None = None, **more: Any) -> str:
    """What leaves the page."""
    return str(ask(do, file, **more)["give"]["text"])


def test_a_file_is_opened_whole_or_not_at_all() -> None:
    assert ask("open", text=json.dumps(saved()))["file"] == saved()
    assert ask("open", text="nonsense") == {"fault": "wrong_file"}
    assert ask("open", text=json.dumps(saved(stage="nowhere"))) == {"fault": "damaged_file"}


def test_a_saved_case_that_cannot_be_planned_is_told() -> None:
    assert ask("result", saved(stage="nowhere")) == {"fault": "damaged_file"}


def test_days_are_written_as_the_region_does() -> None:
    def html(**settings: str) -> str:
        file = saved(FIRST_NOTE)
        file["cases"][0]["settings"] = settings
        text: str = ask("result", file)["html"]
        return text

    assert "25 November" in html(region="GB")
    assert "November 25" in html(region="US")
    assert "2026-11-25" in html(date_style="ymd")


@pytest.mark.parametrize(
    ("settings", "style"),
    [
        ({}, "dmy"),
        ({"region": "GB"}, "dmy"),
        ({"region": "US"}, "mdy"),
        ({"region": "JP"}, "ymd"),
        ({"region": "US", "date_style": "dmy"}, "dmy"),
        ({"region": "GB", "date_style": "mdy"}, "mdy"),
        ({"region": "US", "date_style": "ymd"}, "ymd"),
        ({"region": "JP", "date_style": "?"}, "ymd"),
    ],
)
def test_a_date_is_in_the_order_that_was_chosen_or_else_in_that_of_the_region(settings: dict[str, str], style: str) -> None:
    assert date_style(case(settings=settings)) == style


@pytest.mark.parametrize(
    ("day", "style", "asked", "shape"),
    [
        (date(2026, 11, 24), "dmy", {}, "dmy"),
        (date(2026, 11, 29), "dmy", {"with_year": True}, "dmy_year"),
        (date(2027, 1, 4), "dmy", {}, "dmy_year"),
        (date(2025, 12, 31), "mdy", {}, "mdy_year"),
        (date(2026, 1, 31), "mdy", {}, "mdy"),
        (date(2026, 11, 24), "mdy", {"with_year": True}, "mdy_year"),
        (date(2026, 11, 24), "ymd", {}, "ymd"),
        (date(2027, 1, 4), "ymd", {"with_year": True}, "ymd"),
    ],
)
def test_a_day_has_its_weekday_and_its_year_where_that_is_another(
    day: date, style: str, asked: dict[str, bool], shape: str
) -> None:
    weekday = words.find("page", "days", "weekdays")[day.weekday()]
    month = words.find("page", "form", "months")[day.month - 1]
    said = words.say(
        "page", "days", shape, weekday=weekday, day=day.day, month=month, year=day.year, iso=f"{day.year}-{day:%m-%d}"
    )
    assert spell(day, case(settings={"date_style": style}), **asked) == said


@pytest.mark.parametrize(
    ("ahead", "unit", "count"),
    [
        (-1, "today", 0),
        (0, "today", 0),
        (1, "tomorrow", 0),
        (2, "in_days", 2),
        (13, "in_days", 13),
        (14, "in_weeks", 2),
        (20, "in_weeks", 2),
        (69, "in_weeks", 9),
        (70, "in_months", 2),
        (320, "in_months", 11),
        (365, "in_months", 12),
    ],
)
def test_a_day_says_how_far_it_is_in_days_then_weeks_then_months(ahead: int, unit: str, count: int) -> None:
    subject = case()
    day = subject.today + timedelta(days=ahead)
    near = words.say("page", "days", unit, n=count)
    assert spell_with_distance(day, subject) == words.say("page", "days", "with_distance", day=spell(day, subject), near=near)


def test_the_page_of_rules_lists_every_rule_with_its_article() -> None:
    listed = render.rules_page()
    assert listed.count("### ") == len(render.site.RULES)  # type: ignore[attr-defined]
    for source in render.cited_by_rules():
        assert f"[@{source}]" in listed


# --- what is on the result --------------------------------------------------------------------------------------------------


def test_a_last_day_is_shown_until_it_has_passed() -> None:
    for day, shown in (("2026-11-28", True), ("2026-11-24", True), ("", False)):
        html = ask("result", saved(FIRST_NOTE, applies=["public"], last_day=day))["html"]
        assert ('class="last-day"' in html) == shown, day
    later = ask("result", saved(FIRST_NOTE, applies=["public"], last_day="2026-11-28"), now="2026-11-29T10:00+00:00")["html"]
    assert 'class="last-day"' not in later


def test_who_met_nobody_is_shown_where_to_get_advice_since_no_question_about_unfair_treatment_comes() -> None:
    html = ask("result", saved(FIRST_NOTE, stage="applied", told="auto"))["html"]
    assert "where-to-get-advice" in html
    assert 'data-screen="stage"' in html


def test_who_asked_for_news_already_is_told_the_day_to_ask_again() -> None:
    case = saved(FIRST_NOTE, told="silence", applies=["replied"], promised="2026-11-20")
    html = ask("result", case)["html"]
    assert words.say("page", "outcome", "already_replied") not in html
    (day, *_) = [step["due"] for step in ask("result", case)["plan"]["steps"] if step["due"]]
    assert str(int(day[-2:])) in html
    assert "textarea" in Outline(html).tags


@pytest.mark.parametrize(("name", "said"), [("", ["no_name"]), ("Sam", []), ("Sam Ode", ["whole_name"])])
def test_beside_the_first_note_stands_how_it_names_them_where_that_may_not_be_right(name: str, said: list[str]) -> None:
    html = ask("result", saved(FIRST_NOTE, to_name=name))["html"]
    assert [
        one for one in ("no_name", "whole_name") if h("p", None, words.say("page", "first_note", one))[3:-4] in html
    ] == said
    assert ('data-screen="basics"' in html.partition(words.say("page", "first_note", "full"))[0]) is bool(said)


def test_a_plan_without_a_step_says_that_nothing_is_left_to_do() -> None:
    answers = saved(FULL, applies=["internal"], goals=["none"], people=[], reopen="")
    thanked = [{"step": step, "what": "sent", "on": "2026-11-24"} for step in keys_of(answers)]
    answers["cases"][0]["progress"] = thanked
    html = ask("result", answers)["html"]
    assert words.say("page", "plan", "nothing") in html


def keys_of(file: dict[str, Any]) -> list[str]:
    return [step["key"] for step in ask("result", file)["plan"]["steps"] if step["due"]]


def test_a_month_that_was_given_is_shown_as_a_month() -> None:
    html = ask("result", saved(FULL, said=["dated"], said_month="2027-03"))["html"]
    month = words.find("page", "form", "months")[2]
    assert f"{month} 2027" in html


def test_where_no_note_is_to_be_sent_the_plan_has_no_part_for_notes() -> None:
    assert 'data-note="' not in ask("result", saved(FULL, applies=["stop"]))["html"]
    assert 'data-note="' in ask("result", saved(FULL))["html"]


# --- the day it was made ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("began", "made_on"),
    [
        ("2026-11-03", date(2026, 11, 3)),
        ("2026-11-24", NOW.date()),
        ("2027-01-01", NOW.date()),
        ("x", NOW.date()),
        ("", NOW.date()),
    ],
)
def test_the_plan_says_on_which_day_it_was_made_and_as_of_which_other_day_it_is(began: str, made_on: date) -> None:
    html = ask("result", with_settings(saved(), {"began": began}))["html"]
    (about,) = (one.text for one in tree(html).every() if one.names("class") == ["about"])
    made, today = (spell(day, case(FULL), with_year=True) for day in (made_on, NOW.date()))
    assert (made in about, today in about, about.count(today)) == (True, True, 1)
