"""Every page of the wizard is made of what the scripts and style sheets look for, and they look for nothing in vain."""

import json
import re
from typing import Any

import pytest

from tests.cases import FIRST_NOTE, saved
from tests.markup import Element, faults, looked_for, tree
from tests.page import File, ask
from wizard import browser, render, words

NOTE = "thank_the_person_you_met"
TASKS = set(browser._TASKS)
EVERYTHING = ["door", "feedback", "network", "talk", "referral"]
ELSEWHERE = {
    "class": {"md-header", "md-tabs", "md-footer", "said", "several"},
    "data-view": {"questions"},
    "data-do": {"undo", "undo-change", "redo", "read-it", "to-field"},
    "": {"data-person", "data-pressed", "data-here", "data-md-color-scheme"},
}
"""What scripts make themselves, or the site around the wizard has."""

NOT_IN_PAGES = {"status", "failures", "told_faults", "waiting", "rules", "examples", "text", "calendar", "days"}
"""Tables of texts that scripts say, that files hold, or that stand elsewhere on the site."""

NOT_IN_THESE = {
    *(("form", "title", one) for one in ("first", "plan", "other")),
    *(("form", "progress", one) for one in ("first", "plan")),
    *(("changes", one) for one in ("none", "added_waiting", "moved_waiting", "and_more")),
    *(("plan", "basis", one) for one in ("evidence", "custom")),
    *(("progress", one) for one in ("said", "taken_back")),
    ("form", "error_prefix"),
    ("start", "carry_on_lead"),
    ("overdue", "lead"),
    ("titles", "stop_here"),
    ("first_note", "mail_too_long"),
    ("suggestions", "unavailable"),
    ("timeline", "tick", "year"),
    ("plan", "nothing"),
    ("plan", "not_given"),
    ("cases", "removed"),
    ("ready_made", "gap_day"),
}
"""Texts that scripts say, or that another test sees."""


def first(**changes: Any) -> File:
    return saved(FIRST_NOTE, **changes)


def with_case(file: File, **parts: Any) -> File:
    file["cases"][0] |= parts
    return file


def happened(*what: str) -> list[dict[str, Any]]:
    return [{"step": None, "what": one, "on": "2026-11-20", **({"text": "Kim"} if one == "named" else {})} for one in what]


def of_steps(*what: str) -> list[dict[str, Any]]:
    keys = (NOTE, "find_a_name", "own:1", "invite_on_linkedin:p1")
    entry = {"on": "2026-11-22", "due": "2026-12-04", "text": "Rest"}
    return [{"step": key, "what": one, **entry} for key, one in zip(keys, what, strict=False)]


EDITED = {NOTE: {"subject": "Mine", "text": "Please think again, [job].", "from": "of another day", "ignored": []}}
BAD = (
    "Please think again. I am just checking in about [job]. I was the best candidate. It was unfair."
    " I will sue. Call me if he quits."
)
SEVERAL = {
    **saved(),
    "cases": [
        *saved()["cases"],
        {**first(stage="applied", told="auto")["cases"][0], "id": "b"},
        {**saved(job_title="Nurse")["cases"][0], "id": "c"},
    ],
}
SEVERAL["cases"].append({"id": "d", "answers": {"stage": "one"}, "progress": [], "edited": {}, "settings": {}})

