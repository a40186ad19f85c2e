"""What every record has: it is frozen and strict, so nothing is coerced and nothing unknown is let in."""

from pydantic import BaseModel, ConfigDict

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
