"""Hidden suite for `half_file_copy`: the bytes, the two halves at once, the chunks, and every failure."""

from __future__ import annotations

import io
import os
import signal
import stat
from collections.abc import Sequence
from pathlib import Path

import pytest

from grader import procfs
from grader.plugin.judging import expect_equal, judge_clean, judge_growth, refuse
from grader.plugin.student import Student
from grader.procfs import ProcessState
from grader.results.model import Verdict
from grader.sandbox.facts import End, Event, Run
from grader.sandbox.script import Control, GatherChildren, Script

HUGE = 160 << 20
UNDER_WAY = 40 << 20
"""Bytes moved by a child that has certainly begun: more than starting an interpreter moves."""
LOOKS = 6
"""Copies made until one is caught half-way: on a busy machine a child may be done before anybody looks."""
CHUNK = max(64 << 10, io.DEFAULT_BUFFER_SIZE)
"""The system call that fetches a chunk may fetch a whole buffer of the library's."""


def paths(student: Student, name: str = "source") -> tuple[Path, Path]:
    """Return where the source lies and where the copy should come to be."""
    return student.folder / f"{name}.bin", student.folder / f"{name}.copy"


def ask(source: Path, destination: Path) -> dict[str, str]:
    """Return the probe's arguments."""
    return {"source": str(source), "destination": str(destination)}


