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
  if (Object($value) === $value) {
    Object.values($value).forEach($frozen);
    Object.freeze($value);
  }
  return $value;
}""",
    "shown": f"""\
function $shown($value, $depth = 0) {{
  if (typeof $value === "string") return JSON.stringify($value);
  if (typeof $value !== "object" || $value === null) return String($value);
  if ($depth > {DEEPEST}) return "…";
  if (Array.isArray($value)) return `[${{$items($value).map(($each) => $shown($each, $depth + 1))}}]`;
  const $keys = Object.keys($value).filter(($key) => $value[$key] !== undefined).sort();
  return `{{${{$keys.map(($key) => `${{$shown($key)}}:${{$shown($value[$key], $depth + 1)}}`)}}}}`;
}}""",
    "items": """\
const $items = ($list) => Array.from($list, ($each, $at) => Object.hasOwn($list, $at) ? $each ?? null : null);""",
    "refuse": """\
function $refuse($input, $message) {
  throw Object.assign(new Error($message), { input: $input });
}""",
    "one_of": """\
const $one_of = ($options, $otherwise) => ({
  allowed: `one of ${$options.join(", ")}`,
  read: ($value) => $options.includes($value) ? $value : undefined,
  otherwise: $otherwise,
});""",
    "any_of": """\
const $any_of = ($options, $otherwise) => ({
  allowed: `a list of any of ${$options.join(", ")}`,
  read: ($value) => {
    if (!Array.isArray($value)) return undefined;
    for (let $at = 0; $at < $value.length; $at += 1) {
      if (!Object.hasOwn($value, $at) || !$options.includes($value[$at])) return undefined;
    }
    return $options.filter(($option) => $value.includes($option));
  },
  otherwise: $otherwise,
});""",
    "whole": """\
const $whole = ($least, $most, $otherwise) => ({
  allowed: `a whole number from ${$least} to ${$most}`,
  read: ($value) => Number.isInteger($value) && $value >= $least && $value <= $most ? $value + 0 : undefined,
  otherwise: $otherwise,
});""",
    "yes_no": """\
const $yes_no = ($otherwise) => ({
  allowed: "true or false",
  read: ($value) => typeof $value === "boolean" ? $value : undefined,
  otherwise: $otherwise,
});""",
    "take": """\
function $take($inputs, $input) {
  const $value = Object.hasOwn($inputs, $input) ? $inputs[$input] : undefined;
  const { allowed: $allowed, read: $read, otherwise: $otherwise } = $INPUTS[$input];
  const $taken = $value === undefined || $value === $otherwise ? $otherwise : $read($value);
  if ($taken !== undefined) return $taken;
  const $also = $otherwise === null ? " or null" : "";
  const $given = $value === undefined ? "missing" : $shown($value);
  return $refuse($input, `${$input} must be ${$allowed}${$also}; it is ${$given}`);
}""",
    "known": """\
function $known($inputs, $who) {
  const [$key] = Object.keys($inputs).filter(($each) => !Object.hasOwn($who, $each) && $inputs[$each] !== undefined).sort();
  if ($key === undefined) return $who;
  const $names = Object.keys($who).join(", ");
  return $refuse($key, `${$shown($key)} is no input (the inputs are ${$names}); it is ${$shown($inputs[$key])}`);
}""",
    "profile": """\
function $profile($inputs) {
  if (typeof $inputs !== "object" || $inputs === null || Array.isArray($inputs)) {
    $refuse(null, `the inputs must be an object; they are ${$shown($inputs)}`);
  }
  return $known($inputs, { @fields@ });
}""",
    "evaluate": """\
function $evaluate($inputs) {
  const $who = $profile($inputs);
  const $rules = [];
  const $steps = [];
  let $before = $start;
  for (const { apply: $apply, rule: $rule, source: $source, section: $section, claims: $claims } of $RULES) {
    const $step = $apply($who, $before);
    if ($step !== null) {
      const { now: $after, why: $why } = $step;
      $rules.push($rule);
      $steps.push({ rule: $rule, why: $why, source: $source, section: $section, claims: $claims, before: $before, after: $after });
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
