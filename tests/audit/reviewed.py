"""How long ago somebody last held each page against its sources: a year at most."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from publishing.articles import front_matter
from tests.audit.rows import Row

DAYS = 365


def audit(docs: Path, today: date) -> Iterator[Row]:
    """A row for each page that notes its last review."""
    for file in sorted(docs.rglob("*.md")):
        reviewed = front_matter(file.read_text("utf-8")).get("reviewed")
        if isinstance(reviewed, date):
            age = (today - reviewed).days
            page = file.relative_to(docs).as_posix()
            why = () if age <= DAYS else (f"last reviewed {reviewed.isoformat()}",)
            yield Row(what="days since the last review", page=page, value=age, target=DAYS, met=age <= DAYS, why=why)
