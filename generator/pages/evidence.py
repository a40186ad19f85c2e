"""Claims as pages show them: with their source and its grade, what they are tied to, and how far they carry."""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from generator import figures
from generator.address import path_of
from generator.fields import Grade as GradeId
from generator.library import Key
from generator.model import Claim, Figures, Source
from generator.pages.context import Here
from generator.pages.grades import GRADES, SEEN, mark
from generator.pages.reading_order import sources
from generator.pages.sureness import LEVELS, opponents, strongest, sureness, weight
from generator.pages.templates import render
from generator.pages.views import (
    ClaimLine,
    ClaimView,
    DoubtView,
    Evidence,
    Few,
    Figure,
    Grade,
    Link,
    Rests,
    Shown,
    SourceClaims,
    Sure,
    Weighed,
)
from generator.pages.words import counted, when

HOW_SURE = "sources/#how-sure"
IN_SIGHT = 4  # claims that are told before a fold
RESTING = ("advice", "audience")


def grade(here: Here, grade_id: GradeId) -> Grade:
    """An evidence grade, linked to where it is explained."""
    words = GRADES[grade_id]
    weights = mark(words.strength)
    return Grade(grade_id, words.name, words.says, words.strength, weights, here.href(f"sources/#grade-{grade_id}"))


def claim_line(here: Here, claim_id: str) -> ClaimLine:
    """A claim in one line."""
    claim, source = here.library.claims[claim_id], here.library.source_of[claim_id]
    return ClaimLine(
        id=claim_id,
        aliases=claim.aliases,
        href=here.href(f"sources/{source.id}/#{claim_id}"),
        statement=claim.statement,
        publisher=source.publisher,
        source=here.link(Key("source", source.id)),
        grade=grade(here, here.library.grade_of(claim_id)),
        seen=seen(here, claim_id),
        doubts=tuple(DoubtView(each.reason, here.by_id("source", each.sources)) for each in claim.doubtful),
        doubtful=here.href(f"doubtful/#{claim_id}"),
    )


def seen(here: Here, claim_id: str) -> str:
    """How a claim came to us: how its source was read, and whether that only passes it on."""
    read = SEEN[here.library.source_of[claim_id].seen_as]
    return f"hearsay, {read}" if here.library.claims[claim_id].hearsay else read


def claim_lines(here: Here, keys: Iterable[Key]) -> tuple[ClaimLine, ...]:
    """Claims in lines; a piece of one of them is left out."""
    return tuple(claim_line(here, each) for each in here.library.wholes(key.id for key in keys))


def card(here: Here, claim_id: str) -> Markup:
    """A claim as it opens in place.

    It links to sources and to doubtful facts, so it is the same on every page as deep as this one and is drawn once.
    """
    depth = here.path.count("/")
    as_deep = here.context.here("-/" * depth)
    return here.library.shared(
        here.context.cards, (claim_id, depth), lambda: Markup(render("claim", _claim_view(as_deep, claim_id)))
    )


def _claim_view(here: Here, claim_id: str) -> ClaimView:
    claim, key = here.library.claims[claim_id], Key("claim", claim_id)
    return ClaimView(
        line=claim_line(here, claim_id),
        section=claim.section,
        figure=figure(claim.figures) if claim.figures else None,
        note=claim.note or "",
        contradicts=claim_lines(here, here.relations.of(key, field="contradicts")),
        refined_by=claim_lines(here, here.relations.to(key, field="refines")),
    )


def figure(stated: Figures) -> Figure:
    """The range that a claim states, with its unit."""
    years = figures.html(figures.range_of(stated.years)) if stated.years else None
    unit = stated.unit.replace("-", " ")
    return Figure(figures.html(figures.range_of(stated)), unit, years, when(stated.as_of) if stated.as_of else "")


def uses(here: Here, claim: Claim) -> tuple[Link, ...]:
    """Everything that rests on a claim or speaks of it: advice, positions, rows, rules, prose."""
    return (*leaning(here, claim), *naming(here, claim))


def leaning(here: Here, claim: Claim) -> tuple[Link, ...]:
    """What rests on a claim: advice, what readers may ignore, rows of tables, rules."""
    key = Key("claim", claim.id)
    links = here.links(each for kind in RESTING for each in here.relations.to(key, kind, "claims"))
    return (*links, *_rows(here, claim), *_rules(here, claim))


def _rows(here: Here, claim: Claim) -> Iterator[Link]:
    for key in here.relations.to(Key("claim", claim.id), "benchmark", "claims"):
        table, path = here.library.benchmarks[key.id], path_of(key, here.library)
        for row in table.rows:
            if claim.id in row.claims:
                yield Link(here.href(f"{path}#{row.id}"), f"{table.title}: {row.label}", kind="Benchmark")


def _rules(here: Here, claim: Claim) -> Iterator[Link]:
    for use in here.context.rules_by_claim.get(claim.id, ()):
        yield Link(here.href(f"calculators/{use.calculator}/method/#{use.rule}"), use.name, kind="Rule")


def naming(here: Here, claim: Claim) -> tuple[Link, ...]:
    """What sets a claim beside others or speaks of it, and does not rest on it."""
    key = Key("claim", claim.id)
    resting = {each for kind in (*RESTING, "benchmark") for each in here.relations.to(key, kind, "claims")}
    return here.links(each for each in here.relations.to(key) if each.kind != "claim" and each not in resting)


