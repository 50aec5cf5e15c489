// On every page, before the theme's own code: markup goes in, since the policy runs no script in it; code comes only from here.
/** @type {any} */ (globalThis).trustedTypes?.createPolicy("default", {
  createHTML: (/** @type {string} */ html) => html,
  createScriptURL: (/** @type {string} */ url) => (new URL(url, document.baseURI).origin === location.origin ? url : null),
});
