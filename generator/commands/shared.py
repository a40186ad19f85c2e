"""What all commands share: exit codes, forms of arguments, how counts and progress are shown."""

import argparse
import re
import sys

from generator.text_forms import ID

FINE, PROBLEMS, WRONG_USE = 0, 1, 2
UNREAD = 141
"""Nobody reads on: the exit code that shells give to any program that ends for it."""


def day(text: str) -> str:
    """A day as an argument."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        raise argparse.ArgumentTypeError("a day is written as 2026-01-31")
    return text


def identifier(text: str) -> str:
    """The id of a record as an argument."""
    if not re.fullmatch(ID.pattern, text) or len(text) > 60:
        raise argparse.ArgumentTypeError(f'"{text}" cannot be an id. {ID.instead} It has 60 characters at most.')
    return text


def address(text: str) -> str:
    """The address of a site as an argument."""
    if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", text):
        raise argparse.ArgumentTypeError("an address is written as https://example.org/path/")
    return text if text.endswith("/") else text + "/"


def count(number: int, what: str) -> str:
    """How many of something there are."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def progress(says: str) -> None:
    """One line that each stage writes over; nothing where nobody looks on."""
    if sys.stderr.isatty():
        print(f"\r\033[K{says}{' …' if says else ''}", end="", file=sys.stderr, flush=True)
