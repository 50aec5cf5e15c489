"""A note as the reader edits it: the box, what is said of its words and length, and the ways to take it along."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from wizard import words
from wizard.notes import Draft
from wizard.plan import Plan
from wizard.questions import length
from wizard.render.html import Html, address, aside, h, join
from wizard.situation import Situation
from wizard.tone import Finding, Sent, findings

Edited = Mapping[str, Mapping[str, Any]]
MOST_SUGGESTIONS = 4


def button(label: str, do: str, *, primary: bool = False, about: str = "", **data: Any) -> Html:
    """A button of the page: ``do`` names what it does, ``about`` tells it apart for those who hear it."""
    attributes = {f"data-{name}": value for name, value in data.items()}
    heard = aside(about) if about else None
    return h("button", {"type": "button", "class": "primary" if primary else None, "data-do": do, **attributes}, label, heard)


def anchor(key: str) -> str:
    """The id of a note's box, from the note's key."""
    return f"note-{key}".replace(":", "-")


def text_hash(text: str) -> str:
    """What tells whether the suggested text is still the one that the reader's edit started from."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def count_line(text: str, limit: int | None) -> str:
    """How long a note is: in words, or against the limit of its channel."""
    if limit is None:
        return words.say("page", "first_note", "words", n=len(text.split()))
    left = limit - length(text)
    return words.say("page", "first_note", "units_left" if left >= 0 else "units_over", n=abs(left), limit=limit)


@dataclass(frozen=True, kw_only=True)
class Desk:
    """The notes of one plan with what the reader changed in them, by key; ``root`` leads to the site's first page."""

    plan: Plan
    case: Situation
    edited: Edited
    root: str

    def text(self, draft: Draft) -> str:
        """The note as the reader left it."""
        return str(self.edited.get(draft.key, {}).get("text", draft.body))

    def subject(self, draft: Draft) -> str:
        """The subject as the reader left it."""
        return str(self.edited.get(draft.key, {}).get("subject", draft.subject))

    @cached_property
    def _sent(self) -> dict[str, Sent]:
        return {one.key: Sent(name=one.to, text=self.text(one)) for one in self.plan.notes}

    def found(self, draft: Draft, text: str) -> tuple[Finding, ...]:
        """What the tone check says of a text in place of this note, less what the reader chose to ignore."""
        people = {person.name: person.moment for person in reversed(self.case.everybody)}
        others = tuple(sent for key, sent in self._sent.items() if key != draft.key)
        ignored = self.edited.get(draft.key, {}).get("ignored", ())
        found = findings(text, name=draft.to, moment=people.get(draft.to, ""), limit=draft.limit, others=others)
        return tuple(one for one in found if _name(one, text) not in ignored)

    def suggestions(self, draft: Draft, text: str) -> tuple[Html, int]:
        """The list under the box, and how many are on it."""
        if self.case.settings.get("suggestions") == "off":
            return join(_turn("on", draft)), 0
        found = self.found(draft, text)
        if not found:
            return join(h("p", {"class": "hint"}, _say("none"), " ", _turn("off", draft))), 0
        rows = [self._suggestion(draft, one, text) for one in found]
        more = rows[MOST_SUGGESTIONS:]
        title = words.say("page", "suggestions", "title", n=len(found))
        rest = h(
            "details", None, h("summary", None, words.say("page", "suggestions", "more", n=len(more))), h("ul", None, *more)
        )
        shown = h("ul", None, *rows[:MOST_SUGGESTIONS])
        return join(h("p", {"class": "suggestions-title"}, title), shown, rest if more else None, _turn("off", draft)), len(
            found
        )

    def _suggestion(self, draft: Draft, one: Finding, text: str) -> Html:
        about = ", ".join(filter(None, (text[one.start : one.end], _label(draft, first=False))))
        start, end = _units(text[: one.start]), _units(text[: one.end])
        what = h("a", {"href": address(one.article, self.root)}, _say("more_about"), aside(one.kind.replace("_", " ")))
        buttons = [
            button(_say("show"), "show-words", about=about, start=start, end=end) if one.end else None,
            button(_say("use"), "use-words", about=about, words=one.better, start=start, end=end) if one.better else None,
            button(_say("ignore"), "ignore", about=about, what=_name(one, text)) if one.level == "look" else None,
        ]
        level = h("strong", None, _say("level", one.level))
        return h(
            "li",
            {"data-kind": one.kind},
            h("p", None, level, ": ", one.message, " ", what),
            h("p", {"class": "actions small"}, *buttons) if any(buttons) else None,
        )

    def note(self, draft: Draft, *, first: bool = False, angry: bool = False) -> Html:
        """The whole block of one note."""
        text = self.text(draft)
        identity = anchor(draft.key)
        label = _label(draft, first=first)
        suggested, found = self.suggestions(draft, text)
        return h(
            "div",
            {
                "class": "note",
                "data-note": draft.key,
                "data-from": text_hash(draft.body),
                "data-subject": draft.subject,
                "data-suggested": draft.body,
                "data-found": found,
            },
            *self._subject(draft),
            h("label", {"for": identity}, label),
            h(
                "textarea",
                {
                    "id": identity,
                    "rows": text.count("\n") + len(text) // 60 + 2,
                    "dir": "auto",
                    "aria-describedby": f"{identity}-count",
                    "spellcheck": "true",
                },
                text,
            ),
            h("div", {"class": "print-twin", "aria-hidden": "true"}, text),
            h("p", {"class": "hint", "id": f"{identity}-count"}, count_line(text, draft.limit)),
            h(
                "p",
                {"class": "changed", "hidden": text == draft.body and self.subject(draft) == draft.subject},
                _first("changed"),
                " ",
                button(_first("undo_edits"), "undo-edits", about=draft.name),
            ),
            self._newer(draft, text),
            h("div", {"class": "suggestions"}, suggested),
            h("div", {"class": "actions"}, *_ways(draft, first=first, angry=angry)),
        )

    def _subject(self, draft: Draft) -> tuple[Html, ...]:
        if draft.channel != "email":
            return ()
        identity, subject = f"{anchor(draft.key)}-subject", self.subject(draft)
        before, _, after = words.template("page", "text", "subject").partition("{subject}")
        return (
            h("label", {"for": identity}, words.say("page", "draft", "subject"), aside(draft.name)),
            h(
                "input",
                {"id": identity, "type": "text", "class": "subject", "dir": "auto", "value": subject},
            ),
            h("p", {"class": "subject print-only"}, before, h("span", {"class": "print-subject"}, subject), after),
        )

    def _newer(self, draft: Draft, text: str) -> Html | None:
        """Offers the note that new answers give, where the reader has changed the one before: theirs is never overwritten."""
        if text == draft.body or self.edited[draft.key].get("from", "") == text_hash(draft.body):
            return None
        version = h(
            "details",
            None,
            h("summary", None, _first("see_newer"), aside(draft.name)),
            h("div", {"class": "newer-text", "dir": "auto"}, draft.body),
            h("p", {"class": "actions"}, button(_first("use_newer"), "undo-edits", about=draft.name)),
        )
        keep = button(_first("keep_mine"), "keep-mine", about=draft.name)
        return h("div", {"class": "newer card not-printed"}, h("p", None, _first("newer")), version, keep)


