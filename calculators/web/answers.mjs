/** The form's controls and the answers in them. */

import { parsed } from "./fragment.mjs";
import { filled } from "./words.mjs";

/** @typedef {import("./types.d.ts").Input} Input */
/** @typedef {import("./types.d.ts").Answers} Answers */

/**
 * The element around the controls of an input.
 * @param {ParentNode} form
 * @param {string} id
 */
export function fieldOf(form, id) {
  return form.querySelector(`[data-input=${id}]`);
}

/**
 * The controls of an input, in order.
 * @param {ParentNode} form
 * @param {string} id
 */
export function controlsOf(form, id) {
  const found = fieldOf(form, id)?.querySelectorAll("input,select") ?? [];
  return /** @type {(HTMLInputElement & HTMLSelectElement)[]} */ ([...found]);
}

/**
 * What the reader has answered. A blank is left out; what is no number at all is NaN.
 * @param {ParentNode} form
 * @param {Input[]} inputs
 * @returns {Answers}
 */
export function answersIn(form, inputs) {
  /** @type {Answers} */
  const answers = { __proto__: null };
  for (const input of inputs) {
    const controls = controlsOf(form, input.id);
    const chosen = controls.filter((each) => !isBox(each) || each.checked).map((each) => each.value).join();
    if (chosen) answers[input.id] = parsed(input, chosen) ?? Number(chosen);
    else if (controls[0]?.validity.badInput) answers[input.id] = NaN;
  }
  return answers;
}

/**
 * The answers that a short form takes from those that it asks, and the sentences that tell of them.
 * @param {Record<string, import("./types.d.ts").Assumed>} assumed
 * @param {Answers} answers
 * @returns {{ answers: Answers, says: string }}
 */
export function assumedFrom(assumed, answers) {
  const found = Object.entries(assumed).flatMap(([id, { by, values, says }]) => {
    const value = values[String(answers[by])];
    return value === undefined ? [] : [{ id, value, says: filled(says, { [id]: value }) }];
  });
  return {
    answers: Object.fromEntries(found.map(({ id, value }) => [id, value])),
    says: found.map(({ says }) => says).join(" "),
  };
}

/**
 * Puts answers into the controls; an input without one goes back to its default.
 * @param {ParentNode} form
 * @param {Input[]} inputs
 * @param {Answers} answers
 */
export function fill(form, inputs, answers) {
  for (const input of inputs) {
    const values = [answers[input.id] ?? input.default ?? ""].flat().map(String);
    for (const control of controlsOf(form, input.id)) {
      if (isBox(control)) control.checked = values.includes(control.value);
      else control.value = values[0] ?? "";
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

/**
 * Whether a control is ticked or not, and has a value either way.
 * @param {HTMLInputElement} control
 */
function isBox({ type }) {
  return /radio|checkbox/.test(type);
}
