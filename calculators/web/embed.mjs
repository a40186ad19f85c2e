/** The embed page comes to life: which system, which form, what is filled in; the snippet and how it looks follow. */

import { answersIn } from "./answers.mjs";
import { palette } from "./colours.mjs";
import { resize } from "./resize.mjs";
import { say } from "./result.mjs";
import { copy } from "./share.mjs";
import { blanks, snippet } from "./snippet.mjs";
import { filled } from "./words.mjs";

/** @typedef {import("./types.d.ts").Choices} Choices */
/** @typedef {import("./types.d.ts").Snippets} Snippets */

const LINK = '<p><a href="{page}{fragment}">{title}</a></p>';
const FRAME = "{site}embed/{major}/{id}{suffix}.html{query}{fragment}";

/**
 * @param {HTMLElement} root
 * @param {Snippets} data
 */
function start(root, data) {
  const form = /** @type {HTMLFormElement} */ (root.querySelector("form"));
  const again = () => {
    offer(root, form, data);
    show(root, form, data);
  };
  form.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === "system") again();
    else show(root, form, data);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(again));
  for (const button of document.querySelectorAll("[data-copies]")) onCopy(/** @type {HTMLElement} */ (button));
  const asked = new URLSearchParams(location.hash.slice(1)).get("system") ?? "";
  if (asked in data.systems) choose(form, "system", asked);
  resize(here(data, `${data.common.site}embed/`));
  again();
  root.dataset.ready = "";
}

/**
 * Offers the forms that suit the chosen system in its order, with the best one chosen.
 * @param {HTMLElement} root
 * @param {HTMLFormElement} form
 * @param {Snippets} data
 */
function offer(root, form, data) {
  const { forms = [], recipe = "", title = "" } = data.systems[chosen(form, "system")] ?? {};
  const choices = /** @type {HTMLElement} */ (root.querySelector("[data-part=forms]"));
  const labels = new Map([...choices.querySelectorAll("label")].map((each) => [each.querySelector("input")?.value, each]));
  for (const label of labels.values()) label.hidden = true;
  for (const id of forms) {
    const label = /** @type {HTMLElement} */ (labels.get(id));
    label.hidden = false;
    choices.append(label);
  }
  choose(form, "form", forms[0] ?? "");
  const link = /** @type {HTMLAnchorElement} */ (root.querySelector("[data-part=recipe]"));
  link.href = recipe;
  link.textContent = `Step by step for ${title}`;
}

/**
 * Shows the snippet of the chosen form with all that is chosen, and what comes of it; the list below follows.
 * @param {HTMLElement} root
 * @param {HTMLFormElement} form
 * @param {Snippets} data
 */
function show(root, form, data) {
  const id = chosen(form, "form");
  const { pairs, corrected } = palette(Object.fromEntries(colours(form)), data.colours);
  const answers = Object.entries(answersIn(form, data.inputs)).filter(([, value]) => !Number.isNaN(value));
  const choices = {
    answers: Object.fromEntries(answers),
    colours: pairs,
    language: chosen(form, "language"),
    version: chosen(form, "version"),
  };
  for (const code of document.querySelectorAll("[data-snippet]")) {
    code.textContent = snippet(data, /** @type {HTMLElement} */ (code).dataset.snippet || id, choices);
  }
  const { gives = "", needs = "", file = "" } = data.forms[id] ?? {};
  const { where = "", forms: [best] = [] } = data.systems[chosen(form, "system")] ?? {};
  say(root, "where", id === best ? where : "");
  say(root, "gives", gives);
  say(root, "needs", needs && `It needs ${needs}`);
  say(root, "corrected", corrected.map(({ name, from, to, paper }) => `The ${name} ${from} cannot be read on ${paper}: ${to} stands in for it.`).join(" "));
  const link = /** @type {HTMLAnchorElement} */ (root.querySelector("[data-part=file]"));
  link.hidden = !file;
  link.href = here(data, filled(file, blanks(data, id, choices)));
  preview(root, data, id, choices, id === "link" && !!data.systems[chosen(form, "system")]?.asks);
}

/**
 * Shows how it looks: the frame itself, or the snippet's own HTML where it is all that there is.
 * @param {HTMLElement} root
 * @param {Snippets} data
 * @param {string} id
 * @param {Choices} choices
 * @param {boolean} asked whether the system makes the calculator of its address
 */
function preview(root, data, id, choices, asked) {
  const frame = /** @type {HTMLIFrameElement} */ (root.querySelector("[data-part=preview]"));
  const filledIn = blanks(data, id, asked ? { ...choices, answers: {}, colours: {} } : choices);
  root.dataset.form = asked ? "frame" : id;
  if (data.forms[id]?.looked_at && !asked) {
    const page = `<!DOCTYPE html><html lang="${choices.language}"><title>${id}</title><base target="_blank">`;
    frame.style.height = "";
    frame.srcdoc = `${page}<meta name="color-scheme" content="light dark">${filled(id === "link" ? LINK : data.forms[id].snippet, filledIn)}`;
    return;
  }
  const address = here(data, filled(FRAME, filledIn).replaceAll("&amp;", "&"));
  frame.removeAttribute("srcdoc");
  if (frame.src !== address) frame.src = address;
}

/**
 * The colours that are chosen for the day.
 * @param {HTMLFormElement} form
 * @returns {[string, string][]}
 */
function colours(form) {
  return [...form.querySelectorAll("input")].filter(({ type }) => type === "color").map(({ name, value }) => [name, value]);
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @returns {string}
 */
function chosen(form, name) {
  return new FormData(form).get(name)?.toString() ?? "";
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {string} value
 */
function choose(form, name, value) {
  /** @type {RadioNodeList} */ (form.elements.namedItem(name)).value = value;
}

/**
 * An address of the site as it is from here, where it may be served from elsewhere.
 * @param {Snippets} data
 * @param {string} address
 */
function here(data, address) {
  return address.replace(data.common.site ?? "", new URL(data.root, document.baseURI).href);
}

/**
 * @param {HTMLElement} button
 */
function onCopy(button) {
  const code = document.getElementById(button.dataset.copies ?? "");
  button.hidden = false;
  button.addEventListener("click", async () => {
    const done = await copy(code?.textContent ?? "");
    say(button.parentElement, "copied", done ? "Copied." : "Your browser did not allow copying. Mark the snippet and copy it by hand.");
  });
}

for (const root of document.querySelectorAll("[data-embeds]")) {
  if (root instanceof HTMLElement) start(root, JSON.parse(root.querySelector("[data-part=data]")?.textContent ?? ""));
}
