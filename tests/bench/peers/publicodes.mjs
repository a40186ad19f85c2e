// The rules of connection-target in publicodes (publicodes.yaml), and the JavaScript that asks it for them.
//
// Settings: one engine for all evaluations, strict (the situation is then parsed at once, which is the faster way),
// without warnings and without automatic disabling of namespaces; each rule is looked up once and evaluated as the node
// that it is, so that no name is parsed again and the engine's cache serves all of a profile's questions.
// It has no lists, so JavaScript counts the factors; no records, so it puts result and trace together. `texte` writes
// numbers the French way ("1 000") with no setting for it, and errors are the engine's own:
// texts and errors are left out.

import Engine from "publicodes";
import { DEFAULTS, SECTIONS } from "./sections.mjs";
import RULES from "./publicodes.yaml";

const engine = new Engine(RULES, { strict: true, warn: false, flag: { automaticNamespaceDisabling: false } });
const nodes = Object.fromEntries(Object.keys(RULES).map((name) => [name, engine.getRule(name)]));
const of = (name) => engine.evaluateNode(nodes[name]).nodeValue;
const band = (low, high, open) => ({ low: of(low), high: of(high), open_ended: of(open) });
const yes = (value) => (value ? "oui" : "non");

export const evaluate = (inputs) => {
  const who = { ...DEFAULTS, ...inputs };
  const ticked = new Set(who.factors).size;
  engine.setSituation({
    level: `'${who.level}'`,
    industry: `'${who.industry}'`,
    years: who.years,
    "job seeking": yes(who.job_seeking),
    "network role": yes(who.network_role),
    ticked,
    connections: who.connections ?? 0,
  });
  const rules = [], steps = [];
  let now = { band: { low: 0, high: 0, open_ended: false }, position: 3 };
  const step = (rule, after) => {
    const [source, section] = SECTIONS[rule];
    rules.push(rule);
    steps.push({ rule, source, section, before: now, after });
    now = after;
  };
  step("career-stage", { band: band("stage low", "stage high", "stage open"), position: 3 });
  if (who.job_seeking) step("job-search", { band: band("search low", "search high", "search open"), position: 3 });
  if (of("network role applies")) {
    step("network-role", { band: band("network low", "network high", "network open"), position: 3 });
  }
  if (of("seniority applies")) step("seniority", { band: band("low", "high", "open"), position: 3 });
  const other = who.industry === "other";
  if (!other) step("industry", { band: now.band, position: of("industry position") });
  if (ticked) step("circumstances", { band: now.band, position: of("position") });
  if (who.years < 2) step("early-career", now);
  const asked = who.connections !== null;
  return {
    ...band("low", "high", "open"),
    aim: of("aim"),
    gap: asked ? of("gap") : null,
    verdict: asked ? of("verdict") : null,
    industry_band: other ? null : band("industry low", "industry high", "industry open"),
    rules,
    steps,
  };
};
