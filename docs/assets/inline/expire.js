// On every page: deletes what this site keeps on the device once its day has passed, or where it cannot be read. Where that day passed more
// than a year ago the clock may be wrong, or was: then nothing is deleted here, and the wizard asks.
const DAY = 86_400_000;
const MOST_DAYS_LATE = 366;
const page = new URL("wizard/", /** @type {HTMLLinkElement} */ (document.querySelector("link[rel=manifest]")).href).pathname;
const untilOf = (/** @type {string} */ text) => { try { return Date.parse(JSON.parse(text).until); } catch { return NaN; } };
const today = Date.parse(new Date().toISOString().slice(0, 10));
try {
  for (const key of [`follow-up:${page}`, `follow-up:${page}:deleted`]) {
    const text = localStorage.getItem(key);
    if (text === null) continue;
    const daysLate = (today - untilOf(text)) / DAY;
    if (Number.isNaN(daysLate) || (daysLate > 0 && daysLate <= MOST_DAYS_LATE)) localStorage.removeItem(key);
  }
  // Firefox's back/forward cache would show this page the tab's store as it is now, with answers that are deleted later.
  if (sessionStorage.getItem(`follow-up:${page}`)) navigator.locks?.request(`${page}:${Math.random()}`, () => new Promise(() => {})).catch(() => {});
} catch { /* Nothing is stored. */ }
