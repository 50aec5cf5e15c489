"""Lighthouse on four pages, as a phone and as a desktop."""

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.audit.rows import Row

HERE = Path(__file__).parent
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def audit(root: str, pages: tuple[str, ...], chromium: str) -> Iterator[Row]:
    """A row for each page, device and category; ``why`` names what cost points. ``chromium`` is the browser's path."""
    for page in pages:
        for device in ("mobile", "desktop"):
            report = run(root + page, device, chromium)
            for category in CATEGORIES:
                score = round(100 * (report["categories"][category]["score"] or 0))
                why = ", ".join(costly(report, category))
                yield Row(
                    what=f"Lighthouse {category}, {device}", page=f"/{page}", value=score, target=100, met=score == 100, why=why
                )


def run(url: str, device: str, chromium: str) -> dict[str, Any]:
    """Lighthouse's own report on one page."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.json"
        command = [str(HERE / "node_modules" / ".bin" / "lighthouse"), url, "--quiet", "--output=json", f"--output-path={out}"]
        command += [f"--only-categories={','.join(CATEGORIES)}", "--chrome-flags=--headless --no-sandbox --disable-quic"]
        command += ["--preset=desktop"] if device == "desktop" else []
        subprocess.run(command, check=True, env=os.environ | {"CHROME_PATH": chromium}, capture_output=True)
        return dict(json.loads(out.read_text("utf-8")))


def costly(report: dict[str, Any], category: str) -> Iterator[str]:
    """The audits of a category that count and are not perfect."""
    for one in report["categories"][category]["auditRefs"]:
        audit = report["audits"][one["id"]]
        if one["weight"] and audit["score"] is not None and audit["score"] < 1:
            yield f"{one['id']} {audit.get('displayValue', '')}".strip()
