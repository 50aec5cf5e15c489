// @ts-check
// What each button does: [data-do] names it, other data-* attributes say to what.
import { copy, download, openMail, printWhole } from "./exports.js";
import { clear, fresh } from "./keep.js";
import { fill, region } from "./words.js";

/** @param {import("./wizard.js").App} app */
export function actions(app) {
  const { root, words, form, result } = app;
  const fileInput = /** @type {HTMLInputElement} */ (document.getElementById("open-file"));
  const opened = /** @type {HTMLElement} */ (document.getElementById("open-failure"));
  /** @type {any} a file that was read, and the answers before somebody was removed */
  let [toOpen, removed] = [null, null];

  const noteOf = (/** @type {HTMLElement} */ inside) => {
    const note = /** @type {HTMLElement} */ (inside.closest(".note"));
    return { note, box: /** @type {HTMLTextAreaElement} */ (note.querySelector("textarea")) };
  };
  const failure = (/** @type {HTMLElement} */ note, /** @type {string} */ text) => {
    const line = /** @type {HTMLElement | null} */ (note.querySelector(".failure"));
    if (line) Object.assign(line, { textContent: text, hidden: false });
    app.say(text);
  };
  const look = (/** @type {HTMLElement} */ note, /** @type {string} */ text) =>
    result.ask(app.kept, { do: "look", subject: note.dataset.subject, text, limit: note.dataset.limit ? Number(note.dataset.limit) : null });
  const calendar = async (/** @type {string} */ task, /** @type {string} */ name) => {
    const { text, dates } = await result.ask(app.kept, { do: task });
    download(text, "text/calendar", name);
    app.say(fill(words.status.calendar, { n: dates }));
  };
  const here = () => (app.step ? app.go(app.step, "none") : app.showView("start"));

  const offerUndo = (/** @type {string} */ text, /** @type {string} */ task) => {
    app.say(text);
    const undo = Object.assign(document.createElement("button"), { type: "button", textContent: words.status.undo });
    undo.dataset.do = task;
    document.getElementById("status")?.append(" ", undo);
  };

  /** @type {Record<string, (button: HTMLElement) => unknown>} */
  const does = {
    start() {
      result.start();
      app.go(app.form.screens[0].name);
    },
    "carry-on"() {
      result.start();
      app.go(app.next());
    },
    back() {
      if (history.state?.index) return history.back();
      const names = form.screens.map((screen) => screen.name);
      const before = names.slice(0, names.indexOf(app.step)).filter((name) => app.kept.done.includes(name));
      return app.go(before.pop() ?? "", "replace");
    },
    go(button) {
      app.changing = true;
      app.go(button.dataset.screen ?? "");
    },
    set(button) {
      app.remember({ [button.dataset.name ?? ""]: button.dataset.value });
      app.go(app.next());
    },
    async happened(button) {
      app.case.progress.push({ step: button.dataset.key ?? null, what: button.dataset.what, on: app.today });
      app.remember({});
      await app.go(app.step, "none");
      offerUndo(words.status.plan_changed, "undo-happened");
    },
    "undo-happened"() {
      app.case.progress.pop();
      app.remember({});
      return app.go(app.step, "none");
    },
    view: (button) => app.showView(button.dataset.view ?? "").querySelector("h1")?.focus(),
    "back-to-answers": here,
    unfold() {
      const folded = /** @type {HTMLDetailsElement | null} */ (root.querySelector("details:has(.note)"));
      if (folded) folded.open = true;
      folded?.querySelector("textarea")?.focus();
    },
    async copy(button) {
      const { note, box } = noteOf(button);
      if (await copy(box.value)) return app.say(words.status.copied);
      box.select();
      return failure(note, words.failures.copy_blocked);
    },
    async mail(button) {
      const { note, box } = noteOf(button);
      const { mail } = await look(note, box.value);
      return mail ? openMail(mail) : failure(note, words.mail_too_long);
    },
    "undo-edits"(button) {
      const { note, box } = noteOf(button);
      box.value = note.dataset.suggested ?? "";
      box.dispatchEvent(new Event("input", { bubbles: true }));
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
      const name = `follow-up-${app.today}.json`;
      download(JSON.stringify(app.kept.file, null, 2), "application/json", name);
      app.say(fill(words.status.file, { name }));
    },
    open: () => fileInput.click(),
    "open-now"() {
      const done = form.screens.filter((screen) => !screen.fields.some((field) => field.neverSaved)).map((screen) => screen.name);
      app.kept = { ...fresh(app.today, region()), file: toOpen, done };
      app.remember({});
      app.go(app.next());
      app.say(words.status.opened);
    },
    delete: () => app.showView("confirm-delete").querySelector("h1")?.focus(),
    "delete-now"() {
      result.stop();
      clear(root);
      app.kept = fresh(app.today, region());
      removed = toOpen = null;
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
    "undo-remove"() {
      if (!removed) return;
      app.remember(removed.answers);
      app.go(removed.step, "none");
    },
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
    if (app.kept.done.length) app.showView("confirm-open").querySelector("h1")?.focus();
    else does["open-now"](fileInput);
  });

  printWhole(root);

  /** @type {ReturnType<typeof setTimeout>} */
  let pause;
  root.addEventListener("input", (event) => {
    const box = /** @type {HTMLTextAreaElement} */ (event.target);
    if (!box.closest(".note[data-note]")) return;
    const { note } = noteOf(box);
    const key = note.dataset.note ?? "";
    const changed = box.value !== note.dataset.suggested;
    if (changed) app.case.edited[key] = { subject: note.dataset.subject, text: box.value, from: note.dataset.from, ignored: [] };
    else delete app.case.edited[key];
    app.remember({});
    /** @type {HTMLElement} */ (note.querySelector(".changed")).hidden = !changed;
    /** @type {HTMLElement} */ (note.querySelector(".print-twin")).textContent = box.value;
    clearTimeout(pause);
    pause = setTimeout(async () => {
      const { count } = result.gaveUp() ? { count: "" } : await look(note, box.value).catch(() => ({ count: "" }));
      /** @type {HTMLElement} */ (note.querySelector("[id$=-count]")).textContent = count;
    }, 300);
  });
}
