// On the wizard's page, before it is painted, or all of it jumps. The wizard's code comes after that. What is pressed before it is
// there waits for it, and the first question is shown meanwhile. A script that does not come leaves the page as without JavaScript,
// unless the site has been updated since: then the page says so. Inside another page there is no form, only a way out.
{
  const find = (/** @type {string} */ css) => /** @type {HTMLElement} */ (document.querySelector(css));
  const wizard = find("#wizard");
  const isFramed = () => { try { return self !== top; } catch { return true; } };

  function begin() {
    let updated = false; // once it is, it stays so
    wizard.classList.remove("no-js");
    const ask = (/** @type {boolean} */ shown) => {
      find("[data-view=start]").hidden = shown;
      find("#questions").hidden = find("[data-screen]").hidden = !shown;
    };
    const isKept = () => { try { return Object.keys({ ...sessionStorage, ...localStorage }).some((key) => key.startsWith("follow-up:")); } catch { return false; } };
    const code = () => document.head.append(/** @type {HTMLTemplateElement} */ (find("#code")).content); // nothing, the second time
    requestAnimationFrame(() => setTimeout(code)), addEventListener("DOMContentLoaded", code);

    globalThis.build = {
      async isUpdated() {
        try {
          const signal = AbortSignal.timeout(5_000);
          const page = await (await fetch(location.pathname, { cache: "no-store", signal })).text();
          // Neither the page for a wrong address nor one for signing in to a network is this page.
          updated ||= page.includes(' id="wizard"') && !page.includes(` data-build="${wizard.dataset.build}"`);
        } catch { /* Nobody knows. */ }
        return updated;
      },
      async reload() {
        try { // a service worker of the build before would answer with the page before
          const here = updated && (await navigator.serviceWorker.getRegistration());
          if (here && here.scope === new URL(wizard.dataset.root ?? "", location.href).href) await here.unregister();
        } catch { /* There is none. */ }
        location.reload();
      },
    };

    addEventListener("error", async ({ target }) => {
      if (target === window) find("#broken").hidden = false;
      if (!(target instanceof HTMLScriptElement) || target.type !== "module") return;
      if (!(await build.isUpdated())) return wizard.classList.add("no-js"), ask(false);
      for (const one of /** @type {Iterable<HTMLElement>} */ (wizard.children)) one.hidden = one.id !== "updated";
    }, true);
    for (const kind of ["click", "submit"])
      wizard.addEventListener(kind, (event) => {
        const pressed = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.target).closest(kind === "click" ? "[data-do]" : "form"));
        if (!pressed || "here" in wizard.dataset) return;
        event.preventDefault();
        if (pressed.dataset.do === "reload") return build.reload();
        pressed.dataset.pressed = "";
        if (pressed.dataset.do === "start" && !isKept() && find("[data-screen]")) ask(true), find("[data-screen] h1").focus();
      });
  }

  if (!isFramed()) begin();
  else {
    const framed = find("#framed");
    framed.hidden = false;
    wizard.replaceWith(framed); // what is read of the page from here on goes into what is no longer there
  }
}
