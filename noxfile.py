"""The front door: the session `kit` makes one environment, every other one passes on what follows `--`."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import nox

nox.needs_version = ">=2025.2"
nox.options.sessions = ["list"]
nox.options.reuse_existing_virtualenvs = True

if sys.version_info < (3, 11):  # noqa: UP036 - said in a sentence before anything fails to import
    sys.exit(f"This kit needs Python 3.11 or newer; this is {sys.version.split()[0]} ({sys.executable}).")

ROOT = Path(__file__).parent
PYTHON = str(ROOT / ".nox" / "kit" / "bin" / "python")
IS_WHOLE = (ROOT / "tests").is_dir()
"""Not a handout: that has the students' commands only, and no need of linters."""


@nox.session(default=False)
def kit(session: nox.Session) -> None:
    """Make the environment that all sessions share, unless it has just what pyproject.toml asks for."""
    project = nox.project.load_toml(ROOT / "pyproject.toml")
    groups = ("lint", "tests", "cluster") if IS_WHOLE else ()
    wanted = [*project["project"]["dependencies"], *nox.project.dependency_groups(project, *groups)]
    stamp = Path(session.virtualenv.location) / "requirements.stamp"
    digest = hashlib.sha256("\n".join(wanted).encode()).hexdigest()
    if not stamp.exists() or stamp.read_text() != digest:
        session.log("Installing what the kit needs; this happens once.")
        session.install("--quiet", "--disable-pip-version-check", *wanted)
        stamp.write_text(digest)


def python(session: nox.Session, *arguments: str, environment: dict[str, str] | None = None) -> None:
    """Run the shared environment's Python in the kit's folder."""
    session.run(PYTHON, *arguments, external=True, env=environment)


def command(name: str, help_text: str) -> None:
    """Add the session of one grader command, unless this is a handout and leaves it out."""
    if not any((ROOT / "grader" / "commands" / f"{file}.py").exists() for file in (name, f"{name}_")):
        return

    def passes_on(session: nox.Session) -> None:
        # Not session.run: the exit status (0, 1, 2) is part of the interface and must come through.
        # Paths that follow `--` are the caller's, so the command runs where the caller is.
        # `-P`: a `json.py` that lies there is the submission's, and is not imported by the grader.
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        words = [PYTHON, "-P", "-m", "grader", name, *session.posargs]
        status = subprocess.call(words, cwd=session.invoked_from, env=environment)
        if status:
            sys.exit(status)

    passes_on.__doc__ = help_text
    nox.session(name=name, venv_backend="none", requires=["kit"], default=False)(passes_on)


command("grade", "Grade exercises/ (or --submission DIR): all exercises, or the ones named.")
command("watch", "Grade again whatever file is saved, until Ctrl-C.")
command("hint", "Show the next hint for an exercise, one more each time.")
command("list", "Show chapters, exercises, where each stands, points, and what is next.")
command("doctor", "Say what this host can do, which isolation it allows, and what to install.")
command("explore", "Find races and deadlocks in any program that uses multiprocessing.")
command("replay", "Run one recorded interleaving again, step by step.")
command("grade_class", "Grade a folder of submissions, in parallel, resumable.")
command("history", "Show every attempt of a student, first to last.")
command("report", "Write the HTML report of the last class run.")
command("export", "Write the results of the last class run for a course site.")
command("bench", "Print all figures as tables, each a ratio or a count from one run.")
command("autograder", "Write the zip that Gradescope builds an autograder from.")
command("handout", "Write what students get: stubs, texts, hints, grader, open checks; nothing hidden.")
command("verify", "Prove the kit on its own material; say what is missing.")
command("attacks", "Try the attack corpus on every rung of isolation that this host has.")


def only_in_the_kit(function: Callable[[nox.Session], None]) -> Callable[[nox.Session], None]:
    """Make a session of a function, unless this is a handout."""
    if IS_WHOLE:
        nox.session(venv_backend="none", requires=["kit"], default=False)(function)
    return function


@only_in_the_kit
def demo(session: nox.Session) -> None:
    """Grade the sample class and write its report: something to look at, at once."""
    database = f"sqlite:///{ROOT / '.grader' / 'demo.sqlite'}"
    (ROOT / ".grader").mkdir(exist_ok=True)
    sample = str(ROOT / "reports" / "sample_class")
    python(session, "-m", "grader", "grade_class", sample, "--database", database, "--effort", "quick")
    python(session, "-m", "grader", "report", "--database", database)


@only_in_the_kit
def soak(session: nox.Session) -> None:
    """Grade a made-up class of 300, kill it ten times, compare with an undisturbed run."""
    python(session, "-m", "tests.soak", *session.posargs)


@only_in_the_kit
def lint(session: nox.Session) -> None:
    """Run ruff (rules and format) and mypy (strict)."""
    python(session, "-m", "ruff", "check", ".")
    python(session, "-m", "ruff", "format", "--check", ".")
    python(session, "-m", "mypy")


@only_in_the_kit
def tests(session: nox.Session) -> None:
    """Run the project's own tests."""
    python(session, "-m", "pytest", *session.posargs)


@only_in_the_kit
def whole(session: nox.Session) -> None:
    """Hold the engine's two sets of programs against every strategy and five seeds; takes half an hour."""
    words = session.posargs or ["tests/engine", "-q", "-n", "2"]
    python(session, "-m", "pytest", *words, environment={"KIT_WHOLE": "1"})
