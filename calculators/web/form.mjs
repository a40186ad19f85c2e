/** A calculator's form comes to life: answers in, result out, and the page's address keeps them. */

import { announcer } from "./announce.mjs";
import { answersIn, assumedFrom, controlsOf, fill } from "./answers.mjs";
import { Comparison, split, writtenChanges } from "./compare.mjs";
import { messageOf, resultOf, showErrors } from "./errors.mjs";
import { read, write, written } from "./fragment.mjs";
import { carry, say, showResult, verdictOf } from "./result.mjs";
import { asText, copy } from "./share.mjs";

/** @typedef {import("./types.d.ts").Data} Data */
/** @typedef {import("./types.d.ts").Evaluate} Evaluate */
/** @typedef {import("./types.d.ts").Result} Result */

/**
 * @param {HTMLElement} root
 * @param {Data} data
 * @param {Evaluate} evaluate
 */
function start(root, data, evaluate) {
  const form = /** @type {HTMLFormElement} */ (root.querySelector("form"));
  const { inputs } = data;
  const announce = announcer(root.querySelector("[data-part=status]"));
  const comparison = new Comparison(root, data, evaluate, (change) => {
    answer();
    if (change === "settled") keep();
  });

  const answer = () => {
    const answers = answersIn(form, inputs);
    const assumed = assumedFrom(data.assumed, answers);
    const { result, refusals } = resultOf(evaluate, { ...answers, ...assumed.answers });
    const errors = refusals.filter(({ input }) => input in answers);
    showErrors(form, inputs, ({ id }) => messageOf(errors, id));
    show(root, result, errors.length > 0);
    ask(root, inputs.find((input) => refusals.some((refusal) => refusal.input === input.id)));
    const others = Object.entries(assumed.answers).map(([id, value]) => `${id}=${written(value)}`);
    const fragment = [write(answers, inputs), ...others].filter(Boolean).join("&");
    for (const link of root.querySelectorAll("a[data-carry]")) carry(link, fragment);
    say(root, "assumed", result ? assumed.says : "");
    if (result) showResult(root, data, answers, result);
    const compared = comparison.show(answers, result);
    const told = result ? [result.answer, data.doubt, verdictOf(data, result), compared] : [errors[0]?.message];
    announce(told.filter(Boolean).join(" "));
  };

  const keep = () => {
    const parts = [write(answersIn(form, inputs), inputs), writtenChanges(comparison.changes)];
    const fragment = parts.filter(Boolean).join("&");
    if (fragment !== location.hash.slice(1)) history.pushState(null, "", fragment ? `#${fragment}` : location.pathname + location.search);
  };

  const restore = () => {
    const fragment = location.hash.slice(1);
    if (fragment && document.getElementById(fragment)) return;
    const { own, changed } = split(fragment);
    const { answers, ignored } = read(own, inputs);
    const other = read(changed, inputs);
    fill(form, inputs, answers);
    comparison.changes = other.answers;
    const left = [...ignored, ...other.ignored];
    say(root, "notice", left.length ? `Part of the link could not be read and was left out: ${left.join(", ")}` : "");
    answer();
  };

  form.addEventListener("input", answer);
  form.addEventListener("change", keep);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep();
    toResult(root);
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    fill(form, inputs, {});
    comparison.changes = {};
    answer();
    keep();
    controlsOf(form, inputs[0]?.id ?? "")[0]?.focus();
  });
  root.querySelector("[data-part=brief]")?.addEventListener("click", () => toResult(root));
  root.querySelector("[data-part=print]")?.addEventListener("click", () => print());
  addEventListener("hashchange", restore);
  onCopy(root, "copy-link", () => location.href);
  onCopy(root, "copy-text", () => {
    const answers = answersIn(form, inputs);
    const { result } = resultOf(evaluate, answers);
    return result ? asText(data, answers, result, comparison.words, location.href) : location.href;
  });
  restore();
  root.dataset.ready = "";
}

/**
 * Goes to the result, with the eye and with the keyboard.
 * @param {HTMLElement} root
 */
function toResult(root) {
  const result = root.querySelector("[data-part=result]");
  if (!(result instanceof HTMLElement)) return;
  result.scrollIntoView({ block: "nearest" });
  result.focus({ preventScroll: true });
}

/**
 * Shows the result, or what stands in its place.
 * @param {HTMLElement} root
 * @param {Result | null} result
 * @param {boolean} refused
 */
function show(root, result, refused) {
  for (const [part, shown] of [["shown", result], ["prompt", !result && !refused], ["refused", refused], ["brief", result]]) {
    const place = root.querySelector(`[data-part="${part}"]`);
    if (place instanceof HTMLElement) place.hidden = !shown;
  }
}

/**
 * Names the first question that is still to be answered.
 * @param {HTMLElement} root
 * @param {import("./types.d.ts").Input | undefined} input
 */
function ask(root, input) {
  const place = root.querySelector("[data-part=asked]");
  if (place && input) place.textContent = input.label;
}

/**
 * @param {HTMLElement} root
 * @param {string} part
 * @param {() => string} words
 */
function onCopy(root, part, words) {
  const button = root.querySelector(`[data-part="${part}"]`);
  button?.addEventListener("click", async () => {
    const done = await copy(words());
    say(root, "copied", done ? "Copied." : "Your browser did not allow copying. The address bar holds the link.");
  });
}

for (const root of document.querySelectorAll("[data-calculator]")) {
  if (!(root instanceof HTMLElement)) continue;
  const data = /** @type {Data} */ (JSON.parse(root.querySelector("[data-part=data]")?.textContent ?? ""));
  const rules = await import(new URL(root.dataset.rules ?? "", document.baseURI).href);
  start(root, data, rules.evaluate);
}
