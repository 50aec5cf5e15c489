// The result: asks Python for it, shows that it is waiting or has failed, and puts what comes into the page.
import { holds } from "./conditions.js";
import { isKeptHere } from "./keep.js";
import { python, supported } from "./python.js";
import { TIMES } from "./times.js";
import { fill, now } from "./words.js";

/** The one place where HTML from Python enters the page. @param {HTMLElement} place @param {string} html */
export const put = (place, html) => void (place.innerHTML = html);

/** @param {HTMLElement} root @param {Record<string, any>} words @param {(view: string) => HTMLElement} show
 * @param {(text: string, ...seen: string[]) => void} say @param {() => void} ready Python is there */
export function theResult(root, words, show, say, ready) {
  const part = (/** @type {string} */ view, /** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-view="${view}"] [data-part="${name}"]`));
  const bar = /** @type {HTMLProgressElement} */ (root.querySelector("[data-view=waiting] progress"));
  let loaded = { got: 0, of: 1, since: 0 };
  let [failures, gaveUp, worked] = [0, false, false];
  let asked = /** @type {{text: string, reply: Promise<string>} | null} */ (null); // last

  const worker = python(new URL(root.dataset.bundle ?? "", location.href).href, root.dataset.worker ?? "", (state) => {
    if (state.name === "loading") {
      loaded = { got: state.got, of: state.of, since: loaded.since || performance.now() };
      Object.assign(bar, { max: state.of, value: state.got });
    }
    gaveUp = state.name === "failed";
    worked ||= state.name === "ready";
    if (state.name === "ready") ready();
    if (state.name === "restarting" && failures === 0 && loaded.got >= loaded.of) say(words.failures.restarting);
  });

  /** Asks Python, once for the same; what it needs to know of the reader comes from `kept`. @param {Kept} kept @param {object} task */
  async function ask({ file, current, unsaved }, task) {
    worker.start(); // afresh, if it was given up
    const text = JSON.stringify({ ...task, file, case: current, unsaved, kept: isKeptHere(), now: now(), root: root.dataset.root });
    const reply = asked?.text === text ? asked.reply : worker.ask(text);
    asked = { text, reply };
    reply.catch(() => (asked = null));
    return JSON.parse(await reply);
  }

  /** Asks what the next press will ask, so that the answer is there by then. @param {Kept} kept @param {Kept | null} before */
  const ahead = (kept, before) => worker.idle() && ask(kept, { do: "result", before }).catch(() => {});

  /** @param {Kept} kept @param {() => boolean} wanted whether the reader is still here
   * @param {boolean} more whether there are questions to go on with meanwhile @param {Kept | null} before a question was opened again */
  async function result(kept, wanted, more, before) {
    if (!supported()) return failed(kept, words.failures.unsupported);
    const timers = [
      setTimeout(() => wanted() && focus(show("waiting")) && say(words.waiting.lead, ""), TIMES.shown),
      setTimeout(() => wanted() && tell(), TIMES.told),
      setTimeout(() => wanted() && say((part("waiting", "slow").hidden = false) || words.waiting.slow, ""), TIMES.slow),
    ];
    part("waiting", "progress").hidden = part("waiting", "slow").hidden = true;
    /** @type {HTMLElement} */ (root.querySelector("[data-do=carry-on-meanwhile]")).hidden = !more;
    part("waiting", "lead").textContent = words.waiting.lead;
    try {
      const reply = await ask(kept, { do: "result", before });
      failures = 0;
      if (!wanted()) return null;
      if (reply.fault) return failed(kept, words.failures[reply.fault]);
      say("");
      return reply;
    } catch {
      if (gaveUp && !worked && wanted() && !navigator.onLine) return offline(kept, wanted, more, before);
      if (gaveUp) failures += 1;
      const why = await fault();
      if (wanted()) failed(kept, words.failures[why === "not_loaded" && failures > 1 ? "not_loaded_again" : why]);
      return null;
    } finally {
      timers.forEach(clearTimeout);
    }
  }

  /** Waits for the network, then goes on by itself. @type {(...given: Parameters<typeof result>) => Promise<any>} */
  async function offline(...given) {
    focus(show("waiting"));
    say((part("waiting", "lead").textContent = words.failures.offline), "");
    await new Promise((again) => addEventListener("online", again, { once: true }));
    return given[1]() ? result(...given) : null;
  }

  /** Which text says why Python does not answer. */
  async function fault() {
    if (!gaveUp) return "something_else";
    return (await build.isUpdated()) ? "updated" : worked ? "stopped_again" : "not_loaded";
  }

  function tell() {
    const all = Number(root.dataset.megabytes); // as they are sent: the parts say what they hold unpacked
    const seconds = Math.round(((loaded.of - loaded.got) * (performance.now() - loaded.since)) / 1000 / Math.max(loaded.got, 1));
    const line = part("waiting", "progress");
    line.textContent = fill(words.waiting.progress, { got: ((all * loaded.got) / loaded.of).toFixed(1), of: all.toFixed(1), seconds });
    line.hidden = false;
    say(line.textContent, "");
  }

  /** Shows what went wrong, and offers the ready-made note that fits. @param {Kept} kept @param {string} message */
  function failed(kept, message) {
    const view = show("failed");
    say("");
    part("failed", "message").textContent = message;
    const updated = message === words.failures.updated;
    for (const [name, shown] of Object.entries({ "try-again": !updated, reload: updated }))
      /** @type {HTMLElement} */ (view.querySelector(`[data-do=${name}]`)).hidden = !shown;
    const answers = { ...kept.file.cases[kept.current].answers, ...kept.unsaved };
    for (const one of /** @type {NodeListOf<HTMLElement>} */ (view.querySelectorAll("[data-only-if]")))
      one.hidden = !holds(JSON.parse(one.dataset.onlyIf ?? "null"), answers);
    for (const note of /** @type {NodeListOf<HTMLElement>} */ (view.querySelectorAll("[data-ready-made]"))) {
      const box = /** @type {HTMLTextAreaElement} */ (note.querySelector("textarea"));
      box.defaultValue ||= box.value;
      const gaps = Object.entries(JSON.parse(note.dataset.gaps ?? "{}"));
      box.value = gaps.reduce((text, [gap, name]) => text.replaceAll(gap, () => answers[name] || gap), box.defaultValue);
    }
    /** @type {HTMLElement} */ (view.querySelector("[data-do=ready-made]")).hidden = !view.querySelector("[data-ready-made]:not([hidden])");
    focus(view);
    return null;
  }

  const start = () => supported() && worker.start();
  const stop = () => (worker.stop(), (asked = null));
  return { ...worker, start, stop, ask, ahead, result, failed, fault, readyMade: () => (part("failed", "ready-made").hidden = false), gaveUp: () => gaveUp };
}

/** Moves to the heading of a view, and gives it. @param {HTMLElement} view */
export function focus(view) {
  const heading = /** @type {HTMLElement | undefined} */ ([...view.querySelectorAll("h1")].find((one) => one.offsetParent !== null));
  if (heading) heading.tabIndex = -1;
  scrollTo(0, 0);
  heading?.focus({ preventScroll: true });
  return heading;
}
