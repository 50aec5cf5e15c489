"""Requests such as a reader's page makes, with the answers that this machine's Python gives to them.

A seed gives the same requests each time. One seed shows which functions run; tests drive what was built with others.
"""

import json
import random
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

from wizard import browser, progress
from wizard.questions import QUESTIONS, Question
from wizard.render.settings import DATE_STYLES, WORK_WEEKS
from wizard.tone.phrases import PHRASES

SAID = [text for phrases in PHRASES.values() for text in phrases]
TEXTS = (
    *(
        "Sam",
        "Zoë O’Brien-Núñez",
        "李小龍",
        "Владимир",
        "محمد الفاسي",
        "नीलम",
        "🙂🙂 X",
        "Łukasz  Ø",
        "de la Cruz",
        "a\tb\n c",
        "$& <b>$1</b>",
    ),
    *(
        "Data analyst",
        "Ingénieure de la qualité",
        "the triage tool",
        "your new clinic",
        "Straße & Söhne GmbH",
        "x" * 100,
        "ﬀ①½ e\u0301",
    ),
)
STARTS = ("Dear Sam,", "Hi", "Hello Ms. Ode,", "To whom it may concern", "", "Sehr geehrte Frau Ode,")
PLAIN = (
    *(
        "Thank you for your time on Tuesday.",
        "I learned a lot from our talk.",
        "I would be glad to hear from you.",
        "What could I do better?",
    ),
    *(
        "I DON'T UNDERSTAND!!!",
        "Honestly, this is unfair...",
        "It was 1.5 hours (12:30–14:00), not 45 min.",
        "See https://example.org/a?b=c#d or a@b.org.",
    ),
)
COUNTRIES, TONES = (next(one.options for one in QUESTIONS if one.name == name) for name in ("country", "tone"))
WHAT = ("sent", "left_out", "advised", *progress.EVENTS)


def _value(one: Question, dice: random.Random, now: datetime) -> Any:
    how = one.ask

    def day(least: int, most: int) -> str:
        return (now.date() + timedelta(days=dice.randrange(least, most))).isoformat()

    match how.kind:
        case "checkboxes":
            some = [option for option in one.options if option != how.exclusive and dice.random() < 0.25]
            return some or ([how.exclusive] if how.exclusive else [])
        case "date":
            return day(-90, 1) if how.not_after == 0 else dice.choice([day(0, 120), ""])
        case "month":
            return day(0, 400)[:7]
        case "text":
            given = not how.optional or how.needed_with_siblings or dice.random() < 0.7
            return dice.choice(TEXTS)[: how.limit or 100] if given else ""
        case _:
            return dice.choice([*one.options, *([""] if how.optional else [])])


def form(dice: random.Random, now: datetime) -> dict[str, Any]:
    """Answers to everything; now and then one is missing or wrong."""
    given = {one.name: _value(one, dice, now) for one in QUESTIONS if "." not in one.name}
    if "internal" in given["applies"]:
        given["goals"] = [one for one in given["goals"] if one in ("door", "feedback")] or ["none"]
    given["extent"] = dice.choice(["", "first_note", "full", "full", "full"])
    fields = [one for one in QUESTIONS if "." in one.name]
    given["people"] = [
        {"id": f"p{n}", **{one.name.removeprefix("people."): _value(one, dice, now) for one in fields}}
        for n in range(dice.randrange(7))
    ]
    if dice.random() < 0.05:
        del given[dice.choice(sorted(given))]
    if dice.random() < 0.05:
        given["when_date"] = dice.choice([["2026", "2", "31"], ["٢٠٢٦", "1", "x"], "1999-01-01", 7])
    return given


def _text(dice: random.Random, body: str) -> str:
    """A note as a reader may have changed it."""
    said = ["".join(char for char in dice.choice(SAID) if char.isalnum() or char in " '") for _ in range(dice.randrange(4))]
    lines = [*dice.choices(PLAIN, k=dice.randrange(3)), *said, dice.choice(TEXTS)]
    dice.shuffle(lines)
    return dice.choice([body, f"{body}\n{' '.join(lines)}", "\n\n".join([dice.choice(STARTS), " ".join(lines)]), ""])


