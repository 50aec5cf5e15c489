"""The plan as Markdown and as plain text. Nothing about feelings, unfair treatment, no contact or the reason."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from wizard import words
from wizard.day_words import made_on, spell
from wizard.exports import commonmark
from wizard.notes import Draft
from wizard.plan import Plan, Step
from wizard.situation import Situation

HARD_BREAK = "  \n"


@dataclass(frozen=True)
class _Block:
    """A part of the text; only an item has several lines that we wrote, and only a text may have line breaks of its own."""

    kind: Literal["title", "heading", "item", "text"]
    lines: tuple[str, ...]


def today_list(plans: Sequence[tuple[str, Situation, Plan]]) -> str:
    """What is due today in every plan, else what comes next, as Markdown; each plan with what it is called. Not empty."""
    return _as_markdown(_today(plans))


def markdown(plan: Plan, case: Situation) -> str:
    """The plan with its notes as they stand in it. Nothing in it is read as markup but its headings, lists and line breaks."""
    return _as_markdown(_whole(plan, case))


def plain(plan: Plan, case: Situation) -> str:
    """The same for whoever knows no Markdown: without its marks, and with every text as it is."""
    return _joined((block, _plainly(block)) for block in _whole(plan, case))


def note_parts(note: Draft) -> Iterator[str]:
    """What a note says: its subject if it is an email, and its text."""
    if note.channel == "email":
        yield words.say("page", "text", "subject", subject=words.one_line(note.subject))
    yield note.body


# --- what is written --------------------------------------------------------------------------------------------------------


def _today(plans: Sequence[tuple[str, Situation, Plan]]) -> Iterator[_Block]:
    first = plans[0][1]
    yield _Block("title", (f"{words.say('page', 'today', 'title')}: {spell(first.today, first, with_year=True)}",))
    for name, case, plan in plans:
        yield _Block("heading", (name,))
        dated = [step for step in plan.steps if step.due]
        due = [step for step in dated if step.due == case.today]
        if not due:
            yield _Block("text", (words.say("page", "today", "nothing"),))
        yield from (_dated(step, case) for step in due or dated[:1])


def _whole(plan: Plan, case: Situation) -> Iterator[_Block]:
    yield _Block("title", (made_on(case, "text", "made", title=words.say("page", "plan", "title")),))
    if "example" in case.settings:
        yield _Block("text", (words.say("page", "example", "lead"),))
    dated = [step for step in plan.steps if step.due]
    if not dated:
        yield _Block("text", (words.say("page", "plan", "nothing"),))
    yield from (_dated(step, case) for step in dated)
    yield from (_Block("text", (text,)) for text in (*plan.others, plan.stop))
    waiting = [step for step in plan.steps if not step.due]
    if waiting:
        yield _Block("heading", (words.say("page", "plan", "waiting_title"),))
    for step in waiting:
        yield _Block("item", (f"{words.say('page', 'plan', 'if', condition=step.only_if or '')} {step.title}", step.why))
    for note in plan.notes:
        yield _Block("heading", (note.name,))
        yield from (_Block("text", (text,)) for text in note_parts(note))


def _dated(step: Step, case: Situation) -> _Block:
    day = spell(step.due or case.today, case)
    only_if = (words.say("page", "plan", "only_if", condition=step.only_if),) if step.only_if else ()
    return _Block("item", (f"☐ {words.say('page', 'plan', 'item', day=day, title=step.title)}", *only_if, step.why))


# --- how it is written ------------------------------------------------------------------------------------------------------


def _as_markdown(blocks: Iterator[_Block]) -> str:
    return _joined((block, _marked(block)) for block in blocks)


def _marked(block: _Block) -> str:
    match block.kind:
        case "text":
            return "\n\n".join(HARD_BREAK.join(lines) for text in block.lines for lines in commonmark.paragraphs(text))
        case "item":
            return "- " + f"{HARD_BREAK}  ".join(commonmark.escaped(words.one_line(line)) for line in block.lines)
        case _:
            return commonmark.heading(words.one_line(block.lines[0]), 1 if block.kind == "title" else 2)


def _plainly(block: _Block) -> str:
    match block.kind:
        case "text":
            return "\n".join(line for text in block.lines for line in words.lines(text))
        case "item":
            return "- " + "\n  ".join(words.one_line(line) for line in block.lines)
        case _:
            return words.one_line(block.lines[0])


def _joined(written: Iterator[tuple[_Block, str]]) -> str:
    """One empty line between blocks, and none between the items of a list."""
    text, last = "", ""
    for block, added in written:
        if added:
            between = "\n" if block.kind == last == "item" else "\n\n" if text else ""
            text, last = f"{text}{between}{added}", block.kind
    return f"{text}\n"
