// The pictures of pages: Satori sets a page's words, and resvg draws them over the ground. Each core has a thread.
import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isMainThread, Worker, workerData } from "node:worker_threads";
import { Resvg } from "@resvg/resvg-js";
import satori from "satori";

const WIDTH = 1200;
const HEIGHT = 630;

/** Draws the pictures of pages into the folder of a site. */
export async function drawAll(pages, out) {
  const cores = availableParallelism();
  const told = pages.map(({ title, summary, picture }) => ({ title, summary, picture }));
  const shares = Array.from({ length: cores }, (_, core) => told.filter((_page, number) => number % cores === core));
  await Promise.all(shares.map((share) => finished({ pages: share, out })));
}

const finished = (share) =>
  new Promise((done, failed) => {
    const thread = new Worker(fileURLToPath(import.meta.url), { workerData: share });
    thread.on("exit", done).on("error", failed);
  });

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

function press() {
  const ground = readFileSync(here("ground.svg"), "utf8").trimEnd().slice(0, -"</svg>".length);
  const files = { 400: here("inter-400.ttf"), 700: here("inter-700.ttf") };
  const fonts = Object.entries(files).map(([weight, file]) => ({ name: "Inter", weight: Number(weight), data: readFileSync(file) }));
  const drawing = { font: { loadSystemFonts: false, fontFiles: [files[700]], defaultFontFamily: "Inter" } };
  return async ({ title, summary }) => {
    const words = await satori(card(title, summary), { width: WIDTH, height: HEIGHT, fonts });
    return new Resvg(ground + words.slice(words.indexOf(">") + 1), drawing).render().asPng();
  };
}

const div = (style, children) => ({ type: "div", props: { style, children } });

const card = (title, summary) =>
  div({ display: "flex", flexDirection: "column", width: WIDTH, height: HEIGHT, padding: "160px 0 0 80px" }, [
    div({ fontSize: 60, fontWeight: 700, color: "#16222e", width: 900 }, title),
    div({ fontSize: 32, color: "#4a5968", marginTop: 20, width: 900 }, summary),
  ]);

if (!isMainThread && workerData?.pages) {
  const draw = press();
  for (const page of workerData.pages) {
    const file = join(workerData.out, page.picture);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await draw(page));
  }
}
