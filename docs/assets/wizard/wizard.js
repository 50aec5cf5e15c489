// The wizard page: which screen is shown, and what is kept. actions.js has what the buttons do.
import { actions } from "./actions.js";
import { asked } from "./checks.js";
import { holds } from "./conditions.js";
import { theForm } from "./form.js";
import { clearPage, fresh, isGoneFromDevice, isKeptHere, isOutOfDate, isOverdue, leaveDevice, load, onOtherTabs, otherVersions, save, startKeeping, stayOutOfFirefoxCache } from "./keep.js";
import { supported } from "./python.js";
import { theQuestions } from "./questions.js";
import { focus, put, theResult } from "./result.js";
import { showStrangeDate, surroundings } from "./surroundings.js";
import { fill, now, region, spellDay } from "./words.js";

const RESULT = "result";
const root = /** @type {HTMLElement} */ (document.getElementById("wizard"));
const formElement = /** @type {HTMLFormElement} */ (document.getElementById("questions"));
const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const views = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("section[data-view]")]);
const words = JSON.parse(root.dataset.words ?? "{}");
let today = now().slice(0, 10);
const BESIDE = ".wizard :is(.note, .way .row, #changes, [data-do]:not(.row *, :is(.suggestions, .changed, .newer) *), h1:not(legend *))";
const line = Object.assign(document.createElement("span"), { className: "said" });
const form = theForm(formElement, words, () => today, region());
const result = theResult(root, words, showView, say, () => {
  if (app.meanwhile && app.step !== RESULT) offerUndo(words.waiting.ready, "read-it", words.waiting.read_it);
  if (root.dataset.offline && "serviceWorker" in navigator) navigator.serviceWorker.register(root.dataset.offline).catch(() => {}); // it works without
});

const app = {
  root, words, form, result, showView, focusOn, go, next, done, after, say, remember, take, shown,
  /** @type {Kept} */
  kept: load(today) ?? fresh(today, region()),
  step: "",
  /** @type {Kept | null} what was kept before a question was opened from the plan: Continue leads back */
  before: null,
  meanwhile: false, // they went on while Python was loading
  sure: false, // they agreed that notes may go
  open: (/** @type {string} */ view) => focusOn(showView(view), words.title.other),
  /** Whether this device keeps the answers; false if it has no room. @param {boolean} here */
  keepHere(here) {
    const worked = here ? startKeeping(app.kept, today) : leaveDevice();
    keep();
    return worked;
  },
  get isExample() { return Boolean(app.case.settings.example); },
  get today() { return today; },
  get case() { return app.kept.file.cases[app.kept.current]; },
  get answers() { return { ...app.case.answers, ...app.kept.unsaved }; },
};
/** @typedef {typeof app} Wizard */

/** The screens that are asked, given the answers so far. */
function screensAsked(known = asked(form.screens, app.answers)) {
  return form.screens.filter((screen) => holds(screen.onlyIf, known));
}

/** Keeps what was answered; what goes in no file is kept apart. @param {Record<string, any>} answers */
function remember(answers) {
  const never = new Set(form.screens.flatMap((screen) => screen.fields.filter((field) => field.neverSaved).map((field) => field.name)));
  for (const [name, value] of Object.entries(answers))
    if (!never.has(name)) app.case.answers[name] = value;
    else if (value !== (app.kept.unsaved[name] ?? "")) Object.assign(app.kept.unsaved, { [name]: value, felt_on: today });
  keep();
}

/** Goes on with other answers, or with none. @param {Kept | null} kept */
function take(kept) {
  app.kept = kept ?? fresh(today, region());
  keep();
  return app.kept;
}

