"""The result of an audit: rows of what was measured, where, against what, written as JSON and as a Markdown table."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

BUILD = Path(__file__).resolve().parent.parent.parent / "build"


@dataclass(frozen=True, kw_only=True)
class Row:
    """One measurement. ``page`` is a path of the site or the name of a state; ``why`` names what kept it from its target."""

    what: str
    page: str
    value: Any
    target: Any
    met: bool
    why: str = ""


def write(rows: Iterable[Row]) -> bool:
    """Writes build/audit.json and build/audit.md, and says whether all was met."""
    rows = list(rows)
    BUILD.mkdir(exist_ok=True)
    (BUILD / "audit.json").write_text(json.dumps([asdict(row) for row in rows], indent=1), "utf-8")
    (BUILD / "audit.md").write_text(table(rows), "utf-8")
    return all(row.met for row in rows)


def table(rows: list[Row]) -> str:
    """One line for each kind of measurement: how many there were, how many met their target, and what did not."""
    lines = ["| what | measured | met | target | not met |", "|---|---|---|---|---|"]
    for what in dict.fromkeys(row.what for row in rows):
        of = [row for row in rows if row.what == what]
        missed = "; ".join(f"{row.page}: {row.value} {row.why}".strip() for row in of if not row.met)
        lines.append(f"| {what} | {len(of)} | {sum(row.met for row in of)} | {of[0].target} | {missed} |")
    return "\n".join(lines) + "\n"
