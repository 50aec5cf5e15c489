// Presses "Start now": how many milliseconds after the page made its worker Python was ready, and when that was.
const Stock = globalThis.Worker;
const asked = new Set();
return new Promise((resolve, reject) => {
  globalThis.Worker = class extends Stock {
    constructor(...to) {
      const created = performance.now();
      super(...to);
      this.addEventListener("message", ({ data }) => {
        if (data.ready) resolve({ took: performance.now() - created, at: performance.now() });
        if (data.failed) reject(new Error(data.failed));
      });
      this.isModule = to[1]?.type === "module"; // that of the theme, which searches, is none
      this.addEventListener("error", (event) => this.isModule && reject(new Error(event.message)));
    }
    postMessage(...given) {
      if (this.isModule && asked.add(this).size > 1) reject(new Error("Python broke, and was started once more"));
      super.postMessage(...given);
    }
  };
  document.querySelector("[data-do=start].primary").click();
});
