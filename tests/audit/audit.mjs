/**
 * `node audit.mjs JOB`: looks at pages of a built site with Lighthouse, and writes the reports and the scores.
 *
 * The job is JSON: { site, port, out, chromium, pages: [{ kind, path, runs }] }. A page with runs is timed as often as
 * that, and its middle run counts; the others are looked at for what is on them.
 */

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { computeMedianRun } from "lighthouse/core/lib/median-run.js";
import { serve } from "./serve.mjs";

const JUDGED = ["accessibility", "best-practices", "seo"];

const job = JSON.parse(process.argv[2]);
const address = `http://127.0.0.1:${job.port}/`;
const server = await serve(job.site, job.port);
const chrome = await launch({
  chromePath: job.chromium,
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});

/** One run: the report as a page, and what it found. */
async function look(path, timed) {
  const flags = { port: chrome.port, output: "html", logLevel: "error", disableFullPageScreenshot: true };
  return timed
    ? lighthouse(address + path, { ...flags, onlyCategories: [...JUDGED, "performance"] })
    : lighthouse(address + path, { ...flags, onlyCategories: JUDGED, throttlingMethod: "provided" });
}

/** The score of each category, and the audits that took something from it. */
function judged({ lhr }) {
  return Object.values(lhr.categories).map(({ id, score, auditRefs }) => ({
    category: id,
    score: Math.round((score ?? 0) * 100),
    short: auditRefs
      .filter((ref) => ref.weight > 0 && (lhr.audits[ref.id].score ?? 1) < 1)
      .map((ref) => `${ref.id}: ${lhr.audits[ref.id].displayValue ?? lhr.audits[ref.id].title}`),
  }));
}

await mkdir(job.out, { recursive: true });
const scores = [];
try {
  for (const { kind, path, runs } of job.pages) {
    const seen = [];
    for (let run = 0; run < Math.max(1, runs); run += 1) seen.push(await look(path, runs > 0));
    const middle = runs > 1 ? computeMedianRun(seen.map(({ lhr }) => lhr)) : seen[0].lhr;
    const chosen = seen.find(({ lhr }) => lhr === middle);
    await writeFile(join(job.out, `${kind.replace(/\W+/g, "-")}.html`), chosen.report);
    scores.push({ kind, path, categories: judged(chosen) });
    process.stderr.write(`${kind}: ${judged(chosen).map(({ score }) => score).join(" ")}\n`);
  }
} finally {
  await chrome.kill();
  server.close();
}
await writeFile(join(job.out, "scores.json"), JSON.stringify(scores, null, 1));
