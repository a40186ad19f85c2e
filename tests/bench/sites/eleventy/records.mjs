// The data that every peer gets, read once.
import { readFileSync } from "node:fs";

const read = (name) => JSON.parse(readFileSync(new URL(`./data/${name}.json`, import.meta.url), "utf8"));

export const [site, pages, titles, claims, shells] = ["site", "pages", "titles", "claims", "shells"].map(read);
