"""The form and the result, as a browser takes them: what it may remember by itself."""

import re
from html.parser import HTMLParser
from typing import Any

from tests.cases import FULL, saved
from tests.page import ask
from wizard.render.form import form

TYPED_INTO = {"text", "date", "search", "email", "tel", "number", ""}


class Fields(HTMLParser):
    """Every field that a reader types into or chooses from, with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[dict[str, Any]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in ("textarea", "select") or (tag == "input" and given.get("type", "") in TYPED_INTO):
            self.found.append(given)


def remembered(html: str) -> list[str]:
    fields = Fields(html).found
    assert fields
    return [str(one.get("id")) for one in fields if one.get("autocomplete") != "off"]


def test_nothing_that_is_typed_enters_the_form_history_but_the_reader_s_own_name() -> None:
    assert remembered(form()) == ["your_name"]
    assert remembered(ask("result", saved(FULL))["html"]) == []


def test_a_browser_does_not_fill_the_form_in_again_by_itself() -> None:
    (opening,) = re.findall(r"<form[^>]*>", form())
    assert 'autocomplete="off"' in opening
