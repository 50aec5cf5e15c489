// Shows what is wrong, in a summary and at each field; none: clears it.
/** @param {HTMLFormElement} form @param {string} prefix @param {Shown[]} errors */
export function showErrors(form, prefix, errors) {
  for (const old of form.querySelectorAll(".error")) Object.assign(old, { hidden: true, textContent: "" });
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
      const link = Object.assign(document.createElement("a"), { href: `#${target}`, textContent: text });
      link.dataset.do = "to-field";
      const item = document.createElement("li");
      return item.append(link), item;
    }),
  );
  if (!errors.length) return;
  document.title = `${prefix} ${document.title.replace(`${prefix} `, "")}`;
  summary.focus();
}
