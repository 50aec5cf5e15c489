"""The one function that the page's worker calls: a text goes in, a text comes out, both JSON.

Every request holds ``file`` (the saved file's data), ``case`` (the number of the case in it), ``unsaved`` (answers that are in
no file), ``now`` (time with its zone), ``root`` (the way to the site's first page) and ``kept`` (whether this device keeps the
answers), and ``do``, the name of a task. A reply may hold ``file`` in place of the one before, ``html`` of the result,
``focus`` (the id of what to move to), ``say`` (a text for the status) and ``give``, what leaves the page at a press.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from typing import Any

from wizard import progress, render, words
from wizard.answers import CASE_NAMED_BY
from wizard.exports import mail, saved
from wizard.exports.text import markdown, plain
from wizard.plan import Plan, make_plan
from wizard.questions import UnreadableForm, well_formed
from wizard.situation import Situation

Request = dict[str, Any]
Reply = dict[str, Any]


def answer(request: str) -> str:
    """Does what ``request["do"]`` names. The reply is ``fault``, the name of a text of the page, if that cannot be done."""
    asked: Request = json.loads(request)
    try:
        reply = _TASKS[asked["do"]](asked)
    except (saved.Unreadable, progress.NotTold) as problem:
        reply = {"fault": problem.fault}
    return json.dumps(reply, ensure_ascii=False)


# --- what the request is about ----------------------------------------------------------------------------------------------


def _number(asked: Request) -> int:
    return int(asked.get("case", 0))


def _kept(asked: Request) -> saved.Case:
    return saved.cases(asked["file"])[_number(asked)]


def _at(asked: Request) -> datetime:
    return datetime.fromisoformat(asked["now"])


def _case(asked: Request) -> Situation:
    unsaved = asked["unsaved"]
    felt_on = unsaved.get("felt_on")
    return _kept(asked).at(_at(asked), unsaved.get("feeling"), date.fromisoformat(felt_on) if felt_on else None)


def _plan(asked: Request) -> Plan:
    """What leaves the page: the plan with the notes as the reader left them."""
    return make_plan(_case(asked)).with_edits(_kept(asked).edited)


def _desk(asked: Request) -> render.Desk:
    case = _case(asked)
    return render.Desk(plan=make_plan(case), case=case, edited=_kept(asked).edited, root=asked["root"])


def _plans(asked: Request, *, but: int | None = None) -> list[tuple[saved.Case, Situation, Plan]]:
    """Every case that can be planned, but one."""
    found = []
    for number, kept in enumerate(saved.cases(asked["file"])):
        if number == but:
            continue
        try:
            case = _case(asked) if number == _number(asked) else kept.at(_at(asked))
        except saved.Unreadable:
            continue
        found.append((kept, case, make_plan(case)))
    return found


# --- what is shown ----------------------------------------------------------------------------------------------------------


def _result(asked: Request, told: render.Told | None = None) -> Reply:
    """The HTML of the first result, or of the plan once one was asked for; ``last`` is the last day of all plans, since this
    device keeps them together. With ``before``, the ``file`` and ``unsaved`` as they were before a question was opened again,
    it says what that changed, and ``lost`` counts the notes that the reader had changed and that it takes from the plan."""
    desk = _desk(asked)
    lost = 0
    if asked.get("before"):
        with suppress(saved.Unreadable):  # it may have been halfway
            told = render.Told(before=make_plan(_case({**asked, **asked["before"]})), answered=True)
            gone = {note.key for note in told.before.notes} - {note.key for note in desk.plan.notes}
            lost = sum(key in gone and "text" in edit for key, edit in desk.edited.items())
    form = {**_kept(asked).answers, **asked["unsaved"]}
    whole = desk.case.answers.extent and (desk.case.may_be_thanked_back or desk.case.progress)
    page = render.Page(desk=desk, form=form, told=told, kept=bool(asked.get("kept")), cases=len(asked["file"]["cases"]))
    html = render.full_result(page) if whole else render.first_result(desk)
    plans = [desk.plan, *(plan for _, _, plan in _plans(asked, but=_number(asked)))]
    last = max((step.due for plan in plans for step in plan.steps if step.due), default=desk.case.today)
    return {"html": html, "plan": desk.plan.as_data(), "lost": lost, "last": last.isoformat()}


def _look(asked: Request) -> Reply:
    """``key`` and ``text`` of a note as it stands: its length in words, and what its words may do."""
    desk = _desk(asked)
    drafted = next(note for note in desk.plan.notes if note.key == asked["key"])
    suggestions, found = desk.suggestions(drafted, asked["text"])
    return {"count": render.count_line(asked["text"], drafted.limit), "suggestions": suggestions, "found": found}


def _case_list(asked: Request) -> Reply:
    planned = {kept.id: (case, plan) for kept, case, plan in _plans(asked)}
    shown = []
    for kept in saved.cases(asked["file"]):
        case, plan = planned.get(kept.id, (None, None))
        about = [kept.answers.get(name, "") for name in CASE_NAMED_BY]
        job, company = (text if isinstance(text, str) else "" for text in about)
        shown.append(render.Kept(case=case, plan=plan, job=job, company=company))
    return {"html": render.case_list(shown)}


# --- what changes the case --------------------------------------------------------------------------------------------------


def _changed(asked: Request, case: dict[str, Any], say: str, what: str = "", did: str | None = None) -> Reply:
    """The reply to a change of the case: the new file, and the result with what the change did."""
    before = make_plan(_case(asked))
    cases = [case if number == _number(asked) else one for number, one in enumerate(asked["file"]["cases"])]
    after = {**asked, "file": {**asked["file"], "cases": cases}}
    told = render.Told(before=before, what=what, did=did)
    return {"file": after["file"], **_result(after, told), "focus": "changes", "say": say}


def _raw(asked: Request) -> dict[str, Any]:
    case: dict[str, Any] = asked["file"]["cases"][_number(asked)]
    return case


def _told(asked: Request) -> Reply:
    """``what`` happened, ``on`` which day (today without one), to which step (``key``) or to the case; ``text`` is a name,
    ``who`` the id of a person."""
    fields = {**asked, **asked.get("fields", {})}
    today = _at(asked).date()
    on = progress.day(fields["on"]) if "on" in fields else today
    key = fields.get("key")
    named = {name: fields.get(name, "") for name in ("text", "who")}
    case = progress.told(_raw(asked), what=fields["what"], on=on, today=today, step=key, **named)
    return _with_entry(asked, case, key)


def _with_entry(asked: Request, case: dict[str, Any], did: str | None = None) -> Reply:
    after = saved.cases({**asked["file"], "cases": [case]})[0]
    what = render.spoken(after.progress[-1], after.at(_at(asked)))
    return _changed(asked, case, words.say("page", "progress", "said"), what, did)


def _put_off(asked: Request) -> Reply:
    """``key`` of a step, and its new day."""
    due = progress.day(asked["fields"]["due"])
    return _with_entry(asked, progress.put_off(_raw(asked), step=asked["key"], due=due, today=_at(asked).date()))


def _own_step(asked: Request) -> Reply:
    """``text`` and day of a step of the reader's own."""
    fields = asked["fields"]
    if not fields["text"].strip():
        raise progress.NotTold("text_missing")
    case = progress.own_step(_raw(asked), text=fields["text"], due=progress.day(fields["due"]), today=_at(asked).date())
    return _with_entry(asked, case)


