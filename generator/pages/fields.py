"""The pages of what a record holds: one a kind, made from the models, with examples from the content."""

from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import dedent

from generator.check import walk
from generator.codes import CODES, page_of
from generator.field_docs import FieldDoc, PartDoc, docs_of
from generator.fields import meant
from generator.load import FOLDERS, LISTS
from generator.model import KINDS, PAGELESS
from generator.origin import Loc, Origin
from generator.page import Page
from generator.pages.context import Context, Here
from generator.pages.finish import finish
from generator.pages.views import Head, Link
from generator.record import Part, Record

EVERY = "record"
SHARED = ("changes", "aliases", "silences")
NAMES: Mapping[str, str] = {
    "advice": "Advice",
    "source": "Sources and claims",
    "benchmark": "Benchmarks",
    "question": "Questions",
    "term": "Terms of the glossary",
    "topic": "Topics",
    "audience": "Audiences",
    "page": "Pages written by hand",
    "calculator": "Words of a calculator",
    "language": "Languages of the embedded calculators",
    "site": "The site",
}
LONGEST = 6  # lines of an example
REFERENCES = ("reference-unknown", "reference-idle", "reference-renamed")
PROSE = ("prose-broken", "figure-bare", "figure-free-idle")


@dataclass(frozen=True)
class FieldView:
    """A field, what it takes, what the checks hold of it, and how it stands in a record of the content."""

    name: str
    anchor: str
    says: str
    takes: str
    required: bool
    part: Link | None
    checks: tuple[Link, ...]
    example: str
    example_of: Link | None


@dataclass(frozen=True)
class PartView:
    title: str
    anchor: str
    says: str
    fields: tuple[FieldView, ...]


@dataclass(frozen=True)
class KindView:
    head: Head
    where: str
    begin: str
    parts: tuple[PartView, ...]
    shared: Link | None


@dataclass(frozen=True)
class Shown:
    """A field as it stands somewhere in the content."""

    text: str
    record: Link | None


def kind_pages(context: Context) -> list[Page]:
    """A page for every kind of record, and one for what every record may have."""
    return [*(_page(context, kind) for kind in NAMES), _page(context, EVERY)]


def path_of_kind(kind: str) -> str:
    return f"editing/{kind}/"


def links_to_kinds(here: Here) -> tuple[Link, ...]:
    """The links to the pages of all kinds."""
    every = Link(here.href(path_of_kind(EVERY)), "What every record may have", "What changed, old ids, and silences.")
    kinds = (Link(here.href(path_of_kind(kind)), title, _says(kind)) for kind, title in NAMES.items())
    return (*kinds, every)


def _says(kind: str) -> str:
    return docs_of(KINDS[kind])[0].says


def _page(context: Context, kind: str) -> Page:
    here = context.here(path_of_kind(kind))
    model = KINDS.get(kind, Record)
    docs = docs_of(model)
    hidden = {part.model for part in docs_of(Record)[1:]} if kind != EVERY else set()
    shown = [part for part in docs if part.model not in hidden]
    title = NAMES.get(kind, "What every record may have")
    head = Head(here.trail("editing"), title, docs[0].says if kind != EVERY else "Fields that are the same everywhere.")
    examples = _examples(here, kind)
    view = KindView(
        head=head,
        where=_where(kind),
        begin=f"plumbline new {'glossary' if kind == 'term' else kind} ID" if kind in BEGUN else "",
        parts=tuple(_part(here, part, docs[0], examples) for part in shown),
        shared=Link(here.href(path_of_kind(EVERY)), "what every record may have") if kind != EVERY else None,
    )
    return finish(here, "fields", head, view)


BEGUN = ("advice", "source", "benchmark", "question", "term")


def _where(kind: str) -> str:
    """Where a record of a kind stands, as a path in the repository."""
    folder = next((folder for folder, of in FOLDERS.items() if of == kind), "")
    file = next((file for file, of in LISTS.items() if of == kind), "site.yml" if kind == "site" else "")
    return f"content/{folder}/ID{'.md' if kind == 'page' else '.yml'}" if folder else f"content/{file}" if file else ""


def _part(here: Here, part: PartDoc, whole: PartDoc, examples: Mapping[tuple[type[Part], str], Shown]) -> PartView:
    is_whole = part.model is whole.model
    name = part.model.__name__
    fields = [field for field in part.fields if is_whole is False or part.model is Record or field.name not in SHARED]
    return PartView(
        title="Its fields" if is_whole else f"{name}: {part.says[0].lower()}{part.says[1:].rstrip('.')}",
        anchor="fields" if is_whole else name.lower(),
        says="" if is_whole else part.says,
        fields=tuple(_field(here, part.model, field, examples.get((part.model, field.name))) for field in fields),
    )


def _field(here: Here, model: type[Part], field: FieldDoc, shown: Shown | None) -> FieldView:
    return FieldView(
        name=field.name,
        anchor=f"{model.__name__.lower()}-{field.name}",
        says=field.says,
        takes=field.takes,
        required=field.required,
        part=_place_of(here, field.part) if field.part else None,
        checks=tuple(Link(here.href(page_of(code)), code, CODES[code].rule) for code in checks_of(model, field.name)),
        example=shown.text if shown else "",
        example_of=shown.record if shown else None,
    )


def _place_of(here: Here, part: type[Part]) -> Link:
    """Where a part is told: below, or with what every record may have."""
    name = part.__name__
    shared = part in {each.model for each in docs_of(Record)[1:]}
    path = path_of_kind(EVERY) if shared else here.path
    return Link(here.href(f"{path}#{name.lower()}"), name if shared else f"{name}, below")


def checks_of(model: type[Part], name: str) -> tuple[str, ...]:
    """The codes of what the checks hold of a field, beyond its form."""
    meaning = next(each for each in meant(model) if each.name == name)
    kinds = [kind.__name__ for kind in model.__mro__ if issubclass(kind, Part)]
    own = [code for code, each in CODES.items() if any(f"{kind}.{name}" in each.fields for kind in kinds)]
    return (*(REFERENCES if meaning.refers_to else ()), *(PROSE if meaning.is_prose else ()), *own)


def _examples(here: Here, kind: str) -> Mapping[tuple[type[Part], str], Shown]:
    """For each field of each part, the first place in the content where it is written."""
    found: dict[tuple[type[Part], str], Shown] = {}
    for key, origin, record in walk.records(here.library):
        if kind not in (key.kind, EVERY):
            continue
        for part, loc in walk.parts(record):
            model = type(part)
            assert issubclass(model, Part)
            for name in model.model_fields:
                at = (model, name)
                if at not in found and (text := _written(origin, (*loc, name))):
                    found[at] = Shown(text, here.link(key) if key.kind not in PAGELESS else None)
    if kind == EVERY:
        shared = {(Record, name): shown for (_, name), shown in found.items() if name in Record.model_fields}
        return found | shared
    return found


def _written(origin: Origin, loc: Loc) -> str:
    """A field as it stands in its file, its first lines; nothing where it is not written."""
    if origin.written_at(loc) is None or (origin.text.file.endswith(".md") and loc == ("body",)):
        return ""
    lines = origin.text.lines[origin.line(loc) - 1 : origin.lines(loc).stop - 1]
    text = dedent("\n".join(lines)).rstrip()
    cut = text.split("\n")
    return "\n".join(cut if len(cut) <= LONGEST else [*cut[: LONGEST - 1], "…"])
