"""Row 4: from the last answer to the note on screen, as it is and with everything four times as slow."""

from collections.abc import Iterator
from statistics import mean, median

from tests.bench.figures import Row, compared, percentile
from tests.bench.lab import Lab, Tab, processes
from tests.bench.slowed import slowed
from tests.browser.reader import THANKS

FRAME = 1000 / 60
SLOWER = 4
FRAMES = {1: 2, SLOWER: 6}
ANSWERS = 15
"""In one run. Their 95th percentile is that of all runs."""
NEAR = (3.4, 4.8)
"""How many times as long a loop may take where everything is to be four times as slow."""


class NotSlowed(Exception):
    """The page or the worker was not four times as slow."""


def answers(lab: Lab, engine: str) -> Iterator[Row]:
    """Two rows: unslowed, and slowed. Raises NotSlowed after the first."""
    found: dict[int, list[list[float]]] = {SLOWER: [], 1: []}
    factors: dict[str, list[float]] = {"page": [], "worker": []}
    for _ in range(lab.runs):
        lab.fresh()
        with processes() as started, lab.tab(engine) as tab:
            tab.walk(THANKS)
            tab.run("note")
            tab.run("again", 3)
            lab.quiet()  # by the last answer, a reader's browser has long put aside what it keeps for when there is no network
            usual = loops(tab)
            with slowed(SLOWER, started()):
                times = SLOWER**2 / mean(slower(tab, usual).values())  # stopping and going on cost some time, too
            with slowed(times, started()):
                for where, of in slower(tab, usual).items():
                    factors[where].append(of)
                tab.run("again", 3)  # the loops leave something behind, which slows the first
                found[SLOWER].append(tab.run("again", ANSWERS))
            found[1].append(tab.run("again", ANSWERS))
    what = "last answer to first note on screen, {}: ms of the slowest in twenty (p95), and of one frame"
    yield whole("4", what.format("unslowed"), engine, found[1], FRAMES[1])
    measured = {where: median(of) for where, of in factors.items()}
    said = ", ".join(f"{where} {factor:.1f}" for where, factor in measured.items())
    if not all(NEAR[0] <= factor <= NEAR[1] for factor in measured.values()):
        raise NotSlowed(f"a loop was to take {SLOWER} times as long, and took: {said}; is the machine idle?")
    how = f"everything {SLOWER} times as slow (measured: {said})"
    yield whole("4", what.format(how), engine, found[SLOWER], FRAMES[SLOWER])


def whole(row: str, what: str, engine: str, runs: list[list[float]], target: float) -> Row:
    """The 95th percentile of all runs; its spread is that of each run's."""
    of_all = percentile((one for run in runs for one in run), 95)
    each = compared(row, what, engine, [(percentile(run, 95), FRAME) for run in runs], target)
    return Row(**{**vars(each), "ours": of_all, "ratio": of_all / FRAME})


def slower(tab: Tab, usual: dict[str, float]) -> dict[str, float]:
    """How many times as long as usual the loop takes now, by where it runs."""
    return {where: now / usual[where] for where, now in loops(tab).items()}


def loops(tab: Tab) -> dict[str, float]:
    """The least time of the loop, in the page and in a worker: what else the machine does adds some, and takes none away."""
    return {where: min(times) for where, times in tab.run("loop").items()}
