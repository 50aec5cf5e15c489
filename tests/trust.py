"""Tries every fault and every hostile string in both browsers: ``python -m tests.trust`` writes build/trust.json.

``python -m tests.trust readme`` puts its figures into the README. Exit code 1 where something failed. A round that was stopped
goes on at the file where it stopped, while the commit is the same.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from tests.readme import block, put

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
FIGURES = BUILD / "trust.json"
BLOCK = block("trust")
FAULTS = (
    "tests/faults",
    "tests/browser/test_when_python_fails.py",
    "tests/browser/test_offline.py",
    "tests/browser/acceptance/test_waiting.py",
    "tests/browser/test_staying.py::test_two_tabs_never_overwrite_each_other",
    "tests/browser/acceptance/test_keeping.py::test_tabs_do_not_touch_each_other",
)
"""What breaks something on purpose. Each test in one browser is a fault, but for hostile strings and presses."""
BESIDE = (
    "tests/browser/test_policy.py",
    "tests/test_hostile.py",
    "tests/test_bundle.py",
    "tests/test_image.py",
    "tests/browser/test_same_answers.py",
)
NOT_FAULTS = re.compile("|".join(["test_clicks", *(Path(one).stem for one in BESIDE)]))


@dataclass(frozen=True)
class Tried:
    """One test as it ended."""

    where: str
    name: str
    said: str
    properties: Mapping[str, str]

    @property
    def passed(self) -> bool:
        """Whether it ran to its end and found nothing."""
        return not self.said


def read(report: str) -> list[Tried]:
    """The tests of a report in JUnit's form. One that was skipped did not pass."""
    found = []
    for case in ElementTree.fromstring(report).iter("testcase"):
        bad = [one for one in case if one.tag in ("failure", "error", "skipped")]
        said = " ".join(f"{one.tag}: {one.get('message') or ''} {one.text or ''}" for one in bad)
        properties = {one.get("name", ""): one.get("value", "") for one in case.iter("property")}
        found.append(Tried(case.get("classname", ""), case.get("name", ""), said, properties))
    return found


def counted(tried: Iterable[Tried]) -> dict[str, int]:
    """What the tests add up to."""
    tried = list(tried)
    faults = [one for one in tried if not NOT_FAULTS.search(one.where)]
    return {
        "tests": len(tried),
        "failed": sum(not one.passed for one in tried),
        "faults_injected": sum(one.passed for one in faults),
        "faults_failed": sum(not one.passed for one in faults),
        "random_clicks": sum(int(one.properties.get("clicks", 0)) for one in tried),
        "lost_answers": sum("LostAnswer" in one.said for one in tried),
        "foreign_requests": sum(len(set(re.findall(r"asked for \S+", one.said))) for one in tried),
    }


def pages_under_policy(site: Path) -> dict[str, int]:
    """How many pages the built site has, and how many carry their policy."""
    texts = [page.read_text("utf-8") for page in site.rglob("*.html")]
    return {"pages": len(texts), "under_csp": sum('http-equiv="Content-Security-Policy"' in text for text in texts)}


def mutation(file: Path) -> dict[str, Any]:
    """The score of the last mutation run with its own commit and date, or why there is none."""
    if not file.exists():
        return {"absent": "build/mutants.json is not there: make mutants"}
    data = json.loads(file.read_text("utf-8"))
    if "commit" not in data:
        return {"absent": "build/mutants.json names no commit"}
    modules = data["modules"].values()
    figures = {name: sum(int(one[name]) for one in modules) for name in ("mutants", "tried", "killed")}
    return {"commit": data["commit"], "date": data["date"], **figures}


def run(commit: str) -> list[Tried]:
    """Runs the tests, all of them and in both browsers, file after file. What passed of a commit is not run again; where none
    is given, everything runs."""
    found: list[Tried] = []
    for part in parts():
        report = BUILD / "trust" / (commit or "now") / f"{part.replace('/', '-').replace('::', '-')}.xml"
        tried = read(report.read_text("utf-8")) if commit and report.exists() else []
        if not tried or not all(one.passed for one in tried):
            tried = _run(part, report)
            print(f"{sum(one.passed for one in tried):>4} of {len(tried):<4} {part}", flush=True)
        found += tried
    return found


def parts() -> list[str]:
    """What is run by itself: files of tests, and single tests."""
    names = [str(file.relative_to(ROOT)) for file in sorted((ROOT / FAULTS[0]).glob("test_*.py"))]
    return [*names, *FAULTS[1:], *BESIDE]


