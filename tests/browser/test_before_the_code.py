"""What a reader does on the wizard's page before its code has come: nothing of it is lost."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watch, in_both_caches
from tests.browser.reader import THANKS, Reader
from tests.browser.served import CUT, Site
from wizard.answers import SCREENS

FIRST, SECOND = (screen.name for screen in SCREENS[:2])
CODE = "*/assets/wizard/*/wizard.js"


def opens(reader: Reader) -> Reader:
    """The page is painted while its code is still on the way."""
    reader.site.slow[CODE] = 60
    reader.page.goto(f"{reader.site.url}wizard/", wait_until="domcontentloaded")
    return reader


@pytest.fixture
def early(reader: Reader) -> Reader:
    """A reader whose page has opened so."""
    return opens(reader)


def comes(reader: Reader) -> None:
    """The code comes."""
    reader.site.over.set()
    expect(reader.page.locator("#wizard[data-here]")).to_be_attached()


def test_the_first_question_is_shown_at_once_and_what_is_chosen_is_kept(early: Reader) -> None:
    early.do("start").click()
    chosen = early.page.locator(f"#{FIRST}-{THANKS[FIRST]}")
    chosen.check()
    comes(early)
    assert (early.screen, early.answers[FIRST]) == (FIRST, THANKS[FIRST])
    expect(chosen).to_be_checked()
    expect(chosen).to_be_focused()


@in_both_caches
def test_a_pressed_continue_goes_on_once_the_code_is_there(early: Reader) -> None:
    early.do("start").click()
    early.page.locator(f"#{FIRST}-{THANKS[FIRST]}").check()
    early.page.keyboard.press("Enter")
    assert early.screen == FIRST
    comes(early)
    assert (early.screen, early.answers[FIRST]) == (SECOND, THANKS[FIRST])
    early.back()
    early.until(lambda: early.screen == FIRST)


def test_every_other_button_waits_for_the_code(early: Reader) -> None:
    early.do("example").click()
    assert early.view == "start"
    comes(early)
    expect(early.page.locator("#example-banner")).to_be_visible()
    early.result()


def test_who_has_answers_here_is_not_asked_the_first_question_again(reader: Reader, site: Site) -> None:
    site.headers["Cache-Control"] = "no-store"  # so that the code is fetched again
    reader.start()
    reader.walk(THANKS, until=SECOND)
    opens(reader)
    reader.do("start").click()
    assert reader.view == "start"
    comes(reader)
    assert (reader.screen, reader.answers[FIRST]) == (SECOND, THANKS[FIRST])


def test_a_question_goes_again_where_its_code_never_comes(reader: Reader, site: Site, watch: Watch) -> None:
    watch.allow("Failed to load|NetworkError|Loading module")  # as browsers log it
    site.instead[CODE] = CUT
    opens(reader)
    reader.do("start").click()
    assert reader.screen == FIRST
    site.over.set()
    expect(reader.at(".only-without-javascript")).to_be_visible()
    assert (reader.screen, reader.view) == ("", "start")
