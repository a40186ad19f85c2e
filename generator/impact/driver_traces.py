"""The JavaScript that runs the rules of two calculators and remembers what they looked at, for `driver.py`.

A profile is a list of places, one for each whole input; what looks at it is run once for each thing that it looks at.
"""

TRACES = r"""
// The places of a profile's values by its number: the last input changes fastest.
function places_at(number) {
  const places = [];
  for (let input = WHOLE.length - 1; input >= 0; input--) {
    places[input] = number % WHOLE[input][1].length;
    number = Math.floor(number / WHOLE[input][1].length);
  }
  return places;
}

// The inputs that were looked at since this was emptied, in order; cut ones are never noted.
const LOOKED = [];

// Both sides' views of a profile: as each reads it, and so that each input that is looked at is noted.
const SEEN = [base, head].map((side) => {
  const seen = {};
  for (const [name] of Object.entries(side.profile(profile_of(places_at(0))))) {
    const input = WHOLE.findIndex(([id]) => id === name);
    const note = () => input < 0 || LOOKED.includes(input) || LOOKED.push(input);
    Object.defineProperty(seen, name, { get() { return note(), this.who[name]; } });
  }
  return seen;
});
function answers_of(places) {
  return Object.fromEntries(WHOLE.map(([id, values], input) => [id, values[places[input]]]));
}
function profile_of(places) {
  return { ...Object.fromEntries(CUT.map(({ id, least }) => [id, least])), ...answers_of(places) };
}
function views_of(places) {
  const given = profile_of(places);
  return [base, head].map((side, number) => {
    const who = side.profile(given);
    return { given, who, seen: Object.create(SEEN[number], { who: { value: who } }) };
  });
}

// A function of a profile, remembered by what it looks at: a tree of inputs, each with a branch for each place.
class Remembered {
  constructor(run) {
    this.run = run;
  }
  of(places) {
    let here = this.top;
    while (here !== undefined && here.branches) here = here.branches[places[here.input]];
    return (here ?? this.keep(places)).gives;
  }
  keep(places) {
    LOOKED.length = 0;
    const found = { gives: this.run(places) };
    let [holder, slot] = [this, "top"];
    for (const input of [...LOOKED]) {
      const look = (holder[slot] ??= { input, branches: [] });
      [holder, slot] = [look.branches, places[input]];
    }
    return (holder[slot] = found);
  }
}

// A side's trace of a profile: the state after all rules, and the steps. Equal steps and equal traces are one object.
function tracer(side, number) {
  const known = new Map();
  const interned = (value) => {
    const told = JSON.stringify(value);
    if (!known.has(told)) known.set(told, value);
    return known.get(told);
  };
  const rules = side.RULES.map(([apply, rule, source, section]) => (now) => {
    return new Remembered((places) => {
      const step = apply(views_of(places)[number].seen, now);
      return step && interned({ rule, why: step.why, source, section, before: now, after: interned(step.now) });
    });
  });
  const top = { now: side.start, steps: [], rule: rules[0]?.(side.start), after: new Map() };
  return (places) => {
    let here = top;
    for (let at = 0; at < rules.length; at++) {
      const step = here.rule.of(places);
      let next = here.after.get(step);
      if (!next) {
        const now = step ? step.after : here.now;
        next = { now, steps: step ? [...here.steps, step] : here.steps, rule: rules[at + 1]?.(now), after: new Map() };
        here.after.set(step, next);
      }
      here = next;
    }
    return here;
  };
}

// The state after all rules, and the steps, where a rule looks at a cut input.
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
"""
