"""The pages hang together: no orphan, one reading order through all of them, and guides that lead on."""

import posixpath
from itertools import pairwise

from generator.address import path_of, relative
from generator.compiler.compile import Compiled
from generator.evaluate import evaluate
from generator.figures import number
from generator.library import Key
from generator.pages import reading_order
from generator.pages.fragment import fragment
from tests.pages.conftest import Real
from tests.pages.reading import Body, words


def _leads_to(real: Real, at: str) -> set[str]:
    """The pages that the body of a page links."""
    found = set()
    for link in real.bodies[at].links:
        path = link.partition("#")[0]
        if path and ":" not in path:
            target = posixpath.normpath(posixpath.join(at, path))
            found.add("" if target == "." else f"{target}/")
    return found & real.pages.keys()


def test_no_page_is_an_orphan(real: Real) -> None:
    """Every page is reached from the home page by the links in the pages themselves, without the navigation."""
    reached, ahead = {""}, [""]
    while ahead:
        for path in _leads_to(real, ahead.pop()) - reached:
            reached.add(path)
            ahead.append(path)
    moved = {path for path, page in real.pages.items() if page.before is None and page.after is None}
    assert real.pages.keys() - reached - moved == set()


def test_previous_and_next_make_one_chain(real: Real) -> None:
    """From the home page, the next page of each is one whose previous page it is, and no record's page is left out."""
    path: str | None = ""
    seen: list[str] = []
    while path is not None:
        assert path not in seen, path
        seen.append(path)
        path = real.pages[path].after
    for earlier, later in pairwise(seen):
        assert real.pages[later].before == earlier
    kinds = ("advice", "audience", "benchmark", "calculator", "page", "question", "source", "topic")
    assert {path_of(Key(kind, name), real.library) for kind in kinds for name in real.library.ids(kind)} <= set(seen)


def test_advice_follows_its_topic_in_the_editors_order(real: Real) -> None:
    """Behind each topic's page comes its advice in the order that the record gives, and next leads onward in it."""
    for topic in real.library.topics.values():
        assert topic.order, topic.id
        path = f"topics/{topic.id}/"
        for name in topic.order:
            path = real.pages[path].after or ""
            assert path == f"advice/{name}/"
        places = {name: place for place, name in enumerate(topic.order)}
        for name, place in places.items():
            assert places.get(real.library.advice[name].next or "", len(places)) > place, name
        steps = real.bodies[f"topics/{topic.id}/"].of_class("pl-reading")
        named = [link.split("/")[3] for each in steps for link in Body(each).links if "/advice/" in link]
        assert named == list(topic.order[1:])


def test_questions_and_tables_are_not_in_the_order_of_the_alphabet(real: Real) -> None:
    """Questions stand by topic; a table stands behind a rival of it, or is one that the rules read."""
    order = reading_order.questions(real.library)
    topics = [list(real.library.topics).index(real.library.questions[name].topics[0]) for name in order]
    assert topics == sorted(topics)
    assert len(order) == len(real.library.questions)
    path = "benchmarks/career-level/"
    for rival in real.library.benchmarks["career-level"].rivals:
        path = real.pages[path].after or ""
        assert path == f"benchmarks/{rival}/"


def test_every_audience_has_a_guide(real: Real) -> None:
    """Three things to do first, each with its reason, and what may be ignored, with the claims that say so."""
    for audience in real.library.audiences.values():
        body = real.bodies[f"for/{audience.id}/"]
        assert len(audience.first) == 3
        assert len(audience.ignore) >= 2
        steps = body.of_class("pl-reading")[0]
        assert [link.split("/")[3] for link in Body(steps).links if "/advice/" in link] == [
            first.advice for first in audience.first
        ]
        shown = body.of_class("pl-ignore")
        says = [sorted(words(claim) for claim in Body(each).of_class("pl-claim__says")) for each in shown]
        assert says == [
            sorted(real.library.claims[name].statement for name in (*each.claims, *each.against))
            for each in audience.ignore
        ]


