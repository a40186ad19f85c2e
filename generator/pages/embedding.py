"""The pages on embedding that hold for every calculator: the forms, what survives where, a recipe for each system."""

from dataclasses import dataclass

from generator.address import MADE
from generator.embed.sanitisers import SANITISERS, Sanitiser, found
from generator.embed.snippets import FORMS
from generator.embed.systems import SYSTEMS, System
from generator.page import Page
from generator.pages.conformance import PATH as REPORT
from generator.pages.conformance import TITLE as REPORT_TITLE
from generator.pages.context import Context, Here
from generator.pages.finish import finish
from generator.pages.views import Head, Link

NAME = "embedding"
PATH, TITLE = f"{NAME}/", MADE[NAME]
SUMMARY = "The calculators on your own pages: eight forms, what each needs, and how to put one in, system by system."
SOURCE = "generator/embed/systems.py"


@dataclass(frozen=True)
class Arrival:
    """What a form arrives as behind a sanitiser that it may meet: itself, another form by its title, or nothing."""

    meets: bool
    whole: bool
    title: str


@dataclass(frozen=True)
class SanitisersView:
    """A row a form, a cell a sanitiser."""

    sanitisers: tuple[tuple[Sanitiser, str], ...]
    rows: tuple[tuple[str, tuple[Arrival, ...]], ...]


@dataclass(frozen=True)
class FormLine:
    title: str
    gives: str
    needs: str


@dataclass(frozen=True)
class EmbeddingView:
    head: Head
    calculators: tuple[Link, ...]
    recipes: tuple[Link, ...]
    forms: tuple[FormLine, ...]
    sanitisers: SanitisersView
    promises: str
    security: str
    report: Link


@dataclass(frozen=True)
class RecipeView:
    head: Head
    forms: tuple[FormLine, ...]
    steps: tuple[str, ...]
    notes: tuple[str, ...]
    calculators: tuple[Link, ...]
    others: tuple[Link, ...]


def embedding_pages(context: Context) -> list[Page]:
    """The page on embedding, and a recipe for each system."""
    here = context.here(PATH)
    head = Head((Link(here.href(""), "Home"),), TITLE, SUMMARY)
    view = EmbeddingView(
        head=head,
        calculators=_calculators(here),
        recipes=recipes(here),
        forms=tuple(FormLine(each.title, each.gives, each.needs) for each in FORMS),
        sanitisers=sanitisers_view(),
        promises=here.read_file("EMBEDDING.md"),
        security=here.read_file("SECURITY.md"),
        report=Link(here.href(REPORT), REPORT_TITLE),
    )
    edit = here.edit_file(SOURCE, 1)
    return [finish(here, "embedding", head, view, edit), *(_recipe(context, each) for each in SYSTEMS)]


def sanitisers_view() -> SanitisersView:
    """What the sanitisers leave, as a table."""
    seen, titles = found(), {each.id: each.title for each in FORMS}
    rows = []
    for form in FORMS:
        arrivals = [seen.arrives[each.id].get(form.id) for each in SANITISERS]
        cells = (Arrival(each is not None, each == form.id, titles.get(each or "", "")) for each in arrivals)
        rows.append((form.title, tuple(cells)))
    return SanitisersView(tuple((each, seen.versions[each.id]) for each in SANITISERS), tuple(rows))


def recipe_path(system: System) -> str:
    """The path of a system's recipe."""
    return f"{PATH}{system.id}/"


def _recipe(context: Context, system: System) -> Page:
    here = context.here(recipe_path(system))
    head = Head(here.trail(NAME), f"A calculator in {_in(system)}", system.where)
    by_id = {each.id: each for each in FORMS}
    view = RecipeView(
        head=head,
        forms=tuple(FormLine(by_id[each].title, by_id[each].gives, by_id[each].needs) for each in system.forms),
        steps=system.steps,
        notes=system.notes,
        calculators=_calculators(here, f"#system={system.id}"),
        others=tuple(each for each in recipes(here) if each.title != system.title),
    )
    return finish(here, "recipe", head, view, here.edit_file(SOURCE, 1))


def _in(system: System) -> str:
    return system.title[0].lower() + system.title[1:] if system.title.startswith("Another") else system.title


def recipes(here: Here) -> tuple[Link, ...]:
    """The recipes, as they are linked from a page."""
    return tuple(Link(here.href(recipe_path(each)), each.title, each.where) for each in SYSTEMS)


def _calculators(here: Here, fragment: str = "") -> tuple[Link, ...]:
    """The embed page of each calculator."""
    return tuple(
        Link(here.href(f"calculators/{name}/embed/{fragment}"), words.title)
        for name, words in here.library.calculators.items()
    )
