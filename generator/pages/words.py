"""Numbers and dates in words."""

from generator import figures

NUMERALS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def counted(number: int, noun: str) -> str:
    """A number of things in words: one claim, twelve → 12 claims."""
    return f"{numeral(number)} {noun}{'' if number == 1 else 's'}"


def numeral(number: int) -> str:
    """A small number in words, a larger one in figures."""
    return NUMERALS[number] if number < len(NUMERALS) else figures.number(number)


def when(written: str) -> str:
    """A date as people write it: 22 November 2026, April 2022, 2021."""
    year, *rest = written.split("-")
    numbers = [int(part) for part in rest]
    if not numbers:
        return year
    month = MONTHS[numbers[0] - 1]
    return f"{numbers[1]} {month} {year}" if len(numbers) > 1 else f"{month} {year}"
