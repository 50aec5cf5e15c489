"""Coming back to a plan: what happened, what changed, several plans, two tabs, and what is kept on a device."""

import email
import email.policy
import json
import re
from datetime import timedelta
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from tests.browser.conftest import OpenProfile, Watch
from tests.browser.reader import PLAN, THANKS, Reader, today
from tests.browser.served import CUT, SUBPATH, Site
from wizard import words

STATUS = words.table("page")["status"]
KEY = f"follow-up:{SUBPATH}wizard/"


def progress(reader: Reader) -> list[dict[str, str]]:
    return list(reader.kept["file"]["cases"][reader.kept["current"]]["progress"])


def on_device(reader: Reader) -> Any:
    """What this device keeps, or None."""
    return json.loads(reader.page.evaluate("(key) => localStorage.getItem(key) ?? 'null'", KEY))


def asides(reader: Reader) -> list[Any]:
    """The versions that this device keeps beside the newest."""
    found = json.loads(reader.page.evaluate("(key) => localStorage.getItem(key) ?? 'null'", f"{KEY}:asides"))
    return list(found["asides"]) if found else []


def keep_here(reader: Reader) -> None:
    reader.page.locator("#keep-on-device").check()
    expect(reader.status).to_have_text(STATUS["kept_here"])


def test_what_happened_changes_the_plan_at_once_says_what_and_can_be_undone(reader: Reader) -> None:
    reader.to_plan()
    before = reader.at("ol.steps").inner_text()
    reader.tell("stop")
    assert reader.page.locator("[data-view=result] .note").count() == 0
    assert progress(reader) == [{"step": None, "what": "stop", "on": str(today())}]
    assert reader.page.locator("#changes li").count() > 1
    reader.do("undo").click()
    expect(reader.status).to_have_text(STATUS["as_it_was"])
    assert progress(reader) == []
    assert reader.at("ol.steps").inner_text() == before
    reader.tell("warm", by="Priya Nair")
    reader.page.reload()
    reader.result()
    assert [entry["what"] for entry in progress(reader)] == ["warm"]
    people = {one["name"]: one["id"] for one in reader.answers["people"]}
    assert progress(reader)[0]["who"] == people["Priya Nair"]
    reader.do("take-back").click()
    expect(reader.page.locator("#changes")).to_be_focused()
    assert progress(reader) == []


def test_a_step_is_done_put_off_and_added(reader: Reader) -> None:
    reader.to_plan()
    later = today() + timedelta(days=9)
    step = reader.page.locator("ol.steps > li").filter(has=reader.page.locator("[data-do=put-off]")).first
    key = step.get_attribute("data-step")
    step.locator("details.later > summary").click()
    step.locator("input[type=date]").fill(str(later))
    step.locator("[data-do=put-off]").click()
    expect(reader.page.locator("#changes")).to_be_focused()
    reader.page.locator("details:has(#own-text) > summary").click()
    reader.do("own-step").click()
    expect(reader.status).to_have_text(words.say("page", "told_faults", "text_missing"))
    reader.page.locator("#own-text").fill("Call <i>Kim</i>")
    reader.page.locator("#own-due").fill(str(later))
    reader.do("own-step").click()
    expect(reader.page.locator("ol.steps")).to_contain_text("Call <i>Kim</i>")
    assert [entry["what"] for entry in progress(reader)] == ["put_off", "own"]
    assert progress(reader)[0]["step"] == key
    assert reader.page.locator("[data-view=result] h1").count() == 1


def test_a_saved_copy_opens_on_what_to_do_today_with_what_happened(reader: Reader) -> None:
    reader.to_plan()
    reader.tell("warm")
    copy = reader.download(reader.do("save", ".way")).text
    reader.do("delete", ".footer-line").click()
    reader.do("delete-now").click()
    assert reader.focused().startswith("h1")
    reader.open_copy(copy)
    reader.result()
    expect(reader.status).to_have_text(STATUS["opened"])
    order = "([today, steps]) => today.compareDocumentPosition(steps) & Node.DOCUMENT_POSITION_FOLLOWING"
    box, steps = reader.page.locator("#today"), reader.page.locator("ol.steps")
    assert reader.page.evaluate(order, [box.element_handle(), steps.element_handle()])
    assert progress(reader)[0]["what"] == "warm"
    box.locator("a[data-screen=feeling]").click()
    assert reader.screen == "feeling"
    reader.answer({"feeling": "ready"})
    reader.go_on()
    reader.result()
    assert reader.page.locator("#today a[data-screen=feeling]").count() == 0


def test_answers_are_kept_on_this_device_only_by_choice_without_feelings_and_until_a_day(reader: Reader, site: Site) -> None:
    reader.to_plan()
    assert on_device(reader) is None
    keep_here(reader)
    kept = on_device(reader)
    assert kept
    assert all("feeling" not in case["answers"] for case in kept["kept"]["file"]["cases"])
    assert kept["kept"]["unsaved"] == kept["kept"]["others"] == {}
    assert str(kept["until"]) >= str(today() + timedelta(days=30))
    context = reader.page.context
    reader.page.close()
    again = Reader(context.new_page(), site)
    again.open()
    again.do("start", "#carry-on").click()
    again.result()
    assert again.answers["job_title"] == THANKS["job_title"]
    again.page.locator("#keep-on-device").uncheck()
    expect(again.status).to_have_text(STATUS["not_kept_here"])
    assert on_device(again) is None


