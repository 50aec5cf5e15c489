"""What the wizard's pages may be made of, and what is wrong with one that is made otherwise."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from pathlib import Path

from wizard import words
from wizard.answers import SCREENS
from wizard.rules import RULES
from wizard.tone.finding import KINDS

ASSETS = Path(__file__).parent.parent / "docs" / "assets"
SHEET = (ASSETS / "wizard" / "wizard.css").read_text("utf-8")
SCRIPTS = "".join(
    file.read_text("utf-8") for file in (ASSETS / "inline" / "early.js", *sorted((ASSETS / "wizard").glob("*.js")))
)
LOOKED_FOR = set(re.findall(r"[\w-]+", (ASSETS / "site.css").read_text("utf-8") + SHEET + SCRIPTS))
"""Every name in the style sheets and the scripts of the page."""

FOR_OTHERS = {"data-key", "data-what", "data-all", "data-card", "data-step"}
"""What the scripts pass on to Python as it is, and what only tests read."""

PLAIN = "p h1 h2 h3 ul ol li div span section strong dl dt dd fieldset legend summary pre script figure figcaption"
ATTRIBUTES = {
    **dict.fromkeys(PLAIN.split(), ""),
    "a": "href target",
    "button": "type",
    "circle": "cx cy r",
    "details": "open",
    "form": "novalidate autocomplete",
    "input": "type name value autocomplete maxlength min max checked inputmode accept autocapitalize enterkeyhint spellcheck",
    "label": "for",
    "option": "value selected",
    "path": "d",
    "progress": "max value aria-label",
    "select": "name autocomplete",
    "svg": "viewBox focusable",
    "text": "x y text-anchor",
    "textarea": "rows spellcheck autocomplete",
    "time": "datetime",
}
EVERYWHERE = {"class", "id", "hidden", "tabindex", "dir", "role", "aria-hidden", "aria-describedby"}
BARE = {"hidden", "checked", "selected", "open", "novalidate"}
VALUES = {
    "autocapitalize": "words|sentences",
    "enterkeyhint": "done|next",
    "accept": r"\.json,application/json",
    "aria-hidden": "true",
    "autocomplete": "off|name|organization|organization-title",
    "datetime": r"\d{4}-\d\d-\d\d",
    "dir": "auto",
    "focusable": "false",
    "inputmode": "numeric",
    "min": r"\d{4}-\d\d-\d\d",
    "role": "status|alert",
    "rows": r"\d+",
    "spellcheck": "true|false",
    "tabindex": "-1",
    "target": "_top",
    "text-anchor": "middle",
    "type": "button|submit|text|radio|checkbox|date|file",
    "viewBox": r"0 0 \d+ \d+",
}
NEEDED = {
    "a": "href",
    "button": "type",
    "input": "id type",
    "label": "for",
    "option": "value",
    "select": "id name",
    "textarea": "id dir rows",
    "time": "datetime",
}
INSIDE = {"li": "ul ol", "dt": "div", "dd": "div", "option": "select", "legend": "fieldset", "summary": "details"}
HOLDS = {"ul": "li", "ol": "li", "dl": "div", "select": "option"}
BEGINS = {"fieldset": "legend", "details": "summary", "figure": "svg"}
SPEAKS = {"a", "button", "dt", "h1", "h2", "h3", "label", "legend", "option", "summary", "textarea", "time"}

HANDLERS = {"".join(one) for one in re.findall(r'^ {4}(?:async )?(?:"([a-z-]+)"|([a-z]+))(?:\(\w*\) \{|: )', SCRIPTS, re.M)}
"""The names of what the page's scripts do at a press."""

FILLED = {"printed-from", "strange-date", "not-kept", "status", "open-failure", "message", "last-day", "progress", "error"}
"""Lines that scripts fill."""

_TAG = re.compile(r'<(/?)([^\s>]+)((?:\s+[^\s=>]+(?:="[^"]*")?)*)>')
_ATTRIBUTE = re.compile(r'([^\s=]+)(?:="([^"]*)")?')


@dataclass
class Element:
    tag: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    inside: list["Element | str"] = field(default_factory=list)
    above: "Element | None" = None

    def every(self) -> Iterator["Element"]:
        """Every element below."""
        for one in self.inside:
            if isinstance(one, Element):
                yield one
                yield from one.every()

    def around(self) -> Iterator["Element"]:
        """Every element that it stands in."""
        if self.above:
            yield self.above
            yield from self.above.around()

    @property
    def text(self) -> str:
        return "".join(one if isinstance(one, str) else one.text for one in self.inside if one)

    def names(self, attribute: str) -> list[str]:
        """The names in an attribute that may hold several."""
        return (self.attributes.get(attribute) or "").split()

    def __str__(self) -> str:
        return f"<{self.tag} {self.attributes}> {self.text[:40]!r}"


def tree(html: str) -> Element:
    """A page of ours as a tree. It reads just what the wizard writes, and keeps names as they are written."""
    here = top = Element("top")
    end = 0
    for found in _TAG.finditer(html):
        here.inside.append(unescape(html[end : found.start()]))
        end = found.end()
        if found[1]:
            assert (found[2], here.above is not None) == (here.tag, True)
            here = here.above or top
            continue
        written = {one[1]: unescape(one[2]) if "=" in one[0] else None for one in _ATTRIBUTE.finditer(found[3])}
        here.inside.append(one := Element(found[2], written, above=here))
        here = here if one.tag == "input" else one
    assert here is top
    assert "<" not in html[end:]
    return top


