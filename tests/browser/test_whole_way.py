"""From the first page to a note, a plan and what is kept of them, as readers go."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from icalendar import Calendar
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import OpenProfile, in_both_caches
from tests.browser.reader import PLAN, PYTHON_COMES, THANKS, Download, Reader, parts_of, text_of, today
from wizard import questions, words
from wizard.answers import SCREENS
from wizard.conditions import holds
from wizard.questions import QUESTIONS

pytestmark = pytest.mark.native

WHOLE = THANKS | PLAN
GAP = re.compile(r"[{}\[\]]|\bNone\b|undefined|null|NaN|  ")
STATUS = words.table("page")["status"]
FAILURES = words.table("page")["failures"]
SHORTCUTS = "fsp,n./"

RESULTS: dict[str, tuple[dict[str, Any], str, str | None]] = {
    "a thank-you": ({}, "thanks", "thank_the_person_you_met"),
    "a reply in their thread": ({"told": "person"}, "thanks", "thank_the_person_you_met"),
    "a question for news": ({"told": "silence"}, "ask_for_news", "ask_for_news"),
    "a second question for news": ({"told": "silence", "applies": ["replied"]}, "ask_for_news_again", "ask_for_news_again"),
    "an apology": ({"applies": ["regret"]}, "apology", "apologize_once"),
    "a holding note": ({"stage": "offer"}, "offer_taken_back", "answer_the_withdrawn_offer"),
    "a note to the agency": ({"applies": ["agency"]}, "thank_the_agency", "thank_the_agency"),
    "a talk where they work": ({"applies": ["internal"]}, "talk_in_person", "talk_to_them_in_person"),
    "a note after four months": (
        {"when": "other", "when_date": parts_of(today() - timedelta(days=120))},
        "reconnect",
        "get_back_in_touch",
    ),
    "two lines": ({"stage": "applied", "told": "person"}, "thank_briefly", "thank_briefly"),
    "a few lines to a recruiter": ({"stage": "call"}, "thank_the_recruiter", "thank_the_recruiter"),
    "nothing to send, since nobody was met": ({"stage": "applied", "told": "auto"}, "nobody_to_write_to", None),
    "nothing to send, since they said so": ({"applies": ["stop"]}, "told_to_stop", None),
    "no new note": ({"applies": ["replied"]}, "already_replied", None),
    "advice before any note": ({"applies": ["unfair"]}, "wait_for_advice", None),
}


def date_error(field: str, error: str, **values: str) -> str:
    text = questions.choose(words.find("questions", "fields", field, "errors", error), {})
    return words.fill(text, **values)


def missing(field: str) -> str:
    return date_error(field, "missing")


def test_a_browser_that_names_no_language_asks_the_first_question(reader: Reader) -> None:
    reader.page.add_init_script("Object.defineProperty(navigator, 'language', { get: () => 'C' })")
    reader.start()
    assert reader.screen == SCREENS[0].name


def test_a_mouse_and_the_quick_way_of_these_tests_keep_the_same_answers(reader: Reader) -> None:
    passed = reader.to_first_result(by_hand=True)
    reader.do("set").and_(reader.page.locator("[data-value=full]")).click()
    passed += reader.walk(WHOLE, by_hand=True)
    reader.result()
    by_hand = reader.answers
    reader.do("delete", ".footer-line").click()
    reader.do("delete-now").click()
    reader.to_plan()
    assert passed == reader.kept["done"]
    for answers in (by_hand, quick := reader.answers):
        answers["people"] = [{**person, "id": ""} for person in answers["people"]]
    assert by_hand == quick


# --- every way through part 1 -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("changed", "outcome", "note"), RESULTS.values(), ids=RESULTS)
def test_part_one_ends_as_python_says_outside_the_browser(
    reader: Reader, changed: dict[str, Any], outcome: str, note: str | None
) -> None:
    passed = reader.to_first_result(**changed)
    answers = {**THANKS, **changed}
    assert passed == [screen.name for screen in SCREENS if screen.part == 1 and holds(screen.only_if, answers)]
    expected = reader.expected()
    assert expected["plan"]["outcome"] == outcome
    assert reader.shown_text() == text_of(expected["html"])
    shown = reader.page.locator("[data-view=result] .note[data-note]")
    assert [one.get_attribute("data-note") for one in shown.all()] == ([note] if note else [])
    if note:
        body = shown.locator("textarea").input_value()
        subject = shown.get_attribute("data-subject") or ""
        assert len(body.split()) > 15
        assert not GAP.search(f"{subject}\n{body}")
    assert reader.focused().startswith("h1")
    assert reader.page.title().startswith(reader.at("h1").inner_text())


def test_a_note_comes_once_they_have_had_advice(reader: Reader) -> None:
    reader.to_first_result(applies=["unfair"])
    assert reader.page.locator("[data-view=result] textarea").count() == 0
    reader.do("told").click()
    expect(reader.box).to_be_visible()
    reader.page.reload()
    expect(reader.box).to_be_visible(timeout=PYTHON_COMES)
    assert reader.kept["file"]["cases"][0]["progress"][0]["what"] == "advised"


def test_very_low_gets_help_before_any_field_and_may_stop(reader: Reader) -> None:
    reader.start()
    reader.walk({**THANKS, "feeling": "low"}, until="basics")
    card = reader.at("#low-card")
    before = "(card, field) => card.compareDocumentPosition(document.querySelector(field)) & Node.DOCUMENT_POSITION_FOLLOWING"
    assert card.evaluate(before, "#to_name")
    assert card.locator("a[href*='help-lines']").locator("visible=true").count() == 1
    reader.do("view").click()
    assert reader.view == "stop-here"
    assert reader.focused() == "h1#"
    reader.do("back-to-answers").click()
    assert reader.screen == "basics"


def test_continue_pressed_twice_and_what_is_typed_while_the_result_comes_do_no_harm(reader: Reader) -> None:
    reader.start()
    reader.walk(THANKS, until="basics")
    reader.answer(THANKS)
    reader.page.evaluate("""() => {
      const form = document.getElementById("questions");
      const field = document.getElementById("job_title");
      form.querySelector("[type=submit]").click();
      form.requestSubmit();
      field.value = "too late";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      form.querySelector("[data-do=back]").click();
    }""")
    reader.result()
    assert reader.step == "result"
    assert reader.answers["job_title"] == THANKS["job_title"]


LISTEN = """() => {
  const worker = observed.workers.at(-1);
  observed.asked = [];
  worker.postMessage = ({ id, text }) => {
    observed.asked.push(JSON.parse(text).file.cases[0].answers.job_title);
    Worker.prototype.postMessage.call(worker, { id, text });
  };
}"""


@in_both_caches
def test_the_result_is_asked_for_while_the_last_answer_is_typed_and_once(reader: Reader) -> None:
    reader.page.clock.set_fixed_time(datetime.now(UTC))  # a minute later it would be asked again
    reader.to_first_result()
    reader.back()
    reader.page.evaluate(LISTEN)
    reader.page.locator("#job_title").fill("Night nurse")
    reader.until(lambda: bool(reader.page.evaluate("observed.asked.length")))
    reader.go_on()
    reader.result()
    assert "Night nurse" in reader.box.input_value()
    assert reader.page.evaluate("observed.asked") == ["Night nurse"]


@in_both_caches
def test_nothing_is_asked_ahead_of_another_question_or_a_day_that_cannot_be(reader: Reader) -> None:
    reader.to_plan()
    reader.page.evaluate(LISTEN)
    reader.do("go").and_(reader.page.locator("[data-screen=when]")).first.click()
    reader.page.locator("#when-other").check()
    reader.put_day("when_date", parts_of(FUTURE))
    assert reader.page.evaluate("observed.asked") == []
    reader.put_day("when_date", parts_of(PAST))
    assert reader.page.evaluate("observed.asked")
    reader.back()
    reader.result()
    reader.back()
    expect(reader.page.locator("[data-screen=style]").first).to_be_visible()
    reader.back()
    reader.page.evaluate("observed.asked = []")
    reader.page.locator("[data-screen=employer] input[type=text]").first.fill("Southside")
    assert reader.page.evaluate("observed.asked") == []


# --- keyboard ---------------------------------------------------------------------------------------------------------------


class Keys:
    """Fingers that know Tab, arrows, Space, Enter and letters."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def tab_to(self, css: str) -> None:
        for _ in range(150):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("(css) => document.activeElement.matches(css)", css):
                return
        raise AssertionError(f"no Tab leads to {css}")

    def press(self, css: str, key: str = "Enter") -> None:
        self.tab_to(css)
        self.page.keyboard.press(key)

    def choose(self, name: str, option: str) -> None:
        self.press(f"[name={name}]", "Space")
        while not self.page.locator(f"#{name}-{option}").is_checked():
            self.page.keyboard.press("ArrowDown")


