"""Hidden suite for `gil_escape`: the counts, who counts, and whether one goes on while another stands."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from math import isqrt

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, judge_health, refuse
from grader.plugin.student import Student
from grader.procfs import ProcessState
from grader.results.model import Verdict
from grader.sandbox.facts import End
from grader.sandbox.script import (
    Control,
    CountChildren,
    GatherChildren,
    KillNewborns,
    Script,
)

MOST = 6_000
"""Where results are wanted numbers stay below this: the simplest way to count is a right one."""
HELPERS = 2
"""Processes beyond the workers that a design may have, such as a manager."""
PRIMES = [
    number for number in range(2, MOST) if all(number % divisor for divisor in range(2, isqrt(number) + 1))
]

Ranges = list[tuple[int, int]]


def right(ranges: Ranges) -> list[int]:
    """Return the counts."""
    return [sum(start <= prime < stop for prime in PRIMES) for start, stop in ranges]


def some_ranges(student: Student, count: int, most: int) -> Ranges:
    """Return ranges of numbers below `most`."""
    starts = [student.random.randrange(most) for _ in range(count)]
    return [(start, student.random.randrange(start, most)) for start in starts]


@pytest.mark.points(3)
def test_counts(student: Student) -> None:
    """the number of primes in every range, in the order of the ranges"""
    cases: list[tuple[Ranges, int]] = [
        ([(0, 10), (10, 20), (20, 20), (0, 3), (2, 3), (0, 0), (0, 2), (1, 2)], 2),
        ([], 2),
        (some_ranges(student, 5, 3000), 4),
        ([(0, MOST)], 1),
        ([(4, 26), (4, 26), (23, 24), (24, 25), (25, 26), (3, 4)], 1),
        ([(13, 18)], 3),
    ]
    found = student.value("count_each", {"cases": cases}, seconds=20)
    for (ranges, workers), counts in zip(cases, found, strict=True):
        expect_equal(counts, right(ranges), f"Primes in {ranges[:8]} with {workers} worker(s)")


@pytest.mark.points(2)
@pytest.mark.needs("counts")
def test_order(student: Student) -> None:
    """the counts are in order although some ranges take longer than others"""
    hold = {"hold_newborns": True}  # so that no worker has done everything before the others are up
    for _ in range(3):
        ranges = [(0, MOST), *some_ranges(student, 20, 300), (0, MOST), *some_ranges(student, 20, 300)]
        arguments = {"ranges": ranges, "workers": 3}
        found = student.value("count", arguments, script=GatherChildren(3), options=hold, seconds=20)
        expected = right(ranges)
        if isinstance(found, list) and found != expected and sorted(found) == sorted(expected):
            refuse(Verdict.WRONG_RESULT, "The counts are right and in another order than the ranges.")
        expect_equal(found, expected, "Primes in 42 ranges with 3 workers")


@pytest.mark.points(2)
@pytest.mark.needs("counts")
def test_children_count(student: Student) -> None:
    """child processes count, as many at once as there are workers"""
    ranges, workers = some_ranges(student, 9, 2000), 3
    hold = {"hold_newborns": True}
    arguments = {"ranges": ranges, "workers": workers}
    gather = GatherChildren(workers)
    run = student.run("count", arguments, script=gather, options=hold, seconds=20)
    if run.error is not None:
        judge_error(run.error, "count_primes")
    judge_clean(run)
    expect_equal(run.value, right(ranges), "Primes in 9 ranges with 3 workers")
    if gather.peak < workers:
        refuse(
            Verdict.NOT_CONCURRENT,
            f"With {workers} workers and {len(ranges)} ranges, never more than {gather.peak} child "
            "process(es) were there at the same time.",
        )
    arguments = {"ranges": ranges, "workers": 1}  # one worker is a child as well
    run = student.observe("count", arguments, script=KillNewborns(), options=hold, seconds=20)
    if run.end is End.RETURNED and run.value == right(ranges):
        refuse(
            Verdict.NOT_CONCURRENT,
            "The counts are right even when no child process lives: the calling process does the counting.",
        )


class StopOne(Script):
    """Stops a process in the midst of its counting; the others must go on without it. Then all is over.

    One that is stopped while it takes its next range from a common queue keeps the others out: that proves
    nothing, so it is let go and another moment is tried.
    """

    samples = True
    TICKS = 20
    """Of processor time: more than the start of a new interpreter takes."""
    TRIES = 5
    TIMES = 3
    """So often others must go on: one that was stopped just as it had done with its range keeps nobody up."""
    PASSING = 12
    """So many processes one after the other: none of them is there long enough to be stopped."""

    def __init__(self, most: int) -> None:
        self.together = self.alone = False
        self.crowd = 0
        self._most = most
        self._stopped = self._tries = self._times = 0
        self._ticks: dict[int, int] = {}
        self._marks: dict[int, int] = {}

    def sample(self, children: Sequence[ProcessState], control: Control) -> None:
        """Stop one that is under way, then wait for others to count."""
        workers = {each.pid: each for each in children}
        self._ticks.update((pid, each.ticks) for pid, each in workers.items())
        if len(workers) > self._most:
            self.crowd = len(workers)
        moved = {pid: ticks - self._marks.get(pid, 0) for pid, ticks in self._ticks.items()}
        others = sum(ticks for pid, ticks in moved.items() if pid != self._stopped)
        if self._stopped and others >= self.TICKS:
            self._times += 1
            control.kill(self._stopped, signal.SIGCONT)
            self._stopped = 0
            self._marks = dict(self._ticks)
        self.together = self._times >= self.TIMES
        if self.crowd or self.together or len(self._ticks) >= self.PASSING:
            control.kill(control.execution, signal.SIGKILL)
        elif not self._stopped:
            self._stop_one(workers, moved, control)

    def _stop_one(self, workers: dict[int, ProcessState], moved: dict[int, int], control: Control) -> None:
        wanted = self.TICKS if not self._tries else 3
        for pid, each in workers.items():
            counting = each.state == "R" and moved[pid] >= wanted and each.ticks >= self.TICKS
            if counting and control.kill(pid, signal.SIGSTOP):
                self._stopped = pid
                self._marks = dict(self._ticks)
                return

    def quiet(self, control: Control) -> bool:
        """Nobody goes on while the one is stopped."""
        if not self._stopped:
            return False
        self._tries += 1
        control.kill(self._stopped, signal.SIGCONT)
        self._stopped = 0
        if self._tries == self.TRIES:
            self.alone = True
            control.kill(control.execution, signal.SIGKILL)
        return True


@pytest.mark.points(4)
@pytest.mark.needs("children_count")
def test_others_go_on(student: Student) -> None:
    """while one process is busy with a range the other one counts, and there are no more than asked for"""
    starts = [student.random.randrange(1_500_000) for _ in range(4000)]
    ranges = [(start, start + student.random.randrange(1_000_000, 1_500_000)) for start in starts]
    expect_others_to_go_on(student, ranges)
    # As many ranges as workers, and so one for each: handing them out by the dozen leaves one idle.
    expect_others_to_go_on(student, [(start, start + 10_000_000) for start in starts[:2]])


def expect_others_to_go_on(student: Student, ranges: Ranges) -> None:
    """Stop one of two workers in its counting, and refuse unless the other one counts as well."""
    script = StopOne(2 + HELPERS)
    run = student.observe("count", {"ranges": ranges, "workers": 2}, script=script, seconds=60)
    if script.crowd:
        refuse(
            Verdict.WRONG_RESULT,
            f"With 2 workers and many ranges there were {script.crowd} child processes at the same time.",
        )
    if script.alone:
        refuse(
            Verdict.NOT_CONCURRENT,
            "While one of 2 processes stood still in its counting, the other one counted nothing; give each "
            "a share of the ranges, and let none wait for another.",
        )
    if run.end is not End.DIED:
        judge_health(run)  # it came to its end before anybody was stopped


@pytest.mark.points(1)
def test_no_workers(student: Student) -> None:
    """fewer than one worker is a ValueError before any process starts"""
    for workers in (0, -student.random.randrange(1, 9)):
        count = CountChildren()
        run = student.run("count", {"ranges": [(0, 10)], "workers": workers}, script=count)
        if run.error is None or not run.error.is_a("ValueError"):
            got = f"raised `{run.error.type}`" if run.error else "returned"
            refuse(
                Verdict.BAD_ARGUMENTS, f"`count_primes(…, {workers})` must raise `ValueError`, and it {got}."
            )
        if count.peak:
            refuse(Verdict.BAD_ARGUMENTS, f"`count_primes(…, {workers})` started processes before it raised.")


@pytest.mark.points(1)
@pytest.mark.needs("counts")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor or semaphore is left"""
    judge_growth(student.value("count_again_and_again"))
