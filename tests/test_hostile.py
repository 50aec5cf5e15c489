"""Nothing typed, or opened from a file, becomes markup, a header of a mail, a line of a calendar or the name of a file.

Each string of ``hostile.txt`` goes in wherever a text can, and what comes out is read by parsers that others wrote.
"""

import email
import email.policy
import json
import re
from html.parser import HTMLParser
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from tests.cases import FULL, saved
from tests.hostile import NOTES, answers, file_with, strings
from tests.page import plan_of
from tests.reading import as_it_leaves, check_markdown
from tests.test_render import ask
from wizard import words
from wizard.exports import mail

pytestmark = pytest.mark.native  # Pyodide has no Hypothesis

STRINGS = strings()
FAULTS = words.table("page")["failures"].keys()
FILE_NAME = re.compile(r"(follow-up|reminder|note)-\d{4}-\d\d-\d\d\.(ics|md|eml)")
HARMLESS = "Sam Ode"
BATCH = 26
BATCHES = [STRINGS[at : at + BATCH] for at in range(0, len(STRINGS), BATCH)]
every_string = pytest.mark.parametrize("batch", BATCHES, ids=lambda batch: ascii(batch[0])[:24])
ANY_TEXT = st.one_of(
    st.text(max_size=60),
    st.text(st.characters(min_codepoint=0xD800, max_codepoint=0xDFFF), min_size=1, max_size=3),
    st.lists(st.sampled_from(STRINGS), min_size=2, max_size=3).map(lambda some: "".join(some)[:400]),
)


