/** For a whole site: a pasted link to a calculator, alone in its paragraph, becomes the calculator. */

import { resize } from "./resize.mjs";

const SAFE = 900; // pixels, until the frame says its height

/**
 * @param {string} site the address that the calculators and their frames are below
 * @param {string[]} languages the languages that frames speak beside the first
 */
export function upgrade(site, languages) {
  const create = (/** @type {string} */ tag) => Document.prototype.createElement.call(document, tag);
  const links = Document.prototype.querySelectorAll.call(document, "a[href]");
  for (const link of /** @type {Iterable<HTMLAnchorElement>} */ (links)) {
    const [, calculator, preset = ""] = new RegExp("^calculators/([a-z0-9-]+)/(?:\\?[^#]*)?(#.*)?$").exec(link.href.startsWith(site) ? link.href.slice(site.length) : "") ?? [];
    if (!calculator || link.parentElement?.textContent?.trim() !== link.textContent?.trim()) continue;
    const lang = languages.find((each) => link.matches(`:lang(${each})`));
    const frame = /** @type {HTMLIFrameElement} */ (create("iframe"));
    frame.src = `${site}embed/1/${calculator}${lang ? `.${lang}` : ""}.html${preset}`;
    frame.title = link.textContent ?? "";
    frame.loading = "lazy";
    frame.height = String(SAFE);
    frame.style.cssText = "width:100%;border:0";
    frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
    link.replaceWith(frame);
  }
  resize(`${site}embed/`);
}
