"""The notes: the right sentences for the case, whatever was typed. No wording is asserted."""

import random
import re
from itertools import product
from typing import Any, get_args

import pytest

from tests.cases import FIRST_NOTE, FULL, IN_PYODIDE, NOW, case, plan
from wizard import words
from wizard.answers import Feeling, Person, Reason, Stage, Told, Tone
from wizard.notes import NOTES, grammar, sentences, write
from wizard.notes.note import Note
from wizard.plan import Plan
from wizard.questions import length
from wizard.situation import Progress, Situation

ADVISED = (Progress(step=None, what="advised", on=NOW.date()),)
NAMES = ("Sam Ode", "O’Neill-García", "Nguyễn Thị Minh", "李", "عمر", "{job}", "<b>Sam</b>", "", "N" * 100)
APPLIES = (["none"], ["replied"], ["regret"], ["agency"], ["internal"], ["unfair"], ["public"], ["agency", "public"])


def test_every_choice_gives_clean_notes() -> None:
    chosen = product(get_args(Stage), get_args(Told), get_args(Reason), APPLIES, get_args(Tone))
    for stage, told, reason, applies, tone in random.Random(7).sample(list(chosen), 200 if IN_PYODIDE else 2_000):
        changes = {"stage": stage, "told": told, "reason": reason, "applies": applies, "tone": tone}
        assert_clean(plan(FULL, progress=ADVISED, **changes), changes)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("applies", APPLIES)
def test_any_name_gives_clean_notes(name: str, applies: list[str]) -> None:
    people = [{"id": "p1", "name": name, "part": "", "reach": "linkedin", "moment": "x" * 140}] if name else []
    made = plan(FULL, to_name=name, your_name=name or "A", company=name, people=people, applies=applies)
    assert_clean(made, name, typed=name)


def assert_clean(made: Plan, case_: object, typed: str = "") -> None:
    for note in made.notes:
        text = f"{note.subject}\n{note.body}"
        ours = (text.replace(typed, "Name") if typed else text).replace(words.say("notes", "values", "something_new"), "it")
        assert not re.search(r"[{}\[\]]|  |None|undefined|\bthe the\b| ,| \.|\.\.|^ |\n\n\n|!", ours), (case_, text)
        assert note.limit is None or length(note.body) <= note.limit, (case_, text)
        assert note.body.strip() == note.body
        assert note.body


@pytest.mark.parametrize("reason", get_args(Reason))
@pytest.mark.parametrize("told", [told for told in get_args(Told) if told != "silence"])
def test_only_where_they_said_so_may_a_note_greet_who_got_the_job(reason: str, told: str) -> None:
    subject = case(reason=reason, told=told)
    chosen = sentences.acceptance(subject, subject.first_person)
    assert (chosen in ("somebody", "colleague")) == (reason in ("better", "inside"))
    assert (chosen in ("nobody", "nobody_known")) == (reason == "cancelled")


@pytest.mark.parametrize("reason", get_args(Reason))
def test_where_treatment_may_have_been_unfair_a_note_accepts_nothing(reason: str) -> None:
    subject = case(reason=reason, applies=["unfair"], progress=ADVISED)
    assert sentences.acceptance(subject, subject.first_person) == "wish_only"
    assert sentences.support(subject, subject.first_person) is None


@pytest.mark.parametrize(
    ("told", "wording"),
    [
        ("person", "by_message"),
        ("hr", "by_hr"),
        ("call", "by_phone"),
        ("face", "in_person"),
        ("letter", "by_letter"),
        ("auto", "by_machine"),
    ],
)
def test_the_first_sentence_thanks_for_the_news_in_the_way_it_came(told: str, wording: str) -> None:
    subject = case(told=told)
    assert sentences.how_they_told_me(subject, subject.first_person) == wording


def test_what_was_found_out_another_way_is_not_said() -> None:
    for reason, wording in (("unsaid", "another_way"), ("cancelled", "not_going_ahead")):
        subject = case(told="other", reason=reason)
        assert sentences.how_they_told_me(subject, subject.first_person) == wording


def test_only_whoever_gets_the_first_note_is_asked_to_pass_thanks_on() -> None:
    quiet = {"id": "a", "name": "Lee", "part": "met"}
    made = case(**FULL | {"stage": "several", "people": [quiet]})
    assert sentences.pass_on_my_thanks(made, made.first_person) is not None
    assert [sentences.pass_on_my_thanks(made, person) for person in made.other_people] == [None]


def test_a_memory_is_used_where_there_is_one_and_never_made_up() -> None:
    with_memory, without = plan(), plan(moment="")
    assert "your new clinic" in with_memory.notes[0].body
    assert sentences.moment(case(moment=""), case(moment="").first_person) is None
    assert without.notes[0].body


def test_thanks_for_the_time_stand_in_where_nothing_else_says_so() -> None:
    def chosen(**changes: Any) -> str | None:
        subject = case(moment="", **changes)
        return sentences.for_your_time(subject, subject.first_person)

    assert chosen() == "one_talk"
    assert chosen(stage="final") == "several_talks"
    assert chosen(told="hr") is None
    assert sentences.for_your_time(case(), case().first_person) is None