class Outline(HTMLParser):
    """The elements of some HTML, each with the names of its attributes, and every address in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, tuple[str, ...]]] = []
        self.addresses: set[str | None] = set()
        self.tasks: list[str | None] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, tuple(name for name, _ in attrs)))
        found = dict(attrs)
        self.addresses |= {found[name] for name in ("href", "src", "action", "formaction") if name in found}
        self.tasks += [found["data-do"]] if "data-do" in found else []

    def handle_comment(self, data: str) -> None:
        self.elements.append(("comment", ()))

    def handle_decl(self, decl: str) -> None:
        self.handle_comment(decl)

    def unknown_decl(self, data: str) -> None:
        self.handle_comment(data)

    def handle_pi(self, data: str) -> None:
        self.handle_comment(data)


def quiet(file: dict[str, Any]) -> dict[str, Any]:
    """Without suggestions, which depend on the words."""
    file["cases"][0]["settings"] = {"suggestions": "off"}
    return file


def outline(do: str, file: dict[str, Any], **more: Any) -> tuple[Any, ...] | None:
    """What the HTML of a reply is made of; None where the file was refused."""
    reply = ask(do, file, **more)
    if "fault" in reply:
        assert reply["fault"] in FAULTS
        return None
    found = Outline(reply["html"])
    return found.elements, found.addresses, found.tasks


PLAIN = {do: outline(do, quiet(file_with(HARMLESS, "My note"))) for do in ("result", "cases")}
FIRST = outline("result", quiet(saved({**answers(HARMLESS), "extent": ""})))


def check_markup(text: str) -> int:
    """Looks at the pages made with a text; counts those that were made."""
    file = quiet(file_with(f"Ann {text} Ode", text))
    file["cases"][0]["edited"] = {key: {**edit, "text": f"Ann {text} Ode"} for key, edit in file["cases"][0]["edited"].items()}
    pages = [("result", file, PLAIN["result"]), ("result", quiet(saved({**answers(f"Ann {text} Ode"), "extent": ""})), FIRST)]
    pages += [("cases", file, PLAIN["cases"])] if len(text) < 60 else []  # a longer answer makes a plan "unfinished"
    made = [(outline(do, of), plain) for do, of, plain in pages]
    assert all(page in (None, plain) for page, plain in made), ascii(text)
    return sum(page is not None for page, _ in made)


@every_string
def test_no_page_gets_an_element_an_attribute_an_address_or_a_task(batch: list[str]) -> None:
    made = sum(check_markup(text) for text in batch)
    assert made >= 3 * sum(len(text) < 60 for text in batch)


@every_string
def test_suggestions_quote_it_as_text(batch: list[str]) -> None:
    plain = set(
        Outline(ask("look", key=NOTES[0], text=f"{HARMLESS} would have been unfair, I beg you")["suggestions"]).elements
    )
    plain |= {("details", ()), ("summary", ())}
    for text in batch:
        reply = ask("look", key=NOTES[0], text=f"{text[:400]} would have been unfair, I beg you {text[:400]}")
        kinds = {tag for tag, _ in plain}
        found = Outline(reply["suggestions"])
        assert {tag for tag, _ in found.elements} <= kinds, ascii(text)
        assert all(address and address.startswith("../") for address in found.addresses), ascii(text)


def check_mail(text: str) -> None:
    text = json.loads(json.dumps(text))  # two halves of one letter become one on the way to Python
    reply = ask("eml", key=NOTES[0], subject=text, text=text)["give"]
    assert FILE_NAME.fullmatch(reply["name"])
    draft = email.message_from_bytes(reply["text"].encode("ascii"), policy=email.policy.default)
    assert list(draft.keys()) == ["X-Unsent", "Subject", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"], ascii(
        text
    )
    assert draft.defects == []
    assert draft.get_content_type() == "text/plain"
    assert draft.get_content().splitlines() == as_it_leaves(text).splitlines() or not text.strip(), ascii(text)
    assert "".join(draft["Subject"].split()) == "".join(words.one_line(text).split())
    reply = ask("mail", key=NOTES[0], subject=text, text=text)
    if "fault" not in reply:
        link = urlsplit(reply["give"]["text"])
        assert (link.scheme, link.netloc, link.path, link.fragment) == ("mailto", "", "", "")
        fields = parse_qs(link.query, keep_blank_values=True, strict_parsing=True)
        assert {name: len(given) for name, given in fields.items()} == {"subject": 1, "body": 1}, ascii(text)
        assert not re.search(r"[\r\n]", fields["subject"][0])


@every_string
def test_a_mail_gets_no_header_and_no_other_part(batch: list[str]) -> None:
    for text in batch:
        check_mail(text)


def lines_of(calendar: str) -> list[tuple[str, list[str]]]:
    """The components of a calendar, each with the names of its lines."""
    parsed = Calendar.from_ical(calendar)
    return [(str(one.name), sorted(one.keys())) for one in parsed.walk()]


def calendar_of(text: str) -> tuple[list[tuple[str, list[str]]], str] | None:
    reply = ask("calendar", file_with(f"Ann {text} Ode", text), fields={"names": True, "notes": True})
    if "fault" in reply:
        return None
    assert FILE_NAME.fullmatch(reply["give"]["name"])
    return lines_of(reply["give"]["text"]), reply["give"]["text"]


PLAIN_CALENDAR = calendar_of(HARMLESS)


def check_calendar(text: str) -> None:
    made = calendar_of(text)
    assert PLAIN_CALENDAR
    if not made:
        return
    found, written = made
    assert found == PLAIN_CALENDAR[0] or not text, ascii(text)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029]|\r(?!\n)|(?<!\r)\n", written), ascii(text)
    assert all(len(line.encode()) <= 75 for line in written.split("\r\n"))


@every_string
def test_a_calendar_gets_no_line_and_no_event(batch: list[str]) -> None:
    for text in batch:
        check_calendar(text)


@every_string
def test_what_a_file_may_hold_is_refused_or_kept_as_it_is(batch: list[str]) -> None:
    for number, text in enumerate(batch):
        file = file_with(text, text)
        assert ask("open", text=json.dumps(file)) in ({"file": file}, {"fault": "big_file"})
        case = file["cases"][0]
        case["progress"] = [{"step": text, "what": text, "on": "2026-11-23", "text": text, text: text}]
        case["settings"] = {
            text: text,
            **dict.fromkeys(("region", "country", "date_style", "work_week", "began", "tone"), text),
        }
        case["edited"] |= {text: {"text": text, text: text}}
        file[text], case[f"x{text}"] = text, {text: [text]}
        case["answers"][f"x{text}"] = text
        asked = [ask("open", text=json.dumps(file)), ask("text", file)]
        assert all("fault" not in reply or reply["fault"] in FAULTS for reply in asked)
        told = ask("told", file, fields={"what": "warm", "on": "2026-11-24", "text": text[:100]}) if number % 5 == 0 else {}
        if "file" in told:
            assert told["file"] == {**file, "cases": [{**case, "progress": told["file"]["cases"][0]["progress"]}]}
        for damage in ({"id": text}, {"answers": text}, {"progress": text}, {"edited": {"x": text}}, {"settings": text}):
            ask("open", text=json.dumps({**file, "cases": [{**case, **damage}]}))
        assert ask("open", text=text) in ({"fault": "wrong_file"}, {"fault": "damaged_file"})


@every_string
def test_an_id_that_is_no_plain_name_is_refused(batch: list[str]) -> None:
    for text in batch:
        plain = re.fullmatch("[A-Za-z0-9_-]{1,40}", text)
        file = saved()
        file["cases"][0]["id"] = text
        assert plain or ask("open", text=json.dumps(file)) == {"fault": "damaged_file"}
        file = saved(people=[{**FULL["people"][0], "id": text}])
        assert plain or ask("open", text=json.dumps(file)) == {"fault": "damaged_file"}


def test_what_is_typed_stays_on_its_line_of_the_text() -> None:
    def lines(text: str) -> int:
        return len(str(ask("text", quiet(saved(answers(text))))["give"]["text"]).splitlines())

    for text in (text for text in STRINGS if len(text) < 60):
        assert lines(f"{text}\n# x\u2028- x Ode") == lines(HARMLESS), ascii(text)


def check_text(text: str) -> None:
    file = quiet(file_with(f"Ann {text} Ode", text))
    replies = [ask(do, file) for do in ("markdown", "text")]
    if "fault" in replies[0]:
        return
    made = plan_of(file)
    headings = 1 + any(not step.due for step in made.steps) + len(made.notes)
    text, plainly = (one["give"]["text"] for one in replies)
    check_markdown(text, plainly, len(made.steps), headings)


@every_string
def test_the_text_file_shows_it_as_it_is_and_not_as_markup(batch: list[str]) -> None:
    for text in batch:
        check_text(text)


@given(ANY_TEXT)
@example("0\x1e")
@settings(max_examples=30, deadline=None)
def test_any_other_text_is_text_too(text: str) -> None:
    check_markup(text)
    check_mail(text)
    check_calendar(text)
    check_text(text)


@given(st.text(max_size=200), st.text(max_size=400))
@settings(max_examples=200, deadline=None)
def test_a_link_for_the_mail_program_has_two_fields(subject: str, body: str) -> None:
    link = mail.mail_link(subject, body)
    assert link is None or re.fullmatch(r"mailto:\?subject=[^?&=#\s]*&body=[^?&=#\s]*", link)
