/** For the page around frames: gives each of this site's frames the height that it says it has. */

/**
 * Listens to the frames whose address begins so; a message counts only from the window of such a frame.
 * @param {string} site
 */
export function resize(site) {
  const frames = () => /** @type {NodeListOf<HTMLIFrameElement>} */ (Document.prototype.querySelectorAll.call(document, "iframe"));
  addEventListener("message", ({ source, data }) => {
    if (data?.v !== 1 || data.message !== "height" || !(data.value > 0)) return;
    for (const frame of frames()) {
      if (frame.contentWindow === source && frame.src.startsWith(site)) frame.style.height = `${Math.min(data.value, 5000)}px`;
    }
  });
  for (const { contentWindow, src } of frames()) if (src.startsWith(site)) contentWindow?.postMessage({ v: 1, message: "height" }, "*");
}
