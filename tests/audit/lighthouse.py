"""Lighthouse on four pages, as a phone and as a desktop."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.audit.rows import Row

CLI = Path(__file__).parent / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
RUNS = 3
"""At most so many of one page: whatever else a machine does takes points away and never gives any, so the best run counts."""
EXPLAINED = {
    ("wizard/", "mobile"): ("first-contentful-paint", "largest-contentful-paint"),
}
"""Audits that may cost a page points of performance, with the reason in decision record 9; then it has to have FLOOR."""
FLOOR = 98

type Report = dict[str, Any]


def audit(root: str, pages: tuple[str, ...], chromium: str) -> Iterator[Row]:
    """A row for each device, category and page; ``why`` names what cost points. ``chromium`` is the browser's path."""
    for device in ("mobile", "desktop"):
        reports = {page: best(root + page, device, chromium) for page in pages}
        for category in CATEGORIES:
            for page in pages:
                yield judged(reports[page], page, device, category)


def judged(report: Report, page: str, device: str, category: str) -> Row:
    """What one report says of one category."""
    score, lost = points(report, category), dict(costly(report, category))
    explained = category == "performance" and score >= FLOOR and lost.keys() <= {*EXPLAINED.get((page, device), ())}
    return Row(
        what=f"Lighthouse {category}, {device}",
        page=page,
        value=score,
        target=100,
        met=score == 100 or (explained and bool(lost)),
        why=tuple(lost.values()) if score < 100 else (),
    )


def points(report: Report, category: str) -> int:
    """The score as Lighthouse shows it."""
    return round(100 * (report["categories"][category]["score"] or 0))


def best(url: str, device: str, chromium: str) -> Report:
    """The best of a few reports; one is enough if it has every point of performance."""
    reports: list[Report] = []
    while len(reports) < RUNS and not any(points(report, "performance") == 100 for report in reports):
        reports.append(run(url, device, chromium))
    return max(reports, key=lambda report: points(report, "performance"))


def run(url: str, device: str, chromium: str) -> Report:
    """Lighthouse's own report on one page."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.json"
        command = [str(Path(sys.prefix, "bin", "node")), str(CLI), url, "--quiet", "--output=json", f"--output-path={out}"]
        command += [f"--only-categories={','.join(CATEGORIES)}", "--chrome-flags=--headless=new --no-sandbox"]
        command += ["--no-enable-error-reporting", *(["--preset=desktop"] if device == "desktop" else [])]
        done = subprocess.run(command, env=os.environ | {"CHROME_PATH": chromium}, capture_output=True, text=True, check=False)
        if not out.exists():
            raise RuntimeError(f"no report: {done.stderr[-500:]}")
        return dict(json.loads(out.read_text("utf-8")))


def costly(report: Report, category: str) -> Iterator[tuple[str, str]]:
    """The audits of a category that count and are not perfect: each name, and what it found where."""
    for one in report["categories"][category]["auditRefs"]:
        audit = report["audits"][one["id"]]
        if one["weight"] and audit["score"] is not None and audit["score"] < 1:
            items = audit.get("details", {}).get("items", [])[:3]
            nodes = [item["node"]["selector"] for item in items if isinstance(item, dict) and "node" in item]
            yield one["id"], " ".join([one["id"], audit.get("displayValue", ""), *nodes]).strip()
