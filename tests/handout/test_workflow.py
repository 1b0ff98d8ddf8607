"""The handout's workflow: its own commands, run by a shell in a fresh clone of a handout."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from grader.__main__ import main
from grader.catalogue import load_catalogue
from grader.catalogue.exercise import ROOT
from grader.handout.choice import FILES
from tests.environment import make_environment

(SOLVED,) = load_catalogue().select(["semaphore_gate"])
(BROKEN,) = load_catalogue().select(["manager_dict"])
NOT_RUN_HERE = {"Isolation", "Front door"}
"""Steps that install: packages of the system, and the environment that `clone` brings along."""


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone of a handout in which one exercise is solved and one is no Python; its environment is ready."""
    room = tmp_path_factory.mktemp("course")
    assert main(["handout", str(room / "handout")]) == 0
    work = room / "handout" / "exercises"
    shutil.copyfile(SOLVED.reference, work / SOLVED.relative)
    (work / BROKEN.relative).write_text("this is no Python\n")
    git(room / "handout", "init", "-q")
    git(room / "handout", "add", ".")
    git(room / "handout", "-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "Work")
    git(room, "clone", "-q", "handout", "clone")
    bring_environment(room / "clone")
    return room / "clone"


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=folder, check=True)


def bring_environment(clone: Path) -> None:
    """Make the environment that `nox -s kit` would make, with the packages of this one."""
    make_environment(clone / ".nox" / "kit")
    wanted = tomllib.loads((clone / "pyproject.toml").read_text())["project"]["dependencies"]
    stamp = hashlib.sha256("\n".join(wanted).encode()).hexdigest()
    (clone / ".nox" / "kit" / "requirements.stamp").write_text(stamp)
    (clone / ".venv" / "bin").mkdir(parents=True)
    (clone / ".venv" / "bin" / "nox").symlink_to(Path(sys.prefix, "bin", "nox"))


def steps(clone: Path) -> list[dict[str, Any]]:
    workflow = yaml.safe_load((clone / ".github/workflows/grade.yml").read_text())
    found: list[dict[str, Any]] = workflow["jobs"]["grade"]["steps"]
    return found


@pytest.fixture(scope="module")
def played(clone: Path) -> dict[str, subprocess.CompletedProcess[str]]:
    """Each step of the workflow that runs commands, as GitHub would run it, and what came of it."""
    environment = {
        **os.environ,
        "GITHUB_STEP_SUMMARY": str(clone.parent / "summary.md"),
        "GITHUB_OUTPUT": str(clone.parent / "output"),
    }
    return {
        step["name"]: subprocess.run(
            ["bash", "-e", "-c", step["run"]],
            cwd=clone, env=environment, capture_output=True, text=True, timeout=110, check=False,
        )
        for step in steps(clone)
        if "run" in step and step["name"] not in NOT_RUN_HERE
    }  # fmt: skip


def test_the_grade_is_the_steps_outcome(
    clone: Path, played: dict[str, subprocess.CompletedProcess[str]]
) -> None:
    grade = played["Grade"]
    assert grade.returncode == 1, grade.stdout + grade.stderr
    begun, *_, ended = (line for line in grade.stdout.splitlines() if line.startswith("::"))
    assert begun == f"::stop-commands::{ended.strip(':')}"
    result = json.loads((clone / ".grader" / "result.json").read_text())
    status = {each["name"]: each["status"] for each in result["exercises"]}
    assert status[SOLVED.name] == "passed"
    assert status[BROKEN.name] == "failed"
    assert not any(check["hidden"] for each in result["exercises"] for check in each["checks"])
    assert result["hidden_checks_not_run"] > 10
    assert f"{result['hidden_checks_not_run']} hidden checks were not run" in grade.stdout


def test_annotations_summary_and_points(
    clone: Path, played: dict[str, subprocess.CompletedProcess[str]]
) -> None:
    said = played["Annotations and summary"]
    assert said.returncode == 0, said.stderr
    marks = [line for line in said.stdout.splitlines() if line.startswith("::error file=")]
    assert [f"file=exercises/{BROKEN.relative.as_posix()}," in mark for mark in marks] == [True]
    summary = (clone.parent / "summary.md").read_text()
    assert f"`{BROKEN.name}`" in summary
    assert len(summary.encode()) < 1 << 20
    name, _, value = (clone.parent / "output").read_text().strip().partition("=")
    assert name == "result"
    assert json.loads(base64.b64decode(value))["status"] == "fail"


def test_the_report_is_where_the_upload_looks(
    clone: Path, played: dict[str, subprocess.CompletedProcess[str]]
) -> None:
    assert played["Report"].returncode == 0, played["Report"].stderr
    (upload,) = (step for step in steps(clone) if "upload-artifact" in step.get("uses", ""))
    assert all((clone / path).exists() for path in upload["with"]["path"].split())
    assert "hidden" in (clone / ".grader" / "report" / "index.html").read_text()


def test_github_would_take_the_workflow() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    subprocess.run([*command, str(FILES / ".github/workflows/grade.yml")], check=True)


def test_every_step_after_the_grade_is_done_whatever_the_grade(clone: Path) -> None:
    names = [step.get("name", step.get("uses", "")) for step in steps(clone)]
    after = steps(clone)[names.index("Grade") + 1 :]
    assert after
    assert all(step["if"] == "${{ !cancelled() }}" for step in after)


def test_the_instructor_adds_the_hidden_suites(clone: Path) -> None:
    out = clone.parent / "whole.json"
    words = [BROKEN.name, "--suites", str(ROOT / "grader" / "suites"), "--json", str(out)]
    command = [str(clone / ".nox/kit/bin/python"), "-m", "grader", "grade", *words]
    graded = subprocess.run(command, cwd=clone, capture_output=True, text=True, timeout=110, check=False)
    assert graded.returncode == 1, graded.stdout + graded.stderr
    result = json.loads(out.read_text())
    assert result["hidden_checks_not_run"] == 0
    hidden = [check["hidden"] for check in result["exercises"][0]["checks"]]
    assert hidden.count(True) > 5
    assert hidden.count(False) == 1
