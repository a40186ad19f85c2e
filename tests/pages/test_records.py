"""What each kind of page shows of its record and of all that is tied to it."""

from collections.abc import Iterable, Sequence

from generator import figures
from generator.address import path_of, relative
from generator.changes import changes
from generator.library import Key
from generator.model import Position
from generator.pages.evidence import IN_SIGHT
from generator.pages.grades import GRADES
from generator.pages.sureness import sureness, unopposed, weight
from generator.pages.words import counted
from tests.pages.conftest import Real
from tests.pages.reading import Body, words


def leads_to(real: Real, at: str, keys: Iterable[Key]) -> None:
    """The page at a path links to each of the records."""
    for key in keys:
        assert relative(path_of(key, real.library), at) in real.bodies[at].links, f"{at or 'home'} does not link {key}"


def test_references_are_links_both_ways(real: Real) -> None:
    """Each reference between records is a link on both pages: what a record names, and what names it."""
    for edge in real.relations.edges:
        if edge.start.kind in ("site", "calculator") or edge.end.kind in ("site", "calculator"):
            continue
        start = path_of(edge.start, real.library).partition("#")[0]
        end = path_of(edge.end, real.library).partition("#")[0]
        if start == end:
            continue
        if edge.start.kind == "claim" and edge.end.kind == "claim":
            leads_to(real, start, [Key("claim", real.library.whole(edge.end.id))])
        else:
            leads_to(real, start, [edge.end])
        links = real.bodies[end].links
        back = relative(start, end)
        assert any(link.partition("#")[0] == back for link in links), f"{edge.end} does not lead back to {edge.start}"


def test_claims_show_their_grade_wherever_they_stand(real: Real) -> None:
    """Beside each claim, on every page, stands how good its evidence is."""
    for path, body in real.bodies.items():
        for name in ("pl-claim", "pl-claimrow", "pl-statement"):
            for element in body.of_class(name):
                assert Body(element).of_class("pl-grade__mark"), f"{path}: {words(element)[:80]}"


def test_doubtful_claims_are_marked_with_the_reason(real: Real) -> None:
    """On its source's page a doubtful claim is marked and each reason given; advice that rests on it marks it too."""
    doubtful = [claim for claim in real.library.claims.values() if claim.doubtful]
    assert doubtful
    for claim in doubtful:
        at = f"sources/{real.library.source_of[claim.id].id}/"
        shown = real.bodies[at].below(claim.id)
        for doubt in claim.doubtful:
            assert f"Doubtful. {' '.join(doubt.reason.split())}" in shown.text
        for key in real.relations.to(Key("claim", claim.id), "advice", "claims"):
            assert "doubtful" in real.bodies[path_of(key, real.library)].text


def test_claims_without_doubt_are_not_marked(real: Real) -> None:
    """A claim that nobody doubts is not shown as doubtful."""
    for claim in real.library.claims.values():
        if not claim.doubtful:
            shown = real.bodies[f"sources/{real.library.source_of[claim.id].id}/"].below(claim.id)
            assert "pl-statement--doubtful" not in (shown.tree.get("class") or "")


def test_each_side_stands_by_itself(real: Real) -> None:
    """Below what advice rests on stand its own claims; what speaks against it opens apart, and is not counted.

    On both sides the strongest come first, and of many the others are folded.
    """
    for advice in real.library.advice.values():
        body = real.bodies[f"advice/{advice.id}/"]
        grounds, against = _stated(real, advice.claims), _stated(real, advice.against)
        shown = [words(each) for each in body.of_class("pl-claim__says")]
        assert shown == [*grounds, *against]
        assert [words(each) for each in Body(body.of_class("pl-evidence")[0]).of_class("pl-claim__says")] == grounds
        says = words(body.of_class("pl-sure__says")[0])
        assert says.startswith(f"Rests on {counted(len(grounds), 'claim')} ")
        assert body.text.count(says.partition(". ")[0]) == 1, "how far the evidence carries is said once"
        if advice.against:
            assert f"{counted(len(advice.against), 'claim')} speak".lower() in says.lower()
            assert "against" in body.ids
        evidence = Body(body.of_class("pl-evidence")[0])
        assert _in_sight(evidence, "pl-claim", ("pl-fold",)) <= IN_SIGHT + 1, "a long list for it is folded"
        for name, closed in (("pl-claim", "pl-evidence"), ("pl-claimrow", "pl-claim")):
            assert _in_sight(body, name, (closed, "pl-fold")) <= IN_SIGHT + 1, "a long list against it is folded"


def _stated(real: Real, claims: Sequence[str]) -> list[str]:
    """What claims say, the strongest first."""
    weights = {each: weight(real.library, real.relations, each) for each in claims}
    return [real.library.claims[each].statement for each in sorted(claims, key=lambda each: -weights[each])]


def _in_sight(body: Body, name: str, apart: tuple[str, ...]) -> int:
    """How many elements of a class stand in none of the classes that are told apart."""
    inside = {id(each) for other in apart for outer in body.of_class(other) for each in outer.iter()}
    return sum(id(each) not in inside for each in body.of_class(name))


