/** Errors beside their fields, in the words of the rules. */

import { controlsOf, fieldOf } from "./answers.mjs";
import { say } from "./result.mjs";

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
 * What is said of an input; nothing where it is not among the refused.
 * @param {Refusal[]} refusals
 * @param {string} id
 */
export function messageOf(refusals, id) {
  return refusals.find(({ input }) => input === id)?.message ?? "";
}

/**
 * Shows what is wrong beside each field, and takes away what is mended.
 * @param {ParentNode} form
 * @param {Input[]} inputs
 * @param {(input: Input) => string} wrong with an input; nothing where it is right
 */
export function showErrors(form, inputs, wrong) {
  for (const input of inputs) {
    const message = wrong(input);
    say(fieldOf(form, input.id), "error", message);
    for (const control of controlsOf(form, input.id)) control.ariaInvalid = /** @type {any} */ (!!message);
  }
}
