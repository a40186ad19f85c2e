"""The inputs of a calculator, read from its profile's annotations, and their reader in Python.

The reader in JavaScript is emitted from the same specifications; both give the same error to the letter.
"""

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from enum import StrEnum
from typing import Any

from generator.compiler.canonical import as_shown, utf16
from generator.compiler.values import Bool, Int, Items, Maybe, Record, Value, all_of

ONE_OF, ANY_OF, WHOLE, YES_NO = "one of", "any of", "whole number", "yes/no"


class InputError(Exception):
    """Inputs that were refused: the input's id (None where there are no inputs at all) and what is allowed."""

    def __init__(self, input_id: str | None, message: str) -> None:
        super().__init__(message)
        self.input = input_id
        self.message = message


@dataclass(frozen=True)
class Input:
    """One input. `options` are the values of `enum`; `default` is as JSON has it; an `optional` one may be null."""

    id: str
    kind: str
    required: bool
    default: object = None
    optional: bool = False
    enum: type[StrEnum] | None = None
    options: tuple[str, ...] = ()
    least: int = 0
    most: int = 0

    @property
    def allowed(self) -> str:
        """What is allowed, as an error says it."""
        return ALLOWED[self.kind](self) + (" or null" if self.optional else "")

    @property
    def size(self) -> int:
        """How many values there are, None counted where it may be given."""
        return SIZES[self.kind](self) + self.optional

    def known(self) -> Value:
        """What the compiler knows of a value of this input."""
        value = KNOWN[self.kind](self)
        return Maybe(value) if self.optional else value

    def read(self, inputs: Mapping[str, object]) -> Any:
        """The value among the inputs, as the rules take it. Raises `InputError`."""
        given = self.id in inputs
        value = inputs[self.id] if given else self.default
        taken = READ[self.kind](self, value) if given or not self.required else None
        if taken is not None or (value is None and self.optional):
            return taken
        raise refusal(self.id, self.id, self.allowed, as_shown(value) if given else "missing")


def refusal(input_id: str | None, name: str, allowed: str, given: str) -> InputError:
    """The error of an input, in the words that the emitted JavaScript uses too."""
    return InputError(input_id, f"{name} must be {allowed}; it is {given}")


def specifications(profile: type, namespace: Mapping[str, Any]) -> tuple[Input, ...]:
    """The inputs of a profile in order. Raises `TypeError(field, what)` for an annotation that is no kind of input."""
    hints = typing.get_type_hints(profile, globalns=dict(namespace), include_extras=True)
    return tuple(_specification(field.name, hints[field.name], field.default) for field in fields(profile))


def profile_value(profile: type, inputs: tuple[Input, ...]) -> Value:
    """What the compiler knows of a profile."""
    return Record(profile, tuple((each.id, each.known()) for each in inputs))


def read_profile(profile: type, inputs: tuple[Input, ...], raw: object) -> Any:
    """The profile that JSON inputs stand for. Raises `InputError` for the first that is refused, unknown keys last."""
    if not isinstance(raw, Mapping):
        raise refusal(None, "the input", "an object", as_shown(raw))
    values = {each.id: each.read(raw) for each in inputs}
    unknown = sorted((key for key in raw if key not in values), key=lambda key: utf16(str(key)))
    for key in unknown:
        raise refusal(str(key), as_shown(str(key)), f"left out: the inputs are {', '.join(values)}", as_shown(raw[key]))
    return profile(**values)


def _specification(name: str, annotation: Any, default: object) -> Input:
    inner, optional = annotation, False
    parts = typing.get_args(annotation)
    if typing.get_origin(annotation) in {typing.Union, types.UnionType} and len(parts) == 2 and type(None) in parts:
        inner, optional = next(part for part in parts if part is not type(None)), True
    for kind in KINDS:
        found = kind(inner)
        if found is not None:
            required = default is MISSING
            spec = Input(
                name, required=required, default=None if required else _as_json(default), optional=optional, **found
            )
            break
    else:
        raise TypeError(name, "kind", getattr(inner, "__name__", str(inner)))
    if not required:
        try:
            spec.read({})
        except InputError:
            raise TypeError(name, "default", as_shown(spec.default)) from None
    return spec


def _one_of(annotation: Any) -> dict[str, Any] | None:
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return {"kind": ONE_OF, "enum": annotation, "options": tuple(member.value for member in annotation)}
    return None


def _any_of(annotation: Any) -> dict[str, Any] | None:
    parts = typing.get_args(annotation)
    if typing.get_origin(annotation) is tuple and len(parts) == 2 and parts[1] is ...:
        one = _one_of(parts[0])
        return None if one is None else {**one, "kind": ANY_OF}
    return None


def _yes_no(annotation: Any) -> dict[str, Any] | None:
    return {"kind": YES_NO} if annotation is bool else None


def _whole(annotation: Any) -> dict[str, Any] | None:
    parts = typing.get_args(annotation)
    if typing.get_origin(annotation) is typing.Annotated and parts[0] is int and type(parts[1]).__name__ == "Whole":
        return {"kind": WHOLE, "least": parts[1].least, "most": parts[1].most}
    return None


def _as_json(default: Any) -> object:
    return list(default) if isinstance(default, tuple) else default


def _read_one_of(spec: Input, value: object) -> object:
    return spec.enum(value) if spec.enum and isinstance(value, str) and value in spec.options else None


def _read_any_of(spec: Input, value: object) -> object:
    if not isinstance(value, list | tuple) or not all(isinstance(each, str) and each in spec.options for each in value):
        return None
    return tuple(member for member in spec.enum or () if member.value in value)


def _read_yes_no(_: Input, value: object) -> object:
    return value if isinstance(value, bool) else None


def _read_whole(spec: Input, value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float) or not spec.least <= value <= spec.most:
        return None
    return int(value) if value == int(value) else None


KINDS = (_one_of, _any_of, _yes_no, _whole)
ALLOWED: Mapping[str, Callable[[Input], str]] = {
    ONE_OF: lambda spec: f"one of {', '.join(spec.options)}",
    ANY_OF: lambda spec: f"a list of any of {', '.join(spec.options)}",
    YES_NO: lambda _: "true or false",
    WHOLE: lambda spec: f"a whole number from {spec.least} to {spec.most}",
}
SIZES: Mapping[str, Callable[[Input], int]] = {
    ONE_OF: lambda spec: len(spec.options),
    ANY_OF: lambda spec: 2 ** len(spec.options),
    YES_NO: lambda _: 2,
    WHOLE: lambda spec: spec.most - spec.least + 1,
}
KNOWN: Mapping[str, Callable[[Input], Value]] = {
    ONE_OF: lambda spec: all_of(spec.enum) if spec.enum else Bool(),
    ANY_OF: lambda spec: Items(all_of(spec.enum), 0, len(spec.options)) if spec.enum else Bool(),
    YES_NO: lambda _: Bool(),
    WHOLE: lambda spec: Int(spec.least, spec.most),
}
READ: Mapping[str, Callable[[Input, object], object]] = {
    ONE_OF: _read_one_of,
    ANY_OF: _read_any_of,
    YES_NO: _read_yes_no,
    WHOLE: _read_whole,
}
