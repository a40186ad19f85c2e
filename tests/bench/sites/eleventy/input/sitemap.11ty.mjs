import { pages } from "../records.mjs";

export const data = { permalink: "/sitemap.xml" };

export const render = () =>
  `<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${Object.keys(pages)
    .map((path) => `<url><loc>https://example.org/${path}</loc></url>`)
    .join("")}</urlset>`;
