// Makes the page's Python, which `ask.js` asks, beside that of its buttons. `given` is the site's first page.
const { python } = await import(`${given}assets/wizard/python.js`);
globalThis.bench = python(new URL(document.getElementById("wizard").dataset.bundle, location.href).href);
