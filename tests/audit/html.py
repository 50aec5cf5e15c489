"""The HTML of every page and of every story's result, by the Nu HTML checker where Java is found, else by html-validate."""

import json
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests import story
from tests.audit.rows import Row
from wizard import render
from wizard.plan import make_plan

HERE = Path(__file__).parent
CHECKER = HERE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
VALIDATE = HERE / "node_modules" / ".bin" / "html-validate"
ALONE = '<!doctype html>\n<html lang="en"><head><title>A result</title></head><body><main>{}</main></body></html>\n'


def audit(folder: Path) -> Iterator[Row]:
    """A row for each page, then for each result: how many errors it has."""
    yield from check(folder, "pages")
    with tempfile.TemporaryDirectory() as results:
        for name, html in of_stories():
            (Path(results) / f"{name}.html").write_text(ALONE.format(html), "utf-8")
        yield from check(Path(results), "results of stories")


def of_stories() -> Iterator[tuple[str, str]]:
    """What a reader with the answers of a story is shown: the first result, and the plan where there is one."""
    for name, told in story.stories().items():
        case = story.situation(told)
        desk = render.Desk(plan=make_plan(case), case=case, edited={}, root="../")
        yield name, render.first_result(desk)
        if case.answers.extent and case.may_be_thanked_back:
            yield f"{name}-plan", render.full_result(render.Page(desk=desk, form=story.form(told)))


def check(folder: Path, what: str) -> Iterator[Row]:
    """A row for each HTML file below a folder."""
    name, found = ("Nu HTML checker", nu(folder)) if shutil.which("java") else ("html-validate", validate(folder))
    for file in sorted(folder.rglob("*.html")):
        page = file.relative_to(folder).as_posix()
        errors = found.get(str(file.resolve()), [])
        yield Row(what=f"{name}, {what}", page=page, value=len(errors), target=0, met=not errors, why=tuple(errors))


def nu(folder: Path) -> dict[str, list[str]]:
    """The errors of each file, by the Nu HTML checker."""
    command = ["java", "-Xss4m", "-jar", str(CHECKER), "--format", "json", "--errors-only", "--skip-non-html"]
    done = subprocess.run([*command, str(folder.resolve())], capture_output=True, text=True, check=False)
    found = defaultdict(list)
    for message in json.loads(done.stderr)["messages"]:
        where = f"line {message.get('lastLine', '?')}: {message.get('extract', '')}"
        found[message["url"].removeprefix("file:")].append(f"{message['message']} {where}")
    return found


def validate(folder: Path) -> dict[str, list[str]]:
    """The errors of each file, by html-validate: against the standard, not against its own style."""
    node = Path(sys.prefix, "bin", "node")
    command = [str(node), str(VALIDATE), "--preset", "standard", "--formatter", "json", str(folder.resolve())]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    files: list[dict[str, Any]] = json.loads(done.stdout)
    return {
        str(Path(file["filePath"]).resolve()): [
            f"{one['message']} line {one['line']}: {one['selector']}" for one in file["messages"] if one["severity"] == 2
        ]
        for file in files
    }