def test_a_keyboard_is_enough_from_the_first_page_to_a_copied_note_and_a_calendar(
    reader: Reader, engine: str, context: BrowserContext
) -> None:
    page, keys = reader.page, Keys(reader.page)
    if engine == "chromium":
        context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.open("")
    keys.press(".md-content a[href$='wizard/']")
    page.wait_for_url("**/wizard/")
    keys.press("[data-do=start]")
    for screen in ("stage", "told", "reason", "when", "applies", "feeling"):
        page.wait_for_url(f"**/wizard/?step={screen}")
        assert reader.focused() == f"h1#{screen}-heading"
        if screen == "applies":
            keys.press("#applies-none", "Space")
        else:
            keys.choose(screen, THANKS[screen])
        keys.press("[type=submit]")
    for name in ("to_name", "job_title", "moment", "your_name"):
        keys.tab_to(f"#{name}")
        page.keyboard.type(THANKS[name])
    page.keyboard.press("Enter")
    reader.result()
    keys.press("[data-do=copy]")
    expect(reader.status).to_have_text(STATUS["copied"])
    if engine == "chromium":
        assert page.evaluate("navigator.clipboard.readText()") == reader.box.input_value()
    keys.press("[data-do=set][data-value=first_note]")
    expect(page.locator("ol.steps")).to_be_visible()
    keys.tab_to("[data-do=calendar]")
    page.keyboard.press("Enter")
    reader.until(lambda: bool(page.evaluate("observed.downloads.length")))
    made = Download(**page.evaluate("observed.downloads[0]"))
    assert events(made) == days_on_screen(reader)


def events(file: Download) -> list[date]:
    assert file.type.startswith("text/calendar")
    assert file.name.endswith(".ics")
    return sorted(event.start for event in Calendar.from_ical(file.text).events)


def days_on_screen(reader: Reader) -> list[date]:
    found = reader.page.locator(".steps time").evaluate_all("(all) => all.map((one) => one.dateTime)")
    assert found
    return sorted(date.fromisoformat(day) for day in found)


def test_a_download_reaches_the_disk(reader: Reader, engine: str) -> None:
    reader.to_first_result()
    if engine == "firefox":  # Playwright is not told of the downloads of Debian's Firefox
        file = reader.download(reader.do("reminder"))
        assert events(file) == [today() + timedelta(days=1)]
        return
    with reader.page.expect_download() as download:
        reader.do("reminder").click()
    text = download.value.path().read_text("utf-8")
    assert download.value.suggested_filename.endswith(".ics")
    assert [event.start for event in Calendar.from_ical(text).events] == [today() + timedelta(days=1)]


