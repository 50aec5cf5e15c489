// Conditions on answers, as data. wizard/conditions.py says what they mean and gives the same verdict.

/** The answers given under a name; `people.reach` is that answer of all people. @param {string} name @param {Answers} answers @returns {string[]} */
export function values(name, answers) {
  const [group, field] = name.split(".");
  const given = field ? (answers[group] ?? []).map((/** @type {Answers} */ item) => item[field]) : answers[group];
  return (Array.isArray(given) ? given : [given]).filter(Boolean);
}

/** Whether a condition holds. Names in `open` are not answered yet: with them it tells whether the condition can still hold.
 * @param {Condition | null | undefined} condition @param {Answers} answers @param {Set<string>} [open] */
export function holds(condition, answers, open = new Set()) {
  if (!condition) return true;
  const one = (/** @type {Term[][]} */ groups, /** @type {boolean} */ ifOpen) =>
    groups.some((group) => group.every((term) => (open.has(term[0].split(".")[0]) ? ifOpen : met(term, answers))));
  return (!condition.any || one(condition.any, true)) && !(condition.not && one(condition.not.any, false));
}

/** @param {Term} term @param {Answers} answers */
const met = ([name, how, options], answers) => values(name, answers).some((value) => options.includes(value)) !== (how === "lacks");