def _run(part: str, report: Path) -> list[Tried]:
    """Runs a part. Its report stays only if it ran to its end; else the whole part counts as one that failed."""
    report.parent.mkdir(parents=True, exist_ok=True)
    going = report.with_suffix(".going")
    command = [sys.executable, "-m", "pytest", "-q", "-n", "2", f"--junit-xml={going}", part]
    done = subprocess.run(command, cwd=ROOT, env=os.environ | {"TRUST": "1", "BOTH_BROWSERS": "1"}, check=False)
    if done.returncode not in {0, 1}:
        return [Tried(part.partition(".py")[0].replace("/", "."), "", f"failure: pytest ended with {done.returncode}", {})]
    going.rename(report)
    return read(report.read_text("utf-8"))


def coverage() -> dict[str, Any]:
    """How many of the wizard's branches the tests outside the browsers take."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "coverage.json"
        command = [sys.executable, "-m", "pytest", "-q", "-n", "2", "tests", "--ignore=tests/browser", "--ignore=tests/faults"]
        command += ["--cov=wizard", "--cov-branch", f"--cov-report=json:{report}"]
        done = subprocess.run(command, cwd=ROOT, env=os.environ | {"COVERAGE_FILE": f"{folder}/data"}, check=False)
        totals = json.loads(report.read_text("utf-8"))["totals"]
    return {"branches": totals["num_branches"], "covered": totals["covered_branches"], "tests_passed": done.returncode == 0}


def git(*arguments: str) -> str:
    """What git says."""
    return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


def figures() -> dict[str, Any]:
    """Tries everything and counts."""
    import runtime
    from publishing import inventory
    from tests import hostile
    from tests.browser.install import found

    begun: dict[str, Any] = {"commit": git("rev-parse", "HEAD"), "changed_since": bool(git("status", "--porcelain"))}
    shipped = inventory.inventory(runtime.bundle())["components"]
    return {
        **begun,
        "date": datetime.now(UTC).date().isoformat(),
        "browsers": found(),
        "hostile_strings": len(hostile.strings()),
        **counted(run("" if begun["changed_since"] else begun["commit"])),
        **pages_under_policy(ROOT / "site"),
        "branch_coverage": coverage(),
        "mutation": mutation(BUILD / "mutants.json"),
        "shipped": [{"name": one["name"], "version": one["version"], "licence": _licence(one)} for one in shipped],
    }


def _licence(component: Mapping[str, Any]) -> str:
    (one,) = component["licenses"]
    return str(one.get("expression") or one["license"]["id"])


def fine(made: Mapping[str, Any]) -> bool:
    """Whether nothing failed, nothing was lost, nobody else was asked, and every kind of thing was tried."""
    tried = ("hostile_strings", "faults_injected", "random_clicks", "pages")
    wrong = made["failed"] or made["lost_answers"] or made["foreign_requests"] or made["pages"] != made["under_csp"]
    return not wrong and all(made[name] for name in tried) and made["branch_coverage"]["tests_passed"]


def readme(made: Mapping[str, Any] | None) -> str:
    """The figures as a table for the README."""
    if made is None:
        return "`make trust` makes the figures; `.venv/bin/python -m tests.trust readme` puts them here.\n"
    branches, mutants = made["branch_coverage"], made["mutation"]
    score = mutants.get("absent") or _score(**mutants)
    rows = {
        "hostile strings tried": made["hostile_strings"],
        "faults injected": made["faults_injected"],
        "of them not survived": made["faults_failed"],
        "answers lost": made["lost_answers"],
        "random presses": made["random_clicks"],
        "browsers": ", ".join(made["browsers"]),
        "pages under a policy": f"{made['under_csp']} of {made['pages']}",
        "requests to another host": made["foreign_requests"],
        "branches of the wizard that tests take": f"{branches['covered']} of {branches['branches']}",
        "mutants killed": score,
        "sent to the browser, made by others": ", ".join(f"{one['name']} {one['version']}" for one in made["shipped"]),
    }
    when = f"Made by `make trust` on {made['date']}, of commit {made['commit'][:12]}.\n\n"
    return when + "| what | figure |\n|---|---|\n" + "".join(f"| {name} | {value} |\n" for name, value in rows.items())


def _score(commit: str, date: str, mutants: int, tried: int, killed: int) -> str:
    by_lot = f" that were tried, of {mutants} there are" if tried < mutants else ""
    return f"{killed} of {tried}{by_lot} (commit {commit[:12]}, {date})"


def main(wanted: list[str]) -> int:
    """Everything, or the README alone."""
    if wanted == ["readme"]:
        made = json.loads(FIGURES.read_text("utf-8")) if FIGURES.exists() else None
        put("trust", readme(made))
        return 0
    made = figures()
    BUILD.mkdir(exist_ok=True)
    FIGURES.write_text(json.dumps(made, indent=1) + "\n", "utf-8")
    print(json.dumps({name: value for name, value in made.items() if name != "shipped"}, indent=1))
    return 0 if fine(made) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
