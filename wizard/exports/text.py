"""The plan as Markdown, which reads as plain text too. Nothing about feelings, unfair treatment, no contact or the reason."""

from collections.abc import Iterator, Mapping
from typing import Any

from wizard import words
from wizard.day_words import spell
from wizard.plan import Plan, Step
from wizard.situation import Situation


def markdown(plan: Plan, case: Situation, edited: Mapping[str, Mapping[str, Any]] | None = None) -> str:
    """The plan with its notes; ``edited`` holds what the reader changed, by the key of the note."""
    title = words.say("page", "plan", "title")
    lines = [f"# {words.say('page', 'text', 'made', title=title, day=spell(case.today, case))}", ""]
    if not plan.steps:
        lines += [words.say("page", "plan", "nothing"), ""]
    for step in plan.steps:
        lines += [f"- ☐ {line}" if number == 0 else f"  {line}" for number, line in enumerate(_step(step, case))]
    lines += ["", plan.stop, ""]
    for note in plan.notes:
        changed = (edited or {}).get(note.key, {})
        lines += [f"## {note.name}", "", words.say("page", "text", "subject", subject=changed.get("subject") or note.subject)]
        lines += ["", changed.get("text") or note.body, ""]
    return "\n".join(lines)


def _step(step: Step, case: Situation) -> Iterator[str]:
    yield words.say("page", "plan", "item", day=spell(step.due, case), title=step.title) if step.due else step.title
    if step.only_if:
        yield words.say("page", "plan", "only_if", condition=step.only_if)
    yield step.why
