"""Random walks over three tabs, with the back/forward cache: the newest edit is there or offered, a deletion leaves nothing."""

import json
import os
import random
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.reader import PLAN, THANKS, Reader
from tests.browser.served import Site
from tests.browser.test_staying import KEY
from tests.browser.test_versions import EVERYTHING, MINE, SETTLED
from tests.cases import saved

pytestmark = [
    pytest.mark.native,
    pytest.mark.parametrize("bfcache", [True], ids=["kept whole"], indirect=True, scope="session"),
]

STEPS = 40
SEEDS = range(150 if os.environ.get("TRUST") else 5)
"""For each of both browsers."""
TABS = 3

PRESS = """(what) => {
  const shown = [...document.querySelectorAll(`#wizard [data-do=${what}]`)].find((one) => one.offsetParent !== null);
  shown?.click();
  return Boolean(shown);
}"""
TYPE = """(text) => {
  const box = [...document.querySelectorAll("[data-view=result] .note[data-note] textarea")][0];
  if (!box || box.closest("section").hidden) return false;
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  return true;
}"""
SHOWN = """() => document.querySelector("#wizard")
  ? [...document.querySelectorAll("#wizard section:is([data-view], [data-screen])")].filter((one) => one.offsetParent !== null)
    .map(({ dataset }) => dataset.view ?? dataset.screen)[0] ?? ""
  : "elsewhere" """
IS_EXAMPLE = "() => document.querySelector('#example-banner')?.hidden === false"
BAR = "() => document.querySelector('#newer-tab')?.hidden === false"
STORED = "(key) => [sessionStorage, localStorage, localStorage].map((s, n) => s.getItem(n < 2 ? key : `${key}:asides`) ?? '')"


def plan_file(token: str) -> str:
    """A saved copy of a whole plan, that holds a token."""
    file: dict[str, Any] = saved()
    case = file["cases"][0]
    told = {"when": "other", "when_date": "2026-11-20", "extent": "full", "company": token}
    answers: dict[str, Any] = {**THANKS, **PLAN, **MINE, **told}
    answers.pop("feeling")
    people = [{**person, "id": f"p{number}"} for number, person in enumerate(answers["people"])]
    return json.dumps(
        {
            **file,
            "cases": [{**case, "id": token.lower(), "answers": {**answers, "people": people}, "progress": [], "edited": {}}],
        }
    )