def _take_back(asked: Request) -> Reply:
    """``number`` of the entry."""
    case = progress.taken_back(_raw(asked), int(asked["number"]))
    return _changed(asked, case, words.say("page", "progress", "taken_back"))


def _settings(asked: Request) -> Reply:
    """``fields``: the settings as they were chosen; those in force already are left to the browser's region."""
    desk = _desk(asked)
    new = {name: value for name, value in asked["fields"].items() if value != render.in_force(desk.case)[name]}
    case = {**_raw(asked), "settings": {**_raw(asked).get("settings", {}), **new}}
    return _changed(asked, case, words.say("page", "status", "plan_changed"))


def _suggestions(asked: Request) -> Reply:
    """``value`` "on" or "off"; ``key`` of the note where it was pressed."""
    case = {**_raw(asked), "settings": {**_raw(asked).get("settings", {}), "suggestions": asked["value"]}}
    return {**_changed(asked, case, ""), "focus": render.anchor(asked["key"])}


def _edited(asked: Request, change: Callable[[dict[str, Any]], dict[str, Any]]) -> Reply:
    edits = _raw(asked).get("edited", {})
    case = {**_raw(asked), "edited": {**edits, asked["key"]: change(edits.get(asked["key"], {}))}}
    return {**_changed(asked, case, ""), "focus": render.anchor(asked["key"])}


def _ignore(asked: Request) -> Reply:
    """``what`` is found in the note with this ``key``, and no longer told."""
    return _edited(asked, lambda edit: {**edit, "ignored": [*edit.get("ignored", []), asked["what"]]})


