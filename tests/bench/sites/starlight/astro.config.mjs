// Quick settings that leave nothing out: no code is coloured and no picture is resized, since the pages have neither. Pagefind
// makes the index to search, as Starlight does by itself.
import { readFileSync } from "node:fs";
import starlight from "@astrojs/starlight";
import { defineConfig, passthroughImageService } from "astro/config";

const { title, sidebar } = JSON.parse(readFileSync(new URL("./site.json", import.meta.url), "utf8"));

export default defineConfig({
  site: "https://example.org",
  cacheDir: "./cache",
  image: { service: passthroughImageService() },
  integrations: [
    starlight({ title, sidebar, expressiveCode: false, editLink: { baseUrl: "https://example.org/edit/" } }),
  ],
});
