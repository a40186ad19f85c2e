"""What the language of rules refuses: each with its reason and what to write instead, as data.

`NEVER` is what the language leaves out on purpose, because the two languages, or two readers, would differ on it.
`NOT_YET` is what could be added without harm and has not been needed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.compiler.tree import Span
from generator.problem import Place, Problem

NEVER, NOT_YET = "never", "not yet"


@dataclass(frozen=True)
class Refusal:
    """A kind of refusal. `says` and `instead` may name the offending thing in braces."""

    says: str
    instead: str
    ever: str = NEVER


REFUSALS: Mapping[str, Refusal] = {
    # Numbers
    "float": Refusal(
        "a fraction is rounded on the way to a figure, so rules count in whole numbers",
        "count in a smaller unit: tenths, hundredths, per cent",
    ),
    "true-division": Refusal(
        "`/` gives a fraction", "divide whole numbers with `//`: `(2 * a + b) // (2 * b)` rounds halves up"
    ),
    "power": Refusal("`**` leaves the whole numbers for a negative exponent", "write the product out: `a * a`"),
    "round": Refusal(
        "`round` rounds halves to even in one language and up in the other",
        "say which way halves go: `(a + 5) // 10 * 10` rounds to tens, halves up",
    ),
    "bits": Refusal("`{0}` works on 32 bits in JavaScript and on all of them in Python", "use `+ - * // %`"),
    "divisor": Refusal(
        "this divisor is {0}, not always above zero", "divide by something proved to be at least 1: `max(1, n)`"
    ),
    "range": Refusal(
        "this lies in {0}, beyond the whole numbers that JavaScript holds exactly (2^53 either way)",
        "narrow the operands first, with `min` and `max` or with narrower inputs",
    ),
    "turns": Refusal(
        "this comparison could turn more than once along `{0}`, which has too many values to run each",
        "compare what only rises or only falls with it: no remainder, and `min` or `max` in place of a choice",
        NOT_YET,
    ),
    "bool-as-number": Refusal("a yes/no is not a number", "say what it counts: `1 if condition else 0`"),
    "not-a-number": Refusal("`{0}` counts whole numbers, and this is {1}", "give it whole numbers"),
    # Yes and no
    "truthiness": Refusal(
        "a condition is yes or no, and this is {0}", "compare it: `n != 0`, `len(items) > 0`, `x is not None`"
    ),
    "order": Refusal(
        "`{0}` orders whole numbers, and this is {1}", "compare with `==` or `in`, or give each a rank in a table"
    ),
    "record-equality": Refusal("`{0}` on {1} compares whole records", "compare the fields that matter"),
    "identity": Refusal("`{0}` asks about objects in memory", "write `==` or `!=`; `is` is for None"),
    "is-none": Refusal(
        "`{0}` with None also asks the object's own idea of equality", "write `is None` or `is not None`"
    ),
    "never-none": Refusal("this is {0} and never None", "leave the test out"),
    "none-value": Refusal(
        "this may be None here", "handle None first: `if x is None: return …`, or `… if x is None else …`"
    ),
    "kinds-differ": Refusal("{0} and {1} are not the same kind of value", "give both sides the same kind"),
    "membership": Refusal(
        "`in` looks for a member in a tuple, an enum's values or a table's keys, not in {0}", "write a tuple of members"
    ),
    # Text
    "format-spec": Refusal(
        "a format after `:` is written differently in the two languages", "put the finished text or number in"
    ),
    "conversion": Refusal(
        "`!{0}` shows how Python writes a value, which no reader needs", "put the value in without it"
    ),
    "text-part": Refusal("{0} reads differently in the two languages", "put in words: `'yes' if x else 'no'`"),
    "text-length": Refusal(
        "the two languages count the characters of a text differently", "count members or numbers instead"
    ),
    "text-operation": Refusal("`{0}` on a text", "write an f-string"),
    # Tables and tuples
    "missing-key": Refusal(
        "{0} has no row for {1}", "add the row, or handle {1} before the lookup: `if x == …: return …`"
    ),
    "key": Refusal("{0} is looked up by a member of {1}, and this is {2}", "look it up by the enum's member"),
    "index": Refusal(
        "a tuple's items have different places for different readers", "give it a name: `low, high = pair`", NOT_YET
    ),
    "maybe-empty": Refusal(
        "`{0}` of nothing has no answer, and this may be empty",
        "add a first value: `max(0, *items)` is written `max(0, a, b)`",
    ),
    "not-a-sequence": Refusal("`{0}` goes over a tuple or an enum, and this is {1}", "give it a tuple"),
    "unpack": Refusal("{0} names for {1}", "name every item once; use `_` for what is not needed"),
    "no-field": Refusal("{0} has no `{1}`", "{2}"),
    # Names
    "reassignment": Refusal("`{0}` already has a value here", "give the new value a name of its own"),
    "escapes": Refusal(
        "`{0}` is given its value inside a block and read outside of it", "name it once: `{0} = a if condition else b`"
    ),
    "reserved-name": Refusal("`{0}` is a word of JavaScript", "choose another name"),
    "unknown-name": Refusal("`{0}` is not known here", "{1}"),
    "not-final": Refusal("`{0}` could change while the rules run", "declare it `{0}: Final = …`"),
    "constant-kind": Refusal(
        "`{0}` holds {1}, which rules cannot read",
        "keep numbers, texts, enum members, tuples, records and tables by enum",
    ),
    "enum-alias": Refusal("`{0}.{1}` is a second name of `{0}.{2}`", "give each member a value of its own"),
    "enum-kind": Refusal(
        "`{0}` is not a plain StrEnum", "declare it `class {0}(StrEnum)` with text values and no methods"
    ),
    "key-name": Refusal(
        'JavaScript treats the key "{0}" in a way of its own (it reorders numbers, and objects inherit some names)',
        'choose a word: "level-1" for "1"',
    ),
    # Shape
    "none-returned": Refusal(
        "`{0}` can end without `return` and then gives None unsaid", "end every path with a `return`"
    ),
    "bare-return": Refusal("a bare `return` gives None unsaid", "write `return None`"),
    "unreachable": Refusal("nothing gets here: every path before has returned", "remove it"),
    "not-exhaustive": Refusal("no case for {0}", "add the case, or `case _:` for all that are left"),
    "case-repeated": Refusal("`{0}` was already matched above", "remove it"),
    "pattern": Refusal(
        "a case names members of an enum", "write `case Level.STUDENT | Level.ENTRY:` or `case _:`", NOT_YET
    ),
    "guard": Refusal("a case has no condition of its own", "put an `if` inside the case", NOT_YET),
    "recursion": Refusal(
        "`{0}` comes back to itself, so nobody can prove that it ends", "write the steps out, or use a table"
    ),
    "exception": Refusal("`{0}`: a rule always gives an answer", "return a value that says so"),
    "default-argument": Refusal(
        "`{0}` has arguments that a call may leave out", "take plain arguments and pass each one"
    ),
    "arguments": Refusal("`{0}` takes {1}", "pass each of them once, by position"),
    "loop": Refusal("`while` may never end", "use `sum`, `any` or `all` over a tuple"),
    "for": Refusal(
        "a `for` statement changes names as it goes", "use `sum`, `any`, `all` or `tuple` over `… for x in …`"
    ),
    "nested-function": Refusal("a function inside a function", "move it to the module"),
    "mutable": Refusal("a {0} can change after it was made", "write a tuple"),
    "statement": Refusal("`{0}` is not a statement of the language", "use names, `if`, `match` and `return`"),
    "expression": Refusal(
        "this kind of expression is not in the language", "say it with `if`, comparisons, arithmetic and calls", NOT_YET
    ),
    "comprehension": Refusal("one `for` at a time", "write a function for the inner one", NOT_YET),
    "slice": Refusal("a part of a tuple or a text", "name the items that matter", NOT_YET),
    "starred": Refusal("`*` and `**` hide how many values there are", "write the values out", NOT_YET),
    "target": Refusal("a value is given to a plain name", "write `name = …` or `a, b = record`"),
    "method": Refusal("`.{0}` is a method", "call a function of the module: `f(x)`", NOT_YET),
    "builtin": Refusal("`{0}` is no function of the language", "use `min max len sum any all tuple`", NOT_YET),
    "foreign-function": Refusal("`{0}` is not a function of this file", "write it in this file", NOT_YET),
    "rule-called": Refusal(
        "`{0}` is a rule, and rules are called in their order only", "move what both need to a function"
    ),
    "decorator": Refusal(
        "`@{0}` changes what the function does", "leave it out; only rules are decorated, with `@rule`"
    ),
    "changed-function": Refusal(
        "`{0}` does not run what stands here", "define it once, and give the name to nothing else"
    ),
    "keyword": Refusal("`{0}` is given by keyword", "pass it by position", NOT_YET),
    # The calculator as a whole
    "input-kind": Refusal(
        "`{0}` is no kind of input",
        "use a StrEnum, `bool`, `Annotated[int, Whole(a, b)]`, `tuple[AStrEnum, ...]`, or one of them `| None`",
    ),
    "input-default": Refusal(
        "the default of `{0}` is {1}, which is not among its values", "give a value that the input allows"
    ),
    "step": Refusal("a rule gives a Step or None, and this is {0}", "return `Step(state, why)` or `None`"),
    "state": Refusal("the state is {0} here and {1} at the start", "hand on the same kind of state"),
    "result": Refusal("`conclude` gives {0}", "return a NamedTuple of figures, texts and bands"),
    "result-field": Refusal("`{0}` is a name that every result has already", "choose another name for the field"),
    "rule-twice": Refusal("two rules are called `{0}`", "give each rule an id of its own"),
    "rule-kind": Refusal(
        "`{0}` is not a function marked with `@rule` in this file", "decorate it with `@rule(id, section, claims)`"
    ),
}


class Collector:
    """Gathers the refusals of one file, each once."""

    def __init__(self, file: str, source: str) -> None:
        self.file = file
        self.lines = source.splitlines()
        self._found: dict[tuple[str, Span], Problem] = {}

    @property
    def problems(self) -> list[Problem]:
        return list(self._found.values())

    def add(self, code: str, span: Span, *words: object) -> None:
        """Refuses what stands at the span; the words fill the braces of the refusal's sentences."""
        kind = REFUSALS[code]
        says = kind.says.format(*words)
        if kind.ever == NOT_YET:
            says += " (not in the language yet)"
        self._found.setdefault((code, span), Problem(code, self.place(span), says, kind.instead.format(*words)))

    def text(self, span: Span) -> str:
        """What stands at a span of one line."""
        return self.lines[span.line - 1][span.column - 1 : span.end_column - 1]

    def place(self, span: Span) -> Place:
        text = self.lines[span.line - 1] if span.line <= len(self.lines) else ""
        end = span.end_column if span.end_line == span.line else len(text) + 1
        return Place(self.file, span.line, span.column, text, max(1, end - span.column))


def listed(words: Iterable[object]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    *most, last = [str(word) for word in words]
    return f"{', '.join(most)} and {last}" if most else last
