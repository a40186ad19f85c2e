// sanitize-html as it comes: snippets as JSON on standard input, what is left of each on standard output.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const sanitize = require("sanitize-html");
const { version } = require("sanitize-html/package.json");

const left = Object.entries(JSON.parse(readFileSync(0, "utf-8"))).map(([name, text]) => [name, sanitize(text)]);
console.log(JSON.stringify({ version, left: Object.fromEntries(left) }));
