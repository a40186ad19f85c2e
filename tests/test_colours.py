"""The brand's colours: measured as WCAG does, the same in the record, in the styles and in what is written of them."""

import re
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.colours import by_name, contrast, painted, stylesheet
from generator.library import Library
from generator.load import load
from generator.outputs.brand import icon

ROW = re.compile(r"\| (\w+) \| (#\w{6}) \| ([\d.]+) \| ([\d.]+) \| (#\w{6}) \| ([\d.]+) \| ([\d.]+) \|")


@pytest.fixture(scope="module")
def library(root: Path) -> Library:
    found, problems = load(root / "content")
    assert problems == []
    return found


def palettes(library: Library) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The colours by day, and by night."""
    return by_name(library.site.colours, "light"), by_name(library.site.colours, "dark")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#0000ff", "#ffffff", 8.59),
    ],
)
def test_contrast_is_what_wcag_says(one: str, other: str, ratio: float) -> None:
    """The contrast of known pairs is the published one, whichever of the two comes first."""
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


def test_the_written_design_states_the_contrasts_that_are(root: Path, library: Library) -> None:
    """The colours of DESIGN.md are the record's, and each contrast in it is the measured one."""
    text = (root / "site-theme" / "DESIGN.md").read_text(encoding="utf-8")
    rows = ROW.findall(text)
    assert [row[0] for row in rows] == ["ink", "soft", "chalk", "brass", "doubt", "edge", "line"]
    for name, *cells in rows:
        for palette, written in zip(palettes(library), (cells[:3], cells[3:]), strict=True):
            measured = [f"{contrast(palette[name], palette[paper]):.1f}" for paper in ("paper", "wash")]
            assert written == [palette[name], *measured], name
    day, night = (f"{contrast(palette['on-chalk'], palette['chalk']):.1f}" for palette in palettes(library))
    assert f"Text on chalk has {day} by day and {night} by night." in text


def test_styles_name_the_brands_colours_and_no_others(root: Path, library: Library) -> None:
    """Every `--pl-…` colour in a stylesheet is the brand's, and no stylesheet writes a colour out."""
    declared = set(re.findall(r"--(pl-[a-z-]+):", stylesheet(library.site.colours)))
    for path in [*(root / "site-theme").glob("*/*.css"), *(root / "calculators" / "web").glob("*.css")]:
        text = path.read_text(encoding="utf-8")
        own = set(re.findall(r"--(pl-[a-z-]+):", text))
        assert set(re.findall(r"var\(--(pl-[a-z-]+)", text)) - own <= declared, path.name
        assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[;\s,)])", text) == [], path.name


def test_the_icon_brings_its_colours(library: Library) -> None:
    """The logo as an icon is one SVG that declares each colour it names, by day and by night."""
    picture = icon(library)
    assert ET.fromstring(picture).tag.endswith("svg")
    for name in set(re.findall(r"var\(--pl-([a-z-]+)\)", picture)):
        for palette in palettes(library):
            assert f"--pl-{name}:{palette[name]};" in picture


def test_a_painted_logo_names_no_colour(library: Library) -> None:
    """For renderers that know no custom properties, each colour is put in its place."""
    logo = painted(library.logo.content, library.site.colours, "dark")
    assert "var(" not in logo
    assert library.site.colours.chalk.dark in logo