def faults(page: Element, typed: str, tasks: set[str]) -> list[str]:
    """What is wrong with a page; ``typed`` is what a reader typed, ``tasks`` what Python does at the press of a button."""
    every = list(page.every())
    found = [f"{fault}: {one}" for one in every for fault in (*_of_names(one), *_of_place(one), *_of_use(one, tasks))]
    ids = Counter(name for one in every for name in one.names("id"))
    found += [f"an id twice: {name}" for name, count in ids.items() if count > 1]
    labelled = {name for one in every if one.tag == "label" for name in one.names("for")}
    for one in every:
        found += [f"names nothing: {one}" for name in one.names("for") + one.names("aria-describedby") if name not in ids]
        if (
            one.tag in ("input", "select", "textarea")
            and "hidden" not in one.attributes
            and not labelled & set(one.names("id"))
        ):
            found.append(f"no label: {one}")
    found += [f"called alike: {text}" for text, count in Counter(text for text, _ in _called(every)).items() if count > 1]
    return found + [f"not in the words: {word}" for word in sorted(_spoken(every) - _known(typed))]


def looked_for() -> dict[str, set[str]]:
    """What style sheet and scripts look for in the page, by the attribute it stands in."""
    selectors = " ".join(re.findall(r"[^{}]+(?={)", re.sub(r"/\*.*?\*/", "", SHEET, flags=re.S)))
    data = set(re.findall(r"\[(data-[\w-]+)", selectors + SCRIPTS))
    data |= {f"data-{_with_dashes(name)}" for name in re.findall(r"dataset\.(\w+)", SCRIPTS)}
    return {
        "class": set(re.findall(r"\.([a-z][\w-]*)", selectors)),
        "id": set(re.findall(r'(?:ById|element)\("([\w-]+)"\)', SCRIPTS)) | set(re.findall(r"#([a-z][\w-]*)", selectors)),
        "data-view": set(re.findall(r'(?:showView|show|open)\("([\w-]+)"\)', SCRIPTS)),
        "data-part": set(re.findall(r'part\("\w+", "([\w-]+)"\)', SCRIPTS)),
        "data-do": HANDLERS,
        "": data,
    }


def _with_dashes(name: str) -> str:
    return re.sub("[A-Z]", lambda letter: f"-{letter[0].lower()}", name)


def _of_names(one: Element) -> Iterator[str]:
    if one.tag not in ATTRIBUTES:
        yield "no such element"
    for name, value in one.attributes.items():
        if name.startswith("data-"):
            in_scripts = re.sub(r"-(\w)", lambda letter: letter[1].upper(), name.removeprefix("data-"))
            if not {name, in_scripts} & LOOKED_FOR and name not in FOR_OTHERS:
                yield f"{name} is for nobody"
        elif name not in EVERYWHERE | set(ATTRIBUTES.get(one.tag, "").split()):
            yield f"no such attribute as {name}"
        elif (value is None) != (name in BARE) or (name in VALUES and not re.fullmatch(VALUES[name], value or "")):
            yield f"no such value of {name}"
    yield from (f"needs {name}" for name in NEEDED.get(one.tag, "").split() if name not in one.attributes)
    yield from (f"nothing looks for {name}" for name in one.names("class") if name not in LOOKED_FOR)


def _of_place(one: Element) -> Iterator[str]:
    above = one.above.tag if one.above else ""
    below = [inner.tag for inner in one.inside if isinstance(inner, Element)]
    if one.tag in INSIDE and above not in INSIDE[one.tag].split():
        yield f"stands in {above}"
    if one.tag in HOLDS and set(below) - {HOLDS[one.tag]}:
        yield "holds what it may not"
    if one.tag in BEGINS and below[:1] != [BEGINS[one.tag]]:
        yield f"begins without {BEGINS[one.tag]}"


def _of_use(one: Element, tasks: set[str]) -> Iterator[str]:
    do = one.attributes.get("data-do")
    named = {*one.names("id"), *one.names("data-part"), *one.names("class")}
    if one.tag in SPEAKS and not one.text.strip():
        yield "says nothing"
    filled = "data-words" in one.attributes or (one.names("class") == ["failure"] and not one.names("id")) or FILLED & named
    if one.tag == "p" and not one.text.strip() and not filled and not list(one.every()):
        yield "is empty"
    if one.tag == "button" and (do is None) != (one.attributes.get("type") == "submit"):
        yield "does nothing"
    if do and do not in tasks | HANDLERS:
        yield "nobody does that"
    steps = [*one.names("data-screen"), *re.findall(r"^\?step=(.*)", one.attributes.get("href") or "")]
    if set(steps) - {screen.name for screen in SCREENS}:
        yield "leads to no question"
    if one.tag == "h1" and "tabindex" not in one.attributes:
        yield "cannot be moved to"


def _called(every: list[Element]) -> set[tuple[str, str]]:
    """What the buttons of each view are called by those who hear them, and what they do."""
    found = set()
    for one in (one for one in every if one.tag == "button"):
        view = [name for above in one.around() for name in (*above.names("data-view"), *above.names("data-ready-made"))]
        found.add((f"{' '.join(view)} {' '.join(one.text.split())}", str(one.attributes)))
    return found


def _spoken(every: list[Element]) -> set[str]:
    texts = [text for one in every if one.tag != "script" for text in one.inside if isinstance(text, str)]
    texts += [one.attributes.get("aria-label") or "" for one in every]
    return set(re.findall(r"[^\W\d_]+", " ".join(texts)))


@cache
def _known(typed: str) -> set[str]:
    """Every word of the wording files, of the names of sources and kinds, and of what was typed."""
    ours = [text for file in words.FILES for _, text in words.texts(file)]
    return set(re.findall(r"[^\W\d_]+", " ".join([*ours, *KINDS, *(rule.source or "" for rule in RULES), typed])))
