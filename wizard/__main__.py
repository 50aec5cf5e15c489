"""``python -m wizard SAVED.json``: the same plan in a terminal."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from wizard import questions, words
from wizard.answers import CASE_NAMED_BY
from wizard.exports import mail, saved
from wizard.exports.calendar import calendar
from wizard.exports.text import markdown, today_list
from wizard.plan import make_plan

KINDS = ("markdown", "json", "ics", "eml")


def main(arguments: list[str] | None = None) -> int:
    """Prints the plan of a saved file, what is due today, or the questions. Exit code 2, and one clear line, for a file that
    cannot be used."""
    parser = argparse.ArgumentParser(prog="python -m wizard", description="Plans a follow-up after a job rejection.")
    parser.add_argument("file", nargs="?", type=Path, help='the file that the page\'s "Save a copy" button gives')
    parser.add_argument("--case", metavar="ID", help="which case of the file (default: its only one; with ics: all)")
    parser.add_argument("--now", type=_moment, metavar="TIME", help="with its zone: 2027-03-10T09:00+01:00 (default: now)")
    parser.add_argument("--today-list", action="store_true", help="print what is due today, in every case")
    parser.add_argument("--as", dest="kind", choices=KINDS, default="markdown", help="what to print")
    parser.add_argument("--note", metavar="KEY", help="with --as eml: which note (default: the first)")
    parser.add_argument("-o", dest="output", type=Path, metavar="PATH", help="write to a file")
    parser.add_argument("--questions", action="store_true", help="print the questions as JSON Schema")
    given = parser.parse_args(arguments)
    if not given.questions and not given.file:
        parser.error("name a saved file, or say --questions")
    try:
        text = _questions() if given.questions else _text(given)
    except (saved.Unreadable, OSError, UnicodeDecodeError) as problem:
        reason = problem.strerror if isinstance(problem, OSError) else problem
        print(f"{given.file}: {reason}", file=sys.stderr)
        return 2
    text = words.encodable(text)
    if given.output:
        with given.output.open("w", encoding="utf-8", newline="") as out:
            out.write(text)
    else:
        sys.stdout.write(text)
    return 0


def _questions() -> str:
    return json.dumps(questions.json_schema(), ensure_ascii=False, indent=2) + "\n"


def _text(given: argparse.Namespace) -> str:
    now = given.now or datetime.now().astimezone()
    kept = _chosen(saved.read(given.file.read_text("utf-8")), given.case)
    several = given.today_list or given.kind == "ics"
    if len(kept) > 1 and not several:
        raise saved.Unreadable("wrong_file", f"the file holds several cases, say --case: {', '.join(one.id for one in kept)}")
    planned = [(one, case, make_plan(case).with_edits(one.edited)) for one in kept for case in [one.at(now)]]
    if given.today_list:
        return today_list([(_name(one), case, plan) for one, case, plan in planned])
    if given.kind == "ics":
        return calendar([(one.id, plan) for one, _, plan in planned])
    (_, case, plan) = planned[0]
    if given.kind == "json":
        return json.dumps(plan.as_data(), ensure_ascii=False, indent=2) + "\n"
    if given.kind == "eml":
        note = next((note for note in plan.notes if given.note in (None, note.key)), None)
        if note is None:
            raise saved.Unreadable(
                "wrong_file", f"there is no such note; there is {', '.join(note.key for note in plan.notes)}"
            )
        return mail.draft(note.subject, note.body)
    return markdown(plan, case)


def _chosen(cases: Sequence[saved.Case], wanted: str | None) -> list[saved.Case]:
    kept = [one for one in cases if wanted in (None, one.id)]
    if not kept:
        raise saved.Unreadable("wrong_file", "there is no such case in the file" if wanted else "the file holds no case")
    return kept


def _name(kept: saved.Case) -> str:
    given = [kept.answers.get(name) for name in CASE_NAMED_BY]
    return ", ".join(text for text in given if isinstance(text, str) and text) or words.say("page", "cases", "no_name")


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise argparse.ArgumentTypeError("give the zone too, such as 2027-03-10T09:00+01:00")
    return moment


if __name__ == "__main__":
    sys.exit(main())
