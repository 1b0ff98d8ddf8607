"""Hidden suite for `byte_string`: every byte right by two processes in shared memory."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse, shorten
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import End, Event, Run
from grader.sandbox.script import Control, CountChildren, GatherChildren, KillNewborns


def swapped(text: bytes) -> bytes:
    """Return the right answer."""
    return text.swapcase()


def expect_swapped(student: Student, texts: Sequence[bytes]) -> None:
    """Refuse any result but the right ones."""
    found = student.value("swap_several", {"texts": texts}, seconds=30)
    for text, result in zip(texts, found, strict=True):
        expect_equal(result, swapped(text), f"`swap_case({shorten(text, 60).strip('`')})`")


@pytest.mark.points(1)
def test_letters_are_swapped(student: Student) -> None:
    """letters of both halves are swapped"""
    letters = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    expect_swapped(student, [bytes(student.random.choices(letters, k=count)) for count in (10, 17)])


@pytest.mark.points(1)
@pytest.mark.needs("letters_are_swapped")
def test_lengths(student: Student) -> None:
    """no byte, one, two, three, and some more"""
    expect_swapped(student, [b"", b"x", b"Yz", b"abC", bytes(student.random.choices(b"aZ", k=101))])


@pytest.mark.points(1)
@pytest.mark.needs("letters_are_swapped")
def test_other_bytes_stay(student: Student) -> None:
    """bytes that are no ASCII letters stay as they are"""
    every = list(range(1, 256))
    student.random.shuffle(every)
    expect_swapped(student, [bytes(every), b"42 @[`{ \n\xe4\xc4\xdf\xff"])


@pytest.mark.points(2)
@pytest.mark.needs("letters_are_swapped")
def test_byte_0_is_a_byte(student: Student) -> None:
    """byte 0 ends nothing, wherever it stands"""
    expect_swapped(student, [b"a\0b", b"\0ab\0Cd", b"aB\0\0", b"\0"])


@pytest.mark.points(2)
@pytest.mark.needs("letters_are_swapped")
def test_processes_overlap(student: Student) -> None:
    """two processes are there at the same time"""
    count = GatherChildren(2)
    arguments = {"text": b"Two halves of one text"}
    run = student.run("swap", arguments, script=count, options={"hold_newborns": True}, seconds=40)
    if run.error is not None:
        judge_error(run.error, "swap_case")
    if count.peak < 2:
        refuse(
            Verdict.NOT_CONCURRENT,
            "There were never two processes alive at the same time; start both before you wait for one.",
        )


@pytest.mark.points(2)
@pytest.mark.needs("processes_overlap")
def test_processes_do_the_work(student: Student) -> None:
    """the processes swap the letters, not the caller"""
    text = b"OddNumberOfBytesInHere!"
    run = student.observe("swap", {"text": text}, script=KillNewborns(), options={"hold_newborns": True})
    # Without its processes a right answer raises, returns an unchanged text, or waits for the dead.
    if run.end is not End.RETURNED or type(run.value) is not bytes or len(run.value) != len(text):
        return
    if run.value == swapped(text):
        refuse(
            Verdict.NOT_CONCURRENT,
            "All processes were killed before they did anything, and the text was right all the same: the "
            "calling process swaps; let the processes do it.",
        )
    middle = len(text) // 2
    alone = text[:middle] + swapped(text[middle : middle + 1]) + text[middle + 1 :]
    if run.value == alone:
        refuse(
            Verdict.NOT_CONCURRENT,
            "All processes were killed before they did anything, and the byte in the middle of a text of odd "
            "length was swapped all the same: the calling process does it; give it to one of the two.",
        )


@pytest.mark.points(4)
@pytest.mark.needs("letters_are_swapped")
def test_halves_do_not_disturb_each_other(student: Student) -> None:
    """neither half undoes the other, in any interleaving"""

    def judge(run: Run) -> str | None:
        return None if run.value == b"AbCdE" else f"gave {shorten(run.value)} instead of `b'AbCdE'`."

    # Letters everywhere: a byte that does not change cannot show that somebody wrote its old value back.
    student.explore("swap", {"text": b"aBcDe"}, judge)


class Received(CountChildren):
    """Looks how many bytes the calling process reads from pipes and files between two events."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self._before = 0

    def event(self, event: Event, control: Control) -> None:
        """Look at the kernel's count before and after."""
        if event.label == "before":
            self.peak = 0
            self._before = bytes_read(control.execution)
        elif event.label == "after":
            self.count = bytes_read(control.execution) - self._before


def bytes_read(pid: int) -> int:
    """Return how many bytes `pid` has read so far; 0 when that cannot be known."""
    try:
        lines = Path(f"/proc/{pid}/io").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("rchar")), 0)


@pytest.mark.points(2)
@pytest.mark.needs("halves_do_not_disturb_each_other")
def test_halves_are_not_sent(student: Student) -> None:
    """the halves are rewritten in shared memory, no copies are sent to the caller"""
    text = bytes(student.random.choices(b"abcXYZ", k=1 << 16))
    received = Received()
    run = student.run("swap_between_looks", {"text": text}, script=received, seconds=60)
    if run.error is not None:
        judge_error(run.error, "swap_case")
    judge_clean(run)
    expect_equal(run.value == swapped(text), True, "A text of 64 KiB is right")
    # A manager's server is a place that is shared, too, though what is there has to be fetched; and
    # who sends single bytes to somebody who writes them down sends far more than the text.
    fetched_from_server = received.peak > 2
    if len(text) // 2 <= received.count < 3 * len(text) and not fetched_from_server:
        refuse(
            Verdict.WRONG_RESULT,
            "The text came back to the caller as a copy, through a pipe or a file; let the processes rewrite "
            "it in memory that all share, and read it from there.",
        )


@pytest.mark.points(1)
@pytest.mark.needs("letters_are_swapped")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, descriptor, semaphore or file is left"""
    judge_growth(student.value("swap_again_and_again"))
