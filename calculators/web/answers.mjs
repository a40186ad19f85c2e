/** The form's controls and the answers in them. */

/** @typedef {import("./types.d.ts").Input} Input */
/** @typedef {import("./types.d.ts").Answers} Answers */

/**
 * The element around the controls of an input.
 * @param {ParentNode} form
 * @param {string} id
 */
export function fieldOf(form, id) {
  return form.querySelector(`[data-input="${CSS.escape(id)}"]`);
}

/**
 * The controls of an input, in order.
 * @param {ParentNode} form
 * @param {string} id
 */
export function controlsOf(form, id) {
  const found = fieldOf(form, id)?.querySelectorAll("input, select") ?? [];
  return /** @type {(HTMLInputElement | HTMLSelectElement)[]} */ ([...found]);
}

/**
 * What the reader has answered. A blank is left out; what is no number at all is NaN.
 * @param {ParentNode} form
 * @param {Input[]} inputs
 * @returns {Answers}
 */
export function answersIn(form, inputs) {
  /** @type {Answers} */
  const answers = {};
  for (const input of inputs) {
    const value = answerIn(controlsOf(form, input.id), input);
    if (value !== undefined) answers[input.id] = value;
  }
  return answers;
}

/**
 * @param {(HTMLInputElement | HTMLSelectElement)[]} controls
 * @param {Input} input
 * @returns {unknown}
 */
function answerIn(controls, input) {
  const [first] = controls;
  const chosen = controls.filter((each) => isChosen(each)).map((each) => each.value);
  switch (input.kind) {
    case "any-of":
      return chosen;
    case "yes-no":
      return chosen[0] === "true";
    case "one-of":
      return chosen[0] || undefined;
    case "whole":
      if (first?.validity.badInput) return Number.NaN;
      return first?.value ? Number(first.value) : undefined;
  }
}

/** @param {HTMLInputElement | HTMLSelectElement} control */
function isChosen(control) {
  return control instanceof HTMLSelectElement || control.checked;
}

/**
 * Puts answers into the controls; an input without one goes back to its default.
 * @param {ParentNode} form
 * @param {Input[]} inputs
 * @param {Answers} answers
 */
export function fill(form, inputs, answers) {
  for (const input of inputs) {
    const value = input.id in answers ? answers[input.id] : input.default;
    const values = (Array.isArray(value) ? value : [value ?? ""]).map(String);
    for (const control of controlsOf(form, input.id)) {
      if (control instanceof HTMLInputElement && control.type !== "number") {
        control.checked = values.includes(control.value);
      } else {
        control.value = values[0] ?? "";
      }
    }
  }
}

/**
 * An answer in words, behind its question.
 * @param {Input} input
 * @param {unknown} value
 */
export function answerInWords(input, value) {
  if (typeof value === "boolean") return `${input.label} ${value ? "Yes" : "No"}`;
  const items = Array.isArray(value) ? value : [value];
  return `${input.label} ${items.map((item) => input.options[String(item)] ?? String(item)).join(", ") || "None"}`;
}
