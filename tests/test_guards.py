"""Our own loader guards what Pyodide's loader guards: docs/adr/0014-guards-of-pyodide-s-loader.md."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

import runtime
from runtime.tools import node
from tests.devices import IOS, NAVIGATORS
from tests.image import said_by

pytestmark = pytest.mark.native

ROOT = Path(__file__).parent.parent
CONDITION = re.compile(
    r'globalThis\.navigator&&\(/iPad\|iPhone\|iPod/\.test\(navigator\.userAgent\)\|\|navigator\.platform==="MacIntel"'
    r'&&typeof navigator\.maxTouchPoints(?:!=="undefined"|<"u")&&navigator\.maxTouchPoints>1\)'
)
PLACES = {
    "pyodide.mjs": r"async function\(\)\{if\(!\(IOS\)\)try\{let t=await WebAssembly\.compile\(G\)",
    "pyodide.asm.js": r"function getPyEMCountArgsPtr\(\)\{let isIOS=IOS;if\(isIOS\)\{return 0\}"
    r"const code=new Uint8Array\(\[([\d,]+)\]\)",
}
"""The one place in each file: its error sentinel, which our loader does not use, and the helper for calls, which it does."""
TOLD_APART = re.compile(r'navigator\.(?:userAgent|userAgentData|platform|vendor|languages)|IN_SAFARI|"\w+" ?in WebAssembly')
GUARDS = {
    "pyodide.mjs": {"navigator.userAgent": 4, "navigator.platform": 1, "IN_SAFARI": 1},
    "pyodide.asm.js": {
        "navigator.userAgent": 5,
        "navigator.platform": 1,
        "navigator.languages": 2,
        "IN_SAFARI": 2,
        '"Suspending"in WebAssembly': 1,
        '"Suspender"in WebAssembly': 1,
    },
}
"""By what each file tells browsers apart, and how often."""
JUDGE = (
    "Pyodide's loader guards something else now. Read what and why, make runtime/image.js do the same where it must "
    "(its onIOS holds the condition), and update docs/adr/0014-guards-of-pyodide-s-loader.md and this test."
)
COMPARE = """
const [condition, given, image] = process.argv.slice(1);
import(image).then(({ onIOS }) => {
  const theirs = new Function("globalThis", "navigator", `return Boolean(${condition})`);
  console.log(JSON.stringify(JSON.parse(given).map((navigator) => [theirs({ navigator }, navigator), onIOS(navigator)])));
});
"""


def loader(name: str) -> str:
    return (ROOT / "node_modules" / "pyodide" / name).read_text("utf-8")


def condition(name: str) -> str:
    found = CONDITION.search(loader(name))
    assert found, JUDGE
    return found[0]


@pytest.mark.parametrize("name", PLACES)
def test_pyodide_asks_for_iphones_and_ipads_in_one_known_place_of_each_file(name: str) -> None:
    rest, places = re.subn(PLACES[name], "", CONDITION.sub("IOS", loader(name)))
    assert places == 1, JUDGE
    assert not re.search(r"\bIOS\b|iPad|iPhone|iPod|MacIntel|maxTouchPoints|isIOS", rest), JUDGE


@pytest.mark.parametrize("name", GUARDS)
def test_every_way_in_which_pyodide_tells_browsers_apart_is_judged(name: str) -> None:
    assert Counter(TOLD_APART.findall(loader(name))) == GUARDS[name], JUDGE


@pytest.mark.parametrize("name", PLACES)
def test_our_condition_is_true_for_the_same_browsers_as_pyodide_s(name: str) -> None:
    given = json.dumps([*NAVIGATORS.values()])
    said = node("guards", "-e", COMPARE, condition(name), given, (ROOT / "runtime" / "image.js").as_uri(), cwd=ROOT)
    expected = [device in IOS for device in NAVIGATORS]
    assert json.loads(said) == [[one, one] for one in expected], JUDGE


def test_the_helper_that_is_guarded_is_pyodide_s() -> None:
    theirs = re.search(PLACES["pyodide.asm.js"], CONDITION.sub("IOS", loader("pyodide.asm.js")))
    ours = re.search(r"COUNTS = new Uint8Array\(\[([\d,\s]+)\]\)", (ROOT / "runtime" / "image.js").read_text("utf-8"))
    assert theirs, JUDGE
    assert ours
    assert re.findall(r"\d+", ours[1]) == theirs[1].split(","), JUDGE


def test_memory_grows_as_far_as_pyodide_s() -> None:
    most = re.search(r"getHeapMax=\(\)=>(\d+)", loader("pyodide.asm.js"))
    assert most, JUDGE
    assert said_by(runtime.bundle(), [])["most"] == int(most[1]), JUDGE
