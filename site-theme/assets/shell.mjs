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
    if (id === "__search" && toggle.checked && query instanceof HTMLInputElement) query.focus();
  });
  label.replaceWith(button);
  say();
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
