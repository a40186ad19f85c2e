/** The form of an embedded calculator, drawn by script: each input as the native control that fits it. */

/** @typedef {import("./types.d.ts").Input} Input */

/**
 * An element with attributes and children. A host's `<img name="createElement">` hides the document's own method.
 * @param {string} tag
 * @param {Record<string, unknown>} attributes
 * @param {...(Node | string)} children
 */
export function make(tag, attributes, ...children) {
  const made = /** @type {HTMLElement} */ (Document.prototype.createElement.call(document, tag));
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, /** @type {string} */ (value));
  made.append(...children);
  return made;
}

/**
 * An input with its label and the place of its error.
 * @param {Input} input
 */
export function field({ id, kind, label, required, least, most, options }) {
  const choices = Object.entries(options ?? {});
  const box = (/** @type {string[]} */ [value, name = ""]) =>
    make("label", {}, make("input", { type: "checkbox", value }), name);
  const about = { "aria-describedby": id, "aria-required": !!required };
  if (required) choices.unshift(["", "…"]);
  const controls =
    kind === "any-of" ? [make("summary", {}, label), ...choices.map(box)]
    : kind === "yes-no" ? [box(["true", label])]
    : [
        make("label", {}, label, kind === "whole"
          ? make("input", { ...about, type: "number", min: least, max: most })
          : make("select", about, ...choices.map(([value, name]) => make("option", { value }, name)))),
        make("p", { id, "data-part": "error" }),
      ];
  return make(kind === "any-of" ? "details" : "div", { "data-input": id }, ...controls);
}
