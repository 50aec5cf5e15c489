"""Rows 1 to 3: how long Python takes from the press of "Start now", and how much it fetches for that."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePosixPath

from tests.bench.figures import Row, compared
from tests.bench.lab import WEBKIT, Lab, Tab, megabits
from tests.bench.references import WHERE
from tests.browser.served import CUT

OURS, STOCK = "wizard/", f"{WHERE}stock.html"
LINES = {10_000_000: 0.40, 1_600_000: 0.55}
FIRST = {"chromium": 0.10}
ELSEWHERE = 0.15
LATER = 0.10
BYTES = 0.50
WHAT = "press to Python ready, ms"


def start(lab: Lab, tab: Tab, page: str, bits: float = 0) -> float:
    """Milliseconds from the press to Python, on a page that has loaded."""
    tab.goto(lab.site.url + page)
    lab.quiet()
    lab.site.sent.clear()
    with lab.line(bits):
        return float(tab.run("start")["took"])


def local(lab: Lab, engine: str) -> Iterator[Row]:
    """Rows 1a, 2 and 3: a first and a later visit of each, unshaped."""
    first: dict[str, list[float]] = defaultdict(list)
    later: dict[str, list[float]] = defaultdict(list)
    sent: dict[str, list[float]] = defaultdict(list)
    again: dict[str, int] = {}
    kept = 0
    parts: dict[str, dict[str, int]] = {}
    for run in range(lab.runs):
        for page in (OURS, STOCK)[:: -1 if run % 2 else 1]:
            lab.fresh()
            with lab.profile(engine) as visit:
                with visit() as tab:
                    first[page].append(start(lab, tab, page))
                    parts[page] = fetched(lab)
                    sent[page].append(sum(parts[page].values()))
                    kept += tab.run("kept")
                with visit() as tab:
                    later[page].append(start(lab, tab, page))
                    again[page] = sum(fetched(lab).values())
    how = "in the same browser" if engine == WEBKIT else "browser restarted"
    with_it = f"{how}, service worker in place in {kept} of {lab.runs}"
    yield compared("1a", f"first visit: {WHAT}", engine, pairs(first), FIRST.get(engine, ELSEWHERE))
    yield compared("2", f"later visit ({with_it}): {WHAT}", engine, pairs(later), LATER)
    yield compared("3", "bytes from Start now to Python ready (gzip -9)", engine, pairs(sent), BYTES)
    lab.notes.append(f"Bytes of row 2's last later visit, {engine}: ours {again[OURS]:,}, reference {again[STOCK]:,}.\n")
    lab.notes += [f"Bytes of row 3, {engine}:", "", *by_part(parts[OURS], parts[STOCK]), ""]


def shaped(lab: Lab, engine: str) -> Iterator[Row]:
    """Row 1b: a first visit on slower lines."""
    for bits, target in LINES.items():

        def visit(page: str, bits: float = bits) -> float:
            lab.fresh()
            lab.site.instead["*/sw.js"] = CUT  # what is kept for later visits comes after this one's measurement
            with lab.tab(engine) as tab:
                return start(lab, tab, page, bits)

        found = lab.pairs(lambda: visit(OURS), lambda: visit(STOCK))
        yield compared("1b", f"first visit: {WHAT}", engine, found, target, megabits(bits))


def fetched(lab: Lab) -> dict[str, int]:
    """The bytes of each file that was sent until Python was ready: it is only then that the service worker is fetched."""
    found: dict[str, int] = defaultdict(int)
    for path, size in lab.site.sent:
        if path.endswith("/sw.js"):
            break
        found[PurePosixPath(path).name] += size
    return dict(found)


def pairs(of: dict[str, list[float]]) -> list[tuple[float, float]]:
    """Ours and the reference's of each run."""
    return list(zip(of[OURS], of[STOCK], strict=True))


def by_part(ours: dict[str, int], stock: dict[str, int]) -> Iterator[str]:
    """A table of what was sent, the largest first."""
    yield from ("| file | ours | reference |", "|---|--:|--:|")
    for name in sorted({*ours, *stock}, key=lambda name: -max(ours.get(name, 0), stock.get(name, 0))):
        yield f"| {name} | {ours.get(name, 0):,} | {stock.get(name, 0):,} |"
