// @ts-check
// Keeps the answers in this tab, and nowhere else. Works from memory where the browser keeps nothing.

/**
 * @typedef {{id: string, answers: Record<string, any>, progress: any[], edited: Record<string, any>,
 *   settings: Record<string, string>}} Case
 * @typedef {{file: {version: number, cases: Case[]}, unsaved: Record<string, any>, done: string[], since: string}} Kept
 */

const KEY = `follow-up:${new URL(".", location.href).pathname}`;

/** A random id: for a case, or a person in it. */
export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(9)), (n) => (n % 36).toString(36)).join("");

/** @param {string} today @param {string} region @returns {Kept} */
export function fresh(today, region) {
  /** @type {Case} */
  const first = { id: newId(), answers: {}, progress: [], edited: {}, settings: { began: today, ...(region && { region }) } };
  return { file: { version: 1, cases: [first] }, unsaved: {}, done: [], since: today };
}

/** What this tab holds, or null. @returns {Kept | null} */
export function load() {
  try {
    const text = sessionStorage.getItem(KEY);
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

/** Keeps it; says whether that worked. @param {Kept} kept */
export function save(kept) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept));
    return "kept";
  } catch (error) {
    return /** @type {DOMException} */ (error).name === "QuotaExceededError" ? "no_room" : "keeps_nothing";
  }
}

/** Forgets the answers, in the page too: a browser remembers the fields for its Back. @param {HTMLElement} root */
export function clear(root) {
  root.querySelector("form")?.reset();
  root.querySelector("section[data-view=result]")?.replaceChildren();
  for (const box of root.querySelectorAll("textarea")) box.value = box.defaultValue;
  root.querySelector("#carry-on")?.setAttribute("hidden", "");
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
