"""The arithmetic of the benchmark, and the table that it becomes."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from math import ceil
from statistics import median, quantiles

from tests.audit.rows import BUILD

ROWS = ("1a", "1b", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11")
UNSHAPED = "unshaped"
NATIVE = "CPython"
SHOWN = "chromium"
FOR_READERS = {
    ("3", False): ("fetched until Python is ready", "bytes", True),
    ("1a", False): ("first visit, from the press until Python is ready", "ms", True),
    ("2", False): ("later visit, the same", "ms", True),
    ("4", True): ("last answer until the first note is on screen, the slowest in twenty", "ms", False),
}
"""What the README shows: by row, and whether it is the row's unslowed one; in words, its unit, whether Pyodide has the same."""
HEAD = (
    "Ours and reference are medians of all runs. The ratio is the median of the runs' own ratios, each of two measurements "
    "made one after the other; its spread is their middle half, from the first quartile to the third."
)


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of the table. ``what`` names the unit; without figures it says why there are none. No target: a comparison."""

    row: str
    what: str
    engine: str
    network: str = UNSHAPED
    ours: float | None = None
    reference: float | None = None
    ratio: float | None = None
    spread: tuple[float, float] | None = None
    target: float | None = None

    @property
    def measured(self) -> bool:
        """Whether there is a figure."""
        return self.ratio is not None


@dataclass(kw_only=True)
class Repeated:
    """How often things are measured. ``notes`` are lines of Markdown that go below the table."""

    runs: int
    notes: list[str] = field(default_factory=list)

    def pairs(self, ours: Callable[[], float], reference: Callable[[], float], *, times: int = 1) -> list[tuple[float, float]]:
        """So many pairs for each run; who goes first takes turns."""
        found = []
        for run in range(self.runs * times):
            if run % 2:
                other, own = reference(), ours()
            else:
                own, other = ours(), reference()
            found.append((own, other))
        return found


def compared(
    row: str,
    what: str,
    engine: str,
    pairs: Sequence[tuple[float, float]],
    target: float | None = None,
    network: str = UNSHAPED,
) -> Row:
    """The row of some runs: of each, our figure and its reference's."""
    ratios = [ours / reference for ours, reference in pairs]
    return Row(
        row=row,
        what=what,
        engine=engine,
        network=network,
        ours=median(ours for ours, _ in pairs),
        reference=median(reference for _, reference in pairs),
        ratio=median(ratios),
        spread=middle_half(ratios),
        target=target,
    )


def not_measured(row: str, why: str, engine: str, network: str = UNSHAPED) -> Row:
    """The row of what could not be measured."""
    return Row(row=row, what=f"not measured: {' '.join(why.split())[:300]}", engine=engine, network=network)


def middle_half(values: Sequence[float]) -> tuple[float, float]:
    """The first and the third quartile; of one value, that value twice."""
    if len(values) == 1:
        return values[0], values[0]
    first, _, third = quantiles(values, n=4, method="inclusive")
    return first, third


def percentile(values: Iterable[float], percent: int) -> float:
    """The least value that so many per cent of all are not above."""
    ordered = sorted(values)
    return ordered[max(ceil(len(ordered) * percent / 100), 1) - 1]


def table(rows: Iterable[Row]) -> Iterator[str]:
    """The rows in Markdown."""
    yield from (HEAD, "", "| # | what | engine | network | ours | reference | ratio | spread | target |")
    yield "|---|---|---|---|--:|--:|--:|--:|--:|"
    for row in rows:
        spread = f"{_short(row.spread[0])}–{_short(row.spread[1])}" if row.spread else ""
        cells = (row.row, row.what.replace("|", "/"), row.engine, row.network, _short(row.ours), _short(row.reference))
        target = f"≤ {row.target:g}" if row.target is not None else ""
        yield f"| {' | '.join((*cells, _short(row.ratio), spread, target))} |"


def _short(value: float | None) -> str:
    """At least three digits of a number, none invented."""
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"


def readme(rows: Iterable[Row], head: str) -> str:
    """What matters to a reader, of the rows in one browser, as a table for the README; ``head`` says when and where."""
    found = {
        (row.row, "unslowed" in row.what): row
        for row in rows
        if row.engine == SHOWN and row.network == UNSHAPED and row.measured
    }
    lines = [f"Measured by `make bench` in {SHOWN.title()}. {head}.", "", "| | here | Pyodide as it comes |", "|---|--:|--:|"]
    for key, (what, unit, has_reference) in FOR_READERS.items():
        row = found[key]
        other = f"{_short(row.reference)} {unit}" if has_reference else "–"
        lines.append(f"| {what} | {_short(row.ours)} {unit} | {other} |")
    return "\n".join([*lines, ""])


def write(rows: Iterable[Row], name: str = "bench", head: str = "", notes: Iterable[str] = ()) -> None:
    """Writes build/bench.json and build/bench.md, or under another name; ``head`` says when and where, ``notes`` go below."""
    rows = sorted(rows, key=lambda row: ROWS.index(row.row) if row.row in ROWS else len(ROWS))
    BUILD.mkdir(exist_ok=True)
    (BUILD / f"{name}.json").write_text(json.dumps([asdict(row) for row in rows], indent=1), "utf-8")
    (BUILD / f"{name}.md").write_text("\n".join([head, "", *table(rows), "", *notes]), "utf-8")
