"""`doctor`: what this host can do, and what to install."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.text import Text

from grader import procfs
from grader.catalogue.exercise import ROOT
from grader.catalogue.handout import changed_files, read_manifest
from grader.sandbox.ladder import RUNGS, strongest_rung, try_rung

HELP = "say what this host can do, which isolation it allows, and what to install"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: what was found, and what to do where it is not enough."""

    what: str
    found: str
    advice: str = ""
    essential: bool = True


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments: none."""


def run(arguments: argparse.Namespace) -> int:  # noqa: ARG001
    """Print the findings; 1 when something essential is missing."""
    console = Console(highlight=False, emoji=False)
    findings = list(examine())
    for finding in findings:
        sign, style = ("✓", "green") if not finding.advice else ("✗" if finding.essential else "–", "yellow")
        line = Text(f"  {sign} ", style=style)
        line.append(f"{finding.what:<22}{finding.found}")
        console.print(line)
        if finding.advice:
            console.print(Text(f"      {finding.advice}", style="dim"))
    return 1 if any(finding.advice and finding.essential for finding in findings) else 0


def examine() -> Iterator[Finding]:
    """Yield what was found, one finding after the other."""
    version = platform.python_version()
    yield handout_finding(ROOT)
    yield Finding(
        "Python", f"{version} ({sys.executable})", "" if sys.version_info >= (3, 11) else "Use 3.11 or newer."
    )
    linux = sys.platform == "linux"
    yield Finding(
        "system",
        platform.platform(terse=True),
        "" if linux else "Grading needs Linux; practise in a container.",
    )
    methods = multiprocessing.get_all_start_methods()
    yield Finding("start methods", f"{', '.join(methods)} (default {methods[0]})")
    cores = len(os.sched_getaffinity(0)) if linux else os.cpu_count() or 1
    yield Finding("cores", f"{cores} usable of {os.cpu_count()}")
    yield _semaphores()
    yield _shared_memory()
    readable = bool(procfs.read_state(os.getpid()))
    yield Finding("/proc", "readable" if readable else "not readable", "" if readable else "Mount /proc.")
    yield from _isolation()
    try:
        import pytest

        yield Finding("pytest", pytest.__version__)
    except ImportError:
        yield Finding("pytest", "not found", "Run commands through nox: it installs what the kit needs.")


def handout_finding(root: Path) -> Finding:
    """Say which handout this is, and whether its grader is still the one that was given out."""
    manifest = read_manifest(root)
    if manifest is None:
        return Finding("kit", "whole: with hidden suites and references")
    changed = changed_files(root)
    if not changed:
        return Finding("kit", f"handout {manifest.edition}")
    names = ", ".join(f"`{name}`" for name in changed[:5])
    advice = f"Get these anew from the handout, or hand-ins may be judged otherwise than here: {names}."
    return Finding(
        "kit", f"handout {manifest.edition}, {len(changed)} of its files changed", advice, essential=False
    )


def _isolation() -> Iterator[Finding]:
    """Every rung: whether it holds here when tried, why not, what to do; the first that holds is used."""
    used = strongest_rung()
    for trial in map(try_rung, RUNGS):
        if trial.obstacle:
            obstacle = " ".join(trial.obstacle.split())
            found, advice = f"not here: {obstacle[:200]}", trial.advice or "Nothing to do."
        else:
            found, advice = "used" if trial.rung == used else "possible", ""
        yield Finding(
            trial.rung.name.partition(" ")[0], f"{trial.rung.name}: {found}", advice, essential=False
        )
    if used == RUNGS[-1]:
        yield Finding("isolation", "none", "Grade nobody's work but your own here.", essential=False)


def _semaphores() -> Finding:
    try:
        multiprocessing.get_context("fork").Lock()
    except (OSError, ImportError) as error:
        return Finding("semaphores", f"not usable: {error}", "Mount a writable /dev/shm.")
    return Finding("semaphores", "usable")


def _shared_memory() -> Finding:
    try:
        free = shutil.disk_usage("/dev/shm").free >> 20
    except OSError:
        return Finding("/dev/shm", "missing", "Mount a tmpfs on /dev/shm.")
    writable = os.access(Path("/dev/shm"), os.W_OK)
    advice = "" if writable and free >= 16 else "Make /dev/shm writable, with 16 MiB or more."
    return Finding("/dev/shm", f"{free} MiB free", advice)