def test_the_themes_single_key_shortcuts_do_nothing(reader: Reader) -> None:
    page = reader.page
    for address, css in (
        ("wizard/", "[data-do=start]"),
        ("wizard/", "[data-view=start] a"),
        ("wizard/?step=stage", "#stage-one"),
        ("wizard/?step=stage", "[type=submit]"),
        ("wizard/?step=stage", "h1[tabindex='-1']"),
    ):
        reader.open(address)
        page.locator(css).locator("visible=true").first.focus()
        before = page.url
        for key in SHORTCUTS:
            page.keyboard.press(key)
            assert page.url == before, f"{key} on {css}"
            assert page.evaluate("(css) => document.activeElement.matches(css)", css), f"{key} on {css}"
            assert not page.evaluate("document.querySelector('[data-md-toggle=search]').checked"), f"{key} on {css}"
        page.keyboard.press("Escape")  # Firefox opens a search of its own for "/"


def test_letters_can_be_typed_in_fields_all_the_same(reader: Reader) -> None:
    reader.start()
    reader.walk(THANKS, until="basics")
    reader.page.locator("#job_title").focus()
    reader.page.keyboard.type(SHORTCUTS)
    assert reader.page.locator("#job_title").input_value() == SHORTCUTS


# --- back, forward, reload, links -------------------------------------------------------------------------------------------


def test_a_reload_halfway_keeps_the_screen_and_the_answers(reader: Reader) -> None:
    reader.start()
    reader.walk(THANKS, until="reason")
    reader.page.locator("#reason-pay").check()
    reader.page.reload()
    assert reader.screen == "reason"
    assert reader.page.locator("#reason-pay").is_checked()
    reader.walk(THANKS, until="basics")
    reader.page.locator("#job_title").fill("Half a wo")
    before = reader.answers
    reader.page.reload()
    assert reader.screen == "basics"
    assert reader.page.locator("#job_title").input_value() == "Half a wo"
    assert reader.answers == before


def test_a_reload_of_the_plan_keeps_it(reader: Reader) -> None:
    reader.to_plan()
    before = reader.shown_text()
    reader.page.reload()
    reader.result()
    assert reader.shown_text() == before


@in_both_caches
def test_the_browsers_back_and_forward_show_each_screen_as_it_was_left(reader: Reader) -> None:
    reader.start()
    passed = reader.walk(THANKS, until="feeling")
    for screen in reversed(passed):
        reader.back()
        expect(reader.page.locator(f"[data-screen={screen}]")).to_be_visible()
        assert reader.step == screen
        assert reader.page.locator(f"[name={screen}]:checked").count() == 1
    reader.back()
    expect(reader.do("start")).to_be_visible()
    for screen in [*passed, "feeling"]:
        reader.forward()
        expect(reader.page.locator(f"[data-screen={screen}]")).to_be_visible()
        assert reader.focused() == f"h1#{screen}-heading"


@in_both_caches
def test_the_back_link_does_what_the_browsers_back_does(reader: Reader) -> None:
    reader.start()
    passed = reader.walk(THANKS, until="basics")
    for screen in reversed(passed):
        reader.do("back").click()
        expect(reader.page.locator(f"[data-screen={screen}]")).to_be_visible()
        assert reader.step == screen
    reader.do("back").click()
    expect(reader.do("start")).to_be_visible()
    reader.forward()
    expect(reader.page.locator(f"[data-screen={passed[0]}]")).to_be_visible()


@in_both_caches
def test_back_pressed_twice_in_a_row_goes_back_once(reader: Reader) -> None:
    reader.open("guide/")
    reader.start()
    for again in range(2):
        reader.do("back").evaluate("(link) => { link.click(); link.click(); }")
        reader.until(lambda: reader.view == "start")
        assert reader.page.url == f"{reader.site.url}wizard/"
        if not again:
            reader.forward()
            expect(reader.at("[data-screen]")).to_be_visible()


@pytest.mark.parametrize("step", ["goals", "basics", "result", "stage", "nowhere", "people.name", "../", "%00"])
def test_an_address_of_a_later_step_opens_the_first_question(reader: Reader, step: str) -> None:
    reader.open(f"wizard/?step={step}")
    assert reader.screen == SCREENS[0].name
    reader.do("back").click()
    expect(reader.do("start")).to_be_visible()


def test_no_answer_stands_in_address_title_history_or_another_store(reader: Reader) -> None:
    words_of_theirs = [*[str(WHOLE[name]) for name in ("to_name", "job_title", "moment", "your_name", "company")], "Priya"]
    seen: list[str] = []
    everything = """() => [location.href, document.title, JSON.stringify(history.state), name, document.cookie,
        JSON.stringify(localStorage)].join("\\n")"""

    def look() -> None:
        seen.append(str(reader.page.evaluate(everything)))

    reader.page.on("framenavigated", lambda _: look() if reader.page.url.startswith(reader.site.url) else None)
    reader.start()
    for answers in (THANKS, WHOLE):
        while reader.step != "result":
            look()
            reader.answer(answers)
            look()
            reader.go_on()
        reader.result()
        look()
        if answers is THANKS:
            reader.do("set").and_(reader.page.locator("[data-value=full]")).click()
    assert len(seen) > 20
    options = [option for question in QUESTIONS for option in question.options]
    for line in seen:
        for said in words_of_theirs:
            assert said not in line
        address = urlsplit(line.split("\n")[0])
        assert set(parse_qs(address.query)) <= {"step"}
        state = json.loads(line.split("\n")[2])
        assert state is None or (set(state) == {"index", "change"} and isinstance(state["change"], bool))
    assert not any(f'"{option}"' in line for option in options for line in seen)


