"""``python -m wizard``: the same plan in a terminal."""

import errno
import json
import os
import re
import runpy
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cases import FULL, NOW, case, plan, saved
from wizard import words
from wizard.__main__ import main
from wizard.exports import mail
from wizard.exports.calendar import calendar
from wizard.exports.saved import Unreadable, read
from wizard.exports.text import markdown, today_list
from wizard.plan import make_plan

MOMENT = ["--now", NOW.isoformat()]


def write(folder: Path, data: dict[str, Any]) -> Path:
    path = folder / "saved.json"
    path.write_text(json.dumps(data), "utf-8")
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path, saved())


@pytest.mark.parametrize("kind", [[], ["--as", "markdown"]])
def test_it_prints_the_plan_as_text(kind: list[str], file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(file), *MOMENT, *kind]) == 0
    assert capsys.readouterr().out == markdown(plan(FULL, feeling="skip"), case(FULL, feeling="skip"))


def test_the_text_takes_the_reader_s_own_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = saved()
    data["cases"][0]["edited"] = {plan(FULL).notes[0].key: {"text": "My own words."}}
    assert main([str(write(tmp_path, data)), *MOMENT]) == 0
    assert "\nMy own words.\n" in capsys.readouterr().out


def test_it_prints_the_plan_as_json_that_people_can_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(write(tmp_path, saved(to_name="Zoë"))), *MOMENT, "--as", "json"]) == 0
    out = capsys.readouterr().out
    assert json.loads(out) == plan(FULL, feeling="skip", to_name="Zoë").as_data()
    assert "Zoë" in out
    assert re.search(r'^  "now"', out, re.MULTILINE)


def test_it_writes_the_calendar_to_a_file(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "plan.ics"
    assert main([str(file), *MOMENT, "--as", "ics", "-o", str(out)]) == 0
    assert out.read_bytes().decode() == calendar([("k7q2", plan(FULL, feeling="skip"))])


def several(folder: Path) -> Path:
    """A file with three cases: one with a job and an employer, one with a job alone, one with neither."""
    data = saved()
    (first,) = data["cases"]
    nurse = {**first, "id": "second", "answers": {**first["answers"], "job_title": "Nurse", "company": ""}}
    nameless = saved(stage="applied", told="auto", job_title="", company="")["cases"][0] | {"id": "third"}
    return write(folder, {**data, "cases": [first, nurse, nameless]})


def test_the_calendar_holds_every_case_unless_one_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = several(tmp_path)
    made = [plan(FULL, feeling="skip"), plan(FULL, feeling="skip", job_title="Nurse", company="")]
    assert main([str(path), *MOMENT, "--as", "ics"]) == 0
    every = capsys.readouterr().out.replace("\r\n", "\n")
    assert every == calendar([("k7q2", made[0]), ("second", made[1])]).replace("\r\n", "\n")
    assert main([str(path), *MOMENT, "--as", "ics", "--case", "second"]) == 0
    assert capsys.readouterr().out.replace("\r\n", "\n") == calendar([("second", made[1])]).replace("\r\n", "\n")


def test_what_is_due_today_is_printed_for_every_case_by_its_job_and_employer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(several(tmp_path)), *MOMENT, "--today-list"]) == 0
    cases = [
        (", ".join((FULL["job_title"], FULL["company"])), case(FULL, feeling="skip")),
        ("Nurse", case(FULL, feeling="skip", job_title="Nurse", company="")),
        (words.say("page", "cases", "no_name"), case(FULL, feeling="skip", stage="applied", told="auto")),
    ]
    assert capsys.readouterr().out == today_list([(name, one, make_plan(one)) for name, one in cases])


def test_a_note_is_printed_as_a_draft_the_first_unless_one_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second, *_ = plan(FULL, feeling="skip").notes
    data = saved()
    data["cases"][0]["edited"] = {second.key: {"subject": "Mine", "text": "My own words."}}
    path = str(write(tmp_path, data))

    def printed(*more: str) -> str:
        assert main([path, *MOMENT, "--as", "eml", *more]) == 0
        return capsys.readouterr().out.replace("\r\n", "\n")

    assert printed() == printed("--note", first.key) == mail.draft(first.subject, first.body).replace("\r\n", "\n")
    assert printed("--note", second.key) == mail.draft("Mine", "My own words.").replace("\r\n", "\n")


