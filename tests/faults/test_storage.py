"""The browser's store is denied, full, damaged, or holds what a newer or an older version wrote."""

import json
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import Watch
from tests.browser.reader import PLAN, THANKS, Reader
from tests.browser.served import SUBPATH
from tests.cases import saved
from tests.faults.loss import MINE, LostAnswer, has, note_is_kept, nothing_is_lost

pytestmark = pytest.mark.native

KEY = f"follow-up:{SUBPATH}wizard/"
FULL_FROM = """
const room = {0};
const set = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {{
  if (value.length > room) throw new DOMException("full", "QuotaExceededError");
  set.call(this, key, value);
}};
"""
INSECURE = "throw new DOMException('The operation is insecure.', 'SecurityError');"
"""What a browser says that denies the store."""
DENIED = {
    "session": f"Object.defineProperty(globalThis, 'sessionStorage', {{ get() {{ {INSECURE} }} }})",
    "both": f"""for (const one of ["sessionStorage", "localStorage"])
      Object.defineProperty(globalThis, one, {{ get() {{ {INSECURE} }} }})""",
    "absent": "for (const one of ['sessionStorage', 'localStorage']) Object.defineProperty(globalThis, one, { value: null })",
    "write": f"Storage.prototype.setItem = () => {{ {INSECURE} }}",
    "full": FULL_FROM.format(0),
    "soon full": FULL_FROM.format(300),
}


@pytest.mark.parametrize("how", DENIED)
def test_without_a_store_everything_stays_in_the_page_and_in_a_copy(
    reader: Reader, context: BrowserContext, watch: Watch, how: str
) -> None:
    watch.allow("SecurityError|insecure|getItem|null")  # the theme asks the store for colors
    context.add_init_script(DENIED[how])
    reader.to_first_result()
    reader.box.fill(MINE)
    expect(reader.page.locator("#not-kept")).to_be_visible()
    reader.do("set").and_(reader.page.locator("[data-value=full]")).click()
    reader.walk(THANKS | PLAN)
    expect(reader.page.locator("[data-view=result] ol.steps")).to_be_visible()
    file = reader.download(reader.do("save").first)
    has(json.loads(file.text)["cases"][0]["answers"], {name: THANKS[name] for name in THANKS if name != "feeling"}, "the copy")
    if MINE not in [edit.get("text") for edit in json.loads(file.text)["cases"][0]["edited"].values()]:
        raise LostAnswer("the copy lacks the note")


def kept(**changes: Any) -> dict[str, Any]:
    whole = {"file": saved(), "current": 0, "unsaved": {}, "done": ["stage"], "others": {}, "since": "2026-11-24", "last": ""}
    return {**whole, **changes}


DAMAGED: dict[str, str] = {
    "not JSON": "{",
    "empty": "",
    "null": "null",
    "a text": '"x"',
    "a number": "1",
    "a list": "[]",
    "an empty table": "{}",
    "no file": json.dumps(kept(file=None)),
    "no cases": json.dumps(kept(file={"version": 1, "cases": []})),
    "no such case": json.dumps(kept(current=7)),
    "no answers": json.dumps(kept(file={"version": 1, "cases": [{"id": "x"}]})),
    "no settings": json.dumps(kept(file={"version": 1, "cases": [{"id": "x", "answers": {}, "edited": {}, "progress": []}]})),
    "answers of another kind": json.dumps(kept(file={"version": 1, "cases": [{"id": "x", "answers": "x", "settings": {}}]})),
    "nothing done": json.dumps(kept(done=None)),
    "others of another kind": json.dumps(kept(others=3)),
    "half": json.dumps(kept())[:200],
    "names that code gives a meaning": '{"__proto__": {"file": 1}, "constructor": 1, "others": {}}',
    "very long": json.dumps({"x": "x" * 1_000_000}),
}


@pytest.mark.parametrize("store", ["sessionStorage", "localStorage"])
@pytest.mark.parametrize("what", [pytest.param(what, marks=[pytest.mark.quick] * (what == "no settings")) for what in DAMAGED])
def test_what_is_damaged_there_is_left_aside_and_the_page_works(reader: Reader, what: str, store: str) -> None:
    found = DAMAGED[what]
    if store == "localStorage" and found.startswith("{"):
        found = found if what in ("not JSON", "half") else f'{{"until": "2999-01-01", "stamp": "1-x", "kept": {found}}}'
    reader.open("404.html")
    reader.page.evaluate("([store, key, text]) => globalThis[store].setItem(key, text)", [store, KEY, found])
    reader.start()
    reader.walk(THANKS)
    reader.result()
    nothing_is_lost(reader)


