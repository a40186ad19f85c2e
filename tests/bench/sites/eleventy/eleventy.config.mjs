// Quick settings that leave nothing out: templates are JavaScript, the fastest that Eleventy has; the data is read once and not
// merged into each page's; what is alike on many pages (a claim, a shell) is drawn once. Markdown is Eleventy's own.
// Where pictures are laid beside it, they are drawn after the pages.
import { existsSync } from "node:fs";
import { pages } from "./records.mjs";

const PICTURES = new URL("./pictures/pictures.mjs", import.meta.url);

export default function (config) {
  config.addGlobalData("paths", Object.keys(pages));
  config.addGlobalData("records", Object.keys(pages).filter((path) => pages[path].record));
  config.addPassthroughCopy({ theme: "." });
  config.setDataDeepMerge(false);
  config.setQuietMode(true);
  config.setUseGitIgnore(false);
  if (existsSync(PICTURES)) {
    config.on("eleventy.after", async ({ directories }) => {
      const { drawAll } = await import(PICTURES);
      await drawAll(Object.values(pages), directories.output);
    });
  }
  return { dir: { input: "input", output: "_site" }, markdownTemplateEngine: false, htmlTemplateEngine: false };
}
