"""Which questions are asked, and what is wrong with an answer."""

from contextlib import suppress
from datetime import date
from typing import Any, get_args

import pytest

from tests.cases import FIRST_NOTE, FULL, NOW
from wizard import questions, words
from wizard.answers import SCREENS, Country, Goal, LinkedIn, Part, Person, When
from wizard.conditions import holds, none_of, one_of, term, values
from wizard.plan import make_plan
from wizard.situation import Situation

TODAY = date(2026, 11, 24)


def found(**changes: Any) -> dict[str, str]:
    """The errors by question, with today known."""
    return {one.question: one.error for one in questions.problems({**FIRST_NOTE, **changes}, TODAY)}


def person(**given: Any) -> dict[str, Any]:
    return {"id": "P1_a-b", "name": "Sam", "part": "", "reach": "", "moment": "", **given}


def screens(form: dict[str, Any]) -> list[str]:
    known = questions.asked(form)
    return [screen.name for screen in SCREENS if holds(screen.only_if, known)]


def test_a_condition_holds_when_one_group_does() -> None:
    condition = one_of([term("stage", "in", "one")], [term("told", "in", "call"), term("applies", "has", "agency")])
    assert holds(condition, {"stage": "one"})
    assert holds(condition, {"told": "call", "applies": ["agency"]})
    assert not holds(condition, {"told": "call", "applies": []})


def test_a_condition_with_not_holds_unless_a_group_does() -> None:
    condition = none_of([term("applies", "has", "stop")])
    assert holds(condition, {"applies": ["none"]})
    assert not holds(condition, {"applies": ["none", "stop"]})


def test_an_absent_answer_is_in_nothing_and_lacks_everything() -> None:
    assert not holds(one_of([term("stage", "in", "one")]), {})
    assert holds(one_of([term("applies", "lacks", "regret")]), {})


def test_an_answer_of_people_is_the_set_over_all_of_them() -> None:
    assert values("people.reach", {"people": [{"reach": "email"}, {"reach": ""}, {"reach": "post"}]}) == {"email", "post"}


def test_nobody_met_and_told_by_a_machine_ends_after_two_questions() -> None:
    assert screens({"stage": "applied", "told": "auto"}) == ["stage", "told"]


def test_told_to_stop_ends_before_feelings() -> None:
    assert screens({**FIRST_NOTE, "applies": ["stop"], "extent": "full"}) == ["stage", "told", "reason", "when", "applies"]


def test_silence_is_not_asked_for_a_reason() -> None:
    assert "reason" not in screens({**FIRST_NOTE, "told": "silence"})


def test_the_first_note_takes_seven_questions_at_most_and_the_plan_five_more() -> None:
    assert len(screens(FIRST_NOTE)) == 7
    assert len(screens(FULL)) == 12


def test_a_regretted_reply_leads_to_no_second_part() -> None:
    assert screens({**FULL, "applies": ["regret"]})[-1] == "basics"


def test_where_they_work_nobody_is_asked_about_the_job_opening_again() -> None:
    assert "reopen" not in screens({**FULL, "applies": ["internal"]})


def test_an_answer_that_is_not_asked_any_more_does_not_count() -> None:
    known = questions.asked({**FULL, "applies": ["internal"], "promised": "2026-12-04"})
    assert "network" not in known["goals"]
    assert "reopen" not in known
    assert "promised" not in known


