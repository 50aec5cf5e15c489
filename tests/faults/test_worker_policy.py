"""The whole way through, with somebody listening inside the worker for what the policy refuses there."""

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.conftest import Watch
from tests.browser.reader import PLAN, THANKS, Reader
from tests.browser.served import Site

pytestmark = pytest.mark.native

LISTEN = """
const told = new BroadcastChannel("refused");
addEventListener("securitypolicyviolation", (one) => told.postMessage(`${one.violatedDirective} ${one.blockedURI}`));
"""
HEAR = """
globalThis.refusedInWorker = [];
new BroadcastChannel("refused").onmessage = ({ data }) => globalThis.refusedInWorker.push(data);
"""


def listen(site: Site, context: BrowserContext, before: str = "") -> None:
    site.worker(lambda code: LISTEN + before + code)
    context.add_init_script(HEAR)


def test_nothing_is_refused_in_the_worker_from_the_first_question_to_the_last_export(
    reader: Reader, site: Site, context: BrowserContext
) -> None:
    listen(site, context)
    reader.to_plan(THANKS | PLAN)
    for export in ("calendar", "text-file", "markdown", "save"):
        reader.download(reader.do(export).first)
    reader.do("told").first.click()
    reader.until(lambda: reader.focused() == "section#changes")
    assert reader.page.evaluate("refusedInWorker") == []


def test_the_listener_would_hear_it(reader: Reader, site: Site, context: BrowserContext, watch: Watch) -> None:
    watch.allow("policy|Policy|Refused|violates|blocked|eval|Trusted")
    listen(site, context, "try { (0, eval)('1'); } catch { /* refused */ }\n")
    reader.start()
    reader.until(lambda: bool(reader.page.evaluate("refusedInWorker.length")))
