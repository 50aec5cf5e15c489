"""What a reader does with a note: edits it, is told of its words, and never loses it."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import PLAN, THANKS, Reader, label
from tests.browser.served import Site
from wizard import words
from wizard.questions import length

FIRST = "thank_the_person_you_met"
SAID = words.table("page")["suggestions"]
STATUS = words.table("page")["status"]
RUDE = """Dear Sam,

Please think again about [job]. I was the better choice. It was unfair. Call me if he quits. You will hear from my lawyer."""

WATCH_THE_STATUS = """() => {
  globalThis.told = [];
  const status = document.getElementById("status");
  new MutationObserver(() => told.push(status.textContent)).observe(status, { childList: true });
}"""


def kinds(reader: Reader) -> list[str | None]:
    return [one.get_attribute("data-kind") for one in reader.note.locator(".suggestions li:visible").all()]


def suggested(reader: Reader, count: int) -> None:
    expect(reader.note.locator(".suggestions li")).to_have_count(count)


def selected(box: Locator) -> str:
    return str(box.evaluate("(box) => box.value.slice(box.selectionStart, box.selectionEnd)"))


def edit_of(reader: Reader) -> dict[str, Any]:
    return dict(reader.kept["file"]["cases"][0]["edited"].get(FIRST, {}))


def test_suggestions_follow_the_typing_and_are_told_once_when_their_number_changes(reader: Reader) -> None:
    reader.site.wait(typed=1_500, announced=1_700)  # longer than a busy machine takes from one letter to the next
    reader.to_first_result()
    reader.page.evaluate(WATCH_THE_STATUS)
    reader.box.fill("Dear Sam, please think again.")
    suggested(reader, 1)
    expect(reader.status).to_have_text(words.fill(STATUS["suggestions"], n=1))
    reader.box.press_sequentially(" Thank you for your new clinic.")
    expect(reader.note.locator("[id$=-count]")).to_have_text(words.say("page", "first_note", "words", n=11))
    suggested(reader, 1)
    told = [text for text in reader.page.evaluate("told") if text]
    assert told == [words.fill(STATUS["suggestions"], n=1)]
    assert reader.box.get_attribute("aria-invalid") is None


def test_show_me_selects_the_words_and_use_this_replaces_them_and_can_be_undone(reader: Reader) -> None:
    reader.to_first_result()
    text = "🙂 Dear Sam, thank you for your new clinic. Call me if he quits."
    reader.box.fill(text)
    suggested(reader, 1)
    reader.do("show-words").click()
    assert selected(reader.box) == "if he quits"
    assert reader.page.evaluate("document.activeElement.localName") == "textarea"
    reader.do("use-words").click()
    better = words.say("tone", "guess", "better")
    expect(reader.box).to_have_value(text.replace("if he quits", better))
    suggested(reader, 0)
    assert edit_of(reader)["text"] == text.replace("if he quits", better)
    reader.do("undo-change").click()
    expect(reader.box).to_have_value(text)
    suggested(reader, 1)


def test_at_most_four_suggestions_are_open_and_ignore_and_off_are_remembered(reader: Reader) -> None:
    reader.to_first_result()
    reader.box.fill(RUDE)
    suggested(reader, 6)
    assert len(kinds(reader)) == 4
    plea = reader.note.locator("[data-kind=plea]")
    plea.locator("[data-do=ignore]").click()
    suggested(reader, 5)
    reader.page.reload()
    reader.result()
    suggested(reader, 5)
    expect(plea).to_have_count(0)
    reader.do("suggestions", ".suggestions").click()
    suggested(reader, 0)
    reader.page.reload()
    reader.result()
    suggested(reader, 0)
    reader.box.press_sequentially(" Please think again.")
    expect(reader.note.locator("[id$=-count]")).to_have_text(
        words.say("page", "first_note", "words", n=len(reader.box.input_value().split()))
    )
    expect(reader.status).to_have_text("")
    reader.do("suggestions", ".suggestions").click()
    expect(reader.note.locator(".suggestions li").first).to_be_visible()


def test_what_needs_fixing_does_not_keep_a_note_from_being_copied(reader: Reader) -> None:
    reader.page.add_init_script(
        "if (navigator.clipboard) navigator.clipboard.writeText = async (text) => { observed.copied = text }"
    )
    reader.to_first_result()
    reader.box.fill("Dear [name],\n\nthank you.")
    expect(reader.note.locator("[data-kind=gap] [data-do=ignore]")).to_have_count(0)
    expect(reader.note.locator("[data-kind=gap]")).to_be_visible()
    reader.do("copy").click()
    expect(reader.status).to_have_text(STATUS["copied"])
    assert reader.page.evaluate("observed.copied") == "Dear [name],\n\nthank you.", "line breaks too"


def test_an_edited_note_is_kept_when_answers_change_and_the_new_one_is_offered(reader: Reader) -> None:
    reader.to_plan()
    reader.box.fill("My own words, for your new clinic.")
    reader.at("dl.answers a[data-screen=basics]").click()
    reader.walk({**THANKS, "job_title": "Night nurse"})
    reader.result()
    assert reader.box.input_value() == "My own words, for your new clinic."
    newer = reader.note.locator(".newer")
    expect(newer).to_be_visible()
    newer.locator("summary").click()
    assert "Night nurse" in newer.locator(".newer-text").inner_text()
    reader.do("keep-mine").click()
    expect(newer).to_have_count(0)
    reader.page.reload()
    reader.result()
    assert reader.note.locator(".newer").count() == 0
    assert reader.box.input_value() == "My own words, for your new clinic."
    reader.do("undo-edits").first.click()
    assert "Night nurse" in reader.box.input_value()
    reader.do("undo-change").click()
    assert reader.box.input_value() == "My own words, for your new clinic."


def test_a_change_that_removes_edited_notes_asks_first(reader: Reader) -> None:
    reader.to_plan(goals=["feedback"], reopen="")
    reader.do("all-notes").click()
    box = reader.page.locator("[data-note=ask_for_feedback] textarea")
    box.fill("What is one thing I could learn?")
    before = reader.kept

    def drop_the_wish() -> None:
        reader.at("dl.answers a[data-screen=goals]").click()
        reader.walk({**THANKS, **PLAN, "goals": ["none"]})
        expect(reader.page.locator("[data-view=confirm-change] h1")).to_be_visible()

    drop_the_wish()
    assert reader.focused() == "h1#"
    reader.do("keep-notes").click()
    reader.result()
    assert reader.kept["file"] == before["file"]
    reader.do("all-notes").click()
    expect(box).to_have_value("What is one thing I could learn?")
    drop_the_wish()
    reader.do("change-now").click()
    reader.result()
    assert box.count() == 0
    assert reader.answers["goals"] == ["none"]
    reader.page.reload()
    reader.result()
    assert reader.view == "result", "it is asked once"


def test_python_and_the_page_count_an_invitation_alike_and_too_long_can_still_be_copied(reader: Reader) -> None:
    reader.to_plan()
    reader.do("all-notes").click()
    note = reader.page.locator("[data-note='invite_on_linkedin:first'], [data-note^=invite_on_linkedin]").first
    count = note.locator("[id$=-count]")
    for text in ("🙂" * 100, "é" * 100 + "x" * 100, "x" * 200):
        note.locator("textarea").fill(text)
        assert note.locator("textarea").evaluate("(box) => box.value.length") == length(text)
        left = 200 - length(text)
        said = "units_left" if left >= 0 else "units_over"
        expect(count).to_have_text(words.say("page", "first_note", said, n=abs(left), limit=200))
    note.locator("textarea").fill("x" * 201)
    expect(count).to_have_text(words.say("page", "first_note", "units_over", n=1, limit=200))
    expect(note.locator("[data-kind=over_limit]")).to_be_visible()
    expect(note.locator("[data-do=copy]")).to_be_enabled()


def test_suggestions_that_are_not_to_be_had_say_so_and_the_note_stays(reader: Reader, site: Site, page: Page) -> None:
    site.wait(answer=1_000)
    reader.to_first_result()
    page.evaluate("observed.workers.at(-1).postMessage = () => {}")
    site.headers["Cache-Control"] = "no-store"
    reader.box.fill("My own words")
    page.evaluate("() => { globalThis.Worker = function () { throw new Error('none') } }")
    expect(reader.note.locator(".suggestions")).to_have_text(SAID["unavailable"], timeout=60_000)
    assert reader.box.input_value() == "My own words"


def test_settings_change_the_plan_only_once_they_are_used(reader: Reader) -> None:
    reader.to_plan()
    day = reader.at("ol.steps time").first.inner_text()
    reader.page.locator("#setting-date_style").select_option("ymd")
    assert reader.at("ol.steps time").first.inner_text() == day
    reader.do("settings").click()
    expect(reader.at("ol.steps time").first).not_to_have_text(day)
    expect(reader.status).to_contain_text(STATUS["plan_changed"])
    assert reader.kept["file"]["cases"][0]["settings"]["date_style"] == "ymd"
    expect(reader.page.locator("#setting-tone option:checked")).to_have_text(label("tone", "plain"))
