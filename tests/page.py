"""The page's Python, asked as the page asks it, and what it keeps."""

import json
from datetime import datetime
from typing import Any

from tests.cases import NOW
from wizard import browser
from wizard.exports import saved as files
from wizard.plan import Plan, make_plan

File = dict[str, Any]


def ask(do: str, file: File, *, now: datetime = NOW, **more: Any) -> dict[str, Any]:
    request = {"do": do, "file": file, "case": 0, "unsaved": {}, "now": now.isoformat(), "root": "../", **more}
    reply: dict[str, Any] = json.loads(browser.answer(json.dumps(request)))
    assert "give" not in reply or do in browser.EXPORTS, "what leaves the page is tested as an export"
    return reply


def tell(file: File, do: str = "told", **more: Any) -> File:
    """The file after something was told."""
    reply = ask(do, file, **more)
    assert "fault" not in reply, reply
    after: File = reply["file"]
    return after


def plan_of(file: File, now: datetime = NOW) -> Plan:
    return make_plan(files.cases(file)[0].at(now))


def entries(file: File) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = file["cases"][0]["progress"]
    return told
