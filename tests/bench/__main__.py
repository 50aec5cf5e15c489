"""Measures the built site: `python -m tests.bench [ROW ...]`, else every row. `--runs` says how often, `--engine` where.
`python -m tests.bench readme` puts what a reader notices of the last whole benchmark into the README.

Nothing is asserted of a time. Exit code 1: a row could not be measured. What is asked for by name is written beside the last
whole benchmark: `11` into build/bench-11.json and .md.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from playwright.sync_api import sync_playwright

from tests.audit.rows import BUILD
from tests.bench import answering, builds, plans, reading, references, starts, tone
from tests.bench.figures import NATIVE, ROWS, Repeated, Row, not_measured, readme, table, write
from tests.bench.lab import WEBKIT, Lab, present
from tests.browser import served
from tests.browser.install import ENGINES
from tests.readme import put

RUNS = 7
COMPARED = tuple(reading.FORMS)

type InBrowser = Callable[[Lab, str], Iterable[Row]]
type Native = Callable[[Repeated], Iterable[Row]]

BROWSERS: dict[tuple[str, ...], InBrowser] = {
    ("1a", "2", "3"): starts.local,
    ("1b",): starts.shaped,
    ("4",): answering.answers,
    ("5", "6"): plans.plans,
    ("7",): reading.questions,
    ("8",): reading.articles,
    ("10",): plans.memory,
    COMPARED: reading.forms,
}
HERE: dict[tuple[str, ...], Native] = {
    ("5",): plans.people_native,
    ("9",): builds.builds,
    ("11",): tone.check_twice_the_text,
}


def main(given: list[str]) -> int:
    """Measures what is asked for, with a line for each row as it comes."""
    names = (*ROWS, *COMPARED)
    asked = argparse.ArgumentParser(prog="python -m tests.bench")
    asked.add_argument("rows", nargs="*", metavar="ROW", help=f"one of {', '.join(names)}; all if none is given")
    asked.add_argument("--runs", type=int, default=RUNS, help="how often each is measured")
    asked.add_argument("--engine", action="append", choices=(*ENGINES, WEBKIT), help="only in this one; may be given again")
    if given == ["readme"]:
        return into_readme()
    options = asked.parse_args(given)
    if unknown := sorted({*options.rows} - {*names}):
        asked.error(f"no such row: {', '.join(unknown)}")
    wanted, into = {*(options.rows or names)}, "-".join(["bench", *(row.replace(" ", "-") for row in options.rows)])
    rows: list[Row] = []
    begun = monotonic()
    with ExitStack() as stack:
        lab, head = prepared(stack, options.runs, wanted, options.engine)
        for row in measured(lab, wanted):
            rows.append(row)
            write(rows, into, head, lab.notes)
            print(f"{monotonic() - begun:6.0f} s {list(table([row]))[-1]}", flush=True)
    return 0 if rows and all(row.measured for row in rows) else 1


def into_readme() -> int:
    """Puts the figures of the last whole benchmark into the README, or how to make them. KeyError: one was not measured."""
    text = "`make bench` makes the figures; `.venv/bin/python -m tests.bench readme` puts them here.\n"
    if (BUILD / "bench.json").exists():
        rows = [Row(**row) for row in json.loads((BUILD / "bench.json").read_text("utf-8"))]
        text = readme(rows, (BUILD / "bench.md").read_text("utf-8").splitlines()[0])
    put("bench", text)
    return 0


def prepared(stack: ExitStack, runs: int, wanted: set[str], engines: list[str] | None) -> tuple[Repeated, str]:
    """What is measured in, and what it is, in one line. Nothing is built for rows that need no browser."""
    where = f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    head = f"{datetime.now(UTC).date().isoformat()}: {runs} runs each, {where}"
    if not any(wanted.intersection(part) for part in BROWSERS):
        return Repeated(runs=runs), head
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    playwright = stack.enter_context(sync_playwright())
    print("         building the site and its references", flush=True)
    built = served.build(folder / "site")
    references.build(built)
    site = stack.enter_context(served.serve(built))
    site.gzip = True
    references.wait_long(site)
    here = present(playwright)
    versions = {name: version for name, version in here.items() if not engines or name in engines}
    for missing in {*(engines or (*ENGINES, WEBKIT))} - {*here}:
        print(f"         {missing} is not here", flush=True)
    head += "".join(f", {name} {version}" for name, version in versions.items())
    return Lab(runs=runs, site=site, playwright=playwright, engines=tuple(versions)), head


def measured(lab: Repeated, wanted: set[str]) -> Iterator[Row]:
    """Every row that is wanted, and one for each that could not be measured."""
    for part, here in HERE.items():
        if wanted.intersection(part):
            yield from to_its_end(part, wanted, NATIVE, lambda here=here: here(lab))  # type: ignore[misc]
    for part, there in BROWSERS.items():
        if wanted.intersection(part):
            engines = lab.engines if isinstance(lab, Lab) else ()
            if not engines:
                yield from (not_measured(row, "no browser is here", "") for row in part if row in wanted)
            for engine in engines:
                yield from to_its_end(part, wanted, engine, lambda there=there, engine=engine: there(lab, engine))  # type: ignore[misc]


def to_its_end(part: tuple[str, ...], wanted: set[str], engine: str, rows: Callable[[], Iterable[Row]]) -> Iterator[Row]:
    """The rows of a part that are wanted. One that breaks leaves a row for each that it had still to measure."""
    due = [row for row in part if row in wanted]
    came: set[str] = set()
    why = ""
    try:
        for row in rows():
            if row.row in wanted:
                came.add(row.row)
                yield row
    except Exception as problem:
        why = f"{type(problem).__name__}: {problem}"
    left = [row for row in due if row not in came]
    if why and not left:
        left = due[-1:]  # which has more than one line, and not all of them came
    yield from (not_measured(row, why or "nothing came", engine) for row in left)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
