/** A mouse that rests on a term opens its meaning, which stays while the mouse is on either. The rest is the browser's. */

const REST = 350;

for (const word of document.querySelectorAll("button.pl-word")) {
  const meaning = document.getElementById(word.getAttribute("popovertarget") ?? "");
  if (!(word instanceof HTMLButtonElement) || !meaning?.showPopover) continue;
  let timer = 0;
  let hovered = false;

  /** @param {() => void} act */
  const soon = (act) => {
    clearTimeout(timer);
    timer = setTimeout(act, REST);
  };
  const open = () => {
    if (meaning.matches(":popover-open")) return;
    hovered = true;
    meaning.showPopover({ source: word });
  };
  const close = () => {
    if (hovered) meaning.hidePopover();
  };
  for (const each of [word, meaning]) {
    each.addEventListener("pointerenter", (event) => {
      if (/** @type {PointerEvent} */ (event).pointerType === "mouse") soon(open);
    });
    each.addEventListener("pointerleave", () => soon(close));
  }
  // A click on what the mouse has opened keeps it open.
  word.addEventListener("click", (event) => {
    clearTimeout(timer);
    if (hovered) event.preventDefault();
    hovered = false;
  });
  meaning.addEventListener("toggle", (event) => {
    if (/** @type {ToggleEvent} */ (event).newState === "closed") hovered = false;
  });
}
