"""What the reader is given, opened by programs of Debian's: the calendar by khal, the mail draft by mblaze."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests import story
from tests.audit.rows import Row
from tests.browser.install import debian, run
from wizard.exports import mail
from wizard.exports.calendar import calendar
from wizard.plan import make_plan

PROGRAMS = {"khal": "khal", "mshow": "mblaze"}
SETTINGS = """\
[calendars]
[[plan]]
path = {folder}/calendar
[locale]
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
timeformat = %H:%M
local_timezone = UTC
default_timezone = UTC
[sqlite]
path = {folder}/khal.db
[default]
default_calendar = plan
"""


class NoProgram(Exception):
    """A program is not here; the message says what to install, in one line."""


def audit() -> Iterator[Row]:
    """A row for the calendar of each story's plan, and one for each of its mail drafts. Installs where that can be done."""
    if missing := [package for program, package in PROGRAMS.items() if not shutil.which(program)]:
        for command in debian(*missing):
            run(command)
        if not all(map(shutil.which, PROGRAMS)):
            raise NoProgram(f"as root: apt-get install {' '.join(missing)}")
    for name, told in story.stories().items():
        made = make_plan(story.situation(told))
        dated = [step for step in made.steps if step.due]
        with tempfile.TemporaryDirectory() as where:
            folder = Path(where)
            if dated:
                wanted = sorted(f"{step.due}|{step.title}" for step in dated)
                events = _by_khal(folder, calendar([(name, made)], with_names=True, with_notes=True))
                same = len(events) == len(wanted) and all(_same(*both) for both in zip(events, wanted, strict=True))
                yield _row("calendar opened by khal", name, met=same, why=() if same else (str(events), str(wanted)))
            wrong = [note.key for note in made.notes if _by_mblaze(folder, note.subject, note.body) != _lines(note.body)]
            if made.notes:
                yield _row("mail drafts opened by mblaze", name, met=not wrong, why=tuple(wrong))


def _row(what: str, page: str, *, met: bool, why: tuple[str, ...]) -> Row:
    return Row(what=what, page=page, value="as written" if met else "otherwise", target="as written", met=met, why=why)


def _same(event: str, wanted: str) -> bool:
    """Whether an event has the day, and a title that ends as the step's does (it begins with a neutral word)."""
    (day, _, title), (due, _, step) = event.partition("|"), wanted.partition("|")
    return day == due and title.endswith(step)


def _by_khal(folder: Path, text: str) -> list[str]:
    (folder / "plan.ics").write_text(text, "utf-8", newline="")
    (folder / "calendar").mkdir()
    (folder / "settings").write_text(SETTINGS.format(folder=folder), "utf-8")
    khal = ["khal", "-c", str(folder / "settings")]
    _said([*khal, "import", "--batch", "-a", "plan", str(folder / "plan.ics")])
    shown = ["list", "--notstarted", "--once", "--day-format", "", "--format", "{start-date}|{title}", "2026-01-01", "900d"]
    return sorted(line for line in _said([*khal, *shown]).splitlines() if line)


def _by_mblaze(folder: Path, subject: str, body: str) -> list[str]:
    file = folder / "note.eml"
    file.write_text(mail.draft(subject, body), "ascii", newline="")
    head = _said(["mhdr", "-d", "-h", "subject", str(file)])
    return _lines(_said(["mshow", "-n", "-O", str(file), "1"])) if " ".join(head.split()) == " ".join(subject.split()) else []


def _lines(text: str) -> list[str]:
    return text.strip().splitlines()


def _said(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"LC_ALL": "C.UTF-8"})
    return done.stdout
