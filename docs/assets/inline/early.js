// On the wizard's page, before it is painted, or all of it jumps. The wizard's code comes after that. What is pressed before it is
// there waits for it, and the first question is shown meanwhile. A script that does not come leaves the page as without JavaScript.
{
  const find = (/** @type {string} */ css) => /** @type {HTMLElement} */ (document.querySelector(css));
  const wizard = find("#wizard");
  wizard.classList.remove("no-js");
  const ask = (/** @type {boolean} */ shown) => {
    find("[data-view=start]").hidden = shown;
    find("#questions").hidden = find("[data-screen]").hidden = !shown;
  };
  const isKept = () => { try { return Object.keys({ ...sessionStorage, ...localStorage }).some((key) => key.startsWith("follow-up:")); } catch { return false; } };
  const code = () => document.head.append(/** @type {HTMLTemplateElement} */ (find("#code")).content); // nothing, the second time
  requestAnimationFrame(() => setTimeout(code)), addEventListener("DOMContentLoaded", code);
  addEventListener("error", ({ target }) => {
    if (target === window) find("#broken").hidden = false;
    else if (target instanceof HTMLScriptElement) wizard.classList.add("no-js"), ask(false);
  }, true);
  for (const kind of ["click", "submit"])
    wizard.addEventListener(kind, (event) => {
      const pressed = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.target).closest(kind === "click" ? "[data-do]" : "form"));
      if (!pressed || "here" in wizard.dataset) return;
      event.preventDefault();
      pressed.dataset.pressed = "";
      if (pressed.dataset.do === "start" && !isKept() && find("[data-screen]")) ask(true), find("[data-screen] h1").focus();
    });
}
