"""HTML, escaped by construction: text goes in as text, and only ``Html`` counts as markup."""

import html as escaping
import json
import re
from collections.abc import Mapping
from typing import Any

from wizard import words


class Html(str):
    """Text that is markup already. Nothing but this module makes it."""

    __slots__ = ()


Attributes = Mapping[str, Any]
_VOID = frozenset({"br", "input", "link", "meta"})
_TYPED_INTO = frozenset({"text", "date"})


def h(tag: str, attributes: Attributes | None = None, *children: str | None) -> Html:
    """One element. An attribute that is None or False is left out, True has no value, a table or list becomes JSON.

    What is typed into a field stays out of the browser's form history, unless ``autocomplete`` says otherwise."""
    given = dict(attributes or {})
    if tag in ("textarea", "select") or (tag == "input" and given.get("type") in _TYPED_INTO):
        given.setdefault("autocomplete", "off")
    written = "".join(_attribute(name, value) for name, value in given.items())
    inside = "".join(_escaped(child) for child in children if child is not None)
    return Html(f"<{tag}{written}>" if tag in _VOID else f"<{tag}{written}>{inside}</{tag}>")


def join(*children: str | None) -> Html:
    """Elements and texts side by side."""
    return Html("".join(_escaped(child) for child in children if child is not None))


def _escaped(child: str) -> str:
    return child if isinstance(child, Html) else escaping.escape(child, quote=False)


def _attribute(name: str, value: Any) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return f" {name}"
    text = value if isinstance(value, str) else str(value) if isinstance(value, int) else json.dumps(value, ensure_ascii=False)
    return f' {name}="{escaping.escape(text)}"'


def script(code: str) -> Html:
    """Code of ours that runs where it stands; a closing tag inside it is refused."""
    if "</" in code:
        raise ValueError("a script may not hold a closing tag")
    return Html(f"<script>{code}</script>")


def linked(text: str, root: str, about: Html | None = None) -> Html:
    """A text of ours with its ``[label](page.md#heading)`` links; ``root`` leads to the site's first page, with a slash.

    ``about`` ends each label: it tells links apart that are called alike.
    """
    parts: list[str] = []
    end = 0
    for found in words.LINK.finditer(text):
        parts += [_escaped(text[end : found.start()]), h("a", {"href": address(found[2], root)}, found[1], about)]
        end = found.end()
    return Html("".join([*parts, _escaped(text[end:])]))


def aside(text: str) -> Html:
    """What only a screen reader says after a name that several links or buttons have."""
    return h("span", {"class": "visually-hidden"}, f": {text}")


def address(page: str, root: str) -> str:
    """Where a page of docs/ is on the site: ``guide/thank-them.md#when`` is ``guide/thank-them/#when``."""
    return root + re.sub(r"(?:(?:^|(?<=/))index)?\.md(?=#|$)", lambda m: "" if "index" in m[0] else "/", page)
