"""Random programs of the language: rule modules that are mostly accepted, and full of what compilers get wrong."""

from collections.abc import Sequence
from random import Random

INTS, BOOLS, LEVELS, TEXTS = "int", "bool", "level", "text"
NAMES: dict[str, list[str]] = {
    INTS: ["who.years", "now.total", "PAIR.low", "LIMIT"],
    BOOLS: ["who.keen"],
    LEVELS: ["who.level"],
    TEXTS: ["WORD"],
}
MEMBERS = ("Level.LOW", "Level.MIDDLE", "Level.HIGH")
CONSTANTS = (
    "LIMIT: Final = -7\nWORD: Final = 'a`${b}\\\\ c'\n"
    "TABLE: Final = {Level.LOW: Pair(-3, 4), Level.MIDDLE: Pair(0, 11), Level.HIGH: Pair(7, -7)}\n"
)


def program(random: Random, *, counting: bool = False) -> str:
    """A case for `tests.compiler.cases.module_of`; a counting one looks at the input of too many values to run."""
    writer = _Writer(random)
    helpers = [writer.function(f"helper{number}") for number in range(random.randint(1, 2))]
    rules = [writer.rule(f"rule{number}") for number in range(random.randint(1, 3))]
    names = ", ".join(f"rule{number}" for number in range(len(rules)))
    only = 'CALCULATOR: Final = Calculator("case", Profile, State(0), ({},), conclude)  # def only\n'
    return "\n\n".join([CONSTANTS, *helpers, *rules, writer.conclusion(counting=counting), only.format(names)])


