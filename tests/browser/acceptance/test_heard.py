"""What a screen reader and voice control are given, read off the accessibility tree. What they then say is theirs: nobody here
has listened to one."""

import re
from collections.abc import Iterator
from typing import Literal

from playwright.sync_api import Locator, expect

from tests.browser.acceptance.test_notes import WATCH_THE_STATUS
from tests.browser.reader import PLAN, PYTHON_COMES, THANKS, Reader, label
from tests.browser.served import SILENT, Site
from wizard import questions, words
from wizard.answers import SCREENS

STATUS = words.table("page")["status"]
WAITING = words.table("page")["waiting"]
FORM = words.table("page")["form"]
WHOLE = THANKS | PLAN


def every_question(reader: Reader) -> Iterator[Locator]:
    """Each question of a whole way, as it is asked."""
    reader.start()
    for until in ("first note", "plan"):
        while reader.step != "result":
            yield reader.at("[data-screen]")
            reader.answer(WHOLE)
            reader.go_on()
        if until == "first note":
            reader.result()
            reader.do("set").and_(reader.page.locator("[data-value=full]")).click()


def told(reader: Reader) -> list[str]:
    """What the status has said since it was watched, without its silences."""
    return [text for text in reader.page.evaluate("told") if text]


def test_each_question_is_in_the_tree_once_with_its_group_its_hint_and_its_state(reader: Reader) -> None:
    for screen in every_question(reader):
        name = reader.screen
        heading = reader.at("h1").inner_text()
        expect(screen.get_by_role("heading", level=1, name=heading, exact=True)).to_have_count(1)
        assert reader.status.inner_text() == "", "the heading is not said a second time"
        for question in questions.on_screen(next(one for one in SCREENS if one.name == name)):
            field = reader.page.locator(f"#{question.name}-field")
            if question.ask.kind not in ("radios", "checkboxes") or not field.is_visible():
                continue
            assert field.evaluate("(field) => field.localName") == "fieldset"
            group = screen.get_by_role("group").and_(field)
            expect(group).to_have_accessible_name(re.compile(r"\w"))
            why = words.say("questions", "screens", name, "why") if field.locator("h1").count() else None
            for hint in (words.find("questions", *question.path, "hint"), why):
                if hint:
                    expect(group).to_have_accessible_description(re.compile(re.escape(hint)))
            role: Literal["radio", "checkbox"] = "radio" if question.ask.kind == "radios" else "checkbox"
            shown = [option for option in question.options if reader.page.locator(f"#{question.name}-{option}").is_visible()]
            expect(group.get_by_role(role)).to_have_count(len(shown))
            expect(group.get_by_role(role, checked=True)).to_have_count(0)
            reader.put(question, WHOLE[question.name])
            chosen = WHOLE[question.name] if isinstance(WHOLE[question.name], list) else [WHOLE[question.name]]
            expect(group.get_by_role(role, checked=True)).to_have_count(len(chosen))


def test_an_option_that_shows_a_day_says_so_before_and_after_and_the_day_follows_the_options(reader: Reader) -> None:
    reader.start()
    reader.page.evaluate(WATCH_THE_STATUS)
    for screen, option in (("when", "when-other"), ("applies", "applies-public")):
        reader.walk(THANKS, until=screen)
        reader.page.evaluate("() => { told.length = 0 }")
        box = reader.page.locator(f"#{option}")
        expect(box).to_have_accessible_description(re.compile(FORM["shows_date"]))
        box.check()
        expect(reader.status).to_have_text(STATUS["date_shown"])
        assert told(reader) == [STATUS["date_shown"]]
        reader.page.keyboard.press("Tab")
        while reader.page.evaluate("document.activeElement.matches('[type=radio], [type=checkbox]')"):
            reader.page.keyboard.press("Tab")  # what is ticked after it on the same screen
        assert reader.page.evaluate("document.activeElement.closest('[data-kind=date]') !== null")


def test_errors_are_moved_to_and_each_field_says_its_own(reader: Reader) -> None:
    prefix = FORM["error_prefix"]
    reader.start()
    while reader.step != "result":
        reader.go_on()
        if reader.errors:
            summary = reader.page.locator(".error-summary")
            expect(summary).to_be_focused()
            expect(summary.get_by_role("heading", name=FORM["error_summary"])).to_have_count(1)
            assert reader.page.title().startswith(prefix)
            for link in summary.get_by_role("link").all():
                text = link.inner_text()
                link.click()
                place = reader.page.locator(":focus")
                box = reader.page.locator("[data-field]").filter(has=place)
                own = place.get_attribute("aria-describedby") and place.get_attribute("type") == "text"
                expect(place if own else box).to_have_accessible_description(re.compile(re.escape(f"{prefix} {text}")))
            reader.answer(THANKS)
            reader.go_on()
    reader.result()


