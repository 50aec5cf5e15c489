// @ts-check
// The error summary and the errors at the fields.

// Shows what is wrong, in a summary and at each field; none: clears it.
/** @param {HTMLFormElement} form @param {string} prefix @param {import("./form.js").Shown[]} errors */
export function showErrors(form, prefix, errors) {
  for (const old of form.querySelectorAll(".error")) old.replaceChildren();
  for (const old of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll(".error"))) old.hidden = true;
  for (const old of form.querySelectorAll("[aria-invalid]")) old.removeAttribute("aria-invalid");
  const summary = /** @type {HTMLElement} */ (form.querySelector(".error-summary"));
  summary.hidden = errors.length === 0;
  const list = /** @type {HTMLElement} */ (summary.querySelector("ul"));
  list.replaceChildren(
    ...errors.map(({ text, target, box }) => {
      const line = /** @type {HTMLElement} */ (box.querySelector(".error"));
      const before = Object.assign(document.createElement("span"), { className: "visually-hidden", textContent: `${prefix} ` });
      line.replaceChildren(before, text);
      line.hidden = false;
      for (const input of box.querySelectorAll("input, select")) input.setAttribute("aria-invalid", "true");
      const item = document.createElement("li");
      item.append(Object.assign(document.createElement("a"), { href: `#${target}`, textContent: text }));
      return item;
    }),
  );
  if (!errors.length) return;
  document.title = `${prefix} ${document.title.replace(`${prefix} `, "")}`;
  summary.focus();
}

/** Leads from the summary to the field. @param {HTMLFormElement} form */
export function linkErrors(form) {
  form.querySelector(".error-summary")?.addEventListener("click", (event) => {
    const link = /** @type {HTMLElement} */ (event.target).closest("a");
    if (!link) return;
    event.preventDefault();
    document.getElementById(link.hash.slice(1))?.focus();
  });
}
