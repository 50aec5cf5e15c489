// Makes the page's Python, which `ask.js` asks, beside that of its buttons. `given` is the site's first page.
const { python } = await import(`${given}assets/wizard/python.js`);
const { bundle, worker } = document.getElementById("wizard").dataset;
globalThis.bench = python(new URL(bundle, location.href).href, worker);
