"""The one function that the page's worker calls: a text goes in, a text comes out, both JSON."""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

from wizard import render
from wizard.exports import saved
from wizard.exports.mail import mail_link
from wizard.exports.text import markdown
from wizard.plan import make_plan
from wizard.questions import UnreadableForm, well_formed

Request = dict[str, Any]
Reply = dict[str, Any]


def answer(request: str) -> str:
    """Does what ``request["do"]`` names. The reply is ``fault``, the name of a text of the page, if the file cannot be used."""
    asked: Request = json.loads(request)
    try:
        reply = _TASKS[asked["do"]](asked)
    except saved.Unreadable as problem:
        reply = {"fault": problem.fault}
    return json.dumps(reply, ensure_ascii=False)


def _case(asked: Request) -> saved.Case:
    return saved.cases(asked["file"])[0]


def _at(asked: Request) -> datetime:
    return datetime.fromisoformat(asked["now"])


def _desk(asked: Request) -> tuple[render.Desk, dict[str, Any]]:
    """The plan with what was changed in its notes, and the form it comes from."""
    kept = _case(asked)
    case = kept.at(_at(asked), asked["unsaved"].get("feeling"))
    desk = render.Desk(plan=make_plan(case), case=case, edited=kept.edited, root=asked["root"])
    return desk, {**kept.answers, **asked["unsaved"]}


def _result(asked: Request) -> Reply:
    """``file``, ``unsaved`` answers, ``now``, ``root``: the HTML of the first result, or of the plan once one was asked for;
    ``lost`` counts the notes that the reader changed and that are no longer part of it."""
    desk, form = _desk(asked)
    keys = {note.key for note in desk.plan.notes}
    lost = sum(key not in keys and "text" in edit for key, edit in desk.edited.items())
    whole = desk.case.answers.extent and desk.case.may_be_thanked_back
    html = render.full_result(desk, form) if whole else render.first_result(desk)
    return {"html": html, "plan": desk.plan.as_data(), "lost": lost}


def _look(asked: Request) -> Reply:
    """``key`` and ``text`` of a note as it stands: its length in words, its mail link or null, and what its words may do."""
    desk, _ = _desk(asked)
    draft = next(note for note in desk.plan.notes if note.key == asked["key"])
    suggestions, found = desk.suggestions(draft, asked["text"])
    count = render.count_line(asked["text"], draft.limit)
    return {"count": count, "mail": mail_link(draft.subject, asked["text"]), "suggestions": suggestions, "found": found}


def _calendar(asked: Request) -> Reply:
    from wizard.exports.calendar import calendar

    kept = _case(asked)
    plan = make_plan(kept.at(_at(asked), asked["unsaved"].get("feeling")))
    return {
        "text": calendar(plan, kept.id, example="example" in kept.settings),
        "dates": sum(1 for step in plan.steps if step.due),
    }


def _reminder(asked: Request) -> Reply:
    from wizard.exports.calendar import reminder

    return {"text": reminder(_case(asked).id, _at(asked)), "dates": 1}


def _text(asked: Request) -> Reply:
    kept = _case(asked)
    case = kept.at(_at(asked), asked["unsaved"].get("feeling"))
    return {"text": markdown(make_plan(case), case, kept.edited)}


def _open(asked: Request) -> Reply:
    """``text`` of a saved file: whether it can be used. It may be filled in halfway: the page asks for the rest."""
    for kept in saved.read(asked["text"]):
        try:
            well_formed(kept.answers)
        except UnreadableForm as problem:
            raise saved.Unreadable("damaged_file", str(problem)) from problem
    return {"file": json.loads(asked["text"])}


_TASKS: dict[str, Callable[[Request], Reply]] = {
    "result": _result,
    "look": _look,
    "calendar": _calendar,
    "reminder": _reminder,
    "text": _text,
    "open": _open,
}
