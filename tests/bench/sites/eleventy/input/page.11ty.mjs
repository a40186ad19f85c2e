// Every page, from the data.
import { layout } from "../layout.mjs";
import { pages } from "../records.mjs";

export const data = {
  pagination: { data: "paths", size: 1, alias: "path" },
  permalink: ({ path }) => `/${path}index.html`,
};

export const render = ({ path }) => layout(pages[path]);
