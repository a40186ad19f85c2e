// The index to search, as the themes of other generators have one.
import { pages, site } from "../records.mjs";

export const data = { permalink: "/search.json" };

export const render = () =>
  JSON.stringify({
    docs: site.order.map((path) => {
      const { title, summary, words } = pages[path];
      return { location: path, title, text: `${summary} ${words}` };
    }),
  });
