/** The answer: its figures, its picture, and every rule that led to it. */

import { draw, drawBar, scaleOf } from "./band.mjs";
import { element, isBand, number, text } from "./figures.mjs";
import { written } from "./fragment.mjs";
import { filled } from "./words.mjs";

/** @typedef {import("./types.d.ts").Answers} Answers */
/** @typedef {import("./types.d.ts").Data} Data */
/** @typedef {import("./types.d.ts").Input} Input */
/** @typedef {import("./types.d.ts").Result} Result */
/** @typedef {import("./types.d.ts").Step} Step */
/** @typedef {import("./band.mjs").Scale} Scale */

/**
 * Shows a result in the parts of the page that are there for it.
 * @param {ParentNode} root
 * @param {Data} data
 * @param {Answers} answers
 * @param {Result} result
 */
export function showResult(root, data, answers, result) {
  const on = isBand(result) ? scaleOf([result], [countIn(data, answers)]) : undefined;
  for (const place of root.querySelectorAll("[data-shows=result]")) showFigures(place, data, answers, result, on);
  say(root, "answer", result.answer);
  say(root, "verdict", verdictOf(data, result));
  say(root, "context", contextOf(data, answers, result));
  const onward = root.querySelector("[data-part=onward]");
  if (onward) carry(onward, onwardFrom(data, answers, result));
  showSteps(root, data, result.steps, on);
}

/**
 * Shows a result's figures, and its band on a scale, in one place.
 * @param {ParentNode} place
 * @param {Data} data
 * @param {Answers} answers
 * @param {Result} result
 * @param {Scale | undefined} on
 */
export function showFigures(place, data, answers, result, on) {
  for (const each of place.querySelectorAll("[data-figure]")) {
    if (each instanceof HTMLElement) each.replaceChildren(figure(result, each.dataset.figure ?? ""));
  }
  const picture = place.querySelector("[data-part=picture]");
  if (picture && on && isBand(result) && typeof result.aim === "number") {
    draw(picture, on, result, result.aim, countIn(data, answers));
  }
}

/**
 * A figure of a result: a number as it is written, or the band that the whole result is.
 * @param {Result} result
 * @param {string} name
 * @returns {Node | string}
 */
function figure(result, name) {
  if (name === "range" && isBand(result)) return element(result);
  const value = result[name];
  return typeof value === "number" ? number(value) : "–";
}

/**
 * The fragment that fills the calculator which the result leads on to, from answers and figures; a blank is left out.
 * @param {Data} data
 * @param {Answers} answers
 * @param {Result} result
 */
export function onwardFrom(data, answers, result) {
  return Object.entries(data.onward)
    .map(([input, name]) => [input, name in answers ? answers[name] : result[name]])
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([input, value]) => `${input}=${written(value)}`)
    .join("&");
}

/**
 * Gives a link a fragment in place of the one it has.
 * @param {Element} link
 * @param {string} fragment
 */
export function carry(link, fragment) {
  const [path] = (link.getAttribute("href") ?? "").split("#");
  link.setAttribute("href", fragment ? `${path}#${fragment}` : String(path));
}

/**
 * The reader's own count, where it is given.
 * @param {Data} data
 * @param {Answers} answers
 */
export function countIn(data, answers) {
  const count = data.count === null ? null : answers[data.count];
  return typeof count === "number" ? count : null;
}

/**
 * How the reader's count compares, in a sentence or two.
 * @param {Pick<Data, "verdicts" | "words">} data
 * @param {Result} result
 */
export function verdictOf(data, result) {
  const says = data.verdicts[/** @type {string} */ (result.verdict)] ?? "";
  return /** @type {number} */ (result.gap) > 0 ? `${says} ${filled(data.words.gap, result)}` : says;
}

/**
 * Bands that the result names beside its own: those of an option that the reader chose.
 * @param {Data} data
 * @param {Answers} answers
 * @param {Result} result
 */
