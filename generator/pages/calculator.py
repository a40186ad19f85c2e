"""The page of a calculator: its form, its answer, and the same answers as tables."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.calculator_words import CalculatorWords
from generator.compiler.compile import Compiled
from generator.library import Key
from generator.page import Page
from generator.pages.context import Context
from generator.pages.finish import finish
from generator.pages.forms import FormView, form
from generator.pages.result_tables import TableView, result_tables
from generator.pages.views import Head, Link


@dataclass(frozen=True)
class CalculatorView:
    head: Head
    intro: Markup
    form: FormView
    tables: tuple[TableView, ...]
    method: str
    embed: str
    onward: tuple[Link, ...]
    audiences: tuple[Link, ...]
    benchmarks: tuple[Link, ...]
    backlinks: tuple[Link, ...]


def calculator_page(context: Context, words: CalculatorWords, compiled: Compiled) -> Page:
    """The page where a reader answers and sees the answer."""
    key = Key("calculator", words.id)
    path = f"calculators/{words.id}/"
    here = context.here(path)
    head = Head(here.trail("calculator"), words.title, words.summary)
    view = CalculatorView(
        head=head,
        intro=here.block(words.intro),
        form=form(here, compiled, words),
        tables=result_tables(compiled, words),
        method=here.href(f"{path}method/"),
        embed=here.href(f"{path}embed/"),
        onward=here.by_id("calculator", [words.onward.calculator] if words.onward else ()),
        audiences=here.by_id("audience", context.audiences_by_calculator.get(words.id, ())),
        benchmarks=here.by_id("benchmark", context.benchmarks_by_calculator.get(words.id, ())),
        backlinks=here.links(here.relations.to(key)),
    )
    made = finish(here, "calculator", head, view, here.edit(key), key)
    return replace(made, oembed=f"embed/1/{words.id}.oembed.json")