def test_contradictions_stand_on_advice(real: Real) -> None:
    """What contradicts a claim that advice rests on is linked on the advice's page."""
    for advice in real.library.advice.values():
        at = f"advice/{advice.id}/"
        for claim in advice.claims:
            against = real.relations.of(Key("claim", claim), field="contradicts")
            leads_to(real, at, [Key("claim", real.library.whole(each.id)) for each in against])


def test_advice_is_in_its_order(real: Real) -> None:
    """Answer, for whom, how, why, what it rests on, when not: in this order."""
    for advice in real.library.advice.values():
        body = real.bodies[f"advice/{advice.id}/"]
        parts = [each for each in body.ids if each in ("how", "why", "evidence", "not-when", "next")]
        assert parts == ["how", "why", "evidence", "not-when", *(["next"] if advice.next else [])]
        assert len(body.of_class("pl-steps")[0]) == len(advice.steps)


def test_positions_stand_side_by_side(real: Real) -> None:
    """A question shows each of its positions with its claims, the best evidence first and doubtful ones last.

    Of each the first few claims are in sight, so that a long position does not push its neighbours away.
    """
    for question in real.library.questions.values():
        shown = real.bodies[f"questions/{question.id}/"].of_class("pl-position")
        claims = [tuple(words(each) for each in Body(position).of_class("pl-claim__says")) for position in shown]
        stated = {tuple(_stated(real, one.claims)): one for one in question.positions}
        assert sorted(claims) == sorted(stated)
        places = [_place(real, stated[each]) for each in claims]
        assert places == sorted(places)
        for position, each in zip(shown, claims, strict=True):
            best = max(GRADES[real.library.grade_of(claim)].strength for claim in stated[each].claims)
            assert words(Body(position).of_class("pl-grade__mark")[0]).count("◆") == best
            folded = len(each) > IN_SIGHT + 1
            assert _in_sight(Body(position), "pl-claim", ("pl-fold",)) == (IN_SIGHT if folded else len(each))


def _place(real: Real, position: Position) -> tuple[int, int, bool]:
    """Less where better: the best evidence, how sure it makes us, and whether all of it is doubtful."""
    claims = [real.library.claims[each] for each in position.claims]
    best = max(unopposed(real.library, claim.id) for claim in claims)
    level = sureness(real.library, real.relations, position.claims)
    return -best, -level, all(claim.doubtful for claim in claims)


def test_benchmark_rows_show_range_evidence_and_edit_link(real: Real) -> None:
    """Each row has its anchor, its range as written and as said, its claims, and a link that edits it."""
    for benchmark in real.library.benchmarks.values():
        at = f"benchmarks/{benchmark.id}/"
        for index, row in enumerate(benchmark.rows):
            shown = real.bodies[at].below(row.id)
            range_ = figures.range_of(row)
            assert figures.text(range_).split("–")[0].rstrip("+") in shown.text
            assert figures.spoken(range_) in real.bodies[at].of_class("pl-chart")[0].get("aria-label", "")
            leads_to(real, at, [Key("claim", claim) for claim in row.claims])
            line = real.library.origins[Key("benchmark", benchmark.id)].line(("rows", index))
            assert any(link.endswith(f"#L{line}") for link in shown.links)


def test_claims_have_an_edit_link_with_a_name(real: Real) -> None:
    """Each claim's edit link opens its own line, and says what it edits."""
    for claim in real.library.claims.values():
        origin, loc = real.library.origin(Key("claim", claim.id))
        shown = real.bodies[f"sources/{real.library.source_of[claim.id].id}/"].below(claim.id)
        care = shown.of_class("pl-care")[0]
        edit = next(care.iter("a"))
        assert (edit.get("href") or "").endswith(f"{origin.text.file}#L{origin.line(loc)}")
        assert words(next(care.iter("summary"))) == "Edit this claim"


def test_rules_are_linked_from_the_claims_that_they_rest_on(real: Real) -> None:
    """A claim that a rule rests on names the rule, and the rule's place names the claim."""
    for name, compiled in real.calculators.items():
        method = f"calculators/{name}/method/"
        for rule in compiled.rules:
            leads_to(real, method, [Key("claim", claim) for claim in rule.claims])
            for claim in rule.claims:
                at = f"sources/{real.library.source_of[claim].id}/"
                assert relative(f"{method}#{rule.id}", at) in real.bodies[at].below(claim).links


def test_the_home_page_leads_on(real: Real) -> None:
    """Home names every audience and topic, six questions of as many topics, and what changed last."""
    leads_to(real, "", [Key(kind, name) for kind in ("audience", "topic") for name in real.library.ids(kind)])
    links = real.bodies[""].links
    asked = [each for each in real.library.questions.values() if f"questions/{each.id}/" in links]
    assert len(asked) == len({each.topics[0] for each in asked}) == 6
    assert changes(real.library)[0].says in real.bodies[""].text


def test_the_glossary_has_every_term(real: Real) -> None:
    """Each term stands in the glossary with its definition and its other names."""
    for term in real.library.terms.values():
        shown = real.bodies["glossary/"].below(term.id)
        assert term.summary in shown.text
        assert all(synonym in shown.text for synonym in term.synonyms)
