// What is stored: in this tab always, on this device only where the reader chose so. Works from memory where the browser stores nothing.
//
// The tab's copy (sessionStorage) says which version on the device it came from. A copy that did not come from the device's newest version
// never writes over it: it is put beside it, and the reader may take either. The device (localStorage) has { until, stamp, kept } and, under
// a name of its own, so that a version of this site from before it leaves it alone, { until, asides: [{ id, kept }] }.
import { dayBefore } from "./words.js";

const KEY = `follow-up:${new URL(".", location.href).pathname}`;
const ASIDES = `${KEY}:asides`;
const DELETED = `${KEY}:deleted`;
const DAYS = 30;
const DAYS_OF_MARK = 365; // for how long a tab that sleeps learns that its answers were deleted
const MOST_DAYS = 3 * 365; // a plan ends before; a later day was written under a wrong clock
const MOST_ASIDES = 5;

/** The device's version that this tab's answers come from; null: this tab does not keep them on the device. @type {string | null} */
let stamp = null;
/** Under which name this tab's answers are put beside a newer version on the device. @type {string | null} */
let aside = null;
/** The last deletion that this tab knows of; undefined: written by a version of this site from before. @type {string | null | undefined} */
let epoch = null;
/** What this tab last wrote: a page that the browser kept whole and shows again compares. @type {string | null} */
let written = null;
/** The answers as they were when this tab and the device agreed: only what was changed since is worth putting aside. @type {string} */
let agreed = "";
/** Until when the device should have kept its answers, if that day is so long ago that its clock may be wrong. @type {string | null} */
let overdue = null;

/** A random id: for a case, or a person in it. */
export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(9)), (n) => (n % 36).toString(36)).join("");

/** @param {string} today @param {string} region @returns {Case} */
export const newCase = (today, region) => ({ id: newId(), answers: {}, progress: [], edited: {}, settings: { began: today, ...(region && { region }) } });

/** @param {string} today @param {string} region @returns {Kept} */
export const fresh = (today, region) => ({ file: { version: 1, cases: [newCase(today, region)] }, current: 0, unsaved: {}, done: [], others: {}, since: today, last: today });

/** Whether there is anything in it that a reader would miss. @param {Kept} kept */
export const holdsAnything = ({ file, unsaved }) =>
  file.cases.length > 1 || [unsaved, ...file.cases.flatMap(({ answers, progress, edited }) => [answers, progress ?? [], edited ?? {}])].some((one) => Object.values(one).some((value) => value?.length ?? value));

/** @param {any} kept */
const isWhole = ({ file, current, unsaved, done, others }) =>
  [file.cases[current].answers, file.cases[current].settings, unsaved, others].every((one) => one instanceof Object) && done.includes;

/** @param {"sessionStorage" | "localStorage"} where @param {string} key */
const raw = (where, key) => { try { return globalThis[where].getItem(key); } catch { return null; } };

/** @param {"sessionStorage" | "localStorage"} where @returns {any} */
function read(where) {
  try {
    const found = JSON.parse(raw(where, KEY) ?? "null");
    return isWhole(found.kept ?? found) ? found : null;
  } catch {
    return null; // nothing, or nothing whole
  }
}
const onDevice = () => read("localStorage");
/** @typedef {{id: string, kept: Kept}} Aside */
/** What was put beside the device's version, the oldest first. @returns {Aside[]} */
function allAsides() {
  try {
    return JSON.parse(raw("localStorage", ASIDES) ?? "null").asides.filter((/** @type {any} */ { kept }) => isWhole(kept));
  } catch {
    return []; // none, or none whole
  }
}
const othersAsides = () => allAsides().filter(({ id }) => id !== aside);

/** The mark that a deletion leaves. @returns {{id: string} | null} */
function deletion() {
  try { return JSON.parse(raw("localStorage", DELETED) ?? "null"); } catch { return null; }
}

/** Firefox (153) shows a page from its back/forward cache the tab's store as it was when the page was left, and lets it write that over
 * what came since. It caches no page that holds a lock. */
export const stayOutOfFirefoxCache = () => navigator.locks?.request(`${KEY}:${newId()}`, () => new Promise(() => {})).catch(() => {});

