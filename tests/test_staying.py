"""What a reader tells of what happened, and what the plan makes of it: through the page's Python, as the page asks it."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from tests.cases import FIRST_NOTE, FULL, NOW, days, saved
from tests.markup import tree
from tests.page import File, ask, entries, plan_of, tell
from wizard import progress, render, words
from wizard.changes import changes
from wizard.exports import mail
from wizard.exports import saved as files
from wizard.exports.calendar import calendar
from wizard.exports.text import note_parts
from wizard.rules.rule import EVENTS

# --- telling ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("event", progress.EVENTS)
def test_each_event_is_kept_with_its_day_and_the_plan_is_worked_out_again(event: str) -> None:
    file = saved(told="silence") if event == "no" else saved(goals=["door", "network", "talk", "referral"])
    reply = ask("told", file, fields={"what": event, "on": "2026-11-23", "text": ""})
    assert entries(reply["file"]) == [{"step": None, "what": event, "on": "2026-11-23"}]
    assert reply["plan"] == plan_of(reply["file"]).as_data()
    assert reply["plan"] != plan_of(file).as_data()


def test_every_event_that_a_step_waits_for_can_be_told() -> None:
    assert set(EVENTS.values()) - {"advised", "talk_agreed"} <= set(progress.EVENTS)
    assert all(words.say("page", "progress", "event", name) for name in (*progress.EVENTS, "advised"))


def test_a_step_that_was_done_leaves_the_plan_and_its_note_with_it() -> None:
    done = tell(saved(), what="sent", key="thank_the_person_you_met")
    assert entries(done) == [{"step": "thank_the_person_you_met", "what": "sent", "on": "2026-11-24"}]
    assert "thank_the_person_you_met" not in days(plan_of(done))


def test_whoever_was_sent_something_today_gets_nothing_more_today_unless_they_answer() -> None:
    def sendings(file: File) -> dict[str, date | None]:
        return {step.rule: step.due for step in plan_of(file, later).steps if step.sent_to == "p1" and step.due}

    file = saved(goals=["door", "feedback"], said=["feedback"])
    file = tell(file, what="sent", key="thank_the_person_you_met")
    later = datetime.fromisoformat("2026-12-23T10:00+00:00")
    assert sendings(file)["accept_their_feedback"] == later.date()
    file = tell(file, now=later, what="sent", key="accept_their_feedback")
    assert sendings(file)
    assert later.date() not in sendings(file).values()
    file = tell(file, now=later, fields={"what": "feedback", "on": str(later.date()), "text": ""})
    assert later.date() in sendings(file).values()


def test_what_has_a_last_day_goes_out_by_then_whatever_was_sent_before() -> None:
    file = saved(applies=["public"], last_day=str(NOW.date()), stage="final")
    after = tell(file, what="sent", key="thank_the_person_you_met")
    assert all(step.due == step.deadline for step in plan_of(after).steps if step.deadline)


def test_a_name_is_kept_where_somebody_was_named() -> None:
    file = tell(saved(goals=["referral"]), fields={"what": "named", "on": "2026-11-24", "text": " Kim\n Lund "})
    assert entries(file)[0]["text"] == "Kim Lund"
    step = next(step for step in plan_of(file).steps if step.rule == "write_to_whom_they_named")
    assert step.note
    assert "Kim Lund" in step.note.body


@pytest.mark.parametrize("event", progress.EVENTS)
def test_who_brought_it_about_is_kept_where_that_is_one_person(event: str) -> None:
    file = tell(saved(), fields={"what": event, "on": "2026-11-24", "text": "", "who": "p2"})
    assert entries(file)[0].get("who") == ("p2" if event in progress.BY_SOMEBODY else None)
    assert files.cases(file)[0].progress[0].who == ("p2" if event in progress.BY_SOMEBODY else "")


def test_the_note_that_answers_goes_to_whoever_answered() -> None:
    file = tell(saved(), fields={"what": "warm", "on": "2026-11-24", "text": "", "who": "p2"})
    answer = next(step for step in plan_of(file).steps if step.rule == "answer_a_warm_reply")
    assert answer.note
    assert (answer.note.to, answer.sent_to) == ("Priya Nair", "p2")
    assert "Priya Nair" in answer.note.body


@pytest.mark.parametrize(
    ("do", "more", "fault"),
    [
        ("told", {"fields": {"what": "warm", "on": "", "text": ""}}, "day_missing"),
        ("told", {"fields": {"what": "warm", "on": "2026-11-25", "text": ""}}, "day_to_come"),
        ("told", {"fields": {"what": "named", "on": "2026-11-24", "text": "x" * 141}}, "text_long"),
        ("own-step", {"fields": {"text": " ", "due": "2026-12-01"}}, "text_missing"),
        ("own-step", {"fields": {"text": "x", "due": "2026-11-23"}}, "day_past"),
        ("own-step", {"fields": {"text": "x", "due": "2029-01-01"}}, "day_far"),
        ("own-step", {"fields": {"text": "x" * 141, "due": "2026-12-01"}}, "text_long"),
        ("put-off", {"key": "invite_on_linkedin:p1", "fields": {"due": "x"}}, "day_missing"),
        ("put-off", {"key": "invite_on_linkedin:p1", "fields": {"due": "2026-11-01"}}, "day_past"),
    ],
)
def test_what_cannot_be_used_is_told_and_changes_nothing(do: str, more: dict[str, Any], fault: str) -> None:
    assert ask(do, saved(), **more) == {"fault": fault}
    assert words.say("page", "told_faults", fault)


def test_what_was_told_can_be_taken_back() -> None:
    file = tell(tell(saved(), what="warm"), what="sent", key="thank_the_person_you_met")
    back = tell(file, "take-back", number="0")
    assert [entry["what"] for entry in entries(back)] == ["sent"]
    assert entries(tell(back, "take-back", number="0")) == []
    assert ask("take-back", file, number="0")["say"] == words.say("page", "progress", "taken_back")


def test_a_field_that_a_newer_version_wrote_is_kept() -> None:
    file = saved()
    file["later"] = file["cases"][0]["later"] = {"x": 1}
    after = tell(file, what="warm")
    assert after["later"] == after["cases"][0]["later"] == {"x": 1}


# --- steps of one's own, and other days -------------------------------------------------------------------------------------


def test_an_own_step_stands_on_its_day_until_it_is_done_or_taken_back() -> None:
    file = tell(saved(), "own-step", fields={"text": "Call the <b>bank</b>", "due": "2026-12-05"})
    key = entries(file)[0]["step"]
    assert days(plan_of(file))[key] == "2026-12-05"
    assert "&lt;b&gt;" in ask("result", file)["html"]
    assert days(plan_of(file, NOW + timedelta(days=30)))[key] == "2026-12-24", "a day that has passed is today"
    assert days(plan_of(tell(file, "put-off", key=key, fields={"due": "2026-12-09"})))[key] == "2026-12-09"
    done = tell(file, what="sent", key=key)
    assert key not in days(plan_of(done))
    assert entries(tell(done, "take-back", number="0")) == []


def test_an_own_step_is_the_reader_s_alone_and_asks_nobody_for_anything() -> None:
    file = tell(saved(), "own-step", fields={"text": "Rest", "due": "2026-12-05"})
    (step,) = (step for step in plan_of(file).steps if step.key == "own:1")
    assert (step.basis, step.chapter, step.asks, step.note, step.sent_to) == ("own", "own", False, None, None)
    assert step.as_data() == {
        "key": "own:1",
        "name": words.say("steps", "own", "name"),
        "title": "Rest",
        "due": "2026-12-05",
        "why": words.say("steps", "own", "why"),
        "basis": "own",
        **dict.fromkeys(("deadline", "only_if", "source", "article", "person", "note")),
    }


def test_an_own_step_stays_when_the_plan_ends() -> None:
    file = tell(tell(saved(), "own-step", fields={"text": "Rest", "due": "2026-12-05"}), what="stop")
    assert [step.title for step in plan_of(file).steps] == ["Rest"]


def test_a_step_that_is_put_off_comes_later_on_a_day_of_work_and_takes_what_follows_along() -> None:
    before = days(plan_of(saved(goals=["feedback", "network"])))
    file = tell(saved(goals=["feedback", "network"]), "put-off", key="thank_the_person_you_met", fields={"due": "2026-12-05"})
    after = days(plan_of(file))
    assert after["thank_the_person_you_met"] == "2026-12-07", "the fifth is a Saturday"
    assert after["invite_on_linkedin:p1"] == "2026-12-09"
    assert (before["invite_on_linkedin:p1"] or "") < "2026-12-09"


def test_a_deadline_is_never_put_off_and_nothing_comes_earlier() -> None:
    file = saved(applies=["public"], last_day="2026-12-05")
    assert days(plan_of(tell(file, "put-off", key="last_day_to_appeal", fields={"due": "2026-12-20"}))) == days(plan_of(file))
    early = tell(saved(), "put-off", key="ask_whether_it_reopened", fields={"due": "2026-11-30"})
    assert days(plan_of(early)) == days(plan_of(saved()))


def test_reminders_follow_the_day_that_a_question_was_put_off_to() -> None:
    file = tell(saved(told="silence"), "put-off", key="ask_for_news", fields={"due": "2027-01-11"})
    after = days(plan_of(file))
    assert (after["ask_for_news"], after["ask_for_news_again"]) == ("2027-01-11", "2027-01-25")
    talk = tell(saved(goals=["talk"]), "put-off", key="ask_for_a_short_talk", fields={"due": "2027-01-11"})
    assert days(plan_of(talk))["remind_them_of_the_talk"] == "2027-01-20"


# --- coming back ------------------------------------------------------------------------------------------------------------


def test_who_comes_back_is_not_put_off_for_ever() -> None:
    file = saved()
    file["cases"][0]["settings"]["began"] = "2026-11-24"
    for later in (1, 2, 9):
        now = NOW + timedelta(days=later)
        due = min(step.due for step in plan_of(file, now).steps if step.due and step.note)
        assert due <= now.date() + timedelta(days=4), "at most a day of rest or an empty office lies between"
    assert days(plan_of(file, NOW + timedelta(days=1)))["thank_the_person_you_met"] == "2026-11-25"


@pytest.mark.parametrize(
    ("began", "progress", "day"),
    [
        ("", [], "2026-11-24"),
        ("2026-11-20", [], "2026-11-20"),
        ("2026-11-20", ["2026-11-19", "2026-11-23"], "2026-11-19"),
        ("2026-12-01", [], "2026-11-24"),
        ("2026-13-40", ["2026-11-23"], "2026-11-23"),
        ("２０２６-11-20", [], "2026-11-24"),
        ("some day", [], "2026-11-24"),
    ],
)
def test_they_started_on_the_first_day_that_is_known_whatever_a_file_says(began: str, progress: list[str], day: str) -> None:
    file = saved()
    file["cases"][0]["settings"]["began"] = began
    file["cases"][0]["progress"] = [{"step": None, "what": "warm", "on": one} for one in progress]
    assert files.cases(file)[0].at(NOW).started_on.isoformat() == day


@pytest.mark.parametrize(
    ("feeling", "felt_on", "day"),
    [("hurt", "2026-11-24", "2026-11-25"), ("hurt", "2026-11-23", "2026-11-24"), ("low", "2026-11-23", "2026-11-27")],
)
def test_a_wait_counts_from_the_day_on_which_they_said_how_they_feel(feeling: str, felt_on: str, day: str) -> None:
    reply = ask("result", saved(), unsaved={"feeling": feeling, "felt_on": felt_on})
    assert next(step["due"] for step in reply["plan"]["steps"] if step["key"] == "thank_the_person_you_met") == day


def test_a_day_that_has_passed_is_named_on_the_returning_view() -> None:
    file = tell(saved(), what="sent", key="find_a_name")
    later = ask("result", file, now=NOW + timedelta(days=7))["html"]
    passed = words.say("page", "today", "passed", day="Wednesday 25 November")
    assert passed in later
    assert passed not in ask("result", file)["html"]


def test_how_they_feel_is_asked_again_by_a_line_and_not_by_a_gate() -> None:
    line = words.say("page", "today", "feeling")
    assert line in ask("result", saved())["html"]
    assert line not in ask("result", saved(), unsaved={"feeling": "ready"})["html"]


# --- what changed -----------------------------------------------------------------------------------------------------------


def test_a_change_says_what_is_new_gone_and_moved() -> None:
    before, after = plan_of(saved()), plan_of(tell(saved(), what="keep"))
    found = {(one.kind, one.step.rule) for one in changes(before, after)}
    assert ("added", "check_in_after_sixty_days") in found
    assert ("gone", "keep_in_touch_as_they_said") in found
    assert {(one.kind, one.step.rule) for one in changes(after, before)} >= {("gone", "check_in_after_sixty_days")}
    moved = changes(before, plan_of(tell(saved(), "put-off", key="invite_on_linkedin:p1", fields={"due": "2026-12-10"})))
    assert [(one.kind, one.step.key, str(one.was)) for one in moved if one.step.key == "invite_on_linkedin:p1"] == [
        ("moved", "invite_on_linkedin:p1", "2026-11-27")
    ]
    gone = {one.step.key: one.was for one in changes(after, before) if one.kind == "gone"}
    assert gone == {step.key: step.due for step in after.steps if step.key in gone}
    assert any(gone.values())


def test_the_step_that_was_done_is_no_news() -> None:
    reply = ask("told", saved(), what="sent", key="ask_whether_it_reopened")
    box = reply["html"][reply["html"].index('id="changes"') :].partition("</section>")[0]
    assert words.say("page", "changes", "none") in box
    assert reply["focus"] == "changes"


# --- several plans ----------------------------------------------------------------------------------------------------------


def several() -> File:
    file = saved()
    other = {**saved(FULL, job_title="Nurse", company="")["cases"][0], "id": "second"}
    open_still = {"id": "third", "answers": {"stage": "one"}, "progress": [], "edited": {}, "settings": {}}
    return {**file, "cases": [*file["cases"], other, open_still]}


def test_the_list_of_plans_shows_each_with_its_next_step_and_the_days_on_which_two_meet() -> None:
    html = ask("cases", several())["html"]
    assert html.count('data-do="open-case"') == 3
    assert "Data analyst, Northside Clinic" in html
    assert words.say("page", "cases", "unfinished") in html
    days = "Tuesday 24 November, Wednesday 25 November"
    before = words.say("page", "cases", "same_day", names="Data analyst, Northside Clinic; Nurse", days=days)
    assert before.partition(days)[0] + days in html
    assert html.count(words.say("page", "cases", "same_day", names="|", days="").partition("|")[0]) == 1
    assert html.count("<time") == 2


def test_each_plan_of_the_list_is_opened_and_deleted_by_its_own_place() -> None:
    page = tree(ask("cases", several())["html"])
    buttons = [one.attributes for one in page.every() if one.tag == "button"]
    rows = [(one["data-do"], one["data-number"]) for one in buttons if "data-number" in one]
    assert rows == [(do, str(number)) for number in range(3) for do in ("open-case", "remove-case")]
    assert [one.get("data-all") for one in buttons if one["data-do"] == "calendar"] == ["yes"]
    alone = tree(ask("cases", saved())["html"])
    buttons = [one.attributes for one in alone.every() if one.tag == "button"]
    assert [one["data-do"] for one in buttons] == ["open-case", "remove-case", "add-case"]


def test_a_plan_of_the_list_says_its_next_step_and_the_day() -> None:
    step = next(step for step in plan_of(saved()).steps if step.due)
    row = next(one for one in tree(ask("cases", saved())["html"]).every() if one.tag == "li")
    (day,) = (one for one in row.every() if one.tag == "time")
    assert day.attributes["datetime"] == str(step.due)
    before, _, after = words.template("page", "cases", "next").partition("{day}")
    assert f"{before}{day.text}{words.fill(after, title=step.title)}" in row.text


@pytest.mark.parametrize("job", [{}, {"job_title": ""}, {"job_title": ["x"]}])
def test_a_plan_of_the_list_without_a_job_says_so(job: dict[str, Any]) -> None:
    file = saved()
    file["cases"][0]["answers"] = {"stage": "one", **job}
    row = next(one for one in tree(ask("cases", file)["html"]).every() if one.tag == "li")
    assert any(one.text == words.say("page", "cases", "no_name") for one in row.every())


def test_a_note_can_be_changed_where_a_file_has_no_changes_yet() -> None:
    file = saved()
    del file["cases"][0]["edited"]
    assert of_case(tell(file, "ignore", key=NOTE, what="long"), "edited") == {NOTE: {"ignored": ["long"]}}


def test_what_this_device_keeps_lasts_until_the_last_day_of_all_plans() -> None:
    file = saved(FULL, when="other", when_date="2026-11-20")
    later = saved(FULL)["cases"][0]
    both = {**file, "cases": [file["cases"][0], {**later, "id": "later"}]}
    assert ask("result", both)["last"] == ask("result", {**both, "cases": both["cases"][::-1]})["last"]
    assert ask("result", both)["last"] > ask("result", file)["last"]


def test_each_plan_is_its_own() -> None:
    after = tell(several(), what="warm", case=1)
    assert [len(one["progress"]) for one in after["cases"]] == [0, 1, 0]
    assert ask("result", after, case=1)["plan"] != ask("result", after)["plan"]


def test_one_calendar_file_holds_the_dates_of_all() -> None:
    text = ask("calendar", several(), all="yes")["give"]["text"]
    uids = [str(event["uid"]) for event in Calendar.from_ical(text).walk("VEVENT")]
    assert len(set(uids)) == len(uids) == 2 * sum(1 for step in plan_of(saved()).steps if step.due)


# --- what leaves the page ---------------------------------------------------------------------------------------------------


def test_names_and_notes_are_in_a_calendar_only_if_asked_for() -> None:
    made = plan_of(saved())
    note = made.first_note
    assert note
    assert note.note
    plain = calendar([("k", made)])
    assert "Sam" not in plain
    named = Calendar.from_ical(calendar([("k", made)], with_names=True)).walk("VEVENT")
    neutral = {str(one["uid"]): str(one["summary"]) for one in Calendar.from_ical(plain).walk("VEVENT")}
    assert all(str(one["summary"]).startswith(f"{neutral[str(one['uid'])]}: ") for one in named)
    assert {step.title for step in made.steps if step.due} == {str(one["summary"]).partition(": ")[2] for one in named}
    noted = [
        str(one.get("description", "")) for one in Calendar.from_ical(calendar([("k", made)], with_notes=True)).walk("VEVENT")
    ]
    assert sorted(filter(None, noted)) == sorted(
        "\n\n".join(note_parts(step.note)) for step in made.steps if step.due and step.note
    )


def test_a_later_calendar_file_updates_the_events_of_an_earlier_one() -> None:
    first, later = (
        {
            str(e["uid"]): int(str(e["sequence"]))
            for e in Calendar.from_ical(calendar([("k", plan_of(saved(), at))])).walk("VEVENT")
        }
        for at in (NOW, NOW + timedelta(minutes=1))
    )
    assert first.keys() == later.keys()
    assert all(later[uid] > first[uid] for uid in first)


def test_a_file_that_leaves_is_named_by_what_it_is_and_its_day_and_an_example_says_so() -> None:
    file = saved()
    ways: tuple[tuple[str, dict[str, Any], str, str], ...] = (
        ("calendar", {}, "follow-up-2026-11-24.ics", "text/calendar"),
        ("reminder", {}, "reminder-2026-11-24.ics", "text/calendar"),
        ("text-file", {}, "follow-up-2026-11-24.txt", "text/plain"),
        ("markdown", {}, "follow-up-2026-11-24.md", "text/markdown"),
        ("eml", {"subject": "s", "text": "t"}, "note-2026-11-24.eml", "message/rfc822"),
    )
    for said in ("", "example-"):
        for do, more, name, kind in ways:
            reply = ask(do, file, **more)
            assert {**reply["give"], "text": ""} == {"kind": "file", "text": "", "name": said + name, "type": kind}
            assert do in ("calendar", "reminder") or said + name in reply["say"]
        file["cases"][0]["settings"]["example"] = "yes"


def test_what_leaves_without_a_file_has_no_name() -> None:
    whole = ask("text-file", saved())["give"]["text"]
    ways: tuple[tuple[str, dict[str, Any], str, str | None], ...] = (
        ("text", {}, "copy", whole),
        ("share", {}, "share", whole),
        ("share", {"text": ""}, "share", ""),
        ("share", {"text": "One note."}, "share", "One note."),
        ("mail", {"subject": "s", "text": "t"}, "link", mail.mail_link("s", "t")),
    )
    for do, more, kind, text in ways:
        assert ask(do, saved(), **more)["give"] == {"kind": kind, "text": text, "name": "", "type": ""}
    assert ask("text", saved())["say"] == words.say("page", "status", "plan_copied")


def test_it_is_said_how_many_days_a_calendar_file_holds() -> None:
    dates = sum(1 for step in plan_of(saved()).steps if step.due)
    ways: tuple[tuple[str, File, dict[str, Any], int], ...] = (
        ("calendar", saved(), {}, dates),
        ("calendar", several(), {"all": "yes"}, 2 * dates),
        ("reminder", saved(), {}, 1),
    )
    for do, file, more, n in ways:
        reply = ask(do, file, **more)
        assert reply["say"] == words.say("page", "status", "calendar", n=n)
        assert reply["give"]["text"].count("BEGIN:VEVENT") == n


@pytest.mark.parametrize(
    ("do", "more", "ids"),
    [("calendar", {}, {"second"}), ("calendar", {"all": "yes"}, {"k7q2", "second"}), ("reminder", {}, {"second"})],
)
def test_a_calendar_file_is_of_the_case_that_is_open_or_of_all(do: str, more: dict[str, Any], ids: set[str]) -> None:
    text = ask(do, several(), case=1, **more)["give"]["text"]
    assert {str(event["uid"]).partition("-")[0] for event in Calendar.from_ical(text).walk("VEVENT")} == ids


@pytest.mark.parametrize("chosen", [{}, {"names": True}, {"notes": True}, {"names": True, "notes": True}])
def test_what_was_ticked_goes_into_the_calendar_and_nothing_else(chosen: dict[str, bool]) -> None:
    text = ask("calendar", saved(), fields={"names": False, "notes": False, **chosen})["give"]["text"]
    more = {f"with_{name}": yes for name, yes in chosen.items()}
    assert text == calendar([("k7q2", plan_of(saved()))], **more)


def test_a_draft_has_the_line_ends_of_mail() -> None:
    text = mail.draft("Thanks", "One line.\n\nAnother, with an é.")
    assert text.count("\r\n") == text.count("\n") > 5


def test_a_draft_that_leaves_the_page_is_the_note() -> None:
    assert ask("eml", saved(), subject="Thanks", text="My own words.")["give"]["text"] == mail.draft("Thanks", "My own words.")


# --- settings, and notes of one's own ---------------------------------------------------------------------------------------

NOTE = "thank_the_person_you_met"


def of_case(file: File, name: str) -> dict[str, Any]:
    found: dict[str, Any] = file["cases"][0][name]
    return found


def test_a_setting_that_was_chosen_is_kept_and_one_in_force_already_is_left_to_the_region() -> None:
    file = saved()
    file["cases"][0]["settings"] = {"region": "US"}
    in_force = render.in_force(files.cases(file)[0].at(NOW))
    reply = ask("settings", file, fields={**in_force, "date_style": "ymd"})
    assert of_case(reply["file"], "settings") == {"region": "US", "date_style": "ymd"}
    assert (reply["focus"], reply["say"]) == ("changes", words.say("page", "status", "plan_changed"))
    again = tell(reply["file"], "settings", fields={**in_force, "date_style": "ymd", "work_week": "any"})
    assert of_case(again, "settings") == {"region": "US", "date_style": "ymd", "work_week": "any"}


def test_settings_can_be_chosen_where_a_file_has_none() -> None:
    file = saved()
    del file["cases"][0]["settings"]
    assert of_case(tell(file, "settings", fields={"tone": "formal"}), "settings") == {"tone": "formal"}
    assert of_case(tell(file, "suggestions", key=NOTE, value="off"), "settings") == {"suggestions": "off"}


def test_suggestions_are_turned_off_and_on_again_where_it_was_pressed() -> None:
    file = saved()
    file["cases"][0]["settings"] = {"region": "US"}
    off = ask("suggestions", file, key="thank_each_person:p2", value="off")
    assert of_case(off["file"], "settings") == {"region": "US", "suggestions": "off"}
    assert (off["focus"], off["say"]) == (render.anchor("thank_each_person:p2"), "")
    assert f'id="{off["focus"]}"' in off["html"]
    on = tell(off["file"], "suggestions", key="thank_each_person:p2", value="on")
    assert of_case(on, "settings") == {"region": "US", "suggestions": "on"}


def test_what_is_ignored_in_a_note_is_added_to_what_was() -> None:
    file = saved()
    first = ask("ignore", file, key=NOTE, what="plea: please")
    assert (first["focus"], first["say"]) == (render.anchor(NOTE), "")
    assert of_case(first["file"], "edited") == {NOTE: {"ignored": ["plea: please"]}}
    file["cases"][0]["edited"] = {"other": {"text": "o"}, NOTE: {"text": "t", "ignored": ["a"]}}
    assert of_case(tell(file, "ignore", key=NOTE, what="b"), "edited") == {
        "other": {"text": "o"},
        NOTE: {"text": "t", "ignored": ["a", "b"]},
    }


@pytest.mark.parametrize("do", ["text", "text-file", "markdown", "share"])
def test_a_plan_leaves_with_its_notes_as_the_reader_changed_them(do: str) -> None:
    file = saved()
    file["cases"][0]["edited"] = {NOTE: {"text": "My own words.", "subject": "My own subject"}}
    text = ask(do, file)["give"]["text"]
    assert "My own words." in text
    assert "My own subject" in text


def test_a_note_that_the_reader_keeps_is_not_offered_anew() -> None:
    file = saved()
    file["cases"][0]["edited"] = {NOTE: {"text": "My own words.", "from": "of another day"}}
    assert 'data-do="keep-mine"' in ask("result", file)["html"]
    kept = tell(file, "keep-mine", key=NOTE)
    (body,) = (note.body for note in plan_of(file).notes if note.key == NOTE)
    assert of_case(kept, "edited") == {NOTE: {"text": "My own words.", "from": render.text_hash(body)}}
    assert 'data-do="keep-mine"' not in ask("result", kept)["html"]


def test_a_plan_in_which_nothing_is_left_says_so_in_the_list() -> None:
    html = ask("cases", saved(FIRST_NOTE, stage="applied", told="auto"))["html"]
    assert words.say("page", "cases", "nothing") in html
    assert "<time" not in html


def test_a_case_that_holds_no_progress_yet_takes_its_first_entry() -> None:
    today = NOW.date()
    (own,) = progress.own_step({}, text="Rest", due=today, today=today)["progress"]
    assert own == {"step": "own:1", "what": "own", "on": "2026-11-24", "text": "Rest", "due": "2026-11-24"}
    (came,) = progress.told({"id": "a"}, what="warm", on=today, today=today)["progress"]
    assert came == {"step": None, "what": "warm", "on": "2026-11-24"}


def test_each_step_of_one_s_own_has_a_name_that_no_other_has() -> None:
    file = saved()
    for number in range(1, 4):
        file = tell(file, "own-step", fields={"text": f"Step {number}", "due": "2026-12-05"})
    assert [one["step"] for one in entries(file)] == ["own:1", "own:2", "own:3"]
    file = tell(tell(file, "take-back", number="1"), "own-step", fields={"text": "Another", "due": "2026-12-06"})
    assert [(one["step"], one["text"]) for one in entries(file)] == [
        ("own:1", "Step 1"),
        ("own:3", "Step 3"),
        ("own:2", "Another"),
    ]


def test_what_is_taken_back_takes_along_only_what_is_about_a_step_of_one_s_own() -> None:
    file = tell(saved(), "put-off", key=NOTE, fields={"due": "2026-12-05"})
    file = tell(file, what="sent", key=NOTE)
    file = tell(file, "own-step", fields={"text": "Rest", "due": "2026-12-05"})
    file = tell(file, what="left_out", key="own:1")
    own = tell(file, "take-back", number="2")
    assert [(one["step"], one["what"]) for one in entries(own)] == [(NOTE, "put_off"), (NOTE, "sent")]
    plain = tell(file, "take-back", number="0")
    assert [one["what"] for one in entries(plain)] == ["sent", "own", "left_out"]


def test_a_step_of_one_s_own_may_be_today_or_two_years_ahead_and_as_long_as_its_limit() -> None:
    today = NOW.date()
    for ahead in (0, progress.MOST_DAYS_AHEAD):
        due = today + timedelta(days=ahead)
        case = progress.own_step({}, text="x" * progress.MOST_LETTERS, due=due, today=today)
        assert [(one["due"], len(one["text"])) for one in case["progress"]] == [(due.isoformat(), progress.MOST_LETTERS)]
        assert progress.put_off({}, step="s", due=due, today=today)["progress"][0]["due"] == due.isoformat()
    with pytest.raises(progress.NotTold, match="day_far") as refused:
        progress.put_off({}, step="s", due=today + timedelta(days=progress.MOST_DAYS_AHEAD + 1), today=today)
    assert refused.value.fault == "day_far"


def test_a_step_of_one_s_own_needs_words_whoever_adds_it() -> None:
    with pytest.raises(progress.NotTold) as refused:
        progress.own_step({}, text=" \n", due=NOW.date(), today=NOW.date())
    assert refused.value.fault == "text_missing"


def test_the_fields_of_a_day_are_days_of_the_reader_s_own_zone() -> None:
    late = datetime(2026, 11, 24, 23, 30, tzinfo=UTC).astimezone(NOW.tzinfo)
    assert ask("told", saved(), now=late, fields={"what": "warm", "on": "2026-11-24", "text": ""})["file"]
    assert progress.day("2026-02-28") == date(2026, 2, 28)
