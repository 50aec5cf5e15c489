"""``python -m wizard SAVED.json``: the same plan in a terminal."""

import argparse
import json
import sys
from datetime import datetime
from pathlib import Path

from wizard import questions
from wizard.exports import saved
from wizard.exports.calendar import calendar
from wizard.exports.text import markdown
from wizard.plan import make_plan


def main(arguments: list[str] | None = None) -> int:
    """Prints the plan of a saved file, or the questions. Exit code 2, and one clear line, for a file that cannot be used."""
    parser = argparse.ArgumentParser(prog="python -m wizard", description="Plans a follow-up after a job rejection.")
    parser.add_argument("file", nargs="?", type=Path, help='the file that the page\'s "Save a copy" button gives')
    parser.add_argument("--case", metavar="ID", help="which case of the file (default: its only one)")
    parser.add_argument("--now", type=_moment, metavar="TIME", help="with its zone: 2027-03-10T09:00+01:00 (default: now)")
    parser.add_argument("--as", dest="kind", choices=("markdown", "json", "ics"), default="markdown", help="what to print")
    parser.add_argument("-o", dest="output", type=Path, metavar="PATH", help="write to a file")
    parser.add_argument("--questions", action="store_true", help="print the questions as JSON Schema")
    given = parser.parse_args(arguments)
    if not given.questions and not given.file:
        parser.error("name a saved file, or say --questions")
    try:
        text = _questions() if given.questions else _plan(given.file, given.case, given.now, given.kind)
    except (saved.Unreadable, OSError, UnicodeDecodeError) as problem:
        reason = problem.strerror if isinstance(problem, OSError) else problem
        print(f"{given.file}: {reason}", file=sys.stderr)
        return 2
    if given.output:
        with given.output.open("w", encoding="utf-8", newline="") as out:
            out.write(text)
    else:
        sys.stdout.write(text)
    return 0


def _questions() -> str:
    return json.dumps(questions.json_schema(), ensure_ascii=False, indent=2) + "\n"


def _plan(path: Path, wanted: str | None, now: datetime | None, kind: str) -> str:
    cases = saved.read(path.read_text("utf-8"))
    kept = next((one for one in cases if wanted is None or one.id == wanted), None)
    if kept is None:
        raise saved.Unreadable("wrong_file", "there is no such case in the file" if wanted else "the file holds no case")
    if wanted is None and len(cases) > 1:
        raise saved.Unreadable("wrong_file", f"the file holds several cases, say --case: {', '.join(one.id for one in cases)}")
    case = kept.at(now or datetime.now().astimezone())
    plan = make_plan(case)
    if kind == "ics":
        return calendar(plan, kept.id)
    if kind == "json":
        return json.dumps(plan.as_data(), ensure_ascii=False, indent=2) + "\n"
    return markdown(plan, case, kept.edited)


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise argparse.ArgumentTypeError("give the zone too, such as 2027-03-10T09:00+01:00")
    return moment


if __name__ == "__main__":
    sys.exit(main())
