// Waits for the first question: when it could be answered.
await until(() => globalThis.bench?.usable);
return bench.usable;
