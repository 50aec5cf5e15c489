"""Whole journeys, one file each in tests/stories/: answers in, plan out. A career adviser can read and correct them."""

import pytest

from tests.story import PARTS, situation, stories
from wizard import words
from wizard.notes import NOTES
from wizard.notes.note import chosen
from wizard.plan import Plan, make_plan
from wizard.rules import RULES
from wizard.situation import Situation

STORIES = stories()


@pytest.mark.parametrize("name", STORIES)
def test_the_story_ends_as_it_says(name: str) -> None:
    story = STORIES[name]
    assert not set(story) - PARTS, "a story has a part that nothing reads"
    made = make_plan(situation(story))
    found = {step.key: step.due.isoformat() if step.due else "waits" for step in made.steps}
    if "outcome" in story:
        assert made.outcome == story["outcome"]
    if "cards" in story:
        assert [card.name for card in made.cards] == story["cards"]
    for key, day in story.get("must", {}).items():
        assert found.get(key) == day, found
    for key in story.get("must_not", ()):
        assert key in {rule.name for rule in RULES} | {"any note", "any ask"}, f"there is no such rule: {key}"
        assert not broken(key, made), found
    for note, wordings in story.get("says", {}).items():
        assert set(wordings.items()) <= said(note, made, situation(story)), said(note, made, situation(story))
    for note, sentences in story.get("silent", {}).items():
        assert not set(sentences) & {sentence for sentence, _ in said(note, made, situation(story))}
    channels = {step.key: step.note.channel if step.note else "none" for step in made.steps}
    assert story.get("by", {}).items() <= channels.items()
    conditions = {step.key: step.only_if for step in made.steps}
    for key, condition in story.get("only_if", {}).items():
        assert conditions[key] == words.say("steps", "conditions", condition)


def broken(key: str, made: Plan) -> bool:
    if key == "any note":
        return bool(made.notes)
    if key == "any ask":
        return any(step.asks for step in made.steps)
    return any(step.rule == key for step in made.steps)


def said(key: str, made: Plan, subject: Situation) -> set[tuple[str, str]]:
    """Which wording each sentence of a note chose."""
    step = next(step for step in made.steps if step.key == key)
    assert step.note_name
    person = next((one for one in subject.answers.people if one.id == step.person), subject.first_person)
    return {(sentence.__name__, wording) for sentence, wording in chosen(NOTES[step.note_name], subject, person)}


def test_it_is_known_which_steps_without_a_person_go_to_somebody_else_than_the_first_note() -> None:
    elsewhere = {rule.name for rule in RULES if rule.to_somebody_else}
    for story in STORIES.values():
        case = situation(story)
        for step in make_plan(case).steps:
            if step.sent_to and not step.person and step.rule not in elsewhere:
                assert step.sent_to == case.first_person.id or step.sent_to == case.first_person.name, step.key


def test_every_rule_is_in_a_story() -> None:
    told = {key.partition(":")[0] for story in STORIES.values() for key in story.get("must", {})}
    assert {rule.name for rule in RULES} - told == set()
