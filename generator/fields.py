"""What a field can hold: the kinds of text, the references, and what a field's annotation says of it."""

from functools import cache
from typing import Annotated, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel, Field, StringConstraints
from pydantic.fields import FieldInfo


class Ref(str):
    """Marks a field that holds the id of a record of this kind."""

    __slots__ = ()


class Prose:
    """Marks a field of Markdown."""


PROSE = Prose()

Id = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60),
    Field(examples=["use-the-alumni-tool"]),
]
Line = Annotated[str, StringConstraints(min_length=1, pattern=r"^\S(.*\S)?$")]
Sentence = Annotated[str, StringConstraints(min_length=10, max_length=240, pattern=r"^\S.*[.?!]$")]
Text = Annotated[str, StringConstraints(min_length=1), PROSE]
Date = Annotated[
    str,
    StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"),
    Field(examples=["2024", "2024-05", "2024-05-31"]),
]
Day = Annotated[Date, StringConstraints(min_length=10), Field(examples=["2024-05-31"])]
Every = Annotated[str, StringConstraints(pattern=r"^[1-9]\d* (month|year)s?$"), Field(examples=["6 months", "2 years"])]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$"), Field(examples=["#1b5590"])]
Url = Annotated[
    str, StringConstraints(pattern=r"^https?://[^\s/]+(/\S*)?$"), Field(examples=["https://example.org/page"])
]

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
