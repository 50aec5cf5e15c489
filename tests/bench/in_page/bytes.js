// The bytes of the WebAssembly memory of the worker that `count.js` is in.
const channel = new BroadcastChannel("bench");
const said = new Promise((done) => (channel.onmessage = ({ data }) => done(data)));
channel.postMessage("bytes?");
return said.finally(() => channel.close());
