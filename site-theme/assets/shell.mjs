/** Material opens its menu and its search by labels, which a keyboard cannot reach: buttons take their place. */

for (const id of ["__drawer", "__search"]) {
  const toggle = document.getElementById(id);
  const label = document.querySelector(`.md-header__button[for=${id}]`);
  if (!(toggle instanceof HTMLInputElement) || !(label instanceof HTMLElement)) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.className = `${label.className} pl-toggle pl-toggle${id}`;
  button.append(...label.childNodes);
  const say = () => button.setAttribute("aria-expanded", String(toggle.checked));
  toggle.addEventListener("change", say);
  button.addEventListener("click", () => {
    toggle.click();
    const query = document.querySelector(".md-search__input");
    const first = id === "__search" ? query : document.querySelector(".md-sidebar--primary a");
    if (toggle.checked && first instanceof HTMLElement) first.focus();
  });
  label.replaceWith(button);
  say();
  closeBehind(toggle, button, id === "__search" ? ".md-search" : ".md-sidebar--primary");
}

/**
 * Closes what is open once the keyboard has left it, so that it does not lie over where the keyboard is.
 *
 * @param {HTMLInputElement} toggle
 * @param {HTMLElement} button
 * @param {string} panel
 */
function closeBehind(toggle, button, panel) {
  const opened = document.querySelector(panel);
  opened?.addEventListener("focusout", (event) => {
    const next = event instanceof FocusEvent ? event.relatedTarget : null;
    if (toggle.checked && next instanceof Node && next !== button && !opened.contains(next)) toggle.click();
  });
}

/** The keys of the search: Material's own are `/`, `s` and `f`; many sites taught people this one. */
addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "k" || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return;
  const search = document.querySelector(".md-search__input");
  if (!(search instanceof HTMLElement) || isTyping(event.target)) return;
  event.preventDefault();
  search.focus();
});

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

/** A browser leaves what is half in view where it is: in a table that scrolls, the focused link comes into view whole. */
addEventListener("focusin", ({ target }) => {
  if (!(target instanceof HTMLElement) || !target.matches(".pl-scroll :focus-visible")) return;
  target.scrollIntoView({ block: "nearest", inline: "nearest" });
});

/** A link to a fold, or into one, opens it; not every browser does so by itself. */
function openNamed() {
  const named = document.getElementById(location.hash.slice(1));
  const around = [];
  for (let fold = named?.closest("details"); fold; fold = fold.parentElement?.closest("details")) around.push(fold);
  const closed = around.filter((fold) => !fold.open);
  for (const fold of closed) fold.open = true;
  if (closed.length) named?.scrollIntoView();
}

addEventListener("hashchange", openNamed);
openNamed();
