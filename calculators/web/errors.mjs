/** Errors beside their fields, in the words of the rules. */

import { controlsOf, fieldOf } from "./answers.mjs";

/** @typedef {import("./types.d.ts").Answers} Answers */
/** @typedef {import("./types.d.ts").Evaluate} Evaluate */
/** @typedef {import("./types.d.ts").Input} Input */
/** @typedef {import("./types.d.ts").Refusal} Refusal */
/** @typedef {import("./types.d.ts").Result} Result */

/**
 * The result, or every input that is refused: what is refused is left out, and the rest is asked again.
 * @param {Evaluate} evaluate
 * @param {Answers} answers
 * @returns {{ result: Result | null, refusals: Refusal[] }}
 */
export function resultOf(evaluate, answers) {
  const left = { ...answers };
  /** @type {Refusal[]} */
  const refusals = [];
  for (;;) {
    try {
      const result = evaluate(left);
      return { result: refusals.length ? null : result, refusals };
    } catch (error) {
      const refusal = asRefusal(error);
      refusals.push(refusal);
      if (!(refusal.input in left)) return { result: null, refusals };
      delete left[refusal.input];
    }
  }
}

/**
 * @param {unknown} error
 * @returns {Refusal}
 */
function asRefusal(error) {
  if (error instanceof Error && "input" in error) return { input: String(error.input), message: error.message };
  throw error;
}

/**
 * Shows each refusal beside its field, and takes away those that are mended. A blank is no error.
 * @param {ParentNode} form
 * @param {Input[]} inputs
 * @param {Answers} answers
 * @param {Refusal[]} refusals
 * @returns {Refusal[]} those that are shown
 */
export function showErrors(form, inputs, answers, refusals) {
  const shown = refusals.filter((refusal) => refusal.input in answers);
  for (const input of inputs) {
    const message = shown.find((refusal) => refusal.input === input.id)?.message ?? "";
    const place = fieldOf(form, input.id)?.querySelector("[data-part=error]");
    if (!(place instanceof HTMLElement)) continue;
    if (place.textContent !== message) place.textContent = message;
    place.hidden = !message;
    for (const control of controlsOf(form, input.id)) {
      if (message) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
  }
  return shown;
}
