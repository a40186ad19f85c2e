"""The module that runs a calculator's whole domain in a browser or in V8, chunk by chunk, for a comparison.

It finds the cut points itself: the rules are printed a second time with a note of every comparison of numbers, and
along an input that is too large to run value by value, an answer can change only where one of the notes does.
"""

import json
from collections.abc import Mapping

from generator.compiler import tree
from generator.compiler.domain import Domain, values_of
from generator.compiler.javascript import Code, Names, commas
from generator.compiler.to_expressions import ToExpressions
from generator.compiler.to_javascript import ToJavaScript
from generator.compiler.values import Int, Value

CHUNK = 512
# An order turns once, between two numbers; an equality turns twice, around one.
MOVED = {"<": 0.5, ">=": 0.5, "<=": -0.5, ">": -0.5, "==": 0, "!=": 0}
DRIVER = r"""
// Notes, in order, how each comparison of numbers came out: the sides' difference, moved a little, below or above zero.
const NOTES = [];
const noted = (site, left, right, moved) => (NOTES.push(3 * site + Math.sign(left - right + moved)), left);

// Where the answers of a state turned before, worth a look first for another profile that comes to it.
const HINTS = new Map();

// The notes of a profile: of the conclusion alone where no rule looks at a cut input.
function notes_of(inputs) {
  const who = profile(inputs);
  const state = () => RULES.reduce((now, [apply]) => apply(who, now)?.now ?? now, start);
  const before = RULES_CUT ? undefined : state();
  const notes = (id, value) => {
    NOTES.length = 0;
    who[id] = value;
    conclude(who, before ?? state());
    return NOTES.slice();
  };
  return { notes, state: JSON.stringify(before ?? null) };
}

// The values from least to most beside which the notes differ, and both ends. Hints are values worth a look first.
function turns(notes_at, least, most, hints) {
  const found = new Set([least, most]);
  const between = (low, low_notes, high, high_notes) => {
    if (same(low_notes, high_notes)) return;
    if (high - low === 1) {
      found.add(low).add(high);
      differ(low_notes, high_notes);
      return;
    }
    const middle = Math.floor((low + high) / 2);
    const middle_notes = notes_at(middle);
    between(low, low_notes, middle, middle_notes);
    between(middle, middle_notes, high, high_notes);
  };
  let low = least;
  let low_notes = notes_at(least);
  for (const high of [...hints.filter((hint) => least < hint && hint < most), most]) {
    const high_notes = notes_at(high);
    between(low, low_notes, high, high_notes);
    low = high;
    low_notes = high_notes;
  }
  return [...found].sort((one, other) => one - other);
}

// Which comparisons ever turned.
const TURNED = new Set();
function differ(one, other) {
  one.filter((note) => !other.includes(note)).forEach((note) => TURNED.add(Math.round(note / 3)));
}

// The profile with this number: the last input changes fastest.
function profile_at(number) {
  const who = {};
  for (const [id, values] of WHOLE.toReversed()) {
    who[id] = values[number % values.length];
    number = Math.floor(number / values.length);
  }
  return who;
}

// The points to run for a profile: along each cut input, with the others at their ends and middle.
function points(who) {
  const found = new Map();
  const add = (point) => found.set(JSON.stringify(CUT.map(({ id }) => point[id])), point);
  CUT.forEach((cut, at) => {
    const others = CUT.filter((other) => other !== cut).reduce(
      (all, { id, few }) => all.flatMap((point) => few.map((value) => ({ ...point, [id]: value }))),
      [{}],
    );
    others.forEach((other, place) => {
      const { notes, state } = notes_of({ ...who, ...other, [cut.id]: cut.least });
      const key = `${at} ${place} ${state}`;
      const values = turns((value) => notes(cut.id, value), cut.least, cut.most, HINTS.get(key) ?? []);
      HINTS.set(key, values);
      [...(cut.optional ? [null] : []), ...values].forEach((value) => add({ ...other, [cut.id]: value }));
    });
  });
  return CUT.length === 0 ? [{}] : [...found.values()];
}

// A line of JSON for each result of a chunk; what is as in the line before, of the same profile, is left out.
// Another module of the same rules can be given: it is held against the first at one point of each profile.
function chunk(number, evaluate, other) {
  const lines = [];
  let apart = null;
  const run = [];
  for (let at = number * SIZE; at < Math.min(PROFILES, (number + 1) * SIZE); at++) {
    const who = profile_at(at);
    const here = points(who);
    run.push(here.map((point) => CUT.map(({ id }) => point[id])));
    let before = {};
    for (const point of here) {
      const result = evaluate(Object.assign(who, point));
      const line = {};
      for (const key of Object.keys(result)) if (!same(result[key], before[key])) line[key] = result[key];
      lines.push(JSON.stringify(line));
      before = result;
      if (other && point === here[at % here.length] && !same(result, other(who))) apart ??= { ...who };
    }
  }
  return { text: `${lines.join("\n")}\n`, points: run, apart };
}

// Whether two values are the same, field by field.
function same(one, other) {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one)) return one.length === other.length && one.every((each, at) => same(each, other[at]));
  for (const key in one) if (!same(one[key], other[key])) return false;
  return Object.keys(one).length === Object.keys(other).length;
}

const turned = () => [...TURNED].sort((one, other) => one - other);
const CHUNKS = Math.ceil(PROFILES / SIZE);

export { CHUNKS, PROFILES, chunk, turned };
"""


