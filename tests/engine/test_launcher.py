"""The warm host: it works ahead, and nothing of that is seen from outside."""

from __future__ import annotations

import os
import time
from pathlib import Path
from random import Random

import pytest

from grader import procfs
from grader.engine import strategies
from grader.engine.execution import Execution
from grader.engine.explorer import Explorer
from grader.engine.launcher import LaunchError, WarmHost

_PROGRAM = """
import os
from multiprocessing import Process

def shout(number):
    print("child", number, flush=True)

def run():
    print("main", flush=True)
    child = Process(target=shout, args=(1,))
    child.start()
    child.join()
    return os.getppid() != 1
"""
_SECONDS = 10.0


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "program.py"
    path.write_text(_PROGRAM)
    return path


def _run(explorer: Explorer, *, told: bool = False) -> Execution:
    walk = strategies.create("run_to_completion", Random(0))
    assert walk.begin()
    return explorer.run(walk, told=told)


def test_every_execution_has_its_own_output_and_result(program: Path) -> None:
    host = WarmHost(program, "run")
    try:
        explorer = Explorer(host)
        for told in (False, False, False, True, True, False, True, False, False):
            execution = _run(explorer, told=told)
            assert (execution.output, execution.result) == ("main\nchild 1\n", "True")
            assert bool(execution.trace) == told
            assert host.run_plain() == 0
    finally:
        host.close()


def test_closing_leaves_no_process(program: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = set(procfs.children(os.getpid()))
    host = WarmHost(program, "run")
    for _ in range(3):
        _run(Explorer(host))
    started = _with_descendants(set(procfs.children(os.getpid())) - before)
    assert len(started) == 4, "the host, its two runners, and the main process of the next execution"
    host.close()
    until = time.monotonic() + _SECONDS
    while any(Path(f"/proc/{pid}").exists() for pid in started) and time.monotonic() < until:
        time.sleep(0.01)
    assert not [pid for pid in started if Path(f"/proc/{pid}").exists()]
    assert capfd.readouterr().err == ""


def _with_descendants(pids: set[int]) -> set[int]:
    found = set(pids)
    for pid in pids:
        found |= _with_descendants(set(procfs.children(pid)))
    return found


def test_a_program_that_kills_its_host_is_told_so(tmp_path: Path) -> None:
    program = tmp_path / "patricide.py"
    program.write_text("import os, signal\ndef run():\n    os.kill(os.getppid(), signal.SIGKILL)\n")
    host = WarmHost(program, "run")
    try:
        with pytest.raises(LaunchError, match="The host of the program died"):
            _run(Explorer(host))
    finally:
        host.close()
