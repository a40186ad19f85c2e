/** On the page of what is not there: the pages whose ids, old ids or titles are near the address that was asked for. */

/** @typedef {[path: string, title: string, ...aliases: string[]]} Address */

const LIKE = 0.4; // from 0, nothing in common, to 1, the same
const BEFORE = 0.6; // what the name before the last one counts
const SAME_FOLDER = 0.05;

/**
 * The pages near an address, the nearest first.
 * @param {string} asked the path that leads nowhere
 * @param {Address[]} addresses
 * @param {number} [most]
 * @returns {Address[]}
 */
export function near(asked, addresses, most = 5) {
  const names = asked.split("/").map(plain).filter(Boolean).reverse().slice(0, 2);
  return addresses
    .map((address) => ({ address, like: likeness(names, address) }))
    .filter(({ like }) => like >= LIKE)
    .sort((one, other) => other.like - one.like)
    .slice(0, most)
    .map(({ address }) => address);
}

/**
 * How like an address the names are: the last one by its id, old ids and title, and less so the one before it.
 * @param {string[]} names
 * @param {Address} address
 */
function likeness([last = "", before = ""], [path, ...titles]) {
  const [folder = "", id = folder] = path.split("/").filter(Boolean).map(plain);
  const by = (/** @type {string} */ asked) => Math.max(...[id, ...titles.map(plain)].map((name) => dice(asked, name)));
  return Math.max(by(last), BEFORE * by(before)) + (dice(before, folder) > LIKE ? SAME_FOLDER : 0);
}

/**
 * What two names share: twice the pairs of letters that both have, out of all.
 * @param {string} one
 * @param {string} other
 */
function dice(one, other) {
  const [ones, others] = [pairs(one), pairs(other)];
  const left = [...others];
  const shared = ones.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / Math.max(1, ones.length + others.length);
}

/** @param {string} name */
function pairs(name) {
  return name.split(" ").flatMap((word) => [...` ${word} `].slice(1).map((letter, at) => ` ${word} `[at] + letter));
}

/**
 * Words without case, accents and signs, without what a file name ends in.
 * @param {string} name
 */
function plain(name) {
  return decoded(name)
    .replace(/\.\w{2,4}$/, "")
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** @param {string} name */
function decoded(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** @param {HTMLElement} page */
async function suggest(page) {
  const at = new URL(page.dataset.addresses ?? "", document.baseURI);
  const answer = await fetch(at);
  const root = new URL("..", at);
  const found = near(location.pathname.slice(root.pathname.length - 1), answer.ok ? await answer.json() : []);
  const section = page.querySelector("section");
  section?.toggleAttribute("hidden", found.length === 0);
  section?.querySelector("ul")?.append(
    ...found.map(([path, title]) => {
      const item = Object.assign(document.createElement("li"), { className: "pl-card" });
      const link = Object.assign(document.createElement("a"), { className: "pl-card__title", textContent: title });
      link.href = new URL(path, root).href;
      item.append(link);
      return item;
    }),
  );
}

const missing = globalThis.document?.querySelector("[data-addresses]");
if (missing) await suggest(/** @type {HTMLElement} */ (missing));
