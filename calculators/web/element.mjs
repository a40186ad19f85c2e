/** A calculator as a custom element, for other people's pages: the form, the answer and why, in a shadow of its own. */

import { announcer } from "./announce.mjs";
import { answersIn, fill } from "./answers.mjs";
import { field, make } from "./element_form.mjs";
import { showErrors } from "./errors.mjs";
import { read } from "./fragment.mjs";
import { say, verdictOf } from "./result.mjs";
import { filled } from "./words.mjs";

/** @typedef {import("./types.d.ts").Answers} Answers */
/** @typedef {import("./types.d.ts").Pack} Pack */

/**
 * Defines the element of a calculator, or teaches the one that is there another language.
 * @param {Pack} first the language of a page whose own is not there
 * @param {string} css
 */
export function define(first, css) {
  const { calculator, inputs } = first;
  /** @type {any} */
  const there = customElements.get(calculator);
  if (there) return void there.learn?.(first);
  const names = inputs.map(({ id }) => id.replaceAll("_", "-"));
  const packs = new Set([first]);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);

  customElements.define(calculator, class extends HTMLElement {
    static observedAttributes = ["lang", "preset", ...names];

    /** @param {Pack} pack */
    static learn(pack) {
      packs.add(pack);
      for (const each of Document.prototype.querySelectorAll.call(document, calculator)) {
        /** @type {any} */ (each).connectedCallback();
      }
    }

    /** @type {Pack | null} */ pack = null;
    /** @type {Answers | null} */ answers = null;

    /** Draws the form in the language of its place, once; what is answered already stays. */
    connectedCallback() {
      const pack = [...packs].find(({ lang }) => this.matches(`:lang(${lang})`)) ?? first;
      if (pack === this.pack) return;
      this.pack = pack;
      const box = drawn(pack, this.getAttribute("heading") ?? 2);
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      root.replaceChildren(box);
      const preset = new URLSearchParams(this.getAttribute("preset") ?? "");
      for (const name of names) {
        if (this.hasAttribute(name)) preset.append(name.replaceAll("-", "_"), /** @type {string} */ (this.getAttribute(name)));
      }
      const { answers, ignored } = read(preset, inputs);
      fill(box, inputs, this.answers ?? answers);
      say(box, "notice", ignored[0] ? `${pack.words.left_out} ${ignored.join(", ")}` : "");
      const answer = answering(this, box, pack);
      box.addEventListener("input", answer);
      answer();
    }

    /** @param {string} name */
    attributeChangedCallback(name) {
      if (!this.answers) return;
      if (name !== "lang") this.pack = this.answers = null;
      this.connectedCallback();
    }
  });
}

/**
 * A function that shows the answer to what the form holds, or what is still to be answered, and tells the host.
 * @param {HTMLElement & { answers: Answers | null }} host
 * @param {HTMLElement} box
 * @param {Pack} pack
 */
function answering(host, box, pack) {
  const { calculator, version, inputs, words, page, doubt, evaluate } = pack;
  const part = (/** @type {string} */ name) => /** @type {any} */ (box.querySelector(name));
  const announce = announcer(part("[role=status]"));
  const defaults = Object.fromEntries(inputs.map((input) => [input.id, input.default]));
  return () => {
    const answers = (host.answers = answersIn(box, inputs));
    let wrong = "";
    showErrors(box, inputs, (input) => part(`[data-input=${input.id}] :invalid`) ? (wrong = filled(words.whole, input)) : "");
    const asked = inputs.find(({ id, required }) => required && !(id in answers));
    const result = /** @type {any} */ (asked || wrong ? {} : evaluate({ ...defaults, ...answers }));
    const verdict = result.answer && `${doubt} ${verdictOf(pack, result)}`.trim();
    say(box, "ask", asked && filled(words.ask, asked));
    say(box, "answer", result.answer);
    say(box, "verdict", verdict);
    part("[part=picture]").hidden = !result.high;
    part("i").style.left = `${(result.low / result.high) * 100}%`;
    part("b").style.left = `${(result.aim / result.high) * 100}%`;
    part("[part=reasons]").hidden = !result.answer;
    part("ol").replaceChildren(
      ...(result.steps ?? []).map((/** @type {any} */ { rule, why }) =>
        make("li", {}, make("a", { href: `${page}method/#${rule}` }, why)),
      ),
    );
    announce(wrong || (result.answer && `${result.answer} ${verdict}`));
    if (!result.answer) return;
    part("[part=corner] a").href = `${page}#${new URLSearchParams(/** @type {any} */ (answers))}`;
    const detail = { v: 1, calculator, version, inputs: answers, result };
    host.dispatchEvent(new CustomEvent("plumbline-result", { detail, bubbles: true }));
  };
}

/**
 * The form and the places of the answer, in a language.
 * @param {Pack} pack
 * @param {string | number} level of the heading
 */
function drawn({ lang, inputs, words, title, page, version }, level) {
  const part = (/** @type {string} */ tag, /** @type {string} */ name, /** @type {(Node | string)[]} */ ...children) =>
    make(tag, { part: name, "data-part": name }, ...children);
  return make(
    "div",
    { class: "box", lang, dir: "auto" },
    make("h2", { part: "title", "aria-level": level }, title),
    part("p", "notice"),
    make(
      "div",
      { class: "columns" },
      part("div", "form", ...inputs.map(field)),
      part(
        "div",
        "result",
        part("p", "ask"),
        part("p", "answer"),
        part("p", "picture", make("i", {}), make("b", {})),
        part("p", "verdict"),
        make("details", { part: "reasons" }, make("summary", {}, words.why), make("ol", {})),
      ),
    ),
    part("p", "corner", make("a", { href: page }, words.more), ` ${version}`),
    make("p", { role: "status" }),
  );
}