export function contextOf(data, answers, result) {
  return data.inputs
    .map((input) => ({ band: result[`${input.id}_band`], label: input.options[String(answers[input.id])] }))
    .map(({ band, label }) => (isBand(band) && label ? `${label} by itself: ${text(band)}.` : ""))
    .filter(Boolean)
    .join(" ");
}

/**
 * What a step changed, in words; nothing where it changed nothing.
 * @param {Step} step
 */
export function changeOf(step) {
  return Object.entries(step.after)
    .map(([name, after]) => change(name, step.before[name], after))
    .filter(Boolean)
    .join(", ");
}

/**
 * @param {string} name
 * @param {unknown} before
 * @param {unknown} after
 */
function change(name, before, after) {
  const called = isBand(after) ? "range" : name;
  const [from, to] = [before, after].map((value) => (isBand(value) ? text(value) : String(value)));
  if (from === to) return "";
  return from === "0" ? `${called} ${to}` : `${called} ${from} → ${to}`;
}

/**
 * @param {ParentNode} root
 * @param {Data} data
 * @param {Step[]} steps
 * @param {Scale | undefined} on
 */
function showSteps(root, data, steps, on) {
  const list = root.querySelector("[data-part=steps]");
  const pattern = root.querySelector("template[data-part=step]");
  const around = root.querySelector("[data-part=reasons]");
  if (around instanceof HTMLElement) around.hidden = steps.length === 0;
  if (!list || !(pattern instanceof HTMLTemplateElement)) return;
  list.replaceChildren(
    ...steps.map((step) => {
      const item = /** @type {DocumentFragment} */ (pattern.content.cloneNode(true));
      fillStep(item, data, step);
      drawStep(item, step, on);
      return item;
    }),
  );
}

/**
 * @param {DocumentFragment} item
 * @param {Data} data
 * @param {Step} step
 */
function fillStep(item, data, step) {
  const rule = data.rules[step.rule];
  if (!rule) return;
  link(item, "rule", rule.name, rule.href);
  say(item, "why", step.why);
  say(item, "change", changeOf(step) || (rule.explanatory ? "" : "no figure changed"));
  link(item, "section", `${rule.source}, “${rule.section}”`, rule.section_href);
  const claims = item.querySelector("[data-part=claims]");
  claims?.replaceChildren(...rule.claims.map(claimItem));
}

/**
 * Draws what a step made of the range, on the scale of the result.
 * @param {DocumentFragment} item
 * @param {Step} step
 * @param {Scale | undefined} on
 */
function drawStep(item, step, on) {
  const picture = item.querySelector("[data-part=moved]");
  const name = Object.keys(step.after).find((each) => isBand(step.after[each])) ?? "";
  const [before, after] = [step.before[name], step.after[name]];
  if (!picture || !on || !isBand(after) || !isBand(before) || text(before) === text(after)) picture?.remove();
  else {
    drawBar(picture, "before", on, before);
    drawBar(picture, "bar", on, after);
  }
}

/** @param {{ says: string, href: string, grade: string }} claim */
function claimItem(claim) {
  const item = document.createElement("li");
  const anchor = document.createElement("a");
  anchor.href = claim.href;
  anchor.textContent = claim.says;
  item.append(anchor, ` ${claim.grade}`);
  return item;
}

/**
 * @param {ParentNode} root
 * @param {string} part
 * @param {string} words
 * @param {string} href
 */
function link(root, part, words, href) {
  const anchor = root.querySelector(`[data-part=${part}]`);
  if (!(anchor instanceof HTMLAnchorElement)) return;
  anchor.textContent = words;
  anchor.href = href;
}

/**
 * Puts words into a part of the page; a part without words is hidden.
 * @param {ParentNode | null} root
 * @param {string} part
 * @param {string | undefined} words
 */
export function say(root, part, words) {
  const place = /** @type {HTMLElement | null | undefined} */ (root?.querySelector(`[data-part=${part}]`));
  if (!place) return;
  place.textContent = /** @type {string} */ (words);
  place.hidden = !words;
}