function keep() {
  const example = app.isExample; // it touches nothing that is stored
  element("example-banner").hidden = !example;
  element("footer-delete").hidden = example;
  const how = example ? "example" : save(app.kept, today);
  element("newer-tab").hidden = example || !otherVersions().length;
  element("overdue").hidden = example || !isOverdue();
  root.classList.toggle("several", app.kept.file.cases.length > 1);
  Object.assign(element("not-kept"), { hidden: !(how in words.failures), textContent: words.failures[how] ?? "" });
  const stored = how === "kept" || how === "newer_tab";
  const where = !stored ? "nowhere" : isKeptHere() ? "here" : "tab";
  for (const one of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-if-kept]"))) one.hidden = !one.dataset.ifKept?.split(" ").includes(where);
}

/** The first question without a confirmed answer, or the result. */
function next(done = app.kept.done) {
  const known = asked(form.screens, app.answers);
  return screensAsked(known).find((screen) => !done.includes(screen.name) || !form.complete(screen, known))?.name ?? RESULT;
}

/** What comes once the question that is shown is answered. */
function after() {
  const screens = screensAsked();
  const at = screens.findIndex((screen) => screen.name === app.step);
  const inOrder = !app.before && screens[at + 1]?.part === screens[at]?.part;
  return inOrder ? screens[at + 1].name : next([...app.kept.done, app.step]);
}

/** The question that is shown was answered: goes on. @param {Record<string, any>} answers that follow from it */
function done(answers) {
  if (!app.kept.done.includes(app.step)) app.kept.done.push(app.step);
  remember(answers);
  go(after());
}

/** Tells it in the one polite status, and shows it where the reader is: there it takes room, and stays until they press something.
 * @param {string} text @param {...(string | Node)} seen in place of the text; empty, what is seen stays as it is */
function say(text, ...seen) {
  element("status").textContent = text;
  if (seen[0] === "") return;
  const at = document.activeElement?.closest(BESIDE);
  line.replaceChildren(...(seen.length ? seen : [text]));
  (at?.querySelector("[id$=-count]") ?? at ?? element("status")).after(line);
  if (at && text) line.scrollIntoView({ block: "nearest" });
}

/** @param {string} name @returns {HTMLElement} */
function showView(name) {
  say("");
  formElement.hidden = name !== "questions";
  for (const view of views) view.hidden = view.dataset.view !== name;
  element("footer-line").hidden = name === "start";
  return views.find((view) => view.dataset.view === name) ?? formElement;
}

/** Shows a step: a question, the result, or ("") the start. @param {string} step @param {"push" | "replace" | "none"} [history_] */
function go(step, history_ = "push") {
  setDay();
  const names = screensAsked().map((screen) => screen.name);
  const at = names.indexOf(step);
  if (step && (at < 0 || names.slice(0, at).some((name) => !app.kept.done.includes(name))) && step !== RESULT) step = next();
  if (step === RESULT) step = next();
  app.step = step;
  const showing = step === RESULT && showResult(); // Python writes while the browser is busy with its history
  if (history_ !== "none" || step !== stepInAddress()) { // an address of what cannot be shown is put right
    const index = (history.state?.index ?? 0) + (history_ === "push" ? 1 : 0);
    const change = Boolean(history_ === "push" ? app.before : history.state?.change);
    history[history_ === "push" ? "pushState" : "replaceState"]({ index, change }, "", step ? `?step=${step}` : location.pathname);
  }
  if (showing) return showing;
  app.before = history.state?.change ? (app.before ?? structuredClone(app.kept)) : null;
  if (!step && app.isExample) take(load(today));
  return step ? showQuestion(step) : focusOn(showView("start"), "");
}

function showResult() {
  const more = holds(form.screens.find((screen) => screen.part === 2)?.onlyIf, asked(form.screens, { ...app.answers, extent: "full" }));
  return result.result(app.kept, () => app.step === RESULT, more && !app.case.answers.extent, app.before).then((reply) => {
    if (!reply) return;
    app.meanwhile = false;
    if (reply.lost && !app.sure) {
      const asking = showView("confirm-change");
      asking.querySelector("[data-part=lead]")?.replaceChildren(fill(words.confirm_change, { n: reply.lost }));
      return focusOn(asking, words.title.other);
    }
    Object.assign(app, { before: null, sure: false });
    shown(reply);
    focusOn(showView(RESULT), words.title.other);
  });
}

