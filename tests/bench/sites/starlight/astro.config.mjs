// Quick settings that leave nothing out: no code is coloured and no picture is resized, since the pages have neither. Pagefind
// makes the index to search, as Starlight does by itself. Where pictures are laid beside it, they are drawn after the pages.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import starlight from "@astrojs/starlight";
import { defineConfig, passthroughImageService } from "astro/config";

const { title, sidebar, pages } = JSON.parse(readFileSync(new URL("./site.json", import.meta.url), "utf8"));
const PICTURES = new URL("./pictures/pictures.mjs", import.meta.url);
const pictured = existsSync(PICTURES);

const pictures = {
  name: "pictures",
  hooks: {
    "astro:build:done": async ({ dir }) => {
      const { drawAll } = await import(PICTURES);
      await drawAll(pages, fileURLToPath(dir));
    },
  },
};

export default defineConfig({
  site: "https://example.org",
  cacheDir: "./cache",
  image: { service: passthroughImageService() },
  integrations: [
    starlight({
      title,
      sidebar,
      expressiveCode: false,
      editLink: { baseUrl: "https://example.org/edit/" },
      routeMiddleware: pictured ? "./head.mjs" : [],
    }),
    ...(pictured ? [pictures] : []),
  ],
});
