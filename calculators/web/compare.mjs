/** What if: another profile beside the reader's own. It is the reader's answers with some of them changed. */

import { answersIn, fill, answerInWords } from "./answers.mjs";
import { scaleOf } from "./band.mjs";
import { messageOf, resultOf, showErrors } from "./errors.mjs";
import { isBand, number, text } from "./figures.mjs";
import { written } from "./fragment.mjs";
import { say, showFigures } from "./result.mjs";

/** @typedef {import("./types.d.ts").Answers} Answers */
/** @typedef {import("./types.d.ts").Data} Data */
/** @typedef {import("./types.d.ts").Evaluate} Evaluate */
/** @typedef {import("./types.d.ts").Input} Input */
/** @typedef {import("./types.d.ts").Result} Result */

const PREFIX = "if.";

/**
 * A fragment's two profiles: the reader's own answers, and what is changed in the other one.
 * @param {string} fragment
 */
export function split(fragment) {
  const parts = fragment.split("&");
  const changed = parts.filter((part) => part.startsWith(PREFIX)).map((part) => part.slice(PREFIX.length));
  return { own: parts.filter((part) => !part.startsWith(PREFIX)).join("&"), changed: changed.join("&") };
}

/**
 * Changes as they stand in a fragment behind the reader's own answers.
 * @param {Answers} changes
 */
export function writtenChanges(changes) {
  return Object.entries(changes)
    .map(([id, value]) => `${PREFIX}${id}=${written(value)}`)
    .join("&");
}

/**
 * The answers that differ from the reader's own. A blank is no change.
 * @param {Input[]} inputs
 * @param {Answers} own
 * @param {Answers} other
 * @returns {Answers}
 */
export function changesIn(inputs, own, other) {
  const changed = inputs.filter(
    ({ id, default: usual }) => id in other && JSON.stringify(other[id]) !== JSON.stringify(own[id] ?? usual),
  );
  return Object.fromEntries(changed.map(({ id }) => [id, other[id]]));
}

/**
 * Every way to change one answer to another option.
 * @param {Input[]} inputs
 * @param {Answers} own
 * @returns {{ input: Input, label: string, changes: Answers }[]}
 */
export function singleChanges(inputs, own) {
  return inputs.flatMap((input) => {
    const now = own[input.id] ?? input.default;
    const to = (/** @type {unknown} */ value, /** @type {string} */ label) => ({
      input,
      label,
      changes: { [input.id]: value },
    });
    switch (input.kind) {
      case "yes-no":
        return [to(!now, answerInWords(input, !now))];
      case "one-of":
        return Object.entries(input.options).flatMap(([id, label]) => (id === now ? [] : [to(id, label)]));
      case "any-of": {
        const chosen = Array.isArray(now) ? now : [];
        return Object.entries(input.options).map(([id, label]) =>
          chosen.includes(id) ? to(chosen.filter((each) => each !== id), `Not: ${label}`) : to([...chosen, id], label),
        );
      }
      case "whole":
        return [];
    }
  });
}

/**
 * What another result has that this one has not, a sentence each.
 * @param {Data} data
 * @param {Result} mine
 * @param {Result} other
 */
export function differences(data, mine, other) {
  const figures = Object.entries(data.figures).map(([name, label]) => differenceOf(label, shown(mine, name), shown(other, name)));
  const named = (/** @type {string} */ rule) => data.rules[rule]?.name ?? rule;
  const came = other.steps.filter((step) => !mine.rules.includes(step.rule));
  const went = mine.steps.filter((step) => !other.rules.includes(step.rule));
  return [
    ...figures.filter(Boolean),
    ...came.map((step) => `Now applies: ${named(step.rule)}. ${step.why}`),
    ...went.map((step) => `No longer applies: ${named(step.rule)}.`),
  ];
}

/**
 * A figure of a result as it is written, with its value where it is a number.
 * @param {Result} result
 * @param {string} name
 */
function shown(result, name) {
  if (name === "range" && isBand(result)) return { words: text(result), value: null };
  const value = result[name];
  return typeof value === "number" ? { words: number(value), value } : { words: "–", value: null };
}

/**
 * @param {string} label
 * @param {{ words: string, value: number | null }} mine
 * @param {{ words: string, value: number | null }} other
 */
function differenceOf(label, mine, other) {
  if (mine.words === other.words) return "";
  const by = mine.value === null || other.value === null ? 0 : other.value - mine.value;
  const more = by ? ` (${number(Math.abs(by))} ${by > 0 ? "more" : "less"})` : "";
  return `${label}: ${other.words} instead of ${mine.words}${more}.`;
}

/** The comparison on a calculator's page. It holds the changes; the reader's own answers are handed to it. */
export class Comparison {
  /**
   * @param {HTMLElement} root
   * @param {Data} data
   * @param {Evaluate} evaluate
   * @param {(change: "typed" | "settled") => void} changed
   */
  constructor(root, data, evaluate, changed) {
    /** @type {Answers} */
    this.changes = {};
    /** @type {Answers} */
    this.own = {};
    /** @type {string[]} */
    this.words = [];
    this.data = data;
    this.evaluate = evaluate;
    this.changed = changed;
    this.place = root.querySelector("[data-part=compare]");
    this.select = /** @type {HTMLSelectElement | null} */ (this.place?.querySelector("[data-part=change]") ?? null);
    this.form = this.place?.querySelector("form") ?? null;
    if (!this.form) return;
    this.listen(this.form);
    this.copyWhenOpened(/** @type {HTMLFormElement} */ (root.querySelector("form")), this.form);
  }

