// @ts-check
// What leaves the page, each only on a press: clipboard, download, mail program, printer.

/** Puts text on the clipboard; false if the browser refuses. @param {string} text */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} href @param {string} [name] of the file that it becomes */
function follow(href, name) {
  const link = Object.assign(document.createElement("a"), { href, hidden: true, ...(name && { download: name }) });
  document.body.append(link);
  link.click();
  link.remove();
}

/** @param {string} text @param {string} type @param {string} name */
export function download(text, type, name) {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  follow(url, name);
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Opens the reader's own mail program. @param {string} address */
export const openMail = (address) => follow(address);

/** Unfolds the notes while the page is printed: what is folded away would be left out. @param {HTMLElement} root */
export function printWhole(root) {
  /** @type {HTMLDetailsElement[]} */
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [.../** @type {NodeListOf<HTMLDetailsElement>} */ (root.querySelectorAll("details:has(.note):not([open])"))];
    for (const one of folded) one.open = true;
  });
  addEventListener("afterprint", () => folded.forEach((one) => (one.open = false)));
}