def test_the_day_of_the_no_is_kept_with_today_and_yesterday_too() -> None:
    assert questions.read(FIRST_NOTE).when_date == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        (["2026", "11", "31"], "impossible"),
        (["2026", "02", "29"], "impossible"),
        (["2024", "02", "29"], "too_early"),
        (["2026", "11", "25"], "too_late"),
        ("2026-11-25", "too_late"),
        ("2024-11-23", "too_early"),
        ("2024-11-24", None),
        ("2026-11-24", None),
        (["2026", "11", ""], "incomplete"),
        (["", "11", "3"], "incomplete"),
        (["2026", "", ""], "missing"),
        (["", "", ""], "missing"),
        ("", "missing"),
        (["٢٠٢٦", "11", "٢٣"], None),
        ([" 2026", "11", " 2 3 "], None),
        (["26", "11", "3"], "impossible"),
        (["2026", "11", "3x"], "impossible"),
        (["0000", "11", "3"], "impossible"),
        (["2026", "11", ":"], "impossible"),
    ],
)
def test_the_day_of_the_no_must_be_a_real_day_of_the_last_two_years(typed: Any, error: str | None) -> None:
    assert found(when="other", when_date=typed).get("when_date") == error


@pytest.mark.parametrize(
    ("typed", "error"),
    [("2026-11-25", None), ("2026-11-24", None), ("2026-11-23", "too_early"), ("2028-11-25", "too_late"), ("", None)],
)
def test_a_last_day_may_lie_ahead_and_may_be_left_out(typed: str, error: str | None) -> None:
    assert found(applies=["public"], last_day=typed).get("last_day") == error


@pytest.mark.parametrize(
    ("typed", "error"), [("2026-11-01", None), ("2027-11-24", None), ("2027-11-25", "too_late"), ("", None)]
)
def test_a_promised_day_may_lie_on_both_sides_of_today(typed: str, error: str | None) -> None:
    assert found(told="silence", promised=typed).get("promised") == error


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ("2026-11", None),
        ("2026-10", "too_early"),
        ("2028-11", None),
        ("2028-12", "too_late"),
        (["2026", ""], "missing"),
        (["27", "03"], "missing"),
    ],
)
def test_a_named_month_is_this_one_or_later(typed: Any, error: str | None) -> None:
    form = {**FULL, "said": ["dated"], "said_month": typed}
    assert {one.question: one.error for one in questions.problems(form, TODAY)}.get("said_month") == error


def test_none_and_another_choice_exclude_each_other() -> None:
    assert found(applies=["none", "agency"]) == {"applies": "exclusive"}


def test_every_required_question_is_missed_when_it_is_empty() -> None:
    missed = {one.question for one in questions.problems({"extent": "full", "stage": "one", "told": "person"}, TODAY)}
    assert missed == {"reason", "when", "applies", "feeling", "job_title", "your_name", "goals", "tone"}


def test_a_text_of_spaces_is_no_answer() -> None:
    assert found(job_title=" \t", moment=" ") == {"job_title": "missing"}


@pytest.mark.parametrize(
    ("name", "checks"),
    [
        ("goals", [("given", "missing", None), ("exclusive", "exclusive", "none")]),
        ("moment", [("limit", "too_long", 140)]),
        (
            "last_day",
            [
                ("complete", "incomplete", None),
                ("real", "impossible", None),
                ("not_before", "too_early", 0),
                ("not_after", "too_late", 2),
            ],
        ),
        (
            "said_month",
            [
                ("given", "missing", None),
                ("complete", "missing", None),
                ("real", "missing", None),
                ("not_before", "too_early", 0),
                ("not_after", "too_late", 2),
            ],
        ),
    ],
)
def test_the_page_is_told_what_to_check_in_the_order_of_the_errors(name: str, checks: list[tuple[Any, ...]]) -> None:
    question = next(one for one in questions.QUESTIONS if one.name == name)
    assert [(one.kind, one.error, one.bound) for one in question.checks] == checks


@pytest.mark.parametrize(("name", "limit"), [("to_name", 100), ("job_title", 100), ("moment", 140), ("your_name", 100)])
def test_a_text_may_be_as_long_as_its_limit_and_no_longer(name: str, limit: int) -> None:
    assert found(**{name: "x" * limit}) == {}
    assert found(**{name: "x" * (limit + 1)}) == {name: "too_long"}


def test_length_counts_as_javascript_does() -> None:
    assert questions.length(" a🙂 ") == 3


