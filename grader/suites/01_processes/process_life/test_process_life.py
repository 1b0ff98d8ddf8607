"""Hidden suite for `process_life`: three snapshots, each of them true."""

from __future__ import annotations

from typing import Any

import pytest

from grader.plugin.judging import expect_equal, judge_clean, judge_error, judge_growth, refuse, shorten
from grader.plugin.student import Student
from grader.results.model import Verdict
from grader.sandbox.facts import Run
from grader.sandbox.script import ReleaseAtRest

KEYS = {"name", "pid", "alive", "exitcode", "daemon"}
MOMENTS = ("before the start", "while it runs", "after its end")


def targets_words(run: Run) -> list[dict[str, Any]]:
    """Return what the targets said of themselves; refuse one that ran in the caller."""
    if run.error is not None:
        judge_error(run.error, "life_of")
    judge_clean(run)
    told = [event for event in run.events if event.label == "target"]
    if any(event.pid == run.pid for event in told):
        refuse(Verdict.WRONG_RESULT, "`target` ran in the calling process; it belongs in a child process.")
    return [event.data for event in told]


def expect_life(snapshots: Any, truth: dict[str, Any], name: str, exitcode: int, *, stays: bool) -> None:
    """Refuse unless the snapshots say what was the case.

    Of a target that ends at once, the second may be from before or after its end, or from both.
    """
    if not isinstance(snapshots, list) or len(snapshots) != 3:
        refuse(Verdict.WRONG_RESULT, f"Expected a list of three snapshots, got {shorten(snapshots)}.")
    for snapshot, moment in zip(snapshots, MOMENTS, strict=True):
        if not isinstance(snapshot, dict) or set(snapshot) != KEYS:
            refuse(
                Verdict.WRONG_RESULT,
                f"A snapshot has the keys {sorted(KEYS)}; {moment} it is {shorten(snapshot)}.",
            )
        expect_equal(snapshot["name"], name, f"`name` {moment}")
        expect_equal(snapshot["daemon"], truth["daemon"], f"`daemon` {moment}")
    before, during, after = snapshots
    expect_equal(before["pid"], None, "`pid` before the start")
    expect_equal(before["alive"], False, "`alive` before the start")
    expect_equal(before["exitcode"], None, "`exitcode` before the start")
    for snapshot, moment in ((during, MOMENTS[1]), (after, MOMENTS[2])):
        if snapshot["pid"] != truth["pid"]:
            refuse(Verdict.WRONG_RESULT, f"`pid` {moment} is not that of the process that ran `target`.")
    if stays:
        expect_equal(during["alive"], True, "`alive` while the target runs")
        expect_equal(during["exitcode"], None, "`exitcode` while the target runs")
    elif type(during["alive"]) is not bool or during["exitcode"] not in (None, exitcode):
        refuse(Verdict.WRONG_RESULT, f"The snapshot while it runs cannot be true: {shorten(during)}.")
    expect_equal(after["alive"], False, "`alive` after the end")
    expect_equal(after["exitcode"], exitcode, "`exitcode` after the end")
    expect_equal(truth["name"], name, "The name that the child's own `current_process()` has")


@pytest.mark.points(4)
def test_life_of_one_that_stays(student: Student) -> None:
    """before, during and after, for a target that runs as long as it is watched"""
    for name in (f"worker {student.random.randrange(1000)}", "Zoë-2"):
        run = student.run("life", {"target": "stay", "name": name}, script=ReleaseAtRest("hold: target"))
        words = targets_words(run)
        expect_equal(len(words), 1, "How often `target` was called")
        expect_life(run.value, words[0], name, 0, stays=True)


@pytest.mark.points(3)
@pytest.mark.needs("life_of_one_that_stays")
def test_ends_of_all_kinds(student: Student) -> None:
    """a target that ends at once, fails or is killed shows in the third snapshot; nothing is raised"""
    ends = {"end_at_once": 0, "raise_at_once": 1, "exit_with_7": 7, "be_killed": -9}
    targets = list(ends)
    student.random.shuffle(targets)
    run = student.run("lives", {"targets": targets}, seconds=30)
    words = targets_words(run)
    expect_equal(len(words), len(targets), "How often a target was called")
    for target, truth, snapshots in zip(targets, words, run.value, strict=True):
        expect_life(snapshots, truth, target, ends[target], stays=False)


@pytest.mark.points(1)
@pytest.mark.needs("life_of_one_that_stays")
def test_nothing_is_left_behind(student: Student) -> None:
    """no process or descriptor is left, also when the target fails"""
    judge_growth(student.value("lives_again_and_again", seconds=30))
