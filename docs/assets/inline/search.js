// On every page, before the theme's own code: the index of the search, most of what an article would load, waits for a searcher.
{
  const { open, send } = XMLHttpRequest.prototype;
  const searched = new Promise((go) => addEventListener("focusin", ({ target }) => (/** @type {any} */ (target)).form?.name === "search" && go(0)));
  XMLHttpRequest.prototype.open = function asked(/** @type {string} */ how, /** @type {string} */ url) {
    if (url.endsWith("/search_index.json")) this.send = () => void searched.then(() => send.call(this));
    open.call(this, how, url, true);
  };
}
