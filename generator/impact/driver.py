"""The JavaScript that runs two calculators beside each other in V8, profile by profile.

It is loaded behind `base` and `head`, the check modules of both sides, whose rules note where their answers turn.
"""

from generator.impact.driver_traces import TRACES

SETTLED = r"""
// What both sides take: inputs run value by value, cut ones; the fields of a result, and those that are sentences.
const { whole: WHOLE, cut: CUT, names: NAMES, sentences: SENTENCES, rules_cut: RULES_CUT, alike: ALIKE } = SETTINGS;
const BAND = ["low", "high", "open_ended"];
const VARIES = "varies";
const FEW = 4; // kinds that are told apart where they are somewhere along several cut inputs; of words, which move, one
"""

COMPARED = r"""
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

// What differs between two traces whatever the conclusion is, and the words of both.
function between_traces(one, other) {
  const kinds = [];
  between_steps(one.steps, other.steps, kinds);
  const words = [words_of(one.steps), words_of(other.steps)];
  return { one, other, kinds, words, apart: !same(...words) };
}

// What differs at a point of the cut inputs: for each respect what was, and what is.
function kinds_at([one, other], traces, point, said) {
  Object.assign(one.who, point);
  Object.assign(other.who, point);
  const both = traces ?? between_traces(traced(base, one.who), traced(head, other.who));
  const [ours, theirs] = [base.conclude(one.seen, both.one.now), head.conclude(other.seen, both.other.now)];
  const kinds = [];
  between_results(ours, theirs, kinds);
  kinds.push(...both.kinds);
  const sentences = [sentences_of(ours), sentences_of(theirs)];
  said?.set(JSON.stringify(sentences), sentences);
  if (both.apart || !same(...sentences)) {
    between_words([...sentences[0], ...both.words[0]], [...sentences[1], ...both.words[1]], kinds);
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

// All that differs for a profile: [respect, kind, stretches] each; no stretches where it does everywhere.
function found_of(places, traces, said) {
  const views = views_of(places);
  const points = points_of(views[0].given);
  RESULTS += points.length;
  const [one] = CUT;
  const known = new Map();
  const at = (point) => {
    const value = CUT.length === 1 ? point[one.id] : JSON.stringify(point);
    if (!known.has(value)) known.set(value, kinds_at(views, traces, point, said));
    return known.get(value);
  };
  const all = points.map(at);
  points.forEach((point, number) => compare_with_largest(places, point, all[number]));
  const found = [];
  for (const respect of new Set(all.flatMap((kinds) => kinds.map(([name]) => name)))) {
    const told = all.map((kinds) => kinds.find(([name]) => name === respect));
    if (told.every((kind) => kind && same(kind, told[0]))) found.push([respect, told[0].slice(1), []]);
    else if (CUT.length !== 1) found.push(...somewhere(respect, told));
    else found.push(...along(respect, points, told, at));
  }
  return found;
}

// The largest change of each figure: what it was and is, and for whom.
const LARGEST = new Map();
function compare_with_largest(places, point, kinds) {
  for (const [respect, old, now] of kinds) {
    const by = Number.isInteger(old) && Number.isInteger(now) ? Math.abs(now - old) : 0;
    if (by > (LARGEST.get(respect)?.by ?? 0)) {
      LARGEST.set(respect, { by, old, now, who: { ...answers_of(places), ...point } });
    }
  }
}

const moves_in = (told) => told.some((kind) => kind && kind.some(Number.isInteger));

// What differs in one respect at some points of several cut inputs; figures that move with them are one kind.
function somewhere(respect, told) {
  const kinds = [...new Set(told.filter(Boolean).map((kind) => JSON.stringify(kind.slice(1))))].sort();
  const apart = kinds.length <= (respect === "text" ? 1 : FEW) && !moves_in(told);
  return (apart ? kinds.map(JSON.parse) : [[VARIES, VARIES]]).map((kind) => [respect, kind, [[null, null]]]);
}

// What differs in one respect along the one cut input; figures that move with it are one kind.
function along(respect, points, told, at) {
  const { id } = CUT[0];
  const moves = moves_in(told);
  const kind_at = (value) => {
    const kind = at({ [id]: value }).find(([name]) => name === respect);
    return kind && JSON.stringify(moves ? [VARIES, VARIES] : kind.slice(1));
  };
  const parts = stretches(points.map((point) => point[id]), kind_at);
  return parts.map(([kind, stretch]) => [respect, JSON.parse(kind), stretch]);
}

// What differs between the results from two states, and the sentences of both where they are the same at every point.
function results_from(now, then) {
  const traces = { one: { now }, other: { now: then }, kinds: [], words: [[], []], apart: false };
  const interned = new Map();
  return new Remembered((places) => {
    const said = new Map();
    const found = found_of(places, traces, said).filter(([respect]) => respect !== "text");
    const results = { found, sentences: said.size === 1 ? [...said.values()][0] : null };
    const told = JSON.stringify(results);
    if (!interned.has(told)) interned.set(told, results);
    return interned.get(told);
  });
}

// What differs between two traces and the results that they end in.
function found_between({ kinds, words }, { found, sentences: [ours, theirs] }) {
  const all = [...kinds];
  between_words([...ours, ...words[0]], [...theirs, ...words[1]], all);
  return [...found, ...all.map(([respect, ...kind]) => [respect, kind, []])];
}

const NOTHING = { found: [], sentences: [[], []] };
const TRACES = [tracer(base, 0), tracer(head, 1)];
let RESULTS = 0;

// The value for two objects in a map of maps; it is made where there is none.
function between(map, one, other, made) {
  if (!map.has(one)) map.set(one, new Map());
  const inner = map.get(one);
  if (!inner.has(other)) inner.set(other, made(one, other));
  return inner.get(other);
}

// Two traces as they are compared, with the results of their states and what was found by these.
const ENDS = new Map();
const WAYS = new Map();
const way_of = (one, other) => ({
  traces: between_traces(one, other),
  alike: ALIKE && same(one.now, other.now),
  results: between(ENDS, one.now, other.now, results_from),
  found: new Map(),
});

function known_of(places) {
  if (RULES_CUT) return place_of(found_of(places, null));
  const way = between(WAYS, ...TRACES.map((trace) => trace(places)), way_of);
  const results = way.alike ? NOTHING : way.results.of(places);
  if (results.sentences === null) return place_of(found_of(places, way.traces));
  if (!way.found.has(results)) way.found.set(results, place_of(found_between(way.traces, results)));
  return way.found.get(results);
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
  RESULTS = 0;
  for (let number = from; number < to; number++) places.push(known_of(places_at(number)));
  return { places, results: RESULTS };
}

const everything = () => [...FOUND.keys()].map((each) => JSON.parse(each));
const largest = () => [...LARGEST].map(([respect, { old, now, who }]) => [respect, old, now, who]);

export { compared, everything, largest };
"""

DRIVER = SETTLED + TRACES + COMPARED
