"""What `make trust` makes of what it tried: a figure counts only what passed, and what was skipped did not."""

import json
import re
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests import mutation, trust

pytestmark = pytest.mark.native

REPORT = """<testsuites><testsuite>
<testcase classname="tests.faults.test_parts" name="a"/>
<testcase classname="tests.faults.test_parts" name="b">
  <failure message="x">tests.faults.loss.LostAnswer: gone</failure></testcase>
<testcase classname="tests.faults.test_parts" name="c"><skipped message="no browser"/></testcase>
<testcase classname="tests.faults.test_clicks" name="d">
  <properties><property name="clicks" value="10000"/></properties></testcase>
<testcase classname="tests.browser.test_policy" name="e">
  <error message="m">asked for https://hostile.example/ there</error></testcase>
</testsuite></testsuites>"""
GOOD: dict[str, Any] = {
    "commit": "0123456789abcdef",
    "date": "2026-11-26",
    "browsers": ["chromium 1"],
    "hostile_strings": 3,
    "failed": 0,
    "faults_injected": 2,
    "faults_failed": 0,
    "random_clicks": 5,
    "lost_answers": 0,
    "foreign_requests": 0,
    "pages": 4,
    "under_csp": 4,
    "branch_coverage": {"branches": 10, "covered": 9, "tests_passed": True},
    "mutation": {"absent": "not run"},
    "shipped": [{"name": "x", "version": "1", "licence": "MIT"}],
}


def test_faults_presses_losses_and_foreign_requests_are_counted() -> None:
    assert trust.counted(trust.read(REPORT)) == {
        "tests": 5,
        "failed": 3,
        "faults_injected": 1,
        "faults_failed": 2,
        "random_clicks": 10_000,
        "lost_answers": 1,
        "foreign_requests": 1,
    }


@pytest.mark.parametrize(
    "wrong",
    [
        {"failed": 1},
        {"lost_answers": 1},
        {"foreign_requests": 1},
        {"under_csp": 3},
        {"hostile_strings": 0},
        {"faults_injected": 0},
        {"random_clicks": 0},
        {"pages": 0, "under_csp": 0},
        {"branch_coverage": {"branches": 10, "covered": 9, "tests_passed": False}},
    ],
    ids=str,
)
def test_it_is_fine_only_if_everything_was_tried_and_nothing_went_wrong(wrong: dict[str, Any]) -> None:
    assert trust.fine(GOOD)
    assert not trust.fine({**GOOD, **wrong})


def test_a_round_that_was_stopped_goes_on_and_tries_again_what_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    well, badly = '<x><testcase name="a"/></x>', '<x><testcase name="b"><failure/></testcase></x>'
    said, ran = {"a": well, "b": badly}, []

    def pytest_(part: str, report: Path) -> list[trust.Tried]:
        ran.append(part)
        report.parent.mkdir(parents=True, exist_ok=True)
        report.write_text(said[part], "utf-8")
        return trust.read(said[part])

    monkeypatch.setattr(trust, "BUILD", tmp_path)
    monkeypatch.setattr(trust, "_run", pytest_)
    monkeypatch.setattr(trust, "parts", lambda: list(said))
    for commit, expected in (("abc", ["a", "b"]), ("abc", ["b"]), ("def", ["a", "b"]), ("", ["a", "b"]), ("", ["a", "b"])):
        ran.clear()
        assert [one.passed for one in trust.run(commit)] == [True, False]
        assert ran == expected


@pytest.mark.parametrize("ended", [0, 2, -9])
def test_a_part_that_is_broken_off_fails_and_is_run_again(ended: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def pytest_(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        (written,) = [one.partition("=")[2] for one in command if one.startswith("--junit-xml")]
        Path(written).write_text('<x><testcase name="a"/></x>', "utf-8")
        return subprocess.CompletedProcess(command, ended)

    monkeypatch.setattr(trust, "BUILD", tmp_path)
    monkeypatch.setattr(trust, "parts", lambda: ["tests/faults/test_parts.py"])
    monkeypatch.setattr(subprocess, "run", pytest_)
    (tried,) = trust.run("abc")
    assert tried.passed is (ended == 0)
    assert trust.counted([tried])["faults_failed"] == (ended != 0)
    assert bool([*tmp_path.rglob("*.xml")]) is (ended == 0)


def test_every_file_of_faults_is_a_part() -> None:
    assert len([part for part in trust.parts() if part.startswith("tests/faults/")]) >= 8
    assert set(trust.BESIDE) <= {*trust.parts()}
    assert all((trust.ROOT / part.partition("::")[0]).exists() for part in trust.parts())


def test_a_mutation_score_has_its_own_commit_or_is_absent(tmp_path: Path) -> None:
    file = tmp_path / "mutants.json"
    assert "absent" in trust.mutation(file)
    file.write_text(json.dumps({"wizard.plan": {"tried": 2, "killed": 1}}), "utf-8")
    assert "absent" in trust.mutation(file)
    whole = {"commit": "abc", "date": "2026-11-25", "modules": {}}
    whole["modules"] = {"a": {"mutants": 9, "tried": 2, "killed": 1}, "b": {"mutants": 3, "tried": 3, "killed": 3}}
    file.write_text(json.dumps(whole), "utf-8")
    assert trust.mutation(file) == {"commit": "abc", "date": "2026-11-25", "mutants": 12, "tried": 5, "killed": 4}


def test_the_mutation_score_is_written_as_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "mutants.json"
    one = mutation.Module(mutants=9, tried=2, killed=1, codes={"0": 1, "1": 1}, survived=["a"])
    other = mutation.Module(mutants=3, tried=3, killed=3, codes={"1": 3}, survived=[])
    mutation.write(file, {"wizard.plan": one, "wizard.cards": other})
    known = trust.mutation(file)
    assert (known["tried"], known["killed"]) == (5, 4)
    assert re.fullmatch("[0-9a-f]{40}", known["commit"])
    assert date.fromisoformat(known["date"])


def test_the_readme_has_a_place_for_the_figures_and_says_when_they_were_made() -> None:
    assert trust.BLOCK.search((trust.ROOT / "README.md").read_text("utf-8"))
    assert "| hostile strings tried | 3 |" in trust.readme(GOOD)
    assert "2026-11-26, of commit 0123456789ab" in trust.readme(GOOD)
    assert "|" not in trust.readme(None)


def test_the_readme_says_of_how_many_mutants_those_that_were_tried_are() -> None:
    known = {"commit": "abc", "date": "2026-11-25", "mutants": 12, "tried": 5, "killed": 4}
    assert re.search(r"\b4\b.*\b5\b.*\b12\b.*abc", trust.readme({**GOOD, "mutation": known}))
    assert len(re.findall(r"\b12\b", trust.readme({**GOOD, "mutation": {**known, "tried": 12}}))) == 1


def test_pages_without_a_policy_are_seen(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text('<meta http-equiv="Content-Security-Policy" content="x">', "utf-8")
    (tmp_path / "b.html").write_text("", "utf-8")
    assert trust.pages_under_policy(tmp_path) == {"pages": 2, "under_csp": 1}