def test_thanks_are_passed_on_to_those_who_get_no_note() -> None:
    subject = case(FULL)
    assert [one.name for one in subject.thanked_through_others] == ["Tom Berg"]
    assert "Tom Berg" in plan(FULL).notes[0].body
    assert "Tom Berg" not in plan(FULL, applies=["agency"]).notes[0].body


@pytest.mark.parametrize(
    ("changes", "wording"),
    [
        ({}, "door"),
        ({"reopen": "no"}, "another_door"),
        ({"goals": ["network"]}, "network"),
        ({"reopen": "taken"}, "network"),
        ({"reopen": "taken", "goals": ["door"]}, None),
        ({"goals": ["none"]}, None),
        ({"extent": "first_note"}, None),
        ({"applies": ["unfair"]}, "network"),
    ],
)
def test_a_wish_is_named_only_if_they_have_it(changes: dict[str, Any], wording: str | None) -> None:
    subject = case(FULL, **changes)
    assert sentences.keep_me_in_mind(subject, subject.first_person) == wording


def test_no_two_people_get_the_same_sentence_about_their_part() -> None:
    people = [{"id": f"p{n}", "name": f"Person {n}", "part": "met", "reach": "", "moment": f"thing {n}"} for n in range(6)]
    made = plan(FULL, to_name="Person 0", people=people)
    bodies = [step.note.body for step in made.steps if step.rule == "thank_each_person" and step.note]
    said = [line for body in bodies for line in body.split("\n\n")[1:-1]]
    assert len(bodies) == 5
    assert len(set(said)) == len(said)


@pytest.mark.parametrize(("account", "limit"), [("free", 200), ("premium", 300), ("unsure", 200)])
def test_an_invitation_keeps_within_the_limit_of_the_account(account: str, limit: int) -> None:
    people = [{"id": "p1", "name": "Sam Ode", "part": "", "reach": "", "moment": "🙂" * 70}]
    made = plan(FULL, people=people, linkedin=account, job_title="J" * 100)
    note = next(note for note in made.notes if note.channel == "linkedin")
    assert note.limit == limit
    assert length(note.body) <= limit


def test_the_voices_differ() -> None:
    bodies = {plan(FULL, tone=tone).notes[0].body for tone in get_args(Tone)}
    assert len(bodies) == 3


@pytest.mark.parametrize("feeling", get_args(Feeling))
def test_feelings_change_no_word_of_a_note(feeling: str) -> None:
    assert plan(feeling=feeling).notes[0].body == plan().notes[0].body


def test_americans_get_american_words() -> None:
    person = case().first_person

    def apology(region: str) -> str:
        subject = case(FULL, tone="formal", country="", settings={"region": region, "tone": "formal"})
        return write(NOTES["apology"], subject, person, key="apology").body

    for british, american in words.table("notes")["american"].items():
        assert british in apology("GB")
        assert british not in apology("US")
        assert american in apology("US")


@pytest.mark.parametrize(
    ("typed", "ends"),
    [
        ("Your new clinic.", "your new clinic"),
        ("Thank you for telling me about the ward", "the ward"),
        ("… how you plan shifts!", "how you plan shifts"),
        ("Berlin", "Berlin"),
        ("I", "I"),
        ("about the tool", "the tool"),
        ("李", "李"),
        ("", ""),
    ],
)
def test_a_memory_ends_a_sentence(typed: str, ends: str) -> None:
    assert grammar.as_end_of_sentence(typed) == ends


@pytest.mark.parametrize("title", ["Data analyst", "the Data analyst", "Sales job", "Head of post", "Board role"])
def test_a_job_is_named_once(title: str) -> None:
    named = grammar.the_job(title)
    assert named.lower().count("the ") == 1
    assert len(re.findall(r"\b(job|post|role)\b", named)) == 1


def test_names_stand_in_a_row() -> None:
    assert grammar.listed(["A"]) == "A"
    assert grammar.listed(["A", "B", "C"]).startswith("A, B ")
    assert grammar.listed([]) == ""


def test_a_month_long_ago_takes_its_year() -> None:
    assert grammar.month(NOW.date(), NOW.date()) == "November"
    assert grammar.month(NOW.date().replace(year=2025), NOW.date()).endswith("2025")


def test_each_note_is_used_by_a_rule() -> None:
    used = {note.key.partition(":")[0] for note in plan(FULL).notes}
    assert used
    assert set(NOTES) >= {"thanks", "apology", "ask_for_news"}
    assert FIRST_NOTE["moment"]


def test_a_sentence_without_words_is_refused() -> None:
    def never_written(_case: Situation, _person: Person) -> str:
        return "usual"

    subject = case()
    with pytest.raises(words.MissingWords, match=r"every\.never_written\.usual"):
        write(Note(name="thanks", paragraphs=((never_written,),)), subject, subject.first_person, key="k")


@pytest.mark.parametrize(
    ("changes", "wording"),
    [
        ({"applies": ["agency"], "reason": "skill"}, "from_the_employer"),
        ({"reason": "better"}, "experience"),
        ({"reason": "inside"}, "from_outside"),
        ({"reason": "skill"}, "skill"),
        ({"reason": "unsaid"}, "next_time"),
    ],
)
def test_the_one_question_follows_the_reason_that_they_gave_and_guesses_at_none(changes: dict[str, Any], wording: str) -> None:
    subject = case(FULL, **changes)
    assert sentences.one_question(subject, subject.first_person) == wording
