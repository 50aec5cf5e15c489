// The questions: shows one, keeps what is typed, and goes on to what comes after.
import { progress } from "./checks.js";
import { holds } from "./conditions.js";
import { showErrors } from "./errors.js";
import { fill } from "./words.js";

/** @param {App} app @param {HTMLFormElement} formElement */
export function theQuestions(app, formElement) {
  const { form, words } = app;
  let was = /** @type {Answers} */ ({}); // the answers when the question was shown
  const lowCard = /** @type {HTMLElement} */ (document.getElementById("low-card"));

  /** @param {string} name */
  function show(name) {
    app.showView("questions");
    form.write(name, app.answers);
    const section = form.show(name, app.answers);
    was = structuredClone({ ...app.answers, ...form.read(name) });
    lowCard.hidden = lowCard.dataset.beforeScreen !== name || !holds(JSON.parse(lowCard.dataset.onlyIf ?? "null"), app.answers);
    if (!lowCard.hidden) section.before(lowCard);
    showErrors(formElement, words.error_prefix, []);
    const { n, most, kind } = progress(form.screens, app.answers, name, app.kept.done);
    section.querySelector("[data-caption]")?.replaceChildren(fill(words.progress[kind], { n, most }));
    app.focusOn(section, words.title[kind], { n, most });
  }

  // While the result is on its way the last question still stands there; it takes nothing more.
  for (const kind of ["submit", "input", "click"])
    formElement.addEventListener(kind, (event) => app.step === "result" && (event.preventDefault(), event.stopImmediatePropagation()), true);

  formElement.addEventListener("submit", (event) => {
    event.preventDefault();
    app.remember(form.read(app.step));
    const errors = form.errors(app.step, app.answers);
    if (errors.length) return showErrors(formElement, words.error_prefix, errors);
    app.done(form.alike(was, app.answers));
  });

  formElement.addEventListener("input", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const others = /** @type {HTMLInputElement[]} */ ([...formElement.querySelectorAll(`[type=checkbox][name="${input.name}"]`)]);
    if (input.type === "checkbox" && input.checked)
      for (const other of others) if (other !== input && ("exclusive" in input.dataset || "exclusive" in other.dataset)) other.checked = false;
    const section = /** @type {HTMLElement} */ (input.closest("[data-screen]"));
    const days = () => [...section.querySelectorAll("[data-kind=date], [data-kind=month]")].filter((box) => !(/** @type {HTMLElement} */ (box).hidden)).length;
    const before = days();
    app.remember(form.read(app.step));
    form.refresh(section, app.answers);
    if (days() > before) app.say(words.status.date_shown, "");
    if (app.after() === "result" && !form.errors(app.step, app.answers).length) app.result.ahead(app.kept, app.before);
  });

  return show;
}
