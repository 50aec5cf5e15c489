"""What somebody who uses the keyboard alone meets on every screen."""

import pytest
from playwright.sync_api import expect

from tests.browser.acceptance.test_axe import STILL
from tests.browser.acceptance.test_screens import screens
from tests.browser.conftest import in_both_caches
from tests.browser.reader import PLAN, THANKS, Reader

COVERED = """() => [...document.querySelectorAll("#wizard :is(a, button, input, select, textarea, summary)")]
  .filter((one) => one.checkVisibility() && !one.matches(".skip"))
  .filter((one) => {
    document.activeElement.blur();
    scrollBy(0, one.getBoundingClientRect().top - 8); // where a header would lie over it
    one.focus();
    const box = one.getBoundingClientRect();
    return ![0.1, 0.3, 0.5, 0.7, 0.9].some((part) => {
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height * part);
      return top && (one.contains(top) || top.contains(one) || one.closest(".row")?.contains(top));
    });
  })
  .map((one) => `${one.localName} ${one.id} ${one.dataset.do ?? ""}`)"""
FIRST_STOP = """() => {
  const first = [...document.querySelectorAll("a[href], button, input, select, textarea")].find((one) => one.checkVisibility());
  const target = document.getElementById(first.hash?.slice(1) ?? "");
  return first.matches(".md-skip, .skip") && Boolean(target);
}"""


@pytest.mark.parametrize("size", [(390, 400), (320, 256)], ids=lambda size: f"{size[0]}-{size[1]}")
def test_no_focused_element_is_covered(reader: Reader, size: tuple[int, int]) -> None:
    reader.page.set_viewport_size({"width": size[0], "height": size[1]})
    covered = []
    for screen in screens(reader):
        reader.page.evaluate(STILL)
        covered += [f"{screen}: {problem}" for problem in reader.page.evaluate(COVERED)]
    assert covered == []


HIDDEN_UNDER_ANOTHER = """() => [...document.querySelectorAll("#wizard :is(a, button, input, select, textarea, summary)")]
  .filter((one) => one.checkVisibility() && !one.matches(".skip"))
  .filter((one) => {
    const box = one.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return top?.closest("#wizard") && !(one.contains(top) || top.contains(one) || one.closest(".row")?.contains(top));
  })
  .map((one) => `${one.localName} ${one.id} ${one.dataset.do ?? ""}`)"""


@pytest.mark.parametrize("size", [(390, 844), (320, 256)], ids=lambda size: f"{size[0]}-{size[1]}")
def test_what_is_told_is_seen_beside_what_was_pressed_covers_nothing_and_goes_with_the_next_press(
    reader: Reader, size: tuple[int, int]
) -> None:
    reader.page.set_viewport_size({"width": size[0], "height": size[1]})
    reader.page.add_init_script("if (navigator.clipboard) navigator.clipboard.writeText = async () => {}")
    reader.to_plan()
    told = reader.page.locator("#wizard .said")
    for pressed in (reader.do("copy").first, reader.do("text"), reader.do("save", ".footer-line")):
        pressed.click()
        expect(told).not_to_have_text("")
        expect(told).to_have_text(reader.status.inner_text())
        expect(told).to_be_in_viewport(ratio=0.9)
        assert reader.page.evaluate(HIDDEN_UNDER_ANOTHER) == []
        gap = told.evaluate(
            "(told) => told.getBoundingClientRect().top - told.previousElementSibling.getBoundingClientRect().bottom"
        )
        assert 0 <= gap < 40
    reader.box.fill("My own words.")
    reader.do("undo-edits").first.click()
    expect(reader.do("undo-change", ".said")).to_be_in_viewport()
    reader.do("all-notes").click()
    expect(told).to_be_hidden()
    expect(reader.status).to_have_text("")


def test_the_first_stop_on_every_screen_leads_past_the_menus(reader: Reader) -> None:
    found = [screen for screen in screens(reader) if not reader.page.evaluate(FIRST_STOP)]
    assert found == []


FOCUS_IS_SEEN = """() => {
  const box = document.activeElement.getBoundingClientRect();
  const around = getComputedStyle(document.activeElement);
  const inside = box.left >= 0 && box.right <= innerWidth && box.width > 0;
  return inside && around.visibility === "visible" && around.outlineStyle !== "none";
}"""


def in_the_menu(reader: Reader) -> bool:
    return bool(reader.page.evaluate("document.activeElement.closest('.md-sidebar--primary') !== null"))


