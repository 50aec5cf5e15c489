"""The two contracts, saved file and plan, held to their schemas; the calendar read by another library than wrote it."""

import json
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from ics import Calendar

from tests.cases import FULL, plan, saved
from tests.story import situation, stories
from wizard import questions
from wizard.exports.calendar import calendar
from wizard.plan import make_plan

pytestmark = pytest.mark.native
STORIES = stories()


def schema(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(files("wizard").joinpath(name).read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(read)
    return read


@pytest.mark.parametrize("name", STORIES)
def test_the_plan_of_every_story_keeps_to_its_schema(name: str) -> None:
    data = json.loads(json.dumps(make_plan(situation(STORIES[name])).as_data()))
    jsonschema.validate(data, schema("plan.schema.json"))


def test_a_saved_file_keeps_to_its_schema() -> None:
    jsonschema.validate(saved(), schema("exports/saved.schema.json"))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**saved(), "version": 2}, schema("exports/saved.schema.json"))


def test_a_copy_of_every_version_keeps_to_the_schema() -> None:
    for path in (Path(__file__).parent / "saved").glob("v*.json"):
        file = json.loads(path.read_text("utf-8"))
        jsonschema.validate(file, schema("exports/saved.schema.json"))
        jsonschema.validate(file["cases"][0]["answers"], questions.json_schema())


def test_a_saved_file_with_a_feeling_breaks_its_schema() -> None:
    data = saved()
    data["cases"][0]["answers"]["feeling"] = "low"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema("exports/saved.schema.json"))


def test_the_answers_of_every_story_keep_to_the_schema_of_the_questions() -> None:
    described = questions.json_schema()
    jsonschema.Draft202012Validator.check_schema(described)
    jsonschema.validate(saved()["cases"][0]["answers"], described)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**FULL, "stage": "nowhere"}, described)


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.filterwarnings("ignore::FutureWarning")
def test_another_library_reads_the_same_days(name: str) -> None:
    made = make_plan(situation(STORIES[name]))
    events = Calendar(calendar([("k7q2", made)])).events
    assert sorted(event.begin.date() for event in events) == sorted(step.due for step in made.steps if step.due)
    assert all(event.all_day for event in events)


def test_days_in_the_plan_are_plain_days() -> None:
    for step in plan(FULL).as_data()["steps"]:
        assert step["due"] is None or date.fromisoformat(step["due"])
