"""Hidden suite for `pipe_bytes`: every frame whole, in order and untouched, whatever the buffer's size."""

from __future__ import annotations

from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse, shorten
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Raised
from grader.sandbox.script import ReleaseAtRest

LARGE = [70_000, 1_000_000]
"""Sizes of frames that are larger than a pipe."""


def random_frames(student: Student, count: int, longest: int) -> list[bytes]:
    """Return frames of random bytes."""
    return [student.random.randbytes(student.random.randint(0, longest)) for _ in range(count)]


def around(student: Student, size: int) -> list[bytes]:
    """Return frames that just fit a buffer and just do not, with shorter and empty ones between."""
    lengths = (size, size - 1, 0, size + 1, 1, 3 * size, 0, 2)
    return [student.random.randbytes(length) for length in lengths]


def talk(student: Student, probe: str, arguments: dict[str, Any]) -> None:
    """Refuse unless every frame came as it was sent."""
    run = student.run(probe, arguments)
    if run.error is not None:
        judge_error(run.error)
    judge_clean(run)
    if any(event.label == "unpickled" for event in run.events):
        refuse(
            Verdict.WRONG_RESULT,
            "What was received was unpickled, and a frame from anybody could run code; receive plain bytes.",
        )
    for event in run.events:
        if event.label == "raised":
            kind, _, text = event.data.partition(": ")
            judge_error(Raised(kind, (kind,), text), "send_frames")
    expected, found = run.value["expected"], run.value["found"]
    if found == expected:
        return
    if type(found) is not list or any(type(frame) not in (bytes, list) for frame in found):
        refuse(Verdict.WRONG_RESULT, f"Frames are a list of `bytes`, got {shorten(found)}.")
    if len(found) != len(expected):
        refuse(Verdict.WRONG_RESULT, f"Of {len(expected)} frames, {len(found)} came.")
    number = next(i for i, (one, other) in enumerate(zip(expected, found, strict=True)) if one != other)
    refuse(
        Verdict.WRONG_RESULT,
        f"Frame {number} was sent as {_name(expected[number])} and came as {_name(found[number])}.",
    )


def _name(frame: bytes | list[int]) -> str:
    if isinstance(frame, list):
        return f"{frame[0]} bytes"
    return f"{len(frame)} bytes, {shorten(frame, 60)}"


@pytest.mark.points(2)
def test_frames_are_received(student: Student) -> None:
    """frames that fit the buffer are received, empty ones included"""
    for frames in (random_frames(student, 8, 100), [], [b"", b"", b"\0x\0\0", b"\0"]):
        talk(student, "receive", {"frames": frames, "large": [], "size": 200})


@pytest.mark.points(3)
@pytest.mark.needs("frames_are_received")
def test_long_frames_are_received(student: Student) -> None:
    """frames that are longer than the buffer are received whole"""
    for size in (1, 16, 1000):
        talk(student, "receive", {"frames": around(student, size), "large": LARGE, "size": size})


@pytest.mark.points(2)
def test_frames_are_sent(student: Student) -> None:
    """frames are sent as plain bytes, one message each"""
    talk(student, "send", {"frames": [*random_frames(student, 8, 100), b""], "large": LARGE})
    talk(student, "send", {"frames": [], "large": []})


@pytest.mark.points(1)
@pytest.mark.needs("frames_are_received", "frames_are_sent")
def test_both_sides(student: Student) -> None:
    """both functions understand each other, also on a duplex pipe"""
    size = student.random.randint(5, 50)
    talk(student, "both", {"frames": around(student, size), "large": LARGE, "size": size})


@pytest.mark.points(1)
@pytest.mark.needs("frames_are_received")
def test_silence_is_not_the_end(student: Student) -> None:
    """a sender that pauses has not ended"""
    found = student.value("receive_from_one_who_keeps_open", script=ReleaseAtRest("hold: between"))
    expect_equal(found, [b"one", b"two"], "Frames from a sender that pauses between them")


@pytest.mark.points(1)
@pytest.mark.needs("both_sides")
def test_errors_are_raised(student: Student) -> None:
    """a connection that breaks or is closed is no end of the pipe: its error is raised"""
    for what, outcome in student.value("broken_connections").items():
        if not outcome.startswith("raised"):
            refuse(Verdict.WRONG_RESULT, f"{what} {outcome}; only `EOFError` is the end, let others through.")


@pytest.mark.points(1)
@pytest.mark.needs("both_sides")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process or descriptor is left"""
    judge_growth(student.value("talk_again_and_again", seconds=40))
