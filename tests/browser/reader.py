"""A reader at the wizard: answers, presses, and what they have before them. Knows names and roles, no wording."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from time import monotonic
from typing import Any
from urllib.parse import parse_qs

from playwright.sync_api import Error, FilePayload, Locator, Page, expect

from tests.browser.served import Site
from wizard import browser, questions, words
from wizard.answers import SCREENS
from wizard.questions import Question

PYTHON_COMES = 90_000
"""Milliseconds in which Python has to have started and answered, on a machine that does other things too."""

OBSERVE = """
globalThis.observed = { downloads: [], mail: [], workers: [] };
const blobs = new Map();
const make = URL.createObjectURL;
URL.createObjectURL = (blob) => { const url = make.call(URL, blob); blobs.set(url, blob); return url; };
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (link?.protocol === "mailto:") { event.preventDefault(); observed.mail.push(link.href); }
  if (link?.hasAttribute("download")) {
    const blob = blobs.get(link.href);
    blob.text().then((text) => observed.downloads.push({ name: link.download, type: blob.type, text }));
  }
}, true);
globalThis.Worker = class extends Worker {
  constructor(url, options) { super(url, options); this.ours = String(url).startsWith("blob:"); }
  postMessage(...given) {
    if (this.ours && !observed.workers.includes(this)) observed.workers.push(this);
    super.postMessage(...given);
  }
};
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  console.error(`policy: ${violatedDirective} refuses ${blockedURI}`));
"""
"""Put into every page before its own code: keeps what leaves it, and tells of what the policy refuses."""

TRAVEL = """([way, trip]) => {
  globalThis.trip = trip; // a page that comes from the browser's cache has another, a page that is loaded has none
  addEventListener("popstate", () => { globalThis.arrived = trip; }, { once: true });
  setTimeout(() => history[way]());
}"""
"""Goes back or forward, within the page or to another."""

ANSWER = """([screen, fields]) => {
  const shown = (one) => one !== null && one.offsetParent !== null;
  const type = (box, text) => {
    box.focus();
    box.value = text;
    if (box.value !== text) throw new Error(`${box.id} takes no ${text}`);
    for (const kind of ["input", "change"]) box.dispatchEvent(new Event(kind, { bubbles: true }));
  };
  for (const { id, group, kind, options, value } of fields) {
    if (group && !document.querySelector(`[data-group="${group}"]`)) document.querySelector("[data-do=add-group]").click();
    if (!shown(document.getElementById(`${id}-field`))) continue;
    const part = (name) => document.getElementById(`${id}-${name}`);
    if (kind === "radios") part(value).click();
    else if (kind === "checkboxes") options.forEach((one) => part(one).checked !== value.includes(one) && part(one).click());
    else if (kind === "select" || kind === "text") type(document.getElementById(id), value);
    else value.forEach((text, at) => type(part(["year", "month", "day"][at]), text));
  }
  document.querySelector(`[data-screen="${screen}"]`).closest("form").querySelector("[type=submit]").click();
  return new URLSearchParams(location.search).get("step") ?? "";
}"""
"""Answers one screen with the events that hands would make, at once; what is not shown is left. Gives the step that follows."""

THANKS: dict[str, Any] = {
    "stage": "one",
    "told": "hr",
    "reason": "unsaid",
    "when": "yesterday",
    "applies": ["none"],
    "feeling": "ready",
    "to_name": "Sam Ode",
    "job_title": "Data analyst",
    "moment": "your new clinic",
    "your_name": "Alex Kim",
}
PLAN: dict[str, Any] = {
    "people": [
        {"name": "Sam Ode", "part": "decides", "reach": "email", "moment": "your new clinic"},
        {"name": "Priya Nair", "part": "met", "reach": "", "moment": "the triage tool"},
    ],
    "goals": ["door", "network"],
    "reopen": "yes",
    "company": "Northside Clinic",
    "country": "us",
    "said": ["keep"],
    "tone": "plain",
    "linkedin": "free",
    "signature": "",
}
"""A whole way through, of somebody who does not exist."""


@dataclass(frozen=True)
class Download:
    """A file that the page gave the reader."""

    name: str
    type: str
    text: str


class Reader:
    """One reader in one tab."""

    def __init__(self, page: Page, site: Site) -> None:
        self.page = page
        self.site = site
        self.travels = 0

    # --- where they are -----------------------------------------------------------------------------------------------

    def open(self, address: str = "wizard/") -> None:
        """Open a page of the site."""
        self.page.goto(self.site.url + address)

    def at(self, css: str) -> Locator:
        """What of this the reader can see."""
        return self.page.locator(css).locator("visible=true")

    def do(self, what: str, within: str = "") -> Locator:
        """The button or link that does this, where it can be seen."""
        return self.at(f"{within} [data-do={what}]")

    @property
    def screen(self) -> str:
        """The name of the question that is shown; empty if none is."""
        return self._shown("screen")

    @property
    def step(self) -> str:
        """The step that the address names: a question, or the result; empty at the start."""
        return parse_qs(str(self.page.evaluate("location.search"))[1:]).get("step", [""])[0]

    @property
    def view(self) -> str:
        """The name of what is shown in place of a question; empty while one is."""
        return self._shown("view")

    def _shown(self, what: str) -> str:
        """Looked up in one go: what is shown may go while it is asked for."""
        return str(self.at(f"section[data-{what}]").evaluate_all(f"(all) => all[0]?.dataset.{what} ?? ''"))

    @property
    def status(self) -> Locator:
        """The one polite status."""
        return self.page.locator("#status")

    @property
    def errors(self) -> list[str]:
        """What the error summary says, line by line."""
        return self.at(".error-summary li").all_inner_texts()

    @property
    def note(self) -> Locator:
        """The first note that can be seen."""
        return self.at("[data-note]:has(textarea)").first

    @property
    def box(self) -> Locator:
        """Its text box."""
        return self.note.locator("textarea")

    def focused(self) -> str:
        """The tag and id of what has the focus, such as ``h1#stage-heading``."""
        return str(self.page.evaluate("(({ localName, id }) => `${localName}#${id}`)(document.activeElement)"))

    def until(self, ready: Callable[[], bool]) -> None:
        """Wait until something holds that Playwright has no name for; the page's policy forbids its own waiting by code."""
        deadline = monotonic() + PYTHON_COMES / 1000
        while not ready():
            assert monotonic() < deadline, "waited in vain"
            self.tried("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20, true)))")

    # --- what they do -------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Open the wizard and begin."""
        self.open()
        self.at("[data-do=start].primary").click()

    def back(self) -> None:
        """Press the browser's Back; in a browser with a back/forward cache too."""
        self._travel("back")

    def forward(self) -> None:
        """Press the browser's Forward."""
        self._travel("forward")

    def _travel(self, way: str) -> None:
        self.travels += 1
        self.page.evaluate(TRAVEL, [way, self.travels])
        self.until(lambda: self.tried("(trip) => globalThis.trip !== trip || globalThis.arrived === trip", self.travels))

    def tried(self, script: str, given: Any = None) -> bool:
        """What a script says, or False while one page makes way for another."""
        try:
            return bool(self.page.evaluate(script, given))
        except Error as problem:
            if "context" not in str(problem).lower() and "navigat" not in str(problem).lower():
                raise
            return False

    def put(self, question: Question, value: Any, identity: str = "") -> None:
        """Answer one question of the screen that is shown."""
        identity = identity or question.name
        match question.ask.kind:
            case "radios":
                self.page.locator(f"#{identity}-{value}").check()
            case "checkboxes":
                for option in question.options:
                    box = self.page.locator(f"#{identity}-{option}")
                    if box.is_checked() != (option in value):
                        box.set_checked(option in value)
            case "select":
                self.page.locator(f"#{identity}").select_option(value)
            case "text":
                self.page.locator(f"#{identity}").fill(value)
            case _:
                self.put_day(identity, value)

    def put_day(self, identity: str, parts: Iterable[str]) -> None:
        """Type a day, or a month: year, month, day."""
        for name, part in zip(("year", "month", "day"), parts, strict=False):
            box = self.page.locator(f"#{identity}-{name}")
            box.select_option(part) if name == "month" else box.fill(part)

    def answer(self, answers: Mapping[str, Any]) -> None:
        """Answer whatever the screen asks and the answers know."""
        for identity, group, question, value in self._asked(self.screen, answers):
            if group and not self.page.locator(f"[data-group='{group}']").count():
                self.do("add-group").click()
            if self.page.locator(f"#{identity}-field").is_visible():
                self.put(question, value, identity)

    @staticmethod
    def _asked(screen: str, answers: Mapping[str, Any]) -> list[tuple[str, str, Question, Any]]:
        """What a screen may ask and the answers know: the field's id, the number of its person, the question, the answer."""
        if screen == "people":
            return [
                (f"people-{number}-{name}", str(number), question, person[name])
                for number, person in enumerate(answers["people"])
                for question in questions.on_screen(questions.PEOPLE)
                if (name := question.name.removeprefix("people.")) in person
            ]
        here = questions.on_screen(next(one for one in SCREENS if one.name == screen))
        return [(question.name, "", question, answers[question.name]) for question in here if question.name in answers]

    def go_on(self) -> None:
        """Press Continue."""
        self.at("form [type=submit]").click()

    def walk(self, answers: Mapping[str, Any], until: str = "", *, by_hand: bool = False) -> list[str]:
        """Answer screen after screen until there are no more, or one is reached. Gives the names of those answered.

        Playwright's mouse takes seconds for it; without ``by_hand`` the page gets the same events at once.
        """
        passed: list[str] = []
        screen = self.step
        while screen not in ("", "result", until):
            assert screen not in passed, f"{screen} again: {self.errors}"
            passed.append(screen)
            if by_hand:
                self.answer(answers)
                self.go_on()
                screen = self.step
            else:
                fields = [
                    {"id": identity, "group": group, "kind": asked.ask.kind, "options": asked.options, "value": value}
                    for identity, group, asked, value in self._asked(screen, answers)
                ]
                screen = self.page.evaluate(ANSWER, [screen, fields])
        self.until(lambda: self.step == screen)  # Playwright hears of the address a little later
        return passed

    def result(self) -> None:
        """Wait until the result is there."""
        expect(self.page.locator("[data-view=result] h1")).to_be_visible(timeout=PYTHON_COMES)

    def to_first_result(self, answers: Mapping[str, Any] = THANKS, *, by_hand: bool = False, **changed: Any) -> list[str]:
        """From the start page to the end of part 1."""
        self.start()
        passed = self.walk({**answers, **changed}, by_hand=by_hand)
        self.result()
        return passed

    def to_plan(self, answers: Mapping[str, Any] = THANKS | PLAN, **changed: Any) -> None:
        """From the start page to the whole plan."""
        self.to_first_result(answers, **changed)
        self.do("set").and_(self.page.locator("[data-value=full]")).click()
        self.walk({**answers, **changed})
        expect(self.page.locator("[data-view=result] ol.steps")).to_be_visible(timeout=PYTHON_COMES)

    def tell(self, event: str, who: str = "", by: str = "") -> None:
        """Say what happened, in the list of what can, whom they named, and who it was."""
        self.page.bring_to_front()  # Firefox gives focus in no other tab
        self.page.locator("details:has(#tell-what) > summary").click()
        self.page.locator("#tell-what").select_option(event)
        self.page.locator("#tell-who").fill(who)
        if by:
            self.page.locator("#tell-by").select_option(label=by)
        self.page.locator("[data-fields]:has(#tell-what) [data-do=told]").click()
        expect(self.page.locator("#changes")).to_be_focused()

    def open_copy(self, text: str | bytes, name: str = "copy.json") -> None:
        """Choose a file that was saved."""
        content = text if isinstance(text, bytes) else text.encode()
        self.page.set_input_files("#open-file", FilePayload(name=name, mimeType="application/json", buffer=content))

    def download(self, button: Locator) -> Download:
        """Press a button and take the file that it gives."""
        before = len(self.page.evaluate("observed.downloads"))
        button.click()
        self.until(lambda: len(self.page.evaluate("observed.downloads")) > before)
        return Download(**self.page.evaluate("observed.downloads.at(-1)"))

    def mail(self, button: Locator) -> str:
        """Press a button and take the address that goes to the mail program."""
        button.click()
        self.until(lambda: bool(self.page.evaluate("observed.mail.length")))
        return str(self.page.evaluate("observed.mail.at(-1)"))

    # --- what there is ------------------------------------------------------------------------------------------------

    @property
    def kept(self) -> dict[str, Any]:
        """What this tab keeps."""
        found = self.page.evaluate("Object.entries({ ...sessionStorage }).filter(([key]) => key.startsWith('follow-up:'))")
        return dict(json.loads(found[0][1])) if found else {}

    @property
    def answers(self) -> dict[str, Any]:
        """The answers that this tab keeps, feelings too."""
        if not self.kept:
            return {}
        answers = {**self.kept["file"]["cases"][self.kept["current"]]["answers"], **self.kept["unsaved"]}
        return {name: value for name, value in answers.items() if name != "felt_on"}

    def expected(self) -> dict[str, Any]:
        """What the same Python answers outside the browser, to the same answers on the same day."""
        return expected(self.kept, str(self.page.evaluate("new Date().toISOString()")))

    def shown_text(self) -> str:
        """All text of the result, as it stands in the page."""
        return str(self.page.locator("[data-view=result]").evaluate("(view) => view.textContent"))


def expected(kept: Mapping[str, Any], now: str) -> dict[str, Any]:
    """What Python answers outside the browser to what a tab keeps, at a moment with its zone."""
    request = {
        "do": "result",
        "file": kept["file"],
        "case": kept["current"],
        "unsaved": kept["unsaved"],
        "now": now,
        "root": "../",
    }
    return dict(json.loads(browser.answer(json.dumps(request))))


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def text_of(html: str) -> str:
    """The text of some HTML."""
    reading = _Text()
    reading.feed(html)
    reading.close()
    return "".join(reading.parts)


def today() -> date:
    """The reader's own day: every test's browser stands in UTC."""
    return datetime.now(UTC).date()


def parts_of(day: date) -> list[str]:
    """A day as it is typed: year, month, day."""
    return [str(day.year), f"{day.month:02}", str(day.day)]


def label(field: str, option: str) -> str:
    """What an option is called on screen."""
    text = words.find("questions", "fields", *field.split("."), "options", option)
    return str(questions.choose(text, {}))
