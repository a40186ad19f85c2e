"""The forms that a text can have: how it is matched, what it is called, and what to write where it does not match."""

from collections.abc import Mapping
from typing import NamedTuple


class TextForm(NamedTuple):
    """A form of text: one is called so, several so, this is what to write, and these are some."""

    pattern: str
    one: str
    many: str
    instead: str
    examples: tuple[str, ...] = ()


ID = TextForm(
    r"^[a-z0-9]+(-[a-z0-9]+)*$",
    "an id",
    "ids",
    "An id is lower-case letters, digits and single hyphens, as in use-the-alumni-tool.",
    ("use-the-alumni-tool",),
)
LINE = TextForm(r"^\S(.*\S)?$", "a line of text", "lines of text", "Write it on one line, without spaces at its ends.")
SENTENCE = TextForm(
    r"^\S.*[.?!]$", "a sentence", "sentences", "Write one sentence on one line, with a full stop at the end."
)
DATE = TextForm(
    r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$",
    "a date",
    "dates",
    'Write a date as "2024", "2024-05" or "2024-05-31".',
    ("2024", "2024-05", "2024-05-31"),
)
EVERY = TextForm(
    r"^[1-9]\d* (month|year)s?$",
    "a span of time",
    "spans of time",
    "Write how often, as in 6 months or 2 years.",
    ("6 months", "2 years"),
)
COLOUR = TextForm(
    r"^#[0-9a-f]{6}$",
    "a colour",
    "colours",
    'Write a colour as # and six digits or letters from a to f, in quotes: "#1b5590".',
    ("#1b5590",),
)
URL = TextForm(
    r"^https?://[^\s/]+(/\S*)?$",
    "a web address",
    "web addresses",
    "Write a web address, as in https://example.org/page.",
    ("https://example.org/page",),
)
LANGUAGE = TextForm(
    r"^[a-z]{2,3}(-[a-z0-9]{2,8})*$",
    "a language's code",
    "codes of languages",
    "A file of a language is called by its code, such as de.yml or pt-br.yml.",
    ("de", "pt-br"),
)
FORMS: Mapping[str, TextForm] = {
    form.pattern: form for form in (ID, LINE, SENTENCE, DATE, EVERY, COLOUR, URL, LANGUAGE)
}