/** Puts a result into the page. @param {any} reply */
function shown(reply) {
  app.kept.last = reply.last;
  put(showView(RESULT), reply.html);
  if ("share" in navigator) for (const one of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-needs=share]"))) one.hidden = false;
  keep(); // the result has lines that hold only where answers are kept
}

/** @param {HTMLElement} view @param {string} title @param {Record<string, any>} [values] */
function focusOn(view, title, values = {}) {
  const shown = focus(view)?.textContent ?? "";
  const heading = view.dataset.title || shown; // a browser's history keeps titles: some headings are not for it
  document.title = fill(title || words.title.other, { heading, ...values });
}

// A link inside the page (#note-…) is no step.
addEventListener("popstate", () => stepInAddress() !== app.step && go(stepInAddress(), "none"));
const stepInAddress = () => new URLSearchParams(location.search).get("step") ?? "";

/** The reader's day may have changed since it was last looked at. */
function setDay() {
  today = now().slice(0, 10);
  showStrangeDate(root, words, today);
}

/** A page that was left open overnight: what says "Today" is worked out anew, and what was answered stays the day it was. */
function noticeDay() {
  if (now().slice(0, 10) === today) return;
  const asks = !formElement.hidden && app.step !== RESULT && app.step;
  if (asks) remember(form.read(asks));
  setDay();
  if (asks) {
    form.write(asks, app.answers);
    form.show(asks, app.answers);
  } else if (app.step === RESULT && !views.find(({ dataset }) => dataset.view === RESULT)?.hidden) {
    go(RESULT, "none");
  }
}

/** Another tab wrote to this device, or no longer keeps the answers there. Nothing is written now: it would answer in turn. */
function noticeOtherTabs() {
  if (app.isExample) return;
  element("newer-tab").hidden = !otherVersions().length;
  if (!isGoneFromDevice()) return;
  keep();
  const box = /** @type {HTMLInputElement | null} */ (root.querySelector("[data-do=device]"));
  if (box) box.checked = false;
  say(words.status.not_kept_here);
}

surroundings(root);
stayOutOfFirefoxCache();
showStrangeDate(root, words, today);
const showQuestion = theQuestions(app, formElement);
const { offerUndo, emptied } = actions(app);
onOtherTabs(noticeOtherTabs, emptied);
addEventListener("visibilitychange", () => document.visibilityState === "visible" && noticeDay());
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  if (!isOutOfDate()) {
    noticeOtherTabs();
    return noticeDay();
  }
  clearPage(root);
  root.hidden = true;
  location.reload();
});
element("overdue").querySelector("[data-words]")?.replaceChildren(fill(words.overdue, {
  until: spellDay(isOverdue() ?? today, region(), { year: "numeric" }), day: spellDay(today, region(), { year: "numeric" }),
}));
keep();
element("unsupported").hidden = supported();
addEventListener("offline", () => app.step && !result.ready() && say(words.failures.offline));
addEventListener("online", () => app.step && !result.ready() && (say(words.failures.online), result.start()));
element("carry-on").hidden = !(app.kept.done.length || app.kept.file.cases[1]);
element("carry-on").querySelector("[data-words]")?.replaceChildren(fill(words.carry_on_lead, { day: spellDay(app.kept.since, region()) }));
if (stepInAddress()) result.start(), go(stepInAddress(), "replace");

// What was answered and pressed before this code was there.
const at = /** @type {HTMLElement | null} */ (document.activeElement);
root.dataset.here = "";
if (!formElement.hidden && !app.step) app.remember(form.read(form.screens[0].name));
for (const pressed of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-pressed]")))
  pressed === formElement ? formElement.requestSubmit() : pressed.click();
if (formElement.contains(at)) at?.focus();
