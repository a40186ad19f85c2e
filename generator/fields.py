"""What a field can hold: the kinds of text, the references, and what a field's annotation says of it."""

from functools import cache
from typing import Annotated, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel, Field, StringConstraints
from pydantic.fields import FieldInfo

from generator.text_forms import COLOUR, DATE, EVERY, ID, LINE, SENTENCE, URL


class Ref(str):
    """Marks a field that holds the id of a record of this kind."""

    __slots__ = ()


class Prose:
    """Marks a field of Markdown."""


PROSE = Prose()

Id = Annotated[str, StringConstraints(pattern=ID.pattern, max_length=60), Field(examples=[*ID.examples])]
Line = Annotated[str, StringConstraints(min_length=1, pattern=LINE.pattern)]
Sentence = Annotated[str, StringConstraints(min_length=10, max_length=240, pattern=SENTENCE.pattern)]
Text = Annotated[str, StringConstraints(min_length=1), PROSE]
Date = Annotated[str, StringConstraints(pattern=DATE.pattern), Field(examples=[*DATE.examples])]
Day = Annotated[Date, StringConstraints(min_length=10), Field(examples=[DATE.examples[-1]])]
Every = Annotated[str, StringConstraints(pattern=EVERY.pattern), Field(examples=[*EVERY.examples])]
Colour = Annotated[str, StringConstraints(pattern=COLOUR.pattern), Field(examples=[*COLOUR.examples])]
Url = Annotated[str, StringConstraints(pattern=URL.pattern), Field(examples=[*URL.examples])]

AdviceRef = Annotated[Id, Ref("advice")]
AudienceRef = Annotated[Id, Ref("audience")]
BenchmarkRef = Annotated[Id, Ref("benchmark")]
ClaimRef = Annotated[Id, Ref("claim")]
SourceRef = Annotated[Id, Ref("source")]
TermRef = Annotated[Id, Ref("term")]
TopicRef = Annotated[Id, Ref("topic")]

Some = Field(min_length=1)

Grade = Literal[
    "peer-reviewed", "platform-documentation", "survey-data", "institution", "practitioner", "content-marketing"
]
SeenAs = Literal["original", "original-truncated", "abstract", "author-summary", "copy", "secondary-report"]
ClaimKind = Literal["advice", "benchmark", "etiquette", "fact", "opinion", "question", "reason", "situation", "warning"]


class Meant(NamedTuple):
    """A field by its name: the kind of record that its ids name, and whether it is Markdown."""

    name: str
    refers_to: str | None
    is_prose: bool


@cache
def meant(model: type[BaseModel]) -> tuple[Meant, ...]:
    """What each field of a model means."""
    return tuple(Meant(name, refers_to(field), is_prose(field)) for name, field in model.model_fields.items())


def is_prose(field: FieldInfo) -> bool:
    """Whether a field is Markdown, by itself or as the items of a list."""
    return PROSE in field.metadata or any(
        PROSE in getattr(arg, "__metadata__", ()) for arg in get_args(field.annotation)
    )


def refers_to(field: FieldInfo) -> str | None:
    """The kind of record that a field's ids name, by itself or as the items of a list."""
    return next((str(mark) for mark in _marks(field) if isinstance(mark, Ref)), None)


def is_choice(field: FieldInfo) -> bool:
    """Whether a field takes one of a few words."""
    return get_origin(field.annotation) is Literal


def _marks(field: FieldInfo) -> list[object]:
    marks: list[object] = list(field.metadata)
    for arg in get_args(field.annotation):
        marks += getattr(arg, "__metadata__", ())
    return marks
