/** The band's drawing: moves the parts of the template's picture, by the arithmetic of `generator/pages/band.py`. */

import { number } from "./figures.mjs";

/** @typedef {import("./types.d.ts").Band} Band */
/** @typedef {{ end: number, step: number }} Scale */

const START = 2;
const WIDTH = 88;
const STEPS_AT_MOST = 5;
const MOST_OVER_HIGH = 1.5;

/**
 * The scale that reaches a value in at most five round steps.
 * @param {number} most
 */
export function scale(most) {
  let step = 1;
  for (let power = 1; step * STEPS_AT_MOST < most; power *= 10) {
    step = [2, 5, 10].map((factor) => power * factor).find((each) => each * STEPS_AT_MOST >= most) ?? power * 10;
  }
  return { end: Math.max(step, Math.ceil(most / step) * step), step };
}

/**
 * Where a value stands; what lies past the end stands at the end.
 * @param {{ end: number }} on
 * @param {number} value
 */
export function at(on, value) {
  return `${(START + (WIDTH * Math.min(value, on.end)) / on.end).toFixed(2)}%`;
}

/**
 * The scale on which bands and counts stand; a count far above its band stands at the end.
 * @param {Band[]} bands
 * @param {unknown[]} counts
 */
export function scaleOf(bands, counts) {
  const high = Math.max(...bands.map((band) => band.high));
  const most = Math.round(high * MOST_OVER_HIGH);
  return scale(Math.max(high, ...counts.map((count) => (typeof count === "number" ? Math.min(count, most) : 0))));
}

/**
 * Draws a band with its aim and, where it is known, the reader's own count.
 * @param {Element} picture
 * @param {Scale} on
 * @param {Band} band
 * @param {number} aim
 * @param {number | null} count
 */
export function draw(picture, on, band, aim, count) {
  const part = (/** @type {string} */ name) => picture.querySelector(`[data-band="${name}"]`);
  set(part("thread"), { x2: at(on, band.low) });
  drawBar(picture, "bar", on, band);
  set(part("open"), { x: at(on, band.high), display: band.open_ended ? "inline" : "none" });
  mark(part("aim"), at(on, aim), `aim ${number(aim)}`);
  set(part("count"), { display: count === null ? "none" : "inline" });
  if (count !== null) {
    mark(part("count"), at(on, count), `you ${number(count)}${count > on.end ? " →" : ""}`);
  }
  drawAxis(part("axis"), on);
}

/**
 * Draws a range as a bar and nothing else.
 * @param {Element} picture
 * @param {string} name
 * @param {Scale} on
 * @param {Band} band
 */
export function drawBar(picture, name, on, band) {
  const width = `${((WIDTH * (band.high - band.low)) / on.end).toFixed(2)}%`;
  set(picture.querySelector(`[data-band="${name}"]`), { x: at(on, band.low), width });
}

/**
 * @param {Element | null} axis
 * @param {Scale} on
 */
function drawAxis(axis, on) {
  const pattern = axis?.querySelector("svg");
  if (!axis || !pattern) return;
  const ticks = [];
  for (let value = 0; value <= on.end; value += on.step) {
    const tick = /** @type {Element} */ (pattern.cloneNode(true));
    mark(tick, at(on, value), number(value), "middle");
    ticks.push(tick);
  }
  axis.replaceChildren(...ticks);
}

/**
 * Moves a mark and its label; near an edge the label stands to the inner side.
 * @param {Element | null} element
 * @param {string} x
 * @param {string} label
 * @param {string} [anchor]
 */
function mark(element, x, label, anchor) {
  const along = Number.parseFloat(x);
  const side = along < 20 ? "start" : along > 80 ? "end" : "middle";
  set(element, { x });
  const words = element?.querySelector("text");
  if (words) {
    words.textContent = label;
    words.setAttribute("text-anchor", anchor ?? side);
  }
}

/**
 * @param {Element | null} element
 * @param {Record<string, string>} attributes
 */
function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element?.setAttribute(name, value);
}
