// Quick settings that leave nothing out: templates are JavaScript, the fastest that Eleventy has; the data is read once and not
// merged into each page's; what is alike on many pages (a claim, the header) is drawn once. Markdown is Eleventy's own.
import { pages, site } from "./records.mjs";

export default function (config) {
  config.addGlobalData("paths", Object.keys(pages));
  config.addPassthroughCopy({ "style.css": "style.css" });
  config.setDataDeepMerge(false);
  config.setQuietMode(true);
  config.setUseGitIgnore(false);
  return { dir: { input: "input", output: "_site" }, markdownTemplateEngine: false, htmlTemplateEngine: false };
}

export { site };
