// The pieces of a page, a template for each type.
import markdownIt from "markdown-it";
import { claims, titles } from "./records.mjs";

const markdown = markdownIt("commonmark").enable("table");
const MARKS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escape = (text) => text.replace(/[&<>"]/g, (mark) => MARKS[mark]);

/** A template whose result is kept by what it is given. */
export function once(draw) {
  const drawn = new Map();
  return (key) => {
    if (!drawn.has(key)) drawn.set(key, draw(key));
    return drawn.get(key);
  };
}

const each = (items, draw, between = "\n") => items.map(draw).join(between);
const block = (text) => markdown.render(text);
const link = ({ url, title }) => `<a href="${url}">${escape(title)}</a>`;
const refs = (keys) => each(keys, (key) => link(titles[key]), ", ");
const level = ({ mark, name }) => `<a class="grade sure" href="/sources/#how-sure">${mark} ${name}</a>`;
const gradeOf = ({ grade }) => `<a class="grade" href="/sources/#grade-${grade.id}">${grade.mark} ${grade.name}</a>`;
const doubtful = (claim) => (claim.doubts.length ? ' <a class="doubtful" href="/doubtful/">Doubtful</a>' : "");
const doubts = (claim) =>
  each(claim.doubts, (why) => `<p class="doubt"><a href="/doubtful/">Doubtful.</a> ${escape(why)}</p>`);
const note = (claim) => (claim.note ? `<p class="note">${escape(claim.note)}</p>` : "");
const said = (claim) => `<a href="${claim.url}">${escape(claim.says)}</a>`;

const rows = (ids) =>
  `<ul class="rows">${each(ids, (id) => {
    const claim = claims[id];
    return `<li>${said(claim)} <span class="by">${escape(claim.publisher)} ${gradeOf(claim)}${doubtful(claim)}</span></li>`;
  })}</ul>`;

const labelled = (label, ids) => (ids.length ? `<p class="label">${label}</p>${rows(ids)}` : "");

const claimDetails = once((id) => {
  const claim = claims[id];
  const by = [
    `${escape(claim.publisher)} ${claim.grade.mark} ${claim.grade.name}`,
    ...(claim.doubts.length ? ["<strong>doubtful</strong>"] : []),
    ...(claim.contradicts.length ? ["contradicted"] : []),
  ];
  return `<details class="claim${claim.doubts.length ? " doubtful" : ""}">
<summary><span class="says">${escape(claim.says)}</span> <span class="by">${by.join(" · ")}</span></summary>
<p>${escape(claim.publisher)}, <a href="${claim.url}">“${escape(claim.section)}”</a>, ${claim.seen}. ${gradeOf(claim)}</p>
${claim.figure ? `<p>The figure in it: <span class="figure">${claim.figure}</span>.</p>` : ""}
${doubts(claim)}
${note(claim)}
${labelled("Contradicted by", claim.contradicts)}
${labelled("Narrowed by", claim.refined_by)}
</details>`;
});

const first = (words) => (words.length > 60 ? `${escape(words.slice(0, 60))} …` : escape(words));
const tied = (label, ids) => {
  const one = (id) => `<a href="${claims[id].url}">${escape(claims[id].publisher)}: ${first(claims[id].says)}</a>`;
  return ids.length ? `<p class="uses">${label} ${each(ids, one, ", ")}</p>` : "";
};

const ties = (claim) => {
  const found = [
    tied("Backs", claim.supports),
    tied("Backed by", claim.supported_by),
    tied("Narrows", claim.refines),
    tied("Narrowed by", claim.refined_by),
    claim.used_by.length ? `<p class="uses">Used in ${refs(claim.used_by)}</p>` : "",
  ].join("");
  return found ? `<details class="ties"><summary>What it is tied to</summary>\n${found}\n</details>` : "";
};

const statement = once((id) => {
  const claim = claims[id];
  const figure = claim.figure ? ` · <span class="figure">${claim.figure}</span>` : "";
  return `<div class="statement${claim.doubts.length ? " doubtful" : ""}" id="${id}">
<p class="says">${escape(claim.says)}</p>
<p class="meta">${claim.grade.mark} ${claim.kind}${figure} · <a href="#${id}">Link<span class="spoken"> to this claim</span></a> <a class="edit" href="https://example.org/edit/${id}">Edit</a></p>
${doubts(claim)}
${note(claim)}
${ties(claim)}
</div>`;
});

const card = (key) => {
  const { url, title, summary, mark, name } = titles[key];
  const sure = mark ? ` ${level({ mark, name })}` : "";
  return `<li class="card"><a href="${url}">${escape(title)}</a> <span class="summary">${escape(summary)}</span>${sure}</li>`;
};

const listed = (key) => `<li><span class="kind">${titles[key].kind}</span> ${link(titles[key])}</li>`;

const bar = ({ label, low, width, open_ended: open, range }) =>
  `<div class="bar"><span>${escape(label)}</span> <svg width="100%" height="24" aria-hidden="true"><line x1="2%" x2="90%" y1="20" y2="20"/><rect x="${2 + low}%" y="6" width="${width}%" height="10"/>${open ? '<path d="M0 6l5 5-5 5"/>' : ""}</svg> <strong>${range}</strong></div>`;

const row = ({ id, label, range, claims: ids, audiences, advice, mark, name }) => {
  const by = each(ids, (claim) => `<a href="${claims[claim].url}">${escape(claims[claim].publisher)}</a> `, "");
  return `<tr id="${id}"><th scope="row">${escape(label)}</th><td>${range}</td><td>${by}${level({ mark, name })}</td><td>${refs(audiences)}</td><td>${refs(advice)}</td></tr>`;
};

const COLUMNS = ["Who", "Figures", "Evidence", "For", "What to do"];

export const blocks = {
  heading: ({ level: of, id, text }) => `<h${of} id="${id}">${escape(text)}</h${of}>`,
  prose: ({ role, text }) => `<div class="prose ${role}">${block(text)}</div>`,
  tags: ({ label, refs: keys }) =>
    keys.length
      ? `<p class="tags"><span class="label">${label}</span> ${each(keys, (key) => `<a class="tag" href="${titles[key].url}">${escape(titles[key].title)}</a> `, "")}</p>`
      : "",
  steps: ({ items }) => `<ol class="steps">${each(items, (text) => `<li>${block(text)}</li>`)}</ol>`,
  sure: (sure) =>
    `<div class="sure"><p>How sure are we? ${level(sure)}</p><p>${sure.says} <a href="#evidence">See the evidence</a></p></div>`,
  evidence: (sure) =>
    `<div class="evidence"><p>${level(sure)} ${sure.says}</p>\n${each(sure.claims, claimDetails)}</div>`,
  cards: ({ refs: keys }) => `<ul class="cards">${each(keys, card)}</ul>`,
  list: ({ refs: keys }) => `<ul class="links">${each(keys, listed)}</ul>`,
  rows: ({ claims: ids }) => rows(ids),
  facts: ({ facts }) =>
    `<dl class="facts">${each(facts, ([term, text]) => `<div><dt>${term}</dt><dd>${markdown.renderInline(text)}</dd></div>`)}</dl>`,
  statements: ({ claims: ids }) => each(ids, statement),
  fold: ({ title, by, claims: ids }) =>
    `<details class="fold"><summary>${escape(title)} <span class="by">${by}</span></summary><ul>${each(ids, (id) => `<li>${said(claims[id])}${doubtful(claims[id])}</li>`)}</ul></details>`,
  disagree: ({ ours, theirs }) =>
    `<div class="disagree"><p>It says ${said(claims[ours])}</p><p>Against it</p>${rows(theirs)}</div>`,
  chart: ({ unit, rows: bars }) => `<figure class="chart">${each(bars, bar)}<figcaption>In ${unit}.</figcaption></figure>`,
  table: ({ rows: all }) =>
    `<table><thead><tr>${each(COLUMNS, (name) => `<th scope="col">${name}</th>`, "")}</tr></thead><tbody>${each(all, row)}</tbody></table>`,
};
