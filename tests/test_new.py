"""`plumbline new`: a record that is begun is whole as soon as its empty places are filled, and takes nobody's id."""

import re
import shutil
from pathlib import Path

import pytest
import yaml

from generator.cli import main
from generator.fix import fix
from generator.new import NEXT
from generator.problem import Problem
from tests.test_problems import problems

FILLED = {
    "title": "Wave across the street",
    "summary": "A wave is seen where a word is not heard.",
    "topics": "[leaving]",
    "audiences": "[guests]",
    "answer": "Wave.",
    "why": "It is seen from far away.",
    "not_when": "Not in the dark.",
    "claims": "[ma-five]",
    "publisher": "The Old Press",
    "grade": "practitioner",
    "seen_as": "original",
    "seen_note": "Read in full.",
    "id": "a-wave",
    "section": "On streets",
    "kind": "benchmark",
    "statement": "Between five and nine waves make a good walk.",
    "unit": "waves",
    "about": "The author waves a lot.",
    "label": "A street",
    "low": "5",
    "high": "9",
    "view": "It does.",
}
EMPTY = re.compile(r"^( *(?:- )?)([a-z_]+):( \[\]| >-)?$", re.MULTILINE)
WHERE = {
    "advice": "advice/wave.yml",
    "source": "sources/wave.yml",
    "benchmark": "benchmarks/wave.yml",
    "question": "questions/wave.yml",
    "glossary": "glossary.yml",
}


@pytest.fixture
def content(good: Path, tmp_path: Path) -> Path:
    shutil.copytree(good, tmp_path / "content")
    return tmp_path / "content"


def begin(content: Path, kind: str, name: str = "wave") -> int:
    return main(["--root", str(content.parent), "new", kind, name])


def filled(text: str) -> str:
    """The skeleton with each empty place filled by its field's name, and each empty item of a list by a word."""

    def fill(found: re.Match[str]) -> str:
        lead, name, form = found.groups()
        if name not in FILLED or (FILLED[name].startswith("[") and form is None):
            return found[0]
        inside = " " * (len(lead) + 2)
        return f"{lead}{name}: >-\n{inside}{FILLED[name]}" if form == " >-" else f"{lead}{name}: {FILLED[name]}"

    return re.sub(r"^( +)-$", r"\1- Wave.", EMPTY.sub(fill, text), flags=re.MULTILINE)


def codes(found: list[Problem]) -> set[str]:
    return {each.code for each in found}


@pytest.mark.parametrize("kind", NEXT)
def test_a_skeleton_that_is_filled_in_passes(content: Path, kind: str) -> None:
    """Filled in as the comments say, and after what the command says comes next, the record has no problem."""
    assert begin(content, kind) == 0
    path = content / WHERE[kind]
    told = problems(content)
    assert codes(told) <= {"field-missing", "field-value"}
    assert all(each.place.file == f"content/{WHERE[kind]}" for each in told)
    path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")
    if kind == "source":
        advice = content / "advice" / "nod-back.yml"
        advice.write_text(
            advice.read_text(encoding="utf-8").replace("claims: [ma-none]", "claims: [ma-none, a-wave]"),
            encoding="utf-8",
        )
    assert codes(problems(content)) == {"id-unlisted"}
    fix(content.parent)
    assert problems(content) == []


@pytest.mark.parametrize("kind", NEXT)
def test_what_may_be_left_out_can_be_taken_in(content: Path, kind: str) -> None:
    """A field that stands as a comment is one of the kind's, at its place, as soon as its mark is taken away."""
    begin(content, kind)
    path = content / WHERE[kind]
    taken_in = re.sub(
        r"^( *)# ([a-z_]+:(?: \[.*\]| \{.*\})?)$", r"\1\2", path.read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    assert taken_in != path.read_text(encoding="utf-8")
    path.write_text(taken_in, encoding="utf-8")
    assert codes(problems(content)) <= {"field-missing", "field-value"}
    assert yaml.safe_load(taken_in)


def test_the_glossary_keeps_its_bytes(content: Path) -> None:
    """A term is added below what is there, with the line ends that the file has, and nothing above it changes."""
    path = content / "glossary.yml"
    before = path.read_bytes().rstrip(b"\n").replace(b"\n", b"\r\n")
    path.write_bytes(before)
    assert begin(content, "glossary") == 0
    after = path.read_bytes()
    assert after.startswith(before + b"\r\n\r\nwave:\r\n  # What the page is called.")
    assert after.count(b"\n") == after.count(b"\r\n")


@pytest.mark.parametrize(
    ("kind", "name", "says"),
    [
        ("advice", "nod-back", 'content/advice/nod-back.yml:1:1: the advice "nod-back" is there already'),
        ("glossary", "nod", 'content/glossary.yml:5:1: the term "nod" is there already'),
        ("glossary", "bow", '"bow" is what the term "nod" was called before'),
        ("question", "where-to", 'content/ids.txt:1:1: "where-to" was published once'),
    ],
    ids=["taken", "in the glossary", "once called so", "once published"],
)
def test_an_id_is_never_used_twice(
    content: Path, capsys: pytest.CaptureFixture[str], kind: str, name: str, says: str
) -> None:
    """An id that something has, or had once, is refused with its place, and no file is written."""
    ledger = content / "ids.txt"
    ledger.write_text(f"question:where-to 2026-01-01\n{ledger.read_text(encoding='utf-8')}", encoding="utf-8")
    before = {path: path.read_bytes() for path in content.rglob("*.*")}
    assert begin(content, kind, name) == 1
    assert {path: path.read_bytes() for path in content.rglob("*.*")} == before
    said = capsys.readouterr().err
    assert says in said
    assert "= Choose another id; ids are never used twice." in said


def test_a_record_that_is_begun_is_not_begun_again(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A skeleton that nobody has filled in yet is not overwritten, though the library does not know it."""
    begin(content, "advice")
    path = content / WHERE["advice"]
    path.write_text("# my notes\n", encoding="utf-8")
    assert begin(content, "advice") == 1
    assert path.read_text(encoding="utf-8") == "# my notes\n"
    assert "Fill it in, or choose another id." in capsys.readouterr().err


@pytest.mark.parametrize("name", ["Wave", "wave_back", "a" * 61, "wave-", "wave.yml", "../wave"])
def test_a_name_that_is_no_id_is_wrong_use(content: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """What cannot be an id is refused with the form of an id."""
    with pytest.raises(SystemExit) as ended:
        begin(content, "advice", name)
    assert ended.value.code == 2
    assert "lower-case letters, digits and single hyphens" in capsys.readouterr().err.replace("\n", " ")
