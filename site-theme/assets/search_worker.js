/**
 * Answers the theme's search from the index that the build makes (`generator/outputs/search.py`): a question fetches
 * the root once, the leaves that its words stand in, and what is shown of the entries found. A word also finds the
 * longer words that begin with it; one that finds none is taken for a misspelling.
 */

/** @typedef {{ entries: number, shown: number, kinds: string[], stop: string[], stems: [string, string][], leaves: string[] }} Root */
/** @typedef {Record<string, number[]>} Leaf A word → how many entries have it, then steps to entries and weights. */
/** @typedef {[location: string, kind: number, title: string, summary: string, parent: number]} Entry */
/** @typedef {{ location: string, title: string, text: string, tags: string[], score: number, terms: Record<string, boolean> }} Item */
/** @typedef {{ score: number, words: Set<number> }} Hit */

const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
const CONSIDERED = 24; // entries, the best ones
const PARTS = 4; // shown of a page
const LEAVES = 4; // read for a word that is not finished
const MISSPELT = 0.5;

const worker = /** @type {{ postMessage: (message: object) => void }} */ (/** @type {unknown} */ (globalThis));
/** @type {Map<string, Promise<any>>} */
const files = new Map();
let folder = "";
let asked = 0;

addEventListener("message", async ({ data: { type, data } }) => {
  if (type === SETUP) {
    folder = data.config.folder;
    worker.postMessage({ type: READY });
  } else if (type === QUERY) {
    const number = ++asked;
    const items = await answer(data);
    if (items && number === asked) worker.postMessage({ type: RESULT, data: { items } });
  }
});

/**
 * What a question finds, page by page, or nothing while there is only a letter of it.
 * @param {string} question
 * @returns {Promise<Item[][] | undefined>}
 */
async function answer(question) {
  const terms = words(question);
  if (!terms.length) return [];
  if (!terms.some((term) => term.length > 1)) return undefined;
  /** @type {Root} */
  const root = await read("root");
  const stop = new Set(root.stop);
  const kept = terms.filter((term) => !stop.has(term));
  const sought = (kept.length ? kept : terms).filter((term) => term.length > 1);
  const found = await Promise.all(sought.map((term) => entriesOf(term, root)));
  return shown(gathered(found), sought, root);
}

/**
 * The words of a text as the index has them.
 * @param {string} text
 */