class _Writer:
    """Writes code by chance; what it names is known where it stands."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._helpers: list[str] = []
        self._fresh = 0

    def function(self, name: str) -> str:
        names = {INTS: ["n", "LIMIT"], BOOLS: ["yes"], LEVELS: ["level"], TEXTS: ["WORD"]}
        body = self._block(names, INTS, 2, "    ")
        self._helpers.append(name)
        return f"def {name}(n: int, yes: bool, level: Level) -> int:\n{body}"

    def rule(self, name: str) -> str:
        names = {kind: list(known) for kind, known in NAMES.items()}
        lines = [self._bind(names, "    ") for _ in range(self._random.randint(0, 3))]
        test = self._expression(names, BOOLS, 2)
        state = f"State(min(900, max(-900, {self._expression(names, INTS, 3)})))"
        head = f'@rule("{name}", Section("source", "Heading"), ())\n{_define(name, "Step[State] | None")}'
        end = f"    if {test}:\n        return None\n    return Step({state}, {self._expression(names, TEXTS, 2)})\n"
        return head + "".join(lines) + end

    def conclusion(self, *, counting: bool) -> str:
        names = {kind: list(known) for kind, known in NAMES.items()}
        first = []
        if counting:
            names[INTS] += ["count", "count"]
            first = ["    count = 0 if who.count is None else who.count\n"]
        lines = first + [self._bind(names, "    ") for _ in range(self._random.randint(0, 3))]
        total = f"({self._expression(names, INTS, 3)}) + (0 if who.count is None else who.count * {self._int()})"
        says = self._expression(names, TEXTS, 3)
        return (
            f"def conclude(who: Profile, now: State) -> Result:\n{''.join(lines)}    return Result({total}, {says})\n"
        )

    def _block(self, names: dict[str, list[str]], kind: str, depth: int, indent: str) -> str:
        """Statements that end in a return."""
        names = {each: list(known) for each, known in names.items()}
        lines = [self._bind(names, indent) for _ in range(self._random.randint(0, 2))]
        shape = self._random.randint(0, 3) if depth else 0
        inner = indent + "    "
        if shape == 1:
            lines.append(
                f"{indent}if {self._expression(names, BOOLS, 2)}:\n{self._block(names, kind, depth - 1, inner)}"
            )
        elif shape == 2:
            level = self._expression(names, LEVELS, 0)
            first = self._block(names, kind, depth - 1, inner + "    ")
            others = self._block(names, kind, depth - 1, inner + "    ")
            member = self._random.choice(MEMBERS)
            lines.append(f"{indent}match {level}:\n{inner}case {member}:\n{first}{inner}case _:\n{others}")
            return "".join(lines)
        elif shape == 3:
            yes = self._block(names, kind, depth - 1, inner)
            no = self._block(names, kind, depth - 1, inner)
            lines.append(f"{indent}if {self._expression(names, BOOLS, 2)}:\n{yes}{indent}else:\n{no}")
            return "".join(lines)
        return "".join([*lines, f"{indent}return {self._expression(names, kind, 3)}\n"])

    def _bind(self, names: dict[str, list[str]], indent: str) -> str:
        kind = self._random.choice((INTS, INTS, BOOLS, LEVELS))
        self._fresh += 1
        name = f"local{self._fresh}"
        line = f"{indent}{name} = {self._expression(names, kind, 2)}\n"
        names[kind].append(name)
        return line

    def _int(self) -> str:
        return str(self._random.choice((0, 1, 2, 3, 7, 10, -1, -3, 100)))

    def _each(self) -> str:
        self._fresh += 1
        return f"each{self._fresh}"

    def _expression(self, names: dict[str, list[str]], kind: str, depth: int) -> str:
        if depth == 0 or self._random.random() < 0.15:
            literal = {INTS: self._int(), BOOLS: "True", LEVELS: self._random.choice(MEMBERS), TEXTS: '"w`ord"'}[kind]
            return self._random.choice([*names[kind], *names[kind], literal])
        write = {INTS: self._number, BOOLS: self._condition, LEVELS: self._level, TEXTS: self._text}[kind]
        return write(names, depth - 1)

    def _number(self, names: dict[str, list[str]], depth: int) -> str:
        a, b, c = (self._expression(names, INTS, depth) for _ in range(3))
        test, level, each = self._expression(names, BOOLS, depth), self._expression(names, LEVELS, depth), self._each()
        divisor = self._random.choice(("2", "7", "10", f"max(1, {c})"))
        call = f"{self._random.choice(self._helpers)}({a}, {test}, {level})" if self._helpers else f"-({a})"
        return self._pick(
            f"({a} + {b})", f"({a} - {b})", f"({a} * {b})", f"({a} // {divisor})", f"({a} % {divisor})", f"-{a}",
            f"({a} - -{b})", f"min({a}, {b})", f"max({a}, {b}, {c})", f"({a} if {test} else {b})", call,
            f"sum({each} * {self._int()} for {each} in ({a}, {b}, {c}) if {each} > {self._int()})",
            f"TABLE[{level}].low", "len(who.moods)" if "who.keen" in names[BOOLS] else "len(Level)", f"-({a})",
        )  # fmt: skip

    def _condition(self, names: dict[str, list[str]], depth: int) -> str:
        a, b, c = (self._expression(names, INTS, depth) for _ in range(3))
        p, q = self._expression(names, BOOLS, depth), self._expression(names, BOOLS, depth)
        one, other = self._expression(names, LEVELS, depth), self._random.choice(MEMBERS)
        each, order = self._each(), self._random.choice(("<", "<=", ">", ">=", "==", "!="))
        return self._pick(
            f"({a} {order} {b})", f"({a} {order} {b} <= {c})", f"({p} and {q})", f"({p} or {q})", f"(not {p})",
            f"({one} == {other})", f"({one} != {other})", f"({one} in ({other}, Level.LOW))", f"({a} in ({b}, {c}))",
            f"any({each} {order} {a} for {each} in ({b}, {c}))", f"all({each} > {a} for {each} in ({b}, {c}) if {p})",
        )  # fmt: skip

    def _level(self, names: dict[str, list[str]], depth: int) -> str:
        one, other = self._expression(names, LEVELS, depth), self._random.choice(MEMBERS)
        return f"({one} if {self._expression(names, BOOLS, depth)} else {other})"

    def _text(self, names: dict[str, list[str]], depth: int) -> str:
        number, level = self._random.choice(names[INTS]), self._random.choice(names[LEVELS])
        choice = f"({self._expression(names, TEXTS, depth)} if {self._expression(names, BOOLS, depth)} else 'no')"
        return self._pick(f'f"{{{number}}} `$ {{{level}}} \\\\ {{{{}}}}"', choice, f'f"{{{number}}}</script>{{WORD}}"')

    def _pick(self, *choices: str) -> str:
        options: Sequence[str] = choices
        return self._random.choice(options)


def _define(name: str, gives: str) -> str:
    return f"def {name}(who: Profile, now: State) -> {gives}:\n"