def test_a_person_needs_a_name_once_anything_else_of_them_is_given() -> None:
    people = [
        {"id": "a", "name": "", "part": "met", "reach": "", "moment": ""},
        {"id": "b", "name": "", "part": "", "reach": "", "moment": ""},
    ]
    errors = questions.problems({**FULL, "people": people}, TODAY)
    assert [(one.question, one.person, one.error) for one in errors] == [("people.name", 0, "missing")]


def test_an_empty_person_is_nobody() -> None:
    assert questions.read({**FULL, "people": [{"id": "a", "name": " ", "part": "", "reach": "", "moment": ""}]}).people == ()


def test_a_saved_file_is_not_held_against_the_calendar_and_needs_no_feeling() -> None:
    form = {name: value for name, value in FIRST_NOTE.items() if name != "feeling"}
    read = questions.read({**form, "when": "other", "when_date": "1999-01-01", "applies": ["public"], "last_day": "1999-02-01"})
    assert (read.feeling, read.when_date, read.last_day) == ("skip", date(1999, 1, 1), date(1999, 2, 1))


@pytest.mark.parametrize(
    ("broken", "named"),
    [
        ({"stage": "seven"}, "stage"),
        ({"stage": None}, "stage"),
        ({"applies": "none"}, "applies"),
        ({"applies": ["agency", "moon"]}, "applies"),
        ({"applies": ["agency", 3]}, "applies"),
        ({"job_title": 3}, "job_title"),
        ({"when_date": 20261123}, "when_date"),
        ({"when_date": ["2026", 11, 23]}, "when_date"),
        ({"said": ["dated"], "said_month": ["2026", "12"]}, "said_month"),
        ({"said": ["dated"], "said_month": ["2026", 12]}, "said_month"),
        ({"said": ["dated"], "said_month": "2026-12-24"}, "said_month"),
        ({"said": ["dated"], "said_month": "2026-3"}, "said_month"),
        ({"people": {}}, "people"),
        ({"people": [3]}, "people"),
        ({"people": [person(id="<b>")]}, "people.id"),
        ({"people": [person(id=None)]}, "people.id"),
        ({"people": [person(part="boss")]}, "people.part"),
        ({"people": [person(moment=3)]}, "people.moment"),
        ({"people": [{"id": f"p{n}", "name": "N"} for n in range(7)]}, "people"),
        ({"extent": "all"}, "extent"),
    ],
)
def test_a_form_of_the_wrong_shape_is_refused_in_one_line_that_names_the_answer(broken: dict[str, Any], named: str) -> None:
    with pytest.raises(questions.UnreadableForm) as refused:
        questions.read({**FULL, **broken})
    assert f"“{named}”" in str(refused.value)
    assert "\n" not in str(refused.value)


NO_TEXTS: list[Any] = [
    3,
    1.5,
    True,
    None,
    {},
    {"year": "2026"},
    [],
    [[]],
    [None],
    [3, "12"],
    ["2026", "12"],
    ["2026", "12", "1"],
]
ASKED = {
    "told": "silence",
    "when": "other",
    "applies": ["public"],
    "goals": ["door"],
    "said": ["dated"],
    "said_month": "2027-03",
}


@pytest.mark.parametrize("name", [question.name for question in questions.QUESTIONS])
@pytest.mark.parametrize("value", NO_TEXTS, ids=str)
def test_whatever_a_file_holds_where_a_text_belongs_gives_a_plan_or_is_refused_as_unreadable(name: str, value: Any) -> None:
    form: dict[str, Any] = {**FULL, **ASKED}
    if name.startswith("people."):
        form["people"] = [person(**{name.removeprefix("people."): value})]
    else:
        form[name] = value
    with suppress(questions.UnreadableForm):
        assert make_plan(Situation(answers=questions.read(form), now=NOW)).steps