# --- answers that will not do -----------------------------------------------------------------------------------------------


def test_an_error_takes_the_focus_and_leads_to_its_field(reader: Reader) -> None:
    page = reader.page
    reader.start()
    title = page.title()
    reader.go_on()
    assert reader.errors == [missing("stage")]
    assert page.evaluate("document.activeElement.className") == "error-summary"
    assert page.title() == f"{words.say('page', 'form', 'error_prefix')} {title}"
    field = page.locator("#stage-field")
    assert reader.errors[0] in field.locator(".error").inner_text()
    assert set(field.locator("input").evaluate_all("(all) => all.map((one) => one.getAttribute('aria-invalid'))")) == {"true"}
    assert "stage-error" in (field.get_attribute("aria-describedby") or "").split()
    reader.at(".error-summary a").click()
    assert reader.focused() == f"input#stage-{questions.on_screen(SCREENS[0])[0].options[0]}"
    page.locator("#stage-one").check()
    reader.go_on()
    assert reader.screen == "told"
    reader.do("back").click()
    expect(page.locator("[data-screen=stage]")).to_be_visible()
    assert page.locator("[aria-invalid], .error:visible").count() == 0
    assert page.title() == title


def test_each_empty_field_is_told_and_nothing_typed_is_lost(reader: Reader) -> None:
    reader.start()
    reader.walk(THANKS, until="basics")
    long = "x" * 5_000
    reader.page.locator("#to_name").fill(long)
    reader.go_on()
    assert reader.errors == [date_error("to_name", "too_long"), missing("job_title"), missing("your_name")]
    assert reader.page.locator("#to_name").input_value() == long
    reader.at(".error-summary a").last.click()
    assert reader.focused() == "input#your_name"


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_none_of_these_clears_the_others_and_they_clear_it(reader: Reader, by: str) -> None:
    reader.start()
    reader.walk(THANKS, until="applies")

    def tick(option: str) -> None:
        box = reader.page.locator(f"#applies-{option}")
        if by == "mouse":
            reader.page.locator(f"label[for=applies-{option}]").click()
        else:
            box.focus()
            reader.page.keyboard.press("Space")

    def ticked() -> list[str]:
        return [
            str(one) for one in reader.page.locator("[name=applies]:checked").evaluate_all("(all) => all.map((b) => b.value)")
        ]

    tick("agency")
    tick("public")
    assert ticked() == ["agency", "public"]
    tick("none")
    assert ticked() == ["none"]
    assert reader.answers["applies"] == ["none"]
    tick("public")
    assert ticked() == ["public"]


NOT_A_LEAP_YEAR = today().year - 1 if today().year % 4 != 1 else today().year - 2
PAST, FUTURE = today() - timedelta(days=1), today() + timedelta(days=1)


def day(*parts: str) -> list[str]:
    return list(parts)


DAYS: list[tuple[str, list[str], str | None, str]] = [
    ("when_date", day(str(today().year - 1), "11", "31"), "impossible", ""),
    ("when_date", day(str(NOT_A_LEAP_YEAR), "02", "29"), "impossible", ""),
    ("when_date", day(str(today().year - 1), "11", "0"), "impossible", ""),
    ("when_date", day(str(today().year - 1), "11", "x"), "impossible", ""),
    ("when_date", day(str(today().year), "", ""), "missing", ""),
    ("when_date", day("", "", ""), "missing", ""),
    ("when_date", day(str(today().year), "", "3"), "incomplete", "month"),
    ("when_date", day(str(today().year), "01", ""), "incomplete", "day"),
    ("when_date", day("", "01", "3"), "incomplete", "year"),
    ("when_date", parts_of(FUTURE), "too_late", ""),
    ("when_date", parts_of(today() - timedelta(days=3 * 365)), "too_early", ""),
    ("when_date", day("٢٠" + str(today().year - 1)[2:], "11", " ٣ ٠ "), None, ""),
    ("last_day", parts_of(PAST), "too_early", ""),
    ("last_day", parts_of(today() + timedelta(days=3 * 366)), "too_late", ""),
    ("last_day", parts_of(FUTURE), None, ""),
]


def test_days_that_cannot_be_are_told_and_no_others(reader: Reader) -> None:
    reader.start()
    reader.walk(THANKS, until="when")
    for field, parts, error, part in DAYS:
        reveals, option = {"when_date": ("when", "other"), "last_day": ("applies", "public")}[field]
        if reader.screen != reveals:
            reader.walk(THANKS, until=reveals)
        reader.page.locator(f"#{reveals}-{option}").check()
        if reveals == "applies":
            reader.page.locator("#applies-none").set_checked(False)
        reader.put_day(field, parts)
        reader.go_on()
        values = {"part": words.say("page", "form", "part", part)} if part else {}
        assert reader.errors == ([date_error(field, error, **values)] if error else []), (field, parts)
        if error:
            shown = [reader.page.locator(f"#{field}-{name}").input_value() for name in ("year", "month", "day")]
            assert shown == parts
            reader.at(".error-summary a").click()
            assert reader.focused().partition("#")[2] == f"{field}-{part or first_part(reader, field)}"
        else:
            assert reader.step != reveals
            if reveals == "when":
                reader.do("back").click()
                expect(reader.page.locator("[data-screen=when]")).to_be_visible()


def first_part(reader: Reader, field: str) -> str:
    inputs = reader.page.locator(f"#{field}-field").locator("input, select")
    return (inputs.first.get_attribute("id") or "").rpartition("-")[2]


# --- what readers type ------------------------------------------------------------------------------------------------------


