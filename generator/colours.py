"""The brand's colours: how far two stand apart, and how styles and pictures name them."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from generator.model import Colours, Shade

Scheme = Literal["light", "dark"]
NAMED = re.compile(r"var\(--pl-([a-z-]+)\)")


def contrast(one: str, other: str) -> float:
    """The contrast of two colours such as `#1b5590`, from 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def by_name(colours: Colours, scheme: Scheme) -> Mapping[str, str]:
    """Each colour of a scheme by its name in styles, which has hyphens: `chalk-wash`."""
    return {name.replace("_", "-"): getattr(shade, scheme) for name, shade in shades(colours)}


def shades(colours: Colours) -> Iterator[tuple[str, Shade]]:
    """Each colour with its name as a record has it: `chalk_wash`."""
    for name in Colours.model_fields:
        yield name, getattr(colours, name)


def painted(picture: str, colours: Colours, scheme: Scheme) -> str:
    """A picture that names colours as `var(--pl-chalk)` with a scheme's own in their places."""
    palette = by_name(colours, scheme)
    return NAMED.sub(lambda found: palette[found[1]], picture)


def in_both(styles: str, colours: Colours) -> str:
    """Styles that name colours as `var(--pl-chalk)` with the two schemes' own in their places."""
    day, night = by_name(colours, "light"), by_name(colours, "dark")
    return NAMED.sub(lambda found: f"light-dark({day[found[1]]}, {night[found[1]]})", styles)


def stylesheet(colours: Colours) -> str:
    """The colours as custom properties, `--pl-chalk`; on a dark screen those by night."""
    day, night = _properties(colours, "light"), _properties(colours, "dark")
    return (
        f":root {{\n  color-scheme: light dark;\n{day}}}\n\n"
        f"@media screen and (prefers-color-scheme: dark) {{\n:root {{\n{night}}}\n}}\n"
    )


def _properties(colours: Colours, scheme: Scheme) -> str:
    return "".join(f"  --pl-{name}: {colour};\n" for name, colour in by_name(colours, scheme).items())


def _luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.2."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
