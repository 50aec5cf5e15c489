"""The result of an audit: rows of what was measured, where, against what, written as JSON and as a Markdown table."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

BUILD = Path(__file__).resolve().parent.parent.parent / "build"


@dataclass(frozen=True, kw_only=True)
class Row:
    """One measurement. ``page`` is a path of the site or the name of a state; ``why`` names what kept it from its target."""

    what: str
    page: str
    value: float | str
    target: float | str
    met: bool
    why: tuple[str, ...] = ()

    @property
    def off(self) -> float:
        """How far the value is from its target."""
        if isinstance(self.value, str) or isinstance(self.target, str):
            return float(not self.met)
        return abs(self.value - self.target)


def write(rows: Iterable[Row], name: str = "audit") -> bool:
    """Writes build/audit.json and build/audit.md, or under another name, and says whether all was met."""
    rows = list(rows)
    BUILD.mkdir(exist_ok=True)
    (BUILD / f"{name}.json").write_text(json.dumps([asdict(row) for row in rows], indent=1), "utf-8")
    (BUILD / f"{name}.md").write_text("\n".join([*table(rows), *reasons(rows), ""]), "utf-8")
    return bool(rows) and all(row.met for row in rows)


def table(rows: list[Row]) -> Iterator[str]:
    """One line for each kind of measurement: how many there were, how many met their target, the worst."""
    yield from ("| What | Measured | Met | Target | Worst |", "|---|---|---|---|---|")
    for what in dict.fromkeys(row.what for row in rows):
        of = [row for row in rows if row.what == what]
        worst = max(of, key=lambda row: (not row.met, row.off))
        yield f"| {what} | {len(of)} | {sum(row.met for row in of)} | {worst.target} | {worst.value} |"


def reasons(rows: list[Row]) -> Iterator[str]:
    """What kept rows from their best, each reason once, with where it was found."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        for why in row.why:
            found[" ".join(why.split())][row.page].append(row.what)
    if found:
        yield from ("", "## Why", "")
    for why, places in found.items():
        yield f"- `{why.replace('`', chr(39))}`"
        yield from (f"    - {page or 'everywhere'}: {'; '.join(dict.fromkeys(whats))}" for page, whats in places.items())
