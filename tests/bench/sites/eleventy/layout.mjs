// The shell around each page: pieces of text, whose holes are filled with what the page holds or draws.
import { blocks, escape } from "./blocks.mjs";
import { shells } from "./records.mjs";

const trail = (steps) => {
  const step = ({ url, title }) => `<li><a href="${url}">${title}</a></li>`;
  return steps.length ? `<nav class="trail" aria-label="You are here"><ol>${steps.map(step).join("")}</ol></nav>` : "";
};

const body = (page) => `${trail(page.trail)}
<h1>${escape(page.title)}</h1>
<p class="lede">${escape(page.summary)}</p>
${page.blocks.map((block) => blocks[block.type](block)).join("\n")}`;

const contents = (headings) => headings.map(heading).join("");

const heading = ({ title, anchor, below }) => `<li class="md-nav__item">
<a href="#${anchor}" class="md-nav__link"><span class="md-ellipsis">${escape(title)}</span></a>
${below.length ? `<nav class="md-nav" aria-label="${escape(title)}">\n<ul class="md-nav__list">\n${contents(below)}</ul>\n</nav>\n` : ""}</li>
`;

const DRAWN = { body, contents: (page) => contents(page.contents) };

export function layout(page) {
  const { pieces, holes } = shells[page.shell];
  const filled = [...pieces];
  for (const [place, slot, escaped] of holes) {
    const text = DRAWN[slot]?.(page) ?? page.slots[slot];
    filled[place] = escaped ? escape(text) : text;
  }
  return filled.join("");
}
