"""Finished plans for real situations, made from the stories of the tests: each is labeled an example."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tests import ninety_days
from tests import story as telling
from wizard import words
from wizard.answers import SCREENS
from wizard.day_words import spell
from wizard.exports.text import markdown, note_parts
from wizard.notes import Draft
from wizard.plan import make_plan
from wizard.questions import asked, choose, on_screen
from wizard.render.staying import spoken

INDEX = "examples/index.md"
NINETY_DAYS = "ninety-days"
NOT_SHOWN = ("basics", "people", "employer", "style")


def pages() -> dict[str, str]:
    """The Markdown of every example and of their list, by its path under docs/."""
    shown = {name: one for name, one in telling.stories().items() if "example" in one}
    listed = [
        f"- [{one['example']}]({name}.md): {one['story']}" for name, one in (shown | {NINETY_DAYS: ninety_days.PLAYED}).items()
    ]
    lead = words.say("page", "examples", "lead")
    title = words.say("page", "examples", "title")
    index = "\n".join([_front_matter(title, lead), f"# {title}\n", lead, "", *listed, ""])
    plans = {f"examples/{name}.md": _page(one) for name, one in shown.items()}
    return {INDEX: index, **plans, f"examples/{NINETY_DAYS}.md": _ninety_days()}


def _page(story: Mapping[str, Any]) -> str:
    case = telling.situation(dict(story))
    plan = make_plan(case)
    steps, *parts = markdown(plan, case).replace("☐ ", "").split("\n", 1)[1].split("\n## ")
    waiting = [f"\n## {part.rstrip()}\n" for part in parts[: len(parts) - len(plan.notes)]]
    notes = [f"\n### {note.name}\n\n{_as_sent(note)}\n" for note in plan.notes]
    body = [f"## {words.say('page', 'plan', 'steps')}\n", "".join([f"{steps.strip()}\n", *waiting, *notes])]
    return _framed(story, telling.form(dict(story)), body)


def _ninety_days() -> str:
    """One case day after day: what was told on it, and the plan as it is then."""
    stages = [part for stage in ninety_days.stages() for part in _stage(stage)]
    return _framed(ninety_days.PLAYED, ninety_days.ANSWERS, stages)


def _stage(stage: ninety_days.Stage) -> Iterator[str]:
    case, told = stage.case, len(stage.tell)
    yield f"\n## {stage.title}\n"
    yield f"*{spell(stage.now.date(), case, with_year=True)}*\n"
    if told:
        yield f"{words.say('page', 'examples', 'told')}\n"
        yield from (f"- {spoken(one, case)}" for one in case.progress[-told:])
        yield ""
    dated = [step for step in stage.plan.steps if step.due]
    yield f"{words.say('page', 'examples', 'then')}\n"
    yield from (f"1. {spell(step.due, case)}: {step.title}" for step in dated if step.due)
    if not dated:
        yield words.say("page", "plan", "nothing")
    waiting = [
        f"- {words.say('page', 'plan', 'if', condition=step.only_if or '')} {step.title}"
        for step in stage.plan.steps
        if not step.due
    ]
    if waiting:
        yield f'\n<details markdown="1"><summary>{words.say("page", "plan", "waiting_title")}</summary>\n'
        yield from waiting
        yield "\n</details>"


def _framed(story: Mapping[str, Any], form: Mapping[str, Any], body: Iterable[str]) -> str:
    title = words.say("page", "examples", "page_title", title=story["example"])
    parts = [
        f"{_front_matter(title, story['story'])}\n# {title}\n",
        f'!!! example "{words.say("page", "examples", "label")}"\n\n    {words.say("page", "examples", "note")}\n',
        f"{story['story']}\n",
        f"## {words.say('page', 'examples', 'answers')}\n",
        *_answers(form),
        "",
        *body,
        f"\n[{words.say('page', 'examples', 'own')}](../wizard.md)\n",
    ]
    return "\n".join(parts)


def _front_matter(title: str, description: str) -> str:
    quoted = (json.dumps(text, ensure_ascii=False) for text in (title, description))
    return "---\ntitle: {}\ndescription: {}\nsearch: {{ boost: 0.5 }}\n---\n".format(*quoted)


def _answers(form: Mapping[str, Any]) -> Iterator[str]:
    known = asked(form)
    for screen in SCREENS:
        if screen.name in NOT_SHOWN:
            continue
        for question in on_screen(screen):
            value = known.get(question.name)
            if not value or not question.options:
                continue
            heading = choose(words.find("questions", "screens", screen.name, "heading"), known)
            chosen = value if isinstance(value, list) else [value]
            said = ", ".join(choose(words.find("questions", *question.path, "options", one), known) for one in chosen)
            yield f"- {heading} *{words.fill(said, day='')}*".replace(", *", "*")


def _as_sent(note: Draft) -> str:
    """A note as a block of plain text, so that its lines stay as they will be sent."""
    return f"```text\n{'\n\n'.join(note_parts(note))}\n```"
