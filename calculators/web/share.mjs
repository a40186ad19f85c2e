/** Taking a result away: its link, or its words. */

import { answerInWords } from "./answers.mjs";
import { changeOf, verdictOf } from "./result.mjs";

/** @typedef {import("./types.d.ts").Answers} Answers */
/** @typedef {import("./types.d.ts").Data} Data */
/** @typedef {import("./types.d.ts").Result} Result */

/**
 * A result as plain text, to be pasted anywhere.
 * @param {Data} data
 * @param {Answers} answers
 * @param {Result} result
 * @param {string[]} compared what is said of another profile, line by line
 * @param {string} link
 */
export function asText(data, answers, result, compared, link) {
  const given = data.inputs
    .filter((input) => input.id in answers)
    .map((input) => answerInWords(input, answers[input.id]));
  const steps = result.steps.map((step) => {
    const change = changeOf(step);
    return `- ${step.why}${change ? ` (${change})` : ""}`;
  });
  const why = steps.length ? ["Why:", ...steps] : [];
  const answer = [result.answer, data.doubt, verdictOf(data, result)].filter(Boolean);
  return [...given, "", ...answer, "", ...why, "", ...compared, "", link]
    .join("\n")
    .replace(/\n{3,}/g, "\n\n");
}

/**
 * Puts words on the clipboard. Says whether it could.
 * @param {string} words
 */
export async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copyByHand(words);
  }
}

/**
 * Where the clipboard may not be used directly, as on a page without https.
 * @param {string} words
 */
function copyByHand(words) {
  const field = document.createElement("textarea");
  const focused = document.activeElement;
  field.value = words;
  field.className = "pl-spoken";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}