def test_what_is_told_is_told_once_politely_and_moves_nothing(reader: Reader) -> None:
    reader.page.add_init_script("if (navigator.clipboard) navigator.clipboard.writeText = async () => {}")
    reader.to_first_result()
    assert reader.at("#wizard :is([aria-live], [role=alert], [role=log])").count() == 0, "one voice"
    reader.page.evaluate(WATCH_THE_STATUS)
    reader.do("copy").click()
    expect(reader.status).to_have_text(STATUS["copied"])
    expect(reader.do("copy")).to_be_focused()
    reader.do("copy").click()
    reader.until(lambda: told(reader) == [STATUS["copied"]] * 2)
    reader.box.fill("Dear Sam, please think again about [job]. Thank you for your new clinic.")
    counted = words.fill(STATUS["suggestions"], n=2)
    expect(reader.status).to_have_text(counted)
    expect(reader.box).to_be_focused()
    assert told(reader) == [STATUS["copied"]] * 2 + [counted]
    reader.do("set").and_(reader.page.locator("[data-value=full]")).click()
    reader.do("add-group").click()
    reader.page.evaluate("() => { told.length = 0 }")
    reader.at("[data-do=remove-group]").last.click()
    removed = words.fill(STATUS["removed"], n=2)
    expect(reader.status).to_contain_text(removed)
    assert [text.startswith(removed) for text in told(reader)] == [True]


def test_a_writer_who_pauses_after_each_sentence_is_not_talked_to(reader: Reader) -> None:
    reader.to_first_result()
    reader.box.fill("Dear Sam, please think again.")
    expect(reader.status).to_have_text(words.fill(STATUS["suggestions"], n=1))
    reader.page.evaluate(WATCH_THE_STATUS)
    count = reader.note.locator("[id$=-count]")
    for number in range(8):
        before = count.inner_text()
        reader.box.press_sequentially(f" Your clinic has {number + 20} rooms.")
        expect(count).not_to_have_text(before)
        expect(reader.note.locator(".suggestions li")).to_have_count(1)
    assert told(reader) == []


def test_what_a_press_told_is_still_seen_once_suggestions_are_heard(reader: Reader, site: Site) -> None:
    site.wait(announced=3_000)  # the press comes first
    reader.page.context.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    reader.to_first_result()
    reader.box.fill("Dear [name], thank you.")
    reader.do("copy").first.click()
    expect(reader.status).to_have_text(re.compile(STATUS["suggestions"].format(n=r"\d+")), timeout=PYTHON_COMES)
    expect(reader.note.locator(".said")).to_have_text(words.say("page", "failures", "copy_blocked"))


def test_loading_is_heard_three_times_and_no_more(reader: Reader, site: Site) -> None:
    site.wait(shown=50, told=400, slow=900)
    site.without_python(SILENT)
    reader.start()
    reader.walk(THANKS, until="basics")
    reader.answer(THANKS)
    reader.page.evaluate(WATCH_THE_STATUS)
    reader.go_on()
    expect(reader.status).to_have_text(WAITING["slow"])
    said = told(reader)
    assert (len(said), said[0], said[-1]) == (3, WAITING["lead"], WAITING["slow"])
    site.mend()
    reader.result()


def test_what_is_seen_on_a_control_is_what_calls_it(reader: Reader) -> None:
    """As "click Continue", "click I had one interview" and "click Copy note" would find it."""
    reader.start()
    expect(reader.page.get_by_role("button", name=FORM["continue"], exact=True)).to_have_count(1)
    expect(reader.page.get_by_role("radio", name=label("stage", "one"), exact=True)).to_have_count(1)
    reader.walk(THANKS)
    reader.result()
    reader.do("set").and_(reader.page.locator("[data-value=full]")).click()
    reader.walk(WHOLE)
    reader.result()
    reader.do("all-notes").click()
    copy = words.say("page", "first_note", "copy")
    notes = reader.page.get_by_role("button", name=re.compile(f"^{copy}"))
    names = [one.evaluate("(one) => one.textContent") for one in notes.all()]
    assert len(names) == len(set(names)) == reader.page.locator("[data-view=result] [data-note]").count()
    for control in reader.at("#wizard :is(button, summary, a, label)").all():
        seen = control.inner_text().split("\n")[0].strip()
        if seen and control.evaluate("(one) => one.localName") in ("button", "a"):
            expect(control).to_have_accessible_name(re.compile(re.escape(seen)))


def test_the_plan_is_a_list_of_its_steps_with_days_in_words(reader: Reader) -> None:
    reader.to_plan()
    dated = [step for step in reader.expected()["plan"]["steps"] if step["due"]]
    plan = reader.page.locator("ol.steps")
    expect(plan.and_(reader.page.get_by_role("list"))).to_have_count(1)
    items = plan.locator("> li").and_(reader.page.get_by_role("listitem"))
    expect(items).to_have_count(len(dated))
    months = "|".join(FORM["months"])
    days = "|".join(words.table("page")["days"]["weekdays"])
    for item, step in zip(items.all(), dated, strict=True):
        time = item.locator("time")
        assert time.get_attribute("datetime") == step["due"]
        assert re.search(months, time.inner_text()), "a month in words cannot be misread"
        assert re.search(days, time.inner_text())
        expect(item.get_by_role("heading", level=3)).to_have_count(1)


def test_tab_leaves_a_note_and_its_subject(reader: Reader) -> None:
    reader.to_first_result()
    for press in ("Tab", "Shift+Tab"):
        reader.box.focus()
        reader.page.keyboard.press(press)
        expect(reader.box).not_to_be_focused()
    assert reader.page.evaluate("document.activeElement.matches('.subject')")
    expect(reader.status).to_have_text("", timeout=PYTHON_COMES)
