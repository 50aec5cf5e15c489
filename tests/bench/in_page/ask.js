// Asks Python the same so many times: milliseconds for each answer, and the last.
let answer;
const begun = performance.now();
for (let at = 0; at < given.times; at += 1) answer = await bench.ask(given.text);
return { each: (performance.now() - begun) / given.times, answer };
