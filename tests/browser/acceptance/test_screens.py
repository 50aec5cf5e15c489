"""What must hold on every screen of the wizard, walked once: what is wrong is gathered, so that it names its screen."""

from collections.abc import Callable, Iterator
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenProfile
from tests.browser.reader import PLAN, THANKS, Reader
from tests.browser.served import ROOT, Instead, Site

LONG = "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichen"
MIXED = "عمر Smith-שלום"
VISIBLE = """() => [...document.querySelectorAll("#wizard :is(a, button, input, select, textarea, summary)")].filter(
  (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length)"""
SMALL = f"""() => ({VISIBLE})().flatMap((one) => {{
  const inside = "p:not(.actions, .footer-line, .back) > a, li > p > a, .hint a, li > a, dd > a, .skip"; // a sentence
  if (one.matches(inside)) return [];
  const box = (one.closest(".row") ?? one).getBoundingClientRect();
  const what = `${{one.localName}} ${{one.dataset.do ?? one.id}}: ${{box.width}} x ${{box.height}}`;
  return box.width < 44 || box.height < 43.5 ? [what] : [];
}})"""
CLOSE = f"""() => {{
  const targets = ({VISIBLE})().filter((one) => one.matches("button, a.button, input, select, textarea"));
  const boxes = targets.map((one) => [one, (one.closest(".row") ?? one).getBoundingClientRect()]);
  const gap = (a, b) => Math.max(b.left - a.right, a.left - b.right, b.top - a.bottom, a.top - b.bottom);
  return boxes.flatMap(([one, box], at) => boxes.slice(at + 1).flatMap(([other, next]) =>
    gap(box, next) < 7.5 ? [`${{one.dataset.do ?? one.id}} and ${{other.dataset.do ?? other.id}}: ${{gap(box, next)}}`] : []));
}}"""
SIDEWAYS = """() => {
  const wide = document.documentElement.clientWidth;
  return [...document.querySelectorAll("#wizard *")]
    .filter((one) => one.checkVisibility() && !one.closest(".visually-hidden, .skip"))
    .filter((one) => one.getBoundingClientRect().right > wide + 1 || one.getBoundingClientRect().left < -1)
    .map((one) => `${one.localName}.${one.className} ${one.id}`).slice(0, 3);
}"""
NAMES = f"""() => {{
  const goes = new Map(); // links of one name may lead to one place, buttons may not share a name
  return ({VISIBLE})().filter((one) => one.matches("a, button")).flatMap((one) => {{
    const [name, where] = [one.textContent.trim(), one.href ?? Math.random()];
    const known = goes.get(name) ?? where;
    goes.set(name, where);
    return name && known === where ? [] : [`${{name}} twice`];
  }});
}}"""
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important } html { font-size: 200% !important } .wizard { font-size: 34px !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
CUT_OFF = """() => [...document.querySelectorAll("#wizard *")]
  .filter((one) => one.checkVisibility() && !one.closest(".visually-hidden, .skip, svg"))
  .filter((one) => ["hidden", "clip"].includes(getComputedStyle(one).overflowY))
  .filter((one) => one.scrollHeight > one.clientHeight + 2 && one.clientHeight > 1)
  .map((one) => `${one.localName}.${one.className}`).slice(0, 3)"""
ORDER = f"""() => {{
  const ordered = ({VISIBLE})();
  const jumps = ordered.filter((one) => one.tabIndex > 0).map((one) => `tabindex of ${{one.id}}`);
  return jumps.concat(ordered.slice(1).flatMap((one, at) =>
    ordered[at].compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING ? [] : [`order at ${{one.id}}`]));
}}"""
MOVING = """() => document.getAnimations().length ? ["moves"] : []"""


def screens(reader: Reader, typed: str = "") -> Iterator[str]:
    """Every screen in turn: start, an error, each question, first note, plan, and what asks before it acts."""
    answers: dict[str, Any] = {**THANKS, **PLAN}
    if typed:
        answers |= dict.fromkeys(("to_name", "job_title", "moment", "your_name", "company"), typed)
        answers["people"] = [{**one, "name": f"{typed} {number}", "moment": typed} for number, one in enumerate(PLAN["people"])]
    reader.open()
    yield "start"
    reader.do("start").click()
    reader.go_on()
    yield "error"
    reader.page.reload()
    while reader.step != "result":
        yield reader.step
        reader.answer(answers)
        reader.go_on()
    reader.result()
    yield "first note"
    reader.do("set").and_(reader.page.locator("[data-value=full]")).click()
    while reader.step != "result":
        reader.answer(answers)
        yield reader.step
        reader.go_on()
    expect(reader.at("ol.steps")).to_be_visible()
    reader.do("all-notes").click()
    yield "plan"
    reader.do("delete").click()
    yield "delete"


def gathered(reader: Reader, *checks: str, typed: str = "", before: Callable[[Page], object] = lambda page: None) -> list[str]:
    found = []
    for screen in screens(reader, typed):
        before(reader.page)
        for check in checks:
            found += [f"{screen}: {problem}" for problem in reader.page.evaluate(check)]
    return found


def test_every_screen_has_one_heading_its_own_title_the_same_footer_and_names_told_apart(reader: Reader) -> None:
    titles: dict[str, str] = {}
    footers = set()
    for screen in screens(reader):
        headings = reader.at("h1").all_inner_texts()
        assert len(headings) == 1, (screen, headings)
        assert reader.page.locator("main:visible").count() == 1
        title = reader.page.title()
        if screen not in ("start", "error"):
            neutral = reader.at("section[data-title]").count()
            assert title.startswith(headings[0].strip()) or neutral, (screen, title)
            assert titles.setdefault(title, screen) == screen
            footers.add(tuple(reader.at(".footer-line > *").all_inner_texts()))
        if screen == "error":
            assert title.startswith("Error: ")
    assert len(footers) == 1


def test_every_target_is_large_every_name_is_its_own_and_the_order_is_that_of_reading(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 390, "height": 844})
    assert gathered(reader, SMALL, CLOSE, NAMES, ORDER) == []