@pytest.mark.parametrize(
    ("changes", "named", "error"),
    [
        ({"job_title": ""}, "job_title", "missing"),
        ({"company": "x" * 101}, "company", "too_long"),
        ({"goals": ["none", "door"]}, "goals", "exclusive"),
        ({"said": ["dated"], "said_month": ["2026", ""]}, "said_month", "missing"),
        ({"said": ["dated"], "said_month": ["26", "12"]}, "said_month", "missing"),
        ({"said": ["dated"], "said_month": ["2026", "13"]}, "said_month", "missing"),
        ({"said": ["dated"], "said_month": "2026-13"}, "said_month", "missing"),
        ({"said": ["dated"], "said_month": "soon"}, "said_month", "missing"),
    ],
)
def test_a_form_with_an_answer_that_does_not_do_is_refused_as_the_reader_is_told(
    changes: dict[str, Any], named: str, error: str
) -> None:
    with pytest.raises(questions.UnreadableForm) as refused:
        questions.read({**FULL, **changes})
    assert f"({named})" in str(refused.value)
    assert words.say("questions", "fields", named, "errors", error) in str(refused.value)


def test_answers_that_are_no_table_are_refused() -> None:
    with pytest.raises(questions.UnreadableForm, match="table"):
        questions.read([])  # type: ignore[arg-type]


def test_unknown_answers_are_left_aside() -> None:
    assert questions.read({"shoe_size": 43, **FIRST_NOTE}) == questions.read(FIRST_NOTE)


def test_what_a_file_leaves_empty_is_the_safe_default() -> None:
    assert questions.read({**FIRST_NOTE, "extent": "", "feeling": ""}).feeling == "skip"


def test_a_day_kept_as_it_was_typed_is_read_as_a_day() -> None:
    assert questions.read({**FIRST_NOTE, "when_date": ["2026", "11", "٣"]}).when_date == date(2026, 11, 3)


def test_a_person_needs_nothing_but_a_name() -> None:
    known = questions.read({**FULL, "people": [{"name": "Sam"}, person(name="Tom", part="met")]}).people
    assert known == (Person(name="Sam"), Person(id="P1_a-b", name="Tom", part="met"))


def test_line_breaks_and_control_characters_become_spaces() -> None:
    assert questions.read({**FIRST_NOTE, "job_title": " Data\r\n\x00 analyst\t"}).job_title == "Data analyst"


@pytest.mark.parametrize("name", ["O’Neill-García", "Nguyễn", "李", "عمر", "Mc Donald", "X", "N" * 100])
def test_names_pass_unchanged(name: str) -> None:
    assert questions.read({**FIRST_NOTE, "to_name": name}).to_name == name


def test_choices_are_kept_once_and_in_the_order_of_the_form() -> None:
    chosen = questions.read({**FIRST_NOTE, "applies": ["public", "agency", "replied", "public"]}).applies
    assert chosen == ("replied", "agency", "public")


# --- what the reader is told ------------------------------------------------------------------------------------------------

SILENCE = {"told": "silence", "when": "other"}


