// Waits until the service worker has what a later visit needs, and says whether it came.
if (!document.querySelector("[data-offline]") || !("serviceWorker" in navigator)) return false;
const late = new Promise((done) => setTimeout(done, 60_000));
return Boolean((await Promise.race([navigator.serviceWorker.ready, late]))?.active);