class Walk:
    """What a reader does in several tabs, and what must still be there.

    ``newest`` is the last thing they typed; None once they let it go: they deleted it, chose another version, or closed the
    only tab that had it, which said that it would not keep it.
    """

    def __init__(self, context: BrowserContext, site: Site, seed: int) -> None:
        self.context, self.site = context, site
        self.chance = random.Random(seed)
        self.tabs: list[Reader] = []
        self.newest: str | None = None
        self.tokens: list[str] = []
        self.told: list[str] = []
        self.new_tab()

    # --- what there is ------------------------------------------------------------------------------------------------

    def stored(self, tab: Reader) -> list[str]:
        found: list[str] = tab.page.evaluate(STORED, KEY)
        return found

    def shown(self, tab: Reader) -> str:
        return str(tab.page.evaluate(SHOWN))

    def is_example(self, tab: Reader) -> bool:
        return bool(tab.page.evaluate(IS_EXAMPLE))

    def keeps_here(self, tab: Reader) -> bool:
        text = self.stored(tab)[0]
        return bool(text) and json.loads(text).get("stamp") is not None

    def settle(self, tab: Reader) -> None:
        tab.until(lambda: tab.tried(SETTLED))
        if tab.tried("() => location.search === '?step=result'"):
            tab.until(
                lambda: tab.tried(
                    "() => !document.querySelector('#wizard') || location.search !== '?step=result' || "
                    "['result', 'confirm-delete', 'confirm-open', 'confirm-change', 'cases', 'stop-here'].some((view) => "
                    "document.querySelector(`section[data-view=${view}]`).offsetParent !== null)"
                )
            )

    def token(self) -> str:
        self.tokens.append(f"Zq{len(self.tokens)}x{self.chance.randrange(10**6)}")
        return self.tokens[-1]

    # --- what they do -------------------------------------------------------------------------------------------------

    def new_tab(self) -> None:
        self.tabs.append(Reader(self.context.new_page(), self.site))
        self.tabs[-1].open()

    def press(self, tab: Reader, what: str) -> bool:
        return bool(tab.page.evaluate(PRESS, what))

    def opens_start(self, tab: Reader) -> None:
        tab.open()

    def reads_an_article(self, tab: Reader) -> None:
        tab.open("guide/")

    def opens_the_plan(self, tab: Reader) -> None:
        tab.open("wizard/?step=result")

    def edits(self, tab: Reader) -> None:
        if self.shown(tab) != "result":
            return self.opens_a_copy(tab)
        token = self.token()
        example = self.is_example(tab)
        if tab.page.evaluate(TYPE, token) and not example:
            self.newest = token
        return None

    def ticks(self, tab: Reader) -> None:
        self.press(tab, "device")

    def deletes(self, tab: Reader) -> None:
        if not self.press(tab, "delete"):
            return
        tab.until(lambda: self.shown(tab) == "confirm-delete")
        if self.chance.random() < 0.3:
            self.press(tab, "back-to-answers")
            return
        self.press(tab, "delete-now")
        self.newest = None
        for one in self.tabs:
            one.until(lambda one=one: one.tried("(text) => !(sessionStorage.getItem(text) ?? '').includes('Zq')", KEY))  # type: ignore[misc]
            assert self.typed_in(one) == []

    def typed_in(self, tab: Reader) -> list[str]:
        found = str(tab.page.evaluate(EVERYTHING))
        return [text for text in [*self.tokens, *MINE.values()] if text in found]

    def opens_a_copy(self, tab: Reader) -> None:
        tab.open()
        self.settle(tab)
        token = self.token()
        had = self.stored(tab)[0]
        tab.open_copy(plan_file(token))
        tab.until(
            lambda: (
                self.shown(tab) in ("confirm-open", "result") and (self.shown(tab) != "result" or token in self.stored(tab)[0])
            )
        )
        asked = self.shown(tab) == "confirm-open"
        assert asked or not any(text in had for text in self.tokens), "a copy replaced answers unasked"
        if asked and self.chance.random() < 0.4:
            self.press(tab, "back-to-answers")
            return
        if asked:
            self.press(tab, "open-now")
        tab.until(lambda: self.shown(tab) == "result" and token in self.stored(tab)[0])
        if asked and self.chance.random() < 0.3:
            self.press(tab, "undo")
            tab.until(lambda: token not in self.stored(tab)[0])
            return
        self.newest = token

    def tries_the_example(self, tab: Reader) -> None:
        tab.open()
        self.settle(tab)
        before = self.stored(tab)
        if self.press(tab, "example"):
            tab.until(lambda: self.shown(tab) == "result")
            assert json.loads(before[1] or "{}").get("kept", {}).get("file") == json.loads(self.stored(tab)[1] or "{}").get(
                "kept", {}
            ).get("file")

    def goes_back(self, tab: Reader) -> None:
        tab.page.evaluate("() => { setTimeout(() => history.back()); }")
        tab.until(lambda: tab.tried("() => document.readyState === 'complete'"))
        if tab.tried("() => location.protocol === 'about:'"):
            self.goes_forward(tab)
            tab.until(lambda: tab.tried("() => location.protocol !== 'about:'"))

    def goes_forward(self, tab: Reader) -> None:
        tab.page.evaluate("() => { setTimeout(() => history.forward()); }")

    def reloads(self, tab: Reader) -> None:
        tab.page.reload()

    def closes(self, tab: Reader) -> None:
        if self.newest and self.newest in self.stored(tab)[0] and not self.keeps_here(tab):
            self.newest = (
                None
                if not any(self.newest in text for other in self.tabs if other is not tab for text in self.stored(other))
                else self.newest
            )
        self.tabs.remove(tab)
        tab.page.close()
        if not self.tabs:
            self.new_tab()

    def shows_the_other_version(self, tab: Reader) -> None:
        self.press(tab, "show-newer")

    def keeps_this_version(self, tab: Reader) -> None:
        mine = self.stored(tab)[0]
        if self.press(tab, "keep-this") and self.newest and self.newest not in mine:
            self.newest = None

    # --- the walk -----------------------------------------------------------------------------------------------------

    def step(self) -> None:
        ways: list[tuple[int, Callable[[Reader], None]]] = [
            (8, self.edits), (4, self.ticks), (2, self.deletes), (2, self.opens_a_copy), (1, self.tries_the_example),
            (3, self.goes_back), (2, self.goes_forward), (3, self.reloads), (2, self.closes), (2, self.opens_start),
            (2, self.reads_an_article), (3, self.opens_the_plan),
            (2, self.shows_the_other_version), (1, self.keeps_this_version),
        ]  # fmt: skip
        if len(self.tabs) < TABS and self.chance.random() < 0.2:
            self.told.append("opens a tab")
            self.new_tab()
        else:
            at = self.chance.randrange(len(self.tabs))
            (do,) = self.chance.choices([way for _, way in ways], [weight for weight, _ in ways])
            self.told.append(f"{do.__name__} in tab {at}")
            do(self.tabs[at])
        for tab in self.tabs:
            self.settle(tab)
        self.check()

    def check(self) -> None:
        if self.newest is None:
            return
        stored = [self.stored(tab) for tab in self.tabs]
        on_device = stored[0][1]
        if any(self.newest in mine for mine, _, _ in stored):
            return
        assert self.newest in on_device + stored[0][2], "the newest edit is gone"
        kept: dict[str, Any] = json.loads(on_device)
        main = json.dumps(kept["kept"]["file"])
        new = Reader(self.context.new_page(), self.site)
        new.open()
        self.settle(new)
        if self.newest in main:
            assert self.newest in self.stored(new)[0], "a new tab does not go on with the newest edit"
        else:
            assert new.page.evaluate(BAR), "the newest edit is offered nowhere"
        new.page.close()


@pytest.mark.parametrize("seed", SEEDS)
def test_the_newest_edit_is_always_on_screen_or_offered(context: BrowserContext, site: Site, seed: int) -> None:
    walk = Walk(context, site, seed)
    try:
        for _ in range(STEPS):
            walk.step()
        walk.deletes(walk.tabs[0])
    except Exception as problem:
        problem.add_note("\n".join(walk.told))
        raise
