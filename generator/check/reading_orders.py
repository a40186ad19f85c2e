"""A topic's order names just the advice that is at home in it, and what follows an item is not put before it."""

from collections.abc import Iterator

from generator.library import Key, Library
from generator.model import Topic
from generator.origin import Origin
from generator.problem import Problem

CODE = "reading-order"


def find(library: Library) -> Iterator[Problem]:
    for topic in library.topics.values():
        if topic.order:
            origin = library.origins[Key("topic", topic.id)]
            yield from _strangers(library, topic, origin)
            yield from _missing(library, topic, origin)
            yield from _backwards(library, topic, origin)


def _strangers(library: Library, topic: Topic, origin: Origin) -> Iterator[Problem]:
    for index, name in enumerate(topic.order):
        advice = library.advice.get(name)
        if advice and advice.topics[0] != topic.id:
            says = f'"{name}" is at home in {advice.topics[0]}, not in {topic.id}'
            instead = f"Delete it here, or put {topic.id} first in its topics."
            yield Problem(CODE, origin.place(("order", index)), says, instead)


def _missing(library: Library, topic: Topic, origin: Origin) -> Iterator[Problem]:
    for advice in library.advice.values():
        if advice.topics[0] == topic.id and advice.id not in topic.order:
            says = f'the order of {topic.id} leaves out "{advice.id}"'
            yield Problem(CODE, origin.key_place(("order",)), says, "Add it where it should be read.")


def _backwards(library: Library, topic: Topic, origin: Origin) -> Iterator[Problem]:
    for index, name in enumerate(topic.order):
        advice = library.advice.get(name)
        if advice and advice.next in topic.order[:index]:
            says = f'"{advice.next}" is what to do after "{name}", and stands before it'
            yield Problem(CODE, origin.place(("order", index)), says, "Turn the two round, or give it another next.")
