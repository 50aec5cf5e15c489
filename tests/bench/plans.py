"""Rows 5, 6 and 10: what a plan costs in time and in memory."""

import json
from collections.abc import Callable, Iterator
from time import perf_counter, process_time
from typing import Any

from tests.bench.figures import NATIVE, Repeated, Row, compared
from tests.bench.lab import Lab, Tab
from tests.cases import FULL, NOW, saved
from wizard import browser

PEOPLE = ("Sam Ode", "Priya Nair", "Tom Berg", "Ana Lima", "Lee Park", "Jo Adler")
MOMENTS = ("your new clinic", "the triage tool", "the night shift", "the roof garden", "how you plan", "the first week")
SIX, BROWSER, MEMORY = 3, 4, 1.05
WARM, ASKED, TEN = 3, 5, 10


class OtherAnswer(Exception):
    """The browser's Python answers otherwise than CPython here."""


class NothingCounted(Exception):
    """The worker's memory was not found."""


def request(people: int) -> str:
    """What the page asks for the full plan of somebody who met so many people."""
    met = [
        {"id": f"p{at}", "name": name, "part": "met" if at else "decides", "reach": "email", "moment": MOMENTS[at]}
        for at, name in enumerate(PEOPLE[:people])
    ]
    asked = {"do": "result", "file": saved(FULL, people=met), "case": 0, "unsaved": {"feeling": "ready"}}
    return json.dumps({**asked, "now": NOW.isoformat(), "root": "../"})


def native(text: str, clock: Callable[[], float] = perf_counter) -> float:
    """Milliseconds that CPython takes here, the best of a few."""
    times = []
    for _ in range(ASKED):
        begun = clock()
        browser.answer(text)
        times.append(clock() - begun)
    return min(times) * 1000


def people_native(lab: Repeated) -> Iterator[Row]:
    """Row 5 without a browser."""
    six, one = request(6), request(1)
    native(six), native(one)
    found = lab.pairs(lambda: native(six, process_time), lambda: native(one, process_time))
    yield compared(
        "5", "full plan and all notes for six people, for one person, ms of the processor (best of five)", NATIVE, found, SIX
    )


def plans(lab: Lab, engine: str) -> Iterator[Row]:
    """Rows 5 and 6 in a browser."""
    six, one = request(6), request(1)
    with lab.tab(engine) as tab:
        opened(lab, tab)
        for text in (six, one):
            if same(ask(tab, text, WARM)["answer"]) != same(browser.answer(text)):
                raise OtherAnswer("the plan in the browser is not that of CPython")
        found = lab.pairs(lambda: ask(tab, six)["best"], lambda: ask(tab, one)["best"])
        yield compared("5", "full plan and all notes for six people, for one person, ms (best of five)", engine, found, SIX)
        native(six)
        found = lab.pairs(lambda: ask(tab, six)["best"], lambda: native(six))
        yield compared(
            "6", "full plan for six people, in the browser and in CPython here, ms (best of five)", engine, found, BROWSER
        )


def memory(lab: Lab, engine: str) -> Iterator[Row]:
    """Row 10: the bytes of the worker's WebAssembly memory, where all of Python lies."""
    text = request(6)
    found = []
    for _ in range(lab.runs):
        with lab.tab(engine) as tab:
            opened(lab, tab, "count")
            ask(tab, text, 1)
            after_one = tab.run("bytes")
            if not after_one:
                raise NothingCounted("the worker has no WebAssembly memory that could be found")
            ask(tab, text, TEN - 1)
            found.append((tab.run("bytes"), after_one))
    yield compared("10", "worker's WebAssembly memory after ten plans, after one, bytes", engine, found, MEMORY)


def opened(lab: Lab, tab: Tab, *before: str) -> None:
    """The wizard's page with its Python, which ``ask`` asks; ``before`` that, the page runs other scripts."""
    lab.fresh()
    tab.goto(f"{lab.site.url}wizard/")
    for script in (*before, "open"):
        tab.run(script, lab.site.url)


def ask(tab: Tab, text: str, times: int = ASKED) -> dict[str, Any]:
    """The least milliseconds for an answer, and the last one."""
    return dict(tab.run("ask", {"text": text, "times": times}))


def same(answer: str) -> Any:
    """What two answers have to have in common: all of it."""
    return json.loads(answer)
