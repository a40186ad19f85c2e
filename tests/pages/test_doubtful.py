"""The page of doubtful facts: all of them, each with its reasons, its source and what rests on it."""

from generator.library import Key
from generator.pages.sureness import sureness
from tests.pages.conftest import Real
from tests.pages.reading import Body, words


def test_every_doubtful_claim_stands_there_once_and_no_other(real: Real) -> None:
    """The page names each claim that a record marks as doubtful, once, beside its source, and no claim else."""
    body = real.bodies["doubtful/"]
    doubtful = {claim.id for claim in real.library.claims.values() if claim.doubtful}
    shown = [each for each in body.ids if each in real.library.claims]
    assert len(doubtful) > 20
    assert sorted(shown) == sorted(doubtful)
    told = len(real.library.wholes(doubtful)), len(real.library.wholes(real.library.claims))
    assert "{} of {} claims are marked".format(*told) in body.text
    for section in body.of_class("pl-doubted"):
        sources = {real.library.source_of[each].id for each in Body(section).ids if each in doubtful}
        assert [f"../sources/{name}/" in Body(section).links for name in sources] == [True]


def test_reasons_stand_below_the_claims_that_they_concern(real: Real) -> None:
    """Going down the page, the reasons read next after a claim are the claim's own.

    Each reason is told in full once; where it is named again, its first words lead to where it is told.
    """
    body = real.bodies["doubtful/"]
    told = {each.get("id"): words(each) for each in body.of_class("pl-doubt") if each.get("id")}
    full: list[str] = []
    for section in body.of_class("pl-doubted"):
        groups: list[tuple[list[str], list[str]]] = []
        for each in section:
            if each.tag == "ul":
                groups.append((Body(each).ids, []))
            elif each.tag == "p" and each.get("class") == "pl-doubt":
                above = Body(each).links[0].removeprefix("#") if not each.get("id") else None
                groups[-1][1].append(told[above] if above else words(each))
                full += [] if above else [words(each)]
        for claims, read in groups:
            for name in claims:
                reasons = [" ".join(doubt.reason.split()) for doubt in real.library.claims[name].doubtful]
                assert len(read) == len(reasons)
                assert all(why in one for one, why in zip(read, reasons, strict=True)), name
        assert len({tuple(read) for _, read in groups}) == len(groups)
    for claim in real.library.claims.values():
        for doubt in claim.doubtful:
            assert sum(" ".join(doubt.reason.split()) in each for each in full) == 1, claim.id


def test_what_rests_on_a_doubtful_claim_is_named(real: Real) -> None:
    """Every recommendation that rests on a doubtful claim is linked below it, or the page says that nothing rests."""
    for name in real.library.wholes(real.library.claims):
        claim = real.library.claims[name]
        if claim.doubtful:
            part = real.bodies["doubtful/"].below(claim.id)
            for key in real.relations.to(Key("claim", claim.id), "advice", "claims"):
                assert f"../advice/{key.id}/" in part.links
            assert ("Nothing rests on it" in part.text) == ("Rests on it:" not in part.text)


def test_every_mark_of_doubt_leads_to_its_reasons(real: Real) -> None:
    """Wherever a claim is marked as doubtful by a link, the link leads to that claim on this page."""
    marks = [
        (path, each.get("href") or "")
        for path, body in real.bodies.items()
        for each in body.of_class("pl-doubtful")
        if each.tag == "a"
    ]
    doubtful = {claim.id for claim in real.library.claims.values() if claim.doubtful}
    assert {href.partition("#")[2] for _, href in marks} == doubtful
    for path in ("about/", "sources/"):
        assert "../doubtful/" in real.bodies[path].links


def test_advice_in_doubt_is_listed(real: Real) -> None:
    """The advice that has nothing sound to stand on is what the page lists as such."""
    found = [
        name
        for name, advice in real.library.advice.items()
        if sureness(real.library, real.relations, advice.claims) == 0
    ]
    body = real.bodies["doubtful/"]
    listed = [link for each in body.of_class("pl-cards") for link in Body(each).links if "/advice/" in link]
    assert sorted(listed) == sorted(f"../advice/{name}/" for name in found)
