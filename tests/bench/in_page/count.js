// Before the page makes its worker: lets the worker count its WebAssembly memory when `bytes.js` asks.
const counting = `{
  const memories = new Set();
  const add = (memory) => (memories.add(memory), memory);
  const keep = (instance) => {
    for (const one of Object.values(instance.exports)) if (one instanceof WebAssembly.Memory) add(one);
    return instance;
  };
  const { instantiate, instantiateStreaming, Instance, Memory } = WebAssembly;
  const kept = (made) => (made instanceof Instance ? keep(made) : keep(made.instance), made);
  WebAssembly.instantiate = (...given) => instantiate(...given).then(kept);
  WebAssembly.instantiateStreaming = (...given) => instantiateStreaming(...given).then(kept);
  WebAssembly.Instance = new Proxy(Instance, { construct: (of, given) => keep(new of(...given)) });
  WebAssembly.Memory = new Proxy(Memory, { construct: (of, given) => add(new of(...given)) });
  const channel = new BroadcastChannel("bench");
  channel.onmessage = ({ data }) => {
    if (data === "bytes?") channel.postMessage([...memories].reduce((sum, one) => sum + one.buffer.byteLength, 0));
  };
}
`;
const make = URL.createObjectURL;
URL.createObjectURL = (blob) =>
  make.call(URL, blob.type === "text/javascript" ? new Blob([counting, blob], { type: blob.type }) : blob);
