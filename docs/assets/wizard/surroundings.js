// What depends on the browser, its region and its clock, and on nothing that was answered.
import { dayOrder, fill, region, spellDay } from "./words.js";

/** @param {HTMLElement} root */
export function surroundings(root) {
  const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
  for (const parts of root.querySelectorAll(".day-parts"))
    for (const name of dayOrder(region())) parts.append(...parts.querySelectorAll(`[data-part-of-day="${name}"]`));
  const lines = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-regions]")]);
  const is = (/** @type {HTMLElement} */ line) => line.dataset.regions?.split(" ").includes(region());
  for (const line of lines) line.hidden = lines.some(is) ? !is(line) : line.dataset.regions !== "";
  element("in-app").hidden = !/LinkedInApp|FBAN|FBAV|Instagram|; wv\)/.test(navigator.userAgent);
  element("printed-from").textContent = location.origin + location.pathname;
  // The theme's single-key shortcuts would leave the page from a radio button.
  document.addEventListener("keydown", (event) => event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && event.stopPropagation());
}

/** Says so where the device's date is before this page was made. @param {HTMLElement} root @param {Record<string, any>} words @param {string} today */
export function showStrangeDate(root, words, today) {
  const line = /** @type {HTMLElement} */ (root.querySelector("#strange-date"));
  line.hidden = today >= (root.dataset.built ?? "");
  line.textContent = fill(words.failures.strange_date, { day: spellDay(today, region()) });
}
