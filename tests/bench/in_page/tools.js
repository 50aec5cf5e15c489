// Stands before every script of this folder. Each is the body of an async function; `given` is what it gets.
const frame = () => new Promise(requestAnimationFrame);
const visible = (css) => [...document.querySelectorAll(css)].find((one) => one.offsetParent !== null);
const until = async (ready, seconds = 60) => {
  const end = performance.now() + seconds * 1000;
  while (!ready()) {
    if (performance.now() > end) throw new Error(`waited in vain: ${ready}`);
    await frame();
  }
};