def put_on_device(reader: Reader, record: Any) -> None:
    reader.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(record)])


def test_what_is_kept_goes_once_its_day_has_passed_wherever_the_site_is_opened(reader: Reader, site: Site) -> None:
    reader.to_plan()
    keep_here(reader)
    put_on_device(reader, on_device(reader) | {"until": str(today() - timedelta(days=1))})
    other = Reader(reader.page.context.new_page(), site)
    other.page.goto(site.url + "guide/thank-them/")
    other.until(lambda: on_device(other) is None)


def test_deleting_takes_everything_from_this_device(reader: Reader) -> None:
    reader.to_plan()
    keep_here(reader)
    reader.do("delete", ".footer-line").click()
    reader.do("delete-now").click()
    expect(reader.status).to_have_text(STATUS["deleted"])
    assert on_device(reader) is None
    assert reader.kept == {} or not reader.answers


def test_three_plans_are_kept_listed_put_into_one_calendar_and_deleted(reader: Reader) -> None:
    reader.to_plan()
    assert reader.do("add-case").count() == 0
    keep_here(reader)
    reader.do("save", ".way").wait_for()
    reader.tell("warm")
    for job in ("Night nurse", "Shop manager"):
        reader.do("add-case").click()
        assert reader.screen == "stage"
        reader.walk({**THANKS, "job_title": job})
        reader.result()
        reader.do("set").and_(reader.page.locator("[data-value=full]")).click()
        reader.walk({**THANKS, **PLAN, "job_title": job})
        reader.result()
    reader.do("cases").click()
    cases = reader.page.locator(".cases > li")
    expect(cases).to_have_count(3)
    assert reader.focused().startswith("h1")
    assert reader.page.locator("[data-view=cases] p.hint").count() > 0, "all three have a step on one day"
    calendar = reader.download(reader.do("calendar", "[data-view=cases]"))
    uids = [str(event["uid"]) for event in Calendar.from_ical(calendar.text).walk("VEVENT")]
    assert len({uid.split("-")[0] for uid in uids}) == 3
    cases.nth(0).locator("[data-do=open-case]").click()
    reader.result()
    assert [entry["what"] for entry in progress(reader)] == ["warm"]
    reader.do("cases").click()
    cases.nth(1).locator("[data-do=remove-case]").click()
    expect(cases).to_have_count(2)
    reader.do("undo").click()
    expect(reader.status).to_have_text(STATUS["as_it_was"])
    assert len(reader.kept["file"]["cases"]) == 3


def test_a_second_plan_that_is_not_finished_leaves_a_way_to_all_plans(reader: Reader) -> None:
    def opens_the_first() -> None:
        reader.do("cases").click()
        reader.page.locator(".cases > li").first.locator("[data-do=open-case]").click()
        reader.result()
        assert reader.answers["job_title"] == THANKS["job_title"]

    reader.to_plan()
    keep_here(reader)
    reader.do("add-case").click()
    assert reader.screen == "stage"
    opens_the_first()
    expect(reader.do("cases")).to_have_count(1)
    reader.do("cases").click()
    reader.page.locator(".cases > li").last.locator("[data-do=open-case]").click()
    reader.walk({**THANKS, "job_title": "Night nurse"})
    reader.result()
    expect(reader.page.locator("ol.steps")).to_have_count(0)
    opens_the_first()
    reader.open()
    assert reader.view == "start"
    opens_the_first()


def test_the_start_page_says_so_if_the_list_of_plans_cannot_be_shown(reader: Reader, site: Site, watch: Watch) -> None:
    site.headers["Cache-Control"] = "no-store"
    reader.to_plan()
    keep_here(reader)
    reader.do("add-case").click()
    watch.allow(".")
    site.without_python(CUT)
    site.wait(silent=500)
    reader.open()
    reader.do("cases").click()
    expect(reader.status).to_have_text(words.table("page")["failures"]["not_loaded"])
    assert reader.view == "start"


def test_one_plan_alone_has_no_way_to_a_list(reader: Reader) -> None:
    reader.to_plan()
    assert reader.do("cases").count() == 0
    reader.open()
    expect(reader.at("#carry-on")).to_be_visible()
    assert reader.do("cases").count() == 0