class Noting(ToExpressions):
    """Prints comparisons of numbers with a note of how they came out; `sites` are those comparisons in order."""

    def __init__(self, facts: Mapping[tree.Expression, Value], names: Names) -> None:
        super().__init__(facts, names)
        self._known = facts
        self.sites: list[tree.Expression] = []

    def compare(self, node: tree.Compare) -> Code:
        if not (self._counts(node.left) and self._counts(node.right)):
            return super().compare(node)
        left = self._noted(node, self.text(node.left), self.text(node.right), MOVED[node.operator])
        return self.binary(node.operator, left, self.code(node.right))

    def extreme(self, node: tree.Builtin) -> Code:
        """`max(a, b, c)`: a against b, then the larger against c."""
        if len(node.arguments) == 1:
            return super().extreme(node)
        first, *rest = (self.text(each) for each in node.arguments)
        for other in rest:
            first = f"Math.{node.name}({commas([self._noted(node, first, other, 0.5).text, other])})"
        return Code(first)

    def _counts(self, node: tree.Expression) -> bool:
        return isinstance(self._known.get(node), Int)

    def _noted(self, node: tree.Expression, left: str, right: str, moved: float) -> Code:
        self.sites.append(node)
        return Code(f"noted({commas([str(len(self.sites) - 1), left, right, str(moved)])})")


class NotingFunctions(ToJavaScript):
    """Prints functions with noted comparisons."""

    def __init__(self, facts: Mapping[tree.Expression, Value], names: Names) -> None:
        super().__init__(facts, names)
        self.expressions: Noting = Noting(facts, names)


def check_module(rules: str, domain: Domain, rules_cut: bool) -> str:
    """The module: the rules with their notes, the domain, and what runs it."""
    whole = [[each.id, values_of(each)] for each in domain.whole]
    cut = [
        {
            "id": each.id,
            "least": each.least,
            "most": each.most,
            "optional": each.optional,
            "few": [*([None] if each.optional else []), each.least, (each.least + each.most) // 2, each.most],
        }
        for each in domain.cut
    ]
    constants = {"WHOLE": whole, "CUT": cut, "PROFILES": domain.profiles, "SIZE": CHUNK, "RULES_CUT": rules_cut}
    lines = [f"const {name} = {json.dumps(value, ensure_ascii=False)};" for name, value in constants.items()]
    return "\n".join([rules.rpartition("export {")[0], *lines, DRIVER])
