// The notes on the result: what is typed into them, what is said of their words, and how they leave the page.
import { copy } from "./exports.js";
import { put } from "./result.js";
import { TIMES } from "./times.js";
import { fill } from "./words.js";

/** @param {App} app @param {(text: string, task?: string) => void} offerUndo */
export function theNotes(app, offerUndo) {
  const { root, words, result } = app;
  /** @type {Map<string, number>} the timers of each note, by its key */
  const timers = new Map();
  /** @type {{box: HTMLTextAreaElement, text: string, subject: string} | null} a note before a button changed it */
  let before = null;

  /** @param {Element} inside */
  const noteOf = (inside) => {
    const note = /** @type {HTMLElement} */ (inside.closest(".note"));
    const subject = /** @type {HTMLInputElement | null} */ (note.querySelector("input.subject"));
    return { note, key: note.dataset.note ?? "", box: /** @type {HTMLTextAreaElement} */ (note.querySelector("textarea")), subject };
  };
  /** What Python needs to know of the note around a button. @param {HTMLElement} button */
  const about = (button) => {
    if (!button.closest(".note[data-note]")) return {};
    const { note, key, box, subject } = noteOf(button);
    return { key, text: box.value, subject: subject?.value ?? note.dataset.subject };
  };
  const part = (/** @type {HTMLElement} */ note, /** @type {string} */ css) => /** @type {HTMLElement} */ (note.querySelector(css));

  /** Keeps a note as it stands; one that is as it was suggested counts as unchanged. @param {Element} inside */
  function keep(inside) {
    const { note, key, box, subject: line } = noteOf(inside);
    const { text, subject: _, from, ...rest } = app.case.edited[key] ?? { ignored: [] };
    const subject = line?.value ?? note.dataset.subject;
    const changed = box.value !== note.dataset.suggested || subject !== note.dataset.subject;
    if (changed) app.case.edited[key] = { ...rest, subject, text: box.value, from: from ?? note.dataset.from };
    else if (rest.ignored?.length) app.case.edited[key] = rest;
    else delete app.case.edited[key];
    app.remember({});
    part(note, ".changed").hidden = !changed;
    for (const [css, now] of Object.entries({ ".print-twin": box.value, ".print-subject": subject })) note.querySelector(css)?.replaceChildren(now ?? "");
  }

  /** Looks at a note and shows what is said of it; a new number is told once nothing more is typed. @param {Element} inside @param {boolean} [typed] */
  async function judge(inside, typed) {
    const { note, key, box } = noteOf(inside);
    const list = part(note, ".suggestions");
    const reply = result.gaveUp() ? null : await result.ask(app.kept, { do: "look", key, text: box.value }).catch(() => null);
    if (!reply) return list.replaceChildren(words.no_suggestions);
    part(note, "[id$=-count]").textContent = reply.count;
    put(list, reply.suggestions);
    if (Number(note.dataset.found) === reply.found) return;
    note.dataset.found = String(reply.found);
    if (typed) timers.set(key, window.setTimeout(() => app.say(fill(words.status.suggestions, { n: reply.found }), ""), TIMES.announced - TIMES.typed));
  }

  /** Changes the text of a note so that it can be undone. @param {Element} inside @param {string} text */
  function change(inside, text, line = noteOf(inside).subject?.value ?? "") {
    const { box, subject } = noteOf(inside);
    before = { box, text: box.value, subject: subject?.value ?? "" };
    box.value = text;
    if (subject) subject.value = line;
    keep(box);
    box.focus();
    offerUndo(words.status.undone, "undo-change");
    return judge(box);
  }

  root.addEventListener("input", (event) => {
    const box = /** @type {HTMLTextAreaElement} */ (event.target);
    if (!box.matches(".note[data-note] :is(textarea, .subject)")) return;
    keep(box);
    const { key } = noteOf(box);
    clearTimeout(timers.get(key));
    if (!(/** @type {InputEvent} */ (event).isComposing)) timers.set(key, window.setTimeout(judge, TIMES.typed, box, true));
  });
  root.addEventListener("compositionend", (event) => event.target?.dispatchEvent(new Event("input", { bubbles: true })));

  /** @type {Record<string, (button: HTMLElement) => unknown>} */
  const does = {
    async copy(button) {
      const { box } = noteOf(button);
      if (await copy(box.value)) return app.say(words.status.copied);
      box.select();
      app.say(words.failures.copy_blocked);
    },
    "undo-edits"(button) {
      const { note } = noteOf(button);
      note.querySelector(".newer")?.remove();
      return change(note, note.dataset.suggested ?? "", note.dataset.subject);
    },
    "undo-change"() {
      if (before?.box.isConnected) change(before.box, before.text, before.subject);
      app.say("");
    },
    "show-words"(button) {
      const { box } = noteOf(button);
      box.scrollIntoView({ block: "center" }), box.focus();
      box.setSelectionRange(Number(button.dataset.start), Number(button.dataset.end));
    },
    "use-words"(button) {
      const { box } = noteOf(button);
      const { start, end, words: better } = button.dataset;
      return change(box, box.value.slice(0, Number(start)) + better + box.value.slice(Number(end)));
    },
    "all-notes"(button) {
      const all = /** @type {HTMLDetailsElement[]} */ ([...root.querySelectorAll("details:has(.note)")]);
      const open = all.some((one) => !one.open);
      for (const one of all) one.open = open;
      button.setAttribute("aria-pressed", String(open));
    },
  };
  return { does, about, forget: () => (before = null) };
}
