/** An open page of a site that is being worked on: it follows changes where it stands, and shows what is wrong. */

/** @typedef {{ place: string, says: string, excerpt: string, why: string, instead: string, level: string }} Problem */
/** @typedef {{ number: number, changed: string[], problems: Problem[], fault: string }} State */

const ARTICLE = "article.md-content__inner";
const CONTENTS = ".md-sidebar--secondary";
const UNSEEN = 'head > meta, head > title, script[type$="json"], script[src*="/-/live.mjs"]';
const base = new URL("..", import.meta.url);
const STYLES = `
  #plumbline-problems { position: fixed; inset: auto 0 0; z-index: 99; max-height: 60vh; overflow: auto; padding: 1rem 1.5rem;
    font: 16px/1.5 system-ui, sans-serif; color: #fff; background: #3a0f0f; border-top: 4px solid #ff9c8a; }
  #plumbline-problems h2 { margin: 0; font-size: 1.1em; }
  #plumbline-problems pre { margin: .25rem 0; padding: .5rem; overflow-x: auto; color: inherit; background: #00000055; }
  #plumbline-problems article { margin-top: 1rem; }
  #plumbline-problems p { margin: 0; }
`;

let page = fetched();
let last = Number(new URL(import.meta.url).search.slice(1)); // the state that the server gave this page from

new EventSource(new URL(`-/live?at=${encodeURIComponent(location.pathname)}`, base)).addEventListener("message", (event) => {
  /** @type {State} */
  const state = JSON.parse(event.data);
  const [before, now] = [last, state.number];
  last = now;
  show(state);
  if (now < before || (now > before && state.changed.some(isLoaded))) location.reload();
  else if (now > before + 1 || (now > before && state.changed.includes(own()))) follow();
});

/** The file that this page is. */
function own() {
  const here = decodeURI(location.pathname.slice(base.pathname.length));
  return here === "" || here.endsWith("/") ? `${here}index.html` : here;
}

/**
 * Whether a file is one that pages load: a style or a script.
 * @param {string} file
 */
function isLoaded(file) {
  return /\.(css|m?js)$/.test(file);
}

/** Puts what changed into the page: the body alone where nothing else did, without losing the reader's place. */
async function follow() {
  const [before, after] = await Promise.all([page, (page = fetched())]);
  const [was, now] = [parsed(before), parsed(after)];
  if (before === after) return;
  if (!isAlike(was, now)) return location.reload();
  const top = scrollY;
  for (const part of [ARTICLE, CONTENTS]) {
    const [old, fresh] = [document.querySelector(part), now.querySelector(part)];
    if (old && fresh) old.replaceChildren(...fresh.childNodes);
  }
  document.title = now.title;
  scrollTo({ top, behavior: "instant" });
  for (const name of ["terms", "reader"]) import(new URL(`assets/${name}.mjs?${last}`, base).href).catch(() => {});
}

/** This page as the server has it now. */
async function fetched() {
  return (await fetch(location.pathname, { cache: "no-store" })).text();
}

/** @param {string} html */
function parsed(html) {
  return new DOMParser().parseFromString(html, "text/html");
}

/**
 * Whether two pages are the same but for their bodies, which run no script.
 * @param {Document} was
 * @param {Document} now
 */
function isAlike(was, now) {
  const [one, other] = [was, now].map((each) => {
    const copy = /** @type {Document} */ (each.cloneNode(true));
    for (const part of copy.querySelectorAll(`${ARTICLE}, ${CONTENTS}, ${UNSEEN}`)) part.remove();
    return copy.documentElement.outerHTML;
  });
  return one === other && !was.querySelector(`${ARTICLE} script`) && !now.querySelector(`${ARTICLE} script`);
}

/**
 * What is wrong, above the last good page, for as long as it is.
 * @param {State} state
 */
function show({ problems, fault }) {
  document.getElementById("plumbline-problems")?.remove();
  if (!problems.length && !fault) return;
  const panel = Object.assign(document.createElement("section"), { id: "plumbline-problems", role: "alert" });
  const count = problems.length > 1 ? `${problems.length} problems` : "A problem";
  panel.append(text("h2", `${count}: this is the last good page`), ...problems.map(told));
  if (fault) panel.append(text("pre", fault));
  panel.append(text("style", STYLES));
  document.body.append(panel);
}

/** @param {Problem} problem */
function told(problem) {
  const part = document.createElement("article");
  part.append(text("p", `${problem.place}: ${problem.says}`));
  if (problem.excerpt) part.append(text("pre", problem.excerpt));
  part.append(text("p", problem.instead));
  return part;
}

/**
 * @param {string} name
 * @param {string} words
 */
function text(name, words) {
  return Object.assign(document.createElement(name), { textContent: words });
}
