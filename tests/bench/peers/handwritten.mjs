// The rules of connection-target as somebody would write them in JavaScript by hand, with the same inputs, errors,
// figures, trace and texts; minified by esbuild, it is what the compiled rules are held against. Written for few bytes
// and for speed, with nothing left out but this: it does not freeze what the results share.

const band = (low, high, open_ended = false) => ({ low, high, open_ended });

const LEVELS = {
  student: band(100, 300),
  entry: band(300, 500),
  mid: band(500, 1000),
  senior: band(800, 2000, true),
  executive: band(1000, 5000, true),
};
const DIRECTORS = band(1000, 3000, true);
const JOB_SEEKERS = {
  student: band(250, 500, true),
  entry: band(400, 750, true),
  mid: band(750, 1500, true),
  senior: DIRECTORS,
  executive: DIRECTORS,
};
const INDUSTRIES = {
  "business-services": band(500, 500, true),
  healthcare: band(300, 500),
  "higher-education": band(400, 600),
  "information-technology": band(500, 1000, true),
  legal: band(400, 700, true),
  manufacturing: band(400, 700),
};
const FACTORS = ["local-peers", "many-organisations", "frequent-moves", "discoverable", "networking-priority"];
const USUAL = 400, FLOOR = 500, SENIOR_YEARS = 7, FIRST_YEARS = 2;

const shown = (value) => {
  if (typeof value == "number") return value;
  try {
    return JSON.stringify(value, function (key) { return this[key]; }) ?? "missing";
  } catch {
    return "…";
  }
};

const refuse = (input, name, allowed, value) => {
  throw Object.assign(Error(`${name} must be ${allowed}; it is ${shown(value)}`), { input });
};

const oneOf = (options, otherwise) => [
  `one of ${options.join(", ")}`,
  (value) => options.includes(value) ? value : undefined,
  otherwise,
];
const whole = (most, otherwise, more = "") => [
  `a whole number from 0 to ${most}${more}`,
  (value) => Number.isInteger(value) && value >= 0 && value <= most ? value + 0 : undefined,
  otherwise,
];
const yesNo = ["true or false", (value) => typeof value == "boolean" ? value : undefined, false];

const INPUTS = {
  level: oneOf(Object.keys(LEVELS)),
  industry: oneOf([...Object.keys(INDUSTRIES), "other"], "other"),
  years: whole(50, 0),
  job_seeking: yesNo,
  network_role: yesNo,
  factors: [
    `a list of any of ${FACTORS.join(", ")}`,
    (value) => Array.isArray(value) && Array.from(value).every((each) => FACTORS.includes(each)) ? value : undefined,
    [],
  ],
  connections: whole(30000, null, " or null"),
};
const NAMES = Object.keys(INPUTS);

const read = (inputs, id) => {
  const [allowed, taken, otherwise] = INPUTS[id];
  const value = Object.hasOwn(inputs, id) ? inputs[id] : undefined;
  if (value === undefined || value === otherwise) {
    return otherwise === undefined ? refuse(id, id, allowed, value) : otherwise;
  }
  const found = taken(value);
  return found === undefined ? refuse(id, id, allowed, value) : found;
};

const YEARS_WORKED = ["hrnasty", "LinkedIn connections as a ratio of years worked"];
const SECTIONS = {
  "career-stage": ["smprotips", "LinkedIn Connection Targets by Career Level"],
  "job-search": ["smprotips", "Connection Targets for Job Seekers"],
  "network-role": YEARS_WORKED,
  seniority: YEARS_WORKED,
  industry: ["smprotips", "LinkedIn Connection Recommendations by Industry"],
  circumstances: ["smprotips", "Factors That Impact Your Optimal Number of Connections"],
  "early-career": ["hrnasty", "Advice to the intern"],
};

const spoken = ({ low, high, open_ended }) =>
  (low === high ? low : `${low} to ${high}`) + (open_ended ? " or more" : "");

const raised = ({ low, high, open_ended }) => {
  low = Math.max(low, FLOOR);
  high = Math.max(high, low);
  return band(low, high, open_ended || low === high);
};

export const evaluate = (inputs) => {
  if (Object(inputs) !== inputs || Array.isArray(inputs)) refuse(null, "the input", "an object", inputs);
  const [level, industry, years, seeking, networking, factors, connections] = NAMES.map((id) => read(inputs, id));
  let unknown;
  for (const key of Object.keys(inputs)) {
    if (!NAMES.includes(key) && inputs[key] !== undefined && !(unknown < key)) unknown = key;
  }
  if (unknown !== undefined) {
    refuse(unknown, shown(unknown), `left out: the inputs are ${NAMES.join(", ")}`, inputs[unknown]);
  }

  const rules = [], steps = [];
  let now = { band: band(0, 0), position: 3 };
  const step = (rule, why, next = now.band, position = now.position) => {
    const [source, section] = SECTIONS[rule], before = now;
    now = { band: next, position };
    rules.push(rule);
    steps.push({ rule, why, source, section, before, after: now });
  };

  const own = LEVELS[level], seekers = JOB_SEEKERS[level];
  step("career-stage", `Your career level sets the range: ${spoken(own)}.`, own);
  if (seeking) {
    step(
      "job-search", `You are looking for a job, where the range is ${spoken(seekers)}.`,
      band(Math.max(own.low, seekers.low), Math.max(own.high, seekers.high), own.open_ended || seekers.open_ended),
    );
  }
  if (networking && years >= FIRST_YEARS) {
    step("network-role", `Your role is paid to network, so at least ${FLOOR} are expected of you.`, raised(now.band));
  }
  if (years >= SENIOR_YEARS && level !== "student") {
    const why = `With ${SENIOR_YEARS} years or more behind you, at least ${FLOOR} are expected.`;
    step("seniority", why, raised(now.band));
  }
  const industry_band = industry === "other" ? null : INDUSTRIES[industry];
  if (industry_band) {
    const { low } = industry_band, side = Math.sign(low - USUAL);
    const end = side
      ? `${side > 0 ? "above" : "below"} the usual ${USUAL}, so aim ${side > 0 ? "higher" : "lower"} in the range`
      : "which is usual, so nothing changes";
    step("industry", `Your industry starts at ${low}, ${end}.`, now.band, 3 + 2 * side);
  }
  const ticked = new Set(factors).size;
  if (ticked) {
    const why = `You ticked ${ticked} of ${FACTORS.length} circumstances, so aim higher in the range.`;
    step("circumstances", why, now.band, now.position + ticked);
  }
  if (years < FIRST_YEARS) {
    step("early-career", `In the first ${FIRST_YEARS} years of work, says one practitioner, nobody counts: take your time.`);
  }

  const { low, high, open_ended } = now.band, position = Math.min(10, now.position);
  const aim = Math.min(high, Math.max(low, Math.floor((low * 10 + (high - low) * position + 50) / 100) * 10));
  const asked = connections !== null;
  return {
    low,
    high,
    open_ended,
    aim,
    gap: asked ? Math.max(0, aim - connections) : null,
    verdict: asked
      ? connections === 0 ? "none-yet"
        : connections < low ? years < FIRST_YEARS ? "early" : "below"
        : connections > high && !open_ended ? "above"
        : connections < aim ? "in-range" : "on-target"
      : null,
    industry_band,
    answer: `Aim for about ${aim} connections; the range is ${spoken(now.band)}.`,
    rules,
    steps,
  };
};
