// Put into a page that is measured: when the largest text was painted, and when the wizard's first question can be answered.
const seen = (globalThis.bench = { largest: 0, first: 0, usable: 0 });
const kinds = PerformanceObserver.supportedEntryTypes;
const watch = (type, heard) => kinds.includes(type) && new PerformanceObserver((list) => list.getEntries().forEach(heard)).observe({ type, buffered: true });
watch("largest-contentful-paint", (entry) => (seen.largest = entry.startTime));
watch("paint", (entry) => entry.name === "first-contentful-paint" && (seen.first = entry.startTime));

// Presses "Start now" in every frame until there is a question: it is usable once that frame was painted. A message tells so: while
// a page loads, Firefox keeps what waits for a timer until it has nothing else to do.
const after = new MessageChannel();
after.port1.onmessage = () => (seen.usable = performance.now());
const shown = (css) => [...document.querySelectorAll(css)].find((one) => one.offsetParent !== null);
const begin = () => {
  if (!shown("[data-screen]")) shown("[data-do=start].primary")?.click();
  if (shown("[data-screen]")) after.port2.postMessage(0);
  else requestAnimationFrame(begin);
};
if (document.currentScript.dataset.begin) requestAnimationFrame(begin);
