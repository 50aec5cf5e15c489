"""The ninety-day case on the page, with a moved clock: the same plan as Python makes of it, day after day."""

import json
from datetime import datetime

from playwright.sync_api import expect

from tests import cases
from tests.browser.reader import PYTHON_COMES, Reader
from tests.ninety_days import ANSWERS, Stage, stages


def tell(reader: Reader, told: dict[str, str]) -> None:
    """Tell one thing where the page offers it: at the step, or in the list of what can happen."""
    view = reader.page.locator("[data-view=result]")
    if step := told.get("step"):
        view.locator(f"[data-do=told][data-what={told['what']}][data-key='{step}']").click()
    elif view.locator(f"#tell-what option[value={told['what']}]").count():
        reader.tell(told["what"], told.get("text", ""))
    else:
        view.locator("details:has(ul.waiting) > summary").click()
        view.locator(f"[data-do=told][data-what={told['what']}]:not([data-key])").click()
    expect(reader.page.locator("#changes")).to_be_focused(timeout=PYTHON_COMES)


def shown(reader: Reader) -> list[tuple[str, str]]:
    """Key and day of every step with a date, as the page shows them."""
    script = "all => all.map((one) => [one.dataset.step, one.querySelector('time').dateTime])"
    return [tuple(one) for one in reader.page.locator("ol.steps > li").evaluate_all(script)]


def dated(stage: Stage) -> list[tuple[str, str]]:
    return [(step.key, step.due.isoformat()) for step in stage.plan.steps if step.due]


def test_ninety_days_on_the_page_give_the_plan_of_each_day(reader: Reader) -> None:
    played = list(stages())
    reader.page.clock.install(time=played[0].now)
    reader.open()
    reader.open_copy(json.dumps(cases.saved(ANSWERS)))
    reader.result()
    for stage in played:
        go_to(reader, stage.now)
        for told in stage.tell:
            tell(reader, told)
        assert shown(reader) == dated(stage), stage.title
    assert reader.kept["file"]["cases"][0]["progress"] == played[-1].file["cases"][0]["progress"]


def go_to(reader: Reader, now: datetime) -> None:
    """Come back on another day."""
    reader.page.clock.set_system_time(now)
    reader.page.reload()
    reader.result()
