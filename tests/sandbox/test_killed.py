"""A grader that is killed takes every process of the submission with it, at whatever moment."""

from __future__ import annotations

import os
import random
import select
import signal
import subprocess
import sys
import uuid
from pathlib import Path

import pytest

from grader import procfs
from grader.sandbox.isolation import PACKAGE, Rung
from grader.sandbox.ladder import word_of

VICTIM = Path(__file__).with_name("victim.py")
PROGRAM = """
import os, signal, time

MARK = "{mark}"

def main(_module):
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)
    for _ in range(3):
        if os.fork() == 0:
            os.setsid()
    os.execv("/bin/sleep", ["{mark}", "100"])
"""


def _marked(mark: str) -> list[int]:
    """Return the living processes that carry the mark as their name."""
    states = map(
        procfs.read_state, (int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit())
    )
    return [each.pid for each in states if each and mark in each.command and each.state not in "ZX"]


def _await_none(mark: str) -> list[int]:
    """Wait until nobody carries the mark, at most some seconds."""
    poll = select.poll()
    for _ in range(500):
        if not (left := _marked(mark)):
            return []
        poll.poll(10)
    return left


def _start(program: Path, rung: Rung) -> subprocess.Popen[bytes]:
    command = [sys.executable, str(VICTIM), str(program), word_of(rung)]
    return subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(PACKAGE.parent)})


def test_a_killed_grader_leaves_nobody(tmp_path: Path, rung: Rung) -> None:
    mark = f"mark-{uuid.uuid4()}"
    program = tmp_path / "program.py"
    program.write_text(PROGRAM.format(mark=mark))
    with _start(program, rung) as victim:
        poll = select.poll()
        for _ in range(1000):
            if len(_marked(mark)) == 8:
                break
            poll.poll(10)
        assert len(_marked(mark)) == 8
        victim.kill()
    assert _await_none(mark) == []


@pytest.mark.parametrize("seed", range(5))
def test_a_grader_killed_at_any_moment_leaves_nobody(tmp_path: Path, rung: Rung, seed: int) -> None:
    # A moment is a number of looks at the victim, so it differs from run to run: none may matter.
    mark = f"mark-{uuid.uuid4()}"
    program = tmp_path / "program.py"
    program.write_text(PROGRAM.format(mark=mark))
    moment = random.Random(seed).randrange(400)
    with _start(program, rung) as victim:
        descriptor = os.pidfd_open(victim.pid)
        poll = select.poll()
        poll.register(descriptor, select.POLLIN)
        poll.poll(moment)
        family = procfs.descendants(victim.pid)
        os.close(descriptor)
        victim.send_signal(signal.SIGKILL)
    for _ in range(500):
        if not procfs.alive(family):
            break
        poll = select.poll()
        poll.poll(10)
    assert procfs.alive(family) == []
    assert _await_none(mark) == []
