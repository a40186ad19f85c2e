/** How figures are written and said; the same as `generator/figures.py`. */

/** @typedef {import("./types.d.ts").Band} Band */

/**
 * A number with commas from ten thousand on.
 * @param {number} value
 */
export function number(value) {
  return value >= 10_000 ? String(value).replace(/\B(?=(\d{3})+$)/g, ",") : String(value);
}

/**
 * A band as people write it: 100–300, 500+.
 * @param {Band} band
 */
export function text(band) {
  return joined(band, "–", "+");
}

/**
 * A band as people say it: 100 to 300, 500 or more.
 * @param {Band} band
 */
export function spoken(band) {
  return joined(band, " to ", " or more");
}

/**
 * @param {Band} band
 * @param {string} dash
 * @param {string} plus
 */
function joined(band, dash, plus) {
  const end = band.open_ended ? plus : "";
  return band.low === band.high
    ? number(band.low) + end
    : number(band.low) + dash + number(band.high) + end;
}

/**
 * Whether a value is a band.
 * @param {unknown} value
 * @returns {value is Band}
 */
export function isBand(value) {
  return Object(value) === value && Object.hasOwn(/** @type {object} */ (value), "high");
}

/**
 * A band that is seen as people write it and heard as people say it.
 * @param {Band} band
 */
export function element(band) {
  const shown = document.createElement("span");
  const seen = document.createElement("span");
  const heard = document.createElement("span");
  seen.ariaHidden = "true";
  seen.textContent = text(band);
  heard.className = "pl-spoken";
  heard.textContent = spoken(band);
  shown.className = "pl-num";
  shown.append(seen, heard);
  return shown;
}
