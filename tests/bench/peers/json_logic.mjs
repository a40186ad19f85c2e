// The rules of connection-target in JSON Logic, for json-logic-engine.
//
// Settings: each rule is compiled once with `build`, the faster of the engine's two ways; tables are data, looked up
// with `val`, which it compiles too. JSON Logic has neither names for intermediate values nor functions nor a state, so
// JavaScript runs the rules in order, hands each the state before it, and keeps the trace; helpers write out what is
// repeated (all of it counts as the rules' bytes). It has no way to refuse an input, so the errors are left out.

import { LogicEngine } from "json-logic-engine";
import { DEFAULTS, SECTIONS } from "./sections.mjs";

const band = (low, high, open_ended) => ({ low, high, open_ended });
const TABLES = {
  levels: {
    student: band(100, 300, false),
    entry: band(300, 500, false),
    mid: band(500, 1000, false),
    senior: band(800, 2000, true),
    executive: band(1000, 5000, true),
  },
  seekers: {
    student: band(250, 500, true),
    entry: band(400, 750, true),
    mid: band(750, 1500, true),
    senior: band(1000, 3000, true),
    executive: band(1000, 3000, true),
  },
  industries: {
    "business-services": band(500, 500, true),
    healthcare: band(300, 500, false),
    "higher-education": band(400, 600, false),
    "information-technology": band(500, 1000, true),
    legal: band(400, 700, true),
    manufacturing: band(400, 700, false),
  },
};

const val = (...path) => ({ val: path });
const who = (name) => val("who", name);
const cat = (...parts) => ({ cat: parts });
const when = (...parts) => ({ if: parts });
const all = (fields) => ({ eachKey: fields });
const is = (left, right) => ({ "===": [left, right] });
const now = [val("band", "low"), val("band", "high"), val("band", "open_ended")];
const position = val("position");
const level = who("level");
const seekers = ["low", "high", "open_ended"].map((end) => val("seekers", level, end));
const industry = val("industries", who("industry"));
const industryLow = val("industries", who("industry"), "low");
const spoken = ([low, high, open]) =>
  cat(when(is(low, high), low, cat(low, " to ", high)), when(open, " or more", ""));
const step = (low, high, open_ended, at, why) => all({ band: all({ low, high, open_ended }), position: at, why });
const same = (at, why) => all({ band: val("band"), position: at, why });
const raisedLow = { max: [now[0], 500] };
const raisedHigh = { max: [now[1], raisedLow] };
const raised = (why) => step(raisedLow, raisedHigh, { or: [now[2], is(raisedLow, raisedHigh)] }, position, why);
const own = val("levels", level);
const side = (word, more) =>
  cat("Your industry starts at ", industryLow, `, ${word} the usual 400, so aim ${more} in the range.`);

const RULES = {
  "career-stage": all({
    band: own,
    position,
    why: cat(
      "Your career level sets the range: ",
      spoken(["low", "high", "open_ended"].map((end) => val("levels", level, end))), ".",
    ),
  }),
  "job-search": when(
    who("job_seeking"),
    step(
      { max: [now[0], seekers[0]] }, { max: [now[1], seekers[1]] }, { or: [now[2], seekers[2]] }, position,
      cat("You are looking for a job, where the range is ", spoken(seekers), "."),
    ),
    null,
  ),
  "network-role": when(
    { and: [who("network_role"), { ">=": [who("years"), 2] }] },
    raised("Your role is paid to network, so at least 500 are expected of you."),
    null,
  ),
  seniority: when(
    { and: [{ ">=": [who("years"), 7] }, { "!==": [level, "student"] }] },
    raised("With 7 years or more behind you, at least 500 are expected."),
    null,
  ),
  industry: when(
    is(who("industry"), "other"), null,
    { ">": [industryLow, 400] }, same({ "+": [position, 2] }, side("above", "higher")),
    { "<": [industryLow, 400] }, same({ "-": [position, 2] }, side("below", "lower")),
    same(position, cat("Your industry starts at ", industryLow, ", which is usual, so nothing changes.")),
  ),
  circumstances: when(
    { ">": [who("ticked"), 0] },
    same(
      { "+": [position, who("ticked")] },
      cat("You ticked ", who("ticked"), " of 5 circumstances, so aim higher in the range."),
    ),
    null,
  ),
  "early-career": when(
    { "<": [who("years"), 2] }, same(position, "In the first 2 years of work, says one practitioner, nobody counts: take your time."), null,
  ),
};

const [low, high, open_ended] = now;
const tenths = {
  "+": [
    { "*": [low, 10] },
    { "*": [{ "-": [high, low] }, { min: [10, { max: [0, position] }] }] },
    50,
  ],
};
const AIM = { min: [high, { max: [low, { "/": [{ "-": [tenths, { "%": [tenths, 100] }] }, 10] }] }] };
const connections = who("connections");
const aim = val("aim");
const CONCLUSION = all({
  low,
  high,
  open_ended,
  aim,
  gap: when(is(connections, null), null, { max: [0, { "-": [aim, connections] }] }),
  verdict: when(
    is(connections, null), null,
    is(connections, 0), "none-yet",
    { "<": [connections, low] }, when({ "<": [who("years"), 2] }, "early", "below"),
    { and: [{ ">": [connections, high] }, { "!": [open_ended] }] }, "above",
    { "<": [connections, aim] }, "in-range",
    "on-target",
  ),
  industry_band: industry,
  answer: cat("Aim for about ", aim, " connections; the range is ", spoken(now), "."),
});

const engine = new LogicEngine();
const compiled = Object.entries(RULES).map(([rule, logic]) => [rule, engine.build(logic), ...SECTIONS[rule]]);
const aimed = engine.build(AIM);
const concluded = engine.build(CONCLUSION);

export const evaluate = (inputs) => {
  const given = { ...DEFAULTS, ...inputs };
  const data = { ...TABLES, who: given, band: band(0, 0, false), position: 3, aim: 0 };
  given.ticked = new Set(given.factors).size;
  const rules = [], steps = [];
  for (const [rule, apply, source, section] of compiled) {
    const found = apply(data);
    if (found === null) continue;
    const before = { band: data.band, position: data.position };
    data.band = found.band;
    data.position = found.position;
    rules.push(rule);
    const after = { band: found.band, position: found.position };
    steps.push({ rule, why: found.why, source, section, before, after });
  }
  data.aim = aimed(data);
  return { ...concluded(data), rules, steps };
};
