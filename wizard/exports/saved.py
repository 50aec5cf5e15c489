"""The saved file: every case of the reader's, as the page's "Save a copy" gives it. ``saved.schema.json`` is the contract."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from wizard import questions, words
from wizard.situation import Progress, Situation

VERSION = 1
MOST_BYTES = 1_000_000
MOST_DEEP = 50
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_NAME = re.compile("[A-Za-z0-9_-]{1,60}")
Fault = Literal["wrong_file", "newer_file", "damaged_file", "big_file"]


class Unreadable(ValueError):
    """The file cannot be used. ``fault`` names what the page says; the message is for the command line, in one line."""

    def __init__(self, fault: Fault, message: str) -> None:
        super().__init__(message)
        self.fault = fault


@dataclass(frozen=True, kw_only=True)
class Case:
    """One case of a saved file; ``edited`` holds what the reader changed, by the key of the note."""

    id: str
    answers: Mapping[str, Any]
    progress: tuple[Progress, ...]
    edited: Mapping[str, Mapping[str, Any]]
    settings: Mapping[str, str]

    def at(self, now: datetime, feeling: str | None = None, felt_on: date | None = None) -> Situation:
        """This case at a moment, which carries its zone. Feelings, and the day of them, are never in a file; raises
        Unreadable."""
        form = {**self.answers, "feeling": feeling} if feeling else self.answers
        try:
            answers = questions.read(form)
        except questions.UnreadableForm as problem:
            raise Unreadable("damaged_file", str(problem)) from problem
        return Situation(answers=answers, now=now, settings=self.settings, progress=self.progress, felt_on=felt_on)


def read(text: str) -> tuple[Case, ...]:
    """The cases of a saved file, given as text. Raises Unreadable."""
    if len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise Unreadable("big_file", "the file is larger than 1 MB")
    if _depth(text) > MOST_DEEP:
        raise Unreadable("wrong_file", "the file is not one that this wizard saved")
    try:
        data = json.loads(text)
    except ValueError as problem:
        raise Unreadable("wrong_file", "the file is not JSON") from problem
    return cases(data)


def _depth(text: str) -> int:
    """How deep the brackets nest: in the browser, reading a file that nests too deep would end Python itself."""
    deepest = depth = 0
    for bracket in re.findall(r"[][{}]", _STRING.sub("", text)):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def cases(data: Any) -> tuple[Case, ...]:
    """The cases of a saved file, given as data. Raises Unreadable."""
    if not isinstance(data, dict) or not isinstance(data.get("cases"), list):
        raise Unreadable("wrong_file", "the file is not one that this wizard saved")
    version = data.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise Unreadable("wrong_file", "the file is not one that this wizard saved")
    if version > VERSION:
        raise Unreadable("newer_file", "the file was saved by a newer version of this wizard")
    return tuple(_case(one) for one in data["cases"])


def _case(data: Any) -> Case:
    where = _table(data, "a case")
    if not isinstance(where.get("id"), str) or not _NAME.fullmatch(where["id"]):
        raise Unreadable("damaged_file", "a case has no id")
    return Case(
        id=where["id"],
        answers=_table(where.get("answers"), "answers"),
        progress=tuple(_progress(one) for one in _list(where.get("progress", []), "progress")),
        edited={key: _edit(value) for key, value in _table(where.get("edited", {}), "edited").items()},
        settings={k: v for k, v in _table(where.get("settings", {}), "settings").items() if isinstance(v, str)},
    )


def _progress(data: Any) -> Progress:
    one = _table(data, "progress")
    step, what, on = one.get("step"), one.get("what"), one.get("on")
    if not (step is None or isinstance(step, str)) or not isinstance(what, str):
        raise Unreadable("damaged_file", "an entry of progress cannot be read")
    text, due = words.one_line(str(one.get("text", ""))), _day(one["due"]) if one.get("due") else None
    return Progress(step=step, what=what, on=_day(on), text=text, due=due, who=str(one.get("who", "")))


def _edit(data: Any) -> Mapping[str, Any]:
    edit = _table(data, "an edited note")
    texts = [*(edit.get(key, "") for key in ("subject", "text", "from")), *_list(edit.get("ignored", []), "an edited note")]
    if not all(isinstance(text, str) for text in texts):
        raise Unreadable("damaged_file", "an edited note cannot be read")
    return edit


def _day(value: Any) -> date:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError) as problem:
        raise Unreadable("damaged_file", "a day cannot be read") from problem


def _table(value: Any, what: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise Unreadable("damaged_file", f"{what} cannot be read")
    return value


def _list(value: Any, what: str) -> list[Any]:
    if not isinstance(value, list):
        raise Unreadable("damaged_file", f"{what} cannot be read")
    return value