def rests(here: Here, claim_ids: Sequence[str], against: Sequence[str] = ()) -> Rests:
    """What something rests on, and how far it carries."""
    claims = tuple(claim_line(here, each) for each in claim_ids)
    return Rests(claims, sure(here, claim_ids), how_far(here, claim_ids, against))


def evidence(here: Here, claim_ids: Sequence[str], against: Sequence[str] = ()) -> Evidence:
    """What something rests on, how far that carries, what speaks against it, and what contradicts its grounds."""
    told = rests(here, claim_ids, against)
    return Evidence(
        claims=told.claims,
        sure=told.sure,
        says=told.says,
        cards=_cards(here, claim_ids),
        strongest=max((line.grade for line in told.claims), key=lambda shown: shown.strength),
        against=_cards(here, against),
        opposed=_few(tuple(claim_line(here, each) for each in _best(here, opposed(here, claim_ids, against)))),
    )


def _cards(here: Here, claim_ids: Sequence[str]) -> Few[Markup]:
    return _few(tuple(card(here, each) for each in _best(here, claim_ids)))


def _best(here: Here, claim_ids: Sequence[str]) -> tuple[str, ...]:
    return strongest(here.library, here.relations, claim_ids)


def _few(claims: tuple[Shown, ...]) -> Few[Shown]:
    """Claims of which a fold keeps all but the first; a single one more takes no more room than its fold would."""
    first = len(claims) if len(claims) == IN_SIGHT + 1 else IN_SIGHT
    more = claims[first:]
    return Few(claims[:first], more, counted(len(more), "more claim").capitalize())


def opposed(here: Here, claim_ids: Sequence[str], against: Sequence[str]) -> tuple[str, ...]:
    """The claims that contradict one that something rests on, and stand on neither side of it themselves."""
    found = (other for each in claim_ids for other in opponents(here.relations, each))
    return here.library.wholes(dict.fromkeys(each for each in found if each not in claim_ids and each not in against))


def sure(here: Here, claim_ids: Sequence[str]) -> Sure:
    """How sure we are of what rests on these claims."""
    level = sureness(here.library, here.relations, claim_ids)
    return Sure(LEVELS[level][0], mark(level), here.href(HOW_SURE))


def weighed(here: Here, advice_ids: Iterable[str]) -> tuple[Weighed, ...]:
    """Advice, each with how sure we are of it."""
    return tuple(
        Weighed(here.link(Key("advice", each)), sure(here, here.library.advice[each].claims)) for each in advice_ids
    )


def how_far(here: Here, claim_ids: Sequence[str], against: Sequence[str]) -> str:
    """In a few sentences: how much something rests on, what the best of it is, what is wrong with the rest."""
    library, relations = here.library, here.relations
    best = max(claim_ids, key=lambda each: weight(library, relations, each))
    doubtful = sum(1 for each in claim_ids if library.claims[each].doubtful)
    noun = GRADES[library.grade_of(best)].noun
    parts = [f"Rests on {counted(len(claim_ids), 'claim')} from {_places(here, claim_ids)}."]
    parts.append(f"{'It' if len(claim_ids) == 1 else 'The best'} is {noun}, {seen(here, best)}.")
    if len(claim_ids) > 1 and sureness(library, relations, claim_ids) < weight(library, relations, best):
        parts.append("No second publisher carries as far.")
    if doubtful:
        parts.append(f"{counted(doubtful, 'claim').capitalize()} {'is' if doubtful == 1 else 'are'} doubtful.")
    return " ".join([*parts, *_opposition(len(against), len(opposed(here, claim_ids, against)))])


def _places(here: Here, claim_ids: Sequence[str]) -> str:
    """How many sources claims are from, and of how many publishers, where several are of one."""
    sources = {here.library.source_of[each].id for each in claim_ids}
    voices = {here.library.voice_of(each) for each in claim_ids}
    if len(sources) == len(voices):
        return counted(len(sources), "source")
    return f"{counted(len(sources), 'page')} of {counted(len(voices), 'publisher')}"


def _opposition(against: int, opposed: int) -> Iterator[str]:
    """How many claims speak against something, and how many against what it rests on."""
    if against:
        yield f"{counted(against, 'claim').capitalize()} {'speaks' if against == 1 else 'speak'} against it."
    if opposed:
        told = counted(opposed, "more claim" if against else "claim").capitalize()
        yield f"{told} {'contradicts' if opposed == 1 else 'contradict'} what it rests on."


def by_source(here: Here, claim_ids: Iterable[str]) -> tuple[SourceClaims, ...]:
    """Claims under their sources, the strongest grade first."""
    found: dict[str, list[str]] = {}
    for each in here.library.wholes(claim_ids):
        found.setdefault(here.library.source_of[each].id, []).append(each)
    return tuple(
        SourceClaims(
            here.link(Key("source", name)),
            grade(here, here.library.sources[name].grade),
            SEEN[here.library.sources[name].seen_as],
            counted(len(found[name]), "claim"),
            tuple(claim_line(here, each) for each in found[name]),
        )
        for name in sources(here.library)
        if name in found
    )


def cited(source: Source) -> str:
    """A source in a line: publisher and date, where that is known."""
    return f"{source.publisher}, {when(source.date)}" if source.date else source.publisher