def _label(draft: Draft, *, first: bool) -> str:
    """What the box is called: by whom it is for, and where there are several, by which note it is."""
    if first and draft.channel in ("email", "post"):
        return words.say("page", "first_note", "label", name=draft.to) if draft.to else _first("label_no_name")
    if not draft.to or draft.to in draft.name:
        return draft.name
    return words.say("page", "first_note", "label_of", note=draft.name, name=draft.to)


def _ways(draft: Draft, *, first: bool, angry: bool) -> list[Html | None]:
    about = draft.name
    copy = button(_first("copy"), "copy", primary=first and not angry, about=about)
    hint = h("p", {"class": "hint"}, _first("mail_hint"), " ", _first("no_mail_app")) if first else None
    mail = join(button(_first("mail"), "mail", about=about), hint) if draft.channel == "email" else None
    more = _more_ways(draft)
    if not first:
        return [copy, mail, more]
    remind = join(button(_first("remind"), "reminder", primary=angry), h("p", {"class": "hint"}, _first("remind_hint")))
    return [remind, copy, mail, more] if angry else [copy, mail, remind, more]


def _more_ways(draft: Draft) -> Html:
    """What few need: a draft as a file, and the device's own way to share."""
    about = draft.name
    eml = join(button(_draft("eml"), "eml", about=about), h("p", {"class": "hint"}, _draft("eml_hint")))
    shared = join(button(_draft("share"), "share", about=about), h("p", {"class": "hint"}, _draft("share_hint")))
    summary = h("summary", None, _draft("more"), aside(about))
    share = h("div", {"data-needs": "share", "hidden": True}, shared)
    needs = None if draft.channel == "email" else "share"
    way = {"class": "more-ways", "data-needs": needs, "hidden": bool(needs)}
    return h("details", way, summary, eml if needs is None else None, share)


def _draft(name: str) -> str:
    return words.say("page", "draft", name)


def _units(text: str) -> int:
    """UTF-16 units, as the page counts places in a box."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _name(one: Finding, text: str) -> str:
    """What a finding is remembered by once the reader ignores it."""
    return f"{one.kind}: {text[one.start : one.end]}"


def _turn(to: str, draft: Draft) -> Html:
    return button(_say(f"turn_{to}"), "suggestions", value=to, about=draft.name)


def _say(*path: str) -> str:
    return words.say("page", "suggestions", *path)


def _first(name: str) -> str:
    return words.say("page", "first_note", name)
