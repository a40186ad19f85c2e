/** A host's colours for an embedded calculator, each made readable where it is not. */

/** @typedef {Record<string, string[]>} Pairs a colour by day and one by night, by the name of its custom property */

/** The least contrast with the paper that WCAG asks, of text and of shapes. */
const LEAST = { ink: 4.5, accent: 4.5, aim: 3, error: 4.5 };

/**
 * The colours to set: those that a host chose for the day, with what they are by night, and those of the calculator's
 * own that its paper asks to be changed. `corrected` names those that could not be read by day.
 * @param {Record<string, string>} chosen
 * @param {Pairs} own
 */
export function palette(chosen, own) {
  const [day = "", night = ""] = own.paper ?? [];
  const paper = [chosen.paper ?? day, night];
  /** @type {Pairs} */
  const pairs = paper[0] === day ? {} : { paper };
  const corrected = [];
  for (const [name, least] of Object.entries(LEAST)) {
    const mine = own[name] ?? [];
    const wanted = chosen[name] && chosen[name] !== mine[0] ? [chosen[name], chosen[name]] : mine;
    const pair = wanted.map((colour, at) => readable(colour, paper[at] ?? "", least));
    if (pair.join() !== mine.join()) pairs[name] = pair;
    if (pair[0] !== wanted[0]) corrected.push({ name, from: wanted[0], to: pair[0], paper: paper[0] });
  }
  return { pairs, corrected };
}

/**
 * A colour such as `#1b5590`, or the nearest one towards black or white that has a contrast with the paper.
 * @param {string} colour
 * @param {string} paper
 * @param {number} least
 */
export function readable(colour, paper, least) {
  const end = contrast("#000000", paper) > contrast("#ffffff", paper) ? 0 : 255;
  for (let step = 0; step < 256; step++) {
    const mixed = hex(channels(colour).map((part) => part + ((end - part) * step) / 255));
    if (contrast(mixed, paper) >= least) return mixed;
  }
  return hex([end, end, end]);
}

/**
 * The contrast of two colours, from 1 to 21, as WCAG 2.2 defines it.
 * @param {string} one
 * @param {string} other
 */
export function contrast(one, other) {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * @param {string} colour
 */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * @param {string} colour
 */
function channels(colour) {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

/**
 * @param {number[]} parts
 */
function hex(parts) {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}
