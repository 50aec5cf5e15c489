"""What is seen by somebody who needs strong edges, a clear focus or large letters, and what is printed: measured, not seen."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acceptance.test_axe import STILL
from tests.browser.acceptance.test_screens import VISIBLE, screens
from tests.browser.conftest import OpenProfile
from tests.browser.reader import PLAN, THANKS, Reader
from tests.browser.served import Site
from tests.browser.test_whole_way import as_printed
from wizard import words

MEASURE = """
  const rgb = (color) => {
    const [red, green, blue, alpha = 1] = color.match(/[0-9.]+/g).map(Number); // computed: "rgb(1, 2, 3)"
    return [red, green, blue, alpha * 255];
  };
  const light = (color) => {
    const part = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    const [red, green, blue] = rgb(color).slice(0, 3).map(part);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = (one) => {
    const own = getComputedStyle(one).backgroundColor;
    return rgb(own)[3] > 200 ? own : ground(one.parentElement);
  };
"""
EDGES = f"""() => {{ {MEASURE}
  return [...document.querySelectorAll("#wizard :is(input:not([type=file]), select, textarea, button:not(.footer-line *))")]
    .filter((one) => one.checkVisibility() && !one.closest(".suggestions"))
    .filter((one) => {{
      const style = getComputedStyle(one);
      return parseFloat(style.borderTopWidth) < 1 || contrast(style.borderTopColor, ground(one.parentElement)) < 3;
    }}).map((one) => `${{one.localName}} ${{one.id || one.dataset.do}}`);
}}"""
MARKS = f"""() => {{ {MEASURE}
  return [...document.querySelectorAll("#wizard .row input:checked")].filter((one) => one.checkVisibility()).filter((one) => {{
    const mark = getComputedStyle(one, "::after");
    const color = one.type === "radio" ? mark.backgroundColor : mark.borderBottomColor;
    return mark.visibility !== "visible" || contrast(color, getComputedStyle(one).backgroundColor) < 3;
  }}).map((one) => one.id);
}}"""
RING = f"""() => {{ {MEASURE}
  const one = document.activeElement;
  const style = getComputedStyle(one);
  const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const clear = !one.closest("#wizard") || seen && contrast(style.outlineColor, ground(one.parentElement)) >= 3;
  return clear ? "" : `${{one.localName}} ${{one.id}} ${{one.className}}`;
}}"""
OTHER_COLORS = """() => {
  const theirs = ["Canvas", "CanvasText"].map((color) => {
    const probe = document.createElement("i");
    probe.style.color = color;
    document.body.append(probe);
    return getComputedStyle(probe).color;
  });
  return [...document.querySelectorAll("#wizard .timeline *")]
    .flatMap((one) => ["fill", "stroke"].map((how) => getComputedStyle(one)[how]))
    .filter((color) => color !== "none" && !theirs.includes(color));
}"""
SMALL_TEXT = """() => [...document.querySelectorAll("#wizard :is(input[type=text], input[type=date], select, textarea)")]
  .filter((one) => one.checkVisibility() && parseFloat(getComputedStyle(one).fontSize) < 16).map((one) => one.id)"""


def scheme(page: Page, name: str) -> None:
    page.evaluate(STILL)
    page.evaluate("(scheme) => document.body.setAttribute('data-md-color-scheme', scheme)", name)


def seen(profile: OpenProfile, site: Site, how: str, engine: str) -> Reader:
    """A reader whose device shows colors so."""
    if how == "forced" and engine == "firefox":
        pytest.skip("Debian's Firefox cannot be told to force colors")
    context, _ = profile(**({"forced_colors": "active"} if how == "forced" else {}))
    return Reader(context.new_page(), site)


@pytest.mark.parametrize("how", ["default", "slate", "forced"])
def test_every_edge_and_every_mark_stands_out(profile: OpenProfile, site: Site, how: str, engine: str) -> None:
    reader = seen(profile, site, how, engine)
    found = []
    for screen in screens(reader):
        scheme(reader.page, "default" if how == "forced" else how)
        if reader.screen:
            reader.answer({**THANKS, **PLAN})
        found += [f"{screen}: {problem}" for check in (EDGES, MARKS) for problem in reader.page.evaluate(check)]
    assert found == []


def test_the_picture_of_the_plan_has_the_colors_that_a_device_forces(profile: OpenProfile, site: Site, engine: str) -> None:
    reader = seen(profile, site, "forced", engine)
    reader.to_plan()
    expect(reader.at(".timeline")).to_be_visible()
    assert reader.page.evaluate(OTHER_COLORS) == []


@pytest.mark.parametrize("how", ["default", "slate", "forced"])
def test_whatever_has_the_focus_has_a_ring_that_stands_out(profile: OpenProfile, site: Site, how: str, engine: str) -> None:
    reader = seen(profile, site, how, engine)
    found = set()
    for screen in screens(reader):
        scheme(reader.page, "default" if how == "forced" else how)
        reader.page.evaluate(
            "() => { document.activeElement.blur(); getSelection().collapse(document.getElementById('wizard'), 0) }"
        )
        last = False
        while not last:  # no further: from the browser's own bars Firefox comes back without a ring
            reader.page.keyboard.press("Tab")
            if problem := reader.page.evaluate(RING):
                found.add(f"{screen}: {problem}")
            last = reader.page.evaluate(f"() => ({VISIBLE})().at(-1) === document.activeElement")
    assert found == set()


def test_every_link_of_an_error_leads_into_its_field_on_every_screen(reader: Reader) -> None:
    reader.start()
    seen = 0
    while reader.step != "result":
        reader.go_on()
        for number, text in enumerate(reader.errors):
            reader.at(".error-summary a").nth(number).click()
            box = reader.page.locator("[data-field]").filter(has=reader.page.locator(":focus"))
            expect(box.locator(".error")).to_contain_text(text)
            first = box.locator("input, select").first
            expect(first).to_be_focused()
            seen += 1
        if reader.errors:
            reader.answer(THANKS)
            reader.go_on()
    assert seen >= 7


@pytest.mark.parametrize("size", [(390, 400), (844, 190)], ids=["portrait", "landscape"])
def test_with_the_keyboard_of_a_phone_open_letters_are_large_and_continue_is_one_scroll_away(
    profile: OpenProfile, site: Site, size: tuple[int, int]
) -> None:
    """Half of the screen is left. A field whose letters are smaller than 16 pixels makes an iPhone zoom in."""
    context, _ = profile(viewport={"width": size[0], "height": size[1]})
    reader = Reader(context.new_page(), site)
    reader.start()
    while reader.step != "result":
        assert reader.page.evaluate(SMALL_TEXT) == []
        fields = reader.at("[data-screen] input[type=text]")
        if fields.count() and reader.step == "basics":
            fields.last.focus()
            ends = [reader.at("form [type=submit]").bounding_box(), fields.last.bounding_box()]
            below, field = (one["y"] if one else 0 for one in ends)
            assert 0 <= field <= size[1]
            assert below <= 2 * size[1]
        reader.answer(THANKS)
        reader.go_on()
    reader.result()
    assert reader.page.evaluate(SMALL_TEXT) == []


def test_the_start_names_what_it_takes_and_keeps_above_the_button_and_four_other_ways_right_under_it(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 390, "height": 844})
    reader.open()
    start = reader.do("start")
    above = start.bounding_box()
    assert above
    view = reader.page.locator("section[data-view=start]")
    for text in words.find("page", "start", "lead"):
        line = view.locator("p").filter(has_text=words.plain(text).split("{")[0].strip())
        box = line.first.bounding_box()
        assert box
        assert box["y"] < above["y"], text
    megabytes = reader.page.locator("#wizard").get_attribute("data-megabytes") or ""
    assert f"{float(megabytes):.0f} MB" in view.inner_text()
    expect(view.locator("a[href*=how-your-answers-are-kept]")).to_be_visible()
    ways = ("[data-do=example]", "[data-do=open]", "a[href*=ready-made-notes]", "a[href*=help-lines]")
    for way in ways:
        box = view.locator(way).bounding_box()
        assert box
        assert 0 < box["y"] - above["y"] < 844, way


@pytest.mark.parametrize("locale", ["en-US", "en-GB", "fr-FR"])
def test_who_feels_very_low_finds_help_before_any_task_and_a_person_within_two_taps(
    profile: OpenProfile, site: Site, locale: str
) -> None:
    context, _ = profile(locale=locale)
    reader = Reader(context.new_page(), site)
    reader.to_first_result(feeling="low")
    card = reader.page.locator("[data-view=result] [data-card=low]")
    task = reader.page.locator("[data-view=result] :is(details:has(.note), .note, [data-do=set])").first
    order = "([card, task]) => card.compareDocumentPosition(task) & Node.DOCUMENT_POSITION_FOLLOWING"
    assert reader.page.evaluate(order, [card.element_handle(), task.element_handle()])
    card.locator("a[href*=help-lines]").locator("visible=true").first.click()
    expect(reader.at("a[href^='tel:']").first).to_be_visible()


def test_a_step_and_a_note_are_printed_in_one_piece_with_a_box_to_tick_and_the_next_step_first(reader: Reader) -> None:
    reader.to_plan()
    reader.page.emulate_media(color_scheme="dark")
    as_printed(reader.page)
    whole = "(all) => all.filter((one) => getComputedStyle(one).breakInside !== 'avoid').length"
    for css in (".steps > li", "[data-view=result] .note"):
        assert reader.page.locator(css).count() > 1
        assert reader.page.locator(css).evaluate_all(whole) == 0
    dated = reader.page.locator(".steps > li")
    assert sum("☐" in text for text in dated.all_inner_texts()) == dated.count()
    expect(reader.page.locator("#printed-from")).to_be_visible()
    assert reader.at("[data-view=result] h2").first.evaluate("(first) => first.closest('#today') !== null")
    background: Any = reader.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
