"""What the audit makes of what it measures."""

from datetime import date
from pathlib import Path

import pytest

from tests.audit import lighthouse, reviewed, rows
from tests.audit.rows import Row

pytestmark = pytest.mark.native


def score(performance: float, *costs: str) -> lighthouse.Report:
    """A report in which some audits cost points of performance, and one that counts for nothing is missed."""
    refs = [{"id": name, "weight": 10} for name in ("first-contentful-paint", "speed-index")] + [{"id": "idle", "weight": 0}]
    audits = {one["id"]: {"score": 0.9 if one["id"] in costs else 1, "displayValue": "2 s"} for one in refs} | {
        "idle": {"score": 0}
    }
    return {"categories": {"performance": {"score": performance, "auditRefs": refs}}, "audits": audits}


@pytest.mark.parametrize(
    ("report", "page", "met"),
    [
        (score(1), "wizard/", True),
        (score(0.99, "first-contentful-paint"), "wizard/", True),
        (score(0.99, "first-contentful-paint"), "", False),
        (score(0.99, "first-contentful-paint", "speed-index"), "wizard/", False),
        (score(0.97, "first-contentful-paint"), "wizard/", False),
        (score(0.99), "wizard/", False),
    ],
    ids=["whole", "explained", "explained elsewhere", "one more", "too low", "for no reason"],
)
def test_a_point_may_be_missing_only_where_it_is_explained(report: lighthouse.Report, page: str, met: bool) -> None:  # noqa: FBT001
    assert lighthouse.judged(report, page, "mobile", "performance").met == met


def test_the_table_has_the_worst_and_each_reason_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "BUILD", tmp_path)
    why = ("label: #a: Fix any\n  of | these",)
    found = [
        Row(what="axe", page=page, value=at, target=0, met=not at, why=why * at) for at, page in enumerate(("a/", "b/", "c/"))
    ]
    assert not rows.write(found)
    text = (tmp_path / "audit.md").read_text("utf-8")
    assert "| axe | 3 | 1 | 0 | 2 |" in text
    assert text.count("label: #a: Fix any of | these") == 1
    assert "a/: axe" not in text
    assert "b/: axe\n" in text
    assert rows.write(found[:1])
    assert not rows.write([]), "nothing measured is nothing met"


def test_a_page_that_nobody_has_reviewed_for_a_year_is_named(tmp_path: Path) -> None:
    for name, day in (("a", "2025-11-26"), ("b", "2025-11-25")):
        (tmp_path / f"{name}.md").write_text(f"---\ntitle: A\nreviewed: {day}\n---\n", "utf-8")
    (tmp_path / "c.md").write_text("---\ntitle: A list\n---\n", "utf-8")
    found = {row.page: (row.met, row.value) for row in reviewed.audit(tmp_path, date(2026, 11, 26))}
    assert found == {"a.md": (True, 365), "b.md": (False, 366)}
