"""``python -m wizard``: the same plan in a terminal."""

import json
import runpy
import sys
from pathlib import Path

import pytest

from tests.cases import FULL, NOW, case, plan, saved
from wizard.__main__ import main
from wizard.exports.calendar import calendar
from wizard.exports.text import markdown

MOMENT = ["--now", NOW.isoformat()]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "saved.json"
    path.write_text(json.dumps(saved()), "utf-8")
    return path


def test_it_prints_the_plan_as_text(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(file), *MOMENT]) == 0
    assert capsys.readouterr().out == markdown(plan(FULL, feeling="skip"), case(FULL, feeling="skip"))


def test_it_prints_the_plan_as_json(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(file), *MOMENT, "--as", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == plan(FULL, feeling="skip").as_data()


def test_it_writes_the_calendar_to_a_file(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "plan.ics"
    assert main([str(file), *MOMENT, "--as", "ics", "-o", str(out)]) == 0
    assert out.read_bytes().decode() == calendar([("k7q2", plan(FULL, feeling="skip"))])


def test_without_a_time_it_takes_now(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(file), "--as", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["now"]


def test_it_prints_the_questions(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--questions"]) == 0
    assert "stage" in json.loads(capsys.readouterr().out)["properties"]


def test_it_plans_the_case_that_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    two = saved()
    two["cases"].append({**two["cases"][0], "id": "other"})
    path = tmp_path / "two.json"
    path.write_text(json.dumps(two), "utf-8")
    assert main([str(path), "--case", "other", *MOMENT]) == 0
    capsys.readouterr()
    assert main([str(path), *MOMENT]) == 2
    assert main([str(path), "--case", "nobody", *MOMENT]) == 2
    assert capsys.readouterr().err.count("\n") == 2


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff\xfe\x00", b'{"version": 9, "cases": []}', b'{"version": 1, "cases": []}']
)
def test_a_file_that_cannot_be_used_gives_one_line_and_exit_code_2(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(content)
    assert main([str(path)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1


def test_a_file_that_is_not_there_gives_one_line_and_exit_code_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "none.json")]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments", [[], ["x.json", "--now", "2027-03-10T09:00"], ["x.json", "--now", "soon"], ["x.json", "--as", "pdf"]]
)
def test_a_wrong_call_gives_exit_code_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert capsys.readouterr().err


def test_it_is_a_module_that_can_be_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["wizard", "--questions"])
    monkeypatch.delitem(sys.modules, "wizard.__main__")
    with pytest.raises(SystemExit, match="0"):
        runpy.run_module("wizard", run_name="__main__")
