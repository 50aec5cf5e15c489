// Which questions are asked, and what is wrong with an answer. wizard/questions.py does the same, from the same data.
import { holds } from "./conditions.js";

/** The answers without those to what is not asked, given the answers before them. @param {FormScreen[]} screens @param {Answers} form */
export function asked(screens, form) {
  const kept = /** @type {Answers} */ (form.extent ? { extent: form.extent } : {});
  for (const screen of screens) {
    if (!holds(screen.onlyIf, kept)) continue;
    if (screen.repeats) {
      if (form[screen.name]?.length) kept[screen.name] = form[screen.name];
      continue;
    }
    for (const field of screen.fields)
      if (field.name in form && (field.datesFrom || holds(field.onlyIf, kept))) kept[field.name] = allowed(field, form, kept);
  }
  return kept;
}

/** @param {Field} field @param {Answers} form @param {Answers} kept */
function allowed(field, form, kept) {
  const given = form[field.name];
  return Array.isArray(given) ? given.filter((option) => !(option in field.optionUnless && holds(field.optionUnless[option], kept))) : given;
}

/** What is wrong with the answers to one screen; `person` counts from 0. @param {FormScreen} screen @param {Answers} known what `asked`
 * gave @param {string | null} today without it nothing is held against the calendar @param {number[]} zeros
 * @returns {{field: Field, person: number | null, check: Check, value: any}[]} */
export function problems(screen, known, today, zeros) {
  const groups = screen.repeats ? (known[screen.name]?.length ? known[screen.name] : [{}]) : [known];
  return groups.flatMap((/** @type {Answers} */ group, /** @type {number} */ number) =>
    screen.fields.flatMap((field) => {
      const anyGiven = () => Object.entries(group).some(([name, value]) => name !== "id" && String(value).trim());
      if (!holds(field.onlyIf, known) || (field.withSiblings && !anyGiven())) return [];
      const value = group[/** @type {string} */ (field.name.split(".").pop())];
      const check = field.checks.find((one) => !meets(one, field, value, today, zeros));
      return check ? [{ field, person: screen.repeats ? number : null, check, value }] : [];
    }),
  );
}

/** @param {Check} check @param {Field} field @param {any} value @param {string | null} today @param {number[]} zeros */
function meets(check, field, value, today, zeros) {
  const isDay = field.kind === "date" || field.kind === "month";
  const parts = isDay ? dayParts(value, field, zeros) : [];
  const empty = isDay ? !parts.some(Boolean) : !(typeof value === "string" ? value.trim() : value?.length);
  if (check.kind === "given") return !empty;
  if (check.kind === "exclusive") return !(value?.includes(check.bound) && value.length > 1);
  if (check.kind === "limit") return (value ?? "").trim().length <= check.bound;
  if (empty) return true;
  if (check.kind === "complete") return parts.every(Boolean);
  const iso = isoDay(parts);
  if (check.kind === "real") return iso !== null;
  if (iso === null || today === null) return true;
  const bound = String(Number(today.slice(0, 4)) + check.bound).padStart(4, "0") + today.slice(4, iso.length);
  return check.kind === "not_before" ? iso >= bound : iso <= bound;
}

/** [year, month] or [year, month, day] as typed, in plain digits; a year that was filled in, alone, is empty.
 * @param {any} value @param {{kind: string, thisYear: boolean}} field @param {number[]} zeros @returns {string[]} */
export function dayParts(value, field, zeros) {
  const size = field.kind === "date" ? 3 : 2;
  const typed = typeof value === "string" ? value.split("-") : (value ?? []);
  const parts = Array.from({ length: size }, (_, at) => plainDigits(typed[at] ?? "", zeros));
  return field.thisYear && size === 3 && !parts[1] && !parts[2] ? parts.map(() => "") : parts;
}

/** @param {string} text @param {number[]} zeros code points of zero in each script */
function plainDigits(text, zeros) {
  return Array.from(text.replace(/\s/gu, ""), (char) => {
    const code = /** @type {number} */ (char.codePointAt(0));
    const zero = zeros.find((one) => one <= code && code < one + 10);
    return zero === undefined ? char : String(code - zero);
  }).join("");
}

/** "YYYY-MM-DD" or "YYYY-MM" if the parts make a real day or month, else null. @param {string[]} parts */
export function isoDay(parts) {
  if (parts[0]?.length !== 4 || !parts.every((part) => /^[0-9]{1,4}$/.test(part))) return null;
  const [year, month, day = 1] = parts.map(Number);
  const made = new Date(Date.UTC(2000, month - 1, day));
  made.setUTCFullYear(year, month - 1, day);
  if (year < 1 || made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day) return null;
  return [year, month, day].slice(0, parts.length).map((part, at) => String(part).padStart(at ? 2 : 4, "0")).join("-");
}

/** How far it is, in one part; the total is the longest way that is still open.
 * @param {FormScreen[]} screens @param {Answers} answers @param {string} name @param {string[]} done */
export function progress(screens, answers, name, done) {
  const at = screens.findIndex((screen) => screen.name === name);
  const ahead = screens.slice(at).flatMap((screen) => [screen.name, ...screen.fields.map((field) => field.name)]);
  const open = new Set(ahead.filter((name) => !done.includes(name)));
  const known = asked(screens, answers);
  const possible = screens.filter((screen) => screen.part === screens[at].part && holds(screen.onlyIf, known, open));
  const n = possible.findIndex((screen) => screen.name === name) + 1;
  return { n, most: possible.length, kind: screens[at].part === 1 ? "first" : "plan" };
}
