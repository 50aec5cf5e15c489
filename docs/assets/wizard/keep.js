// Keeps the answers in this tab; on this device too where the reader chose so. Works from memory where the browser keeps nothing.
import { dayBefore } from "./words.js";

const KEY = `follow-up:${new URL(".", location.href).pathname}`;
const DAYS = 30;
/** When this tab last wrote to the device or read from it; null while the reader has not chosen that. @type {string | null} */
let stamp = null;

/** A random id: for a case, or a person in it. */
export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(9)), (n) => (n % 36).toString(36)).join("");

/** @param {string} today @param {string} region @returns {Case} */
export const newCase = (today, region) => ({ id: newId(), answers: {}, progress: [], edited: {}, settings: { began: today, ...(region && { region }) } });

/** @param {string} today @param {string} region @returns {Kept} */
export const fresh = (today, region) => ({ file: { version: 1, cases: [newCase(today, region)] }, current: 0, unsaved: {}, done: [], others: {}, since: today, last: today });

/** @param {"sessionStorage" | "localStorage"} where @returns {any} */
function read(where) {
  try {
    const found = JSON.parse(globalThis[where].getItem(KEY) ?? "null");
    const { file, current, unsaved, done, others } = found.kept ?? found;
    return [file.cases[current].answers, file.cases[current].settings, unsaved, others].every((one) => one instanceof Object) && done.includes && found;
  } catch {
    return null; // nothing, or nothing whole
  }
}
const onDevice = () => read("localStorage");

/** What this tab holds, else this device, or null. @returns {Kept | null} */
export function load() {
  const device = onDevice();
  stamp ??= device?.stamp ?? null;
  return read("sessionStorage") || (device ? newest() : null);
}

/** What this device holds. @returns {Kept} */
export function newest() {
  const { kept, stamp: written } = onDevice();
  stamp = written;
  return kept;
}

/** Whether this device keeps the answers, as the reader chose. */
export const isKeptHere = () => stamp !== null;

/** Keeps it; says whether that worked. @param {Kept} kept @param {string} today */
export function save(kept, today) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept));
    if (stamp === null) return "kept";
    if (onDevice()?.stamp !== stamp) return "newer_tab";
    return keepHere(kept, today) ? "kept" : "no_room";
  } catch (error) {
    return /** @type {DOMException} */ (error).name === "QuotaExceededError" ? "no_room" : "keeps_nothing";
  }
}

/** Keeps it on this device for some time, in place of what is there; nothing about feelings. False where it cannot. @param {Kept} kept @param {string} today */
export function keepHere(kept, today) {
  const written = `${Date.now()}-${newId()}`;
  const others = Object.fromEntries(Object.entries(kept.others).map(([id, { done }]) => [id, { done, unsaved: {} }]));
  const until = dayBefore(kept.last > today ? kept.last : today, -DAYS);
  try {
    localStorage.setItem(KEY, JSON.stringify({ until, stamp: written, kept: { ...kept, unsaved: {}, others } }));
  } catch {
    return false;
  }
  return Boolean((stamp = written));
}

/** No longer keeps it on this device. */
export function leaveDevice() {
  stamp = null;
  localStorage.removeItem(KEY);
}

/** Tells when another tab wrote to this device. @param {() => void} told */
export const onNewer = (told) => addEventListener("storage", (event) => {
  if (event.key !== KEY || stamp === null) return;
  if (event.newValue) told();
  else stamp = null; // deleted there
});

/** Forgets the answers, in the page too: a browser remembers the fields for its Back. @param {HTMLElement} root */
export function clear(root) {
  root.querySelector("form")?.reset();
  for (const view of root.querySelectorAll("section:is([data-view=result], [data-view=cases])")) view.replaceChildren();
  for (const box of root.querySelectorAll("textarea")) box.value = box.defaultValue;
  root.querySelector("#carry-on")?.setAttribute("hidden", "");
  try {
    sessionStorage.removeItem(KEY);
    leaveDevice();
  } catch { /* Nothing was kept. */ }
}