/** What this tab holds, else this device, or null. @param {string} today @returns {Kept | null} */
export function load(today) {
  const device = onDevice();
  const tab = read("sessionStorage"); // expire.js removed it if all was deleted since
  written = raw("sessionStorage", KEY);
  epoch = deletion()?.id ?? null;
  overdue = device && device.until < today ? device.until : null;
  if (!device) write(ASIDES, null); // beside nothing: deleted by a version of this site from before them
  if (!tab) return device ? fromDevice(device) : null;
  const { stamp: from, aside: beside = null, epoch: _, ...kept } = tab;
  [stamp, aside, agreed] = [device ? from ?? null : null, beside, content(kept)];
  if (!device || from === device.stamp || from === null) return kept;
  if (content(kept) === content(device.kept)) stamp = device.stamp;
  else if (from === undefined && shareACase(kept, device.kept)) [stamp, aside] = ["", newId()]; // an older version of this site wrote it: it may be of any age
  return kept;
}

/** What a reader changes, and what is the same in a tab and on the device. @param {Kept} kept */
const content = ({ file }) => JSON.stringify(file);
/** @param {Kept} one @param {Kept} two */
const shareACase = (one, two) => one.file.cases.some(({ id }) => two.file.cases.some((other) => other.id === id));

/** Goes on with the device's version. @param {any} device @returns {Kept} */
function fromDevice({ stamp: from, kept }) {
  [stamp, aside, agreed] = [from, null, content(kept)];
  return kept;
}

/** What goes onto the device, of what a tab holds: nothing about feelings. @param {Kept} kept */
function forDevice(kept) {
  const others = Object.fromEntries(Object.entries(kept.others).map(([id, { done }]) => [id, { done, unsaved: {} }]));
  return { ...kept, unsaved: {}, others };
}

/** Whether this device keeps the answers, as the reader chose. */
export const isKeptHere = () => stamp !== null;

/** Whether this tab keeps the answers on the device, and another tab took them from there. */
export const isGoneFromDevice = () => stamp !== null && !onDevice();

/** Until when they should have been kept, where that day is so long past that the clock may be wrong; the reader is asked. */
export const isOverdue = () => overdue;

/** The reader was asked and keeps them. */
export const keepOverdue = () => (overdue = null);

/** Other versions of the answers that this device holds, the newest first; none where this tab does not keep its own there.
 * @returns {Kept[]} */
export function otherVersions() {
  const device = stamp === null ? null : onDevice();
  if (!device) return [];
  const beside = othersAsides().map(({ kept }) => kept).reverse();
  return device.stamp === stamp ? beside : [device.kept, ...beside];
}

/** Stores it; says whether that worked. @param {Kept} kept @param {string} today */
export function save(kept, today) {
  try {
    const how = saveHere(kept, today);
    written = JSON.stringify({ ...kept, stamp, aside, epoch });
    sessionStorage.setItem(KEY, written);
    return how;
  } catch (error) {
    return /** @type {DOMException} */ (error).name === "QuotaExceededError" ? "no_room" : "keeps_nothing";
  }
}

/** @param {Kept} kept @param {string} today */
function saveHere(kept, today) {
  const device = stamp === null ? null : onDevice();
  if (!device) stamp = aside = null; // another tab no longer keeps them
  if (!device || overdue) return "kept";
  if (device.stamp === stamp) return keepHere(kept, today) ? "kept" : "no_room";
  if (content(kept) === agreed && aside === null) return "newer_tab";
  aside ??= newId();
  return putAside(kept) ? "newer_tab" : "no_room";
}

/** @param {string} key @param {any} record null: none @returns {boolean} whether there was room */
function write(key, record) {
  try {
    if (record === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(record));
    return true;
  } catch {
    return false;
  }
}

/** Keeps it on this device for some time, in place of the version it came from; false where it cannot.
 * @param {Kept} kept @param {string} today @param {Aside[]} [asides] other versions, if not those that are there */
