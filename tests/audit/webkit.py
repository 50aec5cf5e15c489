"""The main journey, and the way on when Python does not load, in WebKitGTK: the engine nearest to Safari that runs here."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Any

from tests.audit.rows import Row
from tests.browser.install import debian, run
from tests.browser.reader import OBSERVE, PLAN, THANKS, expected
from tests.browser.served import A_WEB_PAGE, CUT, IMAGE, SILENT, Site
from tests.browser.test_same_answers import ASK, START, assert_same
from tests.browser.test_when_python_fails import BROKEN_IMAGES
from tests.devices import HELPERS, IOS, NAVIGATORS, TOUCH, worker_on
from tests.image import of_every_story, of_some_stories
from wizard import questions
from wizard.answers import SCREENS

PACKAGES = ("webkit2gtk-driver", "xvfb")
PATIENCE = 60
"""Seconds in which anything has to show, on a machine that does other things too."""


ON_DEVICE = "return Object.entries(localStorage).find(([key]) => key.startsWith('follow-up:'))?.[1]"


class NoWebKit(Exception):
    """WebKitGTK's driver is not here; the message says what to install, in one line."""


def audit(site: Site) -> Iterator[Row]:
    """One row for each journey. Installs the driver where that can be done."""
    _install()
    for name, journey in JOURNEYS.items():
        site.fresh()
        begun = monotonic()
        with opened(*ARGUMENTS.get(name, ())) as driver:
            try:
                journey(driver, site)
            except Exception as problem:
                value, why = "failed", _why(driver, problem)
            else:
                value, why = "seen", f"{monotonic() - begun:.0f} s"
        yield Row(what="WebKitGTK", page=name, value=value, target="seen", met=value == "seen", why=(why,))


def _why(driver: Any, problem: Exception) -> str:
    body = driver.find_element("tag name", "body").text
    return f"{type(problem).__name__} {problem} at {driver.current_url}: {' '.join(body.split())[:300]}"[:600]


def _install() -> None:
    for command in [] if is_there() else debian(*PACKAGES):
        run(command)
    if not is_there():
        raise NoWebKit(f"as root: apt-get install {' '.join(PACKAGES)}")


def is_there() -> bool:
    """Whether the driver, a browser and a screen for it are installed."""
    return bool(shutil.which("WebKitWebDriver") and shutil.which("Xvfb") and _mini_browser())


