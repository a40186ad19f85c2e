// Every record, as data.
import { pages } from "../records.mjs";

export const data = {
  pagination: { data: "records", size: 1, alias: "path" },
  permalink: ({ path }) => `/${path}record.json`,
};

export const render = ({ path }) => JSON.stringify(pages[path].record, null, 1);
