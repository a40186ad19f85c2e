"""The JavaScript that runs two calculators beside each other in V8, profile by profile.

It is loaded behind `base` and `head`, the check modules of both sides, whose rules note where their answers turn.
"""

DRIVER = r"""
// What both sides take: inputs run value by value, cut ones; the fields of a result, and those that are sentences.
const { whole: WHOLE, cut: CUT, names: NAMES, sentences: SENTENCES, rules_cut: RULES_CUT, alike: ALIKE } = SETTINGS;
const BAND = ["low", "high", "open_ended"];
const VARIES = "varies";

// The profile with this number: the last input changes fastest.
function profile_at(number) {
  const who = {};
  for (const [id, values] of WHOLE.toReversed()) {
    who[id] = values[number % values.length];
    number = Math.floor(number / values.length);
  }
  return who;
}

// The state after all rules, and the steps.
function traced(side, who) {
  const steps = [];
  let now = side.start;
  for (const [apply, rule, source, section] of side.RULES) {
    const step = apply(who, now);
    if (step) {
      steps.push({ rule, why: step.why, source, section, before: now, after: step.now });
      now = step.now;
    }
  }
  return { now, steps };
}

// Whether two values are the same, field by field.
function same(one, other) {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  for (const name in one) if (!same(one[name], other[name])) return false;
  for (const name in other) if (!(name in one)) return false;
  return true;
}

// What differs between the steps of two traces: the rules that apply, the figures in between.
function between_steps(ours, theirs, kinds) {
  const rules = [ours, theirs].map((steps) => steps.map((step) => step.rule));
  if (!same(...rules)) kinds.push(["trace", ...rules]);
  const figures = [ours, theirs].map((steps) => steps.map(({ before, after }) => [before, after]));
  if (!same(...figures)) kinds.push(["working", VARIES, VARIES]);
}

const words_of = (steps) => steps.flatMap(({ rule, why, source, section }) => [why, `${rule}: ${source}, ${section}`]);
const band_of = (result) => BAND.map((name) => result[name]);
const has_band = (result) => BAND.every((name) => name in result);

// What differs between two results: their figures and their sentences.
function between_results(ours, theirs, kinds) {
  const banded = has_band(ours) && has_band(theirs);
  if (banded && !same(band_of(ours), band_of(theirs))) kinds.push(["band", band_of(ours), band_of(theirs)]);
  for (const name of NAMES) {
    if ((banded && BAND.includes(name)) || SENTENCES.includes(name)) continue;
    if (!same(ours[name], theirs[name])) kinds.push([name, ours[name] ?? null, theirs[name] ?? null]);
  }
}

// The words of steps and of a result that only one side has.
function between_words(ours, theirs, kinds) {
  if (same(ours, theirs)) return;
  const gone = ours.filter((each) => !theirs.includes(each));
  const come = theirs.filter((each) => !ours.includes(each));
  kinds.push(["text", gone, come]);
}

const sentences_of = (result) => SENTENCES.map((name) => result[name] ?? "");

// What differs for a profile at a point of the cut inputs: for each respect what was, and what is.
function kinds_at(one, other, point) {
  Object.assign(one.who, point);
  Object.assign(other.who, point);
  const before = RULES_CUT ? traced(base, one.who) : one.trace;
  const after = RULES_CUT ? traced(head, other.who) : other.trace;
  const [ours, theirs] = [base.conclude(one.seen, before.now), head.conclude(other.seen, after.now)];
  const kinds = [];
  between_results(ours, theirs, kinds);
  if (RULES_CUT || one.kinds === undefined) {
    one.kinds = [];
    between_steps(before.steps, after.steps, one.kinds);
    one.words = words_of(before.steps);
    other.words = words_of(after.steps);
    one.apart = !same(one.words, other.words);
  }
  kinds.push(...one.kinds);
  const sentences = [sentences_of(ours), sentences_of(theirs)];
  if (one.apart || !same(...sentences)) {
    between_words([...sentences[0], ...one.words], [...sentences[1], ...other.words], kinds);
  }
  return kinds;
}

const inside = (point) =>
  CUT.every(({ id, least, most, optional }) =>
    point[id] === null ? optional : point[id] >= least && point[id] <= most,
  );

// The points of the cut inputs beside which an answer of either side turns; along a single one in order, blank first.
function points_of(who) {
  const points = [...base.points({ ...who }), ...head.points({ ...who })].filter(inside);
  if (CUT.length === 1) {
    const { id } = CUT[0];
    const values = [...new Set(points.map((point) => point[id]))];
    return values.sort((one, other) => (one ?? -1) - (other ?? -1)).map((value) => ({ [id]: value }));
  }
  const found = new Map();
  for (const point of points) {
    const cut = Object.fromEntries(CUT.map(({ id }) => [id, point[id]]));
    found.set(JSON.stringify(cut), cut);
  }
  return [...found.values()];
}

// Each kind with the stretches of the one cut input where it is; where it changes between two values is halved out.
function stretches(values, kind_at) {
  const found = new Map();
  const add = (kind, least, most) => kind && found.set(kind, [...(found.get(kind) ?? []), [least, most]]);
  if (values[0] === null) add(kind_at(values.shift()), null, null);
  const edges = [[values[0], kind_at(values[0])]];
  const between = (low, low_kind, high, high_kind) => {
    if (low_kind === high_kind || high - low === 1) return edges.push([high, high_kind]);
    const middle = Math.floor((low + high) / 2);
    const kind = kind_at(middle);
    between(low, low_kind, middle, kind);
    return between(middle, kind, high, high_kind);
  };
  for (const value of values.slice(1)) between(...edges.at(-1), value, kind_at(value));
  let [start, kind] = edges[0];
  let end = start;
  for (const [value, here] of [...edges.slice(1), [null, undefined]]) {
    if (value === null || here !== kind) {
      add(kind, start, end);
      [start, kind] = [value, here];
    }
    end = value;
  }
  return [...found];
}

// Both sides' views of a profile: each input that is looked at is noted, unless it is a cut one.
function sides_of(who, looked) {
  const cut = CUT.map(({ id }) => id);
  const watched = (inputs) => {
    const get = (target, name) => (cut.includes(name) || looked.add(name), target[name]);
    return { who: inputs, seen: new Proxy(inputs, { get }) };
  };
  return [watched(base.profile(who)), watched(head.profile(who))];
}

// All that differs for a profile: [respect, kind, stretches] each; no stretches where it does everywhere.
function found_of(who, one, other, count) {
  const points = points_of(who);
  count(points.length);
  const at = points.map((point) => kinds_at(one, other, point));
  const found = [];
  for (const respect of new Set(at.flatMap((kinds) => kinds.map(([name]) => name)))) {
    const told = at.map((kinds) => kinds.find(([name]) => name === respect));
    if (told.every((kind) => kind && same(kind, told[0]))) found.push([respect, told[0].slice(1), []]);
    else if (CUT.length !== 1) found.push([respect, [VARIES, VARIES], []]);
    else found.push(...along(respect, points, told, one, other));
  }
  return found;
}

// What differs in one respect along the one cut input; figures that move with it are one kind.
function along(respect, points, told, one, other) {
  const { id } = CUT[0];
  const moves = told.some((kind) => kind && kind.some(Number.isInteger));
  const kind_at = (value) => {
    const kind = kinds_at(one, other, { [id]: value }).find(([name]) => name === respect);
    return kind && JSON.stringify(moves ? [VARIES, VARIES] : kind.slice(1));
  };
  const parts = stretches(points.map((point) => point[id]), kind_at);
  return parts.map(([kind, stretch]) => [respect, JSON.parse(kind), stretch]);
}

// What differs where both conclude alike from one state: what the steps say.
function found_in_steps(ours, theirs) {
  const kinds = [];
  between_steps(ours, theirs, kinds);
  between_words(words_of(ours), words_of(theirs), kinds);
  return kinds.map(([respect, ...kind]) => [respect, kind, []]);
}

// What was found, by the way that both sides went, and then by the inputs that their conclusions looked at.
const KNOWN = new Map();

function known_of(who, count) {
  const looked = new Set();
  const [one, other] = sides_of(who, looked);
  if (RULES_CUT) return place_of(found_of(who, one, other, count));
  one.trace = traced(base, one.who);
  other.trace = traced(head, other.who);
  const trail = JSON.stringify([one.trace.steps, other.trace.steps]);
  const known = KNOWN.get(trail) ?? [];
  KNOWN.set(trail, known);
  for (const [names, places] of known) {
    const place = places.get(JSON.stringify(names.map((name) => who[name])));
    if (place !== undefined) return place;
  }
  const alike = ALIKE && same(one.trace.now, other.trace.now);
  if (alike) count(1);
  const place = place_of(
    alike ? found_in_steps(one.trace.steps, other.trace.steps) : found_of(who, one, other, count),
  );
  const names = [...looked].sort();
  let entry = known.find(([others]) => same(others, names));
  if (!entry) known.push((entry = [names, new Map()]));
  entry[1].set(JSON.stringify(names.map((name) => who[name])), place);
  return place;
}

// The place of what differs among all that was found.
const FOUND = new Map([["[]", 0]]);
function place_of(found) {
  const told = JSON.stringify(found);
  if (!FOUND.has(told)) FOUND.set(told, FOUND.size);
  return FOUND.get(told);
}

// The place of what differs for each profile, and how many pairs of results were compared to know it.
function compared(from, to) {
  const places = [];
  let results = 0;
  for (let number = from; number < to; number++) {
    places.push(known_of(profile_at(number), (more) => (results += more)));
  }
  return { places, results };
}

const everything = () => [...FOUND.keys()].map((each) => JSON.parse(each));

export { compared, everything };
"""