def test_markup_is_shown_as_it_was_typed_and_makes_no_element(reader: Reader) -> None:
    typed: dict[str, Any] = {
        "to_name": "<b>Sam</b>",
        "job_title": "<img src=x onerror=alert(1)> & \"{x}\" '[y]'",
        "moment": "</textarea><script>alert(1)</script>",
        "your_name": "{your_name} <!-- &amp;",
        "company": "<svg/onload=alert(1)>",
        "signature": "</pre><h1>Me</h1>",
    }
    people = [{"name": typed["to_name"], "moment": typed["moment"]}, {"name": '"><i>Priya</i>', "moment": "<u>it</u>"}]
    reader.to_first_result(**typed)
    view = reader.page.locator("[data-view=result]")
    elements = "(view) => [...new Set([...view.querySelectorAll(':not(.timeline)')].map((one) => one.localName))].sort()"
    assert reader.shown_text() == text_of(reader.expected()["html"])
    assert typed["to_name"] in reader.box.input_value()
    assert typed["job_title"] in reader.box.input_value()
    assert typed["your_name"] in reader.box.input_value()
    assert not {"b", "img", "script", "svg", "i", "u"} & set(view.evaluate(elements))
    reader.do("set").and_(reader.page.locator("[data-value=full]")).click()
    reader.walk({**WHOLE, **typed, "people": people})
    expect(view.locator("ol.steps")).to_be_visible()
    assert reader.shown_text() == text_of(reader.expected()["html"])
    assert not {"b", "img", "script", "svg", "i", "u"} & set(view.evaluate(elements))
    assert view.locator("h1").count() == 1


def test_names_of_every_kind_pass_unchanged_into_the_note(reader: Reader) -> None:
    reader.to_first_result(to_name="O’Neill-García", your_name="Nguyễn عمر 李", job_title="É" * 100)
    body = reader.box.input_value()
    assert "O’Neill-García" in body
    assert body.endswith("Nguyễn عمر 李")
    assert "É" * 100 in body


# --- people -----------------------------------------------------------------------------------------------------------------


def names(reader: Reader) -> list[str]:
    return [one.input_value() for one in reader.at("[id^=people-][id$=-name]").all()]


def test_people_can_be_added_removed_and_brought_back(reader: Reader) -> None:
    reader.to_first_result()
    reader.do("set").and_(reader.page.locator("[data-value=full]")).click()
    assert reader.screen == "people"
    assert names(reader) == [THANKS["to_name"]]
    assert reader.page.locator("#people-0-moment").input_value() == THANKS["moment"]
    for number in range(1, questions.PEOPLE.repeats):
        reader.do("add-group").click()
        assert reader.focused() == "legend#"
        reader.page.locator(f"#people-{number}-name").fill(f"Person {number}")
        reader.page.locator(f"#people-{number}-part").select_option("helper")
    assert reader.do("add-group").count() == 0
    everybody = names(reader)
    assert len({one.inner_text() for one in reader.at("[data-group] label").all()}) == 4 * questions.PEOPLE.repeats
    reader.do("remove-group").nth(2).click()
    assert names(reader) == [name for name in everybody if name != "Person 2"]
    assert reader.focused() == "h1#people-heading"
    expect(reader.status).to_contain_text(words.fill(STATUS["removed"], n=3))
    reader.do("undo").click()
    assert names(reader) == everybody
    assert reader.page.locator("#people-2-part").input_value() == "helper"
    assert len({one["id"] for one in reader.answers["people"]}) == questions.PEOPLE.repeats


def test_a_person_with_something_but_no_name_is_told(reader: Reader) -> None:
    reader.to_first_result()
    reader.do("set").and_(reader.page.locator("[data-value=full]")).click()
    reader.do("add-group").click()
    reader.page.locator("#people-1-moment").fill("the triage tool")
    reader.go_on()
    text = words.say("questions", "fields", "people", "name", "errors", "missing", n=2)
    assert reader.errors == [text]
    reader.at(".error-summary a").click()
    assert reader.focused() == "input#people-1-name"


# --- notes ------------------------------------------------------------------------------------------------------------------


def test_an_edited_note_outlives_a_reload_and_a_changed_answer_until_the_edits_are_undone(reader: Reader) -> None:
    reader.to_plan()
    suggested = reader.box.input_value()
    expect(reader.note.locator(".changed")).to_be_hidden()
    reader.box.fill("My own words.\nTwo lines.")
    expect(reader.note.locator(".changed")).to_be_visible()
    reader.page.reload()
    reader.result()
    assert reader.box.input_value() == "My own words.\nTwo lines."
    expect(reader.note.locator(".changed")).to_be_visible()
    reader.page.locator("[data-do=go][data-screen=basics]").click()
    reader.page.locator("#job_title").fill("Head nurse")
    reader.go_on()
    reader.result()
    expect(reader.box).to_have_value("My own words.\nTwo lines.")
    reader.page.reload()  # what the change did is told once
    reader.result()
    assert reader.shown_text() == text_of(reader.expected()["html"])
    reader.do("undo-edits").click()
    assert reader.box.input_value() == suggested.replace(THANKS["job_title"], "Head nurse")
    expect(reader.note.locator(".changed")).to_be_hidden()
    reader.page.reload()
    reader.result()
    assert reader.box.input_value() == suggested.replace(THANKS["job_title"], "Head nurse")


def test_the_count_under_a_note_follows_what_is_typed(reader: Reader) -> None:
    reader.to_first_result()
    reader.box.fill("Just five words of mine")
    expect(reader.note.locator("[id$=-count]")).to_have_text(words.say("page", "first_note", "words", n=5))


