"""Each rule, clause by clause. tests/stories/ has whole plans."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from tests.cases import FIRST_NOTE, FULL, NOW, case, days, plan
from wizard import words
from wizard.cards import Card, by_chance, cards, help_line
from wizard.days import open_day
from wizard.notes.grammar import listed
from wizard.plan import make_plan
from wizard.rules import RULES
from wizard.situation import Progress

ADVISED = (Progress(step=None, what="advised", on=NOW.date()),)
OLD = {"when": "other", "when_date": "2026-08-20"}


def of(rule: str, *args: Any, **changes: Any) -> str | None:
    """The day of one step; None when it is not on the plan."""
    return days(plan(*args, **changes)).get(rule)


def steps(*args: Any, **changes: Any) -> list[str]:
    return list(days(plan(*args, **changes)))


def test_every_rule_stands_once_on_the_list() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)


# --- gates ------------------------------------------------------------------------------------------------------------------


def test_advice_comes_today_when_treatment_may_have_been_unfair_until_it_was_had() -> None:
    assert of("get_advice_before_you_write", applies=["unfair"]) == "2026-11-24"
    assert of("get_advice_before_you_write", applies=["unfair"], progress=ADVISED) is None
    assert of("get_advice_before_you_write") is None


def test_what_happened_is_written_down_when_treatment_may_have_been_unfair() -> None:
    assert of("write_down_what_happened", applies=["unfair"]) == "2026-11-24"
    assert of("write_down_what_happened") is None


@pytest.mark.parametrize("applies", [["unfair"], ["unfair", "regret"], ["unfair", "agency"], ["unfair", "internal"]])
def test_no_note_is_written_before_advice(applies: list[str]) -> None:
    waiting = plan(FULL, applies=applies)
    assert waiting.notes == ()
    assert all(step.only_if for step in waiting.steps if step.rule.startswith(("thank", "apolog", "invite", "talk")))
    assert plan(FULL, applies=applies, progress=ADVISED).notes


def test_a_notice_that_was_given_is_asked_about_today_when_an_offer_was_taken_back() -> None:
    offer = plan(stage="offer")
    assert days(offer)["ask_whether_you_can_stay"] == "2026-11-24"
    assert next(step for step in offer.steps if step.rule == "ask_whether_you_can_stay").only_if
    assert "ask_whether_you_can_stay" not in steps(stage="offer", applies=["internal"])
    assert "ask_whether_you_can_stay" not in steps()


def test_the_representative_comes_today_for_a_public_or_union_post() -> None:
    assert of("talk_to_your_representative", applies=["public"]) == "2026-11-24"
    assert of("talk_to_your_representative") is None


def test_the_last_day_is_asked_for_only_if_it_is_not_known() -> None:
    assert of("ask_for_the_last_day", applies=["public"]) == "2026-11-24"
    assert of("ask_for_the_last_day", applies=["public"], last_day="2026-12-01") is None
    assert of("ask_for_the_last_day") is None


@pytest.mark.parametrize(
    "applies", [["public"], ["public", "regret"], ["public", "stop"], ["public", "unfair"], ["public", "internal"]]
)
@pytest.mark.parametrize("feeling", ["ready", "low", "angry"])
def test_a_last_day_stands_on_its_own_day_of_rest_whatever_else_applies(applies: list[str], feeling: str) -> None:
    sunday = "2026-11-29"
    with_day = plan(applies=applies, feeling=feeling, last_day=sunday)
    step = next(step for step in with_day.steps if step.rule == "last_day_to_appeal")
    assert step.due is not None
    assert (step.due.isoformat(), step.deadline) == (sunday, step.due)


def test_a_last_day_that_has_passed_is_a_warning_and_no_step() -> None:
    passed = plan(applies=["public"], last_day="2026-11-23")
    assert "last_day_to_appeal" not in days(passed)
    assert passed.warnings
    assert not plan(applies=["public"], last_day="2026-11-24").warnings


# --- the first note ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "rule", "day"),
    [
        ({}, "thank_the_person_you_met", "2026-11-24"),
        ({"when": "today", "when_date": "2026-11-24"}, "thank_the_person_you_met", "2026-11-25"),
        ({"told": "other"}, "thank_the_person_you_met", "2026-11-26"),
        ({"when": "other", "when_date": "2026-11-03"}, "thank_the_person_you_met", "2026-11-24"),
        ({"stage": "call"}, "thank_the_recruiter", "2026-11-24"),
        ({"stage": "applied"}, "thank_briefly", "2026-11-24"),
        ({"stage": "test", "told": "hr"}, "thank_briefly", "2026-11-24"),
        ({"stage": "offer"}, "answer_the_withdrawn_offer", "2026-11-24"),
        ({"stage": "offer", "applies": ["agency"]}, "answer_the_withdrawn_offer", "2026-11-24"),
        ({"applies": ["agency"]}, "thank_the_agency", "2026-11-24"),
        ({"applies": ["internal"]}, "talk_to_them_in_person", "2026-11-24"),
        ({"applies": ["internal", "agency"]}, "talk_to_them_in_person", "2026-11-24"),
        ({"applies": ["regret"]}, "apologize_once", "2026-11-26"),
        ({"applies": ["regret", "agency"]}, "apologize_once", "2026-11-26"),
        ({"applies": ["regret"], **OLD}, "apologize_once", "2026-11-26"),
        (OLD, "get_back_in_touch", "2026-11-24"),
        ({**OLD, "applies": ["replied"]}, "get_back_in_touch", "2026-11-24"),
        ({**OLD, "applies": ["agency"]}, "get_back_in_touch", "2026-11-24"),
        ({"told": "silence"}, "ask_for_news", "2026-12-07"),
        ({"told": "silence", "promised": "2026-11-20", "when_date": "2026-11-10"}, "ask_for_news", "2026-11-27"),
        ({"told": "silence", "promised": "2026-12-04"}, "ask_for_news", "2026-12-11"),
        ({"told": "silence", "promised": "2026-10-01"}, "ask_for_news", "2026-11-30"),
        ({"told": "silence", "applies": ["replied"]}, "ask_for_news_again", "2026-12-08"),
    ],
)
def test_the_first_note_is_the_one_that_the_case_needs_on_its_day(changes: dict[str, Any], rule: str, day: str) -> None:
    made = plan(**changes)
    assert made.first_note is not None
    assert (made.first_note.rule, made.first_note.due and made.first_note.due.isoformat()) == (rule, day)
    assert made.first_note.note is not None


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [
        ({"stage": "applied", "told": "auto"}, "nobody_to_write_to"),
        ({"stage": "test", "told": "silence"}, "nobody_to_write_to"),
        ({"stage": "applied", "told": "other"}, "nobody_to_write_to"),
        ({"applies": ["stop"]}, "told_to_stop"),
        ({"applies": ["stop", "regret", "agency"]}, "told_to_stop"),
        ({"applies": ["replied"]}, "already_replied"),
        ({"applies": ["unfair"]}, "wait_for_advice"),
        ({"applies": ["unfair", "regret"]}, "wait_for_advice"),
        ({"applies": ["unfair", "stop"]}, "told_to_stop"),
    ],
)
def test_no_note_is_an_outcome(changes: dict[str, Any], outcome: str) -> None:
    made = plan(FULL, **changes)
    assert made.outcome == outcome
    assert made.first_note is None or made.first_note.note is None


def test_a_day_three_months_ago_is_not_long_ago_and_the_next_day_is() -> None:
    assert plan(when="other", when_date="2026-08-24").outcome == "thanks"
    assert plan(when="other", when_date="2026-08-23").outcome == "reconnect"


def test_a_name_is_to_be_found_only_if_a_note_goes_to_nobody() -> None:
    assert of("find_a_name", to_name="") == "2026-11-24"
    assert of("find_a_name") is None
    for changes in ({"applies": ["replied"]}, {"applies": ["internal"]}, {"applies": ["unfair"]}, {"applies": ["stop"]}):
        assert of("find_a_name", to_name="", **changes) is None


def test_nothing_more_follows_an_apology() -> None:
    assert steps(FULL, applies=["regret"]) == ["draft_and_sleep_on_it", "apologize_once"]


def test_a_second_question_about_news_follows_the_first_after_ten_working_days_and_then_it_is_a_no() -> None:
    made = days(plan(FULL, told="silence"))
    assert list(made)[:3] == ["ask_for_news", "ask_for_news_again", "take_it_as_a_no"]
    assert [made[key] for key in list(made)[:3]] == ["2026-12-07", "2026-12-21", "2027-01-04"]


# --- when anything may be sent ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("feeling", "day"),
    [("ready", "2026-11-24"), ("hurt", "2026-11-25"), ("skip", "2026-11-25"), ("angry", "2026-11-25"), ("low", "2026-11-30")],
)
def test_how_they_feel_moves_the_day(feeling: str, day: str) -> None:
    assert of("thank_the_person_you_met", feeling=feeling) == day


@pytest.mark.parametrize(
    ("hour", "day"), [("20:59", "2026-11-24"), ("21:00", "2026-11-25"), ("05:59", "2026-11-25"), ("06:00", "2026-11-24")]
)
@pytest.mark.parametrize("zone", ["-08:00", "+00:00", "+13:00"])
def test_nothing_is_sent_at_night_by_their_own_clock(hour: str, day: str, zone: str) -> None:
    assert of("thank_the_person_you_met", now=datetime.fromisoformat(f"2026-11-24T{hour}{zone}")) == day


def test_nothing_is_sent_on_a_day_of_rest_of_their_country() -> None:
    friday_evening = datetime.fromisoformat("2026-11-27T22:00+00:00")
    assert of("thank_the_person_you_met", now=friday_evening) == "2026-11-30"
    assert of("thank_the_person_you_met", now=friday_evening, settings={"region": "IL"}) == "2026-11-29"
    assert of("thank_the_person_you_met", now=friday_evening, settings={"work_week": "any"}) == "2026-11-28"
    assert of("thank_the_person_you_met", now=friday_evening, settings={"work_week": "never"}) == "2026-11-30"


@pytest.mark.parametrize(
    ("wished", "country", "week", "day"),
    [
        ("2026-11-26", "us", "mon_fri", "2026-11-30"),
        ("2026-11-27", "us", "mon_fri", "2026-11-30"),
        ("2026-11-19", "us", "mon_fri", "2026-11-19"),
        ("2029-11-30", "us", "mon_fri", "2029-11-30"),
        ("2026-11-26", "gb", "mon_fri", "2026-11-26"),
        ("2026-12-24", "gb", "mon_fri", "2026-12-28"),
        ("2026-12-31", "", "sun_thu", "2027-01-03"),
        ("2026-12-25", "us", "any", "2026-12-25"),
    ],
)
def test_nothing_is_sent_into_an_empty_office(wished: str, country: str, week: str, day: str) -> None:
    assert open_day(date.fromisoformat(wished), week, country) == date.fromisoformat(day)


def test_the_country_of_the_employer_comes_before_the_region_of_the_browser() -> None:
    friday_evening = datetime.fromisoformat("2026-11-27T22:00+00:00")
    assert of("thank_the_person_you_met", FULL, country="gb", now=friday_evening, settings={"region": "IL"}) == "2026-11-30"


# --- the others -------------------------------------------------------------------------------------------------------------


def test_each_person_with_something_of_theirs_is_thanked_and_no_other() -> None:
    made = steps(FULL)
    assert "thank_each_person:p2" in made
    assert "thank_each_person:p1" not in made
    assert "thank_each_person:p3" not in made


@pytest.mark.parametrize("part", ["recruiter", "agency", "helper"])
def test_who_did_more_than_interview_is_thanked_without_a_memory(part: str) -> None:
    people = [*FULL["people"][:2], {"id": "p3", "name": "Tom Berg", "part": part, "reach": "", "moment": ""}]
    assert "thank_each_person:p3" in steps(FULL, people=people)


@pytest.mark.parametrize("changes", [{"told": "silence"}, {"applies": ["internal"]}, OLD, {"extent": "first_note"}])
def test_the_others_get_no_note_before_a_decision_at_work_long_after_or_unasked(changes: dict[str, Any]) -> None:
    assert not [key for key in steps(FULL, **changes) if key.startswith(("thank_each_person", "invite_on_linkedin"))]


def test_with_an_agency_between_the_others_are_written_to_only_if_it_agrees() -> None:
    through = plan(FULL, applies=["agency"], to_name="Ann Cole")
    conditions = {step.key: step.only_if for step in through.steps}
    assert conditions["thank_each_person:p2"]
    assert conditions["invite_on_linkedin:p2"]
    assert conditions["invite_on_linkedin:first"] is None


def test_an_address_is_to_be_found_for_somebody_who_is_to_get_a_note() -> None:
    def people(moment: str) -> list[dict[str, str]]:
        return [FULL["people"][0], {"id": "p2", "name": "Priya Nair", "part": "", "reach": "unknown", "moment": moment}]

    assert "find_an_address:p2" in steps(FULL, people=people("the triage tool"))
    assert "find_an_address:p2" not in steps(FULL, people=people(""))


# --- staying in touch -------------------------------------------------------------------------------------------------------


def test_invitations_follow_two_days_after_the_thanks_to_whoever_was_thanked() -> None:
    made = days(plan(FULL))
    assert {key: day for key, day in made.items() if key.startswith("invite")} == {
        "invite_on_linkedin:p1": "2026-11-26",
        "invite_on_linkedin:p2": "2026-11-26",
    }


@pytest.mark.parametrize("changes", [{"goals": ["door"]}, {"linkedin": "none"}])
def test_nobody_is_invited_unless_wanted_and_possible(changes: dict[str, Any]) -> None:
    assert not [key for key in steps(FULL, **changes) if key.startswith("invite")]


def test_who_is_best_reached_on_linkedin_gets_one_invitation_that_thanks() -> None:
    people = [FULL["people"][0], {**FULL["people"][1], "reach": "linkedin"}]
    made = plan(FULL, people=people)
    assert next(step.note.channel for step in made.steps if step.key == "thank_each_person:p2" and step.note) == "linkedin"
    assert "invite_on_linkedin:p2" not in days(made)


def test_the_month_they_named_replaces_our_own_dates() -> None:
    made = days(plan(FULL, said=["dated"], said_month="2027-03"))
    assert made["write_in_the_month_they_named"] == "2027-03-01"
    assert "ask_whether_it_reopened" not in made


@pytest.mark.parametrize("changes", [{"reopen": "no"}, {"reopen": "taken"}, {"extent": "first_note"}])
def test_nobody_writes_in_that_month_without_a_wish_to(changes: dict[str, Any]) -> None:
    assert of("write_in_the_month_they_named", FULL, **{"said": ["dated"], "said_month": "2027-03", **changes}) is None


def test_a_named_month_that_has_come_is_for_now_and_one_long_gone_is_dropped() -> None:
    changes: dict[str, Any] = {"said": ["dated"], "said_month": "2026-11"}
    assert of("write_in_the_month_they_named", FULL, **changes) == "2026-11-27"
    later = NOW + timedelta(days=20)
    assert of("write_in_the_month_they_named", FULL, now=later, **changes) is None


# --- if the job opens again -------------------------------------------------------------------------------------------------


def test_the_question_comes_thirty_days_after_the_no_and_three_weeks_after_the_thanks() -> None:
    assert of("ask_whether_it_reopened", FULL) == "2026-12-23"
    assert of("ask_whether_it_reopened", FULL, when="other", when_date="2026-10-26") == "2026-12-15"


@pytest.mark.parametrize("reopen", ["maybe", "no", "taken"])
def test_the_question_comes_only_if_they_would_want_the_job(reopen: str) -> None:
    assert of("ask_whether_it_reopened", FULL, reopen=reopen) is None


def test_who_is_not_sure_asks_only_themselves() -> None:
    made = plan(FULL, reopen="maybe")
    step = next(step for step in made.steps if step.rule == "ask_yourself_whether_you_want_it")
    assert (step.due and step.due.isoformat(), step.note) == ("2026-12-23", None)
    assert of("ask_yourself_whether_you_want_it", FULL) is None


@pytest.mark.parametrize(
    "changes", [{"applies": ["internal"]}, OLD, {"told": "silence"}, {"extent": "first_note"}, {"applies": ["stop"]}]
)
def test_the_question_never_comes_at_work_long_after_before_a_no_or_after_stop(changes: dict[str, Any]) -> None:
    assert of("ask_whether_it_reopened", FULL, **changes) is None


# --- the end ----------------------------------------------------------------------------------------------------------------


def test_finishing_with_the_first_note_leaves_one_note_and_one_private_reminder() -> None:
    made = plan(extent="first_note")
    assert list(days(made)) == ["thank_the_person_you_met", "look_back_in_a_month"]
    assert len(made.notes) == 1
    assert of("look_back_in_a_month", extent="first_note") == "2026-12-22"
    assert of("look_back_in_a_month", extent="first_note", applies=["stop"]) is None
    assert of("look_back_in_a_month") is None


def test_the_file_is_closed_six_months_after_the_no_or_from_now_if_it_is_old() -> None:
    assert of("close_the_file", FULL) == "2027-05-23"
    assert of("close_the_file", FULL, **OLD) == "2027-05-24"
    assert of("close_the_file") is None


def test_with_a_network_wish_alone_no_question_follows() -> None:
    made = plan(FULL, goals=["network"], reopen="")
    assert not [step for step in made.steps if step.asks]


def test_a_day_after_today_counts_as_today() -> None:
    assert case(FIRST_NOTE, when="other", when_date="2026-12-24").told_on == NOW.date()


def test_reasons_are_asked_for_at_once_if_the_last_day_comes_before_the_usual_one() -> None:
    asked = {"applies": ["public"], "goals": ["feedback"]}
    assert of("ask_for_reasons_the_formal_way", FULL, last_day="2026-12-20", **asked) == "2026-11-26"
    assert of("ask_for_reasons_the_formal_way", FULL, last_day="2026-11-25", **asked) == "2026-11-24"
    assert of("ask_for_reasons_the_formal_way", FULL, last_day="2026-11-24", **asked) == "2026-11-24"
    assert of("thank_the_person_you_met", FULL, last_day="2026-11-24", **asked) == "2026-11-25", (
        "one thing a day for one person"
    )


def test_a_rule_that_nothing_decides_is_refused() -> None:
    with pytest.raises(TypeError, match="function"):
        _ = replace(RULES[0], decide=None, decide_per_person=None).function


def test_no_more_than_two_asks_stand_in_a_row_and_a_third_only_about_the_job() -> None:
    def asks(**changes: Any) -> list[str]:
        return [step.rule for step in plan(FULL, **changes).steps if step.asks and step.due]

    offer = {"stage": "offer", "goals": ["talk", "door"]}
    assert asks(**offer, reopen="maybe") == ["answer_the_withdrawn_offer", "ask_for_a_short_talk"]
    assert asks(**offer, reopen="yes") == ["answer_the_withdrawn_offer", "ask_for_a_short_talk", "ask_whether_it_reopened"]


def test_by_chance_two_lines_are_said_one_with_unfair_or_regret_and_none_after_stop() -> None:
    said = {name: len(plan(FULL, applies=[name]).by_chance) for name in ("none", "regret", "unfair", "stop")}
    assert said["none"] == said["regret"] + 2 == said["unfair"] + 2
    assert said["regret"] == 1
    assert said["stop"] == 0
    assert plan(FULL, stage="applied", told="auto").by_chance == ()


def test_by_chance_nobody_says_goodbye_who_still_waits_and_an_agency_has_no_team() -> None:
    usual, waiting, agency = plan(FULL), plan(FULL, told="silence"), plan(FULL, applies=["agency"])
    assert len(waiting.by_chance) == len(agency.by_chance) == 2 + 1
    assert not set(usual.by_chance[1:]) & set(waiting.by_chance[1:])
    assert usual.by_chance[1] == agency.by_chance[1]
    assert usual.by_chance[2] != agency.by_chance[2]


OTHERS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "passed_on": ({}, ["Tom Berg"]),
    "not_told_yet": ({"told": "silence"}, ["Priya Nair", "Tom Berg"]),
    "long_ago": ({"when": "other", "when_date": "2026-03-02"}, ["Priya Nair", "Tom Berg"]),
    "where_they_work": ({"applies": ["internal"]}, ["Priya Nair", "Tom Berg"]),
    "agency": ({"applies": ["agency"], "to_name": "Ann Cole"}, ["Tom Berg"]),
    "nothing_of_theirs": ({"stage": "call"}, ["Tom Berg"]),
}


@pytest.mark.parametrize("reason", OTHERS)
def test_of_everybody_they_met_without_a_note_the_plan_says_why(reason: str) -> None:
    changes, names = OTHERS[reason]
    assert plan(FULL, **changes).others == (words.say("steps", "others", reason, names=listed(names)),)


def test_nobody_is_said_to_get_no_note_who_had_one_or_where_all_wait_for_advice() -> None:
    thanked = Progress(step="thank_each_person:p3", what="sent", on=NOW.date())
    assert make_plan(case(FULL, progress=(thanked,))).others == ()
    assert plan(FULL, applies=["unfair"]).others == ()
    assert plan(FIRST_NOTE).others == ()


# --- cards ------------------------------------------------------------------------------------------------------------------


def card(name: str, **changes: Any) -> Card:
    return next(one for one in cards(case(FULL, **changes)) if one.name == name)


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({"feeling": "hurt"}, ["hurt"]),
        ({"feeling": "skip"}, ["hurt"]),
        ({"feeling": "ready"}, []),
        ({"feeling": "angry"}, ["angry"]),
        ({"feeling": "low"}, ["low"]),
        ({"feeling": "hurt", "applies": ["replied"]}, []),
        ({"feeling": "hurt", "applies": ["internal"], "goals": ["door"]}, ["internal"]),
        ({"feeling": "hurt", "applies": ["unfair"]}, ["unfair"]),
        ({"feeling": "hurt", "applies": ["unfair"], "progress": ADVISED}, ["hurt"]),
        ({"applies": ["agency"]}, ["agency"]),
        ({"applies": ["agency", "regret"]}, ["regret"]),
        ({"applies": ["internal", "regret"], "goals": ["door"]}, ["regret"]),
        ({"feeling": "low", "stage": "offer", "applies": ["agency", "public"]}, ["low", "offer", "public", "agency"]),
        ({"feeling": "low", "stage": "offer", "applies": ["public", "unfair", "stop"]}, ["unfair", "offer", "public"]),
        ({"stage": "applied", "told": "auto", "applies": ["unfair"]}, []),
    ],
)
def test_the_cards_are_those_that_the_case_needs_the_most_urgent_first(changes: dict[str, Any], shown: list[str]) -> None:
    assert [one.name for one in cards(case(FULL, **changes))] == shown


def test_a_card_s_places_are_filled_and_the_rest_stands_as_it_is_written() -> None:
    before, _, between, _ = words.find("cards", "low", "text")
    elsewhere, kept = words.say("cards", "help_line", "elsewhere"), words.say("cards", "kept")
    assert card("low", feeling="low").paragraphs == (before, elsewhere, between, kept)
    assert card("low", feeling="low").buttons == tuple(words.find("cards", "low", "buttons"))
    assert card("regret", applies=["regret"]).paragraphs == tuple(words.find("cards", "regret", "text"))
    assert card("regret", applies=["regret"]).buttons == ()


def test_whoever_gave_notice_is_told_to_ask_today_only_where_the_offer_was_taken_back_lately_and_elsewhere() -> None:
    notice = words.say("cards", "offer", "if_you_gave_notice")
    assert notice in card("offer", stage="offer").paragraphs
    assert notice not in card("offer", stage="offer", **OLD).paragraphs
    assert notice not in card("offer", stage="offer", applies=["internal"], goals=["door"]).paragraphs


def test_the_last_day_to_appeal_is_asked_about_until_it_is_known() -> None:
    lead = words.find("cards", "public", "text")[0]
    door = words.say("cards", "where", "anywhere", door=words.say("cards", "public", "door"))
    asked = words.say("cards", "public", "ask_for_the_day")
    assert card("public", applies=["public"]).paragraphs == (lead, asked, door)
    assert card("public", applies=["public"], last_day="2026-12-01").paragraphs == (lead, door)


@pytest.mark.parametrize(
    ("name", "changes"),
    [("unfair", {"applies": ["unfair"]}), ("public", {"applies": ["public"]}), ("offer", {"stage": "offer"})],
)
@pytest.mark.parametrize("country", ["us", "ni", "nz", "eu", "other", ""])
def test_a_card_leads_to_advice_in_the_country_of_the_employer_where_there_is_some(
    name: str, changes: dict[str, Any], country: str
) -> None:
    door = words.find("cards", name, "doors", country)
    anywhere = words.say("cards", "where", "anywhere", door=words.say("cards", name, "door"))
    there = words.say("cards", "where", country, door=door) if door else anywhere
    assert there in card(name, country=country, **changes).paragraphs


@pytest.mark.parametrize(
    ("region", "country", "line"),
    [
        ("US", "", "us"),
        ("gb", "", "gb_ie"),
        ("", "us", "us"),
        ("", "ie", "gb_ie"),
        ("US", "gb", "us"),
        ("FR", "us", "elsewhere"),
        ("", "", "elsewhere"),
    ],
)
def test_the_help_line_is_that_of_the_region_else_of_the_country(region: str, country: str, line: str) -> None:
    assert help_line(case(FULL, country=country, settings={"region": region})) == words.say("cards", "help_line", line)


def test_by_chance_there_is_a_hello_and_a_wish() -> None:
    assert by_chance(case()) == tuple(words.say("cards", "by_chance", part) for part in ("lead", "hello", "wish"))


def test_a_browser_that_names_no_region_has_none() -> None:
    assert (case().region, case(settings={"region": "gb"}).region) == ("", "GB")
