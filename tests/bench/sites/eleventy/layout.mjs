// The shell around each page: header, navigation, table of contents, neighbours, footer.
import { blocks, escape, once } from "./blocks.mjs";
import { site } from "./records.mjs";

const named = new Set(site.named);
const sectionOf = (url) => url.split("/")[1];
const current = (yes, as) => (yes ? ` aria-current="${as}"` : "");

const header = once((section) => {
  const tab = ({ url, title }) => `<li><a href="${url}"${current(sectionOf(url) === section, "true")}>${title}</a></li>`;
  return `<header>
<a class="logo" href="/">${site.title}</a>
<form role="search" action="/search.json"><input type="search" name="q" aria-label="Search" placeholder="Search"></form>
<nav class="tabs" aria-label="Tabs"><ul>
${site.navigation.map(tab).join("")}
</ul></nav>
</header>`;
});

const item = (here) => ({ url, title }) => `<li><a href="${url}"${current(url === here, "page")}>${escape(title)}</a></li>\n`;

const nav = (section, here) => {
  const entry = ({ url, title, below }) => {
    const open = sectionOf(url) === section && below.length > 0;
    const list = open ? `<ul>${below.map(item(here)).join("")}</ul>` : "";
    return `<li><a href="${url}"${current(url === here, "page")}>${escape(title)}</a>\n${list}</li>\n`;
  };
  return `<nav class="side" aria-label="Navigation"><ul>\n${site.navigation.map(entry).join("")}</ul></nav>`;
};
const navOf = once((section) => nav(section, ""));

const toc = (page) => {
  const entries = page.blocks.filter(({ type }) => type === "heading");
  const entry = ({ level, id, text }) => `<li class="level-${level}"><a href="#${id}">${escape(text)}</a></li>\n`;
  return `<nav class="toc" aria-label="On this page"><h2>On this page</h2><ul>\n${entries.map(entry).join("")}</ul></nav>`;
};

const trail = (steps) => {
  const step = ({ url, title }) => `<li><a href="${url}">${title}</a></li>`;
  return steps.length ? `<nav class="trail" aria-label="You are here"><ol>${steps.map(step).join("")}</ol></nav>` : "";
};

const neighbour = (rel, label, page) =>
  page ? `<a rel="${rel}" href="${page.url}">${label}: ${escape(page.title)}</a>\n` : "";

const sections = once(() => site.navigation.map(({ url, title }) => `<a href="${url}">${title}</a> `).join(""));

export function layout(page) {
  const url = `/${page.path}`;
  const section = sectionOf(url);
  const title = escape(page.title);
  const summary = escape(page.summary);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.path ? `${title} · ` : ""}${site.title}</title>
<meta name="description" content="${summary}">
<link rel="canonical" href="https://example.org${url}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${summary}">
<meta property="og:url" content="https://example.org${url}">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
${header(section)}
<div class="grid">
${named.has(url) ? nav(section, url) : navOf(section)}
<main id="content">
${trail(page.trail)}
<h1>${title}</h1>
<p class="lede">${summary}</p>
${page.blocks.map((block) => blocks[block.type](block)).join("\n")}
<p class="foot"><a href="https://example.org/edit/${page.path}" rel="edit">Something wrong here? Edit this page</a></p>
</main>
${toc(page)}
</div>
<footer>
<nav class="steps" aria-label="Reading order">
${neighbour("prev", "Previous", page.before)}${neighbour("next", "Next", page.after)}</nav>
<nav class="sections" aria-label="${site.title}">${sections("")}</nav>
<p class="licence">Content: <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a></p>
</footer>
</body>
</html>
`;
}