def test_where_there_is_no_such_note_the_notes_are_named(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(file), *MOMENT, "--as", "eml", "--note", "nobody"]) == 2
    captured = capsys.readouterr()
    assert (captured.out, captured.err.count("\n")) == ("", 1)
    assert captured.err.endswith(f" {', '.join(note.key for note in plan(FULL).notes)}\n")


def test_without_a_time_it_takes_now(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(file), "--as", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["now"]


def test_it_prints_the_questions_so_that_people_can_read_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--questions"]) == 0
    out = capsys.readouterr().out
    assert "stage" in json.loads(out)["properties"]
    assert words.say("questions", "fields", "moment", "label") in out
    assert re.search(r'^  "properties"', out, re.MULTILINE)


def test_it_plans_the_case_that_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    two = saved()
    two["cases"].append({**two["cases"][0], "id": "other"})
    path = write(tmp_path, two)
    assert main([str(path), "--case", "other", *MOMENT]) == 0
    capsys.readouterr()
    assert main([str(path), *MOMENT]) == 2
    captured = capsys.readouterr()
    assert (captured.out, captured.err.count("\n")) == ("", 1)
    assert captured.err.endswith(": k7q2, other\n")


def test_no_such_case_and_no_case_at_all_are_told_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def told(cases: list[dict[str, Any]], *wanted: str) -> str:
        path = write(tmp_path, {"version": 1, "cases": cases})
        assert main([str(path), *wanted, *MOMENT]) == 2
        return capsys.readouterr().err

    no_such_case = told(saved()["cases"], "--case", "nobody")
    assert told([], "--case", "nobody") == no_such_case
    assert told([]) != no_such_case
    assert no_such_case.count("\n") == told([]).count("\n") == 1


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
    assert captured.err.startswith(f"{path}: ")
    assert captured.err.count("\n") == 1


def test_a_file_that_cannot_be_read_is_told_with_the_reason(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(json.dumps({**saved(), "version": 2}), "utf-8")
    with pytest.raises(Unreadable) as refused:
        read(file.read_text("utf-8"))
    assert main([str(file)]) == 2
    assert capsys.readouterr().err == f"{file}: {refused.value}\n"


def test_a_file_that_is_not_there_gives_one_line_and_exit_code_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "none.json"
    assert main([str(path)]) == 2
    assert capsys.readouterr().err == f"{path}: {os.strerror(errno.ENOENT)}\n"


@pytest.mark.parametrize(
    ("arguments", "way_on"),
    [
        ([], "--questions"),
        (["x.json", "--now", "2027-03-10T09:00"], "2027-03-10T09:00+01:00"),
        (["x.json", "--now", "soon"], "--now"),
        (["x.json", "--as", "pdf"], "ics"),
    ],
)
def test_a_wrong_call_gives_exit_code_2_and_says_what_to_do(
    arguments: list[str], way_on: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    error = capsys.readouterr().err
    assert error.startswith("usage: python -m wizard [")
    assert way_on in error.splitlines()[-1]


def test_the_help_says_what_the_program_does_and_what_each_option_takes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])
    told = capsys.readouterr().out
    assert not told.split("\n\n")[1].startswith("positional arguments:")
    for option in (
        "file",
        "--case ID",
        "--now TIME",
        "--today-list",
        "--as {markdown,json,ics,eml}",
        "--note KEY",
        "-o PATH",
        "--questions",
    ):
        assert re.search(rf"^  {re.escape(option)}(?: {{2,}}|\n {{10,}})\w", told, re.MULTILINE), option


def test_it_is_a_module_that_can_be_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["wizard", "--questions"])
    monkeypatch.delitem(sys.modules, "wizard.__main__")
    with pytest.raises(SystemExit, match="0"):
        runpy.run_module("wizard", run_name="__main__")
