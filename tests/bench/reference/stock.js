// Starts the worker at a press, as the wizard's page does.
document.querySelector("button").onclick = () => new Worker("stock_worker.js", { type: "module" });
