// Several plans, a saved copy that is opened, and what this device keeps.
import { fresh, holdsAnything, keepOnlyThis, keepOverdue, newCase, otherVersions, takeOther } from "./keep.js";
import { focus, put } from "./result.js";
import { region } from "./words.js";

/** @param {App} app
 * @param {(kept: Kept, undoing?: {back?: () => unknown, again?: string}) => unknown} change goes on with other answers, so that it can be undone
 * @param {(text: string, task?: string, label?: string) => void} offerUndo */
export function thePlans(app, change, offerUndo) {
  const { root, words, result } = app;
  const fileInput = /** @type {HTMLInputElement} */ (document.getElementById("open-file"));
  const opened = /** @type {HTMLElement} */ (document.getElementById("open-failure"));
  let toOpen = /** @type {any} */ (null); // a file that was read

  /** The screens of a case from a file that are not asked again; how they feel is, unless they have their plan. @param {Case} [one] */
  const answered = (one) => app.form.screens.filter(({ fields }) => one && (one.answers.extent || !fields.some((field) => field.neverSaved))).map(({ name }) => name);

  /** What is kept, with another of its cases in hand. @param {number} number */
  function other(number) {
    const { file, current, others, unsaved, done } = app.kept;
    const mine = { ...others, [file.cases[current].id]: { unsaved, done } };
    const beside = mine[file.cases[number]?.id] ?? { unsaved: {}, done: answered(file.cases[number]) };
    return { ...app.kept, others: mine, current: number, ...beside };
  }

  /** @type {Record<string, (button: HTMLElement) => unknown>} */
  const does = {
    open: () => fileInput.click(),
    async "open-now"() {
      const opened = { ...fresh(app.today, region()), file: toOpen, done: answered(toOpen.cases[0]) };
      const goes = holdsAnything(app.kept);
      change(opened, { again: words.status.opened });
      await (toOpen.cases.length > 1 ? does.cases(root) : app.go(app.next()));
      if (goes) offerUndo(words.status.opened);
      else app.say(words.status.opened);
    },
    async cases() {
      const { step } = app;
      if (!result.ready()) app.say(words.cases_waiting);
      const { html } = await result.ask(app.kept, { do: "cases" });
      if (app.step !== step) return; // they went on
      put(app.showView("cases"), html);
      app.open("cases");
    },
    "open-case": (button) => (app.take(other(Number(button.dataset.number))), app.go(app.next())),
    "add-case"() {
      const { file } = app.kept;
      app.take({ ...other(file.cases.length), file: { ...file, cases: [...file.cases, newCase(app.today, region())] } });
      app.go(app.next());
      app.say(words.status.case_added);
    },
    async "remove-case"(button) {
      const { file } = app.kept;
      const cases = file.cases.filter((_, at) => at !== Number(button.dataset.number));
      if (!cases.length) return app.open("confirm-delete");
      change({ ...other(0), file: { ...file, cases } });
      await does.cases(button);
      offerUndo(words.cases_removed);
    },
    device(ticked) {
      const box = /** @type {HTMLInputElement} */ (ticked);
      if (app.isExample) return;
      if (!box.checked && otherVersions().length) { // they would go with it
        box.checked = true;
        return app.say(words.status.choose_first);
      }
      if (app.keepHere(box.checked) === false) {
        box.checked = false;
        return app.say(words.failures.no_room);
      }
      app.say(words.status[!box.checked ? "not_kept_here" : otherVersions().length ? "choose_first" : "kept_here"]);
    },
    async "show-newer"() {
      const other = takeOther(app.kept, app.today);
      if (!other) return app.say(words.failures.no_room);
      await app.go(app.take(other).done.length ? app.next() : "");
      app.say(words.status.other_shown);
    },
    "keep-this"() {
      const back = keepOnlyThis(app.kept, app.today);
      if (!back) return app.say(words.failures.no_room);
      change(app.kept, { back });
      focus(app.root); // the button that was pressed is gone
      offerUndo(words.status.this_kept);
    },
    "keep-overdue"() {
      keepOverdue();
      app.take(app.kept);
      focus(app.root);
      app.say(words.status.kept_here);
    },
  };

  fileInput.addEventListener("change", async () => {
    const file = fileInput.files?.[0];
    fileInput.value = "";
    if (!file) return;
    opened.hidden = true;
    const ask = (/** @type {string} */ text) => result.ask(app.kept, { do: "open", text }).catch(async () => ({ fault: await result.fault() }));
    const reply = file.size > 1_000_000 ? { fault: "big_file" } : await ask(await file.text());
    if (reply.fault === "updated") return offerUndo(words.failures.updated, "reload", words.failures.reload);
    if (reply.fault) return Object.assign(opened, { hidden: false, textContent: words.failures[reply.fault] }).focus();
    toOpen = reply.file;
    if (holdsAnything(app.kept)) app.open("confirm-open");
    else does["open-now"](fileInput);
  });

  return { does, forget: () => (toOpen = null) };
}
