// @ts-check
// The notes on the result: what is typed into them, what is said of their words, and how they leave the page.
import { copy, openMail } from "./exports.js";
import { put } from "./result.js";
import { TIMES } from "./times.js";
import { fill } from "./words.js";

/** @param {import("./wizard.js").App} app @param {(text: string, task: string) => void} offerUndo */
export function theNotes(app, offerUndo) {
  const { root, words, result } = app;
  /** @type {Map<string, number>} the timers of each note, by its key */
  const timers = new Map();
  /** @type {{box: HTMLTextAreaElement, text: string} | null} a text before a button changed it */
  let before = null;

  /** @param {Element} inside */
  const noteOf = (inside) => {
    const note = /** @type {HTMLElement} */ (inside.closest(".note"));
    return { note, key: note.dataset.note ?? "", box: /** @type {HTMLTextAreaElement} */ (note.querySelector("textarea")) };
  };
  const part = (/** @type {HTMLElement} */ note, /** @type {string} */ css) => /** @type {HTMLElement} */ (note.querySelector(css));
  const look = (/** @type {string} */ key, /** @type {string} */ text) => result.ask(app.kept, { do: "look", key, text });
  const failure = (/** @type {HTMLElement} */ note, /** @type {string} */ text) => {
    const line = /** @type {HTMLElement | null} */ (note.querySelector(".failure"));
    if (line) Object.assign(line, { textContent: text, hidden: false });
    app.say(text);
  };

  /** Keeps a note as it stands; one that is as it was suggested counts as unchanged. @param {Element} inside */
  function keep(inside) {
    const { note, key, box } = noteOf(inside);
    const { text, from, ...rest } = app.case.edited[key] ?? { ignored: [] };
    const changed = box.value !== note.dataset.suggested;
    if (changed) app.case.edited[key] = { ...rest, subject: note.dataset.subject, text: box.value, from: from ?? note.dataset.from };
    else if (rest.ignored?.length) app.case.edited[key] = rest;
    else delete app.case.edited[key];
    app.remember({});
    part(note, ".changed").hidden = !changed;
    part(note, ".print-twin").textContent = box.value;
  }

  // Looks at a note and shows what is said of it; a new number of suggestions is told once nothing more is typed.
  /** @param {Element} inside @param {boolean} [typed] */
  async function judge(inside, typed) {
    const { note, key, box } = noteOf(inside);
    const list = part(note, ".suggestions");
    const reply = result.gaveUp() ? null : await look(key, box.value).catch(() => null);
    if (!reply) return list.replaceChildren(words.no_suggestions);
    part(note, "[id$=-count]").textContent = reply.count;
    put(list, reply.suggestions);
    if (Number(note.dataset.found) === reply.found) return;
    note.dataset.found = String(reply.found);
    if (typed) timers.set(key, window.setTimeout(() => app.say(fill(words.status.suggestions, { n: reply.found })), TIMES.announced - TIMES.typed));
  }

  /** Changes the text of a note so that it can be undone. @param {Element} inside @param {string} text */
  function change(inside, text) {
    const { box } = noteOf(inside);
    before = { box, text: box.value };
    box.value = text;
    keep(box);
    offerUndo(words.status.undone, "undo-change");
    box.focus();
    return judge(box);
  }

  root.addEventListener("input", (event) => {
    const box = /** @type {HTMLTextAreaElement} */ (event.target);
    if (!box.closest(".note[data-note]")) return;
    keep(box);
    const { key } = noteOf(box);
    clearTimeout(timers.get(key));
    if (!(/** @type {InputEvent} */ (event).isComposing)) timers.set(key, window.setTimeout(judge, TIMES.typed, box, true));
  });
  root.addEventListener("compositionend", (event) => event.target?.dispatchEvent(new Event("input", { bubbles: true })));

  /** @type {Record<string, (button: HTMLElement) => unknown>} */
  const does = {
    async copy(button) {
      const { note, box } = noteOf(button);
      if (await copy(box.value)) return app.say(words.status.copied);
      box.select();
      return failure(note, words.failures.copy_blocked);
    },
    async mail(button) {
      const { note, key, box } = noteOf(button);
      const { mail } = await look(key, box.value);
      return mail ? openMail(mail) : failure(note, words.mail_too_long);
    },
    "undo-edits"(button) {
      const { note } = noteOf(button);
      note.querySelector(".newer")?.remove();
      return change(note, note.dataset.suggested ?? "");
    },
    "undo-change"() {
      if (!before?.box.isConnected) return;
      const { box, text } = before;
      box.value = text;
      keep(box);
      app.say("");
      box.focus();
      return judge(box);
    },
    "keep-mine"(button) {
      const { note, key, box } = noteOf(button);
      app.case.edited[key].from = note.dataset.from;
      app.remember({});
      note.querySelector(".newer")?.remove();
      box.focus();
    },
    "show-words"(button) {
      const { box } = noteOf(button);
      box.focus();
      box.setSelectionRange(Number(button.dataset.start), Number(button.dataset.end));
    },
    "use-words"(button) {
      const { box } = noteOf(button);
      const { start, end, words: better } = button.dataset;
      return change(box, box.value.slice(0, Number(start)) + better + box.value.slice(Number(end)));
    },
    ignore(button) {
      const { key, box } = noteOf(button);
      (app.case.edited[key] ??= { ignored: [] }).ignored.push(button.dataset.what);
      keep(box);
      box.focus();
      return judge(box);
    },
    "all-notes"() {
      for (const one of /** @type {NodeListOf<HTMLDetailsElement>} */ (root.querySelectorAll("details:has(.note)"))) one.open = true;
    },
  };
  return { does, forget: () => (before = null) };
}
