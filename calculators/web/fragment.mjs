/** The answers in the page's address: `#level=mid&job_seeking=true&factors=a,b`. Defaults are left out. */

/** @typedef {import("./types.d.ts").Input} Input */
/** @typedef {import("./types.d.ts").Answers} Answers */

/**
 * The answers that a fragment holds, and the parts of it that mean nothing here.
 * @param {string | URLSearchParams} fragment
 * @param {Input[]} inputs
 * @returns {{ answers: Answers, ignored: string[] }}
 */
export function read(fragment, inputs) {
  /** @type {Answers} */
  const answers = { __proto__: null };
  /** @type {string[]} */
  const ignored = [];
  for (const [name, text] of new URLSearchParams(fragment)) {
    const input = name in answers ? null : inputs.find((each) => each.id === name);
    const value = input && parsed(input, text);
    if (value == null) ignored.push(text ? `${name}=${text}` : name);
    else answers[name] = value;
  }
  return { answers, ignored };
}

/**
 * The value that a text stands for.
 * @param {Input} input
 * @param {string} text
 * @returns {unknown} undefined where it is no value of the input
 */
export function parsed({ kind, options, least, most }, text) {
  const known = (/** @type {string} */ option) => Object.hasOwn(options, option);
  const items = text ? text.split(",") : [];
  if (kind === "one-of" && known(text)) return text;
  if (kind === "any-of" && items.every(known)) return items;
  if (kind === "yes-no" && /^(true|yes|false|no)$/.test(text)) return /^[ty]/.test(text);
  if (kind === "whole" && /^\d{1,9}$/.test(text) && +text >= least && +text <= most) return +text;
}

/**
 * The fragment of the answers, without its `#`.
 * @param {Answers} answers
 * @param {Input[]} inputs
 */
export function write(answers, inputs) {
  return inputs
    .filter((input) => input.id in answers && !isDefault(input, answers[input.id]))
    .map((input) => `${input.id}=${written(answers[input.id])}`)
    .join("&");
}

/**
 * @param {Input} input
 * @param {unknown} value
 */
function isDefault(input, value) {
  return !input.required && JSON.stringify(value) === JSON.stringify(input.default);
}

/**
 * An answer as it stands in a fragment.
 * @param {unknown} value
 */
export function written(value) {
  return Array.isArray(value) ? value.map(encodeURIComponent).join(",") : encodeURIComponent(String(value));
}
