"""The HTML of every page, by the Nu HTML checker where Java is found, else by html-validate."""

import json
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.audit.rows import Row

HERE = Path(__file__).parent
CHECKER = HERE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def audit(folder: Path) -> Iterator[Row]:
    """A row for each page: how many errors it has."""
    name, found = ("Nu HTML checker", nu(folder)) if shutil.which("java") else ("html-validate", validate(folder))
    for file in sorted(folder.rglob("*.html")):
        page = file.relative_to(folder).as_posix()
        errors = found.get(page, [])
        why = " / ".join(dict.fromkeys(errors))[:600]
        yield Row(what=name, page=page, value=len(errors), target=0, met=not errors, why=why)


def nu(folder: Path) -> dict[str, list[str]]:
    """The errors of each page, by the Nu HTML checker."""
    command = ["java", "-jar", str(CHECKER), "--format", "json", "--errors-only", "--skip-non-html", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = defaultdict(list)
    for message in json.loads(done.stderr)["messages"]:
        page = message["url"].removeprefix("file:").removeprefix(str(folder)).lstrip("/")
        found[page].append(" ".join(f"{message['message']} ({message.get('extract', '')[:80]})".split()))
    return found


def validate(folder: Path) -> dict[str, list[str]]:
    """The errors of each page, by html-validate."""
    command = [str(HERE / "node_modules" / ".bin" / "html-validate"), "--formatter", "json", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return {
        str(Path(one["filePath"]).relative_to(folder)): [message["message"] for message in one["messages"]]
        for one in json.loads(done.stdout)
    }
