// Makes the page's Python, which `ask.js` asks, beside that of its buttons.
const { python } = await import(new URL("python.js", document.querySelector("script[src$='/wizard.js']").src).href);
const { bundle, worker } = document.getElementById("wizard").dataset;
globalThis.bench = python(new URL(bundle, location.href).href, worker);
