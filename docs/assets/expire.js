// On every page: removes answers that were kept on this device, once their day has passed, or where they cannot be read.
const today = new Date().toISOString().slice(0, 10);
try {
  for (const key of Object.keys(localStorage).filter((one) => one.startsWith("follow-up:"))) if (isOver(key)) localStorage.removeItem(key);
} catch { /* Nothing is kept. */ }

/** @param {string} key */
function isOver(key) {
  try {
    return !(JSON.parse(localStorage.getItem(key) ?? "").until >= today);
  } catch {
    return true;
  }
}