def test_a_note_that_cannot_be_copied_is_selected(reader: Reader, context: BrowserContext) -> None:
    context.add_init_script("if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.reject(new Error())")
    reader.to_first_result()
    reader.note.locator("[data-do=copy]").click()
    expect(reader.note.locator(".said")).to_have_text(FAILURES["copy_blocked"])
    expect(reader.status).to_have_text(FAILURES["copy_blocked"])
    assert reader.box.evaluate("(box) => box.value.slice(box.selectionStart, box.selectionEnd) === box.value")


def test_the_mail_program_gets_the_note_unless_it_is_too_long(reader: Reader) -> None:
    reader.to_first_result(to_name="Zoë & Sam = 100 %?#")
    button = reader.note.locator("[data-do=mail]")
    written = reader.box.input_value()
    address = urlsplit(reader.mail(button))
    assert (address.scheme, address.path) == ("mailto", "")
    sent = {name: value[0] for name, value in parse_qs(address.query, strict_parsing=True, encoding="utf-8").items()}
    assert set(sent) == {"subject", "body"}
    assert sent["body"] == written.replace("\n", "\r\n")
    assert sent["subject"] == reader.note.get_attribute("data-subject")
    reader.box.fill("é" * 400)
    button.click()
    expect(reader.note.locator(".said")).to_have_text(words.say("page", "first_note", "mail_too_long"))
    assert len(reader.page.evaluate("observed.mail")) == 1


# --- the plan ---------------------------------------------------------------------------------------------------------------


def test_the_plan_is_the_one_that_python_makes_outside_the_browser(reader: Reader) -> None:
    reader.to_plan()
    expected = reader.expected()
    assert reader.shown_text() == text_of(expected["html"])
    keys = reader.page.locator("[data-step]").evaluate_all("(all) => all.map((one) => one.dataset.step)")
    assert keys == [step["key"] for step in expected["plan"]["steps"]]
    for box in reader.page.locator("[data-view=result] textarea").all():
        assert not GAP.search(box.input_value().replace(words.say("notes", "values", "something_new"), ""))


def test_a_change_leads_back_to_the_plan_and_new_questions_come_first(reader: Reader) -> None:
    reader.to_plan()
    reader.page.locator("[data-do=go][data-screen=employer]").click()
    assert reader.screen == "employer"
    reader.page.locator("#company").fill("Southside Clinic")
    reader.go_on()
    reader.result()
    assert "Southside Clinic" in reader.at(".about").inner_text()
    reader.page.locator("[data-do=go][data-screen=told]").click()
    reader.page.locator("#told-silence").check()
    reader.go_on()
    reader.result()
    assert reader.page.locator("[data-step=ask_for_news]").count() == 1
    reader.page.locator("[data-do=go][data-screen=goals]").click()
    reader.page.locator("#goals-door").uncheck()
    reader.go_on()
    reader.result()
    assert reader.page.locator("[data-screen=reopen][data-do]").count() == 0
    reader.page.locator("[data-do=go][data-screen=told]").click()
    reader.page.locator("#told-hr").check()
    reader.go_on()
    reader.result()
    reader.page.reload()
    reader.result()
    assert reader.shown_text() == text_of(reader.expected()["html"])


def test_a_change_says_what_it_changed_and_is_one_press_from_the_plan_after_a_reload_too(reader: Reader) -> None:
    reader.to_plan()
    changes = reader.page.locator("#changes")
    expect(changes).to_have_count(0)
    for reload in (False, True):
        reader.at("dl.answers a[data-screen=told]").click()
        if reload:
            reader.page.reload()
        reader.page.locator("#told-" + ("hr" if reload else "silence")).check()
        reader.go_on()
        reader.result()
        expect(changes).to_be_visible()
        assert changes.locator("li").count() > 1
    reader.at("dl.answers a[data-screen=basics]").click()
    reader.page.locator("#job_title").fill("Night nurse")
    reader.go_on()
    reader.result()
    expect(changes.locator("li")).to_have_count(1)
    reader.at("dl.answers a[data-screen=basics]").click()
    reader.go_on()
    reader.result()
    expect(changes).to_be_visible()
    expect(changes.locator("li")).to_have_count(0)


@pytest.mark.parametrize("field", ["moment", "name"])
def test_what_a_first_person_was_given_is_the_same_on_both_screens_wherever_it_is_changed(reader: Reader, field: str) -> None:
    first = {"moment": "moment", "name": "to_name"}[field]
    reader.to_plan()
    for screen, box, other in (("basics", first, f"people-0-{field}"), ("people", f"people-0-{field}", first)):
        for text in ("Kim Berg", "") if field == "moment" else ("Kim Berg", "Kim Ode"):
            reader.at(f"dl.answers a[data-screen={screen}]").click()
            reader.page.locator(f"#{box}").fill("")
            reader.page.locator(f"#{box}").press_sequentially(text)
            reader.go_on()
            reader.result()
            assert reader.answers[first] == reader.answers["people"][0][field] == text
            assert reader.answers["people"][1]["name"] == PLAN["people"][1]["name"]
            assert reader.page.locator(f"#{other}").count() == 1
    reader.at("dl.answers a[data-screen=people]").click()
    reader.page.locator("#people-1-moment").fill("her own tool")
    reader.go_on()
    reader.result()
    assert reader.answers["moment"] != "her own tool"


@in_both_caches
def test_links_from_a_step_lead_to_its_note_and_back(reader: Reader) -> None:
    reader.to_plan()
    link = reader.at(".steps a[href^='#note-']").first
    target = (link.get_attribute("href") or "")[1:]
    link.click()
    assert reader.page.evaluate("location.hash") == f"#{target}"
    expect(reader.page.locator(f"#{target}")).to_be_in_viewport()
    reader.back()
    expect(reader.at("ol.steps")).to_be_visible()
    assert reader.step == "result"


