"""Finished plans for real situations, made from the stories of the tests: each is labeled an example."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from tests import story as telling
from wizard import words
from wizard.answers import SCREENS
from wizard.exports.text import markdown
from wizard.plan import make_plan
from wizard.questions import asked, choose, on_screen

INDEX = "examples/index.md"
NOT_SHOWN = ("basics", "people", "employer", "style")


def pages() -> dict[str, str]:
    """The Markdown of every example and of their list, by its path under docs/."""
    shown = {name: one for name, one in telling.stories().items() if "example" in one}
    listed = [f"- [{one['example']}]({name}.md): {one['story']}" for name, one in shown.items()]
    lead = words.say("page", "examples", "lead")
    title = words.say("page", "examples", "title")
    index = "\n".join([_front_matter(title, lead), f"# {title}\n", lead, "", *listed, ""])
    return {INDEX: index} | {f"examples/{name}.md": _page(one) for name, one in shown.items()}


def _page(story: Mapping[str, Any]) -> str:
    case = telling.situation(dict(story))
    title = words.say("page", "examples", "page_title", title=story["example"])
    plan = markdown(make_plan(case), case).replace("☐ ", "").split("\n", 1)[1]
    parts = [
        f"{_front_matter(title, story['story'])}\n# {title}\n",
        f'!!! example "{words.say("page", "examples", "label")}"\n\n    {words.say("page", "examples", "note")}\n',
        f"{story['story']}\n",
        f"## {words.say('page', 'examples', 'answers')}\n",
        *_answers(telling.form(dict(story))),
        f"\n## {words.say('page', 'plan', 'steps')}\n",
        _as_blocks(plan),
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


def _as_blocks(text: str) -> str:
    """Steps as they are; every note as a block of plain text, so that its lines stay as they will be sent."""
    steps, *parts = text.split("\n## ")
    blocks = []
    for part in parts:
        name, body = part.split("\n", 1)
        if name == words.say("page", "plan", "waiting_title"):
            blocks.append(f"\n## {part.rstrip()}\n")
            continue
        blocks.append(f"\n### {name}\n\n```text\n{body.strip()}\n```\n")
    return steps.strip() + "\n" + "".join(blocks)
