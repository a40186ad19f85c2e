"""What is published of an embed stays: the steps of the workflow that publishes, on a repository of this machine.

GitHub's own actions are played here: a checkout is a clone, an artifact a file in a shared folder, and publishing takes
what was built. Every other step runs as it stands in the workflow.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.test_other_subject import SHARED
from tests.workflows.test_actions import workflows

FIGURES = {"benchmarks/references-by-stage.yml": "high: ", "sources/okapi-handbook.yml": "low: 5, high: "}
WHO = ("-c", "user.name=Nobody Nowhere", "-c", "user.email=nobody@example.org", "-c", "commit.gpgsign=false")
Files = dict[str, bytes]


@dataclass
class Hub:
    """A repository that editors push to, and what was published from it, the newest last."""

    folder: Path
    memory: Path
    jobs: dict[str, Any]
    published: list[Files] = field(default_factory=list)
    high: int = 7
    runs: int = 0

    @property
    def origin(self) -> Path:
        return self.folder / "origin.git"

    def git(self, at: Path, *arguments: str | Path) -> str:
        done = subprocess.run(["git", "-C", at, *WHO, *arguments], check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def push(self, editor: Path, why: str) -> None:
        """Commits all that an editor changed and pushes it, behind what was kept meanwhile."""
        self.git(editor, "add", "--all")
        self.git(editor, "commit", "--message", why)
        self.git(editor, "pull", "--quiet", "--rebase", "origin", "main")
        self.git(editor, "push", "--quiet", "origin", "main")

    def push_a_figure(self, editor: Path) -> None:
        """Changes a figure and nothing else."""
        for name, before in FIGURES.items():
            path = editor / "content" / name
            text = path.read_text(encoding="utf-8")
            assert f"{before}{self.high}" in text
            path.write_text(text.replace(f"{before}{self.high}", f"{before}{self.high + 1}"), encoding="utf-8")
        self.high += 1
        self.push(editor, f"Up to {self.high}")

    def run(self, job: str, at: Path) -> dict[str, str]:
        """Runs a job's own steps in a clone; gives what they put out. Raises where one fails."""
        temp, out = self.folder / f"temp-{at.name}", self.folder / f"out-{at.name}"
        temp.mkdir(exist_ok=True)
        env = {**os.environ, "GITHUB_REF_NAME": "main", "GIT_CONFIG_GLOBAL": os.devnull}
        env |= {"RUNNER_TEMP": str(temp), "GITHUB_OUTPUT": str(out)}
        for step in self.jobs[job]["steps"]:
            if "run" in step:
                command = ["bash", "-e", "-o", "pipefail", "-c", step["run"]]
                done = subprocess.run(command, cwd=at, env=env, capture_output=True, text=True, check=False)
                assert done.returncode == 0, f"{step['run']}\n{done.stdout}{done.stderr}"
        lines = out.read_text(encoding="utf-8").splitlines() if out.exists() else []
        return dict(line.split("=", 1) for line in lines)

    def build(self) -> Path:
        """A clone of the branch as it is, with its site built and what is to be kept packed."""
        self.runs += 1
        clone = self.folder / f"run-{self.runs}"
        subprocess.run(["git", "clone", "--quiet", self.origin.as_uri(), clone], check=True)
        (clone / ".venv").symlink_to(Path(sys.prefix))
        (clone / ".cache").symlink_to(self.memory)
        commit = self.run("build", clone)["commit"]
        assert commit == self.git(clone, "rev-parse", "HEAD")
        return clone

    def publish(self, built: Path) -> bool:
        """Keeps what was packed and publishes what was built, where that is so; whether it was."""
        self.runs += 1
        kept = self.folder / f"kept-{self.runs}"
        self.git(self.folder, "init", "--quiet", kept)
        self.git(kept, "remote", "add", "origin", self.origin.as_uri())
        self.git(kept, "fetch", "--quiet", "--depth=1", "origin", self.git(built, "rev-parse", "HEAD"))
        self.git(kept, "checkout", "--quiet", "FETCH_HEAD")
        shutil.copytree(self.folder / f"temp-{built.name}", self.folder / f"temp-{kept.name}")
        current = self.run("keep", kept).get("current") == "true"
        if current:
            self.published.append(versions(built / "site" / "embed"))
        return current

    def kept(self) -> Files:
        """Every version that the repository keeps."""
        look = self.folder / "look"
        shutil.rmtree(look, ignore_errors=True)
        subprocess.run(["git", "clone", "--quiet", self.origin, look], check=True)
        return versions(look / "embeds")


def versions(folder: Path) -> Files:
    """The files of all versions in a folder, by version and name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.glob("*/*") if path.parent.name != "1"
    }


@pytest.fixture(scope="module")
def memory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What all builds remember, so that each test need not prove and draw anew."""
    return tmp_path_factory.mktemp("memory")


