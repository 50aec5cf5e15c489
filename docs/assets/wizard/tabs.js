// Other tabs of this site: which plans are open there, and that all answers were deleted. Nothing leaves the browser.

const NAME = `follow-up:${new URL(".", location.href).pathname}`;

/** @param {() => string[]} plans the names of what is open here @param {() => void} deleted */
export function theOtherTabs(plans, deleted) {
  let channel = /** @type {BroadcastChannel | undefined} */ (undefined);
  let heard = /** @type {(names: string[]) => void} */ (() => {});

  function open() {
    if (!("BroadcastChannel" in globalThis)) return;
    channel = new BroadcastChannel(NAME);
    channel.addEventListener("message", ({ data }) => {
      if (data.ask) channel?.postMessage({ plans: plans() });
      else if (data.plans) heard(data.plans);
      else if (data.deleted) deleted();
    });
  }

  open();
  addEventListener("pagehide", () => channel?.close()); // a page with an open channel is not kept for Back by every browser
  addEventListener("pageshow", ({ persisted }) => persisted && open());

  /** Asks every tab for the names of its plans; `told` is called once for each tab that answers. @param {(names: string[]) => void} told */
  function ask(told) {
    heard = told;
    channel?.postMessage({ ask: true });
  }

  return {
    ask,
    /** What they still answer is not listened to. */
    hearNothing: () => (heard = () => {}),
    tellDeleted: () => channel?.postMessage({ deleted: true }),
  };
}