def test_what_is_damaged_keeps_nothing_else_from_being_removed(reader: Reader) -> None:
    reader.open()
    reader.page.evaluate("""() => {
      localStorage.setItem("follow-up:/a/", "{");
      localStorage.setItem("follow-up:/b/", JSON.stringify({ until: "2020-01-01" }));
      localStorage.setItem("follow-up:/c/", JSON.stringify({ until: "2999-01-01" }));
      localStorage.setItem("others", "{");
    }""")
    reader.open("guide/")
    assert sorted(reader.page.evaluate("Object.keys(localStorage).filter((key) => !key.includes('__'))")) == [
        "follow-up:/c/",
        "others",
    ]


def put(reader: Reader, what: dict[str, Any]) -> None:
    reader.open("404.html")
    reader.page.evaluate("([key, text]) => sessionStorage.setItem(key, text)", [KEY, json.dumps(what)])


def test_what_a_newer_version_kept_is_not_thrown_away(reader: Reader) -> None:
    file = {**saved(), "version": 2, "new": {"x": 1}}
    reader.open()
    done = reader.page.locator("[data-screen]").evaluate_all("(all) => all.map((one) => one.dataset.screen)")
    put(reader, kept(file=file, done=done, unsaved={"feeling": "ready"}, new="y"))
    reader.page.goto(f"{reader.site.url}wizard/?step=result")
    expect(reader.page.locator("[data-view=failed]")).to_be_visible(timeout=90_000)
    copy = json.loads(reader.download(reader.at("[data-view=failed] [data-do=save]")).text)
    if copy != file:
        raise LostAnswer("the copy is not the file that a newer version kept")


def test_what_an_older_version_kept_goes_on(reader: Reader) -> None:
    """Fields that came later are absent, fields that are gone are there."""
    case = {**saved()["cases"][0], "gone": [1]}
    file = {"version": 1, "cases": [case]}
    done = ["stage", "told", "reason", "when", "applies", "feeling", "basics", "people", "goals", "details", "style"]
    put(reader, {"file": file, "current": 0, "unsaved": {"feeling": "ready"}, "done": done, "others": {}, "gone": True})
    reader.page.goto(f"{reader.site.url}wizard/?step=result")
    reader.until(lambda: reader.view == "result" or bool(reader.screen))
    if reader.screen:
        reader.walk(THANKS | PLAN)
    reader.result()
    assert reader.kept["file"]["cases"][0]["gone"] == [1]
    assert reader.kept["gone"] is True


def test_a_copy_with_no_more_than_it_must_hold_opens_and_takes_a_note(reader: Reader, watch: Watch) -> None:
    answers = saved()["cases"][0]["answers"]
    reader.open()
    reader.open_copy(json.dumps({"version": 1, "cases": [{"id": "k7q2", "answers": answers}], "later": {"a": [1]}}))
    reader.result()
    reader.page.locator("details:has(.note)").evaluate_all("(all) => all.forEach((one) => { one.open = true; })")
    reader.box.fill(MINE)
    note_is_kept(reader)
    assert reader.kept["file"]["later"] == {"a": [1]}


def test_what_a_newer_version_put_into_a_copy_is_in_the_next_copy_after_every_screen(reader: Reader) -> None:
    file = saved()
    later = {"later": {"a": [1]}}
    case = file["cases"][0] | later
    case["answers"] |= later
    for person in case["answers"]["people"]:
        person |= later
    file |= later | {"cases": [case]}
    reader.open()
    reader.open_copy(json.dumps(file))
    reader.result()
    for screen in ("basics", "people", "employer"):
        reader.page.goto(f"{reader.site.url}wizard/?step={screen}")
        reader.go_on()
    copy = json.loads(reader.download(reader.do("save").first).text)
    assert copy["later"] == copy["cases"][0]["later"] == copy["cases"][0]["answers"]["later"] == {"a": [1]}
    assert [person.get("later") for person in copy["cases"][0]["answers"]["people"]] == [{"a": [1]}] * 3
