"""What is kept, where, and for how long; and the example, which is nobody's."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenProfile, in_both_caches
from tests.browser.reader import PLAN, THANKS, Reader
from tests.browser.served import Site
from wizard import words

WHOLE = THANKS | PLAN
EXAMPLE = words.table("page")["example"]


def all_that_is_stored(page: Page) -> str:
    stored = "[{ ...sessionStorage }, { ...localStorage }, history.state, name, document.cookie, location.href]"
    return str(page.evaluate(f"() => JSON.stringify({stored})"))


def test_the_example_is_labelled_everywhere_and_leaves_what_was_typed_as_it_was(reader: Reader) -> None:
    reader.start()
    reader.walk(THANKS, until="basics")
    reader.page.locator("#job_title").fill("Night nurse")
    mine = all_that_is_stored(reader.page).partition('"index"')[0]
    reader.open()
    reader.do("example").click()
    expect(reader.at("ol.steps")).to_be_visible(timeout=90_000)
    banner = reader.page.locator("#example-banner")
    expect(banner).to_be_visible()
    assert "Night nurse" not in reader.page.locator("#wizard").inner_text()
    reader.box.fill("Words of the example")
    reader.at("dl.answers a[data-screen=basics]").click()
    expect(banner).to_be_visible()
    assert reader.page.locator("#job_title").input_value() not in ("", "Night nurse")
    reader.go_on()
    expect(reader.at("ol.steps")).to_be_visible()
    calendar = reader.download(reader.do("calendar"))
    copy = reader.download(reader.do("save", ".way"))
    assert calendar.name.startswith("example-")
    assert copy.name.startswith("example-")
    assert words.say("page", "calendar", "example") in calendar.text
    assert json.loads(copy.text)["cases"][0]["settings"]["example"]
    reader.page.emulate_media(media="print")
    assert EXAMPLE["lead"] in reader.page.locator("body").inner_text()
    reader.page.emulate_media(media="screen")
    assert all_that_is_stored(reader.page).partition('"index"')[0] == mine
    reader.do("leave-example").click()
    expect(reader.page.locator("section[data-screen=basics]")).to_be_visible()
    expect(banner).to_be_hidden()
    assert reader.page.locator("#job_title").input_value() == "Night nurse"


@in_both_caches
def test_back_from_the_example_leads_out_of_it(reader: Reader) -> None:
    reader.open()
    reader.do("example").click()
    expect(reader.at("ol.steps")).to_be_visible(timeout=90_000)
    reader.back()
    expect(reader.do("start")).to_be_visible()
    expect(reader.page.locator("#example-banner")).to_be_hidden()
    reader.do("start").click()
    assert reader.screen == "stage"
    assert reader.page.locator("#wizard input:checked").count() == 0


def test_a_line_about_keeping_is_shown_only_where_it_is_true(reader: Reader) -> None:
    reader.to_first_result(feeling="low")
    kept = words.say("cards", "kept")
    assert kept in reader.page.locator("#wizard").inner_text()
    reader.page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('', 'SecurityError') } }")
    reader.do("unfold").click()
    reader.box.press_sequentially("x")
    expect(reader.page.locator("#not-kept")).to_be_visible()
    assert kept not in reader.page.locator("#wizard").inner_text()


def test_tabs_that_keep_nothing_do_not_touch_each_other_until_all_is_deleted(reader: Reader) -> None:
    reader.start()
    reader.walk(THANKS, until="when")
    other = Reader(reader.page.context.new_page(), reader.site)
    other.open()
    assert other.do("start", "#carry-on").count() == 0
    other.do("start").click()
    other.walk({**THANKS, "stage": "final"}, until="told")
    assert reader.answers["stage"] == THANKS["stage"]
    reader.page.reload()
    assert reader.screen == "when"
    other.do("delete").click()
    expect(other.page.locator("[data-part=plans] li")).to_have_count(1)
    other.do("delete-now").click()
    expect(reader.status).to_have_text(words.say("page", "status", "deleted_elsewhere"))
    for tab in (reader, other):
        assert tab.view == "start"
        assert tab.answers == {}


def test_nothing_but_the_choice_of_colors_outlasts_the_tab(reader: Reader) -> None:
    reader.to_plan()
    context = reader.page.context
    reader.page.close()
    other = Reader(context.new_page(), reader.site)
    other.open()
    stored = json.loads(all_that_is_stored(other.page))
    assert all("palette" in key or "outline" in key for key in stored[1]), stored[1]
    typed = [THANKS["to_name"], THANKS["job_title"], THANKS["your_name"], PLAN["company"]]
    assert [text for text in typed if text in json.dumps(stored)] == []
    assert other.page.evaluate("async () => (await caches.keys()).length + (await indexedDB.databases()).length") == 0


def test_stop_here_sets_no_task_and_offers_help_a_copy_deleting_and_a_way_back(reader: Reader) -> None:
    reader.to_first_result(feeling="low")
    reader.page.locator(".card [data-do=view][data-view=stop-here]").locator("visible=true").click()
    view = reader.page.locator("section[data-view=stop-here]")
    expect(view.locator("h1")).to_be_visible()
    assert view.locator("textarea, time, ol").count() == 0
    assert view.locator("a[href*=help-lines]").locator("visible=true").count() == 1
    for what in ("save", "delete"):
        assert reader.do(what, ".footer-line").count() == 1
    reader.do("back-to-answers", "[data-view=stop-here]").click()
    reader.result()


@pytest.mark.parametrize(("locale", "number"), [("en-US", "988"), ("en-GB", "116 123"), ("en-IE", "116 123"), ("fr-FR", None)])
def test_the_card_for_very_low_stands_before_the_first_field_with_a_way_to_a_person(
    profile: OpenProfile, site: Site, locale: str, number: str | None
) -> None:
    context, _ = profile(locale=locale)
    reader = Reader(context.new_page(), site)
    reader.start()
    reader.walk({**THANKS, "feeling": "low"}, until="basics")
    card = reader.page.locator("#low-card")
    expect(card).to_be_visible()
    first = reader.page.locator("#to_name")
    order = "([card, field]) => card.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING"
    assert reader.page.evaluate(order, [card.element_handle(), first.element_handle()])
    text = card.inner_text()
    assert (number in text) if number else not re.search(r"988|116 123", text)
    assert card.locator("a[href*=help-lines]").locator("visible=true").count() == 1


def test_a_five_thousand_letter_paste_is_told_and_not_cut(reader: Reader) -> None:
    reader.start()
    reader.walk(THANKS, until="basics")
    long = "é🙂x" * 1_250
    reader.page.locator("#job_title").fill(long)
    reader.page.locator("#your_name").fill("Alex")
    reader.go_on()
    assert len(reader.errors) == 1
    assert reader.page.locator("#job_title").input_value() == long
    reader.page.reload()
    assert reader.page.locator("#job_title").input_value() == long


def words_to_read(reader: Reader, answers: dict[str, Any]) -> int:
    """Words a reader has before them on a question: all but the caption, buttons and footer, and options past their own."""
    script = """(chosen) => {
      const section = [...document.querySelectorAll("[data-screen]")].find((one) => one.offsetParent);
      const heard = (element) => [...element.querySelectorAll(".visually-hidden")].map((one) => one.innerText).join(" ");
      const count = (text) => text.split(/\\s+/).filter((word) => /[\\w’']/.test(word)).length;
      const said = (element) => count(element.innerText ?? "") - count(heard(element));
      let words = 0;
      const all = [...section.querySelectorAll("h1, .why, .hint, label")];
      const seen = all.filter((one) => one.offsetParent && !one.parentElement.closest("label"));
      const radios = [...section.querySelectorAll("[type=radio]")].filter((one) => one.offsetParent);
      const at = radios.findIndex((one) => chosen.includes(one.value));
      const past = new Set(at < 0 ? [] : radios.slice(at + 1).map((one) => one.closest(".row")));
      for (const one of seen) if (!past.has(one.closest(".row"))) words += said(one);
      return words;
    }"""
    return int(reader.page.evaluate(script, [value for value in answers.values() if isinstance(value, str)]))


def test_the_plain_path_takes_few_taps_few_letters_and_few_words(reader: Reader) -> None:
    plain = {**THANKS, "told": "person", "to_name": "", "moment": "", "your_name": "Alex Kim"}
    reader.start()
    taps, letters, read = 1, 0, 0
    while reader.step not in ("", "result"):
        read += words_to_read(reader, plain)
        asked = [name for name in plain if reader.page.locator(f"#{name}-field").is_visible() and plain[name]]
        taps += len(asked) + 1
        letters += sum(len(str(plain[name])) for name in asked if name in ("job_title", "your_name"))
        reader.answer(plain)
        reader.go_on()
    reader.result()
    assert taps <= 16
    assert letters <= 60
    assert read <= 260
