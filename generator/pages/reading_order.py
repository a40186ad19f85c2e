"""The order to read the site in: one chain through all its pages, which editors set by topic.

Advice follows its topic's `order`, or the chains of `next`. A question stands where the advice that it leads to stands.
Tables that a calculator reads come first, each followed by its rivals. Sources come by grade, the newest first.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from generator.address import path_of
from generator.library import Key, Library, once
from generator.model import Source, Topic
from generator.navigation import WRITTEN_LAST
from generator.page import Page
from generator.pages.grades import GRADES
from generator.relate import Relations


def advice_of(library: Library, topic: Topic) -> tuple[str, ...]:
    """The advice at home in a topic, in reading order."""
    return topic.order or _by_next(_at_home(library).get(topic.id, {}))


@once
def _at_home(library: Library) -> Mapping[str, dict[str, str | None]]:
    """The advice at home in each topic, by the topic's id, each with what follows it."""
    home: dict[str, dict[str, str | None]] = {}
    for each in library.advice.values():
        home.setdefault(each.topics[0], {})[each.id] = each.next
    return home


def _by_next(follows: Mapping[str, str | None]) -> tuple[str, ...]:
    """Advice in the chains that `next` makes of it."""
    later = set(follows.values())
    heads = [each for each in follows if each not in later]
    found: dict[str, None] = {}
    for start in [*heads, *follows]:
        at: str | None = start
        while at is not None and at in follows and at not in found:
            found[at] = None
            at = follows[at]
    return tuple(found)


@once
def all_advice(library: Library) -> tuple[str, ...]:
    """All advice, topic by topic."""
    return tuple(chain.from_iterable(advice_of(library, topic) for topic in library.topics.values()))


def in_order(library: Library, advice: Collection[str]) -> tuple[str, ...]:
    """Some advice in reading order."""
    return tuple(each for each in all_advice(library) if each in advice)


@once
def questions(library: Library) -> tuple[str, ...]:
    """All questions: by the topic that each is first about, then by the first advice that it leads to."""
    topics = list(library.topics)
    advice = {name: place for place, name in enumerate(all_advice(library))}

    def place(name: str) -> tuple[int, int]:
        question = library.questions[name]
        return topics.index(question.topics[0]), min((advice[each] for each in question.advice), default=len(advice))

    return tuple(sorted(library.questions, key=place))


def benchmarks(library: Library, relations: Relations, read: Sequence[str]) -> tuple[str, ...]:
    """All benchmarks: those that the rules read, then the others, each with its rivals right behind it."""
    found: dict[str, None] = {}
    for name in [*read, *library.benchmarks]:
        for each in [name, *rivals(relations, name)]:
            found.setdefault(each)
    return tuple(found)


def rivals(relations: Relations, name: str) -> tuple[str, ...]:
    """The benchmarks that stand against one."""
    return tuple(key.id for key in relations.of(Key("benchmark", name), field="rivals"))


@once
def sources(library: Library) -> tuple[str, ...]:
    """All sources: the strongest grade first, in it the newest first, those without a date last."""
    grades = list(GRADES)

    def newest_first(source: Source) -> str:
        return source.date or ""

    by_date = sorted(library.sources.values(), key=newest_first, reverse=True)
    return tuple(source.id for source in sorted(by_date, key=lambda source: grades.index(source.grade)))


def chained(made: Sequence[Page], library: Library, benchmarks: Sequence[str]) -> list[Page]:
    """The pages, each with the one before it and the one after it. Pages outside the order have neither."""
    present = {page.path for page in made}
    paths = [path for path in _paths(library, benchmarks) if path in present]
    after = dict(pairwise(paths))
    before = {path: earlier for earlier, path in after.items()}
    return [replace(page, before=before.get(page.path), after=after.get(page.path)) for page in made]


def _paths(library: Library, benchmarks: Sequence[str]) -> Iterator[str]:
    yield from ("", "calculators/")
    for name in library.calculators:
        yield from (f"calculators/{name}/", f"calculators/{name}/method/")
    yield from ("rules/", "for/")
    yield from _of(library, "audience", library.audiences)
    yield from ("advice/", "topics/")
    for topic in library.topics.values():
        yield f"topics/{topic.id}/"
        yield from _of(library, "advice", advice_of(library, topic))
    yield "questions/"
    yield from _of(library, "question", questions(library))
    yield "benchmarks/"
    yield from _of(library, "benchmark", benchmarks)
    yield "sources/"
    yield from _of(library, "source", sources(library))
    yield "doubtful/"
    yield from (f"{name}/" for name in library.pages if name not in WRITTEN_LAST)
    yield from (f"{name}/" for name in WRITTEN_LAST)
    yield from ("glossary/", "freshness/", "data/")


def _of(library: Library, kind: str, names: Iterable[str]) -> Iterator[str]:
    return (path_of(Key(kind, name), library) for name in names)
