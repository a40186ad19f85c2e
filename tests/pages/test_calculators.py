"""The pages of a calculator: its form, its tables, its method."""

import json

from markupsafe import escape

from generator.agree import table_values
from generator.evaluate import evaluate
from generator.figures import number
from generator.outputs.embeds import embeds
from generator.pages.proofs import reach
from generator.pages.result_figures import figures_in
from generator.results import inputs_of
from tests.pages.conftest import Real, proof_of
from tests.pages.reading import Body, words


def test_the_form_asks_every_input(real: Real) -> None:
    """Each input stands in the form with its words, a control for each option, and a place for its error."""
    for name, compiled in real.calculators.items():
        said = real.library.calculators[name].inputs
        body = real.bodies[f"calculators/{name}/"]
        fields = {each.get("data-input"): Body(each) for each in body.tree.iter() if each.get("data-input")}
        assert list(fields) == [each.id for each in compiled.inputs]
        for spec in compiled.inputs:
            field = fields[spec.id]
            assert said[spec.id].label in field.text
            assert all(label in field.text for label in said[spec.id].options.values())
            values = {each.get("value") for tag in ("input", "option") for each in field.tree.iter(tag)}
            assert set(spec.options) <= values
            assert [each.get("data-part") for each in field.of_class("pl-field__error")] == ["error"]


def test_the_tables_are_what_the_rules_give(real: Real) -> None:
    """Each cell of the tables shows the figures that the rules give for it, and every calculator has a table."""
    for name, compiled in real.calculators.items():
        asked = real.library.calculators[name]
        shown = real.bodies[f"calculators/{name}/"].of_class("pl-table--results")
        specs = {each.id: each for each in compiled.inputs}
        assert len(shown) == len(asked.tables) > 0
        for element, table in zip(shown, asked.tables, strict=True):
            cells = [words(each) for each in Body(element).of_class("pl-num") if each.tag == "td"]
            values = [table_values(table, specs[each]) for each in (table.down, table.across)]
            answers = [
                evaluate(compiled, {**table.given, table.down: down, table.across: across})
                for down in values[0]
                for across in values[1]
            ]
            given = [[escape(figure.shown).striptags() for figure in figures_in(asked, each)] for each in answers]
            assert cells == ["".join(each) for each in given]


def test_the_data_of_the_form_is_sound_json(real: Real) -> None:
    """The data beside the form names every input, rule and verdict, and cannot end its script element."""
    for name, compiled in real.calculators.items():
        page = real.pages[f"calculators/{name}/"]
        raw = page.body.partition('data-part="data">')[2].partition("</script>")[0]
        data = json.loads(raw)
        assert [each["id"] for each in data["inputs"]] == [each.id for each in compiled.inputs]
        assert list(data["rules"]) == [rule.id for rule in compiled.rules]
        assert "<" not in raw


def test_the_method_shows_every_rule(real: Real) -> None:
    """Each rule stands on the method page with its words, source, reach and edit link, and what rules call after it."""
    for name, compiled in real.calculators.items():
        said = real.library.calculators[name].rules
        page = real.pages[f"calculators/{name}/method/"]
        body = real.bodies[page.path]
        shown = {each.get("aria-labelledby"): Body(each) for each in body.of_class("pl-rule")}
        called = [f"function-{each.name}" for each in compiled.functions]
        assert list(shown) == [*(rule.id for rule in compiled.rules), *called]
        for function, anchor in zip(compiled.functions, called, strict=True):
            assert " ".join(function.source_text.split()) in shown[anchor].text
            for each in function.ranges:
                ends = f"{each.line}{number(each.low)}{number(each.high)}"
                assert ends in shown[anchor].text
        for rule in compiled.rules:
            text = shown[rule.id].text
            assert said[rule.id] in text
            assert " ".join(rule.docstring.split("\n\n")[0].split()) in text
            assert " ".join(rule.source_text.split()) in text
            assert "It applies to 2 (67 %) of the 3 profiles that there are and changes something for 1 (33 %)." in text
            assert any(link.endswith(f"{compiled.path}#L{rule.line}") for link in shown[rule.id].links)


def test_the_reach_of_a_rule_is_not_made_up(real: Real) -> None:
    """Of a rule that the proof did not count, nothing is said."""
    for compiled in real.calculators.values():
        assert reach(proof_of(compiled), "no-such-rule") is None


def test_the_method_shows_what_was_proved(real: Real) -> None:
    """Ranges of each rule's numbers, the comparisons where answers turn, and what the browser is to find again."""
    for name, compiled in real.calculators.items():
        body = real.bodies[f"calculators/{name}/method/"]
        proof = proof_of(compiled)
        for rule in compiled.rules:
            shown = next(Body(each) for each in body.of_class("pl-rule") if each.get("aria-labelledby") == rule.id)
            ends = [f"{each.line} {number(each.low)} {number(each.high)}" for each in rule.ranges]
            rows = [words(each, " ") for each in shown.tree.iter("tr")][1:]
            assert [row for row, end in zip(rows, ends, strict=True) if not row.endswith(end)] == []
        (check,) = [each for each in body.tree.iter("section") if each.get("data-check") is not None]
        assert (check.get("data-digest"), check.get("data-results")) == (proof.results_digest, str(proof.results))
        assert proof.turns[0].text in body.text
        assert any(link.endswith(f"{compiled.path}#L{proof.turns[0].line}") for link in body.links)


def test_worked_examples_open_in_the_form(real: Real) -> None:
    """Each worked example links to the calculator with its answers filled in."""
    for name, compiled in real.calculators.items():
        links = [each for each in real.bodies[f"calculators/{name}/method/"].links if each.startswith("../#")]
        filled = [inputs_of(compiled, each.partition("#")[2]) for each in links]
        assert filled == [dict(each.inputs) for each in compiled.calculator.examples]


def test_a_calculators_page_leads_to_its_oembed_answer(real: Real) -> None:
    """Whoever turns a pasted link into what it holds finds the answer's address in the page's head, and its file."""
    made = {asset.path for asset in embeds(real.library, real.calculators, ())}
    named = {page.path: page.oembed for page in real.pages.values() if page.oembed}
    assert named == {f"calculators/{each}/": f"embed/1/{each}.oembed.json" for each in real.calculators}
    assert set(named.values()) <= made
