// The form in the page: reads what it asks off its data-* attributes, shows a screen, reads and fills its fields.
import { asked, dayParts, isoDay, problems } from "./checks.js";
import { holds } from "./conditions.js";
import { newId } from "./keep.js";
import { dayBefore, fill, spellDay } from "./words.js";

const data = (/** @type {HTMLElement} */ element, /** @type {string} */ name) => JSON.parse(element.dataset[name] ?? "null");
const all = (/** @type {ParentNode} */ within, /** @type {string} */ what) => /** @type {HTMLElement[]} */ ([...within.querySelectorAll(what)]);

/** @param {HTMLFormElement} form @param {Record<string, any>} words the page's words @param {() => string} today "YYYY-MM-DD" @param {string} region */
export function theForm(form, words, today, region) {
  const [named, zeros] = [data(form, "named"), data(form, "zeros")];
  const sections = new Map(all(form, "[data-screen]").map((section) => [section.dataset.screen ?? "", section]));
  const screens = [...sections.values()].map(readScreen);
  const firstGroup = /** @type {HTMLElement} */ (form.querySelector("[data-group]"));
  const repeated = /** @type {HTMLElement} */ (firstGroup.parentElement).dataset.groups ?? "";
  const copied = all(firstGroup, "[data-prefill]").map((box) => [box.dataset.field?.split(".").pop() ?? "", box.dataset.prefill ?? ""]);
  const group = /** @type {HTMLElement} */ (firstGroup.cloneNode(true));

  /** @param {HTMLElement} section @returns {FormScreen} */
  function readScreen(section) {
    const fields = all(section, "[data-field]").map((box) => ({
      name: box.dataset.field ?? "",
      kind: box.dataset.kind ?? "",
      onlyIf: data(box, "onlyIf"),
      checks: data(box, "checks"),
      thisYear: "thisYear" in box.dataset,
      datesFrom: box.dataset.datesFrom ?? null,
      neverSaved: "neverSaved" in box.dataset,
      withSiblings: "withSiblings" in box.dataset,
      optionUnless: Object.fromEntries(all(box, ".row[data-only-if]").map((row) => [row.querySelector("input")?.value, data(row, "onlyIf").not])),
    }));
    const { screen: name = "", part } = section.dataset;
    return { name, part: Number(part), onlyIf: data(section, "onlyIf"), repeats: Boolean(section.querySelector("[data-groups]")), fields };
  }

  /** The wording that fits. @param {any} text @param {Answers} answers */
  const choose = (text, answers) =>
    typeof text === "string" ? text : text[Object.keys(text).find((name) => name !== "usual" && holds(named[name], answers)) ?? "usual"];

  /** @param {string} name @param {Answers} answers @returns {HTMLElement} */
  function show(name, answers) {
    for (const [other, section] of sections) section.hidden = other !== name;
    const section = /** @type {HTMLElement} */ (sections.get(name));
    refresh(section, answers);
    return section;
  }

  /** Shows and words what depends on other answers. @param {HTMLElement} section @param {Answers} answers */
  function refresh(section, answers) {
    const known = asked(screens, answers);
    for (const box of all(section, "[data-field][data-only-if], .row[data-only-if]")) box.hidden = !holds(data(box, "onlyIf"), known);
    for (const text of all(section, "[data-words]")) {
      const raw = text.dataset.words ?? "";
      const wording = raw.startsWith("{\"") ? choose(JSON.parse(raw), known) : raw.replace(/^"|"$/g, "");
      const number = Number(/** @type {HTMLElement | null} */ (text.closest("[data-group]"))?.dataset.group ?? 0) + 1;
      const ago = text.closest(".row")?.querySelector("input")?.dataset.daysAgo;
      text.textContent = fill(wording, { n: number, ...(ago ? { day: spellDay(dayBefore(today(), Number(ago)), region) } : {}) });
    }
  }

  /** @param {HTMLElement} box @returns {any} */
  function readField(box) {
    const kind = box.dataset.kind;
    const inputs = /** @type {HTMLInputElement[]} */ (all(box, "input, select"));
    if (kind === "radios") return inputs.find((input) => input.checked)?.value ?? "";
    if (kind === "checkboxes") return inputs.filter((input) => input.checked && !input.closest("[hidden]")).map((input) => input.value);
    if (kind === "text" || kind === "select") return inputs[0].value;
    const [year, month, day] = ["year", "month", "day"].map((part) => inputs.find((input) => input.id.endsWith(`-${part}`))?.value ?? "");
    const field = { kind: kind ?? "", thisYear: "thisYear" in box.dataset };
    const typed = kind === "date" ? [year, month, day] : [year, month];
    const parts = dayParts(typed, field, zeros);
    return parts.some(Boolean) ? (isoDay(parts) ?? typed) : "";
  }

  /** The answers on one screen as they stand; a day named by "Today" is kept as a day. @param {string} name @returns {Answers} */
  function read(name) {
    const section = /** @type {HTMLElement} */ (sections.get(name));
    const groups = section.querySelector("[data-groups]");
    if (groups) return { [name]: all(groups, "[data-group]").map((one) => ({ ...data(one, "person"), ...readFields(one) })) };
    const answers = readFields(section);
    for (const box of all(section, "[data-dates-from]")) {
      const chosen = /** @type {HTMLInputElement | null} */ (section.querySelector(`[name="${box.dataset.datesFrom}"]:checked`));
      if (chosen?.dataset.daysAgo) answers[box.dataset.field ?? ""] = dayBefore(today(), Number(chosen.dataset.daysAgo));
    }
    return answers;
  }

  /** @param {HTMLElement} within @returns {Answers} */
  const readFields = (within) => Object.fromEntries(all(within, "[data-field]").map((box) => [box.dataset.field?.split(".").pop(), readField(box)]));

  /** @param {HTMLElement} box @param {any} value */
  function writeField(box, value) {
    const inputs = /** @type {HTMLInputElement[]} */ (all(box, "input, select"));
    const kind = box.dataset.kind;
    if (kind === "radios" || kind === "checkboxes") {
      for (const input of inputs) input.checked = Array.isArray(value) ? value.includes(input.value) : value === input.value;
    } else if (kind === "text" || kind === "select") {
      inputs[0].value = value ?? data(box, "guesses")?.[region] ?? "";
    } else {
      const parts = typeof value === "string" ? value.split("-") : (value ?? []);
      const filled = "thisYear" in box.dataset && !parts.some(Boolean) ? [today().slice(0, 4)] : parts;
      for (const input of inputs) input.value = filled[["year", "month", "day"].findIndex((part) => input.id.endsWith(`-${part}`))] ?? "";
    }
  }

  /** Fills one screen. @param {string} name @param {Answers} answers */
  function write(name, answers) {
    const section = /** @type {HTMLElement} */ (sections.get(name));
    const groups = section.querySelector("[data-groups]");
    if (groups) return writeGroups(section, answers[name]?.length ? answers[name] : [prefilled(answers)]);
    for (const box of all(section, "[data-field]")) writeField(box, answers[box.dataset.field ?? ""]);
    for (const box of all(section, "[data-dates-from]")) {
      const from = box.dataset.datesFrom ?? "";
      const day = answers[box.dataset.field ?? ""];
      const chosen = /** @type {HTMLInputElement | null} */ (section.querySelector(`[name="${from}"]:checked`));
      if (!day || !chosen) continue;
      // Saved on another day, "Today" was another day.
      if (chosen.dataset.daysAgo && dayBefore(today(), Number(chosen.dataset.daysAgo)) !== day)
        for (const input of /** @type {HTMLInputElement[]} */ (all(section, `[name="${from}"]`))) input.checked = !input.dataset.daysAgo;
      else if (chosen.dataset.daysAgo) writeField(box, "");
    }
  }

  /** A first person, from what was answered before if that has a name. @param {Answers} answers @returns {Answers} */
  const prefilled = (answers) => (answers[copied[0][1]] ? Object.fromEntries(copied.map(([to, from]) => [to, answers[from]])) : {});

  /** What a first person was given from elsewhere stays the same in both places, wherever it is changed.
   * @param {Answers} was @param {Answers} now @returns {Answers} */
  function alike(was, now) {
    const [[name, its]] = copied;
    const old = was[repeated]?.find((/** @type {Answers} */ one) => one[name] && one[name] === was[its]);
    const one = now[its] && now[repeated]?.find((/** @type {Answers} */ { id }) => id === old?.id);
    for (const [to, from] of one?.[name] ? copied : [])
      if ((old[to] ?? "") === (was[from] ?? "")) now[from] === was[from] ? (now[from] = one[to]) : (one[to] = now[from]);
    return Object.fromEntries(copied.map(([, from]) => [from, now[from]]));
  }

  /** @param {HTMLElement} section @param {Answers[]} people */
  function writeGroups(section, people) {
    const groups = /** @type {HTMLElement} */ (section.querySelector("[data-groups]"));
    for (const old of all(groups, "[data-group]")) old.remove();
    const last = groups.lastElementChild;
    people.forEach((person, number) => groups.insertBefore(newGroup(person, number), last));
    /** @type {HTMLElement} */ (last).hidden = people.length >= Number(groups.dataset.most);
  }

  /** @param {Answers} person @param {number} number */
  function newGroup(person, number) {
    const one = /** @type {HTMLElement} */ (group.cloneNode(true));
    one.dataset.group = String(number);
    one.dataset.person = JSON.stringify({ ...person, id: person.id || newId() });
    for (const element of [one, ...all(one, "*")])
      for (const attribute of element.attributes) attribute.value = attribute.value.replaceAll("people-0-", `people-${number}-`);
    for (const box of all(one, "[data-field]")) writeField(box, person[/** @type {string} */ (box.dataset.field?.split(".").pop())]);
    return one;
  }

  /** What is wrong on a screen, in words. @param {string} name @param {Answers} answers @returns {Shown[]} */
  function errors(name, answers) {
    const screen = /** @type {FormScreen} */ (screens.find((one) => one.name === name));
    const known = asked(screens, answers);
    return problems(screen, known, today(), zeros).map(({ field, person, check, value }) => {
      const id = person === null ? field.name : `people-${person}-${field.name.split(".").pop()}`;
      const box = /** @type {HTMLElement} */ (document.getElementById(`${id}-field`));
      const parts = field.kind === "date" ? dayParts(value, field, zeros) : [];
      const lacks = ["year", "month", "day"].filter((_, at) => parts.some(Boolean) && !parts[at]).pop();
      const first = box.querySelector(lacks ? `[id$="-${lacks}"]` : "input, select");
      const part = lacks ? words.part[lacks] : "";
      return { text: fill(choose(check.text, known), { n: (person ?? 0) + 1, part }), target: first?.id ?? "", box };
    });
  }

  /** Whether a screen's answers, given some time ago, still do; what is in no saved copy is asked in the plan.
   * @param {FormScreen} screen @param {Answers} known what `asked` gave */
  const complete = (screen, known) => problems(screen, known, null, zeros).every(({ field }) => field.neverSaved);

  return { screens, complete, show, refresh, read, write, alike, errors };
}
