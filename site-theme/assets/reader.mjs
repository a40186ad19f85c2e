/**
 * Who has come by a guide for readers of a kind takes it along: links that are followed carry `?for=ID`, a line on the page
 * offers the guide again, and lists mark what concerns these readers. The address alone knows of it; nothing is stored.
 */

/** @typedef {{ title: string, paths: string[] }} Reader */

const NAME = "for";
const FOLDER = "for";

/**
 * The audience that an address names: by `?for=`, or by being its guide. Nothing where it names none.
 * @param {URL} address
 * @param {URL} root
 */
export function chosenIn(address, root) {
  const [folder, id = ""] = address.pathname.slice(root.pathname.length).split("/");
  const named = folder === FOLDER && id ? id : (address.searchParams.get(NAME) ?? "");
  return /^[a-z0-9-]+$/.test(named) ? named : "";
}

/**
 * An address with the choice in it, or as it was: files, other sites, other guides and what chooses for itself stay.
 * @param {URL} link
 * @param {URL} root
 * @param {string} id
 */
export function carried(link, root, id) {
  const inside = link.origin === root.origin && link.pathname.startsWith(root.pathname) && link.pathname.endsWith("/");
  if (!inside || link.searchParams.has(NAME) || chosenIn(link, root)) return link.href;
  const made = new URL(link);
  made.searchParams.set(NAME, id);
  return made.href;
}

/**
 * An address without the choice.
 * @param {URL} address
 */
export function freed(address) {
  const made = new URL(address);
  made.searchParams.delete(NAME);
  return made.href;
}

/**
 * The links of lists to pages that concern the reader get a mark. Gives how many there are.
 * @param {Element} page
 * @param {Reader} reader
 * @param {URL} root
 */
function mark(page, reader, root) {
  const theirs = new Set(reader.paths.map((path) => new URL(path, root).pathname));
  const links = page.querySelectorAll("li > a[href]");
  const found = [...links].filter((link) => theirs.has(/** @type {HTMLAnchorElement} */ (link).pathname));
  for (const link of found) {
    const words = Object.assign(document.createElement("span"), { className: "pl-concerns", textContent: "for you" });
    link.after(" ", words);
  }
  return found.length;
}

/**
 * The line that says whom the page is read as, and leads to the guide and to the page for all.
 * @param {Reader} reader
 * @param {string} guide
 * @param {string} says
 */
function line(reader, guide, says) {
  const made = Object.assign(document.createElement("p"), { className: "pl-reader" });
  const link = (/** @type {string} */ words, /** @type {string} */ href) =>
    Object.assign(document.createElement("a"), { textContent: words, href });
  const all = link("Show it as for all", freed(new URL(location.href)));
  all.dataset.freed = "";
  made.append("You are reading as: ", link(reader.title, guide), `. ${says} `, all);
  return made;
}

/**
 * @param {string} id
 * @param {URL} root
 */
async function offer(id, root) {
  const guide = new URL(`${FOLDER}/${id}/`, root);
  const answer = await fetch(new URL("reader.json", guide));
  const page = document.querySelector("#content .pl-page");
  if (!answer.ok || !page) return;
  const reader = /** @type {Reader} */ (await answer.json());
  const here = location.pathname.slice(root.pathname.length);
  const marked = mark(page, reader, root);
  const says = reader.paths.includes(here)
    ? "This page is one for you."
    : marked
      ? `Marked here as for you: ${marked}.`
      : "";
  page.prepend(line(reader, guide.href, says));
}

/**
 * Links carry the choice when they are followed; what is copied from the page stays clean.
 * @param {MouseEvent} event
 * @param {string} id
 * @param {URL} root
 */
function follow(event, id, root) {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || "freed" in link.dataset) return;
  const as = link.href;
  const to = carried(new URL(as), root, id);
  if (to === as || link.pathname === location.pathname) return;
  link.href = to;
  setTimeout(() => (link.href = as));
}

if (globalThis.document) {
  const root = new URL("../", import.meta.url);
  const address = new URL(location.href);
  const id = chosenIn(address, root);
  if (id) {
    for (const kind of /** @type {const} */ (["click", "auxclick"])) {
      addEventListener(kind, (event) => follow(event, id, root), { capture: true });
    }
    if (address.searchParams.has(NAME)) await offer(id, root);
  }
}