function words(text) {
  const bare = text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/['’]/g, "").toLowerCase();
  return bare.match(/[\p{L}\p{N}]+\+?/gu) ?? [];
}

/**
 * What a reader's word weighs in each entry that it leads to.
 * @param {string} term
 * @param {Root} root
 * @returns {Promise<Map<number, number>>}
 */
async function entriesOf(term, root) {
  const stem = root.stems.reduce((word, [pattern, instead]) => word.replace(new RegExp(pattern), instead), term);
  const longer = await wordsFrom(stem, root);
  let close = longer.map(([word, line]) => /** @type {const} */ ([line, closeness(term, stem, word)]));
  if (!close.length && stem.length > 3) {
    const alike = (await wordsFrom(stem.slice(0, 2), root)).filter(([word]) => isMisspelt(term, word));
    close = alike.map(([, line]) => [line, MISSPELT]);
  }
  /** @type {Map<number, number>} */
  const weights = new Map();
  for (const [[having = 1, ...line], share] of close) {
    const rarity = Math.log(1 + root.entries / having) * share;
    for (let at = 0, entry = 0; at < line.length; at += 2) {
      entry += line[at] ?? 0;
      weights.set(entry, Math.max(weights.get(entry) ?? 0, (line[at + 1] ?? 0) * rarity));
    }
  }
  return weights;
}

/**
 * The words that begin with some letters, from the leaves that can have them.
 * @param {string} stem
 * @param {Root} root
 * @returns {Promise<[string, number[]][]>}
 */
async function wordsFrom(stem, root) {
  const after = root.leaves.findIndex((first) => first > stem);
  const start = Math.max(0, (after < 0 ? root.leaves.length : after) - 1);
  const names = [];
  for (let number = start; number < root.leaves.length && names.length < LEAVES; number++) {
    if (number > start && !root.leaves[number]?.startsWith(stem)) break;
    names.push(`words-${number}`);
  }
  /** @type {Leaf[]} */
  const leaves = await Promise.all(names.map(read));
  return leaves.flatMap((leaf) => Object.entries(leaf).filter(([word]) => word.startsWith(stem)));
}

/**
 * How near a word is to the reader's: the same, another form of it, or one that begins like it.
 * @param {string} term
 * @param {string} stem
 * @param {string} word
 */
function closeness(term, stem, word) {
  if (word === term) return 1;
  return word === stem || word === `${stem}s` ? 0.9 : (0.7 * stem.length) / word.length;
}

/**
 * Whether two words differ by one letter too many, too few, wrong or swapped; long ones by two.
 * @param {string} term
 * @param {string} word
 */
function isMisspelt(term, word) {
  const most = term.length < 8 ? 1 : 2;
  if (Math.abs(term.length - word.length) > most) return false;
  let [before, last] = [/** @type {number[]} */ ([]), Array.from({ length: word.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= term.length; row++) {
    const next = [row];
    for (let at = 1; at <= word.length; at++) {
      const same = term[row - 1] === word[at - 1];
      const steps = [(last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (same ? 0 : 1)];
      if (row > 1 && at > 1 && term[row - 1] === word[at - 2] && term[row - 2] === word[at - 1]) {
        steps.push((before[at - 2] ?? 0) + 1);
      }
      next.push(Math.min(...steps));
    }
    [before, last] = [last, next];
  }
  return (last[word.length] ?? 0) <= most;
}

/**
 * All hits: what an entry weighs for all words together, less for each word that it lacks.
 * @param {Map<number, number>[]} found
 * @returns {Map<number, Hit>}
 */
function gathered(found) {
  /** @type {Map<number, Hit>} */
  const hits = new Map();
  found.forEach((weights, number) => {
    for (const [entry, weight] of weights) {
      const hit = hits.get(entry) ?? { score: 0, words: new Set() };
      hit.score += weight;
      hits.set(entry, { ...hit, words: hit.words.add(number) });
    }
  });
  for (const hit of hits.values()) hit.score *= (hit.words.size / found.length) ** 2;
  return hits;
}

/**
 * The best pages as the theme shows them: of each its own entry and its best parts, the better one first.
 * @param {Map<number, Hit>} hits
 * @param {string[]} terms
 * @param {Root} root
 */
async function shown(hits, terms, root) {
  const best = [...hits].sort(([one, { score }], [other, { score: less }]) => less - score || one - other);
  const entries = await Promise.all(best.slice(0, CONSIDERED).map(([number]) => entryAt(number, root)));
  /** @type {Map<number, Item[]>} */
  const pages = new Map();
  entries.forEach((entry, at) => {
    const page = pages.get(entry[4]) ?? [];
    const hit = best[at]?.[1];
    if (hit && page.length < PARTS) pages.set(entry[4], [...page, item(entry, hit, terms, root)]);
  });
  for (const [number, page] of pages) {
    if (page.some(({ location }) => !location.includes("#"))) continue;
    page.push(item(await entryAt(number, root), { score: 0, words: new Set() }, [], root));
  }
  return [...pages.values()];
}

/**
 * An entry as the theme shows it, with the reader's words marked.
 * @param {Entry} entry
 * @param {Hit} hit
 * @param {string[]} terms
 * @param {Root} root
 * @returns {Item}
 */
function item([location, kind, title, summary], hit, terms, root) {
  const said = Object.fromEntries(terms.map((term, number) => [term, hit.words.has(number)]));
  return {
    location,
    title: marked(title, terms),
    text: `<p>${marked(summary, terms)}</p>`,
    tags: [root.kinds[kind] ?? ""],
    score: hit.score,
    terms: said,
  };
}

/**
 * A text as HTML, each word that begins with one of the reader's marked.
 * @param {string} text
 * @param {string[]} terms
 */
function marked(text, terms) {
  return text.replace(/[\p{L}\p{N}'’]+\+?|[&<>]/gu, (piece) => {
    const [word = ""] = words(piece);
    if (!word) return { "&": "&amp;", "<": "&lt;", ">": "&gt;" }[piece] ?? piece;
    return terms.some((term) => word.startsWith(term)) ? `<mark>${piece}</mark>` : piece;
  });
}

/**
 * @param {number} number
 * @param {Root} root
 * @returns {Promise<Entry>}
 */
async function entryAt(number, root) {
  const file = await read(`entries-${Math.floor(number / root.shown)}`);
  return file[number % root.shown];
}

/**
 * A file of the index. Where the site has been published anew meanwhile, its folder is asked for once more.
 * @param {string} name
 */
function read(name) {
  const known = files.get(name);
  if (known) return known;
  const file = fetched(name);
  files.set(name, file);
  file.catch(() => files.delete(name));
  return file;
}

/** @param {string} name */
async function fetched(name) {
  const base = new URL("../search/", globalThis.location.href);
  const answer = await fetch(new URL(`${folder}/${name}.json`, base));
  if (answer.ok) return answer.json();
  const fresh = await (await fetch(new URL("search_index.json", base), { cache: "reload" })).json();
  if (fresh.config.folder === folder) throw new Error(`${name}: ${answer.status}`);
  folder = fresh.config.folder;
  files.clear();
  return (await fetch(new URL(`${folder}/${name}.json`, base))).json();
}
