/** What if: the result with one yes-or-no answer turned round, beside the reader's own. */

import { write } from "./fragment.mjs";

/** @typedef {import("./types.d.ts").Answers} Answers */
/** @typedef {import("./types.d.ts").Evaluate} Evaluate */
/** @typedef {import("./types.d.ts").Input} Input */

/**
 * A line for each yes-or-no input: the answer turned round, what it would give, and the fragment that gives it.
 * @param {Evaluate} evaluate
 * @param {Input[]} inputs
 * @param {Answers} answers
 */
export function alternatives(evaluate, inputs, answers) {
  return inputs
    .filter((input) => input.kind === "yes-no")
    .map((input) => {
      const turned = { ...answers, [input.id]: answers[input.id] !== true };
      const result = evaluate(turned);
      return {
        label: `${input.label} ${turned[input.id] ? "Yes" : "No"}`,
        gives: result.answer,
        fragment: write(turned, inputs),
      };
    });
}

/**
 * @param {ParentNode} root
 * @param {Evaluate} evaluate
 * @param {Input[]} inputs
 * @param {Answers} answers
 */
export function showAlternatives(root, evaluate, inputs, answers) {
  const list = root.querySelector("[data-part=what-if]");
  list?.replaceChildren(
    ...alternatives(evaluate, inputs, answers).map((each) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = `#${each.fragment}`;
      link.textContent = each.label;
      item.append(link, ` ${each.gives}`);
      return item;
    }),
  );
}
