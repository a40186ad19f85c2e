"""What every emitted module holds beside its rules: the reader of the inputs, and the walk through the rules.

The reader is the twin of `inputs.py` and gives the same errors to the letter. It looks at own properties only: what a
page put on `Object.prototype` is no input. `$` marks a name that the compiler may shorten; a snippet is emitted where
another one, or the module, uses its name.
"""

from collections.abc import Iterable, Mapping

SNIPPETS: Mapping[str, str] = {
    "frozen": """\
function $frozen($value) {
  if (Object($value) === $value) Object.values(Object.freeze($value)).forEach($frozen);
  return $value;
}""",
    "shown": """\
function $shown($value) {
  if (typeof $value === "number") return $value;
  try {
    return JSON.stringify($value, function ($key) { return this[$key]; }) ?? "missing";
  } catch {
    return "…";
  }
}""",
    "refuse": """\
function $refuse($input, $name, $allowed, $value) {
  throw Object.assign(Error(`${$name} must be ${$allowed}; it is ${$shown($value)}`), { input: $input });
}""",
    "one_of": """\
const $one_of = ($options, $otherwise) => [
  `one of ${$options.join(", ")}`,
  ($value) => $options.find(($each) => $each === $value),
  $otherwise,
];""",
    "any_of": """\
const $any_of = ($options, $otherwise) => [
  `a list of any of ${$options.join(", ")}`,
  ($value) =>
    Array.isArray($value) && Object.values($value).filter(($each) => $options.includes($each)).length === $value.length
      ? $options.filter(($each) => $value.includes($each))
      : undefined,
  $otherwise,
];""",
    "whole": """\
const $whole = ($least, $most, $otherwise) => [
  `a whole number from ${$least} to ${$most}`,
  ($value) => Number.isInteger($value) && $value >= $least && $value <= $most ? $value + 0 : undefined,
  $otherwise,
];""",
    "yes_no": """\
const $yes_no = ($otherwise) => [
  "true or false",
  ($value) => $value === !!$value ? $value : undefined,
  $otherwise,
];""",
    "profile": """\
function $profile($inputs) {
  if (Object($inputs) !== $inputs || Array.isArray($inputs)) $refuse(null, "the input", "an object", $inputs);
  const $given = { __proto__: null, ...$inputs };
  const $names = Object.keys($INPUTS);
  const $who = {};
  for (const $name of $names) {
    const [$allowed, $read, $otherwise] = $INPUTS[$name];
    const $value = $given[$name];
    const $taken = $value === undefined || $value === $otherwise ? $otherwise : $read($value);
    if ($taken === undefined) $refuse($name, $name, $allowed + ($otherwise === null ? " or null" : ""), $value);
    $who[$name] = $taken;
  }
  Object.keys($given)
    .filter(($name) => !$names.includes($name) && $given[$name] !== undefined)
    .sort()
    .forEach(($name) => $refuse($name, $shown($name), `left out: the inputs are ${$names.join(", ")}`, $given[$name]));
  return $who;
}""",
    "evaluate": """\
function $evaluate($inputs) {
  const $who = $profile($inputs);
  const $steps = [];
  let $now = $start;
  for (const [$apply, $rule, $source, $section] of $RULES) {
    const $step = $apply($who, $now);
    if ($step) {
      const $before = $now;
      $now = $step.now;
      $steps.push({ rule: $rule, why: $step.why, source: $source, section: $section, before: $before, after: $now });
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
