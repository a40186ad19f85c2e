/**
 * The page in a frame: presets from its address, its height for whoever sizes it, results for a host that asks.
 *
 * Messages of version 1, as `EMBEDDING.md` documents them. Those of the height and of a followed link are also WordPress's,
 * with its `secret`; it asks with "ready" and lets a frame open nothing by itself.
 */

/** What WordPress puts behind an embed's address to know its answers by. */
const SECRET = /#?\?secret=(\w+)/;

/** The width of a frame that Firefox has not laid out, in a closed fold: its height says nothing. */
const LEAST = 10;

/** A colour by day and one by night, as an address has them. */
const COLOURS = /^([\da-f]{6}),([\da-f]{6})$/i;

/**
 * @param {string} calculator the element's name
 */
export function frame(calculator) {
  const element = /** @type {HTMLElement} */ (document.querySelector(calculator));
  const names = /** @type {any} */ (customElements.get(calculator)).observedAttributes;
  const secret = SECRET.exec(location.hash)?.[1];
  const tell = (/** @type {object} */ message, target = "*") => parent.postMessage({ v: 1, ...message }, target);
  /** @type {string | undefined} */
  let listener;
  /** @type {object | undefined} */
  let latest;

  const preset = () => element.setAttribute("preset", location.hash.slice(1).replace(SECRET, ""));
  const size = () => {
    const value = Math.ceil(document.body.getBoundingClientRect().height);
    if (value && innerWidth > LEAST) tell({ message: "height", value, secret });
    try {
      /** @type {any} */ (globalThis).requestResize?.();
    } catch {
      // the page stands alone, or its host has no use for it
    }
  };
  const report = () => {
    if (listener && latest) tell({ message: "result", ...latest }, listener);
  };

  element.addEventListener("plumbline-result", (event) => {
    latest = /** @type {CustomEvent} */ (event).detail;
    report();
    size();
  });
  for (const [name, value] of new URLSearchParams(location.search)) {
    const attribute = name.replaceAll("_", "-");
    const [, day, night] = COLOURS.exec(value) ?? [];
    if (names.includes(attribute)) element.setAttribute(attribute, value);
    else if (night) element.style.setProperty(`--${name}`, `light-dark(#${day},#${night})`);
  }
  preset();
  addEventListener("hashchange", preset);
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent) return;
    if (data?.message === "ready") size();
    if (data?.v !== 1) return;
    if (data.message === "height") size();
    if (data.message === "listen") {
      listener = origin === "null" ? "*" : origin;
      report();
    }
  });
  addEventListener("click", (event) => {
    const [value] = event.composedPath().flatMap((each) => /** @type {any} */ (each).href ?? []);
    if (secret && value) tell({ message: "link", value, secret });
  });
  new ResizeObserver(size).observe(document.body);
  addEventListener("load", size); // the observer of a frame that its host hides until it is sized says nothing
}
