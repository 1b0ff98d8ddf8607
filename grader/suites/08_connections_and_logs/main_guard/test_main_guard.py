"""Hidden suite for `main_guard`: the script as a process of its own, its spawned children, and its import."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, refuse
from grader.plugin.student import Student
from grader.procfs import ProcessState
from grader.results.model import Verdict
from grader.sandbox.facts import Run
from grader.sandbox.script import Control, CountChildren, Script

SPAWNED = "spawn_main"
"""In the command line of every process that `spawn` has started."""


class Watch(Script):
    """Counts the processes that the script spawns, and puts an end to a script that goes on without one."""

    samples = True
    MOST = 24
    """More than any script has that does what it should."""

    def __init__(self) -> None:
        self.spawned: set[int] = set()
        self.waited = False

    def sample(self, children: Sequence[ProcessState], control: Control) -> None:
        """Look at the command lines."""
        self.spawned.update(child.pid for child in children if SPAWNED in child.command)
        if len(self.spawned) > self.MOST:
            self._end(control)

    def quiet(self, control: Control) -> bool:
        """The script waits for what will not come."""
        self.waited = True
        return self._end(control)

    def _end(self, control: Control) -> bool:
        return any([control.kill(child.pid, signal.SIGKILL) for child in control.children()])


class KillSpawned(Watch):
    """Lets no spawned process live: output that is complete all the same was not their work."""

    MOST = 3

    def sample(self, children: Sequence[ProcessState], control: Control) -> None:
        """Kill whoever was spawned."""
        for child in children:
            if SPAWNED in child.command:
                control.kill(child.pid, signal.SIGKILL)
        super().sample(children, control)


def run_script(student: Student, number: int, watch: Watch) -> Run:
    """Run the script to its end, whatever that is."""
    run = student.run("run_script", {"number": number}, script=watch, seconds=30)
    if run.error is not None:
        judge_error(run.error)
    return run


def judge_end(done: dict[str, Any], watch: Watch) -> None:
    """Refuse a script that did not end well, with the reason that its own words give."""
    said = done["error"]
    detail = said[-2000:]
    if "bootstrapping phase" in said:
        refuse(
            Verdict.CRASH,
            "A spawned child executes your file and starts processes in its turn; put what only the main "
            'program does below `if __name__ == "__main__":`.',
            detail,
        )
    if "ickle" in said:
        refuse(
            Verdict.CRASH,
            "What is sent to a child cannot be pickled; let it be a function at the top level of the file.",
            detail,
        )
    if "NotImplementedError" in said:
        refuse(Verdict.NOT_STARTED, "The script still raises `NotImplementedError`.")
    last = said.strip().rpartition("\n")[2][:300] or "it said nothing"
    if len(watch.spawned) > watch.MOST or (watch.waited and "Traceback" in said):
        refuse(Verdict.CRASH, f"The script does not end, for its children fail: `{last}`.", detail)
    if watch.waited:
        refuse(Verdict.DEADLOCK, "The script does not end: all its processes wait.", detail)
    if done["status"] != 0:
        refuse(Verdict.CRASH, f"The script ended with exit status {done['status']}: `{last}`.", detail)


def is_right(output: str, number: int) -> bool:
    """Say whether these are the squares, one per line."""
    return output.rstrip("\n").split("\n") == ([str(each * each) for each in range(number)] or [""])


@pytest.mark.points(4)
def test_squares(student: Student) -> None:
    """the script prints the squares, one per line, in order, and its children are spawned"""
    for number in (student.random.randrange(5, 9), 1, 0):
        watch = Watch()
        run = run_script(student, number, watch)
        done = run.value
        judge_end(done, watch)
        if not is_right(done["out"], number):
            expected = "".join(f"{each * each}\n" for each in range(number))
            expect_equal(
                done["out"], expected, f"Output of `python main_guard.py {number}`", done["error"][-2000:]
            )
        if number and not watch.spawned:
            refuse(
                Verdict.WRONG_RESULT,
                "The squares came without any spawned process; choose the method in the script, with "
                '`get_context("spawn")`.',
            )


@pytest.mark.points(2)
@pytest.mark.needs("squares")
def test_children_compute(student: Student) -> None:
    """the spawned children compute the squares, not the main program"""
    for _ in range(3):  # on a machine that is slow to look, a child may have been done before it was seen
        if not is_right(run_script(student, 3, KillSpawned()).value["out"], 3):
            return
    refuse(
        Verdict.NOT_CONCURRENT,
        "The squares are printed even when no spawned child lives: others compute them.",
    )


@pytest.mark.points(3)
@pytest.mark.needs("squares")
def test_importing_does_nothing(student: Student) -> None:
    """a child that imports the file starts nothing and prints nothing"""
    count = CountChildren()
    run = student.run("import_as_child", script=count)
    if run.error is not None:
        judge_error(run.error)
    done = run.value
    if count.peak > 1:
        refuse(
            Verdict.CRASH,
            "Importing the file starts processes, and every spawned child imports it; put that below "
            '`if __name__ == "__main__":`.',
            done["out"][-2000:],
        )
    if done["status"] != 0:
        refuse(
            Verdict.CRASH,
            "A spawned child cannot import the file; what only the main program does belongs below "
            '`if __name__ == "__main__":`.',
            done["out"][-2000:],
        )
    if done["out"]:
        refuse(
            Verdict.WRONG_RESULT,
            "Importing the file prints something, and every spawned child imports it.",
            done["out"][-2000:],
        )


@pytest.mark.points(1)
@pytest.mark.needs("squares")
def test_nothing_is_left_behind(student: Student) -> None:
    """nothing is left of the script: no process, file or semaphore, and no complaint"""
    watch = Watch()
    run = run_script(student, 3, watch)
    judge_end(run.value, watch)
    judge_clean(run)
    said = run.value["error"]
    if run.value["left"] or "leaked" in said:
        left = ", ".join(run.value["left"]) or "semaphores or shared memory"
        refuse(
            Verdict.LEAK, f"When the script had ended there was something left of it: {left}.", said[-2000:]
        )
    if said:
        refuse(Verdict.WRONG_RESULT, "The script wrote to standard error.", said[-2000:])
