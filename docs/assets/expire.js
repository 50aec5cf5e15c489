// @ts-check
// On every page: removes answers that were kept on this device, once their day has passed.
try {
  const today = new Date().toISOString().slice(0, 10);
  for (const key of Object.keys(localStorage).filter((one) => one.startsWith("follow-up:")))
    if (JSON.parse(localStorage.getItem(key) ?? "{}").until < today) localStorage.removeItem(key);
} catch {
  // Nothing is kept.
}
