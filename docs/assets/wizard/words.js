// Texts with places to fill, and days in words.

/** A text with its {places} filled. @param {string} text @param {Record<string, any>} values */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));

/** "Monday 23 November", or as the region writes it; with its year where that may be another.
 * @param {string} iso @param {string} region @param {{year?: "numeric"}} [more] */
export const spellDay = (iso, region, more) =>
  new Date(iso).toLocaleDateString(`en-${region || "GB"}`, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC", ...more });

/** The day some days before. @param {string} iso @param {number} count */
export const dayBefore = (iso, count) => new Date(Date.parse(iso) - count * 86_400_000).toISOString().slice(0, 10);

/** The reader's own date, time and zone: "2026-11-24T09:00+01:00". */
export function now() {
  const moment = new Date();
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  return local + String(moment).replace(/.*GMT([+-]\d\d)(\d\d).*/, "$1:$2");
}

/** The region of the browser's language, such as "US"; empty if it names none, or is no language ("C"). */
export const region = () => /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})\b/i.exec(navigator.language)?.[1].toUpperCase() ?? "";

/** In which order the region writes a date: "day", "month", "year". @param {string} where */
export const dayOrder = (where) =>
  new Intl.DateTimeFormat(where ? `en-${where}` : "en-GB").formatToParts(0).map((part) => part.type).filter((type) => type !== "literal");