def test_targets_are_what_the_rules_answer(real: Real) -> None:
    """A guide shows the aim that the rules give for the preset, draws it, and links the form filled in."""
    for name, compiled in real.calculators.items():
        for audience in real.library.audiences.values():
            body = real.bodies[f"for/{audience.id}/"]
            filled = f"../../calculators/{name}/#{fragment(audience.preset)}"
            if audience.preset and filled in body.links:
                aim = evaluate(compiled, dict(audience.preset))["aim"]
                assert isinstance(aim, int)
                first = body.of_class("pl-result__first")[0]
                assert words(first).endswith(number(aim))
                assert body.of_class("pl-band__aim")
    with_preset = [each for each in real.library.audiences.values() if each.preset]
    assert len(_rows_of_targets(real, real.calculators["connection-target"])) == len(with_preset)


def _rows_of_targets(real: Real, compiled: Compiled) -> list[str]:
    """The rows of the chart that readers without a target see; each shows the aim of its audience."""
    rows = Body(real.bodies["for/everyone/"].of_class("pl-chart--list")[0]).of_class("pl-chart__row")
    shown = [words(row, " ") for row in rows]
    for audience in real.library.audiences.values():
        if audience.preset:
            aim = evaluate(compiled, dict(audience.preset))["aim"]
            assert any(row.startswith(audience.title) and row.endswith(f"aim {aim}") for row in shown), audience.id
    return shown


def test_a_guide_is_no_list(real: Real) -> None:
    """Beyond the first three things and what prose names, a guide names advice in folds only, two at its end."""
    for audience in real.library.audiences.values():
        body = real.bodies[f"for/{audience.id}/"]
        folded = sum(_advice_in(Body(each)) for each in body.of_class("pl-fold"))
        prose = real.relations.of(Key("audience", audience.id), "advice", "prose")
        assert _advice_in(body) <= folded + 3 + len(prose)
        assert len(body.of_class("pl-fold")) <= 2 + len(audience.ignore)


def _advice_in(body: Body) -> int:
    return sum(1 for link in body.links if "/advice/" in link)


def test_rivals_stand_on_one_axis(real: Real) -> None:
    """The table and its rivals are drawn with the same axis, and each rival leads back."""
    for benchmark in real.library.benchmarks.values():
        body = real.bodies[f"benchmarks/{benchmark.id}/"]
        axes = [words(each) for each in body.of_class("pl-axis")]
        assert len(axes) == 1 + len(benchmark.rivals)
        assert len(set(axes)) == 1
        for rival in benchmark.rivals:
            assert f"../{rival}/" in body.links
            assert f"../{benchmark.id}/" in real.bodies[f"benchmarks/{rival}/"].links


def test_every_row_says_whom_it_concerns_and_what_to_do(real: Real) -> None:
    """Each row of each table links an audience and some advice."""
    for benchmark in real.library.benchmarks.values():
        for row in benchmark.rows:
            links = real.bodies[f"benchmarks/{benchmark.id}/"].below(row.id).links
            assert any("/for/" in link for link in links), f"{benchmark.id}/{row.id}"
            assert any("/advice/" in link for link in links), f"{benchmark.id}/{row.id}"


def test_sources_show_who_disagrees(real: Real) -> None:
    """Both sources of a contradiction name both claims; what is a piece of one is told with the whole."""
    for claim in real.library.claims.values():
        for other in claim.contradicts:
            for one, another in ((claim.id, other), (other, claim.id)):
                at = f"sources/{real.library.source_of[one].id}/"
                links = real.bodies[at].links
                assert any(link.endswith(f"#{real.library.whole(another)}") for link in links), f"{at}: {another}"


def test_pages_that_point_at_a_question_or_topic_are_listed_whole(real: Real) -> None:
    """Whatever page's text or list leads to a question or a topic is named below it among what points there."""
    for kind, fields in (("question", None), ("topic", ("prose",))):
        for name in real.library.records[kind]:
            key, at = Key(kind, name), f"{kind}s/{name}/"
            pointing = [e.start for e in real.relations.edges if e.end == key and e.field in (fields or (e.field,))]
            if kind == "topic":
                pages = (Key("audience", each) for each in real.library.audiences)
                pointing += [each for each in pages if _leads(real, each, at)]
            listed = {link for each in real.bodies[at].of_class("pl-backlinks") for link in Body(each).links}
            assert {relative(path_of(each, real.library), at) for each in pointing} <= listed, at


def _leads(real: Real, key: Key, to: str) -> bool:
    path = path_of(key, real.library)
    return relative(to, path) in real.bodies[path].links