def conversation(dice: random.Random, ask: Callable[[dict[str, Any]], Any], steps: int = 14) -> None:
    """One reader's visit: answers, a plan, and what they then press and tell. `ask` makes a request and gives the reply."""
    now = datetime.fromisoformat("2026-11-24T10:00+00:00") + timedelta(minutes=dice.randrange(525_600))
    zone = dice.choice(["+00:00", "-08:00", "+05:30", "+13:00"])
    filled = form(dice, now)
    unsaved = {"feeling": filled.pop("feeling", ""), **({"felt_on": now.date().isoformat()} if dice.random() < 0.5 else {})}
    cases = [
        {
            "id": "k7q2",
            "answers": filled,
            "progress": [],
            "edited": {},
            "settings": dice.choice([{}, {"region": "US"}, {"region": "DE"}]),
        }
    ]
    if dice.random() < 0.2:
        other = {name: value for name, value in form(dice, now).items() if name != "feeling"}
        cases.append({"id": "m3x9", "answers": other, "progress": [], "edited": {}, "settings": {}})
    asked: dict[str, Any] = {
        "file": {"version": 1, "cases": cases},
        "case": 0,
        "unsaved": unsaved,
        "root": "../",
        "kept": False,
    }
    keys: list[str] = []
    notes: list[dict[str, Any]] = []

    def plan(reply: Any) -> None:
        asked["file"] = reply.get("file", asked["file"])
        if "plan" in reply:
            keys[:] = [step["key"] for step in reply["plan"]["steps"]]
            notes[:] = [step["note"] for step in reply["plan"]["steps"] if step["note"]]

    def request(do: str, **given: Any) -> None:
        plan(ask({**asked, "now": now.isoformat()[:16] + zone, "do": do, **given}) or {})

    request("result")
    for _ in range(steps):
        now += timedelta(days=dice.choice([0, 0, 0, 1, 6, 20]), minutes=dice.randrange(600))
        day = (now.date() + timedelta(days=dice.randrange(-9, 40))).isoformat()
        note = dice.choice(notes) if notes else {"key": "none", "subject": "A", "body": "B"}
        subject, body = note.get("subject") or "", _text(dice, note["body"])
        key = dice.choice(keys) if keys else None
        match dice.randrange(20):
            case 0 | 1 | 2 | 3 | 17 | 18 if notes:
                request("look", key=note["key"], text=body)
            case 4 | 5:
                step = dice.choice([None, key])
                request(
                    "told",
                    what=dice.choice(WHAT),
                    key=step,
                    fields={"on": dice.choice([day, now.date().isoformat(), ""]), "text": dice.choice(TEXTS)},
                )
            case 6 if key:
                request("put-off", key=key, fields={"due": day})
            case 7:
                request("own-step", fields={"text": dice.choice([*TEXTS, " ", "y" * 200]), "due": day})
            case 8 if asked["file"]["cases"][0]["progress"]:
                request("take-back", number=dice.randrange(len(asked["file"]["cases"][0]["progress"])))
            case 9:
                lists = {"date_style": DATE_STYLES, "country": COUNTRIES, "work_week": WORK_WEEKS, "tone": TONES}
                request("settings", fields={name: dice.choice(options) for name, options in lists.items()})
            case 10:
                request(
                    "calendar",
                    fields={name: "yes" for name in ("names", "notes") if dice.random() < 0.6},
                    **dice.choice([{}, {"all": True}]),
                )
            case 11:
                request(dice.choice(["text", "text-file", "share", "reminder", "cases"]))
            case 12:
                request(dice.choice(["mail", "eml"]), subject=subject, text=body)
            case 13 if notes:
                request("suggestions", value=dice.choice(["on", "off"]), key=note["key"])
            case 14 if notes:
                edit: dict[str, Any] = {"subject": subject, "text": body, "from": "0" * 8, "ignored": []}
                asked["file"]["cases"][0] = {**asked["file"]["cases"][0], "edited": {note["key"]: edit}}
                request("result")
                if note["key"] in {one["key"] for one in notes}:
                    request(
                        dice.choice(["keep-mine", "ignore"]), key=note["key"], what=dice.choice(["blame: you never", "plea"])
                    )
            case 15:
                text = json.dumps(asked["file"], ensure_ascii=dice.random() < 0.5)
                request(
                    "open",
                    text=dice.choice(
                        [text, text[:-9], "[]", "[" * 60, '{"version": 9, "cases": []}', "x" * dice.choice([9, 1_000_001])]
                    ),
                )
            case _:
                request("result", kept=True)


def driven(seed: int, readers: int) -> Iterator[tuple[str, str]]:
    """Requests of so many readers, each with its answer; a request that raises has none."""
    for reader in range(readers):
        yield from _visit(random.Random(f"{seed}:{reader}"))


def _visit(dice: random.Random) -> list[tuple[str, str]]:
    found = []

    def ask(request: dict[str, Any]) -> Any:
        text = json.dumps(request, ensure_ascii=False)
        try:
            reply = browser.answer(text)
        except Exception:  # a bug of the wizard's, which its own tests look for
            return {}
        found.append((text, reply))
        return json.loads(reply)

    conversation(dice, ask)
    return found


def mails() -> Iterator[str]:
    """Drafts of every kind of text: which way a mail is encoded depends on all of it."""
    lines = (
        "",
        "From here, . and =",
        "a b " * 15,
        "a b " * 60,
        "é" + "a b " * 15,
        "Zoë " * 60,
        "李小龍" * 15,
        "🙂 Владимир " * 20,
        "x" * 1200,
    )
    texts = [*lines, *("\n\n".join([one] * 20) for one in lines), "\n".join(lines)]
    for text, subject in [*((text, "Thank you") for text in texts), *(("Dear Sam,", line) for line in lines)]:
        case = {"id": "k7q2", "answers": {}, "progress": [], "edited": {}, "settings": {}}
        asked = {"file": {"version": 1, "cases": [case]}, "case": 0, "unsaved": {}, "root": "../", "kept": False}
        for do in ("eml", "mail"):
            yield json.dumps({**asked, "now": "2026-11-24T10:00+00:00", "do": do, "subject": subject, "text": text})


if __name__ == "__main__":
    warm, drive = (
        [request for request, _ in driven(int(seed), int(readers))]
        for seed, readers in zip(sys.argv[1::2], sys.argv[2::2], strict=True)
    )
    print(json.dumps({"warm": warm, "drive": [*drive, *mails()]}))  # noqa: T201
