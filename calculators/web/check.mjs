/** “Check it yourself”: the whole domain once more in the reader's browser, beside the page, held against the build's. */

import { number } from "./figures.mjs";

/** @typedef {import("./types.d.ts").CheckReport} CheckReport */

const QUARTERS = 4;

/**
 * What was found, in words.
 * @param {{ digest: string, results: number }} published
 * @param {string} digest
 * @param {number} seconds
 */
export function finding(published, digest, seconds) {
  const took = `${number(Math.max(1, Math.round(seconds)))} ${seconds < 1.5 ? "second" : "seconds"}`;
  return digest === published.digest
    ? `The same. In ${took} your browser worked out all ${number(published.results)} results, and their SHA-256 is the published one.`
    : `Different. In ${took} your browser came to the SHA-256 ${digest}, which is not the published one. Reload the page to leave out an old copy in your browser; if it stays different, please report it.`;
}

/** Why this browser cannot check; nothing where it can. */
export function hindrance() {
  if (!globalThis.isSecureContext || !globalThis.crypto?.subtle) {
    return "Your browser works out a SHA-256 only on a page that came over https or from your own machine (localhost), and this one did not.";
  }
  return globalThis.Worker ? "" : "Your browser cannot work beside the page, which the check needs.";
}

/** One check on its page: a button that runs it, one that stops it, how far it is, and what it found. */
class Check {
  /** @param {HTMLElement} root */
  constructor(root) {
    const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-part="${name}"]`));
    this.root = root;
    this.button = part("check");
    this.cancel = part("cancel");
    this.bar = /** @type {HTMLProgressElement} */ (part("progress"));
    this.found = part("found");
    this.published = { digest: root.dataset.digest ?? "", results: Number(root.dataset.results) };
    /** @type {Worker | null} */
    this.worker = null;
    this.button.addEventListener("click", () => this.run());
    this.cancel.addEventListener("click", () => this.finish("Stopped. Nothing was compared.", "stopped"));
    const hindered = hindrance();
    this.found.textContent = hindered;
    this.button.hidden = hindered !== "";
  }

  /** @param {string | undefined} path */
  address(path) {
    return new URL(path ?? "", document.baseURI).href;
  }

  run() {
    const { worker, rules, module } = this.root.dataset;
    const begun = performance.now();
    this.show(true);
    this.cancel.focus();
    this.bar.value = 0;
    this.found.textContent = "Working it out. You can read on meanwhile.";
    this.worker = new Worker(this.address(worker), { type: "module" });
    this.worker.addEventListener("error", () => this.finish("The check could not be started in your browser.", "failed"));
    this.worker.addEventListener("message", ({ data }) => this.hear(data, (performance.now() - begun) / 1000));
    this.worker.postMessage({ rules: this.address(rules), check: this.address(module) });
  }

  /**
   * @param {CheckReport} report
   * @param {number} seconds
   */
  hear(report, seconds) {
    if ("done" in report) this.progress(report.done / report.of);
    else if ("failed" in report) this.finish(`The check broke off: ${report.failed}`, "failed");
    else {
      const outcome = report.digest === this.published.digest ? "same" : "different";
      this.finish(finding(this.published, report.digest, seconds), outcome);
    }
  }

  /**
   * Moves the bar; each quarter is said.
   * @param {number} share
   */
  progress(share) {
    const [before, now] = [this.bar.value, share].map((each) => Math.floor(each * QUARTERS));
    this.bar.value = share;
    if (now !== before && now !== QUARTERS) this.found.textContent = `${((now ?? 0) * 100) / QUARTERS} % is done.`;
  }

  /**
   * @param {string} words
   * @param {string} outcome
   */
  finish(words, outcome) {
    const back = document.activeElement === this.cancel;
    this.worker?.terminate();
    this.show(false, outcome);
    if (back) this.button.focus();
    this.found.textContent = words;
  }

  /**
   * @param {boolean} running
   * @param {string} [outcome]
   */
  show(running, outcome) {
    this.button.hidden = running;
    this.cancel.hidden = this.bar.hidden = !running;
    this.root.dataset.outcome = outcome ?? "";
  }
}

for (const root of globalThis.document?.querySelectorAll("[data-check]") ?? []) {
  if (root instanceof HTMLElement) new Check(root);
}
