"""The acceptance checks and the longest browser tests, in both browsers; `make test` runs two thirds of them in one only."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from tests.audit.rows import Row
from tests.browser.served import ROOT

WHERE = ("tests/browser/acceptance", "tests/browser/test_whole_way.py", "tests/browser/test_when_python_fails.py")


def audit() -> Iterator[Row]:
    """One row for each test, with what it said when it failed."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", "-q", "-n", "2", f"--junit-xml={report}", *WHERE]
        subprocess.run(command, cwd=ROOT, env=os.environ | {"BOTH_BROWSERS": "1"}, stdout=subprocess.DEVNULL, check=False)
        for case in ElementTree.parse(report).iter("testcase"):
            bad = [one for one in case if one.tag in ("failure", "error", "skipped")]
            engine = "Firefox" if "[firefox" in case.get("name", "") else "Chromium"
            why = tuple((one.get("message") or one.tag)[:300] for one in bad)
            value = bad[0].tag if bad else "passed"
            yield Row(
                what=f"acceptance, {engine}", page=case.get("name", ""), value=value, target="passed", met=not bad, why=why
            )
