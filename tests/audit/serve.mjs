/** Serves a folder as a static host does: types, Brotli or gzip, validators, and 404.html for what is not there. */

import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** @type {Record<string, string>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml; charset=utf-8",
};
const PACKED = /^(text|application)|svg/;
const DAY = "public, max-age=86400";

/** @typedef {{ status: number, type: string, body: Buffer }} Found */

/**
 * @param {string} folder
 * @param {string} path
 * @returns {Promise<Found>}
 */
async function found(folder, path) {
  let file = join(folder, normalize(decodeURIComponent(path)));
  const kind = await stat(file).catch(() => null);
  if (kind?.isDirectory()) file = join(file, "index.html");
  const body = await readFile(file).catch(() => null);
  if (body) return { status: 200, type: TYPES[extname(file)] ?? "application/octet-stream", body };
  return { status: 404, type: TYPES[".html"], body: await readFile(join(folder, "404.html")) };
}

/** Each answer is packed once. @type {Map<string, Buffer>} */
const packed = new Map();

/**
 * @param {Found} answer
 * @param {string} accepted
 * @param {string} tag
 * @returns {[string, Buffer]}
 */
function coded({ type, body }, accepted, tag) {
  const coding = !PACKED.test(type) ? "" : /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : "";
  if (!coding) return ["", body];
  const key = coding + tag;
  const made = packed.get(key) ?? (coding === "br" ? brotliCompressSync(body) : gzipSync(body));
  packed.set(key, made);
  return [coding, made];
}

/**
 * @param {string} folder
 * @param {number} port
 * @returns {Promise<import("node:http").Server>} listening on this machine alone
 */
export function serve(folder, port) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const answer = await found(folder, pathname);
    const tag = `"${createHash("sha256").update(answer.body).digest("base64url").slice(0, 16)}"`;
    const [coding, body] = coded(answer, String(request.headers["accept-encoding"] ?? ""), tag);
    response.writeHead(answer.status, {
      "content-type": answer.type,
      "content-length": body.length,
      "cache-control": DAY,
      etag: tag,
      vary: "accept-encoding",
      "x-content-type-options": "nosniff",
      ...(coding && { "content-encoding": coding }),
    });
    response.end(request.method === "HEAD" ? undefined : body);
  });
  return new Promise((done) => server.listen(port, "127.0.0.1", () => done(server)));
}