def test_nothing_scrolls_sideways_at_320_by_256_with_a_word_of_sixty_letters(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 320, "height": 256})
    assert gathered(reader, SIDEWAYS, typed=LONG) == []


def test_wider_spacing_and_letters_twice_as_large_cut_nothing_off(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 640, "height": 800})
    assert gathered(reader, SIDEWAYS, CUT_OFF, before=lambda page: page.evaluate(SPACED)) == []


def test_from_right_to_left_nothing_leaves_the_page(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 390, "height": 844})
    turn = "() => { document.documentElement.dir = 'rtl' }"
    assert gathered(reader, SIDEWAYS, typed=MIXED, before=lambda page: page.evaluate(turn)) == []


def test_with_less_motion_nothing_moves(profile: OpenProfile, site: Site, engine: str) -> None:
    if engine == "firefox":  # Debian's cannot be told to wish for less, so the style sheet takes it as wished
        style = (site.folder / "assets" / "site.css").read_text("utf-8")
        assert "(prefers-reduced-motion: reduce)" in style
        site.instead["*/site.css"] = Instead(body=style.replace("(prefers-reduced-motion: reduce)", "all"), kind="text/css")
    context, _ = profile(reduced_motion="reduce")
    assert gathered(Reader(context.new_page(), site), MOVING) == []


def test_no_screen_counts_down_or_asks_for_more_than_a_tap(reader: Reader) -> None:
    """No drag, no long press, no hover, no double click: nothing listens for them, and nothing counts by itself."""
    listens = """() => [...document.querySelectorAll("#wizard *")].flatMap((one) => one.getAttributeNames())
      .filter((name) => /^on|draggable/.test(name))"""
    assert gathered(reader, listens) == []
    scripts = [path.read_text("utf-8") for path in (ROOT / "docs" / "assets" / "wizard").glob("*.js")]
    for heard in (
        "dblclick",
        "dragstart",
        "mouseover",
        "mouseenter",
        "touchstart",
        "pointermove",
        "contextmenu",
        "setInterval",
    ):
        assert not any(heard in script for script in scripts), heard
