"""The same problems as text, annotations, Markdown, JSON and SARIF."""

import json
import re

from markdown_it import MarkdownIt

from generator.codes import CODES
from generator.problem import Place, Problem
from generator.renderings import RENDERINGS, SHOWN, as_github, as_json, as_markdown, as_sarif, counted

LINE = Place("content/advice/a,b.yml", 6, 13, "  Say `hello` <b>40</b> times.", 2)
BARE = Problem("figure-bare", LINE, "the number 40 is 100% *by hand*", "Write {claim:x.low},\nor leave it.")
SPACES = Problem("layout-spaces", Place("content/b.yml", 1, 2, "a  ", 2), "the line ends in spaces", "Delete them.")


def many(count: int, kind: Problem) -> list[Problem]:
    """The same problem on as many lines."""
    return [Problem(kind.code, Place("content/x.yml", n + 1, 1), kind.says, kind.instead) for n in range(count)]


def test_each_rendering_says_what_where_why_and_what_to_write() -> None:
    """Place, code, sentence, reason and remedy stand in all five renderings."""
    for name, rendered in RENDERINGS.items():
        said = re.sub(r"\\([^n])", r"\1", rendered([BARE])).replace("%25", "%").replace("%2C", ",")
        for part in ("content/advice/a,b.yml", "6", "13", "figure-bare", "the number 40", "Write {claim:x.low}"):
            assert part in said, (name, part)
        assert CODES["figure-bare"].why in said, name


def test_github_gets_ten_of_each_level_and_the_weightiest_first() -> None:
    """Of many problems, ten errors and ten warnings are annotated, what matters most first; the rest is counted."""
    problems = [*many(12, SPACES), *many(12, BARE), Problem("yaml-syntax", LINE, "not YAML", "Mend it.")]
    lines = as_github(problems).splitlines()
    assert lines[0].startswith("::error file=content/advice/a%2Cb.yml,line=6,col=13,endColumn=15,title=yaml-syntax::")
    assert sum(line.startswith("::error ") for line in lines) == SHOWN
    assert sum(line.startswith("::warning ") for line in lines) == SHOWN
    assert [line for line in lines if line.startswith("::notice")] == [
        "::notice::3 more of level error: the job summary lists them all.",
        "::notice::2 more of level warning: the job summary lists them all.",
    ]


def test_an_annotation_is_one_line() -> None:
    """Percent signs and line ends of a sentence are escaped, so that none of it is taken for another command."""
    (line,) = as_github([BARE]).splitlines()
    assert "100%25 *by hand*%0A" in line


def test_markdown_takes_no_character_for_its_own() -> None:
    """Rendered as Markdown, a problem shows its own characters: no tag, no emphasis, the excerpt as it stands."""
    html = MarkdownIt("commonmark").render(as_markdown([BARE]))
    assert "<em>" not in html
    assert "<b>" not in html
    assert "100% *by hand*" in html
    assert "Say `hello` &lt;b&gt;40&lt;/b&gt; times." in html


def test_a_summary_stays_below_its_limit() -> None:
    """Ten thousand problems do not overflow a job summary; those left out are counted."""
    said = as_markdown(many(10_000, BARE))
    assert len(said.encode()) < 1024 * 1024
    shown = said.count("**the number")
    assert f"And {10_000 - shown} more" in said


def test_json_carries_the_level_and_the_reason() -> None:
    """A program learns whether a problem stops a build, and why the rule exists."""
    bare, spaces = json.loads(as_json([BARE, SPACES]))
    assert (bare["level"], spaces["level"]) == ("error", "warning")
    assert bare["why"] == CODES["figure-bare"].why


def test_sarif_names_each_rule_once() -> None:
    """Results point at their rules by index, and regions cover what the caret underlines."""
    (run,) = json.loads(as_sarif([BARE, SPACES, BARE]))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["figure-bare", "layout-spaces"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [r["ruleId"] for r in run["results"]]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (6, 13, 15)


def test_problems_and_warnings_are_counted_apart() -> None:
    """Warnings are not called problems, and nothing found is said to be none."""
    assert [counted(each) for each in ([], [BARE], [SPACES], [BARE, BARE, SPACES])] == [
        "0 problems",
        "1 problem",
        "1 warning",
        "2 problems and 1 warning",
    ]
