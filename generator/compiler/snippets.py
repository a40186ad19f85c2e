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
    "one_of": """\
const $one_of = ($options, $otherwise) => [
  `one of ${$options.join(", ")}`,
  ($value) => $options.includes($value) ? $value : undefined,
  $otherwise,
];""",
    "any_of": """\
const $any_of = ($options, $otherwise) => [
  `a list of any of ${$options.join(", ")}`,
  ($value) => {
    const $given = Array.isArray($value) ? Object.values($value) : [$value];
    return Array.isArray($value) && $given.every(($each) => $options.includes($each))
      ? $options.filter(($each) => $given.includes($each))
      : undefined;
  },
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
  ($value) => typeof $value === "boolean" ? $value : undefined,
  $otherwise,
];""",
    "take": """\
function $take($inputs, $input) {
  const $value = Object.hasOwn($inputs, $input) ? $inputs[$input] : undefined;
  const [$allowed, $read, $otherwise] = $INPUTS[$input];
  const $taken = $value === undefined || $value === $otherwise ? $otherwise : $read($value);
  if ($taken !== undefined) return $taken;
  return $refuse($input, $input, $allowed + ($otherwise === null ? " or null" : ""), $value);
}""",
    "profile": """\
function $profile($inputs) {
  if (Object($inputs) !== $inputs || Array.isArray($inputs)) $refuse(null, "the input", "an object", $inputs);
  const $who = { @fields@ };
  for (const $key of Object.keys($inputs).sort()) {
    if (!Object.hasOwn($INPUTS, $key) && $inputs[$key] !== undefined) {
      $refuse($key, $shown($key), `left out: the inputs are ${Object.keys($INPUTS).join(", ")}`, $inputs[$key]);
    }
  }
  return $who;
}""",
    "evaluate": """\
function $evaluate($inputs) {
  const $who = $profile($inputs);
  const $rules = [];
  const $steps = [];
  let $before = $start;
  for (const [$apply, $rule, $source, $section, $claims] of $RULES) {
    const $step = $apply($who, $before);
    if ($step !== null) {
      const { now: $after, why: $why } = $step;
      $rules.push($rule);
      $steps.push(
        { rule: $rule, why: $why, source: $source, section: $section, claims: $claims, before: $before, after: $after },
      );
      $before = $after;
    }
  }
  return { ...$conclude($who, $before), rules: $rules, steps: $steps };
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
