"""The history of the content: what it tells of commits, and that it is the same whenever and wherever it is written."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.cli import main
from generator.commits import commits, known
from generator.git import GitError
from generator.history import read, written
from generator.library import Altered, Commit, Key
from generator.load import history_of
from generator.yaml_nodes import Text

FIVE = "{unit: greetings, low: 5, high: 9}"
ROW = "    low: 5\n    high: 9"


@dataclass
class Repository:
    """A small knowledge base under Git."""

    root: Path
    day: int = 0
    asked: int = 0

    def git(self, *arguments: str) -> None:
        who = ("-c", "user.name=Nobody Nowhere", "-c", "user.email=nobody@example.org", "-c", "commit.gpgsign=false")
        self.asked += 1
        written, committed = f"2026-03-{self.day:02}T23:30:00-08:00", f"2026-09-09T00:00:{self.asked:02}Z"
        env = {**os.environ, "GIT_AUTHOR_DATE": written, "GIT_COMMITTER_DATE": committed}
        subprocess.run(["git", "-C", self.root, *who, *arguments], check=True, capture_output=True, env=env)

    def commit(self, why: str, *more: str) -> None:
        """Commits everything, each time a day later."""
        self.day += 1
        self.git("add", "--all")
        self.git("commit", "--message", why, *more)

    def edit(self, file: str, old: str, new: str) -> None:
        path = self.root / "content" / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def repository(good: Path, tmp_path: Path) -> Repository:
    shutil.copytree(good, tmp_path / "base" / "content")
    made = Repository(tmp_path / "base")
    made.git("init", "--quiet", "--initial-branch=main")
    made.commit("The beginning")
    return made


def told(repository: Repository) -> list[tuple[str, str, str, str]]:
    """What the newest commit altered."""
    return [(f"{key.kind}:{key.id}", how, was, now) for (key, how, was, now) in commits(repository.root)[0].altered]


def test_each_way_to_alter_something_is_told(repository: Repository) -> None:
    """Figures go from one to the other, words are named by their field, ties by what they mean; ids come and go."""
    repository.edit("sources/manners.yml", FIVE, FIVE.replace("5", "6"))
    repository.edit("benchmarks/greetings.yml", ROW, ROW.replace("5", "6"))
    repository.edit("advice/nod-back.yml", "why: ", "why: Plainly. ")
    repository.commit("Six, not five (#12)")
    assert commits(repository.root)[0][1:3] == ("2026-03-02", "Six, not five")
    assert told(repository) == [
        ("advice:nod-back", "changed", "", "why"),
        ("claim:ma-five", "figure", "5–9", "6–9"),
        ("row:greetings/usual", "figure", "5–9", "6–9"),
    ]
    (repository.root / "content" / "advice" / "say-hello.yml").rename(
        repository.root / "content" / "advice" / "greet.yml"
    )
    repository.edit("advice/greet.yml", "title:", "aliases: [say-hello]\ntitle:")
    repository.edit("sources/manners.yml", "    contradicts: [ma-none]\n", "")
    repository.edit("advice/nod-back.yml", "against: [ma-five]\n", "")
    repository.commit("Another name")
    assert told(repository) == [
        ("advice:greet", "renamed", "say-hello", ""),
        ("advice:nod-back", "changed", "", "no longer speaking against it: ma-five"),
        ("claim:ma-five", "changed", "", "contradiction settled with ma-none"),
    ]
    (repository.root / "content" / "advice" / "greet.yml").unlink()
    repository.commit("Gone")
    assert told(repository) == [("advice:greet", "removed", "", "")]


def test_a_commit_that_alters_nothing_is_not_told(repository: Repository) -> None:
    """Neither another order of fields, nor a file that is no record, nor the history itself is a change."""
    before = commits(repository.root)
    (repository.root / "content" / "history.txt").write_text(written(before), encoding="utf-8")
    (repository.root / "README.md").write_text("Words.", encoding="utf-8")
    repository.edit("advice/nod-back.yml", "title:", "# A note.\ntitle:")
    repository.commit("Around it")
    assert commits(repository.root) == before
    assert len(before) == 1
    assert {each.how for each in before[0].altered} == {"added"}


def test_what_is_written_is_read_again() -> None:
    """A history that is written and read is the same, and written again it has the same bytes."""
    name, row = Key("claim", "ma-five"), Key("row", "greetings/five")
    altered = (
        Altered(name, "figure", "none", "300–500+"),
        Altered(row, "years", "up to 5", "under 10"),
        Altered(name, "changed", "", "statement, note; grade: survey → institution"),
        Altered(row, "renamed", "greetings/a", ""),
        Altered(name, "added"),
        Altered(name, "removed"),
    )
    history = (Commit("0a1b2c3d4e5f", "2026-01-02", "Why → because, 2026-01-01 0a1b2c3d4e5f", altered),)
    text = written(history)
    assert read(Text("history.txt", text)) == (history, [])
    assert "\n  row:greetings/five years up to 5 → under 10\n" in text


def test_it_is_the_same_wherever_it_is_written(repository: Repository, tmp_path: Path) -> None:
    """A clone has the same bytes; a rebase keeps all but the hashes; nobody is named and no clock is read."""
    repository.edit("sources/manners.yml", FIVE, FIVE.replace("5", "6"))
    repository.commit("Six")
    first = written(commits(repository.root))
    subprocess.run(["git", "clone", "--quiet", repository.root, tmp_path / "clone"], check=True)
    assert written(commits(tmp_path / "clone")) == first
    repository.git("commit", "--amend", "--no-edit", "--allow-empty")
    again = commits(repository.root)
    assert [each[1:] for each in again] == [each[1:] for each in commits(tmp_path / "clone")]
    assert again[0].id not in first
    assert not any(word in first for word in ("Nobody", "nobody", "2026-09"))


def test_a_merge_is_one_step_with_the_reason_of_its_pull_request(repository: Repository) -> None:
    """What a branch brought is told once, in the words of its pull request, and the states follow on each other."""
    repository.git("checkout", "--quiet", "-b", "side")
    repository.edit("sources/manners.yml", FIVE, FIVE.replace("5", "6"))
    repository.commit("Six")
    repository.edit("sources/manners.yml", FIVE.replace("5", "6"), FIVE.replace("5", "7"))
    repository.commit("No, seven")
    repository.git("checkout", "--quiet", "main")
    repository.edit("advice/nod-back.yml", "why: ", "why: Plainly. ")
    repository.commit("Elsewhere")
    repository.git("merge", "--no-ff", "-m", "Merge pull request #3 from x/side\n\nSeven it is", "side")
    newest = commits(repository.root)[0]
    assert (newest.why, told(repository)) == ("Seven it is", [("claim:ma-five", "figure", "5–9", "7–9")])
    assert len(commits(repository.root)) == 3


def test_a_file_that_cannot_be_read_is_told_once_it_can(repository: Repository) -> None:
    """A commit that broke a file tells nothing of it; the next tells what became of it since it was whole."""
    repository.edit("sources/manners.yml", FIVE, "{unit: [greetings")
    repository.commit("Broken")
    repository.edit("sources/manners.yml", "{unit: [greetings", FIVE.replace("9", "8"))
    repository.commit("Mended")
    assert [each.why for each in commits(repository.root)] == ["Mended", "The beginning"]
    assert told(repository) == [("claim:ma-five", "figure", "5–9", "5–8")]


def test_the_command_says_when_it_is_behind(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """What is missing is counted and fails the check; once written nothing is; what was rewritten goes."""
    path, history = repository.root / "content" / "history.txt", ("--root", str(repository.root), "history")
    assert main(history) == 0
    repository.edit("sources/manners.yml", FIVE, FIVE.replace("5", "6"))
    repository.commit("Six")
    assert main((*history, "--check")) == 1
    assert "1 missing, 0 no longer there" in capsys.readouterr().out
    assert main((*history, "--since", "HEAD~1")) == 0
    whole = path.read_text(encoding="utf-8")
    assert whole == written(commits(repository.root))
    assert main((*history, "--check")) == 0
    repository.git("commit", "--amend", "--message", "Six, said better", "content/sources")
    assert main((*history, "--since", "HEAD~1")) == 0
    assert "1 are no longer there" in capsys.readouterr().out
    assert path.read_text(encoding="utf-8") == written(commits(repository.root)) != whole


def test_what_git_cannot_tell_is_said(
    repository: Repository, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A shallow clone, a revision that is none and a folder without Git are wrong use, each with what to do."""
    repository.edit("sources/manners.yml", FIVE, FIVE.replace("5", "6"))
    repository.commit("Six")
    repository.edit("sources/manners.yml", FIVE.replace("5", "6"), FIVE)
    repository.commit("Five")
    shallow = tmp_path / "shallow"
    subprocess.run(["git", "clone", "--quiet", "--depth=2", f"file://{repository.root}", shallow], check=True)
    with pytest.raises(GitError, match="git fetch --unshallow"):
        commits(shallow)
    assert [each.why for each in commits(shallow, "HEAD~1")] == ["Five"]
    assert known(shallow) is None
    with pytest.raises(GitError, match="no revision that Git knows"):
        commits(repository.root, "--output=stolen")
    shutil.rmtree(shallow / ".git")
    assert main(("--root", str(shallow), "history")) == 2
    assert "a clone of the repository" in capsys.readouterr().err


def test_the_kept_history_is_what_git_tells(root: Path) -> None:
    """The real history can be read, and tells of every commit in a full clone just what Git does; it may be behind."""
    kept, problems = history_of(root / "content")
    assert problems == []
    assert kept, "run plumbline history"
    here = known(root) or frozenset()
    real = {each.id: each for each in commits(root)} if here else {}
    assert [each for each in kept if each.id in here and real.get(each.id) != each] == []
