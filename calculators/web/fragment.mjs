/** The answers in the page's address: `#level=mid&job_seeking=true&factors=a,b`. Defaults are left out. */

/** @typedef {import("./types.d.ts").Input} Input */
/** @typedef {import("./types.d.ts").Answers} Answers */

/** @type {Record<string, boolean>} */
const YES_NO = { true: true, yes: true, false: false, no: false };

/**
 * The answers that a fragment holds, and the parts of it that mean nothing here.
 * @param {string} fragment
 * @param {Input[]} inputs
 * @returns {{ answers: Answers, ignored: string[] }}
 */
export function read(fragment, inputs) {
  /** @type {Answers} */
  const answers = {};
  /** @type {string[]} */
  const ignored = [];
  for (const [name, written] of new URLSearchParams(fragment.replace(/^#/, ""))) {
    const input = inputs.find((each) => each.id === name);
    const value = input && !(name in answers) ? parsed(input, written) : undefined;
    if (value === undefined) ignored.push(written ? `${name}=${written}` : name);
    else answers[name] = value;
  }
  return { answers, ignored };
}

/**
 * @param {Input} input
 * @param {string} written
 * @returns {unknown} undefined where it is no value of the input
 */
function parsed(input, written) {
  const known = (/** @type {string} */ option) => Object.hasOwn(input.options, option);
  switch (input.kind) {
    case "one-of":
      return known(written) ? written : undefined;
    case "yes-no":
      return Object.hasOwn(YES_NO, written) ? YES_NO[written] : undefined;
    case "any-of": {
      const items = written === "" ? [] : written.split(",");
      return items.every(known) ? items : undefined;
    }
    case "whole": {
      const value = /^\d{1,9}$/.test(written) ? Number(written) : Number.NaN;
      return value >= input.least && value <= input.most ? value : undefined;
    }
  }
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
