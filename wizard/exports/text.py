"""The plan as Markdown and as plain text. Nothing about feelings, unfair treatment, no contact or the reason."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from wizard import words
from wizard.day_words import spell
from wizard.plan import Plan, Step
from wizard.situation import Situation

type Edited = Mapping[str, Mapping[str, Any]] | None


def today_list(plans: Sequence[tuple[str, Situation, Plan]]) -> str:
    """What is due today in every plan, else what comes next, as Markdown; each plan with what it is called. Not empty."""
    first = plans[0][1]
    lines = [f"# {words.say('page', 'today', 'title')}: {spell(first.today, first, with_year=True)}"]
    for name, case, plan in plans:
        dated = [step for step in plan.steps if step.due]
        due = [step for step in dated if step.due == case.today]
        lines += ["", f"## {name}", ""]
        lines += [] if due else [words.say("page", "today", "nothing"), ""]
        for step in due or dated[:1]:
            day = spell(step.due or case.today, case)
            lines += _item(f"☐ {words.say('page', 'plan', 'item', day=day, title=step.title)}", step)
    return "\n".join([*lines, ""])


def markdown(plan: Plan, case: Situation, edited: Edited = None) -> str:
    """The plan with its notes; ``edited`` holds what the reader changed, by the key of the note."""
    return _whole(plan, case, edited or {}, title="# ", heading="## ")


def plain(plan: Plan, case: Situation, edited: Edited = None) -> str:
    """The same for whoever knows no Markdown: without its marks before a heading."""
    return _whole(plan, case, edited or {}, title="", heading="")


def _whole(plan: Plan, case: Situation, edited: Mapping[str, Mapping[str, Any]], *, title: str, heading: str) -> str:
    name = words.say("page", "plan", "title")
    lines = [f"{title}{words.say('page', 'text', 'made', title=name, day=spell(case.today, case, with_year=True))}", ""]
    lines += [words.say("page", "example", "lead"), ""] if "example" in case.settings else []
    dated = [step for step in plan.steps if step.due]
    waiting = [step for step in plan.steps if not step.due]
    if not dated:
        lines += [words.say("page", "plan", "nothing"), ""]
    for step in dated:
        lines += _item(
            f"☐ {words.say('page', 'plan', 'item', day=spell(step.due or case.today, case), title=step.title)}", step
        )
    lines += ["", *(text for line in plan.others for text in (line, "")), plan.stop, ""]
    if waiting:
        lines += [f"{heading}{words.say('page', 'plan', 'waiting_title')}", ""]
    for step in waiting:
        lines += _item(f"{words.say('page', 'plan', 'if', condition=step.only_if or '')} {step.title}", step)
    lines += [""] if waiting else []
    for note in plan.notes:
        changed = edited.get(note.key, {})
        lines += [f"{heading}{note.name}", ""]
        if note.channel == "email":
            lines += [words.say("page", "text", "subject", subject=changed.get("subject") or note.subject), ""]
        lines += [changed.get("text") or note.body, ""]
    return "\n".join(lines)


def _item(first: str, step: Step) -> Iterator[str]:
    yield f"- {first}"
    if step.only_if and step.due:
        yield f"  {words.say('page', 'plan', 'only_if', condition=step.only_if)}"
    yield f"  {step.why}"
