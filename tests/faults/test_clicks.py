"""Somebody, or a cat, presses whatever there is: thousands of presses drawn by a fixed seed, and no error in the console."""

import os
from collections.abc import Callable

import pytest

from tests.browser.conftest import Watch
from tests.browser.reader import Reader

pytestmark = pytest.mark.native

CLICKS = 10_000 if os.environ.get("TRUST") else 200
AT_A_TIME = 100
SEED = 20261126

PRESS = """async ([seed, count]) => {
  let state = seed;
  const draw = (most) => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0, Math.floor((state / 2 ** 32) * most));
  const words = ["Sam", "", "<b>x</b>", "é".repeat(120), "31", "2", "2026", "\\u202e", "=1+1", "x\\ny"];
  const root = document.getElementById("wizard");
  const shown = (one) => one.offsetParent !== null && !one.disabled;
  let pressed = 0;
  globalThis.print ||= () => {};
  for (let tries = 0; pressed < count && tries < count * 3; tries += 1) {
    const all = [...root.querySelectorAll("button, summary, input, select, textarea, a[data-do]")].filter(shown);
    const one = all[draw(all.length)];
    if (!one || one.type === "file" || ["open", "reload"].includes(one.dataset.do)) continue;
    pressed += 1;
    if (one.matches("textarea, input[type=text], input:not([type])")) {
      one.focus();
      one.value = words[draw(words.length)];
      one.dispatchEvent(new InputEvent("input", { bubbles: true }));
    } else if (one.localName === "select") {
      one.selectedIndex = draw(one.options.length);
      one.dispatchEvent(new InputEvent("input", { bubbles: true }));
      one.dispatchEvent(new Event("change", { bubbles: true }));
    } else one.click();
    await new Promise((done) => setTimeout(done, draw(8) ? 1 : 60));
  }
  return [pressed, state];
}"""
QUIET = """
globalThis.print = () => {};
navigator.share = () => Promise.resolve();
"""


@pytest.mark.quick
def test_random_presses_raise_no_error_and_leave_something_to_press(
    reader: Reader, watch: Watch, record_property: Callable[[str, object], None]
) -> None:
    reader.page.context.add_init_script(QUIET)
    reader.open()
    pressed, seed, seen = 0, SEED, set()
    while pressed < CLICKS:
        done, seed = reader.page.evaluate(PRESS, [seed, AT_A_TIME])
        pressed += done
        seen.add(reader.screen or reader.view)
        assert watch.found() == [], f"after {pressed} presses, at {reader.screen or reader.view}"
        assert reader.at("#wizard button").count() or reader.at("#wizard a").count(), f"after {pressed} presses"
        if not done or pressed % 1_000 < AT_A_TIME:
            reader.open()
    record_property("clicks", pressed)
    assert len(seen) > 3 or CLICKS < 1_000, f"the presses led nowhere: {seen}"
