// On every page: deletes what this site stores on the device once its day has passed, or where it cannot be read; and what this tab
// stores, once all answers were deleted in another. Where the day passed more than a year ago the clock may be wrong, or was: then
// nothing is deleted here, and the wizard asks.
const DAY = 86_400_000;
const MOST_DAYS_LATE = 366;
const page = new URL("wizard/", /** @type {HTMLLinkElement} */ (document.querySelector("link[rel=manifest]")).href).pathname;
const [KEY, ASIDES, DELETED] = ["", ":asides", ":deleted"].map((part) => `follow-up:${page}${part}`);
const read = (/** @type {string | null} */ text) => { try { return JSON.parse(text ?? "null"); } catch { return null; } };

function expire() {
  const today = Date.parse(new Date().toISOString().slice(0, 10));
  for (const key of [KEY, ASIDES, DELETED]) {
    const text = localStorage.getItem(key);
    if (text === null) continue;
    const daysLate = (today - Date.parse(read(text)?.until)) / DAY;
    if (Number.isNaN(daysLate) || (daysLate > 0 && daysLate <= MOST_DAYS_LATE)) localStorage.removeItem(key);
  }
}

function followDeletion() {
  const [mark, tab] = [read(localStorage.getItem(DELETED)), read(sessionStorage.getItem(KEY))];
  if (!mark || !tab || tab.epoch === mark.id) return;
  if (tab.epoch !== undefined || tab.since < mark.on) sessionStorage.removeItem(KEY); // without one, an older version of this site wrote it
}

try {
  expire();
  followDeletion();
  addEventListener("storage", ({ key }) => key === DELETED && followDeletion());
  // Firefox's back/forward cache would show this page the tab's store as it is now, with answers that are deleted later. It caches no
  // page that holds a lock.
  if (sessionStorage.getItem(KEY)) navigator.locks?.request(`${page}:${Math.random()}`, () => new Promise(() => {})).catch(() => {});
} catch { /* Nothing is stored. */ }