def tab_to(reader: Reader, css: str) -> list[str]:
    """Presses Tab until something has the focus; gives what had it on the way and was in the menu."""
    inside: list[str] = []
    for _ in range(60):
        reader.page.keyboard.press("Tab")
        if reader.page.evaluate("(css) => document.activeElement.matches(css)", css):
            return inside
        if in_the_menu(reader):
            inside.append(reader.focused())
    raise AssertionError(f"no Tab leads to {css}")


@pytest.mark.parametrize("address", ["", "guide/thank-them/", "wizard/"])
def test_on_a_narrow_screen_the_closed_menu_takes_no_focus_and_its_button_opens_it(reader: Reader, address: str) -> None:
    reader.page.set_viewport_size({"width": 390, "height": 844})
    reader.open(address)
    reader.page.evaluate(STILL)
    menu = reader.page.get_by_role("navigation", name="Navigation", exact=True)
    expect(menu).to_be_hidden()
    assert tab_to(reader, "[data-md-toggle=drawer]") == []
    assert reader.page.evaluate(FOCUS_IS_SEEN)
    expect(reader.page.get_by_role("checkbox", name="Show the menu")).to_be_focused()
    reader.page.keyboard.press("Space")
    expect(menu).to_be_visible()
    reader.page.keyboard.press("Tab")
    assert in_the_menu(reader)
    reader.page.keyboard.press("Shift+Tab")
    reader.page.keyboard.press("Space")
    expect(menu).to_be_hidden()
    assert tab_to(reader, ".md-content :is(a, button)") == []


def test_on_a_narrow_screen_each_part_of_the_menu_is_opened_and_left_by_keyboard(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 390, "height": 844})
    reader.open("guide/thank-them/")
    reader.page.evaluate(STILL)
    tab_to(reader, "[data-md-toggle=drawer]")
    reader.page.keyboard.press("Space")
    tab_to(reader, ".md-nav__toggle:checked:not(:has(~ .md-nav .md-nav__toggle:checked))")
    assert reader.page.evaluate(FOCUS_IS_SEEN)
    reader.page.keyboard.press("Space")
    tab_to(reader, ".md-nav__toggle:not(:checked)")
    other = reader.focused()
    reader.page.keyboard.press("Space")
    tab_to(reader, f"{other} ~ .md-nav a")
    assert reader.page.evaluate("document.activeElement.checkVisibility({ visibilityProperty: true })")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url(lambda url: not url.endswith("guide/thank-them/"))


def test_enter_in_a_text_field_goes_on_and_in_a_note_makes_a_line(reader: Reader) -> None:
    reader.start()
    reader.walk(THANKS, until="basics")
    reader.answer(THANKS)
    reader.page.locator("#your_name").press("Enter")
    reader.result()
    lines = reader.box.input_value().count("\n")
    reader.box.press("Enter")
    assert reader.box.input_value().count("\n") == lines + 1


def test_the_focus_goes_where_the_change_is(reader: Reader) -> None:
    reader.start()
    reader.go_on()
    assert reader.page.evaluate("document.activeElement.className") == "error-summary"
    reader.answer(THANKS)
    reader.go_on()
    assert reader.focused().startswith("h1#")
    reader.walk(THANKS)
    reader.result()
    assert reader.focused().startswith("h1#")
    reader.do("set").and_(reader.page.locator("[data-value=full]")).click()
    reader.do("add-group").click()
    assert reader.focused().startswith("legend#")
    reader.page.locator("#people-1-name").fill(PLAN["people"][1]["name"])
    reader.at("[data-do=remove-group]").last.click()
    assert reader.focused().startswith("h1#")
    expect(reader.do("undo")).to_be_visible()


@in_both_caches
def test_no_field_is_marked_as_needed_but_by_words_and_a_faulty_one_is_told_to_everybody(reader: Reader) -> None:
    reader.start()
    assert reader.page.locator("#questions[novalidate]").count() == 1
    assert reader.page.locator("#wizard [required], #wizard [aria-required]").count() == 0
    assert "*" not in reader.page.locator("#questions").inner_text()
    reader.walk(THANKS, until="basics")
    reader.go_on()
    job = reader.page.locator("#job_title")
    assert job.get_attribute("aria-invalid") == "true"
    told = [reader.page.locator(f"#{name}").inner_text() for name in (job.get_attribute("aria-describedby") or "").split()]
    assert any(error in text for error in reader.errors for text in told)
    reader.answer(THANKS)
    reader.go_on()
    reader.result()
    reader.back()
    expect(job).to_be_visible()
    assert job.get_attribute("aria-invalid") is None
    purposes = reader.page.locator("#wizard [autocomplete]:not([autocomplete=off])")
    assert [one.get_attribute("id") for one in purposes.all()] == ["your_name"]
