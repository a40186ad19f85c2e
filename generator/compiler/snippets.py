"""What every emitted module holds beside its rules: the reader of the inputs, and the walk through the rules.

The reader is the twin of `inputs.py` and gives the same errors to the letter. It looks at own properties only: what a
page put on `Object.prototype` is no input. `$` marks a name that the compiler may shorten; a snippet is emitted where
another one, or the module, uses its name.
"""

from collections.abc import Iterable, Mapping

from generator.compiler.canonical import DEEPEST

SNIPPETS: Mapping[str, str] = {
    "frozen": """\
function $frozen($value) {
  if (Object($value) === $value) Object.values(Object.freeze($value)).forEach($frozen);
  return $value;
}""",
    "shown": f"""\
function $shown($value, $depth = 0) {{
  if (typeof $value === "string") return JSON.stringify($value);
  if (Object($value) !== $value) return String($value);
  if ($depth > {DEEPEST}) return "…";
  if (Array.isArray($value)) return `[${{Object.values($value).map(($each) => $shown($each ?? null, $depth + 1))}}]`;
  const $keys = Object.keys($value).filter(($key) => $value[$key] !== undefined);
  return `{{${{$keys.sort().map(($key) => `${{$shown($key)}}:${{$shown($value[$key], $depth + 1)}}`)}}}}`;
}}""",
    "refuse": """\
function $refuse($input, $name, $allowed, $value) {
  const $given = $value === undefined ? "missing" : $shown($value);
  throw Object.assign(new Error(`${$name} must be ${$allowed}; it is ${$given}`), { input: $input });
}""",
    "input": """\
const $input = ($allowed, $read, $otherwise) => ($inputs, $id) => {
  const $value = Object.hasOwn($inputs, $id) ? $inputs[$id] : undefined;
  const $taken = $value === undefined || $value === $otherwise ? $otherwise : $read($value);
  if ($taken === undefined) $refuse($id, $id, $allowed + ($otherwise === null ? " or null" : ""), $value);
  return $taken;
};""",
    "one_of": """\
const $one_of = ($options, $otherwise) => $input(
  `one of ${$options.join(", ")}`,
  ($value) => $options.includes($value) ? $value : undefined,
  $otherwise,
);""",
    "any_of": """\
const $any_of = ($options, $otherwise) => $input(
  `a list of any of ${$options.join(", ")}`,
  ($value) =>
    Array.isArray($value)
      && Array.from($value, ($each, $at) => Object.hasOwn($value, $at) && $options.includes($each)).every(Boolean)
      ? $options.filter(($each) => $value.includes($each))
      : undefined,
  $otherwise,
);""",
    "whole": """\
const $whole = ($least, $most, $otherwise) => $input(
  `a whole number from ${$least} to ${$most}`,
  ($value) => Number.isInteger($value) && $value >= $least && $value <= $most ? $value + 0 : undefined,
  $otherwise,
);""",
    "yes_no": """\
const $yes_no = ($otherwise) => $input(
  "true or false",
  ($value) => typeof $value === "boolean" ? $value : undefined,
  $otherwise,
);""",
    "profile": """\
function $profile($inputs) {
  if (Object($inputs) !== $inputs || Array.isArray($inputs)) $refuse(null, "the input", "an object", $inputs);
  const $names = Object.keys($INPUTS);
  const $who = {};
  for (const $name of $names) $who[$name] = $INPUTS[$name]($inputs, $name);
  const $more = Object.keys($inputs).filter(($name) => !$names.includes($name) && $inputs[$name] !== undefined);
  const [$unknown] = $more.sort();
  if ($unknown === undefined) return $who;
  return $refuse($unknown, $shown($unknown), `left out: the inputs are ${$names.join(", ")}`, $inputs[$unknown]);
}""",
    "step_of": """\
const $step_of = ($apply, $id, $source, $section) => ($who, $before) => {
  const $step = $apply($who, $before);
  if ($step === null) return null;
  const { now: $after, why: $why } = $step;
  return { rule: $id, why: $why, source: $source, section: $section, before: $before, after: $after };
};""",
    "evaluate": """\
function $evaluate($inputs) {
  const $who = $profile($inputs);
  const $steps = [];
  let $now = $start;
  for (const $apply of $RULES) {
    const $step = $apply($who, $now);
    if ($step !== null) {
      $steps.push($step);
      $now = $step.after;
    }
  }
  return { ...$conclude($who, $now), rules: $steps.map(($step) => $step.rule), steps: $steps };
}""",
}
ORDER = tuple(SNIPPETS)


def needed(first: Iterable[str]) -> list[str]:
    """The snippets that these need, themselves among them, in the order they are emitted in."""
    waiting, found = list(first), set[str]()
    while waiting:
        name = waiting.pop()
        if name in SNIPPETS and name not in found:
            found.add(name)
            waiting += [other for other in SNIPPETS if f"${other}" in SNIPPETS[name]]
    return [name for name in ORDER if name in found]
