/**
 * Repeats the build's run over a calculator's whole domain, beside the page: every result, chunk by chunk, and the
 * SHA-256 over all of them. Rules and check module are the published ones; the answer is a number of messages.
 */

/** @typedef {import("./types.d.ts").CheckModule} CheckModule */
/** @typedef {import("./types.d.ts").CheckReport} CheckReport */

const worker = /** @type {{ postMessage: (report: CheckReport) => void }} */ (/** @type {unknown} */ (globalThis));

/**
 * The digest of all results: SHA-256 of the digests of all chunks put together, each in hexadecimal.
 * @param {CheckModule} check
 * @param {import("./types.d.ts").Evaluate} evaluate
 * @param {(done: number, of: number) => void} progress
 */
export async function digestOf(check, evaluate, progress) {
  let digests = "";
  for (let number = 0; number < check.CHUNKS; number++) {
    digests += await sha256(check.chunk(number, evaluate).text);
    progress(number + 1, check.CHUNKS);
  }
  return sha256(digests);
}

/** @param {string} text */
async function sha256(text) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

globalThis.addEventListener?.("message", async ({ data }) => {
  try {
    const [rules, check] = await Promise.all([import(data.rules), import(data.check)]);
    const digest = await digestOf(check, rules.evaluate, (done, of) => worker.postMessage({ done, of }));
    worker.postMessage({ digest });
  } catch (error) {
    worker.postMessage({ failed: String(error) });
  }
});