def test_the_calendar_holds_the_days_of_the_plan_and_no_names(reader: Reader) -> None:
    reader.to_plan()
    file = reader.download(reader.do("calendar"))
    assert events(file) == days_on_screen(reader)
    for name in ("to_name", "job_title", "company", "your_name"):
        assert str(WHOLE[name]) not in file.text
    expect(reader.status).to_have_text(words.fill(STATUS["calendar"], n=len(events(file))))


# --- what goes in no print and no text --------------------------------------------------------------------------------------

PRINT_RULES = """() => {
  const turn = (rules) => { for (const rule of rules) {
    if (rule.media) rule.media.mediaText = /print/.test(rule.media.mediaText) ? "all"
      : /screen/.test(rule.media.mediaText) ? "not all" : rule.media.mediaText;
    if (rule.cssRules) turn(rule.cssRules);
  } };
  for (const sheet of document.styleSheets) turn(sheet.cssRules);
}"""


def as_printed(page: Page) -> None:
    """What the browser does before it prints."""
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    if not page.evaluate("matchMedia('print').matches"):  # Debian's Firefox cannot be told to
        page.evaluate(PRINT_RULES)


SECRET: dict[str, Any] = {"feeling": "low", "reason": "visa", "applies": ["unfair"]}


def secrets() -> Iterator[str]:
    for name in SECRET:
        yield str(words.find("questions", "screens", name, "heading"))
        yield from (str(questions.choose(text, {})) for text in words.find("questions", "fields", name, "options").values())
    for card in ("low", "unfair"):
        yield from (words.plain(text) for text in words.find("cards", card, "text") if "{" not in text)


def leaks(text: str) -> list[str]:
    return [said for said in secrets() if len(said.split()) > 1 and said in text]


def test_feelings_unfairness_and_the_reason_are_in_no_print_no_text_and_no_mail(
    reader: Reader, context: BrowserContext
) -> None:
    keep_what_is_copied = "navigator.clipboard.writeText = async (text) => { observed.copied = text }"
    context.add_init_script(f"if (navigator.clipboard) {keep_what_is_copied}")
    reader.to_first_result(**SECRET)
    reader.do("told").click()
    expect(reader.do("unfold")).to_be_visible()
    reader.do("set").and_(reader.page.locator("[data-value=full]")).click()
    reader.walk(WHOLE | SECRET)
    expect(reader.page.locator("ol.steps")).to_be_visible()
    note = reader.box
    note.fill("Line one\n" * 40)
    assert leaks(reader.page.locator("#wizard").inner_text()), "on screen they are shown, or this test would find nothing"
    reader.do("text").click()
    expect(reader.status).to_have_text(STATUS["plan_copied"])
    copied = str(reader.page.evaluate("observed.copied"))
    assert "Line one\nLine one" in copied
    assert leaks(copied) == []
    file = reader.download(reader.do("calendar"))
    assert leaks(file.text.replace("\r\n ", "")) == []
    as_printed(reader.page)
    expect(reader.page.locator("[data-view=result] textarea").first).to_be_hidden()
    printed = reader.page.locator("body").inner_text()
    assert leaks(printed) == []
    assert printed.count("Line one") == 40
    assert reader.at("button").count() == reader.at(".more-ways").count() == 0
    twins = reader.page.locator("[data-view=result] .print-twin")
    assert twins.count() == reader.page.locator("[data-view=result] textarea").count()
    for twin in twins.all():
        expect(twin).to_be_visible()


def test_a_folded_note_is_printed_whole(reader: Reader) -> None:
    reader.to_first_result(stage="offer")
    body = reader.page.locator("[data-view=result] textarea").input_value()
    as_printed(reader.page)
    expect(reader.page.locator("[data-view=result] .print-twin")).to_be_visible()
    assert body.splitlines()[0] in reader.page.locator("body").inner_text()


# --- keeping, opening, deleting ---------------------------------------------------------------------------------------------


def test_a_saved_copy_gives_the_same_plan_and_asks_again_how_they_feel(reader: Reader, profile: OpenProfile) -> None:
    reader.to_plan(said=["keep", "dated"], said_month=[str(today().year + 1), "03"])
    reader.box.fill("My own words.")
    reader.page.reload()
    reader.result()
    before = reader.shown_text()
    file = reader.download(reader.page.locator(".way [data-do=save]"))
    expect(reader.status).to_have_text(words.fill(STATUS["file"], name=file.name))
    assert "feeling" not in file.text
    assert file.name.endswith(".json")
    for name in ("to_name", "job_title", "company"):
        assert str(WHOLE[name]) not in file.name
    saved = json.loads(file.text)

    other = Reader(profile()[0].new_page(), reader.site)
    other.open()
    other.open_copy(file.text)
    expect(other.status).to_have_text(STATUS["opened"], timeout=PYTHON_COMES)
    other.result()
    other.at("#today a[data-screen=feeling]").click()
    assert other.screen == "feeling"
    assert other.page.locator("[name=feeling]:checked").count() == 0
    other.answer(WHOLE)
    other.go_on()
    other.result()
    other.page.locator("#changes").evaluate("(box) => box.remove()")  # it says that an answer was given
    assert other.shown_text() == before
    assert other.box.input_value() == "My own words."
    assert other.kept["file"] == saved


