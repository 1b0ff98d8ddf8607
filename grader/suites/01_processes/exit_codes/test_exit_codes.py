"""Hidden suite for `exit_codes`: every end in words, and an end for every process."""

from __future__ import annotations

import signal

import pytest

from grader.plugin.judging import expect_equal, judge_growth
from grader.plugin.student import Student


@pytest.mark.points(3)
def test_exit_codes_in_words(student: Student) -> None:
    """every kind of exit code is described"""
    # Not those with two names, such as SIGABRT.
    names = ["SIGHUP", "SIGINT", "SIGKILL", "SIGSEGV", "SIGTERM", "SIGUSR1", "SIGALRM", "SIGPIPE", "SIGRTMAX"]
    wanted: dict[int | None, str] = {None: "running", 0: "ok"}
    wanted |= {code: f"error {code}" for code in (1, 2, 137, 143, 255, student.random.randrange(3, 255))}
    wanted |= {-signal.Signals[name]: f"signal {name}" for name in names}
    wanted |= {-40: "signal 40", -student.random.randrange(41, 49): ""}
    wanted = {code: text or f"signal {-(code or 0)}" for code, text in wanted.items()}
    found = student.value("describe_each", {"exitcodes": list(wanted)})
    for (code, text), answer in zip(wanted.items(), found, strict=True):
        expect_equal(answer, text, f"`describe({code})`")


@pytest.mark.points(3)
@pytest.mark.needs("exit_codes_in_words")
def test_ends_when_asked(student: Student) -> None:
    """a process that ends on SIGTERM is joined, and the rest of `grace` is not waited out"""
    expect_equal(student.value("stop_idle"), "signal SIGTERM", "`stop` of a process that ends when asked to")


@pytest.mark.points(2)
@pytest.mark.needs("exit_codes_in_words")
def test_ended_before(student: Student) -> None:
    """a process that has ended before is described by its own end"""
    status = student.random.randrange(2, 100)
    wanted = {0: "ok", status: f"error {status}", -9: "signal SIGKILL"}
    found = student.value("stop_ended", {"statuses": list(wanted)})
    for status, answer in zip([*wanted, *wanted], found, strict=True):
        expect_equal(answer, wanted[status], f"`stop` of a process that had ended with {status}")


@pytest.mark.points(2)
@pytest.mark.needs("ends_when_asked")
def test_has_time_to_put_things_in_order(student: Student) -> None:
    """a process that takes a moment to end is left in peace for as long as `grace`"""
    status = student.random.randrange(2, 100)
    wanted = {status: f"error {status}", 0: "ok"}
    found = student.value("stop_tidy", {"statuses": list(wanted)})
    for status, answer in zip(wanted, found, strict=True):
        expect_equal(answer, wanted[status], "`stop` of a process that puts things in order first")
    for _ in range(3):  # on a busy host it may be late, and then it is killed rightly
        (answer,) = student.value("stop_tidy", {"statuses": [status], "grace": 0.9})
        if answer == wanted[status]:
            return
    expect_equal(answer, wanted[status], "`stop` with a grace of 0.9 s of a process that takes 0.15 s")


@pytest.mark.points(3)
@pytest.mark.needs("ends_when_asked")
def test_refuses_to_end(student: Student) -> None:
    """a process that does not end when asked to is killed after `grace`"""
    for answer in student.value("stop_stubborn", {"graces": [0.05, 0.0]}):
        expect_equal(answer, "signal SIGKILL", "`stop` of a process that does not end when asked to")


@pytest.mark.points(1)
@pytest.mark.needs("refuses_to_end")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process, zombie or descriptor is left, whichever way it ended"""
    judge_growth(student.value("stop_again_and_again"))
