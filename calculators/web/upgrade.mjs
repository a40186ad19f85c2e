/** For a whole site: a pasted link to a calculator, alone in its paragraph, becomes the calculator. */

import { resize } from "./resize.mjs";

const SAFE = 900; // pixels, until the frame says its height

/**
 * Upgrades the links of the page once it is all there.
 * @param {string} site the address that the calculators and their frames are below
 * @param {string[]} languages the languages that frames speak beside the first
 */
export function upgrade(site, languages) {
  const run = () => {
    for (const link of Document.prototype.querySelectorAll.call(document, "a[href]")) {
      turn(/** @type {HTMLAnchorElement} */ (link), site, languages);
    }
    resize(`${site}embed/`);
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", run);
  else run();
}

/**
 * Puts a frame in the place of a link, where it is one to a calculator and alone in its paragraph.
 * @param {HTMLAnchorElement} link
 * @param {string} site
 * @param {string[]} languages
 */
function turn(link, site, languages) {
  const path = link.href.startsWith(site) ? link.href.slice(site.length) : "";
  const [, calculator, preset = ""] = /^calculators\/([a-z0-9-]+)\/(?:\?[^#]*)?(#.*)?$/.exec(path) ?? [];
  if (!calculator || link.parentElement?.textContent?.trim() !== link.textContent?.trim()) return;
  const lang = languages.find((each) => link.matches(`:lang(${each})`));
  const frame = /** @type {HTMLIFrameElement} */ (Document.prototype.createElement.call(document, "iframe"));
  frame.src = `${site}embed/1/${calculator}${lang ? `.${lang}` : ""}.html${preset}`;
  frame.title = link.textContent ?? "";
  frame.loading = "lazy";
  frame.height = String(SAFE);
  frame.style.cssText = "width:100%;border:0";
  frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
  link.replaceWith(frame);
}