export function keepHere(kept, today, asides = othersAsides()) {
  const next = `${Date.now()}-${newId()}`;
  const [until] = [dayBefore(kept.last > today ? kept.last : today, -DAYS), dayBefore(today, -MOST_DAYS)].sort();
  if (!writeAsides(asides, until) || !write(KEY, { until, stamp: next, kept: forDevice(kept) })) return false;
  [stamp, aside, overdue, agreed] = [next, null, null, content(kept)];
  return true;
}

/** @param {Aside[]} asides @param {string} until */
const writeAsides = (asides, until) => write(ASIDES, asides.length ? { until, asides: asides.slice(-MOST_ASIDES) } : null);

/** Puts this tab's answers beside the newer ones on the device. @param {Kept} kept */
const putAside = (kept) => writeAsides([...othersAsides(), { id: aside ?? "", kept: forDevice(kept) }], onDevice().until);

/** Asks to keep this tab's answers on the device. Where it holds others already they are put beside these: true, but the reader has to
 * choose. False where there is no room. @param {Kept} kept @param {string} today */
export function startKeeping(kept, today) {
  if (!onDevice()) return keepHere(kept, today);
  [stamp, aside] = ["", newId()];
  return putAside(kept);
}

/** Goes on with the first other version, which becomes the one that the device keeps. These answers stay beside it, unless they hold
 * nothing of their own. @param {Kept} kept @param {string} today @returns {Kept | null} null where there is no room */
export function takeOther(kept, today) {
  const device = onDevice();
  if (device.stamp !== stamp) return fromDevice(device);
  const others = othersAsides();
  const { kept: other } = /** @type {Aside} */ (others.pop());
  return keepHere(other, today, [{ id: newId(), kept: forDevice(kept) }, ...others]) ? other : null;
}

/** The device keeps these answers, and no other version. Gives what to call for how it was before. @param {Kept} kept @param {string} today */
export function keepOnlyThis(kept, today) {
  const before = [KEY, ASIDES].map((key) => [key, raw("localStorage", key)]);
  const was = { stamp, aside };
  if (!keepHere(kept, today, [])) return null;
  return () => {
    if (onDevice()?.stamp !== stamp) return; // another tab went on from here
    for (const [key, text] of before) write(String(key), text === null ? null : JSON.parse(text));
    ({ stamp, aside } = was);
  };
}

/** No longer keeps it on this device. */
export function leaveDevice() {
  [stamp, aside, overdue] = [null, null, null];
  write(KEY, null);
  write(ASIDES, null);
}

/** Calls `changed` when another tab wrote to this device, `deleted` when it deleted all answers.
 * @param {() => void} changed @param {() => void} deleted */
export const onOtherTabs = (changed, deleted) =>
  addEventListener("storage", ({ key }) => {
    if (key === DELETED && isNewDeletion()) deleted();
    else if ((key === KEY || key === ASIDES) && stamp !== null) changed();
  });

/** Whether all answers were deleted, and this tab has not heard of it. */
const isNewDeletion = () => {
  const mark = deletion();
  return mark !== null && mark.id !== epoch;
};

/** Whether a page that the browser kept whole, and shows again, is out of date: its answers were deleted, or changed in this tab. */
export const isOutOfDate = () => isNewDeletion() || raw("sessionStorage", KEY) !== written;

/** Empties the page, and what a browser remembers of its fields. @param {HTMLElement} root */
export function clearPage(root) {
  root.querySelector("form")?.reset();
  for (const view of root.querySelectorAll("section:is([data-view=result], [data-view=cases]), [data-part=plans]")) view.replaceChildren();
  for (const box of root.querySelectorAll("textarea")) box.value = box.defaultValue;
  root.querySelector("#carry-on")?.setAttribute("hidden", "");
}

/** Deletes what this device holds, and leaves a mark, so that tabs that are asleep empty themselves once they wake. @param {string} today */
export function deleteHere(today) {
  leaveDevice();
  write(DELETED, { id: newId(), on: today, until: dayBefore(today, -DAYS_OF_MARK) });
}

/** Forgets what this tab holds. */
export function forget() {
  [stamp, aside, overdue, epoch] = [null, null, null, deletion()?.id ?? null];
  try {
    sessionStorage.removeItem(KEY);
  } catch { /* Nothing was stored. */ }
}