RESULTS: dict[str, dict[str, Any]] = {
    "a first note": {"file": first()},
    "a note of somebody angry": {"file": first(to_name=""), "unsaved": {"feeling": "angry"}},
    "a note of somebody very low": {"file": first(), "unsaved": {"feeling": "low"}},
    "many cards": {"file": first(stage="offer", applies=["public", "agency", "unfair"]), "unsaved": {"feeling": "low"}},
    "a last day": {"file": first(applies=["public"], last_day="2026-12-20")},
    "silence": {"file": first(told="silence")},
    "silence after a question": {"file": first(told="silence", applies=["replied"], promised="2026-11-20")},
    "a reply that was sent": {"file": first(applies=["replied"])},
    "a reply they regret": {"file": first(applies=["regret"])},
    "unfair": {"file": first(applies=["unfair"])},
    "nobody to write to": {"file": first(stage="applied", told="auto")},
    "asked to stop": {"file": first(applies=["stop"])},
    "a talk inside": {"file": first(applies=["internal"])},
    "a plan": {"file": saved(), "kept": True},
    "a plan with every wish": {"file": saved(goals=EVERYTHING, said=["keep", "feedback", "dated"], said_month="2027-03")},
    "a plan with a last day": {"file": saved(applies=["public"], last_day="2026-12-20"), "unsaved": {"feeling": "ready"}},
    "a plan whose last day has passed": {"file": saved(applies=["public"], last_day="2026-11-20")},
    "a plan that was asked to stop": {"file": saved(applies=["stop"])},
    "a plan that began": {"file": with_case(saved(goals=EVERYTHING), progress=happened("warm", "named"), edited=EDITED)},
    "a plan with its own steps": {"file": with_case(saved(), progress=of_steps("put_off", "left_out", "own", "sent"))},
    "a plan without suggestions": {"file": with_case(saved(), settings={"suggestions": "off", "example": "yes"})},
    "a plan of weeks ago": {"file": with_case(saved(), settings={"began": "2026-11-03"})},
    "an offer taken back": {"file": first(stage="offer")},
    "advice that was had": {"file": with_case(saved(applies=["unfair"]), progress=happened("advised"))},
    "a plan that reaches a year": {"file": saved(said=["dated"], said_month="2027-10")},
    "a plan in which nothing is left": {
        "file": with_case(saved(told="silence", goals=["none"]), progress=happened("hired", "no"))
    },
    "an invitation that is too long": {
        "file": with_case(saved(), edited={"invite_on_linkedin:p1": {"text": "x" * 300, "from": "y"}})
    },
    "one of several plans": {"file": SEVERAL},
    "another answer": {"file": saved(), "before": {"file": saved(your_name="Kim Berg"), "unsaved": {}}},
    "the same answer": {"file": saved(), "before": {"file": saved(), "unsaved": {}}},
}


def page(name: str) -> Element:
    """A page by its name."""
    match name:
        case "the wizard" | "the wizard, kept for offline":
            build = render.Build(
                root="../", bundle="b/", megabytes=6.1, example=saved()["cases"][0], day="2026-11-24", offline="," in name
            )
            return tree(render.wizard_page("", build))
        case "the ready-made notes":
            return tree(render.ready_made_page())
        case "the list of plans":
            return tree(ask("cases", SEVERAL)["html"])
        case "what a note may do":
            return tree(ask("look", saved(), key=NOTE, text=BAD)["suggestions"])
        case "what a change did":
            return tree(ask("told", with_case(saved(goals=EVERYTHING)), what="keep")["html"])
        case "what one more day did":
            return tree(ask("put-off", saved(), key="invite_on_linkedin:p1", fields={"due": "2026-12-10"})["html"])
    return tree(ask("result", **RESULTS[name])["html"])


PAGES = (
    *("the wizard", "the wizard, kept for offline", "the ready-made notes", "the list of plans"),
    *("what a note may do", "what a change did", "what one more day did", *RESULTS),
)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_made_of_what_is_known(name: str) -> None:
    assert faults(page(name), json.dumps([RESULTS, BAD], ensure_ascii=False), TASKS) == []


def test_nothing_is_looked_for_in_vain() -> None:
    every = [one for name in PAGES for one in page(name).every()]
    for attribute, names in looked_for().items():
        there = {name for one in every for name in (one.names(attribute) if attribute else one.attributes)}
        assert names - there - ELSEWHERE.get(attribute, set()) == set(), attribute
    pressed = {name for one in every for name in one.names("data-do")}
    assert TASKS - pressed == {"result", "look"}


def test_before_a_script_runs_only_the_start_is_shown() -> None:
    page_ = page("the wizard")
    shown = [one for one in page_.every() if not any("hidden" in above.attributes for above in (one, *one.around()))]
    assert {name for one in shown for name in one.names("data-view")} == {"start"}
    assert {name for one in shown for name in one.names("id")} == {"wizard", "printed-from", "status"}
    assert {name for one in shown for name in one.names("data-do")} == {"start", "example", "open"}
    assert not any("data-only-if" in one.attributes for one in shown)


def test_no_text_is_left_over() -> None:
    shown = "\n".join({" ".join(one.text.split()) for name in PAGES for one in page(name).every()})
    for path, text in words.texts("page"):
        if path[0] not in NOT_IN_PAGES and path not in NOT_IN_THESE:
            kept = "".join(".*" if part[:1] == "{" else re.escape(part) for part in re.split(r"({\w+})", words.plain(text)))
            assert re.search(kept, shown), path
