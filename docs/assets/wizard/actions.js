// @ts-check
// What each button does: [data-do] names it, other data-* attributes say to what.
import { copy, download, printWhole } from "./exports.js";
import { clear, fresh, load } from "./keep.js";
import { theNotes } from "./notes.js";
import { dayBefore, fill, region } from "./words.js";

/** @param {import("./wizard.js").App} app */
export function actions(app) {
  const { root, words, form, result } = app;
  const fileInput = /** @type {HTMLInputElement} */ (document.getElementById("open-file"));
  const opened = /** @type {HTMLElement} */ (document.getElementById("open-failure"));
  /** @type {any} a file that was read, and the answers before somebody was removed */
  let [toOpen, removed] = [null, null];

  const calendar = async (/** @type {string} */ task, /** @type {string} */ name) => {
    const { text, dates } = await result.ask(app.kept, { do: task });
    download(text, "text/calendar", named(name));
    app.say(fill(words.status.calendar, { n: dates }));
  };
  const named = (/** @type {string} */ name) => (app.case.settings.example ? `example-${name}` : name);
  const here = () => (app.step ? app.go(app.step, "none") : app.showView("start"));

  const offerUndo = (/** @type {string} */ text, /** @type {string} */ task, label = words.status.undo) => {
    app.say(text);
    const undo = Object.assign(document.createElement("button"), { type: "button", textContent: label });
    undo.dataset.do = task;
    document.getElementById("status")?.append(" ", undo);
  };

  const notes = theNotes(app, offerUndo);
  /** @type {Record<string, (button: HTMLElement) => unknown>} */
  const does = {
    ...notes.does,
    start() {
      result.start();
      app.go(app.next());
    },
    back() {
      if (history.state?.index) return history.back();
      const names = form.screens.map((screen) => screen.name);
      const before = names.slice(0, names.indexOf(app.step)).filter((name) => app.kept.done.includes(name));
      return app.go(before.pop() ?? "", "replace");
    },
    example() {
      const kept = fresh(app.today, region());
      const { answers, settings, unsaved, days_ago } = JSON.parse(root.dataset.example ?? "");
      for (const [name, days] of Object.entries(days_ago)) answers[name] = dayBefore(app.today, days);
      Object.assign(kept.file.cases[0].answers, answers);
      Object.assign(kept.file.cases[0].settings, settings);
      app.take({ ...kept, unsaved, done: form.screens.map((screen) => screen.name) });
      result.start();
      app.go("result");
    },
    "leave-example": () => app.go(app.take(load()).done.length ? app.next() : ""),
    go(button) {
      app.before = structuredClone(app.kept);
      app.go(button.dataset.screen ?? "");
    },
    set(button) {
      app.remember({ [button.dataset.name ?? ""]: button.dataset.value });
      app.go(app.next());
    },
    "carry-on-meanwhile"(button) {
      app.meanwhile = true;
      does.set(button);
    },
    "read-it": () => delete app.case.answers.extent && app.go("result"),
    "change-now"() {
      app.before = null;
      app.go("result", "replace");
    },
    "keep-notes"() {
      app.take(app.before);
      does["change-now"](root);
    },
    setting(button) {
      app.case.settings[button.dataset.name ?? ""] = button.dataset.value ?? "";
      app.remember({});
      return app.go(app.step, "none");
    },
    async settings() {
      for (const one of /** @type {NodeListOf<HTMLSelectElement>} */ (root.querySelectorAll("[data-setting]")))
        if (!one.selectedOptions[0].defaultSelected) app.case.settings[one.dataset.setting ?? ""] = one.value;
      app.remember({});
      await app.go(app.step, "none");
      app.say(words.status.plan_changed);
    },
    reload: () => location.reload(),
    async happened(button) {
      app.case.progress.push({ step: button.dataset.key ?? null, what: button.dataset.what, on: app.today });
      app.remember({});
      await app.go(app.step, "none");
      offerUndo(words.status.plan_changed, "undo-happened");
    },
    "undo-happened": () => app.case.progress.pop() && (app.remember({}), app.go(app.step, "none")),
    view: (button) => app.open(button.dataset.view ?? ""),
    "back-to-answers": here,
    unfold() {
      const folded = /** @type {HTMLDetailsElement | null} */ (root.querySelector("details:has(.note)"));
      if (folded) folded.open = true;
      folded?.querySelector("textarea")?.focus();
    },
    calendar: () => calendar("calendar", `follow-up-${app.today}.ics`),
    reminder: () => calendar("reminder", `reminder-${app.today}.ics`),
    async text() {
      const { text } = await result.ask(app.kept, { do: "text" });
      if (await copy(text)) return app.say(words.status.plan_copied);
      return app.say(words.failures.copy_blocked);
    },
    print: () => print(),
    save() {
      const name = named(`follow-up-${app.today}.json`);
      download(JSON.stringify(app.kept.file, null, 2), "application/json", name);
      app.say(fill(words.status.file, { name }));
    },
    open: () => fileInput.click(),
    "open-now"() {
      const done = form.screens.filter((screen) => !screen.fields.some((field) => field.neverSaved)).map((screen) => screen.name);
      app.take({ ...fresh(app.today, region()), file: toOpen, done });
      app.go(app.next());
      app.say(words.status.opened);
    },
    delete: () => app.open("confirm-delete"),
    "delete-now"() {
      result.stop();
      clear(root);
      app.take(null);
      removed = toOpen = null;
      notes.forget();
      app.go("", "replace");
      app.say(words.status.deleted);
    },
    "try-again": () => app.go(app.step, "none"),
    "ready-made": () => result.failed(app.kept, "") ?? result.readyMade(),
    "add-group"() {
      const people = [...form.read(app.step)[app.step], {}];
      app.remember({ [app.step]: people });
      form.write(app.step, app.answers);
      const legend = /** @type {HTMLElement} */ ([...form.show(app.step, app.answers).querySelectorAll("legend")].pop());
      legend.getBoundingClientRect(); // Firefox moves to no legend that it has not laid out
      legend.focus();
    },
    "remove-group"(button) {
      const number = Number(/** @type {HTMLElement} */ (button.closest("[data-group]")).dataset.group);
      const answers = form.read(app.step);
      removed = { step: app.step, answers };
      app.remember({ [app.step]: answers[app.step].filter((/** @type {any} */ _, /** @type {number} */ at) => at !== number) });
      app.go(app.step, "none");
      offerUndo(fill(words.status.removed, { n: number + 1 }), "undo-remove");
    },
    "undo-remove": () => removed && (app.remember(removed.answers), app.go(removed.step, "none")),
  };

  root.addEventListener("click", (event) => {
    const button = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.target).closest("[data-do]"));
    if (!button) return;
    event.preventDefault();
    Promise.resolve(does[button.dataset.do ?? ""](button)).catch(() => app.say(words.failures[result.fault()]));
  });

  fileInput.addEventListener("change", async () => {
    const file = fileInput.files?.[0];
    fileInput.value = "";
    if (!file) return;
    opened.hidden = true;
    const ask = (/** @type {string} */ text) => result.ask(app.kept, { do: "open", text }).catch(() => ({ fault: result.fault() }));
    const reply = file.size > 1_000_000 ? { fault: "big_file" } : await ask(await file.text());
    if (reply.fault) {
      Object.assign(opened, { hidden: false, textContent: words.failures[reply.fault] });
      opened.focus();
      return;
    }
    toOpen = reply.file;
    if (app.kept.done.length) app.open("confirm-open");
    else does["open-now"](fileInput);
  });

  printWhole(root);
  return { offerUndo };
}
