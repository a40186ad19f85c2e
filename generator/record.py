"""What every record has: it is frozen and strict, so nothing is coerced and nothing unknown is let in."""

from functools import cache
from typing import Annotated, Any, get_args

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from generator.fields import Day, Id, Line, Sentence


class Part(BaseModel):
    """A frozen, strict piece of a record."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", use_attribute_docstrings=True)


class Change(Part):
    """A change that readers should hear of."""

    day: Day
    """The day that it was made."""
    says: Sentence
    """What is new, in a sentence."""


class Silence(Part):
    """A check that is silenced for this record alone."""

    check: Id
    """The code of the check, as it stands in brackets after the problem."""
    reason: Annotated[Line, StringConstraints(min_length=20)]
    """Why the record is right although the check finds fault with it, in a sentence or two."""


class Record(Part):
    """What every record has."""

    id: Id
    """The file's name without its ending, or the key in a list of records. It never changes."""
    title: Line
    """What the page is called."""
    summary: Sentence
    """The whole record in one sentence."""
    changes: tuple[Change, ...] = ()
    """What changed in it, for the feed and the home page; the oldest first."""
    aliases: tuple[Id, ...] = ()
    """Ids that it had before; whatever they led to keeps working."""
    silences: Annotated[tuple[Silence, ...], Field(exclude=True)] = ()
    """The checks that are silenced for it, each with the reason; readers never see them."""


@cache
def in_order(model: type[BaseModel]) -> list[str]:
    """The fields of a kind as they stand in a file: what every record may leave out comes last."""
    last = [name for name, field in Record.model_fields.items() if not field.is_required()]
    own = [name for name in model.model_fields if name not in last or not issubclass(model, Record)]
    return own + [name for name in model.model_fields if name not in own]


def part_in(annotation: Any) -> type[Part] | None:
    """The kind of part that a field holds: by itself, as an item of a list, or under a key."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    return next((found for each in get_args(annotation) if (found := part_in(each))), None)


def parts_of(model: type[Part]) -> tuple[type[Part], ...]:
    """A kind of record, and every kind of part in it at any depth, each once."""
    found = [model]
    for kind in found:
        below = (part_in(field.annotation) for field in kind.model_fields.values())
        found += [part for part in dict.fromkeys(below) if part and part not in found]
    return tuple(found)
