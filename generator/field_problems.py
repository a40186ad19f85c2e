"""What pydantic finds wrong with a record → problems with a place and what to write instead."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from generator.fields import is_choice
from generator.problem import Place, Problem, did_you_mean
from generator.record import part_in
from generator.text_forms import FORMS

Loc = tuple[str | int, ...]
CURLY = tuple("“”„‘’‚«»")


class Wording(NamedTuple):
    """How an error type of pydantic is said: a stable code, the sentence, and what to write."""

    code: str
    says: str
    instead: str


def as_problem(
    model: type[BaseModel],
    detail: ErrorDetails,
    place: Callable[[Loc], Place],
    key_place: Callable[[Loc], Place],
) -> Problem:
    """One problem for one of pydantic's errors. `place` and `key_place` turn a field's path into a place."""
    loc = tuple(step for step in detail["loc"] if isinstance(step, int) or not _is_virtual(step))
    name = next((str(step) for step in reversed(loc) if isinstance(step, str)), "record")
    holder = _model_at(model, loc[:-1])
    kind = detail["type"]
    if kind == "missing":
        instead = f"Add {name}: {_about(holder, name)}".rstrip(": ")
        return Problem("field-missing", place(loc[:-1]), f'the field "{name}" is missing', instead)
    if detail["input"] in (None, "") and kind != "extra_forbidden":
        instead = f"Write {name}: {_about(holder, name)}".rstrip(": ")
        return Problem("field-missing", key_place(loc), f'"{name}" is still empty', instead)
    if kind == "extra_forbidden":
        known = [key for key in holder.model_fields if key != "id"] if holder else []
        instead = did_you_mean(name, known) or f"Known fields: {', '.join(known)}."
        return Problem("field-unknown", key_place(loc), f'there is no field "{name}" here', instead)
    wording = WORDINGS.get(kind, Wording("field-value", '"{name}": {message}', "Write what the field expects."))
    words = {**detail.get("ctx", {}), "name": name, "message": detail["msg"], "value": _shown(detail["input"])}
    form = FORMS.get(str(words.get("pattern", "")))
    instead = form.instead if form else wording.instead.format_map(_Words(words))
    if kind == "literal_error":
        options = str(words["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
        instead = did_you_mean(str(detail["input"]), options) or f"Write one of {', '.join(options)}."
    if isinstance(detail["input"], str) and detail["input"][:1] in CURLY:
        instead = f'{instead} The quotes around it are curly; write straight ones: ".'
    if kind == "string_type" and isinstance(detail["input"], (tuple, dict)):
        instead = "Write a single one, without brackets or dashes."
    here = place(loc)
    mend = (here.replaced(f'"{here.underlined}"'),) if kind == "string_type" and _is_plain(detail["input"]) else ()
    return Problem(wording.code, here, wording.says.format_map(_Words(words)), instead, mend)


def _about(holder: type[BaseModel] | None, name: str) -> str:
    """What a field is for, and what it takes where that is a choice."""
    field = holder.model_fields.get(name) if holder else None
    choice = f" One of {', '.join(map(str, get_args(field.annotation)))}." if field and is_choice(field) else ""
    return f"{(field.description or '') if field else ''}{choice}"


def _is_plain(value: object) -> bool:
    """Whether a value would be the text that it looks like, if it stood in quotes."""
    return isinstance(value, (bool, int, float))


class _Words(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return key


def _is_virtual(step: str) -> bool:
    return "[" in step or step in ("str", "int", "bool", "none", "constrained-str")


def _shown(value: object) -> str:
    if isinstance(value, (tuple, dict)):
        return "a list" if isinstance(value, tuple) else "fields"
    text = "null" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= 60 else text[:57] + "…"


def _model_at(model: type[BaseModel], loc: Loc) -> type[BaseModel] | None:
    """The model that holds the field at the end of a path."""
    at: type[BaseModel] | None = model
    for step in loc:
        if isinstance(step, int) or at is None or step not in at.model_fields:
            continue
        at = part_in(at.model_fields[step].annotation)
    return at


WORDINGS: Mapping[str, Wording] = {
    "string_type": Wording(
        "field-type", '"{name}" should be text, not {value}', 'Write text; put numbers and yes/no words in "quotes".'
    ),
    "int_type": Wording(
        "field-type",
        '"{name}" should be a whole number, not {value}',
        "Write digits alone, as in 1000: no comma, sign or quotes.",
    ),
    "bool_type": Wording("field-type", '"{name}" should be true or false, not {value}', "Write true or false."),
    "tuple_type": Wording(
        "field-type", '"{name}" should be a list', "Write its items in [square brackets] or a line each after a dash."
    ),
    "dict_type": Wording(
        "field-type", '"{name}" should hold keys and values', "Write its fields below it, further in."
    ),
    "model_type": Wording(
        "field-type", '"{name}" should hold keys and values', "Write its fields below it, two spaces further in."
    ),
    "literal_error": Wording("field-value", '"{name}" cannot be {value}', ""),
    "string_pattern_mismatch": Wording("field-value", '"{name}" cannot be "{value}"', "It must match {pattern}."),
    "string_too_short": Wording(
        "field-value", '"{name}" is too short', "Write at least {min_length} characters, or delete the field."
    ),
    "string_too_long": Wording("field-value", '"{name}" is too long', "Write at most {max_length} characters."),
    "too_short": Wording("field-value", '"{name}" holds too few items', "Write {min_length} or more."),
    "greater_than_equal": Wording("field-value", '"{name}" is too small: {value}', "Write at least {ge}."),
    "less_than_equal": Wording("field-value", '"{name}" is too large: {value}', "Write at most {le}."),
}