  /**
   * @param {HTMLFormElement} from
   * @param {HTMLFormElement} to
   */
  copyWhenOpened(from, to) {
    const open = () => {
      copyFields(from, to);
      fill(to, this.data.inputs, { ...this.own, ...this.changes });
    };
    to.closest("details")?.addEventListener("toggle", open, { once: true });
  }

  /** @param {HTMLFormElement} form */
  listen(form) {
    const take = (/** @type {Answers} */ changes, /** @type {"typed" | "settled"} */ how) => {
      this.changes = changes;
      this.changed(how);
    };
    const typed = () => changesIn(this.data.inputs, this.own, answersIn(form, this.data.inputs));
    form.addEventListener("input", () => take(typed(), "typed"));
    form.addEventListener("change", () => take(typed(), "settled"));
    form.addEventListener("submit", (event) => event.preventDefault());
    this.select?.addEventListener("change", () => {
      const chosen = singleChanges(this.data.inputs, this.own)[Number(this.select?.value || -1)];
      take(chosen?.changes ?? {}, "settled");
    });
    this.place?.querySelector("[data-part=drop]")?.addEventListener("click", () => {
      take({}, "settled");
      this.select?.focus();
    });
  }

  /** Whether there is another profile. */
  get compares() {
    return Object.keys(this.changes).length > 0;
  }

  /**
   * Shows both results on one scale. Gives what is to be said aloud.
   * @param {Answers} own
   * @param {Result | null} mine
   */
  show(own, mine) {
    this.own = own;
    if (!(this.place instanceof HTMLElement) || !this.form) return "";
    this.place.hidden = mine === null;
    const both = this.place.querySelector("[data-part=both]");
    const { inputs } = this.data;
    const theirs = { ...own, ...this.changes };
    if (!this.form.contains(document.activeElement)) fill(this.form, inputs, theirs);
    this.offer();
    const { result, refusals } = resultOf(this.evaluate, theirs);
    showErrors(this.form, inputs, ({ id }) => (id in theirs ? messageOf(refusals, id) : ""));
    const shows = mine !== null && result !== null && this.compares;
    if (both instanceof HTMLElement) both.hidden = !shows;
    this.words = shows ? this.compare(mine, theirs, result) : [];
    return shows ? `What if: ${result.answer}` : "";
  }

  /**
   * Draws and tells both results. Gives the same as lines of text.
   * @param {Result} mine
   * @param {Answers} theirs
   * @param {Result} result
   */
  compare(mine, theirs, result) {
    const { data, own } = this;
    const on = isBand(mine) && isBand(result) ? scaleOf([mine, result], [own, theirs].map((each) => each[data.count ?? ""])) : undefined;
    const place = /** @type {HTMLElement} */ (this.place);
    for (const each of place.querySelectorAll("[data-shows=mine]")) showFigures(each, data, own, mine, on);
    for (const each of place.querySelectorAll("[data-shows=other]")) showFigures(each, data, theirs, result, on);
    const changes = data.inputs.filter(({ id }) => id in this.changes).map((input) => answerInWords(input, theirs[input.id]));
    const told = differences(data, mine, result);
    if (!told.length) told.push("Nothing: both give the same.");
    say(place, "other-changes", changes.join(". "));
    place.querySelector("[data-part=differences]")?.replaceChildren(...told.map(item));
    return ["What if:", ...changes, result.answer, ...told.map((line) => `- ${line}`)];
  }

  /** Offers every single change, and shows the one that is made. */
  offer() {
    if (!this.select) return;
    const made = JSON.stringify(this.changes);
    /** @type {Map<string, HTMLElement>} */
    const offered = new Map();
    singleChanges(this.data.inputs, this.own).forEach(({ input, label, changes }, index) => {
      const option = new Option(label, String(index), false, JSON.stringify(changes) === made);
      const group = offered.get(input.id) ?? Object.assign(document.createElement("optgroup"), { label: input.label });
      if (input.kind !== "yes-no") group.append(option);
      offered.set(input.id, input.kind === "yes-no" ? option : group);
    });
    this.select.replaceChildren(...[...this.select.options].slice(0, 1), ...offered.values());
    this.select.closest(".pl-field")?.toggleAttribute("hidden", offered.size === 0);
  }
}

/** @param {string} words */
function item(words) {
  return Object.assign(document.createElement("li"), { textContent: words });
}

/**
 * The fields of a form once more in another one, with names of their own.
 * @param {HTMLFormElement} from
 * @param {HTMLFormElement} to
 */
function copyFields(from, to) {
  for (const field of from.querySelectorAll("[data-input]")) {
    const copy = /** @type {Element} */ (field.cloneNode(true));
    for (const name of ["id", "for", "name", "aria-describedby"]) {
      for (const each of [copy, ...copy.querySelectorAll(`[${name}]`)]) {
        const value = each.getAttribute(name);
        if (value) each.setAttribute(name, value.split(" ").map((id) => `${id}-if`).join(" "));
      }
    }
    to.append(copy);
  }
}
