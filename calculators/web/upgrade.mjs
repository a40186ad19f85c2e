/** For a whole site: a pasted link to a calculator, alone in its paragraph, becomes the calculator. */

import { resize } from "./resize.mjs";

const SAFE = 900; // pixels, until the frame says its height

/** @typedef {Record<string, Record<string, string>>} Titles of the calculators, by language; "" is the site's own */

/**
 * Upgrades the links of the page once it is all there.
 * @param {string} site the address that the calculators and their frames are below
 * @param {Titles} titles
 */
export function upgrade(site, titles) {
  const run = () => {
    for (const link of Document.prototype.querySelectorAll.call(document, "p > a[href]")) {
      turn(/** @type {HTMLAnchorElement} */ (link), site, titles);
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
 * @param {Titles} titles
 */
function turn(link, site, titles) {
  const path = link.href.startsWith(site) ? link.href.slice(site.length) : "";
  const [, calculator = "", preset = ""] = /^calculators\/([a-z0-9-]+)\/(?:\?[^#]*)?(#.*)?$/.exec(path) ?? [];
  const lang = Object.keys(titles).find((each) => each && link.matches(`:lang(${each})`)) ?? "";
  const known = titles[lang] ?? {};
  if (!Object.hasOwn(known, calculator) || link.parentElement?.textContent?.trim() !== link.textContent?.trim()) return;
  const frame = /** @type {HTMLIFrameElement} */ (Document.prototype.createElement.call(document, "iframe"));
  frame.src = `${site}embed/1/${calculator}${lang ? `.${lang}` : ""}.html${preset}`;
  frame.title = known[calculator] ?? "";
  frame.referrerPolicy = "no-referrer";
  frame.loading = "lazy";
  frame.height = String(SAFE);
  frame.style.cssText = "width:100%;border:0";
  frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
  link.replaceWith(frame);
}
