"""The states of the wizard that are looked at, as journeys of readers: each yields the name of a state it has come to."""

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from typing import Any

from playwright.sync_api import expect

from tests.browser.acceptance.test_axe import CARDS
from tests.browser.reader import PLAN, THANKS, Reader, parts_of, today
from tests.browser.served import CUT, ROOT, SILENT

WHOLE: dict[str, Any] = {**THANKS, **PLAN, "when": "other", "when_date": parts_of(today() - timedelta(days=3))}
OUTCOMES: dict[str, dict[str, Any]] = {
    **CARDS,
    "no word": {"told": "silence"},
    "regret": {"applies": ["regret"]},
    "low, unfair, about a visa": {"feeling": "low", "reason": "visa", "applies": ["unfair"]},
}
COPY = (ROOT / "docs" / "examples" / "two-interviews.json").read_text("utf-8")
CANNOT_RUN = "if (location.pathname.endsWith('/wizard/')) delete globalThis.WebAssembly"
WARNINGS = """() => { for (const id of ["in-app", "broken", "not-kept", "unsupported"]) {
  const line = document.getElementById(id);
  line.hidden = false;
  line.textContent ||= "A warning.";
} }"""


def shown(reader: Reader, css: str) -> None:
    """Waits until it can be seen."""
    expect(reader.at(css).first).to_be_visible()


def asked(reader: Reader, answers: Mapping[str, Any]) -> Iterator[str]:
    """Each question as it comes, unanswered where it may not be, and answered where that shows more."""
    while (screen := reader.step) not in ("", "result"):
        yield screen
        reader.go_on()
        if reader.step != screen:
            reader.page.go_back()
            shown(reader, f"[data-screen={screen}]")
        elif reader.errors:
            yield f"{screen}, errors"
        before = reader.at("form :is(input, select, button, textarea)").count()
        reader.answer(answers)
        if reader.at("form :is(input, select, button, textarea)").count() > before:
            yield f"{screen}, answered"
        reader.go_on()


def whole_way(reader: Reader) -> Iterator[str]:
    """To the plan, and to deleting it."""
    reader.start()
    yield from asked(reader, WHOLE)
    reader.result()
    yield "first note"
    reader.box.fill("Please think again about [job]. If he quits, call me.")
    shown(reader, ".suggestions li")
    yield "first note, suggestions"
    reader.do("set").and_(reader.page.locator("[data-value=full]")).click()
    yield from asked(reader, WHOLE)
    shown(reader, "ol.steps")
    yield "plan"
    reader.do("all-notes").click()
    yield "plan, all notes"
    reader.do("told").first.click()
    shown(reader, "[data-do=undo]")
    yield "plan, something happened"
    reader.do("delete").first.click()
    yield "asked whether to delete"
    reader.do("delete-now").click()
    yield "deleted"


def changed(reader: Reader) -> Iterator[str]:
    """A change that would lose a note they wrote in."""
    reader.to_plan(goals=["feedback"], reopen="")
    reader.do("all-notes").click()
    reader.page.locator("[data-note=ask_for_feedback] textarea").fill("What is one thing I could learn?")
    reader.at("dl.answers a[data-screen=goals]").click()
    reader.walk({**THANKS, **PLAN, "goals": ["none"]})
    shown(reader, "[data-view=confirm-change] h1")
    yield "asked whether to change"


def kept(reader: Reader) -> Iterator[str]:
    """Coming back, opening copies, looking at the example."""
    reader.to_first_result()
    reader.open()
    shown(reader, "#carry-on")
    yield "start, answers kept"
    reader.open_copy("{}")
    shown(reader, "#open-failure")
    yield "a copy that cannot be opened"
    reader.open_copy(COPY)
    shown(reader, "[data-view=confirm-open] h1")
    yield "asked whether to open"
    reader.do("back-to-answers").click()
    reader.do("example").click()
    shown(reader, "#example-banner")
    reader.result()
    yield "example"


def outcomes(reader: Reader) -> Iterator[str]:
    """Each card and each kind of first result."""
    for name, answers in OUTCOMES.items():
        reader.to_first_result(**answers)
        yield name
        reader.do("delete").first.click()
        reader.do("delete-now").click()
    reader.start()
    reader.walk({**THANKS, "feeling": "low"}, until="basics")
    yield "low, before the last question"
    reader.do("view").click()
    shown(reader, "[data-view=stop-here] h1")
    yield "stopping here"


def failed(reader: Reader) -> Iterator[str]:
    """Python does not come, not even at a second try."""
    reader.site.without_python(CUT)
    reader.start()
    reader.walk(THANKS)
    shown(reader, "[data-view=failed] h1")
    yield "failed"
    reader.do("ready-made").click()
    shown(reader, "[data-view=failed] textarea")
    yield "failed, a ready-made note"
    reader.do("try-again").click()
    shown(reader, "[data-view=waiting], [data-view=failed]")
    shown(reader, "[data-view=failed] h1")
    yield "failed again"


def waiting(reader: Reader) -> Iterator[str]:
    """Python takes long."""
    reader.site.wait(shown=50, told=400, slow=900)
    reader.site.without_python(SILENT)
    reader.start()
    reader.walk(THANKS)
    shown(reader, "[data-view=waiting] [data-part=progress]")
    shown(reader, "[data-view=waiting] [data-part=slow]")
    yield "waiting, with ways on"


def unable(reader: Reader) -> Iterator[str]:
    """A browser that cannot run it; then every warning at once."""
    reader.page.add_init_script(CANNOT_RUN)
    reader.open()
    shown(reader, "#unsupported")
    yield "start, a browser that cannot run it"
    reader.page.evaluate(WARNINGS)
    yield "start, every warning"


JOURNEYS: dict[str, Callable[[Reader], Iterator[str]]] = {
    "whole way": whole_way,
    "changed": changed,
    "kept": kept,
    "outcomes": outcomes,
    "failed": failed,
    "waiting": waiting,
    "unable": unable,
}
