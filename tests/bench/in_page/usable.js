// Waits for the first question: when it could be answered, and not before anything at all was painted.
await until(() => globalThis.bench?.usable && bench.first);
return Math.max(bench.usable, bench.first);
