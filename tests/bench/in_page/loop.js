// How long one loop takes in the page and in a worker, in milliseconds, five times each.
const loop = () => {
  let sum = 0;
  const begun = performance.now();
  for (let at = 0; at < 5e7; at += 1) sum = (sum + at) % 7;
  return performance.now() - begun + sum * 0;
};
const source = `const loop = ${loop}; onmessage = () => postMessage(loop());`;
const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
const worker = new Worker(url);
const there = () => new Promise((done) => { worker.onmessage = ({ data }) => done(data); worker.postMessage(0); });
const times = { page: [], worker: [] };
for (let at = 0; at < 5; at += 1) {
  times.page.push(loop());
  times.worker.push(await there());
}
worker.terminate();
URL.revokeObjectURL(url);
return times;
