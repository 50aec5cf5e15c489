"""A case played for ninety days, from the no to "they called": in Python, from a saved file, and on the command line."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from tests.ninety_days import Stage, stages
from wizard import __main__ as command_line
from wizard.exports import saved

PLAYED = list(stages())
each_stage = pytest.mark.parametrize("stage", PLAYED, ids=lambda stage: stage.title)


@each_stage
def test_each_day_has_its_next_step_and_the_steps_that_belong_to_it(stage: Stage) -> None:
    keys = [step.key for step in stage.plan.steps]
    dated = [step.key for step in stage.plan.steps if step.due]
    assert set(stage.must) <= set(dated)
    assert not set(stage.must_not) & set(keys)
    if stage.next:
        assert dated[0] == stage.next


@each_stage
def test_nothing_is_planned_for_a_day_that_has_passed_nor_twice_for_one_person_and_day(stage: Stage) -> None:
    assert all(step.due >= stage.now.date() for step in stage.plan.steps if step.due)
    sendings = [(step.sent_to, step.due) for step in stage.plan.steps if step.sent_to is not None and step.due]
    assert len(sendings) == len(set(sendings))


@each_stage
def test_the_command_line_gives_the_same_plan_and_list_of_the_day(
    stage: Stage, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "saved.json"
    copy.write_text(json.dumps(stage.file), "utf-8")
    now = ["--now", stage.now.isoformat()]
    assert command_line.main([str(copy), *now, "--as", "json"]) == 0
    assert [(one["key"], one["due"]) for one in json.loads(capsys.readouterr().out)["steps"]] == [
        (one["key"], one["due"]) for one in stage.plan.as_data()["steps"]
    ]
    assert command_line.main([str(copy), *now, "--today-list"]) == 0
    listed = capsys.readouterr().out
    due = [step for step in stage.plan.steps if step.due == stage.now.date()]
    assert all(step.title in listed for step in due)


@each_stage
def test_a_saved_copy_of_each_day_opens_as_it_was(stage: Stage) -> None:
    text = json.dumps(stage.file)
    assert saved.read(text) == saved.cases(stage.file)


def test_the_days_follow_each_other_and_reach_the_third_month() -> None:
    assert all(before.now < after.now for before, after in pairwise(PLAYED))
    assert (PLAYED[-1].now - PLAYED[0].now).days >= 85