def test_a_copy_saved_halfway_opens_where_it_was_left(reader: Reader, profile: OpenProfile) -> None:
    reader.start()
    reader.walk(THANKS, until="applies")
    file = reader.download(reader.do("save"))
    other = Reader(profile()[0].new_page(), reader.site)
    other.open()
    other.open_copy(file.text)
    expect(other.page.locator("[data-screen]:visible, #open-failure:visible")).to_be_visible(timeout=PYTHON_COMES)
    assert other.screen == "applies"
    passed = other.walk(THANKS)
    assert passed == ["applies", "feeling", "basics"]


def test_opening_over_answers_asks_first(reader: Reader) -> None:
    reader.to_plan()
    file = reader.download(reader.page.locator(".way [data-do=save]"))
    reader.open()
    expect(reader.at("#carry-on")).to_be_visible()
    reader.page.evaluate("sessionStorage.clear()")
    reader.start()
    reader.walk(THANKS | {"job_title": "Another job"}, until="feeling")
    reader.open()
    before = reader.kept
    for answer, title in (("back-to-answers", None), ("open-now", THANKS["job_title"])):
        reader.open_copy(file.text)
        expect(reader.page.locator("[data-view=confirm-open]")).to_be_visible(timeout=PYTHON_COMES)
        assert reader.focused() == "h1#"
        reader.do(answer).click()
        assert reader.answers.get("job_title") == title
        if not title:
            assert reader.kept == before
            assert reader.view == "start"


A_COPY: dict[str, Any] = {"version": 1, "cases": [{"id": "a1", "answers": {}, "progress": [], "edited": {}, "settings": {}}]}
BAD_FILES: dict[str, str | bytes] = {
    "wrong_file": "not one of ours",
    "newer_file": json.dumps(A_COPY | {"version": 99}),
    "damaged_file": json.dumps(A_COPY | {"cases": [{"id": "a1", "answers": {"stage": "no such"}}]}),
    "big_file": json.dumps(A_COPY)[:-1] + " " * 2_000_000 + "}",
}


def test_a_file_that_cannot_be_opened_is_told_and_changes_nothing(reader: Reader) -> None:
    reader.start()
    reader.walk(THANKS, until="feeling")
    reader.open()
    before = reader.kept
    for fault, content in [*BAD_FILES.items(), ("wrong_file", b"\xff\xfe\x00binary"), ("wrong_file", "[]"), ("wrong_file", "")]:
        reader.open_copy(content)
        failure = reader.page.locator("#open-failure")
        expect(failure).to_have_text(FAILURES[fault], timeout=PYTHON_COMES)
        assert reader.focused() == "p#open-failure"
        assert reader.view == "start"
        assert reader.kept == before
        failure.evaluate("(line) => { line.textContent = ''; }")


@in_both_caches
def test_delete_asks_first_and_leaves_nothing(reader: Reader) -> None:
    reader.start()
    reader.walk(THANKS, until="basics")
    reader.page.locator("#job_title").fill(THANKS["job_title"])
    before = reader.kept
    reader.do("delete").click()
    assert reader.view == "confirm-delete"
    assert reader.focused() == "h1#"
    reader.do("back-to-answers").click()
    assert reader.screen == "basics"
    assert reader.kept == before
    reader.do("delete").click()
    reader.do("delete-now").click()
    expect(reader.do("start")).to_be_visible()
    expect(reader.status).to_have_text(STATUS["deleted"])
    assert reader.answers == {}
    expect(reader.at("#carry-on")).to_be_hidden()
    reader.back()
    expect(reader.page.locator("[data-screen=stage]")).to_be_visible()
    assert no_answers_in(reader.page)
    reader.open("guide/before-you-reply/")
    reader.back()
    expect(reader.page.locator("#wizard")).to_be_visible()
    assert no_answers_in(reader.page)
    reader.open("wizard/?step=basics")
    assert reader.screen == "stage"
    assert no_answers_in(reader.page)


def test_delete_leaves_nothing_where_nothing_more_can_be_written(reader: Reader) -> None:
    reader.start()
    reader.walk(THANKS, until="basics")
    reader.page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }")
    assert reader.answers
    reader.do("delete").click()
    reader.do("delete-now").click()
    expect(reader.do("start")).to_be_visible()
    assert reader.kept == {}


def no_answers_in(page: Page) -> bool:
    typed = page.locator("#job_title").input_value()
    return not typed and page.locator("#wizard input:checked").count() == 0


@pytest.mark.parametrize(
    ("refusal", "text"),
    [
        (
            "Object.defineProperty(globalThis, 'sessionStorage', { get() { throw new DOMException('', 'SecurityError'); } })",
            "keeps_nothing",
        ),
        ("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }", "no_room"),
    ],
    ids=["denied", "full"],
)
def test_without_a_store_it_is_told_and_works_to_the_end(
    reader: Reader, context: BrowserContext, refusal: str, text: str
) -> None:
    context.add_init_script(refusal)
    reader.start()
    told = reader.page.locator("#not-kept")
    expect(told).to_have_text(FAILURES[text])
    reader.walk({**WHOLE, "feeling": "low"}, until="basics")
    assert reader.at("#not-kept").count() == 1
    assert reader.at("[data-if-kept]").count() == 0
    reader.walk(WHOLE)
    reader.result()
    assert words.say("cards", "kept") not in reader.page.locator("#wizard").inner_text()
    reader.do("set").and_(reader.page.locator("[data-value=full]")).click()
    reader.walk(WHOLE)
    expect(reader.page.locator("[data-view=result] ol.steps")).to_be_visible()
    assert reader.at("#not-kept").count() == 1


def test_answers_of_another_visit_can_be_carried_on_or_left(reader: Reader) -> None:
    reader.start()
    reader.walk(THANKS, until="reason")
    reader.open()
    assert reader.view == "start"
    reader.do("start", "#carry-on").click()
    assert reader.screen == "reason"
    assert reader.answers["stage"] == THANKS["stage"]