def _keep_mine(asked: Request) -> Reply:
    """The note with this ``key`` stays as the reader changed it; the newer one is not offered again."""
    now = next(note for note in _desk(asked).plan.notes if note.key == asked["key"])
    return _edited(asked, lambda edit: {**edit, "from": render.text_hash(now.body)})


# --- what leaves the page ---------------------------------------------------------------------------------------------------


def _give(kind: str, text: str, name: str = "", say: str = "", media: str = "") -> Reply:
    return {"give": {"kind": kind, "text": text, "name": name, "type": media}, "say": say}


def _file_name(asked: Request, name: str, ending: str) -> str:
    example = "example-" if "example" in _kept(asked).settings else ""
    return f"{example}{name}-{_at(asked).date().isoformat()}.{ending}"


def _file(asked: Request, text: str, name: str, ending: str, media: str) -> Reply:
    name = _file_name(asked, name, ending)
    return _give("file", text, name, words.say("page", "status", "file", name=name), media)


def _calendar(asked: Request) -> Reply:
    """``fields``: whether names and notes go in; ``all``: the dates of every case."""
    from wizard.exports.calendar import calendar

    chosen = asked.get("fields", {})
    every = [(kept.id, plan.with_edits(kept.edited)) for kept, _, plan in _plans(asked)] if "all" in asked else None
    plans = every or [(_kept(asked).id, _plan(asked))]
    example = "example" in _kept(asked).settings
    text = calendar(plans, example=example, with_names=bool(chosen.get("names")), with_notes=bool(chosen.get("notes")))
    dates = sum(1 for _, plan in plans for step in plan.steps if step.due)
    say = words.say("page", "status", "calendar", n=dates)
    return _give("file", text, _file_name(asked, "follow-up", "ics"), say, "text/calendar")


def _reminder(asked: Request) -> Reply:
    from wizard.exports.calendar import reminder

    say = words.say("page", "status", "calendar", n=1)
    return _give("file", reminder(_kept(asked).id, _at(asked)), _file_name(asked, "reminder", "ics"), say, "text/calendar")


def _whole_text(asked: Request, write: Callable[..., str] = plain) -> str:
    return write(_plan(asked), _case(asked))


def _text(asked: Request) -> Reply:
    return _give("copy", _whole_text(asked), say=words.say("page", "status", "plan_copied"))


def _text_file(asked: Request) -> Reply:
    return _file(asked, _whole_text(asked), "follow-up", "txt", "text/plain")


def _markdown(asked: Request) -> Reply:
    return _file(asked, _whole_text(asked, markdown), "follow-up", "md", "text/markdown")


def _share(asked: Request) -> Reply:
    """The text of one note (``text``), or of the whole plan."""
    return _give("share", asked["text"] if "text" in asked else _whole_text(asked))


def _mail(asked: Request) -> Reply:
    """``subject`` and ``text`` of a note: its link for a mail program, or the fault that it is too long for one."""
    link = mail.mail_link(asked["subject"], asked["text"])
    return _give("link", link) if link else {"fault": "mail_too_long"}


def _eml(asked: Request) -> Reply:
    """``subject`` and ``text`` of a note: a draft as a file."""
    return _file(asked, mail.draft(asked["subject"], asked["text"]), "note", "eml", "message/rfc822")


def _open(asked: Request) -> Reply:
    """``text`` of a saved file: its data, if it can be used. It may be filled in halfway: the page asks for the rest."""
    for kept in saved.read(asked["text"]):
        try:
            well_formed(kept.answers)
        except UnreadableForm as problem:
            raise saved.Unreadable("damaged_file", str(problem)) from problem
    file = json.loads(asked["text"])
    return {"file": {**file, "cases": [{"progress": [], "edited": {}, "settings": {}} | case for case in file["cases"]]}}


EXPORTS: dict[str, Callable[[Request], Reply]] = {
    "calendar": _calendar,
    "reminder": _reminder,
    "text": _text,
    "text-file": _text_file,
    "markdown": _markdown,
    "share": _share,
    "mail": _mail,
    "eml": _eml,
}
"""Every way for something to leave the page."""

_TASKS: dict[str, Callable[[Request], Reply]] = {
    "result": _result,
    "look": _look,
    "cases": _case_list,
    "told": _told,
    "put-off": _put_off,
    "own-step": _own_step,
    "take-back": _take_back,
    "settings": _settings,
    "suggestions": _suggestions,
    "ignore": _ignore,
    "keep-mine": _keep_mine,
    "open": _open,
    **EXPORTS,
}
