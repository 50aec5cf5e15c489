// Waits for the page to be painted: when its largest content was, and whether this browser tells of that; else its first.
await until(() => globalThis.bench?.first && document.readyState === "complete");
for (let after = 0; after < 20; after += 1) await frame(); // the largest may come after the first
return [bench.largest || bench.first, Boolean(bench.largest)];