def read_produced(path: Path) -> bytes | None:
    """Return what a submission wrote; None when there is no regular file."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return None
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            return None
        return file.read(HUGE + 1)


def expect_copy(content: bytes, destination: Path, what: str) -> None:
    """Refuse unless the destination holds just `content`."""
    found = read_produced(destination)
    if found is None:
        refuse(Verdict.WRONG_RESULT, f"{what}: there is no destination file.")
    if found != content:
        refuse(Verdict.WRONG_RESULT, f"{what}: {describe_difference(content, found)}.")


def describe_difference(content: bytes, found: bytes) -> str:
    """Say where two contents differ first."""
    if len(found) != len(content) and content.startswith(found[: len(content)]):
        return f"the destination has {len(found)} bytes instead of {len(content)}"
    at = next(
        (i for i, (a, b) in enumerate(zip(content, found, strict=False)) if a != b),
        min(len(content), len(found)),
    )
    return f"the destination has {len(found)} bytes of {len(content)} and differs from byte {at} on"


class OneAtATime(Script):
    """Lets forked children go one after the other: what only goes wrong together is for another check."""

    samples = True

    def __init__(self) -> None:
        self._waiting: list[int] = []
        self._running = 0

    def event(self, event: Event, control: Control) -> None:
        """Keep a newborn until it is its turn."""
        if event.label == GatherChildren.LABEL:
            self._waiting.append(event.pid)
            self.sample(control.children(), control)

    def sample(self, children: Sequence[ProcessState], control: Control) -> None:
        """Let the next one go when the one before has ended."""
        if self._waiting and self._running not in {child.pid for child in children}:
            self._running = self._waiting.pop(0)
            control.let_go(self._running)

    def quiet(self, control: Control) -> bool:
        """They wait for each other: let all go."""
        self._waiting.clear()
        return control.release(GatherChildren.LABEL)


@pytest.mark.points(3)
def test_copy_is_identical(student: Student) -> None:
    """the copy is identical, whatever the size"""
    for size in (2, 1, 0, 3, 1024, 65_535, 65_537, 131_073, student.random.randrange(200_001, 400_001, 2)):
        source, destination = paths(student, f"of-{size}-bytes")
        content = student.random.randbytes(size)
        source.write_bytes(content)
        student.value("copy", ask(source, destination), script=OneAtATime(), options={"hold_newborns": True})
        expect_copy(content, destination, f"A file of {size} bytes")
        expect_equal(source.read_bytes() == content, True, "The source is unchanged")


@pytest.mark.points(1)
@pytest.mark.needs("copy_is_identical")
def test_old_content_is_gone(student: Student) -> None:
    """a longer file that was at the destination leaves nothing behind"""
    source, destination = paths(student)
    content = student.random.randbytes(50_001)
    source.write_bytes(content)
    destination.write_bytes(bytes(90_000))
    destination.chmod(0o666)  # the student's processes may belong to another user
    student.value("copy", ask(source, destination))
    expect_copy(content, destination, "Over an older, longer file")


class StopOne(Script):
    """Stops the first child that is under way; the other half must go on without it."""

    samples = True

    def __init__(self) -> None:
        self.stopped = 0
        self.together = False
        self.alone = False
        self.mean_read = 0.0
        self._marks: dict[int, int] = {}
        self._moved = 0

    @property
    def decided(self) -> bool:
        """Whether a child was caught in the middle of its work at all: a busy machine may look too late."""
        return bool(self.stopped) or self.together or self.alone

    def sample(self, children: Sequence[ProcessState], control: Control) -> None:
        """Stop a child in the middle of its copy, then wait for another one to move bytes."""
        for child in children:
            done = procfs.work_done(child.pid)
            self._marks.setdefault(child.pid, 0)
            if done > UNDER_WAY:
                self.mean_read = max(self.mean_read, procfs.mean_read(child.pid))
            if not self.stopped and done > UNDER_WAY and control.kill(child.pid, signal.SIGSTOP):
                self.stopped = child.pid
                self._marks = {each.pid: procfs.work_done(each.pid) for each in children}
            elif self.stopped not in (0, child.pid) and done - self._marks[child.pid] > UNDER_WAY:
                self.together = True
                control.kill(self.stopped, signal.SIGCONT)

    def quiet(self, control: Control) -> bool:
        """Everybody waits for the stopped child: the halves are not copied at the same time."""
        if not self.stopped or self.together or self.alone:
            return False
        moved = sum(procfs.work_done(child.pid) for child in control.children())
        if moved > self._moved:
            self._moved = moved
            return True  # somebody gets on, if slowly: wait for more
        self.alone = True
        return control.kill(self.stopped, signal.SIGCONT)


def make_huge(student: Student) -> tuple[Path, Path, bytes]:
    """Lay out a huge file, every MiB of it different."""
    source, destination = paths(student, "huge")
    block = student.random.randbytes(1 << 20)
    content = b"".join(number.to_bytes(8, "big") + block[8:] for number in range(HUGE >> 20))
    source.write_bytes(content)
    return source, destination, content


@pytest.mark.points(4)
@pytest.mark.needs("copy_is_identical")
def test_both_halves_at_once(student: Student) -> None:
    """the two halves of a huge file are copied at the same time, in small chunks"""
    source, destination, content = make_huge(student)
    for _ in range(LOOKS):
        script = StopOne()
        run = student.run("copy", ask(source, destination), script=script, seconds=60)
        if run.error is not None:
            refuse(Verdict.CRASH, f"Copying 160 MiB raised {run.error.type}.", "\n".join(run.error.frames))
        expect_copy(content, destination, "A huge file")
        if script.decided:
            break
    if script.alone or not script.decided:
        refuse(
            Verdict.NOT_CONCURRENT,
            "While one half was being copied the other one stood still; start both children before you "
            "wait for one, and let neither hold what the other needs.",
        )
    if script.mean_read > CHUNK * 1.05:
        refuse(
            Verdict.LIMIT,
            f"A child read {script.mean_read / 1024:.0f} KiB at a time; read at most 64 KiB, so that a file "
            "of any size fits in memory.",
        )
    judge_clean(run)


@pytest.mark.points(3)
@pytest.mark.needs("copy_is_identical")
def test_halves_do_not_disturb_each_other(student: Student) -> None:
    """neither half destroys the other, in any interleaving, over an older file and without one"""
    source, destination = paths(student)
    content = student.random.randbytes(150_001)
    source.write_bytes(content)
    copies = 0

    def judge(_: Run) -> str | None:
        nonlocal copies
        copies += 1
        found = read_produced(destination)
        destination.unlink(missing_ok=True)
        if copies % 2:  # who finds an old file there may think it was the other child that made it
            with destination.open("xb") as old:
                old.write(bytes(90_000))
            destination.chmod(0o666)
        if found == content:
            return None
        return (
            "made no file." if found is None else f"made a wrong copy: {describe_difference(content, found)}."
        )

    # One in five repetitions of 20 runs misses a program in which both must open the file within a moment.
    student.repeat("copy", ask(source, destination), judge, fewest=80, sessions=1)


def expect_failure(run: Run, destination: Path, what: str, old: bytes | None = None) -> None:
    """Refuse unless the call raised `OSError` and left no half-written destination."""
    if run.error is None:
        refuse(Verdict.WRONG_RESULT, f"{what}: the call must raise `OSError`, and it returned.")
    if not run.error.is_a("OSError"):
        refuse(
            Verdict.WRONG_RESULT,
            f"{what}: the call must raise `OSError`, and it raised `{run.error.type}`.",
            "\n".join(run.error.frames),
        )
    found = read_produced(destination)
    if found is not None and found != old:
        refuse(
            Verdict.LEAK,
            f"{what}: a destination of {len(found)} bytes was left; remove it when the copy fails.",
        )


@pytest.mark.points(1)
@pytest.mark.needs("copy_is_identical")
def test_missing_source(student: Student) -> None:
    """a missing source raises OSError and makes no destination"""
    source, destination = paths(student, "missing")
    run = student.run("copy", ask(source, destination))
    expect_failure(run, destination, "A source that does not exist")
    judge_clean(run)
    run = student.run("copy", ask(student.folder, destination))
    expect_failure(run, destination, "A source that is a folder")
    judge_clean(run)


@pytest.mark.points(1)
@pytest.mark.needs("copy_is_identical")
def test_full_disk(student: Student) -> None:
    """a child that cannot write makes the call raise OSError and leaves no destination"""
    for room in (60_000, 140_000):
        source, destination = paths(student, f"room-for-{room}-bytes")
        source.write_bytes(student.random.randbytes(200_001))
        run = student.observe("copy_on_a_full_disk", {**ask(source, destination), "room": room})
        expect_failure(run, destination, "A disk that is full")
        judge_clean(run)


class KillOne(Script):
    """Kills one child in the middle of its copy: the `number`-th that got under way."""

    samples = True

    def __init__(self, number: int) -> None:
        self._number = number
        self._seen: list[int] = []
        self.killed = False

    def sample(self, children: Sequence[ProcessState], control: Control) -> None:
        """Kill the child that is asked for, once."""
        for child in sorted(children, key=lambda each: each.pid):
            if child.pid not in self._seen:
                self._seen.append(child.pid)
            busy = procfs.work_done(child.pid) > UNDER_WAY
            if not self.killed and busy and self._seen.index(child.pid) == self._number:
                self.killed = control.kill(child.pid, signal.SIGKILL)


@pytest.mark.points(1)
@pytest.mark.needs("both_halves_at_once")
def test_killed_child(student: Student) -> None:
    """a child that is killed makes the call raise OSError and leaves no destination"""
    for number in (0, 1):
        source, destination, _ = make_huge(student)
        script = KillOne(number)
        run = student.observe("copy", ask(source, destination), script=script, seconds=30)
        # `multiprocessing.Pool` waits for ever for a killed worker: the library's fault, not the student's.
        if script.killed and run.end in (End.RETURNED, End.RAISED):
            expect_failure(run, destination, "A child killed in the middle of its copy")
        destination.unlink(missing_ok=True)


@pytest.mark.points(1)
@pytest.mark.needs("copy_is_identical")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor or file is left, whether the copy succeeds or fails"""
    source, destination = paths(student)
    source.write_bytes(b"0123456789" * 1000)
    judge_growth(student.value("copy_again_and_again", ask(source, destination)))
