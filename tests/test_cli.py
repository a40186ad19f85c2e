"""The command line: exit codes, formats, and errors that a user can act on."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_evaluate_gives_the_worked_example(plumbline: Run) -> None:
    """One JSON object in, one result out, with the figures of the method's third worked example."""
    given = {"level": "mid", "industry": "healthcare", "years": 10, "connections": 420}
    done = plumbline("evaluate", "connection-target", "--inputs", json.dumps(given))
    result = json.loads(done.stdout)
    assert done.returncode == 0
    assert (result["low"], result["high"], result["aim"], result["verdict"], result["gap"]) == (
        500,
        1000,
        550,
        "below",
        130,
    )
    assert result["rules"] == ["career-stage", "seniority", "industry"]
    assert [step["rule"] for step in result["steps"]] == result["rules"]
    assert result["steps"][1]["section"] == "LinkedIn connections as a ratio of years worked"
    assert result["industry_band"] == {"low": 300, "high": 500, "open_ended": False}


def test_evaluate_reads_json_lines_and_goes_on_after_an_error(plumbline: Run) -> None:
    """Each line gets its answer; a refused line gives an error with the input's id, and the exit code is 1."""
    lines = '{"level": "student"}\n\n{"level": "mid", "years": 51}\nnot json\n{"level": "senior"}\n'
    done = plumbline("evaluate", "connection-target", "--inputs", "-", stdin=lines)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert [answer.get("aim") for answer in answers] == [160, None, None, 1160]
    assert answers[1]["error"]["input"] == "years"
    assert "51" in answers[1]["error"]["message"]
    assert answers[2]["error"]["input"] is None


def test_wrong_use_is_told_apart_from_problems(plumbline: Run, tmp_path: Path) -> None:
    """An unknown command, calculator, day or folder is wrong use: exit code 2, and a sentence of what is right."""
    for arguments in (
        ("nonsense",),
        ("evaluate", "no-such-thing", "--inputs", "{}"),
        ("check", "--today", "yesterday"),
        ("build", "--url", "example.org"),
        ("--root", tmp_path, "check"),
    ):
        done = plumbline(*arguments)
        assert done.returncode == 2, arguments
        assert done.stderr or done.stdout
        assert "Traceback" not in done.stderr


def test_check_passes_on_the_real_content(plumbline: Run) -> None:
    """The real content and rules have no problem, and `check` says so."""
    done = plumbline("check", "--today", "2026-11-27")
    assert done.returncode == 0, done.stdout
    assert done.stdout.startswith("No problems.\nFreshness on 2026-11-27: of ")


def test_check_says_the_same_in_three_formats(plumbline: Run, project: Path) -> None:
    """Text, workflow annotations and JSON tell the same problems at the same places."""
    path = project / "content" / "topics.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("summary:", "sumary:", 1), encoding="utf-8")
    text = plumbline("--root", project, "check").stdout
    github = plumbline("--root", project, "check", "--format", "github").stdout
    found = json.loads(plumbline("--root", project, "check", "--format", "json").stdout)
    assert found
    for problem in found:
        place = problem["place"]
        assert f"{place['file']}:{place['line']}:{place['column']}: {problem['says']}" in text
        assert f"::error file={place['file']},line={place['line']},col={place['column']}" in github


def test_nothing_but_the_answer_is_printed_when_piped(plumbline: Run) -> None:
    """Progress is for people: piped output holds the result alone."""
    done = plumbline("verify")
    assert done.returncode == 0
    assert done.stderr == ""
    assert "connection-target" in done.stdout


@pytest.mark.parametrize("unbuffered", ["", "1"], ids=["at the end", "at once"])
@pytest.mark.parametrize("command", ["check", "reading"])
def test_who_has_read_enough_is_not_told_of_it(root: Path, command: str, unbuffered: str) -> None:
    """Where the reader of a pipe has gone, as `head` does, a command ends as other tools do: without a word."""
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as pipe:
        done = subprocess.run(
            [sys.executable, "-m", "generator", command],
            cwd=root,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
            stdout=pipe,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr) == (141, b"")
