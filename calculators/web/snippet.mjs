/** A snippet with its blanks filled by what the reader of an embed page chose. */

import { write } from "./fragment.mjs";
import { filled } from "./words.mjs";

/** @typedef {import("./types.d.ts").Choices} Choices */
/** @typedef {import("./types.d.ts").Snippets} Snippets */

/**
 * The blanks of a form, as `generator/embed/snippets.py` names them. What goes into HTML is escaped.
 * @param {Snippets} data
 * @param {string} id of the form
 * @param {Choices} choices
 * @returns {Record<string, string>}
 */
export function blanks(data, id, { answers, colours, language, version }) {
  const pinned = version === "pinned" || (version === "best" && !!data.forms[id]?.pinned);
  const fragment = write(answers, data.inputs);
  const query = Object.entries(colours).map(([name, pair]) => `plumbline-${name}=${pair.join().replaceAll("#", "")}`);
  const style = Object.entries(colours).map(([name, pair]) => `--plumbline-${name}:light-dark(${pair.join()})`);
  const attributes = [...new URLSearchParams(fragment)].map(
    ([name, value]) => ` ${name.replaceAll("_", "-")}="${escaped(value)}"`,
  );
  return {
    ...data.common,
    ...data.languages[language],
    ...(pinned ? {} : { integrity: "", resizer: "" }),
    version: (pinned ? data.version : data.common.major) ?? "",
    address: `${data.common.page}${fragment && `#${fragment}`}`,
    fragment: fragment && `#${escaped(fragment)}`,
    query: query.length ? `?${escaped(query.join("&"))}` : "",
    attributes: attributes.join(""),
    style: style.length ? ` style="${style.join(";")}"` : "",
  };
}

/**
 * The snippet of a form.
 * @param {Snippets} data
 * @param {string} id
 * @param {Choices} choices
 */
export function snippet(data, id, choices) {
  return filled(data.forms[id]?.snippet ?? "", blanks(data, id, choices));
}

/**
 * @param {string} text
 */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