@pytest.mark.parametrize(
    ("changes", "path", "part"),
    [
        ({"when": ""}, ("when", "errors", "missing", "usual"), None),
        ({"told": "silence", "when": ""}, ("when", "errors", "missing", "silence"), None),
        ({"when": "other", "when_date": ["2026", "11", "31"]}, ("when_date", "errors", "impossible", "usual"), None),
        ({**SILENCE, "when_date": ["2026", "11", "31"]}, ("when_date", "errors", "impossible", "silence"), None),
        ({"when": "other", "when_date": ["2026", "11", ""]}, ("when_date", "errors", "incomplete", "usual"), "day"),
        ({"when": "other", "when_date": ["2026", "", "3"]}, ("when_date", "errors", "incomplete", "usual"), "month"),
        ({"when": "other", "when_date": ["", "11", "3"]}, ("when_date", "errors", "incomplete", "usual"), "year"),
        ({**SILENCE, "when_date": ["", "11", "3"]}, ("when_date", "errors", "incomplete", "silence"), "year"),
        ({"told": "silence", "promised": ["", "", "3"]}, ("promised", "errors", "incomplete"), "month"),
        ({"told": "silence", "promised": ["", "12", ""]}, ("promised", "errors", "incomplete"), "day"),
        ({"applies": ["public"], "last_day": ["2027", "", ""]}, ("last_day", "errors", "incomplete"), "day"),
    ],
)
def test_an_error_fits_what_was_answered_before_and_names_the_part_that_is_missing(
    changes: dict[str, Any], path: tuple[str, ...], part: str | None
) -> None:
    (told,) = questions.problems({**FIRST_NOTE, **changes}, TODAY)
    missing = words.say("page", "form", "part", part) if part else ""
    assert told.text == words.say("questions", "fields", *path, part=missing)


@pytest.mark.parametrize("number", range(3))
def test_an_error_says_which_person_it_is_about(number: int) -> None:
    people = [person() for _ in range(3)]
    people[number] = person(name="", moment="x" * 141)
    told = questions.problems({**FULL, "people": people}, TODAY)
    assert [(one.question, one.person) for one in told] == [("people.name", number), ("people.moment", number)]
    fields = words.find("questions", "fields", "people")
    assert told[0].text == words.fill(fields["name"]["errors"]["missing"], n=number + 1)
    assert told[1].text == words.fill(fields["moment"]["errors"]["too_long"], n=number + 1)


# --- the schema -------------------------------------------------------------------------------------------------------------

DAY = {"type": "string", "pattern": r"^(\d{4}-\d{2}-\d{2})?$"}


def test_the_schema_of_the_questions_leaves_out_what_is_never_saved() -> None:
    schema = questions.json_schema()
    names = {question.name for question in questions.QUESTIONS if "." not in question.name}
    assert set(schema["properties"]) == names - {"feeling"} | {"extent", "people"}
    assert (schema["type"], schema["required"]) == ("object", ["stage", "told"])
    assert schema["properties"]["extent"] == {"enum": ["", "first_note", "full"]}


@pytest.mark.parametrize(
    ("name", "title", "shape"),
    [
        ("when", ("screens", "when", "heading", "usual"), {"enum": [*get_args(When)]}),
        ("when_date", ("fields", "when_date", "label", "usual"), DAY),
        ("last_day", ("fields", "last_day", "label"), DAY),
        ("said_month", ("fields", "said_month", "label"), {"type": "string", "pattern": r"^(\d{4}-\d{2})?$"}),
        (
            "goals",
            ("screens", "goals", "heading"),
            {"type": "array", "items": {"enum": [*get_args(Goal)]}, "uniqueItems": True},
        ),
        ("country", ("fields", "country", "label"), {"enum": [*get_args(Country), ""]}),
        ("linkedin", ("fields", "linkedin", "label"), {"enum": [*get_args(LinkedIn), ""]}),
        ("job_title", ("fields", "job_title", "label"), {"type": "string"}),
    ],
)
def test_the_schema_says_what_each_answer_may_be(name: str, title: tuple[str, ...], shape: dict[str, Any]) -> None:
    assert questions.json_schema()["properties"][name] == {"title": words.say("questions", *title), **shape}


def test_the_schema_says_what_each_of_six_people_may_be() -> None:
    people = questions.json_schema()["properties"]["people"]
    person = people["items"]["properties"]
    assert (people["type"], people["maxItems"]) == ("array", 6)
    assert (people["items"]["type"], people["items"]["required"]) == ("object", ["id"])
    assert set(person) == {"id", "name", "part", "reach", "moment"}
    assert person["id"] == {"type": "string"}
    title = words.say("questions", "fields", "people", "part", "label", n=1)
    assert person["part"] == {"title": title, "enum": [*get_args(Part), ""]}
