// Waits for the first note of all, for which Python has to start.
await until(() => visible("[data-view=result] .note textarea"), 200);