def test_two_tabs_never_overwrite_each_other(reader: Reader, site: Site) -> None:
    reader.to_plan()
    keep_here(reader)
    other = Reader(reader.page.context.new_page(), site)
    other.open()
    other.do("start", "#carry-on").click()
    other.result()
    other.tell("warm")
    bar = reader.page.locator("#newer-tab")
    expect(bar).to_be_visible()
    reader.tell("keep")
    kept = on_device(reader)
    assert kept
    assert [entry["what"] for entry in kept["kept"]["file"]["cases"][0]["progress"]] == ["warm"], "the newer copy stands"
    assert [version["kept"]["file"]["cases"][0]["progress"][0]["what"] for version in asides(reader)] == ["keep"]
    expect(other.page.locator("#newer-tab")).to_be_visible()
    for told in ("warm", "keep", "warm"):  # either can be looked at
        reader.do("show-newer").click()
        expect(reader.page.locator("#changes")).to_have_count(0)  # the result is made anew
        reader.until(lambda told=told: [entry["what"] for entry in progress(reader)] == [told])  # type: ignore[misc]
        expect(bar).to_be_visible()
    reader.do("keep-this").click()
    expect(bar).to_be_hidden()
    assert [entry["what"] for entry in on_device(reader)["kept"]["file"]["cases"][0]["progress"]] == ["warm"]
    assert asides(reader) == []
    reader.do("undo").click()
    expect(bar).to_be_visible()
    assert len(asides(reader)) == 1


@pytest.mark.parametrize("ticked", [False, True])
def test_a_calendar_has_names_and_notes_only_where_they_were_ticked(reader: Reader, *, ticked: bool) -> None:
    reader.to_plan()
    for box in ("#calendar-names", "#calendar-notes"):
        reader.page.locator(box).set_checked(ticked)
    file = reader.download(reader.do("calendar"))
    text = file.text.replace("\r\n ", "")
    assert (THANKS["to_name"] in text) is ticked
    assert ("DESCRIPTION" in text) is ticked


def test_what_a_reader_makes_of_a_note_is_what_is_printed_and_what_the_calendar_holds(reader: Reader) -> None:
    reader.to_plan()
    note = reader.page.locator("[data-view=result] .note:has(input.subject)").first
    note.locator("input.subject").fill("My own subject")
    note.locator("textarea").fill("My own words.")
    expect(note.locator(".print-subject")).to_have_text("My own subject")
    expect(note.locator(".print-twin")).to_have_text("My own words.")
    reader.page.locator("#calendar-notes").check()
    events = Calendar.from_ical(reader.download(reader.do("calendar")).text).walk("VEVENT")
    texts = [str(one["description"]) for one in events if "description" in one]
    assert [text for text in texts if "My own subject" in text and text.endswith("\n\nMy own words.")]
    assert str(note.get_attribute("data-suggested")) not in "\n".join(texts)


def test_a_draft_is_a_mail_that_another_program_reads(reader: Reader) -> None:
    reader.to_first_result()
    reader.page.locator("input.subject").fill("My own subject")
    reader.page.locator("details.more-ways > summary").first.click()
    file = reader.download(reader.do("eml"))
    read = email.message_from_string(file.text, policy=email.policy.default)
    assert (read["Subject"], read["X-Unsent"], read["To"], read["Date"]) == ("My own subject", "1", None, None)
    assert read.get_content().split() == reader.box.input_value().split()
    assert reader.kept["file"]["cases"][0]["edited"]["thank_the_person_you_met"]["subject"] == "My own subject"
    assert file.type.startswith("message/rfc822")
    assert re.fullmatch(r"note-\d{4}-\d\d-\d\d\.eml", file.name)


def test_sharing_is_offered_where_the_device_can_and_gives_text(profile: OpenProfile, site: Site) -> None:
    for can in (True, False):
        context, _ = profile()
        share = "navigator.share = async (what) => { globalThis.shared = what }" if can else "delete Navigator.prototype.share"
        context.add_init_script(share)
        reader = Reader(context.new_page(), site)
        reader.to_plan()
        whole = reader.do("share", ".way")
        if not can:
            expect(whole).to_be_hidden()
            continue
        whole.click()
        reader.until(lambda reader=reader: bool(reader.page.evaluate("globalThis.shared ?? null")))  # type: ignore[misc]
        assert THANKS["your_name"] in reader.page.evaluate("shared.text")


def test_the_whole_plan_is_saved_as_a_text_file(reader: Reader) -> None:
    reader.to_plan()
    file = reader.download(reader.do("text-file"))
    assert file.name.endswith(".txt")
    assert file.type.startswith("text/plain")
    assert words.say("page", "plan", "title") in file.text.splitlines()[0]
    assert not [line for line in file.text.splitlines() if line.startswith("#")]


def test_the_whole_plan_is_saved_as_markdown_with_a_heading_for_each_note(reader: Reader) -> None:
    reader.to_plan()
    file = reader.download(reader.do("markdown"))
    assert file.name.endswith(".md")
    assert file.type.startswith("text/markdown")
    headings = [line for line in file.text.splitlines() if line.startswith("## ")]
    notes = reader.page.locator("[data-note]").evaluate_all("all => [...new Set(all.map((one) => one.dataset.note))]")
    assert len(headings) == len(notes) + 1, notes  # and what to do if something happens
