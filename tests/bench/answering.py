"""Row 4: from the last answer to the note on screen, as it is and with everything four times as slow."""

from collections.abc import Iterator
from contextlib import nullcontext
from statistics import median

from tests.bench.figures import Row, compared, percentile
from tests.bench.lab import Lab, Tab, processes
from tests.bench.slowed import slowed
from tests.browser.reader import THANKS

FRAME = 1000 / 60
SLOWER = 4
FRAMES = {1: 2, SLOWER: 6}
ANSWERS = 15
"""In one run. Their 95th percentile is that of all runs."""
NEAR = (3.4, 4.8)
"""How many times as long a loop may take where everything is to be four times as slow."""

NOTE = """
const shown = () => [...document.querySelectorAll("[data-view=result] .note textarea")].some((one) => one.offsetParent !== null);
const waited = performance.now();
while (!shown()) {
  if (performance.now() - waited > 200_000) throw new Error("no note");
  await new Promise(requestAnimationFrame);
}
"""
"""Waits for the first note of all, which Python has to start for."""

AGAIN = """
const element = (css) => [...document.querySelectorAll(css)].find((one) => one.offsetParent !== null);
const frame = () => new Promise(requestAnimationFrame);
const times = [];
for (let at = 0; at < given; at += 1) {
  history.back();
  while (!element("#job_title")) await frame();
  const job = `Analyst ${Date.now() % 1e6}`;
  element("#job_title").value = job;
  element("#job_title").dispatchEvent(new Event("input", { bubbles: true }));
  for (let idle = 0; idle < 5; idle += 1) await frame();
  const asked = performance.now();
  element("form [type=submit]").click();
  while (!element("[data-view=result] .note textarea")?.value.includes(job)) await frame();
  await new Promise((painted) => setTimeout(painted)); // what the frame shows is drawn right after its callbacks
  times.push(performance.now() - asked);
}
return times;
"""
"""Goes back to the last question, changes its answer, goes on: milliseconds until the new note is drawn, each time."""

LOOP = """
const code = "let sum = 0; const begun = performance.now(); for (let at = 0; at < 5e7; at += 1) sum = (sum + at) % 7; [performance.now() - begun, sum][0]";
const source = `onmessage = () => postMessage((0, function () { ${code.replace("[performance", "return [performance")} })())`;
const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
const worker = new Worker(url);
const there = () => new Promise((done) => { worker.onmessage = ({ data }) => done(data); worker.postMessage(0); });
const here = () => {
  let sum = 0;
  const begun = performance.now();
  for (let at = 0; at < 5e7; at += 1) sum = (sum + at) % 7;
  return performance.now() - begun;
};
const times = { page: [], worker: [] };
for (let at = 0; at < 5; at += 1) {
  times.page.push(here());
  times.worker.push(await there());
}
worker.terminate();
URL.revokeObjectURL(url);
return times;
"""
"""How long one loop takes in the page and in a worker, in milliseconds, five times each."""


class NotSlowed(Exception):
    """The page or the worker was not four times as slow."""


def answers(lab: Lab, engine: str) -> Iterator[Row]:
    """Two rows: slowed, and unslowed."""
    found: dict[int, list[list[float]]] = {SLOWER: [], 1: []}
    factors: dict[str, list[float]] = {"page": [], "worker": []}
    for _ in range(lab.runs):
        lab.site.fresh()
        with processes() as started, lab.tab(engine) as tab:
            tab.walk(THANKS)
            tab.run(NOTE)
            tab.run(AGAIN, 3)
            usual = loops(tab)
            for times, all_of in found.items():
                with slowed(times, started()) if times > 1 else nullcontext():
                    if times > 1:
                        slow = loops(tab)
                    all_of.append(tab.run(AGAIN, ANSWERS))
            for where, of in factors.items():
                of.append(slow[where] / usual[where])
    measured = {where: median(of) for where, of in factors.items()}
    said = ", ".join(f"{where} {factor:.1f}" for where, factor in measured.items())
    if not all(NEAR[0] <= factor <= NEAR[1] for factor in measured.values()):
        raise NotSlowed(f"a loop was to take {SLOWER} times as long, and took: {said}")
    for times, runs in found.items():
        how = f"everything {SLOWER} times as slow (measured: {said})" if times > 1 else "unslowed"
        what = f"last answer to first note on screen, {how}: ms of the slowest in twenty (p95), and of one frame"
        yield whole("4", what, engine, runs, FRAMES[times])


def whole(row: str, what: str, engine: str, runs: list[list[float]], target: float) -> Row:
    """The 95th percentile of all runs; its spread is that of each run's."""
    of_all = percentile((one for run in runs for one in run), 95)
    each = compared(row, what, engine, [(percentile(run, 95), FRAME) for run in runs], target)
    return Row(**{**vars(each), "ours": of_all, "ratio": of_all / FRAME})


def loops(tab: Tab) -> dict[str, float]:
    """The median time of the loop, in the page and in a worker."""
    return {where: median(times) for where, times in tab.run(LOOP).items()}
