// What leaves the page, each only on a press: clipboard, download, mail program, the device's own sharing, printer.

/** Puts text on the clipboard; false if the browser refuses. @param {string} text @returns {Promise<boolean>} */
export const copy = (text) => (async () => navigator.clipboard.writeText(text))().then(() => true, () => false);

/** @param {string} href @param {string} [name] of the file that it becomes */
function follow(href, name) {
  const link = Object.assign(document.createElement("a"), { href, hidden: true, ...(name && { download: name }) });
  document.body.append(link);
  link.click();
  link.remove();
  return true;
}

/** @param {string} text @param {string} type @param {string} name */
function download(text, type, name) {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return follow(url, name);
}

/** Hands something over; false if the browser refuses to copy or share it.
 * @param {{kind: string, text: string, name?: string, type?: string}} what @returns {Promise<boolean> | boolean} */
export function give({ kind, text, name = "", type = "" }) {
  if (kind === "file") return download(text, type, name);
  if (kind === "link") return follow(text);
  if (kind === "share") return navigator.share({ text }).then(() => true, ({ name }) => name === "AbortError"); // they changed their mind
  return copy(text);
}

/** Unfolds the notes while the page is printed: what is folded away would be left out. @param {HTMLElement} root */
export function printWhole(root) {
  let folded = /** @type {HTMLDetailsElement[]} */ ([]);
  addEventListener("beforeprint", () => {
    folded = [.../** @type {NodeListOf<HTMLDetailsElement>} */ (root.querySelectorAll("details:has(.note, .waiting):not([open])"))];
    for (const one of folded) one.open = true;
  });
  addEventListener("afterprint", () => folded.forEach((one) => (one.open = false)));
}