def _mini_browser() -> str:
    return next((str(one) for one in Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser")), "")


@contextmanager
def opened(*arguments: str) -> Iterator[Any]:
    """A browser at the size of a phone, on a screen of its own that nobody sees, started with these arguments."""
    from selenium import webdriver

    read, write = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "390x844x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as said:
        display = said.readline().strip()
    options = webdriver.WebKitGTKOptions()
    options.binary_location = _mini_browser()
    for argument in ("--automation", *arguments):
        options.add_argument(argument)
    service = webdriver.WebKitGTKService(
        shutil.which("WebKitWebDriver"), env=os.environ | {"DISPLAY": f":{display}", "TZ": "UTC"}
    )
    driver = webdriver.WebKitGTK(options=options, service=service)
    try:
        yield driver
    finally:
        driver.quit()
        screen.terminate()
        screen.wait()


# --- a reader -----------------------------------------------------------------------------------------------------------


def _wait(driver: Any, until: Callable[[Any], Any]) -> Any:
    from selenium.webdriver.support.ui import WebDriverWait  # only the audit and the benchmark install it

    return WebDriverWait(driver, PATIENCE).until(until)


def _seen(driver: Any, css: str) -> Any:
    """The first of these that can be seen, once one can."""
    return _wait(driver, lambda d: next((one for one in d.find_elements("css selector", css) if one.is_displayed()), None))


def run_async(driver: Any, function: str, given: Any = None) -> Any:
    """What an asynchronous function of the page's gives back. Raises RuntimeError with what it threw."""
    told = "then((value) => done({ value }), (error) => done({ error: String(error) }))"
    said = driver.execute_async_script(f"const [given, done] = arguments; ({function})(given).{told}", given)
    if "error" in said:
        raise RuntimeError(said["error"])
    return said.get("value")


def press(driver: Any, css: str) -> None:
    control = _seen(driver, css)
    driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", control)
    control.click()


def _choose(driver: Any, identity: str, value: str) -> None:
    from selenium.webdriver.support.ui import Select

    Select(driver.find_element("id", identity)).select_by_value(value)


def _put(driver: Any, identity: str, kind: str, value: Any) -> None:
    if kind == "radios":
        press(driver, f"label[for='{identity}-{value}']")
    elif kind == "checkboxes":
        for option in value:
            press(driver, f"label[for='{identity}-{option}']")
    elif kind == "select":
        _choose(driver, identity, value)
    else:
        driver.find_element("id", identity).send_keys(value)


def _answer(driver: Any, screen: str, answers: Mapping[str, Any]) -> None:
    """Answers what one screen asks; of the people, the first."""
    for question in questions.on_screen(next(one for one in SCREENS if one.name == screen)):
        name = question.name.removeprefix("people.")
        given, identity = (answers, name) if name == question.name else (answers["people"][0], f"people-0-{name}")
        if given.get(name) and driver.find_element("id", f"{identity}-field").is_displayed():
            if question.ask.kind == "text":
                driver.find_element("id", identity).clear()
            _put(driver, identity, question.ask.kind, given[name])


def walk(driver: Any, answers: Mapping[str, Any]) -> None:
    """Answers screen after screen until none is left."""
    while screen := _seen(driver, "[data-screen], section[data-view]").get_attribute("data-screen"):
        _answer(driver, screen, answers)
        press(driver, "form [type=submit]")
        left = driver.find_element("css selector", f"[data-screen={screen}]")
        _wait(driver, lambda _, left=left: not left.is_displayed())  # type: ignore[misc]


def _kept(driver: Any) -> dict[str, Any]:
    found = driver.execute_script("return Object.entries(sessionStorage).find(([key]) => key.startsWith('follow-up:'))[1]")
    return dict(json.loads(found))


# --- journeys -----------------------------------------------------------------------------------------------------------


def from_home_to_the_plan(driver: Any, site: Site) -> None:
    """Home page, first part, first note, a change in it that is looked at, the second part, and the plan that Python makes."""
    driver.get(site.url)
    press(driver, "article a[href*='wizard']")
    _wait(driver, lambda d: d.execute_script("return document.getElementById('printed-from')?.textContent"))
    press(driver, "[data-do=start].primary")
    walk(driver, THANKS)
    box = _seen(driver, "[data-view=result] .note textarea")
    note = box.get_property("value")
    assert THANKS["to_name"].split()[0] in note
    box.send_keys(" Please think again.")
    _seen(driver, ".suggestions li")
    assert _kept(driver)["file"]["cases"][0]["edited"], "what was changed is kept"
    press(driver, "[data-do=set][data-value=full]")
    walk(driver, THANKS | PLAN)
    _seen(driver, "[data-view=result] ol.steps")
    shown = [one.get_attribute("data-step") for one in driver.find_elements("css selector", "[data-step]")]
    steps = expected(_kept(driver), driver.execute_script("return new Date().toISOString()"))["plan"]["steps"]
    assert sorted(shown) == sorted(step["key"] for step in steps), "the plan is that of the same Python elsewhere"


def coming_back_to_a_plan(driver: Any, site: Site) -> None:
    """What came back changes the plan and is taken back; this device keeps it; a second plan, the list, and all is deleted."""
    _answer_the_first_part(driver, site)
    press(driver, "[data-do=set][data-value=full]")
    walk(driver, THANKS | PLAN)
    before = _seen(driver, "ol.steps").text
    press(driver, "details:has(#tell-what) > summary")
    _choose(driver, "tell-what", "warm")
    press(driver, "[data-fields]:has(#tell-what) [data-do=told]")
    _seen(driver, "#changes li")
    assert [one["what"] for one in _kept(driver)["file"]["cases"][0]["progress"]] == ["warm"]
    press(driver, ".said [data-do=undo]")
    _wait(driver, lambda d: not _kept(d)["file"]["cases"][0]["progress"])
    _wait(driver, lambda d: _seen(d, "ol.steps").text == before)
    press(driver, "label[for=keep-on-device]")
    _wait(driver, lambda d: d.execute_script(ON_DEVICE))
    device = json.loads(driver.execute_script(ON_DEVICE))["kept"]
    assert device["unsaved"] == {}, "nothing about feelings stays here"
    assert all("feeling" not in one["answers"] for one in device["file"]["cases"])
    press(driver, "[data-do=add-case]")
    walk(driver, THANKS | {"job_title": "Nurse"})
    press(driver, "[data-do=set][data-value=full]")
    walk(driver, THANKS | PLAN)
    press(driver, "[data-do=cases]")
    _seen(driver, "ul.cases")
    assert len(driver.find_elements("css selector", "ul.cases > li")) == len(_kept(driver)["file"]["cases"]) == 2
    press(driver, ".footer-line [data-do=delete]")
    press(driver, "[data-do=delete-now]")
    _wait(driver, lambda d: not d.execute_script(ON_DEVICE))


def _answer_the_first_part(driver: Any, site: Site) -> None:
    driver.get(site.url + "wizard/")
    press(driver, "[data-do=start].primary")
    walk(driver, THANKS)


def _in_the_ordinary_way(driver: Any, site: Site) -> None:
    _answer_the_first_part(driver, site)
    note = _seen(driver, "[data-view=result] .note textarea").get_property("value")
    assert THANKS["job_title"] in note
    assert site.asked_for(IMAGE), "the image is tried first"
    assert site.asked_for("*.wasm"), "the ordinary start comes after it"


def answers_of_the_image(driver: Any, site: Site) -> None:
    """Every story, what leaves the page, and every labelled note: what the image answers is what Python answers here."""
    driver.get(site.url + "wizard/")
    driver.set_script_timeout(PATIENCE)
    run_async(driver, START)
    assert_same(lambda requests: dict(run_async(driver, ASK, requests)), site, of_every_story())


def _started_on(driver: Any, site: Site, device: str) -> Callable[[list[str]], dict[str, Any]]:
    """Starts Python in a browser that says it runs on this device; asks it. Its user agent is among ARGUMENTS."""
    site.worker(lambda code: worker_on(NAVIGATORS[device], code))
    driver.get(site.url + "wizard/")
    driver.set_script_timeout(PATIENCE)
    driver.execute_script(OBSERVE)
    driver.execute_script(f"({TOUCH})(arguments[0])", NAVIGATORS[device]["maxTouchPoints"])
    run_async(driver, START)
    return lambda requests: dict(run_async(driver, ASK, requests))


def answers_on(device: str) -> Callable[[Any, Site], None]:
    def journey(driver: Any, site: Site) -> None:
        """Every story is answered as everywhere; the call helper is compiled except on iPhones and iPads."""
        assert_same(_started_on(driver, site, device), site, of_every_story())
        assert run_async(driver, HELPERS) == (0 if device in IOS else 1)

    return journey


def ordinary_start_on(device: str) -> Callable[[Any, Site], None]:
    def journey(driver: Any, site: Site) -> None:
        """Pyodide's own loader compiles none of its helpers on iPhones and iPads."""
        site.instead[IMAGE] = CUT
        requests, answers = zip(*of_some_stories(10), strict=True)
        assert _started_on(driver, site, device)([*requests])["replies"] == [*answers]
        assert run_async(driver, HELPERS) == (0 if device in IOS else 2)

    return journey


def an_image_with_another_byte(driver: Any, site: Site) -> None:
    """The image of memory is not the one that was built."""
    (image,) = site.folder.glob("assets/bundle/*/image.bin")
    site.instead[IMAGE] = BROKEN_IMAGES["a byte of it is another"](image.read_bytes())
    _in_the_ordinary_way(driver, site)


def an_image_that_never_comes(driver: Any, site: Site) -> None:
    """The line stays open and nothing of the image comes."""
    site.wait(silent=1_500)
    site.instead[IMAGE] = SILENT
    _in_the_ordinary_way(driver, site)


def _to_a_ready_made_note(driver: Any, site: Site) -> None:
    _answer_the_first_part(driver, site)
    _seen(driver, "[data-view=failed] [data-part=message]")
    press(driver, "[data-view=failed] [data-do=ready-made]")
    note = _seen(driver, "[data-view=failed] [data-ready-made] textarea").get_property("value")
    assert THANKS["job_title"] in note
    assert THANKS["your_name"] in note
    assert _kept(driver)["file"]["cases"][0]["answers"]["job_title"] == THANKS["job_title"], "nothing typed is lost"


def a_part_of_python_is_cut(driver: Any, site: Site) -> None:
    """The line is cut in the middle of the WebAssembly."""
    site.without_python(CUT)
    _to_a_ready_made_note(driver, site)


def a_web_page_instead_of_python(driver: Any, site: Site) -> None:
    """A network that wants a sign-in answers with its page."""
    site.instead["*/assets/bundle/*"] = A_WEB_PAGE
    _to_a_ready_made_note(driver, site)


def python_never_comes(driver: Any, site: Site) -> None:
    """The line stays open and nothing comes; the page gives up after its time."""
    site.wait(silent=1_500)
    site.without_python(SILENT)
    _to_a_ready_made_note(driver, site)


DEVICES = ("iPhone", "iPad as a Mac", "Mac")
ON_DEVICES = {f"answers of the image, {device}": (device, answers_on(device)) for device in DEVICES} | {
    f"the ordinary start, {device}": (device, ordinary_start_on(device)) for device in DEVICES
}
ARGUMENTS = {name: (f"--user-agent={NAVIGATORS[device]['userAgent']}",) for name, (device, _) in ON_DEVICES.items()}
"""What the browser is started with for a journey."""
JOURNEYS: dict[str, Callable[[Any, Site], None]] = {
    "from home to the plan": from_home_to_the_plan,
    "coming back to a plan": coming_back_to_a_plan,
    "answers of the image": answers_of_the_image,
    "an image with another byte": an_image_with_another_byte,
    "an image that never comes": an_image_that_never_comes,
    "a part of Python is cut": a_part_of_python_is_cut,
    "a web page instead of Python": a_web_page_instead_of_python,
    "Python never comes": python_never_comes,
    **{name: journey for name, (_, journey) in ON_DEVICES.items()},
}
