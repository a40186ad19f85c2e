"""The models in words: each field of a kind, what it is, what it takes, and whether it must be there."""

from dataclasses import dataclass
from typing import Any

from generator.fields import meant
from generator.record import Part, Record, in_order, part_in, parts_of
from generator.text_forms import FORMS

Json = dict[str, Any]
NOUNS = {  # one, several
    "advice": ("an advice item", "advice items"),
    "audience": ("an audience", "audiences"),
    "benchmark": ("a benchmark", "benchmarks"),
    "claim": ("a claim", "claims"),
    "source": ("a source", "sources"),
    "term": ("a glossary term", "glossary terms"),
    "topic": ("a topic", "topics"),
}
NUMBERS = ("none", "one", "two", "three", "four", "five", "six")


@dataclass(frozen=True)
class FieldDoc:
    """A field: what it is, what it takes in words, and the kind of part that it holds, if it holds one."""

    name: str
    says: str
    required: bool
    takes: str
    part: type[Part] | None
    is_list: bool
    least: int
    is_prose: bool
    choices: tuple[str, ...]


@dataclass(frozen=True)
class PartDoc:
    """A kind of record or part: what it is, and its fields in the order of a file."""

    model: type[Part]
    says: str
    fields: tuple[FieldDoc, ...]


def docs_of(model: type[Record]) -> tuple[PartDoc, ...]:
    """A kind of record and every kind of part in it. The id of a record is its file's name, and no field."""
    schema: Json = model.model_json_schema()
    bodies: Json = {model.__name__: schema, **schema["$defs"]}
    return tuple(PartDoc(part, bodies[part.__name__]["description"], _fields(part, bodies)) for part in parts_of(model))


def _fields(part: type[Part], bodies: Json) -> tuple[FieldDoc, ...]:
    meanings = {each.name: each for each in meant(part)}
    docs = []
    for name in in_order(part):
        field, schema = part.model_fields[name], bodies[part.__name__]["properties"][name]
        if name == "id" and issubclass(part, Record):
            continue
        filled = _filled(schema)
        docs.append(
            FieldDoc(
                name=name,
                says=field.description or "",
                required=field.is_required(),
                takes=_takes(schema, meanings[name].refers_to, meanings[name].is_prose),
                part=part_in(field.annotation),
                is_list=filled.get("type") == "array",
                least=filled.get("minItems", 0),
                is_prose=meanings[name].is_prose,
                choices=tuple(filled.get("enum", ())),
            )
        )
    return tuple(docs)


def _filled(schema: Json) -> Json:
    """The schema of a field's value where it has one."""
    values = [each for each in schema.get("anyOf", ()) if each.get("type") != "null"]
    return values[0] if len(values) == 1 else schema


def _takes(schema: Json, refers_to: str | None, is_prose: bool, many: bool = False) -> str:
    filled = _filled(schema)
    if "items" in filled:
        least = filled.get("minItems", 0)
        enough = f", at least {NUMBERS[least]}" if least else ""
        return f"a list of {_takes(filled['items'], refers_to, is_prose, many=True)}{enough}"
    if refers_to:
        one, several = NOUNS[refers_to]
        return f"ids of {several}" if many else f"the id of {one}"
    if is_prose:
        return "pieces of Markdown" if many else "Markdown"
    if filled.get("additionalProperties"):
        return f"a name a line, each with {_takes(filled['additionalProperties'], None, False)}"
    orelse = " or null" if filled is not schema and "default" not in schema else ""
    return _simple(filled, many) + orelse


def _simple(schema: Json, many: bool) -> str:
    """What a field takes that is no list and names nothing."""
    if "$ref" in schema or schema.get("type") == "object":
        return "entries, each with fields of its own" if many else "fields of its own"
    if "enum" in schema:
        return f"one of {', '.join(map(str, schema['enum']))}"
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(_simple(each, many) for each in schema["anyOf"]))
    if schema.get("type") == "boolean":
        return "true or false"
    if schema.get("type") == "integer":
        return f"{'whole numbers' if many else 'a whole number'}{_bounds(schema)}"
    form = FORMS.get(schema.get("pattern", ""))
    if form is None:
        return "texts" if many else "a text"
    return form.many if many else f"{form.one}, such as {form.examples[-1]}" if form.examples else form.one


def _bounds(schema: Json) -> str:
    low, high = schema.get("minimum"), schema.get("maximum")
    return "" if low is None else f" from {low} to {high}" if high is not None else f" from {low} on"