@pytest.fixture
def hub(root: Path, tmp_path: Path, memory: Path) -> Hub:
    """The other subject under Git, as it is before anything was published."""
    editor = tmp_path / "editor"
    shutil.copytree(root / "tests" / "other-subject", editor)
    for name in (*SHARED, ".gitattributes", ".gitignore", ".github/keep.sh"):
        (editor / name).parent.mkdir(exist_ok=True)
        copy = shutil.copytree if (root / name).is_dir() else shutil.copy
        copy(root / name, editor / name)
    (editor / ".gitignore").write_text(".venv\n.cache\nsite\n", encoding="utf-8")
    (editor / "Makefile").write_text("site:\n\t@.venv/bin/plumbline build\n.PHONY: site\n", encoding="utf-8")
    made = Hub(tmp_path, memory, workflows(root)["publish.yml"]["jobs"])
    made.git(tmp_path, "init", "--quiet", "--initial-branch=main", "--bare", made.origin)
    made.git(tmp_path, "init", "--quiet", "--initial-branch=main", editor)
    made.git(made.origin, "config", "uploadpack.allowReachableSHA1InWant", "true")
    made.git(editor, "remote", "add", "origin", made.origin.as_uri())
    made.git(editor, "add", "--all")
    made.git(editor, "commit", "--message", "The beginning")
    made.git(editor, "push", "--quiet", "origin", "main")
    return made


def test_nothing_is_published_before_it_is_kept(root: Path) -> None:
    """One run at a time builds the newest state of the branch, keeps what is new in it, and only then publishes it."""
    workflow = workflows(root)["publish.yml"]
    build, keep, publish = (workflow["jobs"][name] for name in ("build", "keep", "publish"))
    assert workflow["concurrency"] == {"group": "publish"}
    assert build["steps"][0]["with"]["ref"] == "${{ github.ref_name }}"
    assert keep["steps"][0]["with"]["ref"] == "${{ needs.build.outputs.commit }}"
    assert (keep["needs"], publish["needs"]) == ("build", ["build", "keep"])
    assert publish["if"] == "${{ needs.keep.outputs.current == 'true' }}"


def test_what_was_published_stays(hub: Hub) -> None:
    """Where figures alone change, by two pushes in quick order, and a run is repeated, each published version stays."""
    editor = hub.folder / "editor"
    assert hub.publish(hub.build())
    hub.push_a_figure(editor)
    early = hub.build()
    hub.push_a_figure(editor)
    assert not hub.publish(early), "a build that is behind its branch is left to the run of the newer push"
    late = hub.build()
    assert hub.publish(late)
    assert hub.publish(late), "the jobs of a run that failed on the way may run once more"
    assert hub.publish(hub.build()), "where nothing changed, the site is published as it was"

    first, second, third, fourth = hub.published
    assert len({path.split("/")[0] for path in fourth}) == 2
    assert first.items() < second.items() == third.items() == fourth.items()
    assert hub.kept() == fourth


def test_a_version_that_was_published_cannot_be_dropped(hub: Hub) -> None:
    """Where somebody deletes a version with its line, nothing more is published until it is back."""
    editor = hub.folder / "editor"
    assert hub.publish(hub.build())
    hub.git(editor, "pull", "--quiet", "--rebase", "origin", "main")
    shutil.rmtree(editor / "embeds")
    hub.push(editor, "Tidied up")
    with pytest.raises(AssertionError, match="a version that was published is missing"):
        hub.build()
    hub.git(editor, "revert", "--no-edit", "HEAD")
    hub.git(editor, "push", "--quiet", "origin", "main")
    assert hub.publish(hub.build())
    assert hub.kept() == hub.published[0] == hub.published[1]


def test_what_a_build_made_cannot_touch_the_rest(hub: Hub) -> None:
    """Of what a build hands over, nothing but versions and history comes into the repository, where that lets it in."""
    built = hub.build()
    patch = hub.folder / f"temp-{built.name}" / "kept.patch"
    (built / "mkdocs.yml").write_text("site_name: Mine\n", encoding="utf-8")
    text = patch.read_text(encoding="utf-8") + hub.git(built, "diff", "--", "mkdocs.yml") + "\n"
    patch.write_text(text, encoding="utf-8")
    before = hub.git(hub.origin, "show", "main:mkdocs.yml")
    hook = hub.origin / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    with pytest.raises(AssertionError, match="pre-receive hook declined"):
        hub.publish(built)
    hook.unlink()
    assert hub.publish(built)
    assert hub.git(hub.origin, "show", "main:mkdocs.yml") == before
    assert hub.kept() == hub.published[0]
