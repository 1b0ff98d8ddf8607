"""From sources to a result: statuses, verdicts, and exercises that do not harm each other."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from grader import procfs
from grader.results.model import ExerciseResult, Status, Verdict
from grader.sandbox.exchange import is_library
from tests.grading.conftest import RIGHT, STUB, Grade


def verdicts(exercise: ExerciseResult) -> list[Verdict]:
    return [check.verdict for check in exercise.checks]


def test_right_answers_get_full_marks(grade: Grade) -> None:
    result = grade(first=RIGHT, second=RIGHT)
    assert [each.status for each in result.exercises] == [Status.PASSED] * 2
    assert result.score == result.max_score == 8
    assert result.exercises[0].checks[1].evidence.complete


def test_stubs_and_missing_files_are_not_started(grade: Grade) -> None:
    result = grade(first=STUB.replace("A counter", "My counter") + "    # a comment\n")
    assert [each.status for each in result.exercises] == [Status.NOT_STARTED] * 2
    assert result.score == 0


UNLOCKED = RIGHT.replace("with value.get_lock():", "if True:")


def judge_each_check_alone(kit: Path) -> Path:
    """Take out what a check needs: a racy answer may fail the first check by luck as well."""
    suite = kit / "grader" / "suites" / "01_counting" / "first" / "test_first.py"
    suite.write_text(suite.read_text().replace('@pytest.mark.needs("counts")\n', ""))
    return suite


def test_a_race_is_shown_with_its_interleaving(grade: Grade, kit: Path) -> None:
    judge_each_check_alone(kit)
    check = grade(first=UNLOCKED).exercises[0].checks[1]
    assert check.verdict is Verdict.RACE
    assert ("read", "value") in [(row[1], row[2]) for row in check.evidence.trace]
    assert "Lost update" in check.detail
    assert check.evidence.replay


def test_a_deadlock_names_who_waits(grade: Grade) -> None:
    source = RIGHT.replace("value.value += 1", "value.value += 1\n                value.get_lock().release()")
    source = source.replace(
        "with value.get_lock():",
        "value.get_lock().acquire(); value.get_lock().acquire()\n            with value.get_lock():",
    )
    checks = grade(first=source).exercises[0].checks
    assert checks[0].verdict is Verdict.DEADLOCK
    assert "first.py" in checks[0].detail


HOSTILE = {
    "exits at once": "import os\nos._exit(0)",
    "exits in the call": "import os\ndef count(times): os._exit(0)",
    "exits in the worker": "    import os\n" + RIGHT.replace("with value.get_lock():", "if os._exit(0):"),
    "kills its parent": "import os\ndef count(times): os.kill(os.getppid(), 9)",
    "kills its group": "import os\ndef count(times): os.killpg(0, 9)",
    "prints without end": "def count(times):\n    while True: print('x' * 100000)",
    "does not parse": "def count(times:",
    "raises": "def count(times): raise BaseException",
    "leaves a daemon": RIGHT.replace("return value.value", "import os, time\n        if os.fork() == 0:\n"
                                     "            os.setsid(); time.sleep(600)\n        return value.value"),
    "lies about equality": RIGHT.replace("return value.value", "return type('X', (int,), {'__eq__': max,"
                                         " '__hash__': int.__hash__})(7)"),
}  # fmt: skip


@pytest.mark.parametrize("how", HOSTILE)
def test_hostile_answers_fail_and_leave_the_other_exercise_alone(grade: Grade, how: str) -> None:
    before = set(procfs.descendants(os.getpid()))
    first, second = grade(first=HOSTILE[how], second=RIGHT).exercises
    assert first.status is Status.FAILED, verdicts(first)
    assert first.score < first.max_score
    assert second.status is Status.PASSED
    # The grader's own fork server may have come up meanwhile; it stays for the gradings to come.
    left = [procfs.read_state(pid) for pid in set(procfs.descendants(os.getpid())) - before]
    assert [each for each in left if each and each.state not in "ZX" and not is_library(each.command)] == []


def test_one_broken_file_gives_one_message(grade: Grade) -> None:
    first = grade(first="def count(times:").exercises[0]
    assert verdicts(first) == [Verdict.CRASH, Verdict.SKIPPED, Verdict.SKIPPED]
    assert "first.py:1" in first.checks[0].detail


def test_a_check_says_which_other_one_it_needs(grade: Grade) -> None:
    first = grade(first=RIGHT.replace("return value.value", "return 5")).exercises[0]
    assert verdicts(first)[:2] == [Verdict.WRONG_RESULT, Verdict.SKIPPED]
    assert "`counts`" in first.checks[1].message


def test_the_graders_own_fault_is_not_the_students(grade: Grade, kit: Path) -> None:
    suite = kit / "grader" / "suites" / "01_counting" / "first" / "test_first.py"
    broken = "@pytest.mark.points(1)\ndef test_broken(student):\n    'it breaks'\n    1 / 0\n"
    suite.write_text(suite.read_text() + "\n\n" + broken)
    first, second = grade(first=RIGHT, second=RIGHT).exercises
    assert first.status is Status.ERROR
    assert first.checks[-1].verdict is Verdict.ERROR
    assert second.status is Status.PASSED


def test_a_check_that_does_not_report_counts_nothing_and_says_so(grade: Grade, kit: Path) -> None:
    suite = kit / "grader" / "suites" / "01_counting" / "first" / "test_first.py"
    suite.write_text("import os\nos._exit(0)\n" + suite.read_text())
    first = grade(first=RIGHT).exercises[0]
    assert first.status is Status.ERROR
    assert first.score == 0
    assert "did not report" in first.checks[0].message


EXPLORED = """student.explore("count", {"times": 2}, judge)"""
LEAKING = (
    RIGHT.replace("return value.value", "kept.append(value)\n        return value.value")
    + "\n    kept = []\n"
)


@pytest.mark.parametrize(
    ("detector", "without", "source", "number"),
    [
        (EXPLORED, "assert student", UNLOCKED, 1),
        ("judge_growth(student.value(", "assert (student.value(", LEAKING, 2),
    ],
)
def test_each_detector_is_what_refuses(
    grade: Grade, kit: Path, detector: str, without: str, source: str, number: int
) -> None:
    suite = judge_each_check_alone(kit)
    assert grade(first=source).exercises[0].checks[number].verdict in (Verdict.RACE, Verdict.LEAK)
    assert detector in suite.read_text()
    suite.write_text(suite.read_text().replace(detector, without))
    assert grade(first=source).exercises[0].checks[number].verdict is Verdict.PASSED


def test_a_check_raises_an_effort_that_is_too_low_and_never_lowers_one(grade: Grade, kit: Path) -> None:
    suite = kit / "grader" / "suites" / "01_counting" / "first" / "test_first.py"
    for name, fewest in (("more", 70), ("few", 5)):
        suite.write_text(
            f"{suite.read_text()}\n\n@pytest.mark.points(1)\ndef test_{name}(student):\n    'repeated'\n"
            f"    student.repeat('count', {{'times': 1}}, lambda run: None, fewest={fewest})\n"
        )
    checks = {check.name: check for check in grade(first=RIGHT).exercises[0].checks}
    assert (checks["more"].evidence.schedules, checks["few"].evidence.schedules) == (70, 60)
