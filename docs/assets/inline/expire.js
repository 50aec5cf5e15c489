// On every page: removes answers that were kept on this device, once their day has passed, or where they cannot be read.
const today = new Date().toISOString().slice(0, 10);
const read = (/** @type {string} */ text) => { try { return JSON.parse(text); } catch { return null; } };
try {
  for (const [key, text] of Object.entries(localStorage))
    if (key.startsWith("follow-up:") && !(read(text)?.until >= today)) localStorage.removeItem(key);
} catch { /* Nothing is kept. */ }
