// What each button does: [data-do] names it, other data-* attributes say to what. What is not listed here is a task for Python.
import { give, printWhole } from "./exports.js";
import { clearPage, deleteHere, forget, fresh, holdsAnything, load, otherVersions } from "./keep.js";
import { theNotes } from "./notes.js";
import { thePlans } from "./plans.js";
import { theOtherTabs } from "./tabs.js";
import { dayBefore, fill, region } from "./words.js";

/** @param {App} app */
export function actions(app) {
  const { root, words, form, result } = app;
  /** The answers before the last change, what else Undo has to do, and what to say where the change can be made again.
   * @type {{kept: Kept, back?: () => unknown, again?: string} | null} */
  let before = null;
  let left = /** @type {any} */ (null); // the entry of the history that Back leaves: pressed twice, it would leave the page
  const here = () => (app.step ? app.go(app.step, "none") : app.showView("start"));

  const offerUndo = (/** @type {string} */ text, task = "undo", label = words.status.undo) => {
    const undo = Object.assign(document.createElement("button"), { type: "button", textContent: label });
    undo.dataset.do = task;
    app.say(`${text} ${label}`, text, " ", undo);
  };
  /** Goes on with other answers; Undo brings back those before.
   * @param {Kept} kept @param {{back?: () => unknown, again?: string}} [undoing] what else Undo has to do; what is said once the change is made again */
  const change = (kept, undoing = {}) => {
    before = { kept: structuredClone(app.kept), ...undoing };
    return app.take(kept);
  };

  /** What a plan is called. @param {Case} one */
  const nameOf = ({ answers }) => {
    const parts = words.case_parts.map((/** @type {string} */ name) => String(answers[name] ?? "").trim()).filter(Boolean);
    return parts.join(", ") || words.case_no_name;
  };
  const plansHere = () => (app.isExample ? [] : [app.kept, ...otherVersions()].filter(holdsAnything).flatMap(({ file }) => file.cases.map(nameOf)));

  /** This tab forgets everything. @param {string} text that says why */
  function emptied(text) {
    otherTabs.hearNothing();
    result.stop();
    clearPage(root);
    forget();
    app.take(null);
    before = null;
    notes.forget();
    plans.forget();
    app.go("", "replace");
    app.say(text);
  }
  const emptiedElsewhere = () => emptied(words.status.deleted_elsewhere);
  const otherTabs = theOtherTabs(plansHere, emptiedElsewhere);

  /** Asks whether all is to be deleted, and names it: what is open in other tabs goes too. */
  function askToDelete() {
    const view = app.open("confirm-delete");
    const list = /** @type {HTMLElement} */ (root.querySelector("[data-part=plans]"));
    const named = /** @type {Set<string>} */ (new Set());
    const add = (/** @type {string[]} */ names) => {
      for (const name of names) named.add(name);
      list.replaceChildren(...[...named].map((name) => Object.assign(document.createElement("li"), { textContent: name })));
    };
    add(plansHere());
    otherTabs.ask(add);
    return view;
  }

  const notes = theNotes(app, offerUndo);
  const plans = thePlans(app, change, offerUndo);

  /** A task for Python: it gets the button's data, the fields beside it, and the note around it. @param {HTMLElement} button */
  async function task(button) {
    const all = button.closest("[data-fields]")?.querySelectorAll("[name]") ?? [];
    const fields = Object.fromEntries(/** @type {HTMLInputElement[]} */ ([...all]).map((one) => [one.name, one.type === "checkbox" ? one.checked : one.value]));
    /** @type {Record<string, any>} */
    const was = structuredClone(app.case);
    const reply = await result.ask(app.kept, { ...notes.about(button), ...button.dataset, fields });
    if (reply.fault) return app.say(words.failures[reply.fault]);
    if (reply.give && !(await give(reply.give))) return app.say(words.status[`not_${reply.give.kind}`]);
    if (reply.file) {
      const becomes = reply.file.cases[app.kept.current];
      const stale = JSON.stringify(app.case) !== JSON.stringify(was);
      if (becomes.id !== app.case.id) return; // they went on to another plan
      for (const [part, now] of Object.entries(app.case)) if (JSON.stringify(becomes[part]) === JSON.stringify(was[part])) becomes[part] = now;
      change({ ...app.kept, file: reply.file });
      if (stale || app.step !== "result") return app.step === "result" && app.go("result", "none");
      app.shown(reply);
      const place = document.getElementById(reply.focus) ?? app.showView("result").querySelector("h1");
      place?.scrollIntoView({ block: "center" });
      place?.focus({ preventScroll: true });
    }
    return reply.file && reply.say ? offerUndo(reply.say) : app.say(reply.say ?? "");
  }

  /** @type {Record<string, (button: HTMLElement) => unknown>} */
  const does = {
    ...notes.does,
    ...plans.does,
    start: () => (result.start(), app.go(app.next())),
    back() {
      if (history.state?.index) return history.state !== left && ((left = history.state), history.back());
      const names = form.screens.map((screen) => screen.name);
      const earlier = names.slice(0, names.indexOf(app.step)).filter((name) => app.kept.done.includes(name));
      return app.go(earlier.pop() ?? "", "replace");
    },
    example() {
      const kept = fresh(app.today, region());
      const { answers, settings, unsaved, days_ago } = JSON.parse(root.dataset.example ?? "");
      for (const [name, days] of Object.entries(days_ago)) answers[name] = dayBefore(app.today, days);
      Object.assign(kept.file.cases[0].answers, answers);
      Object.assign(kept.file.cases[0].settings, settings);
      app.take({ ...kept, unsaved, done: form.screens.map((screen) => screen.name) });
      app.go("result");
    },
    "leave-example": () => app.go(app.take(load(app.today)).done.length ? app.next() : ""),
    go: (button) => ((app.before = structuredClone(app.kept)), app.go(button.dataset.screen ?? "")),
    set(button) {
      app.remember({ [button.dataset.name ?? ""]: button.dataset.value });
      app.go(app.next());
    },
    "carry-on-meanwhile": (button) => ((app.meanwhile = true), does.set(button)),
    "read-it": () => delete app.case.answers.extent && app.go("result"),
    "change-now": () => ((app.sure = true), app.go("result", "replace")),
    "keep-notes": () => (app.take(app.before), (app.before = null), app.go("result", "replace")),
    async undo() {
      if (!before) return;
      const { kept, back, again } = before;
      back?.();
      change(kept, { again });
      if (!again) before = null;
      await here();
      if (again) offerUndo(words.status.as_it_was, "redo", words.status.redo);
      else app.say(words.status.as_it_was);
    },
    async redo() {
      if (!before?.again) return;
      const { kept, again } = before;
      change(kept, { again });
      await here();
      offerUndo(again);
    },
    reload: () => build.reload(),
    view: (button) => app.open(button.dataset.view ?? ""),
    "back-to-answers": here,
    unfold() {
      root.querySelector("details:has(.note)")?.setAttribute("open", "");
      /** @type {HTMLElement | null} */ (root.querySelector("details:has(.note) textarea"))?.focus();
    },
    "to-field": (link) => document.getElementById(link.getAttribute("href")?.slice(1) ?? "")?.focus(),
    print: () => print(),
    save: () => give({ kind: "file", text: JSON.stringify(app.kept.file, null, 2), type: "application/json", name: saveName() }) && app.say(fill(words.status.file, { name: saveName() })),
    delete: askToDelete,
    "delete-now"() {
      deleteHere(app.today);
      otherTabs.tellDeleted();
      emptied(words.status.deleted);
    },
    "try-again": () => app.go(app.step, "none"),
    "ready-made": (button) => result.failed(app.kept, button.closest("section")?.querySelector(".failure")?.textContent ?? "") ?? result.readyMade(),
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
      app.remember(answers);
      before = { kept: structuredClone(app.kept) };
      app.remember({ [app.step]: answers[app.step].filter((/** @type {any} */ _, /** @type {number} */ at) => at !== number) });
      app.go(app.step, "none");
      offerUndo(fill(words.status.removed, { n: number + 1 }));
    },
  };
  const saveName = () => `${app.case.settings.example ? "example-" : ""}follow-up-${app.today}.json`;

  root.addEventListener("click", (event) => {
    const button = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.target).closest("[data-do]"));
    if (!button) return;
    if (!(button instanceof HTMLInputElement)) event.preventDefault(), button.focus(); // Safari moves to no button itself
    app.say("");
    const doing = does[button.dataset.do ?? ""] ?? task;
    (async () => doing(button))().catch(async () => {
      const why = await result.fault();
      return why === "updated" ? offerUndo(words.failures.updated, "reload", words.failures.reload) : app.say(words.failures[why]);
    });
  });

  printWhole(root);
  return { offerUndo, emptied: emptiedElsewhere };
}
